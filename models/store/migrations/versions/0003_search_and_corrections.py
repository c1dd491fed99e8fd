"""Search, order, views for people with their own tools; corrections beside what was read; kept readings."""

from collections import Counter
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

from models.store.folding import fold, sort_key
from models.store.mapping import full_day
from models.store.migrations.views_0003 import VIEWS, view_statements

revision = "0003"
down_revision = "0002"

# Sorted indexes of PostgreSQL take no long wordings; these are asked for as a whole or not at all.
HASHED = (("files", "path"), ("documents", "code_key"), ("citations", "code_key"))
UNUSED = (("assignments", "text_key"), ("assignments", "unit_key"))

FTS5 = (
    """CREATE VIRTUAL TABLE task_words_index USING fts5(
        words, content='task_words', content_rowid='id', tokenize='unicode61')""",
    """CREATE TRIGGER task_words_added AFTER INSERT ON task_words BEGIN
        INSERT INTO task_words_index(rowid, words) VALUES (new.id, new.words); END""",
    """CREATE TRIGGER task_words_removed AFTER DELETE ON task_words BEGIN
        INSERT INTO task_words_index(task_words_index, rowid, words)
        VALUES ('delete', old.id, old.words); END""",
    """CREATE TRIGGER task_words_changed AFTER UPDATE ON task_words BEGIN
        INSERT INTO task_words_index(task_words_index, rowid, words)
        VALUES ('delete', old.id, old.words);
        INSERT INTO task_words_index(rowid, words) VALUES (new.id, new.words); END""",
)


def upgrade() -> None:
    _add_columns()
    _make_tables()
    _change_indexes()
    _fill()
    for statement in view_statements(op.get_context().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    for view in reversed(VIEWS):
        op.execute(f"DROP VIEW {view}")
    # Rows of people have no place in the older tables; what they replaced is still there.
    op.execute("DELETE FROM tasks WHERE corrects IS NOT NULL")
    if _sqlite():
        op.execute("DROP TABLE task_words_index")
    for table in ("task_words", "said_headers", "corrections", "readings"):
        op.drop_table(table)
    for table, column in HASHED:
        op.drop_index(f"ix_{table}_{column}", table)
    for table, column in HASHED + UNUSED:
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.drop_index("ix_documents_issued_day", "documents")
    op.drop_column("documents", "issued_day")
    op.drop_column("assignments", "unit_sort")
    for column in ("ref", "corrects", "superseded"):
        op.drop_column("tasks", column)


def _sqlite() -> bool:
    return op.get_context().dialect.name == "sqlite"


def _add_columns() -> None:
    op.add_column("documents", sa.Column("issued_day", sa.Date))
    # Columns that may not be null are filled below; until then they are empty.
    op.add_column("assignments", sa.Column("unit_sort", sa.Text, nullable=False, server_default=""))
    op.add_column("tasks", sa.Column("ref", sa.Text, nullable=False, server_default=""))
    op.add_column("tasks", sa.Column("corrects", sa.Integer))
    op.add_column(
        "tasks", sa.Column("superseded", sa.Boolean, nullable=False, server_default=sa.false())
    )


def _make_tables() -> None:
    op.create_table(
        "readings",
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("made", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("file_id", name="pk_readings"),
        sa.ForeignKeyConstraint(
            ["file_id"], ["files.id"], name="fk_readings_files", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "task_words",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer, "sqlite"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("document_id", sa.String(24), nullable=False),
        sa.Column("task", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_task_words"),
        sa.UniqueConstraint("document_id", "task", name="uq_task_words_document_id_task"),
        sa.ForeignKeyConstraint(
            ["document_id", "task"],
            ["tasks.document_id", "tasks.position"],
            name="fk_task_words_tasks",
            ondelete="CASCADE",
        ),
    )
    _make_corrections()
    op.create_table(
        "said_headers",
        sa.Column("document_id", sa.String(24), nullable=False),
        *(sa.Column(name, sa.Text) for name in ("type", "code", "code_key", "date")),
        sa.Column("issued_day", sa.Date),
        *(sa.Column(name, sa.Text) for name in ("issuer", "issuer_key", "title", "title_key")),
        sa.PrimaryKeyConstraint("document_id", name="pk_said_headers"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_said_headers_documents", ondelete="CASCADE"
        ),
    )


def _make_corrections() -> None:
    fields = (
        *("type", "code", "date", "issuer", "title"),
        *("text", "lead", "coordinate", "report_to", "product", "deadline", "due", "rrule"),
    )
    listed = ", ".join(f"'{field}'" for field in fields)
    op.create_table(
        "corrections",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("document_id", sa.String(24), nullable=False),
        sa.Column("ref", sa.Text),
        sa.Column("anchor", sa.Text),
        sa.Column("field", sa.String(10), nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("value", "value_read", "said_by", "said_at", "said_in")
        ),
        sa.Column("undone_by", sa.Text),
        sa.Column("undone_at", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_corrections"),
        sa.CheckConstraint(f"field IN ({listed})", name=op.f("ck_corrections_field")),
        sa.CheckConstraint(
            "(undone_at IS NULL) = (undone_by IS NULL)", name=op.f("ck_corrections_undone")
        ),
    )
    op.create_index("ix_corrections_document_id", "corrections", ["document_id"])


def _change_indexes() -> None:
    for table, column in HASHED + UNUSED:
        op.drop_index(f"ix_{table}_{column}", table)
    for table, column in HASHED:
        op.create_index(f"ix_{table}_{column}", table, [column], postgresql_using="hash")
    op.create_index("ix_documents_issued_day", "documents", ["issued_day"])
    if _sqlite():
        for statement in FTS5:
            op.execute(statement)
    else:
        op.execute(
            "CREATE INDEX ix_task_words_words ON task_words"
            " USING gin (to_tsvector('simple'::regconfig, words))"
        )


def _fill() -> None:
    """The new columns for rows that are there; keys are made as those of new rows are."""
    connection = op.get_bind()
    run = connection.exec_driver_sql
    bound = "?" if _sqlite() else "%s"
    for name, iso in run("SELECT id, date FROM documents WHERE date IS NOT NULL").fetchall():
        if day := full_day(iso):
            run(
                f"UPDATE documents SET issued_day = {bound} WHERE id = {bound}",
                (day.isoformat(), name),
            )
    for (unit,) in run("SELECT DISTINCT coalesce(unit, text) FROM assignments").fetchall():
        run(
            f"UPDATE assignments SET unit_sort = {bound} WHERE coalesce(unit, text) = {bound}",
            (sort_key(unit), unit),
        )
    seen: Counter[tuple[str, str]] = Counter()
    for document, position, path, *wordings in run(_wordings()).fetchall():
        seen[document, path] += 1
        number = seen[document, path]
        run(
            f"UPDATE tasks SET ref = {bound} WHERE document_id = {bound} AND position = {bound}",
            (path if number == 1 else f"{path}#{number}", document, position),
        )
        run(
            f"INSERT INTO task_words (id, document_id, task, words)"
            f" VALUES ({bound}, {bound}, {bound}, {bound})",
            (
                words_id(document, position),
                document,
                position,
                fold(" ".join(filter(None, wordings))),
            ),
        )


def words_id(document_id: str, position: int) -> int:
    return int.from_bytes(sha256(f"{document_id}:{position}".encode()).digest()[:7])


def _wordings() -> str:
    joined = "group_concat({}, ' ')" if _sqlite() else "string_agg({}, ' ')"
    units = joined.format("a.text || ' ' || coalesce(a.unit, '')")
    deadlines = joined.format("l.text")
    return f"""
        SELECT t.document_id, t.position, t.path, t.text, t.product,
          (SELECT {units} FROM assignments a
            WHERE a.document_id = t.document_id AND a.task = t.position),
          (SELECT {deadlines} FROM deadlines l
            WHERE l.document_id = t.document_id AND l.task = t.position),
          d.code, d.title, d.issuer
        FROM tasks t JOIN documents d ON d.id = t.document_id
        ORDER BY t.document_id, t.position"""
