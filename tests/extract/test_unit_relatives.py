"""Whom a clause with a verb of its own tells from others, and what is an order to all of them."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words


def first_named(text: str) -> str:
    line = line_of(text, 0)
    return in_slots(Words.of(line), find_units(line))[0].text


@pytest.mark.parametrize(
    ("name", "predicate"),
    [
        # a state, in which nobody is told to be
        ("Các trạm y tế có máy phát điện", "kiểm tra nhiên liệu."),
        # others behind a comma
        ("Các doanh nghiệp khai thác khoáng sản", ", chủ phương tiện vận tải chấp hành quy định."),
        ("Các doanh nghiệp xuất khẩu gạo", ", cơ quan hải quan phối hợp thông quan."),
        # in what some take part for years
        ("Các bệnh viện tham gia mạng lưới giám sát quốc gia", "gửi số liệu về Sở Y tế."),
        ("Các doanh nghiệp tham gia chương trình bình ổn giá", "có trách nhiệm niêm yết giá."),
        ("Các xã chưa hoàn thành chỉ tiêu trồng rừng", "gửi giải trình về Sở Y tế."),
        ("Các địa phương còn nợ tiêu chí môi trường", "khẩn trương xây dựng phương án."),
        ("các đơn vị đang quản lý nhà, đất dôi dư", "rà soát hồ sơ."),
        ("Các đơn vị sự nghiệp tự bảo đảm chi thường xuyên", "xây dựng phương án."),
        ("Các chủ rừng được giao quản lý rừng tràm, rừng đước", "tổ chức tuần tra."),
        ("Các doanh nghiệp đang sử dụng lao động nước ngoài", "báo cáo tình hình sử dụng."),
        # what was granted, and what some were put in charge of
        ("Các đơn vị được cấp phép xả thải vào kênh", "báo cáo lưu lượng."),
        ("Phòng chuyên môn được giao theo dõi dự án", "cập nhật tiến độ."),
        ("Các xã được công nhận đạt chuẩn", "duy trì, nâng cao các tiêu chí."),
        ("Các xã đăng ký về đích nông thôn mới năm 2025", "hoàn thiện hồ sơ."),
        # who is the head of a team
        ("Tổ công tác do Phó Chủ tịch UBND tỉnh làm Tổ trưởng", "họp hằng tháng."),
        # a trade
        ("Các doanh nghiệp sản xuất, kinh doanh phân bón", "niêm yết giá bán."),
        ("Các đơn vị thi công đường dây 22 kV", "hoàn trả mặt đường."),
        ("Các doanh nghiệp xuất khẩu nông sản sang Hàn Quốc", "đăng ký mã số."),
        ("Các hộ gia đình, cá nhân chăn nuôi trong khu dân cư", "ký cam kết di dời."),
        # what they care for, in front of a duty alone
        ("Đơn vị quản lý, vận hành lưới điện", "có trách nhiệm chặt tỉa cây."),
        ("Các đơn vị sử dụng phần mềm kế toán", "thường xuyên cập nhật dữ liệu."),
        # what is theirs
        ("Các chủ công trình hồ chứa nước thủy lợi, thủy điện", "tổ chức trực ban."),
        ("Người đứng đầu cơ sở kinh doanh xăng dầu, khí đốt", "phải duy trì bể chứa cát."),
    ],
)
def test_a_clause_that_tells_them_apart(name: str, predicate: str) -> None:
    assert first_named(f"{name} {predicate}") == name


@pytest.mark.parametrize(
    ("name", "order"),
    [
        # what they shall have or make
        ("Các đơn vị", "có văn bản gửi Sở Y tế trước ngày 15/5."),
        ("Các trường", "có biện pháp quản lý học sinh tham gia giao thông."),
        # how they shall do it
        ("Các đơn vị", "quản lý chặt chẽ cán bộ, công chức."),
        ("Các đơn vị", "quản lý, sử dụng có hiệu quả tài sản công, chủ động phòng ngừa."),
        ("Các doanh nghiệp", "khai thác lợi thế, chủ động đầu tư."),
        ("Các địa phương", "khai thác tiềm năng, các doanh nghiệp đẩy mạnh quảng bá."),
        ("Các doanh nghiệp", "khai thác hiệu quả sàn giao dịch quảng bá sản phẩm."),
        # what is done behind an object may belong to it
        ("Các cơ quan, đơn vị", "cung cấp thông tin, tài liệu phục vụ kiểm tra."),
        ("Các đơn vị", "vận hành hồ chứa đúng quy trình, chủ động xả lũ."),
        ("Các xã", "đăng ký danh sách hộ vay gửi Sở Nội vụ."),
        ("Tổ công tác", "do Sở Y tế thành lập làm việc với các xã."),
        ("Cơ quan nhà nước", "cung cấp dịch vụ mới trên nguyên tắc đảm bảo chất lượng."),
        ("Các bệnh viện", "tham gia góp ý dự thảo gửi về Sở Y tế."),
        ("các đơn vị", "tham gia dự án tổ chức tại xã."),
        # a prohibition; what is told of them
        ("Các cơ quan, đơn vị", "không sử dụng xe công tham gia lễ hội."),
        ("Các đơn vị", "chưa thực hiện nghiêm chế độ báo cáo định kỳ."),
        ("Các cơ sở y tế", "do điều kiện khách quan mà chưa thể đấu thầu thì báo cáo."),
        ("Các cơ quan", "chưa tích cực chủ động phối hợp."),
        ("Cơ quan, đơn vị", "nào chậm trễ trong công tác tham mưu thì phải kiểm điểm."),
    ],
)
def test_an_order_to_all_of_them(name: str, order: str) -> None:
    assert first_named(f"{name} {order}") == name
