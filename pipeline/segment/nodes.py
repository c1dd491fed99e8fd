"""What the steps of ``segment`` walk over: the paragraphs and tables of a text in one sequence."""

from dataclasses import dataclass
from functools import cached_property

from models.text import CleanTable, CleanText, Paragraph, Span
from pipeline.lexicon.folding import in_capitals
from pipeline.segment.bare import bare
from pipeline.segment.markers import Marker, parse_marker


@dataclass(frozen=True)
class Node:
    """A paragraph, or a table in its place; what every step asks of it is found once."""

    text: str
    """Of a paragraph; empty for a table."""
    span: Span
    page: int
    bold: bool = False
    table: CleanTable | None = None

    @cached_property
    def upper(self) -> bool:
        """Whether its letters are capitals, as in the names of bodies and the titles of parts."""
        return in_capitals(self.text)

    @cached_property
    def bare(self) -> str:
        """Its text in capitals without marks."""
        return bare(self.text)

    @cached_property
    def marker(self) -> Marker | None:
        """The marker that it opens with; None for a table and where there is none."""
        return parse_marker(self.text)


def nodes_of(text: CleanText) -> list[Node]:
    """The body of ``text`` in order; each table is one node, footnotes are left out."""
    tables = {
        cell.span.start: table
        for table in text.tables
        for cell in table.cells
        if _filled(cell.span)
    }
    nodes: list[Node] = []
    done: set[Span] = set()
    for paragraph in text.paragraphs:
        if paragraph.kind == "footnote":
            continue
        table = tables.get(paragraph.span.start) if paragraph.kind == "cell" else None
        if table is None:
            nodes.append(_paragraph_node(text, paragraph))
        elif table.span not in done:
            done.add(table.span)
            nodes.append(Node(text="", span=table.span, page=table.page, table=table))
    return nodes


def _filled(span: Span) -> bool:
    return span.end > span.start


def _paragraph_node(text: CleanText, paragraph: Paragraph) -> Node:
    return Node(
        text=text.text[paragraph.span.start : paragraph.span.end],
        span=paragraph.span,
        page=paragraph.page,
        bold=paragraph.bold,
    )
