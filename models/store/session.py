"""The store: opens the database, keeps what is written whole, and answers questions.

Nobody above knows SQLAlchemy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Unpack

from models.copy import FileCopy, SaidCopy
from models.correction import Change, Correction
from models.deadline import Meaning
from models.directive import Directive
from models.finding import Finding
from models.grouping import Grouping, TaskGroup
from models.outcome import Outcome
from models.progress import Event, Progress
from models.register import (
    ChainRow,
    CitingRow,
    DocumentRow,
    DueRow,
    FileRow,
    Naming,
    Reading,
    TaskFields,
    TaskFilter,
    TaskPage,
    TaskRow,
    UnitRow,
)
from models.status import today
from models.store import (
    chains,
    checking,
    coming,
    copying,
    corrections,
    counting,
    extent,
    following,
    keeping,
    queries,
    register,
    revisions,
    saying,
)
from models.store.checking import Problem
from models.store.engine import engine_of, translated
from models.store.entering import enter_those
from models.store.errors import RowsRefused
from models.store.file_rows import rows_of
from models.store.intake import Intake
from models.store.keeping import Maker
from models.store.opened import Opened, now
from models.store.patience import AT_ONCE, Patience, patiently
from models.store.ranges import question


class Store(Opened):
    """An open database. Records go in, records come out."""

    def save(self, outcome: Outcome) -> bool:
        """Keep what became of a file, in one transaction; False where its bytes are stored already.

        A file that failed before is replaced, by the same bytes or under the same path.
        """
        return self._save(outcome, lambda: rows_of(outcome))

    def _save(
        self, outcome: Outcome, rows: Maker, *, anew: bool = True, read_at: str | None = None
    ) -> bool:
        try:
            with self._session(self._writer) as session, session.begin():
                return keeping.keep(session, outcome, rows, anew=anew, read_at=read_at)
        except RowsRefused:
            # Another process may have stored the same bytes in the meantime.
            if outcome.sha256 and self.path_of_known(outcome.sha256) is not None:
                return False
            raise

    @patiently
    def renew(self, outcome: Outcome) -> bool:
        """Put what better rules make of a stored file in the place of what was made before, in one transaction.

        What people said stays, and holds. Returns False where nothing else was made, and nothing is written.
        """
        with self._session(self._writer) as session, session.begin():
            return keeping.renew(session, outcome)

    def problems(self) -> Iterator[Problem]:
        """What in the database doesn't agree with the rest of it."""
        with translated(self.name):
            yield from checking.problems(self._engine)

    @property
    def intake(self) -> Intake:
        """How far every file is that was ever seen."""
        return Intake(self._engine, self.name, self.patience)

    def readings(self) -> Iterator[Reading]:
        """What was read of every stored file, one after the other, in the order of their keys."""
        last = ""
        while True:
            found = self._reading_after(last)
            if found is None:
                return
            yield found
            last = found.file_id

    @patiently
    def _reading_after(self, last: str) -> Reading | None:
        with self._session(self._reader) as session:
            return queries.reading_after(session, last)

    def correct(
        self, changes: Iterable[Change], *, by: str, where: str = "cli", keep: bool = True
    ) -> int:
        """Keep what a person says, in one transaction; returns how much of it is new.

        Without ``keep`` it is only tried. Raises `UnknownTarget` where a document or task is not stored, `BadValue`
        for a value that can't be; then nothing is kept.
        """
        with self._session(self._writer) as session, session.begin() as transaction:
            new = saying.say(session, changes, saying.Voice(by, now(), where))
            if not keep:
                transaction.rollback()
        return new

    def undo(self, number: int, *, by: str) -> bool:
        """Take back a correction; False where it was taken back before."""
        with self._session(self._writer) as session, session.begin():
            return saying.undo(session, number, saying.Voice(by, now(), "cli"))

    def corrections(self) -> list[Correction]:
        """Everything that people said, with what became of it."""
        with self._session(self._reader) as session:
            return corrections.corrections(session)

    def copies(self) -> Iterator[FileCopy]:
        """Every file as the machine read it, one after the other, for another store."""
        last = ""
        while True:
            with self._session(self._reader) as session:
                found = copying.file_after(session, last)
            if found is None:
                return
            last, copy = found
            yield copy

    def said(self) -> Iterator[SaidCopy]:
        """Everything that people said, for another store."""
        with self._session(self._reader) as session:
            yield from copying.said(session)

    def take_file(self, copy: FileCopy) -> bool:
        """Keep a copied file, in one transaction; False where it is stored already."""
        return self._save(
            copy.outcome,
            lambda: rows_of(copy.outcome, copying.file_of(copy)),
            anew=False,
            read_at=copy.read_at,
        )

    def take_said(self, copies: Iterable[SaidCopy]) -> int:
        """Keep what people said in another store, in one transaction; returns how much of it is new.

        Raises `LookupError` for what another version said.
        """
        with self._session(self._writer) as session, session.begin():
            new, documents = copying.take_said(session, copies)
            corrections.apply_to(session, documents)
            enter_those(session, documents)
        return new

    def done(
        self,
        task: str,
        on: date | None = None,
        *,
        by: str,
        of: date | None = None,
        reason: str = "",
        where: str = "cli",
    ) -> Event | None:
        """A task (`TaskRow.id`) was finished on a day (today); ``of`` names the occurrence of a recurring one.

        This and the four below return what is kept, or None where it is known already. They raise `UnknownTarget`
        where the task is not stored, `BadEvent` for what can't have happened. Nothing is ever overwritten: `history`
        has it all.
        """
        return self._follow(
            task, Event(act="done", day=on or today(), of=of, reason=reason), by, where
        )

    def extend(
        self,
        task: str,
        to: date,
        *,
        reason: str,
        by: str,
        of: date | None = None,
        where: str = "cli",
    ) -> Event | None:
        """Move the last day of a task (gia hạn), and keep the old one; ``of`` is the day that moves (the first)."""
        return self._follow(task, Event(act="extended", day=to, of=of, reason=reason), by, where)

    def withdraw(
        self, task: str, on: date | None = None, *, reason: str, by: str, where: str = "cli"
    ) -> Event | None:
        """A task needs not be done any more (thu hồi)."""
        return self._follow(
            task, Event(act="withdrawn", day=on or today(), reason=reason), by, where
        )

    def reopen(
        self,
        task: str,
        on: date | None = None,
        *,
        by: str,
        of: date | None = None,
        reason: str = "",
        where: str = "cli",
    ) -> Event | None:
        """A task that was done or withdrawn is open again."""
        return self._follow(
            task, Event(act="reopened", day=on or today(), of=of, reason=reason), by, where
        )

    def received(
        self, task: str, on: date, *, due: date | None, by: str, where: str = "cli"
    ) -> Event | None:
        """The directive arrived; ``due`` is the last day of the term that begins with it (`dondoc.term_end`)."""
        return self._follow(task, Event(act="received", day=on, due=due), by, where)

    def history(self, task: str) -> Progress:
        """Everything that was said about what became of a task."""
        with self._session(self._reader) as session:
            return following.history(session, task)

    def meanings(self, task: str) -> list[Meaning]:
        """What the deadlines of a task mean, as they hold."""
        with self._session(self._reader) as session:
            return following.meanings_of(session, task)

    def _follow(self, task: str, event: Event, by: str, where: str) -> Event | None:
        with self._session(self._writer) as session, session.begin():
            return following.follow(session, task, event, saying.Voice(by, now(), where))

    def path_of_known(self, sha256: str) -> str | None:
        """Where the file with these bytes was first found, if it is stored."""
        with self._session(self._reader) as session:
            return queries.path_of_known(session, sha256)

    def files(self) -> list[FileRow]:
        """All files, the failed ones too."""
        with self._session(self._reader) as session:
            return queries.files(session)

    def documents(self, named: str | None = None) -> list[DocumentRow]:
        """All documents, or those that a name can mean (id, code, file name)."""
        if named is None:
            return list(self.each_document())
        with self._session(self._reader) as session:
            return queries.documents_named(session, named)

    def each_document(self) -> Iterator[DocumentRow]:
        """All documents one after the other, for lists that don't fit into memory."""
        with self._session(self._engine) as session:
            yield from queries.documents(session)

    def directive(self, document_id: str) -> Directive | None:
        """A document with everything that is known of it."""
        with self._session(self._reader) as session:
            return queries.directive(session, document_id)

    def each_directive(self, asked: TaskFilter, as_of: date) -> Iterator[tuple[str, Directive]]:
        """Documents with their ids, one after the other: all, or those that have such tasks or are so named."""
        with self._session(self._reader) as session:
            wanted = register.documents_of(session, asked, as_of, self._naming)
        for document_id in wanted:
            found = self.directive(document_id)
            if found is not None:
                yield document_id, found

    def tasks(
        self,
        asked: TaskFilter | None = None,
        as_of: date | None = None,
        **fields: Unpack[TaskFields],
    ) -> list[TaskRow]:
        """Who must do what by when, as it stands on the day ``as_of`` (today).

        Which tasks is said by a filter or by its fields: ``store.tasks(unit="Sở Y tế", due_to=date(2025, 12, 31))``.
        """
        wanted = replace(asked or TaskFilter(), **fields)
        return list(self.each_task(wanted, as_of or today()))

    def each_task(self, asked: TaskFilter, as_of: date) -> Iterator[TaskRow]:
        """The same one after the other, for lists that don't fit into memory."""
        with self._session(self._reader) as session:
            yield from register.tasks(session, asked, as_of, self._naming)

    def page(
        self, asked: TaskFilter, as_of: date, *, limit: int = 50, after: str | None = None
    ) -> TaskPage:
        """Some tasks of a list, and where the next ones begin: a page costs the same however long the list is.

        Raises `ValueError` for an ``after`` that is none of a page's `TaskPage.next`.
        """
        with self._session(self._reader) as session:
            wanted = question(session, asked, as_of, self._naming)
            return register.page(session, wanted, limit, after)

    def due(
        self,
        asked: TaskFilter | None = None,
        as_of: date | None = None,
        *,
        limit: int | None = None,
        **fields: Unpack[TaskFields],
    ) -> list[DueRow]:
        """What is open and due from ``due_from`` (``as_of``) to ``due_to`` (30 days later), day by day.

        A recurring task stands there on each day on which it comes again.
        """
        wanted = replace(asked or TaskFilter(), **fields)
        with self._session(self._reader) as session:
            found = coming.due(session, wanted, as_of or today(), self._naming)
            return list(islice(found, limit))

    def citing(self, code: str, *, basis: bool | None = None) -> list[CitingRow]:
        """Who names the document of this code, newest first; those alone that rest on it, if ``basis``."""
        with self._session(self._reader) as session:
            return chains.citing(session, code, basis=basis)

    def chain(self, document_id: str) -> list[ChainRow]:
        """The directives that carry out a stored one, and those that carry out these, with what is doubtful."""
        with self._session(self._reader) as session:
            return chains.chain(session, document_id)

    def compared(self, document_id: str) -> list[Finding]:
        """What is doubtful about a document beside the others of the store."""
        with self._session(self._reader) as session:
            return chains.compared(session, document_id)

    def in_context(self, document_id: str) -> Directive | None:
        """A document with everything that is known of it; behind its findings those of `compared`."""
        with self._session(self._reader) as session:
            row = queries.document(session, document_id)
            return chains.in_context(session, row) if row else None

    def count(self, asked: TaskFilter, as_of: date, *, most: int = extent.MANY) -> int:
        """How many tasks these are; ``most`` where there are that many or more."""
        with self._session(self._reader) as session:
            wanted = question(session, asked, as_of, self._naming)
            return extent.count(session, wanted, most)

    def groups(
        self, asked: TaskFilter, as_of: date, by: Grouping, *, limit: int | None = None
    ) -> list[TaskGroup]:
        """How many of these tasks there are of each unit, document, week or status, counted by the database."""
        with self._session(self._reader) as session:
            wanted = question(session, asked, as_of, self._naming)
            return counting.groups(session, wanted, by, limit)

    def units(self, as_of: date) -> list[UnitRow]:
        """All units with the number of their tasks, in the order of the Vietnamese alphabet."""
        with self._session(self._reader) as session:
            return register.units(session, as_of)

    def grounds(self) -> dict[str, list[str]]:
        """What each document rests on (căn cứ), by its id."""
        with self._session(self._reader) as session:
            return register.grounds(session)


def open_store(
    url: str,
    *,
    create: bool = True,
    naming: Naming | None = None,
    patience: Patience = AT_ONCE,
) -> Store:
    """Open the database at an SQLAlchemy URL and bring its tables up to date.

    A plain path is a SQLite file. A file that isn't there is made, with its folder, if ``create``. ``naming`` knows the
    registry of units, so that a unit is found through the groups that mean it. With ``patience``, the steps of a batch
    wait for a server that has gone away since.
    """
    engine, name = engine_of(url, create=create)
    with translated(name):
        revisions.bring_up_to_date(engine, name)
    return Store(engine, name, naming, patience)
