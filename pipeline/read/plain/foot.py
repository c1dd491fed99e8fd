"""The foot of a text whose columns are kept apart by blanks or a bar: recipients on the left, signature on the right.

NĐ 30/2020 (Phụ lục I, mục IV) sets them side by side. A text that was copied with its layout has an entry of the
list and a line of the signature on one line, with many blanks between them, or a bar where a web page had a table;
each column is read to its end before the other.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.lexicon.people import is_name
from pipeline.read.layout import is_head, names_recipients
from pipeline.read.plain.markup import BREAK

_GAP = re.compile(r"(?<=\S)(?: {5,}|\t+ *)(?=\S)")
"""Blanks between two columns; in a line of running text there are fewer."""
_BAR = " | "
_FRAMED = re.compile(r"\s*+\|\s*+(?P<left>[^|]*[^|\s])\s*+\|\s*+(?P<right>[^|]*[^|\s])\s*+\|\s*+")
"""A row of two cells in a table of Markdown."""
_RULE = re.compile(r"\s*+\|[-:|\s]++\s*")
_OPENS = 20
"""Letters at a line's beginning in which the words that open the list stand."""
_FAR = 20
"""Blanks in front of a line that stands in the right column alone."""
_LINES = 30
"""Lines of the longest foot, blank ones included."""
_LAST_ENTRY = re.compile(r"\s*+[-–+*•]?\s*+Lưu\b", re.I)
"""The entry that closes the list (NĐ 30/2020, Phụ lục I, mục II.9): who keeps the paper."""
_ATTACHED = re.compile(
    r"\s*+(?:PHỤ\s+LỤC\b|Phụ\s+lục\s+(?:số\s+)?[\dIVX]|\(\s?+(?:Ban\s+hành\s+)?[Kk]èm\s+theo\b)"
)
"""What opens an attachment, or stands under its title (NĐ 30/2020, Phụ lục I, mục III.1)."""
_COLUMNS = 2


def foot_apart(lines: Sequence[str]) -> list[str]:
    """``lines`` with the columns of their foot one below the other; as they are where it has but one."""
    start = next((i for i, line in enumerate(lines) if names_recipients(line[:_OPENS])), None)
    if start is None:
        return list(lines)
    end = _end_of_foot(lines, start)
    rows = [_cells(line.rstrip()) for line in lines[start:end] if not _RULE.fullmatch(line)]
    if max(map(len, rows)) != _COLUMNS:
        return list(lines)  # one column, or a table
    last = _left_ends(lines[start:end], rows)
    left = [row[0] for row in rows[:last] if not _is_far(row) and row[0].strip() != "|"]
    right = [row[-1] for row in rows[:last] if len(row) == _COLUMNS or _is_far(row)]
    right += [row[-1] for row in rows[last:]]
    below = [piece for cell in (*left, "", *right) for piece in BREAK.split(cell)]
    return [*lines[:start], *below, *lines[end:]]


def _left_ends(lines: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """The row behind which all are of the right column: two cells with a bar between them, one written after the other.

    ``- Như trên;`` / ``- Lưu: VT. | CHỦ TỊCH`` / ``Trần Văn Minh``: the one bar stands in the line of the last entry.
    """
    parted = [at for at, row in enumerate(rows) if len(row) == _COLUMNS]
    one = len(parted) == 1 and len(rows) == len(lines) and _BAR in lines[parted[0]]
    return parted[0] + 1 if one and _LAST_ENTRY.match(rows[parted[0]][0]) else len(rows)


def _end_of_foot(lines: Sequence[str], start: int) -> int:
    """Where the foot that begins at ``start`` ends: what is attached often stands right behind it.

    That is the blank line behind its last entry and the name of who signs, the head of a second document, or what
    opens an attachment. An entry may be a name alone, too; behind the last one it is of who signs. A foot between bars
    ends with its last row.
    """
    if _FRAMED.fullmatch(lines[start]):
        framed = takewhile(
            lambda line: _FRAMED.fullmatch(line) or _RULE.fullmatch(line), lines[start:]
        )
        return start + sum(1 for _ in framed)
    kept = signed = False
    for at in range(start, min(start + _LINES, len(lines))):
        line = lines[at].rstrip()
        if is_head(line) or _ATTACHED.match(line) or (kept and signed and not line):
            return at
        row = _cells(line)
        apart = kept or len(row) == _COLUMNS or _is_far(row)
        signed = signed or (apart and is_name(row[-1].strip()))
        kept = kept or _LAST_ENTRY.match(row[0]) is not None
    return min(start + _LINES, len(lines))


def _cells(line: str) -> list[str]:
    """What stands apart on a line, bars around it left out; of several between, each is the rule of a table."""
    framed = _FRAMED.fullmatch(line)
    if framed:
        return [framed["left"], framed["right"]]
    return line.split(_BAR) if line.count("|") == 1 else _GAP.split(line)


def _is_far(row: Sequence[str]) -> bool:
    """Whether a line without a gap stands in the right column alone."""
    return len(row) == 1 and len(row[0]) - len(row[0].lstrip()) >= _FAR
