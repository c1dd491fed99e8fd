"""The desk as one ASGI application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib.metadata import version
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import URL
from starlette.exceptions import HTTPException

from dondoc.web import numbers
from dondoc.web.access import Refused
from dondoc.web.api import DESCRIPTION, api
from dondoc.web.api.problems import problem
from dondoc.web.filters import BadDay, BadQuery
from dondoc.web.headers import Protected
from dondoc.web.intake import Intake
from dondoc.web.kept import Kept
from dondoc.web.login import Guard
from dondoc.web.options import Options
from dondoc.web.pages import pages
from dondoc.web.pictures import Pictures
from dondoc.web.sending import Sender
from dondoc.web.site import FOLDER, Site, environment, page, speaker_of
from models.correction import BadValue
from models.store.desk import Desk
from models.store.errors import BadEvent, StoreError, UnknownTarget, UnknownUnit


def create_app(desk: Desk, options: Options) -> FastAPI:
    """The application over an open store; whoever opened it closes it."""
    site = Site(
        options=options,
        desk=desk,
        guard=Guard(),
        intake=Intake(desk, options),
        pictures=Pictures(options.folder / "pages", options.pictures, options.settings),
        templates=environment(),
        kept=Kept(desk.stamp),
    )
    sender = Sender(desk, private=options.private_webhooks)

    @asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        site.intake.start()
        numbers.prepare(site)
        if options.sending:
            sender.start()
        yield
        site.intake.stop()
        sender.stop()

    app = FastAPI(
        title="dondoc",
        version=version("dondoc"),
        description=DESCRIPTION,
        openapi_url="/api/v1/openapi.json",
        # Their pages load scripts from elsewhere, which our policy forbids.
        docs_url=None,
        redoc_url=None,
        lifespan=running,
    )
    app.state.site = site
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    app.include_router(api)
    for router in pages:
        app.include_router(router, include_in_schema=False)
    _handle_errors(app)
    app.add_middleware(Protected, names=options.names, https=options.https)
    return app


def _handle_errors(app: FastAPI) -> None:
    @app.exception_handler(Refused)
    def refused(request: Request, error: Refused) -> Response:
        if error.status == 401 and not _is_api(request):
            address = f"/login?back={quote(_seen(request))}"
            if request.headers.get("hx-request"):
                return Response(status_code=401, headers={"hx-redirect": address})
            return RedirectResponse(address, 303)
        return _told(request, error.status, speaker_of(request)(error.key))

    @app.exception_handler(BadQuery)
    @app.exception_handler(BadValue)
    @app.exception_handler(BadEvent)
    def bad_query(request: Request, error: Exception) -> Response:
        said = str(error)
        if isinstance(error, BadQuery) and not _is_api(request):
            say = speaker_of(request)
            if isinstance(error, BadDay):
                said = say("message.day", written=error.written)
            else:
                said = say("message.address", part=said)
        return _told(request, 422, said)

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        # What was sent is not repeated: it may be what a document says.
        where = "; ".join(
            f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()
        )
        return _told(request, 422, where)

    @app.exception_handler(UnknownUnit)
    def unknown_unit(request: Request, error: UnknownUnit) -> Response:
        return _told(request, 422, str(error))

    @app.exception_handler(UnknownTarget)
    def unknown(request: Request, error: UnknownTarget) -> Response:
        return _told(request, 404, error.message)

    @app.exception_handler(StoreError)
    def store_fails(request: Request, error: StoreError) -> Response:
        return _told(request, 503, str(error))

    @app.exception_handler(HTTPException)
    def other(request: Request, error: HTTPException) -> Response:
        said = str(error.detail)
        if (
            error.status_code == 404
            and said == HTTPStatus.NOT_FOUND.phrase
            and not _is_api(request)
        ):
            said = speaker_of(request)("message.not_found")
        return _told(request, error.status_code, said, error.headers)


def _told(request: Request, status: int, message: str, headers: object | None = None) -> Response:
    if _is_api(request):
        return problem(status, message, headers=headers)  # type: ignore[arg-type]  # of HTTPException
    if request.headers.get("hx-target") == "results":
        # Only this part of the page is drawn anew while somebody types.
        return page(request, "fault.html", {"message": message}, status=status)
    return page(request, "message.html", {"status": status, "message": message}, status=status)


def _seen(request: Request) -> str:
    """The page that somebody looked at, with all that was asked for; the first one where a form was sent."""
    page_of_part = request.headers.get("hx-current-url")
    if page_of_part is None and request.method != "GET":
        return "/"
    url = URL(page_of_part) if page_of_part else request.url
    return f"{url.path}?{url.query}" if url.query else url.path


def _is_api(request: Request) -> bool:
    return request.url.path.startswith("/api/")
