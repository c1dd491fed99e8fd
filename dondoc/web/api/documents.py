"""Documents, what is in them, and new ones."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from dondoc.export.json import directive_to_json
from dondoc.export.register import document_row_to_json
from dondoc.web.access import needs
from dondoc.web.api.answers import Cursor, Json, Limit, example, listed, tagged, unpacked
from dondoc.web.api.problems import problem, problems
from dondoc.web.filters import BadQuery
from dondoc.web.intake import KeyUsed, TooLarge
from dondoc.web.site import site_of
from models.desk import Bearer
from models.directive import Directive

router = APIRouter(tags=["documents"])
Reader = Annotated[Bearer, Depends(needs("read"))]
Sender = Annotated[Bearer, Depends(needs("upload"))]

EXAMPLE: Json = {
    "id": "0f3a5c7e9b1d2f40-1",
    "type": "CT",
    "code": "04/CT-UBND",
    "date": "2023-03-29",
    "issuer": "UBND huyện Lam Khê",
    "title": "tăng cường cải cách hành chính",
    "tasks": 12,
    "findings": 3,
    "pages": 4,
}
UPLOAD: Json = {
    "id": "5be2c0a41f0a77de",
    "name": "04-CT-UBND.pdf",
    "size": 412034,
    "state": "waiting",
    "pages_done": 0,
    "pages": 0,
    "fault_code": None,
    "fault_message": None,
    "fault_advice": None,
}


@router.get("/documents", responses=example({"items": [EXAMPLE], "next": None}))
def documents(
    request: Request,
    _who: Reader,
    q: Annotated[
        str, Query(max_length=300, description="Words of code, title, issuer or file.")
    ] = "",
    unit: Annotated[
        str | None, Query(max_length=300, description="With tasks of this unit.")
    ] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Json:
    """The documents that are stored, newest first."""
    after = unpacked(cursor, str)
    ask = site_of(request).desk.ask()
    try:
        rows, following = ask.documents(after=after, most=limit, wording=q, unit=unit)
    except ValueError:
        raise BadQuery("cursor") from None
    return listed([document_row_to_json(row) for row in rows], following)


@router.post(
    "/documents",
    status_code=202,
    responses={
        202: {
            "description": "It waits for its turn.",
            "content": {"application/json": {"example": UPLOAD}},
        },
        **problems(409, 413),
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
            },
        }
    },
)
async def upload(
    request: Request,
    who: Sender,
    name: Annotated[str, Query(min_length=1, max_length=300, description="Name of the file.")],
    idempotency_key: Annotated[str | None, Header(max_length=200)] = None,
) -> Response:
    """Send a file as the body. It is read in the background: ask for the upload how far it is.

    With `Idempotency-Key`, sending the same again gives the same upload.
    """
    try:
        taken = await site_of(request).intake.take(
            name, request.stream(), by=who.name, key=idempotency_key
        )
    except TooLarge as error:
        return problem(413, f"> {error}")
    except KeyUsed:
        return problem(409, "Idempotency-Key was given before, for another file.")
    where = f"/api/v1/uploads/{taken.id}"
    return JSONResponse(_upload(asdict(taken)), 202, headers={"location": where})


@router.get("/uploads/{upload_id}", responses=example(UPLOAD))
def upload_state(request: Request, _who: Reader, upload_id: str) -> Json:
    """What became of a file that was sent."""
    found = site_of(request).desk.upload_of(upload_id)
    if found is None:
        raise HTTPException(404, f"{upload_id!r}")
    return _upload(asdict(found))


@router.get(
    "/documents/{document}",
    responses=example({"header": {"code": "04/CT-UBND"}, "items": [], "tasks": []}),
)
def one_document(request: Request, _who: Reader, document: str) -> Response:
    """A document with everything that is known of it, as `docs/schema/dondoc-1.json` describes it."""
    return tagged(request, directive_to_json(_directive(request, document)))


@router.get(
    "/documents/{document}/items",
    responses=example({"items": [{"path": "II/1", "marker": "1.", "text": "…"}]}),
)
def items(request: Request, _who: Reader, document: str) -> Json:
    """The tree of a document."""
    return {"items": directive_to_json(_directive(request, document))["items"]}


@router.get(
    "/documents/{document}/reviews", responses=example({"reviewed": 3, "leaves": 20, "items": []})
)
def reviews(request: Request, _who: Reader, document: str) -> Json:
    """Which leaves were held against the scan, by whom."""
    leaves = len(_directive(request, document).ledger)
    found = site_of(request).desk.reviews(document)
    return {"reviewed": len(found), "leaves": leaves, "items": [asdict(each) for each in found]}


def _directive(request: Request, document: str) -> Directive:
    found = site_of(request).desk.in_context(document)
    if found is None:
        raise HTTPException(404, f"{document!r}")
    return found


def _upload(values: Json) -> Json:
    # Where it lies on our disk is nobody's business.
    return {name: value for name, value in values.items() if name != "path"}
