"""The columns in which clerks keep tasks, for sheets that go out and come back.

Every cell that may be edited has a field of `models.correction`. What stands in it is made by one function, so that a
cell that nobody touched is known again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Literal

from models.correction import HEADER_FIELDS, task_values
from models.names import STATUS_NAMES, item_wording
from models.recurrence import rule_wording
from models.register import TaskRow

Cell = str | int | float | date | None

MAX_CELL = 32_767
"""Characters that a cell of Excel takes."""
_CUT = " […]"
# What XML can't hold, but for the newline; and what XLSX takes for an escaped letter.
_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


Look = Literal["plain", "small", "centred", "day", "share"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and the field that an edited cell corrects."""

    heading: str
    width: int
    field: str | None = None
    look: Look = "plain"
    most: int | None = None
    """Lines beyond which its text doesn't make a row higher; the cell holds it all."""


COLUMNS = (
    Column("STT", 5, look="centred"),
    Column("Số, ký hiệu", 15, "code"),
    Column("Ngày ban hành", 11, "date", "day"),
    Column("Trích yếu", 28, "title", "small", most=4),
    Column("Mục", 14),
    Column("Nội dung", 50, "text"),
    Column("Chủ trì", 19, "lead"),
    Column("Phối hợp", 21, "coordinate"),
    Column("Báo cáo về", 16, "report_to"),
    Column("Thời hạn (nguyên văn)", 16, "deadline"),
    Column("Hạn", 11, "due", "day"),
    Column("Sản phẩm", 13, "product"),
    Column("Tình trạng", 11, look="centred"),
    # What stands behind the status is for the screen.
    Column("Cơ quan ban hành", 24, "issuer", most=2),
    Column("Định kỳ", 16, "rrule", most=2),
    Column("Bỏ (x)", 7, "rejected", "centred"),
    Column("Căn cứ", 22, most=2),
    Column("Trang", 7, look="centred"),
    Column("Độ tin cậy", 9, look="share"),
    Column("Mã", 28, most=1),
    Column("Đối chiếu", 12),
)
ID, CHECK, CODE, ITEM, STATUS = "Mã", "Đối chiếu", "Số, ký hiệu", "Mục", "Tình trạng"
_CHECKED = (
    *("code", "date", "issuer", "title", "text", "lead", "coordinate", "report_to"),
    *("deadline", "due", "rrule", "product"),
)
"""In this order wherever their columns stand: workbooks that went out before have to come back. What was rejected does
not go out: its mark is no part of what did."""
EDITABLE = {column.heading: column.field for column in COLUMNS if column.field is not None}


def cells_of(number: int, row: TaskRow, grounds: Iterable[str]) -> list[Cell]:
    """The cells of one task, in the order of `COLUMNS`."""
    values = field_values(row)
    shown = {field: field_cell(field, value) for field, value in values.items()}
    others: dict[str, Cell] = {
        "STT": number,
        ITEM: cell_text(item_wording(row.ref)),
        STATUS: STATUS_NAMES[row.status],
        "Căn cứ": cell_text("\n".join(grounds)),
        "Trang": row.task.evidence.page,
        "Độ tin cậy": row.task.evidence.confidence,
        ID: cell_text(row.id),
        CHECK: check_of(values),
    }
    return [shown[each.field] if each.field else others[each.heading] for each in COLUMNS]


def field_values(row: TaskRow) -> dict[str, str]:
    """What holds of a task and of the header of its document, by field."""
    header = {field: getattr(row, field) or "" for field in HEADER_FIELDS}
    return header | task_values(row.task)


def field_cell(field: str, value: str) -> Cell:
    """A value as it stands in its cell: days of full precision are days, rules are words, all else is text."""
    if value and field in ("date", "due"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return "/".join(reversed(value.split("-")))
    if field == "rrule":
        return "\n".join(map(rule_wording, value.splitlines()))
    return cell_text(value)


def cell_text(text: str) -> str:
    """Text as a cell can hold it."""
    if len(text) <= MAX_CELL // 2 and "_x" not in text and text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNPRINTABLE.sub("�", text)
    if "_x" in text:
        text = _ESCAPED.sub("＿", text)
    if len(text) <= MAX_CELL // 2:
        return text
    # Counted as Excel counts: in units of UTF-16.
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_CELL:
        return text
    kept = units[: 2 * (MAX_CELL - len(_CUT))].decode("utf-16-le", "ignore")
    return kept + _CUT


def read_cell(value: object) -> Cell:
    """A cell as a spreadsheet gives it back: numbers typed into text are text, hours are no matter."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace("\r\n", "\n")


def typed_value(cell: Cell) -> str:
    """What somebody typed into a cell, for `models.correction.clean_value`."""
    return cell.isoformat() if isinstance(cell, date) else str(cell or "")


def check_of(values: Mapping[str, str]) -> str:
    """A name for what held of a task, by field, when it went out."""
    # Rules count as rules, not as they are worded.
    cells = (
        str(cell_text(values[field]) if field == "rrule" else field_cell(field, values[field]))
        for field in _CHECKED
    )
    return sha256("\0".join(cells).encode()).hexdigest()[:12]
