"""Scenes of any kind: what stands in front of a subject and its comma, and is neither an order nor a name.

``Đối với các bếp ăn trong khu công nghiệp, Chi cục … lấy mẫu``, ``Hai tuần một lần, Tổ công tác … họp``, ``Với vai trò
cơ quan thường trực, Chi cục … tổng hợp``: the comma ends the scene, the subject has a verb right behind it.
"""

import re

from pipeline.lexicon.predicates import opens_with_verb

_SAID = re.compile(r"^\W{0,5}(?P<said>(?=[^\W\d_]|\d)[^.;:\n]{4,400}),\s{1,3}$")
_LABEL = re.compile(r"^\W{0,5}[^\W\d_][^:.;()\n]{3,60}:\s{1,3}(?=[^\W\d_])")
"""A title that runs into its sentence: ``Xử lý sự cố: Khi có dấu hiệu ngộ độc, Hiệu trưởng …``."""
_ORDERS = re.compile(
    r"\b(?:yêu\s+cầu|đề\s+nghị|giao(?!\s+(?:thông|lưu|dịch|ban|nhận|nộp))|phân\s+công|chỉ\s+đạo|do)\b",
    re.I,
)
"""What asks or names somebody else: who is meant then is read from there."""
_CARRIES_OUT = re.compile(
    r"(?:Thực\s+hiện|Triển\s+khai|Tiếp\s+tục\s+thực\s+hiện|Quán\s+triệt|Thông\s+qua|Rút\s+kinh\s+nghiệm|Phát\s+huy|Cùng\s+với|Nhận\s+(?:tin|thức)|Xét)\s"
)
"""Verbs with which a scene may begin: ``Thực hiện Thông báo số …, Sở A rà soát``."""
_EACH_REPORT = re.compile(
    r"^\W{0,5}(?:Chế\s+độ\s+)?[Bb]áo\s+cáo\s+(?:nhanh|ngày|tuần|tháng|quý|(?:0?6\s+tháng|năm)|đột\s+xuất|định\s+kỳ|sơ\s+kết|tổng\s+kết|kết\s+quả)"
    r"[^:.;()\n]{0,30}:\s{1,3}$"
)
_VERB = re.compile(r"^(?:\s*+\([^()\n]{1,80}\))?\s+(?=[a-zđà-ỹ])")


def sets_scene(before: str, after: str) -> bool:
    """Whether ``before`` sets the scene of the subject behind it, in front of whose verb ``after`` begins."""
    found = _SAID.match(_LABEL.sub("", before)) if before.rstrip().endswith(",") else None
    if found is None or _ORDERS.search(found["said"]):
        return False
    said = found["said"]
    if opens_with_verb(said) and not _CARRIES_OUT.match(said):
        return False
    verb = _VERB.match(after)
    return verb is not None and opens_with_verb(after[verb.end() :])


def reports_in_turn(before: str, after: str) -> bool:
    """``Báo cáo tuần:`` in front of a subject and its verb: which report it gives."""
    return _EACH_REPORT.match(before) is not None and opens_with_verb(after.strip())
