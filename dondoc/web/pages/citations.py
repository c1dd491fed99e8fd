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
    questions = site_of(request).desk.ask()
    values = {
        "q": q,
        "name": name,
        "rows": [] if name else cited(request, q, most=100),
        "citing": questions.citing(name) if name else [],
    }
    return page(request, "citations.html", values)
