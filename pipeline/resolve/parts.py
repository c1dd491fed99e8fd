"""Parts: one item's own text, cut where another lead or another deadline begins.

An item is one task unless a part of it names another lead or another deadline; a sentence that names nobody goes
on with the part before it.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.deadline import Deadline, Recurring, WithinPeriod
from models.outline import Item
from models.text import Span, one_line
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.roles import Assigned, Role
from pipeline.lexicon.wording import Wording, first_match
from pipeline.resolve.account_words import TELLS
from pipeline.resolve.assignment import Doubt, find_deadlines
from pipeline.resolve.content_words import COMPOSES, FILLERS, RECALLS
from pipeline.resolve.context import Context
from pipeline.resolve.labels import is_label
from pipeline.resolve.sentence_roles import roles_of
from pipeline.resolve.unmarked import DUTIES_OF

_OPENING = 40
_SIGN = 2
"""Letters of a bullet in front of a sentence's first word."""
_EACH_TIME = re.compile(r"\W{0,2}(?:Định\s+kỳ\s+)?(?:H[ằà]ng|Mỗi)\s+(?:tuần|tháng|quý|năm)\b")
"""How often, in front of its day: ``Hằng quý, trước ngày 20, …``."""
_FOR_SOME = re.compile(r"\W*Riêng\b")
_BY_ANOTHER = "role.submitted-by"
"""``Tham mưu A trình B quyết định:`` over points: what A will submit, and no order of its own."""
_ORDER = 4
"""Words of the shortest clause that orders something by itself."""
WITH_PARTNERS = Wording(
    "role.partner-below",
    r"\bchủ\s+trì\s*,?\s*phối\s+hợp(?:\s+(?:chặt\s+chẽ|với|cùng)){0,2}\s*:?\s*$",
    ("Chủ trì, phối hợp", "Sở Y tế chủ trì, phối hợp với:"),
    ("Cơ quan phối hợp:", "Chủ trì, phối hợp với Sở Y tế:"),
)
"""An item that ends so is completed by each of its points, which open with those to work with."""
_JOINS = re.compile(r"\W*(?:Chủ\s+trì(?:\s*+,)?\s++)?phối\s+hợp\b", re.I)
DOES_SO = Wording(
    "role.does-so",
    r"^\W*(?:(?:giao|cho|phân\s+công|yêu\s+cầu|đề\s+nghị|chủ\s+trì|phối\s+hợp|với|cùng|và|khẩn\s+trương|tập\s+trung|trực\s+tiếp|chịu\s+trách\s+nhiệm"
    r"|(?:tổ\s+chức|triển\s+khai|tham\s+mưu)(?=\s+thực\s+hiện)|thực\s+hiện|(?:làm|là)\s+đầu\s+mối|(?:nội\s+dung|nhiệm\s+vụ|việc|công\s+việc)\s+(?:này|trên)|hoàn\s+thành|xong)\b\W*)+$",
    ("Giao  thực hiện.", "Giao  chủ trì, phối hợp với  thực hiện, hoàn thành .", " làm đầu mối."),
    ("Giao  rà soát.", "Giao  thực hiện Kế hoạch này.", "."),
)
"""A sentence without its names and days that says nothing but that somebody shall do what stands in front of it."""
LEADS_IT = Wording(
    "role.leads-it",
    r"^\W{0,8}+(?=[^\n]{0,400}?\bchủ\s+trì\b)(?:(?:giao|yêu\s+cầu|đề\s+nghị|chủ\s+trì|phối\s+hợp|với|cùng|và|thực\s+hiện|triển\s+khai|tổ\s+chức|tham\s+mưu|trình"
    r"|báo\s+cáo|hướng\s+dẫn|vận\s+động|theo\s+dõi|đôn\s+đốc|kiểm\s+tra|tổng\s+hợp|thẩm\s+định|phê\s+duyệt|ban\s+hành|xem\s+xét|quyết\s+định|sơ\s+kết|tổng\s+kết"
    r"|kết\s+quả|hoàn\s+thành|xong)\b\W{0,12}+)+$",
    (
        " chủ trì, phối hợp với ,  thực hiện, trình  .",
        " chủ trì tham mưu, trình  .",
        "đề nghị  chủ trì, phối hợp với  vận động, hướng dẫn.",
    ),
    (" chủ trì tập huấn cho cán bộ.", "Giao  rà soát.", " tổng hợp, báo cáo  ."),
)
"""The same where verbs without an object say how: what they speak of stands in front."""
CARRIES_OUT = Wording(
    "role.carries-out",
    r"^[^.]{3,900}?\s(?:chịu\s+trách\s+nhiệm|căn\s+cứ)\s[^.;:]{0,60}?(?:thi\s+hành|thực\s+hiện)"
    r"\s+(?:các\s+nội\s+dung\s+(?:của\s+)?)?(?:Quyết\s+định|Nghị\s+quyết)\s+này\W*$",
    (
        "Chánh Văn phòng; Giám đốc Sở Y tế; Chủ tịch UBND huyện chịu trách nhiệm thi hành Quyết định này./.",
        "Giám đốc các sở và các cá nhân có tên tại Điều 1 căn cứ Quyết định thực hiện Quyết định này.",
    ),
    (
        "Giao Sở Y tế theo dõi việc thi hành Quyết định này; các sở báo cáo định kỳ.",
        "Sở Y tế tổng hợp.",
    ),
)
"""The article that says who carries a decision out: its list, however long and whatever parts it, is one sentence."""
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
_RUN_IN = re.compile(
    r"(?!(?:Nhiệm\s+vụ|Nội\s+dung|Mục\s+tiêu|Chỉ\s+tiêu|Giải\s+pháp|Nhóm|Bước|Hoạt\s+động|Dự\s+án|Đề\s+án|Phần|Hợp\s+phần)\b[^:]{0,25}:)"
    r"[^\W\d_][^:\n]{8,}:\s+[^\W\d_]",
    re.I,
)
"""A title with its text behind it on one line; ``Nhiệm vụ 2: …`` only numbers one."""


@dataclass(slots=True)
class Part:
    """A run of sentences with one lead."""

    span: Span
    roles: list[Assigned] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    lead_names: set[str] = field(default_factory=set)
    """The names of ``leads`` as they are compared; kept, since a part may take up thousands of sentences."""
    opening: str = ""
    """Its first letters."""

    @property
    def leads(self) -> list[Assigned]:
        """The units that this part itself makes responsible."""
        return [a for a in self.roles if a.role is Role.LEAD]

    @property
    def joins(self) -> bool:
        """Whether it opens with whom to work together: with a day of its own it is a work of its own."""
        first = self.roles[0] if self.roles else None
        if first is None or first.role is not Role.COORDINATE:
            return False
        return _JOINS.match(self.opening) is not None

    @property
    def is_for_some(self) -> bool:
        """Whether it opens with those of whom something else is wanted: ``Riêng đối với 14 mỏ …`` with a day."""
        return _FOR_SOME.match(self.opening) is not None

    @property
    def opens_with_rhythm(self) -> bool:
        """Whether it opens with how often it is done: a work that comes again, unlike the one in front of it."""
        first = self.deadlines[0] if self.deadlines else None
        if first is None or not isinstance(first.meaning, Recurring) or not first.meaning.rrule:
            return False
        opens = first.evidence.span.start - self.span.start <= _SIGN
        return opens or _EACH_TIME.match(self.opening) is not None

    @property
    def names_others(self) -> bool:
        """Whether it says with whom, to whom or by when: an order, though it names no lead."""
        return bool(self.deadlines) or any(
            a.role in (Role.COORDINATE, Role.REPORT_TO) and a.rule != _BY_ANOTHER
            for a in self.roles
        )

    def take_in(self, before: "Part") -> None:
        """Begin where ``before`` does: a title or a label is read with the part behind it."""
        self.span = Span(before.span.start, self.span.end)

    def behind(self, at: int) -> "Part":
        """What of it stands behind ``at``."""
        if self.span.start >= at:
            return self
        return Part(
            Span(at, self.span.end),
            [entry for entry in self.roles if entry.mention.span.start >= at],
            [deadline for deadline in self.deadlines if deadline.evidence.span.start >= at],
            [doubt for doubt in self.doubts if doubt.evidence.span.start >= at],
        )


def title_of(context: Context, item: Item) -> Span | None:
    """The item's first line where it is a title over its own text: no sentence, and more text behind it."""
    span = item.evidence.span
    first = context.text.text[span.start : span.end].split("\n", 1)[0]
    if len(first) == span.end - span.start or _TERMINAL.search(first) or len(first) > 300:
        return None
    if _RUN_IN.match(first):
        return None
    return Span(span.start, span.start + len(first))


def find_parts(context: Context, item: Item) -> list[Part]:
    """The parts of an item's own text, in order; at least one."""
    title = title_of(context, item)
    parent = context.items.get(item.parent) if item.parent else None
    partners = parent is not None and WITH_PARTNERS.find(parent.text) is not None
    parts: list[Part] = []
    for sentence in context.sentences_in(item.evidence.span):
        roles = roles_of(context, sentence)
        in_title = title is not None and sentence.within(title)
        if not parts and partners:
            roles = _as_partners(roles)
        if in_title and roles and _tells_duties(context, sentence, roles[0]):
            roles = [replace(a, role=Role.LEAD, rule="role.duties-of") for a in roles]
        if in_title and not any(a.role is Role.LEAD for a in roles):
            continue
        printed = context.text.text[sentence.start : sentence.end]
        composed = COMPOSES.find(printed)
        if composed is not None and not any(
            a.role is Role.LEAD and a.mention.span.start >= sentence.start + composed.end()
            for a in roles
        ):
            continue
        if " số " in printed and RECALLS.find(printed):
            continue
        if is_label(printed):
            continue  # "Đơn vị chủ trì: …" under the task's own sentence speaks for the whole item
        whole = printed.rstrip(" ./").endswith(" này") and CARRIES_OUT.find(printed)
        for piece in _by_lead(sentence, printed, [] if whole else roles):
            if whole:
                piece.roles, piece.lead_names = roles, {_key(a) for a in roles}
            piece.opening = printed[:_OPENING] if piece.span.start == sentence.start else ""
            piece.deadlines, piece.doubts = find_deadlines(context, piece.span)
            if parts and title is not None and parts[-1].span.within(title) and piece.leads:
                # the sentence says who does what; the title only named them all
                piece.take_in(parts[-1])
                parts[-1] = piece
            elif (
                parts
                and (not _begins_task(parts[-1], piece) or _completes(context, parts[-1], piece))
                and not _behind_statement(context, parts[-1], piece)
            ):
                _extend(parts[-1], piece)
            else:
                parts.append(piece)
    return _without_introductions(context, _with_bare_orders(context, parts)) or [
        Part(item.evidence.span)
    ]


def _as_partners(roles: list[Assigned]) -> list[Assigned]:
    """The roles of a point that completes ``Chủ trì, phối hợp với:``: whom it opens with cooperates."""
    opens = [a for a in roles if a.role is Role.LEAD and a.rule == "role.subject"]
    opens = [a for a in opens if a.clause == opens[0].clause]
    return [
        replace(a, role=Role.COORDINATE, rule=WITH_PARTNERS.id) if a in opens else a for a in roles
    ]


def _tells_duties(context: Context, title: Span, first: Assigned) -> bool:
    """Whether a title says whose duties stand behind it: ``Trách nhiệm của Sở Tài chính``."""
    return DUTIES_OF.match(context.text.text[title.start : first.mention.span.start]) is not None


def _with_bare_orders(context: Context, parts: list[Part]) -> list[Part]:
    """``Tổ chức hội thi … . Giao Huyện đoàn thực hiện trước ngày …``: the second sentence says who does the first."""
    kept: list[Part] = []
    for part in parts:
        ordered = any(lead.rule == "role.order" for lead in part.leads)
        if kept and ordered and not kept[-1].leads and says_nothing(context, part):
            _extend(kept[-1], part)
        else:
            kept.append(part)
    return kept


def says_nothing(context: Context, part: Part) -> bool:
    """Whether a part only says who, with whom and by when, and not what."""
    said, at = "", part.span.start
    times = (deadline.evidence.span for deadline in part.deadlines)
    for start, end in sorted([*(unit.span for unit in context.units_in(part.span)), *times]):
        said += context.text.text[at : max(at, start)]
        at = max(at, end)
    return not _WORD.search(FILLERS.regex.sub(" ", said + context.text.text[at : part.span.end]))


def _without_introductions(context: Context, parts: list[Part]) -> list[Part]:
    """``Đối với các nội dung …:`` or ``Công tác Mặt trận.`` in front of a part that says who, is no part of its own."""
    kept = []
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        printed = context.text.text[part.span.start : part.span.end].strip()
        introduces = printed.endswith(":")
        behind = following.span.start if following is not None else part.span.end
        runs_in = "\n" not in context.text.text[part.span.start : behind]
        titles = index == 0 and runs_in and not part.roles and _is_title(printed)
        opens = (introduces or titles) and not part.leads and not part.deadlines
        if opens and following is not None and following.leads:
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
        clauses[-1][1].add(_key(entry))
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
        names = {_key(a) for a in inside if a.role is Role.LEAD}
        pieces.append(Part(Span(start, end), inside, lead_names=names))
    return pieces


def _is_own_order(first: str) -> bool:
    """Whether the clauses in front of the first that names a lead order something: no scene, no title, no state."""
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
        piece.joins or piece.opens_with_rhythm or bool(piece.lead_names and current.lead_names)
    )


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
    """Whether ``piece`` only says who shall do what the part before it wants, and by when: ``Giao Sở A thực hiện.``."""
    if current.leads or not piece.leads:
        return False
    named = [entry.mention.span for entry in piece.roles]
    said, at = [], piece.span.start
    for start, end in sorted([*named, *(deadline.evidence.span for deadline in piece.deadlines)]):
        said.append(context.text.text[at : max(start, at)])
        at = max(end, at)
    said.append(context.text.text[at : piece.span.end])
    rest = " ".join(said)
    return DOES_SO.find(rest) is not None or LEADS_IT.find(rest) is not None


def _key(entry: Assigned) -> str:
    return one_line(entry.mention.text).lower()


def _extend(current: Part, piece: Part) -> None:
    current.span = Span(current.span.start, piece.span.end)
    current.roles += piece.roles
    current.lead_names |= piece.lead_names
    current.deadlines += [
        d for d in piece.deadlines if d.meaning not in [k.meaning for k in current.deadlines]
    ]
    current.doubts += piece.doubts
