"""Which findings are settled by what a person said: those about a value that somebody looked at.

All others a person settles by saying so; what they settled is known by `mark_of`, also when the file was read anew.
"""

from collections.abc import Mapping
from hashlib import sha256

from models.finding import Finding
from models.header import Header

_WHEN = frozenset({"deadline", "due", "rrule"})
_WHO = frozenset({"lead", "coordinate", "report_to"})
_CODE, _DATE = frozenset({"code"}), frozenset({"date"})

OF_HEADER: Mapping[str, frozenset[str]] = {
    "no-type": frozenset({"type"}),
    "no-code": _CODE,
    "blank-number": _CODE,
    "number-told": _CODE,
    "number-from-name": _CODE,
    "name-number": _CODE,
    "other-number": _CODE,
    "no-date": _DATE,
    "blank-day": _DATE,
    "date-told": _DATE,
    "other-date": _DATE,
    "odd-date": _DATE,
    "no-issuer": frozenset({"issuer"}),
    "inferred-type": frozenset({"type"}),
    "inferred-issuer": frozenset({"issuer"}),
    "restored-issuer": frozenset({"issuer"}),
    "no-title": frozenset({"title"}),
}
"""Fields of the header that a finding asks to look at, by its code; any of them settles it."""

OF_TASK: Mapping[str, frozenset[str]] = {
    "no-lead": frozenset({"lead"}),
    "two-roles": _WHO,
    "two-leads": _WHO,
    "split-task": _WHO | _WHEN,
    "open-name": _WHO,
    "unknown-unit": _WHO,
    "issuer-leads": _WHO,
    "lead-by-address": _WHO,
    "impossible-date": _WHEN,
    "due-before-issue": _WHEN,
    "unread-time": _WHEN,
    "two-times": _WHEN,
    "two-tasks": _WHEN,
    "open-rhythm": _WHEN,
    "open-year": _WHEN,
    "low-confidence": _WHEN,
    "two-readings": _WHEN,
}
"""The same for the tasks of the finding's item."""

_ANY_OF_HEADER = frozenset({"low-confidence", "two-readings"})
"""Findings of the header that tell by their passage which field they are about."""
_MISSED = "no-task"


def mark_of(finding: Finding) -> str:
    """A digest of what a finding says of which item."""
    said = "\0".join((finding.code, finding.path or "", finding.message))
    return sha256(said.encode("utf-8", "replace")).hexdigest()


def is_settled(
    finding: Finding, read: Header, header: frozenset[str], tasks: Mapping[str, frozenset[str]]
) -> bool:
    """Whether what was said settles a finding.

    Args:
        finding: What was found.
        read: The header as the machine read it.
        header: Fields of the header that people spoke of.
        tasks: Fields of the tasks at each item that people spoke of, by its path; ``rejected`` where one is no task,
            ``added`` where one was added.
    """
    if finding.path is None:
        if finding.code in _ANY_OF_HEADER:
            return bool(header & _fields_of_passage(finding, read))
        return bool(header & OF_HEADER.get(finding.code, frozenset()))
    said = tasks.get(finding.path, frozenset())
    if finding.code == _MISSED:
        return "added" in said
    return "rejected" in said or bool(said & OF_TASK.get(finding.code, frozenset()))


def _fields_of_passage(finding: Finding, read: Header) -> frozenset[str]:
    if finding.evidence is None:
        return frozenset()
    span = finding.evidence.span
    found = {field for field, where in read.evidence if where.span.overlaps(span)}
    if found & {"number", "symbol"}:
        found.add("code")
    return frozenset(found)
