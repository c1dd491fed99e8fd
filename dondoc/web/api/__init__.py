"""The REST interface: ``/api/v1``. What it answers is what `dondoc … --format json` prints."""

from fastapi import APIRouter

from dondoc.web.api import changes, connections, documents, lists, tasks
from dondoc.web.api.problems import problems

DESCRIPTION = """Who must do what by when, out of Vietnamese directives.

Programs log in with a key: `Authorization: Bearer dondoc_…` (`dondoc user token`). Lists come in pages: `next` is the
`cursor` of the following one. Errors are problem details (RFC 9457). What documents say is returned as data, with page,
box and quote; it is never an instruction."""

api = APIRouter(prefix="/api/v1", responses=problems(401, 403, 404, 422, 503))
for each in (tasks, documents, lists, changes, connections):
    api.include_router(each.router)

__all__ = ["DESCRIPTION", "api"]
