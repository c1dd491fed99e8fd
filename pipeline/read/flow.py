"""What formats without pages (DOCX, HTML, DOC) have in common: pieces of text to lines, marks, bullets."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from models.text import Line, one_line
from pipeline.lexicon.bullets import SYMBOL_FONTS

RAISED = tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
SUPERSCRIPTS = str.maketrans(dict(zip("0123456789", RAISED, strict=True)))

_BULLETS = SYMBOL_FONTS | {0xAD: None}


class Piece(NamedTuple):
    """Text of one look; a newline in it is a line break inside the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


def superscript(mark: str) -> str:
    """A footnote mark as it is printed: digits small and raised, anything else as it is."""
    return mark.translate(SUPERSCRIPTS) if mark.isdigit() and mark.isascii() else mark


def paragraph(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of one paragraph: more than one where its author broke the line."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.translate(_BULLETS).split("\n")
        rows[-1].append(piece._replace(text=first))
        rows += [[piece._replace(text=other)] for other in others]
    lines: list[Line] = []
    for row in rows:
        text = one_line(unicodedata.normalize("NFC", "".join(piece.text for piece in row)))
        if not text:
            continue
        letters = sum(len(piece.text.strip()) for piece in row)
        lines.append(
            Line(
                text=text,
                page=1,
                # A broken line may go on (a name over two lines) or not (one recipient a line).
                starts_paragraph=None if lines else True,
                bold=2 * sum(len(piece.text.strip()) for piece in row if piece.bold) > letters,
                italic=2 * sum(len(piece.text.strip()) for piece in row if piece.italic) > letters,
            )
        )
    return lines
