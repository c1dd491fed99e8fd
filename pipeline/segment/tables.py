"""Task tables: which tables give somebody something to do, and what each of their columns says.

A table's head decides. One that names a task column and says who or by when assigns tasks; figures, scores, forms and
steps of a procedure only inform and give no items.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from models.outline import TaskTable
from models.text import CellSpan, CleanTable, CleanText, Span
from pipeline.lexicon.wording import Wording, first_match
from pipeline.segment.markers import letter_value, roman_value
from pipeline.segment.repairs import NUMERALS
from pipeline.segment.tree import Branch, TreeBuilder

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
_SECTION = re.compile(r"^(?:[IVXLC]{1,6}|[A-HĐ])[.)]?$")
_LONGEST_NUMERAL = len("XVIII")
_ORDER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-HĐ]|[a-zđ])[.)]?$")
_COLUMN_NUMBERS = re.compile(r"^\(?\d{1,2}\)?$")
_HEAD_ROWS = 3
_FEW_ROWS, _MOST_ROWS = 3, 0.7
"""Rows whose first cell is a number, and their share, from which the column numbers them."""
_LONGEST_HEAD = 80
_LONGEST_NUMBER = 12
_SECTION_RULE = "tree.row-section"


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
    numbers = sum(_ORDER.match(each) is not None for each in filled)
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


@dataclass(slots=True)
class _Row:
    """A row of a task table below its head."""

    label: str
    """Its number or sign as printed."""
    cells: dict[int, CellSpan]
    """By column, those that reach over it or were lost to merging included."""
    own: list[CellSpan]
    """Those that begin in it and are filled."""
    section: bool
    """Whether it only names the group of the rows below."""


def add_rows(builder: TreeBuilder, task_table: TaskTable) -> bool:
    """Hang the rows of a task table into the tree, under the item in which it stands; False where there are none."""
    base, before = task_table.parent, len(builder.branches)
    section: str | None = None
    ordinal = 0
    rows = _read_rows(builder.text, task_table)
    for at, label in _restored_labels(builder.text, rows).items():
        rows[at].label = label
        stated = _cell_with(task_table, rows[at].cells, "task") or rows[at].own[0]
        builder.notes.append(("repaired-marker", stated.span))
    for row in rows:
        if row.section:
            number = _cell_with(task_table, row.cells, "number")
            section = _add_section(
                builder, base, row.label, [c for c in row.own if c is not number]
            )
            continue
        body = _cell_with(task_table, row.cells, "task")
        if body is None or body not in row.own:
            continue
        ordinal += 1
        path = builder.unique(_row_path(section or base, row.label or str(ordinal)))
        branch = _branch(path, row.label, section or base, body, task_table.table.page)
        branch.rule, branch.row = "tree.row", _values(task_table, row.cells)
        builder.branches.append(branch)
    return len(builder.branches) > before


def _read_rows(text: CleanText, task_table: TaskTable) -> list[_Row]:
    """The rows below the head; empty ones and the row of column numbers are left out."""
    reaching: dict[int, dict[int, CellSpan]] = {}
    for cell in task_table.table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            reaching.setdefault(row, {})[cell.column] = cell
    rows: list[_Row] = []
    above: dict[int, CellSpan] = {}
    first = _first_row(text, task_table)
    for row in sorted(row for row in reaching if row >= first):
        printed = reaching[row]
        cells = _with_merged(text, task_table, printed, above)
        number = _cell_with(task_table, cells, "number")
        label = cell_text(text, number).rstrip(".)") if number else ""
        own = [c for c in printed.values() if c.row == row and c.span.end > c.span.start]
        if not own or _is_column_numbers(text, own):
            continue
        section = _is_section(text, label, cells, own)
        above = above if section else cells
        rows.append(_Row(label, cells, own, section))
    return rows


def _restored_labels(text: CleanText, rows: list[_Row]) -> dict[int, str]:
    """Numbers of recognised rows that were misread, by index.

    Between two that were read right they are known; behind the last, what is no number goes on counting. A number
    is taken for right where a row beside it has the next one.
    """
    numbers = [int(row.label) if row.label.isdigit() and not row.section else None for row in rows]
    right = [
        at
        for at, number in enumerate(numbers)
        if number is not None
        and (numbers[at - 1 : at] == [number - 1] or numbers[at + 1 : at + 2] == [number + 1])
    ]
    restored: dict[int, int] = {}
    for before, behind in pairwise([*right, len(rows)]):
        first = numbers[before] or 0
        between = range(before + 1, behind)
        until = next((at for at in between if rows[at].section), behind)
        if until == behind < len(rows):
            if (numbers[behind] or 0) - first == behind - before:
                restored |= {at: first + at - before for at in between}
        elif not any(
            rows[at].label.isdigit() or not rows[at].label for at in between if at < until
        ):
            restored |= {at: first + at - before for at in between if at < until}
    return {
        at: str(number)
        for at, number in restored.items()
        if str(number) != rows[at].label.lstrip("0") and text.recognised(rows[at].own[0].span)
    }


def _values(task_table: TaskTable, cells: dict[int, CellSpan]) -> tuple[tuple[str, Span], ...]:
    """(role, passage) of the cells that say something of the row's task."""
    return tuple(
        (role, cells[column].span)
        for column, role in enumerate(task_table.roles)
        if column in cells and role not in ("number", "other", "task")
    )


def _with_merged(
    text: CleanText, task_table: TaskTable, cells: dict[int, CellSpan], above: dict[int, CellSpan]
) -> dict[int, CellSpan]:
    """A row whose order cell is merged with the row above, where a converter lost the merging.

    Its cells have moved left by one: the task stands where a number should. The number and what is missing at the
    end are those of the row above. Or an empty cell moved them right by one: the number stands where a task should.
    """
    first, second = cells.get(0), cells.get(1)
    if task_table.roles[:2] == ("number", "task") and first is not None and second is not None:
        order = cell_text(text, second)
        if not cell_text(text, first) and order.rstrip(".").isdigit() and 2 in cells:
            return {column - 1: cell for column, cell in cells.items() if column}
    moved = (
        first is not None
        and task_table.roles[:2] == ("number", "task")
        and len(cells) < len(task_table.roles)
        and len(cell_text(text, first)) > _LONGEST_NUMBER
        and bool(above)
    )
    return above | {column + 1: cell for column, cell in cells.items()} if moved else cells


def _section_label(text: CleanText, label: str, place: int, span: Span) -> str:
    """The label of a section row; in recognised text, a numeral that OCR broke is restored from its place."""
    numbered = (
        roman_value(label) == place or letter_value(label.lower()) == place or label.isdigit()
    )
    if numbered or not text.recognised(span) or place > len(NUMERALS):
        return label
    return NUMERALS[place - 1]


def _add_section(
    builder: TreeBuilder, base: str | None, label: str, cells: list[CellSpan]
) -> str | None:
    """Add a section row as the parent of the rows under it; one without a label only parts them."""
    title = max(cells, key=lambda c: c.span.end - c.span.start, default=None)
    if title is None:
        return None
    place = builder.sections.get(base, 0) + 1
    restored = _section_label(builder.text, label, place, title.span)
    if not restored:
        return None
    if restored != label:
        builder.notes.append(("repaired-marker", title.span))
    label = restored
    builder.sections[base] = place
    path = builder.unique(_row_path(base, label))
    page = builder.text.evidence(title.span, _SECTION_RULE).page
    builder.branches.append(_branch(path, label, base, title, page))
    return path


def _row_path(base: str | None, label: str) -> str:
    return f"{base}/row {label}" if base else f"row {label}"


def _branch(path: str, label: str, parent: str | None, cell: CellSpan, page: int) -> Branch:
    return Branch(
        path=path,
        marker=None,
        printed=label,
        parent=parent,
        start=cell.span.start,
        end=cell.span.end,
        page=page,
        rule=_SECTION_RULE,
    )


def _first_row(text: CleanText, task_table: TaskTable) -> int:
    """The row behind the head: behind the last head cell that gave a column its role; 0 where there is no head."""
    for row, roles in enumerate(_heads(text, task_table.table)):
        if roles == task_table.roles:
            cells = [c for c in task_table.table.cells if c.row == row]
            return row + max((min(c.row_span, _HEAD_ROWS) for c in cells), default=1)
    return 0


def _cell_with(task_table: TaskTable, cells: dict[int, CellSpan], role: str) -> CellSpan | None:
    if role not in task_table.roles:
        return None
    return cells.get(task_table.roles.index(role))


def _is_column_numbers(text: CleanText, own: list[CellSpan]) -> bool:
    """The row ``(1) (2) (3)`` under a head."""
    return len(own) > 1 and all(_COLUMN_NUMBERS.match(cell_text(text, c)) for c in own)


def _is_section(
    text: CleanText, label: str, cells: dict[int, CellSpan], own: list[CellSpan]
) -> bool:
    """Whether a row only names the group of the rows under it: a title, and nobody to do it."""
    # what OCR makes of a numeral is anything but a number
    misread = 0 < len(label) <= _LONGEST_NUMERAL and not label.isdigit()
    numeral = bool(_SECTION.match(label)) or (misread and text.recognised(own[0].span))
    filled = [c for c in own if not _ORDER.match(cell_text(text, c))]
    if numeral:
        filled = [c for c in filled if cell_text(text, c).rstrip(".)") != label]
    if len(filled) != 1:
        return False
    alone = all(c.row == filled[0].row for c in cells.values() if c.span.end > c.span.start)
    return alone and (numeral or not label or filled[0].column_span > 1)
