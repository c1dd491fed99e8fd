"""What was found in a line, as mentions: members of a list with their shared head, units with the level of the last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.mention import UnitMention
from models.text import Span
from pipeline.extract.units.departments import field_at
from pipeline.extract.units.levels import HAMLETS
from pipeline.extract.units.tails import Name
from pipeline.extract.units.words import Words
from pipeline.lexicon.units import Body

# Of these a province has one, so that they have no part in "UBND các huyện".
_ONE_EACH = ("cục", "sở", "kho", "bộ", "thanh")
# Parts of a commune, which have cells of the Party and boards of the Front, but no committee.
# The office that somebody holds beside his own, in a board that is made up for a while.
_IN_A_BOARD = re.compile(
    r"(?:(?:phó\s+)?trưởng|phó|ủy\s+viên|thành\s+viên|thư\s+ký)\s+(?:tiểu\s+ban|ban\s+chỉ\s+đạo|ban\s+tổ\s+chức|bcđ|tổ|đoàn|hội\s+đồng)\b",
    re.I,
)
_FEWEST = 2
_SERVES = ("Cơ quan Thường trực ", "Cơ quan thường trực ")
_GOVERNING = ("giao", "yêu cầu", "đề nghị", "phối hợp với", "phân công", "cùng với")
_A_PERSON = ("đồng chí ", "đ/c ", "ông ", "bà ")


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention and, where it is a list with a shared head, its further members."""

    start: int
    name: Name
    headed: bool
    members: tuple[tuple[int, int], ...] = ()
    prefix: tuple[int, int] = (0, 0)
    """Tokens of the shared head without the quantifier."""
    noun: str = ""
    """The level that all members share, if they do."""
    nouns: tuple[str, ...] = ()
    """The level of each member, where they share none."""

    @property
    def end(self) -> int:
        """Behind its last token."""
        return max([self.name.end, *(end for _, end in self.members)])


def shared_levels(w: Words, readings: list[Reading]) -> Iterator[UnitMention]:
    """Mentions of ``readings``; the last of ``HĐND, UBND huyện`` gives its level to those before it."""
    tails: dict[int, tuple[int, int]] = {}
    passed: dict[int, tuple[int, int]] = {}
    """Of those that have their level in their name, and stand in a list that shares one."""
    for index in range(len(readings) - 2, -1, -1):
        this, following = readings[index], readings[index + 1]
        own_place = w.keys[following.name.core : following.name.end] == ["việt", "nam"]
        adjacent = (
            not own_place
            and following.start - this.name.end == 1
            and w.key(this.name.end)
            in (
                ",",
                "và",
                "&",
                "-",
                "/",
            )
        )
        if this.name.open and adjacent and not this.members and not following.members:
            further = tails.get(index + 1) or passed.get(index + 1)
            tail = further or (_level_start(w, following.name), following.name.end)
            shared = following.name.level
            whole = shared is not None and shared.plural and w.key(this.name.start) in _ONE_EACH
            whole = whole or _apart_from_party(w, this.name, following.name)
            own = shared is not None and _is_own(
                w, this, w.keys[_level_start(w, following.name) : shared.end]
            )
            if following.name.rule == "unit.body" and (further or shared) and not (whole or own):
                tails[index] = tail
        elif adjacent and _has_level(w, this.name) and following.name.rule == "unit.body":
            further = tails.get(index + 1) or passed.get(index + 1)
            if further or following.name.level:
                passed[index] = further or (following.name.core, following.name.end)
        if adjacent and _one_committee(w, this.name, following.name):
            tails[index] = tails.get(index + 1) or (following.name.core, following.name.end)
    for index, reading in enumerate(readings):
        if reading.members:
            yield from _members(w, reading)
        else:
            yield _mention(w, reading, tails.get(index))


def _level_start(w: Words, name: Name) -> int:
    """Where the level of a name begins, behind the body whose committee it is: ``Đảng đoàn HĐND`` + ``tỉnh``."""
    at = w.reach(name.core, Body)
    return at if at < name.end else name.core


def _apart_from_party(w: Words, name: Name, last: Name) -> bool:
    """``HĐND, UBND, Ủy ban Kiểm tra Đảng ủy xã``: the last is of the Party, bodies of the state are not."""
    tail, own = w.keys[last.core : last.end], w.keys[name.start : name.end]
    party = "ủy" in tail[1:2] or tail[:2] == ["đảng", "bộ"]
    return party and not {"hđnd", "ubnd"}.isdisjoint(own)


def _has_level(w: Words, name: Name) -> bool:
    """``Huyện đoàn`` and ``Huyện ủy`` in a list of a district's bodies."""
    return (
        name.rule == "unit.body"
        and name.end == name.core
        and w.keys[name.end - 1] in ("đoàn", "ủy")
    )


def with_both_offices(w: Words, mentions: Iterator[UnitMention]) -> Iterator[UnitMention]:
    """``Chủ tịch UBND xã - Trưởng Ban Chỉ đạo``: one person with two offices is one mention.

    So is a body with the board that it serves, in capitals: ``Công an tỉnh - Cơ quan Thường trực Ban Chỉ đạo``.
    """
    held: UnitMention | None = None
    for mention in mentions:
        if held is not None and _is_one_person(w, held, mention):
            span = Span(held.span.start, mention.span.end)
            gap = w.text[held.span.end - w.start : mention.span.start - w.start].strip()
            held = replace(held, span=span, text=f"{held.text} {gap} {mention.text}")
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def named_behind(w: Words, mentions: list[UnitMention]) -> list[UnitMention]:
    """``giao các đơn vị`` + ``: Phòng Nội vụ, Phòng Tài chính``: they are those who are named, each by itself.

    That is behind a word that governs them, where a colon opens no label, and of two or more in a row.
    """
    found: list[UnitMention] = []
    for index, mention in enumerate(mentions):
        if found and _are_named_by(w, found[-1], mentions[index : index + 2]):
            first = found.pop().span.start
            mention = replace(mention, span=Span(first, mention.span.end), rule="unit.list")  # noqa: PLW2901
        found.append(mention)
    return found


def _are_named_by(w: Words, several: UnitMention, names: list[UnitMention]) -> bool:
    before = w.text[: several.span.start - w.start].rstrip().lower()
    if several.kind != "collective" or not before.endswith(_GOVERNING) or len(names) < _FEWEST:
        return False
    ends = (several.span.end, names[0].span.end)
    gaps = [
        w.text[end - w.start : name.span.start - w.start].strip()
        for end, name in zip(ends, names, strict=True)
    ]
    return (
        gaps[0] == ":"
        and gaps[1] in (",", "và", ";")
        and all(name.kind == "body" for name in names)
    )


def _is_one_person(w: Words, mention: UnitMention, following: UnitMention) -> bool:
    gap = w.text[mention.span.end - w.start : following.span.start - w.start]
    if gap.strip() not in ("-", "–"):
        return False
    if following.text.startswith(_SERVES):
        return mention.kind == "body" and mention.rule != "unit.list"
    if mention.kind != "head" or following.kind != "head":
        return False
    person = mention.text.lower().startswith(_A_PERSON)
    return person or _IN_A_BOARD.match(following.text) is not None


def _one_committee(w: Words, name: Name, following: Name) -> bool:
    """``Ban Tổ chức, Ban Tuyên giáo Huyện ủy``: commissions of the Party committee that the last one names."""
    alone = name.end == name.core and w.key(name.start) == w.key(following.start) == "ban"
    committee = "ủy" in w.keys[following.core : following.end]
    return alone and committee and name.rule == following.rule == "unit.department"


def _is_own(w: Words, reading: Reading, level: list[str]) -> bool:
    """Whether the ``level`` of the name behind is not one that ``reading`` can share.

    ``Thường trực Đảng ủy và UBMTTQ cấp trên``: the one above; ``Đảng ủy, Ban Công tác Mặt trận các khu phố``: what lies
    below the commune has neither committee nor council.
    """
    if level[:2] in (["cấp", "trên"], ["cấp", "dưới"]):
        return True
    name = w.keys[reading.name.start : reading.name.end]
    committee = name[-1] == "ủy" or name[0] in ("ủy", "ubnd", "hđnd", "đảng")
    return committee and any(word in HAMLETS for word in level)


def _mention(w: Words, reading: Reading, tail: tuple[int, int] | None) -> UnitMention:
    name = reading.name
    text = w.printed(reading.start, name.end)
    unit = w.canonical(name.start, name.end, name.subs) if name.known else None
    if unit and reading.headed:
        unit = w.canonical(min(s.start for s in name.subs), name.end, name.subs)
    if unit and name.plural and reading.start < name.start and not reading.headed:
        unit = f"{w.key(name.start - 1)} {unit}"
    if tail is not None:
        text = f"{text} {w.printed(*tail)}"
        unit = f"{unit} {w.canonical(*tail, ())}" if unit else None
    return UnitMention(
        span=w.span(reading.start, name.end),
        rule=name.rule,
        text=text,
        kind="head" if reading.headed else "collective" if name.plural else "body",
        unit=unit,
    )


def _members(w: Words, reading: Reading) -> Iterator[UnitMention]:
    """Each member of a list with the head that they share."""
    name = reading.name
    title_start = min((sub.start for sub in name.subs), default=name.start)
    printed = w.printed(*reading.prefix)
    title = ""
    if reading.headed:
        words = [
            w.canonical(title_start, sub.end, (sub,))
            for sub in name.subs
            if sub.start == title_start
        ]
        title = f"{w.printed(title_start, title_start + 1)}" if not words else words[0]
        title += " "
    for number, (start, end) in enumerate(reading.members):
        noun = reading.nouns[number] if reading.nouns else reading.noun
        text = " ".join(f"{title}{printed} {noun} {w.printed(start, end)}".split())
        known = w.canonical(*reading.prefix, name.subs)
        field = field_at(w, start, known) if not (noun or reading.nouns) else None
        last = field[1].canonical if field else w.canonical(start, end, ())
        yield UnitMention(
            span=w.span(reading.start if number == 0 else start, end),
            rule="unit.list",
            text=text,
            kind="head" if reading.headed else "body",
            unit=" ".join(f"{title}{known} {noun} {last}".split()) if name.known else None,
        )
