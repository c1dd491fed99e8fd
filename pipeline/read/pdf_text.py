"""Reads the text layer of PDF pages with pdfplumber: words, lines, tables.

The only module that imports pdfplumber; a page that it can't read is left to OCR.
"""

from __future__ import annotations

import io
import logging
import unicodedata
from statistics import median
from typing import TYPE_CHECKING, Any

import pdfplumber

from models.text import Box, Line, Table
from pipeline.read.cells import interleaved, table_of, unfolded, words_by_cell
from pipeline.read.flow import BULLETS, SUPERSCRIPTS
from pipeline.read.layout import Frame, Placed, folded, line_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pdfplumber.page import Page as PlumberPage

Char = dict[str, Any]
"""A character as pdfplumber gives it: text, fontname, size, x0, x1, top, bottom in points."""
Blocks = tuple[Line | Table, ...]

_WORD_GAP, _STAMPED_GAP = 0.15, 0.05
"""Shares of the size of the type: a wider gap parts words; a narrower one joins digits over a space."""
_SAME_ROW = 0.5
_RAISED = 0.8, 0.12
"""A footnote mark: size at most this share of the row's, and raised by this share of it."""
_MIN_RULES = 4
_MAX_RULE = 3.0
"""Points; a filled box that is thicker is no line."""
_SEAL = ("ky boi", "nguoi ky", "thoi gian ky", "ngay ky", "signed by", "signature")
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def read_layer(
    content: bytes, numbers: Sequence[int], stamps: Mapping[int, tuple[Box, ...]]
) -> Iterator[tuple[int, Blocks | None]]:
    """Blocks of the pages ``numbers`` (from 1) in reading order; None for a page that can't be read.

    ``stamps`` are the places of signature fields by page, as fractions.
    """
    try:
        document = pdfplumber.open(io.BytesIO(content))
    except Exception:  # noqa: BLE001  # pdfminer raises whatever a broken object makes it stumble on
        yield from ((number, None) for number in numbers)
        return
    # The document is not closed: that reads all pages again, and a broken one raises.
    for number in numbers:
        try:
            page = document.pages[number - 1]
            blocks = _blocks(page, number, stamps.get(number, ()))
            page.close()
        except Exception:  # noqa: BLE001  # as above; the page is left to OCR
            yield number, None
        else:
            yield number, blocks


def _blocks(page: PlumberPage, number: int, stamps: Iterable[Box]) -> Blocks:
    frame = Frame(number, float(page.width), float(page.height))
    words = _words(page)
    seals, words = _seals(words, stamps, frame)
    tables: list[tuple[float, Table | list[Line]]] = []
    for rectangles in _ruled(page):
        found = table_of(rectangles, words, frame, tolerance=2.0)
        if found is not None:
            table, words = found
            tables.append((min(box.top for box in rectangles), unfolded(table, drawn=True)))
    return (*seals, *interleaved(words, tables, frame))


def _seals(
    words: list[Placed], stamps: Iterable[Box], frame: Frame
) -> tuple[list[Line], list[Placed]]:
    """The lines of electronic seals, which lie over the page without belonging to its text; and the rest."""
    lines: list[Line] = []
    for stamp in stamps:
        place = Box(
            stamp.left * frame.width,
            stamp.top * frame.height,
            stamp.right * frame.width,
            stamp.bottom * frame.height,
        )
        (inside,), outside = words_by_cell([place], words)
        text = folded(" ".join(word.text for word in inside))
        if any(sign in text for sign in _SEAL):
            lines += [line_of(row, frame) for row in rows_of(inside)]
            words = outside
    return lines, words


def _ruled(page: PlumberPage) -> Iterator[list[Box]]:
    """The cells of every ruled table; looking for tables is dear, so only where rules are drawn."""
    rules = sum(_is_rule(shape) for shape in (*page.lines, *page.rects))
    if rules < _MIN_RULES:
        return
    drawn = page.filter(lambda item: item["object_type"] in {"line", "rect"} and _is_rule(item))
    for table in drawn.find_tables():
        yield [_box(page, *cell) for cell in table.cells]


def _is_rule(shape: dict[str, Any]) -> bool:
    """Whether a shape is drawn to be seen as a line: programs also paint white boxes behind text."""
    thin = min(abs(shape["x1"] - shape["x0"]), abs(shape["bottom"] - shape["top"])) <= _MAX_RULE
    if shape["stroke"]:
        return not _is_white(shape["stroking_color"])
    return thin and not _is_white(shape["non_stroking_color"])


def _is_white(colour: object) -> bool:
    """Whether a colour of a PDF (a number, or a tuple for grey, RGB or CMYK) leaves no trace on paper."""
    parts = colour if isinstance(colour, tuple) else (colour,)
    if not all(isinstance(part, int | float) for part in parts):
        return False
    return not any(parts) if len(parts) == 4 else all(part >= 0.99 for part in parts)


# --- characters to words --------------------------------------------------------------------------


def _words(page: PlumberPage) -> list[Placed]:
    """The words of a page. Fonts may change inside a word, so only space and distance part words."""
    return [
        word
        for row in _rows([char for char in page.chars if char["upright"]])
        for word in _words_of_row(page, row)
    ]


def _rows(chars: list[Char]) -> list[list[Char]]:
    """Characters on one level, from left to right; small raised ones belong to the row they stand in."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=_middle):
        row = rows[-1] if rows else None
        if row and _middle(char) - _middle(row[-1]) <= _SAME_ROW * min(
            char["size"], row[-1]["size"]
        ):
            row.append(char)
        else:
            rows.append([char])
    # The sort is stable: a combining mark stays behind the letter that it was written after.
    return [sorted(row, key=lambda char: float(char["x0"])) for row in rows]


def _words_of_row(page: PlumberPage, row: list[Char]) -> Iterator[Placed]:
    printed = [char for char in row if not char["text"].isspace()]
    if not printed:
        return
    size = median(char["size"] for char in printed)
    floor = median(char["bottom"] for char in printed)
    level = median(_middle(char) for char in printed)
    word: list[Char] = []
    spaced = False
    for char in row:
        if char["text"].isspace():
            spaced = True
            continue
        if word:
            gap = char["x0"] - word[-1]["x1"]
            if gap > _WORD_GAP * size or (spaced and not _goes_on(word[-1], char, gap / size)):
                yield _placed(page, word, size, floor, level)
                word = []
        spaced = False
        if not word or not _doubles(char, word[-1]):
            word.append(char)
    if word:
        yield _placed(page, word, size, floor, level)


def _placed(page: PlumberPage, word: list[Char], size: float, floor: float, level: float) -> Placed:
    small, rise = _RAISED
    text = "".join(
        str(char["text"]).translate(SUPERSCRIPTS)
        if char["size"] <= small * size and floor - char["bottom"] >= rise * size
        else BULLETS.get(char["text"], str(char["text"]))
        for char in word
    )
    fonts = [char["fontname"].lower() for char in word]
    return Placed(
        text=unicodedata.normalize("NFC", text),
        box=_box(
            page,
            word[0]["x0"],
            min(char["top"] for char in word),
            max(char["x1"] for char in word),
            max(char["bottom"] for char in word),
        ),
        level=level - float(page.bbox[1]),
        size=size,
        bold=2 * sum("bold" in font or "black" in font for font in fonts) > len(fonts),
        italic=2 * sum("italic" in font or "oblique" in font for font in fonts) > len(fonts),
    )


def _goes_on(previous: Char, char: Char, gap: float) -> bool:
    """Whether a space between two characters parts no words.

    A number stamped into the blank of a form lies over the spaces that keep the blank open. ``gap`` is the
    distance of the two as a share of their size.
    """
    stamped = char["text"].isdigit() and previous["text"].isdigit()
    return gap < _STAMPED_GAP and (stamped or char["text"] == "/")


def _doubles(char: Char, previous: Char) -> bool:
    """Whether ``char`` is printed over ``previous`` a second time, as some programs make bold type."""
    return bool(
        char["text"] == previous["text"]
        and abs(char["x0"] - previous["x0"]) < 0.2 * char["size"]
        and abs(char["top"] - previous["top"]) < 0.2 * char["size"]
    )


def _middle(char: Char) -> float:
    return (float(char["top"]) + float(char["bottom"])) / 2


def _box(page: PlumberPage, x0: float, top: float, x1: float, bottom: float) -> Box:
    """A box relative to the corner of the page, which need not lie at the origin."""
    left, upper = float(page.bbox[0]), float(page.bbox[1])
    return Box(x0 - left, top - upper, x1 - left, bottom - upper)
