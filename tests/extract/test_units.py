"""The finder of units, beyond the examples of its dictionary."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mention import UnitMention
from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units


def mentions(text: str) -> tuple[UnitMention, ...]:
    return tuple(unit for line in split_lines(text) for unit in find_units(line))


def texts(text: str) -> list[str]:
    return [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các Sở: Y tế, Nội vụ và Tài chính báo cáo", ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính"]),
        (
            "Các huyện ủy: Sơn Hà, Ba Tơ và Thành ủy Hà Lâm chỉ đạo",
            ["huyện ủy Sơn Hà", "huyện ủy Ba Tơ", "Thành ủy Hà Lâm"],
        ),
        (
            "Các Trung tâm: Văn hóa, Y tế dự phòng tổ chức tuyên truyền",
            ["Trung tâm Văn hóa", "Trung tâm Y tế dự phòng"],
        ),
        ("Các Trung tâm: tổ chức tuyên truyền", ["Các Trung tâm"]),
        ("Giám đốc các Sở: Y tế, Nội vụ", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"]),
        ("UBND các huyện: Trà Bồng, Lý Sơn", ["UBND huyện Trà Bồng", "UBND huyện Lý Sơn"]),
        # committees and bodies of several places; an apostrophe of any kind stands in names of the highlands
        (
            "Các huyện ủy Krông Nô, Cư Jút, Đắk R’lấp, Đảng ủy Công an tỉnh chỉ đạo",
            ["huyện ủy Krông Nô", "huyện ủy Cư Jút", "huyện ủy Đắk R’lấp", "Đảng ủy Công an tỉnh"],
        ),
        (
            "Bí thư các Huyện ủy Ea H'Leo và Cư M‘gar",
            ["Bí thư Huyện ủy Ea H'Leo", "Bí thư Huyện ủy Cư M‘gar"],
        ),
        (
            "Các Đảng ủy phường Nghĩa Lộ, Cẩm Thành và xã Tịnh Khê lãnh đạo",
            ["Đảng ủy phường Nghĩa Lộ", "Đảng ủy phường Cẩm Thành", "Đảng ủy xã Tịnh Khê"],
        ),
        ("Các huyện ủy, thành ủy Gia Nghĩa", ["Các huyện ủy, thành ủy Gia Nghĩa"]),
        (
            "Các Huyện ủy Krông Nô, Cư Jút và các xã, phường",
            ["Huyện ủy Krông Nô", "Huyện ủy Cư Jút", "các xã, phường"],
        ),
        ("UBND các xã M´Drắk, Ea Súp", ["UBND xã M´Drắk", "UBND xã Ea Súp"]),
        # so do houses that no dictionary holds, where what follows is a place of two syllables and no name
        (
            "Các Trường THPT Lê Lợi, Nguyễn Huệ báo cáo",
            ["Trường THPT Lê Lợi", "Trường THPT Nguyễn Huệ"],
        ),
        (
            "Giám đốc các Trung tâm Y tế Krông Nô, Cư Jút",
            ["Giám đốc Trung tâm Y tế Krông Nô", "Giám đốc Trung tâm Y tế Cư Jút"],
        ),
        (
            "Các Chi cục Thuế khu vực Krông Nô, Gia Nghĩa",
            ["Chi cục Thuế khu vực Krông Nô", "Chi cục Thuế khu vực Gia Nghĩa"],
        ),
        (
            "Giao các Chi cục Thuế Cẩm Giàng, Bình Giang rà soát",
            ["Chi cục Thuế Cẩm Giàng", "Chi cục Thuế Bình Giang"],
        ),
        ("Các Phòng Tổ chức Hành chính, Kế hoạch Tài chính", ["Các Phòng Tổ chức Hành chính"]),
        (
            "Các Công ty Điện lực Đức Lập, Công ty Cấp nước Quảng Sơn",
            ["Các Công ty Điện lực Đức Lập", "Công ty Cấp nước Quảng Sơn"],
        ),
        (
            "Hiệu trưởng các trường: Mầm non Hoa Sen, THCS Lê Lợi",
            ["Hiệu trưởng trường Mầm non Hoa Sen", "Hiệu trưởng trường THCS Lê Lợi"],
        ),
        ("Các trường mầm non, THCS báo cáo", ["Các trường mầm non, THCS"]),
        # who they are stands behind them
        ("Giao các đơn vị: Sở Nội vụ, Ban Dân tộc báo cáo", ["Sở Nội vụ", "Ban Dân tộc"]),
        (
            "phối hợp với các sở, ngành liên quan: Sở Y tế và Sở Nội vụ rà soát",
            ["Sở Y tế", "Sở Nội vụ"],
        ),
        ("Các đơn vị: Sở Y tế, Sở Nội vụ", ["Các đơn vị", "Sở Y tế", "Sở Nội vụ"]),
        (
            "Giao các đơn vị: Sở Y tế chủ trì, Sở Nội vụ phối hợp",
            ["các đơn vị", "Sở Y tế", "Sở Nội vụ"],
        ),
        # places of one rank share their head, whatever each is called
        (
            "UBND các huyện Đồng Văn, Mèo Vạc và thành phố Hà Giang",
            ["UBND huyện Đồng Văn", "UBND huyện Mèo Vạc", "UBND thành phố Hà Giang"],
        ),
        (
            "UBND huyện Tam Đường, thành phố Lai Châu",
            ["UBND huyện Tam Đường", "UBND thành phố Lai Châu"],
        ),
        (
            "UBND thành phố Huế, các thị xã Hương Thủy, Hương Trà",
            ["UBND thành phố Huế", "UBND thị xã Hương Thủy", "UBND thị xã Hương Trà"],
        ),
        (
            "Chủ tịch UBND phường Phổ Yên và xã Phú Bình",
            ["Chủ tịch UBND phường Phổ Yên", "Chủ tịch UBND xã Phú Bình"],
        ),
        ("UBND huyện Củ Chi, Thành phố Hồ Chí Minh", ["UBND huyện Củ Chi, Thành phố Hồ Chí Minh"]),
        ("UBND xã Tân Lập, huyện Đồng Phú", ["UBND xã Tân Lập, huyện Đồng Phú"]),
        ("Sở Xây dựng, Thanh tra tỉnh thành lập đoàn", ["Sở Xây dựng", "Thanh tra tỉnh"]),
        ("gửi về Sở Y tế (qua phòng Chính trị tư tưởng)", ["Sở Y tế", "phòng Chính trị tư tưởng"]),
        (
            "Chủ tịch UBND các xã Sơn Hà và Ba Tơ",
            ["Chủ tịch UBND xã Sơn Hà", "Chủ tịch UBND xã Ba Tơ"],
        ),
        ("trình HĐND, UBND tỉnh", ["HĐND tỉnh", "UBND tỉnh"]),
        ("đề nghị HĐND, Ủy ban Kiểm tra Đảng ủy xã", ["HĐND", "Ủy ban Kiểm tra Đảng ủy xã"]),
        # between which two places they lie; a time is none
        (
            "Sở Xây dựng các tỉnh, thành phố từ Thanh Hóa đến Quảng Ngãi kiểm tra",
            ["Sở Xây dựng các tỉnh, thành phố từ Thanh Hóa đến Quảng Ngãi"],
        ),
        ("UBND các xã từ ngày 15/3 đến ngày 20/3 họp dân", ["UBND các xã"]),
        ("UBND các huyện từ Quý I đến Quý III rà soát", ["UBND các huyện"]),
        ("UBND các xã từ Trung ương xuống cơ sở", ["UBND các xã"]),
        # brackets that say of what kind they are too, and no others who are named
        (
            "Các cơ sở khám bệnh, chữa bệnh (kể cả ngoài công lập) báo cáo",
            ["Các cơ sở khám bệnh, chữa bệnh (kể cả ngoài công lập)"],
        ),
        (
            "Các doanh nghiệp (bao gồm cả hộ kinh doanh) lập hồ sơ",
            ["Các doanh nghiệp (bao gồm cả hộ kinh doanh)"],
        ),
        ("Các đơn vị (bao gồm 05 phòng) báo cáo", ["Các đơn vị"]),
        ("Các đơn vị (kể cả Văn phòng Sở) báo cáo", ["Các đơn vị", "Văn phòng Sở"]),
        # a short verb and what is opened or drawn up end the clause that tells them by their people
        (
            "Các Chi bộ có đảng viên đi làm ăn xa mở sổ theo dõi",
            ["Các Chi bộ có đảng viên đi làm ăn xa"],
        ),
        # "Việt Nam" is no level that a list shares
        (
            "UBMTTQ Việt Nam, Hội Cựu chiến binh Việt Nam",
            ["UBMTTQ Việt Nam", "Hội Cựu chiến binh Việt Nam"],
        ),
        (
            "Tòa án nhân dân và Viện kiểm sát nhân dân tỉnh",
            ["Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh"],
        ),
        # of a committee its level, and not whose it is; of the Government's there is one
        (
            "Ban cán sự đảng UBND, Đảng đoàn HĐND tỉnh rà soát",
            ["Ban cán sự đảng UBND tỉnh", "Đảng đoàn HĐND tỉnh"],
        ),
        (
            "Đảng ủy Chính phủ, Đảng ủy Công an Trung ương rà soát",
            ["Đảng ủy Chính phủ", "Đảng ủy Công an Trung ương"],
        ),
    ],
)
def test_what_a_list_shares_is_written_out(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giao Phó Thủ tướng Nguyễn Văn An chỉ đạo", "Phó Thủ tướng Nguyễn Văn An"),
        ("giao Phó Thủ tướng chỉ đạo", "Phó Thủ tướng"),
        ("báo cáo Thủ tướng Chính phủ xem xét", "Thủ tướng Chính phủ"),
        ("báo cáo Ban Chỉ đạo của Chính phủ.", "Ban Chỉ đạo của Chính phủ"),
        (
            "Các Tổ công tác của Thủ tướng Chính phủ đôn đốc",
            "Các Tổ công tác của Thủ tướng Chính phủ",
        ),
        ("các Chi cục Thuế khu vực rà soát", "các Chi cục Thuế khu vực"),
    ],
)
def test_whose_a_board_is_and_who_holds_a_shared_office_belongs_to_the_name(
    text: str, expected: str
) -> None:
    assert texts(text) == [expected]


def test_a_person_is_no_part_of_what_the_unit_is_called() -> None:
    assert mentions("giao Phó Thủ tướng Nguyễn Văn An chỉ đạo")[0].unit == "Phó Thủ tướng"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # organs of the Party, in small letters too
        ("thường trực các tỉnh uỷ, thành uỷ quan tâm", ["thường trực các tỉnh uỷ, thành uỷ"]),
        ("ban thường vụ tỉnh uỷ xây dựng kế hoạch", ["ban thường vụ tỉnh uỷ"]),
        (
            "Bí thư Tỉnh ủy, Thành ủy, Chủ tịch UBND các tỉnh, thành phố",
            ["Bí thư Tỉnh ủy, Thành ủy", "Chủ tịch UBND các tỉnh, thành phố"],
        ),
        (
            "Đảng uỷ Công an huyện, Đảng uỷ Quân sự huyện",
            ["Đảng uỷ Công an huyện", "Đảng uỷ Quân sự huyện"],
        ),
        ("phân công cấp uỷ viên phụ trách", []),
        # names that go on behind a comma or a place
        ("Trung tâm Phòng, chống HIV/AIDS tổng hợp", ["Trung tâm Phòng, chống HIV/AIDS"]),
        (
            "Trung tâm Truyền thông, Giáo dục sức khỏe: Đưa tin",
            ["Trung tâm Truyền thông, Giáo dục sức khỏe"],
        ),
        (
            "Trung tâm Y tế, Trạm Y tế xã: Trực cấp cứu",
            ["Trung tâm Y tế", "Trạm Y tế xã"],
        ),
        (
            "Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp tỉnh phối hợp",
            ["Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp tỉnh"],
        ),
        (
            "Trung tâm Bảo tồn, Khảo cứu và Trưng bày tỉnh chuẩn bị",
            ["Trung tâm Bảo tồn, Khảo cứu và Trưng bày tỉnh"],
        ),
        (
            "Trung tâm Y tế, Hạt Kiểm lâm và Công an xã chuẩn bị",
            ["Trung tâm Y tế", "Hạt Kiểm lâm", "Công an xã"],
        ),
        ("Ban Quản lý các khu du lịch tỉnh rà soát", ["Ban Quản lý các khu du lịch tỉnh"]),
        ("Sở Nội vụ Sở Y tế", ["Sở Nội vụ", "Sở Y tế"]),
        # levels
        ("Trung tâm Thể thao các huyện, thị, thành phố", ["Trung tâm Thể thao các huyện, thị, thành phố"]),
        ("Phòng Y tế huyện, thị xã, thành phố", ["Phòng Y tế huyện, thị xã, thành phố"]),
        ("Thuế cơ sở 5 và Bảo hiểm xã hội cơ sở Sơn Hà", ["Thuế cơ sở 5", "Bảo hiểm xã hội cơ sở Sơn Hà"]),
        ("cùng với các xã Sơn Hà, Ba Tơ củng cố", ["xã Sơn Hà", "xã Ba Tơ"]),
        (
            "Sở Tư pháp, Cục Thi hành án dân sự, UBND các huyện",
            ["Sở Tư pháp", "Cục Thi hành án dân sự", "UBND các huyện"],
        ),
        # clauses that say which units are meant
        ("Các cơ quan phối hợp có trách nhiệm trả lời", ["Các cơ quan phối hợp"]),
        ("Các cơ quan chủ trì Dự án, các địa phương", ["Các cơ quan chủ trì Dự án", "các địa phương"]),
        ("Chi cục Hải quan nơi lưu giữ hàng hóa hướng dẫn người khai.", ["Chi cục Hải quan nơi lưu giữ hàng hóa"]),
        ("Chi cục Hải quan nơi hàng hóa được vận chuyển đến: Kiểm tra.", ["Chi cục Hải quan nơi hàng hóa được vận chuyển đến"]),
        ("Giao UBND các xã, phường nơi có dự án khẩn trương bàn giao.", ["UBND các xã, phường nơi có dự án"]),
        ("các cơ quan, đơn vị nơi công tác.", ["các cơ quan, đơn vị nơi công tác"]),
        ("UBND cấp xã nơi cư trú xác nhận hồ sơ và các giấy tờ khác, gửi về", ["UBND cấp xã nơi cư trú"]),
        (
            "các đơn vị đầu mối giao kế hoạch, các địa phương",
            ["các đơn vị đầu mối giao kế hoạch", "các địa phương"],
        ),
        ("Các cơ quan đăng ký đầu tư (Sở Tài chính):", ["Các cơ quan đăng ký đầu tư", "Sở Tài chính"]),
        ("các đơn vị báo cáo kết quả, các địa phương", ["các đơn vị", "các địa phương"]),
        ("Các đơn vị theo chức năng có trách nhiệm", ["Các đơn vị"]),
        (
            "các Cơ quan chủ trì Dự án, Tiểu dự án, các cơ quan chủ trì quản lý 02 Chương trình MTQG theo chức năng",
            ["các Cơ quan chủ trì Dự án, Tiểu dự án", "các cơ quan chủ trì quản lý 02 Chương trình MTQG"],
        ),
        ("Các phòng ban tham gia đào tạo", ["Các phòng ban tham gia đào tạo"]),
        ("Các phòng ban tham gia đào tạo đầy đủ các lớp theo kế hoạch đề ra.", ["Các phòng ban"]),
        ("cơ quan, tổ chức có trách nhiệm báo cáo", ["cơ quan, tổ chức"]),
        (
            "các doanh nghiệp có từ 50 lao động trở lên tổ chức đối thoại",
            ["các doanh nghiệp có từ 50 lao động trở lên"],
        ),
        # offices and those who hold them
        ("Giao đồng chí Phó Chủ tịch Nguyễn Thị Hà trực tiếp chỉ đạo", ["đồng chí Phó Chủ tịch Nguyễn Thị Hà"]),
        ("đồng chí Huyện ủy viên phụ trách xã Sơn Hà thường xuyên dự", ["đồng chí Huyện ủy viên phụ trách xã Sơn Hà"]),
        ("Giao Phó Hiệu trưởng phụ trách công tác chuyên môn.", ["Phó Hiệu trưởng"]),
        ("Ban Giám hiệu tổ chức họp sơ kết", ["Ban Giám hiệu"]),
        # who shares the committee or the level behind
        ("Ban Tổ chức, Ban Tuyên giáo Huyện ủy cử cán bộ", ["Ban Tổ chức Huyện ủy", "Ban Tuyên giáo Huyện ủy"]),
        ("Ban Tổ chức, Ban Tuyên giáo cử cán bộ", ["Ban Tổ chức", "Ban Tuyên giáo"]),
        (
            "Thường trực Đảng ủy và Ủy ban MTTQ cấp trên cho ý kiến",
            ["Thường trực Đảng ủy", "Ủy ban MTTQ cấp trên"],
        ),
        ("Đảng ủy, Ban Công tác Mặt trận các khu phố vận động", ["Đảng ủy", "Ban Công tác Mặt trận các khu phố"]),
        # several fields behind dashes
        ("Khoa Dược - Trang thiết bị - Vật tư y tế kiểm kê", ["Khoa Dược - Trang thiết bị - Vật tư y tế"]),
        ("Khoa Dược - Sở Y tế Hà Nội", ["Khoa Dược - Sở Y tế Hà Nội"]),
        ("Khoa Dược - Nguyễn Văn An kiểm kê", ["Khoa Dược"]),
        ("các cơ quan, đơn vị, tổ chức thực hiện", ["các cơ quan, đơn vị"]),
        ("các đơn vị, Tổ trưởng các tổ dân phố", ["các đơn vị", "Tổ trưởng các tổ dân phố"]),
        # offices of the same house under the head of its rooms, but not those of another
        ("Thủ trưởng các Vụ, Cục, Văn phòng Bộ, Thanh tra Bộ thi hành", ["Thủ trưởng các Vụ, Cục, Văn phòng Bộ, Thanh tra Bộ"]),
        ("Thủ trưởng các phòng, Thanh tra, Văn phòng Sở rà soát", ["Thủ trưởng các phòng, Thanh tra, Văn phòng Sở"]),
        ("Thủ trưởng các phòng, Thanh tra huyện rà soát", ["Thủ trưởng các phòng", "Thanh tra huyện"]),
        ("Thủ trưởng các đơn vị, Văn phòng và Thanh tra rà soát", ["Thủ trưởng các đơn vị, Văn phòng và Thanh tra"]),
        ("Thủ trưởng các phòng, Thanh tra giao thông kiểm tra bến xe", ["Thủ trưởng các phòng", "Thanh tra giao thông"]),
        ("Thủ trưởng các đơn vị, Thanh tra xây dựng, Sở Y tế rà soát", ["Thủ trưởng các đơn vị", "Thanh tra xây dựng", "Sở Y tế"]),
        ("Các Vụ, Cục, Văn phòng Bộ rà soát", ["Các Vụ, Cục", "Văn phòng Bộ"]),
        ("các Khoa, Viện, Trung tâm thuộc Trường rà soát", ["các Khoa, Viện, Trung tâm thuộc Trường"]),
        ("Khu Quản lý đường bộ I, II và III kiểm tra", ["Khu Quản lý đường bộ I", "Khu Quản lý đường bộ II", "Khu Quản lý đường bộ III"]),
        ("Tổng công ty Cảng Bình Minh - CTCP, Sở Y tế rà soát", ["Tổng công ty Cảng Bình Minh - CTCP", "Sở Y tế"]),
        ("Hải quan khu vực, Kho bạc Nhà nước khu vực, Thuế tỉnh rà soát", ["Hải quan khu vực", "Kho bạc Nhà nước khu vực", "Thuế tỉnh"]),
        # houses with their seat in their name
        ("Đại sứ quán Việt Nam tại Hàn Quốc hỗ trợ", ["Đại sứ quán Việt Nam tại Hàn Quốc"]),
        (
            "Tòa án nhân dân cấp cao tại Hà Nội, Đà Nẵng báo cáo",
            ["Tòa án nhân dân cấp cao tại Hà Nội", "Tòa án nhân dân cấp cao tại Đà Nẵng"],
        ),
        ("Sở Y tế tại Hà Nội tổ chức hội nghị", ["Sở Y tế"]),
        ("Thương vụ Việt Nam ở nước ngoài, Cục Xúc tiến thương mại hỗ trợ", ["Thương vụ Việt Nam ở nước ngoài", "Cục Xúc tiến thương mại"]),
    ],
)  # fmt: skip
def test_how_far_a_name_reaches(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các huyện, thị xã, thành phố",
            ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các huyện, thị xã, thành phố"],
        ),
        ("Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"]),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế và Công an tỉnh",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "Công an tỉnh"],
        ),
        (
            "Các sở, ban, ngành (trừ Sở Y tế, Công an tỉnh) và UBND cấp xã",
            ["Các sở, ban, ngành", "UBND cấp xã"],
        ),
        (
            "UBND xã Sơn Hà, huyện Ba Tơ, tỉnh Quảng Ngãi",
            ["UBND xã Sơn Hà, huyện Ba Tơ, tỉnh Quảng Ngãi"],
        ),
        ("các cơ quan, đơn vị tổ chức thực hiện", ["các cơ quan, đơn vị"]),
        (
            "Giám đốc các bệnh viện, viện có giường bệnh trực thuộc Bộ Y tế; Giám đốc bệnh viện các trường đại học y:",
            [
                "Giám đốc các bệnh viện, viện có giường bệnh trực thuộc Bộ Y tế",
                "Giám đốc bệnh viện các trường đại học y",
            ],
        ),
        (
            "Giám đốc các bệnh viện, Viện Pháp y báo cáo",
            ["Giám đốc các bệnh viện", "Viện Pháp y"],
        ),
        ("Thủ trưởng cơ quan các biện pháp", ["Thủ trưởng cơ quan"]),
        (
            "Văn phòng Đảng ủy, Ủy ban Kiểm tra Đảng ủy xã theo dõi",
            ["Văn phòng Đảng ủy", "Ủy ban Kiểm tra Đảng ủy xã"],
        ),
        (
            "Gửi kết quả về Ủy ban nhân dân cấp xã nơi người bệnh cư trú để theo dõi",
            ["Ủy ban nhân dân cấp xã nơi người bệnh cư trú"],
        ),
        (
            "cung cấp thông tin cho trung tâm y tế khu vực nơi người bệnh cư trú",
            ["trung tâm y tế khu vực nơi người bệnh cư trú"],
        ),
        (
            "UBND các xã có tỉnh lộ 516, 522 đi qua tuần tra",
            ["UBND các xã có tỉnh lộ 516, 522 đi qua"],
        ),
        (
            "Giao các cơ quan chủ chương trình theo dõi tiến độ giải ngân",
            ["các cơ quan chủ chương trình"],
        ),
        (
            "Trung tâm Kiểm soát bệnh tật và các Trung tâm Y tế",
            ["Trung tâm Kiểm soát bệnh tật", "các Trung tâm Y tế"],
        ),
        ("Kế hoạch số 12/KH-UBND; Quyết định số /QĐ-UBND", []),
    ],
)
def test_extent(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("UBND huyện", "Ủy ban nhân dân huyện", "body"),
        ("UỶ BAN NHÂN DÂN TỈNH SÓC TRĂNG", "Ủy ban nhân dân tỉnh Sóc Trăng", "body"),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông", "body"),
        ("Sở LĐ-TB và XH", "Sở Lao động - Thương binh và Xã hội", "body"),
        ("phòng Nội vụ", "Phòng Nội vụ", "body"),
        ("Sở Văn hóa, Thế thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", "body"),
        ("Văn phòng HĐND&UBND huyện", "Văn phòng Hội đồng nhân dân&Ủy ban nhân dân huyện", "body"),
        ("Giám đốc Sở GD&ĐT", "Giám đốc Sở Giáo dục và Đào tạo", "head"),
        ("Các Sở, Ban, ngành", "các sở, ban, ngành", "collective"),
        ("UBND các xã, thị trấn", "Ủy ban nhân dân các xã, thị trấn", "collective"),
        ("Chủ tịch UBND các xã", "Chủ tịch Ủy ban nhân dân các xã", "head"),
        ("Người đứng đầu", "Người đứng đầu", "head"),
        ("Trung tâm Chuyển đổi số Thành phố", None, "body"),
    ],
)
def test_canonical_name_and_kind(text: str, unit: str | None, kind: str) -> None:
    (mention,) = mentions(text)
    assert (mention.unit, mention.kind, mention.text) == (unit, kind, text)


@pytest.mark.parametrize(
    "text",
    [
        "rà soát cơ sở dữ liệu, cơ sở hạ tầng",
        "phòng, chống tham nhũng; phòng cháy, chữa cháy",
        "cán bộ, đoàn viên, hội viên",
        "nhiệm vụ được giao, dịch vụ của tỉnh",
        "Hội nghị trực tuyến; Báo cáo kết quả; Trường hợp đặc biệt",
        "thuộc doanh nghiệp tư",
        "BAN HÀNH KẾ HOẠCH",
    ],
)
def test_common_nouns_are_no_units(text: str) -> None:
    assert texts(text) == []


WORDS = (
    "Giao Sở Y tế UBND HĐND các huyện , và : ; xã Sơn Hà Thủ trưởng cơ quan đơn vị liên quan Ban Chỉ đạo Văn phòng "
    "trừ ( ) tỉnh Chủ tịch chủ trì thuộc - “ ” TT & Phòng Trung tâm của trên địa bàn 02 cấp TP . \n"
)


@given(
    st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join) | st.text(max_size=60)
)
def test_spans_are_ordered_and_inside(text: str) -> None:
    found = mentions(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(m.text and "\n" not in m.text for m in found)


@pytest.mark.noisy
def test_speed() -> None:
    passage = "Giao Sở Y tế chủ trì, phối hợp với các sở, ban, ngành, UBND các huyện, thị xã, thành phố thực hiện nhiệm vụ. "
    text = passage * 400
    mentions(passage)
    start = time.process_time()
    mentions(text)
    # A tenth of what it does on a quiet machine.
    assert len(text) / (time.process_time() - start) > 30_000
