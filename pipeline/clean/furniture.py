"""What the page carries beside the author's words: page numbers, running heads, stamps, signature boxes."""

import re
from collections import Counter
from itertools import pairwise

from models.text import Box, Line, Removed, one_line
from pipeline.clean.blocks import Block, are_recognised, ends_open, without
from pipeline.lexicon.arrival import SURE
from pipeline.lexicon.wording import first_match

_MARGIN = 0.13
"""Page numbers and running heads stand within this share of the page's height from its edge."""
_PAGE_NUMBER = re.compile(
    r"^[\-–—(\s]*(?:(?:Trang|Page)\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?[\-–—)\s.]*$", re.I
)
_EDGE = 0.07
"""Half of the margin on the left, as a fraction of the page's width."""
_STAMPED = 0.4
"""Share of the first page's height within which an arrival stamp stands."""
_STAMP_GAP = 0.02
"""White space that parts the stamp from the line; between words there is less."""
_REPEATED = 3
"""A line at the same height on so many pages is a running head."""
# The box of an electronic signature (NĐ 30/2020, Phụ lục I, mục II.8): its dates are not the document's.
_SIGNED_BOX = re.compile(
    r"""(?i:(?:Người\s+ký|Ký\s+bởi|Signed\s+by|Digitally\s+signed|Thời\s+gian\s+ký|Ngày\s+ký)\s*:)
    |(?:Ngày\s*+:?\s*+)?\d{1,2}[./-]\d{1,2}[./-]\d{4}\s++\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}:\d{2})?$
    |[+-]\d{2}:\d{2}$""",
    re.X,
)


# Lines of the box of an electronic signature that may as well stand in a sentence or open one.
_PERHAPS_STAMP = re.compile(
    r"(?:Email|E-mail|Cơ\s+quan|Tổ\s+chức)\s*:\s*\S|[^\s@]+@[^\s@]+\.[^\s@]+$"
)
_SIGNED_BY = re.compile(
    r"(?:Người\s+ký|Ký\s+bởi|Signed\s+by|Digitally\s+signed|Thời\s+gian\s+ký|Ngày\s+ký)\b", re.I
)
_RUNNING = 40
"""Letters of a line that is wrapped text and none of a box."""
_BOX = 4
"""Lines from any other of the box of an electronic signature to the one that says who signed or when."""
_STAMP_SIGNS = (":", ".", "…", "@")
"""Each line of a stamp needs one of them."""


def remove_furniture(blocks: list[Block], removed: list[Removed]) -> list[Block]:
    """``blocks`` without page numbers, running heads and stamps, which go to ``removed``."""
    heads = _running_heads(blocks)
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Line):
            kept.append(block)
        elif reason := (
            _reason(block, heads)
            or _in_signature_box(blocks, index)
            or _within_sentence(blocks, index)
        ):
            removed.append(Removed(text=block.text, page=block.page, reason=reason))
        elif stamped := _stamped(block):
            removed.append(Removed(text=block.text[:stamped], page=1, reason="stamp"))
            kept.append(without(block, 0, stamped))
        else:
            kept.append(block)
    return kept


def _reason(line: Line, heads: set[str]) -> str | None:
    if line.box is not None and _in_margin(line.box):
        if _PAGE_NUMBER.match(line.text):
            return "page-number"
        if line.page > 1 and _head_key(line) in heads:
            return "running-head"
    text = line.text
    if any(sign in text for sign in _STAMP_SIGNS) and (
        _SIGNED_BOX.match(text) or first_match(SURE, text)
    ):
        return "stamp"
    return None


def _in_signature_box(blocks: list[Block], index: int) -> str | None:
    """``stamp`` where an address or a body's name stands in the box of an electronic signature.

    A sentence that wraps before an address (``gửi về địa chỉ / vanthu@…``) keeps it. What opens with
    ``Tổ chức: …`` is of the box only beside who signed or when; recognised text is believed without, as OCR may
    have lost that line.
    """
    line = blocks[index]
    if not isinstance(line, Line) or not _PERHAPS_STAMP.match(line.text):
        return None
    before = blocks[index - 1] if index else None
    if isinstance(before, Line) and not line.starts_paragraph and _runs_on(before.text):
        return None
    if "@" in line.text or are_recognised([line]):
        return "stamp"
    around = blocks[max(0, index - _BOX) : index + _BOX + 1]
    signed = any(isinstance(other, Line) and _SIGNED_BY.match(other.text) for other in around)
    return "stamp" if signed else None


def _runs_on(text: str) -> bool:
    """Whether a line of running text leads up to what stands on the next one."""
    return len(text) >= _RUNNING and ends_open(text) and _SIGNED_BY.match(text) is None


def _within_sentence(blocks: list[Block], index: int) -> str | None:
    """A number alone on a line between two halves of a sentence: in text without places it ends a page."""
    line, around = blocks[index], blocks[max(index - 1, 0) : index + 2]
    if not isinstance(line, Line) or line.box is not None or len(around) < 3:
        return None
    above, _, below = around
    if not isinstance(above, Line) or not isinstance(below, Line):
        return None
    broken = above.text[-1:].islower() and below.text[:1].islower()
    return "page-number" if broken and _PAGE_NUMBER.match(line.text) else None


def _stamped(line: Line) -> int:
    """Characters at the start of a line that belong to an arrival stamp beside it; 0 where there is none.

    The stamp is set on the first page, left of the title, over the margin of 30 mm in which nothing is printed
    (NĐ 30/2020, Phụ lục I, mục I.2), and OCR reads it on the lines of the title.
    """
    box, words = line.box, line.words
    if line.page != 1 or box is None or not words or words[0].confidence is None:
        return 0
    if box.left > _EDGE or box.top > _STAMPED:
        return 0
    gaps = [
        (after.box.left - before.box.right, after.start)
        for before, after in pairwise(words)
        if after.box.left < 1 / 2
    ]
    gap, start = max(gaps, default=(0.0, 0))
    return start if gap > _STAMP_GAP else 0


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
