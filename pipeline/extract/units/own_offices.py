"""Offices of the house whose rooms a collective names under one head: ``Thủ trưởng các Vụ, Cục, Văn phòng Bộ``."""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import DUTIES, ONLY_ORDERED
from pipeline.extract.units.words import Sub, Words
from pipeline.lexicon.units import Quantifier

_OFFICES = (("văn", "phòng"), ("thanh", "tra"))
_HEADS = (["thủ", "trưởng"], ["người", "đứng", "đầu"])
"""Heads that any room has, so that one of them is that of an office too; its own are ``Chánh Văn phòng``."""
_ROOMS = (["vụ"], ["cục"], ["tổng", "cục"], ["phòng"], ["đơn", "vị"], ["phòng", "ban"], ["ban"])
_AND = ("và", "hoặc")
_HOUSES = ("Bộ", "Sở", "Cục")


def office_end(w: Words, first: Sub, at: int) -> int:
    """Where the office at ``at`` ends that stands in a list of rooms with one head; ``at`` for none.

    ``first`` is the first of them. An office with a name or a tier behind it is that of another house: ``Thủ trưởng
    các phòng`` + ``, Văn phòng HĐND và UBND huyện``, ``, Thanh tra xây dựng``.
    """
    if w.pair(at) not in _OFFICES or not w.capital(at):
        return at
    opens = first.start - (w.reach(first.start - 1, Quantifier) == first.start)
    headed = any(w.keys[opens - len(head) : opens] == head for head in _HEADS)
    end = at + 2 + (w.word(at + 2) in _HOUSES)
    named = (w.capital(end) and w.is_word(end)) or parse_level(w, end) is not None
    named = named or (end == at + 2 and _goes_on(w, end))
    rooms = w.keys[first.start : first.end] in _ROOMS
    return end if headed and rooms and not named else at


def _goes_on(w: Words, at: int) -> bool:
    """Whether the word at ``at`` may be a name's: all but those with which only an order begins or a list goes on."""
    ordered = w.pair(at) in DUTIES or " ".join(w.pair(at)) in ONLY_ORDERED
    return w.is_word(at) and w.key(at) not in _AND and not ordered
