"""The tree: numbering that jumps, repeats or begins again."""

import re
from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding
from models.outline import Item
from models.text import Span
from pipeline.lexicon.folding import CAPITALS
from pipeline.lexicon.wording import Wording

_FIRST = re.compile(r"(?:1|I|a|A|[\d.]+\.1)#\d+$")
"""The first number of a list, printed once more among its brothers."""


WITHIN = Wording(
    "shape.within",
    rf"(?:^[^\w(]{{0,2}}|[.;:]\s{{1,2}})(?P<marker>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\s?[.)]|[a-zđ]\)|[IVX]{{1,4}}\.|(?<=[.;:]\s)[-–+•])\s{{1,2}}[{CAPITALS}]",
    (
        "Rà soát hồ sơ. b) Lập danh sách",
        "2. Bộ Tài chính khẩn trương",
        "sau: 8) Sơ tán dân",
        "sau đây: - Rà soát",
    ),
    (
        "quy định tại điểm a) Điều 5",
        "gồm: (1) Sở Y tế; (2) Sở Nội vụ",
        "tại mục 2. phần I",
        "ngày 15. Sở",
    ),
    case=True,
)
"""A marker with the first capital behind it, at the beginning of a text or behind the end of a sentence."""


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
    yield from _begun_again(directive)
    yield from _markers_within(directive)


def _markers_within(directive: Directive) -> Iterator[Finding]:
    """Tasks in whose text a marker stands, in front of a sentence: an item that was not parted from the one before."""
    for task in directive.tasks:
        if (found := WITHIN.find(task.text)) is not None:
            sign, text = found["marker"], task.text[:60]
            said = (
                f"Ký hiệu đầu mục “{sign}” đứng trong đoạn, chưa tách thành mục riêng: “{text}…”."
            )
            yield Finding.at(task.evidence, "lost-marker", said, path=task.path)


def _begun_again(directive: Directive) -> Iterator[Finding]:
    """Lists that begin again with their first number, to their end: which heading is over which point is not sure.

    Where the ``I.`` over a list is read as ``1.``, its points become its brothers, and may have another's lead. A
    number in the middle that stands twice is a slip of the author; rows of tables repeat theirs by themselves.
    """
    told: set[str | None] = set()
    for at, item in enumerate(directive.items):
        if not _FIRST.match(_own(item.path)) or item.row or item.parent in told:
            continue
        told.add(item.parent)
        behind = directive.items[at + 1 :]
        last = [other for other in behind if _is_under(other, item.parent)]
        end = max((other.evidence.span.end for other in last), default=item.evidence.span.end)
        span = Span(item.evidence.span.start, max(end, item.evidence.span.end))
        said = f"Danh sách đánh số lại từ “{item.marker}”: từ đây đề mục và các mục con có thể xếp nhầm chỗ."
        evidence = directive.text.evidence(span, "shape.again")
        yield Finding.at(evidence, "broken-numbering", said, path=item.path)


def _own(path: str) -> str:
    return path.rpartition("/")[2]


def _is_under(item: Item, parent: str | None) -> bool:
    if parent is None:
        return not item.frames and not item.path.startswith("PL")
    return item.path.startswith(f"{parent}/")
