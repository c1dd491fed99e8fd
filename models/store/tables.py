"""Tables of the store, for SQLite and PostgreSQL alike.

Keys are taken from the document itself (its bytes and the place in it), never from a counter: the
same documents give the same rows in whatever order and by however many processes they are stored.
Every constraint has a name, so that a migration can drop it.
"""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """Base of all tables: names of constraints, and text without a length."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text()}


# Columns of a mixin: keys stand first in their table, evidence last.
_KEY, _EVIDENCE = -1, 1


class Spanned:
    """Columns of a passage's characters in the document's text, half-open."""

    span_start: Mapped[int] = mapped_column(sort_order=_EVIDENCE)
    span_end: Mapped[int] = mapped_column(sort_order=_EVIDENCE)


class Located(Spanned):
    """Columns that say who says so, as `models.text.Evidence` does."""

    page: Mapped[int] = mapped_column(sort_order=_EVIDENCE)
    quote: Mapped[str] = mapped_column(sort_order=_EVIDENCE)
    rule: Mapped[str] = mapped_column(sort_order=_EVIDENCE)
    box_left: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    box_top: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    box_right: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    box_bottom: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    confidence: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    quote_ocr: Mapped[str | None] = mapped_column(sort_order=_EVIDENCE)
    """The quote as OCR read it, where it was restored."""


def _one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _beneath(table: str, column: str) -> ForeignKeyConstraint:
    """The foreign key of a row that belongs to a numbered row of the same document."""
    return ForeignKeyConstraint(
        ["document_id", column],
        [f"{table}.document_id", f"{table}.position"],
        ondelete="CASCADE",
    )


class StoredFile(Base):
    """A file by its bytes; ``failed`` ones with their fault and nothing of their text."""

    __tablename__ = "files"
    __table_args__ = (_one_of("status", "ok", "partial", "failed"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    """The SHA-256 of its bytes; for a file that could not be opened, ``path:`` and its path."""
    sha256: Mapped[str | None] = mapped_column(String(64), unique=True)
    path: Mapped[str] = mapped_column(index=True)
    path_key: Mapped[str]
    status: Mapped[str] = mapped_column(String(10))
    fault_code: Mapped[str | None]
    fault_message: Mapped[str | None]
    fault_advice: Mapped[str | None]
    fault_stage: Mapped[str | None]
    fault_page: Mapped[int | None]

    documents: Mapped[list["StoredDocument"]] = relationship(
        back_populates="file", cascade="all, delete-orphan", order_by="StoredDocument.part"
    )


class StoredDocument(Base):
    """One document of a file with its header."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    """The first 16 digits of the file's SHA-256, ``-`` and the part."""
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id", ondelete="CASCADE"), index=True)
    part: Mapped[int]
    page_count: Mapped[int]
    type: Mapped[str | None]
    number: Mapped[str | None]
    symbol: Mapped[str | None]
    code: Mapped[str | None]
    code_key: Mapped[str | None] = mapped_column(index=True)
    date: Mapped[str | None]
    """ISO 8601, possibly of reduced precision, therefore text."""
    place: Mapped[str | None]
    issuer: Mapped[str | None]
    issuer_key: Mapped[str | None]
    title: Mapped[str | None]
    title_key: Mapped[str | None]
    signer_name: Mapped[str | None]
    signer_title: Mapped[str | None]
    signer_authority: Mapped[str | None]
    text: Mapped[str]
    """The cleaned text of the whole file, which all spans index."""

    file: Mapped[StoredFile] = relationship(back_populates="documents")
    pages: Mapped[list["StoredPage"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredPage.position"
    )
    header_entries: Mapped[list["HeaderEntry"]] = relationship(
        cascade="all, delete-orphan", order_by="HeaderEntry.position"
    )
    header_passages: Mapped[list["HeaderPassage"]] = relationship(
        cascade="all, delete-orphan", order_by="HeaderPassage.position"
    )
    items: Mapped[list["StoredItem"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredItem.position"
    )
    tasks: Mapped[list["StoredTask"]] = relationship(
        back_populates="document", cascade="all, delete-orphan", order_by="StoredTask.position"
    )
    citations: Mapped[list["StoredCitation"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredCitation.position"
    )
    footnotes: Mapped[list["StoredFootnote"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredFootnote.position"
    )
    tables: Mapped[list["StoredTable"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredTable.position"
    )
    ledger: Mapped[list["StoredLedgerEntry"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredLedgerEntry.position"
    )
    findings: Mapped[list["StoredFinding"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredFinding.position"
    )


class Numbered:
    """Key of a row that is the ``position``-th of its kind in a document, from 0."""

    document_id: Mapped[str] = mapped_column(
        String(24),
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=True,
        sort_order=_KEY,
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=_KEY)


class StoredPage(Numbered, Base):
    """How a page's text was got."""

    __tablename__ = "pages"
    __table_args__ = (_one_of("obtained_by", "text", "ocr", "file", "blank", "failed"),)

    obtained_by: Mapped[str] = mapped_column(String(10))


class HeaderEntry(Numbered, Base):
    """A line under Kính gửi or Nơi nhận."""

    __tablename__ = "header_entries"
    __table_args__ = (_one_of("kind", "addressee", "recipient"),)

    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    text: Mapped[str]


class HeaderPassage(Numbered, Located, Base):
    """Where a field of the header was read."""

    __tablename__ = "header_passages"

    field: Mapped[str]


class StoredItem(Numbered, Located, Base):
    """A node of the tree."""

    __tablename__ = "items"

    path: Mapped[str]
    marker: Mapped[str]
    parent: Mapped[str | None]
    text: Mapped[str]
    heading: Mapped[bool]

    cells: Mapped[list["ItemCell"]] = relationship(
        cascade="all, delete-orphan", order_by="ItemCell.position"
    )


class ItemCell(Spanned, Base):
    """A cell of an item that is the row of a task table."""

    __tablename__ = "item_cells"
    __table_args__ = (_beneath("items", "item"),)

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    item: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    role: Mapped[str]


class StoredTask(Numbered, Located, Base):
    """Who must do what."""

    __tablename__ = "tasks"

    path: Mapped[str]
    text: Mapped[str]
    text_key: Mapped[str]
    inherited: Mapped[bool]
    product: Mapped[str | None]

    document: Mapped[StoredDocument] = relationship(back_populates="tasks")
    lead_source: Mapped["LeadSource | None"] = relationship(cascade="all, delete-orphan")
    assignments: Mapped[list["Assignment"]] = relationship(
        cascade="all, delete-orphan", order_by="Assignment.position"
    )
    deadlines: Mapped[list["StoredDeadline"]] = relationship(
        cascade="all, delete-orphan", order_by="StoredDeadline.position"
    )


class OfTask:
    """Key columns of a row that belongs to a task."""

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True, sort_order=_KEY)
    task: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=_KEY)


class LeadSource(OfTask, Located, Base):
    """The passage that an inherited lead comes from."""

    __tablename__ = "lead_sources"
    __table_args__ = (_beneath("tasks", "task"),)


class Assignment(OfTask, Located, Base):
    """A unit's part in a task; ``position`` is its place among those of the same role."""

    __tablename__ = "assignments"
    __table_args__ = (
        _beneath("tasks", "task"),
        _one_of("role", "lead", "coordinate", "report_to"),
    )

    role: Mapped[str] = mapped_column(String(10), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    text_key: Mapped[str] = mapped_column(index=True)
    unit: Mapped[str | None]
    unit_key: Mapped[str | None] = mapped_column(index=True)
    inherited: Mapped[bool]


class StoredDeadline(OfTask, Located, Base):
    """By when; columns of other kinds are null."""

    __tablename__ = "deadlines"
    __table_args__ = (
        _beneath("tasks", "task"),
        _one_of("kind", "date", "period", "recurring", "relative", "ongoing"),
        _one_of("anchor", "issue", "receipt", "event"),
    )

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(10))
    text: Mapped[str]
    inherited: Mapped[bool]
    due: Mapped[str | None]
    due_day: Mapped[date | None] = mapped_column(index=True)
    """``due`` as a day, to compare and order by."""
    start: Mapped[str | None]
    rrule: Mapped[str | None]
    duration: Mapped[str | None]
    working_days: Mapped[bool | None]
    anchor: Mapped[str | None] = mapped_column(String(10))


class StoredCitation(Numbered, Located, Base):
    """Another document that is named."""

    __tablename__ = "citations"

    path: Mapped[str]
    type: Mapped[str | None]
    code: Mapped[str | None]
    code_key: Mapped[str | None] = mapped_column(index=True)
    date: Mapped[str | None]
    issuer: Mapped[str | None]
    name: Mapped[str | None]
    provision: Mapped[str | None]
    basis: Mapped[bool]


class StoredFootnote(Numbered, Spanned, Base):
    """A footnote."""

    __tablename__ = "footnotes"

    mark: Mapped[str]
    page: Mapped[int]


class StoredTable(Numbered, Spanned, Base):
    """A table of the document."""

    __tablename__ = "document_tables"

    page: Mapped[int]

    cells: Mapped[list["TableCell"]] = relationship(
        cascade="all, delete-orphan", order_by="TableCell.position"
    )


class TableCell(Spanned, Base):
    """A cell of a table; ``row_number`` and ``column_number`` count from 0."""

    __tablename__ = "table_cells"
    __table_args__ = (_beneath("document_tables", "table_position"),)

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    table_position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    row_number: Mapped[int]
    column_number: Mapped[int]
    row_span: Mapped[int]
    column_span: Mapped[int]


class StoredLedgerEntry(Numbered, Base):
    """What became of a leaf of the tree."""

    __tablename__ = "ledger"

    path: Mapped[str]
    account: Mapped[str]
    rule: Mapped[str]


class StoredFinding(Numbered, Base):
    """What a person should look at."""

    __tablename__ = "findings"
    __table_args__ = (_one_of("severity", "note", "doubt", "fault"),)

    code: Mapped[str] = mapped_column(index=True)
    severity: Mapped[str] = mapped_column(String(10))
    message: Mapped[str]
    path: Mapped[str | None]
    page: Mapped[int | None]

    passage: Mapped["FindingPassage | None"] = relationship(cascade="all, delete-orphan")


class FindingPassage(Located, Base):
    """The passage that a finding is about."""

    __tablename__ = "finding_passages"
    __table_args__ = (_beneath("findings", "finding"),)

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    finding: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
