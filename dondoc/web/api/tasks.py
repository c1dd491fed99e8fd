"""Tasks, their deadlines, and both as files."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from dondoc.export.json import deadline_to_json
from dondoc.export.register import task_row_to_json
from dondoc.web.access import needs
from dondoc.web.api.answers import Cursor, Json, Limit, example, listed, tagged, unpacked
from dondoc.web.exports import FORMATS, exported
from dondoc.web.filters import Asked, asked_of
from dondoc.web.pages.tasks import page_of
from dondoc.web.site import site_of
from models.deadline import Recurring
from models.desk import Bearer
from models.register import Role, TaskRow
from models.status import Status, due_day, today
from models.store.occurrences import occurrences as occurrences_of

router = APIRouter(tags=["tasks"])
Reader = Annotated[Bearer, Depends(needs("read"))]
Text = Annotated[str | None, Query(max_length=300)]
Form = Literal["xlsx", "docx", "csv", "csv-excel", "json", "jsonl", "ics"]

EXAMPLE: Json = {
    "id": "0f3a5c7e9b1d2f40-1:II/1/1.2",
    "text": "Phòng Nội vụ rà soát, báo cáo UBND huyện trước ngày 30/6/2023.",
    "lead": [{"text": "Phòng Nội vụ", "unit": None, "page": 2, "quote": "Phòng Nội vụ"}],
    "deadlines": [{"text": "trước ngày 30/6/2023", "kind": "date", "due": "2023-06-30"}],
    "due": "2023-06-30",
    "status": "overdue",
    "page": 2,
    "box": [0.12, 0.31, 0.88, 0.36],
    "document": {"id": "0f3a5c7e9b1d2f40-1", "code": "04/CT-UBND"},
}

DEADLINE = {"task": EXAMPLE["id"], **EXAMPLE["deadlines"][0]}


OCCURRENCE = {
    "task": EXAMPLE["id"],
    "day": "2023-07-03",
    "recurring": True,
    "text": "hàng quý trước ngày 03",
}
_YEAR, _LONGEST = timedelta(days=366), timedelta(days=3660)


@dataclass
class Wanted:
    """The filters of `dondoc tasks`."""

    request: Request
    unit: Text = None
    role: Role | None = None
    due_from: date | None = None
    due_to: date | None = None
    as_of: date | None = None
    status: Status | None = None
    issuer: Text = None
    document: Text = None
    text: Text = None
    search: Text = None

    def asked(self) -> Asked:
        """What they ask for."""
        return asked_of(self.request.query_params)


Filter = Annotated[Wanted, Depends()]


@router.get("/tasks", responses=example({"as_of": "2023-07-01", "items": [EXAMPLE], "next": None}))
def tasks(
    request: Request, _who: Reader, wanted: Filter, cursor: Cursor = None, limit: Limit = 50
) -> Json:
    """Who must do what by when, in the order in which it is due."""
    rows, following = _page(request, wanted.asked(), cursor, limit)
    return listed(
        [task_row_to_json(row) for row in rows], following, as_of=wanted.asked().as_of.isoformat()
    )


@router.get("/tasks/{task_id:path}", responses=example(EXAMPLE))
def task(request: Request, _who: Reader, task_id: str) -> Response:
    """One task, with the ETag that a correction may name."""
    document, _, ref = task_id.partition(":")
    row = site_of(request).desk.ask().task(document, ref, today())
    if row is None:
        raise HTTPException(404, f"{task_id!r}")
    return tagged(request, task_row_to_json(row))


@router.get(
    "/deadlines",
    responses=example(
        {"items": [{"task": EXAMPLE["id"], **EXAMPLE["deadlines"][0]}], "next": None}
    ),
)
def deadlines(
    request: Request, _who: Reader, wanted: Filter, cursor: Cursor = None, limit: Limit = 50
) -> Json:
    """Deadlines of the tasks that are asked for, each with its task; ``limit`` counts tasks."""
    rows, following = _page(request, wanted.asked(), cursor, limit)
    found: list[dict[str, Any]] = [
        {"task": row.id, "status": row.status, **deadline_to_json(deadline)}
        for row in rows
        for deadline in row.task.deadlines
    ]
    return listed(found, following, as_of=wanted.asked().as_of.isoformat())


@router.get("/occurrences", responses=example({"items": [OCCURRENCE], "next": None}))
def occurrences(
    request: Request, _who: Reader, wanted: Filter, cursor: Cursor = None, limit: Limit = 50
) -> Json:
    """Days on which tasks are due from `due_from` (today) to `due_to` (a year later), those that come again too.

    `limit` counts tasks; days outside of the calendar of one page stand on the next.
    """
    asked = wanted.asked()
    first = asked.filter.due_from or asked.as_of
    last = min(asked.filter.due_to or first + _YEAR, first + _LONGEST)
    every = replace(asked, filter=replace(asked.filter, due_from=None, due_to=None))
    rows, following = _page(request, every, cursor, limit)
    found = [
        {"task": row.id, "day": day.isoformat(), "recurring": recurring, "text": text}
        for row in rows
        for day, recurring, text in days_of(row, first, last)
    ]
    found.sort(key=lambda each: str(each["day"]))
    return listed(found, following)


@router.get(
    "/exports",
    response_class=Response,
    responses={
        200: {"description": "The file.", "content": {each: {} for each in FORMATS.values()}}
    },
)
def exports(
    request: Request,
    _who: Reader,
    wanted: Filter,
    form: Annotated[Form, Query(alias="format")] = "xlsx",
) -> Response:
    """The tasks that are asked for as a file."""
    return exported(request, wanted.asked(), form)


def _page(
    request: Request, asked: Asked, cursor: str | None, limit: int
) -> tuple[tuple[TaskRow, ...], str | None]:
    found = page_of(site_of(request), asked, unpacked(cursor, str), limit)
    return found.rows, found.next


def days_of(row: TaskRow, first: date, last: date) -> Iterator[tuple[date, bool, str]]:
    """The days of a task from ``first`` to ``last``, whether each comes again, and the wording."""
    issued, valid = _day(row.date), (row.valid_from, row.valid_until)
    for deadline in row.task.deadlines:
        if isinstance(deadline.meaning, Recurring):
            for day in occurrences_of(deadline.meaning.rrule, issued, first, last, valid):
                yield day, True, deadline.text
        elif (due := due_day(deadline.meaning)) is not None:
            day = row.progress.moved(due)
            if first <= day <= last:
                yield day, False, deadline.text


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None
