"""Who shall act where the text names somebody that no list of units knows: ``Chủ đầu tư``, ``Cán bộ phụ trách …``.

What is printed is kept as it is printed: a task with an unknown name is better than one that is given to somebody
else, because it inherits the nearest unit that we happen to know.
"""

import re

from models.text import Span
from pipeline.lexicon.wording import Wording

_ACTORS = (
    r"(?:Các\s+|Những\s+|Toàn\s+thể\s+|Tất\s+cả\s+)?(?:(?:cơ\s+quan|đơn\s+vị)(?:\s+(?:chủ\s+trì|phối\s+hợp))?|(?<=Các\s)tổ\s+chức|tổ\s+chức\s+(?:pháp\s+chế|chính\s+trị|đảng|đoàn\s+thể)"
    r"|cán\s+bộ|công\s+chức|chuyên\s+viên|nhân\s+viên|kế\s+toán|văn\s+thư|nhà\s+đầu\s+tư|chủ\s+(?:đầu\s+tư|hồ|tàu|phương\s+tiện|trang\s+trại|dự\s+án|công\s+trình|rừng|sở\s+hữu|cơ\s+sở|các\s+công\s+trình)|chủ\s+các\s+công\s+trình"
    r"|ban\s+(?:công\s+tác|quản\s+lý|quản\s+trị|điều\s+hành|giám\s+hiệu|soạn\s+thảo|biên\s+tập)|văn\s+phòng|tổng\s+cục|cục|chi\s+cục"
    r"|trung\s+tâm|công\s+ty|tổng\s+công\s+ty|tập\s+đoàn|doanh\s+nghiệp|nhà\s+thầu(?:\s+(?:thi\s+công|xây\s+lắp))?|hội\s+đồng|hiệp\s+hội|ngân\s+hàng"
    r"|nhà\s+trường|trường\s+(?:học|mầm|tiểu|trung)|bộ\s+phận|tổ\s+(?:công\s+tác|dân\s+phố|giúp\s+việc|trưởng)"
    r"|(?:trưởng\s+)?đoàn\s+(?:kiểm\s+tra|thanh\s+tra|thẩm\s+định|giám\s+sát|công\s+tác|khảo\s+sát|liên\s+ngành)|thư\s+ký"
    r"|(?:các\s+)?thành\s+viên|đồng\s+chí|người\s+(?:đứng\s+đầu|phát\s+ngôn|phụ\s+trách)|lực\s+lượng|đại\s+diện)\b"
)
_TOPICS = r"(?!.*\b(?:được|việc|công\s+tác\s+(?!Mặt\s+trận|xã\s+hội))\b)"
_DUTY_VERBS = (
    r"(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+trì|phối\s+hợp|chỉ\s+đạo|tổ\s+chức|chủ\s+động|khẩn\s+trương|tham\s+gia|hưởng\s+ứng"
    r"|tập\s+trung|đẩy\s+nhanh|huy\s+động|đăng\s+ký|cam\s+kết|thường\s+xuyên|kịp\s+thời|bảo\s+đảm|đảm\s+bảo|vận\s+động|phân\s+công|nghiêm\s+túc|tiếp\s+tục|xây\s+dựng|rà\s+soát|báo\s+cáo|thực\s+hiện|triển\s+khai|hướng\s+dẫn|kiểm\s+tra|theo\s+dõi|bố\s+trí|tham\s+mưu|phải|lập|gửi|cung\s+cấp|cập\s+nhật|hoàn\s+thành|hoàn\s+thiện|đôn\s+đốc|thông\s+báo|thường\s+trực"
    r"|tuyên\s+truyền|bổ\s+sung|thẩm\s+định|tăng\s+cường|đẩy\s+mạnh|duy\s+trì|chuẩn\s+bị|tiếp\s+nhận|xử\s+lý|khắc\s+phục|chấp\s+hành"
    r"|gương\s+mẫu|tuyệt\s+đối|không\s+(?:được|uống|hút|sử\s+dụng|tổ\s+chức|tham\s+gia|để|nhận|gây)|tuân\s+thủ|nghiên\s+cứu|đề\s+xuất|vận\s+hành|hỗ\s+trợ|lựa\s+chọn|thi\s+công|ký\s+cam\s+kết)"
)

HEADING = Wording(
    "unit.heading",
    rf"^{_TOPICS}\W{{0,2}}(?P<name>{_ACTORS}[^.;:]{{0,90}}?)\s*(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm)?\s*:?\s*$",
    (
        "Chủ đầu tư:",
        "Tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ",
        "Cán bộ phụ trách lĩnh vực giám sát",
        "Các thành viên khác trong tiểu ban:",
    ),
    (
        "Nâng cao chất lượng đội ngũ cán bộ",
        "Tổ chức thực hiện",
        "Công tác truyền thông",
        "Cơ quan, đơn vị được kiểm tra:",
    ),
)
"""A heading that is nothing but who shall do what stands under it."""

SUBJECT = Wording(
    "unit.subject",
    rf"^\W{{0,2}}(?P<name>{_ACTORS}(?:(?!\s{_DUTY_VERBS}\b)(?:[^.;:,]|,(?=\s+(?:công\s+chức|viên\s+chức|người\s+lao\s+động|thủy\s|thuỷ\s|đảng\s+viên|chiến\s+s|hội\s+viên|đoàn\s+viên)))){{0,80}})\s+(?={_DUTY_VERBS}\b)",
    (
        "Chủ đầu tư chỉ đạo nhà thầu",
        "Cơ quan phối hợp có trách nhiệm trả lời",
        "Các chủ công trình hồ chứa tổ chức trực ban",
        "Cán bộ, công chức, viên chức thực hiện nghiêm",
        "Cán bộ, công chức không uống rượu, bia",
        "Đoàn kiểm tra báo cáo kết quả",
        "Nhà thầu thi công tập trung nhân lực",
        "Trưởng đoàn thẩm định phân công nhiệm vụ",
        "Đơn vị vận hành hồ chứa thông báo lịch xả lũ",
        "Bộ phận chuyên môn lập danh sách",
    ),
    ("Chủ động phối hợp với các ngành", "Chủ trì, phối hợp", "Cục diện mới; tổ chức lại"),
)
"""An unknown name that opens a sentence, in front of the verb of a duty."""

CONDITIONAL = Wording(
    "unit.behind-condition",
    rf"^\W{{0,2}}(?:Trường\s+hợp|Nếu|Khi|Để|Nhằm|Đối\s+với)\b[^.;:]{{5,400}},\s+(?:thì\s+)?"
    rf"(?P<name>(?:{_ACTORS}|cơ\s+sở(?!\s+(?:dữ|pháp|hạ|vật|để|đó|này|kết|lý)\b))[^.;:,]{{0,60}}?)\s+(?:có\s+trách\s+nhiệm|phải|chủ\s+trì)\b",
    (
        "Trường hợp tăng số giường bệnh, cơ sở khám chữa bệnh có trách nhiệm bổ sung nhân lực",
        "Khi phát hiện sự cố, chủ hồ phải báo ngay chính quyền địa phương",
    ),
    (
        "Trường hợp tăng số giường bệnh có trách nhiệm bổ sung nhân lực",
        "Để xây dựng dữ liệu, cơ sở dữ liệu phải được chuẩn hóa",
        "Đối với các hồ sơ quá hạn, nghiêm túc xin lỗi người dân",
    ),
)
"""An unknown name behind a condition or an aim, in front of a duty."""


def name_of_heading(text: str, start: int) -> Span | None:
    """Where the name stands in the heading ``text``, which begins at offset ``start``; None if it names nobody."""
    return _name(HEADING.find(text), start)


def name_of_subject(text: str, start: int) -> Span | None:
    """Where the unknown name stands that opens the sentence ``text``, which begins at offset ``start``."""
    return _name(SUBJECT.find(text) or CONDITIONAL.find(text), start)


def _name(match: re.Match[str] | None, start: int) -> Span | None:
    return Span(start + match.start("name"), start + match.end("name")) if match else None
