"""Units, cited documents, findings."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from dondoc.web.access import needs
from dondoc.web.api.answers import Cursor, Json, Limit, example, listed, unpacked
from dondoc.web.filters import BadQuery
from dondoc.web.numbers import cited, units_like
from dondoc.web.site import site_of
from models.desk import Bearer

router = APIRouter(tags=["lists"])
Reader = Annotated[Bearer, Depends(needs("read"))]
Words = Annotated[str, Query(max_length=300)]


@router.get(
    "/units",
    responses=example(
        {
            "items": [
                {"name": "Phòng Nội vụ", "lead": 7, "coordinate": 2, "report_to": 1, "overdue": 3}
            ],
            "next": None,
        }
    ),
)
def units(request: Request, _who: Reader, q: Words = "", limit: Limit = 50) -> Json:
    """Units with the number of their tasks, those with most first."""
    rows = units_like(site_of(request), q, most=limit)
    return listed([asdict(row) for row in rows], None)


@router.get(
    "/citations",
    responses=example(
        {
            "items": [{"name": "107/2021/NĐ-CP", "type": "NĐ", "documents": 3, "bases": 2}],
            "next": None,
        }
    ),
)
def citations(
    request: Request, _who: Reader, q: Words = "", name: Words | None = None, limit: Limit = 50
) -> Json:
    """Documents that others name; with `name`, those who name it."""
    questions = site_of(request).desk.ask()
    if name is not None:
        return listed([asdict(row) for row in questions.citing(name, most=limit)], None)
    return listed([asdict(row) for row in cited(site_of(request), q, most=limit)], None)


@router.get(
    "/findings",
    responses=example(
        {
            "items": [
                {
                    "document": "0f3a5c7e9b1d2f40-1",
                    "finding": "no-lead",
                    "severity": "doubt",
                    "number": 4,
                    "path": "II/3",
                    "page": 2,
                    "settled": False,
                }
            ],
            "next": None,
        }
    ),
)
def findings(
    request: Request,
    _who: Reader,
    settled: bool | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Json:
    """What a person should look at, in all documents; `settled` or not."""
    place = unpacked(cursor, list)
    if place is not None and [type(part) for part in place] != [str, int]:
        raise BadQuery("cursor")
    after = (place[0], place[1]) if place else None
    rows = site_of(request).desk.ask().findings(after=after, most=limit, settled=settled)
    last = [rows[-1].document, rows[-1].number] if len(rows) == limit else None
    return listed([asdict(row) for row in rows], last)
