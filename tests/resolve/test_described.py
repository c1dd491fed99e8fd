"""Orders in sections that describe, and what only describes there."""

import pytest

from tests.texts import ordered


def paths(body: str) -> list[str]:
    return [task.path for task in ordered(body).tasks if task.path != "closing"]


@pytest.mark.parametrize(
    ("heading", "point", "is_task"),
    [
        (
            "Thành phần dự hội nghị",
            "Trưởng Công an xã phối hợp với Trưởng thôn lập danh sách.",
            True,
        ),
        ("Thành phần dự hội nghị", "Trưởng Công an xã và các trưởng thôn.", False),
        ("Thời gian, địa điểm", "Ngày 05/4/2024: UBND xã họp với các trưởng thôn.", True),
        ("Thời gian, địa điểm", "Hội trường UBND xã.", False),
        ("Thời gian, địa điểm", "Hằng quý, trước ngày 20, các xã cập nhật số liệu.", True),
        ("Thời gian, địa điểm", "Các xã giao ban hằng quý.", False),
        ("Phạm vi, đối tượng", "Các trường học tổ chức bán trú.", False),
        ("Phạm vi, đối tượng", "Các trường học phải gửi danh sách trước ngày 05/4/2024.", True),
        ("Hình thức, thời gian tuyên truyền", "Tổ chức tọa đàm, hội thi tìm hiểu pháp luật.", True),
        (
            "Hình thức, thời gian sơ kết",
            "Các xã lựa chọn hình thức, gửi báo cáo trước ngày 05/4/2024.",
            True,
        ),
        ("Hình thức, thời gian sơ kết", "Các xã lựa chọn hình thức trực tuyến.", False),
        ("Phạm vi, đối tượng", "Các trường thành lập trước ngày 01/4/2024.", False),
        ("Nội dung sơ kết", "Các xã gửi báo cáo trước ngày 10/4/2024.", True),
        ("Nội dung sơ kết", "Giao Sở Nội vụ tổng hợp báo cáo.", True),
        ("Nội dung sơ kết", "Công tác quán triệt, phổ biến Nghị quyết.", False),
        ("Hình thức, thời gian tuyên truyền", "Trực tuyến tại 20 điểm cầu trong huyện.", False),
        ("Đánh giá tình hình thực hiện năm 2023", "Phân tích rõ nguyên nhân chậm giải ngân.", True),
        ("Đánh giá tình hình thực hiện năm 2023", "Phân tích cho thấy giải ngân còn chậm.", False),
        ("Đánh giá tình hình thực hiện năm 2023", "Các xã đánh giá toàn diện kết quả.", True),
        ("Đánh giá tình hình thực hiện năm 2023", "Các xã triển khai kịp thời, đồng bộ.", False),
        ("Tồn tại, hạn chế", "Đánh giá rủi ro tại các công trình.", False),
        ("Định hướng và các nhiệm vụ chủ yếu", "Rà soát quy hoạch các khu dân cư.", True),
        ("Định hướng phát triển", "Mở rộng các khu dân cư ven sông.", False),
        ("Mục tiêu", "Mỗi trạm y tế đều triển khai hồ sơ sức khỏe điện tử.", False),
        ("Mục tiêu", "Sở Y tế xây dựng đề án trước ngày 30/6/2024.", True),
        ("Mục tiêu", "Nâng cao trách nhiệm của người đứng đầu cơ quan.", False),
        ("Mục tiêu", "Cấp tỉnh: trồng mới 20.000 cây xanh.", False),
        ("Mục tiêu", "Cấp ủy các xã hoàn thành đại hội trước ngày 30/4/2024.", True),
        ("Quan điểm, mục tiêu và giải pháp", "Rà soát quy hoạch các khu dân cư.", True),
    ],
)
def test_what_orders_under_a_heading(heading: str, point: str, is_task: bool) -> None:
    body = f"I. {heading}\n\n1. {point}\n\n2. Nội dung khác theo quy định."
    assert ("I/1" in paths(body)) is is_task


def test_an_order_under_a_label_of_time() -> None:
    body = (
        "1. Rà soát hồ sơ.\n\n2. Thời gian: sáng ngày 05/4/2024.\n\n"
        "Nhận được Chỉ thị này đề nghị Thủ trưởng các đơn vị cử đại biểu dự họp.\n\n3. Báo cáo kết quả."
    )
    (task,) = [task for task in ordered(body).tasks if task.path == "2"]
    assert [unit.text for unit in task.lead] == ["Thủ trưởng các đơn vị"]


def test_what_is_done_at_the_same_time_is_no_closing() -> None:
    body = (
        "1. Rà soát hồ sơ.\n\n2. Giao Sở Nội vụ theo dõi, đôn đốc.\n\n"
        "Đồng thời, giao Sở Y tế cập nhật các nội dung của Chỉ thị này."
    )
    (_, second) = [task for task in ordered(body).tasks if task.path == "2"]
    assert [unit.text for unit in second.lead] == ["Sở Y tế"]


def test_a_list_of_numbered_names_orders_nothing() -> None:
    body = (
        "1. Sở Y tế triển khai các dự án thành phần theo phân công của Bộ Y tế:\n\n"
        "- Dự án 1: “Nâng cao năng lực trạm y tế cơ sở”.\n\n- Dự án 2: “Dinh dưỡng học đường”.\n\n2. Báo cáo kết quả."
    )
    assert paths(body) == ["1", "2"]


@pytest.mark.parametrize(
    ("label", "leads"),
    [
        # a work for each
        (
            "Sở Y tế chủ trì tổng hợp danh mục thuốc; UBND các xã lập danh mục của trạm y tế.",
            [["Sở Y tế"], ["UBND các xã"]],
        ),
        # names, and what part each has
        ("Sở Y tế; UBND các xã.", []),
        ("Sở Y tế chủ trì; Sở Tài chính phối hợp.", []),
        ("Sở Y tế (tuyến tỉnh); UBND các xã (tuyến xã).", []),
    ],
)
def test_works_behind_a_label(label: str, leads: list[list[str]]) -> None:
    body = f"1. Rà soát danh mục thuốc.\n\n- Đơn vị thực hiện: {label}"
    tasks = [task for task in ordered(body).tasks if task.path == "1/-1"]
    assert [[unit.text for unit in task.lead] for task in tasks] == leads


@pytest.mark.parametrize(
    ("text", "is_task"),
    [
        ("Về kết quả thanh tra chợ: Giao Sở Y tế đôn đốc các kiến nghị.", True),
        ("Về tình hình dịch bệnh. Yêu cầu Sở Y tế giám sát các ổ dịch.", True),
        ("Về tình hình dịch bệnh: Chủ tịch UBND huyện đã giao Sở Y tế giám sát.", False),
        ("Về kết quả thanh tra chợ: Sở Y tế đã xử lý 12 cơ sở.", False),
        ("Về kết quả thu phí chợ 2 tháng đầu năm Trong tháng, các khoản thu được nộp đủ.", False),
    ],
)
def test_an_order_behind_its_own_title(text: str, is_task: bool) -> None:
    """``Về kết quả …:`` describes by itself; who is ordered right behind it has work."""
    assert ("1" in paths(f"1. {text}\n\n2. Rà soát hồ sơ.")) is is_task
