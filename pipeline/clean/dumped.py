"""Text that another program recognised on a scan and that was stored without its places: it has the errors of OCR.

Its words get the confidence that such words have, so that all that mends recognised text mends it too: marks that
were lost, specks and waves for dashes, ``đ)`` for ``d)``. What tells it is how many words a reader of directives would
spell otherwise: of what was typed less than one in a hundred, of what Tesseract reads three in a hundred and more.
"""

import re
from dataclasses import replace

from models.text import UNPLACED, Line, Word, every_line
from pipeline.clean.blocks import Block, each_line
from pipeline.clean.marks import restored_share

_WORD = re.compile(r"\S+")
_CONFIDENCE = 0.9
"""Of every word: what Tesseract gives to words with a lost mark."""
_SAMPLE = 120
"""Lines that tell."""
_LEAST_WORDS = 200
"""Fewer tell nothing."""
_MISREAD = 0.015
"""Share of misread words from which a text was recognised."""


def as_recognised(blocks: list[Block]) -> list[Block]:
    """``blocks`` (of a file without places), their words with a confidence if a program recognised them before."""
    lines = [line for line in every_line(blocks) if line.text]
    if any(line.words for line in lines):
        return blocks
    sample = lines[:: len(lines) // _SAMPLE + 1]
    words = sum(len(line.text.split()) for line in sample)
    if words < _LEAST_WORDS or restored_share(sample, _CONFIDENCE) < _MISREAD:
        return blocks
    recognised = (each_line(block, _with_words) for block in blocks)
    return [block for block in recognised if block is not None]


def _with_words(line: Line) -> Line:
    words = (
        Word(start=found.start(), end=found.end(), box=UNPLACED, confidence=_CONFIDENCE)
        for found in _WORD.finditer(line.text)
    )
    return replace(line, words=tuple(words))
