"""The register, which answers without a scan, and what became of tasks.

The register is filled by the program (`models.store.entering`) when it opens a database whose register is empty.
"""

from hashlib import sha256

import sqlalchemy as sa
from alembic import op

from models.store.numbers import task_number

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _make_names()
    _make_register()
    _make_progress()
    _number_tasks()


def downgrade() -> None:
    for table in ("task_events", "progress", "register", "rules", "issuer_words", "unit_names"):
        op.drop_table(table)
    run, bound = op.get_bind().exec_driver_sql, _bound()
    for old, document, position in run("SELECT id, document_id, task FROM task_words").fetchall():
        number = int.from_bytes(sha256(f"{document}:{position}".encode()).digest()[:7])
        run(f"UPDATE task_words SET id = {bound} WHERE id = {bound}", (number, old))


def _number_tasks() -> None:
    """Numbers by which the tasks of a document follow each other; what is superseded needs none."""
    run, bound = op.get_bind().exec_driver_sql, _bound()
    run(
        "DELETE FROM task_words WHERE EXISTS (SELECT 1 FROM tasks t WHERE t.superseded"
        " AND t.document_id = task_words.document_id AND t.position = task_words.task)"
    )
    for old, document, place in run(
        "SELECT w.id, w.document_id, coalesce(t.corrects, t.position) FROM task_words w"
        " JOIN tasks t ON t.document_id = w.document_id AND t.position = w.task"
    ).fetchall():
        run(
            f"UPDATE task_words SET id = {bound} WHERE id = {bound}",
            (task_number(document, place), old),
        )


def _bound() -> str:
    return "?" if op.get_context().dialect.name == "sqlite" else "%s"


def _make_names() -> None:
    op.create_table(
        "unit_names",
        sa.Column("id", NUMBER, nullable=False, autoincrement=False),
        sa.Column("issuer", sa.Boolean, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("sort", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_unit_names"),
    )
    op.create_table(
        "issuer_words",
        sa.Column("word", sa.String(100), nullable=False),
        sa.Column("name_id", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("word", "name_id", name="pk_issuer_words"),
        sa.ForeignKeyConstraint(
            ["name_id"],
            ["unit_names.id"],
            name="fk_issuer_words_unit_names",
            ondelete="CASCADE",
        ),
    )


def _make_register() -> None:
    op.create_table(
        "rules",
        sa.Column("id", NUMBER, nullable=False, autoincrement=False),
        sa.Column("rrule", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rules"),
    )
    op.create_table(
        "register",
        sa.Column("name_id", NUMBER, nullable=False, autoincrement=False),
        sa.Column("standing", sa.SmallInteger, nullable=False, autoincrement=False),
        sa.Column("urgency", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("task_id", NUMBER, nullable=False),
        sa.Column("role", sa.SmallInteger, nullable=False, autoincrement=False),
        sa.Column("later", sa.SmallInteger, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint(
            *("name_id", "standing", "urgency", "task_id", "role", "later"), name="pk_register"
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task_words.id"], name="fk_register_task_words", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_register_task_id", "register", ["task_id", "name_id"])


def _make_progress() -> None:
    acts = ("done", "extended", "withdrawn", "reopened", "received")
    listed = ", ".join(f"'{act}'" for act in acts)
    op.create_table(
        "progress",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("document_id", sa.String(24), nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("anchor", sa.Text, nullable=False),
        sa.Column("act", sa.String(10), nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("of_day", sa.Date),
        sa.Column("due_day", sa.Date),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("reason", "said_by", "said_at", "said_in")
        ),
        sa.PrimaryKeyConstraint("number", name="pk_progress"),
        sa.CheckConstraint(f"act IN ({listed})", name=op.f("ck_progress_act")),
    )
    op.create_index("ix_progress_document_id", "progress", ["document_id"])
    op.create_index("ix_progress_on_day", "progress", ["on_day"])
    op.create_table(
        "task_events",
        sa.Column("task_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("task_id", "number", name="pk_task_events"),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task_words.id"], name="fk_task_events_task_words", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["number"], ["progress.number"], name="fk_task_events_progress", ondelete="CASCADE"
        ),
    )
