"""From words with places to lines in the order a person reads them.

Vietnamese administrative pages are one column of text with two exceptions: the head of the first page
(issuer and number on the left, national motto and date on the right) and its foot (recipients on the left,
signature on the right). There each block is read to its end before the next begins. Both are recognised by
what stands in them *and* by the empty strip between them, so that a list with two columns of names, which
is read row by row, is left alone.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from statistics import median
from typing import NamedTuple

from models.text import Box, Line, Word

_CENTRE = (0.25, 0.75)
"""Of the page's width: the gutter between two blocks lies between these."""
_SAME_ROW = 0.55
"""Of the type's height, by which words of one row may differ in level: a skewed scan, raised digits."""
_GUTTER = 1.1
"""Of the type's height: a wider gap between two words is more than a space, even in a justified line."""
_SIDE_ALIGNED = 0.05
"""Of the zone's width, by which a line of the left block may begin in front of the others."""
_RIGHT_CENTRED = 0.13
"""Of the zone's width, by which the middle of a line on the right may lie beside that of its block."""
_NEXT_LINE = 3.2
"""Of the type's height, in which the next line of a block follows, an empty one between them."""
_BESIDE = 1.3
"""Of the type's height, in which the second row of a head follows its first: the blocks need not begin level."""
_CLEAR = 0.8
"""Of the type's height, to which other rows may narrow the gutter."""

_HEAD = re.compile(
    r"cong hoa xa|xa hoi chu|chu nghia viet|doc lap\W{1,4}tu do|tu do\W{1,4}hanh phuc|dang cong san|cong san viet"
)
_ADDRESS = re.compile(r"kinh")
_RECIPIENTS = re.compile(r"no[il1] nh[ae]n")
_SIGNATURE = re.compile(
    r"\b(?:t\.?m|k\.?t|t\.?l|t\.?u\.?q|q)\.? |chu tich|giam doc|bi thu|bo truong|thu truong|pho truong"
    r"|truong ban|truong phong|truong doan|chanh |hieu truong|cuc truong|vu truong|vien truong|chu nhiem"
    r"|thu tuong|to truong|hieu pho|dai dien|nguoi lap|nguoi bao cao|\bky(?: ten|,| va)|ghi ro ho"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A word where it stands, in the unit of its page (points or pixels), origin at the top left."""

    text: str
    box: Box
    level: float
    """Height of the middle of its line: words of a line share it, however tall they are."""
    size: float
    """Height of the type."""
    confidence: float | None = None
    other: str | None = None
    """A second reading of its digits, where it differs."""
    confirmed: bool = False
    """Whether a second reading of its digits is the same."""
    by_hand: bool = False
    """Whether it was written by hand."""
    bold: bool = False
    italic: bool = False


class Frame(NamedTuple):
    """The page that places refer to."""

    number: int
    width: float
    height: float
    turned: float = 0.0
    """Degrees by which the page was turned counter-clockwise about its middle before it was read."""

    def share(self, box: Box) -> Box:
        """``box`` as fractions of the page as it was before it was turned."""
        if self.turned:
            box = _turned_back(box, self)
        return Box(
            _clamp(box.left / self.width),
            _clamp(box.top / self.height),
            _clamp(box.right / self.width),
            _clamp(box.bottom / self.height),
        )


Row = list[Placed]


def lines_of(words: Sequence[Placed], frame: Frame) -> list[Line]:
    """The lines of a page, or of a part of it without tables, in reading order."""
    rows = rows_of(words)
    lines: list[Line] = []
    done = 0
    for zone in _zones(rows, frame.width):
        lines += [line_of(row, frame) for row in rows[done : zone.start]]
        inside = [word for row in rows[zone.start : zone.end] for word in row]
        left = [word for word in inside if _middle(word) < zone.gutter]
        right = [word for word in inside if _middle(word) >= zone.gutter]
        lines += [line_of(row, frame) for side in (left, right) for row in rows_of(side)]
        done = zone.end
    return lines + [line_of(row, frame) for row in rows[done:]]


def rows_of(words: Sequence[Placed]) -> list[Row]:
    """Words that stand on one level, from left to right; rows from top to bottom."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda word: word.level):
        row = rows[-1] if rows else None
        if row and word.level - row[-1].level <= _SAME_ROW * min(word.size, row[-1].size):
            row.append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.box.left) for row in rows]


def line_of(row: Row, frame: Frame) -> Line:
    """One row as a line: its words joined by one space, each with its place."""
    words: list[Word] = []
    position = 0
    for placed in row:
        end = position + len(placed.text)
        words.append(
            Word(
                start=position,
                end=end,
                box=frame.share(placed.box),
                confidence=placed.confidence,
                other=placed.other,
                confirmed=placed.confirmed,
                by_hand=placed.by_hand,
            )
        )
        position = end + 1
    letters = sum(len(word.text) for word in row)
    return Line(
        text=" ".join(word.text for word in row),
        page=frame.number,
        box=Box.around(word.box for word in words),
        words=tuple(words),
        bold=2 * sum(len(word.text) for word in row if word.bold) > letters,
        italic=2 * sum(len(word.text) for word in row if word.italic) > letters,
    )


def folded(text: str) -> str:
    """``text`` without marks and capitals: what survives a poor scan."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def is_head(text: str) -> bool:
    """Whether ``text`` holds the national or the party's motto, as the head of every document does."""
    return _HEAD.search(folded(text)) is not None


def names_recipients(text: str) -> bool:
    """Whether ``text`` holds the words `Nơi nhận`."""
    return _RECIPIENTS.search(folded(text)) is not None


def is_signature(text: str) -> bool:
    """Whether ``text`` holds the office of someone who signs."""
    return _SIGNATURE.search(folded(text)) is not None


# --- two blocks side by side ----------------------------------------------------------------------


class _Zone(NamedTuple):
    """Rows ``start`` to ``end`` (excluded) stand in two blocks on both sides of ``gutter``."""

    start: int
    end: int
    gutter: float


class _Gap(NamedTuple):
    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


def _zones(rows: list[Row], width: float) -> list[_Zone]:
    """All zones of a page, from top to bottom."""
    zones: list[_Zone] = []
    index = 0
    while index < len(rows):
        zone = _zone_at(rows, index, width, zones[-1].end if zones else 0)
        if zone is None:
            index += 1
        else:
            zones.append(zone)
            index = zone.end
    return zones


def _zone_at(rows: list[Row], seed: int, width: float, floor: int) -> _Zone | None:
    """The zone that begins with the two-sided row (or pair of rows) ``seed``; None if there is none."""
    found: list[_Zone] = []
    for seed_gap, count in _seeds(rows, seed, width):
        gap, start, end = seed_gap, seed, seed + count
        while end < len(rows):
            wider = _joined(rows, start, end, gap, rows[end])
            if wider is None:
                break
            gap, end = wider, end + 1
        while start > floor and not _opens_recipients(rows[start:end], (gap.left + gap.right) / 2):
            wider = _joined(rows, start, end, gap, rows[start - 1], above=True)
            if wider is None:
                break
            gap, start = wider, start - 1
        middle = (gap.left + gap.right) / 2
        start += _body_above(rows[start:end], middle)
        inside = [word for row in rows[start:end] for word in row]
        left = " ".join(word.text for word in inside if _middle(word) < middle)
        right = " ".join(word.text for word in inside if _middle(word) >= middle)
        if left and right and (is_head(right) or names_recipients(left) or is_signature(right)):
            found.append(_Zone(start, end, middle))
    # A speck may open a strip of its own: the longest zone is the real one.
    return max(found, key=lambda zone: zone.end - zone.start, default=None)


def _opens_recipients(zone: list[Row], middle: float) -> bool:
    """Whether the left block of a zone begins with `Nơi nhận`: above it stands the text of the body."""
    left = next((row for row in zone if _middle(row[0]) < middle), [])
    return names_recipients(_left_of(left, middle))


def _body_above(zone: list[Row], middle: float) -> int:
    """How many rows of a zone are text of the body: above `Nơi nhận` stand recipients of no letter.

    Where offices stand on the right of these rows, two sign side by side.
    """
    body = 0
    for index, row in enumerate(zone):
        left = _left_of(row, middle)
        if names_recipients(left):
            right = " ".join(
                word.text for other in zone[:body] for word in other if _middle(word) >= middle
            )
            return 0 if is_head(right) or is_signature(right) else body
        if left:
            body = index + 1
    return 0


def _left_of(row: Row, middle: float) -> str:
    return " ".join(word.text for word in row if _middle(word) < middle)


def _seeds(rows: list[Row], seed: int, width: float) -> list[tuple[_Gap, int]]:
    """Strips near the middle of the page that are empty in row ``seed``, and the number of rows looked at.

    Where the two blocks have lines of different height, no single row may have both: then a row and the
    next one, which overlap in height, are taken as one.
    """
    seeds = [(gap, 1) for gap in _central_gaps(rows[seed], width)]
    if (
        seed + 1 < len(rows)
        and rows[seed + 1][0].level - rows[seed][0].level < _BESIDE * rows[seed][0].size
    ):
        both = sorted(rows[seed] + rows[seed + 1], key=lambda word: word.box.left)
        seeds += [(gap, 2) for gap in _central_gaps(both, width)]
    return seeds


def _central_gaps(row: Row, width: float) -> list[_Gap]:
    """Where ``row`` has room near the middle of the page, widest first."""
    gaps = []
    edge = row[0].box.right
    for word in row[1:]:
        gap = _Gap(edge, word.box.left)
        near = _CENTRE[0] * width < gap.right and gap.left < _CENTRE[1] * width
        if near and gap.width > _GUTTER * word.size:
            gaps.append(gap)
        edge = max(edge, word.box.right)
    return sorted(gaps, key=lambda gap: -gap.width)


def _joined(
    rows: list[Row], start: int, end: int, gap: _Gap, row: Row, *, above: bool = False
) -> _Gap | None:
    """The gap that is left when ``row`` joins the zone of ``rows[start:end]``; None if it can't."""
    free = _widest_strip(row, gap)
    size = median(word.size for word in row)
    middle = (free.left + free.right) / 2
    left = [word for word in row if _middle(word) < middle]
    right = [word for word in row if _middle(word) >= middle]
    if left and right:
        return free if free.width >= _CLEAR * size else None
    if free.width <= 0 or _ADDRESS.match(folded(row[0].text)):
        return None
    return (
        free if _continues(rows[start:end], row, middle, is_left=bool(left), above=above) else None
    )


def _widest_strip(row: Row, gap: _Gap) -> _Gap:
    """The widest part of ``gap`` in which ``row`` has no word."""
    strips: list[_Gap] = []
    start = gap.left
    for word in row:
        if word.box.right > gap.left and word.box.left < gap.right:
            strips.append(_Gap(start, word.box.left))
            start = max(start, word.box.right)
    strips.append(_Gap(start, gap.right))
    return max(strips, key=lambda strip: strip.width)


def _continues(zone: list[Row], row: Row, middle: float, *, is_left: bool, above: bool) -> bool:
    """Whether a row with words on one side only goes on with the block that stands there."""
    block = [word for line in zone for word in line if (_middle(word) < middle) == is_left]
    if not block:
        return False
    edges = (min(word.box.left for word in block), max(word.box.right for word in block))
    spread = max(word.box.right for line in zone for word in line) - min(
        word.box.left for line in zone for word in line
    )
    nearest = min(abs(word.level - row[0].level) for line in zone for word in line)
    own = (row[0].box.left, row[-1].box.right)
    if is_left:
        inside = own[0] >= edges[0] - _SIDE_ALIGNED * spread
        # Of recipients, which begin at one edge, a scan may have lost a line.
        reach = 1.5 if abs(own[0] - edges[0]) < 0.3 * _SIDE_ALIGNED * spread else 1.0
        return inside and not above and nearest < reach * _NEXT_LINE * row[0].size
    centred = abs(sum(own) - sum(edges)) / 2 < _RIGHT_CENTRED * spread
    # A signature leaves room for the hand that signs; above it every line belongs to the body.
    return centred and (not above or nearest < _NEXT_LINE * row[0].size)


def _middle(word: Placed) -> float:
    return (word.box.left + word.box.right) / 2


def _clamp(share: float) -> float:
    return round(min(max(share, 0.0), 1.0), 5)


def _turned_back(box: Box, frame: Frame) -> Box:
    """Where ``box`` was before the page was turned: its middle moves, its size stays."""
    angle = radians(frame.turned)
    x = (box.left + box.right) / 2 - frame.width / 2
    y = (box.top + box.bottom) / 2 - frame.height / 2
    dx = x * cos(angle) - y * sin(angle) - x
    dy = x * sin(angle) + y * cos(angle) - y
    return Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy)


def lies_in(word: Placed, place: Box) -> bool:
    """Whether the line of ``word`` runs through ``place``, and the word begins there or behind it."""
    return word.box.left >= place.left and place.top <= word.level <= place.bottom


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than their edges."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    tall = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > 0 and tall > 0.3 * min(one.bottom - one.top, other.bottom - other.top)
