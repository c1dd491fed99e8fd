"""Names of those who lead: does the printed name go on behind what was read, and does it say who is meant?

Behind the name of a subject stands a mark, a joint or the predicate. Predicates begin with verbs and adverbs, which the
dictionary of units lists since they end names; where another word stands, the name is likely to be longer.
"""

import re
from collections.abc import Iterator
from functools import cache

from models.directive import Directive
from models.finding import Finding
from models.task import Task
from models.text import Span, one_line
from models.unit import Unit
from pipeline.lexicon.folding import key, plain
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
    r"|trong\s+(?:phạm\s+vi|chỉ\s+đạo|lãnh\s+đạo|công\s+tác|quá\s+trình|khi|thời\s+gian|việc|ngày|tháng|quý|năm|tuần)"
    r"|trên\s+cơ\s+sở|không\s+(?:để|được|tổ\s+chức|sử\s+dụng|nhận|cắt|bán|thu|chi|gây|cho|làm|mua|giải\s+quyết|tiếp\s+nhận|ban\s+hành|tham\s+mưu|điều\s+động)|chỉ\s+được|(?:đến|trước|từ)\s+(?:hết\s+)?(?:ngày|tháng|quý|năm|cuối)"
    r"|là\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối|nơi|tổ(?!\s+chức)|thường)|được\s+(?:giao|phân\s+công)\s+(?:chủ\s+trì|nhiệm\s+vụ)?\s*:"
    r"|đặt\s+hàng|quản\s+lý\s+chặt|tham\s+gia\s+(?:ý\s+kiến|góp\s+ý|đầy\s+đủ|tích\s+cực|phối\s+hợp)|phụ\s+trách\s+chung|qua\s+đó|từ\s+đó|do\s+đó|về\s+việc)\b",
    (
        "có trách nhiệm tổng hợp",
        "theo chức năng, nhiệm vụ",
        "trong phạm vi quản lý của mình",
        "không để xảy ra",
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

_MARK = re.compile(r"[^\S\n]*(?:$|[\n.;:()\[\]/|!?\"“”–-]|,)")
_SECOND_OFFICE = re.compile(r"[^\S\n]{1,3}[–-][^\S\n]{1,3}[A-ZĐÀ-Ỵ]")
"""A name that goes on behind a dash: ``Trưởng ban Dân vận - Phó Trưởng Tiểu ban``."""
_BY_WORK = re.compile(
    r"\b(?:quản\s+lý|phụ\s+trách|sử\s+dụng|sản\s+xuất|thi\s+công|tham\s+gia)$", re.I
)
"""A name that ends in a verb: they are told by their work, of which more may follow."""
_JOINT = re.compile(r"[^\S\n]*(?:và|hoặc|cùng|hay)\b")
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
            elif _goes_on(directive, unit):
                yield _open_name(directive, task, unit)


def _goes_on(directive: Directive, unit: Unit) -> bool:
    """Whether the words behind a name are neither a mark nor a predicate."""
    end = unit.evidence.span.end
    behind = directive.text.text[end : end + _LOOK_AHEAD]
    if _SECOND_OFFICE.match(behind):
        return True
    if _MARK.match(behind) or _JOINT.match(behind):
        return False
    words = behind.split("\n", 1)[0].strip()
    if _BY_WORK.search(unit.text) and words.startswith("trực tiếp"):
        return True  # "các cơ quan quản lý" + "trực tiếp cơ sở giáo dục"
    if ACTS.find(words):
        return False
    scanned = directive.source.obtained_by[(unit.evidence.page or 1) - 1] == "ocr"
    return not _acts(words, scanned=scanned) or BEYOND_VERB.find(words) is not None


def _acts(words: str, *, scanned: bool) -> bool:
    """Whether a predicate begins here; on a scan the marks of a verb of two syllables may be misread."""
    verb = _verbs().match(key(words))
    if verb is not None:
        return verb.group() not in _RELATES
    return scanned and _bare_verbs().match(plain(words)) is not None


def _nobody_in_particular(task: Task, unit: Unit) -> Finding:
    return Finding(
        code="open-unit",
        severity="doubt",
        message=f"Chưa rõ “{unit.text}” là những đơn vị nào.",
        path=task.path,
        page=unit.evidence.page,
        evidence=unit.evidence,
    )


def _open_name(directive: Directive, task: Task, unit: Unit) -> Finding:
    start, end = unit.evidence.span
    behind = _SHOWN.match(directive.text.text, end)
    evidence = directive.text.evidence(Span(start, behind.end() if behind else end), "name.open")
    return Finding(
        code="open-name",
        severity="doubt",
        message=f"Tên đơn vị chủ trì có thể chưa hết ở “{unit.text}”: “{one_line(evidence.quote)} …”.",
        path=task.path,
        page=evidence.page,
        evidence=evidence,
    )


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
