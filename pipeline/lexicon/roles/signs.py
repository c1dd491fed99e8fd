"""Signs in a sentence that tell where a list, a clause or a duty begins and ends; `roles` asks for them.

What gives a role by itself stands in `words`.
"""

import re

import regex

LIST = re.compile(
    r"^\s*+(?:\([^()\n]{1,80}\)\s*+(?=[,;&]|và\b))?(?:[,;:/&]|và|hoặc|cùng|(?<=\s)-)?\s*+(?:,?\s*+(?:và|cùng)\s*+)?(?:[-–]\s*+)?$"
)
"""White space is never given back (``\\s*+``): between words that may be missing, a long run of it could be shared
out in too many ways."""
BEHIND_BRACKET = re.compile(r"^\s?\)\s*(?:,|;|và|,\s+và)\s+$")
DEALS_WITH = re.compile(
    r"^\s+(?:tổng\s+hợp|xem\s+xét|theo\s+dõi|thẩm\s+định|phê\s+duyệt|góp\s+ý|biết)\b"
)
"""Behind the last of those to whom a paper is sent, what they get it for."""
AND_WITH = re.compile(r"^\s*+[,;]?\s*+(?:(?:và|cùng)\s++)*+với\s*+$")
SCENE_OPENS = re.compile(r"^\W*(?:Theo|[Tt]rên\s+cơ\s+sở|[Cc]ăn\s+cứ|Sau\s+khi|Để|Nhằm|Khi)\b")
"""Of a sentence; those in small letters also open a clause behind a semicolon."""
PREDICATE = re.compile(r"^\s*(?:[,:]|(?!và\b|hoặc\b)[^\W\d_])")
"""Behind a subject; ``các văn bản của Chính phủ, Bộ, ngành và tỉnh`` goes on in words that are no unit."""
_OF_NUMBER = (
    r"số\s*+:?\s*+[\d./…](?!(?:(?!\s(?:về|đề\s+nghị|yêu\s+cầu|xin|cho|để|kèm)\s)[^,.;:]){0,100},\s+(?:và\s+)?(?:tổ\s+chức|triển\s+khai|thực\s+hiện"
    r"|chủ\s+trì|phối\s+hợp|tham\s+mưu|hướng\s+dẫn|phân\s+công|rà\s+soát|xây\s+dựng|khẩn\s+trương|nghiêm\s+túc|kịp\s+thời)\s)"
)
"""The number of a paper, behind which nobody is told what to do with it (``tiếp nhận Quyết định số 12, tổ chức thực
hiện``); what stands in its title is no such order, and ``văn bản số hóa`` has no number."""
NO_SUBJECT = re.compile(
    rf"^\s*(?:(?:(?:vừa\s+)?nhận\s+được|có)\s+(?:các\s+)?(?i:công\s+(?:văn|điện)|văn\s+bản|tờ\s+trình|báo\s+cáo|đơn|kiến\s+nghị|thông\s+(?:tư|báo)|nghị\s+(?:định|quyết)|chỉ\s+thị|kế\s+hoạch|quyết\s+định|hướng\s+dẫn)\s+(?:{_OF_NUMBER}|của\b)"
    rf"|tiếp\s+nhận\s+(?:các\s+)?(?i:công\s+(?:văn|điện)|văn\s+bản|tờ\s+trình|thông\s+(?:tư|báo)|nghị\s+(?:định|quyết)|chỉ\s+thị|kế\s+hoạch|quyết\s+định|hướng\s+dẫn)\s+{_OF_NUMBER}"
    r"|có\s+(?:thêm\s+)?(?:cơ\s+sở|căn\s+cứ)\s+(?:để\s+)?(?:đánh\s+giá|xem\s+xét|tổng\s+hợp|báo\s+cáo|tham\s+mưu|quyết\s+định|giải\s+quyết|xử\s+lý|rà\s+soát|theo\s+dõi|thẩm\s+định|chỉ\s+đạo|nhận\s+xét|phân\s+tích|xây\s+dựng|triển\s+khai|thực\s+hiện|điều\s+chỉnh|lựa\s+chọn)\b)"
    r"|^\s*(?:đã|(?:còn|chưa|đang)(?!\s+phải\b|\s+(?:có\s+)?(?:nhiệm\s+vụ|trách\s+nhiệm)\b|[^.;:]{3,90}?\s(?:khẩn\s+trương|phải|nghiêm\s+túc|đẩy\s+nhanh|tập\s+trung|hoàn\s+thành)\s)|vẫn|nào|nhằm|(?:làm|là)\s+(?:[Tt]ổ\s+(?:trưởng|phó)|(?:[Pp]hó\s+)?[Tt]rưởng\s|[Pp]hó\s|[Tt]hành\s+viên|[Uu]ỷ?\s+viên|[Ủủ]y\s+viên|[Tt]hư\s+ký)|để(?!\s+dành\b|\s+(?:xảy\s+ra|phát\s+sinh|chậm|mất|lọt|tồn\s+đọng)\b[^.;]{0,80}\b(?:phải|chịu)\s)|sẽ|trong\s+việc|(?:(?:xin|rất)\s+)?(?:trân\s+trọng|chân\s+thành)\s+c[áả]m\s+ơn)\b"
    r"|^\s*+,?\s*+\(?(?:(?:ra\s+)?ngày|số)\s+(?:ra\s+ngày\s+)?\d[^.;:]{0,60}?\s(?:đưa\s+tin|đăng|phản\s+ánh|có\s+bài|nêu)\b"
    r"|^\s*+(?:(?:cơ\s+bản|hoàn\s+toàn)\s+(?:thống\s+nhất|nhất\s+trí|đồng\s+ý|tán\s+thành)|(?:nhất\s+trí|tán\s+thành)\s+(?:cao|với)"
    r"|lưu\s+ý\s+(?:nhấn\s+mạnh|một\s+số))\b"
    r"|^\s+theo\s+(?:đúng\s+)?quy\s+định(?:\s+của\s+pháp\s+luật)?\s*(?:[.;]|$)"
)
"""What tells of the past, promises (``Sở Y tế sẽ tổng hợp``), states a condition (``cơ quan nào chậm trễ …``) or an aim
orders nothing; but who lets something happen answers for it (``cơ quan để xảy ra vi phạm phải chịu trách nhiệm``).
Nor does a name without any predicate (``Thành lập Ban Chỉ đạo cấp tỉnh; Ban Chỉ đạo cấp xã theo quy định.``), what a
newspaper of a day has told (``Báo A ngày 26/3/2019 đưa tin``), or what somebody has got by it (``Qua
hội nghị, Ban Thường trực có cơ sở đánh giá``)."""
COMPOSITION = re.compile(
    r"\b(?:bao\s+gồm|gồm(?:\s+có)?|thành\s+viên\s+(?:là|gồm)|chức\s+năng\s+như|cụ\s+thể\s+như)\s*:?\s"
)
"""Behind it stand those of whom a body is made up."""
PROMISES = re.compile(r"^\s*sẽ\s")
ORDER_AGAIN = re.compile(
    r"\b(?:[Gg]iao|[Yy]êu\s+cầu|[Đđ]ề\s+nghị|chủ\s+trì|có\s+trách\s+nhiệm|phối\s+hợp|chịu\s+trách\s+nhiệm)\b"
)
GUIDED = re.compile(r"\btham\s+mưu(?:\s+(?:cho|giúp))?\s*$", re.I)
"""Who is advised to work with a third is no worker of this task, and neither is the third."""
ADVISED = re.compile(
    r"\b(?:tham\s+mưu(?:\s+(?:cho|giúp))?|(?:đề\s+xuất|kiến\s+nghị)(?:\s+với)?|(?<!chương\s)(?<!quá\s)(?<!tờ\s)trình|báo\s+cáo)\s*$",
    re.I,
)
"""In front of one who shall then order: ``tham mưu UBND tỉnh yêu cầu các sở …`` is his order, and none of this text."""
WITH_THIRD = re.compile(
    r"^\s*+,?\s*+phối\s++hợp(?:\s++(?:chặt\s++chẽ|tốt))?(?:\s++(?:với|cùng))?\s*+$"
)
SENDS = re.compile(
    r"^\s*(?:báo\s+cáo|gửi|nộp)\s+(?:kết\s+quả|báo\s+cáo|hồ\s+sơ|danh\s+sách|về|đến|cho)\b"
)
"""Behind a unit that opens a clause of its own behind a comma: ``…, đơn vị tuyến tỉnh báo cáo về …``."""
ACTS = regex.compile(
    r"^\s+(?!(?:để|trước|theo|trong|về|tại|nhằm|khi|vào|chậm|qua|nếu|và|hoặc|cùng|của|ở|từ|đến|có|liên|định|hàng|hằng|ngày|bằng|kèm|trên|sau|thông|cho|khác|được"
    r"|theo|cấp|các|tỉnh|huyện|thành)\b)\p{Ll}"
)
"""Behind a unit that opens a new clause after a semicolon: ``báo cáo về Sở A; Sở B tổng hợp``."""
DECIDES = re.compile(
    r"^\W*(?:Thống\s+nhất|Đồng\s+ý|Nhất\s+trí|Quyết\s+định|Chấp\s+thuận)(?:\s+(?:việc|chủ\s+trương))?$"
)
"""In front of ``giao X``: what was decided is that X shall do it."""
IN_PERSON = re.compile(
    r"^\W*(?:Vì\s+vậy,?\s+)?(?:[Tt]ôi|[Cc]húng\s+tôi)"
    r"(?:\s+(?:một\s+lần\s+nữa|cũng|xin|kính|trân\s+trọng|khẩn\s+thiết|khẩn\s+khoản|tha\s+thiết|thiết\s+tha|nghiêm\s+khắc)){0,3}$"
)
"""``Tôi khẩn thiết đề nghị X``: who signs orders in his own person."""
ISSUER = re.compile(
    r"^\W*(?:Tổng\s+[Cc]ông\s+ty|Công\s+ty|Tập\s+đoàn|Xí\s+nghiệp|Nhà\s+(?:trường|máy)|Trường|Học\s+viện|Viện|Trung\s+tâm|Bệnh\s+viện|Trạm"
    r"|Chi\s+cục|Cục|Phòng|Chi\s+nhánh)(?:\s+(?!của|thuộc|tại|theo|đã|phối|được)[^\s.,;:()]{1,12}){0,8}$"
)
"""Who orders under his own house's name, which no list holds: ``Công ty yêu cầu X``."""
OWN_WORK = re.compile(
    r"^\W*(?:Chủ\s+trì|Phối\s+hợp|Tổ\s+chức|Xây\s+dựng|Họp|Rà\s+soát|Chuẩn\s+bị|Triển\s+khai|(?:Thành\s+)?Lập|Kiện\s+toàn|Tăng\s+cường|Duy\s+trì)\b[^.;:]{3,200}[,;]$",
    re.I,
)
"""In front of ``phân công các tổ …``: one more of the works of him who works, and who shares it out within his body."""
CARRIES_ON = re.compile(
    r"(?:^\W*|[,:]\s)(?:cụ\s+thể|nay|trong\s+đó|theo\s+đó|trước\s+mắt|trước\s+hết|do\s+(?:đó|vậy)|vì\s+(?:vậy|thế)|sau\s+đó|ngoài\s+ra|(?:nội\s+dung|nhiệm\s+vụ|việc|công\s+việc)\s+này)(?:\s+sẽ)?$",
    re.I,
)
"""In front of ``giao X``: it leads over from the sentence before (``Cụ thể giao X làm đầu mối``)."""
REPORT_OF = re.compile(
    r"^\W*(?:Báo\s+cáo\s+(?:tháng|quý|tuần|năm|định\s+kỳ|kết\s+quả)|Việc|Danh\s+sách|Hồ\s+sơ|Nội\s+dung|Kết\s+quả)\s[^.;:,]{3,140}$"
)
"""In front of ``đề nghị X gửi …``: what X shall send."""
AND_ORDERS = re.compile(r"(?:\bvà|\bđồng\s+thời)$")
AGREES_TO = re.compile(
    r"\b(?:thống\s+nhất|đồng\s+ý|nhất\s+trí)(?:\s+(?:việc|chủ\s+trương))?$", re.I
)
"""``UBND tỉnh thống nhất`` in front of ``giao X``."""
UNKNOWN_MEMBER = regex.compile(
    r"^\s*(?:,|;|và|cùng)\s+(?:(?:các|những)\s+\p{L}|(?:cơ\s+quan|đơn\s+vị|doanh\s+nghiệp|trường|hội|lực\s+lượng|hệ\s+thống)\s|\p{Lu})"
    r"(?:(?!\b(?:chủ\s+trì|phối\s+hợp|báo\s+cáo|gửi|trình|thực\s+hiện|tổ\s+chức|rà\s+soát|xây\s+dựng|tham\s+mưu|hướng\s+dẫn|yêu\s+cầu"
    r"|đề\s+nghị|giao|của|tại|số|kịp\s+thời|chỉ\s+đạo|kiểm\s+tra|theo|để|nhằm)\b)[^,;.:()\n]){2,50}(?:,|;|\svà|\scùng)\s+$"
)
"""Between two members of a list a third one that no dictionary holds: ``Sở A, các nhà trường và Sở B``."""
ORDER_ALONE = re.compile(r"^\s*(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s*$", re.I)
DIRECTED = re.compile(r"\b(?:lãnh\s+đạo|chỉ\s+đạo)\s*$", re.I)
JOINED_ON = re.compile(
    r"^(?:(?!\b(?:chủ\s+trì|phối\s+hợp|báo\s+cáo|gửi|trình|tham\s+mưu|tham\s+gia)\b)[^.;:\n])*(?:,|;|\bvà|\bcùng)\s+$"
)
"""In the list behind a label: ``Cơ quan thực hiện: Sở A trong phạm vi nhiệm vụ của mình và các sở …``."""
CONSEQUENCE = re.compile(r"^[^.;:]{0,140}?\ssẽ\s+(?:không\s+)?(?:được|bị)\b")
"""Behind ``những đơn vị …``: what comes of it, no order."""
LABELLED_ORDER = re.compile(r"^\s*:\s*(?:phân\s+công|yêu\s+cầu|chỉ\s+định)\s*$", re.I)
"""Behind a unit and its colon: what the unit shall order."""
OFFICE_HELD = re.compile(r"cơ\s+quan\s+(?:thường\s+trực|đầu\s+mối)", re.I)
MARK = re.compile(r"^\s*[;,.]")
"""``- Cơ quan thường trực; tham mưu …``: what the unit over the point is, and nobody else."""
NO_PREDICATE = re.compile(r"^\s*(?:\.\s*$|\.\s)")
_LETS_KNOW = (
    r"\s+(?:ngay\s+)?cho\s+(?!(?:Các|Quý|Thủ\s+trưởng)\b)\p{Lu}[^.;:,]{2,70}?\sbiết\b(?!,?\s+(?:và\s+|để\s+)?(?:tổ\s+chức\s+|triển\s+khai\s+)?thực\s+hiện)"
    r"|\s+(?:ngay\s+)?cho\s+[^.;:,]{3,90}?\sbiết\s+(?:trước|để\s+(?:cùng\s+)?(?:phối\s+hợp|theo\s+dõi|xử\s+lý|giải\s+quyết|chủ\s+động|kiểm\s+tra|cử))\b"
)
"""Behind ``thông báo``: one body is let know by another, or what for. The issuer tells many, and that is all he says or
they shall carry it out (``thông báo cho các sở biết, thực hiện``)."""
GIVES_ORDER = regex.compile(
    r"^(?!\s*[:,]\s*(?:kính\s+)?đề\s+nghị\s+(?!các\b|những\b|đồng\s+chí\b|quý\b)\p{Ll})(?!\s+có\s+văn\s+bản\s+(?:đề\s+nghị|kiến\s+nghị|yêu\s+cầu)\s+(?:Bộ\b|Chính\s+phủ|Thủ\s+tướng|Trung\s+ương|các\s+(?:[Bb]ộ|cơ\s+quan\s+[Tt]rung\s+ương)))\W{0,3}(?:(?!\d)[^\W\p{Ll}_]\w*\s){0,5}(?:(?:cũng|có\s+văn\s+bản|tiếp\s+tục|kính|xin|trân\s+trọng|thống\s+nhất|đồng\s+ý|nhất\s+trí)\s+){0,3}"
    r"(?:(?:yêu\s+cầu|đề\s+nghị|khuyến\s+khích|giao(?!\s+(?:ban|lưu|nộp|nhận|trả|thương|dịch|kết|khoán)\b)|kết\s+luận|có\s+ý\s+kiến(?!\s+(?:bằng\s+văn\s+bản|gửi|thẩm\s+định|góp\s+ý|tham\s+gia|phản\s+hồi|với)\b)|mong(?:\s+(?:muốn|nhận))?)\b"
    r"|(?:xin|trân\s+trọng)\s+(?:gửi|chuyển|thông\s+báo)\b"
    rf"|thông\s+báo\b(?!{_LETS_KNOW})"
    r"(?!\s+(?:cho|đến|tới)\s+(?:(?:các|từng|mỗi)\s+)?(?:chủ|người|nhân\s+dân|hộ|bà\s+con|học\s+sinh|phụ\s+huynh|cha\s+mẹ|dân|gia\s+đình)\b)(?=[^.;]{0,140}\b(?:biết|kết\s+luận|ý\s+kiến|như\s+sau|để\s+(?:\S+\s+){0,6}thực\s+hiện))|chỉ\s+định\s+(?=\p{Lu})"
    r"|phân\s+công\s+(?=\p{Lu}|các\s+(?:sở|ban|ngành|cơ\s+quan|đơn\s+vị|phòng)\b)"
    r"|ban\s+hành\b(?=[^.;]{0,140}(?:\snhư\s+sau|\ssau\s+đây|\snày\b)))"
)
"""Right behind a unit, perhaps with its head's name: it gives the order and does not get it."""
AIMED = re.compile(r"^\W*(?:Để|Nhằm)\b")
WRITES = re.compile(r"^\s*có\s+văn\s+bản\s+(?:đề\s+nghị|kiến\s+nghị|yêu\s+cầu)\b")
"""``Để bảo đảm …, Sở Y tế có văn bản đề nghị X``: the letter is what Sở Y tế shall write."""
_BREAK = re.compile(r"[;.!?]\s+|\n")
_TIME_BETWEEN = re.compile(
    r"(?<![;.!?]\s)(?<![;.!?]\schậm\snhất\s)\b(?:trước|chậm\s+nhất|xong)\s+(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?,\s+$|,\s+còn\s+$"
)


def last_clause(gap: str) -> int:
    """Where the last clause of what stands in front of a unit begins; 0 where none begins there.

    Behind a mark, and at the unit itself behind ``, còn`` or the comma of a time: ``Sở A xong trước ngày 15/6, Sở B
    trước ngày 20/6``. A time that opens its clause is that of the unit: ``…; trước ngày 25/3, Sở B tổng hợp``.
    """
    if gap.rstrip().endswith((",", "còn")) and _TIME_BETWEEN.search(gap):
        return len(gap)
    return max((found.end() for found in _BREAK.finditer(gap)), default=0)


TIME_ENDS = re.compile(
    r"(?<=[^\W_]\s|.\()(?:trước|chậm\s+nhất|xong|trong|vào|hết|hoàn\s+thành)\s[^.;:,()]{0,24}?"
    r"(?:\d{1,2}/\d{1,2}(?:/\d{4})?|(?:tháng|quý)\s+[\dIV]{1,3}(?:(?:/|\s+năm\s+)\d{4})?|năm\s+\d{4})\)?(?:,|,?\s+và)\s+$"
    r"|(?<=[^\W_]\s)(?:vào\s+)?(?:h[àằ]ng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm),\s+$"
)
"""Up to a unit behind the time of another's work: ``Sở A thẩm định trước ngày 10/4 và Sở B phê duyệt …``.

Also behind how often: ``Các xã có dịch báo cáo hằng ngày, các xã còn lại báo cáo …``.
"""
ORDERS_TOO = re.compile(
    r",\s+(?=(?:(?:đồng\s+thời|và),?\s+)?(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s[^.;:,]{0,30}$)",
    re.I,
)
"""Where a further order begins in one clause: ``Yêu cầu A điều tra, đồng thời giao B kiểm tra``."""
NESTED_SUBMISSION = re.compile(r"^\s*(?:để\s+)?trình\s*$")
DUTY_OF = re.compile(
    r"^\W*(?:Nêu\s+cao|Nâng\s+cao|Tăng\s+cường)(?:(?!kiểm\s+tra|giám\s+sát|đánh\s+giá|thanh\s+tra|xử\s+lý|xác\s+định)[^.;]){0,60}?"
    r"(?:trách\s+nhiệm|chủ\s+động)[^.;]{0,40}\scủa\s*$"
)
WHOSE_DUTIES = r"(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+(?:chung|cụ\s+thể|chủ\s+yếu|trọng\s+tâm))?\s+(?:của|đối\s+với)"
"""``Nhiệm vụ cụ thể của``: in front of whose duties they are."""
DUTIES_OF = re.compile(rf"^\W*{WHOSE_DUTIES}\s*$", re.I)
BEHIND_LABEL = re.compile(r"^\s*:\s*[^\W\d_]")
CONCERNS = re.compile(r"^\W*(?:Riêng\s+)?[Đđ]ối\s+với\s*$")
"""In front of a unit that may only be what the sentence is about: ``Đối với các xã có dịch, UBND huyện …``."""
ORDER_IN_CASE = re.compile(r"[:,]\s*+(?:giao(?:\s+cho)?|yêu\s+cầu|đề\s+nghị)\s*+$", re.I)
"""Between those whom a sentence is about and who gets the order: ``Đối với các xã có dịch: Giao Sở Y tế …``."""
FIRST_OF_TITLE = re.compile(r"(?<=:)\s*\(?(?:1|i|a)\)\s*$")
"""The first of what a title enumerates behind its colon: ``Cắt giảm thủ tục: (1) Các bộ rà soát …; (2) …``."""
ENUMERATOR = re.compile(r"^\W*\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*")
"""A number inside a paragraph: ``(2) Sở Y tế …``."""
LABEL = regex.compile(
    r"^\W*(?:\p{Lu}[^:,.;()]{2,30}(?:\([^:;()\n]{1,40}\))?|(?:Về|Đối\s+với|Công\s+tác|Việc|Dự\s+án|Đề\s+án|Gói\s+thầu|Chương\s+trình)\s(?:[^:.;()\n]|\([^:.;()\n]{1,80}\)){2,160}+):\s*$"
)
EXAMPLES = re.compile(r"\b(?:như|gồm|ví\s+dụ)\s*:\s*$", re.I)
"""``Huy động sự tham gia của các bên như: …``: behind it stand examples, and nobody is told to act."""
LABEL_OF_TOPICS = regex.compile(r"^\W*\p{Lu}[^:,.;()]{2,30}(?:,\s\p{Ll}[^:,.;()]{2,30}){1,2}:\s*$")
"""``Án dân sự, hành chính: Phòng 9 …``: what the work is about, in front of who does it."""
RUN_IN_LABEL = regex.compile(
    r"^\W*(?:Chế\s+độ|Về|Đẩy\s+mạnh|Đẩy\s+nhanh|Tăng\s+cường|Nâng\s+cao|Tập\s+trung|Khẩn\s+trương|Tiếp\s+tục|Công\s+tác|Hoàn\s+thiện"
    r"|Phát\s+triển|Bảo\s+đảm|Đổi\s+mới|Thúc\s+đẩy|Xây\s+dựng|Huy\s+động|Tuyên\s+truyền|Truyền\s+thông|Vận\s+động|Phổ\s+biến|Rà\s+soát|Kiểm\s+tra|Giám\s+sát|Hỗ\s+trợ|Quản\s+lý|Đào\s+tạo|Bồi\s+dưỡng)[\s,][^:.;()]{2,120}:\s*(?=\p{Lu}|$)"
)
"""A title that runs into its sentence: ``Chế độ báo cáo: Hằng tháng, các sở …``."""
LABEL_OF_REPORTS = re.compile(
    r"^\W*(?:Về\s+|(?:Thực\s+hiện|Bảo\s+đảm|Đảm\s+bảo|Duy\s+trì)\s+(?:nghiêm\s+)?)?Chế\s+độ\s", re.I
)
"""``Chế độ báo cáo: Các đơn vị báo cáo …``: a title over who reports, and no label of a receiver."""
LABEL_OF_ROLE = re.compile(
    r"phối\s+hợp|chủ\s+trì|thực\s+hiện|tham\s+(?:gia|dự|mưu)|thành\s+phần|kính\s+gửi|báo\s+cáo|trách\s+nhiệm|đơn\s+vị|cơ\s+quan",
    re.I,
)
VERB_FOLLOWS = regex.compile(r"^(?:\s*+\([^()\n]{1,80}\))?\s+(?!và\b|hoặc\b|cùng\b|của\b)\p{Ll}")
PART = re.compile(
    r"(?:vụ|phòng|ban|cục|chi\s+cục|tổng\s+cục|văn\s+phòng|thanh\s+tra|trung\s+tâm|bộ\s+phận|tổ|khoa|viện|đội|trạm|hạt)\b",
    re.I,
)
"""With what the names of parts of a body begin."""
ALSO_DOES = re.compile(r"^\s+và\s")
"""Behind the last name of another's work: ``Các nhà máy kết nối với hệ thống của Sở A và tự chịu trách nhiệm``."""
CONDITION = re.compile(r"\bthì\s*$")
THEN_COOPERATES = re.compile(r"^\s*(?:cùng\s+)?phối\s+hợp\b")
LED = re.compile(r"^\s*(?:chủ\s+trì|chịu\s+trách\s+nhiệm)\b[^.;:]{0,120}[,;]\s*(?:và\s+)?$")
"""Between who leads and who cooperates: ``Công an tỉnh chủ trì, Sở Nội vụ phối hợp …``."""
DUTY = re.compile(
    r"^[^.;:]{0,60}?\s(?:có\s+trách\s+nhiệm|chủ\s+trì|phải\s+(?:kịp\s+thời\s+|ngay\s+)?(?:giải\s+trình|báo\s+cáo|kiểm\s+điểm|làm\s+rõ|khắc\s+phục|rà\s+soát))\b"
    r"|^\s+trực\s+tiếp\s+(?:chỉ\s+(?:huy|đạo)|huy\s+động|xử\s+lý|báo\s+cáo|tổ\s+chức|điều\s+hành|kiểm\s+tra|giải\s+quyết)\b"
)
"""A duty under a condition; who ``chịu trách nhiệm`` there is threatened, not told to do something."""


def decides(words: str) -> bool:
    """Whether ``words``, in front of ``giao X``, say that it was decided, or who says so in his own person."""
    return bool(DECIDES.match(words) or IN_PERSON.match(words) or AGREES_TO.search(words))
