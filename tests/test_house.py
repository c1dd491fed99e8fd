"""The rules of the house that a linter doesn't know.

Layers are import-linter's, the size of functions is ruff's (both in `pyproject.toml`). Each test
gathers all offenders, so that one run shows everything there is to mend.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("models", "pipeline", "dondoc")
MAX_LINES = 400

# Library -> where it may be imported: modules, or folders ending in "/". Its errors are
# translated there too. A new library gets its line here first.
PLACES = {
    # reading
    "PIL": ("pipeline/read/",),
    "pillow_heif": ("pipeline/read/image.py",),
    "charset_normalizer": ("pipeline/read/",),
    "cv2": ("pipeline/read/",),
    "docx": ("pipeline/read/", "dondoc/export/"),
    "lxml": ("pipeline/read/", "dondoc/export/"),
    "numpy": ("pipeline/read/",),
    "pdfminer": ("pipeline/read/pdf/count.py",),
    "pdfplumber": ("pipeline/read/pdf/text.py",),
    "pypdfium2": ("pipeline/read/",),
    "pytesseract": ("pipeline/read/ocr/tesseract.py",),
    "tesserocr": ("pipeline/read/ocr/tesserocr_engine.py",),
    # language
    "dateparser": ("pipeline/lexicon/dates.py",),
    "dateutil": ("pipeline/resolve/", "models/store/occurrences.py", "dondoc/export/ics.py"),
    "holidays": ("pipeline/lexicon/workdays.py",),
    "rapidfuzz": ("pipeline/",),
    "regex": ("pipeline/",),
    "spacy": ("pipeline/extract/",),
    "underthesea": ("pipeline/extract/",),
    # storing: outside the store only to tell the errors of a database apart
    "alembic": ("models/store/",),
    "sqlalchemy": ("models/store/", "pipeline/queue/"),
    # many machines
    "fsspec": ("pipeline/queue/places.py",),
    "procrastinate": ("pipeline/queue/",),
    "psycopg": ("pipeline/queue/",),
    # meeting people
    "cobalt": ("dondoc/export/akn.py", "dondoc/export/akn_names.py"),
    "icalendar": ("dondoc/export/ics.py",),
    # the desk
    "argon2": ("dondoc/web/login.py",),
    "fastapi": ("dondoc/web/",),
    "httpx": ("dondoc/web/sending.py",),
    "jinja2": ("dondoc/web/site.py",),
    "mcp": ("dondoc/assistant.py",),
    "mcp_types": ("dondoc/assistant.py",),
    "pydantic": ("dondoc/web/api/", "dondoc/assistant.py"),
    "starlette": ("dondoc/web/",),
    "uvicorn": ("dondoc/cli/serve.py",),
    "pandas": ("dondoc/frames.py",),
    "openpyxl": ("dondoc/export/sheet.py",),
    "xlsxwriter": ("dondoc/export/rows.py", "dondoc/export/xlsx.py"),
    "click": ("dondoc/",),
    "rich": ("dondoc/",),
    "yaml": ("dondoc/",),
}

# The same for the store: neither records nor stages know that there is one, nor do exporters.
STORE_PLACES = (
    "models/store/",
    "pipeline/batch/",
    "pipeline/queue/",
    "pipeline/reextract.py",
    "dondoc/",
)
STORELESS = ("dondoc/export/",)

# Names that say nothing about what is inside.
EMPTY_NAMES = {"common", "data", "helper", "helpers", "info", "manager", "misc", "util", "utils"}

LEFTOVERS = {
    "a note to do something later": re.compile(r"\b(?:TO[D]O|FIX[M]E)\b"),
    "a path of one machine": re.compile(r"(?<![\w.:/-])/(?:home|root|work|Users)/[\w.-]"),
    "the address of a package index": re.compile(
        r"pypi\.org|python[h]osted|--(?:extra-)?index-url|--find[-]links"
    ),
}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the rooms, as path from the root and syntax tree."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
    }


def imports(tree: ast.Module) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it; `from a import b` gives `a` and `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top(name: str) -> str:
    """The library or room that a dotted name belongs to."""
    return name.partition(".")[0]


def lies_in(path: str, places: tuple[str, ...]) -> bool:
    """Whether a module is one of these places or lies in one."""
    return any(path == place or (place[-1] == "/" and path.startswith(place)) for place in places)


def dotted(path: str) -> str:
    """The name that a module is imported by."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def files_of_the_project() -> Iterator[tuple[str, str]]:
    """Path and text of every text file that is or would be in git."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    # The checkout may belong to another user, as it does in a container.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    command += ["--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in sorted(set(listing.split("\0")) - {""}):
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue  # a picture or a PDF; deleted but not yet committed; a nested repository


def refuse(offenders: list[str], *, advice: str = "") -> None:
    """Fail with all offenders in full, one a line."""
    if offenders:
        pytest.fail("\n".join([*offenders, advice]).rstrip(), pytrace=False)


def test_records_import_the_standard_library_alone() -> None:
    refuse(
        [
            f"{path} imports {name}"
            for path, tree in modules().items()
            if path.startswith("models/") and not path.startswith("models/store/")
            for name in imports(tree)
            if top(name) not in {"models", *sys.stdlib_module_names}
        ]
    )


def test_only_those_who_keep_or_show_rows_see_the_store() -> None:
    refuse(
        [
            f"{path} imports {name}"
            for path, tree in modules().items()
            if not lies_in(path, STORE_PLACES) or lies_in(path, STORELESS)
            for name in imports(tree)
            if f"{name}.".startswith("models.store.")
        ],
        advice="Pass it records instead, or give it a place in STORE_PLACES.",
    )


def test_a_library_is_imported_in_its_place_alone() -> None:
    ours_or_pythons = {*ROOMS, *sys.stdlib_module_names}
    refuse(
        [
            f"{path} imports {name}, whose place is {PLACES.get(top(name), 'not decided')}"
            for path, tree in modules().items()
            for name in imports(tree)
            if top(name) not in ours_or_pythons and not lies_in(path, PLACES.get(top(name), ()))
        ],
        advice="Call the module that has the library, or give the library a place in PLACES.",
    )


def test_dateparser_is_imported_by_one_module() -> None:
    users = [path for path, tree in modules().items() if "dateparser" in map(top, imports(tree))]
    refuse(users[1:], advice="Let it call the first: its settings are strict in one place only.")


def test_modules_are_small() -> None:
    sizes = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules()
    }
    refuse([f"{path}: {size} lines" for path, size in sizes.items() if size > MAX_LINES])


def test_modules_say_what_they_are_for() -> None:
    refuse([path for path, tree in modules().items() if not ast.get_docstring(tree)])


def test_modules_have_telling_names() -> None:
    refuse([path for path in modules() if EMPTY_NAMES & set(dotted(path).split("."))])


def folders_above(path: str) -> list[str]:
    """The folders that a module stands in, as they are imported; a room by itself offers nothing.

    >>> folders_above("pipeline/read/pdf/text.py")
    ['pipeline.read', 'pipeline.read.pdf']
    """
    *folders, _name = dotted(path).split(".")
    return [".".join(folders[:depth]) for depth in range(2, len(folders) + 1)]


def test_modules_are_named_by_a_test() -> None:
    """A module is tried by itself, or through the public function of a folder that it stands in."""
    tests = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in tests]
    named = {name for tree in trees for name in imports(tree)}
    refuse(
        [
            path
            for path, tree in modules().items()
            if named.isdisjoint({dotted(path), *folders_above(path)})
            # A folder's docstring alone needs no test; migrations are run by the store's tests.
            and len(tree.body) > 1
            and "/migrations/" not in path
        ],
        advice="Import each, or what a folder above it offers, in a test.",
    )


def test_files_hold_no_leftovers() -> None:
    refuse(
        [
            f"{name}: {what}: {found[0]!r}"
            for name, text in files_of_the_project()
            for what, pattern in LEFTOVERS.items()
            if (found := pattern.search(text))
        ]
    )
