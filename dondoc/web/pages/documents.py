"""Văn bản: the documents that are stored, newest first."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from dondoc.web.access import needs
from dondoc.web.filters import BadQuery
from dondoc.web.site import page, site_of
from models.desk import Bearer
from models.store.errors import UnknownUnit

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]
_PAGE = 50


@router.get("/documents")
def documents(
    request: Request, _who: Reader, q: str = "", unit: str = "", after: str | None = None
) -> Response:
    """The list, or those whose code, title, issuer or file have these words, with tasks of a unit."""
    values: dict[str, Any] = {"q": q, "unit": unit, "rows": [], "next": None, "fault": None}
    wanted = unit.strip() or None
    try:
        values["rows"], values["next"] = (
            site_of(request).desk.ask().documents(after=after, most=_PAGE, wording=q, unit=wanted)
        )
    except UnknownUnit as error:
        values["fault"] = error
    except ValueError:
        raise BadQuery("after") from None
    return page(request, "documents.html", values)
