"""Rows of a workbook, written whole as they come.

XlsxWriter looks at each cell several times, keeps the height of every row in memory, and takes a text from ``<r>`` to
``</r>`` for markup of its own. What clerks keep are texts, numbers and days alone; a row of these is one line of XML.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from dondoc.export.columns import Cell

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_EPOCH = date(1899, 12, 31).toordinal()
_NO_SUCH_DAY = 59
"""Behind this one, 28 February 1900, spreadsheets count a day that never was."""


class Rows(Worksheet):  # type: ignore[misc]  # XlsxWriter is untyped here
    """A sheet of a workbook in constant memory, to which rows are added from the top down."""

    def put(self, line: int, cells: Sequence[Cell], forms: Sequence[Format], height: float) -> None:
        """Write a row, counted from 0, so many points high: each cell in its form, empty ones left out.

        A day takes its form as other cells do. Rows above must be there, whichever way they were written.
        """
        self._write_single_row(line)
        self._check_dimensions(line, 0)
        self._check_dimensions(line, len(cells) - 1)
        number = str(line + 1)
        written = "".join(
            _cell(f"{_LETTERS[at]}{number}", _index_of(form), cell)
            for at, (cell, form) in enumerate(zip(cells, forms, strict=True))
            if cell is not None and cell != ""
        )
        self.fh.write(f'<row r="{number}" ht="{height:g}" customHeight="1">{written}</row>')


_LETTERS: Sequence[Any] = [xl_col_to_name(number) for number in range(26)]


def _index_of(form: Format) -> int:
    """The number by which cells name their form; XlsxWriter gives one when it is asked."""
    return form._get_xf_index()  # type: ignore[no-any-return]  # noqa: SLF001


def _cell(name: str, form: int, cell: str | float | date) -> str:
    """A cell as XML; text stays text, whatever it begins with."""
    if isinstance(cell, str):
        if "&" in cell or "<" in cell or ">" in cell:
            cell = cell.translate(_ESCAPES)
        text = f'<is><t xml:space="preserve">{cell}</t></is>'
        return f'<c r="{name}" s="{form}" t="inlineStr">{text}</c>'
    if isinstance(cell, date):
        cell = _day_number(cell)
    return f'<c r="{name}" s="{form}"><v>{cell}</v></c>'


def _day_number(day: date) -> int:
    number = day.toordinal() - _EPOCH
    return number + (number > _NO_SUCH_DAY)
