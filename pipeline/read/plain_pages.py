"""What programs write into plain text around what the author wrote: ends of pages, and marks of a quotation.

Text taken from PDF has a form feed or a line like ``--- PAGE BREAK ---`` where a page ended, with the page's number
beside it, often in the middle of a sentence. Markdown that quotes a whole document sets ``>`` in front of its lines.
"""

import re
from collections.abc import Sequence

_BREAK = re.compile(
    r"\s*(?:[-=_*#~]{2,}|\[|<!--|<)\s*+(?:(?:page|trang)\s?+break|(?:page|trang)\s?+:?\s?+\d{1,3}(?:\s?+(?:/|of)\s?+\d{1,3})?)\s*+"
    r"(?:[-=_*#~>\]]{1,40})?\s*",
    re.I,
)
"""``--- PAGE BREAK ---``, ``=== Trang 3 ===``, ``[Page 2 of 5]``, ``<!-- page 4 -->``, ``## Page 2``."""
_NUMBER = re.compile(r"\s*+[-–—]?\s*+\d{1,3}\s*+[-–—]?\s*+")
_BULLETED = re.compile(r"(?<![^\s])[-*][ \t]++(?=[-–+•*][ \t]+\w)")
_QUOTED = re.compile(r"(?:>[ \t]?)+(?![=\d])")
_MANY = 0.3
"""Share of lines; a quotation inside a directive is short."""
_ENDS = (".", ";", ":", "!", "?", "|", "*")


def without_pages(lines: Sequence[str]) -> list[str]:
    """``lines`` without what ends a page, and without the page's number beside it.

    A sentence that the page's end cuts goes on in the next line; elsewhere a blank line stays, as paragraphs may part.
    """
    if not any("\f" in line or _BREAK.fullmatch(line) for line in lines):
        return list(lines)
    kept: list[str] = []
    ended = False
    for line in [piece for each in lines for piece in _at_feeds(each)]:
        if line == "\f" or _BREAK.fullmatch(line):
            _drop_number(kept)
            ended = True
        elif not ended or (line.strip() and _NUMBER.fullmatch(line) is None):
            if ended and kept and _ends(kept[-1], line):
                kept.append("")
            kept.append(line)
            ended = False
    return kept


def _ends(last: str, line: str) -> bool:
    """Whether what ``last`` belongs to ends with its page: a sentence that is over; the rows of a table go on."""
    in_table = last.lstrip().startswith("|") and line.lstrip().startswith("|")
    return last.rstrip().endswith(_ENDS) and not in_table


def _at_feeds(line: str) -> list[str]:
    """A line with its form feeds as lines of their own."""
    return [piece for piece in re.split(r"(\f)", line) if piece] or [line]


def _drop_number(kept: list[str]) -> None:
    """Take the blank lines and the page's number from the end of a page."""
    while kept and not kept[-1].strip():
        kept.pop()
    if kept and _NUMBER.fullmatch(kept[-1]):
        kept.pop()
    while kept and not kept[-1].strip():
        kept.pop()


def with_one_bullet(lines: Sequence[str]) -> list[str]:
    """``- - Sở Nội vụ;`` as ``- Sở Nội vụ;``: a converter to Markdown sets its bullet in front of the printed one."""
    return [
        _BULLETED.sub("", line, count=1) if line.lstrip()[:1] in "-*" else line for line in lines
    ]


def unquoted(lines: Sequence[str]) -> list[str]:
    """``lines`` without Markdown's ``>`` in front, where many of them have it."""
    filled = [line for line in lines if line.strip()]
    if sum(line.startswith(">") for line in filled) < _MANY * len(filled):
        return list(lines)
    return [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]
