"""A wording of the genre: a pattern with its name, and what it must and must not match.

Tables of wordings are literal tuples beside the code that asks them, or here where two stages share them; the
tests run every example and counterexample of every table.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

_SIGNS = 4
_LONGEST_END = 8
"""Letters of the longest of all `Wording.endings`."""
_TAIL = 40
"""Letters that hold the last word of a text, and the spaces behind it."""


@dataclass(frozen=True)
class Wording:
    """One entry of a table; ``pattern`` is searched, without regard to case unless ``case`` is set.

    A ``pattern`` that opens with ``^`` has it in front of all its alternatives.
    """

    id: str
    pattern: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    case: bool = False
    ends: str = ""
    """Of a wording that stands right in front of something: what its last word may be, or end with, in small letters,
    a space between. A quick look there saves most searches; empty where any word may."""
    sign: str = ""
    """Of such a wording: what stands among its last four signs. As quick a look as ``ends``."""
    reach: int = 0
    """Of such a wording: how many letters it takes at most, where that is few; so far back it is searched."""

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """``ends`` one by one."""
        return tuple(self.ends.split())

    def may_end(self, text: str) -> bool:
        """Whether ``text``, in small letters, may end with this wording, spaces aside; `regex` says whether it does."""
        if self.sign not in text[-_SIGNS:]:
            return False
        return not self.endings or text.rstrip().endswith(self.endings)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, in verbose form."""
        return re.compile(self.pattern, re.X | (0 if self.case else re.I))

    @cached_property
    def find(self) -> Callable[[str], re.Match[str] | None]:
        """The first place in a text where it stands; the beginning alone is looked at where it must stand there."""
        return self.regex.match if self.pattern.startswith("^") else self.regex.search


def last_word(text: str) -> str:
    """All of ``text`` at which `Wording.may_end` looks: the end of its last word, and the spaces behind it.

    In front of most units stands one of a few words, so that the answers for each may be kept.
    """
    tail = text[-_TAIL:].lower()
    end = len(tail.rstrip())
    return tail[max(end - _LONGEST_END, 0) : end + _SIGNS]


def first_match(table: Iterable[Wording], text: str) -> tuple[Wording, re.Match[str]] | None:
    """The first wording of ``table`` found in ``text``, with its match; None where none is."""
    for wording in table:
        match = wording.find(text)
        if match is not None:
            return wording, match
    return None
