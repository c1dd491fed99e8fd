"""Paragraphs of a plain text by their indented first lines, as the layout of a printed page leaves them.

NĐ 30/2020 (Phụ lục I, mục II.6) has the first line of a paragraph set in by 1 to 1.27 cm; ``pdftotext -layout`` and
word processors that save text keep it as blanks. That a text is set so shows by the lines that go on in the middle of a
sentence, which stand at the margin, and by the points with a marker, which are set in.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_MARKED = re.compile(r"\s*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)]|[-–+•])\s+\S")
_ENDS = tuple(".;:!?/")
"""With what a line ends whose sentence is over."""
_COLUMNS = re.compile(r"\S {2,}\S")
_ENOUGH = 6
"""Lines of each kind that tell how a text is set."""
_MARGIN = 0.75
"""Share of the lines that go on which must stand at the margin."""
_SET_IN = 0.5
"""Share of the points that must be set in by the same; those of ``Nơi nhận`` stand at the margin."""
_LEAST, _MOST = 3, 14
"""Blanks of a first line."""


def first_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indices of ``lines`` that are set in as the first of a paragraph; none where the text is not set so."""
    set_in = _set_in(lines)
    if set_in is None:
        return frozenset()
    margin, first = set_in
    indented = [
        index
        for index, line in enumerate(lines)
        if abs(_blanks(line) - first) <= 1 and line.strip() and not _COLUMNS.search(line)
    ]
    opening = next(
        (n for n in indented if n + 1 < len(lines) and _goes_on(lines[n], lines[n + 1], margin)),
        len(lines),
    )
    return frozenset(index for index in indented if index >= opening)


def _set_in(lines: Sequence[str]) -> tuple[int, int] | None:
    """The margin of a text and the indentation of its first lines, in blanks; None where it has no such."""
    filled = [line for line in lines if line.strip() and not _COLUMNS.search(line)]
    going_on = [
        _blanks(line)
        for above, line in pairwise(filled)
        if line.lstrip()[:1].islower() and not above.rstrip().endswith(_ENDS)
    ]
    marked = [_blanks(line) for line in filled if _MARKED.match(line)]
    if min(len(going_on), len(marked)) < _ENOUGH:
        return None
    margin, at_margin = Counter(going_on).most_common(1)[0]
    first, set_in = Counter(marked).most_common(1)[0]
    even = at_margin >= _MARGIN * len(going_on) and set_in >= _SET_IN * len(marked)
    return (margin, first) if even and _LEAST <= first - margin <= _MOST else None


def _goes_on(above: str, line: str, margin: int) -> bool:
    return _blanks(line) == margin and line.lstrip()[:1].islower() and _blanks(above) > margin


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
