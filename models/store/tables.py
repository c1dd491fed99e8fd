"""Tables of the store, for SQLite and PostgreSQL alike.

Keys are taken from the document itself (its bytes and the place in it), never from a counter: the
same documents give the same rows in whatever order and by however many processes they are stored.
What columns share is in `models.store.columns`; what people said about the rows in
`models.store.tables_said`; what is made of all of them, to be asked, in `models.store.tables_register`.
"""

from datetime import date as day

from sqlalchemy import ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.store.columns import Base, Located, Numbered, OfTask, Spanned, beneath, one_of
from models.store.tables_named import NamedUnit
from models.store.tables_said import SaidHeader

# Wordings may be longer than a sorted index of PostgreSQL takes; they are asked for as a whole.
_WHOLE = "hash"


class StoredFile(Base):
    """A file by its bytes; ``failed`` ones with their fault and nothing of their text."""

    __tablename__ = "files"
    __table_args__ = (
        one_of("status", "ok", "partial", "failed"),
        Index("ix_files_path", "path", postgresql_using=_WHOLE),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    """The SHA-256 of its bytes; ``path:`` and its path for a file that could not be opened, or whose bytes failed under
    another path."""
    sha256: Mapped[str | None] = mapped_column(String(64), unique=True)
    path: Mapped[str]
    path_key: Mapped[str]
    status: Mapped[str] = mapped_column(String(10))
    fault_code: Mapped[str | None]
    fault_message: Mapped[str | None]
    fault_advice: Mapped[str | None]
    fault_stage: Mapped[str | None]
    fault_page: Mapped[int | None]

    reading: Mapped["StoredReading | None"] = relationship(cascade="all, delete-orphan")
    documents: Mapped[list["StoredDocument"]] = relationship(
        back_populates="file", cascade="all, delete-orphan", order_by="StoredDocument.part"
    )


class StoredReading(Base):
    """What is printed on the pages of a file, so that better rules need not read them again."""

    __tablename__ = "readings"

    file_id: Mapped[str] = mapped_column(
        ForeignKey("files.id", ondelete="CASCADE"), primary_key=True
    )
    content: Mapped[bytes]
    """As `models.store.reading` packs it."""
    made: Mapped[str] = mapped_column(String(64))
    """Digest of what was made of it, to know whether other rules make something else."""


class StoredDocument(Base):
    """One document of a file with its header as the machine read it."""

    __tablename__ = "documents"
    __table_args__ = (Index("ix_documents_code_key", "code_key", postgresql_using=_WHOLE),)

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    """The first 16 digits of the file's SHA-256, ``-`` and the part."""
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id", ondelete="CASCADE"), index=True)
    part: Mapped[int]
    page_count: Mapped[int]
    type: Mapped[str | None]
    number: Mapped[str | None]
    symbol: Mapped[str | None]
    code: Mapped[str | None]
    code_key: Mapped[str | None]
    date: Mapped[str | None]
    """ISO 8601, possibly of reduced precision, therefore text."""
    issued_day: Mapped[day | None] = mapped_column(index=True)
    """``date`` as a day, where it is one."""
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
    valid_from: Mapped[day | None]
    valid_until: Mapped[day | None]
    """The last day on which it holds, where it says so."""

    file: Mapped[StoredFile] = relationship(back_populates="documents")
    said: Mapped["SaidHeader | None"] = relationship(cascade="all, delete-orphan")
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


class StoredPage(Numbered, Base):
    """How a page's text was got."""

    __tablename__ = "pages"
    __table_args__ = (one_of("obtained_by", "text", "ocr", "file", "blank", "failed"),)

    obtained_by: Mapped[str] = mapped_column(String(10))


class HeaderEntry(Numbered, Base):
    """A line under Kính gửi or Nơi nhận."""

    __tablename__ = "header_entries"
    __table_args__ = (one_of("kind", "addressee", "recipient"),)

    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    text: Mapped[str]


class HeaderPassage(Numbered, Located, Base):
    """Where a field of the header was read, or when the document holds (``valid_from``, ``valid_until``)."""

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
    __table_args__ = (beneath("items", "item"),)

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    item: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    role: Mapped[str]


class StoredTask(Numbered, Located, Base):
    """Who must do what, as the machine read it or as a person says.

    A person's row stands behind those of the machine and ``corrects`` one of them, which is then ``superseded``: what
    holds is what is not.
    """

    __tablename__ = "tasks"

    ref: Mapped[str]
    """Its name within the document: its item's path, and ``#2`` for the second task of an item."""
    corrects: Mapped[int | None]
    """Position of the row for which this one stands, its own where a person added it;
    null where the machine read it."""
    superseded: Mapped[bool] = mapped_column(server_default=false())
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


class LeadSource(OfTask, Located, Base):
    """The passage that an inherited lead comes from."""

    __tablename__ = "lead_sources"
    __table_args__ = (beneath("tasks", "task"),)


class Assignment(OfTask, Located, Base):
    """A unit's part in a task; ``position`` is its place among those of the same role."""

    __tablename__ = "assignments"
    __table_args__ = (
        beneath("tasks", "task"),
        one_of("role", "lead", "coordinate", "report_to"),
    )

    role: Mapped[str] = mapped_column(String(10), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    text_key: Mapped[str]
    unit: Mapped[str | None]
    unit_key: Mapped[str | None]
    unit_sort: Mapped[str]
    """The unit's name by the Vietnamese alphabet; orders alike in every database."""
    inherited: Mapped[bool]
    named_id: Mapped[str] = mapped_column(String(80), server_default="", index=True)
    """Whom it names: a row of ``units``."""
    head: Mapped[str | None]
    """The head by whom the unit is named: ``Giám đốc``."""

    named: Mapped["NamedUnit | None"] = relationship(
        primaryjoin="foreign(Assignment.named_id) == NamedUnit.id", viewonly=True
    )


class StoredDeadline(OfTask, Located, Base):
    """By when; columns of other kinds are null."""

    __tablename__ = "deadlines"
    __table_args__ = (
        beneath("tasks", "task"),
        one_of("kind", "date", "period", "recurring", "relative", "ongoing"),
        one_of("anchor", "issue", "receipt", "event"),
    )

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(10))
    text: Mapped[str]
    inherited: Mapped[bool]
    due: Mapped[str | None]
    due_day: Mapped[day | None] = mapped_column(index=True)
    """``due`` as a day, to compare and order by."""
    start: Mapped[str | None]
    rrule: Mapped[str | None]
    duration: Mapped[str | None]
    working_days: Mapped[bool | None]
    anchor: Mapped[str | None] = mapped_column(String(10))


class StoredCitation(Numbered, Located, Base):
    """Another document that is named."""

    __tablename__ = "citations"
    __table_args__ = (
        Index("ix_citations_code_key", "code_key", postgresql_using=_WHOLE),
        Index("ix_citations_cited", "cited", postgresql_using=_WHOLE),
    )

    path: Mapped[str]
    type: Mapped[str | None]
    code: Mapped[str | None]
    code_key: Mapped[str | None]
    date: Mapped[str | None]
    issuer: Mapped[str | None]
    name: Mapped[str | None]
    provision: Mapped[str | None]
    basis: Mapped[bool]
    cited: Mapped[str | None]
    """Name of the document that is cited, the same in every citation of it: `models.store.mapping.cited_name`."""


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
    __table_args__ = (beneath("document_tables", "table_position"),)

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
    __table_args__ = (one_of("severity", "note", "doubt", "fault"),)

    code: Mapped[str] = mapped_column(index=True)
    severity: Mapped[str] = mapped_column(String(10))
    message: Mapped[str]
    path: Mapped[str | None]
    page: Mapped[int | None]
    settled: Mapped[bool] = mapped_column(server_default=false())
    """Whether a person has said since what is right there."""

    passage: Mapped["FindingPassage | None"] = relationship(cascade="all, delete-orphan")


class FindingPassage(Located, Base):
    """The passage that a finding is about."""

    __tablename__ = "finding_passages"
    __table_args__ = (beneath("findings", "finding"),)

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    finding: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
