"""Subjects: a task that leads nobody itself, though a name stands in it where the one in charge does.

Each sign was tried on documents with answers; of the few cases that each has there, about half or more were wrong.
"""

import re
from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding
from models.task import Task
from models.text import Span
from models.unit import Unit
from pipeline.check import said
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import name_verb_end, predicate_end
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.wording import Wording

BEHIND_MARK = Wording(
    "subject.behind-mark",
    r"(?:[.;:]\s{1,3}|\bđó,?\s{1,3}|[:;,(]\s{1,3}do\s{1,3})(?P<name>(?-i:[A-ZĐ])\w{0,8}(?:\s(?-i:[A-ZĐ])?\w{1,8}){1,2})",
    (
        "Trách nhiệm: Phòng Đào tạo",
        "Trên cơ sở đó Phòng Nội vụ lập lịch",
        "Phần hội: do Ban Công tác Mặt trận lựa chọn",
    ),
    ("theo đề nghị của Phòng Đào tạo", "các đề án do Sở Y tế chủ trì"),
)
"""Where a sentence, a label or a joint sets a new subject."""

OPENS_WITH_WORK = Wording(
    "subject.opens-with-work",
    r"^\W{0,3}(?:Phối\s+hợp|Chủ\s+trì|Tham\s+mưu|Rà\s+soát|Xây\s+dựng|Chỉ\s+đạo|Tăng\s+cường|Tiếp\s+tục|Theo\s+dõi|Chủ\s+động)\b(?:[^.;:\n]|[.:](?!\s))*$",
    ("Phối hợp Phòng Nội vụ đề nghị ", "Tham mưu UBND tỉnh yêu cầu "),
    ("Giao ", "Rà soát hồ sơ. Yêu cầu ", "Theo dõi tiến độ; giao ", "Tiếp tục thực hiện: giao "),
)
"""What stands in front of one who is asked, where the sentence opened with what another shall do."""

SAYS_NOTHING = Wording(
    "subject.says-nothing",
    r"^\W*+(?:giao\b\W*+)?(?:(?:làm|là)\s+(?:cơ\s+quan\s+|đơn\s+vị\s+)?đầu\s+mối|chủ\s+trì|phụ\s+trách|(?:xin\s+)?(?:trân\s+trọng\s+)?(?:cảm|cám)\s+ơn)\W*+$",
    (" làm đầu mối.", "Giao  chủ trì.", " trân trọng cảm ơn./."),
    (" làm đầu mối tổng hợp hồ sơ.", " rà soát.", "Giao  thực hiện."),
)
"""A task without its names that says nothing of what is to be done: it belongs to another sentence, or is none."""

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_THROUGH = 60
_LABEL = 7
_NOUN = 2
_BARE_HEADS = frozenset(
    ("cơ sở", "cơ quan", "đơn vị", "tổ chức", "bộ phận", "cấp trên", "đại biểu", "xã", "phường", "đặc khu", "thị trấn",
     "huyện", "quận", "thị xã", "thành phố", "tỉnh", "sở", "bộ", "phòng", "ban", "ngành")
)  # fmt: skip
"""Nouns that say nobody, where neither ``các`` nor a clause goes with them."""


def check_subjects(directive: Directive) -> Iterator[Finding]:
    """Findings on names in a task that were read as nobody's, and on leads whose name says nobody."""
    told: set[Span] = set()
    for task in directive.tasks:
        if (name := _behind_mark(directive, task)) is not None:
            evidence = directive.text.evidence(name, BEHIND_MARK.id)
            message = (
                f"“{evidence.quote} …” đứng ở vị trí đơn vị được giao nhưng chưa được nhận ra."
            )
            yield Finding.at(evidence, "unknown-unit", message, path=task.path, severity="note")
        if _says_little(task):
            yield Finding.at(
                task.evidence,
                "no-order",
                f"Chỉ nêu tên, không rõ phải làm gì: “{task.text[:60]}”.",
                path=task.path,
            )
        if asked := _asked_within(directive, task):
            yield Finding.at(
                asked.evidence,
                "two-leads",
                f"“{asked.text}” được nhắc tới giữa câu, có thể không phải đơn vị chủ trì.",
                path=task.path,
            )
        yield from _doubtful_leads(task, told)


def _behind_mark(directive: Directive, task: Task) -> Span | None:
    """Where the name of one stands who was given no role, in a task that names no lead itself."""
    text, (start, end) = directive.text.text, task.evidence.span
    own = any(unit.evidence.span.overlaps(task.evidence.span) for unit in task.lead)
    if own or (task.lead and not task.inherited and task.evidence.rule.startswith("tree.row")):
        return None
    known = [unit.evidence.span for unit in (*task.lead, *task.coordinate, *task.report_to)]
    cited = [citation.evidence.span for citation in directive.citations]
    for found in BEHIND_MARK.regex.finditer(text, start, end):
        name = Span(*found.span("name"))
        heads = is_head([key(word) for word in found["name"].split()])
        if heads and not any(name.overlaps(span) for span in (*known, *cited)):
            return name
    return None


def _asked_within(directive: Directive, task: Task) -> Unit | None:
    """The lead that is asked in the middle of a sentence which opens with a work: ``Tham mưu … đề nghị UBND …``."""
    for unit in () if task.inherited else task.lead:
        before = directive.text.text[task.evidence.span.start : unit.evidence.span.start]
        if unit.evidence.rule == "role.order" and OPENS_WITH_WORK.find(before):
            return unit
    return None


def _says_little(task: Task) -> bool:
    """Whether a sentence says hardly more than its lead: ``Phòng Đào tạo làm đầu mối.``; a row's cell may.

    One that names no lead itself is a label where it is short and ends in a colon, a fragment where it is one noun.
    """
    if task.evidence.rule.startswith("tree.row"):
        return False
    if not task.lead or task.inherited:
        words = _WORD.findall(task.text)
        if task.text.rstrip().endswith(":"):
            return len(words) <= _LABEL
        return len(words) <= _NOUN and not _has_verb(words)
    rest = task.text
    for unit in (*task.lead, *task.coordinate, *task.report_to):
        rest = rest.replace(unit.text, " ")
    return SAYS_NOTHING.find(rest) is not None or not _has_verb(_WORD.findall(task.text))


def _has_verb(words: list[str]) -> bool:
    """Whether a verb is among the first words, those of names too: a fragment has none."""
    keys = [key(word) for word in words[:_LOOKED_THROUGH]]
    return any(
        max(predicate_end(keys, at), name_verb_end(keys, at)) > at for at in range(len(keys))
    )


def _doubtful_leads(task: Task, told: set[Span]) -> Iterator[Finding]:
    """Leads whose name is a bare noun; and unknown ones from another passage that begin like no body's name."""
    for unit in task.lead:
        span, name = unit.evidence.span, key(unit.text)
        if span in told:
            continue
        bare = name in _BARE_HEADS
        if bare or (unit.unit is None and task.inherited and not _begins_known(name)):
            told.add(span)
            yield Finding.at(
                unit.evidence,
                "open-name" if bare else "unknown-unit",
                said.nobody_known(unit.text),
                path=task.path,
                severity="doubt" if bare else "note",
            )


def _begins_known(name: str) -> bool:
    words = name.split()
    if words[0] in ("các", "mọi", "mỗi", "những", "toàn", "tất", "từng"):
        words = words[1 + (words[0] in ("toàn", "tất")) :]
    return is_head(words[:3])
