"""The list of documents, page by page: newest first, by the day of issue that a person said or that was read.

Behind them stand those without a date, the last one read first.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.store.matching import has_words, said_or_read
from models.store.queries import READ, READ_AT
from models.store.tables import Assignment, StoredDocument, StoredFile
from models.store.tables_intake import StoredInput
from models.store.tables_said import SaidHeader

_PLACE = re.compile(
    r"(?:(?P<day>\d{4}(?:-\d\d){0,2})|(?P<read_at>\d{4}(?:-\d\d){2}T[\d:]{8}\+00:00))?\|(?P<name>.+)"
)


class Place(NamedTuple):
    """Where a document stands in the list."""

    day: str | None
    """Its date, possibly of reduced precision."""
    read_at: str
    """When it was read, where it has no date and that is known; else empty."""
    name: str
    """Its id."""

    def __str__(self) -> str:
        """The place in an address."""
        return f"{self.day or self.read_at}|{self.name}"


def document_keys(
    session: Session, after: str | None, most: int, key: str, units: Sequence[str] | None
) -> list[Place]:
    """Places of the documents behind one (as it is written in an address): those with a date first, newest first.

    Of a date that is only a month or year the days in it come first. Raises `ValueError` for a place that isn't one.
    """
    last, read_at, name = _read_place(after) if after is not None else Place(None, "", "")
    document = StoredDocument.id
    wanted = select(document).outerjoin(StoredDocument.said)
    if key:
        fields = [said_or_read(f"{field}_key") for field in ("code", "title", "issuer")]
        wanted = wanted.where(
            or_(
                *(has_words(field, key) for field in fields),
                StoredDocument.file.has(has_words(StoredFile.path_key, key)),
            )
        )
    if units is not None:
        naming = select(Assignment.document_id).where(Assignment.named_id.in_(units))
        wanted = wanted.where(document.in_(naming))
    # Nearly all have a whole day that was read: an index gives their order. The others are few, and sorted.
    day, said = StoredDocument.issued_day, SaidHeader.date
    told = select(SaidHeader.document_id).where(said.is_not(None))
    indexed = and_(day.is_not(None), document.not_in(told))
    others = or_(day.is_(None), document.in_(told))
    printed = func.nullif(func.coalesce(said, StoredDocument.date), "")
    found: list[Place] = []
    if after is None or last is not None:
        dated = wanted.where(indexed, *_days_behind(last, name)).add_columns(day)
        rows = session.execute(dated.order_by(day.desc(), document).limit(most))
        found = [Place(each.isoformat() if each else None, "", at) for at, each in rows]
        behind = [or_(printed < last, (printed == last) & (document > name))] if last else []
        rest = wanted.where(others, printed.is_not(None), *behind).add_columns(printed)
        text = session.execute(rest.order_by(printed.desc(), document).limit(most))
        found += [Place(each, "", at) for at, each in text]
        # Ids upwards within a date, dates downwards: the second sorting keeps the order of the first.
        found.sort(key=lambda place: place.name)
        found.sort(key=lambda place: place.day or "", reverse=True)
    if len(found) < most:
        read = READ_AT
        undated = wanted.outerjoin(StoredInput, READ).where(others, printed.is_(None))
        if after is not None and last is None:
            undated = undated.where(or_(read < read_at, (read == read_at) & (document > name)))
        ordered = undated.add_columns(read).order_by(read.desc(), document)
        left = session.execute(ordered.limit(most - len(found)))
        found += [Place(None, each, at) for at, each in left]
    return found[:most]


def _read_place(after: str) -> Place:
    found = _PLACE.fullmatch(after)
    if found is None:
        raise ValueError(f"no place in a list: {after!r}")
    if found["day"]:
        _first_day(found["day"])
    return Place(found["day"], found["read_at"] or "", found["name"])


def _first_day(printed: str) -> date:
    return date.fromisoformat("-".join([*printed.split("-"), "01", "01"][:3]))


def _days_behind(last: str | None, name: str) -> list[ColumnElement[bool]]:
    """The condition on days that were read; those within a month or year came before it."""
    if last is None:
        return []
    day, first = StoredDocument.issued_day, _first_day(last)
    if last != first.isoformat():
        return [day < first]
    return [or_(day < first, (day == first) & (StoredDocument.id > name))]
