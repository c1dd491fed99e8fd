"""The documentation can't lie: files, commands, findings and names that it speaks of are there."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest

from dondoc.cli.commands import dondoc
from dondoc.export.json import outcome_to_json
from pipeline.check.header import _MISSING
from pipeline.run import run
from pipeline.settings import DEFAULT_DATABASE, DEFAULT_UNITS, Settings

ROOT = Path(__file__).parents[1]
README, README_VI = ROOT / "README.md", ROOT / "README.vi.md"
PAGES = [README, README_VI, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
SAMPLE = ROOT / "data" / "raw" / "samples" / "07-quyet-dinh-ke-hoach.pdf"

_TICKED = re.compile(r"`([^`\n]+)`")
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_ROOM = re.compile(
    r"(?:models|pipeline|dondoc|tests|benchmarks|docs|data|setup|requirements)/[\w./-]*"
)
_CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCED.sub("", text_of(page))


def ticked(page: Path) -> list[str]:
    """What stands between single backticks."""
    return _TICKED.findall(prose(page))


def rows(page: Path) -> Iterator[list[str]]:
    """The cells of every table row of a page, heads and rules left out."""
    for line in prose(page).splitlines():
        if line.startswith("| ") and not line.startswith("| | "):
            yield [cell.strip() for cell in line.strip("| ").split(" | ")]


@cache
def sources() -> str:
    """The text of every module of the three rooms."""
    rooms = ("models", "pipeline", "dondoc")
    return "\n".join(
        text_of(path) for room in rooms for path in sorted((ROOT / room).rglob("*.py"))
    )


every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


# --- files and links -----------------------------------------------------------------


@every_page
def test_files_that_are_named_are_there(page: Path) -> None:
    named = [name for name in ticked(page) if _ROOM.fullmatch(name)]
    made_by_us = ("data/processed",)
    assert [n for n in named if not n.startswith(made_by_us) and not (ROOT / n).exists()] == []


@every_page
def test_links_lead_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(prose(page)) if "://" not in link]
    broken = []
    for link in links:
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives a page's headings."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


_MODULE = re.compile(r"(?<![\w./-])(?:models|pipeline|dondoc|tests|benchmarks)/[\w./-]*\w\.\w+")
_DOTTED = re.compile(r"(?:models|pipeline|dondoc|tests|benchmarks)(?:\.\w+)+")
_CONSTANT = re.compile(r"_?[A-Z]{2,}[A-Z_]*")


@every_page
def test_modules_that_are_named_anywhere_are_there(page: Path) -> None:
    """Also in blocks of commands, and as they are imported: ``python -m pipeline.lexicon.count``."""
    text = text_of(page)
    paths = {name for name in _MODULE.findall(text) if not (ROOT / name).exists()}
    dotted = {name for name in _DOTTED.findall(text) if not is_module(name)}
    assert paths | dotted == set()


def is_module(name: str) -> bool:
    """Whether ``name`` is a module, or something in one."""
    for inside in (name, name.rpartition(".")[0]):
        path = ROOT / inside.replace(".", "/")
        if path.is_dir() or path.with_suffix(".py").exists():
            return True
    return False


def sections(page: Path) -> list[str]:
    """A page cut in front of its headings."""
    return re.split(r"\n(?=#+ )", prose(page))


def blocks(section: str) -> list[str]:
    """Paragraphs, points and table rows of a section, each by itself."""
    return re.split(r"\n\s*\n|\n(?=\s*(?:\d+\.|[-|]) ?)", section)


@pytest.mark.parametrize("name", ["adding.md", "flow.md"])
def test_tables_that_are_named_stand_in_the_module_beside_them(name: str) -> None:
    """An UPPER_CASE name occurs in a module that the same paragraph, point or row names.

    Once in a section is enough: further sentences of it may speak of the table without its module.
    """
    unknown, seen = set(), 0
    for section in sections(ROOT / "docs" / name):
        named, held = set(), set()
        for block in blocks(section):
            modules = [said for said in _TICKED.findall(block) if _MODULE.fullmatch(said)]
            if modules:
                constants = {said for said in _TICKED.findall(block) if _CONSTANT.fullmatch(said)}
                text = "\n".join(text_of(ROOT / module) for module in modules)
                named |= constants
                held |= {said for said in constants if re.search(rf"\b{said}\b", text)}
        seen += len(named)
        unknown |= named - held
    assert seen > 10
    assert unknown == set()


# --- the map -----------------------------------------------------------------------------

_ROOMS_OF_THE_MAP = ("read", "clean", "segment", "extract", "resolve", "check", "lexicon")
_WORDS = 18
"""Words of a row of the map: more explain, and the module's docstring does that."""


def map_rows() -> list[list[str]]:
    return [row for row in rows(ROOT / "docs" / "flow.md") if row[0].startswith("`pipeline/")]


def test_every_module_of_the_stages_is_on_the_map_once() -> None:
    """A folder's ``__init__`` that is a docstring alone has nothing to be found in it."""
    wanted = [
        name_of(path)
        for room in _ROOMS_OF_THE_MAP
        for path in (ROOT / "pipeline" / room).rglob("*.py")
        if len(ast.parse(text_of(path)).body) > 1
    ]
    assert sorted(row[0].strip("`") for row in map_rows()) == sorted(wanted)


def test_a_row_of_the_map_is_short() -> None:
    assert [row for row in map_rows() if len(row) != 2 or len(row[1].split()) > _WORDS] == []


# --- commands ---------------------------------------------------------------------------


def commands_in(text: str) -> set[str]:
    """Commands of ``dondoc`` and targets of ``make`` that are named as such."""
    shown = [*_TICKED.findall(_FENCED.sub("", text)), *(b for _, b in _FENCED.findall(text))]
    called = re.findall(r"(?:^|[\s/])(dondoc|make) ([a-z][a-z-]*)", "\n".join(shown))
    return {" ".join(call) for call in called}


@cache
def known_commands() -> set[str]:
    targets = re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.M)
    listed = dondoc.list_commands(click.Context(dondoc))
    return {f"make {target}" for target in targets} | {f"dondoc {name}" for name in listed}


def test_every_command_is_in_the_reference() -> None:
    described = {cell for row in rows(ROOT / "docs" / "cli.md") for cell in row[:1]}
    wanted = {f"dondoc {name}" for name in dondoc.list_commands(click.Context(dondoc))}
    assert wanted <= {" ".join(cell.strip("`").split()[:2]) for cell in described}


@every_page
def test_commands_that_are_named_exist(page: Path) -> None:
    assert commands_in(text_of(page)) - known_commands() == set()


@every_page
def test_options_that_are_named_exist(page: Path) -> None:
    commands = [dondoc, *dondoc.commands.values()]
    commands += [
        c
        for group in commands[1:]
        if isinstance(group, click.Group)
        for c in group.commands.values()
    ]
    known = {option for command in commands for each in command.params for option in each.opts}
    named = {
        option
        for said in ticked(page)
        if said.startswith(("dondoc ", "--"))
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", said)
    }
    assert named - known - options_of_our_scripts() - {"--help"} == set()


@cache
def options_of_our_scripts() -> set[str]:
    scripts = [*(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").glob("*.py")]
    return {o for s in scripts for o in re.findall(r'add_argument\(\s*"(--[a-z-]+)"', text_of(s))}


def test_both_languages_show_the_same() -> None:
    english, vietnamese = text_of(README), text_of(README_VI)
    assert commands_in(english) == commands_in(vietnamese)
    assert [row[0] for row in rows(README) if row[0][0] == "`"] == [
        row[0] for row in rows(README_VI) if row[0][0] == "`"
    ]
    assert json_in(README) == json_in(README_VI)
    assert between_marks(README) == between_marks(README_VI)


@pytest.mark.parametrize("page", [README, README_VI, ROOT / "docs" / "operations.md"], ids=name_of)
def test_where_the_database_lies_is_told(page: Path) -> None:
    assert DEFAULT_DATABASE.removeprefix("sqlite:///") in text_of(page)
    assert DEFAULT_UNITS in text_of(page)
    assert {"DONDOC_DB", "DONDOC_UNITS"} <= set(re.findall(r"DONDOC_[A-Z]+", text_of(page)))


def between_marks(page: Path) -> list[str]:
    """The figures: numbers alone, for the words around them differ."""
    shown = text_of(page).partition("<!-- scores:begin -->")[2].partition("<!-- scores:end -->")[0]
    return re.findall(r"\d+[.,]\d+", shown)


# --- the example ---------------------------------------------------------------------------


def json_in(page: Path) -> Any:
    return json.loads(
        next(block for kind, block in _FENCED.findall(text_of(page)) if kind == "json")
    )


def test_the_example_is_what_the_sample_gives() -> None:
    shown = json_in(README)
    (document,) = outcome_to_json(run(SAMPLE, Settings()))["documents"]
    (task,) = (task for task in document["tasks"] if task["path"] == shown["path"])
    assert shown == cut_to(shown, task)


def cut_to(shape: Any, value: Any) -> Any:
    """``value`` with the keys of ``shape`` alone."""
    if isinstance(shape, dict):
        return {key: cut_to(shape[key], value[key]) for key in shape}
    if isinstance(shape, list) and len(shape) == len(value):
        return [cut_to(*pair) for pair in zip(shape, value, strict=True)]
    return value


# --- findings ------------------------------------------------------------------------------


@cache
def check_modules() -> tuple[ast.Module, ...]:
    """Those that make findings: of a document by itself, and beside others of the store."""
    folder = ROOT / "pipeline" / "check"
    paths = [*sorted(folder.glob("*.py")), ROOT / "models" / "store" / "chains.py"]
    return tuple(ast.parse(text_of(path)) for path in paths)


def emitted_codes() -> set[str]:
    """Codes of findings: given, compared with, keys of tables, or made of a field."""
    codes = {f"no-{field}" for field in _MISSING}
    for node in (node for tree in check_modules() for node in ast.walk(tree)):
        match node:
            case ast.Constant(value=str(text)) if _CODE.fullmatch(text):
                codes.add(text)
            case ast.keyword(arg="code", value=ast.Constant(value=str(text))):
                codes.add(text)
            case ast.Compare(left=ast.Name(id="code"), comparators=[ast.Constant(value=str(text))]):
                codes.add(text)
            case _:
                pass
    return codes


def documented_findings() -> dict[str, list[str]]:
    """Rows of the page by code."""
    table = (row for row in rows(ROOT / "docs" / "findings.md") if row[0].startswith("`"))
    return {row[0].strip("`"): row for row in table}


def test_every_finding_is_described_and_none_else() -> None:
    assert documented_findings().keys() == emitted_codes()


@pytest.mark.parametrize("row", documented_findings().values(), ids=lambda row: row[0].strip("`"))
def test_findings_are_quoted_as_they_are_put(row: list[str]) -> None:
    """The fixed parts of a message, between its blanks (``…``), stand in the module that says it."""
    said = "\n".join(
        node.value
        for tree in check_modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert row[1] in ("note", "doubt", "fault")
    # One message may say several things by its first words.
    parts = re.split(
        r"…| / (?:Ngày ban hành|Thời hạn|Văn bản viện dẫn)?", row[2].removeprefix("Số, ký hiệu")
    )
    assert [part for part in parts if part not in said] == []


# --- glossary ------------------------------------------------------------------------------


def test_names_of_the_glossary_are_in_the_code() -> None:
    page = ROOT / "docs" / "glossary.md"
    names = [row[2].strip("`") for row in rows(page) if len(row) > 2 and row[2].startswith("`")]
    assert names
    unknown = []
    for name in names:
        holder, _, field = name.rpartition(".")
        pattern = (
            rf"class {holder}\b(?:(?!\nclass ).)*\n    {field}:"
            if field and holder
            else rf"\b{name}\b"
        )
        if not re.search(pattern, sources(), re.S):
            unknown.append(name)
    assert unknown == []


def test_rules_that_are_named_exist() -> None:
    """Ids such as ``role.together-with`` in the pages are ids in the pipeline."""
    ids = {
        said
        for page in PAGES
        for said in ticked(page)
        if re.fullmatch(r"(?:role|deadline|section|closing|inherit)\.[a-z.-]+", said)
    }
    assert {rule for rule in ids if f'"{rule}"' not in sources()} == set()
