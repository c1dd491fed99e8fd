"""Mentions: what a passage says by itself, before anyone asks what it means here.

``extract`` finds them; ``resolve`` gives them years, leads and places in the tree. Offsets are spans of the
`CleanText` that was searched.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from models.deadline import Anchor, Ongoing, Recurring
from models.text import Span

CalendarUnit = Literal["day", "week", "month", "quarter", "year"]


class PartialDate(NamedTuple):
    """A day as printed; None where the wording leaves it open. ``day`` -1 is the last day of the month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    time: str | None = None
    """``17:00``."""


class DateReading(NamedTuple):
    """``trước ngày 20/12``: a day, its year possibly open."""

    due: PartialDate


class PeriodReading(NamedTuple):
    """``trong quý III``: first and last day, the year possibly open."""

    start: PartialDate
    due: PartialDate


class RelativeReading(NamedTuple):
    """``trong 05 ngày làm việc kể từ …``: an ISO 8601 duration from an anchor."""

    duration: str
    working_days: bool
    anchor: Anchor
    since: PartialDate | None = None
    """The day from which it counts, where that is printed."""


class CalendarReading(NamedTuple):
    """``trước ngày 15 tháng này``, ``trong tuần tới``: a unit of the calendar, counted from that of the issue."""

    unit: CalendarUnit
    ahead: int
    """0 for the unit in which the document is issued, 1 for the next."""
    day: int | None = None
    """A day of that unit, by which it is due; -1 for its last one, None for the whole of it."""
    time: str | None = None
    """``17:00``."""


DeadlineReading = (
    DateReading | PeriodReading | CalendarReading | RelativeReading | Recurring | Ongoing
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineMention:
    """A wording of time."""

    span: Span
    rule: str
    reading: DeadlineReading
    bare: bool = False
    """True for a wording that is a deadline only as the stated time of a task (in a table's time column or
    after ``Thời gian:``): ``Quý II/2025``, ``năm 2025``, ``thường xuyên``, ``hằng năm``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationMention:
    """Another document named in the text; field meanings as in `models.citation.Citation`."""

    span: Span
    rule: str
    type: str | None
    code: str | None
    date: str | None = None
    issuer: str | None = None
    name: str | None = None
    provision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMention:
    """A unit named in the text; in a list, each member is a mention of its own."""

    span: Span
    rule: str
    text: str
    """As printed, on one line; with the shared head of its list written out."""
    kind: Literal["body", "head", "collective"]
    """An organisation, one with its head (``Giám đốc Sở Y tế``), or a collective (``các sở, ban, ngành``)."""
    unit: str | None = None
    """Canonical name where the lexicon knows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidityMention:
    """From when or until when a document is said to hold: ``Quyết định này có hiệu lực đến hết ngày 31/12/2025``."""

    span: Span
    rule: str
    bound: Literal["since", "until"]
    kind: str | None
    """The document that is meant, by the abbreviation of its kind (``QĐ``); None for ``văn bản này`` or a label."""
    reading: DateReading | RelativeReading
    before: bool = False
    """Whether the day before is meant: ``hết hiệu lực kể từ ngày 01/01/2026``."""
    label: bool = False
    """Whether no document is named: ``Thời hạn hiệu lực: đến hết năm 2026``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All mentions of a document in the order of the text: the value that ``extract`` hands on."""

    units: tuple[UnitMention, ...]
    deadlines: tuple[DeadlineMention, ...]
    citations: tuple[CitationMention, ...]
    sentences: tuple[Span, ...]
    """Sentences of every item's own text, of the opening and of the closing."""
    validity: tuple[ValidityMention, ...] = ()
