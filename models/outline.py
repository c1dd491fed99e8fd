"""The shape of a directive: header, grounds, the numbered tree of its body, tables, footnotes."""

from dataclasses import dataclass, field

from models.header import Header
from models.text import CleanTable, Evidence, Footnote, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A node of the body (mục, điều, khoản, điểm, gạch đầu dòng) with its own running text.

    ``opening`` and ``closing`` stand for the unmarked text before the first and behind the last item.
    """

    path: str
    """The markers from the top, joined by ``/``: ``II/1/1.2``, ``II/1/-3``, ``Điều 1/2/a``, ``PL/row 3``."""
    marker: str
    """As printed, with its punctuation: ``1.``, ``a)``, ``-``; empty where there is none."""
    text: str
    """Its own text on one line; children are not included, nor is a table that only informs."""
    evidence: Evidence
    """Its span covers the own text without the marker."""
    parent: str | None = None
    """Path of the parent item; None at the top."""
    heading: bool = False
    """A short title line that only opens its children."""
    row: tuple[tuple[str, Span], ...] = ()
    """Of a task table's row: (column role, cell) pairs; roles are `TableRole` values."""

    @property
    def frames(self) -> bool:
        """Whether it is the unmarked text before the first item or behind the last one."""
        return self.path in ("opening", "closing")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTable:
    """A table that gives tasks: which of the text's tables, and what each of its columns says."""

    table: CleanTable
    roles: tuple[str, ...]
    """One a column: ``number``, ``task``, ``lead``, ``coordinate``, ``lead_or_coordinate``, ``deadline``, ``product``,
    ``report_to``, ``basis`` (the document that gave the task), ``state`` (what has been reached) or ``other``."""
    parent: str | None
    """Path of the item in which the table stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One document of a file, cut into its parts: the value that ``segment`` hands on."""

    part: int
    """1 for the first document of the file, 2 for the next."""
    span: Span
    header: Header
    items: tuple[Item, ...]
    grounds: tuple[Span, ...] = ()
    """Passages that ground the document (Căn cứ, Thực hiện, Theo đề nghị, Để …), in the opening."""
    operative: Span | None = None
    """The phrase that opens the list: ``… yêu cầu X, Y thực hiện các nội dung sau:``."""
    addressees: tuple[Span, ...] = ()
    """Entries under Kính gửi or after ``điện:``."""
    tables: tuple[CleanTable, ...] = ()
    task_tables: tuple[TaskTable, ...] = ()
    footnotes: tuple[Footnote, ...] = field(default=())
    notes: tuple[tuple[str, Span], ...] = ()
    """(finding code, passage): what was odd about the shape, for ``check`` to report."""
