"""One document in the forms in which other programs leave it: wrapped, paged, quoted, with other bullets.

The samples (`tests.samples`) are written out as plain text, and then bent. Whatever the form, it says the same.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import count
from textwrap import wrap
from typing import NamedTuple

from tests.samples.source import Document, Table, Text


class Piece(NamedTuple):
    """A paragraph of running text, or lines that stay as they are (head, foot, tables)."""

    text: str
    running: bool


Form = Callable[[list[Piece]], str]


def pieces_of(document: Document) -> list[Piece]:
    """The document from its head to its foot."""
    return [Piece(text, running) for text, running in _written(document) if text]


def _written(document: Document) -> Iterator[tuple[str, bool]]:
    state = (
        "ĐẢNG CỘNG SẢN VIỆT NAM"
        if document.party
        else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    )
    yield "\n".join([*document.parent, *document.organ, state]), False
    for line in (document.number, document.subject, document.dateline, " ".join(document.kind)):
        yield line, False
    yield document.title, True
    if document.addressees:
        yield "\n".join(["Kính gửi:", *document.addressees]), False
    foot = [
        "Nơi nhận:",
        *document.recipients,
        "",
        *document.signature.lines,
        "",
        document.signature.name,
    ]
    for block in document.blocks:
        if isinstance(block, Text):
            yield re.sub(r"\*+|\[\^\d+\]", "", block.text), block.style == "paragraph"
        elif isinstance(block, Table):
            yield _barred(block), False
    yield "\n".join(foot), False


def _barred(table: Table) -> str:
    """A table with bars, merged cells written in each row."""
    rows, above = [list(table.head)], [""] * len(table.head)
    for row in table.rows:
        cells = [cell.text if cell else above[at] for at, cell in enumerate(row)]
        cells += [""] * (len(table.head) - len(cells))
        above = cells
        rows.append(cells)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(table.head), *lines[1:]])


def _each(change: Callable[[str], str], between: str = "\n\n") -> Form:
    """Every paragraph of running text changed."""
    return lambda pieces: between.join(
        change(piece.text) if piece.running else piece.text for piece in pieces
    )


def _wrapped(width: int, between: str = "\n") -> Callable[[str], str]:
    return lambda text: between.join(
        wrap(text, width, break_long_words=False, break_on_hyphens=False)
    )


def _paged(mark: str) -> Form:
    """Pages of forty lines, with ``mark`` and the page's number between them."""

    def form(pieces: list[Piece]) -> str:
        lines = [
            line
            for piece in pieces
            for line in (
                [*wrap(piece.text, 90), ""] if piece.running else [*piece.text.split("\n"), ""]
            )
        ]
        number = count(2)
        pages = ["\n".join(lines[at : at + 40]) for at in range(0, len(lines), 40)]
        return pages[0] + "".join(f"\n{mark.format(next(number))}\n{page}" for page in pages[1:])

    return form


def as_html(pieces: list[Piece]) -> str:
    """The document as a web page, a paragraph each; tables are left out."""
    rows = [
        f"<p>{html.escape(line)}</p>"
        for piece in pieces
        if not piece.text.startswith("| ")
        for line in ([piece.text] if piece.running else piece.text.split("\n"))
        if line
    ]
    return f"<html><meta charset='utf-8'><body>{''.join(rows)}</body></html>"


_MARKER = re.compile(r"^((?:\d+\.)+|[IVX]+\.|[a-zđ]\)|[-+]) ")

FORMS: dict[str, Form] = {
    "a line a paragraph": _each(str, "\n"),
    "wrapped at 61": _each(_wrapped(61)),
    "wrapped at 72": _each(_wrapped(72)),
    "wrapped at 84": _each(_wrapped(84)),
    "wrapped at 100, without blank lines": _each(_wrapped(100), "\n"),
    "a blank line behind every line": _each(_wrapped(90, "\n\n")),
    "form feeds and numbers of pages": _paged("\f{}\n"),
    "marks of pages": _paged("{}\n\n--- PAGE BREAK ---\n"),
    "numbers of pages over rules": _paged("\n{}\n\n-----\n"),
    "fields over the text": lambda pieces: f'---\ntitle: "CT 05"\n---\n\n{_each(str)(pieces)}',
    "lists of a converter": _each(lambda text: re.sub(r"^(?=(?:\d+\.)+ |[a-zđ]\) )", "- ", text)),
    "markers set bold": _each(lambda text: re.sub(r"^((?:\d+\.)+|[a-zđ]\)) ", r"**\1** ", text)),
    "set italic": _each(lambda text: f"_{text}_" if text[0].isalpha() else text),
    "line ends of HTML": _each(str, "<br>\n"),
    "quoted": lambda pieces: re.sub(r"^", "> ", _each(str)(pieces), flags=re.M),
    "bullets of Courier": _each(lambda text: re.sub(r"^- (?=[A-ZĐ])", "o ", text)),
    "bullets of Symbol": _each(lambda text: re.sub(r"^- ", "\uf0b7 ", text)),
    "square bullets": _each(lambda text: re.sub(r"^- ", "▪ ", text)),
    "markers on lines of their own": _each(lambda text: _MARKER.sub(r"\1\n", text)),
    "markers in paragraphs of their own": _each(lambda text: _MARKER.sub(r"\1\n\n", text)),
    "no blank behind markers": _each(lambda text: re.sub(r"^(\d+\.|[a-zđ]\)) ", r"\1", text)),
    "escaped for Markdown": _each(lambda text: re.sub(r"^(\d+)\. ", r"\1\\. ", text)),
    "letters and marks apart": lambda pieces: unicodedata.normalize("NFD", _each(str)(pieces)),
    "ends of lines of Windows": lambda pieces: _each(str)(pieces).replace("\n", "\r\n"),
}  # fmt: skip
"""Plain text; `as_html` writes a web page."""
