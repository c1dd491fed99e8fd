"""Whom a document is sent to: the entries under ``Kính gửi``, or behind ``điện:`` (NĐ 30/2020, Phụ lục I, II.9a)."""

import re

from models.text import Span, one_line
from pipeline.lexicon.bullets import SIGNS
from pipeline.segment.zones import KINH_GUI, Zones

_ASIDE = re.compile(
    r"(?:(?<!\s)\s++)?\(\s*+(?:sau\s+đây\s+)?gọi\s+(?:chung|tắt)\b[^)]{0,400}+\)?\s*+$", re.I
)
_ENTRY = re.compile(rf"^(?:[{SIGNS}]\s*|\d{{1,2}}[.)]\s+)(?=\S)")
_OPENER = re.compile(rf"^\W*{KINH_GUI}\s*[:.]?\s*|^.*\bđiện\s*:?\s*$", re.I)
"""What opens the list, up to its first entry."""

_BODY = (
    r"(?:Sở|Phòng|Chi\s+cục|Trung\s+tâm|UBND|[ỦU][yỷ]\s+ban|Ban\s+(?!hành)|Công\s+an|Cục|Văn\s+phòng|Thanh\s+tra|Hội\s+(?!đồng)|Bệnh\s+viện|Báo|Đài"
    r"|Công\s+ty|Trường|Kho\s+bạc|Bảo\s+hiểm|Bộ|Liên\s+đoàn|Tỉnh\s+đoàn|Bưu\s+điện|Ngân\s+hàng|Viện|Đảng\s+ủy|Huyện\s+ủy|Chủ\s+tịch|Giám\s+đốc)\s"
)
"""What a body's name begins with: behind a comma on a line without dashes it is the next entry."""
_PARTED_LISTED = re.compile(r"(?<=[;,.])\s*[-–]\s+|(?<=;)\s+(?=[A-ZĐÂĂÔƠƯỦÁÀ])")
_SOMEBODY = (
    rf"(?:{_BODY}|(?:Các|Thủ\s+trưởng|Chánh|Đồng\s+chí|Hiệu\s+trưởng|Trưởng|Tổng|Ông|Bà|VP|Mặt\s+trận|Hội|Đảng|Thường\s+trực"
    r"|Quỹ|Liên\s+minh|(?:Tỉnh|Thị|Quận|Thành)\s+[ủu][yỷ]|Chi\s+nhánh|Hiệp\s+hội|Trạm|Doanh\s+nghiệp|Cơ\s+sở(?!\s+\d)"
    r"|Đội|Hợp\s+tác\s+xã|Xí\s+nghiệp|Đoàn|Tổ|Khoa|Lãnh\s+đạo|HĐND|BQL|Học\s+viện|Tòa|Tập\s+đoàn|Nhà|Đơn\s+vị|Như)(?!\w))"
)
"""With what an entry behind a dash begins; within a name stand fields: ``Sở Lao động - Thương binh và Xã hội``."""
_PARTED = re.compile(rf"(?<=;)\s*(?:[-–]\s+)?|\s[-–]\s+(?={_SOMEBODY})|(?<=,)\s+(?={_BODY})")

_OF_BRANCH = re.compile(r"(?:Ngân\s+hàng|Công\s+ty|Tổng\s+công\s+ty|Tập\s+đoàn|Quỹ)\s")
"""Whose branch stands in their name: ``Ngân hàng Chính sách xã hội - Chi nhánh tỉnh``."""


def read_addressees(zones: Zones) -> list[tuple[str, Span]]:
    """The entries under ``Kính gửi`` or after ``điện:``, each with its passage."""
    entries: list[tuple[str, Span]] = []
    for node in zones.addressees:
        opener = _OPENER.match(node.text)
        text, start = node.text, node.span.start
        if opener:
            text, start = text[opener.end() :], start + opener.end()
            if not text:
                continue
        bullet = _ENTRY.match(text)
        if not bullet and not opener and entries and not _closed(entries[-1][0]):
            last, span = entries[-1]
            entries[-1] = (f"{last} {text}", Span(span.start, node.span.end))
            continue
        body = _ENTRY.sub("", text)
        entries += _split_entries(body, start + len(text) - len(body), listed=bullet is not None)
    named = [(_ASIDE.sub("", one_line(entry)).strip(" ;.,"), span) for entry, span in entries]
    return [(entry, span) for entry, span in named if entry]


def _closed(entry: str) -> bool:
    return entry.rstrip().endswith((";", "."))


def _split_entries(text: str, start: int, *, listed: bool) -> list[tuple[str, Span]]:
    """One entry a dash or semicolon; a line without dashes also ends one where the next body is named."""
    pattern = _PARTED_LISTED if listed else _PARTED
    entries, position = [], 0
    for match in [*pattern.finditer(text), None]:
        branch = match and text.startswith("Chi nhánh", match.end())
        if branch and _OF_BRANCH.match(text[position:].lstrip()):
            continue
        end = match.start() if match else len(text)
        if text[position:end].strip():
            entries.append((text[position:end], Span(start + position, start + end)))
        position = match.end() if match else end
    return entries
