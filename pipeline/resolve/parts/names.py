"""Who a part names, though no list of units knows the name: as its subject, its label or the rest of a label."""

from models.outline import Item
from models.text import Span, one_line
from models.unit import Unit
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.resolve.assignment import unit_of
from pipeline.resolve.context import Context
from pipeline.resolve.inherited.closing_brackets import names_in_last_bracket
from pipeline.resolve.inherited.inheritance import OF_OPENING, Inheritance
from pipeline.resolve.parts.part import Part
from pipeline.resolve.parts.unknown_units import (
    LABEL_AMONG,
    REST_OF_LABEL,
    SUBJECT,
    is_another,
    label_among,
    name_behind,
    name_of_subject,
)


def unknown_subject(context: Context, part: Part) -> Unit | None:
    """The name that opens a part in front of a duty's verb or a colon: ``Chủ đầu tư chỉ đạo …``."""
    name = name_of_subject(context.printed(part.span), part.span.start)
    known = context.units_in(part.span)
    if name is None or any(unit.span.start == name.start and unit.kind == "body" for unit in known):
        return None  # a body that we know, and that the sentence gives no order
    evidence = context.text.evidence(name, SUBJECT.id)
    return Unit(text=one_line(context.printed(name)), unit=None, evidence=evidence)


def unknown_label(context: Context, inheritance: Inheritance, item: Item, part: Part) -> list[Unit]:
    """The names in front of the colon where those beside ``item`` have labels that name units we know.

    Behind a comma a unit that we know is one more, and no part of the name: ``Chủ vườn cây, Phòng Y tế: …``.
    """
    if part.span.start != item.evidence.span.start:
        return []
    name = label_among(context.printed(part.span), part.span.start)
    known = context.units_in(name) if name else ()
    if name is None or any(u.span.start == name.start for u in known):
        return []
    if not inheritance.is_among_labels(item):
        return []
    others = [u for u in known if _is_listed(context, Span(name.start, u.span.start))]
    if others:
        name = Span(name.start, context.text.text.rindex(",", name.start, others[0].span.start))
    evidence = context.text.evidence(name, LABEL_AMONG.id)
    first = Unit(text=one_line(context.printed(name)), unit=None, evidence=evidence)
    return [first, *(unit_of(context, unit, LABEL_AMONG.id) for unit in others)]


def _is_listed(context: Context, before: Span) -> bool:
    """Whether a comma ends what stands ``before`` a name with a capital."""
    return (
        context.printed(before).rstrip().endswith(",") and context.text.text[before.end].isupper()
    )


def lead_in_bracket(
    context: Context, inheritance: Inheritance, item: Item, part: Part
) -> list[Assigned]:
    """Who is named alone in a bracket that ends ``item``, where others beside it end so: ``Rà soát giá đất (Sở A).``.

    Under somebody who leads all of them it tells of something else.
    """
    if part.span.end < item.evidence.span.end:
        return []
    units = names_in_last_bracket(context, item)
    if not units or not inheritance.is_among_bracketed(item):
        return []
    over = inheritance.for_item(item)
    if over.lead and (over.evidence is None or over.evidence.rule not in OF_OPENING):
        return []
    return [Assigned(unit, Role.LEAD, "role.closing-bracket", part.span.start) for unit in units]


def rest_of_label(context: Context, part: Part) -> Unit | None:
    """The last name of a label that is known for no unit: ``Công an xã, đội dân phòng: tuần tra``.

    What goes on with a capital is more of the name before it.
    """
    last = part.leads[-1].mention.span.end if part.leads else part.span.end
    opens = all(lead.clause == part.span.start for lead in part.leads)
    name = name_behind(context.between(last, part.span.end), last) if opens else None
    if name is None or any(
        unit.span.start >= last for unit in context.units_in(Span(last, name.end))
    ):
        return None
    if context.printed(name)[:1].isupper() and not is_another(context.printed(name)):
        name = Span(part.leads[-1].mention.span.start, name.end)
    evidence = context.text.evidence(name, REST_OF_LABEL.id)
    return Unit(text=one_line(context.printed(name)), unit=None, evidence=evidence)
