"""Tasks in which nobody is named: a plan leaves it open, or somebody is named in words that were not read."""

import re
from collections.abc import Iterator, Mapping

from models.directive import Directive
from models.finding import Finding
from models.outline import Item
from models.task import Task
from pipeline.check.ledger import ASKED, ORDERS
from pipeline.lexicon.folding import in_capitals, key, plain
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.unit_heads import opens_name
from pipeline.lexicon.wording import Wording, first_match

Items = Mapping[str, Item]
"""The items of a document by their paths."""

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

_ASKS = re.compile(r"^\W{0,3}(?:Đề nghị|Yêu cầu|Giao(?: cho)?|Trách nhiệm của|Đối với)\s{1,3}")
"""What stands in front of the name in a heading."""
_LABELLED = 60
"""Letters in which a label stands."""
_HEADING = 160
"""Letters of the longest heading that is a list of names."""

_MANY = 4
"""Tasks under one item that name nobody, from which it may leave open who leads them."""

_SOMEBODY = "Mục trên nêu trách nhiệm của ai đó chưa được nhận ra là đơn vị chủ trì."
_BESIDE = "Các mục ngang hàng đều nêu đơn vị chủ trì, mục này chưa nhận ra đơn vị nào."
_NOBODY = "Không xác định được cơ quan, đơn vị chủ trì."
_WHOLE_PART = "Phần này không nêu cơ quan, đơn vị chủ trì của {number} nhiệm vụ."


def check_no_lead(directive: Directive) -> Iterator[Finding]:
    """Tasks that nobody leads, each one told; a part of the document in which hardly anybody is named is told once."""
    open_tasks = [task for task in directive.tasks if not task.lead]
    if not open_tasks:
        return
    items = {item.path: item for item in directive.items}
    led = {above for task in directive.tasks if task.lead for above in _line(items, task.path)}
    led -= _mostly_open(directive, items)
    headed = _headed(directive, items)
    somebody = _somebody_is_asked(directive, items)
    of_parts: dict[str, list[Task]] = {}
    for task in open_tasks:
        above = _line(items, task.path)[1:]
        silent = [path for path in above if path not in led]
        if not somebody.isdisjoint(above) or _names_somebody(items, above):
            yield Finding.at(task.evidence, "no-lead", _SOMEBODY, path=task.path)
        elif silent and items[silent[-1]].parent in headed:
            yield Finding.at(task.evidence, "no-lead", _BESIDE, path=task.path)
        elif silent:
            of_parts.setdefault(silent[-1], []).append(task)
        else:
            yield Finding.at(task.evidence, "no-lead", _NOBODY, path=task.path)
    for path, tasks in of_parts.items():
        yield _of_part(items[path], tasks)


def _mostly_open(directive: Directive, items: Items) -> set[str]:
    """Items over many tasks of which few name somebody: a list of work that leaves open who leads it."""
    found: set[str] = set()
    under: dict[str, list[Task]] = {}
    for task in directive.tasks:
        if (parent := items[task.path].parent) is not None:
            under.setdefault(parent, []).append(task)
    for path, tasks in under.items():
        named = sum(bool(task.lead) for task in tasks)
        if len(tasks) - named >= max(_MANY, 2 * named):
            found.add(path)
    return found


def _of_part(part: Item, tasks: list[Task]) -> Finding:
    if len(tasks) == 1:
        return Finding.at(tasks[0].evidence, "no-lead", _NOBODY, path=tasks[0].path)
    said = _WHOLE_PART.format(number=len(tasks))
    return Finding.at(part.evidence, "no-lead-in-part", said, path=part.path)


def _headed(directive: Directive, items: Items) -> set[str | None]:
    """The items over headings that name who leads the points under them, at least two and all but one of them."""
    naming = {
        path
        for task in directive.tasks
        if task.inherited and task.lead_source is not None
        for path in _line(items, task.path)[1:]
        if task.lead_source.span.within(items[path].evidence.span)
    }
    headings = {item.parent for item in directive.items}
    found: set[str | None] = set()
    for parent in {items[path].parent for path in naming}:
        beside = [item.path for item in directive.items if item.parent == parent]
        parts = [path for path in beside if path in headings]
        named = sum(path in naming for path in parts)
        if named >= 2 and named >= len(parts) - 1:
            found.add(parent)
    return found


def _somebody_is_asked(directive: Directive, items: Items) -> set[str | None]:
    """The items under which somebody is asked who was not read: the opening asks him, or a label names him."""
    opening = items.get("opening")
    asked = ASKED.find(opening.text) if opening is not None else None
    if asked is not None and opens_name(_keys(asked["name"])):  # "yêu cầu nhiệm vụ …" asks nobody
        return set(items)
    return {item.parent for item in directive.items if LABEL.find(plain(item.text[:_LABELLED]))}


def _names_somebody(items: Items, above: list[str]) -> bool:
    """Whether what stands over a task says whose duties follow, though nobody was read there.

    That is a line with a duty or an order in front of its colon, or a heading that begins like somebody's name.
    """
    texts = [items[one].text.rstrip() for one in above]
    if texts and texts[0].endswith(":"):
        last = re.split(r"(?<=[.;])\s", texts[0])[-1]
        if first_match(ORDERS, last) is not None:
            return True
    return any(_is_name(text) for text in texts)


def _is_name(text: str) -> bool:
    """Whether a heading is a name by its first words, and says nothing of a work."""
    name = _ASKS.sub("", text).partition("(")[0]
    keys = _keys(name)
    if len(text) > _HEADING or in_capitals(text) or not opens_name(keys):
        return False
    return all(predicate_end(keys, at) == at for at in range(1, len(keys)))


def _keys(text: str) -> list[str]:
    return [key(word) for word in re.findall(r"[^\W\d_]+", text)]


def _line(items: Items, path: str) -> list[str]:
    """``path`` and the paths above it, up to the top."""
    found = [path]
    item = items.get(path)
    while item is not None and item.parent is not None:
        found.append(item.parent)
        item = items.get(item.parent)
    return found
