"""Names of bodies that no dictionary holds and whose field of work is a list; places that have a duty."""

import pytest

from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units


def units(text: str) -> list[str]:
    """The units that ``text`` names."""
    return [unit.text for line in split_lines(text) for unit in find_units(line)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the predicate ends the name, whatever the list before it holds
        ("Đội Quản lý trật tự xây dựng, giao thông và đô thị chủ trì.", ["Đội Quản lý trật tự xây dựng, giao thông và đô thị"]),
        ("Giao Ban Quản lý rừng phòng hộ, đặc dụng và ven biển rà soát.", ["Ban Quản lý rừng phòng hộ, đặc dụng và ven biển"]),
        ("Hội Cứu trợ trẻ em và bảo vệ người khuyết tật huyện vận động.", ["Hội Cứu trợ trẻ em và bảo vệ người khuyết tật huyện"]),
        ("Trung tâm Nghệ thuật, Biểu diễn phối hợp tổ chức.", ["Trung tâm Nghệ thuật, Biểu diễn"]),
        ("Thư viện Khoa học tổng hợp tỉnh trưng bày sách.", ["Thư viện Khoa học tổng hợp tỉnh"]),
        ("Trung tâm Truyền thông và Công nghệ số thực hiện.", ["Trung tâm Truyền thông và Công nghệ số"]),
        ("Đội Tuyên truyền số 3 tổ chức.", ["Đội Tuyên truyền số 3"]),
        ("Đội Tuyên truyền số lượng lớn.", ["Đội Tuyên truyền"]),
        # or the end of a heading that is nothing else
        ("2. Phòng Quản lý vận tải, phương tiện và người lái", ["Phòng Quản lý vận tải, phương tiện và người lái"]),
        # a field that is a verb goes on in verbs
        ("Tổ Thu gom, vận chuyển và xử lý rác thải báo cáo.", ["Tổ Thu gom, vận chuyển và xử lý rác thải"]),
        ("Đội Quản lý đô thị kiểm tra, xử lý và báo cáo.", ["Đội Quản lý đô thị"]),
        ("Đội Quản lý đô thị xây dựng, nhân rộng mô hình tuyến phố.", ["Đội Quản lý đô thị"]),
        ("Trung tâm Xúc tiến thương mại xây dựng và triển khai kế hoạch.", ["Trung tâm Xúc tiến thương mại"]),
        # somebody else is no part of a field
        ("Trạm Y tế phường, phụ huynh và học sinh phối hợp.", ["Trạm Y tế phường"]),
        ("Khoa Nội, Khoa Ngoại và Khoa Sản chuẩn bị thuốc.", ["Khoa Nội", "Khoa Ngoại", "Khoa Sản"]),
        ("Hạt Kiểm lâm và các chủ rừng tuần tra.", ["Hạt Kiểm lâm", "các chủ rừng"]),
        # a department whose name goes on: in a part behind "và" with a capital, in a word with one, before a label's colon
        ("Giao Phòng Xây dựng, rà soát văn bản và Tuyên truyền pháp luật là đầu mối.", ["Phòng Xây dựng, rà soát văn bản và Tuyên truyền pháp luật"]),
        ("Phòng Giáo dục Mầm non và Tiểu học hướng dẫn.", ["Phòng Giáo dục Mầm non và Tiểu học"]),
        ("Phòng Giáo dục Mầm non chủ trì.", ["Phòng Giáo dục Mầm non"]),
        ("- Phòng Chính trị, tư tưởng: làm đầu mối.", ["Phòng Chính trị, tư tưởng"]),
        ("Phòng Giáo dục Hàm Thuận Bắc báo cáo.", ["Phòng Giáo dục Hàm Thuận Bắc"]),
        ("Phòng Y tế, kiểm tra hồ sơ và Phòng Nội vụ tổng hợp.", ["Phòng Y tế", "Phòng Nội vụ"]),
        ("Phòng Y tế, kiểm tra hồ sơ và báo cáo.", ["Phòng Y tế"]),
        ("Phòng Y tế, cán bộ y tế: trực.", ["Phòng Y tế"]),
        ("Khoa Nhi, điều dưỡng trưởng: phân công.", ["Khoa Nhi", "điều dưỡng trưởng"]),
        # without a predicate, or where nobody is told, a comma ends the name
        ("Công ty Thủy lợi Bình Minh, kế hoạch hằng năm và dự toán.", ["Công ty Thủy lợi Bình Minh"]),
        ("Kiện toàn Đội Quản lý trật tự, kế hoạch và phương án tổ chức.", ["Đội Quản lý trật tự"]),
    ],
)  # fmt: skip
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    assert units(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thành phố Hà Nội, tỉnh Hưng Yên phê duyệt phương án.", ["Thành phố Hà Nội", "tỉnh Hưng Yên"]),
        ("Yêu cầu tỉnh Bắc Giang đẩy nhanh tiến độ.", ["tỉnh Bắc Giang"]),
        ("Các tỉnh Đồng Nai, Bà Rịa - Vũng Tàu hoàn thành.", ["tỉnh Đồng Nai", "tỉnh Bà Rịa - Vũng Tàu"]),
        ("Huyện Tân Lập có 12 xã.", []),
        ("Tuyến đường qua huyện Tân Lập hoàn thành.", []),
    ],
)  # fmt: skip
def test_places_that_have_a_duty(text: str, names: list[str]) -> None:
    assert units(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Giao đồng chí Lê Văn Tám, Trưởng phòng Nội vụ tổng hợp.", ["đồng chí Lê Văn Tám, Trưởng phòng Nội vụ"]),
        ("Giao đồng chí Phó Chủ tịch UBND huyện chỉ đạo.", ["đồng chí Phó Chủ tịch UBND huyện"]),
        ("Đề nghị Thường trực HĐND, UBMTTQVN quận giám sát.", ["Thường trực HĐND quận", "UBMTTQVN quận"]),
        ("Văn phòng HĐND, UBND quận tổng hợp.", ["Văn phòng HĐND, UBND quận"]),
    ],
)  # fmt: skip
def test_offices_with_a_comma(text: str, names: list[str]) -> None:
    assert units(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a field that is no department by itself makes one name of all of them
        ("Phòng Nông nghiệp, Môi trường và Chuyển đổi số tham mưu.", ["Phòng Nông nghiệp, Môi trường và Chuyển đổi số"]),
        ("Phòng Kinh tế, Hạ tầng và Môi trường tham mưu.", ["Phòng Kinh tế, Hạ tầng và Môi trường"]),
        ("Chi cục Chăn nuôi, Thú y và Thủy sản tiêm phòng.", ["Chi cục Chăn nuôi, Thú y và Thủy sản"]),
        ("Chi cục Kiểm lâm và Phát triển nông thôn tuần tra.", ["Chi cục Kiểm lâm và Phát triển nông thôn"]),
        ("Chi cục Thủy lợi và Phòng, chống thiên tai trực ban.", ["Chi cục Thủy lợi và Phòng, chống thiên tai"]),
        ("Phòng Quản lý Công nghệ, Chuyển đổi số tham mưu.", ["Phòng Quản lý Công nghệ, Chuyển đổi số"]),
        (
            "Sở Y tế, Phòng Báo chí, Xuất bản và Truyền thông và Công an tỉnh báo cáo.",
            ["Sở Y tế", "Phòng Báo chí, Xuất bản và Truyền thông", "Công an tỉnh"],
        ),
        # each is one by itself, or somebody else
        ("Cục Hải quan và Biên phòng tuần tra.", ["Cục Hải quan"]),
        ("Chi cục Kiểm lâm, Vườn Quốc gia Bình Minh tuần tra.", ["Chi cục Kiểm lâm", "Vườn Quốc gia Bình Minh"]),
        ("Phòng Nội vụ, Thanh tra huyện rà soát.", ["Phòng Nội vụ", "Thanh tra huyện"]),
        ("Phòng Nội vụ, Tài chính và Y tế rà soát.", ["Phòng Nội vụ"]),
        ("Phòng Tài chính, Kho bạc và Thuế đối chiếu.", ["Phòng Tài chính"]),
        ("Phòng Kinh tế, Hạ tầng và Công an xã kiểm tra.", ["Phòng Kinh tế, Hạ tầng", "Công an xã"]),
        ("Sở Y tế, Giáo dục và Nội vụ rà soát.", ["Sở Y tế"]),
    ],
)  # fmt: skip
def test_several_fields_in_one_name(text: str, names: list[str]) -> None:
    assert units(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phòng Công nghệ thông tin và chuyển đổi số chủ trì rà soát",
            ["Phòng Công nghệ thông tin và chuyển đổi số"],
        ),
        ("Phòng Giám sát và Thẩm định đầu tư rà soát", ["Phòng Giám sát và Thẩm định đầu tư"]),
        ("Phòng công nghệ thông tin và chuyển đổi số liệu", ["Phòng công nghệ thông tin"]),
    ],
)
def test_long_names_of_work_are_shared_by_the_parts_of_houses(
    text: str, expected: list[str]
) -> None:
    assert units(text) == expected
