"""Parts: one item's own text, cut where another lead or another deadline begins.

An item is one task unless a part of it names another lead or another deadline; a sentence that names nobody goes
on with the part before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.deadline import Deadline, WithinPeriod
from models.outline import Item
from models.text import Span
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.lexicon.wording import first_match
from pipeline.resolve.context import Context
from pipeline.resolve.directing.statements import TELLS
from pipeline.resolve.directing.wordings import COMPOSES, FILLERS, RECALLS
from pipeline.resolve.inherited.labels import is_label
from pipeline.resolve.inherited.unmarked import HEADS_DUTIES
from pipeline.resolve.parts.completions import (
    CARRIES_OUT,
    DOES_SO,
    LEADS_IT,
    WILL_DO,
    WITH_PARTNERS,
)
from pipeline.resolve.parts.counted import counted_points, cut_at
from pipeline.resolve.parts.part import Part, name_of
from pipeline.resolve.parts.sentence_roles import resolve_roles
from pipeline.resolve.stated_times import resolve_deadlines

_OPENING = 40
_ORDER = 4
"""Words of the shortest clause that orders something by itself."""
_DONE = re.compile(r"\b(?:đã|được|đạt)\s|\d/\d{1,3}\b(?!/)")
"""What was done reads as an order does: ``Tổ chức được 05 lớp``, ``Hoàn thành 12/12 chỉ tiêu``."""
_AIM = re.compile(r"\W*(?:Để|Nhằm|Thực\s+hiện\s+\S+(?:\s+\S+){0,3}?\s+số)\b")
_SCENE = re.compile(
    r"\W*(?:Theo|Trên\s+cơ\s+sở|Căn\s+cứ|Sau\s+khi|Khi|Trong|Trường\s+hợp|Nếu|Đối\s+với|Về)\b"
)
"""It says what to do only behind its comma."""
_TERMINAL = re.compile(r"[.;:!?…][\"”'’)\s]*$")
_TITLE_SENTENCE = re.compile(r"\W{0,3}(?:Công\s+tác|Về|Lĩnh\s+vực|Chế\s+độ)\s[^.;:]{2,80}\.\W*$")
"""A title that a full stop parts from the sentence behind it."""
_LONGEST_TITLE, _FEW = 14, 4
"""Words of a title at most, and of one that may be an order as well."""
_ONLY_VERBS = re.compile(r"(?:Tự\s)?\w+\s\w+(?:\s*(?:,|và)\s*\w+\s\w+){1,3}")
_WORD = re.compile(r"[^\W\d_]{2}")
_REFERENCE = re.compile(
    r"\s*(?:(?:[Đđ]iểm|[Kk]hoản|[Tt]iết|[Mm]ục|Điều|Chương|Phần|Phụ\s+lục)\s+\w{1,5}[\s,]*){1,4}(?:này)?\W{0,3}"
)
"""The end of a reference that a line break has torn off: ``… tại khoản 8 mục VI`` / ``Điều I.``; no text of its own."""
_RUN_IN = re.compile(
    r"(?!(?:Nhiệm\s+vụ|Nội\s+dung|Mục\s+tiêu|Chỉ\s+tiêu|Giải\s+pháp|Nhóm|Bước|Hoạt\s+động|Dự\s+án|Đề\s+án|Phần|Hợp\s+phần)\b[^:]{0,25}:)"
    r"[^\W\d_][^:\n]{8,}:\s+[^\W\d_]",
    re.I,
)
"""A title with its text behind it on one line; ``Nhiệm vụ 2: …`` only numbers one."""


_STEP = re.compile(r"Bước\s+(?:\d{1,2}|[IVX]{1,4})\s?:")
"""Over sentences of its own a step is a title, whatever ends it: ``2.2. Bước 2: Kiểm tra hiện trạng.``"""


def title_of(context: Context, item: Item) -> Span | None:
    """The item's first line where it is a title over its own text: no sentence, and more text behind it."""
    span = item.evidence.span
    first = context.printed(span).split("\n", 1)[0]
    ended = _TERMINAL.search(first) and not _STEP.match(first)
    if len(first) == span.end - span.start or ended or len(first) > 300:
        return None
    if _RUN_IN.match(first) or _REFERENCE.fullmatch(
        context.between(span.start + len(first), span.end)
    ):
        return None
    return Span(span.start, span.start + len(first))


def find_parts(context: Context, item: Item) -> list[Part]:
    """The parts of an item's own text, in order; at least one."""
    title = title_of(context, item)
    parent = context.items.get(item.parent) if item.parent else None
    partners = parent is not None and WITH_PARTNERS.find(parent.text) is not None
    points = counted_points(context, item.evidence.span)
    parts: list[Part] = []
    for sentence in cut_at(context.sentences_in(item.evidence.span), points):
        roles = resolve_roles(context, sentence)
        in_title = title is not None and sentence.within(title)
        if not parts and partners:
            roles = _as_partners(roles)
        if in_title and roles and _tells_duties(context, sentence, roles[0]):
            roles = [replace(a, role=Role.LEAD, rule="role.duties-of") for a in roles]
        if in_title and not any(a.role is Role.LEAD for a in roles):
            continue
        printed = context.printed(sentence)
        if _says_nothing_new(printed, sentence, roles):
            continue
        whole = printed.rstrip(" ./").endswith(" này") and CARRIES_OUT.find(printed)
        pieces = _by_lead(sentence, printed, [] if whole else roles)
        for piece in pieces:
            if whole:
                piece.roles, piece.lead_names = roles, {name_of(a) for a in roles}
            piece.opening = printed[:_OPENING] if piece.span.start == sentence.start else ""
            piece.deadlines, piece.doubts = resolve_deadlines(context, piece.span)
            if not piece.leads:
                piece.deadlines = _of_order(context, sentence, piece.deadlines)
            if parts and title is not None and parts[-1].span.within(title) and piece.leads:
                # the sentence says who does what; the title only named them all
                piece.take_in(parts[-1])
                parts[-1] = piece
            elif parts and _goes_on(context, item, parts[-1], piece, points):
                parts[-1].extend(piece)
            else:
                parts.append(piece)
    return _without_introductions(context, _with_bare_orders(context, parts)) or [
        Part(item.evidence.span)
    ]


def _of_order(context: Context, sentence: Span, found: list[Deadline]) -> list[Deadline]:
    """The deadlines of a sentence without that of a promise: ``trong năm 2025 UBND tỉnh sẽ …`` binds nobody."""
    text = context.text.text
    promise = WILL_DO.find(text[sentence.start : sentence.end]) if found else None
    if promise is None:
        return found
    subject = sentence.start + promise.start("who")
    spans = ((deadline, deadline.evidence.span) for deadline in found)
    return [
        deadline
        for deadline, span in spans
        if span.end < subject and text[span.end : subject].strip()
    ]


def _says_nothing_new(printed: str, sentence: Span, roles: Sequence[Assigned]) -> bool:
    """Whether a sentence is no part: a list of members, another document's words, a label of the whole item."""
    composed = COMPOSES.find(printed)
    if composed is not None and not any(
        a.role is Role.LEAD and a.mention.span.start >= sentence.start + composed.end()
        for a in roles
    ):
        return True
    # "Đơn vị chủ trì: …" under the task's own sentence speaks for the whole item
    return (" số " in printed and RECALLS.find(printed) is not None) or is_label(printed)


def _goes_on(
    context: Context, item: Item, current: Part, piece: Part, points: Sequence[int]
) -> bool:
    """Whether ``piece`` belongs to the part before it; ``points`` are those that the paragraph counts."""
    if piece.span.start in points[1:] or _is_own_paragraph(context, item, piece):
        return False
    joins = not _begins_task(current, piece) or _completes(context, current, piece)
    return joins and not _behind_statement(context, current, piece)


def _as_partners(roles: list[Assigned]) -> list[Assigned]:
    """The roles of a point that completes ``Chủ trì, phối hợp với:``: whom it opens with cooperates."""
    opens = [a for a in roles if a.role is Role.LEAD and a.rule == "role.subject"]
    opens = [a for a in opens if a.clause == opens[0].clause]
    return [
        replace(a, role=Role.COORDINATE, rule=WITH_PARTNERS.id) if a in opens else a for a in roles
    ]


def _tells_duties(context: Context, title: Span, first: Assigned) -> bool:
    """Whether a title says whose duties stand behind it: ``Trách nhiệm của Sở Tài chính``."""
    return HEADS_DUTIES.match(context.between(title.start, first.mention.span.start)) is not None


def _with_bare_orders(context: Context, parts: list[Part]) -> list[Part]:
    """``Tổ chức hội thi … . Giao Huyện đoàn thực hiện trước ngày …``: the second sentence says who does the first."""
    kept: list[Part] = []
    for part in parts:
        if kept and part.is_ordered and not kept[-1].leads and says_nothing(context, part):
            kept[-1].extend(part)
        else:
            kept.append(part)
    return kept


def says_nothing(context: Context, part: Part) -> bool:
    """Whether a part only says who, with whom and by when, and not what."""
    names = (unit.span for unit in context.units_in(part.span))
    times = (deadline.evidence.span for deadline in part.deadlines)
    said = context.said_beside(part.span, (*names, *times))
    return not _WORD.search(FILLERS.regex.sub(" ", said))


def _without_introductions(context: Context, parts: list[Part]) -> list[Part]:
    """``Đối với các nội dung …:`` or ``Công tác Mặt trận.`` in front of a part that says who, is no part of its own."""
    kept = []
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        printed = context.printed(part.span).strip()
        introduces = printed.endswith(":")
        behind = following.span.start if following is not None else part.span.end
        runs_in = "\n" not in context.between(part.span.start, behind)
        titles = index == 0 and runs_in and not part.roles and _is_title(printed)
        opens = (introduces or titles) and not part.leads and not part.deadlines
        takes_in = following is not None and (
            following.leads or (titles and following.opens_with_rhythm)
        )
        if opens and following is not None and takes_in:
            following.take_in(part)
        else:
            kept.append(part)
    return kept


def _is_title(sentence: str) -> bool:
    """Whether a sentence in front of the others of its item only names what they are about.

    A title in bold closes with a full stop: ``An toàn thực phẩm tại bếp ăn tập thể. Chi cục … hướng dẫn``. Where it
    opens with a verb, verbs are all it has: ``Kiểm tra, giám sát.``, but not ``Kiểm tra các bếp ăn.``
    """
    if _TITLE_SENTENCE.match(sentence):
        return True
    said = sentence.rstrip(".")
    if said == sentence or len(said.split()) > _LONGEST_TITLE or _DONE.search(sentence):
        return False
    few = len(said.split()) <= _FEW
    return few or not opens_with_verb(said) or _ONLY_VERBS.fullmatch(said) is not None


def _by_lead(sentence: Span, printed: str, roles: list[Assigned]) -> list[Part]:
    """A sentence cut at the clauses that others lead: ``Giao Sở A …; Sở B …``, ``Sở A, Sở B …; Sở A …``.

    Also behind an order that names nobody: ``Tổ chức hội nghị …; giao Phòng A chuẩn bị …``.
    """
    clauses: list[tuple[int, set[str]]] = []
    for entry in roles:
        if entry.role is not Role.LEAD:
            continue
        if not clauses or entry.clause > clauses[-1][0]:
            clauses.append((entry.clause, set()))
        clauses[-1][1].add(name_of(entry))
    bounds = [sentence.start]
    if (
        clauses
        and clauses[0][0] > sentence.start
        and (
            _is_own_order(printed[: clauses[0][0] - sentence.start]) or _apart(roles, clauses[0][0])
        )
    ):
        bounds.append(clauses[0][0])
    for (_, before), (clause, names) in pairwise(clauses):
        if names != before and clause > bounds[-1]:
            bounds.append(clause)
    bounds.append(sentence.end)
    pieces = []
    for start, end in pairwise(bounds):
        inside = [a for a in roles if start <= a.mention.span.start < end]
        names = {name_of(a) for a in inside if a.role is Role.LEAD}
        pieces.append(Part(Span(start, end), inside, lead_names=names))
    return pieces


def _is_own_order(first: str) -> bool:
    """Whether what stands in front of the first lead is an order by itself, and no scene, title or state."""
    aims = _AIM.match(first) or (_SCENE.match(first) and "," not in first)
    opens = not (aims or first_match(TELLS, first))
    return opens and first.rstrip().endswith(";") and len(first.split()) >= _ORDER


def _apart(roles: list[Assigned], clause: int) -> bool:
    """``Phối hợp với Công ty A di chuyển …; giao ông B …``: in front of who is ordered stands a work of its own."""
    ordered = all(
        a.rule == "role.order" for a in roles if a.role is Role.LEAD and a.clause == clause
    )
    partners = any(a.role is Role.COORDINATE and a.clause < clause for a in roles)
    return ordered and partners


def _begins_task(current: Part, piece: Part) -> bool:
    """Whether ``piece`` names another lead or another deadline than the part before it.

    Of several who lead, one alone is another lead (``Sở A, Sở B rà soát. Giao Sở A báo cáo``); who leads with more
    goes on (``Sở A rà soát. Sở A, người đứng đầu các đơn vị chịu trách nhiệm …``).
    """
    if piece.lead_names and not (current.lead_names and current.lead_names <= piece.lead_names):
        return True
    if piece.deadlines and current.deadlines:
        return {d.meaning for d in piece.deadlines} != {d.meaning for d in current.deadlines}
    # A year or quarter bounds the work of the whole item, a day that of its sentence.
    timed = any(not isinstance(d.meaning, WithinPeriod) for d in piece.deadlines)
    if piece.deadlines and piece.is_for_some:
        return True
    return timed and (
        piece.joins
        or piece.opens_with_rhythm
        or piece.is_result_by_day
        or bool(piece.lead_names and current.lead_names)
    )


def _is_own_paragraph(context: Context, item: Item, piece: Part) -> bool:
    """Whether a paragraph of a text without items, in front of them or behind, has a day of its own.

    A letter that numbers nothing gives each of its paragraphs what others give an item.
    """
    begins = context.between(piece.span.start - 1, piece.span.start) == "\n"
    by_day = any(not isinstance(d.meaning, WithinPeriod) for d in piece.deadlines)
    return item.frames and begins and by_day


def _behind_statement(context: Context, current: Part, piece: Part) -> bool:
    """``Hiện nay còn 05 dự án chưa quyết toán. Khẩn trương rà soát …``: the order is none of the statement's."""
    if current.leads or current.deadlines or piece.leads:
        return False
    text = context.text.text
    order = text[piece.span.start : piece.span.end]
    return (
        opens_with_verb(order)
        and not _DONE.search(order)
        and first_match(TELLS, text[current.span.start : current.span.end]) is not None
    )


def _completes(context: Context, current: Part, piece: Part) -> bool:
    """Whether ``piece`` only says who does what the part in front of it orders: ``Giao Sở A thực hiện.``."""
    if current.leads or not piece.leads:
        return False
    names = (entry.mention.span for entry in piece.roles)
    times = (deadline.evidence.span for deadline in piece.deadlines)
    rest = context.said_beside(piece.span, (*names, *times))
    return DOES_SO.find(rest) is not None or LEADS_IT.find(rest) is not None
