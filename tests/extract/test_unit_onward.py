"""Names that go on by their number, their houses, where they lie, their state and their owner, up to a predicate.

The mentions that must be found stand in brackets.
"""

import re

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words

WHOLE = (
    "[Tổ công tác Đề án 06 các xã, phường] duy trì giao ban.",
    "[Tổ công tác triển khai Đề án 06 của tỉnh] rà soát hồ sơ.",
    "[Tổ công tác] thực hiện Chương trình 05 tháng một lần.",
    "[Tổ công tác 1523 của UBND huyện Ba Bể] tiếp tục vận động người dân.",
    "[Trung tâm Cấp cứu 115] tổ chức diễn tập.",
    "[Đoàn kiểm tra liên ngành số 2] lập biên bản đối với từng cơ sở.",
    "Định kỳ 6 tháng, [Ban Chỉ đạo 389 các huyện] báo cáo kết quả.",
    "[Khoa Dược các bệnh viện công lập] thực hiện dự trù thuốc.",
    "[Thủ trưởng các đơn vị dự toán cấp I] rà soát số dư.",
    "[Các cơ sở khám bệnh, chữa bệnh ở vùng trũng thấp] phải chuyển thiết bị lên cao.",
    "[Trưởng các thôn, bản ven suối Nậm Pàn] cử người trực canh.",
    "Yêu cầu [các đơn vị còn tồn kho sinh phẩm xét nghiệm] kiểm kê, báo cáo.",
    "Đề nghị [UBND các huyện chưa báo cáo] gửi ngay trước ngày 12/3.",
    "[Các chủ đầu tư dự án chậm tiến độ] ký cam kết giải ngân.",
    "[Các doanh nghiệp sử dụng từ 200 lao động trở lên] bố trí cán bộ y tế.",
    "[Hạt Kiểm lâm các huyện có rừng khộp] trực cháy rừng.",
    "[Các trung tâm đăng kiểm xe cơ giới trên địa bàn] tự kiểm tra, khắc phục.",
    "[Các đội xung kích phòng chống thiên tai cấp xã] giúp dân dọn dẹp nhà cửa.",
    "[Tổ công tác theo Quyết định số 312/QĐ-UBND ngày 05/02/2024] kiểm tra thực tế.",
    "[Các đơn vị sự nghiệp tự bảo đảm chi thường xuyên] công khai quyết toán.",
    "[Các tổ tự quản] tuần tra ban đêm.",
    "[Các cơ sở kinh doanh tự do] kê khai thuế.",
    "[Lực lượng dân quân tự vệ] trực tại chốt.",
    "[Đoàn thanh tra liên ngành] công bố quyết định.",
)
SHORT = (
    "[Công an xã] ở các thôn tổ chức tuần tra.",
    "[Các đơn vị] tại các cuộc họp phải báo cáo.",
    "[Các xã] có kế hoạch tổ chức kiểm tra.",
    "[UBND các xã] còn chậm báo cáo.",
    "[Các cơ quan] chưa tích cực chủ động phối hợp.",
    "[Đoàn kiểm tra] 5 tổ chức khai thác cát.",
    "[Các đội] kiểm tra danh sách các hộ trên địa bàn xã báo cáo kết quả.",
    "[Các đội] rà soát hộ nghèo trên địa bàn xã báo cáo kết quả.",
    "[Tổ công tác] về cơ sở kiểm tra.",
    "[Đoàn kiểm tra] theo kế hoạch tổ chức kiểm tra.",
    "[Các hộ chăn nuôi] tự vệ sinh, phun khử trùng chuồng trại ít nhất 01 lần/tuần.",
    "[Các trang trại, hộ chăn nuôi quy mô lớn] tự bảo đảm kinh phí mua vắc xin.",
    "[Các trường] tự bố trí kinh phí mua sắm.",
    "[Các doanh nghiệp vận tải] tự sửa chữa phương tiện.",
    "[Sở Y tế] 02 lần trong năm tổ chức kiểm tra.",
)


def _found(text: str) -> list[str]:
    line = line_of(text, 0)
    return [unit.text for unit in in_slots(Words.of(line), find_units(line))]


def _check(marked: str) -> None:
    first = re.findall(r"\[(.*?)\]", marked)[0]
    text = re.sub(r"[\[\]]", "", marked)
    names = [name for name in _found(text) if text.find(name) == text.find(first)]
    assert first in names


@pytest.mark.parametrize("marked", WHOLE)
def test_the_whole_name_is_found(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize("marked", SHORT)
def test_what_follows_is_told_of_them(marked: str) -> None:
    _check(marked)
