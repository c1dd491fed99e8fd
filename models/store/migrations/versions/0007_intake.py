"""The intake: the state of every file that was seen."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

STATES = ("seen", "claimed", "read", "stored", "partial", "quarantined", "skipped")


def upgrade() -> None:
    listed = ", ".join(f"'{state}'" for state in STATES)
    op.create_table(
        "inputs",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("losses", sa.Integer, nullable=False),
        sa.Column("worker", sa.Text),
        sa.Column("token", sa.String(32)),
        sa.Column("lease_until", sa.Double),
        sa.PrimaryKeyConstraint("id", name="pk_inputs"),
        sa.CheckConstraint(f"state IN ({listed})", name=op.f("ck_inputs_state")),
    )
    op.create_index("ix_inputs_path", "inputs", ["path"], postgresql_using="hash")
    op.create_index("ix_inputs_state", "inputs", ["state"])
    op.create_index("ix_inputs_token", "inputs", ["token"])
    op.execute(
        "INSERT INTO inputs (id, path, state, attempts, losses) SELECT id, path,"
        " CASE status WHEN 'ok' THEN 'stored' WHEN 'partial' THEN 'partial' ELSE 'quarantined' END,"
        " 0, 0 FROM files"
    )


def downgrade() -> None:
    op.drop_table("inputs")
