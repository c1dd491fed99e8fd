"""How far what was read is from what is known: characters, tone marks, digits, phrases, table cells."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Editops, Levenshtein

_UNIFIED = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_BEARERS = set("aeiouydAEIOUYD")
"""Letters that have forms with marks; đ is d with a mark."""
_NUMBERED = re.compile(
    r"(?i:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}\b"
    r"|\d+(?:/\d{4})?[/-][A-ZĐ][A-ZĐa-z]*(?:[-/][A-ZĐ]+)*"
)
"""Dates and codes: where a wrong digit makes a wrong deadline or leads to another document."""


class Share(NamedTuple):
    """So many out of so many; shares add up."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: object) -> "Share":
        """Both together."""
        if not isinstance(other, Share):
            return NotImplemented
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def value(self) -> float:
        """0 to 1, or more where a page has more errors than characters; 0 of nothing."""
        return self.part / self.whole if self.whole else 0.0


class Errors(NamedTuple):
    """What is wrong on pages."""

    characters: Share = Share()
    """Insertions, deletions and substitutions, in characters of the text that is known."""
    marks: Share = Share()
    """Letters read with their right base and a wrong mark, in letters that can bear one."""
    digits: Share = Share()
    """Digits in dates and codes that were read as something else or left out."""
    lost: Share = Share()
    """Dates and codes of which next to nothing was read: these aren't among the wrong digits."""
    hidden: Share = Share()
    """Wrong digits in words that nothing marks as doubtful."""
    alarms: Share = Share()
    """Right digits in words that are marked as doubtful."""

    def plus(self, other: "Errors") -> "Errors":
        """Both together."""
        return Errors(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Phrases(NamedTuple):
    """Phrases that stand word for word in a text, and those that do once marks are taken off."""

    exact: Share = Share()
    toneless: Share = Share()

    def plus(self, other: "Phrases") -> "Phrases":
        """Both together."""
        return Phrases(self.exact + other.exact, self.toneless + other.toneless)

    @property
    def marks(self) -> Share:
        """Phrases that are wrong in their marks alone."""
        return Share(self.toneless.part - self.exact.part, self.exact.whole)


def folded(text: str) -> str:
    """NFC, every run of white space one space, one kind of quotes and of dashes."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNIFIED).split())


def toneless(text: str) -> str:
    """``text`` without marks, đ as d."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def errors(known: Sequence[str], text: str, doubted: Sequence[tuple[int, int]] = ()) -> Errors:
    """What is wrong in ``text``, measured against that one of the ``known`` texts that is nearest.

    ``doubted`` are the characters, from and to, that a reader marks as doubtful, in a text with single spaces.
    """
    read = folded(text)
    nearest = min(map(folded, known), key=lambda one: Levenshtein.distance(one, read))
    steps = Levenshtein.editops(nearest, read)
    touched = {step.src_pos for step in steps if step.tag != "insert"}
    marks = sum(
        toneless(nearest[step.src_pos]) == toneless(read[step.dest_pos])
        for step in steps
        if step.tag == "replace"
    )
    marked = {place for start, end in doubted for place in range(start, end)}
    return Errors(
        characters=Share(len(steps), len(nearest)),
        marks=Share(marks, sum(toneless(sign) in _BEARERS for sign in nearest)),
        **_digits(nearest, touched, _doubted(steps, marked, nearest)),
    )


def _doubted(steps: Editops, marked: set[int], known: str) -> set[int]:
    """The characters of ``known`` that were read as something that is ``marked``."""
    found: set[int] = set()
    for block in steps.as_matching_blocks():
        here = range(block.size)
        found.update(block.a + at for at in here if block.b + at in marked)
    # one that was left out or changed stands where the reading beside it does
    found.update(step.src_pos for step in steps if {step.dest_pos - 1, step.dest_pos} & marked)
    return found & set(range(len(known)))


def _digits(known: str, touched: Container[int], doubted: set[int]) -> dict[str, Share]:
    digits, lost, hidden, alarms = Share(), Share(), Share(), Share()
    for found in _NUMBERED.finditer(known):
        places = range(*found.span())
        is_lost = 2 * sum(place in touched for place in places) > len(places)
        lost += Share(int(is_lost), 1)
        if is_lost:
            continue
        wanted = [place for place in places if known[place].isdigit()]
        wrong = {place for place in wanted if place in touched}
        digits += Share(len(wrong), len(wanted))
        hidden += Share(len(wrong - doubted), len(wanted))
        alarms += Share(len(doubted.intersection(wanted) - wrong), len(wanted))
    return {"digits": digits, "lost": lost, "hidden": hidden, "alarms": alarms}


def phrases(wanted: Iterable[str], text: str) -> Phrases:
    """How many of the ``wanted`` phrases stand in ``text``."""
    read = folded(text)
    bare = toneless(read)
    found = Phrases()
    for phrase in map(folded, wanted):
        exact, without = phrase in read, toneless(phrase) in bare
        found = found.plus(Phrases(Share(int(exact), 1), Share(int(without), 1)))
    return found


def cells(known: Counter[tuple[int, str]], read: Iterable[tuple[int, str]]) -> Share:
    """How many ``known`` cells were read without any error, in their column."""
    got = Counter((column, folded(text)) for column, text in read)
    return Share((known & got).total(), known.total())
