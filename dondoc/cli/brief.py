"""Long texts out of a document that a list shows by their beginning."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

from dondoc.cli.output import printable

_LINES = 2


class Brief:
    """Text out of a document on two lines at most, with an ellipsis for the rest."""

    def __init__(self, text: str) -> None:
        self._text = Text(printable(text))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """The first lines of the cell."""
        lines = self._text.wrap(console, options.max_width, overflow="fold")
        if len(lines) > _LINES:
            last = lines[_LINES - 1]
            last.rstrip()
            last.truncate(options.max_width - 1)
            last.append("…")
        yield from lines[:_LINES]

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """As wide as the whole text would be."""
        return Measurement.get(console, options, self._text)
