"""Points that a paragraph counts: ``Bộ X: (1) trình …, hoàn thành trong tháng 11; (2) chủ trì … trước ngày 10/12``.

They are no items, since the numbering of a document knows no such level, but with times of their own each is a task:
so the conclusions of the Government's Office give a body its work.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from models.text import Span
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.resolve.context import Context

_COUNT = re.compile(r"(?:^|(?<=[:;.,]\s))\((\d{1,2})\)\s++")
_FEWEST = 2


def counted_points(context: Context, span: Span) -> Sequence[int]:
    """Where points with times of their own begin in ``span``.

    None where fewer than two have one, since it may be that of all, and where what introduces them has.
    """
    text = context.printed(span)
    if "(2)" not in text:
        return ()
    found = list(_COUNT.finditer(text))
    if [int(m[1]) for m in found] != list(range(1, len(found) + 1)) or len(found) < _FEWEST:
        return ()
    if not all(_orders(context, text, span.start, m.end()) for m in found):
        return ()
    starts = [span.start + m.start() for m in found]
    shared, *times = (
        frozenset(mention.reading for mention in context.deadlines_in(Span(start, end)))
        for start, end in pairwise([span.start, *starts, span.end])
    )
    if shared:
        return ()  # "Trước ngày 30/4, Sở A: (1) …; (2) …"
    return starts if sum(map(bool, times)) >= _FEWEST and len(set(times)) > 1 else ()


def _orders(context: Context, text: str, start: int, at: int) -> bool:
    """Whether a point opens with a verb, or with who acts."""
    if opens_with_verb(text[at:]):
        return True
    first = next(iter(context.units_in(Span(start + at, start + len(text)))), None)
    return first is not None and first.span.start == start + at


def cut_at(sentences: Sequence[Span], starts: Sequence[int]) -> list[Span]:
    """``sentences`` cut where a point begins within one, but for the first: its introduction goes on with it."""
    pieces = []
    for sentence in sentences:
        inside = [at for at in starts[1:] if sentence.start < at < sentence.end]
        pieces += [Span(*ends) for ends in pairwise([sentence.start, *inside, sentence.end])]
    return pieces
