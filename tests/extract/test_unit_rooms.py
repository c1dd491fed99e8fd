"""Names that a house gives its parts: rooms whose field goes on, rooms by number, branches, schools, levels alone."""

import pytest

from models.mention import UnitMention
from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words


def marked(marked_up: str) -> str:
    """The text without its brackets, with those that the finders would set."""
    text = marked_up.replace("[", "").replace("]", "")
    for unit in reversed(units_of(text)):
        start, end = unit.span
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def units_of(text: str) -> list[UnitMention]:
    line = line_of(text, 0)
    return in_slots(Words.of(line), find_units(line))


@pytest.mark.parametrize(
    "text",
    [
        # half of a noun is no verb, and a duty in front of a comma is one
        "[Ủy ban An toàn giao thông Quốc gia] chủ trì, phối hợp với [Bộ Xây dựng] kiểm tra.",
        "[Ban An toàn giao thông tỉnh] tham mưu, tổng hợp.",
        "[Phòng An toàn bức xạ và hạt nhân] kiểm tra.",
        "[Phòng Cảnh sát giao thông] giao [các đội] tuần tra.",
        # the line behind a name ran in, with the verb of a duty and its object; others are parts of a house
        "[Phòng Kinh tế] Tham mưu [UBND xã] bố trí kinh phí.",
        "[Phòng Văn hóa - Xã hội] Hướng dẫn [các thôn] đăng ký.",
        "[Trung tâm Phục vụ hành chính công] Tham mưu [UBND xã] ban hành kế hoạch.",
        "[Phòng Nội vụ] Rà soát, bổ sung danh sách.",
        "[Phòng Kinh tế] Tăng cường kiểm tra chợ.",
        "[Phòng Tham mưu Công an tỉnh] chủ trì.",
        "[Bộ Tham mưu Quân khu 5] chỉ đạo.",
        "[Cục Chỉ đạo thi hành án] kiểm tra.",
        "[Phòng Chính trị Tham mưu] phối hợp với [Phòng Hậu cần].",
        "[Phòng Hành chính Tổ chức] tham mưu.",
        "[Phòng Khảo thí và Đảm bảo chất lượng] chấm bài.",
        "[Ban Chỉ đạo Chương trình Tăng cường năng lực] kiểm tra hiện trường.",
        "[Ban Quản lý các cảng cá tỉnh] kiểm tra tàu.",
        # a committee of the state by what it is for
        "[Ủy ban quốc gia về chuyển đổi số] chỉ đạo các nền tảng.",
        "[Ủy ban quốc gia vì sự tiến bộ của phụ nữ Việt Nam] báo cáo.",
        "[Ban Chỉ đạo quốc gia về chống khai thác IUU] kiểm tra các cảng.",
        "báo cáo [Ủy ban Quốc gia] về kết quả thực hiện.",
        # verbs with a capital in the names of firms, and a branch without the name of its firm
        "[Công ty Cổ phần Cấp thoát nước Bình Minh] bảo đảm áp lực.",
        "[Công ty TNHH MTV Cấp, thoát nước Bình Minh] súc rửa đường ống.",
        "[Công ty Cấp thoát nước và Môi trường đô thị] kiểm tra cống.",
        "Đề nghị [Truyền tải điện Bình Minh] sớm có ý kiến.",
        "xây dựng đường dây truyền tải điện cao áp.",
        # a noun that stands in names, behind a field that is one by itself
        "[Phòng Quản lý chất lượng công trình giao thông] kiểm tra hiện trường.",
        "3. [Phòng Quản lý kết cấu hạ tầng giao thông] chủ trì, cùng với [Thanh tra Sở]:",
        "Phối hợp với [Phòng Quản lý chất lượng công trình] nghiệm thu.",
        # up to a second field with its capital
        "[Phòng Thống kê tội phạm ma túy và Công nghệ số] đối chiếu số liệu.",
        "Gửi về [Phòng Nông nghiệp nông thôn mới và Môi trường] trước ngày 15/5.",
        # what tells one field from others of its kind, and a second field that is no room by itself
        "[Phòng Kinh tế đối ngoại] đôn đốc nhà thầu.",
        "Phối hợp với [Phòng Tài chính hành chính sự nghiệp] thẩm định.",
        "[Khoa Nội tim mạch - Lão khoa] tiếp nhận người bệnh.",
        "[Phòng Kinh tế và Vật liệu xây dựng] công bố giá.",
        "[Ban Pháp chế và Tuân thủ] rà soát hợp đồng.",
        "[Phòng Quản lý, hỗ trợ doanh nghiệp số 1] đôn đốc nợ thuế.",
        "[Phòng Kinh tế] doanh nghiệp nợ thuế rà soát.",
        "[Phòng Y tế] thường xuyên kiểm tra.",
        "[Phòng Y tế] và [Dân quân xã] rà soát.",
        "Theo Công văn của [Phòng Nội vụ] số 15 ngày 03/4/2024.",
        # what is sent, asked or done stands behind the name, and is none of it
        "Gửi [Phòng Quản lý đô thị] quy trình cấp phép trước ngày 05/5.",
        "Báo cáo [Phòng Kinh tế] công trình hư hỏng để xử lý.",
        "[Phòng Nội vụ] quy trình tiếp nhận hồ sơ.",
        "[Phòng Tài chính] chốt số liệu gửi [Sở Tài chính].",
        "[Phòng Y tế] tẩm màn cho nhân dân.",
        "[Phòng Nội vụ] và [Công an huyện] rà soát.",
        "Gửi [Phòng Y tế] hồ sơ bệnh án và Phiếu khám sức khỏe.",
    ],
)
def test_a_field_goes_on_where_what_follows_is_nothing_else(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "[Thanh tra Sở] Duy trì 02 Tổ kiểm soát tải trọng.",
        "[Văn phòng Sở] Tham mưu kế hoạch.",
        "[Sở Xây dựng] chỉ đạo.",
        "[Sở Giao dịch chứng khoán] công bố.",
    ],
)
def test_no_verb_opens_the_field_of_a_department_of_the_province(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "[Các Phòng 1], [2], [3] và [VKSND cấp huyện] số hóa hồ sơ.",
        "[Phòng 1], [2], [7] và [Phòng 8] phối hợp rà soát.",
        "[Phòng 9], [Phòng 10] mỗi quý lựa chọn 02 vụ án.",
        "[Trưởng các Phòng 1], [2], [3] chịu trách nhiệm.",
        "Giao [Tổ 1], [2] kiểm tra.",
        "Phối hợp với [Phòng Nghiệp vụ 1], [Phòng Nghiệp vụ 2] và [Sở Y tế] rà soát.",
        "[Phòng Nghiệp vụ 3] kiểm tra.",
        "Gửi [Phòng Nội vụ] 02 bản trước ngày 05/5.",
        "Gửi [Phòng Nội vụ] 15 ngày trước kỳ họp.",
        "Họp tại Phòng 305, 306 nhà A.",
        "Phòng 12, tầng 3",
    ],
)
def test_rooms_by_their_number(text: str) -> None:
    assert marked(text) == text


def test_each_of_the_numbered_rooms_has_its_head() -> None:
    names = [unit.text for unit in units_of("Các Phòng 1, 2 và VKSND cấp huyện rà soát.")]
    assert names == ["Phòng 1", "Phòng 2", "VKSND cấp huyện"]


@pytest.mark.parametrize(
    "text",
    [
        "Đề nghị [Agribank Chi nhánh Nam Đông Hà], [Bưu điện tỉnh] chi trả.",
        "Phối hợp với [BIDV Chi nhánh Bắc Kạn] lắp đặt máy ATM.",
        "Công bố [Chi nhánh Bắc Kạn] đủ điều kiện.",
        "[Chi cục Hải quan khu vực IV địa bàn tỉnh Hưng Yên]: phối hợp.",
        "[Công an tỉnh] địa bàn tỉnh Hưng Yên",
    ],
)
def test_branches_and_regions(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "[Các trường THCS, TH&THCS] tổ chức Ngày hội.",
        "[Hiệu trưởng các trường MN, TH, THCS] và [Giám đốc Trung tâm GDTX] chịu trách nhiệm.",
        "[Các trường mầm non, tiểu học, trung học cơ sở] tổng hợp.",
        "[Các trường PTDT nội trú], [các trường PTDTBT] chuẩn bị.",
        "Các trường hợp THCS",
    ],
)
def test_kinds_of_schools_are_one_collective(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "[Cấp huyện] tổ chức tập huấn cho cán bộ.",
        "[Cấp xã], [cơ quan, tổ chức] tổ chức bồi dưỡng kiến thức.",
        "Cấp giấy phép cho hộ dân.",
        "Cấp huyện có 12 xã.",
        "tập huấn cấp huyện tổ chức trong tháng 5.",
    ],
)
def test_a_level_that_is_told_to_act(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Giao [đồng chí Phó Chánh Văn phòng phụ trách tổng hợp] làm đầu mối.",
        "Giao [đồng chí Phó Chánh Văn phòng] phụ trách tổng hợp kết quả.",
    ],
)
def test_the_field_that_an_office_has_charge_of(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        # where somebody sits ends in front of the time of what is done
        "thông báo kết quả cho [UBND xã, thị trấn nơi có mẫu] ngay sau khi nhận được.",
        "báo cáo [UBND xã nơi xảy ra cháy] ngay khi phát hiện.",
        "báo cáo về [UBND huyện nơi có dịch] trong ngày.",
        "báo cáo [UBND xã nơi có công trình] trước ngày 15/6.",
        "[Chi cục Hải quan nơi hàng hóa được vận chuyển đến] kiểm tra hàng hóa.",
        # what befell some places and others not; what they have made is no such thing
        "[UBND các xã, thị trấn đang có dịch] báo cáo hàng ngày, [UBND các xã còn lại] báo cáo hàng tuần.",
        "[UBND các xã chưa xảy ra cháy rừng] duy trì trực gác.",
        "[UBND các huyện đang chịu ảnh hưởng của bão] chỉ đạo sơ tán dân.",
        "[Các địa phương đang có nguy cơ sạt lở] rà soát phương án.",
        "Các hộ đang bị ảnh hưởng được hỗ trợ kịp thời; [UBND xã] lập danh sách.",
        "[UBND các xã] đã có văn bản báo cáo.",
        "[Các đơn vị] đã bị xử phạt nộp tiền.",
        # a verb that names hold too, behind a kind that needs none to tell it from others
        "[Các trung tâm đăng kiểm] kiểm định xe đúng quy trình.",
        "[Các hộ chăn nuôi] vệ sinh chuồng trại hằng tuần.",
        "[Các cơ sở giáo dục nghề nghiệp] tuyển sinh đúng đối tượng.",
        "[Các cơ sở lưu trú kinh doanh karaoke] phải đăng ký.",
        "[Các câu lạc bộ bảo vệ môi trường] dọn rác.",
        # what shall be inspected is no inspectorate
        "Thanh tra [các sàn thương mại điện tử] kinh doanh hàng giả.",
        "Thanh tra [các khu du lịch] kinh doanh hàng giả.",
        "[Thanh tra các sở] rà soát hồ sơ.",
        "[Thanh tra các cơ quan] rà soát hồ sơ.",
        # people of the same houses are one collective
        "[Cán bộ, công chức, viên chức các cơ quan] chấp hành nghiêm.",
        "[Cán bộ, công chức, viên chức và người lao động các cơ quan, đơn vị] chấp hành nghiêm kỷ luật.",
        "phối hợp với [cán bộ, công chức, viên chức các đơn vị] rà soát.",
        "[Toàn thể cán bộ, đảng viên, công chức, viên chức Sở Y tế] chấp hành nghiêm.",
        "[Học sinh, sinh viên các trường] tham gia diễn tập.",
        "[Lãnh đạo, công chức, viên chức các đơn vị] tham gia diễn tập.",
        "[Phòng Nội vụ], [công chức Văn phòng - Thống kê] rà soát.",
        "[Cán bộ, công chức xã], [Công an xã] phối hợp kiểm tra.",
        "phổ biến đến toàn thể cán bộ, đảng viên, hội viên.",
        # the office of the house that speaks
        "gửi về [Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh] (qua [Văn phòng Cơ quan]) trước ngày 10.",
        "[Văn phòng Cơ quan Cảnh sát điều tra Công an tỉnh] lập hồ sơ.",
        # where some of them lie, and others
        "[UBND các xã miền núi, biên giới, hải đảo] rà soát hộ nghèo.",
        "[Các xã vùng sâu, vùng xa, biên giới] bố trí lương thực.",
        "[UBND các xã ven sông và ven biển] sơ tán dân.",
        "[UBND các xã miền núi], [các phường] tuyên truyền cho dân.",
        # a region that opens in small letters, several of them, a range, a zone
        "Đề nghị [các tỉnh, thành phố khu vực đồng bằng sông Cửu Long] rà soát quy hoạch.",
        "[Các tỉnh khu vực trung du và miền núi phía Bắc] chủ động ứng phó với rét đậm.",
        "[Chủ tịch UBND các tỉnh vùng Đồng bằng sông Hồng, Đông Nam Bộ] chỉ đạo.",
        "[Các tỉnh vùng Đồng bằng sông Hồng], [Bộ Công an] phối hợp.",
        "[UBND các tỉnh, thành phố ven biển từ Quảng Ninh đến Bình Thuận] thông báo cho tàu thuyền.",
        "[UBND các xã ven biển] từ ngày 15/9 cấm biển.",
        "[UBND các xã khu vực biên giới] phối hợp với [Đồn Biên phòng] tuần tra.",
        "[UBND các xã khu vực nội thành], [Công an thành phố] kiểm tra.",
        "[UBND các xã khu vực có nguy cơ sạt lở] tổ chức di dời.",
        # an office of the house, and on the next line what it builds
        "[Thanh tra Sở] Xây dựng kế hoạch và tổ chức thanh tra.",
        "Giao [Thanh tra Sở Xây dựng] phối hợp với [Công an tỉnh].",
        "[Các huyện ủy]: Chỉ đạo [các xã] rà soát.",
        "[Ban Chỉ đạo quốc gia 1237] chỉ đạo chặt chẽ.",
        "Gửi [Ban Chỉ đạo tỉnh] 500 bộ hồ sơ.",
        # the capital of a committee inside a list is respect; with a name it opens another
        "[Các huyện ủy, Thành ủy, đảng ủy trực thuộc Tỉnh ủy] lãnh đạo thực hiện.",
        "Yêu cầu [các huyện ủy, thị ủy], [Thành ủy Hải Dương] lãnh đạo.",
        "[UBND 15 xã điểm] hoàn thành tiêu chí.",
        "[UBND cấp xã nơi có đất thu hồi] niêm yết phương án.",
        "[UBND cấp xã nơi có đất bị thu hồi] phối hợp với [Trung tâm Phát triển quỹ đất].",
        # a project of which they are in charge, in front of a predicate or of others who share it
        "[Các sở, ban, ngành chủ trì dự án, tiểu dự án] và [UBND các huyện, thành phố] báo cáo kết quả.",
        "[Các sở, ngành chủ trì nội dung thành phần] có trách nhiệm hướng dẫn [các xã].",
        "[Các sở, ngành chủ trì nhiệm vụ] và [UBND các huyện] báo cáo kết quả.",
        "[Các cơ quan] chủ trì chương trình tuyên truyền phòng, chống ma túy.",
        "[Các sở] chủ trì nội dung kiểm tra việc sử dụng kinh phí.",
        "[Các phòng, ban] chủ trì nhiệm vụ rà soát thủ tục hành chính.",
        "[Các đơn vị] chủ trì nội dung hướng dẫn nghiệp vụ cho cơ sở.",
        "[Các cơ quan chủ trì chương trình, dự án] chịu trách nhiệm về tiến độ.",
        "[Các sở, ngành] chủ trì nhiệm vụ được giao, phối hợp với [UBND huyện] triển khai.",
        "[Các sở, ban, ngành] chủ trì xây dựng kế hoạch và báo cáo [UBND tỉnh].",
        "[Sở Xây dựng] chủ trì nội dung này báo cáo [UBND tỉnh].",
        "[Các doanh nghiệp khai thác khoáng sản] lắp trạm cân.",
        "[Các công ty quản lý khai thác công trình thủy lợi] vận hành cống.",
        "[Các đơn vị tư vấn lập quy hoạch] hoàn thiện hồ sơ.",
        # those who live by collecting refuse; what is done next with it is an order
        "[Các doanh nghiệp thu gom, vận chuyển, xử lý chất thải rắn sinh hoạt] đầu tư phương tiện, bố trí nhân lực.",
        "[Các đơn vị thu gom, vận chuyển rác thải sinh hoạt] bố trí phương tiện chuyên dụng.",
        "[Các đơn vị] thu gom rác thải tập kết đúng nơi quy định.",
        "[Các doanh nghiệp] thu gom, xử lý chất thải bảo đảm đúng quy định.",
        "[Các đơn vị] thu gom, phân loại rác thải, bố trí thùng rác.",
    ],
)
def test_a_clause_ends_where_those_whom_it_names_are_told_something(text: str) -> None:
    assert marked(text) == text
