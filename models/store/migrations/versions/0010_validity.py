"""When documents hold; words by which they are named; tasks that were closed otherwise before; what is overdue."""

import sqlalchemy as sa
from alembic import op

from models.store.migrations import views_0003, views_0010
from models.store.numbers import first_number

revision = "0010"
down_revision = "0009"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
FTS5 = (
    """CREATE VIRTUAL TABLE document_words_index USING fts5(
        words, content='document_words', content_rowid='id', tokenize='unicode61')""",
    """CREATE TRIGGER document_words_added AFTER INSERT ON document_words BEGIN
        INSERT INTO document_words_index(rowid, words) VALUES (new.id, new.words); END""",
    """CREATE TRIGGER document_words_removed AFTER DELETE ON document_words BEGIN
        INSERT INTO document_words_index(document_words_index, rowid, words)
        VALUES ('delete', old.id, old.words); END""",
    """CREATE TRIGGER document_words_changed AFTER UPDATE ON document_words BEGIN
        INSERT INTO document_words_index(document_words_index, rowid, words)
        VALUES ('delete', old.id, old.words);
        INSERT INTO document_words_index(rowid, words) VALUES (new.id, new.words); END""",
)


def upgrade() -> None:
    for column in ("valid_from", "valid_until"):
        op.add_column("documents", sa.Column(column, sa.Date))
    _make_document_words()
    _make_turned_tasks()
    op.create_index("ix_task_events_number", "task_events", ["number"])
    _make_views()


def downgrade() -> None:
    for view in reversed(views_0010.VIEWS):
        op.execute(f"DROP VIEW {view}")
    op.drop_index("ix_task_events_number", "task_events")
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE document_words_index")
    for table in ("turned_tasks", "document_words"):
        op.drop_table(table)
    # Passages of columns that go.
    op.execute("DELETE FROM header_passages WHERE field IN ('valid_from', 'valid_until')")
    for column in ("valid_from", "valid_until"):
        op.drop_column("documents", column)
    for statement in views_0003.view_statements(op.get_context().dialect.name):
        op.execute(statement)


def _make_views() -> None:
    for view in reversed(views_0003.VIEWS):
        op.execute(f"DROP VIEW {view}")
    for statement in views_0010.view_statements(op.get_context().dialect.name):
        op.execute(statement)


def _make_document_words() -> None:
    sqlite = op.get_context().dialect.name == "sqlite"
    table = op.create_table(
        "document_words",
        sa.Column("id", NUMBER, nullable=False, autoincrement=False),
        sa.Column("document_id", sa.String(24), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document_words"),
        sa.UniqueConstraint("document_id", name="uq_document_words_document_id"),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name="fk_document_words_documents",
            ondelete="CASCADE",
        ),
    )
    for statement in FTS5 if sqlite else ():
        op.execute(statement)
    connection = op.get_bind()
    found = connection.exec_driver_sql(
        "SELECT d.id, coalesce(s.code_key, d.code_key, ''), f.path_key FROM documents d"
        " JOIN files f ON f.id = d.file_id LEFT JOIN said_headers s ON s.document_id = d.id"
    )
    rows = [
        {"id": first_number(key), "document_id": key, "words": f"{code} {path}".strip()}
        for key, code, path in found
    ]
    if rows:
        connection.execute(sa.insert(table), rows)
    if not sqlite:
        op.create_index(
            "ix_document_words_words",
            "document_words",
            [sa.text("to_tsvector('simple'::regconfig, words)")],
            postgresql_using="gin",
        )


def _make_turned_tasks() -> None:
    op.create_table(
        "turned_tasks",
        sa.Column("task_id", NUMBER, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("task_id", name="pk_turned_tasks"),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task_words.id"], name="fk_turned_tasks_task_words", ondelete="CASCADE"
        ),
    )
    # More than those that really were, which costs a look; the next thing that is said of a document makes it exact.
    op.execute(
        "INSERT INTO turned_tasks (task_id) SELECT e.task_id FROM task_events e"
        " JOIN progress p ON p.number = e.number WHERE p.act IN ('done', 'withdrawn', 'reopened')"
        " GROUP BY e.task_id HAVING count(*) > 1"
    )
