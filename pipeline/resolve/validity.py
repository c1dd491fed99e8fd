"""Validity (hiệu lực): which of what is said bounds this document, and on which days."""

from datetime import date, timedelta

from models.deadline import OnDate
from models.mention import RelativeReading, ValidityMention
from models.text import Evidence
from models.validity import Bound, Validity
from pipeline.resolve.context import Context
from pipeline.resolve.deadlines import resolve_deadline, term_end

_PROMULGATES = frozenset({"QĐ", "NQ"})
_PROMULGATED = frozenset({"KH", "QC", "QyĐ", "CTr", "ĐA", "PA", "HD"})
"""What decisions promulgate: its own words bound the tasks in it, where the decision says nothing else."""
_LAWS = frozenset({"HP", "BLuật", "Luật", "PL", "NĐ", "TT", "TTLT"})
_WHOLE = len("2025-12-31")
_ODD = "odd-validity"


def resolve_validity(context: Context) -> tuple[Validity, list[tuple[str, Evidence]]]:
    """When the document holds, as far as it says so, and what is odd about it, for ``check`` to report.

    What it says of itself goes before what an attachment does. Two ends that differ, or one before the issue or before
    the beginning, are kept for a person to look at, and none is chosen.
    """
    notes: list[tuple[str, Evidence]] = []
    since, until = (_bound(context, bound, notes) for bound in ("since", "until"))
    issued = context.outline.header.date or ""
    first = max(since.day if since else "", issued if len(issued) == _WHOLE else "")
    if until is not None and until.day < first:
        notes.append((_ODD, until.evidence))
        until = None
    return Validity(since, until), notes


def _bound(context: Context, bound: str, notes: list[tuple[str, Evidence]]) -> Bound | None:
    ranked: dict[int, list[Bound]] = {}
    for mention in context.mentions.validity:
        rank = _rank(context, mention) if mention.bound == bound else None
        day = _day(context, mention) if rank is not None else None
        if rank is not None and day is not None:
            evidence = context.text.evidence(mention.span, mention.rule)
            ranked.setdefault(rank, []).append(Bound(day.isoformat(), evidence))
    if not ranked:
        return None
    found = ranked[min(ranked)]
    if len({each.day for each in found}) > 1:
        notes.append((_ODD, found[-1].evidence))
        return None
    return found[0]


def _rank(context: Context, mention: ValidityMention) -> int | None:
    """0 for what is said of this document, 1 of what it promulgates; None for another one's validity."""
    if any(mention.span.within(note.span) for note in context.outline.footnotes):
        return None
    if mention.label:
        return 0 if _is_label_of_document(context, mention) else None
    kind, own = mention.kind, context.outline.header.type
    if kind in (None, own) or (own is None and kind not in _LAWS):
        return 0
    return 1 if own in _PROMULGATES and kind in _PROMULGATED else None


def _is_label_of_document(context: Context, mention: ValidityMention) -> bool:
    """Whether ``Thời hạn hiệu lực: …`` stands at the top of the tree, or under a heading that speaks of validity."""
    item = next((i for i in context.outline.items if mention.span.within(i.evidence.span)), None)
    if item is None:
        return False
    parent = context.items.get(item.parent or "")
    return item.parent is None or (parent is not None and "hiệu lực" in parent.text.lower())


def _day(context: Context, mention: ValidityMention) -> date | None:
    reading, issued = mention.reading, context.issued
    if isinstance(reading, RelativeReading):
        if issued is None or len(context.outline.header.date or "") < _WHOLE:
            return None  # a term runs from a day, and the day of issue was left blank
        if reading.duration == "P0D":
            return issued
        return term_end(reading.duration, reading.working_days, issued)
    match resolve_deadline(reading, issued):
        case OnDate(due=due):
            return date.fromisoformat(due[:_WHOLE]) - timedelta(days=mention.before)
        case _:
            return None
