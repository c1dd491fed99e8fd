"""From the coordinates of a PDF page to what a reader sees: cropped, turned, origin at the upper left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pypdfium2 as pdfium


class View(NamedTuple):
    """A page as displayed, in points: ``width`` x ``height``, turned by quarters, and where its corner lies."""

    width: float
    height: float
    quarters: int
    """Clockwise turns by 90°."""
    left: float
    bottom: float
    right: float
    top: float

    @staticmethod
    def of(page: pdfium.PdfPage) -> View:
        """How ``page`` is displayed."""
        width, height = page.get_size()
        left, bottom, right, top = page.get_bbox()
        return View(width, height, page.get_rotation() // 90 % 4, left, bottom, right, top)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Points from the left and from the top of the displayed page."""
        if self.quarters == 1:
            return y - self.bottom, x - self.left
        if self.quarters == 2:
            return self.right - x, y - self.bottom
        if self.quarters == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """A direction on the page as seen: to the right, downwards."""
        if self.quarters == 1:
            return y, x
        if self.quarters == 2:
            return -x, y
        if self.quarters == 3:
            return -y, -x
        return x, -y
