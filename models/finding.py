"""Findings (điểm cần xem lại): what a person should look at."""

from dataclasses import dataclass, field
from typing import Literal, Self

from models.text import Evidence

Severity = Literal["note", "doubt", "fault"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A doubt about a value, a page or a part, with a message to the clerk in Vietnamese."""

    code: str
    """As listed in ``docs/findings.md``: ``no-lead``, ``impossible-date`` …"""
    severity: Severity
    message: str
    path: str | None = None
    """The item concerned."""
    page: int | None = None
    evidence: Evidence | None = None
    settled: bool = field(default=False, repr=False)
    """Whether a person has said since what is right there. Nothing that is read depends on it."""

    @classmethod
    def at(
        cls,
        evidence: Evidence,
        code: str,
        message: str,
        *,
        path: str | None = None,
        severity: Severity = "doubt",
    ) -> Self:
        """A finding on the passage that ``evidence`` names, on its page."""
        return cls(
            code=code,
            severity=severity,
            message=message,
            path=path,
            page=evidence.page,
            evidence=evidence,
        )
