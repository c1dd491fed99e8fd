"""Tables of the desk: accounts, what was reviewed, what came in, who is told, and who did what.

Secrets (passwords, tokens, addresses of calendars) are kept as digests. The secret of a webhook is kept as it is:
messages are signed with it.
"""

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.store.columns import Base, one_of


class StoredAccount(Base):
    """Who may log in."""

    __tablename__ = "accounts"
    __table_args__ = (one_of("role", "viewer", "reviewer", "admin"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    password: Mapped[str]
    """As Argon2 writes it."""
    role: Mapped[str] = mapped_column(String(10))
    made_at: Mapped[str]
    disabled_at: Mapped[str | None]


class StoredSession(Base):
    """A browser in which somebody is logged in."""

    __tablename__ = "desk_sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account: Mapped[str] = mapped_column(
        ForeignKey("accounts.name", ondelete="CASCADE"), index=True
    )
    made_at: Mapped[str]
    until: Mapped[str]


class StoredToken(Base):
    """The key of a program."""

    __tablename__ = "api_tokens"

    id: Mapped[str] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    account: Mapped[str] = mapped_column(
        ForeignKey("accounts.name", ondelete="CASCADE"), index=True
    )
    label: Mapped[str]
    scopes: Mapped[str]
    """Parted by spaces."""
    made_at: Mapped[str]
    revoked_at: Mapped[str | None]


class StoredFeed(Base):
    """A calendar of one unit under a secret address."""

    __tablename__ = "feeds"

    id: Mapped[str] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    unit: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[str]
    revoked_at: Mapped[str | None]


class StoredReview(Base):
    """An item that a person has held against the scan.

    It belongs to the document's bytes, as corrections do, and counts as long as the item has the text it had then.
    """

    __tablename__ = "reviews"

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    anchor: Mapped[str] = mapped_column(String(64))
    """Digest of the item's folded text."""
    said_by: Mapped[str]
    said_at: Mapped[str]


class StoredSettlement(Base):
    """A finding that a person has looked at and settled, without a correction.

    It belongs to the document's bytes, and counts as long as the machine finds the same.
    """

    __tablename__ = "settlements"

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    mark: Mapped[str] = mapped_column(String(64), primary_key=True)
    """`models.settling.mark_of` the finding."""
    said_by: Mapped[str]
    said_at: Mapped[str]


class StoredWebhook(Base):
    """An address that is told of events."""

    __tablename__ = "webhooks"

    id: Mapped[str] = mapped_column(primary_key=True)
    url: Mapped[str]
    secret: Mapped[str]
    events: Mapped[str]
    """Parted by spaces."""
    made_by: Mapped[str]
    made_at: Mapped[str]
    revoked_at: Mapped[str | None]


class StoredDelivery(Base):
    """A message to a webhook: the outbox. What is due is what was neither sent nor given up."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("webhook", "event", "key"),
        Index("ix_deliveries_next_at", "next_at"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    webhook: Mapped[str] = mapped_column(ForeignKey("webhooks.id", ondelete="CASCADE"))
    event: Mapped[str]
    key: Mapped[str]
    """What the event is about: the same is told once."""
    body: Mapped[str]
    tries: Mapped[int]
    next_at: Mapped[str | None]
    """When it is tried again; null once it was sent or given up."""
    sent_at: Mapped[str | None]
    fault: Mapped[str | None]


class StoredAuditEntry(Base):
    """Who did what, and when."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    said_by: Mapped[str]
    action: Mapped[str]
    target: Mapped[str]
    detail: Mapped[str]


class StoredUpload(Base):
    """A file that somebody sent."""

    __tablename__ = "uploads"
    __table_args__ = (
        one_of("state", "waiting", "reading", "stored", "partial", "unchanged", "failed"),
        Index("ix_uploads_at", "at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    path: Mapped[str]
    size: Mapped[int]
    said_by: Mapped[str]
    at: Mapped[str]
    state: Mapped[str] = mapped_column(String(10))
    pages_done: Mapped[int]
    pages: Mapped[int]
    fault_code: Mapped[str | None]
    fault_message: Mapped[str | None]
    fault_advice: Mapped[str | None]
    idempotency_key: Mapped[str | None] = mapped_column(unique=True)
    """Who sent it and the key they gave, so that sending it again gives the same answer."""
    sha256: Mapped[str] = mapped_column(String(64))
