"""What the page carries beside the author's words: page numbers, running heads, stamps, signature boxes."""

import re
from collections import Counter

from models.text import Box, Line, Removed, one_line
from pipeline.clean.blocks import Block

_MARGIN = 0.13
"""Page numbers and running heads stand within this share of the page's height from its edge."""
_PAGE_NUMBER = re.compile(
    r"^[\-–—(\s]*(?:(?:Trang|Page)\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?[\-–—)\s.]*$", re.I
)
_REPEATED = 3
"""A line at the same height on so many pages is a running head."""
# The arrival stamp (dấu đến, NĐ 30/2020, Phụ lục IV, mẫu 1.2) and the box of an electronic signature
# (NĐ 30/2020, Phụ lục I, mục II.8): their number and dates are not the document's.
_STAMP = re.compile(
    r"""(?i:(?:CÔNG\s+VĂN\s+)?ĐẾN\b[\s:.…]*(?:Số|Ngày|Giờ)\s*[:.])
    |(?i:\W*Số\s*:?\s*(?:\.\s*){3,}$)
    |(?i:(?:Chuy[eêể]n|Lưu\s+hồ\s+sơ(?:\s+số)?|Kính\s+chuyển)\s*:?\s*[.…]{2,}\s*$)
    |(?i:(?:Người\s+ký|Ký\s+bởi|Signed\s+by|Digitally\s+signed|Thời\s+gian\s+ký|Ngày\s+ký)\s*:)
    |(?:Email|E-mail|Cơ\s+quan|Tổ\s+chức)\s*:\s*\S
    |\S+@\S+\.\S+$
    |(?:Ngày\s*:?\s*)?\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}:\d{2})?$
    |[+-]\d{2}:\d{2}$""",
    re.X,
)


def remove_furniture(blocks: list[Block], removed: list[Removed]) -> list[Block]:
    """``blocks`` without page numbers, running heads and stamps, which go to ``removed``."""
    heads = _running_heads(blocks)
    kept: list[Block] = []
    for block in blocks:
        reason = _reason(block, heads) if isinstance(block, Line) else None
        if reason is None:
            kept.append(block)
        else:
            removed.append(Removed(text=_text(block), page=block.page, reason=reason))
    return kept


def _text(block: Block) -> str:
    return block.text if isinstance(block, Line) else ""


def _reason(line: Line, heads: set[str]) -> str | None:
    if line.box is not None and _in_margin(line.box):
        if _PAGE_NUMBER.match(line.text):
            return "page-number"
        if line.page > 1 and _head_key(line) in heads:
            return "running-head"
    if _STAMP.match(line.text):
        return "stamp"
    return None


def _in_margin(box: Box) -> bool:
    return box.bottom < _MARGIN or box.top > 1 - _MARGIN


def _head_key(line: Line) -> str:
    return re.sub(r"\d+", "#", one_line(line.text)).lower()


def _running_heads(blocks: list[Block]) -> set[str]:
    counts = Counter(
        (_head_key(line), round(line.box.top, 1))
        for line in blocks
        if isinstance(line, Line) and line.box is not None and _in_margin(line.box)
    )
    return {key for (key, _), count in counts.items() if count >= _REPEATED}
