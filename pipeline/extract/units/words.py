"""A line as the unit grammar reads it: words, their keys, and where the dictionary's wordings stand."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar, cast

from models.text import Span
from pipeline.extract.dictionary import NO_HITS, Hits, look_up
from pipeline.extract.tokens import Line
from pipeline.extract.units.areas import area_end
from pipeline.lexicon.people import SURNAMES
from pipeline.lexicon.units import (
    Body,
    Department,
    Entry,
    Field,
    LevelNoun,
    NameVerb,
    Office,
    Phrase,
    Quantifier,
    Shape,
    Stop,
    Title,
    Trap,
    UnitLexicon,
    load_units,
)

_Kind = TypeVar("_Kind", bound=Entry)
# What a syllable can be in a place's name: "Quảng", "Đắk", "H'leo", but not "UBND" or "CNTT".
_SYLLABLE = re.compile(
    r"(?:[a-z]{1,2}['’‘´ʼ`])?[b-df-hj-np-tv-zđ]{0,3}[aeiouy]{1,3}[b-df-hj-np-tv-z]{0,2}$"
)
_NAMING = (Body, Office, Title, Quantifier, Shape)
# They follow a place in a header that was read in one line.
_NO_PLACE = ("số", "ngày", "kính", "độc")
ROMAN = re.compile(r"[IVXL]+$")
CLOSING_MARKS = frozenset((".", ";", ":", ")", "", "\n"))
"""With which a clause is over, and nothing more is told of whoever stands in front of them; the line's end too."""
MARKS = CLOSING_MARKS | {",", "("}
"""With which a name is over, though its clause may go on."""


_TRADED = 6
"""Letters of a trade name."""


class Sub(NamedTuple):
    """Tokens ``start`` to ``end`` stand for ``text`` in the canonical name."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether ``word`` can be a syllable of Vietnamese, which most abbreviations can't."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c)
    )
    return len(plain) <= 8 and _SYLLABLE.match(plain) is not None


def is_trade_name(word: str) -> bool:
    """Whether ``word`` is a name like ``Agribank``: not Vietnamese; other places are shorter or bear marks."""
    plain = word.isascii() and word.isalpha() and word[:1].isupper()
    return plain and len(word) >= _TRADED and not is_syllable(word)


_TITLED = (("đề", "án"), ("chương", "trình"), ("chỉ", "thị"), ("nghị", "quyết"))
_COUNTED = ("tháng", "năm", "ngày", "tuần", "quý", "giờ", "đợt", "lần")


def is_number_of_title(w: "Words", at: int) -> bool:
    """Whether the number at ``at`` is that by which a programme is called: ``Đề án 06``, ``Chương trình 135``."""
    return w.word(at).isdigit() and w.pair(at - 2) in _TITLED and w.key(at + 1) not in _COUNTED


_PLURAL = ("các", "những", "mỗi", "từng")
_OF_QUARTER = ("này", "một", "hai", "ba", "tư", "sau", "trước", "đầu", "cuối", "tiếp", "tới")
"""Behind ``quý`` they make it a quarter of the year."""


@dataclass(slots=True)
class Words:
    """The tokens of a text."""

    text: str
    start: int
    """Where it begins in the text that spans refer to."""
    words: list[str]
    keys: list[str]
    starts: list[int]
    """Where each token begins in ``text``."""
    found: dict[int, Hits]
    lexicon: UnitLexicon

    @classmethod
    def of(cls, line: Line) -> "Words":
        """Look up the dictionary in ``line``."""
        return cls(
            text=line.text,
            start=line.start,
            words=line.words,
            keys=line.keys,
            starts=line.offsets,
            found=look_up(line.words, line.keys),
            lexicon=load_units(),
        )

    def __len__(self) -> int:
        return len(self.words)

    def hits(self, at: int, kind: type[_Kind]) -> Sequence[tuple[int, Phrase, _Kind]]:
        """Wordings of ``kind`` that begin at token ``at``, the longest first."""
        found = self.found.get(at, NO_HITS).get(kind)
        if found is None:
            return ()
        return cast(
            "Sequence[tuple[int, Phrase, _Kind]]",
            [(at + length, phrase, phrase.entry) for length, phrase in found],
        )

    def longest(self, at: int, kind: type[_Kind]) -> tuple[int, Phrase, _Kind] | None:
        """The longest wording of ``kind`` that begins at token ``at``."""
        found = self.found.get(at, NO_HITS).get(kind)
        if found is None:
            return None
        length, phrase = found[0]
        return at + length, phrase, cast("_Kind", phrase.entry)

    def opens(self, at: int, kind: type[Entry]) -> bool:
        """Whether a wording of ``kind`` begins at token ``at``."""
        return kind in self.found.get(at, NO_HITS)

    def reach(self, at: int, kind: type[Entry]) -> int:
        """Where the longest wording of ``kind`` at ``at`` ends; ``at`` where there is none."""
        hits = self.found.get(at, NO_HITS).get(kind)
        return at + hits[0].length if hits else at

    def key(self, at: int) -> str:
        """The key of token ``at``; empty beyond either end."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def pair(self, at: int) -> tuple[str, ...]:
        """The keys of token ``at`` and of the one behind it; fewer beyond either end."""
        return tuple(self.keys[at : at + 2]) if at >= 0 else ()

    def word(self, at: int) -> str:
        """Token ``at`` as printed; empty beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def capital(self, at: int) -> bool:
        """Whether token ``at`` begins with a capital."""
        return at < len(self.words) and self.words[at][0].isupper()

    def is_word(self, at: int) -> bool:
        """Whether token ``at`` is a word and no mark, number or white space."""
        return at < len(self.words) and self.words[at][0].isalpha()

    def stops(self, at: int) -> bool:
        """Whether a word of the sentence begins at ``at``, so that no name goes on.

        A longer verb of names counts for the name: ``giúp việc`` is more than ``giúp``.
        """
        hits = self.hits(at, Stop)
        longer = self.reach(at, NameVerb) if hits else at
        for end, _, stop in hits:
            if longer > end:
                return False
            if stop.hard and not (end - at > 1 and self.capital(at + 1)):
                return True
            if not self.capital(at):
                return True
        return False

    def place(self, at: int) -> int:
        """Where the place's name that begins at ``at`` ends: known, or capitalised syllables; ``at`` for none."""
        known = self.area(at)
        end = at
        while end - at < 6 and self._of_place(end, at):
            end += 1
            if self.key(end) == "-" and self._of_place(end + 1, at):
                end += 1
        # One capital before small letters opens a word, unless that word is one of the sentence.
        alone = (
            end - at == 1 and self.is_word(end) and not self.capital(end) and not self.stops(end)
        )
        return max(known, at if alone else end)

    def area(self, at: int) -> int:
        """Where the known name of a province, a district or a commune ends that begins at ``at``; ``at`` for none."""
        return area_end(self.words, self.keys, at)

    def _of_place(self, at: int, start: int) -> bool:
        """Whether the word at ``at`` is one of the name of the place that begins at ``start``."""
        if not (self.capital(at) and is_syllable(self.words[at])):
            return False
        if self._of_level(start) and self.of_name(at, start):
            return True
        if self.stops(at) or self.keys[at] in _NO_PLACE or self.reach(at, Trap) - at > 3:
            return False
        # "UBND Thành phố Báo cáo": a verb at the head of a line.
        if not self.capital(at + 1) and self.reach(at, Stop) - at > 1:
            return False
        return not self.names_begin(at)

    def _of_level(self, at: int) -> bool:
        """Whether the noun of a level stands in front of ``at``: what follows it with a capital is its place."""
        return any(self.reach(at - words, LevelNoun) == at for words in (1, 2) if at >= words)

    def of_name(self, at: int, start: int) -> bool:
        """Whether the word at ``at``, which elsewhere is none of names, is one of that which begins at ``start``.

        Something stands in front of it that is called by a name: the noun of a level, or a school.
        """
        return self.capital(at) and (
            self._in_front_of_verb(at, start) or self._ambiguous(at, start)
        )

    def _in_front_of_verb(self, at: int, start: int) -> bool:
        """``Minh Khai`` + ``báo cáo``: a last syllable that with the verb behind it looks like another verb.

        That other verb leaves a rest (``cáo``); in ``Triển khai báo cáo`` a verb follows it. Where both end together, a
        name of one syllable wants another: ``Kim Đồng`` + ``chủ trì``, but ``Nghệ An`` + ``Đồng chủ trì``.
        """
        other, own = self.reach(at, Stop), self.reach(at + 1, Stop)
        if at == start or self.capital(at + 1) or other - at <= 1 or self.stops(other):
            return False
        return own > other or (own == other and at - start == 1)

    def _ambiguous(self, at: int, start: int) -> bool:
        """``Quý Lộc``, ``Hai Bà Trưng``, ``Cô Tô``, ``Phú Quý``: words that elsewhere say how many, or of whom."""
        behind = self.word(at + 1)
        if self.reach(at, Quantifier) != at + 1 or ROMAN.match(behind) or behind.isdigit():
            return False
        several = self.reach(at + 1, Quantifier) > at + 1
        if self.key(at) in _PLURAL:
            named = at == start and self.capital(at + 1) and not self.found.get(at + 1)
            return named and not several
        if self.key(at) == "quý":
            return self.key(at + 1) not in _OF_QUARTER
        return several or self.capital(at + 1) != (at > start)

    def names_begin(self, at: int) -> bool:
        """Whether a unit known to the dictionary seems to begin at ``at``."""
        kinds = self.found.get(at)
        if not kinds:
            return False
        for kind, hits in kinds.items():
            # One syllable may open a place's name: "Đoàn Kết", "Trường Sa".
            certain = hits[0].length > 1 or not is_syllable(self.words[at])
            if kind is Quantifier and self._opens_place(at):
                continue
            if kind is Quantifier or (kind in _NAMING and self.capital(at) and certain):
                return True
            if kind is Department and any(
                Field in self.found.get(at + hit.length, NO_HITS)
                and not self._ends_other(at, hit.phrase)
                for hit in hits
            ):
                return True
        return False

    def _ends_other(self, at: int, phrase: Phrase) -> bool:
        """Whether a head in small letters at ``at`` is the end of another word: ``chuyên khoa nhi``."""
        head = cast("Department", phrase.entry)
        return not self.capital(at) and self.key(at - 1) in head.not_after

    def _opens_place(self, at: int) -> bool:
        """Whether ``Bà`` at ``at`` opens a place's name (``Bà Rịa``) and not that of a woman."""
        named = self.keys[at] in ("bà", "ông") and self.capital(at) and self.capital(at + 1)
        return named and self.words[at + 1] not in SURNAMES

    def span(self, start: int, end: int) -> Span:
        """Where tokens ``start`` to ``end`` stand in the text."""
        return Span(self.start + self.starts[start], self.start + self.end(end))

    def holds(self, start: int, end: int, span: Span) -> bool:
        """Whether tokens ``start`` to ``end`` are what stands at ``span``."""
        return (self.starts[start], self.end(end)) == (
            span.start - self.start,
            span.end - self.start,
        )

    def end(self, at: int) -> int:
        """Where the token before ``at`` ends in ``text``."""
        return self.starts[at - 1] + len(self.words[at - 1])

    def printed(self, start: int, end: int) -> str:
        """Tokens ``start`` to ``end`` on one line."""
        return " ".join(self.text[self.starts[start] : self.end(end)].split())

    def canonical(self, start: int, end: int, subs: tuple[Sub, ...]) -> str:
        """Tokens ``start`` to ``end`` with ``subs`` in their places."""
        pieces, at = [], start
        for sub in sorted(subs):
            if sub.start < at or sub.end > end:
                continue
            pieces += [self._gap(at, sub.start), sub.text]
            at = sub.end
        pieces.append(self._gap(at, end))
        return " ".join("".join(pieces).replace("–", "-").split())

    def _gap(self, start: int, end: int) -> str:
        """Tokens ``start`` to ``end`` with the spaces around them, shouted names calmed."""
        before = self.end(start) if start else 0
        after = self.starts[end] if end < len(self.starts) else len(self.text)
        gap = self.text[before:after]
        return gap.title() if len(gap) > 3 and is_shouted(gap) else gap


def is_shouted(text: str) -> bool:
    """Whether ``text`` is words in capitals and no abbreviation."""
    return (
        len(text) > 1
        and text.isupper()
        and all(is_syllable(word) for word in text.split() if word[0].isalpha())
    )
