"""Tasks: nobody is responsible, or it is doubtful whether the one who is named is the one who is meant."""

from collections.abc import Iterator, Sequence

from models.directive import Directive
from models.finding import Finding
from models.outline import Item
from models.task import Task


def check_tasks(directive: Directive) -> Iterator[Finding]:
    """Findings on who must do a task."""
    yield from _without_lead(directive)
    yield from _unknown_units(directive.tasks)
    for task in directive.tasks:
        both = _in_two_roles(task)
        if both:
            yield Finding(
                code="two-roles",
                severity="doubt",
                message=f"Vừa chủ trì, vừa phối hợp trong cùng một nhiệm vụ: {both}.",
                path=task.path,
                page=task.evidence.page,
                evidence=task.evidence,
            )


def _without_lead(directive: Directive) -> Iterator[Finding]:
    """Tasks that nobody leads, each one told; a part of the document in which nobody is named at all is told once."""
    items = {item.path: item for item in directive.items}
    led = {above for task in directive.tasks if task.lead for above in _line(items, task.path)}
    told: dict[str, list[Task]] = {}
    for task in directive.tasks:
        if task.lead:
            continue
        silent = [path for path in _line(items, task.path)[1:] if path not in led]
        if silent:
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


def _line(items: dict[str, Item], path: str) -> list[str]:
    """``path`` and the paths above it, up to the top."""
    found = [path]
    item = items.get(path)
    while item is not None and item.parent is not None:
        found.append(item.parent)
        item = items.get(item.parent)
    return found


def _no_lead(code: str, message: str, path: str, where: Task | Item) -> Finding:
    return Finding(
        code=code,
        severity="doubt",
        message=message,
        path=path,
        page=where.evidence.page,
        evidence=where.evidence,
    )


def _unknown_units(tasks: Sequence[Task]) -> Iterator[Finding]:
    """Names that no dictionary knows, each once."""
    unknown: set[str] = set()
    for task in tasks:
        for unit in (*task.lead, *task.coordinate, *task.report_to):
            if unit.unit is None and unit.text.lower() not in unknown:
                unknown.add(unit.text.lower())
                yield Finding(
                    code="unknown-unit",
                    severity="note",
                    message=f"Đơn vị chưa có trong danh mục: {unit.text}.",
                    path=task.path,
                    page=unit.evidence.page,
                    evidence=unit.evidence,
                )


def _in_two_roles(task: Task) -> str:
    """The units that both lead a task and coordinate it, for the message."""
    coordinate = {unit.text.lower() for unit in task.coordinate}
    return "; ".join(unit.text for unit in task.lead if unit.text.lower() in coordinate)
