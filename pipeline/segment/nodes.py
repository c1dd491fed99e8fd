"""What the steps of ``segment`` walk over: the paragraphs and tables of a text in one sequence."""

import re
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from models.text import CleanTable, CleanText, Span
from pipeline.lexicon.folding import in_capitals
from pipeline.segment.bare import bare
from pipeline.segment.markers import Marker, parse_marker
from pipeline.segment.run_on import first_point, items_within

_RUN_ON = re.compile(
    r"(?P<date>[^\n,]{2,40},\s*ngày\s.{0,12}tháng\s.{0,8}năm\s+\d{4})\s+(?=(?:Đồng\s+)?Kính\s+gửi\b)",
    re.I,
)

_OPENS = re.compile(
    r"[^\n.]{5,300}?\s(?=(?:Thực\s+hiện|Căn\s+cứ|Để|Nhằm|Theo|Tiếp\s+theo|Triển\s+khai|Trong\s+thời\s+gian|Vừa\s+qua|Ngày\s+\d+)\s)"
)
"""The addressees in such a paragraph, up to the first words of a letter."""


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


def _lines(text: CleanText, span: Span) -> list[Span]:
    """A paragraph, cut where converters of web pages run the date and ``Kính gửi`` behind it into one, or items."""
    cut = _RUN_ON.match(text.text, span.start, span.end)
    if cut is None:
        return _items(text.text[span.start : span.end], span)
    opening = _OPENS.match(text.text, cut.end(), span.end)
    ends = [cut.end(), *([opening.end()] if opening else []), span.end]
    return [Span(span.start, cut.end("date")), *map(Span._make, pairwise(ends))]


def _items(text: str, span: Span) -> list[Span]:
    """The paragraph ``text`` at ``span``, cut where further items begin in it."""
    places = items_within(text)
    if not places:
        return [span]
    ends = [len(text[:place].rstrip()) for place in places]
    starts = [0, *places]
    return [
        Span(span.start + a, span.start + b)
        for a, b in zip(starts, [*ends, len(text)], strict=True)
    ]


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
            nodes += [Node(text.text[s.start : s.end], s, page, bold) for s in _lines(text, span)]
        else:
            behind_table = table.span.end
            nodes.append(Node("", table.span, table.page, table=table))
    return _with_first_points(nodes)


def _with_first_points(nodes: list[Node]) -> list[Node]:
    """``nodes``, each cut where the first point runs on behind the heading whose second point is the next node."""
    found: list[Node] = []
    for node, following in zip_longest(nodes, nodes[1:]):
        place = first_point(node.text, following.text) if following is not None else None
        if place is None:
            found.append(node)
            continue
        heading, start = node.text[:place].rstrip(), node.span.start
        for text, at in ((heading, start), (node.text[place:], start + place)):
            found.append(Node(text, Span(at, at + len(text)), node.page, node.bold))
    return found
