"""Roles: what a sentence gives each unit to do - lead, coordinate, or be reported to.

A unit's role is read from the words between it and the unit before (`governed`), or right behind it
(`subjects`); in a list the members share the role of the first.
"""

from models.mention import UnitMention
from models.text import Span
from pipeline.lexicon.roles import order_signs, orders, signs
from pipeline.lexicon.roles.apposition import is_apposition
from pipeline.lexicon.roles.brackets import (
    is_address,
    role_by_bracket,
    role_by_label,
    role_in_bracket,
    stands_alone,
)
from pipeline.lexicon.roles.clauses import (
    begins_own,
    clause_of,
    is_each,
    is_labelled,
    only_composes,
)
from pipeline.lexicon.roles.governed import governed
from pipeline.lexicon.roles.help import role_of_help
from pipeline.lexicon.roles.reading import IN_BRACKETS, LONGEST, LOOK_AHEAD, Reading
from pipeline.lexicon.roles.scenes import ends_scene
from pipeline.lexicon.roles.statements import whose_work
from pipeline.lexicon.roles.subjects import acts_on_others, is_means, is_subject
from pipeline.lexicon.roles.words import AFTER, Assigned, Role
from pipeline.lexicon.wording import first_match

__all__ = ["Assigned", "Role", "assign_roles"]

_LABELS = ("role.label-lead", "role.label-coordinate")
_RECEIVERS = (Role.REPORT_TO, Role.NONE)


def assign_roles(text: str, sentence: Span, units: list[UnitMention]) -> list[Assigned]:
    """The role of each of ``units``, which ``sentence`` of ``text`` names in this order."""
    return _assign(Reading(text, sentence, units))


def _assign(reading: Reading) -> list[Assigned]:
    for index, unit in enumerate(reading.units):
        previous = reading.previous()
        if previous is not None and stands_alone(reading.text, reading.span, unit):
            sent = previous.role is Role.REPORT_TO and is_address(previous.mention, unit)
            role = Role.REPORT_TO if sent else Role.NONE
            reading.assigned.append(Assigned(unit, role, IN_BRACKETS, reading.clause))
            continue
        gap = reading.gap(unit)
        list_end = reading.list_end(index)
        behind = reading.behind(list_end)
        told = role_by_bracket(reading.behind(unit.span.end)) or role_by_label(behind)
        if told or (told := whose_work(reading.before(unit), behind)):
            reading.assigned.append(Assigned(unit, *told, reading.clause))
            continue
        means = is_means(reading, gap, behind)
        if means or acts_on_others(reading, gap, list_end):
            reading.take_back(reading.means() if means else reading.concerned())
            reading.assigned.append(Assigned(unit, Role.LEAD, "role.subject", reading.clause))
            continue
        if previous is not None and is_labelled(previous, unit, gap, behind):
            reading.clause = unit.span.start
            reading.assigned.append(Assigned(unit, Role.LEAD, "role.subject", reading.clause))
            continue
        if helping := role_of_help(reading.assigned, unit, gap, behind):
            reading.clause = unit.span.start if helping[0] is Role.COORDINATE else reading.clause
            reading.assigned.append(Assigned(unit, *helping, reading.clause))
            continue
        if previous is not None and _goes_on(reading, previous, unit, gap, list_end):
            reading.assigned.append(Assigned(unit, previous.role, previous.rule, previous.clause))
            continue
        reading.clause = clause_of(gap, unit.span.start, reading.clause, behind, led=reading.led())
        role, rule = _role(reading, index, gap, list_end)
        if rule == "role.order" and previous is not None and order_signs.ORDER_ALONE.match(gap):
            reading.only_told(previous)
        if rule == "role.order" and order_signs.ORDER_IN_CASE.search(gap):
            reading.take_back(reading.concerned())
        reading.assigned.append(Assigned(unit, role, rule, reading.clause))
    return reading.assigned


def _goes_on(
    reading: Reading, previous: Assigned, unit: UnitMention, gap: str, list_end: int
) -> bool:
    """Whether a unit stands in one list with the unit before it, and so shares its role."""
    if previous.rule == "role.through" and signs.BEHIND_BRACKET.match(gap):
        # "gửi Bộ A (qua Cục B) và Bộ C": a further receiver, if he does not act
        behind = reading.behind(list_end)
        gets = "và" in gap and order_signs.DEALS_WITH.match(behind) is not None
        return gets or order_signs.ACTS.match(behind) is None
    if signs.LIST.match(gap.rstrip("\n")) is None:
        return previous.role is not Role.NONE and signs.UNKNOWN_MEMBER.match(gap) is not None
    if not gap.strip() and unit.text[:1].islower():
        return False  # "Đảng đoàn HĐND tỉnh lãnh đạo HĐND …": a verb, no further member
    if gap.split() == ["và", "cùng"] or (gap.strip() == "cùng" and previous.role is Role.LEAD):
        return False  # "Thanh tra Bộ cùng Cục Thú y kiểm tra": beside who leads, no second lead
    if _is_apposition(reading, previous, unit, gap):
        return False
    if previous.role is Role.REPORT_TO and gap.strip() == ";":
        return order_signs.ACTS.match(reading.behind(list_end)) is None
    if previous.role is not Role.NONE or _is_directed(reading, previous):
        return True
    behind = reading.behind(list_end)
    before_next = behind[: max(0, reading.next_start(list_end) - list_end)]
    if signs.last_clause(gap) or first_match(AFTER, before_next) is not None:
        return False
    # "Trên cơ sở đề nghị của các Bộ, Bộ Tài chính rà soát …": the last comma ends the scene
    last = (
        gap.strip() == ","
        and list_end == unit.span.end
        and order_signs.PREDICATE.match(behind) is not None
    )
    clause = reading.text[reading.clause : unit.span.start]
    return not (
        last and (signs.SCENE_OPENS.match(clause) is not None or ends_scene(clause, behind))
    )


def _is_directed(reading: Reading, previous: Assigned) -> bool:
    """``chỉ đạo A, B chủ trì``: who directs them leads, and the list is not cut at its last comma."""
    return previous.rule == "role.mentioned" and bool(
        order_signs.DIRECTED.search(reading.before(previous.mention))
    )


def _is_apposition(reading: Reading, previous: Assigned, unit: UnitMention, gap: str) -> bool:
    """``Đồng chí Trưởng ban Dân vận - Phó Trưởng Tiểu ban``: one person, or one body, with two offices."""
    return is_apposition(previous.mention, unit, gap.strip(), reading.behind(unit.span.end))


def _role(reading: Reading, index: int, gap: str, list_end: int) -> tuple[Role, str]:
    unit = reading.units[index]
    previous = reading.previous()
    clause = max(reading.clause, unit.span.start - LONGEST)
    before = signs.ENUMERATOR.sub("", reading.text[clause : unit.span.start])
    before = signs.FIRST_OF_TITLE.sub("", before) if before.rstrip()[-1:] == ")" else before
    if previous and order_signs.NESTED_SUBMISSION.match(gap) and previous.role in _RECEIVERS:
        sentence = reading.text[reading.start : reading.end]
        return orders.submitted_further(reading.before(previous.mention), sentence)
    if reading.promised == reading.clause:
        return Role.NONE, "role.promised"
    if previous and _is_apposition(reading, previous, unit, gap):
        return Role.NONE, "role.apposition"
    if previous and previous.role is Role.NONE and order_signs.WITH_THIRD.match(gap):
        governing = reading.text[reading.start : previous.mention.span.start]
        if order_signs.GUIDED.search(governing):
            return Role.NONE, "role.nested-cooperation"
    given = governed(reading, before, gap, previous, list_end)
    if given is not None:
        # "xin gửi đến quý cơ quan": those who are asked; "sâu rộng đến từng hộ": those who are reached
        told = given[0] is Role.REPORT_TO and is_each(reading.unit)
        return (Role.NONE, "role.mentioned") if told else given
    if order_signs.PROMISES.match(reading.behind(list_end)) and is_subject(
        reading, before, reading.end
    ):
        reading.promised = reading.clause
    if reading.in_open_brackets(unit):
        return role_in_bracket(gap, reading.behind(list_end)) or (Role.NONE, "role.composition")
    if only_composes(reading.before(unit)):
        return Role.NONE, "role.composition"
    led = reading.led() or (previous is not None and previous.role is Role.LEAD)
    if (
        order_signs.LED.match(gap)
        and led
        and order_signs.THEN_COOPERATES.match(reading.behind(list_end))
    ):
        return Role.COORDINATE, "role.subject-cooperates"
    if is_subject(reading, before, list_end):
        return Role.LEAD, "role.subject"
    return _by_what_it_does(reading, index, before, gap, list_end)


def _by_what_it_does(
    reading: Reading, index: int, before: str, gap: str, list_end: int
) -> tuple[Role, str]:
    """The role of a unit inside a clause, by the verb of a duty behind it."""
    previous = reading.previous()
    if previous is not None and begins_own(previous, gap, reading.behind(list_end)):
        reading.clause = reading.unit.span.start
        return Role.LEAD, previous.rule
    if (
        gap.rstrip().endswith(",")
        and reading.assigned
        and order_signs.SENDS.match(reading.behind(list_end))
    ):
        reading.clause = reading.unit.span.start
        return Role.LEAD, "role.subject-sends"
    following = (
        reading.units[index + 1].span.start if index + 1 < len(reading.units) else reading.end
    )
    duty = first_match(AFTER, reading.text[list_end : max(following, list_end)][:LOOK_AHEAD])
    if (
        duty is not None
        and before.rstrip().endswith((",", ":"))
        and not (reading.led() and order_signs.ALSO_DOES.match(reading.behind(list_end)))
    ):
        return Role.LEAD, duty[0].id
    if order_signs.CONDITION.search(before) and order_signs.DUTY.match(reading.behind(list_end)):
        return Role.LEAD, "role.on-condition"
    if previous and previous.rule in _LABELS and signs.JOINED_ON.search(gap):
        return previous.role, previous.rule
    return Role.NONE, "role.mentioned"
