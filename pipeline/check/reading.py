"""Reading: pages that failed, and digits that are not sure where they matter: codes, dates, deadlines."""

from collections.abc import Iterator
from typing import NamedTuple

from models.directive import Directive
from models.finding import Finding
from models.places import Place
from models.text import CleanText, Evidence, one_line

_SURE = 0.90
"""Below this word confidence more than a quarter of the words are wrong on scans, above it one in twenty or less
(measured on rendered pages)."""

_TOLD = ("header.file-name", "header.by-hand")
"""Rules of which the check of the header tells already."""
_UNREAD = 0.02
"""Share of a page's letters: less is a word or two under a seal."""


def check_reading(directive: Directive) -> Iterator[Finding]:
    """Findings on how well the passages were read that hold a code, a date or a deadline."""
    for number, obtained_by in enumerate(directive.source.obtained_by, start=1):
        if obtained_by == "failed":
            yield Finding(
                code="failed-page",
                severity="fault",
                message=f"Không đọc được trang {number}.",
                page=number,
            )
    for number, share in directive.source.unread:
        if share > _UNREAD:
            yield Finding(
                code="unread-text",
                severity="fault",
                message=f"Trang {number} còn dòng chữ chưa đọc được (khoảng {share:.0%} số chữ).",
                page=number,
            )
    for value in _values(directive):
        finding = _two_readings(directive.text, value) or _low_confidence(directive.text, value)
        if finding is not None:
            yield finding


def is_unsure(place: Place, *, may_be_written: bool = False) -> bool:
    """Whether what was read at ``place`` is in doubt.

    A second look that reads the same digits settles it, unless they may be handwriting: that looks the same
    however often one reads it.
    """
    settled = place.confirmed and not may_be_written
    return place.confidence is not None and place.confidence < _SURE and not settled


class _Value(NamedTuple):
    """A passage whose digits matter."""

    name: str
    """What the clerk calls it."""
    evidence: Evidence
    path: str | None = None
    digits_only: bool = False
    """Whether only the words with digits count: a citation may be a whole sentence."""
    may_be_written: bool = False
    """Whether its digits may be handwriting."""


def _values(directive: Directive) -> Iterator[_Value]:
    header = dict(directive.header.evidence)
    for field, name in (("code", "Số, ký hiệu"), ("date", "Ngày ban hành")):
        if field in header and header[field].rule not in _TOLD:
            yield _Value(name, header[field], may_be_written=True)
    for task in directive.tasks:
        for deadline in task.deadlines:
            yield _Value("Thời hạn", deadline.evidence, task.path)
    for citation in directive.citations:
        yield _Value("Văn bản viện dẫn", citation.evidence, citation.path, digits_only=True)


def _two_readings(text: CleanText, value: _Value) -> Finding | None:
    """Where a second look at a word's digits says otherwise."""
    for place in text.places_of(value.evidence.span):
        if place.other is not None:
            first = text.text[place.start : place.end]
            told = f"{value.name} đọc hai lần khác nhau: “{first}” và “{place.other}”."
            return _finding("two-readings", value, told)
    return None


def _low_confidence(text: CleanText, value: _Value) -> Finding | None:
    unsure = (
        is_unsure(place, may_be_written=value.may_be_written)
        for place in text.places_of(value.evidence.span)
        if not value.digits_only or _has_digits(text, place)
    )
    if not any(unsure):
        return None
    quote = one_line(value.evidence.quote)
    return _finding("low-confidence", value, f"{value.name} đọc chưa chắc chắn: “{quote}”.")


def _has_digits(text: CleanText, place: Place) -> bool:
    return any(sign.isdigit() for sign in text.text[place.start : place.end])


def _finding(code: str, value: _Value, message: str) -> Finding:
    return Finding.at(value.evidence, code, message, path=value.path)
