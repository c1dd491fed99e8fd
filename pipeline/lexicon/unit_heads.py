"""With what a name of somebody begins: the nouns of organisations, offices and people, a small closed class.

What follows such a head is open and in no list; the head alone proves nothing, and so decides only where the genre puts
somebody (`pipeline.extract.units.slots`).
"""

from collections.abc import Sequence

_HEADS = frozenset(
    ("bộ", "sở", "ban", "ngành", "phòng", "vụ", "cục", "viện", "trường", "trạm", "đồn", "khoa", "báo", "đài",
     "hội", "đoàn", "đội", "tổ", "nhóm", "hạt", "quỹ", "kho", "xưởng", "tòa", "thanh tra", "kiểm toán", "ubnd",
     "hđnd", "ubmttq", "chi cục", "chi bộ", "chi hội", "chi đoàn", "chi đội", "chi nhánh", "chi ủy", "tổng cục",
     "tổng công", "tổng biên", "tổng giám", "tổng phụ", "tổng liên", "trung tâm", "trung đoàn", "tiểu đoàn",
     "tiểu ban", "văn phòng", "ủy ban", "hội đồng", "công ty", "công an", "công đoàn", "công chức", "viên chức",
     "tập đoàn", "tập thể", "doanh nghiệp", "hợp tác xã", "ngân hàng", "bệnh viện", "học viện", "đại học",
     "hiệp hội", "liên đoàn", "liên minh", "liên hiệp", "liên đội", "câu lạc", "nhà máy", "nhà trường",
     "nhà cung", "nhà phân", "nhà sản", "nhà tài", "nhà khoa", "nhà mạng", "siêu thị", "khách sạn", "hãng",
     "nhà hát", "nhà thầu", "nhà đầu", "nhà văn", "nhà thiếu", "nhà xuất", "nhà khách", "bảo tàng", "thư viện",
     "đảng ủy", "đảng bộ", "đảng đoàn", "mặt trận", "cơ quan", "cơ sở", "đơn vị", "bộ phận", "cán bộ",
     "giáo viên", "giảng viên", "học sinh", "sinh viên", "nhân viên", "chuyên viên", "kỹ thuật viên", "kế toán",
     "thủ quỹ", "trợ lý", "thủ kho", "văn thư", "thư ký", "bảo vệ", "người", "hộ", "chủ", "nhân dân", "bà con",
     "lực lượng", "nhà trọ", "nhà nghỉ", "nhà hàng",
     "dân quân", "giám đốc", "giám thị", "trưởng", "phó", "chánh", "chủ tịch", "chủ nhiệm", "thủ trưởng",
     "bí thư", "hiệu trưởng", "thành viên", "ủy viên", "đại diện", "thường trực", "chính quyền", "cấp ủy",
     "tỉnh ủy", "huyện ủy", "thành ủy", "tỉnh đoàn", "huyện đoàn", "thành đoàn", "thị đoàn", "xã đội",
     "bưu điện", "cảng vụ", "điện lực", "kho bạc", "bảo hiểm", "cổng thông", "trang thông", "già làng",
     "đảng viên", "đoàn viên", "hội viên", "cha mẹ", "phụ huynh", "cộng đồng", "đồng bào", "y tế thôn", "gvcn",
     "ban quản", "bác sĩ", "điều dưỡng", "thương nhân", "tiểu thương", "địa phương", "chiến sĩ", "dân phòng",
     "xí nghiệp", "phân xưởng", "thôn đội", "hội thẩm", "liên danh", "cụm thi", "khối thi", "quản đốc",
     "tư vấn giám", "tư vấn thiết", "tư vấn quản", "khuyến nông viên", "thú y viên", "tuyên truyền viên",
     "cộng tác viên", "kiểm lâm viên", "hòa giải viên", "chấp hành viên", "kiểm sát viên", "điều tra viên",
     "thẩm phán", "phóng viên", "học viên", "thuyền viên", "thuyền trưởng", "chính ủy", "chính trị viên",
     "trại giam", "trại tạm", "già làng", "xóm trưởng", "thôn trưởng", "ấp trưởng", "bản trưởng", "khóm trưởng",
     "lãnh đạo", "tổ phó", "hạt trưởng", "trạm trưởng", "đồn trưởng", "đội trưởng", "kíp trực"))  # fmt: skip
_OTHERS = frozenset(
    ("ban đầu", "ban hành", "bộ tiêu", "bộ thủ", "bộ câu", "bộ chỉ số", "bộ dữ", "phòng chống", "phòng ngừa",
     "phòng cháy", "khoa học", "hội nghị", "hội thi", "hội thảo", "hội nhập", "hội trường", "hội chợ",
     "hội diễn", "hội thao", "đội ngũ", "đội hình", "tổ hợp", "tổ chức", "báo cáo", "đoàn kết", "trường hợp",
     "chủ trương", "chủ đề", "chủ động", "chủ trì", "chủ yếu", "chủ quyền", "chủ quan", "cơ sở dữ", "cơ sở hạ",
     "cơ sở vật", "cơ sở pháp", "cơ sở để", "cơ sở đó", "nhóm nhiệm", "nhóm giải", "nhóm chỉ", "nhóm nội",
     "viện trợ", "viện phí", "vụ việc", "vụ án", "vụ mùa", "vụ đông", "vụ xuân", "quỹ đất", "phòng tránh",
     "người nào", "hộ khẩu", "hộ chiếu", "hộ tịch", "chủ nhật", "kho dữ", "phòng khi", "báo động", "báo giá",
     "ban ngày", "ban đêm", "bộ mặt", "đoàn phí", "hội phí",
     "ngành nghề", "bảo vệ môi", "bảo vệ rừng", "bảo hiểm y", "kho tàng", "công đoàn phí"))  # fmt: skip
"""Begin alike, and name nobody."""

NO_NAMES = frozenset(
    ("về", "trong", "khi", "để", "việc", "công tác", "chế độ", "kinh phí", "nguồn", "thời gian", "thời hạn",
     "thời điểm", "tiến độ", "lộ trình", "nội dung", "nhiệm vụ", "mục tiêu", "mục đích", "yêu cầu", "giải pháp",
     "biện pháp", "kết quả", "tình hình", "phương án", "phương thức", "phương hướng", "kế hoạch", "chương trình",
     "đề án", "dự án", "chỉ tiêu", "cơ chế", "cơ cấu", "hình thức", "địa điểm", "thành phần", "phạm vi", "đối tượng",
     "điều kiện", "trách nhiệm", "quy trình", "quy định", "quy chế", "tiêu chí", "hồ sơ", "thủ tục", "sản phẩm",
     "hội nghị", "hội thi", "hội thảo", "lễ", "ngày", "tuần", "tháng", "quý", "năm", "giai đoạn", "bước", "đợt",
     "phần", "mục", "lưu ý", "ghi chú", "hoạt động", "văn bản", "thông tin", "an ninh", "an toàn", "tài liệu",
     "tài sản", "hạ tầng", "ngoài", "trên")
)  # fmt: skip
"""With what no name of somebody begins, wherever it is looked for: small words, times, papers, what work is about."""
MEMBERS = frozenset(
    ("công chức", "viên chức", "đảng viên", "đoàn viên", "hội viên", "chiến sĩ", "sĩ quan", "giáo viên", "nhân viên",
     "học sinh", "sinh viên", "học viên")
)  # fmt: skip
"""Who works, learns or serves in a house, and stands beside others in one collective of people."""

SEVERAL = frozenset(("các", "những", "mọi", "mỗi", "từng", "toàn", "tất"))
"""What stands in front of the head where several are meant."""


def opens_name(keys: Sequence[str]) -> bool:
    """Whether ``keys`` begin with the head of somebody's name, or with several of them: ``các phòng``."""
    several = bool(keys) and keys[0] in SEVERAL
    return is_head(keys[several:])


def is_head(keys: Sequence[str]) -> bool:
    """Whether ``keys``, the first words of a passage as `pipeline.lexicon.folding.key` writes them, name somebody."""
    runs = {" ".join(keys[:length]) for length in (1, 2, 3)}
    return not runs.isdisjoint(_HEADS) and runs.isdisjoint(_OTHERS)
