"""What stands around a wording of time decides whether it sets a deadline by itself.

Most wordings of rhythm and of periods also serve as attributes (``Chỉ số CCHC hàng năm``, ``kế hoạch năm 2025``).
Each function here answers: is this wording a deadline only where a table or a label makes it one (``bare``)?
"""

from typing import Final

import regex

from pipeline.lexicon.bullets import SIGNS

_BREAK: Final = regex.compile(r"[.;:|](?:\s|$)|\n")
_DIRECTS: Final = (
    r"(?:báo\scáo|tổng\shợp|gửi|t[ổôó]\schức|kiểm\stra|rà\ssoát|đánh\sgiá|sơ\skết|tổng\skết|cập\snhật|công\sbố|xây\sdựng|lập"
    r"|ban\shành|thực\shiện|tiến\shành|chủ\strì|phối\shợp|tham\smưu|trình|thống\skê|theo\sdõi|họp|giao\sban|đôn\sđốc|hướng\sdẫn"
    r"|bố\strí|xem\sxét|thông\sbáo|phải|có\strách\snhiệm|duy\strì|mở|cử|đề\sxuất|nghiên\scứu|triển\skhai|đối\schiếu|giao|phân\sbổ"
    r"|kiểm\sđiểm|tự|chỉ\sđạo|phát\sđộng|quan\strắc|lấy\smẫu|công\skhai|biểu\sdương|tôn\svinh|nạo\svét|ra\squân|tuần\stra|vận\sđộng|nhận\sxét|phân\stích|phân\sloại|trồng\s(?:mới|cây)"
    r"|rút\skinh\snghiệm|xác\sđịnh|kiểm\skê|khảo\ssát|thanh\stra|giám\ssát|tập\shuấn|bồi\sdưỡng|đào\stạo"
    r"|thông\stin|cung\scấp|chấm\sđiểm|bình\sxét|hoặc\sđột\sxuất|và\sđột\sxuất|hoặc\skhi|UBND|các\scơ\squan|đăng\ský|tuyên\struyền"
    r"|sao\slưu|bảo\strì|diễn\stập|luân\schuyển|làm\sviệc|nghe|trao\sđổi|nộp|hoàn\sthành|kiện\stoàn|quán\striệt|khen\sthưởng|tọa\sđàm)"
)
"""Verbs by which directives direct: a rhythm right before one of them is an adverb."""
_VERB: Final = regex.compile(rf"\s?{_DIRECTS}(?!\p{{L}})", regex.IGNORECASE)
_DONE_AGAIN: Final = regex.compile(
    r"(?:^|[;,(.]\s?)(?:được\s)?(?:thực\shiện|tổ\schức|triển\skhai|tiến\shành)\s$", regex.IGNORECASE
)
"""``(…; thực hiện hằng năm)``: the clause is nothing but how often it is done."""
_CLAUSE_END: Final = regex.compile(
    r"\s?(?:[.;,)/]|$|\((?:trước|chậm)|hoặc\s|\sgửi\s|\svề\s|\scho\s|\strong\s(?:thời|suốt|cả|mùa|đợt|dịp)\s|\stheo\s|\stừ\s(?:ngày\s)?\d)"
)
_OPENS: Final = regex.compile(r"\W*(?:[\p{L}\d.]{1,6}[.)]\s)?\W*")
"""Nothing but an item's marker."""
_SENTENCE_END: Final = regex.compile(r"\s?(?:[.;/]|$)")
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
_STATE_OF_THINGS: Final = regex.compile(
    r"(?:đã|đạt\sđược|chưa|thành\stích|hạn\schế|vi\sphạm|xảy\sra|phát\ssinh|ghi\snhận|vừa\squa|còn|bị)"
    r"(?:\s[^\s,;]{1,12}){0,9}+\s$",
    regex.IGNORECASE,
)
_SETTLES: Final = regex.compile(
    r"(?<!đã\s)(?<!chưa\s)(?<!được\s)(?<!bị\s)(?:(?:giải\stỏa|giải\squyết|xử\slý|khắc\sphục|tháo\sdỡ|thu\shồi|chấm\sdứt)\s(?:dứt\sđiểm|xong|toàn\sbộ)|hoàn\sthành\sdứt\sđiểm)",
    regex.IGNORECASE,
)
"""``giải tỏa dứt điểm 05 bãi còn tồn tại trong tháng 9``: what is lacking is done away with by then."""
_TOLD_OF: Final = regex.compile(
    r"(?:(?:(?<!công\sbố\s)(?<!công\skhai\s)(?<!thông\sbáo\s)(?<!nghiệm\sthu\s)(?<!bàn\sgiao\s)kết\squả"
    r"|tình\shình|hoạt\sđộng)(?:\s[^\s,;]{1,12}){0,9}+|được(?:\s[^\s,;]{1,12}){1,4}+)\s$",
    regex.IGNORECASE,
)
_AND_LATER: Final = regex.compile(
    r"\s?(?:và\s(?:những|các)\snăm|và\sthời\sgian|trở\sđi|trở\slại|đến\snay|tới\snay|,\sđịnh\shướng|,\stầm\snhìn)",
    regex.IGNORECASE,
)
_TARGET: Final = regex.compile(
    r"%|phấn\sđấu|mục\stiêu|chỉ\stiêu|(?<!\p{L})đạt(?!\p{L})|tối\sthiểu|ít\snhất|tỷ\slệ|tỉ\slệ",
    regex.IGNORECASE,
)
_SHARE: Final = regex.compile(
    r"%|phấn\sđấu|mục\stiêu|chỉ\stiêu|(?<!\p{L})đạt(?!\p{L})|tỷ\slệ|tỉ\slệ", regex.IGNORECASE
)
"""A target said as a share or as what one strives for; ``tối thiểu 50 hộ`` may be what is to be done."""
_OF_PLANS: Final = regex.compile(
    r"(?<!\p{L})(?:phương\shướng|nhiệm\svụ|giải\spháp|kế\shoạch|chương\strình|chiến\slược)(?:\strọng\stâm)?(?:\scông\stác)?\s$",
    regex.IGNORECASE,
)
"""``nhiệm vụ từ nay đến tháng 6/2027`` is what a plan is called, unless something is to be done by then."""
_PLANNED: Final = regex.compile(
    r"(?<!\p{L})(?:kế\shoạch|chương\strình|đề\sán|dự\sán|chiến\slược|quy\shoạch|nghị\squyết|nhiệm\svụ|phương\shướng|định\shướng"
    r"|phong\strào|cuộc\svận\sđộng|vốn|ngân\ssách|dự\stoán|kinh\sphí|biên\schế|nhu\scầu|lộ\strình|chính\ssách)(?!\p{L})",
    regex.IGNORECASE,
)
_DONE: Final = regex.compile(
    r"hoàn\s(?:thành|tất|thiện)|(?<!\p{L})xong(?!\p{L})|thực\shiện", regex.IGNORECASE
)
_COUNTED_UP_TO: Final = regex.compile(
    r"(?:(?:tính|số\sliệu|dữ\sliệu|kể|lũy\skế|luỹ\skế|thống\skê|chốt|cập\snhật|kết\squả)\s(?:[^\s,;]{1,12}\s){0,2}"
    r"|từ\sđầu\s(?:năm|quý|tháng|kỳ|nhiệm\skỳ)(?:\s\d{4})?\s)$",
    regex.IGNORECASE,
)
_BY_THEN: Final = regex.compile(
    r"[^.;]{0,90}?(?<!\p{L})(?:đã|chưa|mới\s(?:có|chỉ)|vẫn|hiện\s(?:có|nay|đang)|toàn\stỉnh\scó|cả\snước\scó|còn\s\d|vị\strí|dự\sbáo)(?!\p{L})",
    regex.IGNORECASE,
)
_HAPPENED: Final = regex.compile(
    r"(?:(?<!phận\s)(?<!điểm\s)(?<!nơi\s)tiếp\snhận|phát\ssinh|xảy\sra|có\shiệu\slực|hiệu\slực\sthi\shành|được\scấp|đã\s\p{L}{2,7}(?:\s\p{L}{2,7})?|diễn\sra|(?<!(?:vi|học|vệ|thí|tuyển|môi|ký|thú|tái|hy|giáo|an|dân)\s)sinh"
    r"|được\sban\shành|khởi\sphát|ghi\snhận|thông\squa|công\slập)\s$",
    regex.IGNORECASE,
)
_PREPARES: Final = regex.compile(
    r"(?<!\p{L})(?:chuẩn\sbị|phục\svụ|đón(?:\stiếp)?|bảo\sđảm|đảm\sbảo|tuyên\struyền|chào\smừng|hưởng\sứng)\s[^.;:,()]{3,90}+$",
    regex.IGNORECASE,
)
_TAKES_PLACE: Final = regex.compile(
    r"(?<!và)(?<!để)(?<!việc)(?<!tác)\s(?:(?:sẽ|được|dự\skiến)\s){0,2}"
    r"(?:tổ\schức|diễn\sra|khai\smạc|(?:đến|về|vào)\s(?:thăm(?:\svà|,)?\s)?(?:làm\sviệc|kiểm\stra))\s"
    r"(?:(?:tại|ở|với)\s(?:[^\s,;]{1,12}\s){1,6}+)?$",
    regex.IGNORECASE,
)
"""``chuẩn bị tài liệu phục vụ Đoàn công tác`` + ``sẽ đến làm việc vào ngày …``: the day is the visit's."""
_UNTIL: Final = regex.compile(r"trước|chậm|muộn|xong|đến|hết|hạn|không", regex.IGNORECASE)
_OF_PEOPLE: Final = regex.compile(
    r"(?<!\p{L})(?:người|đối\stượng|trường\shợp|khách\shàng|cá\snhân|cán\sbộ|thí\ssinh|học\ssinh|trẻ(?:\sem)?|hộ|cơ\ssở|doanh\snghiệp)\s"
    r"(?:(?!(?:đăng|kê|đóng|nộp|hoàn|thực)\s)[^\s,;:]{1,12}\s){0,4}?(?:(?:đã|được|có|ngày)\s){0,2}"
    r"(?:nghỉ\s(?:việc|hưu|thai\ssản)|vay(?:\svốn)?|sinh|thành\slập|nhập\scảnh|tuyển\sdụng)\s(?:kể\s)?$",
    regex.IGNORECASE,
)
"""Of whom is spoken: ``hỗ trợ khách hàng vay vốn trước ngày …``. Nobody is told to do what these verbs say."""
_NOT_DONE: Final = regex.compile(
    r"\p{L}\s(?:các|những)\s[^.,;:]{2,40}\s(?:không|chưa)\s(?!quá|chậm|muộn|trễ|để|được\s)[^.,;:]{2,40}$",
    regex.IGNORECASE,
)
"""``thu hồi vốn của các dự án không giải ngân hết trước ngày …``: which are meant, where nothing follows for them."""
_COUNTS: Final = regex.compile(
    r"(?:chốt|lấy|tính|cập\snhật)\s(?:số|dữ)\sliệu\s[^.;:]{0,90}$|kỳ\s(?:báo\scáo|số\sliệu)\s(?:tính\s)?$",
    regex.IGNORECASE,
)
"""``Thời gian chốt số liệu từ ngày …``: what the figures cover."""
_ATTENDED: Final = regex.compile(
    r"(?:tham\s(?:gia|dự)|dự|cho|phục\svụ)\s[^.;:()]{3,60}\((?:dự\skiến\s)?(?:được\s)?(?:tổ\schức|diễn\sra|khai\smạc|bắt\sđầu)\s$",
    regex.IGNORECASE,
)
"""``cử người dự lớp tập huấn (tổ chức từ ngày …``: the brackets say when others hold it."""
_EXPLAINS: Final = regex.compile(
    r"(?<!\p{L})(?:các\s)?(?:tháng|mùa|vụ|thời\skỳ|đợt)\s(?:cao\sđiểm|mưa|khô|nắng\snóng|hè|lũ|bão|rét|cháy|Đông\sXuân|Hè\sThu|trọng\sđiểm)[^\W\d_]*(?:\s[^\s,;()]{1,12}){0,3}\s?\($",
    regex.IGNORECASE,
)
"""``trong các tháng cao điểm (từ tháng 4 đến tháng 7)``: the brackets say which months those are."""
_SUBMITTED: Final = regex.compile(
    r"(?<!tờ\s)(?<!đã\s)(?<!\p{L})trình(?:\s[^\s,;]{1,12}){1,9}+\s$", regex.IGNORECASE
)
"""``trình Hội đồng thông qua trước 14/11``: what is still to be passed."""
_HANDS_IN: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s|\(dự\skiến\s|tổng\shợp\s|tham\smưu\s)(?:báo\scáo|gửi|trình|nộp)(?:\s(?!số|của|theo|tại|về|kết)[^\s,;()]{1,12}){1,7}+\s$",
    regex.IGNORECASE,
)
_AT_MEETING: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s|tổng\shợp\s|tham\smưu\s)(?:báo\scáo|trình)(?:\s(?!số|của|theo|tại|về|kết)[^\s,;()]{1,12}){0,7}+\stại\s(?:cuộc|phiên|buổi|hội\snghị|kỳ\shọp)"
    r"(?:\s[^\s,;()]{1,12}){0,6}+\s$",
    regex.IGNORECASE,
)
"""``…, báo cáo tại phiên họp ngày 12/6.``: what is asked for is due when they meet."""
_TO_HEAD: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s)báo\scáo\s(?!số|của|tại)[^.;:]{3,120}?\s(?:với|lên)\s(?:(?!số|của|theo|tại|về|kết)[^\s,;()]{1,12}\s){1,6}+$",
    regex.IGNORECASE,
)
"""``báo cáo phương án sửa chữa mái nhà (đã dột) với Giám đốc Sở ngày 20/8/2024.``: whom stands right before the day."""
_OF_SUBJECT: Final = regex.compile(
    r"(?:^|[.;]\s)(?:những|các|số)\s[^,;.]{3,60}?\s(?:dự\skiến|có|đã|chưa|được|phát\ssinh|hết\shạn)\s[^,;.]{0,40}$",
    regex.IGNORECASE,
)
_SHALL: Final = regex.compile(r"\s(?:thì\s)?phải\s")
"""``Những diện tích dự kiến trỗ trước ngày 05/5`` + ``phải phun``: which of them are meant."""
_LABEL: Final = regex.compile(
    r"(?:thời\s(?:gian|hạn|điểm)|tiến\sđộ|hạn)(?:\s[^\s:;.]{1,12}){0,6}\s?:\s?(?:[-+]\s?)?(?:dự\skiến\s)?(?:từ\s|trong\s|vào\s)?$"
    rf"|(?:^|[.;\n]\s?)[{SIGNS}]?\s?dự\skiến\s?:\s?$",
    regex.IGNORECASE,
)
_BEHIND_EVENT: Final = regex.compile(
    r"(?<!\p{L})(?:sau|hậu\squả|thiệt\shại|khắc\sphục|(?:trận|cơn|đợt)\s(?:mưa|bão|lũ|dịch|rét)|(?:vụ|đám)\scháy)\s(?:[^\s,;:()]{1,12}\s){0,7}+$",
    regex.IGNORECASE,
)
"""Up to a part of a month that tells when that was."""
_EFFECT: Final = regex.compile(r"hiệu\slực(?:\s[^\s,;]{1,12}){0,3}+\s$", regex.IGNORECASE)
_LASTS: Final = regex.compile(
    r"(?<!\p{L})(?:theo\sdõi|cách\sly|giám\ssát|lưu\s(?:trữ|giữ)|bảo\squản|duy\strì|canh\sgác|treo\scờ)(?:\s[^\s,;]{1,12}){0,8}+\s$",
    regex.IGNORECASE,
)
_LENT: Final = regex.compile(
    r"thời\s(?:hạn|gian)\s(?:cho\s)?(?:vay|thuê|mượn|sử\sdụng|bảo\shành|khấu\shao|lưu)(?:\s[^\s,;]{1,12}){0,6}+\s$",
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


def before(text: str, start: int, reach: int = 160) -> str:
    """What stands before ``start`` in its clause."""
    window = text[max(0, start - reach) : start]
    breaks = [m.end() for m in _BREAK.finditer(window)]
    return window[breaks[-1] :].lstrip() if breaks else window


def after(text: str, end: int, reach: int = 120) -> str:
    """What stands after ``end`` in its clause."""
    window = text[end : end + reach]
    found = _BREAK.search(window)
    return window[: found.start()] if found else window


def is_labelled(text: str, start: int) -> bool:
    """Whether a label right before the wording makes it a task's time: ``Thời gian thực hiện: Quý II/2025``."""
    return bool(_LABEL.search(text[max(0, start - 70) : start]))


def set_elsewhere(text: str, start: int) -> bool:
    """``Theo kế hoạch bồi dưỡng hàng năm``: the plan sets the time, the wording only names the plan."""
    return bool(
        _ACCORDING_TO.search(before(text, start))
        or _LABELLED_PLAN.search(text[max(0, start - 120) : start])
    )


def rhythm_is_attribute(text: str, start: int, end: int) -> bool:
    """Whether a rhythm (``hàng năm``) only qualifies a noun.

    It sets a deadline where it opens its clause (``Hằng năm, tổ chức …``), stands right before a directing verb
    (``hằng quý tổng hợp``), follows a reporting verb (``báo cáo hằng ngày.``), closes a clause that has
    ``định kỳ`` or organises something (``Tổ chức tập huấn … hàng năm.``: events repeat), or is shorter than a year
    and closes its clause, since a year is also how plans and budgets are named.
    """
    left, right = before(text, start), text[end : end + 60]
    if set_elsewhere(text, start):
        return True
    if _OPENS.fullmatch(left):
        return bool(regex.match(r"\s(?:của|được|là)\s", right))
    if _VERB.match(right) and not _ATTRIBUTED.search(left):
        return False
    if not _CLAUSE_END.match(right):
        return True
    if (
        _DONE_AGAIN.search(left)
        or regex.search(r"định\skỳ", left, regex.IGNORECASE)
        or _REPORTS.search(left)
    ):
        return False
    if not text[start:end].lower().endswith("năm"):
        return bool(_ATTRIBUTED.search(left))
    organises = _ORGANISES.search(_sentence(text, start)) and _SENTENCE_END.match(right)
    return not organises or bool(_ATTRIBUTED.search(left))


def rhythm_is_unreported(text: str, start: int, end: int) -> bool:
    """Whether ``theo quý`` says how figures are laid out: it orders to repeat only behind a verb of reporting."""
    right = text[end : end + 60]
    return not (_REPORTS.search(before(text, start)) and _CLAUSE_END.match(right))


def rhythm_is_unsaid(text: str, start: int, end: int) -> bool:
    """Whether a ``định kỳ`` with no period is a kind of check (``kiểm tra định kỳ``) and no order to repeat."""
    left, right = before(text, start), text[end : end + 60]
    if _VERB.match(right) or text[start:end].lower().startswith("theo"):
        return False
    return not (_REPORTS.search(left) and _CLAUSE_END.match(right))


def period_is_scope(text: str, start: int, end: int) -> bool:
    """Whether ``trong quý I`` says what is told about (what was done, what is lacking), not when to act."""
    left = before(text, start, 90)
    told = _STATE_OF_THINGS.search(left) and not _SETTLES.search(left)
    if told or _AND_LATER.match(text, end):
        return True
    return bool(_OPENS.fullmatch(left) and _BY_THEN.match(text, end))


def year_is_scope(text: str, start: int, end: int) -> bool:
    """The same of a year or half year, which also bounds reports (``kết quả … trong năm 2024``) and targets."""
    left = before(text, start, 90)
    return bool(
        period_is_scope(text, start, end)
        or _TOLD_OF.search(left)
        or _TARGET.search(left[-60:])
        or _TARGET.match(text, end, end + 12)
    )


def range_is_scope(text: str, start: int, end: int) -> bool:
    """The same of a range of months or quarters, which without ``từ`` or ``trong`` is a cell's or an attribute."""
    begins = regex.match(r"(?:từ|trong)\s", text[start:end], regex.IGNORECASE)
    left = before(text, start, 90)
    return (
        begins is None
        or not left.strip(f" ({SIGNS}")
        or bool(_HAPPENED.search(left) or _COUNTED_UP_TO.search(left) or _EXPLAINS.search(left))
        or year_is_scope(text, start, end)
    )


def years_are_scope(text: str, start: int, end: int) -> bool:
    """The same of several years: behind the name of a plan they say which one is meant."""
    return bool(_PLANNED.search(before(text, start)) or year_is_scope(text, start, end))


def end_is_target(text: str, start: int, end: int) -> bool:
    """Whether ``đến hết năm 2030`` belongs to a target (``đạt 90%``) or a name rather than to a task."""
    left = before(text, start, 60)
    until = regex.match(r"từ\snay|đến|tới|hết|kéo", text[start:end], regex.IGNORECASE)
    if until and _OF_PLANS.search(left) and not _DONE.search(left):
        return True
    behind = after(text, end)
    if until and left.endswith(", ") and not behind.strip() and not _SHARE.search(left):
        return False  # "đối soát tối thiểu 500 thửa, đến hết tháng 11/2026.": so many, by then
    # "Từ nay đến hết quý III, tổ chức ít nhất 01 đợt …": so much is to be done, no share is reached
    aims = _TARGET if left.strip(f" {SIGNS}") else _SHARE
    return bool(aims.search(left + behind) or _AND_LATER.match(text, end))


def part_is_told(text: str, start: int, end: int) -> bool:
    """``sau đợt mưa cuối tháng 9``: when something was, where no preposition makes a day of it by which to act."""
    alone = regex.match(r"đầu|giữa|cuối", text[start:end], regex.IGNORECASE)
    if alone and _BEHIND_EVENT.search(before(text, start, 90)):
        return True
    return end_is_target(text, start, end)


def day_is_told(text: str, start: int, end: int) -> bool:
    """Whether a day tells how far figures reach or when something happened: ``Đến ngày 20/7, đã có 75 xã gửi``."""
    left = before(text, start, 60)
    if _SUBMITTED.search(left):
        return False
    up_to = regex.match(r"đến|tới", text[start:end], regex.IGNORECASE)
    if _HAPPENED.search(left) or _ATTENDED.search(left) or _OF_PEOPLE.search(left):
        return True
    clause = before(text, start)
    if _COUNTS.search(clause):
        return True
    if _OF_SUBJECT.search(clause) and _SHALL.match(text, end):
        return True
    if _NOT_DONE.search(clause) and _SENTENCE_END.match(text[end : end + 60]):
        return True
    held = None if _UNTIL.match(text, start) else _TAKES_PLACE.search(clause)
    if held and _PREPARES.search(clause[: held.start()]):
        return True
    return bool(up_to and (_COUNTED_UP_TO.search(left) or _BY_THEN.match(text, end)))


def day_alone(text: str, start: int, end: int) -> bool:
    """Whether a day without a preposition tells of something, as most do.

    One that closes its sentence behind what is handed in to somebody is its time (``…, báo cáo Giám đốc ngày 10/11.``).
    """
    left = before(text, start)
    named = text[start : start + 5].lower() == "ngày "
    due = _HANDS_IN.search(left) or _AT_MEETING.search(left) or _TO_HEAD.search(left)
    return not (named and due and _SENTENCE_END.match(text[end : end + 60].lstrip(")")))


def day_is_no_end(text: str, start: int, end: int) -> bool:
    """Whether ``sáng mai`` without a preposition tells when something comes: what is to be done closes with it."""
    left = before(text, start)
    due = _HANDS_IN.search(left) or _DONE.search(left)
    return not (due and _CLAUSE_END.match(text[end : end + 60]))


def _sentence(text: str, start: int) -> str:
    """What stands before ``start`` in its sentence, semicolons passed over."""
    window = text[max(0, start - 320) : start]
    return regex.split(r"[.:|]\s|\n", window)[-1]


def years_close_item(text: str, start: int, end: int) -> bool:
    """A span of years in brackets that closes a roadmap's item is its time: ``Hoàn thiện hạ tầng (2025 - 2026)``."""
    bracket = regex.match(r"\)\s?[.;]?\s?$", text[end : end + 8])
    return not (
        bracket and text[:start].rstrip().endswith("(") and "giai" not in text[start:end].lower()
    )


def term_of_effect(text: str, start: int, _end: int) -> bool:
    """``có hiệu lực sau 45 ngày kể từ ngày ký``, ``cách ly trong 14 ngày``: when a document takes effect is no task.

    Nor is how long something lasts a time by which to do it.
    """
    left = before(text, start, 60)
    lasts = text[start : start + 5].lower() == "trong" and _LASTS.search(left)
    return bool(lasts or _EFFECT.search(left) or _LENT.search(left))


def sentence_before(text: str, start: int) -> str:
    """The sentence up to ``start``, for a rhythm said earlier in it: ``Định kỳ hằng năm … trước ngày 15/12``."""
    return before(text, start, 220)
