"""Words of time whose marks were lost, put right where the figures and words beside them leave one reading.

``trưóc ngày 15 thảng 6`` stands in text layers that a scanner's program made, and in files converted from them: no
confidence tells there what to doubt, as `pipeline.clean.marks` needs it. Only the reading of a time sees the right
spelling; what is shown stays as printed. Every letter keeps its place.
"""

import re
from collections.abc import Set as AbstractSet
from typing import Final

import regex

from pipeline.lexicon.syllables import letters

_VOWELS: Final = {
    "a": "aàảãáạăằẳẵắặâầẩẫấậ",
    "e": "eèẻẽéẹêềểễếệ",
    "o": "oòỏõóọôồổỗốộơờởỡớợ",
    "u": "uùủũúụưừửữứự",
    "y": "yỳỷỹýỵ",
}


def _marked(word: str) -> str:
    """Pattern of ``word`` with any marks on its vowels."""
    return "".join(f"[{_VOWELS[c]}]" if c in _VOWELS else c for c in word)


_DAY: Final = rf"\s{_marked('ngay')}\s"
_WORD: Final = regex.compile(
    rf"(?<!\p{{L}})(?:{_marked('truoc')}(?={_DAY}\d|\s\d{{1,2}}/)|{_marked('cham')}\s{_marked('nhat')}(?!\p{{L}})"
    rf"|{_marked('ngay')}(?=\s\d{{1,2}}\s?(?:/|{_marked('thang')}\s\d))|(?<=\d\s){_marked('thang')}(?=\s\d{{1,2}}(?!\d))"
    rf"|(?<=\d\s){_marked('nam')}(?=\s20\d\d(?!\d))|(?<=h[àằ]ng\s)(?:{_marked('thang')}|{_marked('nam')}|{_marked('quy')})(?!\p{{L}})"
    rf"|(?:hảng|hăng|hâng|hắng|hẳng)(?=\s(?:{_marked('thang')}|{_marked('nam')}|{_marked('quy')})(?!\p{{L}}))"
    rf"|{_marked('quy')}(?=\s(?:I{{1,3}}|IV)\s?/))",
    regex.IGNORECASE,
)
_LOST: Final = re.compile(
    r"tru[ớoó]c|trưóc|trươc|trứ[ớơ]c|trưởc|trườc|th[ảãàâ]ng|th[aăắ]ng\s|ng[ảãáầ]y|ngây\s|ngay\s[0-3]|n[ãàảáâ]m|nam\s20"
    r"|nh[âẩắ]t|ch[âăầa]m\snh|h[ảăâắẳ]ng\s|qu[ỷỳ]\s|qu[ỹy]\si"
)
"""What stands, in small letters, wherever such a word does: a quick look, which most passages don't pass."""
_LOST_WORDS: Final = frozenset((
    "truớc", "truoc", "truóc", "trưóc", "trươc", "trứớc", "trứơc", "trưởc", "trườc", "thảng", "thãng", "thàng",
    "thâng", "thang", "thăng", "thắng", "ngảy", "ngãy", "ngáy", "ngầy", "ngây", "ngay", "nãm", "nàm",
    "nảm", "nám", "nâm", "nam", "nhât", "nhẩt", "nhắt", "chăm", "châm", "chầm", "cham", "hảng",
    "hăng", "hâng", "hắng", "hẳng", "quỷ", "quỳ", "quỹ", "quy",
))  # fmt: skip
"""Of them one stands among the words: quicker still."""
_RIGHT: Final = {
    "truoc": "trước", "cham nhat": "chậm nhất", "ngay": "ngày", "thang": "tháng", "nam": "năm", "quy": "quý",
    "hang": "hàng",
}  # fmt: skip


def spelt_right(text: str, folded: str, words: AbstractSet[str]) -> str:
    """``text``, whose ``folded`` and ``words`` are given, with its words of time spelt right; as long as before."""
    if _LOST_WORDS.isdisjoint(words) or _LOST.search(folded) is None:
        return text
    return _WORD.sub(_right, text)


def _right(found: regex.Match[str]) -> str:
    return _RIGHT[letters(found[0])]
