"""Corrections (đính chính): what a person says about what the machine read.

Every field that may be corrected has one form as text, in which it is compared, kept and exchanged: several units or
wordings have a line each, days are ISO 8601, and nothing at all is the empty text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from models.deadline import Deadline, Meaning, OnDate, Recurring
from models.header import Header
from models.names import FIELD_NAMES
from models.outline import Item
from models.recurrence import rule_of_wording
from models.status import due_day
from models.task import Task
from models.text import Evidence, Span, one_line
from models.unit import Unit

HeaderField = Literal["type", "code", "date", "issuer", "title"]
TaskField = Literal[
    "text", "lead", "coordinate", "report_to", "product", "deadline", "due", "rrule", "rejected"
]
ShapeField = Literal["split", "merge"]
"""What changes how many tasks there are: one becomes several, or takes in another one."""
State = Literal["holds", "agreed", "changed", "lost", "replaced", "undone"]
"""What became of a correction: it holds; the machine reads the same now; the machine has changed its mind (the
correction still holds, somebody should look); its task is gone; a later one says otherwise; it was taken back."""

HEADER_FIELDS: tuple[HeaderField, ...] = get_args(HeaderField)
TASK_FIELDS: tuple[TaskField, ...] = get_args(TaskField)
SHAPE_FIELDS: tuple[ShapeField, ...] = get_args(ShapeField)
CONFLICTS: frozenset[State] = frozenset({"changed", "lost"})

RULE = "correction"
"""The rule of evidence for what a person said; the passage is that of the task."""

REJECTED = "x"
"""The value of ``rejected`` for what is no task."""
_REJECTING = frozenset({"x", "có", "true", "1", "yes"})
_ADDED = re.compile(r"(.+)~\+(\d*)")

_UNIT_FIELDS = frozenset({"lead", "coordinate", "report_to"})
_LINES = _UNIT_FIELDS | {"deadline", "rrule", "split"}
# These have semicolons of their own.
_UNPARTED = frozenset({"rrule", "split"})
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_PART = re.compile(r"(.+)~([2-9]|[1-9]\d+)")
_CODE = re.compile(r"(\d*)[/-]?(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What somebody wants to say: this field of this task, or of the header, is this."""

    document: str
    """Id of the document."""
    task: str | None
    """The task's name in its document, or that of `new_ref`; None for the header."""
    field: str
    value: str
    """In the form of its field, as `clean_value` gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One thing that was said, with what the machine reads there now."""

    number: int
    document: str
    """Id of the document."""
    task: str | None
    """The task's name in its document; None for the header."""
    field: str
    value: str
    """What the person said."""
    read_then: str
    """What the machine had read when it was said."""
    read_now: str | None
    """What it reads now; None where the task is gone."""
    state: State
    by: str
    at: str
    """ISO 8601, in UTC."""
    where: str


class BadValue(ValueError):
    """A value that the field can't have; the message is for clerks."""


def header_values(header: Header) -> dict[str, str]:
    """The fields of a header that may be corrected."""
    return {field: getattr(header, field) or "" for field in HEADER_FIELDS}


def task_values(task: Task) -> dict[str, str]:
    """The fields of a task that may be corrected."""
    days = (day for deadline in task.deadlines if (day := due_day(deadline.meaning)))
    rules = (each.meaning.rrule for each in task.deadlines if isinstance(each.meaning, Recurring))
    due = min(days, default=None)
    return {
        "text": task.text,
        "lead": _names(task.lead),
        "coordinate": _names(task.coordinate),
        "report_to": _names(task.report_to),
        "product": task.product or "",
        "deadline": "\n".join(deadline.text for deadline in task.deadlines),
        "due": due.isoformat() if due else "",
        "rrule": "\n".join(filter(None, rules)),
        "rejected": "",
    }


def added_at(ref: str | None) -> str | None:
    """The item at which a person added the task of this name: ``3/a`` for ``3/a~+1``; None for tasks that were read."""
    found = _ADDED.fullmatch(ref or "")
    return found[1] if found else None


def new_ref(item: str, number: int = 0) -> str:
    """A name for a task that is to be added at an item; several new ones in a call have a number each."""
    return f"{item}~+{number or ''}"


def added_task(item: Item | None, path: str, said: Mapping[str, str]) -> Task:
    """A task that a person added; its passage is that of its item, where that is still there."""
    if item is not None:
        evidence = replace(item.evidence, rule=RULE)
    else:
        evidence = Evidence(span=Span(0, 0), page=1, quote="", rule=RULE)
    return corrected_task(Task(path=path, text=said["text"], evidence=evidence), said)


def clean_value(field: str, value: str) -> str:
    """``value`` in the form of its field; raises `BadValue` where it can't be one.

    Lists may be parted by ``;`` or by lines, days may be written ``10/4/2023``.
    """
    if field in _LINES:
        parts = value.splitlines() if field in _UNPARTED else re.split(r"[;\n]", value)
        lines = [one_line(part) for part in parts]
        value = "\n".join(dict.fromkeys(filter(None, lines)))
    else:
        value = one_line(value)
    if field in ("date", "due"):
        value = _iso(value)
    if field == "rrule":
        # As sheets show it: "hằng quý, ngày 03".
        value = "\n".join(rule_of_wording(line) or line for line in value.splitlines())
    if field == "rejected" and value.casefold() in _REJECTING:
        value = REJECTED
    wrong = {
        "date": value and not _is_date(value),
        "due": value and not (_is_date(value) and len(value) == 10),
        "rrule": not all(rule.startswith("FREQ=") for rule in value.splitlines()),
        "text": not value,
        "split": len(value.splitlines()) < 2,
        "merge": not value,
        "rejected": value not in ("", REJECTED),
    }
    if wrong.get(field):
        raise BadValue(f"{FIELD_NAMES[field]} = {value!r}: {_EXPECTED[field]}.")
    return value


_EXPECTED = {
    "date": "phải là ngày, ví dụ 2023-04-10, 10/4/2023, hoặc 2023-04 khi không rõ ngày",
    "due": "phải là ngày, ví dụ 2023-04-10 hoặc 10/4/2023",
    "rrule": "phải là chu kỳ, ví dụ “hằng tháng, ngày 15”, hoặc quy tắc của RFC 5545: FREQ=MONTHLY;BYMONTHDAY=15",
    "text": "nhiệm vụ phải có nội dung",
    "split": "phải có ít nhất hai dòng, mỗi dòng là một nhiệm vụ",
    "merge": "phải là mục của nhiệm vụ kia, ví dụ 3/b",
    "rejected": "ghi x nếu không phải là nhiệm vụ, để trống nếu là nhiệm vụ",
}


def corrected_header(header: Header, said: Mapping[str, str]) -> Header:
    """A header with what people said about its fields; number and symbol follow the code."""
    if not said:
        return header
    changed: dict[str, str | None] = {field: value or None for field, value in said.items()}
    if code := said.get("code"):
        found = _CODE.fullmatch(code)
        changed |= {"number": found[1] or None, "symbol": found[2] or None} if found else {}
    return replace(header, **changed)  # type: ignore[arg-type]  # fields of Header, by name


def corrected_task(task: Task, said: Mapping[str, str]) -> Task:
    """A task with what people said about its fields; what they left alone stays as it was read."""
    changed: dict[str, object] = {}
    if "text" in said:
        changed["text"] = said["text"]
    if "product" in said:
        changed["product"] = said["product"] or None
    for field in _UNIT_FIELDS & said.keys():
        changed[field] = tuple(_units(task, said[field].splitlines()))
    if "lead" in said:
        changed |= {"inherited": False, "lead_source": None}
    if {"deadline", "due", "rrule"} & said.keys():
        changed["deadlines"] = _deadlines(task, said)
    return replace(task, **changed)  # type: ignore[arg-type]  # fields of Task, by name


def merged_task(task: Task, other: Task) -> Task:
    """One task of two, the second behind the first; units and deadlines of both."""
    return replace(
        task,
        text=f"{task.text} {other.text}",
        product=task.product or other.product,
        deadlines=tuple(dict.fromkeys((*task.deadlines, *other.deadlines))),
        lead=_both(task.lead, other.lead),
        coordinate=_both(task.coordinate, other.coordinate),
        report_to=_both(task.report_to, other.report_to),
    )


def _both(units: Iterable[Unit], others: Iterable[Unit]) -> tuple[Unit, ...]:
    by_name: dict[str, Unit] = {}
    for unit in (*units, *others):
        by_name.setdefault(unit.unit or unit.text, unit)
    return tuple(by_name.values())


def part_of(ref: str) -> tuple[str, int]:
    """The task that a name means, and which part of it where it was split: ``3/a~2`` is the second of ``3/a``."""
    found = _PART.fullmatch(ref)
    return (found[1], int(found[2])) if found else (ref, 1)


def _names(units: Iterable[Unit]) -> str:
    return "\n".join(unit.text for unit in units)


def _units(task: Task, names: Iterable[str]) -> Iterable[Unit]:
    known = {unit.text: unit for unit in (*task.report_to, *task.coordinate, *task.lead)}
    evidence = replace(task.evidence, rule=RULE)
    for name in names:
        yield known.get(name) or Unit(text=name, evidence=evidence)


def _deadlines(task: Task, said: Mapping[str, str]) -> tuple[Deadline, ...]:
    """Deadlines of the days and rules that hold, each with its wording."""
    evidence = replace(task.evidence, rule=RULE)
    kept = list(task.deadlines)
    if "due" in said:
        # Who names the day knows more than a wording that leaves it open.
        kept = [each for each in kept if isinstance(each.meaning, Recurring)]
        if said["due"]:
            kept.insert(0, _said(OnDate(said["due"]), task, said["due"], evidence))
    if "rrule" in said:
        kept = [each for each in kept if not isinstance(each.meaning, Recurring)]
        kept += [
            _said(Recurring(rule), task, rule, evidence) for rule in said["rrule"].splitlines()
        ]
    if "deadline" in said:
        wordings = said["deadline"].splitlines()
        if not wordings and not {"due", "rrule"} & said.keys():
            return ()
        # Wordings beyond the deadlines that are known belong to the last of them.
        if len(wordings) > len(kept) > 0:
            wordings[len(kept) - 1 :] = ["; ".join(wordings[len(kept) - 1 :])]
        for number, wording in enumerate(wordings[: len(kept)]):
            kept[number] = replace(kept[number], text=wording)
    return tuple(kept)


def _said(meaning: Meaning, task: Task, shown: str, evidence: Evidence) -> Deadline:
    """A deadline that a person named, under the wording of the document where it has one of this kind."""
    dated = not isinstance(meaning, Recurring)
    alike = (each for each in task.deadlines if isinstance(each.meaning, Recurring) != dated)
    printed = next(alike, None)
    if printed is not None:
        return replace(printed, meaning=meaning, evidence=replace(printed.evidence, rule=RULE))
    return Deadline(text=shown, meaning=meaning, evidence=evidence)


def _iso(value: str) -> str:
    parts = value.split("/")
    if len(parts) > 1 and all(part.isdecimal() for part in parts):
        return "-".join(part.zfill(2) for part in reversed(parts))
    return value


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True
