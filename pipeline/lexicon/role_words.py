"""The words that give a unit its role: tables for `pipeline.lexicon.roles`.

Vietnamese puts the governing word in front of the unit (``giao X``, ``phối hợp với X``, ``báo cáo X``) or, for a
subject, right behind it (``X chủ trì``, ``X có trách nhiệm``).
"""

from dataclasses import dataclass
from enum import Enum

from models.mention import UnitMention
from pipeline.lexicon.role_labels import ANSWERS, COOPERATES, LEADS
from pipeline.lexicon.wording import Wording


class Role(Enum):
    """What a unit is in a sentence."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    REPORT_TO = "report_to"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A unit with the role that its sentence gives it."""

    mention: UnitMention
    role: Role
    rule: str
    clause: int
    """Start of the clause in which the role was given, as an offset in the whole text."""


_SUBMIT = (
    r"\btrình\b(?<!chương\strình)(?<!quá\strình)(?<!quy\strình)(?<!lộ\strình)(?<!công\strình)(?<!giáo\strình)(?<!tờ\strình)"
    r"(?<!tiến\strình)(?<!lịch\strình)"
)
"""To submit, and no part of a noun (``quá trình``, ``công trình``)."""
_FOR_SOMEBODY = (
    r"(?:phân\s+cấp|bố\s+trí|phân\s+bổ|giao|cấp\s+(?:nước|phát|kinh\s+phí)|hướng\s+dẫn|hỗ\s+trợ|tạo|bảo\s+đảm|đảm\s+bảo|phục\s+vụ"
    r"|tập\s+huấn|đào\s+tạo|bồi\s+dưỡng|phổ\s+biến|tuyên\s+truyền|thông\s+qua|một\s+lần|lặp\s+lại)"
)
"""What is done ``cho`` somebody: between a sending verb and ``cho`` the unit belongs to it and receives no result."""

_HANDS = (
    r"(?:chuyển|bàn\s+giao)(?=\s+(?:(?:toàn\s+bộ|các|\d{1,2})\s+)?(?:hồ\s+sơ|biên\s+bản|danh\s+sách|văn\s+bản|kết\s+quả|báo\s+cáo|đơn|tài\s+liệu"
    r"|phiếu|tờ\s+trình|dự\s+thảo|kiến\s+nghị)\b)"
)
"""To hand over papers (``chuyển biên bản đến``, ``bàn giao hồ sơ cho``); no part of ``chuyển đổi số đến``,
``chuyển trách nhiệm lên``."""
_SENDS = rf"(?:báo\s+(?:cáo|tin)|gửi|nộp|{_HANDS}|phản\s+ánh|phúc\s+đáp|phản\s+hồi)"
_TELLS = (
    r"(?:cung\s+cấp(?!\s+(?:(?:đủ|đầy\s+đủ|ổn\s+định|kịp\s+thời|đủ\s+nguồn)\s+){0,2}"
    r"(?:than|điện|nước|khí|xăng|vật\s+tư|vật\s+liệu|thuốc|vắc\s+xin|hóa\s+chất|giống|lương\s+thực|thực\s+phẩm|nhu\s+yếu|suất\s+ăn)\b)|thông\s+tin|thông\s+báo)"
)
"""To let somebody know; what is supplied (``cung cấp đủ than cho``) is no result."""
_PERSON = r"(?:(?:đồng\s+chí|đ/c|ông|bà)\s+(?:[^\s,;.:()–-]{1,8}\s+){1,4}[^\s,;.:()–-]{1,8}\s{0,2}[-–,]\s{0,2})"
"""A person's name in front of the office that he holds: ``đồng chí Nguyễn Văn An - ``."""
# Words up to the preposition. At the next verb of sending a new wording begins, so that no word is read twice.
_WHAT = rf",?(?:\s{{1,3}}(?!(?:{_SENDS}|{_TELLS})\b)[^\s.;:]{{1,40}}){{0,60}}?\s{{1,3}}"
_WHAT_NOT_DONE = (
    rf",?(?:\s{{1,3}}(?!(?:{_SENDS}|{_TELLS}|{_FOR_SOMEBODY})\b)[^\s.;:]{{1,40}}){{0,60}}?\s{{1,3}}"
)
_OBJECT = (
    r"(?:\s{1,3}(?!(?:làm|gắn|so|phù|phối|kết(?!\s+quả)|cùng|đối|họp|trao|ký|thống|liên)\b)[^\s,.;:()]{1,12}){0,10}"
    r"(?:\s{1,3}\([^()\n]{1,60}\))?\s{1,3}"
)
"""What is reported ``với`` somebody: a few words, none of which takes ``với`` itself, and brackets behind them."""

# What stands right before a unit and governs it. Ordered: the first that fits decides.
BEFORE: tuple[tuple[Role, Wording], ...] = (
    (
        Role.NONE,
        Wording(
            "role.contact",
            r"\bliên\s+hệ\b[^.;\n]{0,80}$",
            ("xin liên hệ với bác sĩ Nguyễn Văn An, ", "Mọi chi tiết liên hệ "),
            ("giữ mối quan hệ với ",),
        ),
    ),
    (
        Role.LEAD,
        Wording(
            "role.label-lead",
            rf"(?:{LEADS}|{ANSWERS})\s*:\W{{0,3}}$",
            (
                "Đơn vị chủ trì: ",
                "Cơ quan thực hiện: ",
                "Cơ quan tham mưu: ",
                "- Chủ trì: ",
                "ĐVCT: ",
                "Phòng chủ trì: ",
                "Trách nhiệm: ",
            ),
            ("Đơn vị phối hợp: ", "chủ trì, "),
            sign=":",
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.label-coordinate",
            rf"{COOPERATES}\s*:\W{{0,3}}$",
            ("Đơn vị phối hợp: ", "Phối hợp: ", "CQ phối hợp: ", "ĐVPH: "),
            ("Đơn vị chủ trì: ", "phối hợp với "),
            sign=":",
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.together-with",
            r"(?:(?:phối|kết|kế)\s+hợp(?!\s+đồng\b(?!\s+bộ))(?:,?\s+(?:và\s+)?hỗ\s+trợ)?(?:\s+(?:chặt\s+chẽ|tốt|hiệu\s+quả|đồng\s+bộ|thường\s+xuyên|tích\s+cực|kịp\s+thời|,|và))*"
            r"(?:[^.;:]{0,60}?\s(?:với|cùng(?:\s+với)?))?|(?<!đồng\s)(?:cùng|,\s*cùng)\s+với|(?:^\W{0,5}|;\s*)cùng|(?:chủ\s+trì|làm\s+đầu\s+mối|là\s+(?:cơ\s+quan\s+|đơn\s+vị\s+)?đầu\s+mối)\s*,?\s+cùng)\s?:?\s{0,3}$",
            (
                "chủ trì, phối hợp với ",
                "phối hợp chặt chẽ với ",
                "Chủ trì, phối hợp ",
                "Phối hợp, rà soát với ",
                "cùng với ",
                "chủ trì, cùng ",
                "làm đầu mối cùng ",
                "kết hợp đồng bộ với ",
                "phân luồng giao thông; cùng ",
                "- Cùng ",
            ),
            ("sự phối hợp của ", "phù hợp với ", "Sở Y tế cùng ", "ký kết hợp đồng với "),
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.invited",
            r"\b(?:chủ\s+trì|làm\s+đầu\s+mối)\b[^.;:]{0,60}?,?\s+(?:và\s+)?mời\s{0,3}$",
            ("chủ trì, mời ", "chủ trì kiểm tra hiện trường, mời "),
            ("Mời ", "kính mời "),
            ends="mời",
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.with-help",
            r"\b(?:có|với|dưới)\s+sự\s+(?:phối\s+hợp|tham\s+gia|hỗ\s+trợ|giúp\s+đỡ)(?:[\s,]+(?:và|phối\s+hợp|tham\s+gia|hỗ\s+trợ|chặt\s+chẽ|tích\s+cực)){0,4}\s+của\s{0,3}$",
            (
                "chủ động di dời các hộ dân, có sự hỗ trợ của ",
                "tổ chức hội thi với sự tham gia, phối hợp của ",
            ),
            ("Tăng cường sự phối hợp của ", "có sự đồng ý của ", "phát huy sự tham gia của "),
            ends="của",
        ),
    ),
    (
        Role.NONE,
        Wording(
            "role.of-another",
            r"(?:của|thuộc|tại|do|từ|ở|thay\s+mặt|đối\s+với|giữa|theo|bởi|gồm|như|là|trừ|trước|(?:trước|sau)\s+khi\s+trình)\s{0,3}$",
            ("theo đề nghị của ", "cán bộ thuộc ", "chịu trách nhiệm trước "),
            ("giao ", "yêu cầu "),
            ends="của thuộc tại do từ ở mặt với giữa theo bởi gồm như là trừ trước trình",
        ),
    ),
    (
        Role.NONE,
        Wording(
            "role.withheld",
            r"\b(?:không|nghiêm\s+cấm|cấm)\s+(?:được\s+)?(?:chia\s+sẻ|cung\s+cấp|tiết\s+lộ|chuyển|giao|gửi|để\s+lộ|cho)\b[^.;:]{0,120}\scho\s{0,3}$",
            ("không cung cấp thông tin tài khoản cho ", "nghiêm cấm chuyển hồ sơ cho "),
            ("cung cấp thông tin cho ", "không để chậm trễ, gửi báo cáo cho "),
            ends="cho",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.through",
            r"\(?\s?(?:thông\s+)?qua(?:\s+(?:cơ\s+quan\s+)?đầu\s+mối(?:\s+là)?)?\s{0,3}$",
            ("gửi về UBND huyện (qua ", "(thông qua ", "(thông qua đầu mối "),
            ("trải qua các",),
            ends="qua mối là",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.report",
            r"(?:(?<!hệ\sthống\sthông\stin\s)báo\s+cáo(?:(?:\s*,\s*|\s+và\s+|\s+)(?:đề\s+xuất|kiến\s+nghị|tham\s+mưu)){0,2}"
            r"|(?:,|\bvà|\bđể|\bphải)\s+(?-i:báo)(?=\s{0,3}$|\s+ngay)|(?<!đề\s)\bgửi|"
            + _SUBMIT
            + r"|nộp)"
            r"(?:\s+(?:ngay|kịp\s+thời|nhanh|trực\s+tiếp|đột\s+xuất|định\s+kỳ|bằng\s+văn\s+bản))?"
            r"(?:\s{0,2},?\s{0,2}(?:cho|về|lên|tới|đến|với))?\s{0,3}$",
            (
                "tổng hợp, báo cáo ",
                "gửi về ",
                "trình ",
                "gửi ",
                "báo cáo và đề xuất, kiến nghị ",
                "theo dõi, báo cáo đề xuất ",
                "phát hiện, báo cáo ngay ",
                "tổng hợp ý kiến, báo cáo định kỳ về ",
                "tổng hợp, báo ",
            ),
            (
                "chương trình ",
                "tham mưu ",
                "theo báo cáo của ",
                "Hệ thống thông tin báo cáo ",
                "phối hợp với các báo ",
            ),
            ends="cáo báo xuất nghị mưu gửi trình nộp cho về lên tới đến với ngay thời nhanh tiếp kỳ bản",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.return-result",
            r"\btrả\s+(?:kết\s+quả|hồ\s+sơ)(?:\s+(?:kiểm\s+tra|xác\s+minh|thẩm\s+định|xác\s+thực|giải\s+quyết))?\s+(?:cho|về)\s{1,3}$",
            ("xác thực và trả kết quả cho ", "trả kết quả thẩm định về "),
            ("tiếp nhận và trả kết quả ", "trả lời cho "),
            ends="cho về",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.send-to-press",
            r"\bgửi\s+(?:đăng(?:\s+tải)?|phát(?:\s+sóng)?|đưa)(?:\s+(?:tin|bài))?\s+(?:trên|tại)\s{0,3}$",
            ("xây dựng phóng sự, gửi phát sóng trên ", "viết bài gửi đăng trên "),
            ("đăng tải trên ", "phát sóng trên "),
            ends="trên tại",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.report-result",
            r"báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)(?:\s+(?:thực\s+hiện|triển\s+khai))?(?:\s+với)?\s{1,3}$",
            (
                "hoàn thành, báo cáo kết quả ",
                "báo cáo tình hình thực hiện ",
                "báo cáo kết quả với ",
            ),
            ("báo cáo kết quả công tác của ", "đánh giá kết quả "),
            ends="quả hình độ hiện khai với",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.report-also",
            r",?\s{0,3}\b(?:và|đồng\s+thời)\s+(?:gửi\s+)?(?:về|lên|tới|đến|cho)\s{1,3}$",
            (" và đến ", ", đồng thời gửi về "),
            (" và báo cáo về ", " và các "),
            ends="về lên tới đến cho",
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.send-result",
            rf"(?:\b{_SENDS}\b{_WHAT}(?:về|lên|tới|đến|gửi|báo\s+cáo|trình)|\bđăng\s+ký\b{_WHAT}(?:về|với|gửi)|{_SUBMIT}{_WHAT}(?:lên|tới|đến)"
            rf"|(?:\b{_SENDS}\b|{_SUBMIT}){_WHAT_NOT_DONE}cho|\b{_TELLS}\b{_WHAT_NOT_DONE}(?:cho|lên|tới|đến)|\bthông\s+báo(?:\s+bằng\s+văn\s+bản)?\s+với"
            rf"|trả\s+lời\s+bằng\s+văn\s+bản\s+(?:cho|đến|về)|\bbáo\s+cáo(?:(?:\s*,\s*|\s+và\s+)(?:đề\s+xuất|kiến\s+nghị))?{_OBJECT}với)\s{{0,3}}$",
            (
                "báo cáo kết quả công tác cải cách hành chính về ",
                "cung cấp thông tin, số liệu cho ",
                "trả lời bằng văn bản cho ",
                "đăng ký nhu cầu về ",
                "chuyển biên bản hội nghị đến ",
                "bàn giao hồ sơ cho ",
                "báo cáo kết quả khảo sát với ",
                "báo cáo phương án sửa chữa mái nhà thi đấu (đã dột nhiều năm) với ",
                "kịp thời báo cáo, đề xuất những khó khăn với ",
                "đăng ký với ",
                "kịp thời báo tin cho ",
                "có văn bản thông báo với ",
            ),
            (
                "hướng dẫn cho ",
                "báo cáo kết quả làm việc với ",
                "báo cáo kết quả phối hợp với ",
                "báo cáo tình hình ký kết (quy chế) với ",
                "bàn giao mặt bằng cho ",
                "cung cấp đủ than cho ",
                "cung cấp nước sạch cho ",
                "cung cấp số liệu về ",
                "Trong quá trình triển khai nghiên cứu phân cấp cho ",
                "rà soát công trình, đề xuất giải pháp cấp nước cho ",
                "trình Hội đồng thông qua việc bố trí dự toán cho ",
                "cung cấp thông tin một lần cho ",
                "chuyển đổi số đến ",
                "không đẩy, chuyển công việc thuộc nhiệm vụ lên ",
            ),
            ends="về lên tới đến gửi cáo trình cho với",
        ),
    ),
    (
        Role.LEAD,
        Wording(
            "role.order",
            r"(?:(?:kính|xin|trân\s+trọng)\s+){0,3}(?:(?<!được\s)(?<!bàn\s)(?<!chuyển\s)\bgiao(?:\s+(?:nhiệm\s+vụ|trách\s+nhiệm))?(?:\s+cho)?|yêu\s+cầu|đề\s+nghị|phân\s+công|chỉ\s+thị|chỉ\s+định|mời|ủy\s+quyền(?:\s+cho)?)"
            rf"\s*:?\s*(?:(?:đồng\s+chí|mỗi|từng)\s*|{_PERSON})?[-–]?\s{{0,3}}$",
            (
                "Giao ",
                "Mời ",
                "kính mời ",
                "Sở Y tế trân trọng đề nghị ",
                "Yêu cầu ",
                "Chủ tịch UBND huyện yêu cầu ",
                "đề nghị ",
                "giao cho ",
                "Giao đồng chí Nguyễn Văn An - ",
            ),
            ("theo yêu cầu của ", "được giao cho ", "Chuyển giao cho ", "bàn giao cho "),
        ),
    ),
)

# What stands right behind a unit that is the subject of an order.
AFTER: tuple[Wording, ...] = (
    Wording(
        "role.subject-of-duty",
        r"^\W{0,5}(?:\([^)]{0,60}\)\s*)?(?:[^.;:]{0,80}?,?\s{0,3})?(?:chủ\s+trì|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|làm\s+đầu\s+mối|là\s+(?:cơ\s+quan\s+)?"
        r"(?:đầu\s+mối|thường\s+trực)|phải\b)",
        (
            " chủ trì, phối hợp",
            " có trách nhiệm tổng hợp",
            " theo chức năng, nhiệm vụ chịu trách nhiệm",
            " phải trực tiếp",
        ),
        (" và các đơn vị.",),
    ),
)

# A clause that sets the scene in front of its subject.
SCENE = Wording(
    "role.scene",
    r"^\W{0,5}(?:(?:Theo|Trên\s+cơ\s+sở|Căn\s+cứ|Trong|Để|Nhằm|Từ|Sau|Khi|Vào|Cuối|Đầu|Hằng|Hàng|Định\s+kỳ|Trước|Ngoài|Đồng\s+thời|Bên\s+cạnh|Riêng"
    r"|Chậm\s+nhất|Đến|Ngay|Quá\s+(?:thời\s+)?hạn|Hết\s+(?:thời\s+)?hạn|Trường\s+hợp|Tuỳ|Tùy|Qua|Nếu|Ngày|Với|Bắt\s+đầu\s+từ|(?:Thực\s+hiện|Triển\s+khai)\s+(?:\S+\s){1,3}số)\b.{0,700}?,"
    r"|(?:Định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)|(?:Sau\s+khi\s+)?nhận\s+được\s+[^.;:,]{3,60}?\s(?:này|trên)"
    rf"|Kết\s+thúc\s+[^.;:]{{3,60}}?(?:,\s|(?=\s))|(?:Trên\s+cơ\s+sở|Sau|Khi|Theo|Từ|Do)\s+đó|Cụ\s+thể|Trước\s+mắt|{_PERSON}|Riêng|Đồng\s+thời,?|Đối\s+với|Các\s+đồng\s+chí"
    r"|(?:Khi|Ngay\s+khi|Hễ)\s[^.;:]{3,160}?\sthì(?:\s+ngay)?"
    r"|Trong\s+quá\s+trình\s+(?:tổ\s+chức\s+|triển\s+khai\s+)*(?:thực\s+hiện|triển\s+khai))?\s{0,3}$",
    (
        "Khi phát hiện khai thác trái phép thì ",
        "Theo chức năng, nhiệm vụ được giao, ",
        "Đối với ",
        "quá thời hạn trên, ",
        "Trên cơ sở đó, ",
        "Đồng thời, ",
        "Đồng chí Nguyễn Văn An, ",
        "Vào 15h00 thứ Sáu hằng tuần, ",
        "Nhận được Công văn này ",
        "Bắt đầu từ tháng 4/2024, ",
        "Định kỳ hằng năm ",
        "Quá thời hạn trên, ",
        "Trên cơ sở đó ",
        "Cụ thể ",
        "",
    ),
    ("Tăng cường sự phối hợp giữa ", "Nêu cao trách nhiệm của ", "Rà soát kỹ rồi thì "),
)

# What is sent, and in brackets through whom.
SENT_THROUGH = Wording(
    "role.sent-through",
    r"(?:báo\s+cáo|\bgửi|nộp|phản\s+ánh|đăng\s+ký)\b[^.;:()]{0,140}\(\s?(?:thông\s+)?qua(?:\s+(?:cơ\s+quan\s+)?đầu\s+mối(?:\s+là)?)?\s{0,3}$"
    r"|báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)(?:\s+[^\s.,;:()]{1,10}){0,4}\s+qua\s{0,3}$",
    ("báo cáo tiến độ qua ", "gửi danh sách đại biểu dự họp (thông qua ", "gửi hồ sơ (qua "),
    ("xây dựng danh mục (thông qua ", "gửi hồ sơ qua "),
)
