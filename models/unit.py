"""Units: organisations, organisations with their head, and collectives (cơ quan, đơn vị)."""

from dataclasses import dataclass

from models.registry import Resolution
from models.text import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as a directive names it. As printed and canonical are two fields."""

    text: str
    """As printed, on one line; the shared head of a list written out (``các Sở: Y tế`` → ``Sở Y tế``)."""
    evidence: Evidence
    unit: str | None = None
    """Canonical name, abbreviations opened; None where no dictionary knows it."""
    inherited: bool = False
    """True where it comes from outside the task's own text."""
    meant: Resolution | None = None
    """Which unit or group of the registry it is in this document; None where nobody looked."""
    head: str | None = None
    """The head (chức danh) by whom the unit is named: ``Giám đốc``."""
