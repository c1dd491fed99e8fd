"""Corrections and reviews: what people say, by other programs."""

from dataclasses import asdict
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Header, Path, Query, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field

from dondoc.export.register import task_row_to_json
from dondoc.terms import receipt_due
from dondoc.web.access import needs
from dondoc.web.api.answers import Json, example, tag_of
from dondoc.web.api.problems import problem, problems
from dondoc.web.site import site_of
from models.correction import Change
from models.desk import Bearer
from models.progress import Act, Event
from models.status import today
from models.store.desk import Changed, Saying

router = APIRouter(tags=["corrections"])
Reader = Annotated[Bearer, Depends(needs("read"))]
Reviewer = Annotated[Bearer, Depends(needs("review"))]
Name = Annotated[str, Field(max_length=300)]
MOST = 2**31 - 1


class NewCorrection(BaseModel):
    """What somebody says about a value that they have seen."""

    document: Name
    task: Name | None = Field(
        None, description="Name of the task in its document; none for the header."
    )
    field: Annotated[str, Field(max_length=20)]
    value: Annotated[str, Field(max_length=100_000)]
    seen: Annotated[str, Field(max_length=100_000)] = Field(
        description="The value that held when they looked; another one now is a conflict (409)."
    )


class NewEvent(BaseModel):
    """What became of a task."""

    task: Annotated[str, Field(max_length=300, description="`id` of the task.")]
    act: Act
    day: Annotated[date | None, Field(description="By default today.")] = None
    of: Annotated[date | None, Field(description="The due day that is meant.")] = None
    reason: Annotated[str, Field(max_length=1000)] = ""


class NewReview(BaseModel):
    """An item that was held against the scan."""

    path: Name


EXAMPLE = {
    "document": "0f3a5c7e9b1d2f40-1",
    "task": "3/a",
    "field": "due",
    "value": "2023-05-20",
    "seen": "2023-05-02",
}


@router.get(
    "/documents/{document}/corrections", responses=example({"items": [{"number": 7, **EXAMPLE}]})
)
def corrections(request: Request, _who: Reader, document: str) -> Json:
    """What people said about a document and did not take back."""
    said = site_of(request).desk.ask().said_of(document)
    return {"items": [{**asdict(each), "document": document} for each in said]}


@router.post("/corrections", status_code=201, responses=problems(409, 412))
def correct(
    request: Request,
    who: Reviewer,
    said: Annotated[NewCorrection, Body(examples=[EXAMPLE])],
    if_match: Annotated[str | None, Header(max_length=200)] = None,
) -> Response:
    """Say what is right. With `If-Match`, only if the task is still the one of this ETag."""
    desk = site_of(request).desk
    if if_match is not None and said.task is not None:
        row = desk.ask().task(said.document, said.task, today())
        if row is None or tag_of(task_row_to_json(row)) != if_match:
            return problem(412, "The task has changed.")
    change = Change(document=said.document, task=said.task, field=said.field, value=said.value)
    try:
        new = desk.say([Saying(change, said.seen)], by=who.name)
    except Changed as changed:
        facts: Json = {
            "field": changed.field,
            "seen": changed.seen,
            "now": changed.now,
            "by": changed.by,
        }
        return problem(409, "Somebody else has changed the value.", **facts)
    return JSONResponse({"new": new}, 201)


@router.delete("/corrections/{number}", status_code=204)
def undo(request: Request, who: Reviewer, number: Annotated[int, Path(ge=1, le=MOST)]) -> Response:
    """Take a correction back; what held before it holds again."""
    site_of(request).desk.take_back(number, by=who.name)
    return Response(status_code=204)


@router.post("/progress", status_code=201)
def follow(
    request: Request,
    who: Reviewer,
    said: Annotated[
        NewEvent,
        Body(examples=[{"task": "0f3a5c7e9b1d2f40-1:3/a", "act": "done", "day": "2023-04-09"}]),
    ],
) -> Response:
    """Note what became of a task: done, extended (to `day`), withdrawn, reopened, received."""
    desk, day = site_of(request).desk, said.day or today()
    due = receipt_due(desk.meanings(said.task), day) if said.act == "received" else None
    event = Event(act=said.act, day=day, of=said.of, due=due, reason=said.reason)
    kept = desk.follow(said.task, event, by=who.name)
    return JSONResponse({"new": kept is not None}, 201)


@router.get(
    "/progress", responses=example({"items": [{"act": "done", "day": "2023-04-09", "by": "lan"}]})
)
def history(request: Request, _who: Reader, task: Annotated[str, Query(max_length=300)]) -> Json:
    """Everything that was said about what became of a task."""
    return {"items": [asdict(each) for each in site_of(request).desk.history(task).events]}


@router.post("/documents/{document}/reviews", status_code=204)
def review(request: Request, who: Reviewer, document: str, reviewed: NewReview) -> Response:
    """Mark an item as held against the scan."""
    site_of(request).desk.review(document, reviewed.path, by=who.name)
    return Response(status_code=204)


@router.put("/documents/{document}/findings/{number}/settled", status_code=204)
def settle(
    request: Request, who: Reviewer, document: str, number: Annotated[int, Path(ge=0, le=MOST)]
) -> Response:
    """Settle a finding: somebody has looked at it, and nothing is left to do."""
    site_of(request).desk.settle(document, number, by=who.name)
    return Response(status_code=204)


@router.delete("/documents/{document}/findings/{number}/settled", status_code=204)
def open_again(
    request: Request, who: Reviewer, document: str, number: Annotated[int, Path(ge=0, le=MOST)]
) -> Response:
    """Take that back; what a correction settled stays settled."""
    site_of(request).desk.settle(document, number, by=who.name, off=True)
    return Response(status_code=204)
