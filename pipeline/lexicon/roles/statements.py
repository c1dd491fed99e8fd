"""Statements that say whose work it is without an order: ``Mọi sự cố phải được VNPT tỉnh khắc phục``.

The work is the subject of the sentence, and who does it stands behind ``được``, ``giao``, a colon, a bracket or ``trách
nhiệm thuộc về``.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.roles.words import Role
from pipeline.lexicon.wording import Wording, last_word

_DOES = r"(?:chủ\s+trì|thực\s+hiện|đảm\s+(?:nhiệm|nhận)|phụ\s+trách|chịu\s+trách\s+nhiệm|làm\s+đầu\s+mối)\b"

MUST_BE_DONE = Wording(
    "role.must-be-done-by",
    r"\b(?:phải|cần)\s+được\s{1,3}$",
    ("Mọi sự cố về truyền dẫn phải được ", "Hồ sơ cần được "),
    ("các dự án được ", "phải đạt được "),
    ends="được",
)
IS_DONE = Wording(
    "role.is-done-by",
    r"^\W{0,5}(?:Mọi|Toàn\s+bộ|Kết\s+quả|Hồ\s+sơ|Báo\s+cáo|Biên\s+bản|Dự\s+thảo|Danh\s+sách|Phiếu|Số\s+liệu|Việc)\s[^.;:]{3,200}?\sđược\s{1,3}$",
    ("Biên bản lấy ý kiến cử tri được ", "Kết quả chống hạn được "),
    ("Rà soát hồ sơ được ", "Các dự án được "),
    ends="được",
)
"""Behind it a verb of work: ``báo cáo``, ``lập``; what is approved or granted was so before."""
_WORKS = re.compile(
    r"^\s+(?:báo\s+cáo|gửi|nộp|lập|nhập|rà\s+soát|hướng\s+dẫn|lấy\s+ý\s+kiến|giải\s+quyết|khắc\s+phục|công\s+khai|tổng\s+hợp|xử\s+lý|cập\s+nhật)\b"
)
WORK_LABEL = Wording(
    "role.work-label",
    r"^\W{0,5}(?:Theo\s+dõi|Tổng\s+hợp|Rà\s+soát|Kiểm\s+tra|Xây\s+dựng|Tổ\s+chức|Hướng\s+dẫn|Tham\s+mưu|Thẩm\s+định|Đôn\s+đốc|Lập|Soạn\s+thảo)[\s,]"
    r"(?:(?!\b(?:phối\s+hợp|gồm|như|sau|thành\s+phần|các\s+(?:đơn\s+vị|cơ\s+quan))\b)[^.;:]){3,200}:\s{1,3}$",
    (
        "Theo dõi, đôn đốc việc thực hiện Công điện này, hằng tuần báo cáo Thủ tướng Chính phủ: ",
        "Thẩm định giá đất cụ thể: ",
    ),
    ("Tổ chức họp, phối hợp với: ", "Tổng hợp ý kiến các cơ quan: ", "Kính gửi: "),
    ends=":",
)
"""A work, and behind its colon at the end of the sentence who does it."""
DUTY_OF = Wording(
    "role.duty-lies-with",
    r"(?:\btrách\s+nhiệm(?:\s+(?:chính|thực\s+hiện))?\s+thuộc(?:\s+về)?|^\W{0,5}Trách\s+nhiệm\s[^.;:]{3,120}?\sthuộc(?:\s+về)?"
    r"|\blà\s+(?:trách\s+nhiệm|nhiệm\s+vụ|việc)\s+của|\bđầu\s+mối(?:\s+thực\s+hiện)?\s+là)\s{1,3}$",
    (
        "Bãi bỏ các khoản thu; trách nhiệm thuộc ",
        "Trách nhiệm vận hành trạm bơm thuộc ",
        "Phê duyệt quyết toán dự án hoàn thành là nhiệm vụ của ",
        "bố trí vốn đối ứng là trách nhiệm của ",
        "đầu mối thực hiện là ",
    ),
    ("nâng cao trách nhiệm của ", "nêu rõ trách nhiệm của "),
    ends="thuộc về của là",
)
OWNED = Wording(
    "role.owner-must",
    r"^\W{0,5}(?:(?:Các\s+)?(?:Hội\s+nghị|Đại\s+hội|Kế\s+hoạch|Báo\s+cáo|Danh\s+sách|Phương\s+án|Hồ\s+sơ|Văn\s+bản|Chương\s+trình|Dự\s+toán))(?:\s[^\s.,;:()]{1,12}){0,8}?\scủa\s{1,3}$",
    ("Hội nghị tổng kết của ", "Báo cáo kết quả thực hiện của "),
    ("Rà soát hồ sơ của ", "Việc giải quyết kiến nghị của ", "Triển khai Kế hoạch của "),
    ends="của",
)
_MUST_HAND_IN = re.compile(
    r"^\s+(?:phải|cần)\s+(?:được\s+)?(?:hoàn\s+thành|tổ\s+chức\s+xong|xong|gửi|nộp|ban\s+hành|trình)\b(?!\s+cho\b)"
)
"""``Hội nghị tổng kết của các Cụm phải hoàn thành trong tháng 12``: whose it is must see to it."""
GIVEN = Wording(
    "role.given-to",
    r"^\W{0,5}(?:Việc|Công\s+tác|Nhiệm\s+vụ|Nội\s+dung|Khảo\s+sát|Kinh\s+phí|Phần\s+việc)\s[^.;:]{3,200}?(?<!được)(?<!đã)\sgiao(?:\s+cho)?\s{1,3}$",
    (
        "Công tác trồng cây phân tán năm 2024 giao ",
        "Khảo sát mức độ hài lòng giao cho ",
    ),
    ("Việc thực hiện các đề án được giao ", "Giao ", "UBND tỉnh giao "),
    ends="giao cho",
)
CHOSEN = Wording(
    "role.chosen",
    r"\b(?:lấy|chọn|cử)\s{1,3}$",
    ("Thống nhất lấy ", "chọn "),
    ("hội thảo khoa học lấy ý kiến ",),
    ends="lấy chọn cử",
)
_AS_OFFICE = re.compile(
    r"^\s+(?:làm|là)\s+(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?:đầu\s+mối|thường\s+trực|chủ\s+trì)\b"
)
"""``Thống nhất lấy Sở Y tế làm cơ quan đầu mối``."""
OPENED = Wording(
    "role.opened",
    r"(?:[:(]|\s[-–])\s{0,3}$",
    ("Cắm mốc hành lang bảo vệ nguồn nước: ", "Tổng hợp nhu cầu đào tạo ("),
    ("Cắm mốc hành lang, ",),
    ends=": ( - –",
)
"""Behind it stands who does what stands in front."""
_NOUN = (
    r"(?:Việc|Công\s+tác|Nội\s+dung|Kinh\s+phí|Chi\s+phí|Hậu\s+cần|Địa\s+điểm|Thời\s+gian|Lễ|Hội\s+(?:nghị|thi|thảo)|Tài\s+liệu|Phần|Nhiệm\s+vụ|Báo\s+cáo|Dự\s+thảo"
    r"|Chiến\s+dịch|Toàn\s+bộ|Đợt\s+(?:kiểm\s+tra|cao\s+điểm|tập\s+huấn)|Lớp|Mọi|Khảo\s+sát|Hồ\s+sơ|Phương\s+án|Kế\s+hoạch|Đề\s+án|Chương\s+trình)"
)
"""What a statement begins with whose subject is the work; ``Các đề án do Sở Y tế chủ trì`` only says which ones."""
DONE_BY = Wording(
    "role.led-by",
    rf"(?:(?:\bsẽ|\blà|\bvà|[,;:(–-]|/\d{{1,4}})\s*|(?:^\W*|;\s+){_NOUN}(?:\s[^.;:]{{3,160}})?\s)do\s*$",
    (
        "Việc số hóa sổ hộ tịch còn tồn ở ba xã do ",
        "Dự thảo Nghị quyết về thu hút bác sĩ do ",
        "hoàn thành trước 15/4/2024, do ",
        "Mọi vướng mắc về mặt bằng do ",
        "Lấy phiếu; hội nghị sơ kết do ",
    ),
    ("rà soát các dự án do ", "Các đề án do ", "Thiệt hại do "),
    ends="do",
)
_DOES_IT = re.compile(
    r"^\s*(?:trực\s+tiếp\s+)?(?:chủ\s+trì(?!\s+(?:phải|cần|chưa|đã|còn|được)\b)|(?:làm|là)\s+(?:(?:cơ\s+quan\s+)?đầu\s+mối|chủ\s+đầu\s+tư)|phụ\s+trách|đảm\s+(?:nhiệm|trách)|chịu\s+trách\s+nhiệm"
    r"|phối\s+hợp\s+với|chuẩn\s+bị|chi\s+trả|bố\s+trí|cân\s+đối|hướng\s+dẫn|bảo\s+đảm|đảm\s+bảo|biên\s+soạn|soạn\s+thảo|tổng\s+hợp)\b"
)
_WORK = (
    r"(?:(?:tổ\s+chức\s+|triển\s+khai\s+)?thực\s+hiện|(?:đồng\s+|cùng\s+)?tổ\s+chức|triển\s+khai|tiến\s+hành|thẩm\s+định|đôn\s+đốc|giải\s+quyết|xử\s+lý|xây\s+dựng|lập|rà\s+soát|kiểm\s+tra|giám\s+sát"
    r"|theo\s+dõi|khảo\s+sát|thống\s+kê|nghiệm\s+thu|niêm\s+yết|quyết\s+định\s+và\s+chịu\s+trách\s+nhiệm)"
)
_DOES_ALONE = re.compile(
    rf"^\s+(?:trực\s+tiếp\s+|chủ\s+động\s+|phối\s+hợp\s+)?{_WORK}(?:(?:,|\s+và)\s+{_WORK}){{0,3}}"
    r"(?=\s*(?:[.;,)]|$)|\s+(?:trong|trước|vào|tại|từ|theo|xong|chậm\s+nhất|hoàn\s+thành|định\s+kỳ|mỗi|hằng|hàng|ngay|bằng|qua|đến)\b)"
)
"""Verbs with nothing behind them that is done: that stands in front (``Việc … do Sở A thực hiện trong quý II``)."""
TOPIC = Wording(
    "role.topic",
    r"^\W{0,5}(?:Về\s+phía|Đối\s+với|Riêng(?:\s+đối\s+với)?)\s{1,3}$",
    ("Về phía ", "Đối với ", "Riêng "),
    ("Giao cho phía ", "Đối với dự án của "),
    ends="phía với riêng",
)
_ASKED = re.compile(
    r"^\s*,\s+(?:(?:phải|cần)\s+|(?:đề\s+nghị|yêu\s+cầu)\s+(?P<work>[^\W\d_].{3,60}))", re.S
)

_IN_WHICH_STATE = re.compile(
    r"^\s+(?:đang|còn|chưa)\s(?:(?!\s(?:giao|đề\s+nghị|yêu\s+cầu)\s)[^,.;:]){3,90}?\s(?:nộp|gửi|báo\s+cáo|hoàn\s+thành|thực\s+hiện|bố\s+trí|khắc\s+phục)\s(?!(?:giao|đề\s+nghị|yêu\s+cầu)\s)"
)
"""``Riêng Khoa Nhi`` + ``đang sửa chữa buồng bệnh nộp trước ngày 13/11``: which state makes it an exception."""


def _is_asked(after: str) -> bool:
    """``Đối với các xã, yêu cầu khẩn trương rà soát``: the topic is asked, and nobody else is named."""
    if _IN_WHICH_STATE.match(after):
        return True
    asked = _ASKED.match(after)
    return asked is not None and (asked["work"] is None or opens_with_verb(asked["work"]))


_ITSELF = re.compile(rf"^\s+{_DOES}")
_CLOSES = re.compile(r"^\s*(?:[.;,)]|$)")
_STATEMENTS: tuple[tuple[Wording, Callable[[str], object]], ...] = (
    (MUST_BE_DONE, lambda after: opens_with_verb(after.strip())),
    (IS_DONE, _WORKS.match),
    (DUTY_OF, _CLOSES.match),
    (OWNED, _MUST_HAND_IN.match),
    (GIVEN, _ITSELF.match),
    (CHOSEN, _AS_OFFICE.match),
    (TOPIC, _is_asked),
    (
        WORK_LABEL,
        re.compile(r"^\s*(?:\.?\s*$|;\s*(?:hoàn\s+thành|xong|thời\s+gian|trước|trong)\b)").match,
    ),
    (OPENED, _ITSELF.match),
)
"""What stands in front of who does it, and whether what stands behind him fits."""
_WITH = re.compile(
    r"^\W{0,5}(?:Cùng\s+với|Thông\s+qua|Với\s+(?:vai\s+trò|tư\s+cách|trách\s+nhiệm)(?:\s+là)?|Là)\s[^.;:]{0,120}$"
)
"""Whom a sentence names first is its scene: ``Thông qua Ban Công tác Mặt trận, Ủy ban MTTQ … nắm tình hình``."""
_OWN_DUTY = re.compile(
    r"[;.]|,\s+(?:(?:có|chịu)\s+trách\s+nhiệm|chủ\s+trì|hướng\s+dẫn|tham\s+mưu|phối\s+hợp|đôn\s+đốc|kiểm\s+tra|giúp)\b"
)
"""Behind whom a sentence names first, that he acts: ``Là cơ quan thường trực, hướng dẫn các phòng, các trường``."""


def is_done_by(before: str, after: str) -> bool:
    """``Việc …, do Sở Y tế thực hiện``: whether a unit between ``before`` and ``after`` does what stands in front.

    Behind a comma, a day, a bracket or ``sẽ`` it is told of the task, as where the work is the subject; elsewhere
    it says which one is meant (``các đề án do Sở Y tế chủ trì``).
    """
    if not DONE_BY.may_end(last_word(before)) or DONE_BY.find(before) is None:
        return False
    return (_DOES_IT.match(after) or _DOES_ALONE.match(after)) is not None


@lru_cache(maxsize=2048)
def _ending_in(last: str) -> tuple[tuple[Wording, Callable[[str], object]], ...]:
    """Those of `_STATEMENTS` that may end so."""
    return tuple(entry for entry in _STATEMENTS if entry[0].may_end(last))


def whose_work(before: str, after: str) -> tuple[Role, str] | None:
    """That a unit between ``before`` and ``after`` does what the sentence speaks of, and by which rule."""
    for wording, fits in _ending_in(last_word(before)):
        # what stands behind is known at its first words; the sentence in front is searched last
        if fits(after) and wording.find(before):
            return Role.LEAD, wording.id
    return None


def is_behind_means(first: str, between: str, after: str) -> bool:
    """Whether the unit between ``between`` and ``after`` is the subject, the one behind ``first`` the means."""
    if _WITH.match(first) is None or _OWN_DUTY.search(between):
        return False
    return opens_with_verb(after.strip())
