"""Silent errors: may a person trust what bears no finding?

Three shares. ``told``: of the wrong values, those with a finding on that very value. ``silence``: of the tasks
without any finding, those with the right lead and deadline. ``alarms``: of the right tasks, those with a finding
all the same; findings on everything are no help.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from dondoc.score.alignment import Alignment, align_tasks
from dondoc.score.answers import Expected, Found, FoundFinding, FoundTask, Place
from dondoc.score.header import compare_fields
from dondoc.score.tasks import deadlines_hold, leads_hold

Value = Literal["code", "date", "lead", "deadline"]
TrustFigure = Literal["told", "silence", "alarms"]
TRUST: tuple[TrustFigure, ...] = get_args(TrustFigure)

LEAST: Mapping[TrustFigure, float] = {"told": 0.80, "silence": 0.95}
MOST: Mapping[TrustFigure, float] = {"alarms": 0.25}
"""The bounds within which a clerk can rely on findings."""

_ABOUT: Mapping[str, tuple[Value, ...]] = {
    "no-code": ("code",),
    "blank-number": ("code",),
    "number-told": ("code",),
    "number-from-name": ("code",),
    "number-by-hand": ("code",),
    "other-number": ("code",),
    "name-number": ("code",),
    "no-date": ("date",),
    "blank-day": ("date",),
    "odd-date": ("date",),
    "date-told": ("date",),
    "day-by-hand": ("date",),
    "other-date": ("date",),
    "no-lead": ("lead",),
    "two-roles": ("lead",),
    "two-leads": ("lead",),
    "open-name": ("lead",),
    "no-order": ("lead", "deadline"),
    "split-task": ("lead", "deadline"),
    "unknown-unit": ("lead",),
    "issuer-leads": ("lead",),
    "lead-by-address": ("lead",),
    "impossible-date": ("deadline",),
    "due-before-issue": ("deadline",),
    "open-year": ("deadline",),
    "open-rhythm": ("deadline",),
    "unread-time": ("deadline",),
    "two-times": ("deadline",),
    "two-tasks": ("deadline",),
}
"""Findings that speak of these values, whatever passage they show; of all of a task's where it may be none."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.of + other.of)

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.part / self.of if self.of else None


Trust = Mapping[TrustFigure, Share]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongValue:
    """A wrong code, date, lead or deadline, and whether a finding points at it."""

    value: Value
    place: str
    """Path of the item, or name of the header's field."""
    told: bool


def wrong_values(expected: Expected, found: Found) -> Iterator[WrongValue]:
    """The values that were stored and are wrong; those of a task that is none are wrong too.

    A missed task has no value that could bear a finding, and counts among the tasks.
    """
    for comparison in compare_fields(expected.header, found.header):
        if comparison.place in ("code", "date") and comparison.differs:
            field: Value = "code" if comparison.place == "code" else "date"
            place = found.header_places.get(field)
            told = any(_on_header(finding, field, place) for finding in found.findings)
            yield WrongValue(value=field, place=field, told=told)
    verdicts = _verdicts(align_tasks(expected.tasks, found.tasks))
    for task, (lead_right, deadline_right) in verdicts.items():
        if not lead_right:
            yield _wrong(task, "lead", task.lead_places, found.findings)
        if not deadline_right:
            yield _wrong(task, "deadline", task.deadline_places, found.findings)


def trust(expected: Expected, found: Found) -> Trust:
    """The three shares of a document."""
    wrong = list(wrong_values(expected, found))
    verdicts = _verdicts(align_tasks(expected.tasks, found.tasks))
    right = [task for task, verdict in verdicts.items() if all(verdict)]
    alarmed = {task for task in verdicts if _findings_of(task, found.findings)}
    silent = [task for task in verdicts if task not in alarmed]
    return {
        "told": Share(sum(value.told for value in wrong), len(wrong)),
        "silence": Share(sum(task in right for task in silent), len(silent)),
        "alarms": Share(sum(task in alarmed for task in right), len(right)),
    }


def total_trust(documents: Iterable[Trust]) -> Trust:
    """The shares of several documents taken together."""
    several = list(documents)
    return {figure: sum((one[figure] for one in several), Share()) for figure in TRUST}


def within_bounds(figure: TrustFigure, share: Share) -> bool:
    """Whether a share is what it should be; one of nothing is."""
    value = share.value
    if value is None:
        return True
    return LEAST.get(figure, 0.0) <= value <= MOST.get(figure, 1.0)


def bound(figure: TrustFigure) -> str:
    """What a share should be, for readers."""
    return f"≥ {LEAST[figure]:.2f}" if figure in LEAST else f"≤ {MOST[figure]:.2f}"


def _verdicts(alignment: Alignment) -> dict[FoundTask, tuple[bool, bool]]:
    """Whether each found task's (lead, deadline) are right; optional tasks are left out.

    A found task that answers several expected ones must be right for all of them.
    """
    # A task that nobody gave is wrong even where it names nobody; a day is wrong only where it has one.
    verdicts = {task: (False, not task.deadlines) for task in alignment.surplus}
    for expected, given in alignment.pairs:
        if expected.optional or given is None:
            continue
        lead, deadline = verdicts.get(given, (True, True))
        verdicts[given] = (
            lead and leads_hold(expected, given),
            deadline and deadlines_hold(expected, given),
        )
    return verdicts


def _wrong(
    task: FoundTask, value: Value, places: Sequence[Place], findings: Sequence[FoundFinding]
) -> WrongValue:
    told = any(_on_value(finding, task, value, places) for finding in findings)
    return WrongValue(value=value, place=task.path, told=told)


def _on_header(finding: FoundFinding, field: Value, place: Place | None) -> bool:
    return field in _ABOUT.get(finding.code, ()) or _touch(finding.place, place)


def _on_value(
    finding: FoundFinding, task: FoundTask, value: Value, places: Sequence[Place]
) -> bool:
    """Whether a finding is on a task's value: on its very passage, or on the task and of that kind."""
    about = _ABOUT.get(finding.code)
    if about is not None and value not in about:
        return False
    if any(_touch(finding.place, place) for place in places):
        return True
    return about is not None and _on_task(finding, task)


def _findings_of(task: FoundTask, findings: Sequence[FoundFinding]) -> bool:
    values = (*task.lead_places, *task.deadline_places)
    return any(
        _on_task(finding, task) or any(_touch(finding.place, place) for place in values)
        for finding in findings
    )


def _on_task(finding: FoundFinding, task: FoundTask) -> bool:
    """Whether a finding speaks of a task.

    One without a passage speaks of all tasks of its item; a table's row is one task, whichever of its cells is shown.
    """
    in_row = task.path.rpartition("/")[2].startswith("row ")
    if finding.path == task.path and (finding.place is None or task.place is None or in_row):
        return True
    return _touch(finding.place, task.place)


def _touch(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
