"""Tasks as a pandas DataFrame, for those who have pandas (``pip install dondoc[pandas]``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas

    from models.register import TaskRow
    from models.unit import Unit


def to_frame(rows: Iterable[TaskRow]) -> pandas.DataFrame:
    """A row a task, with its id as index.

    ``due`` and ``date`` are days (NaT where unknown); ``lead``, ``coordinate`` and ``report_to`` are lists of names, of
    which `DataFrame.explode` makes rows. Raises `ImportError` where pandas isn't installed.
    """
    import pandas

    frame = pandas.DataFrame(
        [_fields(row) for row in rows],
        columns=[
            *("id", "due", "status", "lead", "coordinate", "report_to", "text", "product"),
            *("deadlines", "rrules", "code", "date", "issuer", "title", "page", "confidence"),
            *("corrected", "document", "file"),
        ],
    ).set_index("id")
    for days in ("due", "date"):
        frame[days] = pandas.to_datetime(frame[days], errors="coerce", format="%Y-%m-%d")
    return frame


def _fields(row: TaskRow) -> dict[str, object]:
    task = row.task
    return {
        "id": row.id,
        "due": row.due.isoformat() if row.due else None,
        "status": row.status,
        "lead": _names(task.lead),
        "coordinate": _names(task.coordinate),
        "report_to": _names(task.report_to),
        "text": task.text,
        "product": task.product,
        "deadlines": [deadline.text for deadline in task.deadlines],
        "rrules": [
            rule for each in task.deadlines if (rule := getattr(each.meaning, "rrule", None))
        ],
        "code": row.code,
        "date": row.date,
        "issuer": row.issuer,
        "title": row.title,
        "page": task.evidence.page,
        "confidence": task.evidence.confidence,
        "corrected": row.corrected,
        "document": row.document,
        "file": row.file,
    }


def _names(units: Iterable[Unit]) -> list[str]:
    return [unit.unit or unit.text for unit in units]
