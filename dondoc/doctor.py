"""Whether this machine can do what dondoc needs, and how to mend what it can't.

Things are tried, not looked up: the engine loads its models, a directive is read, the database is opened.
"""

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from models.reasons import reason_of
from models.store.errors import StoreError
from pipeline.errors import DondocError
from pipeline.extras import EXTRAS, command_for, missing_of, needed_for
from pipeline.settings import Settings

Level = Literal["ok", "note", "fault"]

_LIBRARIES = ("pypdfium2", "tesserocr", "spacy", "underthesea", "sqlalchemy")
_LITTLE_SPACE = 1_000_000_000
_SAMPLE = """\
ỦY BAN NHÂN DÂN XÃ AN BÌNH

CHỈ THỊ

Về việc kiểm tra phần mềm

1. Văn phòng báo cáo Ủy ban nhân dân xã trước ngày 10/4/2023.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was found out about one thing."""

    name: str
    level: Level
    found: str
    mend: str = ""
    exit_code: int = 0
    """Of the contract, for a fault."""


def examine(settings: Settings) -> Iterator[Check]:
    """All checks, one after the other; never raises for what is wrong with the machine."""
    yield _versions()
    for name, look in _CHECKS:
        try:
            yield from look(name, settings)
        except (DondocError, StoreError) as error:
            yield _fault(name, error.message, error.advice, error.exit_code)
        except OSError as error:
            yield _fault(
                name, f"{error.filename}: {reason_of(error)}.", "Kiểm tra quyền và ổ đĩa.", 7
            )


def _versions() -> Check:
    found = [f"Python {platform.python_version()}", f"dondoc {version('dondoc')}"]
    for library in _LIBRARIES:
        try:
            found.append(f"{library} {version(library)}")
        except ImportError:
            found.append(f"{library}: không có")
    return Check(name="phiên bản", level="ok", found=", ".join(found))


def _recognition(name: str, settings: Settings) -> Iterator[Check]:
    """The engine, and every language that the settings name."""
    from pipeline.read.ocr.choice import engine_of
    from pipeline.read.ocr.tessdata import chosen, find_models

    models = find_models()
    engine = engine_of(settings)
    loaded = chosen(settings.languages, models.languages) if models else ()
    yield Check(name=name, level="ok", found=engine.identity)
    wanted = settings.languages.split("+")
    left_out = [each for each in wanted if each not in {one.rpartition("/")[2] for one in loaded}]
    if left_out:
        yield Check(
            name=name,
            level="note",
            found=f"thiếu dữ liệu {', '.join(left_out)}; chỉ dùng {', '.join(loaded)}.",
            mend="sudo apt-get install tesseract-ocr-script-viet",
        )


def _old_word(name: str, _settings: Settings) -> Iterator[Check]:
    """Only files of Word before 2007 need it."""
    program = shutil.which("antiword")
    if program is not None:
        yield Check(name=name, level="ok", found=program)
    else:
        mend = "sudo apt-get install antiword"
        yield Check(
            name=name, level="note", found="không có antiword: không đọc được .doc.", mend=mend
        )


def _extras(name: str, _settings: Settings) -> Iterator[Check]:
    """Packages that only some work needs: to be without is no fault."""
    for extra in EXTRAS:
        if missing_of(extra):
            found = f"{extra}: chưa cài, cần để {needed_for(extra)}."
            yield Check(name=name, level="note", found=found, mend=command_for(extra))
        else:
            yield Check(name=name, level="ok", found=f"{extra}: đã cài, để {needed_for(extra)}.")


def _rules(name: str, settings: Settings) -> Iterator[Check]:
    """The language libraries and our rules, on a directive of four lines."""
    from pipeline.run import run

    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        path = Path(folder, "chi-thi.txt")
        path.write_text(_SAMPLE, encoding="utf-8")
        outcome = run(path, settings)
    tasks = sum(len(directive.tasks) for directive in outcome.directives)
    if outcome.status == "ok" and tasks == 1:
        yield Check(name=name, level="ok", found="đọc thử một chỉ thị: 1 nhiệm vụ.")
    else:
        yield _fault(
            name, f"đọc thử một chỉ thị: {tasks} nhiệm vụ thay vì 1.", "Cài lại dondoc.", 1
        )


def _database(name: str, settings: Settings) -> Iterator[Check]:
    from models.store.session import open_store

    file = settings.db.removeprefix("sqlite:///")
    if "://" not in file and not Path(file).exists():
        folder = _nearest(Path(file).parent)
        if os.access(folder, os.W_OK):
            yield Check(name=name, level="note", found=f"chưa có {file}; sẽ được tạo khi nạp.")
        else:
            yield _fault(name, f"không có quyền ghi vào {folder}.", "Chọn chỗ khác bằng --db.", 6)
        return
    with open_store(settings.db, create=False) as store:
        count = len(store.documents())
        yield Check(name=name, level="ok", found=f"{store.name}: {count} văn bản.")


def _space(name: str, settings: Settings) -> Iterator[Check]:
    """Where rows, results of OCR and unpacked files go."""
    places = {"tạm": Path(tempfile.gettempdir())}
    if "://" not in (file := settings.db.removeprefix("sqlite:///")):
        places["cơ sở dữ liệu"] = Path(file).parent
    if settings.cache not in ("", "off"):
        places["bộ nhớ đệm"] = Path(settings.cache)
    for what, place in places.items():
        folder = _nearest(place)
        free = shutil.disk_usage(folder).free
        found = f"{what}: {folder} còn {free / 1e9:.1f} GB."
        if not os.access(folder, os.W_OK):
            yield _fault(name, f"{what}: không có quyền ghi vào {folder}.", "Cấp quyền ghi.", 7)
        elif free < _LITTLE_SPACE:
            yield Check(name=name, level="note", found=found, mend="Giải phóng bớt ổ đĩa.")
        else:
            yield Check(name=name, level="ok", found=found)


def _memory(name: str, settings: Settings) -> Iterator[Check]:
    """Whether all workers fit at once, each at its limit, and whether the limit can be watched."""
    if not Path("/proc/self/statm").exists():
        yield Check(
            name=name,
            level="note",
            found="hệ điều hành không cho biết bộ nhớ đang dùng: không giới hạn được.",
        )
        return
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    needed = settings.workers * settings.memory_mb * 1_000_000
    found = f"{total / 1e9:.1f} GB; {settings.workers} tiến trình, mỗi tiến trình tới {settings.memory_mb} MB."
    if needed <= total:
        yield Check(name=name, level="ok", found=found)
    else:
        yield Check(
            name=name, level="note", found=found, mend="Giảm DONDOC_JOBS hoặc DONDOC_MEMORY_MB."
        )


def _fault(name: str, found: str, mend: str, exit_code: int) -> Check:
    return Check(name=name, level="fault", found=found, mend=mend, exit_code=exit_code)


def _nearest(place: Path) -> Path:
    """The folder itself, or the nearest above it that is there."""
    place = place.absolute()
    return next(each for each in (place, *place.parents) if each.is_dir())


_CHECKS: tuple[tuple[str, Callable[[str, Settings], Iterator[Check]]], ...] = (
    ("nhận dạng chữ", _recognition),
    ("Word đời cũ", _old_word),
    ("gói thêm", _extras),
    ("quy tắc", _rules),
    ("cơ sở dữ liệu", _database),
    ("ổ đĩa", _space),
    ("bộ nhớ", _memory),
)
