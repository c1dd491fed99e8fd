"""Thống kê: the store in numbers, what the machine gets wrong, and who changed what."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from dondoc.web import numbers
from dondoc.web.access import needs
from dondoc.web.site import page, site_of
from models.desk import Bearer

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]
_ENTRIES = 30


@router.get("/statistics")
def statistics(request: Request, who: Reader) -> Response:
    """The page; the trail of changes is for reviewers."""
    site = site_of(request)
    trail = site.desk.audit(most=_ENTRIES) if who.may("review") else []
    return page(request, "statistics.html", {"found": numbers.statistics(site), "trail": trail})
