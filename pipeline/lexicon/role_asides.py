"""What stands beside the units of a task: brackets, and the offices that somebody holds.

``(Sở Nội vụ chủ trì; Sở Tài chính phối hợp)``, ``Sở Nội vụ (chủ trì)``, ``Sở Xây dựng - cơ quan thường trực``.
"""

import re

from models.mention import UnitMention
from pipeline.lexicon.role_words import Role

_OPENS = re.compile(r"[(;,]\s*$")
_LEADS = re.compile(r"\s*chủ\s+trì\s*[;,)]")
_COOPERATES = re.compile(r"\s*phối\s+hợp\s*[;,)]")
_BEHIND = re.compile(r"\s?\((?:(?P<leads>chủ\s+trì)|phối\s+hợp)\)", re.I)

_BY_OFFICE = re.compile(
    r"(?:cơ\s+quan\s+(?:chủ\s+trì|thường\s+trực|đầu\s+mối)|thường\s+trực|(?:phó\s+)?trưởng\s+ban)\b",
    re.I,
)
_ENDS_OFFICE = re.compile(r"[^.;:,]{0,80},\s")
_PERSON = ("đồng chí", "đ/c", "ông", "bà")


def is_apposition(previous: UnitMention, unit: UnitMention, joint: str, behind: str) -> bool:
    """Whether ``unit`` says what else the unit before the ``joint`` is, and is nobody beside it.

    ``Đồng chí Trưởng ban Dân vận - Phó Trưởng Tiểu ban``; ``Sở Nội vụ, cơ quan thường trực, tổng hợp``, with a comma in
    what stands ``behind``; ``Sở A, Sở B, mỗi cơ quan theo chức năng …``.
    """
    printed = unit.text.lower()
    if printed.startswith("mỗi "):
        return joint in (",", ":") and not previous.text.lower().startswith("mỗi ")
    by_office = _BY_OFFICE.match(unit.text) is not None
    if by_office and joint == "," and unit.text[:1].islower():
        return _ENDS_OFFICE.match(behind) is not None
    one_person = previous.text.lower().startswith(_PERSON) and unit.kind == "head"
    return joint in ("-", "–") and (one_person or by_office)


def role_in_bracket(gap: str, behind: str) -> tuple[Role, str] | None:
    """The role of a unit inside a bracket by the word ``behind`` it; ``gap`` are the words in front of it."""
    if _OPENS.search(gap) is None:
        return None
    if _LEADS.match(behind):
        return Role.LEAD, "role.led-by"
    return (Role.COORDINATE, "role.subject-cooperates") if _COOPERATES.match(behind) else None


def role_by_bracket(behind: str) -> tuple[Role, str] | None:
    """The role of a unit that the bracket ``behind`` it tells."""
    found = _BEHIND.match(behind)
    if found is None:
        return None
    return Role.LEAD if found["leads"] else Role.COORDINATE, "role.in-own-bracket"
