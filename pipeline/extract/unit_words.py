"""A `Doc` as the unit grammar reads it: words, their keys, and where the dictionary's wordings stand."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

import spacy.lang.vi  # noqa: F401  # registers the language whose vocabulary is used
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.tokenizer import Tokenizer, text_of, words_of
from pipeline.lexicon.folding import key
from pipeline.lexicon.units import (
    Body,
    Department,
    Entry,
    Field,
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
    r"(?:[a-z]{1,2}['’])?[b-df-hj-np-tv-zđ]{0,3}[aeiouy]{1,3}[b-df-hj-np-tv-z]{0,2}$"
)
_NAMING = (Body, Office, Title, Quantifier, Shape)
# They follow a place in a header that was read in one line.
_NO_PLACE = ("số", "ngày", "kính", "độc")
ROMAN = re.compile(r"[IVXL]+$")


class Hit(NamedTuple):
    """A wording of the dictionary that ends before token ``end``."""

    end: int
    phrase: Phrase


class Sub(NamedTuple):
    """Tokens ``start`` to ``end`` stand for ``text`` in the canonical name."""

    start: int
    end: int
    text: str


@cache
def _matcher() -> tuple[PhraseMatcher, dict[int, Phrase]]:
    """The dictionary as spaCy looks it up: on keys, so that case and tone placement don't matter."""
    vocab = Vocab()
    tokenizer = Tokenizer(vocab)
    matcher = PhraseMatcher(vocab, attr="NORM")
    phrases = {}
    for number, phrase in enumerate(load_units().phrases):
        label = f"{type(phrase.entry).__name__}/{number}"
        matcher.add(label, [tokenizer(phrase.text)])
        phrases[vocab.strings[label]] = phrase
    return matcher, phrases


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether ``word`` can be a syllable of Vietnamese, which most abbreviations can't."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c)
    )
    return len(plain) <= 8 and _SYLLABLE.match(plain) is not None


@dataclass(slots=True)
class Words:
    """The tokens of a text."""

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]
    found: dict[int, dict[type[Entry], list[Hit]]]
    lexicon: UnitLexicon

    @classmethod
    def of(cls, doc: Doc) -> "Words":
        """Look up the dictionary in ``doc``."""
        matcher, phrases = _matcher()
        found: dict[int, dict[type[Entry], list[Hit]]] = {}
        for label, start, end in matcher(doc):
            phrase = phrases[label]
            if phrase.text.isupper() and not doc[start].is_upper:
                # "TƯ" is Trung ương, "tư" is not.
                continue
            found.setdefault(start, {}).setdefault(type(phrase.entry), []).append(Hit(end, phrase))
        for kinds in found.values():
            for hits in kinds.values():
                hits.sort(key=lambda hit: -hit.end)
        words, starts = words_of(doc)
        return cls(
            text=text_of(doc),
            words=words,
            keys=[key(word) for word in words],
            starts=starts,
            found=found,
            lexicon=load_units(),
        )

    def __len__(self) -> int:
        return len(self.words)

    def hits(self, at: int, kind: type[_Kind]) -> Iterator[tuple[int, Phrase, _Kind]]:
        """Wordings of ``kind`` that begin at token ``at``, the longest first."""
        for end, phrase in self.found.get(at, {}).get(kind, ()):
            if isinstance(phrase.entry, kind):
                yield end, phrase, phrase.entry

    def longest(self, at: int, kind: type[_Kind]) -> tuple[int, Phrase, _Kind] | None:
        """The longest wording of ``kind`` that begins at token ``at``."""
        return next(self.hits(at, kind), None)

    def reach(self, at: int, kind: type[Entry]) -> int:
        """Where the longest wording of ``kind`` at ``at`` ends; ``at`` where there is none."""
        hits = self.found.get(at, {}).get(kind)
        return hits[0].end if hits else at

    def key(self, at: int) -> str:
        """The key of token ``at``; empty beyond either end."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

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
        """Whether a word of the sentence begins at ``at``, so that no name goes on."""
        for end, _, stop in self.hits(at, Stop):
            if stop.hard and not (end - at > 1 and self.capital(at + 1)):
                return True
            if not self.capital(at):
                return True
        return False

    def place(self, at: int) -> int:
        """Where the place's name that begins at ``at`` ends: capitalised syllables; ``at`` for none."""
        end = at
        while end - at < 6 and self._of_place(end):
            end += 1
            if self.key(end) == "-" and self._of_place(end + 1):
                end += 1
        # One capital before small letters opens a word, unless that word is one of the sentence.
        alone = (
            end - at == 1 and self.is_word(end) and not self.capital(end) and not self.stops(end)
        )
        return at if alone else end

    def _of_place(self, at: int) -> bool:
        if not (self.capital(at) and is_syllable(self.words[at])) or self.stops(at):
            return False
        if self.keys[at] in _NO_PLACE or self.reach(at, Trap) - at > 3:
            return False
        # "UBND Thành phố Báo cáo": a verb at the head of a line.
        if not self.capital(at + 1) and self.reach(at, Stop) - at > 1:
            return False
        return not self.names_begin(at)

    def names_begin(self, at: int) -> bool:
        """Whether a unit known to the dictionary seems to begin at ``at``."""
        kinds = self.found.get(at)
        if not kinds:
            return False
        for kind, hits in kinds.items():
            # One syllable may open a place's name: "Đoàn Kết", "Trường Sa".
            certain = hits[0].end - at > 1 or not is_syllable(self.words[at])
            if kind is Quantifier or (kind in _NAMING and self.capital(at) and certain):
                return True
            if kind is Department and any(Field in self.found.get(hit.end, {}) for hit in hits):
                return True
        return False

    def offset(self, at: int) -> int:
        """Where token ``at`` begins in the text."""
        return self.starts[at]

    def end(self, at: int) -> int:
        """Where the token before ``at`` ends in the text."""
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
