"""The clause in which a wording of time stands, and what its words say of any wording of time."""

from typing import Final

import regex

from pipeline.lexicon.bullets import SIGNS

_BREAK: Final = regex.compile(r"[.;:|](?:\s|$)|\n")
CLAUSE_END: Final = regex.compile(
    r"\s?(?:[.;,)/]|$|\((?:trước|chậm)|hoặc\s|\sgửi\s|\svề\s|\scho\s|\s(?:để|nhằm|vào)\s|\strong\s(?:thời|suốt|cả|mùa|đợt|dịp)\s|\stheo\s|\sđúng\s(?:quy\sđịnh|hạn|thời|kỳ)|\stừ\s(?:ngày\s)?\d)"
)
OPENS: Final = regex.compile(r"\W*(?:[\p{L}\d.]{1,6}[.)]\s)?\W*")
"""Nothing but an item's marker."""
SENTENCE_END: Final = regex.compile(r"\s?(?:[.;/]|$)")
DONE: Final = regex.compile(
    r"hoàn\s(?:thành|tất|thiện)|(?<!\p{L})xong(?!\p{L})|thực\shiện", regex.IGNORECASE
)
COUNTED_UP_TO: Final = regex.compile(
    r"(?:(?:tính|số\sliệu|dữ\sliệu|kể|lũy\skế|luỹ\skế|thống\skê|chốt|cập\snhật|kết\squả)\s(?:[^\s,;]{1,12}\s){0,2}"
    r"|từ\sđầu\s(?:năm|quý|tháng|kỳ|nhiệm\skỳ)(?:\s\d{4})?\s)$",
    regex.IGNORECASE,
)
BY_THEN: Final = regex.compile(
    r"[^.;]{0,90}?(?<!\p{L})(?:đã|chưa|(?-i:mới)\s(?:có|chỉ)|vẫn|hiện\s(?:có|nay|đang)|toàn\stỉnh\scó|cả\snước\scó|còn\s\d|vị\strí|dự\sbáo)(?!\p{L})",
    regex.IGNORECASE,
)
HAPPENED: Final = regex.compile(
    r"(?:(?<!phận\s)(?<!điểm\s)(?<!nơi\s)tiếp\snhận|phát\ssinh|xảy\sra|có\shiệu\slực|hiệu\slực\sthi\shành|được\scấp|đã\s\p{L}{2,7}(?:\s\p{L}{2,7})?|diễn\sra|(?<!(?:vi|học|vệ|thí|tuyển|môi|ký|thú|tái|hy|giáo|an|dân)\s)sinh"
    r"|(?<!phải\s)được\sban\shành|khởi\sphát|ghi\snhận|thông\squa|công\slập)\s$",
    regex.IGNORECASE,
)
SETTLES: Final = regex.compile(
    r"(?<!đã\s)(?<!chưa\s)(?<!được\s)(?<!bị\s)(?:(?:giải\stỏa|giải\squyết|xử\slý|khắc\sphục|tháo\sdỡ|thu\shồi|chấm\sdứt|nộp|chi\strả|thanh\stoán)\s(?:dứt\sđiểm|xong|toàn\sbộ)|hoàn\sthành\s(?:dứt\sđiểm|phạm\svi|khối\slượng|phần|diện\stích|hạng\smục|(?:việc\s)?(?:điều\stra|xử\slý|giải\squyết|khắc\sphục|thanh\stra|thẩm\sđịnh|quyết\stoán|bàn\sgiao|thu\shồi)))",
    regex.IGNORECASE,
)
"""``giải tỏa dứt điểm 05 bãi còn tồn tại trong tháng 9``: what is lacking is done away with by then."""
_CONDITION: Final = regex.compile(
    r"(?:^\W{0,5}|[,;(]\s|\s(?=nếu\s))(?:nếu|trường\shợp)\s"
    r"(?!(?:đột\sxuất|khẩn|đặc\sbiệt|cần\sthiết|phức\stạp|kéo\sdài)(?!\p{L}))[^,;]{0,120}$",
    regex.IGNORECASE,
)
_THEN: Final = regex.compile(r"[^.;:,]{0,100}(?:,\s\p{L}|(?<=\s)thì\s)", regex.IGNORECASE)
"""``nếu`` + ``đến hết ngày 30/4`` + ``nhà đầu tư không khởi công, Sở …``; behind ``nếu …,`` it is the order's own."""
AT_MEETING: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s|tổng\shợp\s|tham\smưu\s)(?:báo\scáo|trình)(?:\s(?!số|của|theo|tại|trong|vào|về|kết)[^\s,;()]{1,12}){0,7}+\s(?:tại|trong|vào)\s(?:cuộc|phiên|buổi|hội\snghị|kỳ\shọp)"
    r"(?:\s[^\s,;()]{1,12}){0,6}+\s$",
    regex.IGNORECASE,
)
"""``…, báo cáo tại phiên họp ngày 12/6.``: what is asked for is due when they meet."""
_LABEL: Final = regex.compile(
    r"(?:thời\s(?:gian|hạn|điểm)|tiến\sđộ|hạn)(?:\s[^\s:;.]{1,12}){0,6}\s?:\s?(?:[-+]\s?)?(?:dự\skiến\s)?(?:từ\s|trong\s|vào\s)?$"
    rf"|(?:^|[.;\n]\s?)[{SIGNS}]?\s?dự\skiến\s?:\s?$",
    regex.IGNORECASE,
)
_ACCORDING_TO: Final = regex.compile(
    r"theo\s(?:đúng\s)?(?:kế\shoạch|chương\strình|quy\sđịnh|tiến\sđộ|lộ\strình|lịch)(?:\s[^\s,;]{1,15}){0,9}+\s$",
    regex.IGNORECASE,
)
_LABELLED_PLAN: Final = regex.compile(
    r":\s*(?:[-+]\s)?theo\s(?:đúng\s)?(?:kế\shoạch|chương\strình|tiến\sđộ|lộ\strình|lịch)\s[^.;:\n]{0,90}\s$",
    regex.IGNORECASE,
)


_IN_NAME: Final = regex.compile(
    r"(?<=(?<!\p{L})(?:\p{Lu}\p{Ll}{1,6}|đồng\schí|ông|bà|xã|phường|thôn|bản|ấp|huyện)\s)(?:Sinh|Đạt|Được|Mới|Bị|Còn|Thu|Tăng|Giảm|Vượt)(?!\p{L})"
)
"""``xã Trường Sinh``, ``Lê Văn Đạt``: behind another capitalised syllable these are of a name, and no verbs."""


def before(text: str, start: int, reach: int = 160) -> str:
    """What stands before ``start`` in its clause; crosses stand for what is of a name, which says nothing of a time."""
    window = text[max(0, start - reach) : start]
    breaks = [m.end() for m in _BREAK.finditer(window)]
    clause = window[breaks[-1] :].lstrip() if breaks else window
    return _IN_NAME.sub(lambda name: "X" * len(name[0]), clause)


def after(text: str, end: int, reach: int = 120) -> str:
    """What stands after ``end`` in its clause."""
    window = text[end : end + reach]
    found = _BREAK.search(window)
    return window[: found.start()] if found else window


def in_condition(clause: str, text: str, end: int) -> bool:
    """Whether a time behind ``clause`` is its condition's, before an order (``nếu đến hết ngày 30/4 …, Sở``)."""
    found = _CONDITION.search(clause)
    return found is not None and " thì " not in found[0] and bool(_THEN.match(text, end))


def is_labelled(text: str, start: int) -> bool:
    """Whether a label right before the wording makes it a task's time: ``Thời gian thực hiện: Quý II/2025``."""
    before_it = text[max(0, start - 70) : start]
    return ":" in before_it and _LABEL.search(before_it) is not None


def set_elsewhere(text: str, start: int) -> bool:
    """``Theo kế hoạch bồi dưỡng hàng năm``: the plan sets the time, the wording only names the plan."""
    return bool(
        _ACCORDING_TO.search(before(text, start))
        or _LABELLED_PLAN.search(text[max(0, start - 120) : start])
    )


def sentence_of(text: str, start: int) -> str:
    """What stands before ``start`` in its sentence, semicolons passed over."""
    window = text[max(0, start - 320) : start]
    return regex.split(r"[.:|]\s|\n", window)[-1]


def sentence_before(text: str, start: int) -> str:
    """The sentence up to ``start``, for a rhythm said earlier in it: ``Định kỳ hằng năm … trước ngày 15/12``."""
    return before(text, start, 220)
