"""Reads plain text and Markdown. Marks of emphasis stay: what they mean is decided when text is cleaned."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat

from models.text import Cell, Line, Page, Table, one_line
from pipeline.read.cells import unfolded
from pipeline.read.legacy import decoded
from pipeline.read.plain.columns import apart
from pipeline.read.plain.dashes import with_dashes
from pipeline.read.plain.foot import foot_apart
from pipeline.read.plain.grid import Cells
from pipeline.read.plain.indents import first_lines
from pipeline.read.plain.markup import is_marked_up, marked_up, parts_of, without_tags
from pipeline.read.plain.notes import with_raised_marks
from pipeline.read.plain.packed import unpacked
from pipeline.read.plain.pages import unquoted, without_fields, without_pages, without_pictures
from pipeline.read.plain.tables import find_grids
from pipeline.read.source import Source

_RULE = re.compile(r"[-–—_=*]{3,}")
_RECORDS = ("{", "[{", "[\n", "[ ")
"""How JSON begins of which no document was taken."""


def read_pages(source: Source) -> tuple[Page, ...]:
    """The file as one page without places."""
    text = decoded(source.content)
    if text is None:
        raise source.fault(
            "unknown-encoding",
            "không xác định được bảng mã chữ Việt (đã thử UTF-8, UTF-16, Windows-1258, TCVN3, VNI).",
            advice="Hãy mở tệp bằng chương trình soạn thảo và lưu lại với bảng mã UTF-8.",
        )
    page = Page(number=1, blocks=tuple(_blocks(text)), obtained_by="file")
    source.report(1, 1)
    return (page,)


def _blocks(text: str) -> Iterator[Line | Table]:
    packed, text = text, unpacked(text).replace("\r\n", "\n").replace("\r", "\n")
    if (text is not packed or text.startswith(_RECORDS)) and is_marked_up(text):
        yield from marked_up(text)
        return
    for part, is_table in parts_of("\n".join(without_fields(text.split("\n")))):
        if is_table:
            yield from marked_up(part)
        else:
            yield from _written(without_tags(part))


def _written(text: str) -> Iterator[Line | Table]:
    # Only this parts lines: str.splitlines would also cut at signs inside a paragraph.
    lines = without_pictures(without_pages(with_raised_marks(unquoted(text.split("\n")))))
    lines = with_dashes(foot_apart(apart(lines)))
    grids = find_grids(lines)
    inside = {index for grid in grids for index in range(grid.start, grid.end)}
    set_in = first_lines(["" if index in inside else line for index, line in enumerate(lines)])
    done = 0
    for grid in grids:
        yield from lines_of(lines[done : grid.start], map(set_in.__contains__, count(done)))
        table = unfolded(_table(grid.rows), drawn=True)
        if isinstance(table, Table):
            yield table
        else:
            yield from table
        done = grid.end
    yield from lines_of(lines[done:], map(set_in.__contains__, count(done)))


def lines_of(texts: Sequence[str], set_in: Iterable[bool] | None = None) -> list[Line]:
    """The lines that hold something; one begins a paragraph where nothing stands before it, or a drawn rule.

    So do those that are ``set_in``, which is told of each.
    """
    lines: list[Line] = []
    follows = False
    for text, indented in zip(texts, set_in or repeat(False), strict=False):
        clean = "" if text.strip() == "|" else one_line(text)  # a bar that belongs to no table
        if clean:
            starts = None if follows and not indented else True
            lines.append(Line(text=clean, page=1, starts_paragraph=starts))
        # not behind a row of the layout, nor behind the rule under a name or a trích yếu (NĐ 30/2020, Phụ lục I)
        follows = bool(clean) and not clean.endswith("|") and not _RULE.fullmatch(clean)
    return lines


def _table(rows: Sequence[Cells]) -> Table:
    width = max(len(row) for row in rows)
    cells = [
        Cell(
            row=index,
            column=column,
            lines=tuple(lines_of(texts)),
            column_span=width if len(row) == 1 else 1,  # a heading between rows
        )
        for index, row in enumerate(rows)
        for column, texts in enumerate(row)
    ]
    return Table(page=1, cells=tuple(cells))
