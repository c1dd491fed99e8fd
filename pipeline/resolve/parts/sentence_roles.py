"""The roles in one sentence: of the units that it names, and of a name that no list of units knows in a sure duty."""

import re
from dataclasses import replace

from models.mention import UnitMention
from models.text import Span, one_line
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.roles.finder import Assigned, Role, assign_roles
from pipeline.lexicon.roles.signs import LIST
from pipeline.lexicon.unit_heads import is_head
from pipeline.resolve.context import Context
from pipeline.resolve.parts.unknown_units import PERSON, name_in_duty

_ASKS = re.compile(
    r"\s+(?:yêu\s+cầu|đề\s+nghị)\s+(?:(?:các|những|từng)\s+)?(?P<whom>[^\W\d_A-Z]\S*\s+\S+\s+[^\s.,;:]+)"
)
_ASKED = re.compile(r"\s+(?:yêu\s+cầu|đề\s+nghị|đôn\s+đốc|chỉ\s+đạo)\s+")
_SERVES = re.compile(
    r"(?:Sở|Phòng|Chi\s+cục|Ban\s+Quản\s+lý|Ban\s+QLDA|BQL|Trung\s+tâm|Công\s+ty|Bệnh\s+viện|Trường|Chủ\s+đầu\s+tư|Các\s+chủ\s+đầu\s+tư)\b"
)
"""Bodies whose asking is their own work where who governs issues the directive."""
_RULES = re.compile(
    r"(?:UBND|[ỦU][ỷy]\s+ban\s+nhân|Chính\s+phủ|Thủ\s+tướng|Chủ\s+tịch|Ban\s+(?:Thường\s+vụ|Bí\s+thư)|Bộ\s+Chính|Tỉnh\s+[uủ]|Thành\s+[uủ]|HĐND|Hội\s+đồng\s+nhân|Quốc\s+hội)",
    re.I,
)
"""Those who govern: their asking is an order to all."""
_COMMUNE = re.compile(r"\b(?:xã|phường|thị\s+trấn)\b", re.I)
_CASE = re.compile(r"\W{0,3}(?:Đối\s+với|Riêng|Tại|Khi|Trường\s+hợp|Nếu)\s[^.;:]{3,200},\s$")
"""In which case somebody shall ask others: ``Đối với các hố đất chưa hoàn thổ, ``."""
_LEADS = re.compile(r"Lãnh\s+đạo\s+(?!các\b|những\b)")
_DUTY = re.compile(r"\s+(?:phải|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm)\b")
_PARTY = re.compile(
    r"(?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Chi)\s+[uủ][ỷy]|Ban\s+(?:Thường\s+vụ|Chấp\s+hành|Bí\s+thư|Cán\s+sự)|Bộ\s+Chính\s+trị|Đảng\s+đoàn)\b",
    re.I,
)
_CONCLUDES = ("TB", "KL")
"""Kinds that tell what a meeting has concluded."""
_DIRECTS = re.compile(r"\s+chỉ\s+đạo\s+")
_PAST = re.compile(
    r"\W{0,3}(?:Trong\s+)?(?:(?:(?:những|các)\s+)?(?:thời\s+gian|năm|tháng|tuần|ngày|đợt)\s+(?:vừa\s+)?qua|năm\s+(?P<year>\d{4}))"
    r"(?:\s[^.;:]{0,120})?,\s$",
    re.I,
)
"""A time in front of the issuer: what he did then is told, and nobody's work (``Thời gian qua, Sở Y tế chỉ đạo …``)."""
_GROUND = re.compile(
    r"\W{0,3}(?:Căn\s+cứ|Theo|Thực\s+hiện|Trên\s+cơ\s+sở|Để|Nhằm|Tiếp\s+theo|Xét)\s[^.;:]{3,400},\s$"
)
"""Why the issuer orders: ``Thực hiện Công văn số …, Sở Y tế chỉ đạo …``."""
_HEAD_OF = re.compile(
    r"(?:(?:Phó\s+)?(?:Giám\s+đốc|Cục\s+trưởng|Chi\s+cục\s+trưởng|Tổng\s+Giám\s+đốc|Viện\s+trưởng|Hiệu\s+trưởng|Chủ\s+tịch|Bộ\s+trưởng|Trưởng\s+phòng|Trưởng\s+ban)|Lãnh\s+đạo)\s+"
)
"""Offices in front of the name of the body that one heads."""
_PROPOSED = re.compile(r"\btheo\s+(?:hướng|nguyên\s+tắc|phương\s+án)\s*:\s", re.I)
_WILL = " sẽ "
_MARKER = 4
"""Letters of a bullet in front of a sentence."""


def resolve_roles(context: Context, sentence: Span) -> list[Assigned]:
    """The roles of those whom ``sentence`` names, in order.

    Where none of its units leads, a name leads that stands where nobody but the one in charge can:
    ``Người điều hành có trách nhiệm …``, ``Nếu …, cơ quan giới thiệu phải …``.
    """
    known = context.roles.get(sentence)
    if known is None:
        known = context.roles[sentence] = _read(context, sentence)
    return known


def _read(context: Context, sentence: Span) -> list[Assigned]:
    text = context.text.text
    roles = assign_roles(_told(context, sentence), sentence, context.units_in(sentence))
    roles = _without_proposed(context, roles, sentence)
    if roles and _leads_others(context, roles[0], sentence):
        roles = [
            entry
            for entry in roles
            if entry.clause != roles[0].clause or entry.role is not Role.LEAD
        ]
    if roles and (directed := _directed_by_issuer(context, roles, sentence)):
        return directed
    if roles and _orders_its_own(context, roles, sentence):
        return [replace(roles[0], role=Role.LEAD, rule="role.subject"), *map(_only_told, roles[1:])]
    if any(entry.role is Role.LEAD for entry in roles):
        return roles
    if roles and _asks_others(context, roles[0], sentence):
        return [replace(roles[0], role=Role.LEAD, rule="role.subject"), *roles[1:]]
    name = name_in_duty(text[sentence.start : sentence.end], sentence.start)
    if name is None or any(entry.mention.span.start == name.start for entry in roles):
        return roles
    printed = one_line(text[name.start : name.end])
    mention = UnitMention(span=name, rule=PERSON.id, text=printed, kind="body", unit=None)
    lead = Assigned(mention, Role.LEAD, PERSON.id, sentence.start)
    outside = [
        entry
        for entry in roles
        if entry.mention.span.end <= name.start or entry.mention.span.start >= name.end
    ]
    return sorted([*outside, lead], key=lambda entry: entry.mention.span.start)


def _without_proposed(context: Context, roles: list[Assigned], sentence: Span) -> list[Assigned]:
    """The roles without those behind ``theo hướng:``, where stands what the work in front of it shall come to.

    ``Bộ A làm việc với Bộ B về phân công theo hướng: Bộ B chủ trì …; Bộ C chủ trì …`` orders Bộ A alone.
    """
    proposed = _PROPOSED.search(context.text.text, sentence.start, sentence.end)
    if proposed is None:
        return roles
    kept = [entry for entry in roles if entry.mention.span.start < proposed.start()]
    return kept if any(entry.role is Role.LEAD for entry in kept) else roles


def _told(context: Context, sentence: Span) -> str:
    """The text; where those who met were told what each of them will do, without the word that makes it a promise.

    ``Sở Tài chính sẽ bố trí kinh phí``: so conclusions put a duty. Of the one who concludes it stays a promise.
    """
    text = context.text.text
    if (
        context.outline.header.type not in _CONCLUDES
        or _WILL not in text[sentence.start : sentence.end]
    ):
        return text
    issuer = key(context.outline.header.issuer or "")
    for unit in context.units_in(sentence):
        behind = text[unit.span.end : unit.span.end + len(_WILL)]
        if behind == _WILL and key(unit.unit or unit.text) not in issuer:
            return context.without_promises
    return text


def _leads_others(context: Context, first: Assigned, sentence: Span) -> bool:
    """``Lãnh đạo lực lượng công an mở đợt cao điểm …``: in a directive of the Party, what its committees shall do.

    ``lãnh đạo`` is their verb there; elsewhere, in front of several bodies or a duty, it is who heads them.
    """
    at, end = first.mention.span
    if at - sentence.start > _MARKER or not _LEADS.match(context.text.text, at, end):
        return False
    told = _DUTY.match(context.text.text, end, sentence.end)
    return told is None and _PARTY.match(context.outline.header.issuer or "") is not None


def _directed_by_issuer(context: Context, roles: list[Assigned], sentence: Span) -> list[Assigned]:
    """``Giám đốc Sở Y tế chỉ đạo các bệnh viện triển khai …`` in the opening of a letter of Sở Y tế: its order to them.

    He opens the sentence, or stands behind its grounds. Elsewhere, and of others, to direct is a work (``Sở Y tế chỉ
    đạo các bệnh viện rà soát``); behind a time that is past it tells what was done, and gives work to nobody.
    """
    opening = context.items.get("opening")
    if opening is None or not sentence.within(opening.evidence.span):
        return []
    text, issuer = context.text.text, key(context.outline.header.issuer or "")
    for at, giver in enumerate(roles[:-1]):
        first = roles[at + 1].mention.span
        if giver.role is not Role.LEAD or giver.rule != "role.subject":
            continue
        if not _DIRECTS.fullmatch(text, giver.mention.span.end, first.start):
            continue
        if not _is_issuer(giver.mention, issuer):
            continue
        before = text[sentence.start : giver.mention.span.start]
        told = replace(giver, role=Role.NONE, rule="role.mentioned")
        if _is_past(context, before):
            return [*roles[:at], told, *roles[at + 1 :]]
        if len(before) > _MARKER and not _GROUND.match(before):
            continue
        last = at + 1
        while last + 1 < len(roles) and LIST.match(
            text[roles[last].mention.span.end : roles[last + 1].mention.span.start]
        ):
            last += 1
        if not opens_with_verb(text[roles[last].mention.span.end : sentence.end].strip(" ,")):
            continue
        ordered = [
            replace(entry, role=Role.LEAD, rule="role.order") for entry in roles[at + 1 : last + 1]
        ]
        return [*roles[:at], told, *ordered, *roles[last + 1 :]]
    return []


def _is_past(context: Context, scene: str) -> bool:
    """Whether ``scene`` is a time up to the directive's own: ``Năm 2023,`` in one of 2023, ``Những năm qua,``."""
    past = _PAST.match(scene)
    issued = context.outline.header.date or "9999"
    return past is not None and (past["year"] or "") <= issued[:4]


def _is_issuer(mention: UnitMention, issuer: str) -> bool:
    """Whether a unit is the issuing body, whose name is compared as ``issuer``, or its head."""
    names = (mention.unit or mention.text, mention.text)
    bodies = (key(_HEAD_OF.sub("", one_line(name), count=1)) for name in names)
    return any(body and issuer.startswith(body) for body in bodies)


def _orders_its_own(context: Context, roles: list[Assigned], sentence: Span) -> bool:
    """``Ban Quản lý dự án yêu cầu các nhà thầu bổ sung nhân lực``: in a directive from above, the work of who asks."""
    first, whom = roles[0].mention, roles[1:2]
    opens = first.span.start - sentence.start <= _MARKER and roles[0].role is Role.NONE
    if not (opens and whom and whom[0].rule == "role.order" and _SERVES.match(first.text)):
        return False
    issuer = context.outline.header.issuer or ""
    asked = _ASKED.fullmatch(context.text.text, first.span.end, whom[0].mention.span.start)
    return asked is not None and _RULES.match(issuer) is not None


def _only_told(entry: Assigned) -> Assigned:
    led = entry.role is Role.LEAD and entry.rule == "role.order"
    return replace(entry, role=Role.NONE, rule="role.mentioned") if led else entry


def _asks_others(context: Context, first: Assigned, sentence: Span) -> bool:
    """``Sở Y tế yêu cầu chủ các phòng khám …``: somebody below the issuer asks those whom we don't know by name.

    What the issuer himself asks for is no work of his, and a body above him gets no order.
    """
    mention = first.mention
    asked = _ASKS.match(context.text.text, mention.span.end, sentence.end)
    if first.role is not Role.NONE or mention.kind == "head" or asked is None:
        return False
    before = context.between(sentence.start, mention.span.start)
    if len(before) > _MARKER and not _CASE.match(before):
        return False
    issuer = key(context.outline.header.issuer or "")
    if _RULES.match(mention.text) and not _is_below(mention.text, issuer):
        return False
    return (
        bool(issuer)
        and key(mention.text) not in issuer
        and is_head([key(word) for word in asked["whom"].split()])
    )


def _is_below(name: str, issuer: str) -> bool:
    """``UBND thị trấn A yêu cầu các nhà trọ …`` in a district's plan: what a commune shall ask of its people."""
    return _COMMUNE.search(name) is not None and _COMMUNE.search(issuer) is None


def roles_in(context: Context, span: Span) -> list[Assigned]:
    """The roles that the sentences of ``span`` give to those they name."""
    return [
        entry
        for sentence in context.sentences_in(span)
        for entry in resolve_roles(context, sentence)
    ]
