"""Place and date of issue (địa danh và thời gian ban hành; NĐ 30/2020, Phụ lục I, mục II.4)."""

import re
from collections.abc import Iterator

import regex

from pipeline.lexicon.dates import parse_date
from pipeline.segment.nodes import Node

_PLACE = r"(?P<place>[^\W\d_][^\n,;:/]{1,48}+),\s*+"
DATE = re.compile(
    rf"""(?:{_PLACE})?
        ng[àaả][yw]\W?\s*+(?P<day>\d{{1,2}}|[^\s\w]{{0,6}}|[^\s]{{1,4}})\s*+
        th[áaả]ng\s*+(?P<month>\d{{1,2}}|[^\s]{{0,4}})\s*+
        n[ăaã]m\s*+(?P<year>\d{{4}}|20\S{{0,3}})""",
    re.X | re.I,
)
"""``Sơn Hà, ngày 15 tháng 3 năm 2024``, and what a draft or OCR leaves of it."""
IN_DIGITS = re.compile(
    rf"{_PLACE}ngày\s*+(?P<day>\d{{1,2}})\s?(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?(?P<year>\d{{4}})(?!\d)",
    re.I,
)
"""``Sơn Hà, ngày 04/7/2024``: against the regulation, and common."""
_BLANK = re.compile(rf"{_PLACE}ngày[\s.…_/]*+tháng[\s.…_/]*+năm\b(?:\s*+20)?[\s.…_/]*+$", re.I)
"""``Sơn Hà, ngày … tháng … năm …``: a form that waits for its date has its place."""
_BROKEN = re.compile(r",\s*ngày(?:\s+\d{1,2}(?:\s+tháng(?:\s+\d{1,2}(?:\s+năm)?)?)?)?$")
"""Place and date that a narrow column has broken: the rest stands in the next line."""
_DAY = re.compile(r"[\dOolI]{1,2}")
_NO_PLACE = regex.compile(r"[\d/:]|\p{Lu}{2}")
"""What no word of a place name has: digits, signs, or the capitals of a symbol (``TCT-TTr``)."""
_NUMBERED_PLACES = ("Quận", "Phường", "quận", "phường")


def dates_of(header: list[Node]) -> list[tuple[int, re.Match[str]]]:
    """What may be the date of issue, the likeliest first, each with the offset of its paragraph.

    A date behind a place is the issue date; others may be of what a trích yếu cites.
    """
    found = []
    for node, text in _lines(header):
        found += [(node.span.start, match) for match in DATE.finditer(text)]
    found += [(node.span.start, m) for node, text in _lines(header) if (m := IN_DIGITS.match(text))]
    return sorted(found, key=lambda date: place_of(date[1]["place"]) is None)


def blank_place(header: list[Node]) -> str | None:
    """The place in front of a date of which neither day nor month nor year was filled in."""
    found = (_BLANK.search(text) for _, text in _lines(header))
    return next((place for match in found if match and (place := place_of(match["place"]))), None)


def _lines(header: list[Node]) -> Iterator[tuple[Node, str]]:
    """The paragraphs of a header, with the next one where a narrow column has broken the date."""
    for index, node in enumerate(header):
        broken = _BROKEN.search(node.text) and index + 1 < len(header)
        yield node, f"{node.text} {header[index + 1].text}" if broken else node.text


def iso_date(day: str, month: str, year: str) -> str | None:
    """A date as far as it can be read: OCR leaves of a handwritten day anything, and drafts leave nothing."""
    if not _DAY.fullmatch(month):
        return parse_date(f"năm {year}")
    full = f"ngày {day} tháng {month} năm {year}"
    return (
        (parse_date(full) if _DAY.fullmatch(day) else None)
        or parse_date(f"tháng {month} năm {year}")
        or parse_date(f"năm {year}")
    )


def place_of(printed: str | None) -> str | None:
    """The place name: the last run of capitalised words, for a line that holds the code too."""
    if printed is None:
        return None
    words: list[str] = []
    printed_words = printed.split()
    for index in reversed(range(len(printed_words))):
        word = printed_words[index]
        before = printed_words[index - 1] if index else ""
        if (word in ("-", "–") and words and before[:1].isupper()) or (
            word.isdigit() and not words and (before in _NUMBERED_PLACES or _counts(before, word))
        ):
            # "Bà Rịa - Vũng Tàu", "Quận 12", "Móng Cái 1"
            words.insert(0, word)
            continue
        lowered = word in ("phố", "xã", "trấn", "khu", "thành", "thị", "xã")
        if not word[:1].isupper() and not lowered:
            break
        if _NO_PLACE.search(word) and not word.startswith("TP"):
            break
        words.insert(0, word)
    while words and not words[0][:1].isupper():
        words.pop(0)
    return " ".join(words) or None


def _counts(before: str, number: str) -> bool:
    """Whether a ``number`` behind the word ``before`` tells communes of one name apart, as since 2025-07-01."""
    named = before[:1].isupper() and before != "Số" and _NO_PLACE.search(before) is None
    return named and len(number) == 1
