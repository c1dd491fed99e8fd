"""Runs, cited documents; tasks that people add or reject, findings that are settled by them."""

import sqlalchemy as sa
from alembic import op

from models.store.mapping import cited_name
from models.store.migrations.allowing import allow_corrections, drop_orphans
from models.store.migrations.views_0006 import CITED

revision = "0006"
down_revision = "0005"

FIELDS = (
    *("type", "code", "date", "issuer", "title"),
    *("text", "lead", "coordinate", "report_to", "product", "deadline", "due", "rrule"),
)


def upgrade() -> None:
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("version", "arguments", "began_at")
        ),
        sa.Column("ended_at", sa.Text),
        sa.Column("ended", sa.String(12)),
        *(sa.Column(name, sa.Integer) for name in ("stored", "unchanged", "partial", "failed")),
        sa.PrimaryKeyConstraint("number", name="pk_runs"),
        sa.CheckConstraint("kind IN ('ingest', 'reextract', 'import')", name=op.f("ck_runs_kind")),
        sa.CheckConstraint("ended IN ('done', 'interrupted', 'error')", name=op.f("ck_runs_ended")),
    )
    allow_corrections(*FIELDS, "rejected")
    op.add_column(
        "findings", sa.Column("settled", sa.Boolean, nullable=False, server_default=sa.false())
    )
    op.add_column("citations", sa.Column("cited", sa.Text))
    op.create_index("ix_citations_cited", "citations", ["cited"], postgresql_using="hash")
    _fill()
    op.execute(CITED)


def downgrade() -> None:
    op.execute("DROP VIEW v_vien_dan")
    op.drop_index("ix_citations_cited", "citations")
    op.drop_column("citations", "cited")
    op.drop_column("findings", "settled")
    # A task that was added has no row of the machine beneath it, one that was rejected holds again.
    op.execute("DELETE FROM tasks WHERE corrects = position")
    drop_orphans()
    op.execute(
        "UPDATE tasks SET superseded = false WHERE corrects IS NULL AND superseded AND NOT EXISTS"
        " (SELECT 1 FROM tasks t WHERE t.document_id = tasks.document_id AND t.corrects = tasks.position)"
    )
    op.execute("DELETE FROM corrections WHERE field = 'rejected' OR ref LIKE '%~%'")
    allow_corrections(*FIELDS)
    op.drop_table("runs")


def _fill() -> None:
    connection = op.get_bind()
    citations = sa.table(
        "citations", *(sa.column(name) for name in ("code", "name", "date", "cited"))
    )
    cited = citations.c
    for code, name, date in connection.execute(
        sa.select(cited.code, cited.name, cited.date).distinct()
    ).all():
        same = sa.and_(
            cited.code.is_not_distinct_from(code),
            cited.name.is_not_distinct_from(name),
            cited.date.is_not_distinct_from(date),
        )
        connection.execute(
            sa.update(citations).where(same).values(cited=cited_name(code, name, date))
        )
