"""Results of OCR that wait: nothing of a secret document may stay on the disk, not even its words.

A page says that it is secret only when it was recognised, so what was recognised is kept once all pages
of the file were looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from pipeline.read.ocr.cache import CachedEngine, OcrCache, cache_of, packed
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import WHOLE_PAGE, OcrEngine, Recognised

if TYPE_CHECKING:
    from pipeline.read.preprocess import Picture
    from pipeline.settings import Settings


class HeldEngine:
    """The engine of the settings, made when it is first asked; its answers are cached by `keep`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._made: OcrEngine | None = None
        self._cache: _HeldCache | None = None

    @property
    def identity(self) -> str:
        """See `OcrEngine`."""
        return self._engine.identity

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        """See `OcrEngine`; raises `MissingProgram` where there is none."""
        return self._engine.recognise(pictures, dpi, mode=mode, only=only)

    def keep(self) -> None:
        """Write what was recognised so far to the cache."""
        if self._cache is not None:
            self._cache.release()

    @property
    def _engine(self) -> OcrEngine:
        with self._lock:  # pages are recognised side by side
            if self._made is None:
                self._made = self._make()
            return self._made

    def _make(self) -> OcrEngine:
        engine = engine_of(replace(self._settings, cache="off"))
        cache = cache_of(self._settings.cache, self._settings.cache_mb)
        if cache is None:
            return engine
        self._cache = _HeldCache(cache)
        return CachedEngine(engine, self._cache)


class _HeldCache(OcrCache):
    """Answers like the cache that it is made of, and writes nothing until it is released."""

    def __init__(self, cache: OcrCache) -> None:
        super().__init__(cache.folder, cache.max_bytes)
        self._held: list[tuple[str, bytes]] = []

    def put(self, key: str, words: Sequence[Recognised]) -> None:
        """Hold ``words``, packed: a long document has many."""
        self._held.append((key, packed(words)))

    def release(self) -> None:
        """Write what is held."""
        while self._held:
            self.put_packed(*self._held.pop())
