"""Stage ``check``: what a person should look at, each finding in words for a clerk (``docs/findings.md``)."""

from models.directive import Directive
from models.finding import Finding
from pipeline.check.borders import check_borders
from pipeline.check.deadlines import check_deadlines
from pipeline.check.header import check_header
from pipeline.check.ledger import check_ledger
from pipeline.check.names import check_names
from pipeline.check.no_lead import check_no_lead
from pipeline.check.orders import check_orders
from pipeline.check.reading import check_reading
from pipeline.check.shape import check_shape
from pipeline.check.subjects import check_subjects
from pipeline.check.tasks import check_tasks
from pipeline.check.units import check_units

__all__ = ["check"]

CHECKS = (
    check_header,
    check_shape,
    check_ledger,
    check_no_lead,
    check_tasks,
    check_names,
    check_borders,
    check_subjects,
    check_orders,
    check_units,
    check_deadlines,
    check_reading,
)


def check(directive: Directive) -> tuple[Finding, ...]:
    """The findings of all checks, in the order of the text."""
    findings = [finding for one in CHECKS for finding in one(directive)]
    return tuple(
        sorted(findings, key=lambda f: (f.evidence.span.start if f.evidence else -1, f.code))
    )
