"""Labels that are a name as a whole, and orders that end with a colon."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words


def last_named(text: str) -> str:
    line = line_of(text, 0)
    return in_slots(Words.of(line), find_units(line))[-1].text


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Các doanh nghiệp kinh doanh bất động sản trên địa bàn tỉnh", "Công khai thông tin."),
        ("Các đơn vị cấp nước, quản lý khai thác công trình thủy lợi", "Kiểm tra, duy tu."),
        ("các doanh nghiệp công nghệ đủ năng lực kỹ thuật, tài chính", ""),
        ("Các đơn vị sử dụng ngân sách nhà nước", "Thực hiện tiết kiệm."),
        ("Các đơn vị quản lý hồ chứa", "Vận hành đúng quy trình."),
        ("Các hộ chăn nuôi lợn, gia cầm", "Tiêm phòng đầy đủ."),
        ("Các doanh nghiệp cung cấp dịch vụ viễn thông", "Bảo đảm thông tin."),
        ("Các tổ chức đủ điều kiện", "Nộp hồ sơ."),
        ("Giám đốc các doanh nghiệp khai thác khoáng sản", "Thực hiện ký quỹ."),
        ("Các đơn vị trực tiếp quản lý, vận hành bến cảng", "Nạo vét luồng."),
        ("Các tổ chức, cá nhân được cấp phép thăm dò, khai thác nước", "Nộp báo cáo."),
        ("Các hộ dân được giao đất, giao rừng, nhận khoán vườn cây", "Phát dọn."),
        ("Các sở được giao chủ trì thực hiện các chương trình, đề án", "Lập dự toán."),
        ("Các đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên", "Lập phương án."),
        ("Các cơ quan quản lý nhà nước về lâm nghiệp", "Hướng dẫn trồng rừng."),
        ("Người đứng đầu cơ sở khám bệnh, chữa bệnh có giường lưu", "Bố trí nhân lực."),
    ],
)
def test_a_label_is_the_name(name: str, rest: str) -> None:
    assert last_named(f"{name}: {rest}".strip()) == name


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Các đơn vị", "quản lý chặt chẽ người lao động: không để vi phạm."),
        ("Các đơn vị", "sử dụng các mẫu biểu: Mẫu 01, Mẫu 02."),
        ("Các đơn vị", "quản lý hồ sơ địa chính: cập nhật hằng tháng."),
        ("Các đơn vị", "cung cấp số liệu tình hình: trước ngày 5."),
        ("Các nhà máy sản xuất", "rà soát quy trình: Kiểm tra máy."),
        ("Các doanh nghiệp kinh doanh vận tải", "thực hiện niêm yết giá vé:"),
        ("Các doanh nghiệp kinh doanh", "các mặt hàng sau: gạo, đường."),
        ("Các đơn vị", "sử dụng tiết kiệm điện năng: tắt đèn."),
        ("các cơ quan, đơn vị có tài sản", "rà soát hồ sơ: xong trong tháng 5."),
        ("Các đơn vị được giao", "khẩn trương thực hiện các nội dung sau:"),
    ],
)
def test_an_order_in_front_of_a_colon_is_none(name: str, rest: str) -> None:
    assert last_named(f"{name} {rest}") == name


@pytest.mark.parametrize(
    "name",
    [
        "Các đơn vị cung cấp dịch vụ điện, nước, viễn thông",
        "các cơ quan, đơn vị có tài sản thanh lý",
        "cơ quan, đơn vị trực tiếp quản lý, sử dụng tài sản công",
    ],
)
@pytest.mark.parametrize("opening", ["", "Đối với ", "Trách nhiệm của ", "Trách nhiệm cụ thể của "])
def test_whose_duties_stand_below(opening: str, name: str) -> None:
    assert last_named(f"1. {opening}{name}:") == name
