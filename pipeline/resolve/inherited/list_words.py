"""A list of names and the duty that is theirs together: in front of it, or behind it on a line of its own."""

from pipeline.lexicon.wording import Wording

COMMON_DUTY = Wording(
    "content.common-duty",
    r"^\W{0,3}(?:đều\s+)?(?:có|chịu)\s+trách\s+nhiệm"
    r"(?:\s(?:tổ\schức|triển\skhai|thực\shiện|chung|chính|như|các|những|nội\sdung|nhiệm\svụ|công\sviệc|sau|đây)){0,6}\s?:$",
    ("Có trách nhiệm:", "Có trách nhiệm thực hiện các nhiệm vụ sau:"),
    ("Sở Y tế có trách nhiệm:", "Có trách nhiệm rà soát hồ sơ:", "Có trách nhiệm thực hiện."),
)
"""On a line of its own behind a list of names: the points below are the duty of all of them."""
_BODIES = r"(?:cơ\s+quan|đơn\s+vị|sở|ban|ngành|địa\s+phương|tổ\s+chức|doanh\s+nghiệp)"
NAMED_BELOW = Wording(
    "content.named-below",
    rf"^\W{{0,3}}(?:(?:giao|yêu\s+cầu|đề\s+nghị)\s+)?(?:các|những)\s+{_BODIES}(?:(?:,|\s+và)\s+(?:các\s+)?{_BODIES}){{0,3}}"
    r"(?:\s+(?:nhà\s+nước|chuyên\s+môn|hành\s+chính|sự\s+nghiệp|(?:có\s+)?(?:liên\s+quan|tên)|(?:trực\s+)?thuộc|bộ|tỉnh|thành\s+phố|huyện|xã|phường)){0,3}"
    r"\s(?:dưới\s+đây|sau\s+đây|sau(?!\s+(?:khi|mỗi|từng|các|đó|này|ngày|tháng|đợt|sáp|sắp|hợp\s+nhất|\d)))\b",
    (
        "Các cơ quan sau đây có trách nhiệm báo cáo:",
        "Giao các đơn vị sau rà soát hồ sơ:",
        "Các cơ quan, đơn vị trực thuộc huyện có tên sau đây rà soát hồ sơ:",
    ),
    (
        "Sở Y tế và các đơn vị sau đây:",
        "Hồ sơ của các đơn vị sau đây:",
        "Các đơn vị nộp báo cáo cho các cơ quan sau đây:",
        "Các đơn vị sau khi sắp xếp nộp báo cáo cho:",
    ),
)
"""Over points that only name: those are they. What stands behind a verb is said of others, who help or receive."""
