"""Logging in and out, and the language."""

from datetime import UTC, datetime, timedelta

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from dondoc.web.access import SESSION, Refused, is_own
from dondoc.web.language import chosen
from dondoc.web.login import is_right
from dondoc.web.site import page, set_cookie, site_of, speaker_of

router = APIRouter()
_YEAR = 365 * 24 * 3600


@router.get("/login")
def login_page(request: Request, back: str = "/") -> Response:
    """The form."""
    return page(request, "login.html", {"fault": None, "back": own_path(back)})


@router.post("/login")
def log_in(
    request: Request,
    name: str = Form(),
    password: str = Form(),
    csrf: str = Form(""),
    back: str = Form("/"),
) -> Response:
    """A new session, for who knows the password."""
    if not is_own(request, csrf):
        raise Refused(403, "access.csrf")
    site, say = site_of(request), speaker_of(request)
    keys = (f"name:{name}", f"from:{request.client.host if request.client else ''}")
    if wait := site.guard.wait(*keys):
        fault = say("login.wait", seconds=round(wait + 0.5))
        return page(request, "login.html", {"fault": fault, "back": back}, status=429)
    kept = site.desk.password_of(name)
    if not is_right(password, kept[0] if kept else None):
        site.guard.failed(*keys)
        values = {"fault": say("login.wrong"), "back": own_path(back)}
        return page(request, "login.html", values, status=403)
    site.guard.succeeded(*keys)
    lasting = timedelta(hours=site.options.session_hours)
    token = site.desk.log_in(name, datetime.now(UTC) + lasting)
    response = RedirectResponse(own_path(back), 303)
    set_cookie(response, request, SESSION, token, int(lasting.total_seconds()))
    return response


@router.post("/logout")
def log_out(request: Request, csrf: str = Form("")) -> Response:
    """End the session."""
    if not is_own(request, csrf):
        raise Refused(403, "access.csrf")
    if token := request.cookies.get(SESSION):
        site_of(request).desk.log_out(token)
    response = RedirectResponse("/login", 303)
    response.delete_cookie(SESSION)
    return response


@router.get("/language")
def language(request: Request, to: str, back: str = "/") -> Response:
    """Speak another language from now on."""
    response = RedirectResponse(own_path(back), 303)
    set_cookie(response, request, "dondoc_language", chosen(to), _YEAR)
    return response


def own_path(path: str) -> str:
    """A path of this desk; never the address of another site."""
    is_own_path = path.startswith("/") and not path.startswith(("//", "/\\"))
    return path if is_own_path and path.isprintable() else "/"
