"""Nạp văn bản: files that people send, what became of them, and those that could not be read."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from dondoc.web.access import Refused, is_own, needs, who_asks
from dondoc.web.arriving import limited, pieces_of
from dondoc.web.intake import TooLarge
from dondoc.web.options import MB
from dondoc.web.site import page, site_of, speaker_of
from models.desk import Bearer
from models.intake import IN_WORK
from models.store.desk_rows import RUNNING
from pipeline.batch import lies_in

router = APIRouter()
Reader = Annotated[Bearer, Depends(needs("read"))]
Sender = Annotated[Bearer, Depends(needs("upload"))]
_MOST_FILES = 200
_SHOWN, _MOST_FAULTY = 30, 100
"""Files of batches, and in quarantine, that stand on the page."""


@router.get("/upload")
def upload_page(request: Request, _who: Reader) -> Response:
    """The form, and what was sent lately."""
    return page(request, "upload.html", _values(request))


@router.get("/upload/state")
def state(request: Request, _who: Reader) -> Response:
    """The lists alone, for a page that looks how far it is."""
    return page(request, "uploads.html", _values(request))


@router.put("/upload/{name}")
async def send_one(request: Request, who: Sender, name: str) -> Response:
    """One file as the body of the request: how the page's script sends it, so that progress can be shown."""
    try:
        await site_of(request).intake.take(name, request.stream(), by=who.name)
    except TooLarge as error:
        say = speaker_of(request)
        return Response(say("upload.too_large", most=error), 413, media_type="text/plain")
    return Response(status_code=201)


@router.post("/upload")
async def send_form(request: Request) -> Response:
    """Several files of a form, for browsers without scripts."""
    site = site_of(request)
    who = await run_in_threadpool(who_asks, request)
    if who is None or not who.may("upload"):
        raise Refused(401 if who is None else 403, "access.role" if who else "access.log-in")
    say = speaker_of(request)
    try:
        most = site.options.max_file * 2
        form = await limited(request, most).form(max_files=_MOST_FILES)
        # The token stands in the form, so that it is known only behind the files.
        if not is_own(request, str(form.get("csrf", ""))):
            raise Refused(403, "access.csrf")
        files = [each for each in form.getlist("files") if isinstance(each, UploadFile)]
        files = [each for each in files if each.filename]
        for file in files:
            await site.intake.take(file.filename or "", pieces_of(file), by=who.name)
    except TooLarge as error:
        values = {"fault": say("upload.too_large", most=error)}
        return page(request, "upload.html", {**_values(request), **values}, status=413)
    if not files:
        values = {"fault": say("upload.no_file")}
        return page(request, "upload.html", {**_values(request), **values}, status=422)
    return RedirectResponse("/upload", 303)


@router.post("/upload/{upload_id}/retry")
def retry(request: Request, _who: Sender, upload_id: str) -> Response:
    """Read a file again that failed."""
    site = site_of(request)
    upload = site.desk.upload_of(upload_id)
    if upload is None:
        raise HTTPException(404)
    fault = None if site.intake.retry(upload) else speaker_of(request)("upload.cannot_retry")
    return page(request, "uploads.html", {**_values(request), "fault": fault})


@router.post("/upload/quarantine/{key:path}/retry")
def read_again(request: Request, _who: Sender, key: str) -> Response:
    """Read a file in quarantine again, however it was taken in."""
    found = site_of(request).intake.read_again(key)
    said = speaker_of(request)("upload.again" if found else "upload.gone")
    values = {"said": said} if found else {"fault": said}
    return page(request, "uploads.html", {**_values(request), **values})


def _values(request: Request) -> dict[str, object]:
    site = site_of(request)
    uploads = site.desk.uploads()
    sent = {upload.path for upload in uploads}
    counts = site.kept.get("intake", site.desk.intake.counts)
    at_work = site.desk.inputs(*IN_WORK, most=_SHOWN) if any(counts[s] for s in IN_WORK) else []
    waiting, reading = counts["seen"], sum(counts[state] for state in IN_WORK)
    most = _MOST_FAULTY + len(sent) + 1
    faulty = site.desk.inputs("quarantined", most=most)
    # What was sent here stands above.
    quarantine = [each for each in faulty if each.path not in sent]
    # All of them are known, or it is told roughly how many there are.
    quarantined = len(quarantine)
    if len(faulty) == most:
        quarantined += max(counts["quarantined"] - most, 0)
    return {
        "fault": None,
        "said": None,
        "uploads": uploads,
        "running": any(upload.state in RUNNING for upload in uploads),
        "waiting": waiting,
        "reading": reading,
        "at_work": [each for each in at_work if site.intake.name_of(each.path) is None],
        "quarantine": quarantine[:_MOST_FAULTY],
        "quarantined": quarantined,
        "named": site.intake.name_of,
        "there": lies_in,
        "mb": site.options.max_file // MB,
    }
