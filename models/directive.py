"""A directive (văn bản chỉ đạo) as the house stores it: everything that was read, with its grounds."""

from dataclasses import dataclass
from typing import Literal

from models.citation import Citation
from models.finding import Finding
from models.header import Header
from models.outline import Item
from models.task import Task
from models.text import CleanTable, CleanText, Evidence, Footnote, ObtainedBy
from models.validity import UNSAID, Validity

Account = Literal["task", "heading", "context", "shortcoming", "optional", "table_row"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """What became of a leaf of the tree, and which rule decided so."""

    path: str
    account: Account
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a directive was read from."""

    path: str
    sha256: str
    part: int
    pages: int
    obtained_by: tuple[ObtainedBy, ...]
    """One a page."""
    unread: tuple[tuple[int, float], ...] = ()
    """Pages with rows of print that could not be read, and the share of their letters in these, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """One document of a file, read through: the value that ``resolve`` hands on."""

    source: Source
    text: CleanText
    header: Header
    items: tuple[Item, ...]
    tasks: tuple[Task, ...]
    citations: tuple[Citation, ...]
    validity: Validity = UNSAID
    footnotes: tuple[Footnote, ...] = ()
    tables: tuple[CleanTable, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    notes: tuple[tuple[str, Evidence], ...] = ()
    """(finding code, passage): what a stage noticed on its way, for ``check`` to put into words."""
    findings: tuple[Finding, ...] = ()
