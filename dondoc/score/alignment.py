"""Which found task answers which expected one."""

from collections.abc import Sequence
from dataclasses import dataclass

from dondoc.score.answers import ExpectedTask, FoundTask
from dondoc.score.matching import begins, begins_exactly, holds


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every expected task with the found one that answers it, if any, and the found ones left over."""

    pairs: tuple[tuple[ExpectedTask, FoundTask | None], ...]
    surplus: tuple[FoundTask, ...]


def align_tasks(expected: Sequence[ExpectedTask], found: Sequence[FoundTask]) -> Alignment:
    """Pairs tasks by where they stand and how they begin.

    First those in the right item, then, for the rest, those elsewhere in the same branch: a wrong path
    is counted with the items and need not hide that the task itself was read.
    """
    answers: dict[int, FoundTask] = {}
    free = list(found)
    for may_answer in (_in_its_item, _in_its_branch):
        for number, task in enumerate(expected):
            if number in answers:
                continue
            candidates = [candidate for candidate in free if may_answer(task, candidate)]
            if not candidates:
                continue
            best = min(candidates, key=lambda candidate: _distance(task, candidate))
            answers[number] = best
            unanswered = [other for n, other in enumerate(expected) if n not in answers]
            if not _holds_another(best, task, unanswered):
                free.remove(best)
    taken = set(answers.values())
    return Alignment(
        pairs=tuple((task, answers.get(number)) for number, task in enumerate(expected)),
        surplus=tuple(task for task in found if task not in taken),
    )


def _in_its_item(task: ExpectedTask, candidate: FoundTask) -> bool:
    return candidate.path == task.path and holds(candidate.text, task.starts)


def _in_its_branch(task: ExpectedTask, candidate: FoundTask) -> bool:
    return _branch(candidate.path) == _branch(task.path) and begins(candidate.text, task.starts)


def _branch(path: str) -> str:
    return path.partition("/")[0]


def _distance(task: ExpectedTask, candidate: FoundTask) -> tuple[bool, bool, int]:
    """Smaller is nearer: the same words, then similar ones, then those inside; then the shorter text."""
    return (
        not begins_exactly(candidate.text, task.starts),
        not begins(candidate.text, task.starts),
        len(candidate.text),
    )


def _holds_another(
    candidate: FoundTask, task: ExpectedTask, unanswered: Sequence[ExpectedTask]
) -> bool:
    """Whether a found task is so long that it answers a further expected one of the same item.

    Not to have parted two sentences is then counted by their leads and deadlines, not as a missed task.
    """
    return any(
        other.path == task.path and holds(candidate.text, other.starts) for other in unanswered
    )
