"""Kết nối: keys of programs and webhooks, for admins."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from dondoc.web.access import by_form, needs
from dondoc.web.pages import revoking
from dondoc.web.sending import url_fault
from dondoc.web.site import page, site_of, speaker_of
from models.desk import EVENTS, SCOPES, Bearer, Token

router = APIRouter(prefix="/connections")
Admin = Annotated[Bearer, Depends(needs("admin"))]
Csrf = Annotated[str, Form()]
Chosen = Annotated[list[str], Form()]
_LABEL, _URL = 200, 2000
_LIST = "/connections"


@router.get("")
def connections(request: Request, _who: Admin, revoked: bool = False) -> Response:
    """Both lists, and the forms for new ones; ``revoked`` says that one is gone from them."""
    return _page(request, revoked=revoked)


@router.post("/tokens")
def new_token(
    request: Request,
    account: Annotated[str, Form(max_length=_LABEL)],
    label: Annotated[str, Form(max_length=_LABEL)],
    scopes: Chosen = [],  # noqa: B006  # nothing is ever added to it
    csrf: Csrf = "",
) -> Response:
    """A new key, shown once."""
    who = by_form(request, csrf, "admin")
    desk = site_of(request).desk
    known = {each.name for each in desk.accounts() if not each.disabled}
    allowed = tuple(scope for scope in SCOPES if scope in scopes)
    if account not in known or not label.strip() or not allowed:
        return _page(request, fault="connections.incomplete", status=422)
    return _page(request, token=desk.new_token(account, label.strip(), allowed, by=who.name))


@router.get("/tokens/revoke")
def ask_revoke_token(request: Request, _who: Admin, key: str) -> Response:
    """Ask whether a key is really meant; one that is gone is not asked about."""
    found = next((each for each in _open_tokens(request) if each.id == key), None)
    if found is None:
        return RedirectResponse(_LIST, 303)
    about = f"{found.label} ({found.account})"
    return revoking.asked(request, "token", about, {"key": key}, back=_LIST)


@router.post("/tokens/revoke")
def revoke_token(
    request: Request, key: Annotated[str, Form(max_length=_LABEL)], csrf: Csrf = ""
) -> Response:
    """Make a key worthless."""
    who = by_form(request, csrf, "admin")
    site_of(request).desk.revoke_token(key, by=who.name)
    return RedirectResponse(f"{_LIST}?revoked=1", 303)


@router.post("/webhooks")
def new_webhook(
    request: Request,
    url: Annotated[str, Form(max_length=_URL)],
    events: Chosen = [],  # noqa: B006
    csrf: Csrf = "",
) -> Response:
    """A new webhook, whose secret is shown once."""
    who = by_form(request, csrf, "admin")
    site = site_of(request)
    told = tuple(event for event in EVENTS if event in events)
    fault = url_fault(url.strip(), private=site.options.private_webhooks)
    if fault or not told:
        return _page(request, fault=fault or "connections.incomplete", status=422)
    return _page(request, secret=site.desk.new_webhook(url.strip(), told, by=who.name))


@router.get("/webhooks/revoke")
def ask_revoke_webhook(request: Request, _who: Admin, webhook: str) -> Response:
    """Ask whether an address is really meant; one that is gone is not asked about."""
    hooks = site_of(request).desk.webhooks()
    found = next((each for each in hooks if each.id == webhook), None)
    if found is None:
        return RedirectResponse(_LIST, 303)
    return revoking.asked(request, "webhook", found.url, {"webhook": webhook}, back=_LIST)


@router.post("/webhooks/revoke")
def revoke_webhook(
    request: Request, webhook: Annotated[str, Form(max_length=_LABEL)], csrf: Csrf = ""
) -> Response:
    """Tell an address nothing more."""
    who = by_form(request, csrf, "admin")
    site_of(request).desk.revoke_webhook(webhook, by=who.name)
    return RedirectResponse(f"{_LIST}?revoked=1", 303)


def _open_tokens(request: Request) -> list[Token]:
    return [each for each in site_of(request).desk.tokens() if each.revoked_at is None]


def _page(
    request: Request,
    *,
    revoked: bool = False,
    fault: str | None = None,
    token: str | None = None,
    secret: str | None = None,
    status: int = 200,
) -> Response:
    desk = site_of(request).desk
    values: dict[str, Any] = {
        "accounts": [each for each in desk.accounts() if not each.disabled],
        "tokens": _open_tokens(request),
        "webhooks": desk.webhooks(),
        "scopes": SCOPES,
        "events": EVENTS,
        "revoked": revoked,
        "fault": fault and speaker_of(request)(fault),
        "token": token,
        "secret": secret,
    }
    return page(request, "connections.html", values, status=status)
