"""Calendars under secret addresses, and webhooks."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from dondoc.web.access import needs
from dondoc.web.api.answers import Json, example
from dondoc.web.api.problems import problem
from dondoc.web.sending import url_fault
from dondoc.web.site import site_of, speaker_of
from models.desk import Bearer, Event

router = APIRouter(tags=["connections"])
Admin = Annotated[Bearer, Depends(needs("admin"))]


class NewFeed(BaseModel):
    """A calendar of one unit."""

    unit: Annotated[str, Field(min_length=1, max_length=300)]


class NewWebhook(BaseModel):
    """An address that is to be told."""

    url: Annotated[str, Field(max_length=2000)]
    events: Annotated[list[Event], Field(min_length=1)]


@router.get("/feeds", responses=example({"items": [{"id": "9f8e7d6c", "unit": "Phòng Nội vụ"}]}))
def feeds(request: Request, _who: Admin) -> Json:
    """Calendars that can be fetched, without their secrets."""
    return {"items": [asdict(each) for each in site_of(request).desk.feeds()]}


@router.post("/feeds", status_code=201)
def new_feed(
    request: Request,
    who: Admin,
    wanted: Annotated[NewFeed, Body(examples=[{"unit": "Phòng Nội vụ"}])],
) -> Response:
    """A secret address from which calendars fetch a unit's deadlines; it is shown once."""
    secret = site_of(request).desk.new_feed(wanted.unit, by=who.name)
    return JSONResponse({"url": f"{request.base_url}feeds/{secret}.ics"}, 201)


@router.delete("/feeds/{feed_id}", status_code=204)
def revoke_feed(request: Request, who: Admin, feed_id: str) -> Response:
    """Shut a calendar."""
    if not site_of(request).desk.revoke_feed(feed_id, by=who.name):
        raise HTTPException(404, f"{feed_id!r}")
    return Response(status_code=204)


@router.get(
    "/webhooks",
    responses=example(
        {
            "items": [
                {"id": "1a2b3c4d", "url": "https://example.org/hook", "events": ["task.overdue"]}
            ]
        }
    ),
)
def webhooks(request: Request, _who: Admin) -> Json:
    """Addresses that are told of events, without their secrets."""
    return {"items": [asdict(each) for each in site_of(request).desk.webhooks()]}


@router.post("/webhooks", status_code=201)
def new_webhook(
    request: Request,
    who: Admin,
    wanted: Annotated[
        NewWebhook,
        Body(examples=[{"url": "https://example.org/hook", "events": ["task.overdue"]}]),
    ],
) -> Response:
    """Tell an address of events. Messages are signed with the secret, which is shown once.

    `X-Dondoc-Signature` is `sha256=` and the HMAC of `X-Dondoc-Timestamp`, a full stop and the body.
    """
    site = site_of(request)
    if fault := url_fault(wanted.url, private=site.options.private_webhooks):
        return problem(422, speaker_of(request)(fault))
    secret = site.desk.new_webhook(wanted.url, tuple(wanted.events), by=who.name)
    return JSONResponse({"secret": secret}, 201)


@router.delete("/webhooks/{webhook_id}", status_code=204)
def revoke_webhook(request: Request, who: Admin, webhook_id: str) -> Response:
    """Tell it nothing more."""
    if not site_of(request).desk.revoke_webhook(webhook_id, by=who.name):
        raise HTTPException(404, f"{webhook_id!r}")
    return Response(status_code=204)
