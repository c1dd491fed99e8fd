"""Rows of task tables: items of the tree, under the section rows and the item in which the table stands."""

import re
from dataclasses import dataclass
from itertools import pairwise

from models.outline import TaskTable
from models.text import CellSpan, CleanText, Span
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.unit_heads import SEVERAL, is_head
from pipeline.segment.columns import ORDER, cell_text, first_row
from pipeline.segment.markers import letter_value, roman_value
from pipeline.segment.repairs import NUMERALS
from pipeline.segment.tree import Branch, TreeBuilder

_SECTION = re.compile(r"^(?:[IVXLC]{1,6}|[A-HĐ])[.)]?$")
_LONGEST_NUMERAL = len("XVIII")
_NAMED_SECTION = re.compile(r"(?P<label>[IVXLC]{1,6}|[A-HĐ]|\d{1,2})\s?[.)/:-]\s+(?=[^\W\d_])")
"""``I. CÔNG TÁC TUYÊN TRUYỀN`` in the one cell of a row over others: its number stands in front of its name."""
_COLUMN_NUMBERS = re.compile(r"^\(?\d{1,2}\)?$")
_LONGEST_NUMBER = 12
_SEVERAL = 2
"""Rows of the shortest table whose numbers can be counted."""
_OF_GROUP = 2
"""Cells of a row that only names those under it: its number and its name."""
_WORD = re.compile(r"[^\W\d_]+")
_BY_WHEN = re.compile(
    r"\b(?:trước|chậm\s+nhất|hoàn\s+thành|xong|trong|đến\s+hết)\s+(?:(?:là|vào|trong|trước|đến)\s+){0,2}(?:ngày|tuần|tháng|quý|năm)\b",
    re.I,
)
"""A time for work; a year or the day of a paper stands in names of groups too: ``Nhiệm vụ năm 2024``."""
_SECTION_RULE = "tree.row-section"


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
    group: bool = False
    """Whether it names the rows below whose numbers begin with its own: ``1`` over ``1.1``."""


def add_rows(builder: TreeBuilder, task_table: TaskTable) -> bool:
    """Hang the rows of a task table into the tree, under the item in which it stands; False where there are none."""
    base, before = task_table.parent, len(builder.branches)
    section: str | None = None
    group: tuple[str, str] | None = None
    """Number and path of the row that names those under it."""
    ordinal = 0
    rows = _read_rows(builder.text, task_table)
    for at, label in (_counted(builder.text, rows) or _restored_labels(builder.text, rows)).items():
        rows[at].label = label
        stated = _cell_with(task_table, rows[at].cells, "task") or rows[at].own[0]
        builder.notes.append(("repaired-marker", stated.span))
    anew = _counts_anew(rows)
    for row in rows:
        if row.section:
            ordinal = 0 if anew else ordinal
            number = _cell_with(task_table, row.cells, "number")
            section = _add_section(
                builder, base, row.label, [c for c in row.own if c is not number]
            )
            group = None
            continue
        body = _cell_with(task_table, row.cells, "task")
        if body is None or body not in row.own:
            continue
        if row.group:
            path = builder.unique(_row_path(section or base, row.label))
            builder.branches.append(
                _branch(path, row.label, section or base, body, task_table.table.page)
            )
            group = (f"{row.label}.", path)
            continue
        ordinal += 1
        parent = group[1] if group and row.label.startswith(group[0]) else section or base
        path = builder.unique(_row_path(parent, row.label or str(ordinal)))
        branch = _branch(path, row.label, parent, body, task_table.table.page)
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
    first = first_row(text, task_table)
    for row in sorted(row for row in reaching if row >= first):
        printed = reaching[row]
        cells = _with_merged(text, task_table, printed, above)
        number = _cell_with(task_table, cells, "number")
        label = cell_text(text, number).rstrip(".)") if number else ""
        own = [c for c in printed.values() if c.row == row and c.span.end > c.span.start]
        if not own or _is_column_numbers(text, own):
            continue
        section = _is_section(text, label, cells, own)
        named = _NAMED_SECTION.match(cell_text(text, own[0])) if len(own) == 1 else None
        if named and _is_section(text, named["label"], cells, own):
            span = own[0].span
            own = [own[0]._replace(span=Span(span.start + named.end(), span.end))]
            label, section = named["label"], True
        above = above if section else cells
        rows.append(_Row(label, cells, own, section))
    _mark_groups(text, rows)
    return rows


def _mark_groups(text: CleanText, rows: list[_Row]) -> None:
    """Note which of ``rows`` name the rows below them; one that tells somebody to act, or by when, is a task."""
    for row, below in pairwise(rows):
        said = [cell for cell in row.cells.values() if cell.span.end > cell.span.start]
        numbers = row.label.isdigit() and below.label.startswith(f"{row.label}.1")
        named = numbers and not row.section and len(said) == _OF_GROUP
        row.group = named and not any(_is_order(cell_text(text, cell)) for cell in said)


def _is_order(printed: str) -> bool:
    """Whether a row's words say by when, or who does what: a unit opens them, and a verb in small letters follows."""
    words = _WORD.findall(printed)
    keys = [key(word) for word in words]
    somebody = is_head(keys[not SEVERAL.isdisjoint(keys[:1]) :][:3])
    verbs = ["" if word[0].isupper() else key(word) for word in words]
    acts = any(predicate_end(verbs, at) > at for at in range(1, len(verbs)))
    return (somebody and acts) or _BY_WHEN.search(printed) is not None


def _restored_labels(text: CleanText, rows: list[_Row]) -> dict[int, str]:
    """Numbers of recognised rows that were misread, by index.

    Between two that were read right they are known, also where the count goes on over a section row; behind the last
    one of a section, what is no number goes on counting. A number is taken for right where that of a row near it fits.
    """
    counted = [at for at, row in enumerate(rows) if not row.section]
    labels = [rows[at].label for at in counted]
    numbers = [int(label) if label.isdigit() else None for label in labels]
    restored: dict[int, int] = {}
    for before, behind in pairwise([*_read_right(numbers), len(counted)]):
        first = numbers[before] or 0
        sections = [at for at in range(before + 1, behind + 1) if _begins_section(counted, at)]
        between = range(before + 1, behind)
        if behind < len(counted) and (numbers[behind] or 0) - first == behind - before:
            restored |= {counted[at]: first + at - before for at in between}
        elif sections or behind == len(counted):
            own = range(before + 1, min([*sections, behind]))
            if not any(labels[at].isdigit() or not labels[at] for at in own):
                restored |= {counted[at]: first + at - before for at in own}
    return {
        at: str(number)
        for at, number in restored.items()
        if str(number) != rows[at].label.lstrip("0") and text.recognised(rows[at].own[0].span)
    }


def _counted(text: CleanText, rows: list[_Row]) -> dict[int, str]:
    """Numbers of recognised rows of which most were read as no number at all, by index: they count on from 1.

    Each section counts anew, unless a number that was read shows that the count goes on.
    """
    counted = [at for at, row in enumerate(rows) if not row.section]
    recognised = [at for at in counted if text.recognised(rows[at].own[0].span)]
    labels = [rows[at].label for at in recognised]
    junk = [label for label in labels if not any(map(str.isdigit, label))]
    if len(labels) < _SEVERAL or len(recognised) < len(counted) or 2 * len(junk) <= len(labels):
        return {}
    if not any(junk) or [letter_value(label.lower()) for label in junk] == [
        *range(1, len(junk) + 1)
    ]:
        return {}  # a table without numbers, or one that counts by letters
    places: list[int] = []
    for nth in range(len(counted)):
        anew = nth == 0 or _begins_section(counted, nth)
        places.append(1 if anew else places[-1] + 1)
    goes_on = any(
        rows[at].label == str(nth + 1) != str(places[nth]) for nth, at in enumerate(counted)
    )
    numbers = map(str, range(1, len(counted) + 1) if goes_on else places)
    told = zip(counted, numbers, strict=True)
    return {at: number for at, number in told if rows[at].label != number}


def _counts_anew(rows: list[_Row]) -> bool:
    """Whether sections begin with a first row of their own: then a number that was not read counts from there."""
    return any(above.section and row.label == "1" for above, row in pairwise(rows[1:]))


def _read_right(numbers: list[int | None]) -> list[int]:
    """Where the count fits a row beside it, or the one behind that."""
    known = dict(enumerate(numbers))
    return [
        at
        for at, number in known.items()
        if number is not None
        and any(known.get(at + step) == number + step for step in (-2, -1, 1, 2))
    ]


def _begins_section(counted: list[int], at: int) -> bool:
    """Whether a section row stands in front of the counted row at ``at``."""
    return 0 < at < len(counted) and counted[at] - counted[at - 1] > 1


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
    filled = [c for c in own if not ORDER.match(cell_text(text, c))]
    if numeral:
        filled = [c for c in filled if cell_text(text, c).rstrip(".)") != label]
    if len(filled) != 1:
        return False
    alone = all(c.row == filled[0].row for c in cells.values() if c.span.end > c.span.start)
    return alone and (numeral or not label or filled[0].column_span > 1)
