"""Which engine reads: the library inside this process where it is installed, else the program."""

import os
from functools import lru_cache
from importlib.util import find_spec

from pipeline.errors import MissingProgram
from pipeline.read.ocr.cache import CachedEngine, cache_of
from pipeline.read.ocr.engine import OcrEngine
from pipeline.read.ocr.memory import give_back_large_blocks
from pipeline.read.ocr.tessdata import chosen, find_models
from pipeline.settings import Settings


def engine_of(settings: Settings) -> OcrEngine:
    """The engine that ``settings`` ask for, with its cache; its models stay loaded from call to call.

    Raises `MissingProgram` where it is not installed, or not the Vietnamese model.
    """
    path, folder = os.environ.get("PATH", ""), os.environ.get("TESSDATA_PREFIX", "")
    engine = _engine(settings.ocr, settings.languages, settings.page_seconds, path, folder)
    cache = cache_of(settings.cache, settings.cache_mb)
    return engine if cache is None else CachedEngine(engine, cache)


@lru_cache(maxsize=4)
def _engine(name: str, languages: str, seconds: int, path: str, folder: str) -> OcrEngine:  # noqa: ARG001  # what the answer depends on
    give_back_large_blocks()
    if name != "pytesseract" and (engine := _inside(languages, seconds)) is not None:
        return engine
    if name == "tesserocr":
        raise MissingProgram(
            "Máy chưa có thư viện tesserocr hoặc dữ liệu tiếng Việt (vie) của Tesseract.",
            advice="Hãy cài đặt chúng, hoặc đặt DONDOC_OCR=auto để dùng chương trình tesseract.",
        )
    from pipeline.read.ocr.tesseract import TesseractEngine  # noqa: PLC0415  # not needed with the library

    return TesseractEngine(languages, seconds)


def _inside(languages: str, seconds: int) -> OcrEngine | None:
    """The library's engine; None where the library or the models are not installed."""
    models = find_models()
    if models is None or find_spec("tesserocr") is None:
        return None
    try:
        from pipeline.read.ocr.tesserocr_engine import TesserocrEngine  # noqa: PLC0415  # may be missing
    except (ImportError, OSError):  # there, but made for another system
        return None
    return TesserocrEngine(models, chosen(languages, models.languages), seconds)
