"""The words of labels in front of who has a role (``Đơn vị chủ trì: …``, ``ĐVPH: …``), up to their colon.

The first word says what kind of body it is: offices and authorities name their bodies, hospitals and schools their
departments, lists of persons the person. Forms with little room abbreviate it (``CQ``, ``ĐV``), or the whole label.
"""

_BODY = r"(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|(?-i:CQ|ĐV))"
_PART = r"(?:các\s+)?(?:phòng|ban|khoa|tổ|ngành|địa\s+phương|đầu\s+mối|người|cá\s+nhân|cán\s+bộ|đồng\s+chí|đ/c)"
"""Names of bodies begin so as well (``Ban thực hiện …``): only a sure duty right behind makes a label of it."""

LEADS = (
    rf"(?:{_BODY}\s+(?:được\s+giao\s+)?(?:chủ\s+trì|thực\s+hiện|đầu\s+mối|tham\s+mưu|soạn\s+thảo|phụ\s+trách)[^.;:]{{0,40}}"
    rf"|{_PART}\s+(?:chủ\s+trì|phụ\s+trách|chịu\s+trách\s+nhiệm)(?:\s+(?:chính|thực\s+hiện))?|người\s+thực\s+hiện"
    r"|(?:chủ\s+trì|phụ\s+trách)(?:\s+thực\s+hiện)?|phân\s+công\s+thực\s+hiện|trách\s+nhiệm\s+thực\s+hiện"
    r"|(?-i:CQ|ĐV)\.?\s?(?-i:CT|TH)\b)"
)
ANSWERS = r"(?<!nêu\scao\s)(?<!nâng\scao\s)(?<!xác\sđịnh\s)(?<!xem\sxét\s)trách\s+nhiệm"
"""``Trách nhiệm: Phòng Đào tạo``: a label only where a name follows."""
COOPERATES = (
    rf"(?:(?:(?:{_BODY}|{_PART})\s+)?(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?"
    r"|(?-i:CQ|ĐV)\.?\s?(?-i:PH)\b)"
)
