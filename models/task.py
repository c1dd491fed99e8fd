"""Tasks (nhiệm vụ): who must do what by when."""

from dataclasses import dataclass

from models.deadline import Deadline
from models.text import Evidence
from models.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A piece of a directive that tells somebody to do something."""

    path: str
    text: str
    """On one line, from its first directing word to its end."""
    evidence: Evidence
    lead: tuple[Unit, ...] = ()
    coordinate: tuple[Unit, ...] = ()
    report_to: tuple[Unit, ...] = ()
    inherited: bool = False
    """True where the lead comes from outside the task's own text."""
    lead_source: Evidence | None = None
    """The passage that an inherited lead comes from."""
    product: str | None = None
    deadlines: tuple[Deadline, ...] = ()

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.path.rpartition("/")[2].startswith("row ")
