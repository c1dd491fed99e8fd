"""A server that has gone away is waited for, and the clerk hears for what."""

import time
from typing import TYPE_CHECKING

from dondoc.cli.output import printable, say

if TYPE_CHECKING:
    from models.store.errors import ServerAway
    from models.store.patience import Patience
    from pipeline.settings import Settings

_SILENT_SECONDS = 15.0
"""Between two lines."""


def patience_of(settings: "Settings") -> "Patience":
    """How long the steps of a batch wait, with a line that says so."""
    from models.store.patience import Patience

    return Patience(settings.database_seconds, Told())


class Told:
    """Says that the server is waited for, and for how long yet; now and then, however often it is called."""

    def __init__(self) -> None:
        self._said = -_SILENT_SECONDS

    def __call__(self, error: "ServerAway", left: float | None) -> None:
        """``left`` seconds at most; None for as long as it takes."""
        if time.monotonic() - self._said < _SILENT_SECONDS:
            return
        self._said = time.monotonic()
        until = "" if left is None else f", còn tối đa {left:.0f} giây"
        say(f"{printable(error.message)} Đang chờ máy chủ trở lại{until}; dừng bằng Ctrl-C.")
