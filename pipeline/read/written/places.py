"""Where numbers are written by hand: behind `Số:`, and in the line of place and date (NĐ 30/2020, Phụ lục I, II.3-4).

The print around them is read well, and tells where the hand wrote: between `Số:` and the symbol, between `ngày`
and `tháng`. What OCR made of it (``4@†``) is replaced only where the digits can be read for sure.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from models.text import Box
from pipeline.read.layout import Placed, Row, rows_of
from pipeline.read.preprocess import Prepared
from pipeline.read.written.numbers import Written, read_number

_DAY = re.compile(r"(?P<print>ng[àaả][yv])(?P<hand>.*)", re.I)
_MONTH = re.compile(r"(?P<hand>.*?)(?P<print>th[áaả]ng)(?P<rest>.*)", re.I)
_YEAR = re.compile(r"n[ăaã]m", re.I)
_NUMBER = re.compile(r"(?P<print>S[ốóồổôo0]\s?[:.;]?)(?P<hand>.*)", re.I)
_OPENER = re.compile(r"^(?:ng[àaả][yv]|th[áaả]ng|S[ốóồổôo0]\s?[:.;]?)", re.I)
_COLON = re.compile(r"[:.;]")
_SYMBOL = re.compile(r"(?P<hand>.*?)(?P<print>(?:/|[-–](?=[A-ZĐ]{2,}[/(]))(?:[A-ZĐ]{2}\S*)?)$")
"""``/SYT-NVY``, ``-CT/TU``. Where a hand runs into the slash, nothing tells how far it goes."""
_JOINED = re.compile(r"S[ốóồổôo0]\s?[:.;]?[^\s/–-]{1,8}?(?P<print>[A-ZĐ]{2,}[-–/][A-ZĐ]{2,}\S*)")
"""``Số:20ÿSYT-NVY``: the slash between hand and symbol was taken for a part of the hand."""
_PRINTED = 0.93
"""Confidence from which digits that OCR read are print; a written 157 was read as 457 with 0.86."""
_PRINTED_IN_PLACE, _UNEVEN = 0.88, 0.36
"""The same where the digits have the width of print, give or take so many sizes of type; a hand needs more room."""
_SURE_NUMBER, _SURE_DAY = 0.8, 0.9
"""Confidences from which a number and a day that OCR read are taken."""
_SIZE_DAY, _SIZE_MONTH, _SIZE_YEAR, _SIZE_NUMBER = 1.97, 2.3, 1.7, 1.36
"""Widths of `ngày`, `tháng`, `năm`, `Số:` in Times New Roman, the type prescribed, in sizes of it."""
_WIDTHS = (
    ("I-/r", 0.3), (",. ", 0.25), ("ags0123456789PSij", 0.5), ("ELTBCR", 0.64), ("ADĐGHKNOQUVXY", 0.72), ("M&", 0.85),
)  # fmt: skip
_OTHER_WIDTH = 0.6
_BEHIND_PLACE = (",", ".", ";")
"""Between place and date stands a comma, and what OCR makes of it."""
_COLUMNS = 1.0
"""Sizes of type between the two columns of a head at least."""
_FAR = 14.0
"""Sizes of type from `Số:` to the symbol at most."""
_SLANT = 0.1
"""Sizes of type by which a slash may stand farther left than its word's letters say, and a digit over a slanted `g`."""
_LARGER = 1.25
"""A word wider than it can be by so much holds more than its letters."""
_ABOVE, _BELOW = 0.45, 0.25
"""Sizes of type by which a hand reaches over the line of print."""
_INSIDE = 0.03
_LEAST = 0.3
"""Width of a digit in sizes of type."""


class _Gap(NamedTuple):
    """Where something is written: between two words of a row, parts of which may belong to it."""

    first: int
    """Place in the row of the word that ends in front of it."""
    last: int
    """Place of the word that begins behind it."""
    left: float
    right: float
    size: float
    before: str
    """What is printed of the first word."""
    after: str
    """What is printed of the last one."""
    fits: Callable[[str], bool]
    """Which digits can be."""
    sure: float
    """Confidence from which the header takes what OCR read."""


def with_written_numbers(page: Prepared, words: Sequence[Placed]) -> list[Placed]:
    """``words`` with the numbers and days that were written by hand and can be read, each a word of its own."""
    known: list[Placed] = []
    rows = rows_of(words)
    size = next(filter(None, map(_size_of, rows)), None)
    for row in rows:
        # From the last to the first, so that places in the row stay true.
        for at in reversed(range(len(row))):
            if (symbol := _joined_symbol(row, at, size)) is not None:
                row[at : at + 1] = _without_symbol(row[at], symbol)
                continue
            gap = _gap_at(row, at, size)
            read = _read(page, row, gap) if gap is not None else None
            if gap is not None and read is not None and not _is_known(row, gap, read):
                row[gap.first : gap.last + 1] = _parted(row, gap, read)
        known += row
    return known


def _gap_at(row: Row, at: int, size: float | None) -> _Gap | None:
    """Where a hand may have written behind a word; ``size`` is that of the type in the line of the date."""
    gap = None
    if size is not None and _NUMBER.match(row[at].text) and _is_free(row, at - 1, at, size):
        gap = _number_gap(row, at, size)
    elif _is_of_date(row, at):
        gap = _day_gap(row, at) if _DAY.match(row[at].text) else _month_gap(row, at)
    if gap is None or gap.right - gap.left < _LEAST * gap.size or _is_print(row, gap):
        return None
    return gap


def _is_of_date(row: Row, at: int) -> bool:
    """Whether a word stands in the line of place and date, not in a sentence."""
    return any(
        _DAY.match(row[day].text) and row[day - 1].text.endswith(_BEHIND_PLACE)
        for day in range(max(at - 3, 1), at + 1)
    )


def _size_of(row: Row) -> float | None:
    """The size of type of a line with a date, by the width of its `năm`; None for any other line."""
    days = [at for at, word in enumerate(row) if _DAY.match(word.text)]
    years = [word for word in row[days[0] :] if _YEAR.fullmatch(word.text)] if days else []
    return (years[0].box.right - years[0].box.left) / _SIZE_YEAR if years else None


def _day_gap(row: Row, at: int) -> _Gap | None:
    """Between `ngày` and `tháng`; what stands between them, and what stuck to either, was read from it."""
    size, day = _size_of(row[at:]), _DAY.fullmatch(row[at].text)
    if size is None or day is None:
        return None
    texts = [day["hand"], *(word.text for word in row[at + 1 : at + 4])]
    months = [(at + i, found) for i, found in enumerate(map(_MONTH.fullmatch, texts)) if found]
    if not months:
        return None
    month, behind = months[0]
    left, right = row[at].box.right, row[month].box.left
    if day["hand"] or row[at].box.right - row[at].box.left > _LARGER * _SIZE_DAY * size:
        left = row[at].box.left + _SIZE_DAY * size
    if behind["hand"]:
        right = row[month].box.right - _SIZE_MONTH * size
    after = behind["print"] + behind["rest"]
    return _Gap(at, month, left, right, size, day["print"], after, _is_day, _SURE_DAY)


def _month_gap(row: Row, at: int) -> _Gap | None:
    """Between `tháng` and `năm`."""
    size, month = _size_of(row), _MONTH.fullmatch(row[at].text)
    year = next((i for i, word in enumerate(row) if i > at and _YEAR.fullmatch(word.text)), None)
    if size is None or month is None or month["hand"] or year is None or year - at > 3:
        return None
    left = row[at].box.right
    if month["rest"] or left - row[at].box.left > _LARGER * _SIZE_MONTH * size:
        left = row[at].box.left + (_SIZE_MONTH - _SLANT) * size
    right, after = row[year].box.left, row[year].text
    return _Gap(at, year, left, right, size, month["print"], after, _is_month, _SURE_DAY)


def _number_gap(row: Row, at: int, size: float) -> _Gap | None:
    """Between `Số:` and the symbol; None where no symbol follows."""
    for last in range(at, len(row)):
        word = row[last]
        if word.box.left - row[at].box.right > _FAR * size:
            return None
        own = _NUMBER.fullmatch(row[at].text)
        text = own["hand"] if last == at and own else word.text
        symbol = _SYMBOL.fullmatch(text)
        if symbol is not None and own is not None:
            if _goes_on(row, last, size):
                return None  # a code in a sentence
            break
    else:
        return None
    left = row[at].box.right
    if own["hand"] or left - row[at].box.left > _LARGER * _SIZE_NUMBER * size:
        left = row[at].box.left + _SIZE_NUMBER * size
    elif at + 1 < last and _COLON.fullmatch(row[at + 1].text):
        left = row[at + 1].box.right
    right = word.box.left
    if symbol["hand"] or last == at:
        right = word.box.right - (_width(symbol["print"]) + _SLANT) * size
    return _Gap(at, last, left, right, size, "Số:", symbol["print"], _is_number, _SURE_NUMBER)


def _joined_symbol(row: Row, at: int, size: float | None) -> str | None:
    """The symbol that hangs together with a number whose hand runs into the slash: nothing tells where that ends."""
    word = _JOINED.fullmatch(row[at].text)
    if (
        word is None
        or size is None
        or not _is_free(row, at - 1, at, size)
        or _goes_on(row, at, size)
    ):
        return None
    return ("-" if "/" in word["print"] else "/") + word["print"]


def _without_symbol(word: Placed, symbol: str) -> list[Placed]:
    """``word`` in two: the number stays unread, the symbol is known."""
    cut = word.box.right - len(symbol) / (len(word.text) + 1) * (word.box.right - word.box.left)
    return [
        replace(word, text=word.text[: 1 - len(symbol)], box=word.box._replace(right=cut)),
        replace(word, text=symbol, box=word.box._replace(left=cut), other=None),
    ]


def _goes_on(row: Row, at: int, size: float) -> bool:
    """Whether a sentence goes on behind a word; behind the symbol stands nothing but more of it."""
    return not _is_free(row, at, at + 1, size) and row[at + 1].text[0].islower()


def _is_free(row: Row, left: int, right: int, size: float) -> bool:
    """Whether there is room between two words of ``row`` side by side, as between its two columns."""
    if left < 0 or right >= len(row):
        return True
    return row[right].box.left - row[left].box.right > _COLUMNS * size


def _width(text: str) -> float:
    """Of ``text`` in sizes of type."""
    return sum(
        next((wide for signs, wide in _WIDTHS if sign in signs), _OTHER_WIDTH) for sign in text
    )


def _read_between(row: Row, gap: _Gap) -> str:
    """What OCR made of the gap."""
    words = row[gap.first : gap.last + 1]
    read = "".join(word.text for word in words).removesuffix(gap.after)
    return _OPENER.sub("", read).strip(".:,")


def _is_known(row: Row, gap: _Gap, read: Written) -> bool:
    """Whether OCR has read the same, and the header will take it."""
    least = min(word.confidence or 0.0 for word in row[gap.first : gap.last + 1])
    return read.digits == _read_between(row, gap) and least >= gap.sure


def _is_print(row: Row, gap: _Gap) -> bool:
    """Whether OCR read digits there that are surely printed: by its confidence, or as they take the room of print."""
    digits = _read_between(row, gap)
    if not digits.isdigit():
        return False
    printed = _width(f"{digits} ")
    fits = len(digits) > 1 and abs((gap.right - gap.left) / gap.size - printed) <= _UNEVEN
    least = _PRINTED_IN_PLACE if fits else _PRINTED
    return all(
        (word.confidence or 0.0) >= least and word.other is None
        for word in row[gap.first : gap.last + 1]
    )


def _read(page: Prepared, row: Row, gap: _Gap) -> Written | None:
    lines = [row[gap.first].box, row[gap.last].box]
    top = min(box.top for box in lines) - _ABOVE * gap.size
    bottom = max(box.bottom for box in lines) + _BELOW * gap.size
    inset = _INSIDE * gap.size
    cut = page.image[
        max(round(top), 0) : round(bottom),
        max(round(gap.left + inset), 0) : round(gap.right - inset),
    ]
    return read_number(cut, gap.size, gap.fits) if cut.size else None


def _is_day(digits: str) -> bool:
    return len(digits) <= 2 and 1 <= int(digits or "0") <= 31


def _is_month(digits: str) -> bool:
    return len(digits) <= 2 and 1 <= int(digits or "0") <= 12


def _is_number(digits: str) -> bool:
    return 1 <= len(digits) <= 5 and int(digits) > 0


def _parted(row: Row, gap: _Gap, read: Written) -> list[Placed]:
    """The two printed words with what was written between them."""
    first, last = row[gap.first], row[gap.last]
    box = Box(
        gap.left,
        min(first.box.top, last.box.top),
        gap.right,
        max(first.box.bottom, last.box.bottom),
    )
    written = replace(
        first,
        text=read.digits,
        box=box,
        confidence=round(read.sure, 2),
        other=None,
        confirmed=False,
        by_hand=True,
    )
    return [
        replace(
            first,
            text=gap.before,
            box=first.box._replace(right=min(first.box.right, gap.left)),
            other=None,
        ),
        written,
        replace(
            last,
            text=gap.after,
            box=last.box._replace(left=max(last.box.left, gap.right)),
            other=None,
        ),
    ]
