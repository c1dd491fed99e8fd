"""The header: what is missing, and what was inferred and not read."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from models.directive import Directive
from models.finding import Finding, Severity
from pipeline.lexicon.dates import iso

_MISSING = {
    "type": "Không xác định được loại văn bản.",
    "code": "Không tìm thấy số, ký hiệu văn bản.",
    "date": "Không tìm thấy ngày ban hành.",
    "issuer": "Không xác định được cơ quan ban hành.",
    "title": "Không tìm thấy trích yếu.",
}
_NOTES: dict[str, tuple[Severity, str]] = {
    "inferred-type": (
        "doubt",
        "Loại văn bản không in ở đầu văn bản; lấy theo cách văn bản tự gọi: “{quote}”.",
    ),
    "inferred-issuer": (
        "doubt",
        "Cơ quan ban hành không in ở đầu văn bản; suy ra là {header.issuer}.",
    ),
    "restored-issuer": (
        "doubt",
        "Tên cơ quan ban hành in thiếu dấu, đọc là {header.issuer}: “{quote}”.",
    ),
    "inferred-office": (
        "doubt",
        "Chức vụ người ký đọc không rõ, suy ra là {header.signer.title}.",
    ),
    "unread-office": (
        "doubt",
        "Chức vụ người ký đọc không rõ, để trống; có thể là ký thay: “{quote}”.",
    ),
    "unread-signer": (
        "doubt",
        "Họ tên người ký đọc không đủ, để trống: “{quote}”.",
    ),
    "number-told": (
        "note",
        "Số ở đầu văn bản để trống hoặc viết tay; lấy theo phần kèm theo: “{quote}”.",
    ),
    "date-told": (
        "note",
        "Ngày ban hành ở đầu văn bản không đủ; lấy theo phần kèm theo: “{quote}”.",
    ),
    "number-from-name": (
        "doubt",
        "Số ở đầu văn bản để trống hoặc viết tay; lấy số {header.number} theo tên tệp “{file}”.",
    ),
    "name-number": (
        "doubt",
        "Số ở đầu văn bản đọc là {header.number}, nhưng tên tệp “{file}” ghi số khác.",
    ),
    "other-number": (
        "doubt",
        "Số ở đầu văn bản là {header.number}, nhưng phần kèm theo ghi “{quote}”.",
    ),
    "other-date": (
        "doubt",
        "Ngày ban hành ở đầu văn bản là {header.date}, nhưng phần kèm theo ghi “{quote}”.",
    ),
    "odd-validity": (
        "doubt",
        "Không rõ văn bản có hiệu lực từ ngày nào, đến ngày nào: “{quote}”.",
    ),
}
_BY_HAND = {
    "number-by-hand": ("code", "Số văn bản viết tay, đọc được là {header.number}; cần đối chiếu."),
    "day-by-hand": ("date", "Ngày ban hành viết tay, đọc được là {header.date}; cần đối chiếu."),
}
_SIGNED = re.compile(
    r"(?:\D{0,20})(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>20\d\d)\s+\d{1,2}:\d\d"
)
_FULL_DATE = len("2022-03-30")
_SOONER, _LATER = 5, 20
"""Days by which an electronic signature may precede the issue date, or follow it: the office signs when it sends."""


def check_header(directive: Directive) -> Iterator[Finding]:
    """Findings on the header's fields."""
    header = directive.header
    for field, message in _MISSING.items():
        if getattr(header, field) is None:
            yield Finding(code=f"no-{field}", severity="doubt", message=message, page=1)
    yield from _blanks(directive)
    evidence = dict(header.evidence)
    for code, (field, message) in _BY_HAND.items():
        if field in evidence and evidence[field].rule == "header.by-hand":
            yield Finding.at(evidence[field], code, message.format(header=header))
    for said in _odd_dates(directive):
        where = evidence.get("date")
        yield Finding(code="odd-date", severity="doubt", message=said, page=1, evidence=where)
    for code, found in directive.notes:
        if code in _NOTES:
            severity, message = _NOTES[code]
            file = PurePath(directive.source.path).name
            said = message.format(header=header, quote=found.quote, file=file)
            yield Finding.at(found, code, said, severity=severity)


def _blanks(directive: Directive) -> Iterator[Finding]:
    """The number, the day or the month that the office left blank."""
    header = directive.header
    blank = {}
    if header.code is not None and header.number is None:
        blank["code"] = ("blank-number", f"Số văn bản để trống (ký hiệu {header.symbol}).")
    if header.date is not None and len(header.date) < _FULL_DATE:
        said = f"Ngày ban hành không đủ ngày, tháng: chỉ đọc được {header.date}"
        blank["date"] = ("blank-day", f"{said}{_signed_on(directive)}.")
    evidence = dict(header.evidence)
    for field, (code, said) in blank.items():
        where = evidence.get(field)
        yield Finding(code=code, severity="note", message=said, page=1, evidence=where)


def _odd_dates(directive: Directive) -> Iterator[str]:
    """What contradicts the issue date, in words: an electronic signature, a cited document that is younger."""
    issued = directive.header.date
    if signed := _signed_far_off(directive):
        yield f"Ngày ban hành {issued} cách xa ngày của chữ ký số ({signed})."
    later = next((c for c in directive.citations if _is_later(c.date, issued)), None)
    if later is not None:
        yield f"Ngày ban hành {issued} trước ngày của văn bản được viện dẫn ({later.date})."


def _signed_on(directive: Directive) -> str:
    """The earliest day of an electronic signature, for the message: a hint, issue may be days before it."""
    first = _first_signature(directive)
    if first is None:
        return ""
    return f"; chữ ký số ghi ngày {'/'.join(reversed(first.split('-')))}, có thể sau ngày ban hành"


def _first_signature(directive: Directive) -> str | None:
    """The earliest day of an electronic signature on the page of the date."""
    page = next((e.page for field, e in directive.header.evidence if field == "date"), 1)
    times = (
        _SIGNED.match(one.text)
        for one in directive.text.removed
        if one.reason == "stamp" and one.page == page
    )
    days = [iso(int(at["year"]), int(at["month"]), int(at["day"])) for at in times if at]
    return min((day for day in days if day is not None), default=None)


def _signed_far_off(directive: Directive) -> str | None:
    """The day of the signature where the issue date lies days after it, or weeks before: a digit is misread."""
    first, issued = _first_signature(directive), directive.header.date
    if first is None or issued is None or len(issued) != _FULL_DATE:
        return None
    behind = (date.fromisoformat(first) - date.fromisoformat(issued)).days
    return None if -_SOONER <= behind <= _LATER else first


def _is_later(cited: str | None, issued: str | None) -> bool:
    """Whether a cited document would be younger than the one that cites it; days that are not whole say nothing."""
    return bool(cited and issued and len(cited) == len(issued) == _FULL_DATE and cited > issued)
