"""The pieces of a citation (viện dẫn): code, kind, date, provision, law by name.

Every repetition is bounded, so that a pattern's time grows with the text and not with its square.
"""

from typing import Final

import regex

from pipeline.lexicon.dates import MONTH, PERIOD_YEAR, date
from pipeline.lexicon.documents import type_names

_CAPS: Final = r"(?:\p{Lu}[\p{Lu}\d&]{1,14}|TTg|TTr|CTr)(?![\p{L}\d])"
_MIXED: Final = r"\p{Lu}[\p{L}\d&]{0,14}"
_SYMBOL: Final = rf"{_MIXED}(?:[-–.]{_MIXED}|\s?[-–]\s?{_CAPS}|,{_CAPS}|/{_CAPS}|(?<=&)\s{_CAPS}|(?<=QH)\s\d\d){{0,5}}"
"""``KH-UBND``, ``SVH,TT,DL``, ``QĐ- UBND``: a group after a space must be capitals, or it is the next word."""

_SERIAL: Final = r"\d{1,5}(?:\.\d{1,3})?[a-zđ]?"

CODE: Final = regex.compile(
    r"(?<![\p{L}\d/.–-])"
    rf"(?:(?P<party>{_SERIAL}\s?[-–]\s?(?:[-–]\s?)?\p{{Lu}}\p{{L}}{{0,6}}\s?/\s?{_SYMBOL})"
    rf"|(?P<state>{_SERIAL}(?:\s?[-–]\s?(?:19|20)\d\d)?\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?{_SYMBOL}))(?![\p{{L}}\d])"
)
"""``107/2021/NĐ-CP``, ``1722 /UBND-TH``, ``66.2/2025/NQ-CP``, ``19-2017/NQ-CP`` of the state; ``18-NQ/TW`` of the
Party."""

KIND: Final = regex.compile(
    rf"(?<!\p{{L}})(?:{'|'.join(name.replace(' ', chr(92) + 's') for name in type_names())})(?!\p{{L}})",
    regex.IGNORECASE,
)
"""A kind's name, also in lower case: ``kế hoạch số …``."""

BETWEEN: Final = regex.compile(
    r"(?:\s(?:hỏa tốc|hoả tốc|khẩn cấp|khẩn|thượng khẩn|cấp bách|nhanh|mật"
    r"|kết luận|phối hợp|liên tịch|liên ngành|hành động|điện tử|làm việc)){0,2}"
    r"(?:\s?,?\s(?:của|do)\s(?P<issuer>(?!(?:Bộ\sluật|Luật|Pháp\slệnh|Nghị\s(?:định|quyết)|Thông\stư)\s)"
    r"(?:(?!\s(?:văn\sbản|VB)\s)[^,;:.()]){2,90}?)(?:\s(?:tại|ban hành))?)?"
    r"[\s,:(]{0,3}(?:s[ốôổ](?:\shiệu)?\s?:?\s?)?",
    regex.IGNORECASE,
)
"""What may stand between a kind's name and its code; ``báo cáo của Sở A tại văn bản số …`` is told in another paper."""

LISTED: Final = regex.compile(
    r"\s?(?:[,;:]\s?)?(?:(?:và|hoặc|&)\s)?(?:các\s)?(?:s[ốôổ]\s?:?\s?)?", regex.IGNORECASE
)
"""What may stand between two members of a list that shares its kind."""

NUMBERED: Final = regex.compile(r"(?<!\p{L})s[ốôổ](?:\shiệu)?\s?:?\s?$", regex.IGNORECASE)

WRITING: Final = regex.compile(r"(?:văn bản(?: chỉ đạo)?|VB)\s(?:số\s?:?\s?)?$", regex.IGNORECASE)
SAMPLE: Final = regex.compile(
    r"(?:mẫu|biểu|biểu mẫu|phụ lục|bảng|đơn|hợp đồng|tài khoản)\s?(?:số\s?:?\s?)?$",
    regex.IGNORECASE,
)
"""``Mẫu số 03/HNMT``: forms are numbered too."""

_OPEN: Final = rf"[.…_ ]{{0,8}}(?:/|tháng)\s?(?P<om>{MONTH})\s?(?:/|năm)\s?(?P<oy>{PERIOD_YEAR})"
DATE: Final = regex.compile(
    r"(?:\s(?:tỉnh|huyện|thành phố|xã|phường))?\s?(?:,\s?|\(\s?|-\s)?(?:(?:ký|ban hành)\s)?"
    r"(?:(?:hồi|lúc|vào)\s(?:\d{1,2}\s?(?:giờ|h|g)\s?(?:\d\d\s?(?:phút)?)?,?\s?)?)?"
    rf"ngày\s?(?:,\s)?(?:{date(year='needed')}|{_OPEN})",
    regex.IGNORECASE,
)
"""``, ngày 15/7/2021`` behind a code, an urgent one's with its hour; the day may be blank."""

OF: Final = regex.compile(r"\s?,?\s?của\s", regex.IGNORECASE)

SAID_IN: Final = regex.compile(
    r"(?<!\p{L})(?:đề\snghị|báo\scáo|ý\skiến|kiến\snghị|tờ\strình|đề\sxuất)\scủa\s(?=(?-i:\p{Lu}))(?P<issuer>[^,;:.()]{2,90}?)\s(?:tại|(?:kèm\s)?theo)\s(?:(?:các\s)?(?:văn\sbản|VB)\s)?$",
    regex.IGNORECASE,
)
"""``ý kiến của Sở A tại`` + ``Công văn số …``: whose paper it is stands in front of it."""

OPENING_DATE: Final = regex.compile(
    rf"(?:^|(?<=[.;:]\s|\())(?:vào\s)?ngày\s{date(year='needed')}\s?,?\s[^.;:\d]{{2,90}}?"
    r"\s(?:có|ban hành|ký|gửi|nhận được)\s$",
    regex.IGNORECASE,
)
"""``Ngày 16/7/2026, Sở … đã có Công văn số …``: the sentence's date is the document's."""

SHORT: Final = regex.compile(
    r"(?<!\p{L})(?P<kind>(?i:nghị định|thông tư liên tịch|thông tư|nghị quyết|quyết định))\s(?:số\s?:?\s?)?"
    r"(?P<code>\d{1,4}/(?:19|20)\d\d)(?![\d/]|\s?/\s?\p{Lu})"
)
"""``Nghị định 108/2014``: a number and year without symbol."""

_PLACE: Final = r"(?:điểm|khoản|điều|mục|tiểu mục|phần|chương|tiết|phụ lục|gạch đầu dòng)"
_VALUE: Final = r"(?:thứ\s\p{Ll}{2,5}|(?:số\s)?(?:\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?|[IVXLC]{1,6}|[a-zđ]))(?![\p{L}\d])"
PROVISION: Final = regex.compile(
    rf"(?<!\p{{L}})(?P<provision>{_PLACE}(?=(?s:.){{0,400}}+$)\s{_VALUE}"
    rf"(?:(?:\s?[,;]\s?|\svà\s|\s)(?:{_PLACE}\s)?{_VALUE}){{0,8}}+)\s?,?\s?(?:(?:của|tại|trong|thuộc|theo)\s)?(?:các\s)?$",
    regex.IGNORECASE,
)
"""``điểm a khoản 2 Điều 5`` right before the document; what begins further away than one can be long isn't tried."""

_OTHER_KIND: Final = (
    r"(?!Luật|luật\s\p{Lu}|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị"
    r"|Kế hoạch|Công văn|Hiến pháp)"
)
_LAW_KIND: Final = (
    r"(?<!\p{L})(?<!pháp\s)(?P<kind>Bộ\sluật|Luật|Pháp\slệnh|luật(?=\s\p{Lu}))(?!\p{L})"
)
_LAW_END: Final = (
    rf"(?:\s?,?\s?(?:(?:ban hành|được ban hành|ký)\s)?"
    rf"(?:ngày\s{date(year='needed')}|năm\s(?P<year>{PERIOD_YEAR})(?!\d))"
    rf"|\s(?P<year>20[0-3]\d|199\d)(?![\d/]|\s?[-–]\s?\d))"
)
LAW: Final = regex.compile(
    rf"{_LAW_KIND}(?P<name>\s(?:{_OTHER_KIND}[^;.:()\d\n|“”\"]){{2,110}}?(?:\s\(sửa\sđổi\))?){_LAW_END}"
)
"""``Luật Phòng, chống ma túy năm 2021``; a name ends before the next document."""

AMENDING: Final = regex.compile(
    rf"(?<!\p{{L}})(?P<kind>Luật)(?P<name>\s[Ss]ửa\sđổi(?:(?!Luật\s[Ss]ửa)[^;.:()\d\n|“”\"]){{2,360}}?){_LAW_END}"
)
"""``Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C ngày …``: one law, its name holds others."""

LAW_START: Final = regex.compile(_LAW_KIND)
AMENDING_START: Final = regex.compile(
    r"(?<!\p{L})Luật\s[Ss]ửa\sđổi(?=[^\n]{2,367}$)[^;.:()\d\n|“”\"]{2,360}?(?:\scủa|,|\svà)\s$"
)

NO_NAME: Final = regex.compile(
    r"(?<!\p{L})(?:kế hoạch|nhiệm vụ|công tác|báo cáo|nghị quyết|chỉ tiêu|kết quả|trong|từ|giai đoạn|triển khai"
    r"|hiệu lực|được|để|trước|sau|có(?!\scông\svới)|thực hiện|chỉ số|này|và các|nhất là|đối với|hiện hành"
    r"|(?<![Dd]ân\s)(?<!đổi\s)(?<!nghệ\s)(?<!tế\s)số)(?!\p{L})"
)
"""Words that no law's name holds: the year behind them is another thing's. `Dân số`, `chuyển đổi số` are names."""

CONSTITUTION: Final = regex.compile(
    rf"(?<!\p{{L}})Hiến\spháp(?:\s(?:nước\s)?Cộng\shòa\sxã\shội\schủ\snghĩa\sViệt\sNam)?\s(?:năm\s)?(?P<year>{PERIOD_YEAR})(?!\d)"
)

DATED: Final = regex.compile(
    r"(?<!\p{L})(?P<kind>Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Công điện|Công văn|Kế hoạch|Kết luận"
    r"|Chương trình hành động|Thông báo kết luận|Tờ trình|Hướng dẫn)"
    rf"(?=\s?,?\s?ngày\s?{date(year='needed')}\s?,?\scủa\s)"
)
"""``Công điện ngày 12/3/2024 của Thủ tướng Chính phủ``: no code, but a date and an issuer."""
