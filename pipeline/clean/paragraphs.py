"""Paragraphs: which line goes on from the one before, and which begins anew.

A false break after a full stop costs nothing (an unmarked paragraph stays with its item); a false join hides a
marker. So markers and changes of style always break, and only the middle of a sentence always joins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from models.text import Line, Table
from pipeline.clean.blocks import Block, ends_open, starts_low
from pipeline.clean.cut_lines import is_counted, is_cut, parts_range, refers, refers_to_number
from pipeline.clean.line_words import (
    KINDS,
    MARKER,
    carries_out,
    cites_ground,
    hangs,
    has_letters,
    is_lone_marker,
    is_name,
    is_place_and_date,
    is_whole_title,
    may_be_marked,
    opens,
    opens_under_subject,
    opens_with_day,
)
from pipeline.clean.wrapped import (
    UNWRAPPED,
    parted_width,
    stops_early,
    unparted_width,
    without_false_starts,
)
from pipeline.lexicon.folding import in_capitals

_INDENT = 0.022
"""A first line set in by more than this share of the page's width begins a paragraph."""
_SHORT = 0.15
"""A line that stops by more than this before the right edge ends its paragraph."""
_ROOM = 1.5
"""Times its width that a word has room at least, since letters differ and lines may be set apart by their blanks."""
_GAP = 0.9
"""White space above a line, in line heights, that parts paragraphs."""
_LOUD = 8
"""Letters that a line needs for its capitals to be a style and not an abbreviation."""
_LOW_DASH = re.compile(r"^[-–—]\s*[^\W\d_]")
_PLACE_HEAD = regex.compile(
    r"^(?:Thành phố|Thị xã|Thị trấn|Tỉnh|Huyện|Quận|Phường|Xã|TP\.?|\p{Lu}\p{Ll}*)(?:\s\p{Lu}\p{Ll}*){0,2}$"
)
"""The first half of a place's name: ``Thành phố Hồ`` over ``Chí Minh, ngày …``."""
_RUN_IN = re.compile(r"^[^:]{8,}:\s+\S")
"""A line that ends its bold title and goes on with the text behind it."""
_CODE_LINE = re.compile(r"^Số\s*:\s*\S*\s?/\s?\S+$")
"""Number and symbol of a letter; its trích yếu begins below."""
_ISSUER = re.compile(
    r"(?:THỦ\s+TƯỚNG\s+CHÍNH\s+PHỦ|(?:BỘ\s+TRƯỞNG|THỐNG\s+ĐỐC|TỔNG\s+GIÁM\s+ĐỐC|TỔNG\s+CỤC\s+TRƯỞNG|CỤC\s+TRƯỞNG|GIÁM\s+ĐỐC|CHỦ\s+TỊCH|CHỦ\s+NHIỆM)"
    r"\s+(?:BỘ|NGÂN\s+HÀNG|BẢO\s+HIỂM|TỔNG\s+CỤC|CỤC|SỞ|[ỦU][YỶ]\s+BAN|HỘI\s+ĐỒNG)\s(?:(?!TẠI\b|VỀ\b|CHỦ\s+TRÌ\b)\S++\s?+){1,14}+)"
)
_GOES_ON_TO_ISSUER = re.compile(r"(?:\b(?:CỦA|GIỮA|VÀ|DO|ĐỒNG\s+CHÍ|THAY\s+MẶT)|,)$")
"""Who issues a decision, on a line of its own between the trích yếu and the grounds."""


@dataclass(slots=True)
class LinedParagraph:
    """The lines of one paragraph, in order."""

    lines: list[Line]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the text of a page runs, in fractions of the page."""

    left: float
    right: float
    height: float


def join_lines(blocks: Sequence[Block], *, whole: bool = False) -> list[LinedParagraph | Table]:
    """``blocks`` with the lines of each paragraph put together, over lines and pages.

    ``whole`` says that they are all of a file, so that the length of its lines tells how it was written.
    """
    layouts = _layouts(blocks)
    if whole:
        blocks = without_false_starts(blocks)
    width = unparted_width(blocks) if whole else None
    parted = parted_width(blocks) if whole and width is None else None
    joined: list[LinedParagraph | Table] = []
    last: LinedParagraph | None = None
    for block in blocks:
        if isinstance(block, Table):
            last = None
            joined.append(block)
        elif last is not None and not (
            _breaks(last, block, layouts, parted) or stops_early(last.lines[-1], block, width)
        ):
            last.lines.append(block)
        else:
            last = LinedParagraph([block])
            joined.append(last)
    return joined


def _layouts(blocks: Sequence[Block]) -> dict[int, _Layout]:
    """The text area of every page that has positions: where most long lines begin and end."""
    pages: dict[int, list[Line]] = {}
    for block in blocks:
        if isinstance(block, Line) and block.box is not None:
            pages.setdefault(block.page, []).append(block)
    layouts = {}
    for page, lines in pages.items():
        boxes = [line.box for line in lines if line.box is not None]
        wide = sorted(boxes, key=lambda b: b.right - b.left)[len(boxes) // 3 :]
        lefts = sorted(b.left for b in wide)
        rights = sorted(b.right for b in wide)
        heights = sorted(b.bottom - b.top for b in boxes)
        layouts[page] = _Layout(
            left=lefts[len(lefts) // 5],
            right=rights[len(rights) * 4 // 5],
            height=heights[len(heights) // 2],
        )
    return layouts


def _breaks(
    paragraph: LinedParagraph, line: Line, layouts: dict[int, _Layout], parted: int | None
) -> bool:
    """Whether ``line`` begins a new paragraph behind ``paragraph``; ``parted`` as `parted_width` says."""
    last = paragraph.lines[-1]
    if line.starts_paragraph is False or parts_range(last, line):
        return False
    lone = is_lone_marker(line.text) and not _is_last_word(last, line, layouts, parted)
    marked_alone = len(paragraph.lines) == 1 and is_lone_marker(last.text)
    if marked_alone and not (lone or (line.starts_paragraph and line.box)):
        return False
    if lone and not refers_to_number(last.text):
        return True
    if _column_change(last, line):
        return True
    goes_on = ends_open(last.text) and (
        starts_low(line.text) or not has_letters(line.text) or hangs(last.text, line.text)
    )
    if line.starts_paragraph and not goes_on:
        return True
    met = ends_open(last.text) and opens_with_day(line.text)
    if met or opens(line.text) or _is_marker(last, line, layouts, parted):
        return True
    if _opens_ground(paragraph, line, layouts):
        return True
    # in wrapped text without positions, "Thành phố Hồ / Chí Minh, ngày …" is one line
    if is_place_and_date(line.text) and not (line.box is None and _PLACE_HEAD.match(last.text)):
        return True
    if len(paragraph.lines) == 1 and _stands_alone(last, line):
        return True
    if _names_kind(line, last) or _names_issuer(last, line):
        return True
    if _loud(last) != _loud(line) and not (in_capitals(last.text) and in_capitals(line.text)):
        return not (goes_on and not in_capitals(last.text))
    if goes_on:
        return False
    unwrapped = line.box is None and len(line.text) > UNWRAPPED
    if line.starts_paragraph or unwrapped or (last.bold != line.bold and not _runs_on(last, line)):
        return True
    if line.box is None or last.box is None:
        return not (_fills(last, line, parted) or ends_open(last.text) or starts_low(line.text))
    if line.page != last.page:
        return not ends_open(last.text) or _indented(line, layouts)
    return _ends_title(paragraph, line, layouts) or _laid_out_apart(last, line, layouts)


def _is_last_word(last: Line, line: Line, layouts: dict[int, _Layout], parted: int | None) -> bool:
    """Whether a line that looks like a marker ends the sentence above: ``… của đợt / 1.``, ``viêm gan / B.``."""
    inside = _fills(last, line, parted) or _flush(last, line, layouts)
    return is_counted(last, line) or (inside and ends_open(last.text))


def _runs_on(last: Line, line: Line) -> bool:
    """Whether a bold line is so only for its title, behind which the plain text of ``line`` has begun."""
    return (
        last.bold
        and not line.bold
        and ends_open(last.text)
        and _RUN_IN.match(last.text) is not None
    )


def _fills(last: Line, line: Line, parted: int | None) -> bool:
    """Whether a line of a text that blank lines part is full, so that its sentence may go on below."""
    if parted is None or line.box is not None or line.starts_paragraph:
        return False
    return not stops_early(last, line, parted)


def _flush(last: Line, line: Line, layouts: dict[int, _Layout]) -> bool:
    """Whether ``line`` begins at the left edge under a full line: the layout of a paragraph's inside."""
    layout = layouts.get(line.page)
    if layout is None or line.box is None or last.box is None or line.page != last.page:
        return False
    return line.box.left - layout.left < _INDENT / 2 and layout.right - last.box.right < _INDENT


def _is_marker(last: Line, line: Line, layouts: dict[int, _Layout], parted: int | None) -> bool:
    if not (may_be_marked(line.text) and MARKER.match(line.text)) or is_cut(last, line):
        return False
    if _LOW_DASH.match(line.text) and ends_open(last.text) and not last.text.endswith(","):
        # "kinh tế / - xã hội": a dash inside a name that the line break cut
        inside = _flush(last, line, layouts) or _fills(last, line, parted)
        return not (inside or starts_low(line.text.lstrip("-–— ")))
    return not refers(last.text, line.text)


def _opens_ground(paragraph: LinedParagraph, line: Line, layouts: dict[int, _Layout]) -> bool:
    """Whether ``line`` begins a ground, which may stand under a title or addressee that ends without a mark.

    Titles begin with ``Thực hiện`` too: there the layout must part it from the line before, or ``Về việc …`` above.
    """
    last = paragraph.lines[-1]
    if cites_ground(line.text):
        return True
    if line.box is None and opens_under_subject(paragraph.lines[0].text, line.text):
        return True
    return (
        carries_out(line.text)
        and _indented(line, layouts)
        and not _centred(line, layouts)
        and (not ends_open(last.text) or _ends_short(last, layouts))
    )


def _stands_alone(line: Line, below: Line) -> bool:
    """Whether a line is a whole paragraph: a name, a kind of document, a title that nearly every plan has."""
    if is_name(line.text) or _names_kind(line, below):
        return True
    if _CODE_LINE.match(line.text) and below.text.startswith(("Về ", "V/v")):
        return True
    return is_whole_title(line.text) and not starts_low(below.text)


def _names_kind(line: Line, beside: Line) -> bool:
    """Whether a line only names the kind of document (``CHỈ THỊ``), and is no part of a title in capitals."""
    return line.text in KINDS and not in_capitals(beside.text)


def _names_issuer(last: Line, line: Line) -> bool:
    """Whether a line only names who issues, and does not go on with a title (``KẾT LUẬN CỦA / BỘ TRƯỞNG …``)."""
    if line.text[:1] not in "TBGC" or _ISSUER.fullmatch(line.text) is None:
        return False
    return len(last.text) > _LOUD and _GOES_ON_TO_ISSUER.search(last.text) is None


def _loud(line: Line) -> bool:
    return in_capitals(line.text) and sum(c.isalpha() for c in line.text) >= _LOUD


def _column_change(last: Line, line: Line) -> bool:
    """Whether the line stands above the one before on the same page: the top of another column."""
    return (
        line.box is not None
        and last.box is not None
        and line.page == last.page
        and line.box.bottom < last.box.top
    )


def _indented(line: Line, layouts: dict[int, _Layout]) -> bool:
    layout = layouts.get(line.page)
    return layout is not None and line.box is not None and line.box.left - layout.left > _INDENT


def _ends_title(paragraph: LinedParagraph, line: Line, layouts: dict[int, _Layout]) -> bool:
    """Whether a paragraph is one line with a marker behind which the first word of ``line`` had room.

    Its author ended it there: ``3. Công tác đánh giá …`` over ``Khi xảy ra sự cố, …``.
    """
    last, layout = paragraph.lines[-1], layouts.get(line.page)
    marked = len(paragraph.lines) == 1 and may_be_marked(last.text) and MARKER.match(last.text)
    if not marked or not _indented(line, layouts):
        return False
    if layout is None or line.box is None or last.box is None:
        return False
    letter = (line.box.right - line.box.left) / len(line.text)
    needed = (len(line.text.split(" ", 1)[0]) + 1) * letter
    return layout.right - last.box.right > _ROOM * needed


def _laid_out_apart(last: Line, line: Line, layouts: dict[int, _Layout]) -> bool:
    layout = layouts.get(line.page)
    if layout is None or line.box is None or last.box is None:
        return False
    if line.box.top - last.box.bottom > _GAP * layout.height:
        return True
    if layout.right - last.box.right > _SHORT and line.box.left - layout.left < _SHORT:
        return True
    if not _indented(line, layouts):
        return False
    return not _indented(last, layouts) or _set_otherwise(last, line, layouts)


def _set_otherwise(last: Line, line: Line, layouts: dict[int, _Layout]) -> bool:
    """Whether two indented lines belong to different layouts: a list or a centred title, and the text under it.

    Two centred lines are one title, a full line in mid-sentence goes on at any indent, and what stands in
    parentheses is a remark on what is above.
    """
    if line.box is None or last.box is None or line.text.startswith("("):
        return False
    if abs(line.box.left - last.box.left) <= _INDENT:
        return False
    if _centred(last, layouts) and _centred(line, layouts):
        return False
    return not ends_open(last.text) or (
        line.box.left < last.box.left and _ends_short(last, layouts)
    )


def _centred(line: Line, layouts: dict[int, _Layout]) -> bool:
    """Whether a line stands free of both edges, as far from the one as from the other."""
    layout = layouts.get(line.page)
    if layout is None or line.box is None:
        return False
    before, behind = line.box.left - layout.left, layout.right - line.box.right
    return min(before, behind) > _INDENT and abs(before - behind) < 2 * _INDENT


def _ends_short(line: Line, layouts: dict[int, _Layout]) -> bool:
    """Whether a line stops before the right edge of the text."""
    layout = layouts.get(line.page)
    return layout is not None and line.box is not None and layout.right - line.box.right > _INDENT
