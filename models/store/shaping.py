"""Which rows people's words make of the tasks of a document: corrected ones, parts of one, one of two."""

from collections.abc import Callable, Iterable, Sequence

from models.correction import corrected_task, merged_task
from models.store.mapping import stored_task
from models.store.restoring import task_of
from models.store.tables import StoredTask
from models.task import Task
from models.unit import Unit


class Shape:
    """Takes what was said, in that order, and makes rows of it."""

    def __init__(self, tasks: Iterable[StoredTask]) -> None:
        self._read = {task.position: task for task in tasks}
        self._values: dict[int, dict[int, dict[str, str]]] = {}
        """By position and part."""
        self._merged: dict[int, list[int]] = {}
        """Positions of the tasks that one has taken in."""

    def say(self, task: StoredTask, part: int, field: str, value: str) -> None:
        """One thing that was said about a task, or about a part of it."""
        parts = self._values.setdefault(task.position, {})
        if field == "split":
            for number, text in enumerate(value.splitlines(), 1):
                parts.setdefault(number, {})["text"] = text
        elif field == "merge":
            other = next((t for t in self._read.values() if t.ref == value), None)
            if other is not None and other.position != task.position:
                self._merged.setdefault(task.position, []).append(other.position)
                # What was said of the text before is a part of the new one.
                parts.setdefault(1, {})
        elif part == 1 or part in parts:
            parts.setdefault(part, {})[field] = value

    def rows(self, number: int, keep_units: Callable[[Sequence[Unit]], object]) -> list[StoredTask]:
        """Rows for the tasks of which something was said, from ``number`` on; those that they replace are marked.

        ``keep_units`` sees to it that the names of units are stored before the rows that refer to them.
        """
        gone = {position for others in self._merged.values() for position in others}
        made: list[StoredTask] = []
        for position in gone:
            self._read[position].superseded = True
        for position, parts in sorted(self._values.items()):
            # Of a part that isn't there any more, what was said waits for it.
            if position in gone or not parts:
                continue
            read = self._read[position]
            read.superseded = True
            task = self._whole(position)
            for part, values in sorted(parts.items()):
                if values.get("rejected"):
                    continue
                ref = read.ref if part == 1 else f"{read.ref}~{part}"
                said = corrected_task(task, values)
                keep_units((*said.lead, *said.coordinate, *said.report_to))
                row = stored_task(number + len(made), ref, said)
                row.corrects = position
                made.append(row)
        return made

    def _whole(self, position: int) -> Task:
        """The task as it was read, with those that it has taken in as they were corrected."""
        task = task_of(self._read[position])
        for other in self._merged.get(position, ()):
            said = self._values.get(other, {}).get(1, {})
            task = merged_task(task, corrected_task(task_of(self._read[other]), said))
        return task
