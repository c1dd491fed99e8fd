"""The desk (bàn làm việc): who works at it, what was looked at, what came in, and who is told."""

from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["viewer", "reviewer", "admin"]
"""``viewer`` reads; ``reviewer`` corrects, accepts and uploads too; ``admin`` also runs tokens, webhooks and feeds."""
Scope = Literal["read", "review", "upload", "admin"]
"""What the bearer of a token may do, never more than the role of its account."""
Event = Literal["document.stored", "task.due_soon", "task.overdue"]
UploadState = Literal["waiting", "reading", "stored", "partial", "unchanged", "failed"]

ROLES: tuple[Role, ...] = get_args(Role)
SCOPES: tuple[Scope, ...] = get_args(Scope)
EVENTS: tuple[Event, ...] = get_args(Event)

SCOPES_OF: dict[Role, frozenset[Scope]] = {
    "viewer": frozenset({"read"}),
    "reviewer": frozenset({"read", "review", "upload"}),
    "admin": frozenset(SCOPES),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person who may log in."""

    name: str
    role: Role
    made_at: str
    """ISO 8601, in UTC, as all moments here."""
    disabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who asks, and what they may do."""

    name: str
    scopes: frozenset[Scope]

    def may(self, scope: Scope) -> bool:
        """Whether they may do what needs this scope."""
        return scope in self.scopes


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A key of a program, without the key itself."""

    id: str
    account: str
    label: str
    scopes: tuple[str, ...]
    made_at: str
    revoked_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A calendar that a program fetches by a secret address, without the secret."""

    id: str
    unit: str
    made_by: str
    made_at: str
    revoked_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person has held this item against the scan."""

    document: str
    path: str
    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A person has looked at a finding and settled it."""

    mark: str
    """`models.settling.mark_of` the finding."""
    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An address that is told of events, without the secret by which it knows us."""

    id: str
    url: str
    events: tuple[str, ...]
    made_by: str
    made_at: str
    revoked_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A message that waits in the outbox."""

    number: int
    url: str
    secret: str
    event: str
    body: str
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """Who did what, and when. Nothing of a document's text is in it."""

    number: int
    at: str
    by: str
    action: str
    target: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that somebody sent, and what became of it."""

    id: str
    name: str
    path: str
    size: int
    by: str
    at: str
    state: UploadState
    pages_done: int
    pages: int
    fault_code: str | None
    fault_message: str | None
    fault_advice: str | None
