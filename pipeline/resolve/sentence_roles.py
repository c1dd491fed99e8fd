"""The roles in one sentence: of the units that it names, and of a name that no list of units knows in a sure duty."""

from models.mention import UnitMention
from models.text import Span, one_line
from pipeline.lexicon.roles import Assigned, Role, assign_roles
from pipeline.resolve.context import Context
from pipeline.resolve.unknown_units import PERSON, name_in_duty


def roles_of(context: Context, sentence: Span) -> list[Assigned]:
    """The roles of those whom ``sentence`` names, in order.

    Where none of its units leads, a name leads that stands where nobody but the one in charge can:
    ``Người điều hành có trách nhiệm …``, ``Nếu …, cơ quan giới thiệu phải …``.
    """
    known = context.roles.get(sentence)
    if known is None:
        known = context.roles[sentence] = _read(context, sentence)
    return known


def _read(context: Context, sentence: Span) -> list[Assigned]:
    text = context.text.text
    roles = assign_roles(text, sentence, context.units_in(sentence))
    if any(entry.role is Role.LEAD for entry in roles):
        return roles
    name = name_in_duty(text[sentence.start : sentence.end], sentence.start)
    if name is None or any(entry.mention.span.start == name.start for entry in roles):
        return roles
    printed = one_line(text[name.start : name.end])
    mention = UnitMention(span=name, rule=PERSON.id, text=printed, kind="body", unit=None)
    lead = Assigned(mention, Role.LEAD, PERSON.id, sentence.start)
    outside = [
        entry
        for entry in roles
        if entry.mention.span.end <= name.start or entry.mention.span.start >= name.end
    ]
    return sorted([*outside, lead], key=lambda entry: entry.mention.span.start)


def roles_in(context: Context, span: Span) -> list[Assigned]:
    """The roles that the sentences of ``span`` give to those they name."""
    return [
        entry for sentence in context.sentences_in(span) for entry in roles_of(context, sentence)
    ]
