"""The rows of a file: made where the file was read, perhaps by another process, and written in one transaction."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.outcome import Outcome
from models.store import corrections as said
from models.store.adding import Row, Rows, add, gathered
from models.store.entering import enter_followed, entries_of
from models.store.mapping import stored_file
from models.store.named import add_named, named_rows, units_of
from models.store.tables import StoredDocument, StoredFile, StoredTask


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


def write(session: Session, rows: FileRows) -> None:
    """Insert the rows of a file of which there are none, and what people said of it."""
    add_named(session, rows.shared)
    add(session, rows.own)
    documents = [document["id"] for document in rows.documents]
    if documents:
        enter_followed(session, documents)
        said.apply_to(session, documents)
