"""The models of Tesseract on this machine: where they are, which languages they read, what is in them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import MissingProgram

NEEDED = "vie"
"""The model without which nothing is read."""

_SUFFIX = ".traineddata"
_INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie tesseract-ocr-script-viet"
_SYSTEM = (
    ("/usr/share/tesseract-ocr", "*/tessdata"),
    ("/usr/share", "tessdata"),
    ("/usr/local/share", "tessdata"),
    (f"{sys.prefix}/share", "tessdata"),
)
"""Where distributions keep models: a folder, and a pattern in it."""


class Models(NamedTuple):
    """A folder of models and the languages that they read."""

    folder: Path
    languages: frozenset[str]
    """Names as Tesseract takes them: ``vie``, ``script/Vietnamese``."""

    def identity(self, languages: Sequence[str]) -> str:
        """The names of ``languages`` with what is in their models, shortened: others read otherwise."""
        files = [(name, (self.folder / f"{name}{_SUFFIX}").read_bytes()) for name in languages]
        return "+".join(f"{name}:{sha256(content).hexdigest()[:12]}" for name, content in files)


def find_models() -> Models | None:
    """The folder that holds the Vietnamese model, as the program itself would find it; None if none does."""
    return _found(os.environ.get("PATH", ""), os.environ.get("TESSDATA_PREFIX", ""))


def chosen(wanted: str, installed: frozenset[str]) -> tuple[str, ...]:
    """Those of the ``wanted`` languages (joined by +) that are ``installed``, in order; at least ``vie``.

    Raises `MissingProgram` without ``vie``.
    """
    if NEEDED not in installed:
        raise missing()
    found = [
        name
        for language in wanted.split("+")
        for name in (language, f"script/{language}")  # where other systems keep models of scripts
        if name in installed
    ]
    return tuple(found) or (NEEDED,)


def missing() -> MissingProgram:
    """The error for a machine without Tesseract or its Vietnamese model."""
    return MissingProgram(
        "Máy chưa có chương trình nhận dạng chữ Tesseract hoặc dữ liệu tiếng Việt (vie) của nó.",
        advice=f"Hãy cài đặt rồi chạy lại: {_INSTALL}",
    )


def unloadable(languages: Iterable[str]) -> MissingProgram:
    """The error for models that are there and can't be loaded."""
    return MissingProgram(
        f"Dữ liệu của Tesseract bị hỏng: {', '.join(sorted(languages))}.",
        advice=f"Hãy cài lại rồi chạy lại: {_INSTALL.replace('install', 'install --reinstall')}",
    )


@lru_cache(maxsize=8)
def _found(path: str, prefix: str) -> Models | None:
    for folder in _folders(path, prefix):
        if (folder / f"{NEEDED}{_SUFFIX}").is_file():
            names = [
                file.relative_to(folder).as_posix().removesuffix(_SUFFIX)
                for file in folder.rglob(f"*{_SUFFIX}")
            ]
            return Models(folder, frozenset(names))
    return None


def _folders(path: str, prefix: str) -> Iterator[Path]:
    """Where models may be, likeliest first; with ``TESSDATA_PREFIX``, only where that says."""
    if prefix:
        yield from (Path(prefix), Path(prefix) / "tessdata")
        return
    if (told := _told_by_program(path)) is not None:
        yield told
    for folder, pattern in _SYSTEM:
        # Version 5 before version 4.
        yield from sorted(Path(folder).glob(pattern), reverse=True)


def _told_by_program(path: str) -> Path | None:
    """The folder that the program found on ``path`` names when it lists its languages."""
    program = shutil.which("tesseract", path=path)
    if program is None:
        return None
    try:
        listing = subprocess.run(
            [program, "--list-langs"], capture_output=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    head = os.fsdecode(listing.stdout + b"\n" + listing.stderr)
    named = re.search(r'languages in "(.+?)"', head)
    return Path(named[1]) if named else None
