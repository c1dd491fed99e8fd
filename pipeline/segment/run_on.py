"""Items that run on inside a paragraph: what stood on lines of their own before a converter joined them.

Cells of tables and pages of the web lose their line ends: ``1. Sở Y tế: - Rà soát …; - Báo cáo ….`` An item begins
behind the mark that ends another, with a sign and a capital letter; letters and numbers must count on from the first.
"""

import re
from itertools import pairwise

from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.folding import CAPITALS
from pipeline.segment.markers import ALPHABET, Level, parse_marker

_MAY = re.compile(r"[;:.]\s(?:\S|\d\d|[IVX]{2,4})[.)]?\s")
"""A quick look, which most paragraphs don't pass."""
_BULLET = re.compile(rf"(?<=[;:.])\s+(?=[{SIGNS}]\s+[\"“(]?[{CAPITALS}])")
_COUNTED = re.compile(
    rf"(?<=[;:.])\s+(?=(?P<label>[a-zđ](?=\))|\d{{1,2}}(?=[.)]))[.)]\s+[\"“(]?[{CAPITALS}])"
)
_LISTED = re.compile(r"\W*(?:Kính\s|Nơi\s|Đồng\s+kính\s|Căn\s+cứ\s)", re.I)
"""Addressees, recipients and grounds, whose lists are read elsewhere."""
_LEAST = 12
"""Letters of an item; what is shorter is a list inside a sentence."""
_SEVERAL = 2
_FIRST_POINT = re.compile(rf"(?<=[^\W\d_])\s+(?=a\)\s+[{CAPITALS}])")
_HEADING = 100
"""Letters of the longest heading in front of a first point on its line."""


def items_within(text: str) -> list[int]:
    """Where further items begin inside the paragraph ``text``: places in it, in order."""
    if _MAY.search(text) is None or _LISTED.match(text):
        return []
    places = sorted({*_bullets(text), *_counted(text)})
    bounds = [0, *places, len(text)]
    return [] if any(b - a < _LEAST for a, b in pairwise(bounds)) else places


def first_point(text: str, following: str) -> int | None:
    """Where the first point begins that runs on behind its heading, as ``following`` opens with the second.

    ``1. Sở Công Thương a) Chủ trì …`` over ``b) Tổ chức …``: on a skewed page two short lines are read as one.
    """
    second, own = parse_marker(following), parse_marker(text)
    if second is None or second.value != _SEVERAL or second.level != Level.LETTER or own is None:
        return None
    found = _FIRST_POINT.search(text, own.end, own.end + _HEADING)
    return found.end() if found is not None and own.level < Level.LETTER else None


def _bullets(text: str) -> list[int]:
    """Bullets of one sign: several of them, or one behind the paragraph's own of that sign or behind a colon."""
    places = [found.end() for found in _BULLET.finditer(text)]
    if len(places) >= _SEVERAL or not places:
        return places
    opened = text[: places[0]].rstrip().endswith(":") or text[:1] == text[places[0]]
    return places if opened else []


def _counted(text: str) -> list[int]:
    """Letters or numbers that count on from the paragraph's own marker, or from the first."""
    own = parse_marker(text)
    places: list[int] = []
    for kind, first in (("letter", Level.LETTER), ("number", Level.NUMBER)):
        last = own.value if own is not None and own.level == first else 0
        opened = last > 0
        run: list[int] = []
        for found in _COUNTED.finditer(text):
            label = found["label"]
            if label.isdigit() != (kind == "number"):
                continue
            value = int(label) if label.isdigit() else ALPHABET.find(label) + 1
            if value == last + 1:
                run.append(found.end())
                last = value
        if len(run) + opened >= _SEVERAL:
            places += run
    return places
