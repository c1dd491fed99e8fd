"""The one typeface of the samples: Tinos, whose widths are those of Times New Roman."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FAMILY = "Tinos"
_PACKAGE = "fonts-croscore"
_ROOTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
_FACES = ("Regular", "Bold", "Italic", "BoldItalic")


class FontMissing(RuntimeError):
    """Tinos is not installed."""


@cache
def font_file(face: str) -> Path:
    """The file of a face of Tinos (``Regular``, ``Bold``, ``Italic``, ``BoldItalic``)."""
    for root in _ROOTS:
        for found in sorted(root.rglob(f"{FAMILY}-{face}.ttf")):
            return found
    raise FontMissing(
        f"{FAMILY}-{face}.ttf not found: install the Debian package {_PACKAGE} "
        f"(apt-get install {_PACKAGE})"
    )


@cache
def register_fonts() -> None:
    """Make the four faces known to reportlab as one family."""
    for face in _FACES:
        pdfmetrics.registerFont(TTFont(f"{FAMILY}-{face}", str(font_file(face))))
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(FAMILY, bold, italic, f"{FAMILY}-{_FACES[bold + 2 * italic]}")
