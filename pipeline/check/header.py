"""The header: what is missing, and what was inferred and not read."""

from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding

_MISSING = {
    "type": "Không xác định được loại văn bản.",
    "code": "Không tìm thấy số, ký hiệu văn bản.",
    "date": "Không tìm thấy ngày ban hành.",
    "issuer": "Không xác định được cơ quan ban hành.",
    "title": "Không tìm thấy trích yếu.",
}
_FULL_DATE = len("2022-03-30")


def check_header(directive: Directive) -> Iterator[Finding]:
    """Findings on the header's fields."""
    header = directive.header
    for field, message in _MISSING.items():
        if getattr(header, field) is None:
            yield Finding(code=f"no-{field}", severity="doubt", message=message, page=1)
    evidence = dict(header.evidence)
    if header.code is not None and header.number is None:
        yield Finding(
            code="blank-number",
            severity="note",
            message=f"Số văn bản để trống (ký hiệu {header.symbol}).",
            page=1,
            evidence=evidence.get("code"),
        )
    if header.date is not None and len(header.date) < _FULL_DATE:
        yield Finding(
            code="blank-day",
            severity="note",
            message=f"Ngày ban hành không đủ ngày, tháng: chỉ đọc được {header.date}.",
            page=1,
            evidence=evidence.get("date"),
        )
    for code, found in directive.notes:
        if code == "inferred-issuer":
            yield Finding(
                code=code,
                severity="doubt",
                message=f"Cơ quan ban hành không in ở đầu văn bản; suy ra là {header.issuer}.",
                page=found.page,
                evidence=found,
            )
