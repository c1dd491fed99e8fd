"""When each file was read, as far as it can be told of what is there."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

READ = "('stored', 'partial')"


def upgrade() -> None:
    op.add_column("inputs", sa.Column("read_at", sa.Text))
    # What was sent by hand was read within moments, and came with its time: in UTC, perhaps with parts of a second.
    op.execute(
        "UPDATE inputs SET read_at = substr(sent.at, 1, 19) || '+00:00' FROM"
        f" (SELECT sha256, min(at) AS at FROM uploads WHERE state IN {READ} GROUP BY sha256) sent"
        f" WHERE sent.sha256 = inputs.id AND inputs.state IN {READ}"
    )
    # Runs don't say which files they read. Where a single one has read as many as are left, it was that one.
    op.execute(
        "UPDATE inputs SET read_at = (SELECT min(began_at) FROM runs WHERE stored + partial > 0)"
        f" WHERE read_at IS NULL AND state IN {READ}"
        " AND (SELECT count(*) FROM runs WHERE ended IS NULL OR stored + partial > 0) = 1"
        " AND (SELECT sum(stored + partial) FROM runs)"
        f" = (SELECT count(*) FROM inputs WHERE read_at IS NULL AND state IN {READ})"
    )


def downgrade() -> None:
    op.drop_column("inputs", "read_at")
