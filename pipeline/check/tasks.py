"""Tasks: nobody is responsible, or a unit that no dictionary knows is."""

from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding


def check_tasks(directive: Directive) -> Iterator[Finding]:
    """Findings on who must do a task."""
    unknown: set[str] = set()
    for task in directive.tasks:
        if not task.lead:
            yield Finding(
                code="no-lead",
                severity="doubt",
                message="Không xác định được cơ quan, đơn vị chủ trì.",
                path=task.path,
                page=task.evidence.page,
                evidence=task.evidence,
            )
        for unit in task.lead:
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
