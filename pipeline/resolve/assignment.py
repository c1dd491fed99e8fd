"""An assignment: who leads, who coordinates, to whom it is reported, by when - gathered from one passage."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.deadline import Deadline
from models.mention import UnitMention
from models.text import Evidence, one_line
from models.unit import Unit
from pipeline.lexicon.products import find_products
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.resolve.context import Context


@dataclass(slots=True)
class Assignment:
    """What one passage says of a task's people and time."""

    lead: list[Unit] = field(default_factory=list)
    coordinate: list[Unit] = field(default_factory=list)
    report_to: list[Unit] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    product: str | None = None
    evidence: Evidence | None = None

    def add(self, context: Context, assigned: list[Assigned], *, inherited: bool = False) -> None:
        """Take over the roles of ``assigned``, each unit once a role."""
        for entry in assigned:
            match entry.role:
                case Role.LEAD:
                    units = self.lead
                case Role.COORDINATE:
                    units = self.coordinate
                case Role.REPORT_TO:
                    units = self.report_to
                case Role.NONE:
                    continue
            unit = unit_of(context, entry.mention, entry.rule, inherited=inherited)
            if all(one_line(known.text).lower() != unit.text.lower() for known in units):
                units.append(unit)

    def receivers(self, lead: Sequence[Unit]) -> tuple[Unit, ...]:
        """Those to whom it is reported, but not the only one who leads: nobody reports to himself.

        ``Sở A đôn đốc các mỏ kết nối dữ liệu về Sở A``: it is the mines that send their data to Sở A.
        """
        alone = lead[0].text.lower() if len(lead) == 1 else None
        return tuple(unit for unit in self.report_to if unit.text.lower() != alone)


def unit_of(context: Context, mention: UnitMention, rule: str, *, inherited: bool = False) -> Unit:
    """The unit of a mention, with the passage that names it and the rule that gave it its role."""
    return Unit(
        text=mention.text,
        unit=mention.unit,
        evidence=context.text.evidence(mention.span, rule),
        inherited=inherited,
    )


def find_product(text: str) -> str | None:
    """The words after ``Sản phẩm:``; None where there are none."""
    found = find_products(text)
    return one_line(text[found[0].start : found[0].end]) if found else None
