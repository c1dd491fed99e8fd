"""Who leads: behind names of every kind, with brackets and offices beside them, in one sentence or two."""

import pytest

from tests.texts import ordered, resolved


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


@pytest.mark.parametrize(
    ("issuer", "point", "leads"),
    [
        ("TỈNH UỶ QUẢNG SƠN", "Lãnh đạo chính quyền giải toả các bến, bãi trái phép.", ["Đảng uỷ Công an tỉnh"]),
        ("TỈNH UỶ QUẢNG SƠN", "Lãnh đạo các phòng nghiệp vụ báo cáo kết quả.", ["Lãnh đạo các phòng nghiệp vụ"]),
        ("UBND TỈNH QUẢNG SƠN", "Lãnh đạo Sở Y tế báo cáo kết quả.", ["Lãnh đạo Sở Y tế"]),
    ],
)  # fmt: skip
def test_committees_of_the_party_lead_others(issuer: str, point: str, leads: list[str]) -> None:
    # in their directives `lãnh đạo` is a verb
    found = resolved(
        f"{issuer}\n\nSố 21-CT/TU\n\nQuảng Sơn, ngày 12 tháng 6 năm 2022\n\nCHỈ THỊ\n\nvề quản lý cát, sỏi\n\n"
        f"1. Đảng uỷ Công an tỉnh:\n\na) {point}\n\n2. Văn phòng Tỉnh uỷ theo dõi.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn A"
    )
    task = next(task for task in found.tasks if task.path == "1/a")
    assert [unit.text for unit in task.lead] == leads


@pytest.mark.parametrize(
    "heading", ["Trách nhiệm của các phòng", "Trách nhiệm chung của các phòng", "Các phòng"]
)
def test_whose_duties_a_heading_says(heading: str) -> None:
    expected = [heading.removeprefix("Trách nhiệm ").removeprefix("chung ").removeprefix("của ")]
    assert roles(f"1. {heading}\n\n- Rà soát hồ sơ.\n\n2. Phòng Y tế rà soát.")[0][0] == expected


@pytest.mark.parametrize(
    "heading",
    [
        "các sở quản lý nhà nước chuyên ngành về cấp nước",
        "các cơ quan, đơn vị, doanh nghiệp được giao quản lý, sử dụng hoặc khai thác công trình cấp nước",
        "Người đứng đầu cơ sở giáo dục có tổ chức ăn bán trú",
    ],
)
def test_a_title_over_points_is_a_name_as_a_whole(heading: str) -> None:
    # its line break is what the colon is behind a label
    for opening in ("", "Trách nhiệm của "):
        assert (
            roles(f"1. {opening}{heading}\n\na) Rà soát hồ sơ.\n\nb) Lập kế hoạch.")
            == [([heading], [])] * 2
        )


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Sở Y tế các tỉnh, thành phố trực thuộc Trung ương báo cáo Bộ Y tế.", ["Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"]),
        ("Phòng Nội vụ các huyện, thị xã, thành phố phối hợp với Ban Tổ chức Huyện ủy, Thị ủy.", ["Phòng Nội vụ các huyện, thị xã, thành phố"]),
    ],
)  # fmt: skip
def test_an_order_that_is_hardly_more_than_names(sentence: str, leads: list[str]) -> None:
    assert roles(f"1. {sentence}\n\n2. Rà soát.")[0][0] == leads


@pytest.mark.parametrize(
    "names",
    ["Sở Y tế, Sở Nội vụ, Sở Tài chính.", "Phòng Nội vụ huyện Sơn Hà (trực thuộc Sở Nội vụ)."],
)
def test_names_alone_are_no_order(names: str) -> None:
    assert roles(f"1. Thành phần dự họp:\n\n- {names}\n\n2. Rà soát.") == [
        (["Thủ trưởng các cơ quan, đơn vị"], [])
    ]


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Tổ trưởng chuyên môn, nhóm trưởng bộ môn", ["Tổ trưởng chuyên môn", "nhóm trưởng bộ môn"]),
        ("Trách nhiệm của Giáo viên chủ nhiệm và chủ nhiệm các câu lạc bộ", ["Giáo viên chủ nhiệm", "chủ nhiệm các câu lạc bộ"]),
        ("Công an xã, đội bảo vệ chợ; tổ quản lý bến", ["Công an xã", "đội bảo vệ chợ", "tổ quản lý bến"]),
        # a verb, a matter
        ("Công an xã, tổ chức tuần tra ban đêm", ["Công an xã"]),
        ("Sở Y tế, bảo vệ môi trường bệnh viện", ["Sở Y tế"]),
        ("Sở Y tế, trang thiết bị, nhân viên khoa", ["Sở Y tế"]),
        ("Sở Y tế, bệnh viện xanh sạch đẹp", ["Sở Y tế"]),
        ("Sở Tài chính, hộ mới thoát nghèo, hộ nghèo", ["Sở Tài chính"]),
    ],
)  # fmt: skip
def test_whom_a_title_lists(title: str, leads: list[str]) -> None:
    assert roles(f"1. {title}\n\n- Rà soát hồ sơ.\n\n2. Sở Nội vụ\n\n- Rà soát.")[0][0] == leads


@pytest.mark.parametrize("sentence", ["Thường trực 24/24 giờ.", "Thường trực cấp cứu 24/24 giờ."])
def test_who_is_on_duty_is_named_above(sentence: str) -> None:
    assert roles(f"1. Trạm Y tế xã\n\n- {sentence}\n\n2. Sở Nội vụ\n\n- Rà soát.")[0][0] == [
        "Trạm Y tế xã"
    ]


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Các cơ quan, đơn vị rà soát, cập nhật dữ liệu", ["Các cơ quan, đơn vị"]),
        ("Các xã trao đổi với đơn vị có người ứng cử để tổ chức hội nghị", ["Các xã"]),
    ],
)
def test_a_title_that_orders_is_no_name(title: str, leads: list[str]) -> None:
    assert roles(f"1. {title}\n\na) Lập hồ sơ.")[-1][0] == leads


@pytest.mark.parametrize(
    ("heading", "leads"),
    [
        ("2. Trách nhiệm cụ thể của các cơ quan, đơn vị", ["UBMTTQ Việt Nam huyện"]),
        ("2. Trách nhiệm của Phòng Nội vụ", ["Phòng Nội vụ"]),  # it is who asks
    ],
)
def test_who_asks_under_a_heading(heading: str, leads: list[str]) -> None:
    body = f"1. Rà soát.\n\n{heading}\n\na) Đề nghị UBMTTQ Việt Nam huyện giám sát.\n\nb) Báo cáo kết quả."
    assert roles(body)[1][0] == leads


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Phòng Văn hóa yêu cầu Ban tổ chức các lễ hội bố trí khu ăn uống.", ["Phòng Văn hóa"]),
        ("Chủ tịch UBND huyện yêu cầu Phòng Nội vụ rà soát.", ["Phòng Nội vụ"]),
    ],
)
def test_who_asks_others_in_a_directive_from_above(sentence: str, leads: list[str]) -> None:
    assert roles(f"1. {sentence}\n\n2. Rà soát.")[0][0] == leads


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        ("Sở Y tế đôn đốc các bệnh viện kết nối dữ liệu về Sở Y tế.", []),
        ("Sở Y tế đôn đốc các bệnh viện kết nối dữ liệu về Bộ Y tế.", ["Bộ Y tế"]),
        ("Sở Y tế, UBND các xã gửi kết quả về Sở Y tế.", ["Sở Y tế"]),
    ],
)
def test_nobody_reports_to_himself(sentence: str, receivers: list[str]) -> None:
    [task] = ordered(sentence).tasks
    assert [unit.text for unit in task.report_to] == receivers


def test_a_unit_behind_a_comma_in_a_label_is_one_more() -> None:
    body = "1. Sở Y tế: rà soát.\n\n2. Sở Nội vụ: rà soát.\n\n3. Các hộ được thuê ao, Phòng Tư pháp: rà soát."
    assert roles(body)[-1] == (["Các hộ được thuê ao", "Phòng Tư pháp"], [])
