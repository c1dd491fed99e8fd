"""The typefaces of the samples: Tinos, whose widths are those of Times New Roman, and others like it.

The samples themselves are always set in Tinos. Benchmarks set them in other faces too: `typeset` lends
the layout another family's files under the names that it knows.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FAMILY = "Tinos"
_FACES = ("Regular", "Bold", "Italic", "BoldItalic")
_HOME = Path.home()
_ROOTS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    _HOME / ".fonts",
    Path(os.environ.get("XDG_DATA_HOME") or _HOME / ".local/share") / "fonts",
)


class Family(NamedTuple):
    """A typeface with all Vietnamese letters: its files in the order of the faces, and who ships it."""

    files: tuple[str, str, str, str]
    package: str


# Liberation Serif, the usual stand-in for Times New Roman, has no glyphs for ạ ả ấ ủ ộ.
FAMILIES = {
    FAMILY: Family(
        ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
        "fonts-croscore",
    ),
    "FreeSerif": Family(
        (
            "FreeSerif.ttf",
            "FreeSerifBold.ttf",
            "FreeSerifItalic.ttf",
            "FreeSerifBoldItalic.ttf",
        ),
        "fonts-freefont-ttf",
    ),
    "Charis SIL": Family(
        (
            "CharisSIL-Regular.ttf",
            "CharisSIL-Bold.ttf",
            "CharisSIL-Italic.ttf",
            "CharisSIL-BoldItalic.ttf",
        ),
        "fonts-sil-charis",
    ),
}


class FontMissing(RuntimeError):
    """A typeface is not installed."""


@cache
def font_file(face: str, family: str = FAMILY) -> Path:
    """The file of a face (``Regular``, ``Bold``, ``Italic``, ``BoldItalic``) of a family."""
    known = FAMILIES[family]
    name = known.files[_FACES.index(face)]
    for root in _ROOTS:
        for found in sorted(root.rglob(name)):
            return found
    raise FontMissing(
        f"{name} not found: install the Debian package {known.package} "
        f"(apt-get install {known.package})"
    )


def installed_families() -> list[str]:
    """The families whose four faces are installed, Tinos first; raises `FontMissing` without Tinos."""
    font_file("Regular")
    return [family for family in FAMILIES if _is_installed(family)]


def _is_installed(family: str) -> bool:
    try:
        return all(font_file(face, family) for face in _FACES)
    except FontMissing:
        return False


@cache
def register_fonts() -> None:
    """Make the four faces known to reportlab as one family."""
    _register(FAMILY)


@contextmanager
def typeset(family: str) -> Iterator[None]:
    """What is laid out inside is set in ``family`` in place of Tinos."""
    register_fonts()
    _register(family)
    try:
        yield
    finally:
        _register(FAMILY)


def _register(family: str) -> None:
    for face in _FACES:
        pdfmetrics.registerFont(TTFont(f"{FAMILY}-{face}", str(font_file(face, family))))
    for bold in (0, 1):  # each time: registering a font forgets what it is the bold of
        for italic in (0, 1):
            addMapping(FAMILY, bold, italic, f"{FAMILY}-{_FACES[bold + 2 * italic]}")
