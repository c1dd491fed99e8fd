"""Tasks: it is doubtful whether the one who is named as responsible is the one who is meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.directive import Directive
from models.finding import Finding
from models.outline import Item
from models.task import Task
from models.text import Span
from models.unit import Unit
from pipeline.check import said
from pipeline.check.names import is_sure
from pipeline.check.spelling import is_misspelt
from pipeline.lexicon.folding import in_capitals, key
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.unit_heads import SEVERAL, is_head

_OF_THE_STATE = re.compile(
    r"(?:các |giám đốc |chủ tịch |thủ trưởng |lãnh đạo )?(?:sở|bộ|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân"
    r"|công an|tòa án|viện kiểm sát|kho bạc|bảo hiểm xã hội|tỉnh ủy|thành ủy|huyện ủy)\b(?! phận)"
)
"""Bodies that the law sets up, the same everywhere, as `key` writes them."""
_JOINED_HERE = re.compile(r"\bphối\s{1,2}hợp(?:\s{1,2}(?:với|cùng))?\s{0,2}:?\s{0,2}$", re.I)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]|\([^()]{0,400}\)")
_LABEL = re.compile(r"[^:.;,“\"]{1,60}:")
_SAYS = 3
"""Words beside a label and what is quoted from which a task says what to do."""
_NAME = 9
"""Words behind which the predicate of several stands: ``Các khu dân cư tổ chức …``."""
_OPENS = 60
_APART = 3
"""Words between two that lead from which they stand in two places."""


def check_tasks(directive: Directive) -> Iterator[Finding]:
    """Findings on who must do a task."""
    yield from _unknown_units(directive)
    items = {item.path: item for item in directive.items}
    yield from _of_two_items(directive, items)
    for task in directive.tasks:
        both = _in_two_roles(task)
        if both:
            message = f"Vừa chủ trì, vừa phối hợp trong cùng một nhiệm vụ: {both}."
            yield Finding.at(task.evidence, "two-roles", message, path=task.path)
        elif _under_cooperation(task, items):
            message = (
                f"Đứng dưới mục giao phối hợp, có thể không phải chủ trì: {task.lead[0].text}."
            )
            yield Finding.at(task.evidence, "two-roles", message, path=task.path)
        elif apart := _lead_apart(directive, task):
            message = (
                f"Chủ trì nêu ở hai chỗ trong một nhiệm vụ: “{task.lead[0].text}” và “{apart}”."
            )
            yield Finding.at(task.evidence, "two-leads", message, path=task.path)
        if _is_title(task):
            message = said.only_a_name(f"{task.text[:_OPENS]}…")
            yield Finding.at(task.evidence, "no-order", message, path=task.path)
        elif subject := _unread_subject(task):
            message = (
                f"“{subject} …” mở đầu câu, có thể là đơn vị được giao nhưng chưa được nhận ra."
            )
            yield Finding.at(
                task.evidence, "unknown-unit", message, path=task.path, severity="note"
            )


def _under_cooperation(task: Task, items: dict[str, Item]) -> bool:
    """Whether who leads a task by its own words stands in the list of those with whom somebody else cooperates."""
    item = items.get(task.path)
    above = items.get(item.parent) if item is not None and item.parent else None
    named_here = bool(task.lead) and not task.inherited
    return named_here and above is not None and _JOINED_HERE.search(above.text) is not None


def _lead_apart(directive: Directive, task: Task) -> str:
    """The name of one who leads, though a part of the sentence stands between him and the one before; "" for none."""
    spans = [] if task.inherited else [unit.evidence.span for unit in task.lead]
    for one, other, unit in zip(spans, spans[1:], task.lead[1:], strict=False):
        between = directive.text.text[one.end : other.start]
        if "(" not in between and len(re.findall(r"\w+", between)) >= _APART:
            return unit.text
    return ""


def _of_two_items(directive: Directive, items: dict[str, Item]) -> Iterator[Finding]:
    """Leads that a task takes over from two items, each once: a heading between two blocks may be lost.

    The points of one block name several who lead (``Cơ quan chủ trì:``); only a scan loses a heading between them.
    """
    told: set[Span] = set()
    for task in directive.tasks:
        for one, other in pairwise(task.lead if task.inherited else ()):
            first, second = one.evidence.span, other.evidence.span
            apart = "\n" in directive.text.text[first.end : second.start]
            if apart and second not in told and _of_two_blocks(items, one, other):
                told.add(second)
                message = f"Chủ trì lấy từ hai mục khác nhau: “{one.text}” và “{other.text}”."
                yield Finding.at(other.evidence, "two-leads", message, path=task.path)


def _of_two_blocks(items: dict[str, Item], one: Unit, other: Unit) -> bool:
    first, second = _path_at(items, one.evidence.span), _path_at(items, other.evidence.span)
    siblings = first.rpartition("/")[0] == second.rpartition("/")[0] != ""
    return first != second and (not siblings or other.evidence.confidence is not None)


def _path_at(items: dict[str, Item], span: Span) -> str:
    """The path of the item in whose text ``span`` stands; "" for none."""
    return next((path for path, item in items.items() if span.within(item.evidence.span)), "")


def _is_title(task: Task) -> bool:
    """Whether a task is nothing but the name of a programme, or a line in capitals: it has no verb of its own."""
    rest = _LABEL.sub(" ", _QUOTED.sub(" ", task.text), count=1)
    quoted = _QUOTED.search(task.text) is not None
    return (quoted and len(re.findall(r"[^\W\d_]+", rest)) < _SAYS) or in_capitals(
        task.text[:_OPENS]
    )


def _unread_subject(task: Task) -> str:
    """The first words of a task that names no lead itself, where they begin like somebody's name; "" elsewhere."""
    if task.lead and not task.inherited:
        return ""
    words = re.findall(r"[^\W\d_]+", task.text[:_OPENS].split(":", 1)[0])
    keys = [key(word) for word in words]
    several = keys[:1] and keys[0] in SEVERAL and predicate_end(keys, 1) == 1
    acts = any(predicate_end(keys, n) > n for n in range(2, min(len(keys), _NAME)))
    return " ".join(words[:3]) if is_head(keys[:3]) or (several and acts) else ""


def _unknown_units(directive: Directive) -> Iterator[Finding]:
    """Names that no dictionary knows, each once: they may be misread, or end too early.

    Who is named as the one responsible is told, unless the name is one by its form and ends surely. That nobody knows
    the ``Tổ thẩm định`` or the ``Công ty X`` that cooperates or receives says nothing, every place has its own; a sở
    is one of few, all known.
    """
    unknown: set[str] = set()
    for task in directive.tasks:
        for unit in (*task.lead, *task.coordinate, *task.report_to):
            name = unit.text.lower()
            doubtful = (
                unit in task.lead
                and (is_misspelt(unit.text) if task.inherited else not is_sure(directive, unit))
            ) or _OF_THE_STATE.match(key(name))
            if unit.unit is None and name not in unknown and doubtful:
                unknown.add(name)
                yield Finding.at(
                    unit.evidence,
                    "unknown-unit",
                    f"Đơn vị chưa có trong danh mục: {unit.text}.",
                    path=task.path,
                    severity="note",
                )


def _in_two_roles(task: Task) -> str:
    """The units that both lead a task and coordinate it, for the message."""
    coordinate = {unit.text.lower() for unit in task.coordinate}
    return "; ".join(unit.text for unit in task.lead if unit.text.lower() in coordinate)
