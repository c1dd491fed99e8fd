"""Names of those who lead: does the printed name go on behind what was read, and does it say who is meant?

Behind the name of a subject stands a mark, a joint or the predicate. Predicates begin with verbs and adverbs, which the
dictionary of units lists since they end names; where another word stands, the name is likely to be longer.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from models.directive import Directive
from models.finding import Finding
from models.task import Task
from models.text import Span, one_line
from models.unit import Unit
from pipeline.check import said
from pipeline.check.spelling import is_misspelt
from pipeline.lexicon.folding import key, plain
from pipeline.lexicon.predicates import predicate_end, task_end
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Stop, load_units
from pipeline.lexicon.wording import Wording

_LOOK_AHEAD = 90
_RELATES = frozenset(
    ("của", "thuộc", "trực thuộc", "tại", "ở", "nơi", "được", "bị", "do", "có", "trong", "với", "từ", "bằng", "như",
     "gồm", "bao gồm", "mà", "không", "chưa", "đã", "đang", "là", "khác", "đó", "này", "nêu", "nói", "kể", "trên",
     "dưới", "về", "các", "những", "mỗi", "từng", "một số", "việc", "số", "ngày", "tháng", "quý", "năm", "tuần", "đến",
     "đi", "qua", "ra", "lên", "xuống", "vào", "khi", "nếu", "theo", "trừ", "hay", "đối với", "quản lý", "tham gia",
     "phụ trách", "sử dụng", "hoạt động", "đặt", "đóng", "cấp phép"))  # fmt: skip
"""Words that end a name in the dictionary and yet may say more of who is meant: ``các đơn vị thuộc Sở``."""

ACTS = Wording(
    "name.acts",
    r"^(?:có\s+(?:trách\s+nhiệm|nhiệm\s+vụ|văn\s+bản|ý\s+kiến|kế\s+hoạch|giải\s+pháp|biện\s+pháp|thực\s+hiện)"
    r"|theo\s+(?:chức\s+năng|thẩm\s+quyền|nhiệm\s+vụ|phạm\s+vi|lĩnh\s+vực|phân\s+công|sự|trách\s+nhiệm|nội\s+dung|tình\s+hình|điều\s+kiện|dõi)"
    r"|trong\s+(?:phạm\s+vi|chỉ\s+đạo|lãnh\s+đạo|công\s+tác|quá\s+trình|điều\s+kiện|khi|thời\s+gian|việc|ngày|tháng|quý|năm|tuần)"
    r"|khi\s+(?:phát\s+hiện|tiếp\s+nhận|nhận|tổ\s+chức|thực\s+hiện|triển\s+khai|xảy\s+ra|có)|trên\s+cơ\s+sở|không\s+(?:để|được|tổ\s+chức|sử\s+dụng|nhận|cắt|bán|thu|chi|gây|cho|làm|mua|giải\s+quyết|tiếp\s+nhận|ban\s+hành|tham\s+mưu|điều\s+động)|chỉ\s+được|(?:đến|trước|từ)\s+(?:hết\s+)?(?:ngày|tháng|quý|năm|cuối)"
    r"|là\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối|nơi|tổ(?!\s+chức)|thường)|được\s+(?:giao|phân\s+công)\s+(?:chủ\s+trì|nhiệm\s+vụ)?\s*:"
    r"|đặt\s+hàng|quản\s+lý\s+chặt|tham\s+gia\s+(?:ý\s+kiến|góp\s+ý|đầy\s+đủ|tích\s+cực|phối\s+hợp)|phụ\s+trách\s+chung|qua\s+đó|từ\s+đó|do\s+đó|về\s+việc)\b",
    (
        "có trách nhiệm tổng hợp",
        "theo chức năng, nhiệm vụ",
        "trong phạm vi quản lý của mình",
        "không để xảy ra",
        "khi phát hiện ca bệnh",
        "là cơ quan đầu mối",
    ),
    (
        "có giường bệnh",
        "theo quy định",
        "trong các khu công nghiệp",
        "không có trụ sở",
        "là tổ chức",
    ),
)
"""What begins with a word that may relate, and yet tells what the subject does, how or when."""

BEYOND_VERB = Wording(
    "name.beyond-verb",
    r"^(?!(?:còn|cũng|đều|vẫn|phải)\b)(?:(?!và\b|hoặc\b)[^\W\d_]+\s+){1,7}(?:có\s+trách\s+nhiệm|theo\s+chức\s+năng)\b",
    ("thẩm định có trách nhiệm lập biên bản", "quản lý quy hoạch theo chức năng"),
    (
        "thẩm định, có trách nhiệm",
        "có trách nhiệm",
        "tổ chức và có trách nhiệm",
        "còn có trách nhiệm",
    ),
)
"""A verb that is part of the name, since the predicate stands behind it."""

SOME = Wording(
    "name.some",
    r"^(?:một\s+số|một\s+vài|nhiều|những)\s+(?!người\s+đứng\s+đầu)",
    ("một số đơn vị và địa phương", "nhiều địa phương"),
    ("một trong các đơn vị", "các đơn vị"),
)
"""Who is named without being said."""

BARE_BODY = Wording(
    "name.bare-body",
    r"(?:^|\s)(?:ban\s+(?:chỉ\s+(?:đạo|huy)|tổ\s+chức|quản\s+lý|điều\s+hành)|hội\s+đồng|tổ(?:\s+(?:công\s+tác|giúp\s+việc|trưởng))?|(?<!tỉnh\s)(?<!huyện\s)(?<!thành\s)(?<!công\s)đoàn(?:\s+công\s+tác)?"
    r"|(?:tiểu\s+)?ban|trung\s+tâm|thường(?:\s+trực)?|văn\s+phòng|phòng|đội|trưởng)$",
    ("Chánh Văn phòng Ban Chỉ huy", "Trưởng đoàn", "Ban Thường"),
    ("Ban Chỉ đạo huyện", "Tổ công tác số 2", "Trung tâm Lưu trữ lịch sử"),
)
"""A name that ends before it says which body of its kind is meant."""

_GROUP = re.compile(r"\b(?:các|những|mọi)\s", re.I)
_WHOLE = 3
"""Words of the shortest name that says more than a kind: ``Hội Phụ nữ``."""
_SURE = 0.90
"""As for digits: below this confidence a quarter of the words of a scan are wrong."""
_LABEL_END = re.compile(r"[^\S\n]{0,3}(?:[:\n]|$)")
BARE_NOUN = Wording(
    "name.bare-noun",
    r"^(?:ban|ngành|phường|xã|đặc\s+khu|thị\s+trấn|thành\s+phố|địa\s+phương|đoàn\s+thể|tổ\s+chức)\b",
    ("ban ngành tỉnh", "xã", "đoàn thể các cấp"),
    ("các ban", "Ban Dân tộc", "Xã Lam Khê", "đơn vị được giao vốn"),
    case=True,
)
"""A noun of a group without ``các``: it goes on with that of the name in front of it."""

COUNCIL = Wording(
    "name.council-and-committee",
    r"(?:HĐND|[Hh]ội\s+đồng\s+nhân\s+dân)\s{1,3}(?:và|&)\s{1,3}(?:UBND|[UỦ][yỷ]\s+ban\s+nhân\s+dân)\b",
    ("Văn phòng HĐND và UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân"),
    ("HĐND tỉnh và UBND tỉnh", "HĐND, UBND xã"),
    case=True,
)
"""One office serves both; each by itself would name its place."""

SEVERAL = Wording(
    "name.several",
    r",\s(?:UBND|[UỦ][yỷ]\s+ban\s+nhân\s+dân|Sở|Phòng|Công\s+an|Chủ\s+tịch|Văn\s+phòng|Giám\s+đốc|Thủ\s+trưởng)\s",
    ("Các sở, ngành, UBND xã, phường", "Thủ trưởng đơn vị, Chủ tịch UBND các xã"),
    ("Phòng Văn hóa, Thể thao", "Sở Y tế"),
    case=True,
)
"""A name inside of which the next one begins."""

KIND = Wording(
    "name.kind",
    r"^[A-ZĐ]{2,5}(?:\s?[&-]\s?[A-ZĐ]{2,5})*$",
    ("TH&THCS", "THPT", "TH-THCS"),
    ("Trường THCS", "Sở Y tế", "THCS Tân An"),
    case=True,
)
"""A kind of school in letters; the noun stands once in front of several: ``Các trường THCS, TH&THCS``."""

_MARK = re.compile(r"[^\S\n]*(?:$|[\n.;:()\[\]/|!?\"“”–-]|,)")
_SECOND_OFFICE = re.compile(r"[^\S\n]{1,3}[–-][^\S\n]{1,3}[A-ZĐÀ-Ỵ]")
"""A name that goes on behind a dash: ``Trưởng ban Dân vận - Phó Trưởng Tiểu ban``."""
_BY_WORK = re.compile(
    r"\b(?:quản\s+lý|phụ\s+trách|sử\s+dụng|sản\s+xuất|thi\s+công|tham\s+gia)$", re.I
)
"""A name that ends in a verb: they are told by their work, of which more may follow."""
_JOINT = re.compile(r"[^\S\n]*(?:và|hoặc|cùng|hay)\b")
_NEXT = re.compile(r"[^\S\n]{0,3}(?:[,;]|(?:và|hoặc|cùng|hay)\b)[^\S\n]{1,3}(?=\w)")
"""What parts a name from the next of a list."""
_QUANTIFIERS = frozenset(("các", "những", "mỗi", "từng", "một số"))
"""Of the words that end a name, those with which the next of a list begins."""
_BESIDE = re.compile(
    r"(?:nhất là|đặc biệt|trong đó|đồng thời|căn cứ|trên|kể cả|cụ thể|sau đó|tùy|tuỳ|khẩn trương)\b"
    r"|(?:(?:các )?(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)? ?:|thời (?:gian|hạn)\b",
    re.I,
)
"""With what else a sentence goes on behind a comma, though no predicate begins there."""
_CLOSE = 12
"""Letters between a joint and the name behind it: ``và`` + ``đồng chí`` …"""
_SHOWN = re.compile(r"(?:[^\S\n]{1,3}[^\s,;:.()]+){1,5}")
"""Words behind a name that are shown to the clerk."""


def check_names(directive: Directive) -> Iterator[Finding]:
    """Findings on the names of those who lead, each passage once."""
    told: set[Span] = set()
    for task in directive.tasks:
        for unit in task.lead:
            span = unit.evidence.span
            if span in told:
                continue
            told.add(span)
            if SOME.find(unit.text):
                yield _nobody_in_particular(task, unit)
            elif goes_on(directive, unit):
                yield _open_name(directive, task, unit)
            elif rest := _list_goes_on(directive, task, unit):
                yield _open_list(directive, task, unit, rest)
            elif unit.unit is None and SEVERAL.find(unit.text):
                message = f"“{unit.text}” có thể gồm nhiều đơn vị."
                yield Finding.at(unit.evidence, "open-name", message, path=task.path)
    yield from _torn_names(directive)


def _torn_names(directive: Directive) -> Iterator[Finding]:
    """Two leads that are likely one name, each pair once."""
    told: set[Span] = set()
    for task in directive.tasks:
        for one, other in pairwise(task.lead):
            between = directive.text.text[one.evidence.span.end : other.evidence.span.start]
            if other.evidence.span in told or between.strip() not in (",", "và", "&"):
                continue
            bare = BARE_NOUN.find(other.text) and _GROUP.search(one.text)
            kind = other.unit is None and KIND.find(other.text) and KIND.find(one.text.split()[-1])
            if bare or kind or COUNCIL.find(f"{one.text}{between}{other.text}"):
                told.add(other.evidence.span)
                message = f"“{one.text}” và “{other.text}” có thể là một tên bị tách đôi."
                yield Finding.at(other.evidence, "open-name", message, path=task.path)


def is_sure(directive: Directive, unit: Unit) -> bool:
    """Whether a name that no list holds has the form of one and ends where it seems to.

    It opens with a capital and the noun of a kind of body, says more than this kind, holds no verb, and in front of
    what it shall do, a colon or the end of its line it ends. What OCR was not sure of may be any name misread.
    """
    words, behind = unit.text.split(), directive.text.text[unit.evidence.span.end :][:_LOOK_AHEAD]
    keys = [key(word) for word in words]
    whole = len(words) >= _WHOLE and words[0][:1].isupper() and is_head(keys[:3])
    misread = _unsure_reading(directive, unit) or is_misspelt(unit.text)
    if not whole or BARE_BODY.find(unit.text) or misread:
        return False
    inner = range(1, len(words))
    if any(words[at].islower() and predicate_end(keys, at) > at + 1 for at in inner):
        return False
    ends = _LABEL_END.match(behind) is not None
    return ends or (
        not _MARK.match(behind) and not _JOINT.match(behind) and not goes_on(directive, unit)
    )


def _unsure_reading(directive: Directive, unit: Unit) -> bool:
    confidence = unit.evidence.confidence
    return _is_scanned(directive, unit) and (confidence is None or confidence < _SURE)


def goes_on(directive: Directive, unit: Unit) -> bool:
    """Whether the words behind a name are neither a mark nor a predicate."""
    end = unit.evidence.span.end
    behind = directive.text.text[end : end + _LOOK_AHEAD]
    if _SECOND_OFFICE.match(behind):
        return True
    if _MARK.match(behind) or _JOINT.match(behind):
        return False
    words = behind.split("\n", 1)[0].strip()
    if BARE_BODY.find(unit.text) and _named_by_task(words):
        return True  # "Trưởng đoàn" + "thẩm định" + "phân công"
    if _BY_WORK.search(unit.text) and words.startswith("trực tiếp"):
        return True  # "các cơ quan quản lý" + "trực tiếp cơ sở giáo dục"
    if ACTS.find(words):
        return False
    return (
        not _acts(words, scanned=_is_scanned(directive, unit))
        or BEYOND_VERB.find(words) is not None
    )


def _list_goes_on(directive: Directive, task: Task, unit: Unit) -> Span | None:
    """The words behind a comma or ``và`` that are neither a predicate nor one who was read: the list may go on."""
    end = unit.evidence.span.end
    joint = _NEXT.match(directive.text.text, end)
    if joint is None:
        return None
    units = (*task.lead, *task.coordinate, *task.report_to)
    if any(joint.end() <= other.evidence.span.start < joint.end() + _CLOSE for other in units):
        return None
    words = directive.text.text[joint.end() : end + _LOOK_AHEAD].split("\n", 1)[0]
    if ACTS.find(words) or _BESIDE.match(words):
        return None
    if not (words[:1].isupper() and _JOINT.match(directive.text.text, end)) and _sets_on(
        directive, unit, words
    ):
        return None
    shown = _SHOWN.match(" " + words)
    return Span(joint.end(), joint.end() + shown.end() - 1) if shown else None


def _sets_on(directive: Directive, unit: Unit, words: str) -> bool:
    """Whether behind a joint a predicate or a clause begins."""
    verb = _verbs().match(key(words))
    if verb is not None:
        return verb.group() not in _QUANTIFIERS
    return _is_scanned(directive, unit) and _bare_verbs().match(plain(words)) is not None


def _is_scanned(directive: Directive, unit: Unit) -> bool:
    return directive.source.obtained_by[(unit.evidence.page or 1) - 1] == "ocr"


def _named_by_task(words: str) -> bool:
    """Whether ``words`` open with what a team is there for, and a verb or a name follows: ``ứng phó sự cố tỉnh;``."""
    keys = [key(word) for word in words.split()]
    end = task_end(keys, 0) if keys and words[:1].islower() else 0
    return 0 < end < len(keys) and predicate_end(keys, end) > end


def _acts(words: str, *, scanned: bool) -> bool:
    """Whether a predicate begins here; on a scan the marks of a verb of two syllables may be misread."""
    verb = _verbs().match(key(words))
    if verb is not None:
        return verb.group() not in _RELATES
    return scanned and _bare_verbs().match(plain(words)) is not None


def _nobody_in_particular(task: Task, unit: Unit) -> Finding:
    return Finding.at(
        unit.evidence, "open-unit", f"Chưa rõ “{unit.text}” là những đơn vị nào.", path=task.path
    )


def _open_name(directive: Directive, task: Task, unit: Unit) -> Finding:
    start, end = unit.evidence.span
    behind = _SHOWN.match(directive.text.text, end)
    evidence = directive.text.evidence(Span(start, behind.end() if behind else end), "name.open")
    message = said.name_goes_on(unit.text, one_line(evidence.quote))
    return Finding.at(evidence, "open-name", message, path=task.path)


def _open_list(directive: Directive, task: Task, unit: Unit, rest: Span) -> Finding:
    evidence = directive.text.evidence(Span(unit.evidence.span.start, rest.end), "name.open-list")
    following = one_line(directive.text.text[rest.start : rest.end])
    message = said.more_behind(unit.text, following)
    return Finding.at(evidence, "open-name", message, path=task.path)


@cache
def _verbs() -> re.Pattern[str]:
    """The words that end a name in the dictionary, the longest first, as `key` writes them."""
    return _any_of({key(name) for name in _stops()} | _RELATES)


@cache
def _bare_verbs() -> re.Pattern[str]:
    """Those of two syllables and more, without marks."""
    return _any_of({plain(name) for name in _stops() if " " in name and name not in _RELATES})


def _stops() -> list[str]:
    entries = load_units().entries
    return [name for entry in entries if isinstance(entry, Stop) for name in entry.names]


def _any_of(names: set[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
