"""Việc đến hạn: what is due, as a table, a month or a chart; and as a file of what is on the screen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from dondoc.web.access import needs
from dondoc.web.calendar import month_of
from dondoc.web.charts import FIRST_WEEK, LAST_WEEK, chart_of
from dondoc.web.exports import exported
from dondoc.web.filters import Asked, BadQuery, asked_in_part, asked_of
from dondoc.web.site import Site, page, site_of, speaker_of
from models.desk import Bearer
from models.register import ROLES, TaskFilter, TaskPage
from models.status import STATUSES
from models.store.desk_numbers import Counts, Days, Weeks
from models.store.errors import UnknownUnit

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]
Found = TypeVar("Found", Days, Weeks)

PAGE = 30
_VIEWS = ("table", "month", "weeks")


@router.get("/")
def tasks(request: Request, _who: Reader) -> Response:
    """The start page, or its results alone where htmx asks for them."""
    part = request.headers.get("hx-target") == "results"
    # A part has no form in which the days could stand that there are not.
    asked, wrong = (
        (asked_of(request.query_params), {}) if part else asked_in_part(request.query_params)
    )
    view = asked.given.get("view", "table")
    if view not in _VIEWS:
        raise BadQuery(f"view: {', '.join(_VIEWS)}")
    values: dict[str, Any] = {
        "asked": asked,
        "view": view,
        "roles": ROLES,
        "statuses": STATUSES,
        "counts": Counts(numbers=dict.fromkeys(STATUSES, 0)),
        "found": TaskPage(rows=(), next=None),
        "part": part,
        "wrong": wrong,
        "fault": None,
        "cut": None,
        "cut_again": None,
    }
    try:
        values |= {} if wrong else _answer(request, asked, view)
    except UnknownUnit as error:
        # Somebody may just be typing the name.
        values |= {"fault": error, "view": "table"}
    template = "results.html" if part else "tasks.html"
    status = 422 if wrong else 200
    return page(request, template, values, status=status, headers={"vary": "hx-target"})


def _answer(request: Request, asked: Asked, view: str) -> dict[str, Any]:
    """What a view shows; raises `UnknownUnit`."""
    site = site_of(request)
    every = asked.without_status()
    values: dict[str, Any] = {
        "counts": site.kept.get(
            ("counts", every.filter, asked.as_of),
            lambda: site.desk.counts(every.filter, asked.as_of),
        )
    }
    if view == "table":
        values["found"] = page_of(site, asked, asked.given.get("after"), PAGE)
    elif view == "month":
        sheet = month_of(_first_of_month(asked.given.get("month"), asked.as_of))
        days = _kept_within(request, asked, site.desk.days, sheet.first, sheet.last)
        values |= {"month": sheet, "days": days.by_day, "cut": days.cut}
        values["cut_again"] = days.cut_again
    else:
        first, last = asked.as_of + FIRST_WEEK, asked.as_of + LAST_WEEK
        weeks = _kept_within(request, asked, site.desk.weeks, first, last)
        chart = chart_of(weeks.numbers, asked.as_of, speaker_of(request))
        values |= {"chart": chart, "cut": weeks.cut}
    return values


def _kept_within(
    request: Request,
    asked: Asked,
    ask: Callable[[TaskFilter, date], Found],
    first: date,
    last: date,
) -> Found:
    """What is found between two days, within those that are asked for anyway."""
    narrowed = replace(
        asked.filter,
        due_from=max(filter(None, (asked.filter.due_from, first))),
        due_to=min(filter(None, (asked.filter.due_to, last))),
    )
    question = (ask.__name__, narrowed, asked.as_of)
    return site_of(request).kept.get(question, lambda: ask(narrowed, asked.as_of))


@router.get("/export")
def export(
    request: Request, _who: Reader, form: Annotated[str, Query(alias="format")] = "xlsx"
) -> Response:
    """What is on the screen as a file."""
    return exported(request, asked_of(request.query_params), form)


@router.get("/feeds/{secret}.ics")
def feed(request: Request, secret: str) -> Response:
    """A unit's calendar, for who knows its address."""
    desk = site_of(request).desk
    found = desk.feed_of(secret)
    if found is None:
        raise HTTPException(404)
    return exported(request, asked_of({"unit": found.unit}), "ics")


def page_of(site: Site, asked: Asked, after: str | None, most: int) -> TaskPage:
    """Some of the tasks that are asked for; raises `BadQuery` for a place that no page gave."""

    def found() -> TaskPage:
        return site.desk.page(asked.filter, asked.as_of, limit=most, after=after)

    try:
        return site.kept.get(("page", asked.filter, asked.as_of, after, most), found)
    except ValueError:
        raise BadQuery("after") from None


def _first_of_month(month: str | None, as_of: date) -> date:
    if month is None:
        return as_of.replace(day=1)
    try:
        return date.fromisoformat(f"{month}-01")
    except ValueError:
        raise BadQuery("month: 2023-04") from None
