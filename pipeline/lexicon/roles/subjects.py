"""Whether a unit is the subject of its sentence: it opens its clause, and a verb stands behind it; `finder` asks."""

from pipeline.lexicon.roles import order_signs, signs
from pipeline.lexicon.roles.clauses import is_listed_again, is_share
from pipeline.lexicon.roles.reading import REACH, Reading
from pipeline.lexicon.roles.scenes import reports_in_turn, sets_scene, shares_figures
from pipeline.lexicon.roles.statements import is_behind_means
from pipeline.lexicon.roles.words import SCENE, Role

_MEMBER = 30
"""Characters between a lead and a further unit that may name a member of the list nobody knows."""


def is_subject(reading: Reading, before: str, list_end: int) -> bool:
    """Whether a list of units opens its clause and somebody is told something there."""
    after = reading.behind(list_end).split("\n", maxsplit=1)[0]
    if reports_in_turn(before, after):
        return True
    label = before.rstrip().endswith(":")
    topics, acts = (
        label and signs.LABEL_OF_TOPICS.match(before),
        order_signs.VERB_FOLLOWS.match(after),
    )
    if label and (signs.LABEL.match(before) or (topics and acts)):
        reports = signs.LABEL_OF_REPORTS.match(before) is not None
        return acts is not None and (reports or not signs.LABEL_OF_ROLE.search(before))
    scene = SCENE.regex.match(signs.RUN_IN_LABEL.sub("", before))
    scene_set = scene is not None or (not reading.led() and sets_scene(before, after))
    if not scene_set or (label and signs.EXAMPLES.search(before)):
        return False
    if before.strip() and (reading.led(_MEMBER) or order_signs.NO_PREDICATE.match(after)):
        return False
    if reading.unit.text.lower().startswith("những ") and order_signs.CONSEQUENCE.match(after):
        return False
    if order_signs.OFFICE_HELD.fullmatch(reading.unit.text) and order_signs.MARK.match(after):
        return False
    later = reading.clause > reading.start
    said = (
        reading.text[max(reading.start, reading.clause - REACH) : reading.clause] if later else ""
    )
    if later and not _led_before(reading) and shares_figures(before, said):
        return False
    again = later and is_listed_again(reading.unit, said, reading.assigned, after)
    if again or (later and is_share(reading.unit, after)):
        return False
    if order_signs.WRITES.match(after) and order_signs.AIMED.match(before):
        return True
    return (
        order_signs.NO_SUBJECT.match(after) is None and order_signs.GIVES_ORDER.match(after) is None
    )


def _led_before(reading: Reading) -> bool:
    """Whether a clause before this one has named who leads."""
    return any(entry.role is Role.LEAD for entry in reading.assigned)


def acts_on_others(reading: Reading, gap: str, list_end: int) -> bool:
    """``Đối với các xã có dịch, UBND huyện chỉ đạo``: behind a clause about others stands who acts, and a verb."""
    if not gap.rstrip().endswith((",", ":")) or not (concerned := reading.concerned()):
        return False
    apart = concerned[-1].mention.kind == "collective" != reading.unit.kind
    if not (gap.strip(" ,") or apart or concerned[-1].mention.rule == "unit.area"):
        return False  # "Đối với Phòng Y tế, Trung tâm Y tế": both
    after = reading.behind(list_end)
    ordered = order_signs.GIVES_ORDER.match(after) or order_signs.NO_SUBJECT.match(after)
    return order_signs.VERB_FOLLOWS.match(after) is not None and not ordered


def is_means(reading: Reading, gap: str, behind: str) -> bool:
    """``Thông qua Ban Công tác Mặt trận, UBND xã nắm tình hình``: the first is only told of."""
    first = reading.assigned[0].mention if reading.assigned and gap.strip() == "," else None
    between = reading.text[first.span.end : reading.unit.span.start] if first else ""
    return first is not None and is_behind_means(reading.before(first), between, behind)
