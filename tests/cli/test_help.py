"""What a clerk is told about commands: every one is listed once, examples work, mistakes are explained in Vietnamese."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest

from dondoc.cli.commands import dondoc
from dondoc.cli.described import DESCRIPTIONS
from dondoc.cli.overview import EXAMPLES, SECTIONS
from tests.cli.conftest import Run


def test_every_command_is_listed_once(run: Run) -> None:
    listed = [name for _, commands in SECTIONS for name in commands]
    assert sorted(listed) == sorted(dondoc.commands)
    shown = run("--help").out
    for title, commands in SECTIONS:
        assert title in shown
        assert all(words in shown for words in commands.values())


@pytest.mark.parametrize("path", EXAMPLES)
def test_examples_are_shown_as_they_are_and_can_be_typed(path: str, run: Run) -> None:
    shown = run(*path.split(), "--help").out
    for line in EXAMPLES[path]:
        assert line in shown
        name, *arguments = shlex.split(line)[1:]
        command: click.Command = dondoc.commands[name]
        if isinstance(command, click.Group):
            name, *arguments = arguments
            command = command.commands[name]
        try:
            command.make_context(name, arguments)
        except click.BadParameter as error:
            # The files are the reader's own.
            if "does not exist" not in error.message:
                raise


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ingst", "Không có lệnh “ingst”. Có phải là: ingest?"),
        ("ingest", "Thiếu PATH"),
        ("ingest nowhere", "Không có tệp hay thư mục “nowhere”."),
        ("watch nowhere", "FOLDER: không có thư mục “nowhere”."),
        ("tasks --unti x", "Không có tùy chọn --unti. Có phải là:"),
        ("tasks --role chief", "--role: “chief” không có trong các giá trị"),
        ("tasks --due-to 31/2/2025", "--due-to: “31/2/2025” không phải là ngày"),
        ("ingest --jobs x .", "--jobs: “x” không phải là số."),
        ("ingest --jobs -1 .", "--jobs: -1 nằm ngoài khoảng"),
        ("doctor x", "Thừa “x”."),
    ],
)
def test_mistakes_are_explained(typed: str, words: str, run: Run) -> None:
    ran = run(*typed.split())
    assert (ran.code, ran.out) == (2, "")
    said, usage, more = ran.err.splitlines()
    assert said.startswith(words)
    assert usage.startswith("Cách dùng: dondoc")
    assert more.endswith("--help")


FOR_PROGRAMMERS = {"score", "db", "mcp"}
VIETNAMESE = re.compile(
    "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.I
)


def commands(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            if name not in FOR_PROGRAMMERS:
                yield from commands(below, f"{path} {name}".strip())


@pytest.mark.parametrize(("path", "command"), list(commands(dondoc)))
def test_help_speaks_vietnamese(path: str, command: click.Command, run: Run) -> None:
    assert VIETNAMESE.search((command.help or "").split("\n")[0]), path
    for option in command.params:
        if isinstance(option, click.Option) and option.help is not None:
            assert VIETNAMESE.search(option.help), (path, option.name)
    shown = run(*path.split(), "--help").out
    assert shown.startswith("Cách dùng: dondoc")
    for theirs in ("Options:", "Commands:", "Show this", "[default", "required]"):
        assert theirs not in shown


def test_nothing_is_described_that_is_no_command() -> None:
    assert DESCRIPTIONS.keys() <= dict(commands(dondoc)).keys()
