"""A wording of the genre: a pattern with its name, and what it must and must not match.

Tables of wordings are literal tuples beside the code that asks them, or here where two stages share them; the
tests run every example and counterexample of every table.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Wording:
    """One entry of a table; ``pattern`` is searched, without regard to case unless ``case`` is set."""

    id: str
    pattern: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    case: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, in verbose form."""
        return re.compile(self.pattern, re.X | (0 if self.case else re.I))


def first_match(table: Iterable[Wording], text: str) -> tuple[Wording, re.Match[str]] | None:
    """The first wording of ``table`` found in ``text``, with its match; None where none is."""
    for wording in table:
        match = wording.regex.search(text)
        if match is not None:
            return wording, match
    return None
