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
    ],
)
def test_an_order_in_front_of_a_colon_is_none(name: str, rest: str) -> None:
    assert last_named(f"{name} {rest}") == name
