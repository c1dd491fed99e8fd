"""Căn cứ: a document that others name, and who rests on it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from dondoc.web.access import needs
from dondoc.web.numbers import cited
from dondoc.web.site import page, site_of
from models.desk import Bearer

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]


@router.get("/citations")
def citations(request: Request, _who: Reader, q: str = "", name: str | None = None) -> Response:
    """Cited documents, or one of them with those that name it."""
    site = site_of(request)
    values = {
        "q": q,
        "name": name,
        "rows": [] if name else cited(site, q),
        "citing": site.desk.ask().citing(name) if name else [],
    }
    return page(request, "citations.html", values)
