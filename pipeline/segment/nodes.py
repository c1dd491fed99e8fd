"""What the steps of ``segment`` walk over: the paragraphs and tables of a text in one sequence."""

from dataclasses import dataclass, field

from models.text import CleanTable, CleanText, Span
from pipeline.lexicon.folding import in_capitals
from pipeline.segment.bare import bare
from pipeline.segment.markers import Marker, parse_marker


@dataclass(slots=True)
class Node:
    """A paragraph, or a table in its place; what every step asks of it is found once."""

    text: str
    """Of a paragraph; empty for a table."""
    span: Span
    page: int
    bold: bool = False
    table: CleanTable | None = None
    upper: bool = field(init=False)
    """Whether its letters are capitals, as in the names of bodies and the titles of parts."""
    marker: Marker | None = field(init=False)
    """The marker that it opens with; None for a table and where there is none."""
    _bare: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.upper = in_capitals(self.text)
        self.marker = parse_marker(self.text)

    @property
    def bare(self) -> str:
        """Its text in capitals without marks."""
        if self._bare is None:
            self._bare = bare(self.text)
        return self._bare


def nodes_of(text: CleanText) -> list[Node]:
    """The body of ``text`` in order; each table is one node, footnotes are left out."""
    tables = {table.span.start: table for table in text.tables if table.span.end > table.span.start}
    nodes: list[Node] = []
    behind_table = 0
    for span, page, kind, bold in text.paragraphs:
        if kind == "footnote" or span.start < behind_table:
            continue
        table = tables.get(span.start) if kind == "cell" else None
        if table is None:
            nodes.append(Node(text.text[span.start : span.end], span, page, bold))
        else:
            behind_table = table.span.end
            nodes.append(Node("", table.span, table.page, table=table))
    return nodes
