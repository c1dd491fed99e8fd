"""What a reviewer does on a document's page: accept, correct, take back. Answers are what has to be drawn anew."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import PlainTextResponse, Response
from starlette.exceptions import HTTPException

from dondoc.web.access import needs
from dondoc.web.filters import BadDay, BadQuery, day_of, iso_of
from dondoc.web.language import rules_read
from dondoc.web.pages.document import laid_out
from dondoc.web.sheet import FORM_FIELDS, Sheet
from dondoc.web.site import page, site_of, speaker_of
from models.correction import HEADER_FIELDS, SHAPE_FIELDS, BadValue, Change
from models.desk import Bearer
from models.progress import ACTS, Event
from models.settling import mark_of
from models.status import today
from models.store.desk import Changed, Desk, Saying
from models.store.errors import BadEvent

router = APIRouter(prefix="/documents/{document}")
Reviewer = Annotated[Bearer, Depends(needs("review"))]
_DAYS = ("date", "due")
"""Fields of a form that are days."""
_DRAW_ALL = {"hx-trigger": "draw-all"}
"""The script fetches tree and boxes: a page that is loaded anew would lose the keys that are pressed meanwhile."""


@router.get("/edit")
def edit(request: Request, _who: Reviewer, document: str, ref: str | None = None) -> Response:
    """The form of a task, or of the header."""
    sheet = _sheet(request, document)
    return _form(request, sheet, ref, _values(sheet, ref))


@router.get("/split")
def split(request: Request, _who: Reviewer, document: str, ref: str) -> Response:
    """The form in which a task is cut into several."""
    sheet = _sheet(request, document)
    return _form(request, sheet, ref, {"split": _values(sheet, ref)["text"]}, seen={"split": ""})


@router.get("/extend")
def extend(request: Request, _who: Reviewer, document: str, ref: str) -> Response:
    """The form in which a task gets another day."""
    return _progress_form(request, _sheet(request, document), ref, {})


@router.post("/follow")
async def follow(request: Request, who: Reviewer, document: str) -> Response:
    """Note what became of a task: done, extended, withdrawn, open again."""
    sent = {name: str(value) for name, value in (await request.form()).items()}
    return await run_in_threadpool(_followed, request, who, document, sent)


def _followed(request: Request, who: Bearer, document: str, sent: Mapping[str, str]) -> Response:
    ref, act = sent.get("ref", ""), sent.get("act", "")
    if act not in ACTS:
        raise BadQuery(f"act: {', '.join(ACTS)}")
    try:
        day = day_of("day", sent["day"]) if sent.get("day") else today()
        event = Event(act=act, day=day, reason=sent.get("reason", ""))
        new = site_of(request).desk.follow(f"{document}:{ref}", event, by=who.name)
    except (BadEvent, BadQuery) as error:
        fault = str(error)
        if isinstance(error, BadDay):
            fault = speaker_of(request)("message.day", written=error.written)
        return _progress_form(request, _sheet(request, document), ref, sent, fault=fault)
    message = speaker_of(request)("document.saved" if new else "document.nothing_new")
    return _drawn(request, _sheet(request, document), ref, message)


@router.get("/entry")
def entry(request: Request, _who: Reviewer, document: str, ref: str | None = None) -> Response:
    """An entry as it is, without a form."""
    return _drawn(request, _sheet(request, document), ref)


@router.post("/correct")
async def correct(request: Request, who: Reviewer, document: str) -> Response:
    """Keep what was changed in a form, if nobody else changed it in the meantime."""
    sent = {name: str(value) for name, value in (await request.form()).items()}
    return await run_in_threadpool(_corrected, request, who, document, sent)


def _corrected(request: Request, who: Bearer, document: str, sent: Mapping[str, str]) -> Response:
    ref = sent.get("ref") or None
    fields: tuple[str, ...] = (*FORM_FIELDS, *SHAPE_FIELDS) if ref else HEADER_FIELDS
    written = {name: _plain(sent[name]) for name in fields if name in sent}
    written |= {name: iso_of(written[name]) for name in _DAYS if name in written}
    if "rrule" in written:
        written["rrule"] = rules_read(written["rrule"])
    seen = {name: _plain(sent.get(f"seen-{name}", "")) for name in written}
    sayings = [
        Saying(Change(document=document, task=ref, field=name, value=value), seen[name])
        for name, value in written.items()
        if value != seen[name]
    ]
    say = speaker_of(request)
    try:
        new = site_of(request).desk.say(sayings, by=who.name)
    except Changed as changed:
        sheet = _sheet(request, document)
        now = _values(sheet, ref)
        clash = {"changed": changed, "yours": written[changed.field], "now": now[changed.field]}
        # What others changed is seen now; what was not touched here follows it.
        shown = {
            name: value if value != seen[name] else now[name] for name, value in written.items()
        }
        return _form(request, sheet, ref, shown, clash=clash, status=409)
    except BadValue as error:
        sheet = _sheet(request, document)
        return _form(request, sheet, ref, written, seen=seen, fault=str(error), status=422)
    if not written.keys().isdisjoint(SHAPE_FIELDS):
        return Response(headers={**_DRAW_ALL, "hx-reswap": "none"})
    message = say("document.saved" if new else "document.nothing_new")
    return _drawn(request, _sheet(request, document), ref, message)


@router.post("/review")
async def review(request: Request, who: Reviewer, document: str) -> Response:
    """Mark an item as held against the scan, or take the mark away."""
    sent = await request.form()
    path, off = str(sent.get("path", "")), bool(sent.get("off"))
    desk = site_of(request).desk

    def mark() -> Response:
        if off:
            desk.withdraw_review(document, path, by=who.name)
        else:
            desk.review(document, path, by=who.name)
        return _drawn(request, _sheet(request, document), None, path=path)

    return await run_in_threadpool(mark)


@router.post("/settle")
async def settle(request: Request, who: Reviewer, document: str) -> Response:
    """Settle a finding, or open it again; the list of findings is drawn anew."""
    sent = await request.form()
    number, off = str(sent.get("number", "")), bool(sent.get("off"))
    if not (number.isascii() and number.isdecimal() and len(number) < 9):
        raise BadQuery("number")

    def mark() -> Response:
        site_of(request).desk.settle(document, int(number), by=who.name, off=off)
        return page(request, "findings.html", {"sheet": _sheet(request, document)})

    return await run_in_threadpool(mark)


@router.post("/undo")
def undo(request: Request, who: Reviewer, document: str) -> Response:
    """Take back what this person did last here; everything is drawn anew."""
    if not _taken_back(site_of(request).desk, document, who.name):
        return PlainTextResponse(speaker_of(request)("document.nothing_to_undo"))
    message = speaker_of(request)("document.undone")
    return PlainTextResponse(message, headers=_DRAW_ALL)


def _taken_back(desk: Desk, document: str, who: str) -> bool:
    """Take back what somebody did last on a document: the fields of one form, a review, a settled finding."""
    said = [each for each in desk.ask().said_of(document) if each.by == who]
    reviews = {each.at: each.path for each in desk.reviews(document) if each.by == who}
    marks = {each.at: each.mark for each in desk.settlements(document) if each.by == who}
    last = max([*(each.at for each in said), *reviews, *marks], default=None)
    if last is None:
        return False
    if last in reviews:
        desk.withdraw_review(document, reviews[last], by=who)
    elif last in marks:
        directive = desk.directive(document)
        for number, finding in enumerate(directive.findings if directive else ()):
            if mark_of(finding) == marks[last]:
                desk.settle(document, number, by=who, off=True)
    else:
        # The fields of one form were said at the same moment.
        for each in reversed(said):
            if each.at == last:
                desk.take_back(each.number, by=who)
    return True


def _sheet(request: Request, document: str) -> Sheet:
    sheet = laid_out(site_of(request).desk, document)
    if sheet is None:
        raise HTTPException(404, speaker_of(request)("message.not_found"))
    return sheet


def _values(sheet: Sheet, ref: str | None) -> dict[str, str]:
    if ref is None:
        return sheet.header
    card = sheet.card_of(ref)
    if card is None:
        raise HTTPException(404)
    return card.values


def _plain(value: str) -> str:
    """Lines of a form end in two characters."""
    return value.replace("\r\n", "\n").strip()


def _form(
    request: Request,
    sheet: Sheet,
    ref: str | None,
    values: Mapping[str, str],
    *,
    seen: Mapping[str, str] | None = None,
    clash: Mapping[str, Any] | None = None,
    fault: str | None = None,
    status: int = 200,
) -> Response:
    shown: dict[str, Any] = {
        "sheet": sheet,
        "ref": ref,
        "card": sheet.card_of(ref) if ref else None,
        "fields": tuple(values) if ref else HEADER_FIELDS,
        "values": values,
        "seen": seen or _values(sheet, ref),
        "clash": clash,
        "fault": fault,
    }
    # After a refusal the form stays where it is; else the whole entry is drawn anew.
    place = shown["card"].id if ref else "header"
    headers = {"hx-retarget": f"#{place}"} if status >= 400 else {}
    return page(request, "edit.html", shown, status=status, headers=headers)


def _progress_form(
    request: Request, sheet: Sheet, ref: str, sent: Mapping[str, str], *, fault: str | None = None
) -> Response:
    card = sheet.card_of(ref)
    if card is None:
        raise HTTPException(404)
    headers = {"hx-retarget": f"#{card.id}"} if fault else {}
    written = {name: sent.get(name, "") for name in ("day", "reason")}
    values = {"sheet": sheet, "card": card, "fault": fault, **written}
    return page(request, "extend.html", values, status=422 if fault else 200, headers=headers)


def _drawn(
    request: Request, sheet: Sheet, ref: str | None, message: str = "", path: str | None = None
) -> Response:
    """The entry that holds a task or an item, or the header; and the ledger's line."""
    found = sheet.entry_of(path=path, ref=ref) if ref or path else None
    values = {"sheet": sheet, "entry": found, "message": message}
    return page(request, "entry.html" if found else "header.html", values)
