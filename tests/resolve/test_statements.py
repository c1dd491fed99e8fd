"""Statements beside orders: what tells how things are, and what to do with the things that a list names."""

import pytest

from tests.texts import ordered


def paths(body: str) -> list[str]:
    return [task.path for task in ordered(body).tasks if task.path != "closing"]


@pytest.mark.parametrize(
    ("told", "order"),
    [
        (
            "Tình hình dịch bệnh diễn biến phức tạp.",
            "Tăng cường phun khử khuẩn tại các trường học.",
        ),
        ("Hiện nay còn 05 dự án chưa quyết toán.", "Khẩn trương rà soát, lập hồ sơ."),
        ("Thống nhất chủ trương đầu tư.", "Hoàn thiện hồ sơ, trình UBND tỉnh."),
    ],
)
def test_an_order_behind_a_statement(told: str, order: str) -> None:
    """It is a task of its own, though neither names anybody; what was done is none."""
    (task,) = (t for t in ordered(f"1. {told} {order}\n\n2. Rà soát hồ sơ.").tasks if t.path == "1")
    assert task.text == order
    assert "1" not in paths(f"1. {told} Tổ chức được 05 lớp tập huấn.\n\n2. Rà soát hồ sơ.")


def test_what_to_do_with_the_things_of_a_list() -> None:
    """The points name things, whatever these are, so that the item over them says what to do."""
    body = "1. Nộp hồ sơ dự thi năm 2024, gồm:\n\n- Ảnh chân dung;\n\n- Số báo danh.\n\n* Lưu ý: Không nhận hồ sơ thiếu ảnh.\n\n2. Cử cán bộ bảo đảm các tiêu chuẩn sau:\n\n- Có chuyên môn phù hợp.\n\n3. Báo cáo kết quả."
    assert paths(body) == ["1", "1/*1", "2", "3"]
    assert paths("1. Tổ chức các hoạt động, gồm:\n\n- Tổ chức hội thi.\n\n2. Báo cáo.") == [
        "1/-1",
        "2",
    ]


@pytest.mark.parametrize(
    ("point", "is_task"),
    [
        ("Phương thức: Xét tuyển.", False),
        ("Hình thức: Tổ chức hội nghị trực tuyến.", True),
        ("Email: vanthu@cau.gov.vn.", False),
        ("Ông Lê Văn Tám, Phòng Nội vụ, điện thoại: 0913000000.", False),
        ("Sở Nội vụ có Công văn số 12/SNV-VP đề nghị các xã báo cáo.", False),
        ("Tại khoản 1 Điều 9 Luật Đất đai quy định các hành vi bị cấm.", False),
        ("Giao Phòng Nội vụ là cơ quan thường trực của Ban Chỉ đạo.", True),
    ],
)
def test_what_names_or_tells(point: str, is_task: bool) -> None:
    assert ("1" in paths(f"1. {point}\n\n2. Rà soát hồ sơ.")) is is_task


def test_who_carries_a_decision_out_is_one_sentence() -> None:
    """Also where a misread sign parts its list."""
    body = "1. Rà soát hồ sơ.\n\n2. Chánh Văn phòng; Giám đốc các Sở: Y tế, Công Thương: Giám đốc Công an tỉnh; Chủ tịch UBND huyện chịu trách nhiệm thi hành Quyết định này."
    assert paths(body) == ["1", "2"]


@pytest.mark.parametrize(
    ("closing", "is_task"),
    [
        ("Thủ trưởng các đơn vị, Giám đốc Sở Y tế có trách nhiệm tổ chức thực hiện Chỉ thị này, báo cáo kết quả về Bộ Y tế trước ngày 15/12/2024.", True),
        ("Sở Y tế, Sở Nội vụ chịu trách nhiệm thi hành Chỉ thị này.", False),
        ("Quá trình thực hiện nếu có vướng mắc, các sở phản ánh về Sở Y tế.", False),
    ],
)  # fmt: skip
def test_behind_what_enacts(closing: str, *, is_task: bool) -> None:
    """Who shall report by a day has a task, whatever stands in front of him."""
    made = ordered(
        f"1. Rà soát.\n\n2. Báo cáo.\n\nChỉ thị này có hiệu lực kể từ ngày ký. {closing}"
    )
    assert any(task.path == "closing" for task in made.tasks) is is_task


@pytest.mark.parametrize(
    ("aim", "is_task"),
    [
        ("Doanh nghiệp có thể sử dụng dịch vụ số mọi lúc.", False),
        ("Các trạm y tế đều có đường truyền tốc độ cao.", False),
        ("UBND các xã được cấp tài khoản trên hệ thống.", False),
        ("UBND các xã có đường truyền tốc độ cao.", False),
        ("Mỗi hộ gia đình có địa chỉ số.", False),
        ("Người dân, doanh nghiệp có thể gửi hóa đơn điện tử.", False),
        ("Sở Y tế có chuyên mục tuyên truyền trên Đài Phát thanh huyện.", True),
        ("Các trạm y tế có kế hoạch luân phiên cán bộ.", True),
        ("UBND các xã có trách nhiệm rà soát chỉ tiêu.", True),
        ("UBND các xã được giao chủ trì các chỉ tiêu về y tế.", True),
    ],
)
def test_how_somebody_shall_come_to_stand_is_an_aim(aim: str, *, is_task: bool) -> None:
    made = ordered(f"I. MỤC TIÊU ĐẾN NĂM 2025\n\n1. {aim}\n\nII. NHIỆM VỤ\n\n1. Rà soát.")
    assert ("I/1" in [task.path for task in made.tasks]) is is_task


def test_a_closing_that_keeps_watch_is_a_task() -> None:
    made = ordered(
        "1. Rà soát.\n\n2. Chuẩn bị vật tư.\n\nTổ chức trực ban nghiêm túc, sẵn sàng ứng phó."
    )
    assert [task.text for task in made.tasks if task.path == "closing"] == [
        "Tổ chức trực ban nghiêm túc, sẵn sàng ứng phó."
    ]


@pytest.mark.parametrize(
    ("figures", "second"),
    [
        ("Đã xử lý 12 vụ; trong đó Công an huyện xử lý 05 vụ, phạt 10 triệu đồng.", "Công an huyện"),
        ("Kinh phí thực hiện 10 tỷ đồng; trong đó Sở Tài chính bố trí 5 tỷ đồng.", "Sở Tài chính"),
    ],
)  # fmt: skip
def test_a_share_of_figures_is_no_task(figures: str, second: str) -> None:
    leads = [u.text for t in ordered(f"1. {figures}\n\n2. Rà soát hồ sơ.").tasks for u in t.lead]
    assert leads
    assert second not in leads


@pytest.mark.parametrize(
    "text",
    [
        "Bão có khả năng đổ bộ, kêu gọi tàu thuyền vào bờ trước 17 giờ ngày 10/9/2024.",
        "Giá xăng tiếp tục tăng, kiểm tra việc niêm yết giá.",
        "Mưa lũ có khả năng gây sạt lở đất: di dời ngay các hộ dân ở ven suối.",
        "Tổng mức đầu tư khoảng 250 tỷ đồng; lập báo cáo nghiên cứu khả thi.",
        # whose state a subject tells may be told something
        "Các dự án đã có mặt bằng sạch đẩy nhanh tiến độ thi công.",
        "Những địa bàn chưa đạt chỉ tiêu bảo hiểm y tế xây dựng kế hoạch bứt phá.",
        "Về kết quả kiểm tra UBND các xã khắc phục các tồn tại được chỉ ra.",
    ],
)
def test_an_order_behind_what_is_told_is_one(text: str) -> None:
    assert paths(f"1. {text}") == ["1"]
