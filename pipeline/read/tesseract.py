"""Recognises text in pictures with the program Tesseract.

The only module that imports pytesseract; its errors end here.
"""

import os
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import cv2
import pytesseract
from pytesseract import Output

from models.text import Box
from pipeline.errors import MissingProgram
from pipeline.read.preprocess import Picture
from pipeline.read.source import PageUnread
from pipeline.settings import Settings

# Tesseract asks for four threads and spins where there are fewer cores: pages are read side by side.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

WHOLE_PAGE, ONE_BLOCK = 3, 6
"""Page segmentation modes of Tesseract."""

_NEEDED = "vie"
_INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie tesseract-ocr-script-viet"


class Recognised(NamedTuple):
    """A word as Tesseract gives it."""

    text: str
    box: Box
    """In pixels of its picture."""
    confidence: float
    """0 to 1."""
    picture: int
    """Which of the pictures it stands in, from 0."""
    line: tuple[int, int, int]
    """Block, paragraph and line of its picture."""


def recognise(
    pictures: Sequence[Picture], dpi: int, settings: Settings, *, mode: int = WHOLE_PAGE
) -> list[Recognised]:
    """The words in grey ``pictures`` of resolution ``dpi``, all with one run of the program."""
    languages = "+".join(installed_languages(settings.languages))
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
                lang=languages,
                config=f"--oem 1 --psm {mode} --dpi {dpi}",
                timeout=settings.page_seconds,
                output_type=Output.DICT,
            )
        except pytesseract.TesseractNotFoundError:
            raise _missing() from None
        except pytesseract.TesseractError as error:
            raise PageUnread(f"tesseract: {error.message}") from None
        except RuntimeError:  # what pytesseract makes of a run that took too long
            raise PageUnread(f"tesseract: more than {settings.page_seconds} s") from None
    return [_recognised(table, index) for index, text in enumerate(table["text"]) if text.strip()]


def installed_languages(wanted: str) -> tuple[str, ...]:
    """Those of the ``wanted`` languages (joined by +) that are installed, in order; ``vie`` must be."""
    installed = _installed(os.environ.get("PATH", ""), os.environ.get("TESSDATA_PREFIX", ""))
    if _NEEDED not in installed:
        raise _missing()
    found = [
        name
        for language in wanted.split("+")
        for name in (language, f"script/{language}")  # where other systems keep models of scripts
        if name in installed
    ]
    return tuple(found) or (_NEEDED,)


@cache
def _installed(path: str, folder: str) -> frozenset[str]:  # noqa: ARG001  # what the answer depends on
    """Languages of the program that is found on ``path`` with its models in ``folder``."""
    try:
        return frozenset(pytesseract.get_languages(config=""))
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError):
        raise _missing() from None


def _missing() -> MissingProgram:
    return MissingProgram(
        "Máy chưa có chương trình nhận dạng chữ Tesseract hoặc dữ liệu tiếng Việt (vie) của nó.",
        advice=f"Hãy cài đặt rồi chạy lại: {_INSTALL}",
    )


def _recognised(table: dict[str, list[int]], index: int) -> Recognised:
    left, top = table["left"][index], table["top"][index]
    return Recognised(
        text=str(table["text"][index]).strip(),
        box=Box(left, top, left + table["width"][index], top + table["height"][index]),
        confidence=max(float(table["conf"][index]), 0.0) / 100,
        picture=table["page_num"][index] - 1,
        line=(table["block_num"][index], table["par_num"][index], table["line_num"][index]),
    )
