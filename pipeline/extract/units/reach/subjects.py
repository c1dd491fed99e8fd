"""Subjects whose names go on behind what was read, in words with which a predicate might begin.

``Công đoàn cơ sở`` + ``trong các doanh nghiệp có trách nhiệm …``: nobody is told to be there, and the duty that stands
behind it shows where the name ends. So it does behind ``phòng chuyên môn`` + ``về kinh tế``, and behind ``Bộ phận Một
cửa`` + ``của UBND xã`` any verb does, since with ``của`` no predicate begins. Where one might (``trong tháng 5``, ``tại
các chợ``, ``theo quy định``) the name stays as it is, and `pipeline.check.names` speaks of it.
"""

from bisect import bisect_left
from dataclasses import replace

from models.mention import UnitMention
from pipeline.extract.units.holders import charge_end
from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import SURE, acts, duty_follows, is_told, opens_predicate
from pipeline.extract.units.reach.onward import MATTERS, may_go_on, onward_end
from pipeline.extract.units.reach.relatives import relative_end, state_end
from pipeline.extract.units.teams import owner_end
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import (
    Department,
    LevelNoun,
    NameVerb,
    Noun,
    Qualifier,
    Quantifier,
    Shape,
    Stop,
    Title,
    Topic,
    Trap,
)

_LONGEST = 10
_STATES = ("có", "được", "thuộc", "chưa")
"""What opens a state by which one of many is told from others: ``UBND xã`` + ``có ổ dịch``."""
_RELATIONS = ("trong", "ở", "về", "của", "(", *_STATES)
_RELATING = tuple(f" {word}" for word in _RELATIONS)
_JOINTS = (",", "và", ";")
_IN_EACH = frozenset(
    ("công", "đoàn", "hội", "chi", "đảng", "cấp", "tổ", "ban", "người", "cán", "ủy", "thanh")
)
"""First syllables of those of whom each house has its own, so that ``trong các trường học`` tells which are meant."""
_WORKING = frozenset(("phòng", "cơ", "đơn", "công", "bộ", "tổ", "ban", "ngành"))
"""First syllables of those who are told apart by their work: ``phòng chuyên môn`` + ``về kinh tế``."""
_MATTERS = MATTERS | {"phần", "sau", "trước", "thời", "trách"}
"""With whose part it is, and when: ``về phần mình``, ``về trách nhiệm``, ``về sau``."""
_TIERS = frozenset(("xã", "phường", "huyện", "quận", "tỉnh", "phố", "thị", "khu"))
_FEWEST = 2
_IN_PLACES = frozenset(
    ("ổ", "ca", "dịch", "bệnh", "di", "tuyến", "đường", "quốc", "tỉnh", "sông", "suối", "biển", "bờ", "rừng", "đê",
     "hồ", "đập", "làng", "khu", "cụm", "chợ", "cảng", "mỏ", "bến", "vùng", "đồng", "chung", "nhà", "doanh", "trường",
     "lễ", "hộ", "diện", "dân", "nghĩa", "trạm", "trang", "cầu", "kênh", "đất", "đảo", "cửa", "tàu", "gia", "đàn",
     "cây", "vườn", "ao", "bãi", "hang", "thác", "lò", "kho", "điểm", "dự")
)  # fmt: skip
"""First syllables of what lies or happens in some places and not in others."""
_ALONE = ("dịch", "biển", "rừng", "đê", "hồ", "đập", "chợ", "cảng", "mỏ", "bến", "đảo")
"""Those of one syllable; of others a verb behind it is its second half: ``khu`` + ``cách ly``."""
_HAD_BY_ALL = (
    ("dự", "thảo"), ("dự", "kiến"), ("dự", "toán"), ("trang", "bị"), ("trang", "thiết"), ("trang", "thông"),
    ("hồ", "sơ"), ("đồng", "chí"), ("điểm", "mới"), ("điểm", "tiếp"), ("cầu", "nối"), ("ca", "trực"),
    ("đường", "dây"), ("khu", "cách"),
)  # fmt: skip
_CHOSEN = frozenset(("chọn", "lựa", "công"))
_PLACES = ("khu", "cụm", "làng")
_PARTS = frozenset(("bộ phận", "ban", "khoa", "tổ"))
"""Parts of a house, which is said in brackets behind them; those that are made up of several houses are none.

Of a ``Phòng`` its field says which is meant, so that the brackets only explain: ``Phòng Nghiệp vụ Y (Sở Y tế)``.
"""
_MADE_UP = (
    ("ban", "chỉ"),
    ("ban", "tổ"),
    ("ban", "vận"),
    ("ban", "điều"),
    ("tổ", "công"),
    ("tổ", "giúp"),
)


def whole_subjects(w: Words, known: list[UnitMention]) -> list[UnitMention]:
    """The ``known`` mentions of a line; a subject gets its whole name: ``Công đoàn cơ sở trong các doanh nghiệp``."""
    if not any(_relates(w, unit) or _goes_on(w, unit) for unit in known):
        return known
    found: list[UnitMention] = []
    for unit in known:
        if found and unit.span.start < found[-1].span.end:
            continue  # it is a part of the name that was read
        found.append(_onward(w, found, _whole(w, known, found, unit)))
    return found


def _relates(w: Words, unit: UnitMention) -> bool:
    return w.text.startswith(_RELATING, unit.span.end - w.start)


def _goes_on(w: Words, unit: UnitMention) -> bool:
    """Whether a word follows with which its name may go on in one of several ways."""
    return may_go_on(w.text, unit.span.end - w.start, unit.text)


def _at(w: Words, unit: UnitMention) -> int:
    return bisect_left(w.starts, unit.span.start - w.start)


def _after(w: Words, unit: UnitMention) -> int:
    return bisect_left(w.starts, unit.span.end - w.start)


def _whole(
    w: Words, known: list[UnitMention], before: list[UnitMention], unit: UnitMention
) -> UnitMention:
    if not _relates(w, unit):
        return unit
    start, at = _at(w, unit), _after(w, unit)
    if w.key(at) not in _RELATIONS or not _is_subject(w, start, before):
        return unit
    inner = next((u for u in known if _at(w, u) == at + 1), None)
    end = at
    match w.key(at):
        case "trong" | "ở":
            end = _inside_end(w, start, at, inner)
        case "về":
            generic = (
                unit.kind == "collective" or unit.unit is None or w.key(start) in ("cơ", "đơn")
            )
            end = _work_end(w, start, at) if generic else at
        case "của":
            end = _owned_end(w, unit, at, inner)
        case word if word in _STATES:
            end = _in_state_end(w, unit, start, at)
        case _:
            end = _bracket_end(w, start, at, inner)
    if end == at:
        return unit
    return replace(unit, span=w.span(start, end), text=w.printed(start, end), unit=None)


def whole_names(w: Words, units: list[UnitMention], known: list[UnitMention]) -> list[UnitMention]:
    """The ``units`` of a line; those that were not ``known`` get what their names go on with: ``… của UBND xã``."""
    found: list[UnitMention] = []
    read = {id(unit) for unit in known}
    for unit in units:
        if not found or unit.span.start >= found[-1].span.end:
            found.append(unit if id(unit) in read else _onward(w, found, unit))
    return found


def _onward(w: Words, before: list[UnitMention], unit: UnitMention) -> UnitMention:
    """``unit`` with its number, its houses, where it lies, its state and its owner, where a predicate closes them."""
    if not _goes_on(w, unit):
        return unit
    start = _at(w, unit)
    told = w.key(start - 1) == "," or w.pair(start - 2) == ("giao", "cho")
    if not told and not _is_subject(w, start, before):
        return unit
    at = _after(w, unit)
    end = onward_end(w, start, at)
    if end == at:
        return unit
    return replace(unit, span=w.span(start, end), text=w.printed(start, end), unit=None)


def _is_subject(w: Words, start: int, before: list[UnitMention]) -> bool:
    """Whether somebody at ``start`` is told something, by himself or in a list behind others."""
    if is_told(w, start):
        return True
    return bool(before) and w.key(start - 1) in _JOINTS and _after(w, before[-1]) == start - 1


def _inside_end(w: Words, start: int, at: int, inner: UnitMention | None = None) -> int:
    """``Công đoàn cơ sở`` + ``trong các doanh nghiệp``, ``Tổ đảng`` + ``ở các Vụ, đơn vị`` in front of a duty."""
    noun = w.reach(at + 1, Quantifier)
    if noun == at + 1 or w.key(start) not in _IN_EACH or _is_of_place(w, start, at):
        return at
    if inner is not None and duty_follows(w, _after(w, inner), sure=True):
        return _after(w, inner)
    house = max(w.reach(noun, kind) for kind in (Noun, Shape, LevelNoun, Department))
    if house == noun and not (is_head(w.keys[noun : noun + 3]) or w.key(noun) in _PLACES):
        return at
    return _duty_behind(w, at, max(house, noun + 1))


def _in_state_end(w: Words, unit: UnitMention, start: int, at: int) -> int:
    """``UBND xã`` + ``có ổ dịch`` in front of a predicate: one of many, which no name tells apart.

    What lies or happens there does so (``di tích``); papers and means are had as a duty, and what was given is done.
    """
    if unit.kind != "body" or w.key(at - 1) not in _TIERS or at - start < _FEWEST:
        return at
    had = w.key(at + 1) in _IN_PLACES and w.pair(at + 1) not in _HAD_BY_ALL
    if (w.key(at) == "có" and not had) or (w.key(at) == "được" and w.key(at + 1) not in _CHOSEN):
        return at
    end = state_end(w, at, start)
    return end if end - at > _FEWEST or w.key(at + 1) in _ALONE else at


def _is_of_place(w: Words, start: int, end: int) -> bool:
    """``Công an xã``: it has a place of its own, and acts in others."""
    return not _TIERS.isdisjoint(w.keys[start + 1 : end])


def _work_end(w: Words, start: int, at: int) -> int:
    """``phòng chuyên môn`` + ``về kinh tế`` in front of a duty; ``về việc này`` says about what."""
    if w.key(start) not in _WORKING or w.key(at + 1) in _MATTERS:
        return at
    prevents = w.keys[at + 1 : at + 4] == ["phòng", ",", "chống"]
    words = at + 4 if prevents else max(at + 2, w.reach(at + 1, Topic))
    return _duty_behind(w, at, words)


def _duty_behind(w: Words, at: int, words: int) -> int:
    """Where the duty stands behind the words from ``words`` on; ``at`` where something else may be meant."""
    j = words
    while w.is_word(j) and not w.capital(j) and j - at < _LONGEST:
        if w.pair(j) in SURE or (w.key(j) == "phải" and acts(w, j + 1)):
            return j
        if opens_predicate(w, j) and acts(w, w.reach(j, Stop)):
            return j
        topic = w.reach(j, Topic)
        field = w.key(j - 1) == "về"
        if not field and topic == j and (w.stops(j) or w.reach(j, NameVerb) > j):
            return at
        j = max(j + 1, topic, w.reach(j, Stop) if field else j)
    return at


def _owned_end(w: Words, unit: UnitMention, at: int, inner: UnitMention | None) -> int:
    """``Bộ phận chuyên môn THCS`` + ``của Phòng GDĐT`` in front of any verb."""
    if unit.kind == "head":
        return at
    end = _after(w, inner) if inner is not None else owner_end(w, at)
    if end == at and (level := parse_level(w, at + 1)) is not None and not level.plural:
        end = level.end
    return end if end > at and acts(w, end) else at


def _bracket_end(w: Words, start: int, at: int, inner: UnitMention | None) -> int:
    """``Ban Nữ công`` + ``(Liên đoàn Lao động tỉnh)``: of which house it is a part."""
    runs = " ".join(w.keys[start : start + 1]), " ".join(w.pair(start))
    if inner is None or _PARTS.isdisjoint(runs) or w.pair(start) in _MADE_UP:
        return at  # "Ban Chỉ đạo (Sở Y tế)": who serves it
    end = _after(w, inner)
    house = inner.kind == "body" and w.pair(at + 1) != w.pair(start)
    return end + 1 if house and w.key(end) == ")" and not _is_of_place(w, start, at) else at


def told_by(w: Words, start: int, at: int, *, held: bool) -> int:
    """Where words of the sentence at ``at`` end by which somebody is told from others; ``at`` for none.

    ``của nhà trường``, ``trên cùng địa bàn``, ``phụ trách văn hóa``, ``các trại giống`` + ``sử dụng thuốc thú y``.
    """
    if not w.stops(at):
        return at
    if w.pair(at) == ("trên", "cùng"):
        return w.reach(at, Qualifier)
    if held or (owner := owner_end(w, at)) > at:
        return at if held else owner
    if (charge := charge_end(w, at, start)) > at and (
        charge == at + 2 or w.is_word(w.reach(charge, Stop))
    ):
        return charge
    if w.key(at) in ("trong", "về"):
        return (_inside_end if w.key(at) == "trong" else _work_end)(w, start, at)
    core = w.reach(start, Quantifier)
    return relative_end(w, at, core) if start < core < at else at


def kind_end(w: Words, start: int, at: int) -> int:
    """Where a kind of body ends that stands at ``at`` of a name that begins at ``start``; ``at`` for none.

    A long kind, a short one with what tells it from others (``Đơn vị`` + ``vận hành lưới điện`` in front of ``có trách
    nhiệm``), or one that somebody heads: ``trưởng`` + ``ban quản lý chợ``.
    """
    noun = w.reach(at, Noun)
    if noun == at or w.reach(at, Trap) >= noun:
        return at
    if start < at:
        headed = noun > at + 1 and any(end == at for end, _, _ in w.hits(start, Title))
        return noun if headed else at
    end = relative_end(w, noun, at)
    return end if end > noun or noun - at > _FEWEST else at
