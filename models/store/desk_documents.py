"""The list of documents, page by page: newest first, by the day of issue that a person said or that was read."""

import re
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.store.matching import has_words, said_or_read
from models.store.tables import Assignment, StoredDocument, StoredFile
from models.store.tables_said import SaidHeader

_PLACE = re.compile(r"(?:(?P<day>\d{4}(?:-\d\d){0,2}))?\|(?P<name>.+)")


def document_keys(
    session: Session, after: str | None, most: int, key: str, units: Sequence[str] | None
) -> list[tuple[str | None, str]]:
    """Date and id of documents behind a place (as `place_of` gives it): those with a date first, newest first.

    Of a date that is only a month or year the days in it come first. Raises `ValueError` for a place that isn't one.
    """
    last, name = _read_place(after) if after is not None else (None, "")
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
    found: list[tuple[str | None, str]] = []
    if after is None or last is not None:
        dated = wanted.where(indexed, *_days_behind(last, name)).add_columns(day)
        rows = session.execute(dated.order_by(day.desc(), document).limit(most))
        found = [(each.isoformat() if each else None, at) for at, each in rows]
        behind = [or_(printed < last, (printed == last) & (document > name))] if last else []
        rest = wanted.where(others, printed.is_not(None), *behind).add_columns(printed)
        text = session.execute(rest.order_by(printed.desc(), document).limit(most))
        found += [(each, at) for at, each in text]
        # Ids upwards within a date, dates downwards: the second sorting keeps the order of the first.
        found.sort(key=lambda row: row[1])
        found.sort(key=lambda row: row[0] or "", reverse=True)
    if len(found) < most:
        undated = wanted.where(others, printed.is_(None)).order_by(document)
        if after is not None and last is None:
            undated = undated.where(document > name)
        found += [(None, at) for at in session.scalars(undated.limit(most - len(found)))]
    return found[:most]


def place_of(key: tuple[str | None, str]) -> str:
    """The place behind a document of `document_keys`."""
    day, name = key
    return f"{day or ''}|{name}"


def _read_place(after: str) -> tuple[str | None, str]:
    found = _PLACE.fullmatch(after)
    if found is None:
        raise ValueError(f"no place in a list: {after!r}")
    if found["day"]:
        _first_day(found["day"])
    return found["day"], found["name"]


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
