"""Who shall act where the text names somebody that no list of units knows: ``Chủ đầu tư``, ``Cán bộ phụ trách …``.

What is printed is kept as it is printed: a task with an unknown name is better than one that is given to somebody
else, because it inherits the nearest unit that we happen to know.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from models.text import Span
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import (
    name_verb_end,
    opening_end,
    opens_with_verb,
    predicate_end,
    relates,
    task_end,
)
from pipeline.lexicon.unit_heads import MEMBERS, NO_NAMES, is_head
from pipeline.lexicon.units import Stop, load_units
from pipeline.lexicon.wording import Wording

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_PEOPLE = MEMBERS | frozenset(
    ("người lao", "người dân", "nhân dân", "cá nhân", "cha mẹ", "thuyền viên", "thủy thủ", "thủ quỹ", "hộ lý",
     "hộ sinh", "điều dưỡng", "kỹ thuật", "cộng tác")
)  # fmt: skip
"""Who stands beside others in one collective of people; here also who belongs to no house."""
_CHARGE = ["phụ", "trách"]
"""Behind it stands what somebody has charge of, which tells who he is: ``Đảng viên phụ trách hộ``."""
_HEAD = 40
"""Letters that hold the three words by which a head is known."""
_CHAIN = 3
"""Verbs in a row behind ``được`` of which this one is the predicate."""
_REACH = 160
"""Letters in which the predicate of a subject stands."""
_ACTORS = (
    r"(?:Các\s+|Những\s+|Toàn\s+thể\s+|Tất\s+cả\s+)?(?:(?:cơ\s+quan|đơn\s+vị)(?:\s+(?:chủ\s+trì|phối\s+hợp))?|(?<=Các\s)tổ\s+chức|tổ\s+chức\s+(?:pháp\s+chế|chính\s+trị|đảng|đoàn\s+thể)"
    r"|cán\s+bộ|công\s+chức|chuyên\s+viên|nhân\s+viên|kế\s+toán|văn\s+thư|nhà\s+đầu\s+tư|chủ\s+(?:đầu\s+tư|hồ|tàu|phương\s+tiện|trang\s+trại|dự\s+án|công\s+trình|rừng|sở\s+hữu|cơ\s+sở|các\s+công\s+trình)|chủ\s+các\s+công\s+trình"
    r"|ban\s+(?:công\s+tác|quản\s+lý|quản\s+trị|điều\s+hành|giám\s+hiệu|soạn\s+thảo|biên\s+tập)|văn\s+phòng|tổng\s+cục|cục(?!\s+(?:bộ|diện))|chi\s+cục"
    r"|trung\s+tâm|công\s+ty|tổng\s+công\s+ty|tập\s+đoàn|doanh\s+nghiệp|nhà\s+thầu(?:\s+(?:thi\s+công|xây\s+lắp))?|hội\s+đồng|hiệp\s+hội|ngân\s+hàng"
    r"|nhà\s+trường|trường\s+(?:học|mầm|tiểu|trung)|bộ\s+phận|tổ\s+(?:công\s+tác|dân\s+phố|giúp\s+việc|trưởng)"
    r"|đoàn(?=\s+(?:tiến\s+hành|tổ\s+chức|xây\s+dựng|lập|báo\s+cáo|có\s+trách|chịu\s+trách)\b)|(?:phó\s+)?trưởng\s+(?:đoàn|trạm|khoa|nhóm|tiểu\s+ban|bộ\s+phận|kíp|phân\s+xưởng)|phân\s+xưởng|xí\s+nghiệp|nhà\s+máy|y\s+sĩ|dược\s+sĩ|kỹ\s+thuật\s+viên|(?:(?:phó\s+)?trưởng\s+|thư\s+ký\s+)?đoàn\s+(?:kiểm\s+tra|thanh\s+tra|thẩm\s+định|giám\s+sát|công\s+tác|khảo\s+sát|liên\s+ngành)|thư\s+ký"
    r"|giáo\s+viên|giảng\s+viên|học\s+sinh|sinh\s+viên|bác\s+sĩ|điều\s+dưỡng|đoàn\s+viên|hội\s+viên|đảng\s+viên|cha\s+mẹ|phụ\s+huynh|hộ\s+(?:gia\s+đình|kinh\s+doanh|dân)"
    r"|(?:từng|mỗi)\s+(?:tổ|khoa|phòng|lớp|nhóm|đội|cơ\s+sở|chi\s+(?:bộ|đoàn|hội))|tổ\s+(?:chuyên\s+môn|bộ\s+môn|văn\s+phòng|hậu\s+cần|thẩm\s+định)"
    r"|(?:cộng\s+tác|điều\s+tra|kiểm\s+tra|giám\s+sát|hòa\s+giải|tuyên\s+truyền|báo\s+cáo|kiểm\s+soát|hướng\s+dẫn|tình\s+nguyện|kiểm\s+dịch|thanh\s+tra)\s+viên|(?:các\s+)?thành\s+viên|đồng\s+chí|đ/c|người\s+(?:đứng\s+đầu|phát\s+ngôn|phụ\s+trách)|lực\s+lượng|đại\s+diện)\b"
)
_TOPICS = r"(?!.*\b(?:được|việc|công\s+tác\s+(?!Mặt\s+trận|xã\s+hội))\b)"
DUTY_VERBS = (
    r"(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+trì|phối\s+hợp|chỉ\s+đạo|tổ\s+chức|chủ\s+động|khẩn\s+trương|tham\s+gia|hưởng\s+ứng"
    r"|tập\s+trung|đẩy\s+nhanh|huy\s+động|đăng\s+ký|cam\s+kết|thường\s+xuyên|kịp\s+thời|bảo\s+đảm|đảm\s+bảo|vận\s+động|phân\s+công|nghiêm\s+túc|tiếp\s+tục|xây\s+dựng|rà\s+soát|báo\s+cáo|thực\s+hiện|triển\s+khai|hướng\s+dẫn|kiểm\s+tra|theo\s+dõi|bố\s+trí|tiến\s+hành|tham\s+mưu|phải|lập|gửi|cung\s+cấp|cập\s+nhật|hoàn\s+thành|hoàn\s+thiện|đôn\s+đốc|thông\s+báo|thường\s+trực"
    r"|tuyên\s+truyền|bổ\s+sung|thẩm\s+định|tăng\s+cường|đẩy\s+mạnh|duy\s+trì|chuẩn\s+bị|tiếp\s+nhận|xử\s+lý|khắc\s+phục|chấp\s+hành"
    r"|gương\s+mẫu|tuyệt\s+đối|không\s+(?:được|uống|hút|sử\s+dụng|tổ\s+chức|tham\s+gia|để|nhận|gây)|tuân\s+thủ|nghiên\s+cứu|đề\s+xuất|vận\s+hành|hỗ\s+trợ|lựa\s+chọn|thi\s+công|ký\s+cam\s+kết|trực(?!\s+(?:thuộc|tiếp|tuyến))|canh\s+gác|sắp\s+xếp|nhắc\s+nhở|nộp|nêu\s+cao|tích\s+cực|phát\s+huy)"
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
    rf"^\W{{0,2}}(?P<name>{_ACTORS})",
    (
        "Chủ đầu tư chỉ đạo nhà thầu",
        "Cơ quan phối hợp có trách nhiệm trả lời",
        "Cán bộ, công chức, viên chức thực hiện nghiêm",
    ),
    (
        "Chủ động phối hợp với các ngành",
        "Chủ trì, phối hợp",
        "Đoàn kết thực hiện nhiệm vụ",
    ),
)
"""With what an unknown name may open a sentence; it reaches to the predicate (`_subject_end`)."""
_OPENING = re.compile(
    r"\W{0,2}(?P<name>(?:(?:Các|Những|Mọi|Mỗi|Từng|Toàn\s+thể|Tất\s+cả(?:\s+các)?)\s+)?(?P<head>[^\W\d_]+))"
)

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

PERSON = Wording(
    "unit.person-in-duty",
    r"^\W{0,2}(?P<name>(?:Những\s+|Các\s+)?người\s+(?!có\s+trách|phải|nào\b)[^.;:,]{2,80}?)\s+(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|(?<!không\s)phải)\b",
    (
        "Người chủ trì có trách nhiệm sau đây:",
        "Người điều khiển phương tiện phải chấp hành hiệu lệnh",
    ),
    (
        "Người có trách nhiệm liên quan",
        "Người dân không phải nộp bản sao",
        "Người nào vi phạm phải bị xử lý",
    ),
)
"""Somebody called by what he does, in front of a sure duty; the verb in his name is none of the sentence's."""

LABEL = Wording(
    "unit.label",
    rf"^(?![^:]*\b(?:được|việc|gồm|công\s+tác\s+(?!Mặt\s+trận|xã\s+hội))\b)\W{{0,2}}(?P<name>{_ACTORS}[^.;:,]{{0,90}}?(?:,\s(?!{DUTY_VERBS}\b)[^.;:,]{{2,30}}){{0,3}})\s{{0,2}}:\s{{1,3}}(?=[^\W\d_])",
    (
        "Cán bộ phụ trách Điểm Tân Kiều: Thường trực quản lý nền nếp",
        "- Đồng chí Hồ Văn Lực: Chuẩn bị hội trường",
        "Hộ gia đình: Đặt biển báo",
        "Bộ phận thư viện, thiết bị: trưng bày sách",
        "Kế toán, thủ quỹ: chuẩn bị kinh phí",
        "Trưởng trạm: chỉ đạo chung",
        "Đ/c Hoa (văn thư): rà soát hồ sơ",
        "Y sĩ phụ trách tiêm chủng: khám sàng lọc",
        "Điều tra viên, tổ trưởng: Thu thập thông tin",
    ),
    (
        "Cán bộ chủ động nắm tình hình, báo cáo: đúng hạn",
        "Thành viên gồm: Sở Y tế",
        "Tổ chức thực hiện: các đơn vị",
        "Văn phòng: 8 giờ",
    ),
)
"""An unknown name as the label of what it shall do."""

REST_OF_LABEL = Wording(
    "unit.rest-of-label",
    rf"^\s{{0,2}}(?:,|và)\s{{1,2}}(?!(?:các\s+)?{DUTY_VERBS}\b)(?P<name>[^.;:,()\n]{{4,50}}?)\s{{0,2}}:\s{{1,3}}(?=[^\W\d_])",
    (", đội dân phòng: tuần tra ban đêm", " và thủ kho: kiểm kê"),
    (", báo cáo kết quả: trước ngày 30/6", ": tuần tra"),
)
"""A further name in a label behind those that we know: without it the task would lose one who shall do it."""

_ANYWHERE = "|".join(sorted(NO_NAMES)).replace(" ", r"\s+")
_NO_NAME = (
    rf"(?:{_ANYWHERE}"
    # a label or a heading is as well a place, a level, a field of work or several things
    r"|Đối\s+với|Dưới|Tại|Ở|Cấp(?!\s+(?:[uủ][ỷy]|dưỡng)\b)|Công\s+việc|Phương\s+châm|Cơ\s+sở|Số\s+lượng|Một\s+số|Những"
    r"|Các\s+(?:nội|nhiệm|giải|biện|hoạt|chỉ|điều|bước|văn|hình|yêu)|Truyền\s+thông|An\s+sinh|Khen\s+thưởng|Kỷ\s+luật"
    r"|Tài\s+chính|Nhân\s+(?:lực|sự)|Dạy|Học|Nuôi|Trồng|Ươm)\b"
)
"""What no name of somebody begins with, but headings of every other kind do."""

_SMALL_WORDS = frozenset(
    (
        "trong",
        "theo",
        "với",
        "có",
        "để",
        "khi",
        "nếu",
        "sau",
        "trước",
        "từ",
        "tại",
        "cụ",
        "nhất",
        "đặc",
        "như",
        "gồm",
    )
)

HEADING_AMONG = Wording(
    "unit.heading-among",
    rf"^\W{{0,2}}(?:(?:Đối\s+với|(?:Trách\s+nhiệm|Nhiệm\s+vụ)\s+(?:của|đối\s+với))\s+)?(?!{_NO_NAME})"
    r"(?P<name>[^\W\d_][^.;:,\n]{2,80}?(?:(?:,|\svà)\s[^.;:,\n]{2,60}){0,3}?)(?:\s+(?:có|chịu)\s+trách\s+nhiệm)?\s{0,2}:?\s*$",
    (
        "Giáo viên bộ môn:",
        "Trưởng các điểm thi có trách nhiệm",
        "Đối với chủ nuôi",
        "Trách nhiệm của hộ kinh doanh:",
        "Già làng, trưởng bản",
        "Tổng phụ trách Đội:",
        "Nhân viên thư viện, thiết bị",
        "Cấp uỷ các chi bộ",
    ),
    (
        "Chế độ báo cáo:",
        "Trên sông, trên biển",
        "Tại nơi sơ tán:",
        "Cấp huyện",
        "Về kinh phí",
        "Thời gian thực hiện:",
        "Kinh phí thực hiện",
        "Công tác kiểm tra, giám sát",
        "Đối với công tác tuyên truyền",
        "Dạy bơi, dạy kỹ năng an toàn",
    ),
)
"""A heading that may be somebody's name, where those beside it are names of units."""


LABEL_AMONG = Wording(
    "unit.label-among",
    rf"^\W{{0,2}}(?!{_NO_NAME})(?P<name>[^\W\d_][^.;:,\n]{{2,80}}?(?:(?:,|\svà)\s[^.;:,\n]{{2,60}}){{0,2}})\s{{0,2}}:\s{{1,3}}(?=[^\W\d_])",
    (
        "Cụm Loa thông minh: phát thanh hằng ngày",
        "Kíp trực trạm bơm: bảo đảm nước tưới",
    ),
    ("Kinh phí: từ ngân sách", "Thời gian thực hiện: quý II", "Cụm loa phát thanh hằng ngày"),
)
"""The label of an item beside items whose labels name units: whatever it is called, it is somebody."""


def label_among(text: str, start: int) -> Span | None:
    """Where the name stands in the label that opens ``text``, beside labels of units; None where it can be no name."""
    match = LABEL_AMONG.find(text) if ":" in text else None
    first = _first_two(match["name"]) if match else ""
    return None if first in _verbs() else _name(match, start)


def name_of_heading(text: str, start: int) -> Span | None:
    """Where the name stands in the heading ``text``, which begins at offset ``start``; None if it names nobody."""
    return _name(HEADING.find(text), start)


def name_among(text: str, start: int) -> Span | None:
    """Where the name stands in a heading beside headings that name units; None where it can be no name."""
    match = HEADING_AMONG.find(text)
    first = _first_two(match["name"]) if match else ""
    acts = first in _verbs() or opens_with_verb(text)
    return None if acts else _name(match, start)


def _first_two(name: str) -> str:
    """The first two words of ``name``, without the comma of a list: ``Rà soát, làm sạch dữ liệu``."""
    return key(" ".join(name.split()[:2]).rstrip(","))


@cache
def _verbs() -> frozenset[str]:
    """Words of the sentence of two syllables, most of them verbs with which a heading of a task opens."""
    stops = (phrase.text for phrase in load_units().phrases if isinstance(phrase.entry, Stop))
    return frozenset(key(text) for text in stops if " " in text)


def name_behind(text: str, start: int) -> Span | None:
    """Where a further name stands in ``text``, which begins at offset ``start`` behind a label's last known unit."""
    match = REST_OF_LABEL.find(text)
    first = _first_two(match["name"]) if match else ""
    small = match is not None and first.split()[0] in _SMALL_WORDS
    return None if small or first in _verbs() else _name(match, start)


def is_another(name: str) -> bool:
    """Whether ``name``, behind the comma of a label, is another's and no rest of the name before it."""
    first = name.split(maxsplit=1)[0]
    short = first.isupper() and len(first) > 1
    return short or is_head([key(word) for word in name.split()[:3]])


def name_of_subject(text: str, start: int) -> Span | None:
    """Where the unknown name stands that opens the sentence ``text``, which begins at offset ``start``."""
    opening = SUBJECT.find(text) or _headed(text)
    if opening is not None and (end := _subject_end(text, opening)) > 0:
        return Span(start + opening.start("name"), start + end)
    label = LABEL.find(text) if ":" in text else None
    return _name(label or CONDITIONAL.find(text), start)


def _headed(text: str) -> re.Match[str] | None:
    """The opening of a sentence that begins with the head of a name, and no verb: ``Bảo vệ nhà trường mở cổng``."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    words = _WORD.findall(text, opening.start("head"), opening.start("head") + _HEAD)
    keys = [key(word) for word in words]
    if keys[:2] == ["thường", "trực"] and not any(word[:1].isupper() for word in words[2:3]):
        return None  # "Thường trực 24/24 giờ": what somebody does
    return opening if is_head(keys[:3]) and predicate_end(keys, 0) == 0 else None


def _subject_end(text: str, opening: re.Match[str]) -> int:
    """Where the name that ``opening`` begins ends, in front of the predicate of its sentence; 0 where none follows.

    A verb behind the head is the name's where an adverb opens the predicate further on (``Đơn vị thi công khẩn trương
    …``), and so is one behind a small word (``cán bộ được cử …``).
    """
    words = list(_WORD.finditer(text, opening.start("name"), opening.start("name") + _REACH))
    keys = [key(word[0]) for word in words]
    head = next((n for n, word in enumerate(words) if word.start() >= opening.end()), len(words))
    last = next((n for n in range(head, len(words)) if _ends_subject(keys, n)), len(words))
    if keys[head : head + 1] == ["khác"] and _acts(keys, head + 1):
        return words[head].end()  # "Các chuyên viên khác": nothing more need tell who
    verbs = list(_verbs_in(words[:last], keys, head)) or [
        n for n in range(head + 1, last - 1) if name_verb_end(keys, n) > n
    ]
    if (chained := _end_of_chain(keys, head, last)) > 0:
        return words[chained - 1].end()
    if keys[head - 1] == "người":
        verbs = [n for n in verbs if n > head]  # "Người nộp thuế kê khai": who does so
    if verbs and verbs[0] == head and last < len(words) and keys[last] == ":":
        return 0  # a label: "Cán bộ phụ trách điểm trường: …"
    if len(verbs) > 1 and (task := task_end(keys, verbs[0])) > verbs[0] and keys[0] != "chủ":
        charge = keys[verbs[0] : task] == _CHARGE
        further = (n for n in verbs[1:] if n >= task)
        sure = (n for n in further if n == task or charge or opening_end(keys, n) > n)
        return words[next(sure, verbs[0]) - 1].end()
    return words[verbs[0] - 1].end() if verbs else 0


def _acts(keys: Sequence[str], at: int) -> bool:
    """Whether a verb stands at ``at``, of a duty or one that names have too."""
    return max(predicate_end(keys, at), name_verb_end(keys, at)) > at


def _end_of_chain(keys: Sequence[str], head: int, last: int) -> int:
    """Where the predicate begins behind verbs in a row: ``Công chức được giao nhiệm vụ tiếp dân`` + ``giải thích``."""
    at = next((n + 1 for n in range(head, last) if keys[n] == "được"), last)
    for number in range(_CHAIN):
        end = predicate_end(keys, at)
        if end == at or end > last:
            return 0
        if number == _CHAIN - 1:
            return at
        at = end
    return 0


def _verbs_in(words: Sequence[re.Match[str]], keys: Sequence[str], at: int) -> Iterator[int]:
    """Where verbs and adverbs begin that may open the predicate: in small letters, and behind no small word.

    Verbs in a row behind a small word are the name's: ``cán bộ được cử đi học phải …``, ``người ứng cử …``.
    """
    n, told = at, 0
    while n < len(words):
        end = predicate_end(keys, n) if words[n][0].islower() else n
        if (
            end > n
            and (n == told or (n > at and relates(keys, n - 1)))
            and opening_end(keys, n) == n
        ):
            n = told = end
            continue
        if end > n:
            yield n
        n = max(name_verb_end(keys, n), n + 1)


def _ends_subject(keys: Sequence[str], at: int) -> bool:
    """Whether a mark stands at ``at``, and no comma in a list of people: ``Cán bộ, công chức, viên chức``."""
    if keys[at] == ",":
        return " ".join(keys[at + 1 : at + 3]) not in _PEOPLE
    return keys[at] in (".", ";", ":", "(")


def name_in_duty(text: str, start: int) -> Span | None:
    """Where an unknown name stands in a sure duty of the sentence ``text``, which begins at offset ``start``."""
    return _name(PERSON.find(text) or CONDITIONAL.find(text), start)


def _name(match: re.Match[str] | None, start: int) -> Span | None:
    return Span(start + match.start("name"), start + match.end("name")) if match else None
