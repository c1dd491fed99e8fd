"""Một văn bản: the page's picture beside what was read on it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from dondoc.web.access import needs
from dondoc.web.pictures import Gone
from dondoc.web.sheet import Sheet, sheet_of
from dondoc.web.site import page, site_of, speaker_of
from models.desk import Bearer
from models.status import today
from models.store.desk import Desk
from pipeline.errors import BadDocument

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]
_DAY = 24 * 3600


@router.get("/documents/{document}")
def document_page(
    request: Request,
    _who: Reader,
    document: str,
    ref: str | None = None,
    at: Annotated[int | None, Query(alias="page", ge=1)] = None,
) -> Response:
    """The whole desk for one document; ``ref`` is the task to begin with, ``page`` the page."""
    site = site_of(request)
    laid = site.desk.ask().laid(document)
    if laid is None:
        raise HTTPException(404, speaker_of(request)("message.not_found"))
    sheet = sheet_of(laid, as_of=today())
    chosen = sheet.entry_of(ref=ref) if ref else None
    obtained = sheet.directive.source.obtained_by
    pictured = any(how != "file" for how in obtained)
    sizes = {}
    if pictured:
        sizes = site.kept.get(("sizes", document), lambda: site.desk.ask().page_sizes(document))
    values = {
        "sheet": sheet,
        "chosen": chosen.id if chosen else None,
        "page_now": min(at or (chosen.page if chosen else 1), max(len(obtained), 1)),
        "pages": len(obtained),
        "pictured": pictured,
        "sizes": sizes,
        "there": site.pictures.is_there(laid.file),
    }
    return page(request, "document.html", values)


@router.get("/documents/{document}/pages/{number}.webp")
def picture(request: Request, _who: Reader, document: str, number: int) -> Response:
    """The picture of a page, never the file itself."""
    site = site_of(request)
    file = site.desk.ask().file_of(document)
    if file is None:
        raise HTTPException(404)
    try:
        found = site.pictures.page(file, number)
    except (Gone, BadDocument) as error:
        raise HTTPException(404) from error
    # The same bytes give the same picture, but only to who may see them.
    headers = {"cache-control": f"private, max-age={_DAY}"}
    return Response(found, media_type="image/webp", headers=headers)


def laid_out(desk: Desk, document: str) -> Sheet | None:
    """A document with everything that was said about it; None where there is none."""
    laid = desk.ask().laid(document)
    return sheet_of(laid, as_of=today()) if laid else None
