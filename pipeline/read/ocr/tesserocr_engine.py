"""Recognises text with the library of Tesseract inside this process.

The only module that imports tesserocr; its errors end here. No picture is written, no program started, and
a model is loaded once: a page takes half the time that it takes the program.
"""

import os
import time
from collections import deque
from collections.abc import Sequence
from functools import cached_property

import numpy as np
import tesserocr

from pipeline.read.ocr.engine import WHOLE_PAGE, Recognised, words_of_table
from pipeline.read.ocr.tessdata import Models, unloadable
from pipeline.read.preprocess import Picture
from pipeline.read.source import PageUnread

# Leptonica's remarks on sparse pages are none of the clerk's business.
tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)


class TesserocrEngine:
    """An `OcrEngine`; as many recognisers stay open as threads have asked at the same time."""

    def __init__(self, models: Models, languages: Sequence[str], seconds: float) -> None:
        """``languages`` are names in ``models``, best first; ``seconds`` is the time for one call."""
        self._models = models
        self._languages = tuple(languages)
        self._seconds = seconds
        self._free: deque[tesserocr.PyTessBaseAPI] = deque()

    @cached_property
    def identity(self) -> str:
        """See `OcrEngine`."""
        library = tesserocr.tesseract_version().split("\n", 1)[0]
        read = self._models.identity(self._languages)
        return f"tesserocr {tesserocr.__version__}, {library}, {read}"

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        """See `OcrEngine`."""
        until = time.monotonic() + self._seconds
        recogniser = self._opened()
        words: list[Recognised] = []
        try:
            recogniser.SetPageSegMode(mode)
            recogniser.SetVariable("tessedit_char_whitelist", only)
            for index, picture in enumerate(pictures):
                words += words_of_table(self._table(recogniser, picture, dpi, until), index)
            recogniser.Clear()
        except RuntimeError as error:
            recogniser.End()
            raise PageUnread(f"tesserocr: {error}") from None
        except BaseException:
            recogniser.End()  # in whatever state it is, it serves nobody else
            raise
        self._free.append(recogniser)
        return words

    def _opened(self) -> tesserocr.PyTessBaseAPI:
        """A recogniser that no other thread has, with its models loaded."""
        try:
            return self._free.pop()
        except IndexError:
            pass
        try:
            recogniser = tesserocr.PyTessBaseAPI(
                path=f"{self._models.folder}{os.sep}",
                lang="+".join(self._languages),
                oem=tesserocr.OEM.LSTM_ONLY,
            )
        except RuntimeError:
            raise unloadable(self._languages) from None
        # A model that can't be loaded is left out without a word.
        if lost := set(self._languages) - set(recogniser.GetLoadedLanguages()):
            recogniser.End()
            raise unloadable(lost)
        recogniser.SetVariable("debug_file", os.devnull)
        return recogniser

    def _table(
        self, recogniser: tesserocr.PyTessBaseAPI, picture: Picture, dpi: int, until: float
    ) -> str:
        """The words of one picture as Tesseract's table; raises `PageUnread` behind time ``until``."""
        height, width = picture.shape
        grey = np.ascontiguousarray(picture)
        recogniser.SetImageBytes(grey.tobytes(), width, height, 1, width)
        recogniser.SetSourceResolution(dpi)
        left = until - time.monotonic()
        # What is recognised when the time is over comes back as if it were all.
        done = left > 0 and recogniser.Recognize(max(round(left * 1000), 1))
        if time.monotonic() >= until:
            raise PageUnread(f"tesserocr: more than {self._seconds} s")
        if not done:
            raise PageUnread("tesserocr: the picture can't be recognised")
        return str(recogniser.GetTSVText(0))
