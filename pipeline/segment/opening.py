"""The opening: what grounds the document, and the phrase that opens its list of tasks."""

import re

from models.text import Span
from pipeline.lexicon.operative import OPERATIVE
from pipeline.lexicon.wording import Wording, first_match
from pipeline.segment.nodes import Node

GROUNDS: tuple[Wording, ...] = (
    Wording(
        "grounds.on",
        r"^\W*(?:Căn\s+cứ|Xét|Theo)\b",
        (
            "Căn cứ Luật Đầu tư;",
            "Theo đề nghị của Giám đốc Sở Nội vụ",
            "Xét đề nghị của Sở Tài chính",
        ),
        ("Các cơ quan căn cứ chức năng",),
    ),
    Wording(
        "grounds.carrying-out",
        r"^\W*(?:Tiếp\s+tục\s+)?(?:Thực\s+hiện|Triển\s+khai(?:\s+thực\s+hiện)?|Để|Nhằm|Tiếp\s+theo|Trên\s+cơ\s+sở|Sau\s+khi)\b",
        ("Thực hiện Công văn số 12/UBND", "Để thực hiện có hiệu quả", "Nhằm khắc phục"),
        ("Trong những năm qua",),
    ),
)
REPORTS = Wording(
    "opening.reports",
    r"\b(?:nhận\s+thấy|cho\s+thấy|tồn\s+tại|hạn\s+chế|bất\s+cập|thiếu\s+sót|khuyết\s+điểm|vi\s+phạm|chưa\s+nghiêm)\b(?![^:]{0,300}?\b(?:yêu\s+cầu|đề\s+nghị|giao)\b)[^:]{0,300}:\s*$",
    (
        "Qua kiểm tra, Sở nhận thấy công tác báo cáo còn một số tồn tại, cụ thể:",
        "Tuy nhiên, việc chấp hành còn hạn chế:",
    ),
    (
        "Để khắc phục các tồn tại trên, Chủ tịch UBND tỉnh yêu cầu:",
        "UBND tỉnh có ý kiến như sau:",
    ),
)


def find_grounds(opening: list[Node]) -> tuple[Span, ...]:
    """The paragraphs of the opening that ground the document."""
    return tuple(node.span for node in opening if first_match(GROUNDS, node.text))


def find_operative(opening: list[Node]) -> Span | None:
    """The last sentence that leads over to the list (``… như sau:``), or the opening's last, if it orders something."""
    node = next(
        (n for n in reversed(opening) if n.text.rstrip().endswith(":")),
        opening[-1] if opening else None,
    )
    if node is None:
        return None
    sentence = re.search(
        r"(?:^|[.!?]\s+)(?P<last>[^.!?]*(?:\.(?=\S)[^.!?]*)*[.:;!?]?\s*)$", node.text
    )
    start = sentence.start("last") if sentence else 0
    found = first_match(OPERATIVE, node.text[start:])
    if found is None:
        return None
    return Span(node.span.start + start, node.span.end)
