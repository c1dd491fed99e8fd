"""What became of a file, as rows: the last step on its way."""

from collections.abc import Callable

from sqlalchemy import bindparam, delete, false, select, true, union_all, update
from sqlalchemy.orm import Session

from models.intake import State
from models.outcome import Outcome, Status
from models.store import outbox, queries
from models.store.file_rows import FileRows, met_by, rows_of, write
from models.store.mapping import digest_of, file_id, printable_path
from models.store.named import drop_unnamed, named_in
from models.store.opened import now
from models.store.tables import StoredFile
from models.store.tables_intake import StoredInput

# Made once: to make a statement takes longer than to run it.
_WRONG = tuple(
    (table.path == bindparam("of")) & failed & (table.id != bindparam("but"))
    for table, failed in (
        (StoredFile, StoredFile.status == "failed"),
        (StoredInput, StoredInput.state.in_(("quarantined", "skipped"))),
    )
)
_FORGET = tuple(
    delete(table).where(wrong).execution_options(synchronize_session=False)
    for table, wrong in zip((StoredFile, StoredInput), _WRONG, strict=True)
)
# The file itself, and what would be forgotten: there seldom is any.
_THERE = union_all(
    select(StoredFile.status, false()).where(StoredFile.id == bindparam("but")),
    select(StoredFile.status, true()).where(_WRONG[0]),
    select(StoredInput.state, true()).where(_WRONG[1]),
)


def input_state(status: Status) -> State:
    """The state in which the intake has a file that became ``status``."""
    if status == "failed":
        return "quarantined"
    return "partial" if status == "partial" else "stored"


Maker = Callable[[], FileRows]
"""Makes the rows of a file, if they are needed."""


def keep(
    session: Session,
    outcome: Outcome,
    rows: Maker | None = None,
    *,
    anew: bool = True,
    read_at: str | None = None,
) -> bool:
    """Write the rows of a file that came by no claim; False where its bytes are stored already.

    ``anew`` says that it was read now: then a fault goes over a fault that was kept before. ``read_at`` is given where
    it is known that it was read at another time.
    """
    key = file_id(outcome.path, outcome.sha256)
    if not anew and outcome.status == "failed" and queries.status_of(session, key) is not None:
        return False
    new = put(session, outcome, rows)
    if new:
        ended = {"state": input_state(outcome.status), "read_at": read_at or now()}
        there = update(StoredInput).where(StoredInput.id == key)
        if session.execute(there.values(ended)).rowcount == 0:  # type: ignore[attr-defined]
            path = printable_path(outcome.path)
            session.add(StoredInput(id=key, path=path, attempts=0, losses=0, **ended))
    return new


def put(session: Session, outcome: Outcome, rows: Maker | None = None) -> bool:
    """Write the rows of a file, but not its state; False where its bytes are stored already.

    A file that failed before is replaced, by the same bytes or under the same path.
    """
    key = file_id(outcome.path, outcome.sha256)
    path = printable_path(outcome.path)
    there = session.execute(_THERE, {"of": path, "but": key}).all()
    known = next((status for status, wrong in there if not wrong), None)
    if known not in (None, "failed"):
        return False
    if any(wrong for _, wrong in there):
        forget(session, path, except_key=key)
    if known is not None:
        queries.delete_file(session, key)
    made = rows() if rows else rows_of(outcome)
    met = met_by(session, made)
    write(session, made, met)
    if met.listeners:
        outbox.announce_stored(session, made)
    return True


def renew(session: Session, outcome: Outcome) -> bool:
    """Put what better rules make of a stored file in the place of its rows; False where it is the same."""
    key = file_id(outcome.path, outcome.sha256)
    if queries.made_of(session, key) == digest_of(outcome):
        return False
    before = named_in(session, key)
    queries.delete_file(session, key)
    made = rows_of(outcome)
    write(session, made, met_by(session, made))
    drop_unnamed(session, before)
    return True


def forget(session: Session, path: str, *, except_key: str | None) -> None:
    """Drop what was wrong under a path with bytes that it no longer has."""
    for statement in _FORGET:
        session.execute(statement, {"of": path, "but": except_key or ""})


def drop(session: Session, keys: list[str]) -> None:
    """Drop files, and that they were ever seen."""
    for key in keys:
        queries.delete_file(session, key)
        session.execute(delete(StoredInput).where(StoredInput.id == key))
