"""What an engine of optical character recognition (OCR) is: pictures in, words with places out.

`choice` says which there are; tests have their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from models.text import Box

if TYPE_CHECKING:
    from pipeline.read.preprocess import Picture

WHOLE_PAGE, ONE_BLOCK, ONE_LINE = 3, 6, 7
"""What a picture shows, by Tesseract's numbers of page segmentation modes."""

_WORD = 5
"""Level of a word's row in Tesseract's tables."""


class Recognised(NamedTuple):
    """A word as an engine gives it."""

    text: str
    box: Box
    """In pixels of its picture."""
    confidence: float
    """0 to 1."""
    picture: int
    """Which of the pictures it stands in, from 0."""
    line: tuple[int, int, int]
    """Block, paragraph and line of its picture."""


class OcrEngine(Protocol):
    """Recognises words; may be asked by several threads at a time."""

    @property
    def identity(self) -> str:
        """Program, version, models: with the same identity the same picture gives the same words."""

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        """The words in grey ``pictures`` of resolution ``dpi``, picture by picture.

        ``only`` holds the signs that may be read; empty for all.
        Raises `PageUnread` where they can't be recognised, or not in time.
        """


def words_of_table(table: str, picture: int) -> list[Recognised]:
    """The words of ``picture`` (from 0) out of the tab-separated table that Tesseract makes of it."""
    words = []
    for row in table.splitlines():
        fields = row.split("\t", 11)
        if len(fields) < 12 or fields[0] != str(_WORD) or not fields[11].strip():
            continue
        block, paragraph, line, _, left, top, width, height = map(int, fields[2:10])
        words.append(
            Recognised(
                text=fields[11].strip(),
                box=Box(left, top, left + width, top + height),
                confidence=max(float(fields[10]), 0.0) / 100,
                picture=picture,
                line=(block, paragraph, line),
            )
        )
    return words
