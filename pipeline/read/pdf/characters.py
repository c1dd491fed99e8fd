"""What pdfium knows of the characters of a page: text, place, size and face of each, as displayed.

Every question to pdfium costs a microsecond and a page has thousands of characters: what a run of them has
in common (font, size, direction, height) is asked once a run.
"""

from __future__ import annotations

import ctypes
import math
import sys
from ctypes import addressof, byref
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdfium2 import raw

from pipeline.read.pdf.view import View

if TYPE_CHECKING:
    import pypdfium2 as pdfium

_STEEPEST = 0.25
"""Rise of a line of text: a skewed scan's layer is kept, text across the page or up its side is not."""
_UNKNOWN = "\0"
_LINE_ENDS = frozenset("\r\n\0")
_HYPHENS = {0x2: "-", 0xFFFE: "-"}
"""What pdfium makes of a hyphen at the end of a line."""
_LIGATED = frozenset("fiflst")
_NAME_BYTES = 256
_TOUCHING = 0.01
"""Points."""
_SAME_LINE, _FAR = 0.5, 0.1
"""Shares of the size: how far apart lines are that are one, and how far a space lies from what follows it."""
_object_at = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
_origin_at = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p
)(ctypes.cast(raw.FPDFText_GetCharOrigin, ctypes.c_void_p).value or 0)
"""Two of pdfium's functions, asked once a character, with bare addresses: that takes half of the time."""


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


def characters_of(page: pdfium.PdfPage) -> list[Char]:
    """The characters of a page that a reader sees upright, in the order in which the page draws them."""
    textpage = page.get_textpage()
    try:
        return _Reading(textpage.raw, View.of(page)).characters()
    finally:
        textpage.close()


class _Font(NamedTuple):
    descent: float
    """How far letters reach below the line they stand on, as a share of the size."""
    bold: bool
    italic: bool
    widths: dict[str, float]


class _Run(NamedTuple):
    """What the characters of one text object have in common, as displayed."""

    size: float
    stretch: float
    """Width of a character that its font gives the width 1."""
    drop: float
    """From the line down to the lower edge of the type."""
    bold: bool
    italic: bool
    font: Any
    widths: dict[str, float]
    """Of the font: room that a character takes on the line, as a share of the size, for those met so far."""


class _Reading:
    """One pass over the characters of a page."""

    def __init__(self, textpage: Any, view: View) -> None:
        self._textpage = textpage
        self._view = view
        self._fonts: dict[int, _Font] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def characters(self) -> list[Char]:
        """All characters that are displayed."""
        textpage, view = self._textpage, self._view
        x, y, to_x, to_y = self._x, self._y, addressof(self._x), addressof(self._y)
        chars: list[Char] = []
        runs: dict[int, _Run | None] = {}
        last = 0
        before = Char("", 0.0, 0.0, 0.0, 0.0, 0.0, bold=False, italic=False)
        for index, letter in enumerate(_text(textpage)):
            if letter in _LINE_ENDS:
                continue
            key = _object_at(textpage, index)
            if not key:  # a space that pdfium itself puts where it sees a gap
                continue
            if key not in runs:
                runs[key] = self._run(index)
            run = runs[key]
            if run is None:
                continue
            _origin_at(textpage, index, to_x, to_y)
            left, line = view.place(x.value, y.value)
            room = run.widths.get(letter)
            if room is None:
                room = run.widths[letter] = self._width(index, letter, left, run)
            right, bottom, size = left + room * run.stretch, line + run.drop, run.size
            if right < 0 or bottom < 0 or left > view.width or bottom - size > view.height:
                continue
            if key == last and letter in _LIGATED and left == before.left:
                # pdfium takes a ligature apart and gives each letter the place of the whole.
                text, right = before.text + letter, self._edge(index)
                before = chars[-1] = before._replace(text=text, right=right)
                continue
            last = key
            char = Char(letter, left, right, bottom - size, bottom, size, run.bold, run.italic)
            if before.text == " " and _is_apart(before, char):
                # Of several spaces pdfium keeps the first alone; what is stamped over them comes after it.
                chars.append(char._replace(text=" ", left=left - _FAR * size, right=left))
            chars.append(char)
            before = char
        return chars

    def _run(self, index: int) -> _Run | None:
        """What character ``index`` shares with the others of its text object; None if it isn't upright."""
        drawn = raw.FPDFText_GetTextObject(self._textpage, index)
        matrix, set_in = raw.FS_MATRIX(), ctypes.c_float()
        raw.FPDFText_GetMatrix(self._textpage, index, byref(matrix))
        raw.FPDFTextObj_GetFontSize(drawn, byref(set_in))
        along, fall = self._view.direction(matrix.a * set_in.value, matrix.b * set_in.value)
        lean, up = self._view.direction(matrix.c * set_in.value, matrix.d * set_in.value)
        if along <= 0 or up >= 0 or abs(fall) > _STEEPEST * along:
            return None
        pointer = raw.FPDFTextObj_GetFont(drawn)
        font = self._font(pointer)
        size = math.hypot(lean, up)
        return _Run(size, along, font.descent * size, font.bold, font.italic, pointer, font.widths)

    def _font(self, pointer: Any) -> _Font:
        key = addressof(pointer.contents)
        if key not in self._fonts:
            name = ctypes.create_string_buffer(_NAME_BYTES)
            raw.FPDFFont_GetBaseFontName(pointer, name, _NAME_BYTES)
            face = name.value.decode("utf-8", "replace").lower()
            descent = ctypes.c_float()
            raw.FPDFFont_GetDescent(pointer, 1.0, byref(descent))
            self._fonts[key] = _Font(
                # Negative, but some fonts give it as a distance.
                descent=abs(descent.value),
                bold="bold" in face or "black" in face,
                italic="italic" in face or "oblique" in face,
                widths={},
            )
        return self._fonts[key]

    def _width(self, index: int, letter: str, left: float, run: _Run) -> float:
        """The share of the size that character ``index`` takes on the line, which it enters at ``left``.

        pdfium's loose box ends there, or with the ink where that reaches farther; then the font is asked,
        which doesn't know every letter. On a turned page there is no loose box.
        """
        asked = ctypes.c_float()
        raw.FPDFFont_GetGlyphWidth(run.font, ord(letter), 1.0, byref(asked))
        own = float(asked.value)
        if self._view.quarters and own:
            return own
        room = self._edge(index) - left
        shorter = 0 < own * run.stretch < room - _TOUCHING
        if shorter and (letter in _LIGATED or self._ink(index) - left > room - _TOUCHING):
            return own
        return max(room, 0.0) / run.stretch

    def _edge(self, index: int) -> float:
        """Where the room of character ``index`` ends, or its ink if that reaches farther."""
        if self._view.quarters:
            return self._ink(index)
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._textpage, index, byref(box))
        return float(box.right - self._view.left)

    def _ink(self, index: int) -> float:
        """Where the ink of character ``index`` ends on the right."""
        edges = [ctypes.c_double() for _ in range(4)]
        raw.FPDFText_GetCharBox(self._textpage, index, *map(byref, edges))
        x0, x1, y0, y1 = (edge.value for edge in edges)
        return max(self._view.place(x0, y0)[0], self._view.place(x1, y1)[0])


def _is_apart(space: Char, char: Char) -> bool:
    """Whether ``char`` stands farther to the right of ``space``, on the same line, than one space reaches."""
    same_line = abs(char.bottom - space.bottom) < _SAME_LINE * char.size
    return same_line and char.left - space.right > _FAR * char.size


def _text(textpage: Any) -> str:
    """The text of a page, character by character."""
    count = raw.FPDFText_CountChars(textpage)
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(textpage, 0, count, buffer) == count + 1:
        text = bytes(buffer)[:-2].decode("utf-16-le", "replace")
        if len(text) == count:
            return text.translate(_HYPHENS)
    # Some have no text, or more than one place in the buffer: each by itself.
    codes = (raw.FPDFText_GetUnicode(textpage, index) for index in range(count))
    text = "".join(chr(code) if _is_letter(code) else _UNKNOWN for code in codes)
    return text.translate(_HYPHENS)


def _is_letter(code: int) -> bool:
    return 0 < code <= sys.maxunicode and not 0xD800 <= code < 0xE000
