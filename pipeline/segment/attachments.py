"""Attachments: plans and regulations that direct, appendices that inform, forms that wait to be filled in.

What a decision promulgates holds items that give tasks; of an appendix only a task table or a named unit does; of a
form, an outline of a report or a mock-up nothing is an item.
"""

import re
from typing import Literal

from pipeline.segment.kinds import type_line
from pipeline.segment.nodes import Node

AttachmentKind = Literal["plan", "appendix", "form"]

_TITLES = 6
"""Paragraphs at an attachment's head among which its kind is named."""
_DIRECTING = ("KH", "CTr", "ĐA", "QC", "QyĐ", "PA", "HD", "QĐ", "DA")
_FORM_TITLE = re.compile(
    r"^(?:MAU(?: SO)?|BIEN BAN|PHIEU|DE CUONG|DANH SACH|BAO CAO|GIAY|DON|TO KHAI|BIEU|SO DO|THONG TIN DANG KY)\b"
    r"(?!.*\b(?:PHAN CONG|NHIEM VU|TIEN DO)\b)"
)
"""``BIỂU PHÂN CÔNG NHIỆM VỤ`` says who does what, and is nothing to fill in."""
_FORM_NUMBER = re.compile(
    r"^\(?M(?:ẫu|ẪU)\s+(?:(?:số|SỐ|biểu|BIỂU)\s*)?\d{1,2}[a-z]?\b[^.;:]{0,20}$"
)
_FILL_IN = ("……", ".....", "____")
_FILL_INS = 4
_OUTLINE = re.compile(
    r"^(?:[\dIVX]{1,4}[.)]|[-–a-zđ]\)?)\s*(?:Đánh\s+giá\s+chung|(?:Những\s+)?kết\s+quả\s+(?:đã\s+)?đạt\s+được|Thuận\s+lợi"
    r"|Khó\s+khăn|Tồn\s+tại|Hạn\s+chế|Kiến\s+nghị|Đề\s+xuất)\b[^.]{0,60}$",
    re.I,
)
"""Headings of a report that others are to write."""
_HEADINGS = 3
_SHARE = 0.08


def attachment_kind(nodes: list[Node]) -> AttachmentKind:
    """What an attachment is, by its title and by the dots that wait to be filled in."""
    heads = [node for node in nodes[:_TITLES] if node.upper]
    if any((found := type_line(node)) and found[0] in _DIRECTING for node in heads):
        return "plan"
    blanks = sum(any(blank in node.text for blank in _FILL_IN) for node in nodes)
    numbered = any(_FORM_NUMBER.match(node.text) for node in nodes[:_TITLES])
    if (
        numbered
        or blanks >= max(_FILL_INS, _SHARE * len(nodes))
        or any(_FORM_TITLE.match(n.bare) for n in heads)
        or sum(bool(_OUTLINE.match(node.text)) for node in nodes) >= _HEADINGS
    ):
        return "form"
    return "appendix"
