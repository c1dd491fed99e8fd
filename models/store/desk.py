"""The store as the desk uses it: besides rows of directives, everything that happens at the desk.

Whatever changes something leaves a line in the audit trail, in the same transaction.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine

from models.correction import Change
from models.desk import (
    Account,
    AuditEntry,
    Bearer,
    Delivery,
    Feed,
    Review,
    Role,
    Settlement,
    Token,
    Upload,
)
from models.desk import Webhook as Hook
from models.intake import Input, State
from models.progress import Event
from models.register import Naming, TaskFilter, UnitPart
from models.register import Role as Part
from models.store import (
    accounts,
    desk_numbers,
    desk_queries,
    desk_rows,
    following,
    outbox,
    register,
    revisions,
    saying,
)
from models.store.desk_numbers import Counts, Days, Weeks
from models.store.engine import engine_of, translated
from models.store.session import Store
from models.store.stamps import Stamp, Stamps


class Changed(Exception):
    """Somebody else has changed the value in the meantime: nothing was overwritten."""

    def __init__(self, field: str, seen: str, now: str, by: str | None) -> None:
        super().__init__(field)
        self.field = field
        self.seen = seen
        """What it was when it was looked at."""
        self.now = now
        self.by = by
        """Who said so last, if a person did."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says at the desk about a value that they have seen."""

    change: Change
    seen: str


class Desk(Store):
    """An open database with accounts, reviews, uploads and webhooks."""

    def __init__(self, engine: Engine, name: str, naming: Naming | None = None) -> None:
        super().__init__(engine, name, naming)
        self._stamps = Stamps(engine, name)

    def close(self) -> None:
        """Let go of the database."""
        self._stamps.close()
        super().close()

    # --- corrections and reviews ---

    def say(self, sayings: Iterable[Saying], *, by: str) -> int:
        """Keep what a person says, if what they saw still holds; returns how much is new.

        Raises `Changed` where somebody else was faster, and what `Store.correct` raises; then nothing is kept.
        """
        wanted = list(sayings)
        with self._session(self._writer) as session, session.begin():
            for each in wanted:
                held = saying.held_value(session, each.change)
                if held.value != each.seen:
                    raise Changed(each.change.field, each.seen, held.value, held.by)
            moment = now()
            new = saying.say(
                session, [each.change for each in wanted], saying.Voice(by, moment, "desk")
            )
            for each in wanted if new else ():
                target = f"{each.change.document}:{each.change.task or ''}"
                desk_rows.note(session, by, "correct", target, each.change.field)
            return new

    def take_back(self, number: int, *, by: str) -> bool:
        """Undo a correction; False where it was undone before. Raises `UnknownTarget`."""
        with self._session(self._writer) as session, session.begin():
            new = saying.undo(session, number, saying.Voice(by, now(), "desk"))
            if new:
                desk_rows.note(session, by, "undo", str(number))
            return new

    def follow(self, task: str, event: Event, *, by: str) -> Event | None:
        """Note what became of a task; None where that is known. Raises `UnknownTarget`, `BadEvent`."""
        with self._session(self._writer) as session, session.begin():
            kept = following.follow(session, task, event, saying.Voice(by, now(), "desk"))
            if kept is not None:
                desk_rows.note(session, by, "follow", task, event.act)
            return kept

    def review(self, document: str, path: str, *, by: str) -> None:
        """Note that an item was held against the scan; raises `UnknownTarget`."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.review(session, document, path, by, now())
            desk_rows.note(session, by, "review", f"{document}:{path}")

    def withdraw_review(self, document: str, path: str, *, by: str) -> None:
        """Take that back."""
        with self._session(self._writer) as session, session.begin():
            if desk_rows.withdraw_review(session, document, path):
                desk_rows.note(session, by, "withdraw-review", f"{document}:{path}")

    def reviews(self, document: str) -> list[Review]:
        """Items of a document that were reviewed."""
        with self._session(self._reader) as session:
            return desk_rows.reviews(session, document)

    def settle(self, document: str, finding: int, *, by: str, off: bool = False) -> bool:
        """Settle a finding by its number in its document, or open it again; False where it was so already.

        Raises `UnknownTarget`.
        """
        with self._session(self._writer) as session, session.begin():
            new = desk_rows.settle(session, document, finding, by, now(), off=off)
            if new:
                action = "unsettle" if off else "settle"
                desk_rows.note(session, by, action, f"{document}:{finding}")
            return new

    def settlements(self, document: str) -> list[Settlement]:
        """What people settled of a document's findings by saying so."""
        with self._session(self._reader) as session:
            return desk_rows.settlements(session, document)

    # --- accounts ---

    def any_account(self) -> bool:
        """Whether anybody has to log in."""
        with self._session(self._reader) as session:
            return accounts.any_account(session)

    def accounts(self) -> list[Account]:
        """All accounts."""
        with self._session(self._reader) as session:
            return accounts.accounts(session)

    def save_account(self, name: str, password: str, role: Role, *, by: str) -> None:
        """A new account, or another password hash and role."""
        with self._session(self._writer) as session, session.begin():
            accounts.save_account(session, name, password, role, now())
            desk_rows.note(session, by, "save-account", name, role)

    def disable_account(self, name: str, *, by: str) -> bool:
        """Shut an account; False where there is none."""
        with self._session(self._writer) as session, session.begin():
            found = accounts.disable_account(session, name, now())
            if found:
                desk_rows.note(session, by, "disable-account", name)
            return found

    def password_of(self, name: str) -> tuple[str, Role] | None:
        """The hash of an open account's password, and its role."""
        with self._session(self._reader) as session:
            return accounts.password_of(session, name)

    def log_in(self, name: str, until: datetime) -> str:
        """The secret of a new session."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, name, "log-in", name)
            return accounts.log_in(session, name, now(), until.isoformat(timespec="seconds"))

    def log_out(self, token: str) -> None:
        """End a session."""
        with self._session(self._writer) as session, session.begin():
            accounts.log_out(session, token)

    def of_session(self, token: str) -> Bearer | None:
        """Who is logged in with this secret."""
        with self._session(self._reader) as session:
            return accounts.of_session(session, token, now())

    def new_token(self, account: str, label: str, scopes: tuple[str, ...], *, by: str) -> str:
        """A key for a program, which is shown once."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, by, "new-token", account, " ".join(scopes))
            return accounts.new_token(session, account, label, scopes, now())

    def tokens(self) -> list[Token]:
        """All keys of programs."""
        with self._session(self._reader) as session:
            return accounts.tokens(session)

    def revoke_token(self, token_id: str, *, by: str) -> bool:
        """Make a key worthless."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, by, "revoke-token", token_id)
            return accounts.revoke_token(session, token_id, now())

    def of_token(self, token: str) -> Bearer | None:
        """Who a program speaks for."""
        with self._session(self._reader) as session:
            return accounts.of_token(session, token)

    # --- calendars and webhooks ---

    def new_feed(self, unit: str, *, by: str) -> str:
        """The secret in the address of a unit's calendar."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, by, "new-feed", unit)
            return accounts.new_feed(session, unit, by, now())

    def feeds(self, unit: str | None = None) -> list[Feed]:
        """Calendars that can be fetched."""
        with self._session(self._reader) as session:
            return accounts.feeds(session, unit)

    def feed_of(self, token: str) -> Feed | None:
        """The calendar under a secret address."""
        with self._session(self._reader) as session:
            return accounts.feed_of(session, token)

    def revoke_feed(self, feed_id: str, *, by: str) -> bool:
        """Shut a calendar."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, by, "revoke-feed", feed_id)
            return accounts.revoke_feed(session, feed_id, now())

    def new_webhook(self, url: str, events: tuple[str, ...], *, by: str) -> str:
        """The secret of a new webhook."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, by, "new-webhook", url, " ".join(events))
            return outbox.new_webhook(session, url, events, by, now())

    def webhooks(self) -> list[Hook]:
        """Addresses that are told of events."""
        with self._session(self._reader) as session:
            return outbox.webhooks(session)

    def revoke_webhook(self, webhook_id: str, *, by: str) -> bool:
        """Tell an address nothing more."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.note(session, by, "revoke-webhook", webhook_id)
            return outbox.revoke_webhook(session, webhook_id, now())

    def announce_days(self, as_of: date) -> int:
        """Write messages about tasks that have come near their day or passed it."""
        with self._session(self._writer) as session, session.begin() as transaction:
            told = outbox.announce_days(session, as_of)
            if not told:
                # What was found before still holds: nobody has to look anew.
                transaction.rollback()
            return told

    def due_deliveries(self) -> list[Delivery]:
        """Messages that are to be sent now."""
        with self._session(self._reader) as session:
            return outbox.due_deliveries(session, now())

    def delivered(self, number: int, fault: str | None) -> None:
        """Note that a message arrived, or why not."""
        with self._session(self._writer) as session, session.begin():
            outbox.delivered(session, number, fault, datetime.now(UTC))

    # --- uploads and audit ---

    def add_upload(self, upload: Upload, digest: str, key: str | None) -> None:
        """Keep that a file came in."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.add_upload(session, upload, digest, key)
            desk_rows.note(session, upload.by, "upload", upload.id, f"{upload.size} B")

    def change_upload(self, upload_id: str, **values: object) -> None:
        """Note how far a file is, or what became of it."""
        with self._session(self._writer) as session, session.begin():
            desk_rows.change_upload(session, upload_id, **values)

    def upload_of(self, upload_id: str) -> Upload | None:
        """One of the files that came in."""
        with self._session(self._reader) as session:
            return desk_rows.upload_of(session, upload_id)

    def upload_of_key(self, key: str) -> tuple[Upload, str] | None:
        """What was sent under an idempotency key, and the digest of its bytes."""
        with self._session(self._reader) as session:
            return desk_rows.upload_of_key(session, key)

    def uploads(self) -> list[Upload]:
        """The files that came in last."""
        with self._session(self._reader) as session:
            return desk_rows.uploads(session)

    def running_uploads(self) -> list[Upload]:
        """Files that were not read to their end."""
        with self._session(self._reader) as session:
            return desk_rows.running_uploads(session)

    def inputs(self, *states: State, most: int) -> list[Input]:
        """Files of the intake in these states, in the order of their paths."""
        with self._session(self._reader) as session:
            keys = desk_rows.input_keys(session, states, most)
        found = self.intake.of(keys)
        return [found[key] for key in keys if key in found]

    def audit(self, *, most: int = 100, before: int | None = None) -> list[AuditEntry]:
        """Who did what, newest first."""
        with self._session(self._reader) as session:
            return desk_rows.audit(session, most=most, before=before)

    # --- questions ---

    def stamp(self) -> Stamp:
        """The same as long as nothing in the database changes."""
        return self._stamps.now()

    def counts(self, asked: TaskFilter, as_of: date) -> Counts:
        """How many of the tasks are in each status. Raises `UnknownUnit`."""
        with self._session(self._reader) as session:
            return desk_numbers.by_status(session, asked, as_of, self._naming)

    def days(self, asked: TaskFilter, as_of: date) -> Days:
        """What is due on each day of a window. Raises `UnknownUnit`."""
        with self._session(self._reader) as session:
            return desk_numbers.by_day(session, asked, as_of, self._naming)

    def weeks(self, asked: TaskFilter, as_of: date) -> Weeks:
        """How much is due in each week of a window, by unit. Raises `UnknownUnit`."""
        with self._session(self._reader) as session:
            return desk_numbers.by_week(session, asked, as_of, self._naming)

    def of_unit(self, unit: str, as_of: date, *, limit: int) -> dict[Part, UnitPart]:
        """The first tasks of a unit in each role, and how many there are. Raises `UnknownUnit`."""
        with self._session(self._reader) as session:
            return register.parts_of(session, unit, as_of, self._naming, limit)

    def ask(self) -> "desk_queries.Questions":
        """Questions of pages, each in a session of its own."""
        return desk_queries.Questions(lambda: self._session(self._reader), self._naming)


def open_desk(url: str, *, create: bool = True, naming: Naming | None = None) -> Desk:
    """As `models.store.session.open_store`."""
    engine, name = engine_of(url, create=create)
    with translated(name):
        revisions.bring_up_to_date(engine, name)
    return Desk(engine, name, naming)


def now() -> str:
    """This moment, as moments are kept: fine enough to tell one form from the next."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
