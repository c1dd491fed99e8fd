"""Offices in the signature block (chức vụ), as printed and as a seal, a stamp and a pen leave them.

The seal covers a third of the signature on its left (NĐ 30/2020, Phụ lục I, mục II.8), and many offices stamp
``PHÓ GIÁM ĐỐC`` over the printed line: OCR loses marks first, then letters, then words. What is left is restored only
where the offices that there are leave one reading.
"""

import re

from rapidfuzz import fuzz

from pipeline.lexicon.folding import bare
from pipeline.lexicon.people import is_whole_name

_NAMES = (
    "PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ CHỦ TỊCH - TỔNG THƯ KÝ"
    "|PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ CHỦ NHIỆM|CHỦ NHIỆM|PHÓ TỔNG GIÁM ĐỐC|TỔNG GIÁM ĐỐC"
    "|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ BÍ THƯ THƯỜNG TRỰC|PHÓ BÍ THƯ|BÍ THƯ|PHÓ CHÁNH VĂN PHÒNG|CHÁNH VĂN PHÒNG"
    "|PHÓ CHÁNH THANH TRA|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|PHÓ THỦ TƯỚNG|THỦ TƯỚNG|THỨ TRƯỞNG|BỘ TRƯỞNG"
    "|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|PHÓ TRƯỞNG BAN|TRƯỞNG BAN|PHÓ TRƯỞNG PHÒNG|TRƯỞNG PHÒNG|PHÓ CỤC TRƯỞNG"
    "|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|PHÓ TỔNG CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG"
    "|PHÓ TỔNG KIỂM TOÁN NHÀ NƯỚC|TỔNG KIỂM TOÁN NHÀ NƯỚC"
    "|TRƯỞNG TIỂU BAN|PHÓ THỐNG ĐỐC|THỐNG ĐỐC|PHÓ TỔNG THANH TRA|TỔNG THANH TRA|PHÓ TỔNG BIÊN TẬP"
    "|ỦY VIÊN THƯ KÝ|TỔNG BIÊN TẬP|TRƯỞNG ĐOÀN|PHÓ CHỈ HUY TRƯỞNG|CHỈ HUY TRƯỞNG|PHÓ HIỆU TRƯỞNG|PHÓ VIỆN TRƯỞNG"
    "|PHÓ VỤ TRƯỞNG|PHÓ CHÁNH ÁN|TRƯỞNG CÔNG AN|PHÓ HẠT TRƯỞNG|HẠT TRƯỞNG"
    "|PHÓ TRẠM TRƯỞNG|TRẠM TRƯỞNG|PHÓ ĐỘI TRƯỞNG|ĐỘI TRƯỞNG|PHÓ TỔ TRƯỞNG|TỔ TRƯỞNG|PHÓ TRƯỞNG ĐOÀN|PHÓ TRƯỞNG CÔNG AN"
    "|PHÓ TRƯỞNG KHOA|TRƯỞNG KHOA|PHÓ CHÍNH ỦY|CHÍNH ỦY|PHÓ TƯ LỆNH|TƯ LỆNH|PHÓ TỔNG THƯ KÝ|TỔNG THƯ KÝ|THƯỜNG TRỰC"
)
OFFICES = tuple(_NAMES.split("|"))
"""Longer ones before those that they begin with."""
SPELLED_OFFICE = re.compile(rf"(?<!\w)(?:{_NAMES})(?!\w)")
_SPELLED = {bare(office): office for office in OFFICES if office != "THỨ TRƯỞNG"}
OFFICE = re.compile(rf"(?<!\w)(?:{'|'.join(_SPELLED)})(?!\w)")
"""Offices without their marks.

``THỨ TRƯỞNG`` must be read with its marks, because a head of any office is a ``THỦ TRƯỞNG``.
"""
_DEPUTY, _ANY_DEPUTY = 70, 85
"""Per cent of letters by which what is left under a seal must be like the deputy's office: of a known head, of any."""
_MORE_ALIKE = 3
"""Per cent by which it must be more like the deputy's than like the head's."""
_NEARLY, _NEARER = 85, 4
"""Per cent by which a line must be like an office, and by how much more than like any other."""
_SCRAP, _SCRAPS = 3, 3
"""Letters of a scrap that a seal leaves behind an office, and how many of them there may be."""
_LETTERS = 6
"""Letters of a line of which an office can be told."""
_WORDS = 3
"""Words that an office needs for its words alone, in any order, to be it."""


_DEPUTIES = {o: bare(f"PHÓ {o}") for o in OFFICES if f"PHÓ {o}" in OFFICES}
"""The office of each head's deputy, without marks; ``THỨ TRƯỞNG`` is like no other."""

_LINES: dict[str, tuple[str | None, str]] = {
    **{key: (None, office) for key, office in _SPELLED.items()},
    **{
        f"{key} {bare(f'PHÓ {office}')}": (office, f"PHÓ {office}")
        for key, office in _SPELLED.items()
        if f"PHÓ {office}" in OFFICES
    },
}
"""Lines of a signature without marks: an office, or one over that of the deputy who signs for it."""


def respelled(text: str) -> str:
    """``text`` with its offices spelled as they are: ``CHỦ TICH`` as ``CHỦ TỊCH``."""
    key = bare(text)
    if len(key) != len(text):
        return text
    pieces, behind = [], 0
    for match in OFFICE.finditer(key):
        pieces += [text[behind : match.start()], _SPELLED[match.group()]]
        behind = match.end()
    return "".join([*pieces, text[behind:]])


def deputy(head: str) -> str:
    """The office of who signs for a ``head``."""
    return "THỨ TRƯỞNG" if head == "BỘ TRƯỞNG" else f"PHÓ {head}"


def head_of(text: str) -> str | None:
    """The office of a head with deputies that a line holds; None where it holds none."""
    found = OFFICE.search(bare(text))
    office = _SPELLED[found.group()] if found else None
    return office if office in _DEPUTIES else None


def deputy_like(text: str, head: str | None) -> float:
    """How much a line is like the office of the deputy of ``head``, of any where that is None; 0 where it is none."""
    letters = "".join(c for c in bare(text) if c.isalpha() or c == " ").strip()
    heads = _DEPUTIES if head is None else {head: _DEPUTIES[head]} if head in _DEPUTIES else {}
    least = _ANY_DEPUTY if head is None else _DEPUTY
    alike = 0.0
    for one, below in heads.items():
        like = fuzz.ratio(letters, below)
        if like >= least and like > fuzz.ratio(letters, bare(one)) + _MORE_ALIKE:
            alike = max(alike, like)
    return alike


def deputy_of(head: str, rest: str) -> str | None:
    """The office of who signs for the ``head``, of which only ``rest`` is left; None where it is another.

    Behind what is left of it may stand scraps of the seal: ``GIẢN ĐỐC SÀ``.
    """
    office = deputy(head)
    if head.startswith(("PHÓ", "THỨ")) or not rest:
        return None
    words, wide = rest.split(), len(office.split())
    for count in range(len(words), 0, -1):
        left = " ".join(words[:count])
        if any(len(scrap) > _SCRAP for scrap in words[count:]):
            break
        person = not bare(left).endswith(bare(head)) and _names_person(left)
        if not person and fuzz.ratio(bare(left), bare(office)) >= _DEPUTY:
            return office
        # Under an office the same last word once more: the seal covers the left of the deputy's line.
        ends_alike = bare(words[count - 1]) == bare(head).split()[-1] and count < wide
        if ends_alike and left.isupper() and bare(left) != bare(head):
            return office
    return None


def _names_person(text: str) -> bool:
    """Whether a line in capitals is somebody's name: ``PHẠM HOÀNG ĐỨC`` is not far from ``PHÓ GIÁM ĐỐC``."""
    return "PHÓ" not in text and is_whole_name(text.title().split())


def nearly(text: str) -> tuple[str | None, str] | None:
    """The head who is stood in for, if any, and the office that a line in capitals is, but for a few letters.

    None where no office or more than one is as near: ``GIÁM ÓC`` is one, ``TRƯỞNG BAN`` in ``TRUONG AN`` is not.
    """
    words = text.split()
    for count in range(len(words), max(len(words) - _SCRAPS - 1, 0), -1):
        line = " ".join(words[:count])
        if line.isupper() and (said := _nearest(bare(line))) is not None:
            return said
        if len(words[count - 1]) > _SCRAP:
            break
    return None


def _nearest(key: str) -> tuple[str | None, str] | None:
    if sum(map(str.isalpha, key)) < _LETTERS:
        return None
    alike = sorted(
        ((fuzz.ratio(key, line), said) for line, said in _LINES.items()),
        reverse=True,
        key=lambda each: each[0],
    )
    (best, said), (second, _) = alike[:2]
    return said if best >= _NEARLY and best - second >= _NEARER else None


def is_deputy(office: str, head: str) -> bool:
    """Whether ``office`` is the one that stands in for ``head``."""
    return office.startswith(f"PHÓ {head}") or office == deputy(head)


def office_in_disorder(text: str) -> str | None:
    """The office that a line holds in pieces: ``ĐỌC phó GIÁM``, ``TƯỚNG TƯỞNG``; None where several could be.

    Two lines that a stamp set over each other come out word by word; where a seal covers their left half, two
    lines that end alike are left: the office that is stood in for and its deputy's.
    """
    words = bare(text).split()
    if len(words) >= _WORDS:
        return next(
            (o for key, o in _SPELLED.items() if sorted(key.split()) == sorted(words)), None
        )
    if len(words) != 2 or words[0] != words[1]:
        return None
    heads = {o for key, o in _SPELLED.items() if key.endswith(f" {words[0]}") and o[:3] != "PHÓ"}
    return f"PHÓ {heads.pop()}" if len(heads) == 1 else None
