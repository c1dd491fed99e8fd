"""Answers to questions as people read them on a terminal: what comes due, counts, citations, chains."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from rich.text import Text

from dondoc.cli.brief import Brief
from dondoc.cli.output import printable
from dondoc.cli.tables import (
    NONE,
    STATUS_STYLES,
    all_units,
    day_wording,
    place,
    plain,
    rendered,
    table_of,
)
from dondoc.wordings import deadline_wording
from models.deadline import Recurring
from models.grouping import TaskGroup
from models.names import STATUS_NAMES, item_wording
from models.register import ChainRow, CitingRow, DocumentRow, DueRow
from models.status import NATIONAL_CLASSES, NationalClass, Status

_CLASSES: dict[NationalClass, str] = {
    "open-late": "Chưa hoàn thành quá hạn",
    "open-in-time": "Chưa hoàn thành trong hạn",
    "done-late": "Hoàn thành quá hạn",
    "done-on-time": "Hoàn thành đúng hạn",
}


def due_text(rows: Sequence[DueRow]) -> str:
    """What comes due, day by day."""
    table = table_of("Hạn", "Đơn vị", "Nội dung", "Định kỳ", "Nguồn")
    for row in rows:
        task = row.task.task
        lines = [f"{row.day:%d/%m/%Y}", STATUS_NAMES[row.status]]
        if row.named != row.day:
            lines.append(f"(văn bản: {row.named:%d/%m/%Y})")
        elif row.day_off:
            lines.append("(ngày nghỉ)")
        until = row.task.valid_until
        rules = (
            deadline_wording(d, until) for d in task.deadlines if isinstance(d.meaning, Recurring)
        )
        table.add_row(
            Text("\n".join(lines), style=STATUS_STYLES.get(row.status, "")),
            all_units(task),
            plain(task.text),
            plain("; ".join(rules) if row.recurring else NONE),
            Text(
                f"{printable(row.task.code or Path(row.task.file).name)}\n"
                f"{place(task, row.task.ref)}"
            ),
        )
    return rendered([table])


def groups_text(groups: Sequence[TaskGroup]) -> str:
    """How many tasks there are of each unit, document, week or status."""
    table = table_of(
        "Nhóm", "Tổng số", "Sắp đến hạn", *(_CLASSES[each] for each in NATIONAL_CLASSES)
    )
    for group in groups:
        name = STATUS_NAMES.get(cast("Status", group.name), group.name)
        counts = (group.tasks, group.due_soon, *(group.classes[c] for c in NATIONAL_CLASSES))
        table.add_row(plain(name), *(str(count or NONE) for count in counts))
    return rendered([table])


def citing_text(rows: Sequence[CitingRow]) -> str:
    """Who names a document, and where."""
    table = table_of(
        "Số ký hiệu", "Ngày", "Cơ quan ban hành", "Căn cứ", "Trích yếu", "Mục", "Trang"
    )
    for row in rows:
        table.add_row(
            plain(row.code or Path(row.file).name),
            plain(day_wording(row.date)),
            plain(row.issuer or NONE),
            "căn cứ" if row.basis else NONE,
            Brief(row.title or NONE),
            plain(item_wording(row.path)),
            str(row.page),
        )
    return rendered([table])


def candidates_text(rows: Sequence[DocumentRow]) -> str:
    """Documents of one name, by what tells them apart."""
    table = table_of("Mã", "Số ký hiệu", "Ngày", "Cơ quan ban hành", "Tệp")
    # It is to be copied.
    table.columns[0].max_width, table.columns[0].no_wrap = None, True
    for row in rows:
        table.add_row(
            row.id,
            plain(row.code or NONE),
            plain(day_wording(row.date)),
            plain(row.issuer or NONE),
            plain(row.file),
        )
    return rendered([table])


def chain_text(rows: Sequence[ChainRow]) -> str:
    """A directive and those that carry it out, each beneath its own."""
    table = table_of(
        "Văn bản", "Ngày", "Cơ quan ban hành", "Nhiệm vụ", "Hạn cuối", "Điểm cần xem lại"
    )
    for row in rows:
        late = (
            f"Hạn muộn hơn văn bản cấp trên: {'; '.join(map(item_wording, row.late))}"
            if row.late
            else NONE
        )
        table.add_row(
            Text("  " * row.depth + printable(row.code or row.document)),
            plain(day_wording(row.date)),
            plain(row.issuer or NONE),
            str(row.tasks),
            f"{row.last_due:%d/%m/%Y}" if row.last_due else NONE,
            Text(printable(late), style="yellow" if row.late else ""),
        )
    return rendered([table])
