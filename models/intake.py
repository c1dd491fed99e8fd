"""The intake (sổ tiếp nhận): what has become of every file that was ever seen, and who is at work on it now."""

from dataclasses import dataclass
from typing import Literal

from models.outcome import Fault

State = Literal["seen", "claimed", "read", "stored", "partial", "quarantined", "skipped"]
"""From ``seen`` on: ``claimed`` by a worker; ``read``, its rows to be made and written; then one of `FINAL`."""
FINAL: tuple[State, ...] = ("stored", "partial", "quarantined", "skipped")
"""Where a file stays until somebody wants it otherwise."""
IN_WORK: tuple[State, ...] = ("claimed", "read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A file that was found."""

    key: str
    """The SHA-256 of its bytes; ``path:`` and its path for one that can't be opened, or whose bytes are in quarantine
    under another path."""
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file as the intake knows it."""

    key: str
    path: str
    """Under what it was first seen."""
    state: State
    attempts: int
    """How often reading was begun and never brought to an end."""
    losses: int
    """How often the process that read it died or had to be stopped."""
    worker: str | None
    """Who is at work on it."""
    reason: str | None
    """Why it was skipped."""
    fault: Fault | None
    """What is wrong with it, where it is ``partial`` or ``quarantined``."""

    @property
    def is_suspect(self) -> bool:
        """Whether it may be what ended the process, or even the machine, that was reading it."""
        return is_suspect(self.attempts, self.losses)


def is_suspect(attempts: int, losses: int) -> bool:
    """Whether a file of so many attempts and losses may be what ended who was reading it."""
    return losses > 0 or attempts > 1


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to say what became of a file; worth nothing once somebody else has taken it over."""

    key: str
    token: str
    suspect: bool
    """As `Input.is_suspect` was before it was claimed."""
