"""The words that give a unit its role: tables for `pipeline.lexicon.roles.finder`.

Vietnamese puts the governing word in front of the unit (``giao X``, ``phối hợp với X``, ``báo cáo X``) or, for a
subject, right behind it (``X chủ trì``, ``X có trách nhiệm``).
"""

from dataclasses import dataclass
from enum import Enum

from models.mention import UnitMention
from pipeline.lexicon.roles.labels import ANSWERS, COOPERATES, LEADS
from pipeline.lexicon.roles.reports import HANDED_IN_AT, NOT_SENT, REPORTS, TO_ADDRESS
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


_PERSON = r"(?:(?:đồng\s+chí|đ/c|ông|bà)\s+(?:[^\s,;.:()–-]{1,8}\s+){1,4}[^\s,;.:()–-]{1,8}\s{0,2}[-–,]\s{0,2})"
"""A person's name in front of the office that he holds: ``đồng chí Nguyễn Văn An - ``."""
# What stands right before a unit and governs it. Ordered: the first that fits decides.
BEFORE: tuple[tuple[Role, Wording], ...] = (
    (
        Role.NONE,
        Wording(
            "role.contact",
            r"(?<!thông\stin\s)\bliên\s+hệ\b[^.;\n]{0,80}$",
            ("xin liên hệ với bác sĩ Nguyễn Văn An, ", "Mọi chi tiết liên hệ "),
            ("giữ mối quan hệ với ", "cung cấp thông tin liên hệ cho "),
            reach=100,
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
        Role.NONE,
        Wording(
            "role.bordering",
            r"\b(?:giáp(?:\s+ranh)?|liền\s+kề)\s+với(?:\s+các)?\s{0,3}$",
            (
                "quy chế phối hợp quản lý khu vực giáp ranh với ",
                "Phối hợp tuần tra địa bàn tiếp giáp với các ",
            ),
            ("các huyện giáp ranh phối hợp với ",),
            ends="với các",
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.together-with",
            r"(?:(?:phối|kết|kế)\s+hợp(?!\s+đồng\b(?!\s+bộ))(?:,?\s+(?:và\s+)?hỗ\s+trợ)?(?:\s+(?:chặt\s+chẽ|tốt|hiệu\s+quả|đồng\s+bộ|thường\s+xuyên|tích\s+cực|kịp\s+thời|,|và))*"
            r"(?:[^.;:]{0,60}?\s(?:với|cùng(?:\s+với)?))?|(?<!đồng\s)(?:cùng|,\s*cùng)\s+với|(?:^\W{0,5}|;\s*|,\s+|\bvà\s+)cùng|\b(?:liên\s+kết|hiệp\s+đồng(?:\s+chặt\s+chẽ)?)\s+với|(?:chủ\s+trì|làm\s+đầu\s+mối|là\s+(?:cơ\s+quan\s+|đơn\s+vị\s+)?đầu\s+mối)\s*,?\s+cùng)\s?:?\s{0,3}$",
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
                "rà lại 47 chỉ tiêu, cùng ",
                "liên kết với ",
                "hiệp đồng chặt chẽ với ",
            ),
            (
                "sự phối hợp của ",
                "hợp đồng với ",
                "phù hợp với ",
                "Sở Y tế cùng ",
                "ký kết hợp đồng với ",
            ),
            ends="hợp trợ chẽ tốt quả bộ xuyên cực thời , và với cùng :",
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
        Role.NONE,
        Wording(
            "role.members",
            r"\bthành\s+lập\s+(?:các\s+)?(?:tổ|ban|đoàn|đội|nhóm|hội\s+đồng)\b[^.;:]{0,100}?[^\s,]\s+(?:có|với)\s+sự\s+tham\s+gia\s+của\s{0,3}$",
            (
                "thành lập tổ giám sát bữa ăn có sự tham gia của ",
                "Thành lập Hội đồng thẩm định với sự tham gia của ",
            ),
            ("thành lập tổ giám sát, có sự tham gia của ", "tổ chức hội thi có sự tham gia của "),
            ends="của",
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.with-help",
            r"\b(?:có|với|dưới)\s+sự\s+(?:phối\s+hợp|tham\s+gia|hỗ\s+trợ|giúp\s+đỡ)(?:[\s,]+(?:và|phối\s+hợp|tham\s+gia|hỗ\s+trợ|chặt\s+chẽ|tích\s+cực|chuyên\s+môn|kỹ\s+thuật|về)){0,4}\s+của\s{0,3}$",
            (
                "chủ động di dời các hộ dân, có sự hỗ trợ của ",
                "tổ chức hội thi với sự tham gia, phối hợp của ",
            ),
            ("Tăng cường sự phối hợp của ", "có sự đồng ý của ", "phát huy sự tham gia của "),
            ends="của",
        ),
    ),
    (Role.REPORT_TO, TO_ADDRESS),
    (Role.REPORT_TO, HANDED_IN_AT),
    (
        Role.NONE,
        Wording(
            "role.of-another",
            r"(?:của|thuộc|tại|do|từ|ở|thay\s+mặt|đối\s+với|giữa|theo|bởi|gồm|như|là|trừ|trước|sau\s+khi\s+trình)\s{0,3}$",
            ("theo đề nghị của ", "cán bộ thuộc ", "chịu trách nhiệm trước "),
            ("giao ", "yêu cầu "),
            ends="của thuộc tại do từ ở mặt với giữa theo bởi gồm như là trừ trước trình",
            reach=40,
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
    *((Role.NONE, wording) for wording in NOT_SENT),
    *((Role.REPORT_TO, wording) for wording in REPORTS),
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
            ends="giao vụ nhiệm cho cầu nghị công thị định mời quyền : chí mỗi từng - – ,",
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
    r"^\W{0,5}(?:(?:Yêu\s+cầu|Đề\s+nghị)\s+(?=(?:trong|trước|chậm|từ|đến|định|hằng|hàng)\b))?(?:(?:Theo|Trên\s+cơ\s+sở|Căn\s+cứ|Trong|Để|Nhằm|Từ|Sau|Khi|Vào|Cuối|Đầu|Hằng|Hàng|Định\s+kỳ|Trước|Ngoài|Đồng\s+thời|Bên\s+cạnh|Riêng"
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
        "Yêu cầu trong thời gian 48 giờ, ",
        "Trên cơ sở đó ",
        "Cụ thể ",
        "",
    ),
    ("Tăng cường sự phối hợp giữa ", "Nêu cao trách nhiệm của ", "Rà soát kỹ rồi thì "),
)
