"""Recognises text in pictures with the program Tesseract.

The only module that imports pytesseract; its errors end here.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np
import pytesseract
from pytesseract import Output

from models.text import Box
from pipeline.read.ocr.engine import WHOLE_PAGE, Recognised
from pipeline.read.ocr.tessdata import chosen, find_models, missing, unloadable
from pipeline.read.preprocess import Picture
from pipeline.read.source import PageUnread

_FAILED = re.compile(r"Failed loading language '([^']+)'")


class TesseractEngine:
    """An `OcrEngine` that starts the program once a call."""

    def __init__(self, languages: str, seconds: float) -> None:
        """``languages`` joined by +, best first; ``seconds`` is the time for one call.

        Raises `MissingProgram` where the program or its Vietnamese model is not installed.
        """
        models = find_models()
        if models is None or shutil.which("tesseract") is None:
            raise missing()
        self._models = models
        # pytesseract's own list leaves out models whose names have capitals: those of scripts.
        self._languages = chosen(languages, self._models.languages)
        self._seconds = seconds
        self._try()

    def _try(self) -> None:
        """Load the models once: one that can't be loaded is left out later, with a word that nobody hears."""
        with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
            picture = Path(folder) / "white.pgm"
            cv2.imwrite(str(picture), np.full((40, 40), 255, np.uint8))
            tried = subprocess.run(
                ["tesseract", str(picture), "-", "-l", "+".join(self._languages)],
                capture_output=True,
                check=False,
            )
        lost = _FAILED.findall(tried.stderr.decode("utf-8", "replace"))
        if lost or tried.returncode:
            raise unloadable(lost or self._languages)

    @cached_property
    def identity(self) -> str:
        """See `OcrEngine`."""
        read = self._models.identity(self._languages)
        return f"tesseract {pytesseract.get_tesseract_version()}, {read}"

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        """See `OcrEngine`; all pictures with one run of the program."""
        if not pictures:
            return []
        with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
            # Uncompressed: packing a page as PNG takes as long as recognising it.
            paths = [Path(folder) / f"{index}.pgm" for index in range(len(pictures))]
            for path, picture in zip(paths, pictures, strict=True):
                cv2.imwrite(str(path), picture)
            listing = Path(folder) / "pictures.txt"
            listing.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
            try:
                table = pytesseract.image_to_data(
                    str(listing),
                    lang="+".join(self._languages),
                    config=f"--oem 1 --psm {mode} --dpi {dpi} -c tessedit_char_whitelist={only}",
                    timeout=self._seconds,
                    output_type=Output.DICT,
                )
            except pytesseract.TesseractNotFoundError:
                raise missing() from None
            except pytesseract.TesseractError as error:
                raise PageUnread(f"tesseract: {error.message}") from None
            except RuntimeError:  # what pytesseract makes of a run that took too long
                raise PageUnread(f"tesseract: more than {self._seconds} s") from None
        return [_recognised(table, i) for i, text in enumerate(table["text"]) if text.strip()]


def _recognised(table: dict[str, list[int]], index: int) -> Recognised:
    left, top = table["left"][index], table["top"][index]
    return Recognised(
        text=str(table["text"][index]).strip(),
        box=Box(left, top, left + table["width"][index], top + table["height"][index]),
        confidence=max(float(table["conf"][index]), 0.0) / 100,
        picture=table["page_num"][index] - 1,
        line=(table["block_num"][index], table["par_num"][index], table["line_num"][index]),
    )
