"""A file as a reader gets it, and how a reader says that it is no good."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import BadDocument
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.read.ocr.engine import OcrEngine

OnPage = Callable[[int, int], None]
"""Called with (pages done, pages in all) whenever a page is finished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of one file, its name for messages, and what the caller asked for."""

    name: str
    content: bytes
    settings: Settings
    on_page: OnPage | None = None
    engine: "OcrEngine | None" = None
    """What recognises its pictures; None for what the settings say."""

    def report(self, done: int, total: int) -> None:
        """Tells the caller how far the file is read."""
        if self.on_page is not None:
            self.on_page(done, total)

    def fault(self, code: str, wrong: str, *, page: int | None = None, advice: str) -> BadDocument:
        """The error for this file: ``wrong`` is a Vietnamese clause without the file's name."""
        where = f"Tệp “{self.name}”" if page is None else f"Tệp “{self.name}”, trang {page}"
        return BadDocument(code, f"{where}: {wrong}", advice=advice)


class PageUnread(Exception):
    """One page could not be recognised; its message becomes the note of the page."""
