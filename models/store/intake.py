"""The way of every file through its states; one transaction for each step.

    seen → claimed → read → stored | partial | quarantined        skipped

A step is taken by who holds the claim: every statement that changes a claimed file names the claim's token, so that a
worker that was thought dead changes nothing when it wakes up. Leases are compared by the database's clock alone.
"""

import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Double,
    Engine,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy import cast as as_type
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.intake import FINAL, IN_WORK, Arrival, Claim, Input, State, is_suspect
from models.outcome import Fault, Outcome
from models.store import keeping
from models.store.engine import translated, writer_of
from models.store.file_rows import FileRows
from models.store.keeping import input_state
from models.store.mapping import file_id, printable_path
from models.store.opened import now
from models.store.patience import Patience, patiently
from models.store.tables import StoredFile
from models.store.tables_intake import StoredInput as Row

Settled = Literal["new", "known", "overtaken"]
"""What came of writing a file: its rows are new; its bytes are stored already; somebody else has taken it over."""

_ASKED = 500
"""Keys in one question."""


class _Wanted(NamedTuple):
    """Files that somebody wants to claim; the tokens are chosen before, so that a step taken again claims the same."""

    tokens: Mapping[str, str]
    worker: str
    seconds: float

    @classmethod
    def of(cls, keys: Iterable[str], worker: str, seconds: float) -> "_Wanted":
        return cls({key: uuid.uuid4().hex for key in keys}, worker, seconds)


class Intake:
    """The intake of an open database."""

    def __init__(self, engine: Engine, name: str, patience: Patience) -> None:
        self._engine = engine
        self.patience = patience
        """With which steps are taken; not those that only say that all goes on, which come again by themselves."""
        self._writer = writer_of(engine)
        self._name = name
        # Made once: to make a statement takes longer than to run it.
        self._claiming = (
            update(Row)
            .where(
                Row.id == bindparam("file"),
                # Or it is taken again: the server was gone before it could say that it was.
                or_(Row.state == "seen", Row.token == bindparam("as")),
            )
            .values(
                state="claimed",
                worker=bindparam("by"),
                token=bindparam("as"),
                lease_until=self._now() + bindparam("for", type_=Double),
                attempts=Row.attempts + 1,
            )
            .returning(Row.attempts, Row.losses)
            .execution_options(synchronize_session=False)
        )

    # --- arriving -----------------------------------------------------------------

    @patiently
    def see(
        self,
        arrivals: Sequence[Arrival],
        alongside: Callable[[Session, list[Arrival]], None] | None = None,
    ) -> dict[str, Input]:
        """Note files that were found, in one transaction; returns how each of them stands.

        ``alongside`` is called within the transaction, with those that are to be read.
        """
        with self._writing() as session:
            keys = [each.key for each in arrivals]
            self._reopen_deleted(session, keys)
            before = set(self._states(session, keys))
            new: dict[str, Arrival] = {}
            for each in arrivals:
                if each.key not in before:
                    new.setdefault(each.key, each)
            if new:
                # In one order, so that two who see the same files don't wait for each other.
                ordered = [new[key] for key in sorted(new)]
                self._forget_replaced(session, ordered)
                rows = [_new_row(each.key, each.path, "seen") for each in ordered]
                session.execute(self._insert().on_conflict_do_nothing(), rows)
            found = self._inputs(session, keys)
            if alongside is not None:
                alongside(session, [each for each in arrivals if found[each.key].state == "seen"])
            return found

    @patiently
    def skip(self, path: str, reason: str) -> None:
        """Note a file that is none of ours, and why."""
        shown = printable_path(path)
        row = _new_row(file_id(path, None), shown, "skipped") | {"reason": reason}
        with self._writing() as session:
            keeping.forget(session, shown, except_key=None)
            session.execute(self._insert().on_conflict_do_nothing(), row)

    @patiently
    def opened(self, paths: Iterable[str]) -> None:
        """Drop what was wrong with files by their path alone: they can be opened now, or compared with others anew."""
        keys = [file_id(path, None) for path in paths]
        with self._session() as session:
            known = [key for key, at in self._states(session, keys).items() if at != "skipped"]
        if known:
            with self._writing() as session:
                keeping.drop(session, known)

    # --- claiming -----------------------------------------------------------------

    def claim(self, keys: Iterable[str], worker: str, seconds: float) -> list[Claim]:
        """Claim what nobody is at work on, for so many seconds; the attempt counts from now on, whatever comes."""
        return self._claimed(_Wanted.of(keys, worker, seconds))

    def renew(self, claims: Iterable[Claim], seconds: float) -> None:
        """Say that the worker is still there."""
        tokens = [claim.token for claim in claims]
        with self._writing() as session:
            session.execute(
                update(Row).where(Row.token.in_(tokens)).values(lease_until=self._now() + seconds)
            )

    def read(self, claim: Claim) -> None:
        """The pages of the file are read."""
        with self._writing() as session:
            session.execute(update(Row).where(_held(claim)).values(state="read"))

    @patiently
    def lost(self, claim: Claim) -> None:
        """The process that read the file was lost; the claim stays, and a further attempt begins."""
        with self._writing() as session:
            more = {"losses": Row.losses + 1, "attempts": Row.attempts + 1, "state": "claimed"}
            session.execute(update(Row).where(_held(claim)).values(more))

    def release(self, claims: Iterable[Claim], *, blameless: bool = True) -> None:
        """Give files back; a ``blameless`` one did nothing for which the attempt should count."""
        tokens = [claim.token for claim in claims]
        attempts = Row.attempts - 1 if blameless else Row.attempts
        with self._writing() as session:
            session.execute(
                update(Row).where(Row.token.in_(tokens)).values(**_FREE, attempts=attempts)
            )

    @patiently
    def sweep(
        self, is_gone: Callable[[str], bool], given_up: Callable[[Input], Fault | None]
    ) -> list[Input]:
        """Take back the files of workers that are gone, or of which nothing was heard for longer than they said.

        ``given_up`` says which of them were tried often enough, by a fault. Returns those that may be claimed again.
        """
        with self._session() as session:
            left = session.scalars(select(Row.worker).where(Row.state.in_(IN_WORK)).distinct())
            gone = [worker for worker in left if worker is not None and is_gone(worker)]
        with self._writing() as session:
            abandoned = or_(Row.lease_until < self._now(), Row.worker.in_(gone))
            keys = select(Row.id).where(Row.state.in_(IN_WORK), abandoned)
            found = list(self._inputs(session, session.scalars(keys).all()).values())
            session.execute(
                update(Row).where(Row.id.in_([each.key for each in found])).values(_FREE)
            )
            faults = {each.key: given_up(each) for each in found}
            for each in found:
                if (fault := faults[each.key]) is not None:
                    outcome = Outcome(path=each.path, sha256=each.key, status="failed", fault=fault)
                    keeping.put(session, outcome)
                    session.execute(
                        update(Row)
                        .where(Row.id == each.key)
                        .values({**_OVER, "state": "quarantined"})
                    )
        return [each for each in found if faults[each.key] is None]

    @patiently
    def retry(self, keys: Collection[str]) -> int:
        """Let quarantined files be read again; returns how many there were."""
        with self._writing() as session:
            quarantined = update(Row).where(Row.id.in_(keys), Row.state == "quarantined")
            return _count(session.execute(quarantined.values(**_FREE, attempts=0, losses=0)))

    # --- ending -------------------------------------------------------------------

    def settle(
        self,
        claim: Claim,
        outcome: Outcome,
        following: Iterable[str] = (),
        worker: str = "",
        seconds: float = 0,
        *,
        rows: FileRows | None = None,
    ) -> tuple[Settled, list[Claim]]:
        """Write what became of a claimed file and claim those that follow, in one transaction.

        ``rows`` are those of the file where they are made already: its records need not be in ``outcome`` then.
        Raises `RowsRefused` where the database doesn't take its rows; then nothing is written or claimed.
        """
        return self._settled(claim, outcome, rows, _Wanted.of(following, worker, seconds))

    @patiently
    def _settled(
        self, claim: Claim, outcome: Outcome, rows: FileRows | None, following: _Wanted
    ) -> tuple[Settled, list[Claim]]:
        with self._writing() as session:
            settled: Settled = "overtaken"
            held = {"file": claim.key, "as": claim.token, "at": now()}
            held["last"] = input_state(outcome.status)
            if _count(session.execute(_END, held)):
                made = (lambda: rows) if rows else None
                settled = "new" if keeping.put(session, outcome, made) else "known"
            return settled, self._claim(session, following)

    @patiently
    def refuse(self, path: str, fault: Fault) -> None:
        """Note a file that can't even be opened."""
        with self._writing() as session:
            keeping.keep(session, Outcome(path=path, sha256=None, status="failed", fault=fault))

    # --- asking -------------------------------------------------------------------

    @patiently
    def of(self, keys: Sequence[str]) -> dict[str, Input]:
        """How these files stand."""
        with self._session() as session:
            return self._inputs(session, keys)

    def inputs(self, *states: State) -> list[Input]:
        """All files in these states, in the order of their paths."""
        with self._session() as session:
            keys = session.scalars(select(Row.id).where(Row.state.in_(states))).all()
            found = self._inputs(session, keys)
        return sorted(found.values(), key=lambda each: (each.path, each.key))

    def counts(self) -> Counter[str]:
        """How many files are in each state."""
        with self._session() as session:
            rows = session.execute(select(Row.state, func.count()).group_by(Row.state))
            return Counter({row.state: row[1] for row in rows})

    # --- beneath ------------------------------------------------------------------

    @patiently
    def _claimed(self, wanted: _Wanted) -> list[Claim]:
        with self._writing() as session:
            return self._claim(session, wanted)

    def _claim(self, session: Session, wanted: _Wanted) -> list[Claim]:
        taken = []
        for key, token in wanted.tokens.items():
            given = {"file": key, "by": wanted.worker, "as": token, "for": wanted.seconds}
            if (row := session.execute(self._claiming, given).one_or_none()) is not None:
                taken.append(Claim(key, token, is_suspect(row.attempts - 1, row.losses)))
        return taken

    def _reopen_deleted(self, session: Session, keys: Sequence[str]) -> None:
        """Files whose rows somebody has deleted are to be read again."""
        for at in range(0, len(keys), _ASKED):
            deleted = select(Row.id).outerjoin(StoredFile, StoredFile.id == Row.id)
            deleted = deleted.where(
                Row.id.in_(keys[at : at + _ASKED]),
                Row.state.in_(("stored", "partial", "quarantined")),
                StoredFile.id.is_(None),
            )
            if found := session.scalars(deleted).all():
                session.execute(update(Row).where(Row.id.in_(found)).values(_OVER))

    def _forget_replaced(self, session: Session, new: Sequence[Arrival]) -> None:
        """Bytes that were seen under a path and never read, where the path now has others."""
        for at in range(0, len(new), _ASKED):
            paths = [printable_path(each.path) for each in new[at : at + _ASKED]]
            session.execute(delete(Row).where(Row.path.in_(paths), Row.state == "seen"))

    def _states(self, session: Session, keys: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for at in range(0, len(keys), _ASKED):
            asked = select(Row.id, Row.state).where(Row.id.in_(keys[at : at + _ASKED]))
            found |= {row.id: row.state for row in session.execute(asked)}
        return found

    def _inputs(self, session: Session, keys: Sequence[str]) -> dict[str, Input]:
        found: dict[str, Input] = {}
        for at in range(0, len(keys), _ASKED):
            asked = (
                select(*Row.__table__.columns, *_FAULT)
                .outerjoin(StoredFile, StoredFile.id == Row.id)
                .where(Row.id.in_(keys[at : at + _ASKED]))
            )
            found |= {row.id: _input_of(row) for row in session.execute(asked)}
        return found

    def _now(self) -> ColumnElement[float]:
        if self._engine.dialect.name == "sqlite":
            days = func.julianday("now") - 2440587.5
            return as_type(days * 86400.0, Double)
        # `now()` would be the beginning of the transaction.
        return as_type(func.extract("epoch", func.clock_timestamp()), Double)

    def _insert(self) -> Any:
        kind = sqlite if self._engine.dialect.name == "sqlite" else postgresql
        return kind.insert(Row)

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with translated(self._name), Session(self._engine) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with translated(self._name), Session(self._writer) as session, session.begin():
            yield session


_FREE: dict[str, Any] = {"state": "seen", "worker": None, "token": None, "lease_until": None}
_OVER: dict[str, Any] = {**_FREE, "attempts": 0, "losses": 0}
_END = (
    update(Row)
    .where(Row.id == bindparam("file"), Row.token == bindparam("as"))
    .values({**_OVER, "state": bindparam("last"), "read_at": bindparam("at")})
    .execution_options(synchronize_session=False)
)
_FAULT = (
    StoredFile.fault_code,
    StoredFile.fault_message,
    StoredFile.fault_advice,
    StoredFile.fault_stage,
    StoredFile.fault_page,
)


def _new_row(key: str, path: str, state: State) -> dict[str, Any]:
    return {"id": key, "path": printable_path(path), "state": state, "attempts": 0, "losses": 0}


def _held(claim: Claim) -> ColumnElement[bool]:
    return (Row.id == claim.key) & (Row.token == claim.token)


def _count(result: Any) -> int:
    assert isinstance(result, CursorResult)
    return result.rowcount


def _input_of(row: Any) -> Input:
    fault = None
    if row.fault_code is not None and row.state in FINAL:
        fault = Fault(
            code=row.fault_code,
            message=row.fault_message or "",
            advice=row.fault_advice or "",
            stage=row.fault_stage or "",
            page=row.fault_page,
        )
    return Input(
        key=row.id,
        path=row.path,
        state=row.state,
        attempts=row.attempts,
        losses=row.losses,
        worker=row.worker,
        reason=row.reason,
        fault=fault,
    )
