"""What the rows of an export name, counted while they pass: their documents and units."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from models.register import TaskRow, UnitRow
from models.registry import RegisteredUnit, UnitGroup
from models.unit import Unit


@dataclass(slots=True)
class Tally:
    """The documents and units of rows that went by."""

    documents: set[str] = field(default_factory=set)
    """Ids."""
    _counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def of(self, rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
        """``rows`` as they are, each counted."""
        for row in rows:
            self.documents.add(row.document)
            lead = _names(row.task.lead)
            roles = [
                ("lead", lead),
                ("overdue", lead if row.status == "overdue" else ()),
                ("coordinate", _names(row.task.coordinate)),
                ("report_to", _names(row.task.report_to)),
            ]
            self._counts.update((name, role) for role, names in roles for name in names)
            yield row

    def units(self, known: Sequence[UnitRow]) -> list[UnitRow]:
        """The units of these rows with their counts, in the order of the ``known`` ones, others behind."""
        named = dict.fromkeys(name for name, _ in self._counts)
        order = [row.name for row in known if row.name in named]
        return [
            UnitRow(
                name=name,
                lead=self._counts[name, "lead"],
                coordinate=self._counts[name, "coordinate"],
                report_to=self._counts[name, "report_to"],
                overdue=self._counts[name, "overdue"],
            )
            for name in dict.fromkeys([*order, *named])
        ]


def _names(units: Iterable[Unit]) -> Iterable[str]:
    """What units are called in the register, each once."""
    return dict.fromkeys(
        unit.meant.name
        if isinstance(unit.meant, RegisteredUnit | UnitGroup)
        else unit.unit or unit.text
        for unit in units
    )
