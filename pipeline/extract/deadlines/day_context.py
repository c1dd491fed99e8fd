"""Days and terms that tell of something instead of setting a deadline (``Đến ngày 20/7, đã có 75 xã gửi``).

Each function answers: does the wording set a deadline only where a table or a label makes it one (``bare``)?
"""

from typing import Final

import regex

from pipeline.extract.deadlines.clauses import (
    AT_MEETING,
    BY_THEN,
    CLAUSE_END,
    COUNTED_UP_TO,
    DONE,
    HAPPENED,
    OPENS,
    SENTENCE_END,
    SETTLES,
    before,
    in_condition,
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
    r"\p{L}\s(?:các|những)\s[^.,;:]{2,40}\s(?:không|chưa)\s(?!phép|quá|chậm|muộn|trễ|để|được\s)[^.,;:]{2,40}$",
    regex.IGNORECASE,
)
"""``thu hồi vốn của các dự án không giải ngân hết trước ngày …``: which are meant, where nothing follows for them."""
_COUNTS: Final = regex.compile(
    r"(?:chốt|lấy|tính|cập\snhật)\s(?:số|dữ)\sliệu\s[^.;:]{0,90}$|kỳ\s(?:báo\scáo|số\sliệu)\s(?:tính\s)?$",
    regex.IGNORECASE,
)
"""``Thời gian chốt số liệu từ ngày …``: what the figures cover."""
_UPDATES: Final = regex.compile(
    r"(?:cập\snhật|chốt)\s(?:số|dữ)\sliệu\s[^.;:]{0,90}$", regex.IGNORECASE
)
_DUE: Final = regex.compile(r"xong|trước|chậm|muộn|hạn", regex.IGNORECASE)
"""``cập nhật dữ liệu hồ sơ`` + ``xong trước 25/4``: the data are to be there by then."""
_ATTENDED: Final = regex.compile(
    r"(?:tham\s(?:gia|dự)|dự|cho|phục\svụ)\s[^.;:()]{3,60}\((?:dự\skiến\s)?(?:được\s)?(?:tổ\schức|diễn\sra|khai\smạc|bắt\sđầu)\s$",
    regex.IGNORECASE,
)
"""``cử người dự lớp tập huấn (tổ chức từ ngày …``: the brackets say when others hold it."""
_SUBMITTED: Final = regex.compile(
    r"(?<!tờ\s)(?<!đã\s)(?<!\p{L})trình(?:\s[^\s,;]{1,12}){1,9}+\s$", regex.IGNORECASE
)
"""``trình Hội đồng thông qua trước 14/11``: what is still to be passed."""
_HANDS_IN: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s|\(dự\skiến\s|tổng\shợp\s|tham\smưu\s)(?:báo\scáo|gửi|trình|nộp)(?:\s(?!số|của|theo|tại|về|kết)[^\s,;()]{1,12}){1,7}+\s$",
    regex.IGNORECASE,
)
_TO_HEAD: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s)báo\scáo\s(?!số|của|tại)[^.;:]{3,120}?\s(?:với|lên)\s(?:(?!số|của|theo|tại|về|kết)[^\s,;()]{1,12}\s){1,6}+$",
    regex.IGNORECASE,
)
"""``báo cáo phương án sửa chữa mái nhà (đã dột) với Giám đốc Sở ngày 20/8/2024.``: whom stands right before the day."""
_AT_HOUR: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s)(?:(?:yêu\scầu|mời|đề\snghị|giao)\s[^,;:]{2,140}\s)?(?:cử|họp|dự|tập\strung|có\smặt|nhận|nộp|bàn\sgiao|giao\snhận|tổ\schức|khai\smạc|tổng\sduyệt|sơ\sduyệt"
    r"|làm\sviệc|xuất\sphát|ra\squân|chạy\sthử)\s(?:(?!đã\s)[^\s,;:]{1,12}\s){0,25}?(?:vào\s)?(?:lúc|hồi)\s$"
    r"|(?<!\p{L})mời\s[^.;:]{3,100}?\s(?:dự|họp|đến)\s[^.;:]{3,100}\slúc\s$",
    regex.IGNORECASE,
)
"""``Cử người đến nhận đề tại Phòng lúc 14 giờ 00 ngày …``: with its hour, a day is when to be there."""
_BEGINS: Final = regex.compile(
    r"(?:^|[,;]\s|\svà\s)(?:(?:sẽ|dự\skiến|đồng\sloạt|bắt\sđầu|tổ\schức)\s){0,3}(?:ra\squân|khai\smạc|khai\sgiảng|khai\strương|phát\sđộng|khởi\scông|trao\s(?:thưởng|giải|tặng|quà)|tôn\svinh|tuyên\sdương)"
    r"(?:\s[^\s.,;:()]{1,12}){0,8}+\s(?:nhân\s)?$",
    regex.IGNORECASE,
)
"""``…, bắt đầu ra quân ngày 24/3/2024.``, ``trao giải nhân ngày 18/5``: what opens or is awarded has its day."""
_AWARDED: Final = regex.compile(
    r"(?<!\p{L})chuẩn\sbị\s[^.,;:()]{3,60}?\s(?:trao\s(?:thưởng|giải|tặng)|tôn\svinh|tuyên\sdương|công\sbố)\s(?:[^\s.,;:()]{1,12}\s){0,3}?tại\s(?:hội\snghị|phiên|lễ|buổi)"
    r"(?:\s[^\s.,;:()]{1,12}){0,6}+\s$",
    regex.IGNORECASE,
)
"""``chuẩn bị các điều kiện trao thưởng tại hội nghị giao ban ngày 31/10.``"""
_OF_SUBJECT: Final = regex.compile(
    r"(?:^|[.;]\s)(?:những|các|số)\s[^,;.]{3,60}?\s(?:dự\skiến|có|đã|chưa|được|phát\ssinh|hết\shạn)\s[^,;.]{0,40}$",
    regex.IGNORECASE,
)
_SHALL: Final = regex.compile(r"\s(?:thì\s)?phải\s")
"""``Những diện tích dự kiến trỗ trước ngày 05/5`` + ``phải phun``: which of them are meant."""
_EFFECT: Final = regex.compile(r"hiệu\slực(?:\s[^\s,;]{1,12}){0,3}+\s$", regex.IGNORECASE)
_LASTS: Final = regex.compile(
    r"(?<!\p{L})(?<!(?:hệ\sthống|phần\smềm|tài\skhoản|công\scụ|thiết\sbị|camera|sổ|phiếu|bảng|đoàn|tổ|kết\squả|báo\scáo|biên\sbản|kết\sluận)\s)(?:theo\sdõi|cách\sly|giám\ssát|lưu\s(?:trữ|giữ)|bảo\squản|duy\strì|canh\sgác|treo\scờ)(?:\s[^\s,;]{1,12}){0,8}+\s$",
    regex.IGNORECASE,
)
"""``phần mềm giám sát``, ``sổ theo dõi`` are nothing that is done."""
_SINCE: Final = regex.compile(
    r"[^.;:,]{5,60}?\skể\stừ\s(?:ngày|khi)\s(?:ký|ban\shành|nhận(?:\sđược)?)(?!\p{L})",
    regex.IGNORECASE,
)
_LENT: Final = regex.compile(
    r"thời\s(?:hạn|gian)\s(?:cho\s)?(?:vay|thuê|mượn|sử\sdụng|bảo\shành|khấu\shao|lưu)(?:\s[^\s,;]{1,12}){0,6}+\s$",
    regex.IGNORECASE,
)


_STRIVES: Final = regex.compile(
    r"(?<!\p{L})(?:phấn\sđấu|mục\stiêu|chỉ\stiêu)(?!\p{L})(?!.*(?:hoàn\s(?:thành|tất)|(?<!\p{L})xong(?!\p{L})))",
    regex.IGNORECASE,
)
_REACHES: Final = regex.compile(
    r",?\s(?!hoàn\s(?:thành|tất)|xong\s)[^.;:,]{0,80}?(?:\d\s?%|(?<!\p{L})(?:đạt|giảm|tăng|vượt|còn|(?:có|trên|dưới)\s(?:[^\s.;:,]{1,12}\s){0,2}\d))(?!\p{L})",
    regex.IGNORECASE,
)
"""``phấn đấu`` + ``đến ngày 01/7/2026`` + ``có 95% đạt yêu cầu``: what is to be reached, no work to be handed in."""
_ALREADY: Final = regex.compile(r"(?<!\p{L})đã\s[^,;]{2,30}$", regex.IGNORECASE)
"""``thanh toán dứt điểm các khoản nợ đã phát sinh`` + ``trước ngày 01/01``: which debts are meant."""
_LAGS: Final = regex.compile(
    r"\s(?:[^\s.;:,]{1,12}\s){0,5}?(?:giải\sngân|đạt|hoàn\sthành|thực\shiện|thu)\s(?:tỷ\slệ\s)?(?:dưới|thấp\shơn|chưa\sđến|không\sđạt)\s",
    regex.IGNORECASE,
)
"""``các dự án đến hết ngày 30/6/2024`` + ``giải ngân dưới 30% kế hoạch``: which are meant."""
_OVERDUE: Final = regex.compile(
    r",\s(?:nếu\s)?quá\s(?:thời\s)?hạn\s(?:trên|này|nêu\strên|nói\strên)", regex.IGNORECASE
)
"""``trước 17 giờ 00 ngày 29/3`` + ``, quá thời hạn trên sẽ bị xử lý``: the sentence calls it a term itself."""
_LATE: Final = regex.compile(
    r"(?:sau|quá)\s[^.;:]{5,90}?,\s(?:(?:nếu|trường\shợp|mà)\s|(?:những|các)\s[^.;:,]{3,80}\s(?:chưa|không)\s)",
    regex.IGNORECASE,
)
"""``Sau 30 ngày kể từ ngày kết thúc niên độ, những đơn vị chưa nộp báo cáo sẽ bị tạm dừng cấp kinh phí``."""


def day_is_told(text: str, start: int, end: int) -> bool:
    """Whether a day tells how far figures reach or when something happened: ``Đến ngày 20/7, đã có 75 xã gửi``."""
    left = before(text, start, 60)
    if _SUBMITTED.search(left) or _OVERDUE.match(text, end):
        return False
    up_to = regex.match(r"đến|tới", text[start:end], regex.IGNORECASE)
    clause = before(text, start)
    if SETTLES.search(clause) and not up_to and not _ALREADY.search(left):
        return False
    if in_condition(clause, text, end):
        return True
    if HAPPENED.search(left) or _ATTENDED.search(left) or _OF_PEOPLE.search(left):
        return True
    if _COUNTS.search(clause) and not (_DUE.match(text, start) and _UPDATES.search(clause)):
        return True
    if _OF_SUBJECT.search(clause) and _SHALL.match(text, end):
        return True
    if _NOT_DONE.search(clause) and SENTENCE_END.match(text[end : end + 60]):
        return True
    held = None if _UNTIL.match(text, start) else _TAKES_PLACE.search(clause)
    if held and _PREPARES.search(clause[: held.start()]):
        return True
    if up_to and (_STRIVES.search(clause) and _REACHES.match(text, end)):
        return True
    if up_to and _LAGS.match(text, end):
        return True
    return bool(up_to and (COUNTED_UP_TO.search(left) or BY_THEN.match(text, end)))


def day_alone(text: str, start: int, end: int) -> bool:
    """Whether a day without a preposition tells of something, as most do.

    One that closes its sentence behind what is handed in to somebody is its time (``…, báo cáo Giám đốc ngày 10/11.``).
    """
    left = before(text, start)
    named = text[start : start + 5].lower() == "ngày "
    due = _HANDS_IN.search(left) or AT_MEETING.search(left) or _TO_HEAD.search(left)
    if _AT_HOUR.search(left):
        return False
    due = due or _BEGINS.search(left) or _AWARDED.search(left)
    return not (named and due and SENTENCE_END.match(text[end : end + 60].lstrip(")")))


def day_is_no_end(text: str, start: int, end: int) -> bool:
    """Whether ``sáng mai`` without a preposition tells when something comes: what is to be done closes with it."""
    left = before(text, start)
    due = _HANDS_IN.search(left) or DONE.search(left)
    return not (due and CLAUSE_END.match(text[end : end + 60]))


def term_of_effect(text: str, start: int, end: int) -> bool:
    """``có hiệu lực sau 45 ngày kể từ ngày ký``, ``cách ly trong 14 ngày``: when a document takes effect is no task.

    Nor is how long something lasts a time by which to do it, nor a term behind which something is done to the late.
    """
    left = before(text, start, 60)
    if in_condition(before(text, start), text, end):
        return True
    if OPENS.fullmatch(left) and _LATE.match(text, start):
        return True
    lasts = text[start : start + 5].lower() == "trong" and _LASTS.search(left)
    if lasts and _SINCE.match(text, start):
        return False  # "kết nối với hệ thống giám sát trong 30 ngày kể từ ngày ký": counted from the order
    return bool(lasts or _EFFECT.search(left) or _LENT.search(left))
