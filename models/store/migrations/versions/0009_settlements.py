"""Findings that people settle by saying so."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "settlements",
        sa.Column("document_id", sa.String(24), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("said_by", sa.Text, nullable=False),
        sa.Column("said_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document_id", "mark", name="pk_settlements"),
    )


def downgrade() -> None:
    op.drop_table("settlements")
