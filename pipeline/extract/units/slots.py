"""Who stands where a directive puts a unit, though no list holds the name.

Every document brings names of its own (``Tổ Hậu cần khu cách ly``, ``Ban Vận hành chợ đêm``), and the genre tells where
they stand: in front of the verb of a duty, behind ``giao`` and ``phối hợp với``, as a label, beside a known unit.
There the name is read with its whole length, from one mark of the list to the next (`members`); what is known of it
doesn't cut it.
"""

from collections.abc import Iterator

from models.mention import UnitMention
from pipeline.extract.units.member import (
    HEAD,
    Member,
    has_head,
    is_short,
    kind_of,
    may_name,
    named_within,
    whole,
)
from pipeline.extract.units.members import Tokens, joined, members_from
from pipeline.extract.units.openings import Slot, slots
from pipeline.extract.units.predicates import LEADS, SURE, duty_follows
from pipeline.extract.units.reach.places import seated_end
from pipeline.extract.units.reach.subjects import whole_names, whole_subjects
from pipeline.extract.units.words import Words, is_shouted
from pipeline.lexicon.units import Field, NameVerb, Noun

RULE = "unit.slot"
_SHORT = 4
"""Syllables up to which a name behind ``phối hợp với`` can't have swallowed the verb behind it."""
_OFFICE = ("văn", "phòng")
"""The office of a house is called so alone: in ``Văn phòng bố trí hội trường`` the name ends before ``bố trí``."""
_LATER = frozenset(
    ("nêu", "trên", "đó", "này", "cụ", "nhất", "đặc", "thường", "gồm", "cấp", "sau", "trước", "là")
)
_SAID_OF = ("cơ", "đơn", "bộ", "tổ")
"""First syllables of kinds of body by which others are called as well: ``cơ quan``, ``đơn vị``."""
_PERSON = ("đồng chí ", "đ/c ", "ông ", "bà ", "các đồng chí ")


def in_slots(w: Words, known: list[UnitMention]) -> list[UnitMention]:
    """``known`` mentions of a line, and with them who else stands in its slots, in order and without overlap."""
    known = whole_subjects(w, known)
    tokens = Tokens(w, known)
    found = known
    for at, slot in slots(w):
        if tokens.inside(at):
            continue
        members = joined(w, list(members_from(w, tokens, at)))
        if members:
            for new in _names(w, members, slot):
                start, end = new.span
                kept = (u for u in found if u.span.end <= start or u.span.start >= end)
                found = sorted([*kept, new], key=lambda unit: unit.span.start)
    return found if found is known else whole_names(w, found, known)


def _acts(w: Words, at: int) -> bool:
    """Whether somebody in front of ``at`` is told to do something there."""
    office = w.key(at) == "là" and w.key(at + 1) in ("cơ", "đơn", "đầu", "bộ", "thường")
    verb = w.reach(at, NameVerb) > at and not w.capital(at)
    return office or verb or duty_follows(w, at)


def _names(w: Words, members: list[Member], slot: Slot) -> Iterator[UnitMention]:
    """Those of ``members`` that name somebody and were not read so with their whole length."""
    end = seated_end(w, members[-1].end)
    duty = _acts(w, end) and w.key(end) != ":"
    label = slot is Slot.OPENS and (w.key(end) == ":" or end == len(w))
    if slot is Slot.OPENS and not duty and not label:
        return
    beside = any(whole(w, member) for member in members)
    partners = slot is Slot.GIVEN and w.key(members[0].start - 1) in ("với", "cùng", "hợp")
    for number, member in enumerate(members):
        given = slot is not Slot.OPENS or number > 0
        if slot is Slot.SENT and not has_head(w, member) and not _is_short_place(w, member):
            continue
        behind_person = number > 0 and any(
            unit.text.lower().startswith(_PERSON) for unit in members[number - 1].held
        )
        if whole(w, member) or behind_person or not may_name(w, member):
            continue
        if member.held:
            named = _goes_on(w, member, strong=w.pair(end) in SURE, duty=duty)
        elif label:
            named = _is_label(w, member, beside=beside)
        elif partners and has_head(w, member) and HEAD <= member.end - member.start <= _SHORT:
            named = True
        else:
            named = _is_name(
                w, member, beside=beside, given=given, duty=w.pair(end) if duty else ()
            )
        end_of_name = member.end if named else _end_of_noun(w, member) if partners else 0
        if end_of_name:
            yield UnitMention(
                span=w.span(member.start, end_of_name),
                rule=RULE,
                text=w.printed(member.start, end_of_name),
                kind=kind_of(w, member),
                unit=None,
            )


def _end_of_noun(w: Words, member: Member) -> int:
    """Where a kind of body ends that stands alone in front of a verb we don't know: ``trạm y tế`` + ``khám …``."""
    end = 0 if member.held else w.reach(member.start, Noun)
    return end if end - member.start >= HEAD else 0


def _is_short_place(w: Words, member: Member) -> bool:
    """``gửi kết quả về STC``; right behind a verb capitals are as well what it is about (``báo cáo CCHC``)."""
    return w.key(member.start - 1) == "về" and is_short(w.word(member.start))


def _is_label(w: Words, member: Member, *, beside: bool) -> bool:
    """A label, or a line of its own: with the head of a name and a capital behind it, or beside one that is known.

    Beside others a kind of body may stand alone in small letters (``Giám đốc các hợp tác xã; chủ phương tiện:``), but
    not what is said of the one in front of it: ``Sở Nội vụ, cơ quan thường trực:``.
    """
    kind = w.reach(member.start, Noun) == member.end and w.key(member.start) not in _SAID_OF
    if beside and kind and member.end - member.start >= HEAD:
        return True
    shouted = is_shouted(w.printed(member.start, member.end))
    opens = has_head(w, member) and w.capital(member.start) and not shouted
    return opens and (beside or named_within(w, member))


def _is_name(w: Words, member: Member, *, beside: bool, given: bool, duty: tuple[str, ...]) -> bool:
    """Whether a member that holds no known name is one; the first of a sentence has its capital from its place."""
    words = sum(w.is_word(j) for j in range(member.start, member.end))
    capital, headed = w.capital(member.start), has_head(w, member)
    if is_short(w.word(member.start)):
        return True
    if words == 1 and headed and w.word(member.end - 1).isdigit():
        return bool(duty)  # "Tổ 2 kiểm tra"
    if words == 1 or (not headed and w.place(member.start) == member.end):
        return False  # "xã Bắc Hùng, Hoàng Việt": a place that shares the name before it
    if given and capital:
        return headed or beside or named_within(w, member) or duty in SURE
    if given:
        return bool(duty) and (headed or beside)
    alone = capital and tuple(w.keys[member.start : member.end]) == _OFFICE and bool(duty)
    sure = duty in SURE or duty[:1] == ("phải",)
    return alone or (headed and (words > HEAD or sure)) or duty in LEADS


def _is_of_several(w: Words, member: Member, houses: UnitMention) -> bool:
    """``Y tế`` + ``các Bộ, ngành``: a field of work with its capital, and the houses that have a part for it."""
    field = w.reach(member.start, Field)
    several = w.key(field) == "các" and w.capital(member.start) and field > member.start
    return several and houses.kind == "collective" and houses.span == w.span(field, member.end)


def _goes_on(w: Words, member: Member, *, strong: bool, duty: bool) -> bool:
    """Whether a known mention is only a part of the name."""
    first = member.held[0]
    start = w.span(member.start, member.end).start
    if first.span.start > start:
        alone = len(member.held) == 1 and has_head(w, member)
        return strong or alone or _is_of_several(w, member, first)
    rest = next(
        j for j in range(member.start, member.end + 1) if w.start + w.starts[j] >= first.span.end
    )
    if len(member.held) > 1 and first.unit is not None and not duty:
        return False  # "Sở Nội vụ Sở Y tế": two lines that run together
    if w.key(rest) in _LATER or w.key(rest) in (w.key(member.start), "các"):
        return False
    if w.word(rest) in "-–" and w.pair(rest + 1) in (("cơ", "quan"), ("đơn", "vị")):
        return False  # "Sở Nội vụ - cơ quan thường trực"
    if w.key(rest) == ",":
        return True  # joined on, with what they share
    of_level = w.key(rest) == "của" and first.unit is None
    return w.capital(rest) or w.word(rest) in "-–&" or strong or of_level
