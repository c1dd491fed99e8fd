"""The ledger: leaves of the tree that look like an order and became no task."""

from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding
from pipeline.lexicon.wording import Wording, first_match

_PASSED_OVER = ("context", "shortcoming")
_BY_RULE = ("task.block", "task.only-names", "task.enacts")
"""Decisions that rest on what the leaf itself says; a leaf without text or with mere labels orders nothing."""

GIVEN = Wording(
    "order.given",
    r"^\W{0,5}(?:Giao|Yêu[ ]cầu|Đề[ ]nghị|Phân[ ]công)[ ](?:[A-ZÀ-ỴĐ]|(?:các|mỗi|từng|toàn|thủ[ ]trưởng|người"
    r"|đồng[ ]chí|thường[ ]trực|cấp|chủ|đơn[ ]vị|cơ[ ]quan|địa[ ]phương|ban|bộ[ ]phận|tổ|văn[ ]phòng)\b)",
    (
        "Giao Sở Y tế báo cáo",
        "Đề nghị các đơn vị gửi kết quả",
        "Đề nghị thường trực cấp uỷ quan tâm",
    ),
    ("Giao tự chủ tài chính", "Phân công trách nhiệm cụ thể", "Yêu cầu khác"),
    case=True,
)
"""An order that names whom it is given to."""

ASKED = Wording(
    "order.asked",
    r"\b(?:yêu\s+cầu|đề\s+nghị|giao)\s{1,3}(?:cho\s{1,3})?(?P<name>(?:(?:các|những|mọi|toàn\s+thể)\s+)?[^\W\d_]{1,12}(?:\s[^\W\d_]{1,12}){1,2})[^.:\n]{0,400}+(?:\.(?=\d)[^.:\n]{0,100}+){0,3}+:\s{0,3}$",
    (
        "Sở Y tế đề nghị các trạm y tế xã thực hiện các nội dung sau:",
        "UBND huyện yêu cầu Thủ trưởng các phòng, ban:",
    ),
    ("theo yêu cầu của Bộ Y tế.", "Sở Y tế đề nghị: "),
)
"""Whom the words over the points ask."""

ORDERS: tuple[Wording, ...] = (
    Wording(
        "order.duty",
        r"^\W{0,5}(?:\d{1,2}[.)]\s{0,3})?(?:(?!\b(?:là|được|đã|do|của|nếu|khi|thì)\b)[^.;:]){4,160}?"
        r"\s(?:có\s+trách\s+nhiệm|chủ\s+trì\s*,?\s+phối\s+hợp|chịu\s+trách\s+nhiệm\s+(?:tổ\s+chức|thực\s+hiện|triển\s+khai|chỉ\s+đạo))\b",
        ("Người đứng đầu có trách nhiệm tổ chức thực hiện", "Đơn vị soạn thảo chủ trì, phối hợp"),
        ("Nêu cao tinh thần trách nhiệm", "Việc thực hiện là trách nhiệm của mọi người"),
    ),
    GIVEN,
    Wording(
        "order.by-day",
        r"\b(?:hoàn\s+thành|báo\s+cáo|gửi|nộp|xong)(?:\s{1,3}(?!(?:hoàn|báo|gửi|nộp|xong)\b)[^\s.;]{1,40}){0,25}?"
        r"\s{1,3}(?:trước|chậm\s+nhất)(?:\s{1,3}(?!trước\b)[^\s.;]{1,40}){0,6}?\s{1,3}ngày\s+\d",
        ("gửi báo cáo về Sở Y tế trước ngày 15/4", "hoàn thành chậm nhất vào ngày 30/6"),
        ("đã họp ngày 15/4", "trước ngày Quốc khánh"),
    ),
)


def check_ledger(directive: Directive) -> Iterator[Finding]:
    """Findings on leaves that were taken for no task though they read like one."""
    parents = {item.parent for item in directive.items}
    items = {item.path: item for item in directive.items}
    for entry in directive.ledger:
        item = items.get(entry.path)
        if item is None or item.path == "opening" or item.path in parents:
            continue
        if entry.account not in _PASSED_OVER or entry.rule.startswith(_BY_RULE):
            continue
        found = first_match(ORDERS, item.text)
        if found is not None:
            yield Finding.at(
                item.evidence,
                "no-task",
                f"Đoạn này giống một nhiệm vụ nhưng không được ghi nhận: “{item.text[:60]}…”.",
                path=item.path,
            )
