"""Markup inside plain text: tables as HTML in Markdown, line breaks in cells, tags around words.

Programs that read scans with a language model write Markdown and set tables as HTML, as Markdown's own know no merged
cells; they also mark signatures, page numbers and pictures with tags of their own.
"""

import re
from collections.abc import Iterator
from html import unescape

from models.text import Line, Table
from pipeline.read.flow import superscript

_OPEN = re.compile(r"(?:<html>\s*+)?(?:<body>\s*+)?<table\b", re.I)
_CLOSE = re.compile(r"</table\s*+>(?:\s*+</body>)?(?:\s*+</html>)?", re.I)
BREAK = re.compile(r"<br\s{0,9}+/?>", re.I)
"""The end of a line inside a cell or a paragraph."""
_LEFT_OUT = re.compile(
    r"<(?P<tag>page_number|watermark|img|style|script)\b[^<>]{0,300}>[^<>]{0,2000}</(?P=tag)\s*+>",
    re.I,
)
"""What stands on the page and is no text of the document, with what is inside."""
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|sub|ins|center|div|p|span|font|small|signature|figure|caption|img|hr)(?:\s[^<>]{0,300})?/?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|lt|gt|ndash|mdash|hellip|#\d{1,5});")
_RAISED = re.compile(r"<sup>\s*+(\d{1,2}|\*{1,3})\s*+</sup>", re.I)

_OF_BLOCK = re.compile(r"</?(?:p|div|br|li|tr|h[1-6])(?=[\s/>])", re.I)
_TAGGED = 0.5
"""Share of lines with a tag from which a text is HTML and not Markdown."""


def is_marked_up(text: str) -> bool:
    """Whether tags part the lines of ``text``, tables apart, which Markdown has too."""
    rest = "".join(part for part, is_table in parts_of(text) if not is_table)
    if "</p>" in rest and rest.lstrip().startswith("<"):
        return True
    lines = [line for line in rest.split("\n") if line.strip()]
    tagged = sum(_OF_BLOCK.search(line) is not None for line in lines)
    return tagged > 0 and tagged >= _TAGGED * len(lines)


def parts_of(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` in pieces: what is text, and (True) each table in HTML; one that has no end stays text."""
    done = 0
    for opened in _OPEN.finditer(text):
        if opened.start() < done:
            continue  # a table inside the one before
        closed = _CLOSE.search(text, opened.end())
        if closed is None:
            break
        yield text[done : opened.start()], False
        yield text[opened.start() : closed.end()], True
        done = closed.end()
    yield text[done:], False


def without_tags(text: str) -> str:
    """``text`` without the tags around its words; a line break outside tables of Markdown ends its line."""
    if "<" not in text and "&" not in text:
        return text
    text = _RAISED.sub(lambda mark: superscript(mark[1]), _LEFT_OUT.sub("", text))
    lines = text.split("\n")
    return "\n".join(_plain(line) if "<" in line or "&" in line else line for line in lines)


def _plain(line: str) -> str:
    if line.count("|") < len("||"):
        line = BREAK.sub("\n", line)
    return _ENTITY.sub(lambda found: unescape(found[0]), _TAG.sub("", line))


def marked_up(markup: str) -> list[Line | Table]:
    """What HTML inside a text holds: its lines and tables, and lines where a table only lays out."""
    from pipeline.read.html import blocks_of  # most texts have none, and lxml is slow to load  # noqa: PLC0415

    return blocks_of(markup)
