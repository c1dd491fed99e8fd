"""Clauses whose unit only helps who leads before it: ``Sở A tổ chức lễ phát động; Sở B phối hợp``; `finder` asks."""

import re
from collections.abc import Sequence

from models.mention import UnitMention
from pipeline.lexicon.roles.words import Assigned, Role
from pipeline.lexicon.wording import Wording

HELPS = Wording(
    "role.subject-helps",
    r"^\s+(?:(?:(?:có|chịu)\s+trách\s+nhiệm|chủ\s+động|tích\s+cực|tham\s+gia|cùng|kịp\s+thời)(?:,|\s+và)?\s+){0,3}"
    r"(?:(?:là\s+(?:cơ\s+quan\s+|đơn\s+vị\s+))?phối\s+hợp\b(?!\s+(?:(?:chặt\s+chẽ|tốt|thường\s+xuyên)\s+)?"
    r"(?:với|cùng|các|những|giữa|(?-i:[A-ZĐỦ])))"
    r"|(?:hỗ\s+trợ|giúp\s+sức)(?:\s+(?!(?:cho|các|những|từng|người|hộ|nông|doanh|học|nhân|bà|UBND|xã|huyện)\b|\d)[^\s.,;:()]+){0,7}"
    r"\s*(?:[.,;)]|$))",
    (
        " phối hợp.",
        " có trách nhiệm phối hợp khi được yêu cầu.",
        " phối hợp cung cấp thông tin về phân khu chức năng",
        " tham gia phối hợp, làm thủ tục cho đoàn",
        " là đơn vị phối hợp.",
        " hỗ trợ lực lượng, phương tiện dựng lại nhà",
        " hỗ trợ về kỹ thuật, xong trước ngày 30/9/2026.",
        " cùng phối hợp kiểm tra thực địa",
    ),
    (
        " phối hợp với Sở Tài chính rà soát quỹ đất",
        " phối hợp các sở, ngành hướng dẫn",
        " phối hợp Sở Tài chính thẩm định",
        " hỗ trợ các hộ nghèo làm nhà",
        " hỗ trợ 100 suất quà cho học sinh",
        " chủ trì, phối hợp",
    ),
)
_WITH = re.compile(
    r"\s+(?:(?:có|chịu)\s+trách\s+nhiệm\s+|chủ\s+động\s+)?phối\s+hợp(?:\s+(?:chặt\s+chẽ|tốt|thường\s+xuyên))?\s+(?:với|cùng)\s+"
)
_BEHIND_WORK = re.compile(r"(?:[;,]|\bvà)\s+(?:(?:đề\s+nghị|yêu\s+cầu|mời|giao)\s+)?$", re.I)


def role_of_help(
    assigned: Sequence[Assigned], unit: UnitMention, gap: str, behind: str
) -> tuple[Role, str] | None:
    """The role of a ``unit`` that only helps who leads before it, or that is named again as who is helped.

    Args:
        assigned: The units before, with their roles.
        unit: The unit asked about.
        gap: What stands between the last of them and this one.
        behind: What follows the unit and those in a list with it.
    """
    leads = [entry for entry in assigned if entry.role is Role.LEAD]
    if not leads:
        return None
    if assigned[-1].rule == HELPS.id and any(unit.text == lead.mention.text for lead in leads):
        return Role.NONE, "role.mentioned"
    if not _opens_clause(gap, behind_lead=assigned[-1] is leads[-1]):
        return None
    helps = HELPS.find(behind) is not None or _joins_one_of(leads, behind)
    return (Role.COORDINATE, HELPS.id) if helps else None


def _opens_clause(gap: str, *, behind_lead: bool) -> bool:
    """Whether a clause of its own begins behind ``gap``, and no further member of a list.

    ``Sở A tổ chức; Sở B phối hợp``, but ``Đề nghị Mặt trận và các đoàn thể phối hợp vận động`` is said of both.
    """
    if _BEHIND_WORK.search(gap) is None or "\n" in gap:
        return False
    return gap.strip(" ,;") not in ("", "và") or (not behind_lead and "," not in gap)


def _joins_one_of(leads: Sequence[Assigned], behind: str) -> bool:
    """``các xã phối hợp với Sở A thực hiện``, where Sở A is one of those who lead."""
    together = _WITH.match(behind)
    if together is None:
        return False
    return behind.startswith(tuple(lead.mention.text for lead in leads), together.end())
