"""What every reader of tables in plain text finds: where a table stands, and its cells."""

from typing import NamedTuple

Cells = list[list[str]]
"""The cells of a row, each with its lines."""
COUNT_HEAD = r"(?:S?TT|Stt|Số TT)"
"""How the column is headed that counts the rows."""


class Grid(NamedTuple):
    """A table in lines ``start`` to ``end`` (excluded) of a text."""

    start: int
    end: int
    rows: list[Cells]
