"""Who asks, what they may do, and whether it is them and not another site in their browser."""

import getpass
import hmac
import secrets
from collections.abc import Callable
from hashlib import sha256

from fastapi import Request

from models.desk import SCOPES, Bearer, Scope

SESSION, SEED = "dondoc_session", "dondoc_seed"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Refused(Exception):
    """Somebody may not do this; ``status`` is that of HTTP."""

    def __init__(self, status: int, key: str) -> None:
        super().__init__(key)
        self.status = status
        self.key = key
        """Key of the sentence that says why."""


def who_asks(request: Request) -> Bearer | None:
    """The person or program behind a request; None where somebody has to log in first.

    Without any account everybody who reaches the desk may do everything: it then answers this machine alone.
    """
    if not hasattr(request.state, "who"):
        request.state.who = _who_asks(request)
    found: Bearer | None = request.state.who
    return found


def is_open(request: Request) -> bool:
    """Whether there is no account, so that nobody has to log in."""
    if not hasattr(request.state, "open"):
        request.state.open = not request.app.state.site.desk.any_account()
    found: bool = request.state.open
    return found


def _who_asks(request: Request) -> Bearer | None:
    desk = request.app.state.site.desk
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        found: Bearer | None = desk.of_token(token)
        return found
    if session := request.cookies.get(SESSION):
        found = desk.of_session(session)
        if found is not None:
            return found
    if not is_open(request):
        return None
    return Bearer(name=getpass.getuser(), scopes=frozenset(SCOPES))


def needs(scope: Scope) -> Callable[[Request], Bearer]:
    """A dependency: who asks, if they may do what needs this scope."""

    def checked(request: Request) -> Bearer:
        who = who_asks(request)
        if who is None:
            raise Refused(401, "access.log-in")
        if not who.may(scope):
            raise Refused(403, "access.role")
        if request.method not in _SAFE:
            check_origin(request)
        return who

    return checked


def check_origin(request: Request) -> None:
    """Refuse a change that another site makes in somebody's browser.

    A browser is known by the cookie it sends or by the headers that only browsers send; it has to send the token that
    stands in our own pages. Programs send neither, but their key.
    """
    if request.headers.get("authorization"):
        return
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise Refused(403, "access.csrf")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused(403, "access.csrf")
    browser = origin is not None or "sec-fetch-site" in request.headers or request.cookies
    if browser and not is_own(request, request.headers.get("x-csrf-token", "")):
        raise Refused(403, "access.csrf")


def by_form(request: Request, csrf: str, scope: Scope) -> Bearer:
    """Who asks by a form of ours, whose token stands in the form, if they may do what needs this scope."""
    if not is_own(request, csrf):
        raise Refused(403, "access.csrf")
    who = who_asks(request)
    if who is None:
        raise Refused(401, "access.log-in")
    if not who.may(scope):
        raise Refused(403, "access.role")
    return who


def is_own(request: Request, token: str) -> bool:
    """Whether a token was given out in a page of this browser."""
    seed, is_new = seed_of(request)
    return not is_new and hmac.compare_digest(token.encode(), csrf_of(seed).encode())


def seed_of(request: Request) -> tuple[str, bool]:
    """What tokens of a browser are made of, and whether it is new."""
    seed = request.cookies.get(SEED, "")
    if len(seed) >= 32:
        return seed, False
    if not hasattr(request.state, "seed"):
        request.state.seed = secrets.token_urlsafe(32)
    return request.state.seed, True


def csrf_of(seed: str) -> str:
    """The token that pages of a browser carry."""
    return sha256(f"csrf:{seed}".encode()).hexdigest()
