"""Who leads: behind names of every kind, with brackets and offices beside them, in one sentence or two."""

import pytest

from tests.texts import ordered


def roles(body: str) -> list[tuple[list[str], list[str]]]:
    """(leads, coordinates) of every task of a directive with these items."""
    return [
        ([unit.text for unit in task.lead], [unit.text for unit in task.coordinate])
        for task in ordered(body).tasks
    ]


@pytest.mark.parametrize(
    ("sentence", "leads", "coordinates"),
    [
        (
            "Giao Sở Tài chính (chủ trì), Sở Nội vụ (phối hợp) cân đối nguồn lực.",
            ["Sở Tài chính"],
            ["Sở Nội vụ"],
        ),
        (
            "Sở Nội vụ, cơ quan thường trực Ban Chỉ đạo, tổng hợp kết quả.",
            ["Sở Nội vụ"],
            [],
        ),
        (
            "Mỗi sở, ngành, mỗi địa phương chọn một việc để làm điểm.",
            ["Mỗi sở, ngành", "mỗi địa phương"],
            [],
        ),
        ("Sở Nội vụ giao ban với các huyện hằng tháng.", ["Sở Nội vụ"], []),
        ("Sở Y tế để dành 10% số giường bệnh.", ["Sở Y tế"], []),
        ("Đoàn đại biểu Quốc hội tỉnh: đề nghị giám sát việc thực hiện.", ["Đoàn đại biểu Quốc hội tỉnh"], []),
        ("Nội dung hội nghị do Sở Tư pháp chuẩn bị.", ["Sở Tư pháp"], []),
        ("Sửa chữa đường. Giao Phòng Kinh tế thực hiện, xong trước ngày 30/6/2024.", ["Phòng Kinh tế"], []),
        ("Cán bộ, công chức, viên chức mặc trang phục gọn gàng.", ["Cán bộ, công chức, viên chức"], []),
        ("Bảo vệ nhà trường mở cổng đúng giờ.", ["Bảo vệ nhà trường"], []),
        ("Đảng viên phụ trách hộ nắm bắt tâm tư của nhân dân.", ["Đảng viên phụ trách hộ"], []),
        ("Người lao động đeo thẻ, mặc bảo hộ lao động.", ["Người lao động"], []),
        ("Người ứng cử phát biểu ý kiến.", ["Người ứng cử"], []),
        ("Đơn vị tư vấn giám sát bám hiện trường.", ["Đơn vị tư vấn giám sát"], []),
    ],
)  # fmt: skip
def test_who_does_what(sentence: str, leads: list[str], coordinates: list[str]) -> None:
    assert roles(f"1. {sentence}") == [(leads, coordinates)]
