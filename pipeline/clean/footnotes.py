"""Footnotes: lifted out from between the two halves of a sentence, their marks out of the text.

A mark is a raised digit (``¹``) or, in web pages, a number in brackets (``[1]``). A line that opens with a
mark is a note only where the mark was called before it.
"""

import re
import statistics
from dataclasses import dataclass, replace

from models.text import Line, Table, every_line
from pipeline.clean.blocks import (
    Block,
    each_line,
    ends_open,
    hold_any,
    pages_of,
    starts_low,
    without,
)
from pipeline.lexicon.bullets import SIGNS

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED, "0123456789")
# "m²", "km³" are measures, no marks
_CALL = re.compile(
    rf"(?<![\s(])(?<!\bm)(?<!\b[kcd]m)(?P<raised>[{_RAISED}]{{1,2}})|(?P<bracket>\[\d{{1,2}}\])"
)
_MAY_CALL = re.compile(rf"[{_RAISED}\[]")
_NOTE = re.compile(rf"^(?P<mark>[{_RAISED}]{{1,2}}|\[\d{{1,2}}\])\s*")
_PLAIN_NOTE = re.compile(r"^(?P<mark>\d{1,2})\s+(?=[^\W\d_])")
"""A note at the foot of a page, whose digit stands on the line: ``1 Sửa đổi, bổ sung bởi …``."""
_MISREAD_MARK = re.compile(rf"^(?:[^\{SIGNS}\w\s(“\"']|[\dÌÍÎÏìíîïl|!])\s(?=\S)")
"""What Tesseract makes of a raised digit in front of a note: ``?``, ``Ì``, ``3``."""
_SMALL = 0.85
"""Of the usual height of a page's lines: lower ones are small print."""
_LINES_OF_A_PAGE = 8
"""Fewer lines tell nothing of what is usual on a page; and so many hold the notes at its foot and their calls."""
_FOOT = 0.6
"""Of the page's height, below which a foot begins."""
_NOTE_LENGTH = 25
"""Letters; shorter small print is a page number or a remnant of a stamp."""
_NEXT_ITEM = re.compile(r"^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})\.\s+\S|^Điều\s+\d")
"""What no note holds: its own points have letters, brackets or bullets."""
_BULLET = re.compile(rf"^[{SIGNS}]\s")


@dataclass(frozen=True, slots=True)
class FootnoteLines:
    """A footnote's lines, its mark taken off the first."""

    mark: str
    lines: list[Block]


def lift_footnotes(
    blocks: list[Block], *, recognised: bool = True
) -> tuple[list[Block], list[FootnoteLines]]:
    """``blocks`` without footnotes and marks, and the footnotes in order of appearance.

    ``recognised`` says whether OCR read any of them.
    """
    called: set[str] = set()
    body: list[Block] = []
    notes: list[FootnoteLines] = []
    blocks, small = _lift_small_print(blocks) if recognised else (blocks, [])
    if not hold_any(f"{_RAISED}[", blocks):
        return blocks, small
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Table):
            block, below = _without_note_rows(block, called)
            notes += below
        match = _NOTE.match(block.text) if isinstance(block, Line) else None
        match = match or _plain_note(blocks, index, called - {note.mark for note in notes})
        if match and match["mark"][0] in _RAISED and _number(match["mark"]) not in called:
            called |= _call_glued(body, _number(match["mark"]))
        if isinstance(block, Line) and match and _number(match["mark"]) in called:
            end = _end_of_note(blocks, index, body)
            first = without(block, 0, match.end())
            lines: list[Block] = [first] if first.text else []
            notes.append(FootnoteLines(_number(match["mark"]), lines + blocks[index + 1 : end]))
            index = end
        else:
            called |= _calls(block)
            body.append(block)
            index += 1
    if not called:
        return body, notes + small
    marks = {note.mark for note in notes}
    unmarked = (each_line(block, lambda line: _without_marks(line, marks)) for block in body)
    return [block for block in unmarked if block is not None], notes + small


def _plain_note(blocks: list[Block], index: int, called: set[str]) -> re.Match[str] | None:
    """The mark of a note at the foot of its page whose digit is not raised, where a raised one called it."""
    block = blocks[index]
    if not called or not isinstance(block, Line) or block.box is None:
        return None
    match = _PLAIN_NOTE.match(block.text)
    if match is None or match["mark"] not in called:
        return None
    below = blocks[index + 1 : index + _LINES_OF_A_PAGE]
    rest = [line for line in below if isinstance(line, Line) and line.page == block.page]
    whole = len(rest) < _LINES_OF_A_PAGE - 1 and all(isinstance(line, Line) for line in below)
    return match if whole and block.box.top > _FOOT else None


def _call_glued(body: list[Block], number: str) -> set[str]:
    """The call of a note whose raised digit a converter has set on the line, behind a word: ``theo quy định1 của``.

    It is taken out of the last lines of ``body``; empty where none of them holds one.
    """
    glued = re.compile(rf"(?<=[^\W\d_A-ZĐ]{{2}}){number}(?=[\s.,;:]|$)")
    for index in range(len(body) - 1, max(-1, len(body) - 1 - _LINES_OF_A_PAGE), -1):
        line = body[index]
        found = glued.search(line.text) if isinstance(line, Line) else None
        if isinstance(line, Line) and found:
            body[index] = without(line, *found.span())
            return {number}
    return set()


def _without_note_rows(table: Table, called: set[str]) -> tuple[Table, list[FootnoteLines]]:
    """A table without the notes printed as its last rows: one filled cell, which opens with a mark called before."""
    notes: list[FootnoteLines] = []
    while True:
        last = table.rows - 1
        filled = [cell for cell in table.cells if cell.row == last and cell.text]
        match = _NOTE.match(filled[0].lines[0].text) if len(filled) == 1 else None
        above = tuple(cell for cell in table.cells if cell.row < last)
        rest = replace(table, cells=above)
        if match is None or _number(match["mark"]) not in called | _calls(rest):
            return table, notes
        first = without(filled[0].lines[0], 0, match.end())
        lines: list[Block] = [first] if first.text else []
        notes.insert(0, FootnoteLines(_number(match["mark"]), [*lines, *filled[0].lines[1:]]))
        table = rest


def _lift_small_print(blocks: list[Block]) -> tuple[list[Block], list[FootnoteLines]]:
    """Footnotes of recognised pages, whose marks OCR can't read: the small print at the foot of a page.

    Its lines are printed smaller than the page's others, and the first begins with what OCR made of a mark.
    """
    notes: list[FootnoteLines] = []
    kept: list[Block] = []
    for page in pages_of(blocks):
        cut = _small_print(page)
        kept += page[:cut]
        for line in page[cut:]:
            mark = _MISREAD_MARK.match(line.text) if isinstance(line, Line) else None
            if isinstance(line, Line) and (mark or not notes):
                first = without(line, 0, mark.end() if mark else 0)
                notes.append(FootnoteLines(str(len(notes) + 1), [first]))
            else:
                notes[-1].lines.append(line)
    return kept, notes


def _small_print(page: list[Block]) -> int:
    """Index of the first line of a recognised page's small print; its length where there is none."""
    heights = [_height(block) for block in page]
    known = [height for height in heights if height]
    if len(known) < _LINES_OF_A_PAGE:
        return len(page)
    limit = _SMALL * statistics.median(known)
    cut = len(page)
    while cut and 0 < heights[cut - 1] < limit:
        cut -= 1
    while cut < len(page):
        first = page[cut]
        if (
            isinstance(first, Line)
            and _MISREAD_MARK.match(first.text)
            and len(first.text) > _NOTE_LENGTH
        ):
            break
        cut += 1
    return cut


def _height(block: Block) -> float:
    """Height of a recognised line's letters, as a fraction of the page; 0 for anything else."""
    if not isinstance(block, Line) or not block.words or block.words[0].confidence is None:
        return 0.0
    return statistics.median(word.box.bottom - word.box.top for word in block.words)


def _number(mark: str) -> str:
    return mark.strip("[]").translate(_DIGITS)


def _calls(block: Block) -> set[str]:
    return {_number(m.group()) for line in every_line([block]) for m in _calls_in(line.text)}


def _calls_in(text: str) -> list[re.Match[str]]:
    return list(_CALL.finditer(text)) if _MAY_CALL.search(text) else []


def _without_marks(line: Line, marks: set[str]) -> Line:
    for match in reversed(_calls_in(line.text)):
        if match["raised"] or _number(match.group()) in marks:
            head, tail = match.start(), match.end()
            spaced = line.text[head - 1 : head] == " " and line.text[tail : tail + 1] in ".,;:"
            line = without(line, head - spaced, tail)
    return line


def _end_of_note(blocks: list[Block], start: int, body: list[Block]) -> int:
    """Index behind the note that begins at ``start``."""
    first = blocks[start]
    opens = re.match(r"\d+", first.text) if isinstance(first, Line) else None
    following = int(opens[0]) + 1 if opens else None
    previous = body[-1] if body else None
    interrupted = isinstance(previous, Line) and ends_open(previous.text)
    in_list = False
    for index in range(start + 1, len(blocks)):
        block, before = blocks[index], blocks[index - 1]
        if not isinstance(block, Line) or _NOTE.match(block.text):
            return index
        if block.box is not None and block.text.startswith(f"{following} "):
            return index
        if block.box is not None:  # on a page, notes fill its foot
            if block.page != first.page:
                return index
            continue
        if block.starts_paragraph is None and _NEXT_ITEM.match(block.text):
            return index
        if not block.starts_paragraph:
            continue
        if interrupted and starts_low(block.text):
            return index
        in_list = in_list or (isinstance(before, Line) and before.text.endswith(":"))
        if not (in_list and _BULLET.match(block.text)):
            return index
    return len(blocks)
