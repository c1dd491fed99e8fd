"""The body of a directive as Akoma Ntoso: items as parts with eIds, and marks in their text.

Marked are cited documents (`ref`), deadlines with a day (`date`) and units that have a part in a task
(`organization`), each where it stands in the text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from dondoc.export.akn_names import Ids, part_of, work_of_cited
from dondoc.export.xml import add, xml_text
from models.directive import Directive
from models.outline import Item
from models.status import due_day
from models.text import CleanTable, Span, one_line

OPENING, CLOSING = "opening", "closing"


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage with the element that it becomes."""

    span: Span
    element: str
    attributes: tuple[tuple[str, str], ...]


class Body:
    """Writes the parts of one directive; knows afterwards what they are called."""

    def __init__(self, directive: Directive, organizations: dict[str, str], ids: Ids) -> None:
        self._text = directive.text.text
        self._marks = sorted(
            _marks(directive, organizations), key=lambda m: (m.span.start, -m.span.end)
        )
        self._ids = ids
        self._children: dict[str | None, list[Item]] = {}
        paths = {item.path for item in directive.items}
        for item in directive.items:
            parent = item.parent if item.parent in paths else None
            self._children.setdefault(parent, []).append(item)
        self._tables = _tables_by_item(directive)
        self.names: dict[str, str] = {}
        """eIds of the items by their paths."""

    def write_parts(self, parent: etree._Element) -> None:
        """All items but the unmarked text before the first and behind the last."""
        for item in self._children.get(None, ()):
            if item.path not in (OPENING, CLOSING):
                self._part(parent, item, "")
        if not len(parent):
            add(parent, "p")

    def write_text(self, parent: etree._Element, path: str) -> None:
        """The item of this path as a paragraph, with the tables that stand in it."""
        for item in self._children.get(None, ()):
            if item.path == path:
                self.names[path] = name = self._ids.new("", path)
                self._paragraph(parent, item, name, eId=name)
                self._write_tables(parent, item, name)

    def _part(self, parent: etree._Element, item: Item, above: str) -> None:
        step = item.path.removeprefix(f"{item.parent}/") if item.parent else item.path
        element, prefix = part_of(step)
        name = self._ids.new(above, prefix, step)
        self.names.setdefault(item.path, name)
        more = {"name": "row" if item.row else "item"} if element == "hcontainer" else {}
        part = add(parent, element, eId=name, **more)
        if item.marker:
            add(part, "num", item.marker)
        # Of two items with one path, the first has the children.
        children = self._children.pop(item.path, ())
        if item.heading:
            self._mixed(add(part, "heading"), item, name)
        elif item.text and children:
            self._paragraph(add(part, "intro"), item, name)
        if not children:
            content = add(part, "content")
            if not item.heading:
                self._paragraph(content, item, name)
            self._write_tables(content, item, name)
            if not len(content):
                add(content, "p")
            return
        if self._tables.get(item.path):
            holder = add(part, "hcontainer", eId=self._ids.new(name, "hcontainer"), name="tables")
            self._write_tables(add(holder, "content"), item, name)
        for child in children:
            self._part(part, child, name)

    def _paragraph(self, parent: etree._Element, item: Item, name: str, **attributes: str) -> None:
        self._mixed(add(parent, "p", **attributes), item, name)

    def _mixed(self, parent: etree._Element, item: Item, name: str) -> None:
        """An item's text with its marks; without them where the text is not the passage word for word."""
        span = item.evidence.span
        if one_line(self._text[span.start : span.end]) != item.text:
            parent.text = xml_text(item.text)
            return
        at, last = span.start, None
        for mark in self._marks:
            if mark.span.start < at or not mark.span.within(span):
                continue
            _append(parent, last, self._text[at : mark.span.start], begins=last is None)
            attributes = dict(mark.attributes) | {"eId": self._ids.new(name, mark.element)}
            shown = one_line(self._text[mark.span.start : mark.span.end])
            last, at = add(parent, mark.element, shown, **attributes), mark.span.end
        _append(parent, last, self._text[at : span.end], begins=last is None)

    def _write_tables(self, parent: etree._Element, item: Item, name: str) -> None:
        for table in self._tables.get(item.path, ()):
            made = add(parent, "table", eId=self._ids.new(name, "table"))
            rows: dict[int, etree._Element] = {}
            for cell in table.cells:
                if cell.row not in rows:
                    rows[cell.row] = add(made, "tr")
                spans = {"rowspan": cell.row_span, "colspan": cell.column_span}
                shape = {key: str(value) for key, value in spans.items() if value > 1}
                passage = self._text[cell.span.start : cell.span.end]
                add(add(rows[cell.row], "td", **shape), "p", one_line(passage))


def _append(
    parent: etree._Element, last: etree._Element | None, passage: str, *, begins: bool
) -> None:
    """Plain text behind the last mark; line ends of the page are spaces."""
    words = one_line(passage)
    if passage[:1].isspace() and not begins:
        words = f" {words}" if words else " "
    if passage[-1:].isspace() and words.strip():
        words += " "
    if last is None:
        parent.text = xml_text(words)
    else:
        last.tail = xml_text(words)


def _marks(directive: Directive, organizations: dict[str, str]) -> Iterator[Mark]:
    for citation in directive.citations:
        if (work := work_of_cited(citation)) is not None:
            yield Mark(citation.evidence.span, "ref", (("href", work.work_uri(False)),))
    for task in directive.tasks:
        for deadline in task.deadlines:
            if day := due_day(deadline.meaning):
                yield Mark(deadline.evidence.span, "date", (("date", day.isoformat()),))
        for unit in (*task.lead, *task.coordinate, *task.report_to):
            name = organizations[unit.unit or unit.text]
            yield Mark(unit.evidence.span, "organization", (("refersTo", f"#{name}"),))


def _tables_by_item(directive: Directive) -> dict[str, list[CleanTable]]:
    """The tables that give no tasks, by the path of the item behind whose text they stand."""
    rows = [span for item in directive.items for _, span in item.row]
    found: dict[str, list[CleanTable]] = {}
    for table in directive.tables:
        if any(span.within(table.span) for span in rows):
            continue
        path = _item_before(directive.items, table.span.start)
        if path is not None:
            found.setdefault(path, []).append(table)
    return found


def _item_before(items: Iterable[Item], at: int) -> str | None:
    before = [item for item in items if item.evidence.span.start <= at]
    return max(before, key=lambda item: item.evidence.span.start).path if before else None
