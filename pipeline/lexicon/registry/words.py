"""Names as loose words: what two ways of writing one name share, whatever stands between its words.

``Sở Lao động - Thương binh và Xã hội``, ``Sở Lao động, Thương binh & Xã hội`` are the same words; ``Sở GD&ĐT`` and
``Sở GDĐT`` too. Diacritics stay: ``xã Cẩm Mỹ`` is no ``xã Cẩm My``.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from pipeline.lexicon.folding import key

_JOINTS = re.compile(r"(?<=\w)[&\-–,.](?=\w)")
_AMPERSAND = re.compile(r"(?<=\w)&(?=\w)")
_TOGETHER = re.compile(r"\b(HĐND|Hội đồng nhân dân)\s*[&\-–]\s*(UBND|Ủy ban)", re.IGNORECASE)
_BETWEEN = frozenset("&-–")
_SINGLE = re.compile(r"(?<=\w)/(?=\w)|[^\w/]+")
_JOINED = frozenset(("và", "cùng"))
# Only where they stand for one thing alone (unit_name_traps: "TT", "CT", "TP" behind other words are left).
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "tp": "thành phố",
    "tx": "thị xã",
    "tnhh": "trách nhiệm hữu hạn",
    "bqlda": "ban quản lý dự án",
    "bql": "ban quản lý",
    "bcđ": "ban chỉ đạo",
    "qlda": "quản lý dự án",
    "đtxd": "đầu tư xây dựng",
    "vp": "văn phòng",
    "tw": "trung ương",
    "đbqh": "đại biểu quốc hội",
    "chqs": "chỉ huy quân sự",
    "btv": "ban thường vụ",
    "khcn": "khoa học công nghệ",
    "cntt": "công nghệ thông tin",
}


def words_of(text: str) -> tuple[str, ...]:
    """The loose words of a name: lower case, joints and ``và`` left out, sure abbreviations opened."""
    text = unicodedata.normalize("NFC", text)
    if not _BETWEEN.isdisjoint(text):
        text = _TOGETHER.sub(r"\1 \2", text)
    return tuple(chain.from_iterable(map(_words_in, text.split())))


@lru_cache(maxsize=32768)  # names, and whole texts, are made of the same few thousand words
def _words_in(part: str) -> tuple[str, ...]:
    """The loose words of what stands between two spaces."""
    # "LĐ-TB&XH" and "VH,TT&DL" are one abbreviation, "Kinh tế-Hạ tầng" is two words.
    glue = _JOINTS if part.isupper() else _AMPERSAND
    words = _SINGLE.sub(" ", key(glue.sub("", part))).split()
    return tuple(
        opened for word in words if word not in _JOINED for opened in _SHORT.get(word, word).split()
    )


def initials_of(name: str) -> str:
    """``gdđt`` for ``Giáo dục và Đào tạo``."""
    return "".join(word[0] for word in words_of(name))


def slug(text: str) -> str:
    """The name as part of an id, without tones: ``phong-noi-vu``."""
    apart = unicodedata.normalize("NFKD", text.lower().replace("đ", "d"))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return "-".join(re.findall(r"\w+", bare))
