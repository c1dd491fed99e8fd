"""What people read on a terminal: lists and single documents, in Vietnamese.

Everything out of a document is wrapped as plain text: rich would take brackets for markup, and a
terminal control characters for commands.
"""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from dondoc.cli.brief import Brief
from dondoc.cli.output import printable
from dondoc.wordings import deadline_wording, field_wording, moment_wording
from models.correction import Correction, State
from models.directive import Directive
from models.finding import Finding, Severity
from models.names import FIELD_NAMES, STATUS_NAMES, item_wording
from models.progress import Act, Event
from models.register import (
    DocumentRow,
    TaskRow,
    Through,
    UnitRow,
)
from models.run import Run, RunEnd
from models.status import Status, due_day, in_vietnam
from models.task import Task
from models.unit import Unit
from models.validity import Validity

# Where nobody looks at a terminal of some width, lines may be long.
_WIDTH_ELSEWHERE = 200
NONE = "–"
# Columns that hold sentences or paths; the others are kept narrow for their sake.
_WIDE = frozenset({"Nội dung", "Trích yếu", "Điểm cần xem lại", "Tệp", "Đơn vị"})
_DATE = len("10/04/2023")
# Narrower than this, seven columns would be unreadable.
_ROOMY = 120

STATUS_STYLES: dict[Status, str] = {
    "overdue": "bold red",
    "due-soon": "yellow",
    "no-date": "dim",
    "done-late": "green",
    "done": "green",
    "withdrawn": "dim",
}
_ACTS: dict[Act, str] = {
    "done": "hoàn thành",
    "extended": "gia hạn",
    "withdrawn": "thu hồi",
    "reopened": "mở lại",
    "received": "nhận văn bản",
}
_THROUGH: dict[Through | None, str] = {
    "head": "qua người đứng đầu",
    "group": "qua nhóm",
    "predecessor": "qua đơn vị tiền thân",
    "perhaps": "có thể qua nhóm",
}
_STATES: dict[State, tuple[str, str]] = {
    "holds": ("có hiệu lực", ""),
    "agreed": ("máy nay đọc giống", "dim"),
    "changed": ("máy nay đọc khác", "bold red"),
    "lost": ("không còn nhiệm vụ", "bold red"),
    "replaced": ("đã thay", "dim"),
    "undone": ("đã hủy", "dim"),
}
_SEVERITIES: dict[Severity, str] = {"note": "ghi chú", "doubt": "nghi ngờ", "fault": "lỗi"}
_SETTLED = "đã xử lý"
_RUN_ENDS: dict[RunEnd | None, str] = {
    None: "chưa kết thúc",
    "done": "xong",
    "interrupted": "bị dừng",
    "error": "lỗi",
}


def tasks_text(rows: Sequence[TaskRow]) -> str:
    """Tasks of many documents."""
    roomy = _width() >= _ROOMY
    table = (
        table_of("Hạn", "Chủ trì", "Phối hợp", "Nội dung", "Số ký hiệu", "Mục", "Trang")
        if roomy
        else table_of("Hạn", "Đơn vị", "Nội dung", "Nguồn")
    )
    for row in rows:
        when = Text(
            f"{_when(row.task, row.due, row.valid_until)}\n{STATUS_NAMES[row.status]}",
            style=STATUS_STYLES.get(row.status, ""),
        )
        if row.through in _THROUGH:
            when.append(f"\n{_THROUGH[row.through]}", style="italic")
        table.add_row(when, *(_task_cells(row) if roomy else _narrow_task_cells(row)))
    return rendered([table])


def _task_cells(row: TaskRow) -> tuple[Text, ...]:
    return (
        _units(row.task.lead),
        _units(row.task.coordinate),
        plain(row.task.text),
        plain(row.code or Path(row.file).name),
        plain(item_wording(row.ref)),
        plain(str(row.task.evidence.page)),
    )


def _narrow_task_cells(row: TaskRow) -> tuple[Text, ...]:
    source = Text(f"{printable(row.code or Path(row.file).name)}\n{place(row.task, row.ref)}")
    return all_units(row.task), plain(row.task.text), source


def documents_text(rows: Sequence[DocumentRow]) -> str:
    """Documents in a list."""
    table = table_of(
        "Mã", "Số ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu", "Nhiệm vụ", "Cần xem", "Tệp"
    )
    for row in rows:
        table.add_row(
            row.id,
            plain(row.code or NONE),
            plain(day_wording(row.date) + _ending(row)),
            plain(row.issuer or NONE),
            Brief(row.title or NONE),
            str(row.tasks),
            str(row.findings),
            plain(row.file + (" (một phần)" if row.partial else "")),
        )
    return rendered([table])


def _ending(row: DocumentRow) -> str:
    return f"\n(hiệu lực đến {row.valid_until:%d/%m/%Y})" if row.valid_until else ""


def units_text(rows: Sequence[UnitRow]) -> str:
    """Units with the number of their tasks."""
    table = table_of("Đơn vị", "Chủ trì", "Quá hạn", "Phối hợp", "Nhận báo cáo")
    for row in rows:
        counts = (row.lead, row.overdue, row.coordinate, row.report_to)
        table.add_row(plain(row.name), *(str(count or NONE) for count in counts))
    return rendered([table])


def corrections_text(rows: Sequence[Correction]) -> str:
    """What people said, and what the machine reads there."""
    table = table_of(
        "Số", "Văn bản, mục", "Trường", "Người nói", "Máy đọc", "Tình trạng", "Ai, khi nào"
    )
    for row in rows:
        label, style = _STATES[row.state]
        read = row.read_then if row.read_now in (None, row.read_then) else row.read_now
        table.add_row(
            str(row.number),
            _lines(f"{row.document}\n{item_wording(row.task)}" if row.task else row.document),
            FIELD_NAMES.get(row.field, row.field),
            _lines(field_wording(row.field, row.value)),
            _lines(field_wording(row.field, read or "")),
            Text(label, style=style),
            plain(f"{row.by}, {moment_wording(row.at)}"),
        )
    return rendered([table])


def history_text(events: Sequence[Event]) -> str:
    """What was said about what became of a task."""
    table = table_of("Số", "Việc", "Ngày", "Của hạn", "Lý do", "Ai, khi nào")
    for event in events:
        of = event.of or event.due
        table.add_row(
            str(event.number),
            _ACTS[event.act],
            f"{event.day:%d/%m/%Y}",
            f"{of:%d/%m/%Y}" if of else NONE,
            plain(event.reason or NONE),
            plain(f"{event.by}, {moment_wording(event.at)}"),
        )
    return rendered([table])


def runs_text(rows: Sequence[Run]) -> str:
    """Runs, the latest first; times are those of Vietnam."""
    table = table_of(
        "Số", "Lệnh", "Bắt đầu", "Kết thúc", "Lưu", "Không đổi", "Một phần", "Lỗi", "Tham số"
    )
    for row in rows:
        counts = (row.stored, row.unchanged, row.partial, row.failed)
        table.add_row(
            str(row.number),
            row.kind,
            _moment(row.began_at),
            _RUN_ENDS[row.ended] if row.ended != "done" else _moment(row.ended_at),
            *(NONE if count is None else str(count) for count in counts),
            plain(" ".join(row.arguments) or NONE),
        )
    return rendered([table])


def _moment(at: str | None) -> str:
    return f"{in_vietnam(at):%d/%m/%Y %H:%M:%S}" if at else NONE


def _lines(value: str) -> Text:
    return Text("\n".join(map(printable, value.split("\n"))) or NONE)


def directive_text(directive: Directive) -> str:
    """One document: its header, its tasks and what a person should look at."""
    tasks = table_of("Hạn", "Đơn vị", "Nội dung", "Nguồn")
    bound = directive.validity.until
    until = date.fromisoformat(bound.day) if bound else None
    for task in directive.tasks:
        days = (due_day(deadline.meaning) for deadline in task.deadlines)
        when = _when(task, min((day for day in days if day), default=None), until)
        tasks.add_row(plain(when), all_units(task), plain(task.text), Text(place(task, task.path)))
    findings = table_of("Mức", "Điểm cần xem lại", "Mục", "Trang")
    for finding in directive.findings:
        findings.add_row(
            _SETTLED if finding.settled else _SEVERITIES[finding.severity],
            plain(f"{finding.message} ({finding.code})"),
            plain(item_wording(finding.path) if finding.path else NONE),
            str(finding.page or NONE),
        )
    return rendered(
        [
            _header(directive),
            Text(f"\n{len(directive.tasks)} nhiệm vụ"),
            tasks,
            Text(f"\n{sum(not each.settled for each in directive.findings)} điểm cần xem lại"),
            *([findings] if directive.findings else []),
        ]
    )


def tree_text(directive: Directive) -> str:
    """The items of a document, each under its parent, with its page and what a person should look at."""
    depths: dict[str, int] = {}
    doubts: dict[str | None, list[Finding]] = {}
    for finding in directive.findings:
        doubts.setdefault(finding.path, []).append(finding)
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column("Mục", overflow="fold")
    table.add_column("Trang", justify="right")
    for item in directive.items:
        depth = depths.get(item.parent, -1) + 1 if item.parent is not None else 0
        depths[item.path] = depth
        line = f"{item.marker} {item.text}".strip() or item.path
        table.add_row(
            Text("  " * depth + printable(line), style="bold" if item.heading else ""),
            f"tr. {item.evidence.page}",
        )
        _add_doubts(table, doubts.pop(item.path, []), depth + 1)
    for left in doubts.values():  # of the header, and of what is no item
        _add_doubts(table, left, 0)
    return rendered([table])


def _add_doubts(table: Table, findings: Iterable[Finding], depth: int) -> None:
    """Findings as lines of the tree; the path tells which item a restored marker makes it."""
    for finding in findings:
        where = f"{item_wording(finding.path)}: " if finding.path else ""
        line = f"{'  ' * depth}! {printable(where + finding.message)}"
        table.add_row(Text(line, style="yellow"), f"tr. {finding.page}" if finding.page else "")


def ledger_text(directive: Directive) -> str:
    """What became of every leaf of the tree."""
    table = table_of("Mục", "Là gì", "Quy tắc")
    for entry in directive.ledger:
        table.add_row(plain(item_wording(entry.path)), entry.account, plain(entry.rule))
    return rendered([table])


def _header(directive: Directive) -> Table:
    header, source = directive.header, directive.source
    signer = ", ".join(filter(None, (header.signer.name, header.signer.title)))
    grid = Table.grid(padding=(0, 2))
    for name, value in (
        ("Số ký hiệu", header.code),
        ("Loại", header.type),
        ("Ngày ban hành", day_wording(header.date)),
        ("Cơ quan ban hành", header.issuer),
        ("Trích yếu", header.title),
        ("Kính gửi", "; ".join(header.addressees)),
        ("Người ký", signer),
        ("Hiệu lực", validity_wording(directive.validity)),
        ("Tệp", f"{source.path} (văn bản {source.part}, {source.pages} trang)"),
        ("Mã", f"{source.sha256[:16]}-{source.part}"),
    ):
        grid.add_row(Text(name, style="bold"), plain(value or NONE))
    return grid


def _when(task: Task, due: date | None, valid_until: date | None) -> str:
    if due is not None:
        return f"{due:%d/%m/%Y}"
    said = (deadline_wording(each, valid_until) for each in task.deadlines)
    return printable("; ".join(said)) or NONE


def day_wording(iso: str | None) -> str:
    """A date as people here write it, as far as it is known: ``3/2022`` for ``2022-03``."""
    return "/".join(reversed(iso.split("-"))) if iso else NONE


def validity_wording(validity: Validity) -> str:
    """From when until when a document holds, each with its page; empty where it does not say."""
    bounds = (("từ", validity.since), ("đến hết", validity.until))
    said = [
        f"{word} {day_wording(bound.day)} (trang {bound.evidence.page}: “{bound.evidence.quote}”)"
        for word, bound in bounds
        if bound
    ]
    return "; ".join(said)


def _units(units: Iterable[Unit]) -> Text:
    return plain("; ".join(unit.text for unit in units) or NONE)


def all_units(task: Task) -> Text:
    """Who leads, takes part and gets the result, a line each."""
    lines = [_units(task.lead)]
    if task.coordinate:
        lines.append(Text.assemble("Phối hợp: ", _units(task.coordinate)))
    if task.report_to:
        lines.append(Text.assemble("Báo cáo: ", _units(task.report_to)))
    return Text("\n").join(lines)


def place(task: Task, ref: str) -> str:
    """Where a task stands in its document."""
    return f"{printable(item_wording(ref))}, trang {task.evidence.page}"


def plain(text: str) -> Text:
    """Text out of a document, as it stands."""
    return Text(printable(text))


def table_of(*columns: str) -> Table:
    """A table whose columns take what they need, wordings the rest."""
    table = Table(show_lines=True)
    for column in columns:
        widest = None if column in _WIDE else max(_DATE, _width() // 8)
        table.add_column(
            column, overflow="fold", max_width=widest, min_width=_DATE if column == "Hạn" else None
        )
    return table


def rendered(parts: Iterable[RenderableType]) -> str:
    """Parts as text, coloured where standard output is a terminal that shows colours."""
    on_terminal = sys.stdout.isatty()
    console = Console(
        file=io.StringIO(),
        force_terminal=on_terminal,
        no_color=None if on_terminal else True,
        width=_width(),
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def _width() -> int:
    if sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) else _WIDTH_ELSEWHERE
