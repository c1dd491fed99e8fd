"""Appositions: what else a unit of a task is, ``Sở Xây dựng - cơ quan thường trực Ban Chỉ đạo``."""

import re

from models.mention import UnitMention

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
