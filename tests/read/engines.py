"""Engines for tests: one that says what it was told to say, others that fail."""

import time
from collections.abc import Sequence

from models.text import Box
from pipeline.read.ocr.engine import ONE_LINE, WHOLE_PAGE, Recognised
from pipeline.read.preprocess import Picture
from pipeline.read.source import PageUnread


def word(
    text: str, left: float, top: float, *, confidence: float = 0.95, line: int = 1, height: int = 30
) -> Recognised:
    """A word of letters 18 pixels wide."""
    box = Box(left, top, left + 18 * len(text), top + height)
    return Recognised(text, box, confidence, 0, (1, 1, line))


class RecordedEngine:
    """Answers every whole page with the same words, and anything smaller with none."""

    identity = "recorded"

    def __init__(self, words: Sequence[Recognised]) -> None:
        self._words = list(words)
        self.asked: list[tuple[int, int, int]] = []
        """Number of pictures, resolution and mode of each question."""

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        self.asked.append((len(pictures), dpi, mode))
        return self._words if mode == WHOLE_PAGE else []


class SecondEngine(RecordedEngine):
    """Answers single lines, picture by picture, with ``seen``: text and confidence, or nothing where it is empty."""

    def __init__(self, words: Sequence[Recognised], seen: Sequence[tuple[str, float]]) -> None:
        super().__init__(words)
        self._seen = list(seen)
        self.allowed: list[str] = []
        """The signs that each such question allowed."""

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        found = super().recognise(pictures, dpi, mode=mode)
        if mode != ONE_LINE:
            return found
        self.allowed.append(only)
        told, self._seen = self._seen[: len(pictures)], self._seen[len(pictures) :]
        return [
            word(text, 10, 10, confidence=sure)._replace(picture=index)
            for index, (text, sure) in enumerate(told)
            if text
        ]


class FailingEngine(RecordedEngine):
    """Fails with each question whose number (from 1) is among ``failing``, having waited ``seconds``."""

    def __init__(
        self,
        words: Sequence[Recognised],
        failing: set[int],
        *,
        why: str = "broken",
        seconds: float = 0,
    ) -> None:
        super().__init__(words)
        self._failing = failing
        self._why = why
        self._seconds = seconds

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        words = super().recognise(pictures, dpi, mode=mode)
        if len(self.asked) in self._failing:
            time.sleep(self._seconds)
            raise PageUnread(self._why)
        return words
