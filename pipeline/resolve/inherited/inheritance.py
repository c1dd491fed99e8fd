"""Inheritance: who leads a task that names nobody.

From the nearest of: a block beside the item or beside one of its ancestors, an ancestor that names a unit
(``5. Sở Y tế:``), the phrase that opens the list, those to whom the document is addressed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.deadline import Deadline
from models.mention import UnitMention
from models.outline import Item
from models.text import Span, one_line
from models.unit import Unit
from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.folding import key
from pipeline.lexicon.operative import DUTY
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.lexicon.roles.signs import LIST
from pipeline.lexicon.unit_heads import is_head
from pipeline.resolve.assignment import Assignment
from pipeline.resolve.context import Context
from pipeline.resolve.directing.contents import joins_names, only_names
from pipeline.resolve.directing.sections import Section, section_of
from pipeline.resolve.inherited.blocks import closes_bullets, read_block, read_labels
from pipeline.resolve.inherited.closing_brackets import names_in_last_bracket
from pipeline.resolve.inherited.list_words import NAMED_BELOW
from pipeline.resolve.inherited.title_names import DUTIES_OF_BODY, rest_of_title, whose_duties
from pipeline.resolve.inherited.unmarked import HEADS_DUTIES, headings_over, read_heading
from pipeline.resolve.parts.cutting import title_of
from pipeline.resolve.parts.sentence_roles import roles_in
from pipeline.resolve.parts.unknown_units import HEADING, HEADING_AMONG, name_among, name_of_heading
from pipeline.resolve.times import (
    is_hour_of_event,
    time_for_children,
    time_for_those_above,
    time_of_stage,
)

_GUIDES = re.compile(r"\bhướng\s+dẫn(?:\s+(?:thêm|cụ\s+thể))?\s*$")
_BRACKET = re.compile(r"[^():.;\n]{0,40}\(\s?(?P<list>[^()\n]{1,400}?)\s?\)\W{0,3}")
_BELOW = "inherit.named-below"
_AMONG = 2
"""Brothers that must name units before a heading that we don't know is taken for one more."""
OF_OPENING = ("inherit.operative", "inherit.addressees")
"""The rules by which those lead whom the opening or the address names."""
_TITLES = ("tree.plan", "tree.appendix")
"""Titles of what is attached: ``(Kèm theo Quyết định … của Chủ tịch UBND tỉnh)`` says who issued it, and no duty."""
ADDRESSED = ("CV", "CĐ")
"""Kinds addressed to those who shall act (công văn, công điện)."""


class Inheritance:
    """Answers for one document, each ancestor and block read once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._blocks: dict[str, Assignment | None] = {}
        self._leads: dict[str, Assignment | None] = {}
        self._under: dict[str | None, list[tuple[str, Assignment]]] = {}
        self._naming: dict[str, bool] = {}
        self._bracketed: dict[str | None, bool] = {}
        self._headings: dict[str | None, dict[str, Assignment | None]] = {}
        self._from_opening: Assignment | None = None
        self._of_all: list[Deadline] | None = None

    def block(self, item: Item) -> Assignment | None:
        """What ``item`` says as a block; None where it is none."""
        if item.path not in self._blocks:
            self._blocks[item.path] = read_block(self._context, item)
        return self._blocks[item.path]

    def for_item(self, item: Item) -> Assignment:
        """Lead, coordinates, time and product that ``item`` has from outside its own text."""
        inherited = self.named_below(item) or self._from_title(item)
        node: Item | None = item
        while node is not None:
            beside = self._beside(node)
            if node is not item and node.parent is None and not beside.lead:
                # "II. Thời gian: …" is the plan's time, and no day for each duty under "III. Tổ chức thực hiện"
                beside = replace(beside, deadlines=[])
            _merge(inherited, beside)
            over = None if inherited.lead else self._heading_over(node)
            if over is not None and not over.lead:
                break  # those above have nothing to do with it
            if over is not None:
                _merge(inherited, over)
            parent = self._context.items.get(node.parent) if node.parent else None
            if parent is not None and not inherited.deadlines:
                _merge(inherited, Assignment(deadlines=time_for_children(self._context, parent)))
            if parent is not None and not inherited.lead:
                own = self.lead_of(parent)
                if own is not None:
                    _merge(inherited, own)
            node = parent
        if not item.path.startswith("PL"):
            if not inherited.lead:
                _merge(inherited, self._opening())
            if not inherited.deadlines and item.marker:
                _merge(inherited, Assignment(deadlines=self._time_of_all()))
        if not inherited.lead:
            _merge(inherited, self._behind_group(item))
        return inherited

    def named_below(self, item: Item) -> Assignment | None:
        """Those whom the points of ``Giao các cơ quan sau đây …:`` name; None where a point says more than names."""
        points = self._context.children.get(item.path, [])
        if len(points) < _AMONG or NAMED_BELOW.find(item.text) is None:
            return None
        if not all(only_names(self._context, point) for point in points):
            return None
        units = [u for point in points for u in self._context.units_in(point.evidence.span)]
        found = Assignment(evidence=self._context.text.evidence(points[0].evidence.span, _BELOW))
        leads = [Assigned(u, Role.LEAD, _BELOW, item.evidence.span.start) for u in units]
        found.add(self._context, leads, inherited=True)
        return found

    def _from_title(self, item: Item) -> Assignment:
        """Who and by when, where an item's first line is a title of nothing but names, or of a time.

        ``Sở Y tế`` on a line over its own text leads in every sentence of it.
        """
        title = title_of(self._context, item)
        if title is None:
            return Assignment()
        units = self._context.units_in(title)
        beside = self._context.said_beside(title, (unit.span for unit in units))
        if units and joins_names(beside):
            found = Assignment(evidence=item.evidence)
            leads = [Assigned(unit, Role.LEAD, "role.heading", title.start) for unit in units]
            found.add(self._context, leads, inherited=True)
        else:
            found = self._named_by_structure(item, title) or Assignment()
        found.deadlines = time_of_stage(self._context, title)
        return found

    def _heading_over(self, item: Item) -> Assignment | None:
        """What an unmarked heading among an item's brothers says of those behind it; None where it says nothing."""
        if item.parent not in self._headings:
            brothers = self._context.children.get(item.parent, [])
            self._headings[item.parent] = {
                path: read_heading(self._context, line, brothers)
                for path, line in headings_over(self._context, brothers).items()
            }
        return self._headings[item.parent].get(item.path)

    def _behind_group(self, item: Item) -> Assignment:
        """What labels say for all points in front of them: those under the next brother that has labels.

        ``- Rà soát …`` over ``- Công khai …`` and ``Đơn vị chủ trì: …``: the labels close the points that share them.
        """
        brothers = self._context.children.get(item.parent, [])
        behind = brothers[brothers.index(item) + 1 :] if item in brothers else []
        labelled = (read_labels(self._context, brother) for brother in behind)
        return next((found for found in labelled if found.lead), Assignment())

    def _beside(self, item: Item) -> Assignment:
        """What the blocks among an item's brothers say together."""
        together = Assignment()
        for path, block in self._blocks_under(item.parent):
            if path != item.path:
                together.lead += block.lead
                together.coordinate += block.coordinate
                together.deadlines += block.deadlines
                together.product = together.product or block.product
                together.evidence = together.evidence or block.evidence
        return together

    def _blocks_under(self, parent: str | None) -> list[tuple[str, Assignment]]:
        """(path, what it says) of the blocks among the children of ``parent``; an event's hour is no task's time."""
        if parent not in self._under:
            brothers = self._context.children.get(parent, [])
            found = ((brother, self._said_by(brother, brothers)) for brother in brothers)
            self._under[parent] = [
                (brother.path, replace(block, deadlines=[]))
                if is_hour_of_event(brother, brothers)
                else (brother.path, block)
                for brother, block in found
                if block is not None
            ]
        return self._under[parent]

    def _said_by(self, brother: Item, brothers: Sequence[Item]) -> Assignment | None:
        """What a brother says as a block, or in labels under the last of several bullets."""
        if closes_bullets(self._context, brother, brothers):
            return read_labels(self._context, brother)
        return self.block(brother)

    def lead_of(self, item: Item) -> Assignment | None:
        """The lead that an item's own text gives those under it: the last one named, nearest to them."""
        if item.path not in self._leads:
            self._leads[item.path] = self._read_lead(item)
        return self._leads[item.path]

    def _read_lead(self, item: Item) -> Assignment | None:
        span = item.evidence.span
        assigned = [] if item.evidence.rule in _TITLES else roles_in(self._context, span)
        leads = [a for a in assigned if a.role is Role.LEAD]
        if not leads and item.heading and self._tells_duties(span):
            units = self._context.units_in(span)
            leads = [Assigned(u, Role.LEAD, "role.duties-of", span.start) for u in units]
        titles = item.heading or item.text.rstrip().endswith(":")
        if not leads and titles and (named := self._named_by_structure(item, span)):
            return named
        if introduced := self._spelt_out(item, leads):
            leads = introduced
        elif leads and item.heading:
            leads = [*leads, *rest_of_title(self._context, leads, span)]
        clause = leads[-1].clause if leads else span.start
        assignment = Assignment(evidence=item.evidence)
        introduces = self._context.printed(span).rstrip().endswith(":") or item.heading
        kept = [a for a in leads if a.clause == clause]
        if introduces:
            kept += [a for a in assigned if a.role is Role.COORDINATE and a.clause >= clause]
        assignment.add(self._context, kept, inherited=True)
        return assignment if assignment.lead or assignment.coordinate else None

    def _spelt_out(self, item: Item, leads: list[Assigned]) -> list[Assigned]:
        """Whom a bracket lists behind a name that nobody knows: ``Công đoàn cấp trên (Công đoàn A; Công đoàn B)``."""
        if not item.heading or len(leads) != 1:
            return []
        mention, text = leads[0].mention, self._context.text.text
        bracket = _BRACKET.fullmatch(text, mention.span.end, item.evidence.span.end)
        if bracket is None or (mention.unit is not None and " cấp " not in mention.text):
            return []
        return [
            replace(leads[0], mention=unit, rule="role.spelt-out")
            for unit in self._listed(Span(*bracket.span("list")))
        ]

    def _listed(self, span: Span) -> list[UnitMention]:
        """The units that ``span`` lists and nothing else; between semicolons also names that we don't know."""
        text = self._context.text.text
        members: list[UnitMention] = []
        known = self._context.units_in(span)
        for part in re.finditer(r"[^;]+", text[span.start : span.end]):
            printed = part.group().strip()
            start = span.start + part.start() + part.group().index(printed)
            within = [u for u in known if start <= u.span.start < start + len(printed)]
            gaps = [text[a.span.end : b.span.start] for a, b in pairwise(within)]
            whole = within and (within[0].span.start, within[-1].span.end) == (
                start,
                start + len(printed),
            )
            if whole and all(map(LIST.match, gaps)):
                members += within
            elif known and is_head([key(word) for word in printed.split()[:3]]):
                name = Span(start, start + len(printed))
                members.append(
                    UnitMention(span=name, rule="unit.listed", text=one_line(printed), kind="body")
                )
            else:
                return []
        return members if len(members) >= _AMONG else []

    def _named_by_structure(self, item: Item, span: Span) -> Assignment | None:
        """An unknown name in ``span``: a title of duties, among headings of units, or under ``Tổ chức thực hiện``."""
        printed = self._context.printed(span)
        if (body := whose_duties(printed, span.start)) is not None:
            return self._named_at(body, DUTIES_OF_BODY.id, item)
        name, rule = name_of_heading(printed, span.start), HEADING.id
        brothers = [b for b in self._context.children.get(item.parent, []) if b is not item]
        naming = [b for b in brothers if self._names_lead(b)]
        if name is None and len(naming) >= _AMONG and 2 * len(naming) >= len(brothers):
            name, rule = name_among(printed, span.start), HEADING_AMONG.id
        if name is None:
            return None
        parent = self._context.items.get(item.parent) if item.parent else None
        assigns = parent is not None and section_of(parent)[0] is Section.ASSIGNS
        if not (naming or assigns):
            return None
        return self._named_at(name, rule, item)

    def _named_at(self, name: Span, rule: str, item: Item) -> Assignment:
        evidence = self._context.text.evidence(name, rule)
        text = one_line(self._context.printed(name))
        unit = Unit(text=text, unit=None, evidence=evidence, inherited=True)
        return Assignment(lead=[unit], evidence=item.evidence)

    def is_among_labels(self, item: Item) -> bool:
        """Whether at least half of an item's brothers, and two of them, open with a unit and a colon."""
        brothers = [b for b in self._context.children.get(item.parent, []) if b is not item]
        labelled = [b for b in brothers if self._opens_with_label(b)]
        return len(labelled) >= _AMONG and 2 * len(labelled) >= len(brothers)

    def is_among_bracketed(self, item: Item) -> bool:
        """Whether at least half of an item's brothers, and two of them, end with a bracket of names, as it does."""
        if item.parent not in self._bracketed:
            brothers = self._context.children.get(item.parent, [])
            ending = sum(bool(names_in_last_bracket(self._context, each)) for each in brothers)
            self._bracketed[item.parent] = ending > _AMONG and 2 * ending >= len(brothers)
        return self._bracketed[item.parent]

    def _opens_with_label(self, item: Item) -> bool:
        leads = [a for a in roles_in(self._context, item.evidence.span) if a.role is Role.LEAD]
        if not leads:
            return False
        span = leads[0].mention.span
        text = self._context.text.text
        before = text[item.evidence.span.start : span.start].strip(f" {SIGNS}")
        return not before and text[span.end : span.end + 2].lstrip()[:1] in (":", ",")

    def _names_lead(self, item: Item) -> bool:
        """Whether an item's own text makes a unit that we know responsible."""
        if item.path not in self._naming:
            span = item.evidence.span
            leads = any(a.role is Role.LEAD for a in roles_in(self._context, span))
            self._naming[item.path] = leads or self._tells_duties(span)
        return self._naming[item.path]

    def _tells_duties(self, span: Span) -> bool:
        """Whether a title says whose duties stand under it: ``Trách nhiệm của Sở Tài chính``."""
        units = self._context.units_in(span)
        before = self._context.between(span.start, units[0].span.start) if units else ""
        return HEADS_DUTIES.match(before) is not None

    def _opening(self) -> Assignment:
        if self._from_opening is None:
            self._from_opening = self._operative() or self._addressees() or Assignment()
        return self._from_opening

    def _time_of_all(self) -> list[Deadline]:
        """``… thực hiện các nội dung sau, hoàn thành trước ngày 15/3:`` over the items, or the like behind them."""
        if self._of_all is None:
            opening = self._context.items.get("opening")
            above = time_for_children(self._context, opening) if opening else []
            self._of_all = above or time_for_those_above(self._context)
        return self._of_all

    def _operative(self) -> Assignment | None:
        span = self._context.outline.operative
        if span is None:
            return None
        leads = [a for a in roles_in(self._context, span) if a.role is Role.LEAD]
        assigned = [a for a in leads if a.rule == "role.order"] or self._guided(span)
        if not assigned and DUTY.find(self._context.printed(span)):
            assigned = leads if self._opens(leads, span) else []
        if not assigned:
            return None
        assignment = Assignment(evidence=self._context.text.evidence(span, "inherit.operative"))
        assignment.add(self._context, assigned, inherited=True)
        return assignment

    def _opens(self, leads: Sequence[Assigned], span: Span) -> bool:
        """Whether the first of ``leads`` opens what stands at ``span``: in front of him no other subject."""
        first = leads[0].mention.span.start if leads else span.end
        return not any(map(str.isalpha, self._context.between(span.start, first)))

    def _guided(self, span: Span) -> list[Assigned]:
        """``Sở Nội vụ hướng dẫn các phòng, UBND các xã thực hiện … như sau:``: whom the letter guides shall do it."""
        text = self._context.text.text
        guided: list[Assigned] = []
        for unit in self._context.units_in(span):
            start = guided[-1].mention.span.end if guided else span.start
            gap = text[start : unit.span.start]
            if LIST.match(gap) if guided else _GUIDES.search(gap):
                guided.append(Assigned(unit, Role.LEAD, "role.guided", span.start))
            elif guided:
                break
        return guided

    def _addressees(self) -> Assignment | None:
        outline = self._context.outline
        if outline.header.type not in ADDRESSED or not outline.addressees:
            return None
        assignment = Assignment(
            evidence=self._context.text.evidence(outline.addressees[0], "inherit.addressees")
        )
        for text, span in zip(outline.header.addressees, outline.addressees, strict=False):
            known = self._context.units_in(span)
            unit = known[0].unit if len(known) == 1 else None
            evidence = self._context.text.evidence(span, "inherit.addressees")
            assignment.lead.append(Unit(text=text, unit=unit, evidence=evidence, inherited=True))
        return assignment


def _handed_on(unit: Unit) -> Unit:
    return unit if unit.inherited else replace(unit, inherited=True)


def _merge(target: Assignment, source: Assignment) -> None:
    """Fill what ``target`` still lacks; the nearest source has the word."""
    if not target.lead and (source.lead or source.coordinate):
        target.lead = [_handed_on(unit) for unit in source.lead]
        target.coordinate += [_handed_on(unit) for unit in source.coordinate]
        target.evidence = source.evidence if source.lead else target.evidence
    if not target.deadlines:
        target.deadlines = [replace(deadline, inherited=True) for deadline in source.deadlines]
    target.product = target.product or source.product
