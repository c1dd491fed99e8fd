"""Stage ``resolve``: what the mentions mean here - whose task, which day, which unit."""

from dataclasses import replace

from models.directive import Directive, Source
from models.mention import Mentions
from models.outline import Item, Outline
from models.text import CleanText
from pipeline.resolve.citations import resolve_citations
from pipeline.resolve.context import Context
from pipeline.resolve.file_name import number_from_name, other_number
from pipeline.resolve.registered import register_units
from pipeline.resolve.tasks import TaskFinder
from pipeline.resolve.validity import resolve_validity

__all__ = ["resolve"]


def resolve(source: Source, text: CleanText, outline: Outline, mentions: Mentions) -> Directive:
    """The directive that a document is: its tasks with leads inherited and deadlines computed.

    Args:
        source: Where the document was read from.
        text: The clean text of the file.
        outline: The document's parts.
        mentions: What its passages say by themselves.

    Returns:
        The directive, without findings; ``notes`` says what was odd on the way.
    """
    outline, named = number_from_name(source, outline)
    context = Context(text, outline, mentions)
    accounts = TaskFinder(context).find()
    validity, doubts = resolve_validity(context)
    directing = {task.path for task in accounts.tasks}
    notes = [(code, text.evidence(span, "segment")) for code, span in outline.notes]
    notes += [("number-from-name", named)] if named is not None else []
    differs = other_number(source, outline)
    notes += [("name-number", differs)] if differs is not None else []
    return Directive(
        source=source,
        text=text,
        header=outline.header,
        items=tuple(_without_heading(item, directing) for item in outline.items),
        tasks=tuple(register_units(context, accounts.tasks)),
        citations=tuple(resolve_citations(context)),
        validity=validity,
        footnotes=outline.footnotes,
        tables=outline.tables,
        ledger=tuple(accounts.ledger),
        notes=tuple(notes + accounts.notes + doubts),
    )


def _without_heading(item: Item, directing: set[str]) -> Item:
    """``item`` without its mark of a heading where it says what to do: ``1. Rà soát hồ sơ:`` over its points."""
    return replace(item, heading=False) if item.heading and item.path in directing else item
