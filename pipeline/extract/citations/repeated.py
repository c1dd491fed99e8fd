"""Documents named again by kind and number alone: ``Kế hoạch số 277`` behind ``Kế hoạch số 277/KH-UBND ngày …``."""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from models.mention import CitationMention
from models.text import Span, one_line
from pipeline.extract.citations import patterns as p
from pipeline.lexicon.documents import REPEATED, type_of_name

_SERIAL: Final = regex.compile(r"\d{1,5}")
_PLAIN: Final = regex.compile(r"\ss[ốôổ]\s\d{1,5}(?![\d/])")
"""What few paragraphs have, so that few are asked for more."""
_NUMBER: Final = regex.compile(
    r"\s(?:liên\stịch\s)?s[ốôổ]\s(?P<serial>\d{1,5})(?![\d/]|[.,-]\d|\s?[/–-]\s?\p{Lu})",
    regex.IGNORECASE,
)
"""Number without a symbol behind it."""


def with_repeated(
    passages: Iterable[tuple[str, int]], citations: Sequence[CitationMention]
) -> tuple[CitationMention, ...]:
    """``citations`` with the later mentions that only their kind and number tell, in the order of the text.

    Args:
        passages: Each paragraph with its place in the text of the file.
        citations: What is cited with a code, in order.

    Two documents of one kind and number (``Quyết định số 12`` of two years) leave open which is meant: none is taken.
    """
    known: dict[tuple[str, str], CitationMention | None] = {}
    for mention in citations:
        serial = _SERIAL.match(mention.code or "")
        if serial is None or mention.type is None:
            continue
        name = (mention.type, serial.group().lstrip("0"))
        first = known.setdefault(name, mention)
        if first is not None and first.code != mention.code:
            known[name] = None
    if not known:
        return tuple(citations)
    found = list(citations)
    for text, start in passages:
        if _PLAIN.search(text):
            found += _repeated(text, start, known, citations)
    return tuple(sorted(found, key=lambda mention: mention.span.start))


def _repeated(
    text: str,
    offset: int,
    known: dict[tuple[str, str], CitationMention | None],
    citations: Sequence[CitationMention],
) -> list[CitationMention]:
    found = []
    for kind in p.KIND.finditer(text):
        number = _NUMBER.match(text, kind.end())
        type_ = type_of_name(one_line(kind[0]))
        first = known.get((type_ or "", number["serial"].lstrip("0"))) if number else None
        if number is None or first is None or first.span.start >= kind.start() + offset:
            continue
        provision = p.PROVISION.search(text, max(0, kind.start() - 120), kind.start())
        start = provision.start("provision") if provision else kind.start()
        span = Span(start + offset, number.end() + offset)
        if any(span.overlaps(other.span) for other in citations):
            continue
        said = one_line(provision["provision"]) if provision else None
        found.append(
            CitationMention(span=span, rule=REPEATED, type=type_, code=first.code, provision=said)
        )
    return found
