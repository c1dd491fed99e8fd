"""The tree: numbering that jumps or repeats."""

from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding


def check_shape(directive: Directive) -> Iterator[Finding]:
    """Findings on the numbering; the items stay as printed."""
    paths = {item.evidence.span.start: item.path for item in directive.items}
    for code, evidence in directive.notes:
        if code == "numbering":
            yield Finding(
                code=code,
                severity="note",
                message="Số thứ tự không liền với mục trước: có thể thiếu mục, hoặc máy đọc sai số.",
                path=paths.get(evidence.span.start),
                page=evidence.page,
                evidence=evidence,
            )
        if code == "repaired-marker":
            yield Finding(
                code=code,
                severity="doubt",
                message=f"Ký hiệu đầu mục đọc không được, suy ra theo mục trước: “{evidence.quote[:40]}…”.",
                page=evidence.page,
                evidence=evidence,
            )
