"""Roles: what a sentence gives each unit to do - lead, coordinate, or be reported to.

Vietnamese puts the governing word in front of the unit (``giao X``, ``phối hợp với X``, ``báo cáo X``) or, for a
subject, right behind it (``X chủ trì``, ``X có trách nhiệm``). So a unit's role is read from the words between it
and the unit before; in a list the members share the role of the first.
"""

import re
from dataclasses import dataclass
from enum import Enum

from models.mention import UnitMention
from pipeline.lexicon.wording import Wording, first_match


class Role(Enum):
    """What a unit is in a sentence."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    REPORT_TO = "report_to"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A unit with the role that its sentence gives it."""

    mention: UnitMention
    role: Role
    rule: str
    clause: int
    """Start of the clause in which the role was given, as an offset in the whole text."""


# What stands right before a unit and governs it. Ordered: the first that fits decides.
BEFORE: tuple[tuple[Role, Wording], ...] = (
    (
        Role.LEAD,
        Wording(
            "role.label-lead",
            r"(?:(?:đơn\s+vị|cơ\s+quan|bộ\s+phận)\s+(?:được\s+giao\s+)?(?:chủ\s+trì|thực\s+hiện|đầu\s+mối)[^.;:]{0,40}|chủ\s+trì"
            r"|phân\s+công\s+thực\s+hiện|trách\s+nhiệm\s+thực\s+hiện)\s*:\W*$",
            ("Đơn vị chủ trì: ", "Cơ quan thực hiện: ", "- Chủ trì: "),
            ("Đơn vị phối hợp: ", "chủ trì, "),
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.label-coordinate",
            r"(?:(?:đơn\s+vị|cơ\s+quan)\s+)?phối\s+hợp(?:\s+thực\s+hiện)?\s*:\W*$",
            ("Đơn vị phối hợp: ", "Phối hợp: "),
            ("Đơn vị chủ trì: ", "phối hợp với "),
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "role.together-with",
            r"(?:(?:phối|kết|kế)\s+hợp(?:,?\s+(?:và\s+)?hỗ\s+trợ)?(?:\s+(?:chặt\s+chẽ|tốt|hiệu\s+quả|đồng\s+bộ|thường\s+xuyên|tích\s+cực|kịp\s+thời|,|và))*"
            r"(?:[^.;:]{0,60}?\s(?:với|cùng(?:\s+với)?))?|(?<!đồng\s)(?:cùng|,\s*cùng)\s+với)\s*:?\s*$",
            ("chủ trì, phối hợp với ", "phối hợp chặt chẽ với ", "Chủ trì, phối hợp ", "Phối hợp, rà soát với ", "cùng với "),
            ("sự phối hợp của ", "phù hợp với "),
        ),
    ),
    (
        Role.NONE,
        Wording(
            "role.of-another",
            r"(?:của|thuộc|tại|do|từ|ở|thay\s+mặt|đối\s+với|giữa|theo|bởi|gồm|như|là|trừ|trước|(?:trước|sau)\s+khi\s+trình)\s*$",
            ("theo đề nghị của ", "cán bộ thuộc ", "chịu trách nhiệm trước "),
            ("giao ", "yêu cầu "),
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.through",
            r"\(?\s*(?:thông\s+)?qua\s*$",
            ("gửi về UBND huyện (qua ", "(thông qua "),
            ("trải qua các",),
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.report",
            r"(?:báo\s+cáo|(?<!đề\s)\bgửi|(?<!chương\s)(?<!quá\s)(?<!quy\s)(?<!lộ\s)(?<!công\s)(?<!giáo\s)(?<!tờ\s)\btrình|nộp)"
            r"(?:\s*,?\s*(?:cho|về|lên|tới|đến|với))?\s*$",
            ("tổng hợp, báo cáo ", "gửi về ", "trình ", "gửi "),
            ("chương trình ", "tham mưu ", "theo báo cáo của "),
        ),
    ),
    (
        Role.REPORT_TO,
        Wording(
            "role.send-result",
            r"(?:(?:báo\s+cáo|\bgửi|\btrình\b|nộp|phản\s+ánh|phúc\s+đáp|phản\s+hồi)\b[^.;:]{0,140}?\s(?:về|cho|lên|tới|đến|gửi|báo\s+cáo|trình)"
            r"|(?:cung\s+cấp|thông\s+tin)\b[^.;:]{0,140}?\s(?:cho|lên|tới|đến))\s*$",
            ("báo cáo kết quả công tác cải cách hành chính về ", "cung cấp thông tin, số liệu cho "),
            ("hướng dẫn cho ", "cung cấp số liệu về "),
        ),
    ),
    (
        Role.LEAD,
        Wording(
            "role.order",
            r"(?:(?<!được\s)\bgiao(?:\s+(?:nhiệm\s+vụ|trách\s+nhiệm))?(?:\s+cho)?|yêu\s+cầu|đề\s+nghị|phân\s+công|chỉ\s+thị|ủy\s+quyền(?:\s+cho)?)"
            r"\s*:?\s*(?:(?:đồng\s+chí|mỗi|từng)\s*)?[-–]?\s*$",
            ("Giao ", "Yêu cầu ", "Chủ tịch UBND huyện yêu cầu ", "đề nghị ", "giao cho "),
            ("theo yêu cầu của ", "được giao cho "),
        ),
    ),
)

# What stands right behind a unit that is the subject of an order.
AFTER: tuple[Wording, ...] = (
    Wording(
        "role.subject-of-duty",
        r"^\W*(?:\([^)]{0,60}\)\s*)?(?:[^.;:]{0,80}?,?\s*)?(?:chủ\s+trì|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|làm\s+đầu\s+mối|là\s+(?:cơ\s+quan\s+)?"
        r"(?:đầu\s+mối|thường\s+trực)|phải\b)",
        (" chủ trì, phối hợp", " có trách nhiệm tổng hợp", " theo chức năng, nhiệm vụ chịu trách nhiệm", " phải trực tiếp"),
        (" và các đơn vị.",),
    ),
)

# A clause that sets the scene in front of its subject.
SCENE = Wording(
    "role.scene",
    r"^\W*(?:(?:Theo|Trên\s+cơ\s+sở|Căn\s+cứ|Trong|Để|Nhằm|Từ|Sau|Khi|Hằng|Hàng|Định\s+kỳ|Trước|Ngoài|Đồng\s+thời|Bên\s+cạnh|Riêng"
    r"|Chậm\s+nhất|Đến|Ngay|Trường\s+hợp|Tuỳ|Tùy|Qua|Nếu|Ngày|Với|(?:Thực\s+hiện|Triển\s+khai)\s+(?:\S+\s){1,3}số)\b.{0,700}?,"
    r"|Riêng|Đồng\s+thời,?|Đối\s+với|Các\s+đồng\s+chí"
    r"|Trong\s+quá\s+trình\s+(?:tổ\s+chức\s+|triển\s+khai\s+)*(?:thực\s+hiện|triển\s+khai))?\s*$",
    ("Theo chức năng, nhiệm vụ được giao, ", "Đối với ", "Trên cơ sở đó, ", "Đồng thời, ", ""),
    ("Tăng cường sự phối hợp giữa ", "Nêu cao trách nhiệm của "),
)
_LIST = re.compile(r"^\s*(?:[,;:/&]|và|hoặc|cùng|\s-)?\s*(?:,?\s*(?:và|cùng)\s*)?(?:[-–]\s*)?$")
_SCENE_OPENS = re.compile(r"^\W*(?:Theo|Trên\s+cơ\s+sở|Căn\s+cứ|Sau\s+khi|Để|Nhằm|Khi)\b")
_NO_SUBJECT = re.compile(r"^\s*(?:đã|còn|chưa|vẫn|đang|nào)\b")
"""What tells of the past or states a condition (``cơ quan nào chậm trễ …``), and orders nothing."""
_ORDERS = re.compile(r"^\W*(?:[^.;:,]{0,60}\s)?(?:yêu\s+cầu|đề\s+nghị|(?<!được\s)giao|phân\s+công|thông\s+báo|kết\s+luận|có\s+ý\s+kiến|ban\s+hành)\b")
_CLAUSE = re.compile(r"[;.!?]\s+|\n")
_NESTED_SUBMISSION = re.compile(r"^\s*(?:để\s+)?trình\s*$")
_DUTY_OF = re.compile(r"^\W*(?:Nêu\s+cao|Nâng\s+cao|Tăng\s+cường)[^.;]{0,60}?(?:trách\s+nhiệm|chủ\s+động)[^.;]{0,40}\scủa\s*$")


def assign_roles(text: str, start: int, end: int, units: list[UnitMention]) -> list[Assigned]:
    """The role of each unit that ``text[start:end]`` (one sentence or a run of them) names, in order."""
    assigned: list[Assigned] = []
    clause = start
    for index, unit in enumerate(units):
        previous = assigned[-1] if assigned else None
        gap_start = max(previous.mention.span.end if previous else start, start)
        gap = text[gap_start : max(unit.span.start, gap_start)]
        break_at = None
        for match in _CLAUSE.finditer(gap):
            break_at = gap_start + match.end()
        list_end = _list_end(text, units, index, end)
        if previous is not None and _goes_on(previous, gap, text, clause, unit, list_end):
            assigned.append(Assigned(unit, previous.role, previous.rule, previous.clause))
            continue
        if break_at is not None:
            clause = break_at
        following = units[index + 1].span.start if index + 1 < len(units) else end
        role, rule = _role(text, clause, unit, list_end, following, previous, gap)
        assigned.append(Assigned(unit, role, rule, clause))
    return assigned


def _goes_on(
    previous: Assigned, gap: str, text: str, clause: int, unit: UnitMention, list_end: int
) -> bool:
    """Whether a unit stands in one list with the unit before it, and so shares its role."""
    if _LIST.match(gap.rstrip("\n")) is None:
        return False
    if previous.role is not Role.NONE:
        return True
    if _CLAUSE.search(gap) is not None or first_match(AFTER, text[list_end : list_end + 140]) is not None:
        return False
    # "Trên cơ sở đề nghị của các Bộ, Bộ Tài chính rà soát …": the last comma ends the scene
    ends_scene = gap.strip() == "," and list_end == unit.span.end
    return not (ends_scene and previous.clause == clause and _SCENE_OPENS.match(text[clause : clause + 30]))


def _list_end(text: str, units: list[UnitMention], index: int, end: int) -> int:
    """End of the list of units that begins with ``units[index]``."""
    last = units[index].span.end
    for unit in units[index + 1 :]:
        if not _LIST.match(text[last : unit.span.start]):
            break
        last = unit.span.end
    return min(last, end)


def _role(
    text: str,
    clause: int,
    unit: UnitMention,
    list_end: int,
    following: int,
    previous: Assigned | None,
    gap: str,
) -> tuple[Role, str]:
    before = text[clause : unit.span.start]
    nested = (
        previous is not None
        and previous.role in (Role.REPORT_TO, Role.NONE)
        and _NESTED_SUBMISSION.match(gap) is not None
    )
    if nested:
        return Role.NONE, "role.nested-submission"
    for role, wording in BEFORE:
        match = wording.regex.search(before)
        if match is not None:
            if wording.id == "role.order" and not _is_order(before[: match.start()], clause, previous):
                continue
            if wording.id == "role.through" and not (previous and previous.role is Role.REPORT_TO):
                continue
            if wording.id == "role.of-another" and _is_subject(text, before, list_end):
                break
            if wording.id == "role.of-another" and _DUTY_OF.match(before):
                return Role.LEAD, "role.duty-of"
            return role, wording.id
    if _is_subject(text, before, list_end):
        return Role.LEAD, "role.subject"
    duty = first_match(AFTER, text[list_end : max(following, list_end)][:140])
    if duty is not None and before.rstrip().endswith((",", ":")):
        return Role.LEAD, duty[0].id
    return Role.NONE, "role.mentioned"


def _is_order(before: str, clause: int, previous: Assigned | None) -> bool:
    """Whether ``yêu cầu``, ``giao`` … behind ``before`` is the sentence's own verb.

    It opens the clause, follows the scene, or follows who orders: a unit or a name. Elsewhere it is part of what
    somebody shall do (``có biện pháp yêu cầu chủ đầu tư …``).
    """
    words = before.rstrip()
    if not words or words.endswith((",", ":", "-", "–", ")")) or SCENE.regex.match(before):
        return True
    ordered_by = previous is not None and previous.mention.span.end >= clause + len(words)
    return ordered_by or words.split()[-1][:1].isupper()


def _is_subject(text: str, before: str, list_end: int) -> bool:
    """Whether a list of units opens its clause and somebody is told something there."""
    if SCENE.regex.match(before) is None:
        return False
    after = text[list_end : list_end + 160].split("\n", 1)[0]
    if _NO_SUBJECT.match(after):
        return False
    return _ORDERS.match(after) is None
