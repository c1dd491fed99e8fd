"""The numbered tree of a body: which paragraph opens an item, and whose child it is.

A marker counts only where it can stand: first of a new list, or next in an open one. Between two lists that
could go on, the inner one does. Kinds of markers rank as the regulation has them (`Level`), but a list opens where the
author opens it: bullets may hold letters, letters may hold numbers.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from models.outline import Item
from models.text import CleanText, Span, one_line
from pipeline.segment.headless import headless
from pipeline.segment.lost_letters import lost_letters
from pipeline.segment.markers import Level, Marker
from pipeline.segment.nodes import Node
from pipeline.segment.repairs import lost_first, repaired_marker, repaired_sequence

_JUMP = 3
"""A list may skip this far and still go on: a marker was lost by OCR or forgotten by the author."""
_HEADING = 220
"""Letters that a heading has at most."""
_TITLE = 80
"""Letters of the longest heading that stands alone over its text."""
_LOUD = 6
"""Letters that a title in capitals has at least."""
_NOTE = re.compile(r"(?:Ghi\s+chú|Gh[ỉí]\s+chú|Lưu\s+ý|Chú\s+(?:ý|thích))\b")
_REPEATED = re.compile(r"#\d+$")
_TERMINAL = re.compile(r"[.;!?…][\"”'’)\s]*$")


@dataclass(slots=True)
class Branch:
    """An item while its text is still being collected."""

    path: str
    marker: Marker | None
    printed: str
    parent: str | None
    start: int
    end: int
    page: int
    bold: bool = False
    rule: str = "tree.marker"
    children: dict[str, int] = field(default_factory=dict)
    row: tuple[tuple[str, Span], ...] = ()
    tables: list[Span] = field(default_factory=list)
    """Tables that stand between its words and only inform."""
    skipped: bool = False
    """Whether a place of its list was left out before it."""


class TreeBuilder:
    """Collects the items of one body in the order of the text.

    ``prefix`` is the path of an attachment (``PL1``); unmarked text before the first item goes to ``opening``, in an
    attachment to the attachment itself, found by ``rule``.
    """

    def __init__(self, text: CleanText, prefix: str = "", rule: str = "tree.opening") -> None:
        self.text = text
        self.prefix = prefix
        self.rule = rule
        self.branches: list[Branch] = []
        self.stack: list[Branch] = []
        self.notes: list[tuple[str, Span]] = []
        self.sections: dict[str | None, int] = {}
        """Section rows of the task tables under each item."""
        self._sequence: dict[int, Marker] = {}
        self._headless: set[int] = set()
        """Where a list begins whose first points are missing."""
        self._right: set[int] = set()
        """Where a ``đ)`` is one, although no ``d)`` stands before it: an ``e)`` follows."""
        self._top: dict[str, int] = {}
        self._paths: dict[str, int] = {}

    def expect(self, nodes: Sequence[Node]) -> None:
        """Look ahead: where OCR misread a whole numbering, only all of it tells."""
        read = [n for n in nodes if n.table is None and self.text.recognised(n.span)]
        texts = [node.text for node in read]
        for index, marker in (lost_letters(texts) | repaired_sequence(texts)).items():
            self._sequence[read[index].span.start] = marker
        lines = [node for node in nodes if node.table is None]
        if not read:
            for index, marker in lost_first([node.text for node in lines]).items():
                self._sequence[lines[index].span.start] = marker
        for index in headless([node.marker for node in lines]):
            self._headless.add(lines[index].span.start)
        letters = [(n, n.marker.label) for n in read if n.marker and n.marker.kind == "LETTER"]
        for (node, letter), (_, behind) in pairwise(letters):
            if (letter, behind) == ("đ", "e"):
                self._right.add(node.span.start)

    def add(self, node: Node) -> None:
        """Take the next paragraph: as a new item, or as more of the one in hand."""
        lists = {b.marker.kind: b.marker.value for b in self.stack if b.marker}
        marker = self._repaired(node, lists) or node.marker
        if marker is None or not self._fits(marker, node, lists):
            self.add_text(node)
            return
        self._mend_stroke(marker, node)
        is_note = marker.label == "*" and _NOTE.match(node.text, marker.end) is not None
        self._close_to(marker, is_note=is_note)
        parent = self.stack[-1] if self.stack else None
        branch = Branch(
            path=self._path(marker, parent),
            marker=marker,
            printed=node.text[: marker.end].strip(),
            parent=parent.path if parent else self.prefix or None,
            start=node.span.start + marker.end,
            end=node.span.end,
            page=node.page,
            bold=node.bold,
        )
        self._note_jump(marker, parent, branch)
        self.branches.append(branch)
        self.stack.append(branch)

    def add_text(self, node: Node) -> None:
        """Take a paragraph without marker: it belongs to the item it stands in."""
        if not self.stack:
            self._opening(node)
            return
        branch = self.stack[-1]
        if self._behind_rows():
            self._resume(branch.path, node)
            return
        if branch.start >= branch.end:
            branch.start = node.span.start
        branch.end = node.span.end

    def _behind_rows(self) -> bool:
        """Whether the rows of a task table were the last to be taken."""
        return bool(self.branches) and self.branches[-1].rule.startswith("tree.row")

    def _resume(self, path: str, node: Node) -> None:
        """Take what goes on behind a task table as a part of its own, as a passage can't enclose the rows."""
        branch = Branch(
            self.unique(_REPEATED.sub("", path)), None, "", None, node.span.start, node.span.end, node.page,
            node.bold, "tree.behind-table",
        )  # fmt: skip
        self.branches.append(branch)
        if self.stack:
            branch.parent, branch.marker = self.stack[-1].parent, self.stack[-1].marker
            self.stack[-1] = branch

    def add_table(self, span: Span) -> None:
        """Pass a table that only informs: it stands in the item in hand and is none of its text."""
        if self.branches:
            (self.stack or self.branches)[-1].tables.append(span)

    def awaits_text(self) -> bool:
        """Whether the item in hand is only a heading yet: a title without children and without text of its own."""
        return self.has_title() and not self._in_hand()[1]

    def has_title(self) -> bool:
        """Whether the item in hand is a title without children, with or without paragraphs of its own."""
        title, _ = self._in_hand()
        return 0 < len(title) <= _TITLE and _is_heading(title)

    def in_article(self) -> bool:
        """Whether the item in hand is an article or stands in one: ``Điều 3.``."""
        return any(self._level(branch) == Level.ARTICLE for branch in self.stack)

    def _in_hand(self) -> tuple[str, str]:
        """The first line of the item in hand and the rest of its text; nothing where it has children."""
        if not self.stack or self.stack[-1] is not self.branches[-1]:
            return "", ""
        branch = self.stack[-1]
        title, _, text = self.text.text[branch.start : branch.end].strip().partition("\n")
        return title, text

    def add_part(self, path: str, node: Node, rule: str) -> None:
        """Take a paragraph as (more of) an item without number: ``closing``, or a part with a fixed path."""
        last = self.branches[-1] if self.branches else None
        if last is not None and last.path == path:
            last.end = node.span.end
            return
        self.stack = []
        self.branches.append(
            Branch(path, None, "", None, node.span.start, node.span.end, node.page, node.bold, rule)
        )

    def _opening(self, node: Node) -> None:
        path = self.prefix or "opening"
        if self._behind_rows():
            self._paths.setdefault(path, 1)
            self._resume(path, node)
            return
        for branch in reversed(self.branches):
            if _REPEATED.sub("", branch.path) == path:
                branch.end = max(branch.end, node.span.end)
                return
        self.branches.append(
            Branch(
                path,
                None,
                "",
                None,
                node.span.start,
                node.span.end,
                node.page,
                node.bold,
                self.rule,
            )
        )

    def _fits(self, marker: Marker, node: Node, lists: Mapping[str, int]) -> bool:
        """Whether ``marker`` can stand there: ``lists`` holds the last value of each open list, by kind."""
        if marker.level == Level.BULLET:
            title = self.prefix and not self.stack and node.upper
            if title and self.text.recognised(node.span):
                return False  # a speck before the title of an attachment
            return len(node.text) > marker.end or node.text.strip() == marker.label
        if marker.value == 0:
            return False
        last = lists.get(marker.kind)
        if last is None:
            # no list of articles begins in the middle of a point: "… / Điều 208 Luật Đất đai"
            inside = any(self._level(branch) > marker.level for branch in self.stack)
            first = marker.value == 1 or (marker.level <= Level.ARTICLE and not inside)
            first = first or _is_section(marker, node)
            # the first markers of a list may be lost; a stray number in parentheses is mere text
            lost = not self.stack and marker.level <= Level.NUMBER and marker.value <= _JUMP
            missing = node.span.start in self._headless
            return first or lost or missing or self._continues_decimal(marker)
        return marker.value == 1 or last <= marker.value <= last + _JUMP

    def _repaired(self, node: Node, lists: Mapping[str, int]) -> Marker | None:
        """The marker that a misread one must be by its neighbours; a person is told."""
        if node.span.start in self._right:
            return None
        marker = self._sequence.get(node.span.start) or repaired_marker(
            node.text, node.marker, lists, recognised=self.text.recognised(node.span)
        )
        if marker is not None:
            self.notes.append(("repaired-marker", node.span))
        return marker

    def _mend_stroke(self, marker: Marker, node: Node) -> None:
        """Two ``đ)`` behind ``c)`` in recognised text: the first is a ``d)`` to which OCR gave a stroke."""
        if (
            marker.label != "đ"
            or marker.kind != Level.LETTER.name
            or not self.text.recognised(node.span)
        ):
            return
        first = next((b for b in self.stack if b.marker and b.marker.label == "đ"), None)
        if first is None or not first.skipped or first.marker is None:
            return
        old, new = first.path, f"{first.path[:-1]}d"
        first.marker = first.marker._replace(label="d", value=first.marker.value - 1)
        self._paths[old] -= 1
        for branch in self.branches:
            if branch.path == old or branch.path.startswith(f"{old}/"):
                branch.path = new + branch.path[len(old) :]
            if branch.parent is not None and (
                branch.parent == old or branch.parent.startswith(f"{old}/")
            ):
                branch.parent = new + branch.parent[len(old) :]
        span = Span(first.start, first.end)
        self.notes = [note for note in self.notes if note != ("numbering", span)]
        self.notes.append(("repaired-marker", span))
        parent = next((b for b in self.branches if b.path == first.parent), None)
        (parent.children if parent else self._top)[f"last {marker.kind}"] = first.marker.value

    def _continues_decimal(self, marker: Marker) -> bool:
        """Whether ``2.1`` stands under ``2``: then it may also begin with another place than 1."""
        if not Level.DECIMAL <= marker.level < Level.NUMBER_PAREN:
            return False
        above = marker.label.rsplit(".", 1)[0]
        return any(b.marker is not None and b.marker.label == above for b in self.stack)

    def _close_to(self, marker: Marker, *, is_note: bool = False) -> None:
        """Leave the items that can't hold ``marker``; a starred note is one on the whole list before it."""
        for depth in range(len(self.stack) - 1, -1, -1):
            open_marker = self.stack[depth].marker
            if open_marker is None or open_marker.kind != marker.kind:
                continue
            restarts = marker.value == 1 and open_marker.value >= 1 and marker.level != Level.BULLET
            if restarts and depth < len(self.stack) - 1:
                continue  # a list of the same kind begun anew, deeper down
            del self.stack[depth:]
            return
        if marker.level == Level.BULLET:
            if is_note:
                while self.stack and self._level(self.stack[-1]) == Level.BULLET:
                    self.stack.pop()
            return
        while self.stack and self._level(self.stack[-1]) > marker.level:
            if self._level(self.stack[-1]) == Level.STEP and marker.value == 1:
                return  # a list begins within a step
            self.stack.pop()

    @staticmethod
    def _level(branch: Branch) -> int:
        return branch.marker.level if branch.marker else 0

    def _path(self, marker: Marker, parent: Branch | None) -> str:
        siblings = parent.children if parent else self._top
        label = marker.label
        if marker.level == Level.BULLET:
            siblings[label] = siblings.get(label, 0) + 1
            label = f"{label}{siblings[label]}"
        base = parent.path if parent else self.prefix
        return self.unique(f"{base}/{label}" if base else label)

    def unique(self, path: str) -> str:
        """``path``, with ``#2`` behind it where brothers print the same marker twice."""
        seen = self._paths[path] = self._paths.get(path, 0) + 1
        return path if seen == 1 else f"{path}#{seen}"

    def _note_jump(self, marker: Marker, parent: Branch | None, branch: Branch) -> None:
        siblings = parent.children if parent else self._top
        key = f"last {marker.kind}"
        last = siblings.get(key, 0)
        missing = branch.start - marker.end in self._headless
        if marker.value and (last or missing) and marker.value not in (last + 1, 1):
            self.notes.append(("numbering", Span(branch.start, branch.end)))
            branch.skipped = marker.value > last + 1
        siblings[key] = marker.value

    def items(self) -> tuple[Item, ...]:
        """The finished items, in the order of the text."""
        parents = {b.parent for b in self.branches if b.parent}
        return tuple(self._item(branch, branch.path in parents) for branch in self.branches)

    def _item(self, branch: Branch, has_children: bool) -> Item:
        span = _trimmed(self.text.text, branch.start, branch.end)
        evidence = self.text.evidence(span, branch.rule)
        if branch.tables:
            text = one_line(self._without(branch.tables, span))
        else:
            text = evidence.quote.replace(
                "\n", " "
            )  # there is no other white space but single blanks
        # a title may take several lines, but none of them is a sentence
        lines = [text] if branch.tables else evidence.quote[: _HEADING + 1].split("\n")
        return Item(
            path=branch.path,
            marker=branch.printed,
            text=text,
            evidence=evidence,
            parent=branch.parent,
            heading=has_children and bool(branch.printed) and all(map(_is_heading, [text, *lines])),
            row=branch.row,
        )

    def _without(self, tables: Sequence[Span], span: Span) -> str:
        """The text of ``span`` but for the tables in it."""
        bounds = [
            span.start,
            *(at for table in tables if table.within(span) for at in table),
            span.end,
        ]
        pieces = zip(bounds[::2], bounds[1::2], strict=True)
        return " ".join(self.text.text[start:end] for start, end in pieces)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The passage from ``start`` to ``end`` without white space around it; an empty one where there is none."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def _is_section(marker: Marker, node: Node) -> bool:
    """Whether a Roman numeral heads a section though points stand open before it: ``II. NHIỆM VỤ`` in capitals.

    The ``I.`` above may be lost, or what a converter made of it read as a number.
    """
    loud = node.upper and sum(map(str.isalpha, node.text[marker.end :])) >= _LOUD
    return marker.level == Level.ROMAN and marker.value <= _JUMP and loud


def _is_heading(text: str) -> bool:
    """Whether an item with children only names them: one short line that is no sentence."""
    return len(text) <= _HEADING and _TERMINAL.search(text) is None
