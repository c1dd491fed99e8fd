"""How directives are worded: counts of their syllables by one, two and three, and what is likely by them.

The counts stand in ``prose.tsv``, made by ``python -m pipeline.lexicon.count`` from published directives
whose spelling is known to be right. They choose between spellings of the same letters; they say nothing of
what is true.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from math import log
from typing import NamedTuple

import regex

from pipeline.lexicon.folding import key
from pipeline.lexicon.syllables import letters

END = "."
"""Stands in a count for the end of a clause."""
NUMBER = "0"
"""Stands in a count for a number or a code."""
_ENDS = ".;:!?"
_PIECE = re.compile(rf"[^\W\d_]+|[{_ENDS}](?=\W*$)")
_CODE = regex.compile(r"\d|\p{Lu}[/\-.&]\p{L}|\p{L}[/\-.&]\p{Lu}")
"""What no prose word has: a digit, or a capital beside a sign (``QĐ-UBND``, ``T.M``)."""
_DISCOUNT = 0.75
"""Taken off every count for what was never seen (absolute discounting, interpolated)."""
_UNSEEN = 1e-4
"""Likelihood of one of the syllables that were never counted, among all of these."""


class Token(NamedTuple):
    """A piece of text as it is counted, and what of the text it stands for."""

    counted: str
    """A syllable in small letters, `NUMBER` or `END`."""
    text: str
    start: int


def tokens(word: str) -> Iterator[Token]:
    """The tokens of a word, which is text without white space; signs that end no clause are none."""
    if _CODE.search(word):
        yield Token(NUMBER, word, 0)
        if word[-1] in _ENDS:
            yield Token(END, word[-1], len(word) - 1)
        return
    for found in _PIECE.finditer(word):
        piece = found[0]
        yield Token(key(piece) if piece.isalpha() else END, piece, found.start())


class _Counted(NamedTuple):
    """What follows a context how often, how often something does, and the share kept for the rest."""

    follows: dict[str, int]
    total: int
    rest: float


_NOWHERE = _Counted({}, 0, 1.0)


class Following:
    """How likely each syllable is in one place, behind one or two others."""

    def __init__(self, contexts: tuple[_Counted, ...]) -> None:
        """``contexts`` that were counted, from the widest (none before it) to the narrowest."""
        self._contexts = contexts
        self._known: dict[str, float] = {}

    def likelihood(self, syllable: str) -> float:
        """Natural logarithm of how likely ``syllable`` is here."""
        known = self._known.get(syllable)
        if known is None:
            likely = _UNSEEN
            for follows, total, rest in self._contexts:
                likely = max(follows.get(syllable, 0) - _DISCOUNT, 0) / total + rest * likely
            known = self._known[syllable] = log(likely)
        return known


class Prose:
    """Counts of syllables in context, and likelihoods by them."""

    def __init__(self, table: str) -> None:
        """``table``: lines of a context (none, one or two syllables), a tab, and ``syllable count`` pairs."""
        self._lines = dict(line.split("\t", 1) for line in table.splitlines())
        self._counts: dict[str, _Counted] = {}
        self._known = self._context("").follows
        self._spellings: dict[str, list[str]] = {}
        for syllable in self.syllables():
            self._spellings.setdefault(letters(syllable), []).append(syllable)
        self.after = lru_cache(maxsize=1 << 13)(self._after)

    def spellings(self, syllable: str) -> list[str]:
        """The counted spellings that have the letters of ``syllable``."""
        return self._spellings.get(letters(syllable), [])

    def syllables(self) -> list[str]:
        """The counted syllables."""
        return [syllable for syllable in self._known if syllable.isalpha()]

    def is_common(self, syllable: str) -> bool:
        """Whether ``syllable`` was counted more than once: words that nobody uses stand in word lists too."""
        return self._known.get(syllable, 0) > 1

    def _after(self, first: str, second: str) -> Following:
        """What follows ``first second``."""
        contexts = map(self._context, ("", second, f"{first} {second}"))
        return Following(tuple(context for context in contexts if context.total))

    def _context(self, context: str) -> _Counted:
        found = self._counts.get(context)
        if found is None:
            if context not in self._lines:
                return _NOWHERE
            fields = self._lines[context].split()
            follows = dict(zip(fields[::2], map(int, fields[1::2]), strict=True))
            total = sum(follows.values())
            found = self._counts[context] = _Counted(
                follows, total, _DISCOUNT * len(follows) / total
            )
        return found


@cache
def prose() -> Prose:
    """The counts that come with the project."""
    return Prose(files(__package__).joinpath("prose.tsv").read_text(encoding="utf-8"))
