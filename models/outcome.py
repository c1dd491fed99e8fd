"""Outcomes: what became of a file that went through the house."""

from dataclasses import dataclass
from typing import Literal

from models.directive import Directive
from models.text import SourceText

Status = Literal["ok", "partial", "failed"]
"""``partial``: some page could not be read; ``failed``: nothing of the file can be trusted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a file or a page failed, in words for a clerk, and what to do now."""

    code: str
    """Stable: it is stored, tested and listed in ``docs/cli.md``."""
    message: str
    advice: str
    stage: str
    """The stage that gave up: ``read``, ``clean`` … or ``batch``."""
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One file after all stages: its directives, or the fault that stopped it."""

    path: str
    sha256: str | None
    """None where not even the bytes could be read."""
    status: Status
    directives: tuple[Directive, ...] = ()
    fault: Fault | None = None
    """Set where ``status`` is not ``ok``."""
    reading: SourceText | None = None
    """What is printed on its pages, of which the directives were made."""
