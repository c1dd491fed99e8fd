"""The issuing body (cơ quan ban hành): in full, abbreviations opened, with its place.

In the header it stands in capitals, its superior body above it (``UBND TỈNH X`` / ``SỞ Y TẾ``). Where the header
is lost, the symbol, the place and the body's own name in the text tell it; that is inferred and a person is told.
"""

import re
from collections import Counter

from models.text import CleanText
from pipeline.segment.bare import is_state_line
from pipeline.segment.nodes import Node
from pipeline.segment.zones import Zones, type_line

_OTHER = re.compile(
    r"^\W*(?:S[ốồóổôo]\s*[:.\d/]|V/v\b|ngày\b|\(?\d)|\bngày\b.*\btháng\b"
    r"|^(?:HỎA TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT)\b|ĐẾN\b|B[ẢA]N\s+SAO",
    re.I,
)
_ABBREVIATIONS = (
    (r"\bUBND\b", "Ủy ban nhân dân"),
    (r"\bHĐND\b", "Hội đồng nhân dân"),
    (r"\bUBMTTQ(?:VN)?\b", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (r"\bBCĐ\b", "Ban Chỉ đạo"),
    (r"\bTP\.?\s", "thành phố "),
)
# under the kind of a Party document: whose it is; OCR may run the words together
_OF_BODY = re.compile(r"^C[ỦU]A\s*BAN\s*(?=\S)")
_LEVELS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
# Words that the name of a body writes small (NĐ 30/2020, Phụ lục II, mục III.1)
_SMALL = {"và", "của", "về", "các", "cấp", "thuộc"}
# First words of the names of bodies; OCR and flattened columns break a name anywhere else
_HEADS = re.compile(
    r"SỞ|BAN|PHÒNG|CỤC|VỤ|VĂN|TRUNG|THANH|BỆNH|HỘI|TRƯỜNG|VIỆN|ĐẢNG|CÔNG|LIÊN|CHI|TỔNG|KHO|BẢO|TIỂU|HUYỆN|ĐOÀN"
    r"|UBND.*|[ỦU][YỶ]|HĐND.*|BỘ|TỈNH|THÀNH|MẶT|BTT.*"
)
_SPLIT = re.compile(
    r"(?<=[^\W\d_])(?<!VĂN)(?<!CHI)(?<!TRƯỞNG)\s+(?=(?:SỞ|PHÒNG|CHI CỤC|CỤC|THANH TRA|BỆNH VIỆN"
    r"|VĂN PHÒNG|TRUNG TÂM|BAN (?:CHỈ ĐẠO|QUẢN LÝ|TỔ CHỨC|DÂN TỘC)|TIỂU BAN)\s)"
)


def read_issuer(zones: Zones) -> tuple[str | None, Node | None]:
    """The issuer as the header names it, and the paragraph that names it; (None, None) where none does."""
    lines: list[tuple[str, Node]] = []
    for node in zones.header:
        text = node.text.strip(" *-–_.")
        if node.table is not None or is_state_line(text) or _OTHER.search(text) or type_line(node):
            continue
        if _OF_BODY.match(text):
            return _party_body(text, lines, node)
        if _is_body_name(text):
            lines += [(part, node) for part in _SPLIT.split(text)]
    if not lines:
        return None, None
    names = _joined([name for name, _ in lines])
    return _full_name(names), lines[-1][1]


def _is_body_name(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _joined(lines: list[str]) -> list[str]:
    """Whole names: a line that begins with no head of a body's name goes on from the line before."""
    names: list[str] = []
    for line in lines:
        first = line.split()[0]
        fresh = _HEADS.fullmatch(first) is not None
        place = re.match(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|QUẬN)\s(?!ỦY|UỶ|ĐOÀN)", line)
        if names and (not fresh or place):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _full_name(names: list[str]) -> str:
    """The lowest body, with the place of the one above where its own name has none."""
    own = _in_sentence(names[-1])
    if len(names) == 1:
        return own
    above = _in_sentence(names[-2])
    place = _place_of(above)
    if place is None or _place_of(own) is not None:
        return own if place is None or place in own else f"{own}, {above}"
    if above.startswith(("Ủy ban nhân dân", "Hội đồng nhân dân", "Sở ")) or own.startswith(
        ("Sở", "Phòng")
    ):
        return f"{own} {place}"
    return f"{own}, {above}"


def _place_of(name: str) -> str | None:
    """``tỉnh Kiên Giang`` of ``Ủy ban nhân dân tỉnh Kiên Giang``; None where the name holds no place."""
    found = [m.group() for level in _LEVELS for m in re.finditer(rf"\b{level}\s+\w.*$", name, re.I)]
    return max(found, key=len, default=None)


def _in_sentence(name: str) -> str:
    """A name in capitals as one writes it in a sentence, abbreviations opened."""
    for pattern, full in _ABBREVIATIONS:
        name = re.sub(pattern, full.upper(), name)
    words = name.split()
    lowered = name.lower()
    result = []
    after_level = False
    for index, word in enumerate(words):
        lower = word.lower()
        is_level = any(_ends_with_level(lowered.split()[: index + 1], level) for level in _LEVELS)
        if index == 0 or (after_level and lower not in _SMALL):
            result.append(word.capitalize())
        else:
            result.append(lower)
        if is_level and index:
            after_level = True
            if index + 1 < len(words) and f"{lower} {words[index + 1].lower()}" in (
                "thị xã",
                "thị trấn",
            ):
                after_level = False
    return " ".join(result).replace("Uỷ ban", "Ủy ban")


def _ends_with_level(words: list[str], level: str) -> bool:
    parts = level.split()
    return words[-len(parts) :] == parts


def _party_body(text: str, lines: list[tuple[str, Node]], node: Node) -> tuple[str, Node]:
    """``CỦA BAN THƯỜNG VỤ TỈNH ỦY`` under the kind names the body; the place stands in the header."""
    own = _in_sentence(_OF_BODY.sub("BAN ", text))
    for name, _ in lines:
        match = re.search(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG)\s+[ỦU][YỶ]\s+(.+)$", name)
        if match:
            place = " ".join(w.capitalize() for w in match[1].split())
            return (own if place.lower() in own.lower() else f"{own} {place}"), node
    return own, node


def infer_issuer(
    text: CleanText, zones: Zones, symbol: str | None, place: str | None
) -> str | None:
    """The issuer of a document whose header names none.

    ``CT-UBND`` says that it is an Ủy ban nhân dân, the place says where, and the text itself says which level
    it speaks of (``Ủy ban nhân dân huyện yêu cầu …``): the level named most often.
    """
    if symbol is None or place is None or "UBND" not in symbol.upper():
        return None
    body = " ".join(node.text for node in [*zones.title, *zones.body])
    del text
    levels = Counter(
        match[1].lower()
        for match in re.finditer(
            r"(?:UBND|[ỦU][yỷ]\s+ban\s+nhân\s+dân|trên\s+địa\s+bàn)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b",
            body,
            re.I,
        )
    )
    named = Counter(
        match[1].lower()
        for match in re.finditer(
            rf"\b(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s+{re.escape(place)}\b", body, re.I
        )
    )
    level = max(named or levels, key=lambda k: (named or levels)[k], default=None)
    return f"Ủy ban nhân dân {level} {place}" if level else None
