"""Roles: what a sentence gives each unit that it names to do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.text import Span
from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units
from pipeline.lexicon.roles.finder import assign_roles
from pipeline.lexicon.roles.words import Role


def assigned(sentence: str) -> dict[str, str]:
    """The role of every unit, in the order of the sentence; units without role are left out."""
    units = [u for line in split_lines(sentence) for u in find_units(line)]
    found = assign_roles(sentence, Span(0, len(sentence)), units)
    return {a.mention.text: a.role.value for a in found if a.role is not Role.NONE}


LEAD, WITH, TO = "lead", "coordinate", "report_to"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH}),
        ("Yêu cầu Công an huyện tăng cường tuần tra.", {"Công an huyện": LEAD}),
        # behind the time of another's work
        ("Giao Sở Y tế thẩm định trước ngày 10/4 và Sở Nội vụ phê duyệt trước ngày 20/4.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Sở Y tế rà soát biên chế (hoàn thành trước 20/4), Sở Nội vụ rà soát văn bản.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Các xã gửi về Sở Y tế trước ngày 10/4 và Sở Nội vụ trước ngày 20/4.", {"Các xã": LEAD, "Sở Y tế": TO}),
        ("Tuyên truyền, vận động: Sở Y tế phối hợp Sở Nội vụ biên soạn nội dung.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH}),
        ("Đẩy mạnh cắt giảm, đơn giản hóa thủ tục: (1) Các bộ, ngành, địa phương rà soát.", {"Các bộ, ngành, địa phương": LEAD}),
        ("Sở Y tế, đơn vị liên quan: Sở Nội vụ đôn đốc.", {"Sở Y tế": LEAD, "đơn vị liên quan": LEAD, "Sở Nội vụ": LEAD}),
        ("Kinh phí tập huấn do Sở Tài chính bố trí từ nguồn đào tạo.", {"Sở Tài chính": LEAD}),
        ("Rà soát các đề án do Sở Tài chính bố trí vốn.", {}),
        ("Bắt đầu từ tháng 4/2024, Sở Y tế tiếp nhận hồ sơ.", {"Sở Y tế": LEAD}),
        ("Đơn vị nào để sai số liệu thì Sở Y tế phải giải trình.", {"Sở Y tế": LEAD}),
        ("Nếu để chậm trễ thì Sở Y tế phải chịu phê bình.", {}),
        ("Trường hợp vượt quá khả năng thì Sở Y tế trực tiếp chỉ huy.", {"Sở Y tế": LEAD}),
        ("Nếu vướng mắc thì nêu rõ Sở Y tế trực tiếp chỉ huy hay không.", {}),
        ("Kiểm tra phòng cháy (Công an huyện; hằng quý).", {"Công an huyện": LEAD}),
        ("Sở Y tế kính đề nghị các đơn vị quan tâm, hỗ trợ.", {"các đơn vị": LEAD}),
        ("Đề nghị UBMTTQ huyện và các đoàn thể phối hợp vận động.", {"UBMTTQ huyện": LEAD, "các đoàn thể": LEAD}),
        ("Sở Y tế xin trân trọng đề nghị UBND các xã phối hợp.", {"UBND các xã": LEAD}),
        ("Văn phòng UBND tỉnh trân trọng thông báo để các đồng chí biết.", {}),
        ("Đề nghị UBND các xã báo cáo kết quả.", {"UBND các xã": LEAD}),
        ("Bộ Nội vụ xin gửi bản chụp văn bản đến các cơ quan để góp ý.", {"các cơ quan": TO}),
        # what figures serve, how often they come, in what form
        ("Sở Y tế cung cấp số liệu mưa phục vụ vận hành hồ chứa cho Sở Xây dựng.", {"Sở Y tế": LEAD, "Sở Xây dựng": TO}),
        ("Sở Y tế cung cấp thông tin dự báo 10 ngày một lần cho Sở Xây dựng.", {"Sở Y tế": LEAD, "Sở Xây dựng": TO}),
        ("Sở Y tế cung cấp số liệu mực nước, lưu lượng xả về Sở Xây dựng.", {"Sở Y tế": LEAD, "Sở Xây dựng": TO}),
        ("Sở Y tế cung cấp thông tin, tài liệu về Công ty Điện lực.", {"Sở Y tế": LEAD}),
        ("Sở Y tế gửi báo cáo (bản mềm qua thư điện tử noivu@tinh.gov.vn) về Sở Nội vụ.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế báo cáo UBND tỉnh và gửi đồng thời Sở Nội vụ.", {"Sở Y tế": LEAD, "UBND tỉnh": TO, "Sở Nội vụ": TO}),
        ("Sở Y tế báo về Sở Nội vụ trước 17 giờ hằng ngày.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        # what is not sent, which papers are meant, who only handles a case, people who are told
        ("UBND các xã chịu trách nhiệm nếu để kéo dài hoặc không báo cáo Sở Y tế.", {"UBND các xã": LEAD}),
        ("Đối với các hồ sơ trình UBND tỉnh, Sở Y tế thẩm định trong 05 ngày.", {"Sở Y tế": LEAD}),
        ("Các xã lập biên bản hoặc chuyển hồ sơ cho cơ quan có thẩm quyền xử lý.", {"Các xã": LEAD}),
        ("Các xã chuyển hồ sơ vụ việc đến cơ quan có thẩm quyền trước ngày 15/6.", {"Các xã": LEAD, "cơ quan có thẩm quyền": TO}),
        ("Các xã báo cáo cơ quan có thẩm quyền xem xét.", {"Các xã": LEAD, "cơ quan có thẩm quyền": TO}),
        ("Sở Y tế kết nối công tác báo cáo, thống kê với Hệ thống thông tin báo cáo Chính phủ.", {"Sở Y tế": LEAD}),
        # who is let know by another; how services are had done; who oversees asks; whose it is must see to it
        ("Sở Y tế thông báo cho Sở Nội vụ biết kết quả xét tuyển.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế thông báo cho các xã biết để phối hợp.", {"Sở Y tế": LEAD, "các xã": TO}),
        ("Sở Y tế thông báo để các xã biết, thực hiện.", {}),
        ("Thực hiện cơ chế đặt hàng, giao nhiệm vụ cho các doanh nghiệp nghiên cứu.", {}),
        ("Xây dựng kế hoạch đấu thầu thuốc, giao nhiệm vụ cho Sở Y tế chủ trì.", {"Sở Y tế": LEAD}),
        ("Sở Y tế chỉ đạo các bệnh viện rà soát; yêu cầu các doanh nghiệp khắc phục.", {"Sở Y tế": LEAD}),
        ("Sở Y tế kiểm tra việc chấp hành; yêu cầu các doanh nghiệp báo cáo kết quả.", {"Sở Y tế": LEAD, "các doanh nghiệp": LEAD}),
        ("UBND các xã tuyên truyền, vận động nhân dân; đề nghị các hộ kinh doanh ký cam kết trước ngày 20/6/2024.", {"UBND các xã": LEAD, "các hộ kinh doanh": LEAD}),
        ("UBND các xã tuyên truyền, vận động nhân dân; yêu cầu các hộ kinh doanh ký cam kết trước ngày 20/6/2024.", {"UBND các xã": LEAD, "các hộ kinh doanh": LEAD}),
        ("UBND huyện kiểm tra việc chấp hành; đề nghị các doanh nghiệp vận tải giảm giá vé trước ngày 01/6/2024.", {"UBND huyện": LEAD, "các doanh nghiệp vận tải": LEAD}),
        # behind what the writer agrees to
        ("Thống nhất với báo cáo của Sở Nội vụ, đồng thời yêu cầu Sở Y tế hoàn thiện hồ sơ.", {"Sở Y tế": LEAD}),
        ("Ghi nhận kết quả của các phòng; đồng thời đề nghị Sở Y tế rà soát.", {"Sở Y tế": LEAD}),
        ("Báo cáo của Sở Nội vụ nêu rõ kết quả, đồng thời yêu cầu Sở Y tế hoàn thiện hồ sơ.", {}),
        # a row of verbs whose subject stands in the heading
        ("Phối hợp với Sở Y tế rà soát hồ chứa, yêu cầu các doanh nghiệp báo cáo tình hình.", {"Sở Y tế": WITH}),
        ("Hướng dẫn lập hồ sơ theo mẫu; yêu cầu các doanh nghiệp lắp trạm cân.", {}),
        ("Hướng dẫn lập hồ sơ theo mẫu; yêu cầu các doanh nghiệp báo cáo trước ngày 20/6/2024.", {"các doanh nghiệp": LEAD}),
        ("Tăng cường đoàn kết; yêu cầu các doanh nghiệp lắp trạm cân.", {"các doanh nghiệp": LEAD}),
        ("Sở Y tế rà soát các bệnh viện; yêu cầu các doanh nghiệp khắc phục.", {"Sở Y tế": LEAD, "các doanh nghiệp": LEAD}),
        ("Hội nghị tổng kết của các xã phải hoàn thành trong tháng 12/2024.", {"các xã": LEAD}),
        ("Hội nghị tổng kết của các xã phải thiết thực.", {}),
        # a time in brackets in front of the subject; a receiver behind the bracket of another
        ("Định kỳ hằng quý (trước ngày 20 tháng cuối quý) Sở Y tế báo cáo Sở Nội vụ.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) các sở gửi báo cáo về Sở Nội vụ.", {"các sở": LEAD, "Sở Nội vụ": TO}),
        ("Rà soát hằng quý (trước ngày 20) Sở Y tế đã báo cáo.", {}),
        ("Các xã gửi báo cáo về Sở Y tế (qua Phòng Nội vụ) và Văn phòng UBND tỉnh.", {"Các xã": LEAD, "Sở Y tế": TO, "Phòng Nội vụ": TO, "Văn phòng UBND tỉnh": TO}),
        ("Sở Y tế gửi Bộ Y tế (qua Cục Y tế dự phòng) và Sở Tài chính bố trí kinh phí.", {"Sở Y tế": LEAD, "Bộ Y tế": TO, "Cục Y tế dự phòng": TO}),
        ("Sở Y tế gửi Bộ Y tế (qua Cục Y tế dự phòng) và Sở Tài chính tổng hợp.", {"Sở Y tế": LEAD, "Bộ Y tế": TO, "Cục Y tế dự phòng": TO, "Sở Tài chính": TO}),
        ("Sở Văn hóa, Thể thao và Du lịch trình Sở Nội vụ ban hành kế hoạch.", {"Sở Văn hóa, Thể thao và Du lịch": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế xây dựng lịch trình Sở Nội vụ kiểm tra.", {"Sở Y tế": LEAD}),
        # through whom, and what only carries it
        ("Các xã lập hồ sơ; hồ sơ đề nghị gửi qua Phòng Nội vụ.", {"Các xã": LEAD, "Phòng Nội vụ": TO}),
        ("Các xã nộp hồ sơ qua Bưu điện tỉnh.", {"Các xã": LEAD}),
        ("Các xã nộp danh sách trực tiếp tại Phòng Nội vụ trước ngày 10/4.", {"Các xã": LEAD, "Phòng Nội vụ": TO}),
        ("Các xã nộp tiền phạt tại Kho bạc Nhà nước tỉnh.", {"Các xã": LEAD}),
        ("Sở Y tế chuyển giao toàn bộ hồ sơ cho UBND cấp xã.", {"Sở Y tế": LEAD, "UBND cấp xã": TO}),
        # all are told
        ("Sở Y tế thông tin kịp thời đến các địa phương và người dân.", {"Sở Y tế": LEAD}),
        ("Sở Y tế thông tin kịp thời đến các địa phương.", {"Sở Y tế": LEAD, "các địa phương": TO}),
        ("Văn phòng Chính phủ nhận được công văn số 71/BCT của Bộ Công Thương.", {}),
        ("Sở Y tế tiếp nhận Công văn số 71/BCT ngày 01/02/2024 của Bộ Công Thương.", {}),
        ("Sở Y tế nhận được Công văn số 71/BCT của Bộ Công Thương về việc rà soát, tổ chức tập huấn.", {}),
        # what somebody shall do with a paper, and papers without a number
        ("Sở Y tế tiếp nhận Quyết định số 12/QĐ-UBND, tổ chức thực hiện nghiêm.", {"Sở Y tế": LEAD}),
        ("Sở Y tế nhận được Quyết định số 12/QĐ-UBND, tổ chức thực hiện nghiêm.", {"Sở Y tế": LEAD}),
        ("Phòng Nội vụ tiếp nhận kế hoạch số hóa hồ sơ.", {"Phòng Nội vụ": LEAD}),
        ("Sở Y tế tiếp nhận văn bản số hóa.", {"Sở Y tế": LEAD}),
        ("Sở Y tế có kế hoạch số hóa hồ sơ.", {"Sở Y tế": LEAD}),
        ("Sở Y tế đăng tin trên báo, Thủ tướng Chính phủ giao Bộ Tài chính kiểm tra.", {"Bộ Tài chính": LEAD}),
        ("Chỉ đạo Chi cục Chăn nuôi và Thú y, Chi cục Thú y chủ trì, phối hợp với Sở Y tế xử lý ổ dịch.", {"Sở Y tế": WITH}),
        ("Sở Y tế chủ trì, cùng Sở Tài chính xem xét.", {"Sở Y tế": LEAD, "Sở Tài chính": WITH}),
        ("Sở Y tế, Sở Nội vụ, mỗi cơ quan theo chức năng chuẩn bị nội dung.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Quá thời hạn trên, Sở Y tế thu hồi giấy phép.", {"Sở Y tế": LEAD}),
        ("Cơ quan thường trực; hằng quý đánh giá, xếp hạng.", {}),
        ("Cơ quan thường trực tổng hợp, báo cáo UBND tỉnh.", {"Cơ quan thường trực": LEAD, "UBND tỉnh": TO}),
        # who shares out his own work, and what is handed over
        ("Sở Y tế lập kế hoạch; phân công nhân viên nhắc nhở.", {"Sở Y tế": LEAD}),
        ("Sở Y tế lập kế hoạch; phân công Sở Nội vụ theo dõi.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Quản lý phiếu bầu, thẻ cử tri; giao cho các phòng chậm nhất ngày 01/3/2026.", {}),
        ("Quản lý phiếu bầu, thẻ cử tri; giao cho Sở Nội vụ tổng hợp.", {"Sở Nội vụ": LEAD}),
        ("Giao cho Sở Nội vụ trước ngày 01/3/2026.", {"Sở Nội vụ": LEAD}),
        ("Chuyển giao cho Sở Nội vụ quản lý: 27 công trình.", {}),
        ("Sở Y tế thẩm tra, bàn giao hồ sơ cho Sở Nội vụ trước ngày 05/12.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế báo cáo phương án sửa mái nhà (đã dột) với UBND tỉnh.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        # whom a sentence is about, in front of who gets the order
        ("Đối với các xã có dịch: Giao Sở Y tế kiểm tra.", {"Sở Y tế": LEAD}),
        ("Đối với các sở, ngành: Rà soát, báo cáo.", {"các sở, ngành": LEAD}),
        ("Các sở, ngành, đề nghị Sở Y tế rà soát.", {"Sở Y tế": LEAD}),
        ("Sở Công Thương cung cấp đủ than cho các nhà máy.", {"Sở Công Thương": LEAD}),
        # who is advised orders, and not this text
        ("Sở Y tế tham mưu UBND tỉnh đề nghị Bộ Y tế thống nhất chủ trương.", {"Sở Y tế": LEAD}),
        ("Sở Y tế trình UBND tỉnh yêu cầu các bệnh viện rà soát.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Sở Y tế kiến nghị UBND tỉnh giao Sở Nội vụ thẩm định.", {"Sở Y tế": LEAD}),
        ("Theo đề nghị của Sở Y tế, UBND tỉnh giao Sở Nội vụ thẩm định.", {"Sở Nội vụ": LEAD}),
        # more of a list behind a semicolon
        ("Sở Y tế kiểm tra thuốc tại các bệnh viện tư nhân; các bệnh viện có doanh thu lớn; các bệnh viện tuyến huyện.", {"Sở Y tế": LEAD}),
        ("Sở Y tế kiểm tra bệnh viện tư nhân; các bệnh viện qua phản ánh có vi phạm.", {"Sở Y tế": LEAD}),
        ("Sở Y tế kiểm tra các bệnh viện; các bệnh viện khẩn trương khắc phục.", {"Sở Y tế": LEAD, "các bệnh viện": LEAD}),
        ("Sở Y tế hướng dẫn các trường; các phòng tổ chức thực hiện.", {"Sở Y tế": LEAD, "các phòng": LEAD}),
        # what somebody of the sentence will ask for
        ("Các trường gửi Sở Y tế trước ngày 31/10/2025 để tổng hợp, đề nghị Ban Cơ yếu Chính phủ cấp.", {"Các trường": LEAD, "Sở Y tế": TO}),
        ("Lập hồ sơ, đề nghị Bộ Y tế công nhận.", {}),
        ("Lựa chọn tập thể tiêu biểu, đề nghị cấp có thẩm quyền khen thưởng; hồ sơ hoàn thành trước ngày 20/11.", {}),
        ("Đề nghị cấp có thẩm quyền khen thưởng.", {}),
        ("Thống nhất chủ trương, đề nghị Bộ Y tế xem xét.", {"Bộ Y tế": LEAD}),
        ("Thực hiện Kế hoạch số 12, đề nghị Bộ Y tế xem xét.", {"Bộ Y tế": LEAD}),
        ("Để tổng hợp, đề nghị Sở Y tế báo cáo.", {"Sở Y tế": LEAD}),
        ("Rà soát hồ sơ, đề nghị Sở Y tế báo cáo.", {"Sở Y tế": LEAD}),
        ("Gửi biểu mẫu để tổng hợp, đề nghị các đơn vị báo cáo.", {"các đơn vị": LEAD}),
        ("Lập hồ sơ gửi Bộ Y tế để xem xét, đề nghị Bộ Y tế công nhận.", {"Bộ Y tế": TO}),
        ("Tiếp tục rà soát, lập danh sách, đề nghị Bộ Y tế phê duyệt.", {}),
        # a scene or an aim in front of an order, or who gets the paper himself
        ("Căn cứ kết quả rà soát, đề nghị Sở Nội vụ phê duyệt danh sách.", {"Sở Nội vụ": LEAD}),
        ("Sở Y tế gửi dự thảo về Sở Nội vụ để xem xét, đề nghị Sở Nội vụ cho ý kiến.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Các trường gửi Sở Y tế để tổng hợp, đề nghị Sở Nội vụ góp ý.", {"Các trường": LEAD, "Sở Y tế": TO, "Sở Nội vụ": LEAD}),
        # what a title enumerates
        ("Xây dựng cơ sở dữ liệu: (1) Sở Y tế số hóa hồ sơ; (2) Sở Nội vụ hướng dẫn.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        # what is kept from somebody, and thanks
        ("Sở Y tế không cung cấp số liệu chưa công bố cho các cơ quan báo chí.", {"Sở Y tế": LEAD}),
        ("Sở Y tế trân trọng cảm ơn.", {}),
        ("Các bệnh viện thông báo bằng văn bản với Sở Y tế.", {"Các bệnh viện": LEAD, "Sở Y tế": TO}),
        # between whom something was agreed
        ("Sở Y tế thực hiện Chương trình phối hợp giữa Bộ Công an với Bộ Y tế.", {"Sở Y tế": LEAD}),
        # by whom it is done
        ("Kinh phí tập huấn do Sở Y tế bố trí từ nguồn đào tạo.", {"Sở Y tế": LEAD}),
        ("Nội dung do Sở Y tế chuẩn bị.", {"Sở Y tế": LEAD}),
        ("Sử dụng xe do Sở Y tế bố trí.", {}),
        # through whom it goes, and where it ends
        ("Sở Y tế tham mưu UBND tỉnh trình HĐND tỉnh ban hành chính sách.", {"Sở Y tế": LEAD, "HĐND tỉnh": TO}),
        ("Sở Y tế trình UBND tỉnh để trình HĐND tỉnh xem xét.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Công an xã xác minh và trả kết quả cho Sở Y tế.", {"Công an xã": LEAD, "Sở Y tế": TO}),
        ("Công an xã tiếp nhận, trả kết quả cho tổ chức, cá nhân.", {"Công an xã": LEAD}),
        ("Các bệnh viện tổng hợp ý kiến, báo cáo định kỳ về Sở Y tế.", {"Các bệnh viện": LEAD, "Sở Y tế": TO}),
        # examples, and an organisation behind which the predicate stands
        ("Huy động sự tham gia của các bên như: các bệnh viện, trạm y tế.", {}),
        ("UBND các cấp, các cơ quan, tổ chức tiếp tục quán triệt.", {"UBND các cấp": LEAD, "các cơ quan, tổ chức": LEAD}),
        # what the work is about, in front of who does it
        ("Án dân sự, hành chính: Sở Y tế mỗi quý lựa chọn hồ sơ.", {"Sở Y tế": LEAD}),
        ("Tuyên truyền, vận động: Sở Y tế phối hợp UBND các xã biên soạn nội dung.", {"Sở Y tế": LEAD, "UBND các xã": WITH}),
        ("Đẩy mạnh cắt giảm, đơn giản hóa thủ tục: các bộ, ngành, khẩn trương rà soát.", {"các bộ, ngành": LEAD}),
        ("Nơi gửi, nơi nhận: Sở Y tế, Sở Nội vụ.", {}),
        # what leads over from the sentence before
        ("Cụ thể giao Sở Y tế làm đầu mối, hằng tháng báo cáo UBND tỉnh.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Trước mắt yêu cầu Sở Y tế rà soát.", {"Sở Y tế": LEAD}),
        ("Trong đó, giao Phòng Nội vụ tổng hợp.", {"Phòng Nội vụ": LEAD}),
        ("Trên cơ sở đó Phòng Nội vụ xây dựng lịch kiểm tra.", {"Phòng Nội vụ": LEAD}),
        ("Sau đó Sở Y tế tổng hợp.", {"Sở Y tế": LEAD}),
        ("Có biện pháp cụ thể yêu cầu chủ đầu tư khắc phục.", {}),
        # a title, its unit and in brackets to whom it belongs
        ("Về xăng dầu: Phòng Quản lý Năng lượng (Sở Công Thương) làm việc với các đầu mối.", {"Phòng Quản lý Năng lượng": LEAD}),
        ("Chế độ báo cáo: Các cơ quan, đơn vị báo cáo kết quả về Sở Y tế.", {"Các cơ quan, đơn vị": LEAD, "Sở Y tế": TO}),
        ("Nơi nhận báo cáo: Sở Y tế tổng hợp.", {}),
        ("Báo cáo Sở Công Thương (Phòng Quản lý Thương mại; điện thoại 0251.000).", {"Sở Công Thương": TO, "Phòng Quản lý Thương mại": TO}),
        ("Báo cáo Sở Công Thương (Phòng Quản lý Thương mại; Sở Y tế cùng theo dõi).", {"Sở Công Thương": TO}),
        # by whom
        ("Phần hội: do Ban Công tác Mặt trận phối hợp với Trưởng thôn lựa chọn.", {"Ban Công tác Mặt trận": LEAD, "Trưởng thôn": WITH}),
        ("Trách nhiệm: Phòng Nội vụ phối hợp Phòng Tư pháp.", {"Phòng Nội vụ": LEAD, "Phòng Tư pháp": WITH}),
        # who works shares out the work within his body
        ("Họp thống nhất kịch bản, phân công các tổ chuyên môn chuẩn bị.", {}),
        ("Tổ chức hội thi, phân công Phòng Nội vụ chủ trì.", {"Phòng Nội vụ": LEAD}),
        ("Phân công các tổ chuyên môn chuẩn bị.", {"các tổ chuyên môn": LEAD}),
        # how much falls on each
        ("Đề nghị các hội chỉ đạo; mỗi tổ chức đăng ký đảm nhận ít nhất 01 công trình.", {"các hội": LEAD}),
        ("Tổ chức tập huấn tại 05 cụm; mỗi xã cử 03 cán bộ.", {}),
        ("Sở Y tế tổ chức khám lưu động; mỗi phường bố trí từ 01 đến 02 điểm.", {"Sở Y tế": LEAD}),
        ("Các trường tổ chức ngoại khóa; mỗi lớp có ít nhất 01 tiết mục.", {"Các trường": LEAD}),
        ("Mỗi đơn vị cử 03 cán bộ.", {"Mỗi đơn vị": LEAD}),
        ("Sở Y tế rà soát; mỗi đơn vị báo cáo kết quả về Sở Nội vụ.", {"Sở Y tế": LEAD, "mỗi đơn vị": LEAD, "Sở Nội vụ": TO}),
        ("Các phòng chuyên môn: Phòng Nội vụ tổng hợp; Phòng Tư pháp thẩm định.", {"Các phòng chuyên môn": LEAD, "Phòng Nội vụ": LEAD, "Phòng Tư pháp": LEAD}),
        ("Sở Y tế, Sở Nội vụ: mỗi đơn vị cử 02 cán bộ.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Trách nhiệm của các bộ, ngành: Rà soát văn bản, gửi kết quả về Bộ Tư pháp.", {"các bộ, ngành": LEAD, "Bộ Tư pháp": TO}),
        ("Chế độ báo cáo: Vào 15h00 thứ Sáu hằng tuần, các sở báo cáo UBND tỉnh.", {"các sở": LEAD, "UBND tỉnh": TO}),
        ("Hoàn thiện thể chế, cơ chế, chính sách: Các bộ khẩn trương trình Chính phủ.", {"Các bộ": LEAD, "Chính phủ": TO}),
        ("Sở Y tế báo cáo tiến độ qua Sở Nội vụ.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế báo cáo UBND tỉnh (thông qua đầu mối Sở Nội vụ).", {"Sở Y tế": LEAD, "UBND tỉnh": TO, "Sở Nội vụ": TO}),
        ("Phân công Phòng Nội vụ theo dõi, đôn đốc.", {"Phòng Nội vụ": LEAD}),
        ("Sở Y tế chủ trì, phối hợp với các sở, ban, ngành tổ chức thực hiện.", {"Sở Y tế": LEAD, "các sở, ban, ngành": WITH}),
        ("Phòng Nội vụ có trách nhiệm tổng hợp.", {"Phòng Nội vụ": LEAD}),
        ("Sở Tài chính: Bố trí kinh phí.", {"Sở Tài chính": LEAD}),
        ("Phòng Nội vụ phối hợp với Văn phòng HĐND và UBND huyện tham mưu.", {"Phòng Nội vụ": LEAD, "Văn phòng HĐND và UBND huyện": WITH}),
        ("Sở Y tế phối hợp với Sở Nội vụ, Sở Tài chính làm việc với các bộ, ngành.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH, "Sở Tài chính": WITH}),
        ("Sở Y tế phối hợp với Sở Nội vụ và với Sở Tài chính rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH, "Sở Tài chính": WITH}),
        ("Sở Y tế phối hợp với Trung tâm Lưu trữ tỉnh (Sở Nội vụ), Sở Tài chính rà soát.", {"Sở Y tế": LEAD, "Trung tâm Lưu trữ tỉnh": WITH, "Sở Tài chính": WITH}),
        ("Sở Y tế phối hợp với Sở Nội vụ (Phòng 2), Sở Tài chính rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH, "Sở Tài chính": WITH}),
        ("Phối hợp và chỉ đạo các phòng, ban phối hợp với Sở Nội vụ theo dõi.", {"Sở Nội vụ": WITH}),
        ("Sở Y tế cùng với Sở Nội vụ rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH}),
        ("Thanh tra Bộ cùng Cục Thú y, Cục Thủy sản kiểm tra.", {"Thanh tra Bộ": LEAD, "Cục Thú y": WITH, "Cục Thủy sản": WITH}),
        ("Sở Y tế, Sở Nội vụ và cùng với Công an tỉnh rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD, "Công an tỉnh": WITH}),
        # about whom, and who acts
        ("Đối với các cơ sở y tế chưa khắc phục, Sở Y tế kiểm tra.", {"Sở Y tế": LEAD}),
        ("Riêng đối với các xã có dịch trên địa bàn, UBND huyện chỉ đạo khoanh vùng.", {"UBND huyện": LEAD}),
        ("Đối với Sở Y tế, Sở Nội vụ: Rà soát biên chế.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Đối với UBND các huyện, khẩn trương rà soát.", {"UBND các huyện": LEAD}),
        ("Để bảo đảm quyền lợi người bệnh, Sở Y tế có văn bản đề nghị các bệnh viện sớm hoàn thiện.", {"Sở Y tế": LEAD}),
        ("Ngày 15/3, Sở Y tế có văn bản đề nghị Sở Nội vụ thẩm định.", {}),
        ("Để bảo đảm tiến độ, Sở Y tế đề nghị Sở Nội vụ thẩm định.", {"Sở Nội vụ": LEAD}),
        # in his own person
        ("Tôi khẩn thiết đề nghị Sở Y tế tập trung chống dịch.", {"Sở Y tế": LEAD}),
        ("Chúng tôi có nhận được đề nghị Sở Y tế hỗ trợ.", {}),
        # what somebody received, and what he has got by something
        ("Sở Y tế nhận được Thông tư số 48/2017/TT-BYT của Bộ Y tế.", {}),
        ("Ngày 5/12/2023, Sở Y tế tiếp nhận Công văn số 12/BYT-DP của Bộ Y tế.", {}),
        ("Ban Tiếp công dân tiếp nhận đơn của công dân.", {"Ban Tiếp công dân": LEAD}),
        ("Qua hội nghị, Ban Thường trực Ủy ban MTTQ các cấp có cơ sở đánh giá toàn diện.", {}),
        ("Các xã có cơ sở sản xuất pháo rà soát việc cấp phép.", {"Các xã": LEAD}),
        # what a newspaper has told
        ("Báo Tuổi trẻ ngày 26/3/2019 đưa tin nhiều công ty chép điều lệ mẫu.", {}),
        ("Báo Tuổi trẻ đưa tin, tuyên truyền về đợt cao điểm.", {"Báo Tuổi trẻ": LEAD}),
        # a province that acts
        ("Về Dự án đường ven biển (giai đoạn II): Tỉnh làm việc với Bộ Tài chính, trình Thủ tướng Chính phủ.", {"Tỉnh": LEAD, "Thủ tướng Chính phủ": TO}),
        ("Tỉnh nghèo được hỗ trợ vốn.", {}),
        ("Giao Sở Y tế chủ trì, phối hợp Công an tỉnh và UBND các huyện kiểm tra.", {"Sở Y tế": LEAD, "Công an tỉnh": WITH, "UBND các huyện": WITH}),
        ("Sở Y tế, Sở Nội vụ và Công an tỉnh rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD, "Công an tỉnh": LEAD}),
        ("Các sở, ban, ngành; UBND các huyện, thị xã, thành phố báo cáo kết quả.", {"Các sở, ban, ngành": LEAD, "UBND các huyện, thị xã, thành phố": LEAD}),
        ("Chủ trì, phối hợp với các đơn vị liên quan rà soát.", {"các đơn vị liên quan": WITH}),
        ("Theo chức năng, nhiệm vụ được giao, Sở Y tế chủ trì rà soát.", {"Sở Y tế": LEAD}),
        ("Trên cơ sở đó, Phòng Nội vụ tổng hợp.", {"Phòng Nội vụ": LEAD}),
        ("Mời Sở Y tế cử cán bộ tham dự.", {"Sở Y tế": LEAD}),
        # who leads, in the passive
        ("Tổ chức hội nghị, do Sở Y tế chủ trì.", {"Sở Y tế": LEAD}),
        ("Dự án đường ven biển qua hai xã An Bình và Tân Lập: Sở Y tế rà soát.", {"Sở Y tế": LEAD}),
        ("Khám tuyển đến ngày 31/12/2024 do Sở Y tế thực hiện.", {"Sở Y tế": LEAD}),
        ("Kiểm tra các nhiệm vụ do Sở Y tế thực hiện.", {}),
        ("Rà soát đề án số 12 do Sở Y tế chủ trì.", {}),
        ("Khi phát hiện, báo cáo ngay Sở Y tế.", {"Sở Y tế": TO}),
        ("Ở cấp huyện sẽ do Liên đoàn Lao động tỉnh chủ trì xây dựng kế hoạch.", {"Liên đoàn Lao động tỉnh": LEAD}),
        ("Tổ chức hội nghị tổng kết (do Sở Y tế làm đầu mối).", {"Sở Y tế": LEAD}),
        # a member of the list that no dictionary holds
        ("Sở Y tế phối hợp với Sở Nội vụ, Nhóm Thiện nguyện Trăng Rằm và Sở Tài chính rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH, "Sở Tài chính": WITH}),
        ("Sở Y tế phối hợp với Sở Nội vụ, rà soát hồ sơ và Sở Tài chính thẩm định.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH}),
        ("Cơ quan thực hiện: Sở Nội vụ trong phạm vi chức năng của mình và các cơ quan liên quan.", {"Sở Nội vụ": LEAD, "các cơ quan liên quan": LEAD}),
        ("Sở Y tế sẽ tổng hợp, báo cáo Bộ Y tế.", {}),
        # a label behind those who have the role
        ("Sở Y tế: chủ trì; Sở Nội vụ, UBND các xã: phối hợp.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH, "UBND các xã": WITH}),
        ("Sở Y tế: Chủ trì, phối hợp với Sở Nội vụ rà soát.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH}),
        # one more work of him who shall check, and the order of the one who writes
        ("Sở Y tế chủ trì kiểm tra, yêu cầu các bệnh viện khắc phục.", {"Sở Y tế": LEAD}),
        ("Thống nhất chủ trương, yêu cầu các bệnh viện khắc phục.", {"các bệnh viện": LEAD}),
        # what one of them does beside the work of all
        ("Các sở tổ chức sơ kết; trong đó Sở Y tế đánh giá công tác khám bệnh; Sở Nội vụ đánh giá công tác cán bộ.", {"Các sở": LEAD, "Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Tổ chức sơ kết tại đảng bộ; trong đó Đảng ủy Công an tỉnh đánh giá sâu.", {"Đảng ủy Công an tỉnh": LEAD}),
        ("Các sở rà soát 05 dự án; trong đó Sở Y tế 02 dự án.", {"Các sở": LEAD}),
        # figures, and no work; but who shall do a part of a work
        ("Đã xử lý 12 vụ; trong đó Công an huyện xử lý 05 vụ, phạt 10 triệu đồng.", {}),
        ("Kinh phí thực hiện 10 tỷ đồng; trong đó Sở Tài chính bố trí 5 tỷ đồng.", {}),
        ("Tổng số 15 hồ sơ quá hạn; trong đó Sở Y tế giải quyết 05 hồ sơ.", {}),
        ("Các sở xử lý 15 hồ sơ; trong đó Sở Y tế xử lý 05 hồ sơ.", {"Các sở": LEAD, "Sở Y tế": LEAD}),
        ("Công tác sơ kết tại các đảng bộ; trong đó Đảng ủy Công an tỉnh đánh giá sâu.", {"Đảng ủy Công an tỉnh": LEAD}),
        ("Tổ chức tập huấn 500 lượt người; trong đó Sở Y tế tổ chức 02 lớp.", {"Sở Y tế": LEAD}),
        # a scene behind a semicolon
        ("Sở Y tế đề xuất nhu cầu; trên cơ sở đề xuất của Sở Y tế, Sở Tài chính tổng hợp, trình UBND tỉnh.", {"Sở Y tế": LEAD, "Sở Tài chính": LEAD, "UBND tỉnh": TO}),
        ("Sở Y tế đề xuất nhu cầu; trên cơ sở đề xuất của các bệnh viện, các phòng.", {"Sở Y tế": LEAD}),
        # clauses of their own behind a comma
        ("Sở Y tế tổ chức tập huấn, các bệnh viện có trách nhiệm cử cán bộ.", {"Sở Y tế": LEAD, "các bệnh viện": LEAD}),
        ("Giao Sở Tài chính bố trí kinh phí, Sở Y tế hướng dẫn kỹ thuật.", {"Sở Tài chính": LEAD, "Sở Y tế": LEAD}),
        ("Giao Sở Nội vụ đôn đốc các chủ rừng, UBND các xã thực hiện.", {"Sở Nội vụ": LEAD}),
        ("Giao Sở Nội vụ tham mưu UBND tỉnh, Sở Y tế thẩm định.", {"Sở Nội vụ": LEAD}),
        ("Ngoài các nhiệm vụ trên, Công an tỉnh còn có nhiệm vụ tuần tra.", {"Công an tỉnh": LEAD}),
        ("Các xã còn nợ tiêu chí.", {}),
        ("Việc cấp biển số nhà do UBND các phường thực hiện, xong trước ngày 30/11/2025.", {"UBND các phường": LEAD}),
        ("Thống nhất giao Sở Xây dựng làm chủ đầu tư.", {"Sở Xây dựng": LEAD}),
        ("UBND tỉnh giao Sở Y tế rà soát và giao Sở Nội vụ thẩm định.", {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD}),
        ("Sở Y tế kiểm tra và yêu cầu các cơ sở y tế khắc phục.", {"Sở Y tế": LEAD}),
        ("Sở Y tế chỉ định Trung tâm Kiểm soát bệnh tật là đơn vị thường trực.", {"Trung tâm Kiểm soát bệnh tật": LEAD}),
        ("Giao đồng chí Nguyễn Văn An - Phó Chủ tịch UBND xã chỉ đạo.", {"đồng chí Nguyễn Văn An - Phó Chủ tịch UBND xã": LEAD}),
        ("Đồng chí Trưởng phòng Văn hóa - Xã hội - Phó Trưởng Ban Chỉ đạo xã: Theo dõi.", {"Đồng chí Trưởng phòng Văn hóa - Xã hội - Phó Trưởng Ban Chỉ đạo xã": LEAD}),
        ("Kiện toàn Ban Chỉ đạo gồm: Chủ tịch UBND tỉnh; Giám đốc Sở Y tế; Sở Nội vụ.", {}),
        ("Nhà văn hóa phải có sân (sân bóng; các đội văn nghệ phải tập).", {}),
        ("Bảo đảm đúng nhiệm vụ của các sở, ngành; UBND các xã trong việc thực hiện.", {}),
        ("Tăng cường kiểm tra trách nhiệm của các chủ đầu tư.", {}),
        ("Tăng cường trách nhiệm của các chủ đầu tư.", {"các chủ đầu tư": LEAD}),
        ("Sở Y tế tham mưu UBND tỉnh phối hợp Bộ Y tế tổ chức hội nghị.", {"Sở Y tế": LEAD}),
        ("Trạm Y tế xã báo cáo về Trung tâm Y tế huyện trước ngày 05/6, Trung tâm Y tế huyện báo cáo về Sở Y tế.", {"Trạm Y tế xã": LEAD, "Trung tâm Y tế huyện": LEAD, "Sở Y tế": TO}),
        ("Sở Y tế báo cáo và đề xuất, kiến nghị cấp có thẩm quyền.", {"Sở Y tế": LEAD, "cấp có thẩm quyền": TO}),
        ("Định kỳ báo cáo kết quả với UBND tỉnh.", {"UBND tỉnh": TO}),
        ("Cơ quan tham mưu: Sở Nội vụ.", {"Sở Nội vụ": LEAD}),
        ("Sở Y tế khuyến khích Phòng Y tế tham gia.", {}),
        ("Mọi chi tiết xin liên hệ Sở Y tế để được hướng dẫn.", {}),
        ("Kết thúc đợt kiểm tra các đơn vị báo cáo kết quả.", {"các đơn vị": LEAD}),
        ("(2) Sở Y tế rà soát danh mục.", {"Sở Y tế": LEAD}),
        ("Đối với người tự ứng cử thì Sở Nội vụ có trách nhiệm xác minh.", {"Sở Nội vụ": LEAD}),
        ("Đơn vị nào chậm trễ thì Thủ trưởng đơn vị phải chịu trách nhiệm.", {}),
        ("Nội dung: Sở Y tế tổ chức hội nghị.", {"Sở Y tế": LEAD}),
        ("Đơn vị phối hợp: Sở Y tế.", {"Sở Y tế": WITH}),
        ("UBND các xã phân công cán bộ theo dõi.", {"UBND các xã": LEAD}),
        ("Sở Y tế ban hành kế hoạch trước ngày 25/11.", {"Sở Y tế": LEAD}),
        ("Sở Y tế ban hành Kế hoạch thực hiện năm 2024 như sau.", {}),
        ("Trong quá trình thực hiện, Sở Y tế cần tổ chức lấy ý kiến rộng rãi, Sở Nội vụ và nhân dân.", {"Sở Y tế": LEAD}),
        ("Qua công tác kiểm tra, kiến nghị với Sở Y tế, Sở Nội vụ nhằm khắc phục thiếu sót.", {}),
        ("Sở Y tế có văn bản đề nghị Bộ Y tế bố trí vốn.", {"Sở Y tế": LEAD}),
        ("Việc kiểm tra do Thanh tra Sở Xây dựng đảm nhiệm.", {"Thanh tra Sở Xây dựng": LEAD}),
        ("Sở Y tế chủ trì, mời Sở Nội vụ cùng kiểm tra.", {"Sở Y tế": LEAD, "Sở Nội vụ": WITH}),
        ("Người đứng đầu cơ quan, đơn vị để xảy ra vi phạm phải chịu trách nhiệm.", {"Người đứng đầu cơ quan, đơn vị": LEAD}),
        ("Các cơ quan, đơn vị chưa gửi báo cáo khẩn trương gửi về Sở Nội vụ.", {"Các cơ quan, đơn vị": LEAD, "Sở Nội vụ": TO}),
        ("Các cơ quan, đơn vị chưa gửi báo cáo là thiếu trách nhiệm.", {}),
        ("Nâng cao nhận thức, xác định cụ thể trách nhiệm của các sở, ngành trong việc thực hiện.", {}),
    ],
)  # fmt: skip
def test_who_leads_and_with_whom(sentence: str, expected: dict[str, str]) -> None:
    assert assigned(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các đơn vị báo cáo UBND huyện.", {"Các đơn vị": LEAD, "UBND huyện": TO}),
        ("Phòng Nội vụ tổng hợp, báo cáo UBND huyện (qua Văn phòng HĐND và UBND huyện).", {"Phòng Nội vụ": LEAD, "UBND huyện": TO, "Văn phòng HĐND và UBND huyện": TO}),
        ("Các trường gửi thông tin về Sở Giáo dục và Đào tạo trước ngày 20/4.", {"Các trường": LEAD, "Sở Giáo dục và Đào tạo": TO}),
        ("Các trường gửi thông tin về các doanh nghiệp cho Sở Y tế.", {"Các trường": LEAD, "Sở Y tế": TO}),
        ("Gửi bản mềm về địa chỉ thư điện tử của Phòng Quản lý chất lượng.", {"Phòng Quản lý chất lượng": TO}),
        ("Cập nhật địa chỉ thư điện tử của Phòng Quản lý chất lượng.", {}),
        ("Sở Y tế gửi kết quả về Sở Nội vụ để tổng hợp.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế trình UBND tỉnh xem xét.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("UBND các xã báo cáo kết quả thực hiện về Phòng Nội vụ.", {"UBND các xã": LEAD, "Phòng Nội vụ": TO}),
        ("Sở Y tế cung cấp thông tin cho Sở Nội vụ.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế hoàn thành, báo cáo kết quả UBND tỉnh (qua Công an tỉnh) trong tháng 11/2024.", {"Sở Y tế": LEAD, "UBND tỉnh": TO, "Công an tỉnh": TO}),
        ("Sở Y tế gửi danh sách học viên (thông qua Sở Nội vụ) trước ngày 07/11/2024.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế gửi bản đồ đến UBND các xã để đối chiếu và đến Sở Nội vụ để quản lý.", {"Sở Y tế": LEAD, "UBND các xã": TO, "Sở Nội vụ": TO}),
        ("Sở Y tế xác minh và trả lời bằng văn bản cho Sở Nội vụ.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Sở Y tế trình UBND tỉnh xem xét, quyết định.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("UBND các xã báo cáo về Sở Y tế; Sở Tài chính tổng hợp.", {"UBND các xã": LEAD, "Sở Y tế": TO, "Sở Tài chính": LEAD}),
        ("Sở Y tế tổng hợp, báo Sở Nội vụ và Công an tỉnh.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO, "Công an tỉnh": TO}),
        ("Sở Y tế kịp thời báo cáo, đề xuất những khó khăn phát sinh với Sở Nội vụ.", {"Sở Y tế": LEAD, "Sở Nội vụ": TO}),
        ("Các xã gửi danh sách (thông qua Sở Nội vụ) để đăng ký với Sở Y tế.", {"Các xã": LEAD, "Sở Nội vụ": TO, "Sở Y tế": TO}),
        ("Sở Y tế báo cáo kết quả, khó khăn, vướng mắc với UBND tỉnh.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Sở Y tế báo cáo kết quả, tăng cường gắn bó với UBND các xã.", {"Sở Y tế": LEAD}),
        ("UBND các xã báo cáo về Sở Y tế; Sở Tài chính để tổng hợp.", {"UBND các xã": LEAD, "Sở Y tế": TO, "Sở Tài chính": TO}),
    ],
)  # fmt: skip
def test_to_whom_a_result_goes(sentence: str, expected: dict[str, str]) -> None:
    assert assigned(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở Y tế tham mưu UBND tỉnh ban hành kế hoạch.", {"Sở Y tế": LEAD}),
        # who is advised submits it further: the result goes there
        ("Sở Y tế tham mưu UBND tỉnh trình HĐND tỉnh ban hành cơ chế.", {"Sở Y tế": LEAD, "HĐND tỉnh": TO}),
        ("Sở Y tế báo cáo UBND tỉnh trình HĐND tỉnh.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Sở Y tế đề xuất với UBND tỉnh các giải pháp.", {"Sở Y tế": LEAD}),
        ("Sở Y tế làm việc với Công an tỉnh.", {"Sở Y tế": LEAD}),
        ("Sở Nội vụ hướng dẫn, đôn đốc, kiểm tra UBND các xã.", {"Sở Nội vụ": LEAD}),
        ("Sở Y tế thực hiện theo đề nghị của Sở Nội vụ.", {"Sở Y tế": LEAD}),
        ("Sở Y tế chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả.", {"Sở Y tế": LEAD}),
        ("Tăng cường sự phối hợp giữa Sở Y tế và Sở Nội vụ.", {}),
        ("Theo báo cáo của Sở Y tế, dịch bệnh diễn biến phức tạp.", {}),
        ("Sở Y tế rà soát các công trình, đề xuất giải pháp cấp nước cho Sở Nội vụ.", {"Sở Y tế": LEAD}),
        ("Trong quá trình triển khai, Sở Y tế nghiên cứu phân cấp cho UBND các xã.", {"Sở Y tế": LEAD}),
        ("Sở Y tế nâng cấp hạ tầng công nghệ thông tin, máy tính cho các trạm y tế.", {"Sở Y tế": LEAD}),
        # who judges another's paper doesn't submit it
        ("Sở Tư pháp thẩm định báo cáo trước khi trình UBND tỉnh.", {"Sở Tư pháp": LEAD}),
        ("Sở Tư pháp thẩm định dự thảo trước khi trình UBND tỉnh.", {"Sở Tư pháp": LEAD}),
        ("Sở Y tế gửi Sở Tư pháp thẩm định dự thảo trước khi trình UBND tỉnh.", {"Sở Y tế": LEAD, "Sở Tư pháp": TO, "UBND tỉnh": TO}),
        ("Sở Tư pháp góp ý dự thảo để hoàn thiện trước khi trình UBND tỉnh.", {"Sở Tư pháp": LEAD}),
        # who makes it ready does
        ("Sở Y tế tiếp nhận, thẩm định hồ sơ và hoàn thiện trước khi báo cáo UBND tỉnh.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Sở Y tế lập hồ sơ, xin ý kiến Bộ Y tế trước khi trình UBND tỉnh.", {"Sở Y tế": LEAD, "UBND tỉnh": TO}),
        ("Sở Y tế xây dựng lộ trình tích hợp camera về Sở Nội vụ.", {"Sở Y tế": LEAD}),
        ("Sở Y tế bảo đảm người dân chỉ cung cấp thông tin một lần cho UBND tỉnh.", {"Sở Y tế": LEAD}),
        ("Sở Y tế xây dựng danh mục (thông qua Sở Nội vụ).", {"Sở Y tế": LEAD}),
        ("Sở Y tế hoàn thiện Hệ thống thông tin báo cáo Chính phủ.", {"Sở Y tế": LEAD}),
        ("Rà soát các đề án do Sở Y tế chủ trì.", {}),
        ("Ký kết hợp đồng với các nhà thầu.", {}),
        ("Sở Y tế báo cáo kết quả làm việc với Sở Nội vụ.", {"Sở Y tế": LEAD}),
        ("Khi xây dựng đề án, các sở trong điều kiện có thể, tổ chức lấy ý kiến các bộ phận, các trường đại học.", {"các sở": LEAD}),
        ("Căn cứ các văn bản của Chính phủ, Bộ, ngành và tỉnh, phối hợp với Sở Y tế thực hiện.", {"Sở Y tế": WITH}),
        ("Những đơn vị gửi hồ sơ chậm sẽ không được xét.", {}),
        ("Thành lập Tổ công tác do Sở Y tế làm Tổ trưởng; Sở Nội vụ làm Tổ phó.", {}),
    ],
)  # fmt: skip
def test_who_is_only_mentioned(sentence: str, expected: dict[str, str]) -> None:
    """Those who are advised, guided or worked with have no part in the task."""
    assert assigned(sentence) == expected


def test_an_order_in_each_clause() -> None:
    """Each clause has its own lead."""
    found = assigned("Giao Sở Y tế rà soát cơ sở vật chất; Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.")
    assert found == {"Sở Y tế": LEAD, "Sở Nội vụ": LEAD, "UBND tỉnh": TO}


def test_a_role_says_which_wording_gave_it() -> None:
    sentence = "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát, báo cáo UBND tỉnh."
    units = [u for line in split_lines(sentence) for u in find_units(line)]
    found = assign_roles(sentence, Span(0, len(sentence)), units)
    assert [a.rule for a in found] == ["role.order", "role.together-with", "role.report"]


WORDS = "Giao Sở Y tế UBND huyện các xã , và ; . : chủ trì phối hợp với báo cáo về (qua ) trình gửi yêu cầu theo của Thủ trưởng cơ quan \n"


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join), st.integers(0, 20))
def test_every_unit_has_one_role_in_order(text: str, start: int) -> None:
    named = (u for line in split_lines(text) for u in find_units(line))
    units = [u for u in named if u.span.start >= start]
    found = assign_roles(text, Span(min(start, len(text)), len(text)), units)
    assert [a.mention for a in found] == units
    assert all(start <= a.clause <= a.mention.span.start for a in found)
