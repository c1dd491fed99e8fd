"""The issuer of a document whose header names none: by symbol and place, or by who speaks in the text.

Such a name is inferred, and a person is told.
"""

import re
from collections import Counter

import regex

from pipeline.lexicon.folding import key
from pipeline.lexicon.lost_marks import is_body
from pipeline.lexicon.registry.areas import province_names
from pipeline.segment.bare import bare
from pipeline.segment.nodes import Node
from pipeline.segment.spelling import LEVELS
from pipeline.segment.zones import Zones

_DIRECTS = r"(?:yêu\s+cầu|chỉ\s+thị|đề\s+nghị|giao)\b"
_COUNCIL = regex.compile(
    rf"(?:^|[,.;]\s+)(?:Chủ\s+tịch\s+)?(?:UBND|[ỦU][yỷ]\s+ban\s+nhân\s+dân)\s+(?P<level>{LEVELS})"
    rf"(?P<place>(?:\s+\p{{Lu}}\p{{Ll}}+){{0,4}})\s+{_DIRECTS}"
)
"""Who speaks in the phrase that opens the list: ``…, Ủy ban nhân dân tỉnh Sơn Nam yêu cầu:``."""
_OTHER = regex.compile(
    rf"(?:^|[,.;]\s+)(?:Bộ\s+trưởng\s+(?=Bộ\s))?(?P<body>(?:Bộ|Thủ\s+tướng)\s[^,.;:]{{3,50}}?)\s+{_DIRECTS}"
)


def infer_issuer(zones: Zones, symbol: str | None, place: str | None) -> str | None:
    """The issuer of a document whose header names none."""
    return _by_symbol(zones, symbol, place) or _who_speaks(zones.body)


def _who_speaks(body: list[Node]) -> str | None:
    """The subject of the phrase that opens the list: who asks there is who issues."""
    end = next((i for i, node in enumerate(body) if node.marker or node.table), len(body))
    leads = (node.text for node in reversed(body[:end]) if node.text.rstrip().endswith(":"))
    operative = next(leads, None)
    if operative is None:
        return None
    council = _COUNCIL.search(operative)
    if council is not None:
        place = council["place"].strip() or _only_place(body, council["level"])
        return f"Ủy ban nhân dân {council['level']} {place}" if place else None
    other = _OTHER.search(operative)
    return other["body"] if other is not None and is_body(other["body"]) else None


def _only_place(body: list[Node], level: str) -> str | None:
    """The one place of a ``level`` that the text names; of provinces those that there are count."""
    named = regex.compile(rf"\b{level}((?:\s+(?:-\s+)?\p{{Lu}}\p{{Ll}}+){{2,4}})")
    provinces = province_names() if level in ("tỉnh", "thành phố") else None
    places = set()
    for node in body:
        for match in named.finditer(node.text):
            words = match[1].split()
            sizes = range(len(words), 1, -1)
            known = (
                words[:n] for n in sizes if not provinces or tuple(map(key, words[:n])) in provinces
            )
            places.add(" ".join(next(known, [])))
    places.discard("")
    return places.pop() if len(places) == 1 else None


def lacks_place(issuer: str) -> bool:
    """Whether a name is that of hundreds of bodies: a converter of web pages lost the line with its place."""
    return bare(issuer) in ("UY BAN NHAN DAN", "HOI DONG NHAN DAN")


def _by_symbol(zones: Zones, symbol: str | None, place: str | None) -> str | None:
    """The issuer by symbol and place.

    ``CT-UBND`` says that it is an Ủy ban nhân dân, the place says where, and the text itself says which level
    it speaks of (``Ủy ban nhân dân huyện yêu cầu …``): the level named most often.
    """
    if symbol is None or place is None or "UBND" not in symbol.upper():
        return None
    body = " ".join(node.text for node in [*zones.title, *zones.body])
    named = Counter(
        m[1].lower() for m in re.finditer(rf"\b({LEVELS})\s+{re.escape(place)}\b", body, re.I)
    )
    spoken = Counter(
        m[1].lower()
        for m in re.finditer(
            rf"(?:UBND|[ỦU][yỷ]\s+ban\s+nhân\s+dân|trên\s+địa\s+bàn)\s+({LEVELS})\b", body, re.I
        )
    )
    levels = named or spoken
    return f"Ủy ban nhân dân {levels.most_common(1)[0][0]} {place}" if levels else None
