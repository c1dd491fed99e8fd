"""First tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Part = sa.Column[Any] | sa.Constraint

TABLES = (
    ("table_cells", ()),
    ("lead_sources", ()),
    ("item_cells", ()),
    ("finding_passages", ()),
    ("deadlines", ("due_day",)),
    ("assignments", ("text_key", "unit_key")),
    ("tasks", ()),
    ("pages", ()),
    ("ledger", ()),
    ("items", ()),
    ("header_passages", ()),
    ("header_entries", ()),
    ("footnotes", ()),
    ("findings", ("code",)),
    ("document_tables", ()),
    ("citations", ("code_key",)),
    ("documents", ("code_key", "file_id")),
    ("files", ("path",)),
)
"""Tables with their indexed columns, those first that nothing refers to."""


def upgrade() -> None:
    _make_files_and_documents()
    _make_text_tables()
    _make_finding_tables()
    _make_task_tables()
    for table, indexed in reversed(TABLES):
        for column in indexed:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table, indexed in TABLES:
        for column in indexed:
            op.drop_index(f"ix_{table}_{column}", table)
        op.drop_table(table)


def _make_files_and_documents() -> None:
    op.create_table(
        "files",
        _text("id"),
        sa.Column("sha256", sa.String(64)),
        _text("path"),
        _text("path_key"),
        sa.Column("status", sa.String(10), nullable=False),
        *_maybe_text("fault_code", "fault_message", "fault_advice", "fault_stage"),
        sa.Column("fault_page", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        _one_of("files", "status", "ok", "partial", "failed"),
        sa.UniqueConstraint("sha256", name="uq_files_sha256"),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.String(24), nullable=False),
        _text("file_id"),
        _number("part"),
        _number("page_count"),
        *_maybe_text("type", "number", "symbol", "code", "code_key", "date", "place"),
        *_maybe_text("issuer", "issuer_key", "title", "title_key"),
        *_maybe_text("signer_name", "signer_title", "signer_authority"),
        _text("text"),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.ForeignKeyConstraint(
            ["file_id"], ["files.id"], name="fk_documents_files", ondelete="CASCADE"
        ),
    )
    _make_numbered(
        "pages",
        sa.Column("obtained_by", sa.String(10), nullable=False),
        _one_of("pages", "obtained_by", "text", "ocr", "file", "blank", "failed"),
    )
    op.create_table(
        "header_entries",
        *_key("position"),
        sa.Column("kind", sa.String(10), nullable=False),
        _text("text"),
        sa.PrimaryKeyConstraint("document_id", "position", "kind", name="pk_header_entries"),
        _one_of("header_entries", "kind", "addressee", "recipient"),
        _of_document("header_entries"),
    )
    _make_numbered("header_passages", _text("field"), *_located())


def _make_text_tables() -> None:
    _make_numbered(
        "items",
        _text("path"),
        _text("marker"),
        *_maybe_text("parent"),
        _text("text"),
        _flag("heading"),
        *_located(),
    )
    _make_child("item_cells", "items", "item", _number("position"), _text("role"), *_spanned())
    _make_numbered(
        "citations",
        _text("path"),
        *_maybe_text("type", "code", "code_key", "date", "issuer", "name", "provision"),
        _flag("basis"),
        *_located(),
    )
    _make_numbered("footnotes", _text("mark"), _number("page"), *_spanned())
    _make_numbered("document_tables", _number("page"), *_spanned())
    _make_child(
        "table_cells",
        "document_tables",
        "table_position",
        _number("position"),
        *map(_number, ("row_number", "column_number", "row_span", "column_span")),
        *_spanned(),
    )


def _make_finding_tables() -> None:
    _make_numbered("ledger", _text("path"), _text("account"), _text("rule"))
    _make_numbered(
        "findings",
        _text("code"),
        sa.Column("severity", sa.String(10), nullable=False),
        _text("message"),
        *_maybe_text("path"),
        sa.Column("page", sa.Integer),
        _one_of("findings", "severity", "note", "doubt", "fault"),
    )
    _make_child("finding_passages", "findings", "finding", *_located())


def _make_task_tables() -> None:
    _make_numbered(
        "tasks",
        _text("path"),
        _text("text"),
        _text("text_key"),
        _flag("inherited"),
        *_maybe_text("product"),
        *_located(),
    )
    _make_child("lead_sources", "tasks", "task", *_located())
    _make_child(
        "assignments",
        "tasks",
        "task",
        sa.Column("role", sa.String(10), nullable=False),
        _number("position"),
        _text("text"),
        _text("text_key"),
        *_maybe_text("unit", "unit_key"),
        _flag("inherited"),
        *_located(),
        _one_of("assignments", "role", "lead", "coordinate", "report_to"),
        key=("role",),
    )
    _make_child(
        "deadlines",
        "tasks",
        "task",
        _number("position"),
        sa.Column("kind", sa.String(10), nullable=False),
        _text("text"),
        _flag("inherited"),
        *_maybe_text("due"),
        sa.Column("due_day", sa.Date),
        *_maybe_text("start", "rrule", "duration"),
        sa.Column("working_days", sa.Boolean),
        sa.Column("anchor", sa.String(10)),
        *_located(),
        _one_of("deadlines", "kind", "date", "period", "recurring", "relative", "ongoing"),
        _one_of("deadlines", "anchor", "issue", "receipt", "event"),
    )


def _make_numbered(table: str, *parts: Part) -> None:
    """A table of the rows of a document, numbered by their position."""
    op.create_table(
        table,
        *_key("position"),
        *parts,
        sa.PrimaryKeyConstraint("document_id", "position", name=f"pk_{table}"),
        _of_document(table),
    )


def _make_child(
    table: str, above: str, column: str, *parts: Part, key: tuple[str, ...] = ()
) -> None:
    """A table of rows that belong to a numbered row; by position where there may be several."""
    names = {part.name for part in parts if isinstance(part, sa.Column)}
    several = (*key, "position") if "position" in names else ()
    op.create_table(
        table,
        *_key(column),
        *parts,
        sa.PrimaryKeyConstraint("document_id", column, *several, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["document_id", column],
            [f"{above}.document_id", f"{above}.position"],
            name=f"fk_{table}_{above}",
            ondelete="CASCADE",
        ),
    )


def _key(column: str) -> tuple[Part, ...]:
    return (sa.Column("document_id", sa.String(24), nullable=False), _number(column))


def _of_document(table: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint(
        ["document_id"], ["documents.id"], name=f"fk_{table}_documents", ondelete="CASCADE"
    )


def _one_of(table: str, column: str, *values: str) -> sa.Constraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def _text(name: str) -> Part:
    return sa.Column(name, sa.Text, nullable=False)


def _maybe_text(*names: str) -> tuple[Part, ...]:
    return tuple(sa.Column(name, sa.Text) for name in names)


def _number(name: str) -> Part:
    return sa.Column(name, sa.Integer, nullable=False, autoincrement=False)


def _flag(name: str) -> Part:
    return sa.Column(name, sa.Boolean, nullable=False)


def _located() -> tuple[Part, ...]:
    measures = ("box_left", "box_top", "box_right", "box_bottom", "confidence")
    return (
        _number("page"),
        _text("quote"),
        _text("rule"),
        *(sa.Column(name, sa.Double) for name in measures),
        *_spanned(),
    )


def _spanned() -> tuple[Part, ...]:
    return (_number("span_start"), _number("span_end"))
