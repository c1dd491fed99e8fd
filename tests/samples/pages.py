"""Flowables set on pages, with footnotes at the foot and page numbers at the head.

Reportlab's own frames know no footnotes: the height of a page's text depends on which
marks fall on it. So the pages are filled here, block by block.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from tests.samples.fonts import FAMILY

TOP: Final = 20 * mm
BOTTOM: Final = 20 * mm
LEFT: Final = 30 * mm
RIGHT: Final = 15 * mm
RAISED: Final = '<super size="8.5" rise="4.5">'
_NOTE_GAP: Final = 10.0
_LEAST: Final = 40.0  # nothing is begun in less height than this
_FOLLOWING: Final = 60.0  # three lines: a paragraph of three is not split

Note = Callable[[str], Paragraph]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named place on a page, in points from its lower left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """The printed document and the places that the scanner's room wants to know."""

    pdf: bytes
    anchors: Mapping[str, Anchor]


class AnchorMark(Flowable):
    """Takes no room and remembers where it was drawn, ``dx`` from the column's middle."""

    def __init__(self, name: str, anchors: dict[str, Anchor], dx: float = 0.0) -> None:
        super().__init__()
        self.name, self.anchors, self.dx = name, anchors, dx

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - as overridden
        """No height; the width is kept to find the middle."""
        self.width, self.height = aW, 0
        return aW, 0

    def draw(self) -> None:
        """Remember the place."""
        x, y = self.canv.absolutePosition(self.width / 2 + self.dx, 0)
        self.anchors[self.name] = Anchor(self.canv.getPageNumber() - 1, x, y)


@dataclass(slots=True)
class Part:
    """A run of pages that lie the same way and count on from one another."""

    lying: bool
    story: list[Flowable] = field(default_factory=list)


def marks_in(flowable: Flowable) -> list[str]:
    """The footnote marks that a paragraph, or a piece of one, carries."""
    if not isinstance(flowable, Paragraph):
        return []
    lines = getattr(flowable, "blPara", None)
    frags = [w for line in lines.lines for w in getattr(line, "words", ())] if lines else []
    frags = frags or list(flowable.frags)
    return [f.text.strip() for f in frags if getattr(f, "rise", 0) > 0 and f.text.strip()]


class Press:
    """Prints parts on pages; one press prints one document."""

    def __init__(self, notes: Mapping[str, str], note: Note, title: str) -> None:
        self._buffer = BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, invariant=1, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("dondoc samples")
        self._notes, self._note = notes, note
        self._width = self._height = 0.0
        self._feet: list[Paragraph] = []
        self._y = 0.0
        self._number = 0

    def print(self, parts: Sequence[Part]) -> bytes:
        """All parts, one after the other."""
        for part in parts:
            self._width, self._height = landscape(A4) if part.lying else A4
            self._number = 0
            self._begin()
            self._fill(list(part.story))
            self._end()
        self._canvas.save()
        return self._buffer.getvalue()

    def _begin(self) -> None:
        self._canvas.setPageSize((self._width, self._height))
        self._number += 1
        self._feet = []
        self._y = self._height - TOP
        if self._number > 1:
            self._canvas.setFont(f"{FAMILY}-Regular", 13)
            middle = (LEFT + self._width - RIGHT) / 2
            self._canvas.drawCentredString(middle, self._height - 13 * mm, str(self._number))

    def _end(self) -> None:
        if self._feet:
            y = BOTTOM + sum(p.height for p in self._feet)
            self._canvas.setLineWidth(0.6)
            self._canvas.line(LEFT, y + 4, LEFT + 140, y + 4)
            for foot in self._feet:
                y -= foot.height
                foot.drawOn(self._canvas, LEFT, y)
        self._canvas.showPage()

    def _room(self, feet: Sequence[Paragraph] = ()) -> float:
        """The height left above the footnotes, with more of them if asked."""
        notes = [*self._feet, *feet]
        foot = sum(p.height for p in notes) + (_NOTE_GAP if notes else 0)
        return self._y - BOTTOM - foot

    def _fill(self, story: list[Flowable]) -> None:
        while story:
            block = story.pop(0)
            if isinstance(block, NewPage):
                self._turn()
                continue
            measure = self._width - LEFT - RIGHT
            ahead = self._ahead(block, story, measure)
            _, height = block.wrap(measure, 1000)
            feet = self._feet_of(block, measure)
            gap = block.getSpaceBefore()
            if height + gap + ahead <= self._room(feet):
                self._draw(block, height, gap, feet)
                continue
            pieces = self._pieces(block, measure, self._room(feet) - gap) if not ahead else []
            if len(pieces) > 1:
                story[:0] = pieces[1:]
                _, height = pieces[0].wrap(measure, 1000)
                self._draw(pieces[0], height, gap, self._feet_of(pieces[0], measure))
            else:
                story.insert(0, block)
            self._turn()

    def _ahead(self, block: Flowable, story: Sequence[Flowable], measure: float) -> float:
        """How much of what follows a heading must stand on its page."""
        wanted = 0.0
        for follower in story:
            if not getattr(block, "keepWithNext", 0):
                break
            wanted += min(follower.wrap(measure, 1000)[1], _FOLLOWING) + follower.getSpaceBefore()
            block = follower
        return wanted

    def _turn(self) -> None:
        self._end()
        self._begin()

    def _pieces(self, block: Flowable, measure: float, room: float) -> list[Flowable]:
        return block.split(measure, room) if room > _LEAST else []

    def _feet_of(self, block: Flowable, measure: float) -> list[Paragraph]:
        feet = [self._note(f"{RAISED}{m}</super> {self._notes[m]}") for m in marks_in(block)]
        for foot in feet:
            foot.wrap(measure, 1000)
        return feet

    def _draw(self, block: Flowable, height: float, gap: float, feet: Sequence[Paragraph]) -> None:
        top = self._y == self._height - TOP
        self._y -= height + (0 if top else gap)
        block.drawOn(self._canvas, LEFT, self._y)
        self._y -= block.getSpaceAfter()
        self._feet.extend(feet)


class NewPage(Flowable):
    """Ends the page."""
