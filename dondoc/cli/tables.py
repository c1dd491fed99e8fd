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

from dondoc.cli.output import printable
from models.correction import Correction, State
from models.directive import Directive
from models.finding import Finding, Severity
from models.register import DocumentRow, TaskRow, UnitRow
from models.status import Status, due_day
from models.task import Task
from models.unit import Unit

# Where nobody looks at a terminal of some width, lines may be long.
_WIDTH_ELSEWHERE = 200
_NONE = "–"
# Columns that hold sentences or paths; the others are kept narrow for their sake.
_WIDE = frozenset({"Nội dung", "Trích yếu", "Điểm cần xem lại", "Tệp", "Đơn vị"})
_DATE = len("10/04/2023")
# Narrower than this, seven columns would be unreadable.
_ROOMY = 120

_STATUSES: dict[Status, tuple[str, str]] = {
    "overdue": ("quá hạn", "bold red"),
    "due-soon": ("sắp đến hạn", "yellow"),
    "due": ("trong hạn", ""),
    "recurring": ("định kỳ", ""),
    "waiting": ("chờ mốc tính hạn", ""),
    "ongoing": ("thường xuyên", ""),
    "no-date": ("không có hạn", "dim"),
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


def tasks_text(rows: Sequence[TaskRow]) -> str:
    """Tasks of many documents."""
    roomy = _width() >= _ROOMY
    table = (
        _table("Hạn", "Chủ trì", "Phối hợp", "Nội dung", "Số ký hiệu", "Mục", "Trang")
        if roomy
        else _table("Hạn", "Đơn vị", "Nội dung", "Nguồn")
    )
    for row in rows:
        label, style = _STATUSES[row.status]
        when = Text(f"{_when(row.task, row.due)}\n{label}", style=style)
        table.add_row(when, *(_task_cells(row) if roomy else _narrow_task_cells(row)))
    return _rendered([table])


def _task_cells(row: TaskRow) -> tuple[Text, ...]:
    return (
        _units(row.task.lead),
        _units(row.task.coordinate),
        _plain(row.task.text),
        _plain(row.code or Path(row.file).name),
        _plain(row.ref),
        _plain(str(row.task.evidence.page)),
    )


def _narrow_task_cells(row: TaskRow) -> tuple[Text, ...]:
    source = Text(f"{printable(row.code or Path(row.file).name)}\n{_place(row.task, row.ref)}")
    return _all_units(row.task), _plain(row.task.text), source


def documents_text(rows: Sequence[DocumentRow]) -> str:
    """Documents in a list."""
    table = _table(
        "Mã", "Số ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu", "Nhiệm vụ", "Cần xem", "Tệp"
    )
    for row in rows:
        table.add_row(
            row.id,
            _plain(row.code or _NONE),
            _plain(_day(row.date)),
            _plain(row.issuer or _NONE),
            _plain(row.title or _NONE),
            str(row.tasks),
            str(row.findings),
            _plain(row.file + (" (một phần)" if row.partial else "")),
        )
    return _rendered([table])


def units_text(rows: Sequence[UnitRow]) -> str:
    """Units with the number of their tasks."""
    table = _table("Đơn vị", "Chủ trì", "Quá hạn", "Phối hợp", "Nhận báo cáo")
    for row in rows:
        counts = (row.lead, row.overdue, row.coordinate, row.report_to)
        table.add_row(_plain(row.name), *(str(count or _NONE) for count in counts))
    return _rendered([table])


def corrections_text(rows: Sequence[Correction]) -> str:
    """What people said, and what the machine reads there."""
    table = _table(
        "Số", "Văn bản, mục", "Trường", "Người nói", "Máy đọc", "Tình trạng", "Ai, khi nào"
    )
    for row in rows:
        label, style = _STATES[row.state]
        read = row.read_then if row.read_now in (None, row.read_then) else row.read_now
        table.add_row(
            str(row.number),
            _plain(row.document if row.task is None else f"{row.document}:{row.task}"),
            row.field,
            _lines(row.value),
            _lines(read or ""),
            Text(label, style=style),
            _plain(f"{row.by}, {row.at[:10]}"),
        )
    return _rendered([table])


def _lines(value: str) -> Text:
    return Text("\n".join(map(printable, value.split("\n"))) or _NONE)


def directive_text(directive: Directive) -> str:
    """One document: its header, its tasks and what a person should look at."""
    tasks = _table("Hạn", "Đơn vị", "Nội dung", "Nguồn")
    for task in directive.tasks:
        days = (due_day(deadline.meaning) for deadline in task.deadlines)
        when = _when(task, min((day for day in days if day), default=None))
        tasks.add_row(
            _plain(when), _all_units(task), _plain(task.text), Text(_place(task, task.path))
        )
    findings = _table("Mức", "Điểm cần xem lại", "Mục", "Trang")
    for finding in directive.findings:
        findings.add_row(
            _SEVERITIES[finding.severity],
            _plain(f"{finding.message} ({finding.code})"),
            _plain(finding.path or _NONE),
            str(finding.page or _NONE),
        )
    return _rendered(
        [
            _header(directive),
            Text(f"\n{len(directive.tasks)} nhiệm vụ"),
            tasks,
            Text(f"\n{len(directive.findings)} điểm cần xem lại"),
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
    return _rendered([table])


def _add_doubts(table: Table, findings: Iterable[Finding], depth: int) -> None:
    """Findings as lines of the tree; the path tells which item a restored marker makes it."""
    for finding in findings:
        where = f"{finding.path}: " if finding.path else ""
        line = f"{'  ' * depth}! {printable(where + finding.message)}"
        table.add_row(Text(line, style="yellow"), f"tr. {finding.page}" if finding.page else "")


def ledger_text(directive: Directive) -> str:
    """What became of every leaf of the tree."""
    table = _table("Mục", "Là gì", "Quy tắc")
    for entry in directive.ledger:
        table.add_row(_plain(entry.path), entry.account, _plain(entry.rule))
    return _rendered([table])


def _header(directive: Directive) -> Table:
    header, source = directive.header, directive.source
    signer = ", ".join(filter(None, (header.signer.name, header.signer.title)))
    grid = Table.grid(padding=(0, 2))
    for name, value in (
        ("Số ký hiệu", header.code),
        ("Loại", header.type),
        ("Ngày ban hành", _day(header.date)),
        ("Cơ quan ban hành", header.issuer),
        ("Trích yếu", header.title),
        ("Kính gửi", "; ".join(header.addressees)),
        ("Người ký", signer),
        ("Tệp", f"{source.path} (văn bản {source.part}, {source.pages} trang)"),
        ("Mã", f"{source.sha256[:16]}-{source.part}"),
    ):
        grid.add_row(Text(name, style="bold"), _plain(value or _NONE))
    return grid


def _when(task: Task, due: date | None) -> str:
    if due is not None:
        return f"{due:%d/%m/%Y}"
    return printable("; ".join(deadline.text for deadline in task.deadlines)) or _NONE


def _day(iso: str | None) -> str:
    """A date as people here write it, as far as it is known: ``3/2022`` for ``2022-03``."""
    return "/".join(reversed(iso.split("-"))) if iso else _NONE


def _units(units: Iterable[Unit]) -> Text:
    return _plain("; ".join(unit.text for unit in units) or _NONE)


def _all_units(task: Task) -> Text:
    lines = [_units(task.lead)]
    if task.coordinate:
        lines.append(Text.assemble("Phối hợp: ", _units(task.coordinate)))
    if task.report_to:
        lines.append(Text.assemble("Báo cáo: ", _units(task.report_to)))
    return Text("\n").join(lines)


def _place(task: Task, ref: str) -> str:
    return f"mục {printable(ref)}, trang {task.evidence.page}"


def _plain(text: str) -> Text:
    return Text(printable(text))


def _table(*columns: str) -> Table:
    """A table whose columns take what they need, wordings the rest."""
    table = Table(show_lines=True)
    for column in columns:
        widest = None if column in _WIDE else max(_DATE, _width() // 8)
        table.add_column(
            column, overflow="fold", max_width=widest, min_width=_DATE if column == "Hạn" else None
        )
    return table


def _rendered(parts: Iterable[RenderableType]) -> str:
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
