"""Tasks: nobody is responsible, or it is doubtful whether the one who is named is the one who is meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.directive import Directive
from models.finding import Finding
from models.outline import Item
from models.task import Task
from models.text import Span
from models.unit import Unit
from pipeline.check.ledger import ASKED, ORDERS
from pipeline.check.names import is_sure
from pipeline.check.spelling import is_misspelt
from pipeline.lexicon.folding import in_capitals, key, plain
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.wording import Wording, first_match

LABEL = Wording(
    "task.label",
    r"^\W{0,3}(?:trach\s+nhiem(?:\s+(?:thuc\s+hien|chu\s+tri|va\s+thoi\s+gian))?|(?:don\s+vi|co\s+quan|bo\s+phan)\s+(?:chu\s+tri|thuc\s+hien|phu\s+trach)|phan\s+cong(?:\s+thuc\s+hien)?)\b[^:.;]{0,25}(?::|$)",
    (
        "trach nhiem thuc hien: - don vi",
        "don vi chu tri: phong",
        "trach nhiem va thoi gian thuc hien",
    ),
    (
        "trach nhiem cua moi nguoi la phai ra soat ho so",
        "don vi bao cao:",
        "phan cong can bo theo doi tung viec cu the trong",
    ),
)
"""A label of who is in charge, without marks: one that OCR misread was known to nobody."""

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
_SEVERAL = frozenset(("các", "những", "mọi", "mỗi", "từng", "toàn", "tất"))
_NAME = 9
"""Words behind which the predicate of several stands: ``Các khu dân cư tổ chức …``."""
_OPENS = 60
_HEADING = 160
"""Letters of the longest heading that is a list of names."""
_APART = 3
"""Words between two that lead from which they stand in two places."""


def check_tasks(directive: Directive) -> Iterator[Finding]:
    """Findings on who must do a task."""
    yield from _without_lead(directive)
    yield from _unknown_units(directive)
    items = {item.path: item for item in directive.items}
    yield from _of_two_items(directive, items)
    for task in directive.tasks:
        both = _in_two_roles(task)
        if both:
            said = f"Vừa chủ trì, vừa phối hợp trong cùng một nhiệm vụ: {both}."
            yield Finding.at(task.evidence, "two-roles", said, path=task.path)
        elif _under_cooperation(task, items):
            said = f"Đứng dưới mục giao phối hợp, có thể không phải chủ trì: {task.lead[0].text}."
            yield Finding.at(task.evidence, "two-roles", said, path=task.path)
        elif apart := _lead_apart(directive, task):
            said = f"Chủ trì nêu ở hai chỗ trong một nhiệm vụ: “{task.lead[0].text}” và “{apart}”."
            yield Finding.at(task.evidence, "two-leads", said, path=task.path)
        if _is_title(task):
            said = f"Có thể chỉ là tên gọi hoặc đề mục, không phải nhiệm vụ: “{task.text[:60]}…”."
            yield Finding.at(task.evidence, "no-order", said, path=task.path)
        elif subject := _unread_subject(task):
            said = f"“{subject} …” mở đầu câu, có thể là đơn vị được giao nhưng chưa được nhận ra."
            yield Finding.at(task.evidence, "unknown-unit", said, path=task.path, severity="note")


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
                said = f"Chủ trì lấy từ hai mục khác nhau: “{one.text}” và “{other.text}”."
                yield Finding.at(other.evidence, "two-leads", said, path=task.path)


def _of_two_blocks(items: dict[str, Item], one: Unit, other: Unit) -> bool:
    first, second = _path_at(items, one.evidence.span), _path_at(items, other.evidence.span)
    siblings = first.rpartition("/")[0] == second.rpartition("/")[0] != ""
    return first != second and (not siblings or other.evidence.confidence is not None)


def _path_at(items: dict[str, Item], span: Span) -> str:
    """The path of the item in whose text ``span`` stands; "" for none."""
    return next((path for path, item in items.items() if span.within(item.evidence.span)), "")


def _is_title(task: Task) -> bool:
    """Whether a task is nothing but the name of a programme, or a line in capitals: it has no verb of its own."""
    said = _LABEL.sub(" ", _QUOTED.sub(" ", task.text), count=1)
    quoted = _QUOTED.search(task.text) is not None
    return (quoted and len(re.findall(r"[^\W\d_]+", said)) < _SAYS) or in_capitals(
        task.text[:_OPENS]
    )


def _unread_subject(task: Task) -> str:
    """The first words of a task that names no lead itself, where they begin like somebody's name; "" elsewhere."""
    if task.lead and not task.inherited:
        return ""
    words = re.findall(r"[^\W\d_]+", task.text[:_OPENS].split(":", 1)[0])
    keys = [key(word) for word in words]
    several = keys[:1] and keys[0] in _SEVERAL and predicate_end(keys, 1) == 1
    acts = any(predicate_end(keys, n) > n for n in range(2, min(len(keys), _NAME)))
    return " ".join(words[:3]) if is_head(keys[:3]) or (several and acts) else ""


def _without_lead(directive: Directive) -> Iterator[Finding]:
    """Tasks that nobody leads, each one told; a part of the document in which nobody is named at all is told once."""
    items = {item.path: item for item in directive.items}
    led = {above for task in directive.tasks if task.lead for above in _line(items, task.path)}
    told: dict[str, list[Task]] = {}
    opening = items.get("opening")
    labelled = _labelled(directive) if any(not task.lead for task in directive.tasks) else set()
    asked = opening is not None and ASKED.find(opening.text) is not None
    for task in directive.tasks:
        if task.lead:
            continue
        silent = [path for path in _line(items, task.path)[1:] if path not in led]
        beside = not labelled.isdisjoint(_line(items, task.path)[1:])
        if asked or beside or _names_somebody(items, task.path):
            message = "Mục trên nêu trách nhiệm của ai đó chưa được nhận ra là đơn vị chủ trì."
            yield _no_lead("no-lead", message, task.path, task)
        elif silent:
            told.setdefault(silent[-1], []).append(task)
        else:
            yield _no_lead(
                "no-lead", "Không xác định được cơ quan, đơn vị chủ trì.", task.path, task
            )
    for path, tasks in told.items():
        if len(tasks) == 1:
            message = "Không xác định được cơ quan, đơn vị chủ trì."
            yield _no_lead("no-lead", message, tasks[0].path, tasks[0])
        else:
            message = f"Cả phần này không nêu cơ quan, đơn vị chủ trì ({len(tasks)} nhiệm vụ)."
            yield _no_lead("no-lead-in-part", message, path, items[path])


def _labelled(directive: Directive) -> set[str | None]:
    """The items over a label that says who is in charge, as far as it can be read."""
    return {item.parent for item in directive.items if LABEL.find(plain(item.text[:_OPENS]))}


def _names_somebody(items: dict[str, Item], path: str) -> bool:
    """Whether what stands over ``path`` says whose duties follow, though nobody was read there.

    That is a line with a duty or an order in front of its colon, or a heading that begins like somebody's name.
    """
    above = [items[one].text.rstrip() for one in _line(items, path)[1:]]
    if above and above[0].endswith(":"):
        last = re.split(r"(?<=[.;])\s", above[0])[-1]
        if first_match(ORDERS, last) is not None:
            return True
    return any(_is_name(text) for text in above)


def _is_name(text: str) -> bool:
    """Whether a heading is a name by its first words, and says nothing of a work."""
    words = re.findall(r"[^\W\d_]+", text[:_HEADING])
    keys = [key(word) for word in words]
    if not keys or len(text) > _HEADING:
        return False
    several = keys[0] in _SEVERAL
    acts = any(predicate_end(keys, at) > at for at in range(1, len(keys)))
    return is_head(keys[several : several + 3]) and not in_capitals(text) and not acts


def _line(items: dict[str, Item], path: str) -> list[str]:
    """``path`` and the paths above it, up to the top."""
    found = [path]
    item = items.get(path)
    while item is not None and item.parent is not None:
        found.append(item.parent)
        item = items.get(item.parent)
    return found


def _no_lead(code: str, message: str, path: str, where: Task | Item) -> Finding:
    return Finding.at(where.evidence, code, message, path=path)


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
