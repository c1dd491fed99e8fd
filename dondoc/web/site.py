"""What all requests share: options, the store, templates, and those who work in the background."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dondoc.web.access import csrf_of, is_open, seed_of, who_asks
from dondoc.web.intake import Intake
from dondoc.web.kept import Kept
from dondoc.web.language import LANGUAGES, Speaker, chosen
from dondoc.web.login import Guard
from dondoc.web.options import Options
from dondoc.web.pictures import Pictures
from models.store.desk import Desk

FOLDER = Path(__file__).parent
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Site:
    """One running desk."""

    options: Options
    desk: Desk
    guard: Guard
    intake: Intake
    pictures: Pictures
    templates: Environment
    kept: Kept


def environment() -> Environment:
    """Templates: whatever a document says is text and never markup."""
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def site_of(request: Request) -> Site:
    """The desk that a request came to."""
    site: Site = request.app.state.site
    return site


def speaker_of(request: Request) -> Speaker:
    """The language that a browser asked for."""
    return Speaker(chosen(request.cookies.get("dondoc_language")))


def page(
    request: Request,
    template: str,
    values: Mapping[str, Any],
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """A page, or a part of one, in the language of the browser."""
    site = site_of(request)
    seed, is_new = seed_of(request)
    shown = {
        "t": speaker_of(request),
        "languages": LANGUAGES,
        "who": who_asks(request),
        "open": is_open(request),
        "csrf": csrf_of(seed),
        "here": request.url.path,
        "query": request.url.query,
        **values,
    }
    body = site.templates.get_template(template).render(shown)
    response = HTMLResponse(body, status_code=status, headers=dict(headers or {}))
    if is_new:
        set_cookie(response, request, "dondoc_seed", seed, _YEAR, strict=True)
    return response


def set_cookie(
    response: Any, request: Request, name: str, value: str, seconds: int, *, strict: bool = False
) -> None:
    """A cookie that no script reads and no other site sends along with a change."""
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        httponly=True,
        secure=site_of(request).options.https,
        samesite="strict" if strict else "lax",
    )
