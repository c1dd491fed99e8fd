"""Signs in a sentence that tell who orders, who is told to act, and who is only told of; `finder` asks for them.

What tells lists, clauses and labels apart stands in `signs`, what gives a role by itself in `words`.
"""

import re

import regex

# Orders: what stands in front of ``giao X``, ``yêu cầu X`` and tells whose order it is.

DECIDES = re.compile(
    r"^\W*(?:Thống\s+nhất|Đồng\s+ý|Nhất\s+trí|Quyết\s+định|Chấp\s+thuận)(?:\s+(?:việc|chủ\s+trương))?$"
)
"""``Thống nhất chủ trương`` in front of ``giao X``: what was decided is that X shall do it."""
AGREES_TO = re.compile(
    r"\b(?:thống\s+nhất|đồng\s+ý|nhất\s+trí)(?:\s+(?:việc|chủ\s+trương))?$", re.I
)
"""``UBND tỉnh thống nhất`` in front of ``giao X``: the same, behind who decides."""
IN_PERSON = re.compile(
    r"^\W*(?:Vì\s+vậy,?\s+)?(?:[Tt]ôi|[Cc]húng\s+tôi)"
    r"(?:\s+(?:một\s+lần\s+nữa|cũng|xin|kính|trân\s+trọng|khẩn\s+thiết|khẩn\s+khoản|tha\s+thiết|thiết\s+tha|nghiêm\s+khắc)){0,3}$"
)
"""``Tôi khẩn thiết`` in front of ``đề nghị X``: who signs orders in his own person."""


def decides(words: str) -> bool:
    """Whether ``words``, in front of ``giao X``, say that it was decided, or who says so in his own person."""
    return bool(DECIDES.match(words) or IN_PERSON.match(words) or AGREES_TO.search(words))


ISSUER = re.compile(
    r"^\W*(?:Tổng\s+[Cc]ông\s+ty|Công\s+ty|Tập\s+đoàn|Xí\s+nghiệp|Nhà\s+(?:trường|máy)|Trường|Học\s+viện|Viện|Trung\s+tâm|Bệnh\s+viện|Trạm"
    r"|Chi\s+cục|Cục|Phòng|Chi\s+nhánh)(?:\s+(?!của|thuộc|tại|theo|đã|phối|được)[^\s.,;:()]{1,12}){0,8}$"
)
"""``Công ty Điện lực`` in front of ``yêu cầu X``: who orders under his own house's name, which no list holds."""
CARRIES_ON = re.compile(
    r"(?:^\W*|[,:]\s)(?:cụ\s+thể|nay|trong\s+đó|theo\s+đó|trước\s+mắt|trước\s+hết|do\s+(?:đó|vậy)|vì\s+(?:vậy|thế)|sau\s+đó|ngoài\s+ra|(?:nội\s+dung|nhiệm\s+vụ|việc|công\s+việc)\s+này)(?:\s+sẽ)?$",
    re.I,
)
"""``Cụ thể`` in front of ``giao X``: it leads over from the sentence before."""
REPORT_OF = re.compile(
    r"^\W*(?:Báo\s+cáo\s+(?:tháng|quý|tuần|năm|định\s+kỳ|kết\s+quả)|Việc|Danh\s+sách|Hồ\s+sơ|Nội\s+dung|Kết\s+quả)\s[^.;:,]{3,140}$"
)
"""``Báo cáo tháng của các xã`` in front of ``đề nghị X gửi …``: what X shall send."""
AND_ORDERS = re.compile(r"(?:\bvà|\bđồng\s+thời)$")
"""``… và`` in front of ``giao X``: a further order, if the sentence has given one."""
OWN_WORK = re.compile(
    r"^\W*(?:Chủ\s+trì|Phối\s+hợp|Tổ\s+chức|Xây\s+dựng|Họp|Rà\s+soát|Chuẩn\s+bị|Triển\s+khai|(?:Thành\s+)?Lập|Kiện\s+toàn|Tăng\s+cường|Duy\s+trì)\b[^.;:]{3,200}[,;]$",
    re.I,
)
"""``Họp thống nhất chương trình,`` in front of ``phân công các tổ``: one more work of him who works.

He shares it out within his body.
"""
ORDER_ALONE = re.compile(r"^\s*(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s*$", re.I)
"""`` yêu cầu ``: between who orders and who is ordered, and nothing else."""
ORDER_IN_CASE = re.compile(r"[:,]\s*+(?:giao(?:\s+cho)?|yêu\s+cầu|đề\s+nghị)\s*+$", re.I)
"""``: Giao ``: between those whom a sentence is about and who gets the order.

``Đối với các xã có dịch: Giao Sở Y tế …``.
"""
ORDERS_TOO = re.compile(
    r",\s+(?=(?:(?:đồng\s+thời|và),?\s+)?(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s[^.;:,]{0,30}$)",
    re.I,
)
"""``…, đồng thời giao ``: where a further order begins in one clause and gets somebody of its own."""
ORDER_AGAIN = re.compile(
    r"\b(?:[Gg]iao|[Yy]êu\s+cầu|[Đđ]ề\s+nghị|chủ\s+trì|có\s+trách\s+nhiệm|phối\s+hợp|chịu\s+trách\s+nhiệm)\b"
)
"""``chủ trì``, ``có trách nhiệm``: behind the members of a body, somebody is told to act after all."""
LABELLED_ORDER = re.compile(r"^\s*:\s*(?:phân\s+công|yêu\s+cầu|chỉ\s+định)\s*$", re.I)
"""``Ban Thường vụ`` + ``: phân công``: behind a unit and its colon what the unit shall order."""

# Orders of others: who is advised or directed, what is submitted.

ADVISED = re.compile(
    r"\b(?:tham\s+mưu(?:\s+(?:cho|giúp))?|(?:đề\s+xuất|kiến\s+nghị)(?:\s+với)?|(?<!chương\s)(?<!quá\s)(?<!tờ\s)trình|báo\s+cáo)\s*$",
    re.I,
)
"""``tham mưu cho``, ``trình`` + ``UBND tỉnh yêu cầu …``: the order is his, and none of this text."""
GUIDED = re.compile(r"\btham\s+mưu(?:\s+(?:cho|giúp))?\s*$", re.I)
"""``tham mưu giúp`` + X: who is advised to work with a third is no worker of this task, nor is the third."""
WITH_THIRD = re.compile(
    r"^\s*+,?\s*+phối\s++hợp(?:\s++(?:chặt\s++chẽ|tốt))?(?:\s++(?:với|cùng))?\s*+$"
)
"""``, phối hợp với``: between who is advised and the third one with whom he works."""
NESTED_SUBMISSION = re.compile(r"^\s*(?:để\s+)?trình\s*$")
"""``tham mưu Giám đốc Sở`` + `` trình `` + ``UBND tỉnh``: whoever signs it submits it."""
DIRECTED = re.compile(r"\b(?:lãnh\s+đạo|chỉ\s+đạo)\s*$", re.I)
"""``chỉ đạo`` + ``A, B chủ trì``: who directs them leads."""
# Orders of the issuer: what follows a unit that gives the order and does not get it.

_LETS_KNOW = (
    r"\s+(?:ngay\s+)?cho\s+(?!(?:Các|Quý|Thủ\s+trưởng)\b)\p{Lu}[^.;:,]{2,70}?\sbiết\b(?!,?\s+(?:và\s+|để\s+)?(?:tổ\s+chức\s+|triển\s+khai\s+)?thực\s+hiện)"
    r"|\s+(?:ngay\s+)?cho\s+[^.;:,]{3,90}?\sbiết\s+(?:trước|để\s+(?:cùng\s+)?(?:phối\s+hợp|theo\s+dõi|xử\s+lý|giải\s+quyết|chủ\s+động|kiểm\s+tra|cử))\b"
)
"""``thông báo`` + `` cho Sở Y tế biết``: one body is let know by another, or what for.

The issuer tells many, and that is all he says or they shall carry it out (``thông báo cho các sở biết, thực hiện``).
"""
GIVES_ORDER = regex.compile(
    r"^(?!\s*[:,]\s*(?:kính\s+)?đề\s+nghị\s+(?!các\b|những\b|đồng\s+chí\b|quý\b)\p{Ll})(?!\s+có\s+văn\s+bản\s+(?:đề\s+nghị|kiến\s+nghị|yêu\s+cầu)\s+(?:Bộ\b|Chính\s+phủ|Thủ\s+tướng|Trung\s+ương|các\s+(?:[Bb]ộ|cơ\s+quan\s+[Tt]rung\s+ương)))\W{0,3}(?:(?!\d)[^\W\p{Ll}_]\w*\s){0,5}(?:(?:cũng|có\s+văn\s+bản|tiếp\s+tục|kính|xin|trân\s+trọng|thống\s+nhất|đồng\s+ý|nhất\s+trí)\s+){0,3}"
    r"(?:(?:yêu\s+cầu|đề\s+nghị|khuyến\s+khích|giao(?!\s+(?:ban|lưu|nộp|nhận|trả|thương|dịch|kết|khoán)\b)|kết\s+luận|có\s+ý\s+kiến(?!\s+(?:bằng\s+văn\s+bản|gửi|thẩm\s+định|góp\s+ý|tham\s+gia|phản\s+hồi|với)\b)|mong(?:\s+(?:muốn|nhận))?)\b"
    r"|(?:xin|trân\s+trọng)\s+(?:gửi|chuyển|thông\s+báo)\b"
    rf"|thông\s+báo\b(?!{_LETS_KNOW})"
    r"(?!\s+(?:cho|đến|tới)\s+(?:(?:các|từng|mỗi)\s+)?(?:chủ|người|nhân\s+dân|hộ|bà\s+con|học\s+sinh|phụ\s+huynh|cha\s+mẹ|dân|gia\s+đình)\b)(?=[^.;]{0,140}\b(?:biết|kết\s+luận|ý\s+kiến|như\s+sau|để\s+(?:\S+\s+){0,6}thực\s+hiện))|chỉ\s+định\s+(?=\p{Lu})"
    r"|phân\s+công\s+(?=\p{Lu}|các\s+(?:sở|ban|ngành|cơ\s+quan|đơn\s+vị|phòng)\b)"
    r"|ban\s+hành\b(?=[^.;]{0,140}(?:\snhư\s+sau|\ssau\s+đây|\snày\b)))"
)
"""``UBND tỉnh`` + `` yêu cầu``: right behind a unit, perhaps with its head's name between."""
WRITES = re.compile(r"^\s*có\s+văn\s+bản\s+(?:đề\s+nghị|kiến\s+nghị|yêu\s+cầu)\b")
"""``Sở Y tế`` + `` có văn bản đề nghị X``: the letter is what Sở Y tế shall write, behind an aim."""
AIMED = re.compile(r"^\W*(?:Để|Nhằm)\b")
"""``Để bảo đảm …, ``: the aim in front of such a unit."""

# Subjects: what follows a unit that is told to act.

PREDICATE = re.compile(r"^\s*(?:[,:]|(?!và\b|hoặc\b)[^\W\d_])")
"""``, ``, `` rà soát``: behind a subject.

``các văn bản của Chính phủ, Bộ, ngành và tỉnh`` goes on in words that are no unit.
"""
VERB_FOLLOWS = regex.compile(r"^(?:\s*+\([^()\n]{1,80}\))?\s+(?!và\b|hoặc\b|cùng\b|của\b)\p{Ll}")
"""`` (cơ quan đầu mối) tổng hợp``: a verb in small letters, behind brackets perhaps."""
ACTS = regex.compile(
    r"^\s+(?!(?:để|trước|theo|trong|về|tại|nhằm|khi|vào|chậm|qua|nếu|và|hoặc|cùng|của|ở|từ|đến|có|liên|định|hàng|hằng|ngày|bằng|kèm|trên|sau|thông|cho|khác|được"
    r"|theo|cấp|các|tỉnh|huyện|thành)\b)\p{Ll}"
)
"""``Sở B`` + `` tổng hợp``: behind a unit that opens a new clause after a semicolon."""
SENDS = re.compile(
    r"^\s*(?:báo\s+cáo|gửi|nộp)\s+(?:kết\s+quả|báo\s+cáo|hồ\s+sơ|danh\s+sách|về|đến|cho)\b"
)
"""``…, đơn vị tuyến tỉnh`` + `` báo cáo về``: behind a unit that opens a clause of its own behind a comma."""
ALSO_DOES = re.compile(r"^\s+và\s")
"""`` và tự chịu trách nhiệm``: behind the last name of another's work.

``Các nhà máy kết nối với hệ thống của Sở A và tự chịu trách nhiệm``.
"""
DEALS_WITH = re.compile(
    r"^\s+(?:tổng\s+hợp|xem\s+xét|theo\s+dõi|thẩm\s+định|phê\s+duyệt|góp\s+ý|biết)\b"
)
"""`` tổng hợp``, `` biết``: behind the last of those to whom a paper is sent, what they get it for."""
LED = re.compile(r"^\s*(?:chủ\s+trì|chịu\s+trách\s+nhiệm)\b[^.;:]{0,120}[,;]\s*(?:và\s+)?$")
"""`` chủ trì, ``: between who leads and who cooperates: ``Công an tỉnh chủ trì, Sở Nội vụ phối hợp …``."""
THEN_COOPERATES = re.compile(r"^\s*(?:cùng\s+)?phối\s+hợp\b")
"""`` phối hợp``: behind the second of them."""
CONDITION = re.compile(r"\bthì\s*$")
"""``Nếu để sai số liệu thì ``: in front of who has a duty under a condition."""
DUTY = re.compile(
    r"^[^.;:]{0,60}?\s(?:có\s+trách\s+nhiệm|chủ\s+trì|phải\s+(?:kịp\s+thời\s+|ngay\s+)?(?:giải\s+trình|báo\s+cáo|kiểm\s+điểm|làm\s+rõ|khắc\s+phục|rà\s+soát))\b"
    r"|^\s+trực\s+tiếp\s+(?:chỉ\s+(?:huy|đạo)|huy\s+động|xử\s+lý|báo\s+cáo|tổ\s+chức|điều\s+hành|kiểm\s+tra|giải\s+quyết)\b"
)
"""`` phải báo cáo``: a duty under a condition; who ``chịu trách nhiệm`` there is threatened, and not told to act."""
DUTY_OF = re.compile(
    r"^\W*(?:Nêu\s+cao|Nâng\s+cao|Tăng\s+cường)(?:(?!kiểm\s+tra|giám\s+sát|đánh\s+giá|thanh\s+tra|xử\s+lý|xác\s+định)[^.;]){0,60}?"
    r"(?:trách\s+nhiệm|chủ\s+động)[^.;]{0,40}\scủa\s*$"
)
"""``Nâng cao trách nhiệm của``: in front of those whose sense of duty shall grow."""
WHOSE_DUTIES = r"(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+(?:chung|cụ\s+thể|chủ\s+yếu|trọng\s+tâm))?\s+(?:của|đối\s+với)"
"""``nhiệm vụ cụ thể của``: in front of those whose duties they are; asked for with ``re.I``."""
DUTIES_OF = re.compile(rf"^\W*{WHOSE_DUTIES}\s*$", re.I)
"""``Trách nhiệm của`` + ``các bộ, ngành: Rà soát …``: in front of whose duties they are."""

# No duty: what follows a unit that is only told of.

_OF_NUMBER = (
    r"số\s*+:?\s*+[\d./…](?!(?:(?!\s(?:về|đề\s+nghị|yêu\s+cầu|xin|cho|để|kèm)\s)[^,.;:]){0,100},\s+(?:và\s+)?(?:tổ\s+chức|triển\s+khai|thực\s+hiện"
    r"|chủ\s+trì|phối\s+hợp|tham\s+mưu|hướng\s+dẫn|phân\s+công|rà\s+soát|xây\s+dựng|khẩn\s+trương|nghiêm\s+túc|kịp\s+thời)\s)"
)
"""``số 12/QĐ-UBND``: the number of a paper, behind which nobody is told what to do with it.

``tiếp nhận Quyết định số 12, tổ chức thực hiện`` tells it; what stands in its title is no such order, and ``văn bản số
hóa`` has no number.
"""
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
"""`` đã ban hành``, `` nào để xảy ra``: the past, a promise, a condition or an aim orders nothing.

But who lets something happen answers for it (``cơ quan để xảy ra vi phạm phải chịu trách nhiệm``). Nor does a name
without any predicate (``Thành lập Ban Chỉ đạo cấp tỉnh; Ban Chỉ đạo cấp xã theo quy định.``), what a newspaper of a
day has told (``Báo A ngày 26/3/2019 đưa tin``), or what somebody has got by it (``Qua hội nghị, Ban Thường trực có cơ
sở đánh giá``).
"""
PROMISES = re.compile(r"^\s*sẽ\s")
"""``Sở Y tế`` + `` sẽ tổng hợp``: what the issuer will do himself."""
CONSEQUENCE = re.compile(r"^[^.;:]{0,140}?\ssẽ\s+(?:không\s+)?(?:được|bị)\b")
"""``những đơn vị`` + `` vi phạm sẽ bị xử lý``: what comes of it, no order."""
NO_PREDICATE = re.compile(r"^\s*(?:\.\s*$|\.\s)")
"""``.`` behind a unit: its sentence ends, and says nothing of it."""
OFFICE_HELD = re.compile(r"cơ\s+quan\s+(?:thường\s+trực|đầu\s+mối)", re.I)
"""``- Cơ quan thường trực; tham mưu …``: what the unit over the point is, and nobody else."""
MARK = re.compile(r"^\s*[;,.]")
"""``; ``: behind such an office, where no verb follows it."""
