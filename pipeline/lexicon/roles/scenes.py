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
    r"\b(?:(?:yêu\s+cầu|đề\s+nghị|phân\s+công|(?<!ban\s)chỉ\s+đạo)(?!\s+(?:của|tại|trên|nêu|theo)\b)"
    r"|giao(?!\s+(?:thông|lưu|dịch|ban|nhận|nộp))|do(?=\s+(?-i:[A-ZĐỦ])))\b",
    re.I,
)
"""What asks or names somebody else: who is meant then is read from there; no part of ``ý kiến chỉ đạo của …``."""
_CARRIES_OUT = re.compile(
    r"(?:Thực\s+hiện|Triển\s+khai|Tiếp\s+tục\s+thực\s+hiện|Quán\s+triệt|Thông\s+qua|Rút\s+kinh\s+nghiệm|Phát\s+huy|Cùng\s+với|Nhận\s+(?:tin|thức)|Xét|Không\s+(?:đợi|chờ|để)|Tiếp\s+thu)\s"
)
"""Verbs with which a scene may begin: ``Thực hiện Thông báo số …, Sở A rà soát``."""
_EACH_REPORT = re.compile(
    r"^\W{0,5}(?:Chế\s+độ\s+)?[Bb]áo\s+cáo\s+(?:nhanh|ngày|tuần|tháng|quý|(?:0?6\s+tháng|năm)|đột\s+xuất|định\s+kỳ|sơ\s+kết|tổng\s+kết|kết\s+quả)"
    r"[^:.;()\n]{0,30}:\s{1,3}$"
)
_DUTY = re.compile(
    r"\b(?:trách\s+nhiệm|hướng\s+dẫn|tham\s+mưu|chủ\s+trì|đôn\s+đốc|kiểm\s+tra|giúp|phối\s+hợp)\s"
)
_VERB = re.compile(r"^(?:\s*+\([^()\n]{1,80}\))?\s+(?=[a-zđà-ỹ])")
_ASKED = re.compile(r"^\s+được\s+(?:giao|đề\s+nghị|yêu\s+cầu|phân\s+công)\b")
_TOGETHER = re.compile(r"^\s+cùng\s+(?:với\s+)?[^\W\d_]")
_TIME = re.compile(
    r"(?:^\W{0,5}|,\s)(?:Trong|Đến|Trước|Từ|Vào|Chậm\s+nhất|Kể\s+từ)\s[^,.;:()]{0,40}?"
    r"(?:\d{1,2}/\d{1,2}(?:/\d{4})?|(?:ngày|tháng|quý|năm)\s+[\dIV]{1,4}(?:(?:/|\s+năm\s+)\d{4})?)\s{1,3}$",
    re.I,
)
"""A time that no comma parts from its subject: ``Trong tháng 5/2024 Sở Y tế tổ chức``."""
OPENS = re.compile(
    r"^\W*(?:Thực\s+hiện|Tiếp\s+thu|Với|Triển\s+khai|Quán\s+triệt|Xét|Đối\s+với|Trong(?:\s+khi)?|Trước\s+khi|Ở|Tại|Liên\s+quan|Không\s+để)\s"
)
"""With what a scene opens whose last name ends at the comma: ``Thực hiện ý kiến của Bộ A, Cục B sửa chữa …``."""
_AMONG_THEM = re.compile(r"^\W{0,5}trong\s+(?:đó|số\s+đó),?\s{1,3}$", re.I)
"""Behind what all do: ``Các đảng ủy tổ chức sơ kết; trong đó Đảng ủy A đánh giá sâu …``."""
_DONE_OR_COUNTED = re.compile(
    r"^\W{0,5}(?:\d{1,2}[.)]\s+)?(?:Đã\s|[^.;]{0,200}?\d\s+(?:triệu|tỷ|tỉ|vụ|hồ\s+sơ|trường\s+hợp|đối\s+tượng|lượt|người)\b)",
    re.I,
)
"""What was done, or an amount; what one has of it is none of his work: ``Đã xử lý 12 vụ; trong đó X xử lý 05 vụ``."""
_EACH_BY = re.compile(
    r"\W{0,5}(?:(?:Định\s+kỳ\s+)?(?:(?:h[ằà]ng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|0?6\s+tháng|sáu\s+tháng|quý|năm)\s+\([^()\n]{3,50}\)(?:\s*(?:,|và)\s+|\s+)){1,3}",
    re.I,
)
"""How often, and by when in brackets: ``Định kỳ hằng quý (trước ngày 20 tháng cuối quý) Sở Y tế báo cáo``."""
_DIGITS = tuple("0123456789IV")
_WORD = 8
"""Signs that hold the last word of a scene."""
_HEAD = 30
"""Letters that hold the first words of a clause."""


def sets_scene(before: str, after: str) -> bool:
    """Whether ``before`` sets the scene of the subject behind it, in front of whose verb ``after`` begins."""
    if _AMONG_THEM.match(before):
        return acts(after)
    if _EACH_BY.fullmatch(before):
        return acts(after)
    if before[-_WORD:].rstrip().endswith(_DIGITS):
        return _is_time(before) and acts(after)
    found = _SAID.match(_LABEL.sub("", before)) if before.rstrip().endswith(",") else None
    if found is None or _ORDERS.search(found["said"]):
        return False
    said = found["said"]
    if said.startswith("Là ") and _DUTY.search(said):
        return False  # "Là cơ quan thường trực, hướng dẫn các phòng, các trường triển khai"
    if opens_with_verb(said) and not _CARRIES_OUT.match(said):
        return False
    return acts(after) or _TOGETHER.match(after) is not None


def shares_figures(before: str, front: str) -> bool:
    """Whether ``before`` opens the share of one behind ``front``, where nobody leads and no verb of a duty opens.

    ``Kinh phí thực hiện 10 tỷ đồng; trong đó Sở A bố trí 5 tỷ đồng``; but ``Huy động 10 tỷ đồng; trong đó …`` is work.
    """
    return (
        _AMONG_THEM.match(before) is not None
        and _DONE_OR_COUNTED.match(front) is not None
        and not opens_with_verb(front)
    )


def _is_time(before: str) -> bool:
    """Whether a time ends ``before``, with nothing but a scene in front of it."""
    time = _TIME.search(before)
    return time is not None and not opens_with_verb(before[: time.start()].strip())


def acts(after: str) -> bool:
    """Whether behind a subject its verb stands, or that it was asked to act."""
    verb = _VERB.match(after)
    return (verb is not None and opens_with_verb(after[verb.end() :])) or bool(_ASKED.match(after))


def ends_scene(clause: str, after: str) -> bool:
    """Whether a comma in front of a unit ends the scene that opens ``clause``, and no list of names goes on there.

    ``Thực hiện ý kiến của Bộ A, Cục B sửa chữa …``: behind Cục B its verb stands, with which ``after`` begins.
    """
    return OPENS.match(clause[:_HEAD]) is not None and acts(after)


def reports_in_turn(before: str, after: str) -> bool:
    """``Báo cáo tuần:`` in front of a subject and its verb: which report it gives."""
    return _EACH_REPORT.match(before) is not None and opens_with_verb(after.strip())
