"""Sample sources: front matter and a small Markdown dialect, read into records.

The body is a list of blocks parted by blank lines. A block begins with

====================  =========================================================
``# text``            a heading: bold, indented like a paragraph
``^ text``            a centred bold line (titles of attachments)
``_ text``            a centred italic line (``Kèm theo Quyết định số ...``)
``> text``            a ground (``Căn cứ ...``): italic
``@signature``        where the recipients and the signature stand
``@page``             a new page; ``@landscape`` and ``@portrait`` turn it as well
```` ```table ````    YAML up to the closing fence: ``widths``, ``head``, ``rows``
anything else         a paragraph
====================  =========================================================

Inside a text ``**bold**``, ``*italic*`` and ``[^1]`` (a footnote mark) are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

DOCUMENTS = Path(__file__).parent / "documents"

Style = Literal["paragraph", "heading", "centred", "subtitle", "ground"]
Form = Literal["scan", "pdf", "docx"]
Mode = Literal["bilevel", "grey", "colour"]

_MARKS: dict[str, Style] = {"# ": "heading", "^ ": "centred", "_ ": "subtitle", "> ": "ground"}
_BREAKS = ("@page", "@landscape", "@portrait")


class Text(NamedTuple):
    """One paragraph with the style it is set in."""

    style: Style
    text: str


class Break(NamedTuple):
    """A new page, upright or lying; ``turned`` starts a part with its own page numbers."""

    landscape: bool
    turned: bool


class SignatureMark(NamedTuple):
    """The place of the recipients and the signature."""


class Cell(NamedTuple):
    """A table cell; it may reach over rows (merged downwards) or over all columns."""

    text: str
    rows: int = 1
    wide: bool = False


class Table(NamedTuple):
    """A table: column widths in parts of the page, head cells, rows of cells.

    A row that is one string is a section row over all columns but the first.
    ``None`` stands under a cell merged from above.
    """

    widths: tuple[float, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    repeat_head: bool


Block = Text | Break | SignatureMark | Table


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a document comes into the house; the scan's flaws are ignored elsewhere."""

    form: Form = "scan"
    dpi: int = 200
    mode: Mode = "grey"
    quality: int = 50
    skew: float = 0.8
    noise: float = 4.0
    specks: int = 40
    blur: float = 0.4
    bleed: float = 0.0
    paper: int = 250
    ink: int = 25
    seal: tuple[str, ...] = ()
    arrival: tuple[str, ...] = ()
    arrival_at: tuple[float, float] = (0.14, 0.2)
    handwritten: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Authority and position, a line each, and the name below the signature."""

    lines: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """One sample document as its author wrote it."""

    id: str
    party: bool
    parent: tuple[str, ...]
    organ: tuple[str, ...]
    number: str
    dateline: str
    subject: str
    kind: tuple[str, ...]
    title: str
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    signature: Signature
    footnotes: Mapping[str, str]
    rendering: Rendering
    blocks: tuple[Block, ...]


def document_paths() -> list[Path]:
    """The source files in the order of their names."""
    return sorted(DOCUMENTS.glob("*.md"))


def read_document(path: Path) -> Document:
    """Read one source file."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    signature = fields["signature"]
    return Document(
        id=path.stem,
        party=bool(fields.get("party", False)),
        parent=_lines(fields.get("parent")),
        organ=_lines(fields["organ"]),
        number=fields["number"],
        dateline=fields["dateline"],
        subject=fields.get("subject", ""),
        kind=_lines(fields.get("kind")),
        title=fields.get("title", ""),
        addressees=_lines(fields.get("addressees")),
        recipients=_lines(fields["recipients"]),
        signature=Signature(_lines(signature["lines"]), signature["name"]),
        footnotes={str(mark): text for mark, text in (fields.get("footnotes") or {}).items()},
        rendering=_rendering(fields["rendering"]),
        blocks=tuple(_blocks(body)),
    )


def _lines(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _rendering(fields: Mapping[str, object]) -> Rendering:
    listed = ("seal", "arrival", "arrival_at")
    known = {key: tuple(v) if isinstance(v, list) else v for key, v in fields.items()}
    for key in listed:
        if isinstance(known.get(key), str):
            raise ValueError(f"{key}: a list is wanted")
    return Rendering(**known)  # type: ignore[arg-type]  # front matter; a wrong name raises


def _blocks(body: str) -> Iterator[Block]:
    fenced: list[str] | None = None
    for chunk in body.strip().split("\n\n"):
        if fenced is None and not chunk.startswith("```table"):
            yield _block(" ".join(chunk.split("\n")))
            continue
        fenced = [*(fenced or []), chunk]
        if chunk.rstrip().endswith("\n```"):
            lines = "\n\n".join(fenced).split("\n")[1:-1]
            yield _table("\n".join(lines))
            fenced = None
    if fenced is not None:
        raise ValueError("a table is not closed")


def _block(text: str) -> Block:
    if text == "@signature":
        return SignatureMark()
    if text in _BREAKS:
        return Break(landscape=text == "@landscape", turned=text != "@page")
    style = _MARKS.get(text[:2])
    return Text("paragraph", text) if style is None else Text(style, text[2:])


def _table(text: str) -> Table:
    fields = yaml.safe_load(text)
    return Table(
        widths=tuple(float(width) for width in fields["widths"]),
        head=tuple(fields["head"]),
        rows=tuple(_row(row) for row in fields["rows"]),
        repeat_head=bool(fields.get("repeat_head", False)),
    )


def _row(row: list[object]) -> tuple[Cell | None, ...]:
    if len(row) == 2:  # a section row: its number and its title over the other columns
        return (Cell(str(row[0])), Cell(str(row[1]), wide=True))
    return tuple(_cell(value) for value in row)


def _cell(value: object) -> Cell | None:
    """``^`` continues the cell above; ``{text: ..., rows: 2}`` reaches over two rows."""
    if value == "^":
        return None
    if isinstance(value, dict):
        return Cell(str(value["text"]), rows=int(value["rows"]))
    return Cell("" if value is None else str(value))
