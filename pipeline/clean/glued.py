"""Words that lost the space between them: ``Ban Thường vụĐảng uỷ``, ``nhiệm kỳ2025``.

Where a font lacks the letters of Unicode's block Latin Extended Additional (``ạ`` to ``ỹ``), Word borrows them from
another font, and programs that take text out of its PDF lose the space behind such a letter. So a word is parted behind
these letters alone, and only where it is no syllable as it stands and all its parts are.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from models.text import Line, every_line
from pipeline.clean.blocks import Block, each_line, rewrite
from pipeline.lexicon.folding import CAPITALS, key
from pipeline.lexicon.prose import prose
from pipeline.lexicon.syllables import can_be_said

_BORROWED = "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
"""The small letters of the block, those with a capital in front of each."""
_GLUED = re.compile(
    rf"[{_BORROWED}](?:[{CAPITALS}\d]|[^\W\d_]{{3}}|[bcdđghklmnpqrstvx][^\W\d_bcdđghklmnpqrstvx])"
)
"""No syllable goes on like that behind its vowel: a capital, a digit, three letters, or a consonant and a vowel."""
_RUN = re.compile(r"[^\W_]+")
_LONGEST = 40
_FEW = 6
"""Parts of the longest run; more are no words that stuck together."""


def part_glued(blocks: list[Block]) -> list[Block]:
    """``blocks`` with a space between words that stuck together; what OCR read is mended elsewhere (`misread`)."""
    text = "\n".join(line.text for line in every_line(blocks))
    if not _GLUED.search(text):
        return blocks
    return [each_line(block, _part_line) or block for block in blocks]


def _part_line(line: Line) -> Line:
    if any(word.confidence is not None for word in line.words):
        return line
    return rewrite(line, part_word) if _GLUED.search(line.text) else line


def part_word(word: str) -> str:
    """What stands between two spaces, with those that it lost."""
    return _RUN.sub(lambda run: " ".join(_parts(run[0])), word) if _GLUED.search(word) else word


@lru_cache(maxsize=1 << 12)
def _parts(run: str) -> tuple[str, ...]:
    """The words of a run of letters and digits: the fewest that are all some; the run itself where it is none."""
    if len(run) > _LONGEST or not _GLUED.search(run):
        return (run,)
    cuts = [at for at in range(1, len(run)) if run[at - 1] in _BORROWED]
    found = min(_splits(run, 0, cuts, _FEW), key=len, default=[run])
    return tuple(found)


def _splits(run: str, start: int, cuts: Sequence[int], left: int) -> Iterator[list[str]]:
    if _is_word(run[start:]):
        yield [run[start:]]
    for index, at in enumerate(cuts if left > 1 else ()):
        if _is_word(run[start:at]):
            for rest in _splits(run, at, cuts[index + 1 :], left - 1):
                yield [run[start:at], *rest]


def _is_word(part: str) -> bool:
    """Whether a part is a number, an abbreviation, or a syllable that directives use."""
    if part.isdecimal() or (part.isupper() and part.isascii()):
        return True
    return part.isalpha() and can_be_said(part) and key(part) in prose().spellings(part)
