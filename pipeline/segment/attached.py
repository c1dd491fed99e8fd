"""What an attachment says of the document it belongs to: ``(Kèm theo Quyết định số 942/QĐ-TTg ngày 15/6/2021 …)``.

NĐ 30/2020, Phụ lục I, mục III.1 and mẫu 2.1 prescribe the line. It repeats number and date in print, where the
header often has them in handwriting. Only what names the same symbol as the header belongs to this document: a file
may carry attachments of others.
"""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from models.text import Span
from pipeline.lexicon.dates import date, digits, full_year, iso
from pipeline.lexicon.documents import tidy_code, type_names
from pipeline.segment.nodes import Node

_KINDS = "|".join(regex.escape(name) for name in type_names())
_BELONGS = regex.compile(
    rf"""\bk[èe]m\s+theo\s+(?P<kind>{_KINDS})(?:\s[^\W\d_]+){{0,3}}?\s+(?:số\s*:?\s*)?
        (?P<number>\d[\d.]{{0,6}}(?:/\d{{4}})?[a-zđ]?)\s*(?P<dash>[-–/])\s*
        (?P<symbol>[^\W\d_][\w&,.]*(?:\s?[-–/]\s?[^\W_][\w&.]*)*)
        (?:,?\s*ngày\s(?P<date>{date(year="needed")}))?""",
    regex.X | regex.I,
)
_HEAD = 6
"""Paragraphs of an attachment before its text begins."""


class Mention(NamedTuple):
    """The document that an attachment belongs to, as its head names it."""

    number: str
    symbol: str
    date: str | None
    """ISO 8601."""
    code_span: Span
    date_span: Span | None


def own_mention(attachments: Sequence[Sequence[Node]], symbol: str | None) -> Mention | None:
    """What the heads of ``attachments`` say of the document with ``symbol``; None where they say nothing, or differ."""
    own = [
        mention
        for mention in _mentions(attachments)
        if symbol is not None and mention.symbol.upper() == symbol.upper()
    ]
    if not own or len({mention.number for mention in own}) > 1:
        return None
    dated = [mention for mention in own if mention.date]
    if len({mention.date for mention in dated}) > 1:
        return own[0]._replace(date=None, date_span=None)
    return dated[0] if dated else own[0]


def _mentions(attachments: Sequence[Sequence[Node]]) -> list[Mention]:
    found = []
    for nodes in attachments:
        for node in nodes[:_HEAD]:
            match = _BELONGS.search(node.text)
            if match is not None:
                found.append(_mention(match, node.span.start))
                break
    return found


def _mention(match: regex.Match[str], offset: int) -> Mention:
    day = None
    if match["date"]:
        day = iso(full_year(match["y"]), digits(match["m"]), digits(match["d"]))
    return Mention(
        number=match["number"],
        symbol=tidy_code(match["symbol"]),
        date=day,
        code_span=Span(offset + match.start("number"), offset + match.end("symbol")),
        date_span=Span(offset + match.start("date"), offset + match.end("date")) if day else None,
    )
