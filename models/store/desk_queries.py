"""Questions of the desk's pages: a page of tasks, counts beside it, days of a month, who rests on a document."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.register import DocumentRow, Naming, TaskFilter, TaskRow, UnitRow
from models.store import desk_rows, queries, register
from models.store.asking import named_by
from models.store.desk_document import FileFacts, Laid, Said, laid, said_of
from models.store.desk_documents import document_keys
from models.store.folding import fold
from models.store.matching import has_words
from models.store.ranges import question
from models.store.reading import unpacked
from models.store.tables import (
    StoredCitation,
    StoredDocument,
    StoredFile,
    StoredFinding,
    StoredItem,
    StoredPage,
    StoredReading,
    StoredTask,
)
from models.store.tables_register import TaskWords, UnitName
from models.store.tables_said import StoredCorrection
from models.store.worded import words_of_task


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingRow:
    """A document that names another one."""

    document: str
    code: str | None
    type: str | None
    title: str | None
    issuer: str | None
    path: str
    page: int
    basis: bool
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedRow:
    """A document that is named, and by how many."""

    name: str
    type: str | None
    documents: int
    bases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """A finding in a list of all."""

    document: str
    code: str | None
    number: int
    finding: str
    severity: str
    message: str
    path: str | None
    page: int | None
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The store in numbers."""

    documents: int
    pages: dict[str, int]
    """By how their text was got."""
    files: dict[str, int]
    """By what became of them."""
    items: int
    tasks: int
    corrected_tasks: int
    corrections: dict[str, int]
    """By field; those that hold."""
    findings: dict[str, int]
    """By code."""
    reviewed: int
    leaves: int


class Questions:
    """Everything that a page asks, each question in a session of its own."""

    def __init__(
        self,
        session: Callable[[], AbstractContextManager[Session]],
        naming: Naming | None = None,
    ) -> None:
        self._session = session
        self._naming = naming

    def task(self, document: str, ref: str, as_of: date) -> TaskRow | None:
        """One task."""
        wanted = (
            select(TaskWords.id)
            .join(StoredTask, words_of_task())
            .where(StoredTask.document_id == document, StoredTask.ref == ref)
        )
        with self._session() as session:
            number = session.scalars(wanted).first()
            every = question(session, TaskFilter(), as_of, None)
            if number is None or every is None:
                return None
            rows = register.rows_of(session, [number], every)
        return rows.get(number)

    def units(self, as_of: date) -> list[UnitRow]:
        """All units, those with most tasks first."""
        with self._session() as session:
            found = register.units(session, as_of)
        return sorted(found, key=lambda row: -(row.lead + row.coordinate + row.report_to))

    def unit_names(self, wording: str, *, most: int = 12) -> list[str]:
        """Names of units with these words, the last of which may be cut off; the shortest first."""
        name = UnitName.name
        beginning = literal(" ").concat(UnitName.key)
        wanted = (
            select(name)
            .where(~UnitName.issuer, beginning.contains(f" {fold(wording)}", autoescape=True))
            .group_by(name)
            .order_by(func.length(name), name)
            .limit(most)
        )
        with self._session() as session:
            return list(session.scalars(wanted))

    def documents(
        self, *, after: str | None, most: int, wording: str = "", unit: str | None = None
    ) -> tuple[list[DocumentRow], str | None]:
        """Documents, newest first, behind the place ``after``, and the place behind these.

        Those with words, and with tasks of a unit. Raises `ValueError` for a place that isn't one, `UnknownUnit`.
        """
        with self._session() as session:
            naming = self._naming
            keys = None if unit is None else list(named_by(session, unit, naming))
            found = document_keys(session, after, most + 1, fold(wording), keys)
            rows = queries.documents_of(session, [place.name for place in found[:most]])
        return rows, str(found[most - 1]) if len(found) > most else None

    def file_of(self, document: str) -> FileFacts | None:
        """The file that a document was read from."""
        with self._session() as session:
            row = session.execute(
                select(StoredFile.path, StoredFile.sha256, StoredFile.status)
                .join(StoredDocument, StoredDocument.file_id == StoredFile.id)
                .where(StoredDocument.id == document)
            ).first()
        return FileFacts(path=row[0], sha256=row[1] or "", status=row[2]) if row else None

    def page_sizes(self, document: str) -> dict[int, tuple[float, float]]:
        """Width and height in points of each page of a document's file, by its number, where they are known."""
        with self._session() as session:
            content = session.scalar(
                select(StoredReading.content)
                .join(StoredDocument, StoredDocument.file_id == StoredReading.file_id)
                .where(StoredDocument.id == document)
            )
        try:
            pages = unpacked(content).pages if content else ()
        except ValueError:
            return {}  # damaged; `dondoc verify` says so
        return {page.number: (page.width, page.height) for page in pages if page.width}

    def laid(self, document: str) -> Laid | None:
        """A document as it lies on the desk; None where there is none."""
        with self._session() as session:
            return laid(session, document)

    def said_of(self, document: str) -> list[Said]:
        """What people said about a document and did not take back, in that order."""
        with self._session() as session:
            return said_of(session, document)

    def cited(self, wording: str, *, most: int = 100) -> list[CitedRow]:
        """Documents that others name, those that ground most directives first."""
        named = func.coalesce(StoredCitation.code, StoredCitation.name)
        documents = func.count(StoredCitation.document_id.distinct())
        bases = func.count(StoredCitation.document_id.distinct()).filter(StoredCitation.basis)
        wanted = (
            select(named, func.min(StoredCitation.type), documents, bases)
            .where(named.is_not(None))
            .group_by(named)
            .order_by(bases.desc(), documents.desc(), named)
            .limit(most)
        )
        if key := fold(wording):
            wanted = wanted.where(
                or_(
                    has_words(StoredCitation.code_key, key),
                    StoredCitation.name.icontains(wording, autoescape=True),
                )
            )
        with self._session() as session:
            return [
                CitedRow(name=name, type=kind, documents=count, bases=based)
                for name, kind, count, based in session.execute(wanted)
            ]

    def citing(self, name: str, *, most: int = 200) -> list[CitingRow]:
        """Who names a document, by its code or else its name; those that rest on it first."""
        wanted = (
            select(StoredCitation, StoredDocument)
            .join(StoredDocument, StoredDocument.id == StoredCitation.document_id)
            .where(or_(StoredCitation.code_key == fold(name), StoredCitation.name == name))
            .order_by(StoredCitation.basis.desc(), StoredDocument.id, StoredCitation.position)
            .limit(most)
        )
        with self._session() as session:
            return [
                CitingRow(
                    document=document.id,
                    code=document.code,
                    type=document.type,
                    title=document.title,
                    issuer=document.issuer,
                    path=row.path,
                    page=row.page,
                    basis=row.basis,
                    quote=row.quote,
                )
                for row, document in session.execute(wanted)
            ]

    def findings(
        self,
        *,
        after: tuple[str, int] | None = None,
        most: int = 50,
        settled: bool | None = None,
    ) -> list[FindingRow]:
        """Findings of all documents, or those that are ``settled`` or not, in the order of their keys."""
        wanted = (
            select(StoredFinding, StoredDocument.code)
            .join(StoredDocument, StoredDocument.id == StoredFinding.document_id)
            .order_by(StoredFinding.document_id, StoredFinding.position)
            .limit(most)
        )
        if settled is not None:
            wanted = wanted.where(StoredFinding.settled if settled else ~StoredFinding.settled)
        if after is not None:
            document, number = after
            wanted = wanted.where(
                or_(
                    StoredFinding.document_id > document,
                    (StoredFinding.document_id == document) & (StoredFinding.position > number),
                )
            )
        with self._session() as session:
            return [
                FindingRow(
                    document=row.document_id,
                    code=code,
                    number=row.position,
                    finding=row.code,
                    severity=row.severity,
                    message=row.message,
                    path=row.path,
                    page=row.page,
                    settled=row.settled,
                )
                for row, code in session.execute(wanted)
            ]

    def statistics(self) -> Statistics:
        """The store in numbers."""
        with self._session() as session:
            reviewed, leaves = desk_rows.leaf_counts(session)
            holds = StoredCorrection.undone_at.is_(None)
            # Together, as every task is gone through for them.
            holding = func.count().filter(~StoredTask.superseded)
            corrected = func.count().filter(StoredTask.corrects.is_not(None))
            tasks, corrected_tasks = session.execute(
                select(holding, corrected).select_from(StoredTask)
            ).one()
            return Statistics(
                documents=_number(session, StoredDocument.id),
                pages=_grouped(session, StoredPage.obtained_by),
                files=_grouped(session, StoredFile.status),
                items=_number(session, StoredItem.position),
                tasks=tasks,
                corrected_tasks=corrected_tasks,
                corrections=_grouped(session, StoredCorrection.field, holds),
                findings=_grouped(session, StoredFinding.code),
                reviewed=reviewed,
                leaves=leaves,
            )


def _number(session: Session, column: InstrumentedAttribute[Any]) -> int:
    return session.scalar(select(func.count(column))) or 0


def _grouped(
    session: Session, column: InstrumentedAttribute[str], *conditions: ColumnElement[bool]
) -> dict[str, int]:
    count = func.count()
    rows = session.execute(
        select(column, count).where(*conditions).group_by(column).order_by(count.desc(), column)
    )
    return {row[0]: row[1] for row in rows}
