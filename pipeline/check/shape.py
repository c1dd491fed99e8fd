"""The tree: numbering that jumps or repeats."""

from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding


def check_shape(directive: Directive) -> Iterator[Finding]:
    """Findings on the numbering; the items stay as printed."""
    for code, evidence in directive.notes:
        touched = (
            item.path for item in directive.items if item.evidence.span.overlaps(evidence.span)
        )
        path = next(touched, None)
        if code == "numbering":
            yield Finding.at(
                evidence,
                code,
                "Số thứ tự không liền với mục trước: có thể thiếu mục, hoặc máy đọc sai số.",
                path=path,
                severity="note",
            )
        if code == "repaired-marker":
            yield Finding.at(
                evidence,
                code,
                f"Ký hiệu đầu mục đọc không được, suy ra theo mục trước: “{evidence.quote[:40]}…”.",
                path=path,
            )
