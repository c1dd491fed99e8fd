"""Stage ``segment``: the parts of a document.

A file becomes its documents (`zones`), a document its header, body, foot and attachments (`zones`), the body its
numbered tree (`tree`, `markers`) with the rows of task tables (`tables`).
"""

import re

from models.outline import Outline, TaskTable
from models.text import CleanText, Span
from pipeline.segment.addressees import read_addressees
from pipeline.segment.attachments import attachment_kind
from pipeline.segment.closing import opens_closing
from pipeline.segment.columns import read_continued, read_task_table
from pipeline.segment.header import read_header
from pipeline.segment.nodes import Node, nodes_of
from pipeline.segment.opening import REPORTS, find_grounds, find_operative
from pipeline.segment.rows import add_rows
from pipeline.segment.tree import TreeBuilder
from pipeline.segment.zones import Zones, is_authority, split_documents, split_zones

__all__ = ["segment"]

_CLOSING = "closing"
_DUTY = re.compile(r"\s(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+trì)\s")
"""What gives somebody a duty."""


def segment(text: CleanText) -> tuple[Outline, ...]:
    """The documents of a file, each cut into its parts, in order.

    Args:
        text: The clean text of the file.

    Returns:
        One outline a document; one with an empty header where the text holds no header that can be read, none
        where there is no text.
    """
    documents = split_documents(nodes_of(text))
    return tuple(
        _outline(text, nodes, part) for part, nodes in enumerate(documents, start=1) if nodes
    )


def _outline(text: CleanText, nodes: list[Node], part: int) -> Outline:
    zones = split_zones(nodes)
    header, notes = read_header(text, zones)
    tables: list[TaskTable] = []
    builder = TreeBuilder(text)
    _read_body(builder, zones.body, tables)
    opening = _opening_nodes(zones)
    items = list(builder.items())
    for index, attachment in enumerate(zones.attachments, start=1):
        prefix = f"PL{index}" if len(zones.attachments) > 1 else "PL"
        kind = attachment_kind(attachment)
        inner = TreeBuilder(text, prefix, f"tree.{kind}")
        if kind == "form":
            inner.add_text(attachment[0])
        else:
            ended = any(item.path == _CLOSING for item in items)
            _read_body(inner, attachment, tables, closes=kind == "plan" and not ended)
        items += inner.items()
        builder.notes += inner.notes
    span = Span(nodes[0].span.start, nodes[-1].span.end)
    return Outline(
        part=part,
        span=span,
        header=header,
        items=tuple(items),
        grounds=find_grounds(opening),
        operative=find_operative(_behind_reports(zones.body) or opening),
        addressees=tuple(span for _, span in read_addressees(zones)),
        tables=tuple(t for t in text.tables if t.span.within(span)),
        task_tables=tuple(tables),
        footnotes=text.footnotes if part == 1 else (),
        notes=tuple(notes + builder.notes),
    )


def _opening_nodes(zones: Zones) -> list[Node]:
    opening = []
    for node in zones.body:
        if node.table is None and node.marker is not None:
            break
        if node.table is None:
            opening.append(node)
    return opening


def _behind_reports(body: list[Node]) -> list[Node]:
    """The paragraph that leads over to the numbered points, where bullets that report stand in front of it.

    A letter tells what went wrong before it orders: ``Do đó, Cục đề nghị các đơn vị thực hiện … như sau:``.
    """
    marked = [i for i, node in enumerate(body) if node.table is None and node.marker]
    first = next((i for i in marked if (marker := body[i].marker) and marker.value), 0)
    if not marked or not 0 < marked[0] < first - 1 or not REPORTS.find(body[marked[0] - 1].text):
        return []
    node = body[first - 1]
    leads_over = node.marker is None and node.table is None and node.text.rstrip().endswith(":")
    return [node] if leads_over else []


def _read_body(
    builder: TreeBuilder, nodes: list[Node], tables: list[TaskTable], *, closes: bool = True
) -> None:
    """Feed the paragraphs and tables of a body to ``builder``; the closing ends what the last item holds.

    ``closes`` says whether it may have one: an attachment that informs ends with what it informs of.
    """
    last_marked = max((i for i, n in enumerate(nodes) if n.table is None and n.marker), default=-1)
    closing = False
    builder.expect(nodes)
    for index, node in enumerate(nodes):
        if node.table is not None:
            parent = builder.stack[-1].path if builder.stack else builder.prefix or None
            task_table = read_task_table(builder.text, node.table, parent)
            before = nodes[index - 1].table if index else None
            if task_table is None and before is not None and tables and tables[-1].table is before:
                task_table = read_continued(builder.text, node.table, tables[-1])
            if task_table is not None:
                tables.append(task_table)
            if task_table is None or not add_rows(builder, task_table):
                builder.add_table(node.span)
            continue
        if builder.prefix and is_authority(node):
            continue  # the body that signed or issued, in capitals at an attachment's head or end
        behind = closes and index > last_marked and builder.stack
        if closing or (behind and _closes(builder, nodes, index)):
            closing = True
            builder.add_part(_CLOSING, node, "tree.closing")
        elif (
            builder.stack
            or index <= last_marked
            or builder.prefix
            or not _ends_unnumbered(nodes, index)
        ):
            builder.add(node)
        else:
            builder.add_part(_CLOSING, node, "tree.closing")


_ASKS = frozenset({"closing.order", "closing.we-ask"})
"""Formulas that order as any paragraph may."""
_FOLLOWS = frozenset({"closing.follows-up", "closing.made-known", "closing.for-an-aim"})
"""Formulas that order like any other sentence of an unnumbered letter, where they may be all that it asks."""
_NAMES_THIS = {"closing.names-this", "closing.final", "closing.this-document"} | _FOLLOWS
"""Formulas that know a closing only by its naming or ending the document, or by who sees to it."""
_OF_ALL = re.compile(r"\bnày\b|\bnghiêm\s+túc\b", re.I)
"""What orders so asks for compliance with the whole document."""


def _closes(builder: TreeBuilder, nodes: list[Node], index: int) -> bool:
    """Whether a paragraph behind the last marker opens the closing.

    Who carries a decision out is said in its last article, in a paragraph of its own or not.

    Under an item that is only a heading yet (``9. Tổ chức thực hiện``) it is that item's text, whatever it says of
    the document; but a summing up (``Trên đây là …``) never is. Under a title over unmarked paragraphs the last one
    is one of them, where nothing but the sign of the document's end says otherwise, and one that orders where what ends
    the document stands behind it.
    """
    formula = opens_closing(nodes[index].text)
    if formula in _NAMES_THIS and builder.in_article():
        return False
    asks = formula in _ASKS and not _OF_ALL.search(nodes[index].text)
    if asks and builder.has_title() and index + 1 < len(nodes):
        behind = opens_closing(nodes[index + 1].text)
        return behind is None or behind in _ASKS
    match formula:
        case None:
            return False
        case "closing.above":
            return True
        case "closing.final":
            return not builder.has_title()
        case _:
            return not builder.awaits_text()


def _ends_unnumbered(nodes: list[Node], index: int) -> bool:
    """Whether a paragraph closes a body without any numbering: the last one, by its wording, or one that opens the end.

    Without numbers a letter's order is worded as its closing is (``Sở Y tế đề nghị các đơn vị …``), so that in
    front of the last paragraph only what nothing but a closing begins with counts. The sign of the end (``./.``) alone
    makes no closing of the last one where it gives somebody a duty.
    """
    formulas = [opens_closing(node.text) for node in nodes[index:]]
    if index == 0 or None in formulas:
        return False
    if formulas == ["closing.final"] and _DUTY.search(nodes[index].text):
        return False
    if formulas[0] in _FOLLOWS:
        return False
    return len(formulas) == 1 or formulas[0] in ("closing.above", "closing.on-receipt")
