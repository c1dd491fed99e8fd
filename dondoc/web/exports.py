"""Tasks as files for other programs, by the exporters of the command line, streamed."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import Request
from fastapi.responses import FileResponse, Response, StreamingResponse
from starlette.background import BackgroundTask

from dondoc.export import csv, ics, register
from dondoc.web.filters import Asked, BadQuery
from dondoc.web.site import site_of
from models.register import TaskFilter
from models.store.desk import Desk

FORMATS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv; charset=utf-8",
    "csv-excel": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "ics": "text/calendar; charset=utf-8",
}
_BUFFER = 1 << 16


def exported(request: Request, asked: Asked, form: str) -> Response:
    """The file of what is asked for; raises `BadQuery` for a format that there isn't."""
    if form not in FORMATS:
        raise BadQuery(f"format: {', '.join(FORMATS)}")
    desk = site_of(request).desk
    # An unknown unit is told here, and not when the file has begun.
    desk.count(asked.filter, asked.as_of, most=1)
    ending = form.partition("-")[0]
    name = f"dondoc-{asked.as_of:%Y-%m-%d}.{ending}"
    if form in ("xlsx", "docx"):
        return _written(desk, asked, form, name)
    lines = lines_of(desk, asked, form)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_gathered(lines), media_type=FORMATS[form], headers=headers)


def lines_of(desk: Desk, asked: Asked, form: str) -> Iterable[str]:
    """The file piece by piece, for the formats that are text."""
    rows = desk.each_task(asked.filter, asked.as_of)
    if form == "csv":
        return csv.task_lines(rows)
    if form == "csv-excel":
        return csv.excel_lines(rows, desk.grounds())
    if form == "jsonl":
        return register.task_lines(rows)
    if form == "json":
        return register.tasks_in_pieces(rows, asked.as_of)
    return calendar_of(desk, asked)


def calendar_of(desk: Desk, asked: Asked) -> Iterable[str]:
    """The deadlines as a calendar."""
    name = asked.filter.unit or "Thời hạn nhiệm vụ"
    return ics.calendar_lines(desk.each_task(asked.filter, asked.as_of), asked.as_of, name=name)


def _written(desk: Desk, asked: Asked, form: str, name: str) -> Response:
    folder = TemporaryDirectory(prefix="dondoc-")
    out = Path(folder.name) / name
    if form == "xlsx":
        from dondoc.export.xlsx import Register, write_xlsx

        whole = Register(
            desk.each_task(asked.filter, asked.as_of),
            desk.units(asked.as_of),
            desk.each_document(),
            desk.grounds(),
            asked.as_of,
            whole=asked.filter == TaskFilter(),
        )
        write_xlsx(out, whole, on_row=lambda _: None)
    else:
        from dondoc.export.report import write_report

        write_report(out, desk.tasks(asked.filter, asked.as_of), asked.as_of)
    return FileResponse(
        out, filename=name, media_type=FORMATS[form], background=BackgroundTask(folder.cleanup)
    )


def _gathered(lines: Iterable[str]) -> Iterator[bytes]:
    """Lines in pieces of some size: each piece is a trip between threads."""
    pieces: list[bytes] = []
    size = 0
    for line in lines:
        piece = line.encode("utf-8", "replace")
        pieces.append(piece)
        size += len(piece)
        if size >= _BUFFER:
            yield b"".join(pieces)
            pieces, size = [], 0
    yield b"".join(pieces)
