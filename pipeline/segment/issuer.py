"""The issuing body (cơ quan ban hành): in full, abbreviations opened, with its place.

In the header it stands in capitals, its superior body above it (``UBND TỈNH X`` / ``SỞ Y TẾ``). Where the header is
lost, ``issuer_told`` infers it.
"""

import re
from itertools import zip_longest

from pipeline.lexicon.arrival import UNDER_NAME
from pipeline.lexicon.lost_marks import has_lost_marks, is_body
from pipeline.lexicon.wording import first_match
from pipeline.segment.bare import bare, is_state_line, without_state_words
from pipeline.segment.issuer_lines import bodies, ends_place, joined, parts
from pipeline.segment.kinds import type_line
from pipeline.segment.nodes import Node
from pipeline.segment.spelling import PARTY_COMMITTEE, Speller, place_of_name
from pipeline.segment.zones import Zones

_NO_NAME = re.compile(
    r"^\W*(?:S[ốồóổôo]\s*[:.\d/–-]|V/v\b|ngày\b|\(?\d)|\bngày\b.*\btháng\b"
    r"|^(?:CHỦ NGHĨA VIỆT NAM|HỎA TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT)\b|ĐẾN\b|B[ẢA]N\s+SAO|\s?/\s?[A-ZĐ]{2,}-[A-ZĐ]",
    re.I,
)
_PLACE = re.compile(r"^\W*([^\W\d_][^,]{1,40}),\s*ngày\b")
_RULED_OFF = re.compile(r"(?:(?<!\s)\s++)?(?<![-–—_])[-–—_]{2,}+$")
_OF_ANOTHER = re.compile(r"BAN TO CHUC CUOC|TIEU BAN|TO GIUP VIEC|BAN GIUP VIEC|BAN GIAM KHAO")
"""Bodies set up for one purpose by another, without a name of their own."""
# under the kind of a Party document: whose it is; OCR may run the words together
_OF_BODY = re.compile(r"^C[ỦU]A\s*(?:BAN\s*(?=\S)|(?=BỘ\s+CHÍNH\s+TRỊ))")
# offices that have no name without the body that they serve
_UNNAMED = {
    "VAN PHONG",
    "THANH TRA",
    "VAN PHONG THUONG TRUC",
    "BAN THUONG TRUC",
    "UY BAN TRUNG UONG",
    "BAN CHAP HANH TRUNG UONG",
}
_CENTRAL = re.compile(r"BAN (?!CHAP HANH|BI THU|CAN SU)|UY BAN KIEM TRA|HOI DONG LY LUAN")
"""Bodies of the Central Committee: ``Ban Tổ chức Trung ương``."""
_OVER = ("UY BAN NHAN DAN", "HOI DONG NHAN DAN", "SO ", "LIEN DOAN LAO DONG")
"""Bodies under which others bear their place alone."""
_BARE_LEVEL = re.compile(r"(?:tỉnh|thành phố|huyện)$", re.I)
"""A level without its name, which stands in the line above."""
_BOARD = re.compile(
    r"BAN (?:PHAP CHE|KINH TE|VAN HOA|DAN TOC|DO THI|KINH TE - \w[\w ]+|VAN HOA - \w[\w ]+)"
)
"""The boards of a council: others bear such names too (Luật Tổ chức chính quyền địa phương)."""


def read_issuer(speller: Speller, zones: Zones) -> tuple[str | None, Node | None]:
    """The issuer as the header names it, and the paragraph that names it; (None, None) where none does."""
    lines: list[tuple[str, Node]] = []
    place = _printed_place(zones)
    for node, below in zip_longest(zones.header, zones.header[1:]):
        name = without_state_words(node.text).strip(" *_./")
        name = _RULED_OFF.sub("", name).lstrip("-– ")
        if (
            node.table
            or not name
            or is_state_line(name)
            or _NO_NAME.search(name)
            or type_line(node)
            or (below is not None and first_match(UNDER_NAME, below.text))
        ):
            continue
        if _OF_BODY.match(name):
            return _party_body(speller, name, [line for line, _ in lines]), node
        if _is_body_name(name) or (lines and ends_place(bare(name), place)):
            lines += [(part, node) for part in parts(name)]
    lines = lines or _small_names(zones)
    if not lines:
        return None, None
    return _full_name(speller, joined([name for name, _ in lines], place)), lines[-1][1]


def _small_names(zones: Zones) -> list[tuple[str, Node]]:
    """The lines of a header without capitals that are the name of a known body (``Văn phòng Chính phủ``)."""
    names = [(without_state_words(node.text), node) for node in zones.header if not node.table]
    return [(name, node) for name, node in names if is_body(name)]


def has_restored_marks(issuer: str, node: Node) -> bool:
    """Whether a word of ``issuer`` is printed in its paragraph without marks that it has."""
    printed = node.text.lower().split()
    return any(
        word not in printed and any(has_lost_marks(other, word) for other in printed)
        for word in issuer.lower().split()
    )


def _is_body_name(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _printed_place(zones: Zones) -> str:
    """The place in front of the date, bare: it tells that ``TRE`` under ``TỈNH BẾN`` is the rest of a name."""
    found = (_PLACE.match(node.text) for node in zones.header if node.table is None)
    return next((bare(place[1]) for place in found if place), "")


def _full_name(speller: Speller, names: list[str]) -> str:
    """The lowest body, with the place of the one above where its own name has none."""
    own = " - ".join(speller.as_written(name) for name in bodies(names[-1]))
    if len(names) == 1:
        return own
    above = speller.as_written(names[-2])
    place = place_of_name(above)
    if (
        place
        and (bare_level := _BARE_LEVEL.search(own))
        and place.lower().startswith(bare_level[0])
    ):
        return own[: bare_level.start()] + place
    if bare(above).startswith("HOI DONG NHAN DAN") and _BOARD.fullmatch(bare(own)):
        return f"{own} {above}"
    if bare(own).startswith("CHI NHANH "):
        return f"{above} {own}"
    if bare(above) == "BAN CHAP HANH TRUNG UONG" and (central := _of_centre(own)):
        return central
    if bare(own) in _UNNAMED:
        return f"{own} {above}"
    if PARTY_COMMITTEE.match(bare(above)) and PARTY_COMMITTEE.search(bare(own)) is None:
        return f"{own} {above}"
    if place is None and _OF_ANOTHER.match(bare(own)):
        return f"{own}, {speller.with_place(above)}"
    if place is None or place_of_name(own) is not None or bare(above).startswith("DANG BO "):
        return own
    subordinate = bare(above).startswith(_OVER)
    if subordinate or bare(own).startswith(("SO ", "PHONG ", "TRUONG ")):
        return f"{own} {place}"
    return f"{own}, {above}"


def _of_centre(own: str) -> str | None:
    """The name of a body of the Party's Central Committee, under whose name it stands without its level."""
    if bare(own) == "VAN PHONG":
        return "Văn phòng Trung ương Đảng"
    named = _CENTRAL.match(bare(own)) and "TRUNG UONG" not in bare(own)
    return f"{own} Trung ương" if named else None


def _party_body(speller: Speller, of: str, above: list[str]) -> str:
    """``CỦA BAN THƯỜNG VỤ TỈNH ỦY`` under the kind names the body; the place stands in the header."""
    own = speller.as_written(_OF_BODY.sub("" if "BỘ" in of else "BAN ", of))
    for line in above:
        committee = PARTY_COMMITTEE.search(bare(line))
        if committee and committee.group().strip() in bare(own):
            place = " ".join(word.capitalize() for word in line[committee.end() :].split())
            return own if place.lower() in own.lower() else f"{own} {place}"
    return own
