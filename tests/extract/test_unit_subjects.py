"""Subjects whose names go on behind a word with which a predicate might begin, and those whose names end in front of it.

The mentions that must be found stand in brackets.
"""

import re

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words

WHOLE = (
    "[Các phòng khám đa khoa tư nhân], [phòng khám chuyên khoa nhi] khi phát hiện người bệnh phải chuyển tuyến ngay.",
    "[Các doanh nghiệp sử dụng năng lượng trọng điểm] thực hiện kiểm toán năng lượng theo quy định.",
    "[Công đoàn cơ sở trong các doanh nghiệp] có trách nhiệm giám sát việc lập hồ sơ vệ sinh lao động.",
    "Giao [phòng chuyên môn về kinh tế] chủ trì, phối hợp với [Công an cấp xã] kiểm tra các điểm giết mổ.",
    "[Hội đồng xét công nhận tốt nghiệp THCS của trường] họp xét trước ngày 25/5/2019.",
    "[Bộ phận chuyên môn THCS của Phòng GDĐT] thẩm định hồ sơ, trình [Trưởng phòng] ký.",
    "[Bộ phận chuyên môn Tiểu học], [Bộ phận chuyên môn THCS (Phòng GDĐT)] kiểm tra việc tổ chức kiểm tra học kỳ.",
    "[Hiệu trưởng các trường tiểu học] xét, công nhận học sinh hoàn thành chương trình tiểu học.",
    "[Các trường THCS], [Trường PTDTNT THCS huyện] lập hồ sơ đề nghị xét công nhận tốt nghiệp.",
    "Nghiệm thu, bàn giao chất lượng học sinh lớp 5 lên lớp 6: [trường tiểu học] chủ trì, phối hợp với [trường THCS trên cùng địa bàn] thực hiện.",
    "[Các đơn vị quản lý công trình thủy lợi] tổ chức kiểm tra cống, bờ bao.",
    "[Các nhà thầu đang thi công trên tuyến] thu dọn vật liệu, bảo đảm giao thông.",
    "Chủ trì, phối hợp với [Ủy ban nhân dân các tỉnh vùng Nam Trung Bộ và Tây Nguyên] lập kế hoạch.",
    "Giao [Chi cục Dân số] phối hợp với [Ban Nữ công (Liên đoàn Lao động tỉnh)] khảo sát, báo cáo [lãnh đạo hai ngành] trước ngày 15/9/2018.",
    "[Sở Tài chính] phối hợp với [tổ chức công đoàn cùng cấp] xét duyệt.",
    "[Các phòng khám sản phụ khoa ngoài công lập] báo cáo số ca mắc hằng tuần.",
    "[Các bệnh viện đa khoa khu vực] bố trí giường cách ly.",
    "[Các cơ sở sử dụng thiết bị bức xạ] thực hiện kê khai thiết bị trước ngày 30/6.",
    "[Các đơn vị vận hành hồ chứa thủy điện] tổ chức trực ban 24/24 giờ.",
    "[Các hợp tác xã quản lý chợ nông thôn] thực hiện niêm yết giá dịch vụ.",
    "[Đoàn Thanh niên trong các trường học] có trách nhiệm vận động đoàn viên.",
    "[Chi bộ trong các doanh nghiệp ngoài nhà nước] chủ trì rà soát đảng viên.",
    "Giao [cơ quan chuyên môn về xây dựng] chủ trì thẩm định.",
    "Yêu cầu [phòng chuyên môn về nông nghiệp] chịu trách nhiệm tham mưu kế hoạch vụ Đông.",
    "[Công chức phụ trách văn hóa của xã] có trách nhiệm viết tin bài.",
    "[Hội đồng xét thi đua của trường] họp trước ngày 20/5.",
    "[Hội đồng chấm thi của huyện] tổ chức chấm theo lịch.",
    "[Bộ phận chuyên môn Mầm non của Phòng GDĐT] tổng hợp số liệu.",
    "[Tổ chuyên môn của nhà trường] xây dựng kế hoạch dạy học.",
    "[Bộ phận Một cửa của UBND xã] niêm yết thủ tục.",
    "[Hiệu trưởng các trường mầm non] duyệt, ký thực đơn hằng ngày.",
    "[Giám đốc các bệnh viện tuyến huyện] soát, ký kế hoạch.",
    "[Các trường tiểu học], [Trường PTDTBT Tiểu học Trà Nam] lập danh sách học sinh.",
    "[Các trường THPT], [Trường Phổ thông Dân tộc Nội trú tỉnh] báo cáo kết quả.",
    "Bàn giao hồ sơ sức khỏe học sinh: [trạm y tế xã] chủ trì, phối hợp với [trường mầm non trên cùng địa bàn] lập danh sách.",
    "Tiếp nhận đơn thư: [bộ phận tiếp công dân] có trách nhiệm vào sổ.",
    "[Các nhà thầu đang thi công trên quốc lộ] rào chắn hố đào.",
    "[Các doanh nghiệp đang khai thác mỏ] lắp đặt camera giám sát.",
    "Phối hợp với [Ủy ban nhân dân các tỉnh vùng Đồng bằng sông Cửu Long] xây dựng đề án.",
    "[Ủy ban nhân dân các tỉnh khu vực Tây Nguyên] chỉ đạo phòng, chống hạn.",
    "Phối hợp với [Ban Tuyên giáo (Liên đoàn Lao động tỉnh)] tổ chức hội thi.",
    "Trình [lãnh đạo hai đơn vị] ký kế hoạch.",
    "[Công an xã] phối hợp với [tổ chức công đoàn cơ sở] tuyên truyền.",
    "[Ban Chấp hành công đoàn trong các khu công nghiệp] có trách nhiệm thương lượng.",
    "[Ban đại diện cha mẹ học sinh của trường] phối hợp quản lý học sinh.",
    "[Các đội quản lý trật tự đô thị của phường] tuần tra buổi tối.",
    "[Các cơ sở giáo dục có bếp ăn bán trú] tổ chức kiểm tra nguồn thực phẩm.",
    "[Các cơ sở nuôi tôm công nghiệp] thực hiện kê khai ban đầu.",
    "[Các chủ đầu tư đang triển khai dự án] báo cáo tiến độ.",
    "[Các đơn vị đang thi công trên địa bàn xã] dọn dẹp vật liệu.",
    "[Các cơ sở khám bệnh, chữa bệnh tư nhân] báo cáo ca bệnh.",
    "[Các phòng giao dịch của ngân hàng] có trách nhiệm niêm yết lãi suất.",
    "[Các tổ tiết kiệm và vay vốn] đôn đốc thu nợ.",
    "[Chi đoàn trong các cơ quan hành chính] chủ trì ra quân dọn vệ sinh.",
    "[Hội Phụ nữ trong các khu dân cư] có trách nhiệm tuyên truyền.",
    "[Tổ chức đảng trong các doanh nghiệp] phải sinh hoạt đúng định kỳ.",
    "[Ban Thanh tra nhân dân của trường] giám sát việc thu chi.",
    "[Ban Thanh tra nhân dân trong các trường học] có trách nhiệm giám sát thu chi.",
    "[Tổ Bảo vệ của công ty] kiểm tra người ra vào.",
    "[Khoa Dược của Bệnh viện Đa khoa tỉnh] lập dự trù thuốc.",
    "[Phòng Kỹ thuật của Ban Quản lý dự án tỉnh] nghiệm thu khối lượng.",
    "Giao [đơn vị chuyên môn về an toàn thực phẩm] chủ trì lấy mẫu.",
    "Đề nghị [cơ quan quản lý nhà nước về lao động] chủ trì thanh tra.",
    "Yêu cầu [Hiệu trưởng các trường trung học cơ sở] xét, chọn học sinh dự thi.",
    "[Trưởng các phòng khám khu vực] lập danh sách trẻ tiêm vét.",
    "[Hội đồng xét thăng hạng viên chức của huyện] họp xét trước ngày 10/6.",
    "[Hội đồng xét nâng lương của đơn vị] thông báo kết quả.",
    "[Hội đồng thẩm định giá của trường] lập biên bản.",
    "[Tổ kiểm tra chéo của Phòng GDĐT] kiểm tra hồ sơ.",
    "[Tổ ra đề thi của trường] in sao đề.",
    "[Bộ phận chuyên môn Tiểu học và THCS của Phòng GDĐT] ra đề khảo sát.",
    "[Các trường mầm non], [Trường Mẫu giáo Sơn Ca] tổ chức lễ ra trường.",
    "[Các trường tiểu học và THCS], [Trường PTDTNT huyện] nộp hồ sơ.",
    "Cấp thẻ bảo hiểm y tế học sinh: [nhà trường] chủ trì, phối hợp với [bưu điện huyện] lập danh sách.",
    "Kiểm tra chốt chặn: [công an xã] chủ trì, phối hợp với [trạm kiểm lâm trên cùng địa bàn] tổ chức trực.",
    "Phối hợp với [UBND các tỉnh vùng Đông Nam Bộ và Đồng bằng sông Cửu Long] rà soát.",
    "Phối hợp với [Ủy ban nhân dân các tỉnh miền Trung] chỉ đạo thả giống.",
    "[UBND các huyện vùng Tây Bắc] báo cáo.",
    "[Sở Y tế] báo cáo [lãnh đạo hai cơ quan] trước ngày 15/9.",
    "[Phòng Tổ chức (Công ty Điện lực tỉnh)] lập danh sách.",
    "Phối hợp với [Phòng Tham mưu (Công an tỉnh)] tổ chức diễn tập.",
    "Giao [Đội Nghiệp vụ] phối hợp với [Phòng Chính trị (Bộ Chỉ huy Quân sự tỉnh)] tuyên truyền.",
    "[Sở Nội vụ] phối hợp với [tổ chức công đoàn cấp trên] giải quyết kiến nghị.",
    "[Công đoàn các khu công nghiệp] có trách nhiệm thương lượng.",
    "[Cấp ủy trong các đơn vị sự nghiệp] phải họp định kỳ.",
)  # fmt: skip
ENDED = (
    "[Các doanh nghiệp] sử dụng có hiệu quả năng lượng.",
    "[Các đơn vị] sử dụng kinh phí thực hiện nhiệm vụ đúng mục đích.",
    "[Các đơn vị] quản lý hồ sơ tổ chức thi theo quy định.",
    "[Các trường] quản lý học sinh thực hiện nội quy.",
    "[Các đơn vị] tổ chức quán triệt thực hiện nghiêm túc.",
    "[Các đơn vị] cung cấp thông tin thực hiện kế hoạch cho [Sở Y tế].",
    "[Sở Y tế] trong tháng 5 chủ trì rà soát.",
    "[Sở Y tế] trong quá trình thực hiện có trách nhiệm báo cáo.",
    "[Sở Y tế] theo quy định chủ trì thẩm định.",
    "[Công an xã] tại hội nghị có trách nhiệm báo cáo.",
    "[Công đoàn cơ sở] trong quý II phải hoàn thành.",
    "[Công đoàn cơ sở] trong Tháng Công nhân có trách nhiệm tổ chức thăm hỏi.",
    "[Sở Tài chính] trong trường hợp cần thiết phải báo cáo.",
    "[Giám đốc Sở Y tế] khi phát hiện vi phạm phải xử lý.",
    "[Các đơn vị] khi tổ chức thi phải báo cáo.",
    "[Phòng Nội vụ] về nội dung này có trách nhiệm trả lời.",
    "Giao [phòng chuyên môn] về việc này chủ trì tham mưu.",
    "[Hội đồng] xét công nhận kết quả trước ngày 20/5.",
    "[Hội đồng] xét hồ sơ, công bố kết quả.",
    "[Hiệu trưởng] xét, công nhận học sinh hoàn thành chương trình.",
    "[Các trường tiểu học, trường THCS] báo cáo.",
    "[Các trường Tiểu học, THCS] lập hồ sơ.",
    "[Các nhà thầu] đang thi công phần móng.",
    "[Các nhà thầu thi công] thi công đúng tiến độ.",
    "[Các đơn vị] quản lý tốt công trình thủy lợi.",
    "[Các đơn vị] quản lý, vận hành công trình bảo đảm an toàn.",
    "[Sở Y tế] (qua [Chi cục Dân số]) tổng hợp.",
    "[UBND các tỉnh] vùng nào có dịch thì công bố dịch.",
    "[Sở Y tế] báo cáo hai nội dung.",
    "Kết quả: học sinh có trách nhiệm với bản thân.",
    "[Bộ phận Văn thư] cấp số văn bản của [UBND xã].",
    "[Bộ phận chuyên môn] tổng hợp số liệu của Phòng.",
    "[Sở Y tế] của tỉnh bạn đã làm.",
    "[Công an xã] với vai trò thường trực chủ trì kiểm tra.",
    "[Trạm Y tế xã] từ ngày 01/6 có trách nhiệm tiêm chủng.",
    "[Trạm Y tế xã] hằng tháng chủ trì họp giao ban.",
    "[Chi cục Kiểm lâm] trên cơ sở báo cáo chủ trì kiểm tra.",
    "[Các ngân hàng] cho vay đúng đối tượng.",
    "[Các doanh nghiệp] thực hiện kiểm toán năng lượng.",
    "[Các trường] quản lý chặt chẽ học sinh, tổ chức kiểm tra nội trú.",
    "[Các xã] quản lý đất đai thực hiện nghiêm quy hoạch.",
    "[Các đơn vị] sử dụng phần mềm thực hiện báo cáo trực tuyến.",
    "[Các đơn vị] sử dụng nguồn vốn tổ chức lắp đặt thiết bị.",
    "[Các sở, ngành] cung cấp số liệu phục vụ báo cáo.",
    "[Các nhà thầu] đang khẩn trương thi công.",
    "[Các đơn vị] đang tổ chức kiểm tra.",
    "[Đảng ủy xã] trong các kỳ họp có trách nhiệm báo cáo.",
    "[Hội Phụ nữ xã] trong các buổi sinh hoạt có trách nhiệm tuyên truyền.",
    "[Tổ công tác] trong các đợt kiểm tra phải lập biên bản.",
    "[Ban Chỉ đạo] trong các cuộc họp phải ghi biên bản.",
    "[Công an xã] trong [các khu dân cư] có trách nhiệm tuần tra.",
    "[Đoàn kiểm tra] trong mọi trường hợp phải lập biên bản.",
    "Công chức về công tác tại xã phải học tập quy chế.",
    "[Ban Chỉ đạo] ([Sở Y tế]) tổng hợp.",
    "Bệnh viện ([khoa Dược]) báo cáo.",
    "[Hội đồng] xét duyệt hồ sơ của trường.",
    "[Hội đồng] xét công nhận sáng kiến, trình [Chủ tịch].",
    "[Phòng Nội vụ] xét, trình danh sách.",
    "[Trung tâm Xét nghiệm] xét nghiệm mẫu nước.",
    "Giám đốc duyệt, ký kế hoạch.",
    "[Các trường Tiểu học, Trường THCS] báo cáo.",
    "[Các trường tiểu học, THCS và THPT] lập hồ sơ.",
    "Điều kiện: đơn vị có trách nhiệm.",
    "Lưu ý: học sinh phải chịu trách nhiệm.",
    "[Phòng Giáo dục] báo cáo [lãnh đạo Sở Y tế].",
    "Tăng cường lãnh đạo [hai ngành].",
    "[UBND các xã] vùng sâu đi lại khó khăn.",
    "[Chi bộ] của đồng chí An họp.",
    "[Văn phòng của tỉnh].",
    "[Sở Y tế] của tỉnh.",
    "[Trạm Y tế xã] trên cơ sở kế hoạch chủ trì tiêm.",
    "[Trường Tiểu học Sơn Ca] tại cuộc họp chịu trách nhiệm giải trình.",
    "[Công đoàn cơ sở] từ nay phải báo cáo.",
    "[Các phòng khám] khi phát hiện ca bệnh phải báo cáo.",
    "[Các phòng khám, nhà thuốc] niêm yết giá.",
    "[Các doanh nghiệp, hợp tác xã] niêm yết giá.",
    "[Các doanh nghiệp] cung cấp đầy đủ hồ sơ.",
    "Các hộ nuôi nhốt gia súc, tổ chức tiêm phòng.",
)  # fmt: skip


def named(text: str) -> list[str]:
    line = line_of(text, 0)
    return [unit.text for unit in in_slots(Words.of(line), find_units(line))]


def marked(text: str) -> list[str]:
    return re.findall(r"\[(.*?)\]", text)


@pytest.mark.parametrize("text", WHOLE)
def test_the_name_goes_on_up_to_the_predicate(text: str) -> None:
    assert named(re.sub(r"[\[\]]", "", text)) == marked(text)


@pytest.mark.parametrize("text", ENDED)
def test_what_follows_is_told_of_them(text: str) -> None:
    assert named(re.sub(r"[\[\]]", "", text)) == marked(text)


def test_a_name_that_went_on_is_known_to_no_list() -> None:
    line = line_of("Công đoàn cơ sở trong các doanh nghiệp có trách nhiệm giám sát.", 7)
    (unit,) = in_slots(Words.of(line), find_units(line))
    assert unit.unit is None
    assert line.text[unit.span.start - 7 : unit.span.end - 7] == unit.text
