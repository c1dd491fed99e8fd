"""Units in brackets, or in front of a label of their role.

To whom a unit belongs, by which of its parts a letter is opened, or who does a task.
"""

import re

from models.mention import UnitMention
from models.text import Span
from pipeline.lexicon.roles import signs
from pipeline.lexicon.roles.words import Role

_LEADS_ALONE = re.compile(
    r"\s*+(?:chủ\s++trì(?:\s*+,)?(?:\s*+(?:tổ\s++chức\s++)?thực\s++hiện)?|thực\s++hiện)\s*+[;,)]"
)
_COOPERATES_ALONE = re.compile(r"\s*+(?:cùng\s++)?phối\s++hợp(?:\s++thực\s++hiện)?\s*+[;,)]")
_BY_WHEN = re.compile(
    r"\s*+[;,]\s*+(?:(?:hoàn\s++thành|xong|trình)\s++)?(?:(?:trước|trong|vào)\s++)?(?:(?:định\s++kỳ\s++)?(?:hằng|hàng|mỗi)\s|ngày|tháng|quý|năm|\d{1,2}/\d)[^();]{0,40}\)\s*+[.;]?\s*+$",
    re.I,
)
"""Behind who shall do what stands in front of the bracket, at its end: ``Nạo vét kênh (Sở Xây dựng; quý III/2025)``."""

_OWN = re.compile(r"\s?\((?:(?P<leads>chủ\s+trì)|phối\s+hợp)\)", re.I)


_CONTACT = re.compile(
    r"\s*[;,]\s*(?:số\s+)?(?:điện\s+thoại|đt|sđt|tel|email|e-mail|thư\s+điện\s+tử|địa\s+chỉ|hộp\s+thư|fax)\b",
    re.I,
)
"""Behind a unit in a bracket, how to reach it: ``Sở A (Phòng B; điện thoại …)``."""


def stands_alone(text: str, sentence: Span, unit: UnitMention) -> bool:
    """Whether a unit of ``sentence`` stands alone in brackets: ``Trung tâm Lưu trữ (Sở Nội vụ), các đơn vị``."""
    start, end = unit.span
    before = text[max(sentence.start, start - 3) : start]
    after = text[end : min(sentence.end, end + 3)]
    if not before.rstrip().endswith("("):
        return False
    return after.lstrip().startswith(")") or _CONTACT.match(text, end, sentence.end) is not None


def is_address(receiver: UnitMention, unit: UnitMention) -> bool:
    """``gửi Bộ Nội vụ (Vụ Tổ chức cán bộ)``: which of its parts opens the letter; else to whom a part belongs."""
    return not signs.PART.match(receiver.text) or signs.PART.match(unit.text) is not None


def role_in_bracket(gap: str, behind: str) -> tuple[Role, str] | None:
    """What a bracket says of a task: ``(Sở Nội vụ chủ trì; Sở Tài chính phối hợp)``.

    ``gap`` stands in front of the list of units, ``behind`` behind it.
    """
    if not gap.rstrip().endswith(("(", ";", ",")):
        return None
    if _LEADS_ALONE.match(behind):
        return Role.LEAD, "role.led-by"
    if _COOPERATES_ALONE.match(behind):
        return Role.COORDINATE, "role.subject-cooperates"
    if gap.rstrip().endswith("(") and _BY_WHEN.match(behind):
        return Role.LEAD, "role.led-by"
    return None


def role_by_bracket(behind: str) -> tuple[Role, str] | None:
    """The role of a unit that the bracket ``behind`` it tells: ``Sở Nội vụ (chủ trì)``."""
    found = _OWN.match(behind)
    if found is None:
        return None
    return Role.LEAD if found["leads"] else Role.COORDINATE, "role.in-own-bracket"


_BEHIND = re.compile(
    r"\s*:\s*(?:(?P<leads>chủ\s+trì)|phối\s+hợp)(?:\s+(?:tổ\s+chức\s+)?thực\s+hiện)?\s*(?:[;.)]|$)",
    re.I,
)


def role_by_label(behind: str) -> tuple[Role, str] | None:
    """The role that a label ``behind`` a list of units gives them: ``Sở Tài chính, UBND các xã: phối hợp.``."""
    found = _BEHIND.match(behind)
    if found is None:
        return None
    return Role.LEAD if found["leads"] else Role.COORDINATE, "role.label-behind"
