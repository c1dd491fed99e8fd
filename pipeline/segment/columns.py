"""What the columns of a table say, by its head: a task table says what to do, and who does it or by when.

Figures, scores, forms and steps of a procedure only inform and give no items.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from models.outline import TaskTable
from models.text import CellSpan, CleanTable, CleanText
from pipeline.lexicon.wording import Wording, first_match

# Ordered: the first that fits a head cell says its column's role. "Đơn vị chủ trì, phối hợp" must come before
# both of its parts, "Kết quả thực hiện" (what has been reached) before "kết quả" (what is to come out).
COLUMN_ROLES: tuple[Wording, ...] = (
    Wording(
        "number",
        r"^(?:s?(?:tt|t[l1i]|[l1i]t)|số\s*tt|số\s+thứ\s+tự)\b\W*$",
        ("STT", "TT", "Số TT", "TL", "STI"),  # OCR reads a second T as a stroke
        ("Sở TT&TT", "Số tiền", "TLV"),
    ),
    Wording(
        "procedure",
        r"^(?:bước|trình\s+tự|các\s+bước|quy\s+trình|biểu\s+mẫu)\b",
        ("Bước", "Trình tự thực hiện"),
        ("Nội dung các bước",),
    ),
    Wording(
        "lead_or_coordinate",
        r"chủ\s+trì\W{0,3}(?:/|,|và|-)?\s*phối\s+hợp|^phân\s+công(?:\s+nhiệm\s+vụ)?$",
        ("Đơn vị chủ trì, phối hợp", "Cơ quan chủ trì/phối hợp", "Phân công"),
        ("Đơn vị chủ trì", "Cơ quan phối hợp"),
    ),
    Wording(
        "coordinate",
        r"phối\s+hợp|lực\s+lượng\s+hỗ\s+trợ",
        ("Cơ quan phối hợp", "Đơn vị phối hợp thực hiện"),
        ("Đơn vị chủ trì",),
    ),
    Wording(
        "state",
        r"^(?:kết\s+quả\s+(?:thực\s+hiện|xử\s+lý)(?!.*(?:dự\s+kiến|cần\s+đạt|phải\s+đạt))|tình\s+(?:trạng|hình)\b)",
        ("Kết quả thực hiện", "Kết quả thực hiện năm 2025", "Tình trạng", "Tình hình thực hiện"),
        ("Kết quả dự kiến", "Sản phẩm, kết quả thực hiện", "Kết quả"),
    ),
    Wording(
        "product",
        r"sản\s+phẩm|kết\s+quả|đầu\s+ra",
        ("Sản phẩm", "Kết quả dự kiến", "Sản phẩm đầu ra"),
        ("Thời gian",),
    ),
    Wording(
        "basis",
        r"^(?:(?:số\s+)?văn\s+bản\s+(?:giao|chỉ\s+đạo|yêu\s+cầu|phân\s+công)|căn\s+cứ\b|cơ\s+sở\s+pháp\s+lý)",
        ("Văn bản giao nhiệm vụ", "Văn bản chỉ đạo", "Căn cứ pháp lý"),
        ("Nhiệm vụ giao tại văn bản", "Văn bản ban hành"),
    ),
    Wording(
        "deadline",
        r"thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hạn\s+(?:hoàn\s+thành|xử\s+lý)|ngày\s+hoàn\s+thành|^ngày(?:\s+(?:thực\s+hiện|tổ\s+chức|triển\s+khai))?$|^hoàn\s+thành$",
        ("Thời gian thực hiện", "Thời hạn hoàn thành", "Tiến độ", "Ngày thực hiện"),
        ("Kết quả",),
    ),
    Wording(
        "report_to",
        r"(?:cấp|cơ\s+quan|nơi)\s+(?:trình|nhận\s+báo\s+cáo|phê\s+duyệt|ban\s+hành)",
        ("Cấp trình", "Cơ quan trình"),
        ("Cơ quan chủ trì",),
    ),
    Wording(
        "lead",
        r"chủ\s+trì|^(?:người\s+|đồng\s+chí\s+|đ/c\s+|cán\s+bộ\s+|bộ\s+phận\s+)?phụ\s+trách\b(?!\s+(?:địa\s+bàn|lĩnh\s+vực))|(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|người|tổ\s+chức|đầu\s+mối|trách\s+nhiệm)[^.]{0,30}(?:thực\s+hiện|tham\s+mưu|phụ\s+trách|đầu\s+mối|chịu\s+trách\s+nhiệm)",
        (
            "Cơ quan chủ trì",
            "Đơn vị thực hiện",
            "Trách nhiệm thực hiện",
            "Phụ trách chính",
            "Đ/c phụ trách",
        ),
        ("Nội dung thực hiện", "Kế hoạch thực hiện", "Phụ trách địa bàn"),
    ),
    Wording(
        "task",
        r"nhiệm\s+vụ|công\s+việc|nội\s+dung|hoạt\s+động|giải\s+pháp|^việc\b",
        ("Nội dung công việc", "Nhiệm vụ, giải pháp", "Hoạt động"),
        ("Đơn vị tính", "Ghi chú"),
    ),
)
ORDER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-HĐ]|[a-zđ])[.)]?$")
"""What numbers a row."""
_HEAD_ROWS = 3
_FEW_ROWS, _MOST_ROWS = 3, 0.7
"""Rows whose first cell is a number, and their share, from which the column numbers them."""
_LONGEST_HEAD = 80


def read_task_table(text: CleanText, table: CleanTable, parent: str | None) -> TaskTable | None:
    """``table`` with the roles of its columns; None where it only informs."""
    best: tuple[str, ...] = ()
    most = 0
    for roles in _heads(text, table):
        told = len(roles) - roles.count("other")  # no other role stands twice
        if told > most:
            best, most = roles, told
    says_who_or_when = {"lead", "lead_or_coordinate", "deadline"} & set(best)
    if "task" not in best or not says_who_or_when or "procedure" in best:
        return None
    if says_who_or_when == {"deadline"} and not {"product", "coordinate"} & set(best):
        return None  # a timetable: what happens when, and nobody is told to do it
    return TaskTable(table=table, roles=best, parent=parent)


def read_continued(text: CleanText, table: CleanTable, before: TaskTable) -> TaskTable | None:
    """``table`` as more of the task table right ``before`` it: its columns (but perhaps the last), numbers, no head."""
    columns = _columns(table)
    heads = [set(roles) - {"other"} for roles in _heads(text, table)]
    first = [cell_text(text, c) for c in table.cells if c.row == 0]
    numbered = any(text.rstrip(".").isdigit() for text in first[:2])
    if not len(before.roles) - 1 <= columns <= len(before.roles) or not numbered:
        return None
    if "number" not in before.roles or any(len(roles) > 1 for roles in heads):
        return None
    return TaskTable(table=table, roles=before.roles, parent=before.parent)


def _columns(table: CleanTable) -> int:
    return max([c.column + c.column_span for c in table.cells], default=0)


def _heads(text: CleanText, table: CleanTable) -> Iterator[tuple[str, ...]]:
    """For each row that may be a head, the roles that the cells reaching over it give the columns."""
    columns = _columns(table)
    cells = [c for c in table.cells if c.row < _HEAD_ROWS >= c.row_span]
    numbered = _is_numbered(text, table)
    for row in range(_HEAD_ROWS):
        head = [c for c in cells if c.row <= row < c.row + c.row_span]
        roles = _roles(text, head, columns)
        unread = numbered and roles[0] == "other" and "number" not in roles
        yield ("number", *roles[1:]) if unread and set(roles) != {"other"} else roles


def _is_numbered(text: CleanText, table: CleanTable) -> bool:
    """Whether the first column numbers the rows, whatever OCR made of ``TT`` over it."""
    printed = [cell_text(text, c) for c in table.cells if c.column == 0 and c.row]
    filled = [each for each in printed if each]
    numbers = sum(ORDER.match(each) is not None for each in filled)
    return numbers >= _FEW_ROWS and numbers > _MOST_ROWS * len(filled)


def _roles(text: CleanText, head: list[CellSpan], columns: int) -> tuple[str, ...]:
    """The roles that the cells of a head give; each role once, the first column has it."""
    roles = ["other"] * columns
    for cell in head:
        role = _role(cell_text(text, cell)) if cell.column_span == 1 else None
        if role is not None and role not in roles:
            roles[cell.column] = role
    return tuple(roles)


def _role(head: str) -> str | None:
    """The role of a column under a head cell; None where it says none, or is no head."""
    return _said_role(head) if 0 < len(head) < _LONGEST_HEAD else None


@lru_cache(maxsize=1 << 10)
def _said_role(head: str) -> str | None:
    found = first_match(COLUMN_ROLES, head)
    return found[0].id if found else None


def cell_text(text: CleanText, cell: CellSpan) -> str:
    """A cell's text, which is one paragraph."""
    return text.text[cell.span.start : cell.span.end]


def first_row(text: CleanText, task_table: TaskTable) -> int:
    """The row behind the head: behind the last head cell that gave a column its role; 0 where there is no head."""
    for row, roles in enumerate(_heads(text, task_table.table)):
        if roles == task_table.roles:
            cells = [c for c in task_table.table.cells if c.row == row]
            return row + max((min(c.row_span, _HEAD_ROWS) for c in cells), default=1)
    return 0
