"""Figures of the tasks: found at all, by whom, with whom, to whom, by when, and all of it together."""

from collections.abc import Iterator

from dondoc.score.alignment import Alignment
from dondoc.score.answers import Deadline, ExpectedTask, FoundTask
from dondoc.score.comparison import MISSED, RIGHT, SURPLUS, WRONG, Comparison, Counts
from dondoc.score.header import compare_names
from models.register import Role

NormalForm = tuple[str | bool | None, ...]


def compare_tasks(alignment: Alignment) -> Iterator[Comparison]:
    """``tasks``: was every sentence that directs found, and nothing else taken for one?

    An optional task may be found or not and counts neither way.
    """
    for task, given in alignment.pairs:
        if not task.optional:
            yield _task_comparison(task, given, RIGHT if given else MISSED)
    for surplus in alignment.surplus:
        yield _surplus_comparison(surplus, SURPLUS)


def compare_units(alignment: Alignment, role: Role) -> Iterator[Comparison]:
    """``lead``, ``coordinate``, ``report_to``: are the units of that role the right ones?

    A missed task misses all its units and a surplus one has only surplus units, so that these figures
    can't be raised by finding fewer tasks. What the document itself leaves open isn't counted.
    """
    for task, given in alignment.pairs:
        if task.optional or role in task.unscored:
            continue
        if given:
            yield compare_names(task.path, task.units[role], given.units[role])
        else:
            yield _task_comparison(task, None, Counts(fn=len(task.units[role])), repeats=True)
    for surplus in alignment.surplus:
        yield _surplus_comparison(surplus, Counts(fp=len(surplus.units[role])), repeats=True)


def compare_deadlines(alignment: Alignment) -> Iterator[Comparison]:
    """``deadlines``: is every task due when it should be, whatever the wording?

    Forms are counted once a task, as two wordings of one day are one deadline. `Thường xuyên` of a found
    task gives no day and isn't counted; a missed task misses everything that is said of its time.
    """
    for task, given in alignment.pairs:
        if task.optional:
            continue
        if given:
            right, stated = _expected_forms(task), _found_forms(given, task)
            same = len(right & stated)
            yield Comparison(
                place=task.path,
                expected=_shown(right),
                found=_shown(stated),
                counts=Counts(tp=same, fp=len(stated) - same, fn=len(right) - same),
            )
        else:
            stated_times = sum(not deadline.optional for deadline in task.deadlines)
            yield _task_comparison(task, None, Counts(fn=stated_times), repeats=True)
    for surplus in alignment.surplus:
        times = sum(deadline.kind != "ongoing" for deadline in surplus.deadlines)
        yield _surplus_comparison(surplus, Counts(fp=times), repeats=True)


def compare_www(alignment: Alignment) -> Iterator[Comparison]:
    """``www``: who must do what by when, all three right?

    This is the question the house answers, and a row with a wrong lead or a wrong day is no use to the
    person who chases it up: it counts only where the task was found and all its leads and deadlines hold.
    """
    for task, given in alignment.pairs:
        if task.optional:
            continue
        if given is None:
            counts = MISSED
        else:
            counts = RIGHT if leads_hold(task, given) and deadlines_hold(task, given) else WRONG
        yield _task_comparison(task, given, counts, repeats=True)
    for surplus in alignment.surplus:
        yield _surplus_comparison(surplus, SURPLUS, repeats=True)


def normal_form(deadline: Deadline) -> NormalForm:
    """What a deadline means: two wordings with the same form are the same deadline."""
    match deadline.kind:
        case "date":
            # An hour, where one is given, is no reason to call the day wrong.
            return ("date", deadline.due and deadline.due[:10])
        case "period":
            return ("period", deadline.start, deadline.due)
        case "recurring":
            return ("recurring", _rule_key(deadline.rrule or ""))
        case "relative":
            return ("relative", deadline.duration, deadline.working_days)
        case other:
            return (other,)


def _rule_key(rule: str) -> str:
    """A recurrence rule whose parts may stand in any order; an interval of one is the default."""
    parts = rule.upper().replace("RRULE:", "").split(";")
    return ";".join(sorted(part for part in parts if part != "INTERVAL=1"))


def _expected_forms(task: ExpectedTask) -> set[NormalForm]:
    return {
        normal_form(deadline)
        for deadline in task.deadlines
        if not deadline.optional and deadline.kind != "ongoing"
    }


def _found_forms(given: FoundTask, task: ExpectedTask) -> set[NormalForm]:
    """What was found, less what may be found or not."""
    may_be = {normal_form(deadline) for deadline in task.deadlines if deadline.optional}
    stated = {normal_form(d) for d in given.deadlines if d.kind != "ongoing"}
    return stated - may_be


def leads_hold(task: ExpectedTask, given: FoundTask) -> bool:
    """Whether all leads of a found task are the expected ones, and no other."""
    if "lead" in task.unscored:
        return True
    return not compare_names(task.path, task.units["lead"], given.units["lead"]).differs


def deadlines_hold(task: ExpectedTask, given: FoundTask) -> bool:
    """Whether all deadlines of a found task are the expected ones, and no other."""
    return _expected_forms(task) == _found_forms(given, task)


def _shown(forms: set[NormalForm]) -> str:
    return "; ".join(sorted(" ".join(str(part) for part in form) for form in forms))


def _task_comparison(
    task: ExpectedTask, given: FoundTask | None, counts: Counts, *, repeats: bool = False
) -> Comparison:
    return Comparison(
        place=task.path,
        expected=task.starts,
        found=given.text if given else "",
        counts=counts,
        repeats=repeats,
    )


def _surplus_comparison(task: FoundTask, counts: Counts, *, repeats: bool = False) -> Comparison:
    return Comparison(place=task.path, expected="", found=task.text, counts=counts, repeats=repeats)
