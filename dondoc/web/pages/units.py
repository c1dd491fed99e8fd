"""Đơn vị: who owes what, and the calendar that a unit may fetch."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from dondoc.web.access import by_form, needs
from dondoc.web.numbers import units_like
from dondoc.web.pages import revoking
from dondoc.web.site import page, site_of, speaker_of
from models.desk import Bearer
from models.register import Role, TaskRow, UnitPart
from models.status import today

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]
Admin = Annotated[Bearer, Depends(needs("admin"))]
_PAGE = 100
_TASKS = 15
"""Tasks of each kind on a unit's page; all of them are in the list of tasks."""


@router.get("/units")
def units(request: Request, _who: Reader, q: str = "") -> Response:
    """All units, or those with these words, those with most tasks first."""
    rows = units_like(site_of(request), q, most=_PAGE)
    return page(request, "units.html", {"rows": rows, "q": q})


@router.get("/units/names")
def names(request: Request, _who: Reader, unit: str = "") -> Response:
    """Names of units as options, for typing ahead."""
    found = site_of(request).desk.ask().unit_names(unit) if unit.strip() else []
    return page(request, "names.html", {"rows": found})


@router.get("/unit")
def unit(
    request: Request,
    _who: Reader,
    name: Annotated[str, Query(min_length=1)],
    revoked: bool = False,
) -> Response:
    """One unit: what it leads, takes part in, has to report, and is reported; ``revoked``: a calendar is gone."""
    return _unit_page(request, name, None, revoked=revoked)


@router.post("/unit/feeds")
def new_feed(
    request: Request, name: Annotated[str, Form()], csrf: Annotated[str, Form()] = ""
) -> Response:
    """A new secret address for the unit's calendar, shown once."""
    who = by_form(request, csrf, "admin")
    secret = site_of(request).desk.new_feed(name, by=who.name)
    return _unit_page(request, name, f"{request.base_url}feeds/{secret}.ics")


@router.get("/unit/feeds/revoke")
def ask_revoke_feed(request: Request, _who: Admin, name: str, feed: str) -> Response:
    """Ask whether an address is really meant; one that is gone is not asked about."""
    found = next((each for each in site_of(request).desk.feeds(name) if each.id == feed), None)
    back = _path_of(request, name)
    if found is None:
        return RedirectResponse(back, 303)
    say = speaker_of(request)
    about = f"{name}, {say('units.made', by=found.made_by, at=say.moment(found.made_at))}"
    return revoking.asked(request, "feed", about, {"name": name, "feed": feed}, back=back)


@router.post("/unit/feeds/revoke")
def revoke_feed(
    request: Request,
    name: Annotated[str, Form()],
    feed: Annotated[str, Form()],
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Shut an address."""
    who = by_form(request, csrf, "admin")
    site_of(request).desk.revoke_feed(feed, by=who.name)
    return RedirectResponse(f"{_path_of(request, name)}&revoked=1", 303)


def _path_of(request: Request, name: str) -> str:
    return str(request.url_for("unit").include_query_params(name=name))


def _unit_page(
    request: Request, name: str, address: str | None, *, revoked: bool = False
) -> Response:
    site, day = site_of(request), today()

    parts: dict[Role, UnitPart] = site.kept.get(
        ("unit", name, day), lambda: site.desk.of_unit(name, day, limit=_TASKS)
    )
    leading = parts["lead"].rows
    owed = tuple(row for row in leading if row.task.report_to or _is_report(row))
    # Of the reports among all that it leads the first are known, and their number isn't.
    reports = replace(parts["lead"], rows=owed, number=len(owed))
    values = {
        "name": name,
        "as_of": day,
        "sections": {
            "obligations": parts["lead"],
            "reports": reports,
            "helping": parts["coordinate"],
            "receives": parts["report_to"],
        },
        "roles": {"obligations": "lead", "helping": "coordinate", "receives": "report_to"},
        "feeds": site.desk.feeds(name),
        "address": address,
        "revoked": revoked,
    }
    return page(request, "unit.html", values)


def _is_report(row: TaskRow) -> bool:
    return (row.task.product or "").lower().startswith("báo cáo")
