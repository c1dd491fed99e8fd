"""What the words of a line say about where paragraphs begin and end, whatever its place on the page."""

import re

import regex

from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.documents import type_names

MARKER = re.compile(
    rf"^(?:[{SIGNS}]\s*(?=\S)"
    r"""
        |\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(?=\S)      # 1) (1) a) (i)
        |\d{1,2}(?:\.\d{1,2}){0,3}\s?[./]\s+(?=\S)        # 1. 1.1. 1/
        |[|!lÌÍÏ]\.\s+(?=\S)                           # what OCR makes of 1.
        |(?:[IVX][IVXHMNLỊÍÌ1l]{1,4}|H[I1l])\.\s+(?=[^\W\d_])  # and of II. III. VI.
        |\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[^\W\d_])         # 1.1 Title
        |[a-zđ][./]\s+(?=\S)                              # a.
        |(?:[IVX]{1,5}|[A-HĐ])\s?[./)\-–](?!(?<=/)[A-Z]\d|(?<=V/)V\b)\s*(?=[^\W\d_])  # I. A. I-, but not A/H5N1, V/V
        |(?:Điều|Chương|Phần|Mục|PHẦN|CHƯƠNG|MỤC)\s+(?:[\dIVX]{1,5}|thứ\s|THỨ\s)
        |[IVX][ivx]{1,4}\.\s
        |Thứ\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)[,:]
        )""",
    re.X,
)
_SMALL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzđ")
_MARKER_FIRST = frozenset(f"{SIGNS}(|!ÌÍÏABCDEFGHĐIVXCPMT")
"""What a marker begins with, but for digits and small letters."""
_BEHIND_LETTER = ")./ivx"
"""What may stand behind the small letter that a marker begins with."""
_LONGEST_LONE = 14
_LONE_MARKER = re.compile(
    rf"^(?:(?![*])[{SIGNS}]$"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Za-zđĐ])[.)/]$)"
)
_OPENERS = regex.compile(
    r"""^(?:N[ơo]i\s+nh[ậa]n\b|Kính\s+gửi|Đồng\s+kính\s+gửi|PHỤ\s+LỤC\b|Phụ\s+lục\s+[\dIVX]|Số\s*:|V/v\b
        |(?:T[./]?M|K[./]?T|T[./]?L|TUQ|Q)[./]\s?[^\W\d_]
        |(?:Đ[ộo]c\s+l[ậa]p|ĐỘC\s+LẬP)\b
        |[^\p{Ll}]{8,80}(?:(?<!\s)\s++)?điện\s*+:\s*+$
        |(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|CHỦ\s+NHIỆM|GIÁM\s+ĐỐC|BÍ\s+THƯ|TRƯỞNG\s+BAN|CHÁNH\s+VĂN\s+PHÒNG|BỘ\s+TRƯỞNG)$
        )""",
    regex.X,
)
_OPENER_FIRST = frozenset("NKĐPSVTQCGB")
_PLACE_AND_DATE = re.compile(r"^[^\W\d_][^,]{1,40},\s*ngày\b.{0,20}tháng\b.{0,10}năm")
_STANDARD_TITLE = re.compile(
    r"""\S{1,8}\s*(?:TỔ\s+CHỨC\s+(?:TRIỂN\s+KHAI\s+)?THỰC\s+HIỆN|CHẾ\s+ĐỘ\s+(?:THÔNG\s+TIN,?\s+)?BÁO\s+CÁO|MỤC\s+ĐÍCH(?:\s*[,-]\s*YÊU\s+CẦU)?|YÊU\s+CẦU
        |KINH\s+PHÍ(?:\s+THỰC\s+HIỆN)?|THỜI\s+GIAN(?:\s+THỰC\s+HIỆN)?|PHÂN\s+CÔNG\s+(?:NHIỆM\s+VỤ|TRÁCH\s+NHIỆM|THỰC\s+HIỆN)|MỤC\s+TIÊU(?:\s+(?:CHUNG|CỤ\s+THỂ))?
        |NHIỆM\s+VỤ(?:\s*,|\s+VÀ)?\s+GIẢI\s+PHÁP|NỘI\s+DUNG(?:\s+THỰC\s+HIỆN)?)\s*""",
    re.X | re.I,
)
"""The titles that nearly every plan has, behind their marker: the line under one goes on with no title."""
_APPENDIX = re.compile(
    r"(?:PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:SỐ\s+|số\s+)?(?:[IVX]{1,5}|\d{1,2}|[A-Z]))?\s?[.:]?"
)
"""The number of an attachment, which stands over its title (NĐ 30/2020, Phụ lục I, mục III.1)."""
_DIRECTIVE = r"(?:Nghị|Công|Kế|Quyết|Chỉ|Chương|Thông|Kết)\s"
_CITES_GROUND = re.compile(
    rf"^Căn\s+cứ\s+(?:{_DIRECTIVE}|Luật\b|Bộ\s+luật\b|Pháp\s+lệnh\b|Hiến\s+pháp\b)"
)
_CARRIES_OUT = re.compile(rf"^Thực\s+hiện\s+{_DIRECTIVE}")
_SUBJECT = re.compile(r"V(?:ề\s+việc|/v|ề)\s")
_OPENS_BODY = re.compile(
    rf"(?:(?:Thực|Triển\s+khai\s+thực)\s+hiện\s+{_DIRECTIVE}|Để\s|Nhằm\s|(?:Thời|Trong\s+thời)\s+gian\s+(?:qua|vừa)\b"
    r"|(?:Hiện\s+nay|Vừa\s+qua)\s?,|Trước\s+tình\s+hình\b)"
)
_ON_DAY = re.compile(
    r"^Ngày\s+\d{1,2}(?:[/-]\d{1,2}[/-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*,"
)
_HANGS = re.compile(
    r"\s(?:của|với|và|hoặc|thuộc|giữa|các|những|tại|cùng|bằng|(?:báo\scáo|trình|gửi|của|do|giao|với)\s(?:Ủy|Uỷ|Văn|Thủ|Chủ|Quốc|Chính))$"
)
"""With no such word does a sentence end, nor a title."""
_REFERS = re.compile(r"(?:\b(?:khoản|điểm|tiết|mục|và|hoặc|đến)|[\da-zđ],)$", re.I)
_REFERRED_TO = re.compile(r"\d{1,2}[a-zđ]?\s?[-–,;]?\s?(?:Điều|khoản|mục)\s[\dIVX]")
"""``theo khoản / 3 - Điều 61 Luật …``: no item begins with its number and that of an article."""
_BEHIND_BAN = (
    "Thường vụ ",
    "Chấp hành ",
    "Bí thư ",
    "Cán sự ",
    "Tổ chức ",
    "Tuyên giáo ",
    "Chỉ đạo ",
    "Dân vận ",
)
_LONGEST_TITLE = 45
KINDS = frozenset(name.upper() for name in type_names())


def may_be_marked(text: str) -> bool:
    """Whether a line may begin as `MARKER` does: most begin with a small letter and another behind it."""
    first = text[:1]
    if first in _SMALL_LETTERS:
        return text[1:2] in _BEHIND_LETTER
    return first in _MARKER_FIRST or first.isdecimal()


def is_lone_marker(text: str) -> bool:
    """Whether a line is a marker and nothing else."""
    return len(text) <= _LONGEST_LONE and _LONE_MARKER.match(text) is not None


def opens(text: str) -> bool:
    """Whether a line begins a part of the header or the foot."""
    return (text[:1] in _OPENER_FIRST or "điện" in text) and _OPENERS.match(text) is not None


def is_place_and_date(text: str) -> bool:
    """Whether a line is that of place and day, under the motto; ``phục họ tên, ngày tháng năm sinh`` is none."""
    return "ngày" in text and text[:1].isupper() and _PLACE_AND_DATE.match(text) is not None


def has_letters(text: str) -> bool:
    """Whether there is a letter in it at all."""
    return any(c.isalpha() for c in text)


def is_name(text: str) -> bool:
    """Whether a line is nothing but a person's name, as the signer's is: two to five capitalised syllables."""
    syllables = text.split(maxsplit=5)
    return 2 <= len(syllables) <= 5 and all(s.isalpha() and s.istitle() for s in syllables)


def is_whole_title(text: str) -> bool:
    """Whether a line is a marker and one of the titles that nearly every plan has, or the number of an attachment."""
    if len(text) >= _LONGEST_TITLE:
        return False
    return (_STANDARD_TITLE.fullmatch(text) or _APPENDIX.fullmatch(text)) is not None


def hangs(last: str, line: str) -> bool:
    """Whether ``last`` can't end before ``line``: a preposition waits for its noun, a name or a reference for its rest.

    A converter that meets the end of a page makes two paragraphs of such a sentence.
    """
    if _HANGS.search(last[-16:]) is not None:
        return True
    if line[:1].isdecimal() and _REFERRED_TO.match(line) and _REFERS.search(last[-16:]):
        return True
    return last.endswith(" Ban") and line.startswith(_BEHIND_BAN)


def cites_ground(text: str) -> bool:
    """Whether a line begins with what a directive rests on: ``Căn cứ Luật …``."""
    return text.startswith("Căn") and _CITES_GROUND.match(text) is not None


def carries_out(text: str) -> bool:
    """Whether a line begins with what a directive carries out: ``Thực hiện Kế hoạch số …``; titles begin so too."""
    return text.startswith("Thực") and _CARRIES_OUT.match(text) is not None


def opens_under_subject(first: str, text: str) -> bool:
    """Whether ``text`` begins the body under a trích yếu whose first line is ``first``, which no mark ends.

    Within ``Về việc …`` what is carried out stands in small letters, also at the beginning of a line.
    """
    return _SUBJECT.match(first) is not None and _OPENS_BODY.match(text) is not None


def opens_with_day(text: str) -> bool:
    """Whether a line begins as the report of a meeting does (``Ngày 14/6/2024, tại Trụ sở …``), under its title."""
    return text.startswith("Ngày") and _ON_DAY.match(text) is not None
