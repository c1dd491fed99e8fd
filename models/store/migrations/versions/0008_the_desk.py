"""The desk: accounts, reviews, uploads, calendars under secret addresses, webhooks and their outbox, audit."""

import sqlalchemy as sa
from alembic import op

from models.store.migrations.allowing import allow_corrections, drop_orphans

revision = "0008"
down_revision = "0007"

TABLES = (
    "deliveries",
    "webhooks",
    "uploads",
    "audit",
    "reviews",
    "feeds",
    "api_tokens",
    "desk_sessions",
    "accounts",
)


FIELDS = (
    *("type", "code", "date", "issuer", "title"),
    *("text", "lead", "coordinate", "report_to", "product", "deadline", "due", "rrule"),
    "rejected",
)
SHAPES = ("split", "merge")


def upgrade() -> None:
    allow_corrections(*FIELDS, *SHAPES)
    _make_accounts()
    op.create_table(
        "feeds",
        *_texts("id", "unit", "made_by", "made_at"),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("revoked_at", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_feeds"),
        sa.UniqueConstraint("token_hash", name="uq_feeds_token_hash"),
    )
    op.create_table(
        "reviews",
        sa.Column("document_id", sa.String(24), nullable=False),
        *_texts("path", "said_by", "said_at"),
        sa.Column("anchor", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("document_id", "path", name="pk_reviews"),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, nullable=False),
        *_texts("at", "said_by", "action", "target", "detail"),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    _make_uploads()
    _make_webhooks()


def downgrade() -> None:
    # Tasks that people split or merged are again as they were read; those that they added or rejected stay so.
    op.execute("DELETE FROM tasks WHERE corrects <> position AND ref LIKE '%~%'")
    drop_orphans()
    op.execute(
        "UPDATE tasks SET superseded = false WHERE superseded AND NOT EXISTS (SELECT 1 FROM tasks said"
        " WHERE said.document_id = tasks.document_id AND said.corrects = tasks.position)"
        " AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.document_id = tasks.document_id"
        " AND c.ref = tasks.ref AND c.field = 'rejected' AND c.value <> '' AND c.undone_at IS NULL)"
    )
    op.execute(
        "DELETE FROM corrections WHERE field IN ('split', 'merge')"
        " OR (ref LIKE '%~%' AND ref NOT LIKE '%~+%')"
    )
    allow_corrections(*FIELDS)
    for table in TABLES:
        op.drop_table(table)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _make_accounts() -> None:
    op.create_table(
        "accounts",
        *_texts("name", "password", "made_at"),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("disabled_at", sa.Text),
        sa.PrimaryKeyConstraint("name", name="pk_accounts"),
        sa.CheckConstraint(
            "role IN ('viewer', 'reviewer', 'admin')", name=op.f("ck_accounts_role")
        ),
    )
    op.create_table(
        "desk_sessions",
        sa.Column("token_hash", sa.String(64), nullable=False),
        *_texts("account", "made_at", "until"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_desk_sessions"),
        _of_account("desk_sessions"),
    )
    op.create_index("ix_desk_sessions_account", "desk_sessions", ["account"])
    op.create_table(
        "api_tokens",
        sa.Column("token_hash", sa.String(64), nullable=False),
        *_texts("id", "account", "label", "scopes", "made_at"),
        sa.Column("revoked_at", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_api_tokens"),
        sa.UniqueConstraint("token_hash", name="uq_api_tokens_token_hash"),
        _of_account("api_tokens"),
    )
    op.create_index("ix_api_tokens_account", "api_tokens", ["account"])


def _of_account(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["account"], ["accounts.name"], name=f"fk_{table}_accounts", ondelete="CASCADE"
    )


def _make_uploads() -> None:
    op.create_table(
        "uploads",
        *_texts("id", "name", "path", "said_by", "at"),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("size", "pages_done", "pages")),
        sa.Column("state", sa.String(10), nullable=False),
        *(sa.Column(f"fault_{part}", sa.Text) for part in ("code", "message", "advice")),
        sa.Column("idempotency_key", sa.Text),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_uploads"),
        sa.UniqueConstraint("idempotency_key", name="uq_uploads_idempotency_key"),
        sa.CheckConstraint(
            "state IN ('waiting', 'reading', 'stored', 'partial', 'unchanged', 'failed')",
            name=op.f("ck_uploads_state"),
        ),
    )
    op.create_index("ix_uploads_at", "uploads", ["at"])


def _make_webhooks() -> None:
    op.create_table(
        "webhooks",
        *_texts("id", "url", "secret", "events", "made_by", "made_at"),
        sa.Column("revoked_at", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_webhooks"),
    )
    op.create_table(
        "deliveries",
        sa.Column("number", sa.Integer, nullable=False),
        *_texts("webhook", "event", "key", "body"),
        sa.Column("tries", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text) for name in ("next_at", "sent_at", "fault")),
        sa.PrimaryKeyConstraint("number", name="pk_deliveries"),
        sa.UniqueConstraint("webhook", "event", "key", name="uq_deliveries_webhook_event_key"),
        sa.ForeignKeyConstraint(
            ["webhook"], ["webhooks.id"], name="fk_deliveries_webhooks", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_deliveries_next_at", "deliveries", ["next_at"])
