"""Line breaks inside what counts or refers: the next line then begins like an item and is none.

``theo khoản / 1. Điều 5``, ``giai đoạn 2026 / - 2030``, ``Đại hội lần thứ / XVIII.``, ``(đợt / 1) và …``.
"""

import re

from models.text import Line
from pipeline.clean.blocks import ends_open

_RANGE_DASH = re.compile(r"^[-–—]\s*(?:\d|[IVX]{1,4}\b(?!\s?[-–—./)]))")
_NUMERALS = frozenset("0123456789IVX")
_RANGE = re.compile(r"\d\s?[-–—]\n\d{4}\b|\d\n[-–—]\s?\d{4}\b")
"""Two years that the line break parts at the dash between them: ``giai đoạn 2026 / - 2030``."""
_CLOSES_BRACKET = re.compile(r"^[\da-zđ]{1,3}\s?\)")
# what is counted in a bracket: "(đợt / 1)"; "(Sở A chủ trì / 2) …" only lost its other half
_COUNTS_IN_BRACKET = re.compile(
    r"\([^()]{0,60}\b(?:đợt|lần|kỳ|quý|khoản|điểm|mục|bước|nhóm|giai\sđoạn|phụ\slục|biểu|bảng|số|loại)$",
    re.I,
)
_DASHED = re.compile(
    r"(?:Văn\s(?:hóa|hoá)|Kinh\stế)\n[-–—]\s?(?:Xã\shội|Ngân\ssách|Thông\stin|Thể\sthao)\b"
    r"|Lao\sđộng\n[-–—]\s?(?:Thương\sbinh|TB)|(?:Phát|Truyền)\sthanh\n[-–—]\s?(?:Truyền|Phát\slại)\b"
    r"|(?:Kế\shoạch|Tài\schính)\n[-–—]\s?(?:Đầu\stư|Kế\shoạch|Tài\schính)\b|Khoa\sgiáo\n[-–—]\s?Văn\sxã\b"
    r"|Tổ\schức\n[-–—]\s?(?:Cán\sbộ|Nội\svụ|Hành\schính)\b|Dân\ssố\n[-–—]\s?(?:Kế\shoạch|KHHGĐ)\b"
)
"""``Ban Văn hóa / - Xã hội``: two fields of one body, with a dash between them."""
_WRAPPED = 35
"""Letters of a line that may have wrapped; fields below each other are shorter."""
_CODE_HEAD = re.compile(r"\d/\s?[A-ZĐ]{2,8}\s?$")
_CODE_TAIL = re.compile(r"^-[A-ZĐ]{2,8}\b")
"""``Nghị quyết số 88/NQ`` / ``-CP ngày …``: a code that the line break cut."""
_REFERENCE_TAIL = 16
"""Letters at the end of a line in which one of these patterns lies, if anywhere."""
_REFERENCE = re.compile(
    r"\b(?:số|điểm|khoản|điều|mục|tiết|phần|chương|ngày|tháng|phụ lục|bước|nhóm"
    r"|lần thứ|(?<!các )(?<!các mức )báo động|(?<!các )(?<!theo )(?:cấp|mức) độ)$",
    re.I,
)
# "hạ tầng số / a) …" opens a list: a letter is referred to as a point alone
_LETTER = re.compile(r"^[^\W\d_]\s?\)")
_REFERENCE_TO_LETTER = re.compile(r"\b(?:điểm|tiết|mục|khoản|và|đến|,)$", re.I)
# "trong thời gian đến / a) …": up to the first letter nothing reaches, nor is it one of several
_FIRST_LETTER = re.compile(r"^a\s?\)")
_REFERENCE_TO_FIRST = re.compile(r"\b(?:điểm|tiết|mục|khoản)$", re.I)
_ROMAN = re.compile(r"^[IVX]{1,5}\b")
_COUNTED_IN_ROMAN = re.compile(
    r"\s(?:(?i:(?:lần\s)?thứ|kh[óo][aá]|(?<!các\s)(?<!các\smức\s)báo\sđộng|quân\skhu)|[IVX]{1,5}\s?(?:,|và|hoặc|đến|[-–—]))$"
)
"""``Đại hội … lần thứ / XVIII.``, ``trên mức báo động / II - III.``: what is counted in Roman numerals, no heading."""
_MAY_BE_COUNTED = re.compile(
    r"(?<!các)(?<!những)(?<!từng)(?<!mỗi)(?<!theo)(?<!h[àằ]ng)\s"
    r"(?:quý|(?:thị|chính)\sloại|hạng|nhóm|khu\svực|vùng|giai\sđoạn|thế\skỷ|(?:cấp|mức)\sđộ)$",
    re.I,
)
"""The same where a paragraph may end as well: ``phát triển du lịch trong khu vực / II. Nhiệm vụ``."""
_HEADING = re.compile(r"^[IVX]{1,5}\s?[./)–-]\s*[^\W\d_]")
_NO_REFERENCE = re.compile(
    r"\b(?:hình|thí|trọng|địa|thời|cao|quan|chấm|ưu|đặc|nhược|khuyết|danh|chuyên|hạng|tài)\s(?:điểm|mục|khoản)$",
    re.I,
)
"""Words whose last half alone would refer: ``cơ sở dữ liệu và mô hình điểm / a) …``, ``danh mục / 1. …``."""
_NAMED_PART = re.compile(r"^(?:Điều|Chương|Phần|Mục)\s")
_REFERENCE_TO_PART = re.compile(
    r"\b(?:tại|theo|của|và|hoặc|thuộc|(?:điểm|khoản|tiết|mục)\s+[\da-zđ][\d.]{0,4})$", re.I
)
"""``(tại điểm 1.2 / Mục III Bản Thỏa thuận)``, ``theo khoản 2 / Điều 5``: no sentence ends so."""

_CITED_PART = re.compile(
    r"^(?:Điều|Chương|Phần|Mục)\s+[\dIVX]{1,5}[a-zđ]?(?:\s?[,;)]|\s+(?:và|đến|của|này|nêu|Bộ\s+luật|Luật|Nghị|Thông|Quyết|Quy|Pháp|Hiến|Chương|Kế|Hướng|Chỉ)\b)"
)
"""``thực hiện nghiêm / Điều 208 Luật Đất đai``: cited in the middle of a sentence; an article has its point."""


def is_cut(last: Line, line: Line) -> bool:
    """Whether the break to ``line`` stands in a range, bracket or code, or before the numeral of what is counted."""
    if is_counted(last, line):
        return True
    if _RANGE_DASH.match(line.text) and last.text[-1:] in _NUMERALS:
        return True  # "giai đoạn 2026 / - 2030"
    if len(last.text) > _WRAPPED and _DASHED.search(f"{last.text[-12:]}\n{line.text[:16]}"):
        return True
    if _CLOSES_BRACKET.match(line.text) and _COUNTS_IN_BRACKET.search(last.text):
        return True  # "trước ngày 10/6 (đợt / 1) và …"
    return bool(_CODE_TAIL.match(line.text) and _CODE_HEAD.search(last.text))


def refers(last: str, line: str) -> bool:
    """Whether ``last`` ends in a word that refers to the number with which ``line`` begins: ``theo khoản / 1. …``."""
    reference = _REFERENCE_TO_LETTER if _LETTER.match(line) else _REFERENCE
    if _FIRST_LETTER.match(line):
        reference = _REFERENCE_TO_FIRST
    elif _NAMED_PART.match(line):
        cited = ends_open(last) and _CITED_PART.match(line)
        if cited or _ends_in(_REFERENCE_TO_PART, last):
            return True
    return _ends_in(reference, last)


def refers_to_number(text: str) -> bool:
    """Whether ``text`` ends in a word behind which its number is still to come: ``theo quy định tại khoản``."""
    return _ends_in(_REFERENCE, text)


def parts_range(last: Line, line: Line) -> bool:
    """Whether the break to ``line`` stands between two years: then it is neither an item nor another style."""
    if "-" not in (dashes := last.text[-1:] + line.text[:1]) and not set(dashes) & set("–—"):
        return False
    return not line.starts_paragraph and bool(_RANGE.search(f"{last.text[-6:]}\n{line.text[:6]}"))


def is_counted(last: Line, line: Line) -> bool:
    """Whether ``line`` begins with the Roman numeral of what ``last`` ends with."""
    if line.text[:1] not in "IVX" or line.starts_paragraph:
        return False
    tail = last.text[-_REFERENCE_TAIL:]
    if _ROMAN.match(line.text) is None:
        return False
    if _COUNTED_IN_ROMAN.search(tail):
        return True
    return bool(_MAY_BE_COUNTED.search(tail)) and not _HEADING.match(line.text)


def _ends_in(reference: re.Pattern[str], text: str) -> bool:
    tail = text[-_REFERENCE_TAIL:]
    return reference.search(tail) is not None and _NO_REFERENCE.search(tail) is None
