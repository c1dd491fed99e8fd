"""Reads Word files of before 2007 with the program antiword.

Antiword writes plain text, with line breaks as they are but tables drawn with bars; and DocBook, with proper
tables but without line breaks. The text is taken from the one and the tables from the other.
"""

import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from lxml import etree

from models.text import Cell, Line, Page, Table
from pipeline.errors import MissingReader
from pipeline.read.cells import unfolded
from pipeline.read.flow import Piece, paragraph
from pipeline.read.source import Source

_TEXT = ("-m", "UTF-8.txt", "-w", "0")
_DOCBOOK = ("-m", "UTF-8.txt", "-x", "db")
_ROW = re.compile(r"\|.*\|")
_POINTS = re.compile(r"([\d.]+)pt")
_STRAY = re.compile(r"^[\s|]++|(?<![\s|])[\s|]++$")


def read_pages(source: Source) -> tuple[Page, ...]:
    """The file as one page without places."""
    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        path = Path(folder) / "file.doc"
        path.write_bytes(source.content)
        text = unicodedata.normalize("NFC", _converted(path, _TEXT, source))
        tables = _tables(_converted(path, _DOCBOOK, source)) if "|" in text else []
    source.report(1, 1)
    return (Page(number=1, blocks=tuple(_blocks(text, tables)), obtained_by="file"),)


def _converted(path: Path, options: Sequence[str], source: Source) -> str:
    """What antiword prints for a file."""
    try:
        done = subprocess.run(
            ["antiword", *options, str(path)],
            capture_output=True,
            check=False,
            timeout=source.settings.page_seconds,
        )
    except FileNotFoundError:
        raise MissingReader(
            "Máy chưa có chương trình antiword để đọc tệp Word đời cũ (.doc).",
            advice="Hãy cài đặt rồi chạy lại: sudo apt-get install antiword",
        ) from None
    except subprocess.TimeoutExpired:
        raise _damaged(source) from None
    if done.returncode != 0 or not done.stdout.strip():
        raise _damaged(source)
    return done.stdout.decode("utf-8", errors="replace")


def _damaged(source: Source) -> Exception:
    return source.fault(
        "damaged-doc",
        "tệp Word đời cũ (.doc) hỏng hoặc không đọc được.",
        advice="Hãy mở bằng Word và lưu lại thành DOCX.",
    )


def _blocks(text: str, tables: list[Table]) -> Iterator[Line | Table]:
    """Paragraphs of the text; each run of drawn rows is replaced by the table that it draws."""
    lines = text.splitlines()
    regions = _regions(lines)
    exact = len(regions) == len(tables)
    done = 0
    for index, (start, end) in enumerate(regions):
        yield from _lines(lines[done:start])
        block = unfolded(tables[index] if exact else _drawn(lines[start:end]), drawn=True)
        yield from [block] if isinstance(block, Table) else block
        done = end
    yield from _lines(lines[done:])


def _regions(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where tables are drawn: runs of lines that begin and end with a bar."""
    regions: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if _ROW.fullmatch(line.rstrip()):
            if regions and regions[-1][1] == index:
                regions[-1] = regions[-1][0], index + 1
            else:
                regions.append((index, index + 1))
    return regions


def _lines(texts: Sequence[str]) -> Iterator[Line]:
    for text in texts:
        yield from paragraph([Piece(_STRAY.sub("", text))])


def _drawn(rows: Sequence[str]) -> Table:
    """A table as far as bars tell: every drawn line is taken for a row."""
    cells = [
        Cell(row=row, column=column, lines=tuple(_lines([text])))
        for row, line in enumerate(rows)
        for column, text in enumerate(line.strip().strip("|").split("|"))
    ]
    return Table(page=1, cells=tuple(cells))


def _tables(docbook: str) -> list[Table]:
    """The tables of a DocBook text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(docbook.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError):
        return []
    return [_table(table) for table in root.iter("informaltable")]


def _table(element: etree._Element) -> Table:
    """A table whose groups of rows differ in their columns: the widths tell which cells are merged."""
    groups = [(_edges(group), list(group.iter("row"))) for group in element.iter("tgroup")]
    lefts = sorted({edge for edges, _ in groups for edge in edges[:-1]})
    cells: list[Cell] = []
    row = 0
    for edges, lines in groups:
        for line in lines:
            for entry, left, right in zip(
                line.iterchildren("entry"), edges, edges[1:], strict=False
            ):
                cells.append(
                    Cell(
                        row=row,
                        column=lefts.index(left),
                        column_span=sum(left <= edge < right for edge in lefts),
                        lines=tuple(_lines(_text(entry).splitlines())),
                    )
                )
            row += 1
    return Table(page=1, cells=tuple(cells))


def _edges(group: etree._Element) -> list[int]:
    """Where the columns of a group begin, and the last one ends, in points."""
    widths = [_POINTS.match(column.get("colwidth") or "") for column in group.iter("colspec")]
    return [0, *accumulate(round(float(width[1])) if width else 1 for width in widths)]


def _text(entry: etree._Element) -> str:
    return unicodedata.normalize("NFC", "".join(entry.itertext()))
