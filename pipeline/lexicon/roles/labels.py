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

# With nothing behind them, over points that name the units.
_OFFICES = (
    r"(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)(?:,\s+(?:cơ\s+quan|đơn\s+vị|tổ\s+chức)){0,2}"
)
_TAKES_LEAD = r"(?:được\s+(?:giao|phân\s+công)\s+)?(?:chủ\s+trì|đầu\s+mối|chịu\s+trách\s+nhiệm)"
BOTH_OVER = (
    rf"(?:{_OFFICES}\s+)?{_TAKES_LEAD}\s*(?:,|/|và|-)\s*(?:{_OFFICES}\s+)?"
    r"(?:phối\s+hợp|thực\s+hiện)(?:\s+thực\s+hiện)?"
)
LEADS_OVER = rf"(?:{_OFFICES}\s+)?{_TAKES_LEAD}(?:\s+(?:chính|thực\s+hiện|tham\s+mưu))?"
COOPERATES_OVER = rf"{_OFFICES}\s+(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?"
TAKES_PART_OVER = rf"{_OFFICES}\s+(?:triển\s+khai|tổ\s+chức)?\s*(?:thực\s+hiện)"
"""``Đơn vị thực hiện``: they lead, unless another label beside it says who leads."""
