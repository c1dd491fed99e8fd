"""What programs write into plain text around what the author wrote: fields, ends of pages, marks of quotation.

Text taken from PDF has a form feed or a line like ``--- PAGE BREAK ---`` where a page ended, with the page's number
beside it, often in the middle of a sentence. Markdown that quotes a whole document sets ``>`` in front of its lines,
and converters set what they know of a file over its text, between two lines ``---``.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.read.flow import RAISED

_BREAK = re.compile(
    r"\s*(?:[-=_*#~]{2,}|\[|<!--|<)\s*+(?:(?:page|trang)\s?+break|(?:page|trang)\s?+:?\s?+\d{1,3}(?:\s?+(?:/|of)\s?+\d{1,3})?)\s*+"
    r"(?:[-=_*#~>\]]{1,40})?\s*|\s*(?:page|trang)\s?+:?\s?+\d{1,3}\s?+(?:/|of)\s?+\d{1,3}\s*",
    re.I,
)
"""``--- PAGE BREAK ---``, ``=== Trang 3 ===``, ``[Page 2 of 5]``, ``<!-- page 4 -->``, ``## Page 2``, ``Trang 2/5``."""
PAGE_NUMBER = re.compile(r"\s*+[-–—]?\s*+\d{1,3}\s*+[-–—]?\s*+")
_PAGE_RULE = re.compile(r"-{3,80}\s*+")
_DRAWN = "\f"
_NEAR = 4
"""Lines above the rule, blank ones included, among which the number of its page stands."""
_QUOTED = re.compile(r"(?:>[ \t]?)+(?![=\d])")
_PICTURE = re.compile(r"\s*+(?:<!--[^<>]{0,80}-->|!\[[^\]]{0,200}\]\([^)\s]{0,500}\))\s*+")
"""What a converter leaves in the place of a picture: ``<!-- image -->``, ``![](seal.png)``."""
_FIELDS_OPEN = re.compile(r"(?:---|\+\+\+)\s*+(?P<language>yaml|json|toml)?\s*+", re.I)
_FIELDS_CLOSE = frozenset({"---", "+++", "..."})
_FIELD = re.compile(r"[A-Za-z][\w .-]{0,40}+\s?[:=](?:\s|$)|[ \t]+\S|[-#]\s|\s*$", re.ASCII)
"""``title: "…"``, what is set in below it, an entry of a list, a remark; no field's name has marks as ``Số:`` has."""
_MOST_FIELDS = 60
"""Lines between which fields stand, at most."""
_MANY = 0.3
"""Share of lines; a quotation inside a directive is short."""
_ENDS = (".", ";", ":", "!", "?", "|", "*")


def without_fields(lines: Sequence[str]) -> list[str]:
    """``lines`` without the fields that a converter set over the text: ``---``, ``title: …``, ``---``."""
    start = next((at for at, line in enumerate(lines) if line.strip("\ufeff \t")), 0)
    opening = _FIELDS_OPEN.fullmatch(lines[start].lstrip("\ufeff")) if lines else None
    if opening is None:
        return list(lines)
    inside = lines[start + 1 : start + 1 + _MOST_FIELDS]
    end = next((at for at, line in enumerate(inside) if line.rstrip() in _FIELDS_CLOSE), 0)
    fields = inside[:end]
    if opening["language"] or (any(map(str.strip, fields)) and all(map(_FIELD.match, fields))):
        return list(lines[start + end + 2 :]) if end else list(lines)
    return list(lines)


def without_pages(lines: Sequence[str]) -> list[str]:
    """``lines`` without what ends a page, and without the page's number beside it.

    A sentence that the page's end cuts goes on in the next line; elsewhere a blank line stays, as paragraphs may part.
    """
    lines = [_DRAWN if _ends_numbered(lines, at) else line for at, line in enumerate(lines)]
    if not any("\f" in line or ends_page(line) for line in lines):
        return list(lines)
    kept: list[str] = []
    ended = False
    for line in [piece for each in lines for piece in pieces_of(each)]:
        if ends_page(line):
            _drop_number(kept)
            ended = True
        elif not ended or (line.strip() and PAGE_NUMBER.fullmatch(line) is None):
            if ended and kept and (_ends(kept[-1], line) or _in_note(kept)):
                kept.append("")
            kept.append(line)
            ended = False
    return kept


def _ends_numbered(lines: Sequence[str], at: int) -> bool:
    """Whether a rule ends a page: the page's number stands alone above it (``2`` / ``-----``)."""
    if not lines[at].startswith("---") or _PAGE_RULE.fullmatch(lines[at]) is None:
        return False
    above = next((line for line in reversed(lines[max(0, at - _NEAR) : at]) if line.strip()), "")
    return PAGE_NUMBER.fullmatch(above) is not None


def _ends(last: str, line: str) -> bool:
    """Whether what ``last`` belongs to ends with its page: a sentence that is over; the rows of a table go on."""
    in_table = last.lstrip().startswith("|") and line.lstrip().startswith("|")
    return last.rstrip().endswith(_ENDS) and not in_table


def _in_note(kept: Sequence[str]) -> bool:
    """Whether the last paragraph is a footnote, which ends with its page."""
    paragraph = takewhile(str.strip, reversed(kept))
    return any(line.lstrip().startswith(RAISED) for line in paragraph)


def ends_page(line: str) -> bool:
    """Whether a line only ends a page."""
    return line == "\f" or _BREAK.fullmatch(line) is not None


def pieces_of(line: str) -> list[str]:
    """A line with its form feeds as lines of their own."""
    return [piece for piece in re.split(r"(\f)", line) if piece] or [line]


def _drop_number(kept: list[str]) -> None:
    """Take the blank lines and the page's number from the end of a page."""
    while kept and not kept[-1].strip():
        kept.pop()
    if kept and PAGE_NUMBER.fullmatch(kept[-1]):
        kept.pop()
    while kept and not kept[-1].strip():
        kept.pop()


def without_pictures(lines: Sequence[str]) -> list[str]:
    """``lines`` without those that only stand for a picture, as for a seal or a coat of arms."""
    return [line for line in lines if _PICTURE.fullmatch(line) is None]


def unquoted(lines: Sequence[str]) -> list[str]:
    """``lines`` without Markdown's ``>`` in front, where many of them have it."""
    filled = [line for line in lines if line.strip()]
    if sum(line.startswith(">") for line in filled) < _MANY * len(filled):
        return list(lines)
    return [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]
