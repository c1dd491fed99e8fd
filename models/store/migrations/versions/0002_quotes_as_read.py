"""Passages as OCR read them, beside the restored quote."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = (
    "header_passages",
    "items",
    "tasks",
    "lead_sources",
    "assignments",
    "deadlines",
    "citations",
    "finding_passages",
)
"""Tables whose rows quote a passage."""


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("quote_ocr", sa.Text()))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "quote_ocr")
