"""Tasks counted by unit, document, week or status, in the classes of the national reports."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, assert_never, get_args

from models.status import NATIONAL_CLASSES, STATUSES, Status, national_class

Grouping = Literal["unit", "document", "week", "status"]
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)

NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """How many tasks there are of one unit, document, week or status."""

    name: str
    tasks: int
    due_soon: int
    classes: dict[str, int]
    """By `models.status.NationalClass`; what was withdrawn is in none."""


def groups_of(counted: Iterable[tuple[str, Status, int]], by: Grouping) -> list[TaskGroup]:
    """The groups from how many tasks of each there are in each status; the same may come several times.

    Weeks and statuses stand in their order, units and documents with the most tasks first.
    """
    found: dict[str, Counter[Status]] = {}
    for name, status, tasks in counted:
        found.setdefault(name, Counter())[status] += tasks
    groups = [_group(name, statuses) for name, statuses in found.items()]
    match by:
        case "week":
            return sorted(groups, key=lambda group: (group.name == NONE, group.name))
        case "status":
            order = {str(status): number for number, status in enumerate(STATUSES)}
            return sorted(groups, key=lambda group: order[group.name])
        case "unit" | "document":
            return sorted(groups, key=lambda group: (-group.tasks, group.name))
        case _:
            assert_never(by)


def _group(name: str, statuses: Counter[Status]) -> TaskGroup:
    classes = Counter[str]()
    for status, tasks in statuses.items():
        counted = national_class(status)
        if counted is not None:
            classes[counted] += tasks
    return TaskGroup(
        name=name,
        tasks=statuses.total(),
        due_soon=statuses["due-soon"],
        classes={each: classes[each] for each in NATIONAL_CLASSES},
    )
