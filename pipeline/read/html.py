"""Reads HTML: pages of gazettes and of legal databases, and what Word saves as a web page.

The only module that imports lxml.html.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

from models.text import Cell, Line, Page, Table, every_line
from pipeline.read.cells import unfolded
from pipeline.read.flow import Piece, paragraph, superscript
from pipeline.read.legacy import decoded
from pipeline.read.source import Source

_UNSEEN = {"script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg"}
_CONTROLS = {"nav", "footer", "form", "button", "select"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_SECTIONS = {"html", "body", "main", "header", "section", "article", "aside", "div", "center"}
_PARAGRAPHS = {"p", "pre", "blockquote", "address", "figure", "figcaption", "caption", "hr"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd", "tr", "td", "th"}
_BLOCKS = _HEADINGS | _SECTIONS | _PARAGRAPHS | _LISTS
_BOLD = {"b", "strong", "th"} | _HEADINGS
_ITALIC = {"i", "em"}
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD_STYLE = re.compile(
    r"(?<![\w-])font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE
)
_ITALIC_STYLE = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_NOTE_LINK = re.compile(r"#?_(?:ftn|edn)(?:ref)?\d+")
_NOTE_MARK = re.compile(r"\s*\[?(\d+|\*+)\]?\s*")
_DRAWN = re.compile(r"border[\w-]*\s*:[^;]*\b(?:solid|double|dashed|dotted)\b", re.IGNORECASE)
_MAX_SPAN = 100


def read_pages(source: Source) -> tuple[Page, ...]:
    """The file as one page without places."""
    text = _text(source)
    try:
        root = lxml.html.document_fromstring(text)
        blocks = tuple(_Walk().blocks_of(root))
    except (lxml.etree.LxmlError, ValueError, RecursionError, AssertionError):
        raise source.fault(
            "damaged-html",
            "tệp HTML hỏng hoặc không có nội dung.",
            advice="Hãy mở bằng trình duyệt và lưu lại thành PDF.",
        ) from None
    source.report(1, 1)
    return (Page(number=1, blocks=blocks, obtained_by="file"),)


def blocks_of(markup: str) -> list[Line | Table]:
    """The lines and tables of a piece of HTML; none where it can't be read."""
    try:
        return _Walk().blocks_of(lxml.html.document_fromstring(markup))
    except (lxml.etree.LxmlError, ValueError, RecursionError, AssertionError):
        return []


def _text(source: Source) -> str:
    """The file in Unicode. Browsers trust what it says of itself; so do we, if that can be true."""
    declared = _CHARSET.search(source.content[:4096])
    text = None
    if declared is not None and declared[1].lower() not in {b"utf-8", b"utf8", b"unicode"}:
        try:
            text = source.content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = None
    if text is None:
        text = decoded(source.content) or source.content.decode("utf-8", errors="replace")
    # lxml takes the encoding of an XML declaration for a contradiction in a text that is decoded.
    text = re.sub(r"<\?xml[^>]*\?>", "", text[:200]) + text[200:]
    return unicodedata.normalize("NFC", text.replace("\x00", ""))


@dataclass(slots=True)
class _Walk:
    """Goes through a page from top to bottom and collects the paragraph that it is in."""

    blocks: list[Line | Table] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    def blocks_of(self, root: HtmlElement) -> list[Line | Table]:
        """Everything that a reader of the page sees, in order."""
        self._enter(root, Piece(""))
        self._flush()
        return self.blocks

    def _flush(self) -> None:
        self.blocks += paragraph(self.pieces)
        self.pieces = []

    def _enter(self, element: HtmlElement, look: Piece) -> None:
        tag = element.tag
        if (
            not isinstance(tag, str)
            or tag in _UNSEEN | _CONTROLS
            or _HIDDEN.search(element.get("style") or "")
        ):
            return
        look = _look(element, look)
        mark = _note_mark(element)
        if mark is not None:
            self.pieces.append(look._replace(text=mark))
            return
        if tag == "br":
            self.pieces.append(look._replace(text="\n"))
        elif tag == "table":
            self._flush()
            self.blocks += _table(element)
        else:
            self._go_through(element, look)

    def _go_through(self, element: HtmlElement, look: Piece) -> None:
        is_block = element.tag in _BLOCKS
        if is_block:
            self._flush()
        if element.tag == "li":
            self.pieces.append(look._replace(text=_marker(element)))
        self._say(element.text, look)
        for child in element:
            self._enter(child, look)
            self._say(child.tail, look)
        if is_block:
            self._flush()

    def _say(self, text: str | None, look: Piece) -> None:
        if text:
            self.pieces.append(look._replace(text=" ".join(re.split(r"[\t\n\r ]+", text))))


def _look(element: HtmlElement, look: Piece) -> Piece:
    style = element.get("style") or ""
    bold, italic = _BOLD_STYLE.search(style), _ITALIC_STYLE.search(style)
    if bold:
        look = look._replace(bold=bold[1].lower() in {"bold", "600", "700", "800", "900"})
    elif element.tag in _BOLD:
        look = look._replace(bold=True)
    if italic:
        look = look._replace(italic=italic[1].lower() != "normal")
    elif element.tag in _ITALIC:
        look = look._replace(italic=True)
    return look


def _note_mark(element: HtmlElement) -> str | None:
    """The mark of a footnote, at its call and before its text: ``[1]`` of Word, or a raised digit."""
    is_note = element.tag == "sup" or (
        element.tag == "a"
        and any(_NOTE_LINK.fullmatch(element.get(key) or "") for key in ("name", "href"))
    )
    if not is_note:
        return None
    mark = _NOTE_MARK.fullmatch(element.text_content())
    return superscript(mark[1]) if mark else None


def _marker(item: HtmlElement) -> str:
    """What a browser writes before an item of a list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    kind, start = parent.get("type") or "1", parent.get("start") or "1"
    place = sum(1 for _ in item.itersiblings("li", preceding=True))
    number = place + (int(start) if start.isdecimal() else 1)
    if kind in {"a", "A"} and number <= 26:
        return chr(ord(kind) + number - 1) + ") "
    return f"{number}. "


def _table(element: HtmlElement) -> list[Line | Table]:
    """A table as data, or as lines where it only lays out the page."""
    cells = list(_cells(element))
    if not cells:
        return []
    is_drawn = (element.get("border") or "0") not in {"0", ""} or any(
        _DRAWN.search(cell.get("style") or "") for cell in element.iter("td", "th")
    )
    table = unfolded(Table(page=1, cells=tuple(cells)), drawn=is_drawn)
    return [table] if isinstance(table, Table) else list(table)


def _cells(element: HtmlElement) -> Iterator[Cell]:
    """The cells of a table; a cell that reaches down pushes those of the next rows to the right."""
    taken: set[tuple[int, int]] = set()
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    for row, line in enumerate(rows):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while (row, column) in taken:
                column += 1
            height = min(_span(cell, "rowspan"), len(rows) - row)
            width = _span(cell, "colspan")
            taken.update(
                (row + down, column + right) for down in range(height) for right in range(width)
            )
            yield Cell(
                row=row,
                column=column,
                row_span=height,
                column_span=width,
                lines=tuple(every_line(_Walk().blocks_of(cell))),
            )
            column += width


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), _MAX_SPAN) if value.isdecimal() else 1
