"""Statements that say whose work it is without an order: ``Mọi sự cố phải được VNPT tỉnh khắc phục``.

The work is the subject of the sentence, and who does it stands behind ``được``, ``giao``, a colon, a bracket or ``trách
nhiệm thuộc về``.
"""

import re
from collections.abc import Callable

from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.role_words import Role
from pipeline.lexicon.wording import Wording

_DOES = r"(?:chủ\s+trì|thực\s+hiện|đảm\s+(?:nhiệm|nhận)|phụ\s+trách|chịu\s+trách\s+nhiệm|làm\s+đầu\s+mối)\b"

MUST_BE_DONE = Wording(
    "role.must-be-done-by",
    r"\b(?:phải|cần)\s+được\s{1,3}$",
    ("Mọi sự cố về truyền dẫn phải được ", "Hồ sơ cần được "),
    ("các dự án được ", "phải đạt được "),
    ends="được",
)
IS_DONE = Wording(
    "role.is-done-by",
    r"^\W{0,5}(?:Mọi|Toàn\s+bộ|Kết\s+quả|Hồ\s+sơ|Báo\s+cáo|Biên\s+bản|Dự\s+thảo|Danh\s+sách|Phiếu|Số\s+liệu|Việc)\s[^.;:]{3,200}?\sđược\s{1,3}$",
    ("Biên bản lấy ý kiến cử tri được ", "Kết quả chống hạn được "),
    ("Rà soát hồ sơ được ", "Các dự án được "),
    ends="được",
)
"""Behind it a verb of work: ``báo cáo``, ``lập``; what is approved or granted was so before."""
_WORKS = re.compile(
    r"^\s+(?:báo\s+cáo|gửi|nộp|lập|nhập|rà\s+soát|hướng\s+dẫn|lấy\s+ý\s+kiến|giải\s+quyết|khắc\s+phục|công\s+khai|tổng\s+hợp|xử\s+lý|cập\s+nhật)\b"
)
DUTY_OF = Wording(
    "role.duty-lies-with",
    r"(?:\btrách\s+nhiệm(?:\s+(?:chính|thực\s+hiện))?\s+thuộc(?:\s+về)?|\blà\s+(?:trách\s+nhiệm|việc)\s+của|\bđầu\s+mối(?:\s+thực\s+hiện)?\s+là)\s{1,3}$",
    (
        "Bãi bỏ các khoản thu; trách nhiệm thuộc ",
        "bố trí vốn đối ứng là trách nhiệm của ",
        "đầu mối thực hiện là ",
    ),
    ("nâng cao trách nhiệm của ", "nêu rõ trách nhiệm của "),
    ends="thuộc về của là",
)
GIVEN = Wording(
    "role.given-to",
    r"^\W{0,5}(?:Việc|Công\s+tác|Nhiệm\s+vụ|Nội\s+dung|Khảo\s+sát|Kinh\s+phí|Phần\s+việc)\s[^.;:]{3,200}?(?<!được)(?<!đã)\sgiao(?:\s+cho)?\s{1,3}$",
    (
        "Công tác trồng cây phân tán năm 2024 giao ",
        "Khảo sát mức độ hài lòng giao cho ",
    ),
    ("Việc thực hiện các đề án được giao ", "Giao ", "UBND tỉnh giao "),
    ends="giao cho",
)
OPENED = Wording(
    "role.opened",
    r"(?:[:(]|\s[-–])\s{0,3}$",
    ("Cắm mốc hành lang bảo vệ nguồn nước: ", "Tổng hợp nhu cầu đào tạo ("),
    ("Cắm mốc hành lang, ",),
    ends=": ( - –",
)
"""Behind it stands who does what stands in front."""
_ITSELF = re.compile(rf"^\s+{_DOES}")
_CLOSES = re.compile(r"^\s*(?:[.;,)]|$)")
_STATEMENTS: tuple[tuple[Wording, Callable[[str], object]], ...] = (
    (MUST_BE_DONE, lambda after: opens_with_verb(after.strip())),
    (IS_DONE, _WORKS.match),
    (DUTY_OF, _CLOSES.match),
    (GIVEN, _ITSELF.match),
    (OPENED, _ITSELF.match),
)
"""What stands in front of who does it, and whether what stands behind him fits."""
_TAIL = 16
"""Characters that hold the last word of each."""
_WITH = re.compile(
    r"^\W{0,5}(?:Cùng\s+với|Thông\s+qua|Với\s+(?:vai\s+trò|tư\s+cách)(?:\s+là)?|Là)\s[^.;:]{0,120}$"
)
"""Whom a sentence names first is its scene: ``Thông qua Ban Công tác Mặt trận, Ủy ban MTTQ … nắm tình hình``."""


def whose_work(before: str, after: str) -> tuple[Role, str] | None:
    """That a unit between ``before`` and ``after`` does what the sentence speaks of, and by which rule."""
    last = before[-_TAIL:].lower()
    for wording, fits in _STATEMENTS:
        if wording.may_end(last) and wording.find(before) and fits(after):
            return Role.LEAD, wording.id
    return None


def is_behind_means(first: str, after: str) -> bool:
    """Whether the unit in front of ``after`` is the subject, and the one behind ``first`` only the means."""
    return _WITH.match(first) is not None and opens_with_verb(after.strip())
