"""Wordings of time whose marks were misread, so that no pattern knows them: ``trược ngày 20/10``, ``háng tuần``."""

from collections.abc import Iterator

from models.text import Span
from pipeline.lexicon.folding import key
from pipeline.lexicon.syllables import letters
from pipeline.lexicon.wording import Wording

TIME = Wording(
    "time.misread",
    r"\b(?:truoc\s{1,3}(?:ngay\s{1,3})?\d{1,2}\s?[/.]|(?:truoc|den|het|nhat|nhat\s{1,3}la|vao|xong\s{1,3}trong|trong)\s{1,3}(?:ngay|thang|quy)\s{1,3}(?:\d|[ivx]{1,3}\b)"
    r"|(?:hang|dinh\s{1,3}ky)\s{1,3}(?:ngay|tuan|thang|quy|nam)\b|\d{1,2}\s{1,3}(?:ngay\s{1,3}lam\s{1,3}viec|tuan\s{1,3}mot\s{1,3}lan)\b|ngay\s{1,3}\d{1,2}\s{1,3}(?:hang\s{1,3})?thang\b)",
    (
        "truoc ngay 20/10",
        "hang tuan",
        "trong quy ii",
        "02 tuan mot lan",
        "vao ngay 25 thang cuoi quy",
    ),
    ("truoc khi trinh", "trong ngay", "hang hoa", "ngay lap tuc"),
)
"""A wording of time in letters without marks."""

_SPELT = frozenset(
    ("trước", "ngày", "đến", "hết", "nhất", "là", "vào", "xong", "trong", "tháng", "quý", "quí", "hằng", "hàng",
     "định", "kỳ", "kì", "tuần", "năm", "làm", "việc", "một", "lần"))  # fmt: skip


_NEEDED = ("truoc ", "ngay ", "thang ", "quy ", "hang ", "dinh ky ", "tuan mot ")
_BARE = {
    ord(sign): letters(sign)
    for sign in map(chr, (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if sign.islower()
}
"""Letters without their marks, one for one."""


def misread_times(text: str, passage: Span) -> Iterator[Span]:
    """Where a time is set in ``passage`` of ``text`` by words one of which has other marks than it should."""
    printed = text[passage.start : passage.end]
    bare = printed.lower().translate(_BARE)
    if not any(word in bare for word in _NEEDED):
        return
    for found in TIME.regex.finditer(bare):
        words = printed[found.start() : found.end()].split()
        if any(word.isalpha() and not word.isupper() and key(word) not in _SPELT for word in words):
            start = passage.start + found.start()
            yield Span(start, start + len(found[0]))
