"""The rows of a file: made where the file was read, perhaps by another process, and written in one transaction."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, Select, String, bindparam, literal_column, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.outcome import Outcome
from models.store import corrections as said
from models.store.adding import Row, Rows, add, gathered
from models.store.entering import enter_those, entries_of
from models.store.mapping import stored_file
from models.store.named import add_named, named_rows, units_of
from models.store.tables import StoredDocument, StoredFile, StoredTask
from models.store.tables_desk import StoredSettlement, StoredWebhook
from models.store.tables_named import NamedUnit
from models.store.tables_said import StoredCorrection, StoredEvent


@dataclass(frozen=True, slots=True)
class FileRows:
    """All that is written of a file, as plain values."""

    shared: Rows
    """Units, names and rules, which other files may have brought along."""
    own: Rows
    """Those that go with the file."""

    @property
    def documents(self) -> list[Row]:
        """The rows of its documents."""
        return self.own.get(StoredDocument.__tablename__, [])

    def tasks_of(self, document_id: str) -> int:
        """How many tasks a document has."""
        tasks = self.own.get(StoredTask.__tablename__, [])
        return sum(task["document_id"] == document_id for task in tasks)


def rows_of(outcome: Outcome, file: StoredFile | None = None) -> FileRows:
    """The rows of a file; ``file`` where its own are made already."""
    entries = entries_of(outcome)
    return FileRows(
        shared=named_rows(units_of(outcome)) | entries.shared(),
        own=gathered(file or stored_file(outcome)) | entries.own(),
    )


@dataclass(frozen=True, slots=True)
class Met:
    """What new rows meet in the database."""

    units: frozenset[str]
    """Those of their units that are there."""
    followed: frozenset[str]
    """Documents of whose tasks it was said what became of them."""
    spoken_of: frozenset[str]
    """Documents that people corrected."""
    listeners: bool
    """Whether anybody wants to be told."""


def met_by(session: Session, rows: FileRows) -> Met:
    """What the rows of a file meet, by one question: each would cost a way to the server."""
    found: dict[str, set[str]] = {}
    units = [row["id"] for row in rows.shared.get(NamedUnit.__tablename__, [])]
    documents = [row["id"] for row in rows.documents]
    for row in session.execute(_MET, {"units": units, "documents": documents}):
        found.setdefault(row[0], set()).add(row[1])
    return Met(
        units=frozenset(found.get("unit", ())),
        followed=frozenset(found.get("followed", ())),
        spoken_of=frozenset(found.get("spoken of", ())),
        listeners="listener" in found,
    )


def write(session: Session, rows: FileRows, met: Met) -> None:
    """Insert the rows of a file of which there are none, and what people said of it."""
    add_named(session, rows.shared, met.units)
    add(session, rows.own)
    if met.followed:
        enter_those(session, sorted(met.followed))
    if met.spoken_of:
        said.apply_to(session, met.spoken_of)


def _named(what: str, column: InstrumentedAttribute[str]) -> Select[str, str]:
    return select(literal_column(f"'{what}'", String), column)


_OF_THEM: BindParameter[str] = bindparam("documents", expanding=True)
# Made once: to make a statement takes longer than to run it.
_MET = union_all(
    _named("unit", NamedUnit.id).where(NamedUnit.id.in_(bindparam("units", expanding=True))),
    _named("followed", StoredEvent.document_id).where(StoredEvent.document_id.in_(_OF_THEM)),
    _named("spoken of", StoredCorrection.document_id).where(
        StoredCorrection.document_id.in_(_OF_THEM)
    ),
    _named("spoken of", StoredSettlement.document_id).where(
        StoredSettlement.document_id.in_(_OF_THEM)
    ),
    _named("listener", StoredWebhook.id).where(StoredWebhook.revoked_at.is_(None)),
)
