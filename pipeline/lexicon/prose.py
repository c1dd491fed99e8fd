"""How directives are worded: counts of their syllables by one, two and three, and what is likely by them.

The counts stand in ``prose.tsv``, made by ``python -m pipeline.lexicon.count`` from published directives
whose spelling is known to be right. They choose between spellings of the same letters; they say nothing of
what is true.
"""

import re
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
_PIECE = re.compile(rf"[^\W\d_]+|[{_ENDS}](?=\W{{0,20}}$)")
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


@lru_cache(maxsize=1 << 14)
def tokens(word: str) -> tuple[Token, ...]:
    """The tokens of a word, which is text without white space; signs that end no clause are none."""
    if not _CODE.search(word):
        return tuple(
            Token(key(found[0]) if found[0].isalpha() else END, found[0], found.start())
            for found in _PIECE.finditer(word)
        )
    number = Token(NUMBER, word, 0)
    return (number, Token(END, word[-1], len(word) - 1)) if word[-1] in _ENDS else (number,)


class _Counted(NamedTuple):
    """What follows a context how often, how often something does, and the share kept for the rest."""

    follows: dict[str, int]
    total: int
    rest: float


class Following(dict[str, float]):
    """Natural logarithms of how likely syllables are in one place, found as they are asked for."""

    def __init__(self, counted: _Counted, otherwise: "Following | None") -> None:
        """What was ``counted`` in this place; the share kept for the rest is parted as in a place less told of."""
        super().__init__()
        self._counted = counted
        self._otherwise = otherwise
        self._shares: dict[str, float] = {}

    def __missing__(self, syllable: str) -> float:
        known = self[syllable] = log(self.share(syllable))
        return known

    def share(self, syllable: str) -> float:
        """How likely ``syllable`` is here."""
        known = self._shares.get(syllable)
        if known is None:
            follows, total, rest = self._counted
            wider = self._otherwise
            otherwise = _UNSEEN if wider is None else wider.share(syllable)
            known = max(follows.get(syllable, 0) - _DISCOUNT, 0) / total + rest * otherwise
            self._shares[syllable] = known
        return known


class Prose:
    """Counts of syllables in context, and likelihoods by them."""

    def __init__(self, table: str) -> None:
        """``table``: lines of a context (none, one or two syllables), a tab, and ``syllable count`` pairs."""
        self._lines = dict(line.split("\t", 1) for line in table.splitlines())
        anywhere = self._counted("") or _Counted({}, 1, 1.0)
        self._known = anywhere.follows
        self._anywhere = Following(anywhere, None)
        self._spellings: dict[str, list[str]] = {}
        for syllable in self.syllables():
            self._spellings.setdefault(letters(syllable), []).append(syllable)
        self.after = lru_cache(maxsize=1 << 13)(self._after)
        self._behind = lru_cache(maxsize=1 << 13)(self._behind_one)

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
        """What follows ``first second``; where that was never counted, what follows ``second``."""
        behind = self._behind(second)
        counted = self._counted(f"{first} {second}")
        return behind if counted is None else Following(counted, behind)

    def _behind_one(self, syllable: str) -> Following:
        counted = self._counted(syllable)
        return self._anywhere if counted is None else Following(counted, self._anywhere)

    def _counted(self, context: str) -> _Counted | None:
        line = self._lines.get(context)
        if line is None:
            return None
        fields = line.split()
        follows = dict(zip(fields[::2], map(int, fields[1::2]), strict=True))
        total = sum(follows.values())
        return _Counted(follows, total, _DISCOUNT * len(follows) / total)


@cache
def prose() -> Prose:
    """The counts that come with the project."""
    return Prose(files(__package__).joinpath("prose.tsv").read_text(encoding="utf-8"))
