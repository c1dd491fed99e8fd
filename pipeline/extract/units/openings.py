"""Where a directive puts somebody: the places in front of which a word, a mark or nothing gives a role.

``giao …``, ``phối hợp với …``, ``Đơn vị chủ trì: …``, ``gửi … (qua …)``, the beginning of a sentence.
"""

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from pipeline.extract.units.predicates import LEADS
from pipeline.extract.units.scenes import SCENES, behind_scene
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Body, Department, Noun, Office, Quantifier, Shape, Title

_HEAD = 2
"""Syllables of the longest head that says nothing yet: ``cơ quan``, ``đơn vị``."""
_NAME = 9
"""Words of a kind of body and its place, in front of its duty."""
_MARKER = 8
"""Tokens of the longest number in front of a line."""
_DUTY_NOUNS = (("trách", "nhiệm"), ("nhiệm", "vụ"))
_WHOSE = 5
"""Tokens from them to ``của``: ``trách nhiệm cụ thể của``."""
_ORDERS = (("giao",), ("yêu", "cầu"), ("đề", "nghị"), ("phân", "công"))
_LABELS = (("chủ", "trì"), ("thực", "hiện"), ("phối", "hợp"), ("đầu", "mối"), ("tham", "mưu"))
"""The last words of a label in front of who has the role: ``Đơn vị chủ trì: X``."""
_SENDING = frozenset(("gửi", "cáo", "nộp", "trình"))
"""Verbs of sending, by their last word."""
_PAPERS = frozenset(("chương", "quá", "quy", "lộ", "công", "giáo", "tờ", "tiến", "lịch"))
"""What in front of ``trình`` makes a noun of it."""
_REACH = 12
"""Tokens that may stand between a verb of sending and who receives."""
_BEFORE = frozenset(
    (
        ":",
        ".",
        ";",
        "về",
        "với",
        "cùng",
        "hợp",
        "qua",
        "(",
        *_SENDING,
        *(order[-1] for order in _ORDERS),
    )
)
"""The last word or mark in front of a slot."""


_PICKING = {("cử",), ("chọn",), ("chọn", "cử"), ("bố", "trí"), ("huy", "động"), ("điều", "động")}
_BEFORE_OR_COMMA = _BEFORE | {","}
_SOMEBODY = (Noun, Title, Department, Shape, Body, Office)


class Slot(Enum):
    """What stands in front of the names, or behind them."""

    OPENS = "opens"
    """Nothing: the names open a sentence, whose verb must show that somebody is told something."""
    GIVEN = "given"
    """A word that gives a role: ``giao``, ``phối hợp với``, ``Đơn vị chủ trì:``."""
    SENT = "sent"
    """``gửi … về``, which may as well go on with what it is about: ``báo cáo … về Y tế``."""


def slots(w: Words) -> Iterator[tuple[int, Slot]]:
    """Where slots begin, in order."""
    first = _past_whose(w, _past_marker(w))
    if not _picks(w, first):
        yield first, Slot.OPENS
    marks = _BEFORE_OR_COMMA if w.key(first) in SCENES else _BEFORE
    for at, before in enumerate(w.keys[:-1], start=1):
        if before not in marks:
            continue
        if before == ",":
            if w.capital(at) and is_head(w.keys[at : at + 3]):
                yield at, Slot.OPENS
                marks = _BEFORE
            elif _is_small_subject(w, at):
                yield at, Slot.OPENS
            continue
        if before == ":" and w.pair(at - 3) in _LABELS:
            yield at, Slot.GIVEN
        elif before in (".", ";", ":") and w.capital(at):
            abbreviated = before == "." and w.capital(at - 2)  # "TP. Vinh"
            if not (abbreviated or _picks(w, at)):
                yield at, Slot.OPENS
        elif before == ":" and _is_charged(w, at):
            yield at, Slot.OPENS
        elif w.capital(at) and is_sent(w, at, before):
            yield at, Slot.SENT
        elif (
            (before in ("với", "cùng") and _joins(w.keys[max(0, at - 6) : at - 1]))
            or (w.pair(at - 2) == ("phối", "hợp") and _names_somebody(w, at))
            or _is_ordered(w, at)
        ):
            yield at, Slot.GIVEN


def _picks(w: Words, at: int) -> bool:
    """Whether a sentence tells at ``at`` whom somebody picks: ``Cử cán bộ, công chức, người lao động tham gia``."""
    verb = next((n for n in (1, 2) if tuple(w.keys[at : at + n]) in _PICKING), 0)
    return verb > 0 and not w.capital(at + verb)


def _joins(keys: list[str]) -> bool:
    """Whether ``phối hợp`` or ``hiệp đồng``, as armed forces say, stands among the words in front of ``với``."""
    return "hợp" in keys or ("hiệp", "đồng") in pairwise(keys)


def _names_somebody(w: Words, at: int) -> bool:
    """Whether a collective or the head of a name with its capital stands at ``at``."""
    return w.reach(at, Quantifier) > at or (w.capital(at) and is_head(w.keys[at : at + 3]))


def _is_small_subject(w: Words, at: int) -> bool:
    """Whether a kind of body or an office in small letters opens the sentence behind its scene: ``…, chủ đập phải``."""
    if w.capital(at) or not is_head(w.keys[at : at + 3]):
        return False
    known = w.key(at) == "người" or any(w.reach(at, kind) > at for kind in _SOMEBODY)
    return known and behind_scene(w, at)


def _is_charged(w: Words, at: int) -> bool:
    """Whether a kind of body in small letters stands behind the colon of a work: ``: trường tiểu học chủ trì``."""
    kind = w.reach(at, Noun) > at or w.reach(at, Department) > at
    if w.capital(at) or not kind or not is_head(w.keys[at : at + 3]):
        return False
    duties = (j for j in range(at + 1, at + _NAME) if w.pair(j) in LEADS)
    duty = next(duties, at)
    return duty - at > _HEAD and all(w.is_word(j) for j in range(at, duty))


def is_sent(w: Words, at: int, before: str) -> bool:
    """Whether who gets a result stands at ``at``: ``báo cáo X``, ``gửi … về X``, ``gửi A (qua X)``, ``gửi A (X)``."""
    if before in _SENDING:
        return (before != "cáo" or w.key(at - 2) == "báo") and w.key(at - 2) not in _PAPERS
    if before == "qua" and w.key(at - 2) not in ("(", "thông"):
        return False
    return before in ("về", "qua", "(") and not _SENDING.isdisjoint(
        w.keys[max(0, at - _REACH) : at]
    )


def _is_ordered(w: Words, at: int) -> bool:
    """Whether ``giao``, ``yêu cầu`` … in front of ``at`` opens its clause, and a name may follow."""
    for order in _ORDERS:
        opens = at - len(order)
        if opens >= 0 and tuple(w.keys[opens:at]) == order:
            named = w.capital(at) or w.reach(at, Quantifier) > at
            # "Giao cán bộ văn hóa viết bài", but not "Phân công cán bộ theo dõi"
            kind = max(at + _HEAD, w.reach(at, Noun))
            headed = is_head(w.keys[at : at + 3]) and (kind > at + _HEAD or not w.stops(kind))
            named = named or (w.capital(opens) and headed)
            return named and (w.capital(opens) or w.key(opens - 1) in (",", ";", ":", "-"))
    return False


def _past_whose(w: Words, at: int) -> int:
    """Behind ``Đối với``, ``Trách nhiệm chung của`` in front of those whose duties follow."""
    if w.pair(at) in _DUTY_NOUNS:
        return next((j + 1 for j in range(at + 2, at + _WHOSE) if w.key(j) == "của"), at)
    return at + 2 if w.pair(at) == ("đối", "với") else at


def _past_marker(w: Words) -> int:
    """The first token behind the number or bullet of a line."""
    at = 0
    while at < min(len(w), _MARKER):
        if w.is_word(at) and not (w.key(at + 1) in (")", ".") and len(w.word(at)) < 5):
            break
        at += 1
    return at
