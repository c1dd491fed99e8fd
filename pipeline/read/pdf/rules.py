"""The lines drawn on a PDF page, asked of pdfium: what a table may be made of."""

from __future__ import annotations

import ctypes
from ctypes import byref
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pypdfium2 import raw

from models.text import Box
from pipeline.read.pdf.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pypdfium2 as pdfium

_MAX_RULE = 3.0
"""Points; a filled box that is thicker is no line."""
_STRAIGHT = 0.5
"""Points by which a line may be out of the level or the upright."""
_WHITE = 252
_DEPTH = 4

_Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]


def rules_of(page: pdfium.PdfPage) -> list[Box]:
    """Level and upright lines and frames that are drawn to be seen, in points of the page as displayed.

    A line is a box without width or without height. Programs also paint white boxes behind text.
    """
    view = View.of(page)
    rules: list[Box] = []
    for path, matrix in _paths(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject):
        stroked, filled = _visible(path)
        if stroked or filled:
            for points in _shapes(path):
                rule = _rule([view.place(*_moved(point, matrix)) for point in points])
                thin = rule and min(rule.right - rule.left, rule.bottom - rule.top) <= _MAX_RULE
                if rule and (stroked or thin):
                    rules.append(rule)
    return rules


def _paths(
    parent: Any,
    count: Callable[[Any], int],
    get: Callable[[Any, int], Any],
    matrices: tuple[_Matrix, ...] = (),
) -> Iterator[tuple[Any, tuple[_Matrix, ...]]]:
    """Every path, with the matrices that bring its points onto the page, the first to be used first."""
    for index in range(count(parent)):
        item = get(parent, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield item, (_matrix(item), *matrices)
        elif kind == raw.FPDF_PAGEOBJ_FORM and len(matrices) < _DEPTH:
            inside = raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject
            yield from _paths(item, *inside, (_matrix(item), *matrices))


def _matrix(item: Any) -> _Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _moved(point: _Point, matrices: tuple[_Matrix, ...]) -> _Point:
    x, y = point
    for a, b, c, d, e, f in matrices:
        x, y = a * x + c * y + e, b * x + d * y + f
    return x, y


def _visible(path: Any) -> tuple[bool, bool]:
    """Whether the outline of a path is to be seen, and whether its inside is."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    if stroke.value:
        return _leaves_trace(path, raw.FPDFPageObj_GetStrokeColor), False
    return False, bool(fill.value) and _leaves_trace(path, raw.FPDFPageObj_GetFillColor)


def _leaves_trace(path: Any, ask: Callable[..., int]) -> bool:
    """Whether the colour that ``ask`` gives for a path shows on white paper; one that it can't give does."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(path, *map(byref, parts)):
        return True
    *colours, opacity = (part.value for part in parts)
    return opacity > 0 and min(colours) < _WHITE


def _shapes(path: Any) -> Iterator[list[_Point]]:
    """The corners of the parts of a path, as it was written; parts with curves are left out."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    curved = False
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        if not curved and raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y)):
            points.append((x.value, y.value))
    if not curved:
        yield points


def _rule(points: list[_Point]) -> Box | None:
    """A line or frame with these corners; None for any other shape."""
    if points[2:] and points[0] == points[-1]:
        points = points[:-1]
    straight = all(
        min(abs(one[0] - other[0]), abs(one[1] - other[1])) <= _STRAIGHT
        for one, other in pairwise(points)
    )
    if len(points) not in {2, 4} or not straight:
        return None
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))
