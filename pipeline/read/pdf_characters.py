"""What pdfium knows of the characters of a page: text, place, size and face of each, as displayed.

Every question to pdfium costs a microsecond and a page has thousands of characters: what a run of them has
in common (font, size, direction, height) is asked once a run.
"""

from __future__ import annotations

import ctypes
import math
from ctypes import addressof, byref
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdfium2 import raw

from pipeline.read.pdf_view import View

if TYPE_CHECKING:
    import pypdfium2 as pdfium

_STEEPEST = 0.25
"""Rise of a line of text: a skewed scan's layer is kept, text across the page or up its side is not."""
_LINE_ENDS = {0, 10, 13}
_HYPHENS = {0x2, 0xFFFE}
"""What pdfium makes of a hyphen at the end of a line."""
_LIGATED = frozenset("fiflst")
_REPLACEMENT = "\ufffd"
_NAME_BYTES = 256
_TOUCHING = 0.001
"""Points."""
_SAME_LINE, _FAR = 0.5, 0.1
"""Shares of the size: how far apart lines are that are one, and how far a space lies from what follows it."""


class Char(NamedTuple):
    """A character in points from the upper left corner of the page as displayed."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    """Lower edge of the type, below the line it stands on; ``top`` is ``size`` above it."""
    size: float
    bold: bool
    italic: bool

    @property
    def middle(self) -> float:
        """Height of the middle of the type."""
        return (self.top + self.bottom) / 2


def characters_of(page: pdfium.PdfPage) -> list[Char]:
    """The characters of a page that a reader sees upright, in the order in which the page draws them."""
    textpage = page.get_textpage()
    try:
        return _Reading(textpage.raw, View.of(page)).characters()
    finally:
        textpage.close()


class _Font(NamedTuple):
    pointer: Any
    bold: bool
    italic: bool
    descent: float
    """How far letters reach below the line they stand on, as a share of the size; negative."""
    widths: dict[int, float]
    """Room that a character takes on the line, as a share of the size, for those met so far."""


class _Run(NamedTuple):
    """What the characters of one text object have in common, as displayed."""

    font: _Font
    size: float
    stretch: float
    """Width of a character that its font gives the width 1."""
    drop: float
    """From the line down to the lower edge of the type."""


class _Reading:
    """One pass over the characters of a page."""

    def __init__(self, textpage: Any, view: View) -> None:
        self._textpage = textpage
        self._view = view
        self._fonts: dict[int, _Font] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def characters(self) -> list[Char]:
        """All characters that are displayed."""
        textpage, width, height = self._textpage, self._view.width, self._view.height
        get_unicode, get_object = raw.FPDFText_GetUnicode, raw.FPDFText_GetTextObject
        chars: list[Char] = []
        runs: dict[int, _Run | None] = {}
        last = 0
        for index in range(raw.FPDFText_CountChars(textpage)):
            code = get_unicode(textpage, index)
            if code in _LINE_ENDS:
                continue
            drawn = get_object(textpage, index)
            if not drawn:  # a space that pdfium itself puts where it sees a gap
                continue
            key = addressof(drawn.contents)
            if key not in runs:
                runs[key] = self._run(drawn, index)
            run = runs[key]
            if run is None:
                continue
            left, line = self._origin(index)
            right = left + self._width(index, code, run) * run.stretch
            bottom = line + run.drop
            if right < 0 or left > width or bottom < 0 or bottom - run.size > height:
                continue
            text, before = _text(code), chars[-1] if chars else None
            if key == last and before and text in _LIGATED and before[1:3] == (left, right):
                # pdfium takes a ligature apart and gives each letter the place of the whole.
                chars[-1] = before._replace(text=before.text + text)
                continue
            last = key
            char = Char(
                text,
                left,
                right,
                bottom - run.size,
                bottom,
                run.size,
                run.font.bold,
                run.font.italic,
            )
            if before and before.text == " " and _is_apart(before, char):
                # Of several spaces pdfium keeps the first alone; what is stamped over them comes after it.
                chars.append(char._replace(text=" ", left=left - _FAR * run.size, right=left))
            chars.append(char)
        return chars

    def _run(self, drawn: Any, index: int) -> _Run | None:
        """What character ``index`` shares with the others of its text object; None if it isn't upright."""
        matrix, size = raw.FS_MATRIX(), ctypes.c_float()
        raw.FPDFText_GetMatrix(self._textpage, index, byref(matrix))
        raw.FPDFTextObj_GetFontSize(drawn, byref(size))
        along, fall = self._view.direction(matrix.a * size.value, matrix.b * size.value)
        lean, up = self._view.direction(matrix.c * size.value, matrix.d * size.value)
        if along <= 0 or up >= 0 or abs(fall) > _STEEPEST * along:
            return None
        font = self._font(raw.FPDFTextObj_GetFont(drawn))
        height = math.hypot(lean, up)
        return _Run(font, height, along, -font.descent * height)

    def _font(self, pointer: Any) -> _Font:
        key = addressof(pointer.contents)
        if key not in self._fonts:
            name = ctypes.create_string_buffer(_NAME_BYTES)
            raw.FPDFFont_GetBaseFontName(pointer, name, _NAME_BYTES)
            face = name.value.decode("utf-8", "replace").lower()
            descent = ctypes.c_float()
            raw.FPDFFont_GetDescent(pointer, 1.0, byref(descent))
            self._fonts[key] = _Font(
                pointer,
                bold="bold" in face or "black" in face,
                italic="italic" in face or "oblique" in face,
                # Some fonts give it as a distance.
                descent=-abs(descent.value),
                widths={},
            )
        return self._fonts[key]

    def _origin(self, index: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(self._textpage, index, byref(self._x), byref(self._y))
        return self._view.place(self._x.value, self._y.value)

    def _width(self, index: int, code: int, run: _Run) -> float:
        """The share of the size that character ``index`` takes on the line, asked once a letter and font.

        pdfium's loose box ends there, or with the ink where that reaches farther; then the font is asked,
        which doesn't know every letter. On a turned page there is no loose box.
        """
        known = run.font.widths.get(code)
        if known is not None:
            return known
        own = ctypes.c_float()
        raw.FPDFFont_GetGlyphWidth(run.font.pointer, ord(_text(code)), 1.0, byref(own))
        start, _ = self._origin(index)
        edges = [ctypes.c_double() for _ in range(4)]
        raw.FPDFText_GetCharBox(self._textpage, index, *map(byref, edges))
        left, right, bottom, top = (edge.value for edge in edges)
        ink = max(self._view.place(left, bottom)[0], self._view.place(right, top)[0]) - start
        if self._view.quarters:
            width = own.value or max(ink / run.stretch, 0.0)
        else:
            box = raw.FS_RECTF()
            raw.FPDFText_GetLooseCharBox(self._textpage, index, byref(box))
            width = (box.right - self._view.left - start) / run.stretch
            if ink >= width * run.stretch - _TOUCHING and own.value:
                width = min(width, own.value)
        run.font.widths[code] = width
        return width


def _is_apart(space: Char, char: Char) -> bool:
    """Whether ``char`` stands farther to the right of ``space``, on the same line, than one space reaches."""
    same_line = abs(char.bottom - space.bottom) < _SAME_LINE * char.size
    return same_line and char.left - space.right > _FAR * char.size


def _text(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    return _REPLACEMENT if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
