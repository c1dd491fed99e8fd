"""Rhythms that set no deadline by themselves: most also qualify nouns (``Chỉ số CCHC hàng năm``).

Each function answers: does the wording set a deadline only where a table or a label makes it one (``bare``)?
"""

from typing import Final

import regex

from pipeline.extract.deadlines.clauses import (
    CLAUSE_END,
    OPENS,
    SENTENCE_END,
    before,
    sentence_of,
    set_elsewhere,
)

_DIRECTS: Final = (
    r"(?:báo\scáo|tổng\shợp|gửi|t[ổôó]\schức|kiểm\stra|rà\ssoát|đánh\sgiá|sơ\skết|tổng\skết|cập\snhật|công\sbố|xây\sdựng|lập"
    r"|ban\shành|thực\shiện|tiến\shành|chủ\strì|phối\shợp|tham\smưu|trình|thống\skê|theo\sdõi|họp|giao\sban|đôn\sđốc|hướng\sdẫn"
    r"|bố\strí|xem\sxét|thông\sbáo|phải|có\strách\snhiệm|duy\strì|mở|cử|đề\sxuất|nghiên\scứu|triển\skhai|đối\schiếu|giao|phân\sbổ"
    r"|kiểm\sđiểm|tự|chỉ\sđạo|phát\sđộng|quan\strắc|lấy\smẫu|công\skhai|biểu\sdương|tôn\svinh|nạo\svét|ra\squân|tuần\stra|vận\sđộng|nhận\sxét|phân\stích|phân\sloại|trồng\s(?:mới|cây)"
    r"|rút\skinh\snghiệm|xác\sđịnh|kiểm\skê|khảo\ssát|thanh\stra|giám\ssát|tập\shuấn|bồi\sdưỡng|đào\stạo"
    r"|thông\stin|cung\scấp|chấm\sđiểm|bình\sxét|hoặc\sđột\sxuất|và\sđột\sxuất|hoặc\skhi|UBND|các\scơ\squan|đăng\ský|tuyên\struyền"
    r"|sao\slưu|bảo\strì|diễn\stập|luân\schuyển|làm\sviệc|nghe|trao\sđổi|nộp|hoàn\sthành|kiện\stoàn|quán\striệt|khen\sthưởng|tọa\sđàm|chốt|thay|bảo\sdưỡng|vệ\ssinh|phun|nhắc|xả|kiểm\sđịnh|hiệu\schuẩn)"
)
"""Verbs by which directives direct: a rhythm right before one of them is an adverb."""
_VERB: Final = regex.compile(rf"\s?{_DIRECTS}(?!\p{{L}})", regex.IGNORECASE)
_DONE_AGAIN: Final = regex.compile(
    r"(?:^|[;,(.]\s?)(?:được\s)?(?:thực\shiện|tổ\schức|triển\skhai|tiến\shành)\s$", regex.IGNORECASE
)
"""``(…; thực hiện hằng năm)``: the clause is nothing but how often it is done."""
_REPORTS: Final = regex.compile(
    r"(?<!kết\squả\s)(?<!tại\s)(?:báo\scáo|họp|giao\sban|sơ\skết|kiểm\sđiểm|trực\sbáo)(?:\s[^\s,;]{1,12}){0,2}+\s$",
    regex.IGNORECASE,
)
_ATTRIBUTED: Final = regex.compile(
    r"(?:lương|trợ\scấp|phụ\scấp|mức|tiền|phí|thu\snhập|kế\shoạch|chương\strình|chỉ\ssố|điểm|kinh\sphí|số\sliệu|dự\stoán"
    r"|công\sviệc|nhiệm\svụ|chỉ\stiêu|mục\stiêu|ngân\ssách|cơ\schế|lộ\strình)(?:\s[^\s,;]{1,12}){0,3}+\s$"
    r"|(?:trợ|phụ)\scấp(?:\s[^\s,;]{1,12}){4,7}+\s$"
    r"|(?:trung\shạn|toàn\skh[óo][aá])(?:\svà|,)?\s$",
    regex.IGNORECASE,
)
_ORGANISES: Final = regex.compile(
    r"(?:^\W*|,\s|\svà\s)tổ\schức\s(?!bộ\smáy|cán\sbộ|thực\shiện|triển\skhai|Đảng|thi\shành)",
    regex.IGNORECASE,
)

_FOR_PEOPLE: Final = regex.compile(
    r"^(?!.{0,150}(?<!\p{L})(?:quy\s(?:chế|định|trình)|tiêu\s(?:chí|chuẩn)|đề\sán|nghị\squyết|kế\shoạch|chương\strình|kinh\sphí|chế\sđộ|chính\ssách|chỉ\stiêu|dự\stoán|danh\shiệu|(?:trợ|phụ)\scấp|lương)\s)"
    rf"\W*(?:(?:.{{0,120}},\s)?(?:(?:chủ\strì|phối\shợp|(?!{_DIRECTS}(?!\p{{L}}))[^\s,;:]{{1,12}}),?\s){{0,14}}?)"
    r"(?:t[ổôó]\schức|bồi\sdưỡng|tập\shuấn|đào\stạo|khám|(?:trao\s)?tặng|cấp\sphát)\s"
    r".{0,150}\scho\s(?:[^\s.;:]{1,12}\s){0,12}?(?:cán\sbộ|(?:công|viên)\schức|người\slao\sđộng|(?:giáo|nhân|hội|đoàn|đảng|học|sinh)\sviên|học\ssinh|đại\sbiểu|người\sdân|nông\sdân|phụ\snữ|thanh\sniên|đối\stượng)\s$",
    regex.IGNORECASE,
)
"""``tập huấn cho cán bộ, công chức`` + ``hằng năm``: people don't come every year, what is done for them does.

Not where a paper is made, or a work is judged, that is for them (``Ban hành tiêu chí xếp loại cho cán bộ``)."""
_SO_MANY: Final = regex.compile(
    r"\s(?:ít\snhất|tối\sthiểu|không\s(?:quá|dưới))\s\d", regex.IGNORECASE
)
"""``Tổ chức tập huấn cho cán bộ xã,`` + ``hằng năm ít nhất 03 lớp``: a clause of its own."""
_AT: Final = regex.compile(r"\s(?:tại|ở|trên)\s", regex.IGNORECASE)
_MEASURES: Final = regex.compile(
    r"(?<!\p{L})(?:đo|quan\strắc|lấy\smẫu|theo\sdõi|kiểm\stra|thu\sgom|quét\sdọn|vệ\ssinh|phun|tuần\stra|nhắc\snhở|trực|niêm\syết|công\skhai)"
    r"(?:\s[^\s.,;:]{1,12}){0,5}\s$",
    regex.IGNORECASE,
)
"""What is done again and again: ``đo độ mặn`` + ``hằng ngày tại cửa lấy nước``."""

_MAKES_KNOWN: Final = regex.compile(
    r"(?<!\p{L})(?:công\sbố|công\skhai|thông\sbáo|đưa\stin|phát\stin|niêm\syết|cập\snhật)(?![^.;:]{0,90}\s(?:lịch|được|hưởng|mức|giao\sban)\s)"
    r"(?:\s[^\s.;:]{1,12}){1,7}\s$",
    regex.IGNORECASE,
)
_ONWARD: Final = regex.compile(r"\s(?:đến|tới|cho|sát|trên|tại|ở|để)\s", regex.IGNORECASE)
"""What is made known and how or to whom: ``công bố giá cát`` + ``hằng quý sát với giá thị trường``."""

_TELLS_AGAIN: Final = regex.compile(
    r"(?<!(?:theo|tại|trong|từ|qua|các|bản|hoạch|kết\squả|tiến\sđộ)\s)(?<!\p{L})"
    r"(?:thông\sbáo|công\sbố|công\skhai|cập\snhật|tổng\shợp|rà\ssoát|quan\strắc|báo\scáo)\s$",
    regex.IGNORECASE,
)
_WHAT_IS_TOLD: Final = regex.compile(
    r"\s(?:độ|lượng|mực|mức|t[ỷỉ]|giá|tình|kết|tiến|diễn|danh|chất|nhu|lịch|nồng|chỉ\ssố)\s\p{Ll}"
)
"""What is told, right behind the rhythm of its verb: ``thông báo`` + ``hằng tuần`` + ``độ mặn``."""

_EACH_TIME: Final = regex.compile(r"từng|nào\scũng", regex.IGNORECASE)
_SEASON: Final = regex.compile(
    r"[^\p{L}\d]{0,5}+(?:[\p{L}\d.]{1,6}[.)]\s)?"
    r"(?=[^,;:()]{0,60}\s(?:tết|lễ|mùa|vụ|dịp|kỳ|đợt|hè|khai\sgiảng|tháng|quý|ngày)(?!\p{L}))(?:trước|sau|trong|vào|nhân|đầu|cuối|đến)\s[^,;:()]{2,60}\s",
    regex.IGNORECASE,
)
"""``Trước và sau Tết Nguyên đán 15 ngày`` + ``hằng năm, Chi cục …``: each year's feast opens the clause."""
_PART_OF: Final = regex.compile(
    r"\s(?:vào|trong)\s(?:những\s|các\s)?(?:tuần|ngày|tháng|quý)\s(?:lễ\s)?(?:đầu|cuối|thứ\s\w{1,4})(?:\s(?:tiên|cùng))?\s(?:của\s)?$",
    regex.IGNORECASE,
)
"""``họp giao ban vào tuần đầu`` + ``hằng tháng``."""


def rhythm_is_attribute(text: str, start: int, end: int) -> bool:
    """Whether a rhythm (``hàng năm``) only qualifies a noun.

    It sets a deadline where it opens its clause (``Hằng năm, tổ chức …``), stands right before a directing verb
    (``hằng quý tổng hợp``), follows a reporting verb (``báo cáo hằng ngày.``), closes a clause that has
    ``định kỳ``, organises something (``Tổ chức tập huấn … hàng năm.``: events repeat) or is done for people, or is
    shorter than a year
    and closes its clause or what is made known (``thông báo độ mặn hằng ngày đến từng ấp``), since a year is also how
    plans and budgets are named. Between a verb of telling and what is told it is the verb's (``thông báo hằng tuần độ
    mặn``).
    """
    left, right = before(text, start), text[end : end + 60]
    if set_elsewhere(text, start):
        return True
    if _EACH_TIME.search(text[start:end]):
        return False
    if right.startswith(",") and _SEASON.fullmatch(left):
        return False
    if _PART_OF.search(left) and CLAUSE_END.match(right):
        return False
    if OPENS.fullmatch(left):
        return bool(regex.match(r"\s(?:của|được|là)\s", right))
    if _VERB.match(right) and not _ATTRIBUTED.search(left):
        return False
    if left.rstrip().endswith(",") and _SO_MANY.match(right):
        return False
    yearly = text[start:end].lower().endswith("năm")
    if not yearly and _WHAT_IS_TOLD.match(right) and _TELLS_AGAIN.search(left):
        return False
    if not yearly and _ONWARD.match(right) and _MAKES_KNOWN.search(left):
        return bool(_ATTRIBUTED.search(left))
    if not (CLAUSE_END.match(right) or (_AT.match(right) and _MEASURES.search(left))):
        return True
    if (
        _DONE_AGAIN.search(left)
        or regex.search(r"định\skỳ", left, regex.IGNORECASE)
        or _REPORTS.search(left)
    ):
        return False
    if not yearly:
        return bool(_ATTRIBUTED.search(left))
    if _FOR_PEOPLE.search(left):
        return False
    organises = _ORGANISES.search(sentence_of(text, start)) and SENTENCE_END.match(right)
    return not organises or bool(_ATTRIBUTED.search(left))


def rhythm_is_unreported(text: str, start: int, end: int) -> bool:
    """Whether ``theo quý`` says how figures are laid out: it orders to repeat only behind a verb of reporting."""
    right = text[end : end + 60]
    return not (_REPORTS.search(before(text, start)) and CLAUSE_END.match(right))


def rhythm_is_unsaid(text: str, start: int, end: int) -> bool:
    """Whether a ``định kỳ`` with no period is a kind of check (``kiểm tra định kỳ``) and no order to repeat."""
    left, right = before(text, start), text[end : end + 60]
    if _VERB.match(right) or text[start:end].lower().startswith("theo"):
        return False
    if right.startswith(", ") and OPENS.fullmatch(left):
        return False
    return not (_REPORTS.search(left) and CLAUSE_END.match(right))
