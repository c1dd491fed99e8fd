"""Clauses of a sentence behind its first: whose they are, or that they only go on with a list; `roles` asks."""

from collections.abc import Sequence

import regex

from models.mention import UnitMention
from pipeline.lexicon.role_signs import VERB_FOLLOWS
from pipeline.lexicon.role_words import Assigned, Role

_EACH = ("quý ", "từng ", "mỗi ")
_NOUN = 3
"""Words that tell what a collective is of: ``các doanh nghiệp``."""
SHARE = regex.compile(
    r"^\s+(?:(?:bố\s+trí|tổ\s+chức|thành\s+lập|lựa\s+chọn|chọn|cử|có|phụ\s+trách|đăng\s+ký|xây\s+dựng|huy\s+động|duy\s+trì|đảm\s+nhận|nhận|hỗ\s+trợ|giúp\s+đỡ|thực\s+hiện|gồm|phải|cần)\s+){1,2}"
    r"(?:ít\s+nhất|tối\s+thiểu|tối\s+đa|không\s+quá|từ|khoảng)?\s*\d"
)


def is_each(unit: UnitMention) -> bool:
    """Whether a name speaks of each one: ``mỗi thôn``, ``quý cơ quan``."""
    return unit.text.lower().startswith(_EACH)


def is_share(unit: UnitMention, behind: str) -> bool:
    """``…; mỗi thôn bố trí 02 điểm``: how much falls on each, and nobody else's work."""
    return is_each(unit) and SHARE.match(behind) is not None


def is_labelled(previous: Assigned, unit: UnitMention, gap: str, behind: str) -> bool:
    """``Sở A, Sở B: Sở A rà soát …; Sở B …``: behind a label of several units one of them, and what it does."""
    label = previous.rule == "role.subject" and gap.strip() == ":"
    return label and VERB_FOLLOWS.match(behind) is not None and not is_each(unit)


def is_listed_again(unit: UnitMention, before: Sequence[Assigned]) -> bool:
    """``tập trung vào các trường A; các trường có …``: behind a semicolon more of what was only mentioned."""
    noun = unit.text.split()[:_NOUN]
    again = [a for a in before if a.mention.text.split()[:_NOUN] == noun]
    small = unit.kind == "collective" and unit.text[:1].islower()
    return small and bool(again) and all(a.role is Role.NONE for a in again)
