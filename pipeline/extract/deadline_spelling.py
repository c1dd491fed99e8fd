"""Words of time whose marks were lost, put right where the figures and words beside them leave one reading.

``trưóc ngày 15 thảng 6`` stands in text layers that a scanner's program made, and in files converted from them: no
confidence tells there what to doubt, as `pipeline.clean.marks` needs it. Only the reading of a time sees the right
spelling; what is shown stays as printed. Every letter keeps its place.
"""

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
_RIGHT: Final = {
    "truoc": "trước", "cham nhat": "chậm nhất", "ngay": "ngày", "thang": "tháng", "nam": "năm", "quy": "quý",
    "hang": "hàng",
}  # fmt: skip


def spelt_right(text: str) -> str:
    """``text`` with its words of time spelt as they should be; as long as before."""
    return _WORD.sub(_right, text)


def _right(found: regex.Match[str]) -> str:
    return _RIGHT[letters(found[0])]
