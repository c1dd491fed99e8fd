"""Where the two sides come from: gold files, exported files, or a document that is read now."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from dondoc.score.answers import Expected, Found, first_document, read_expected, read_found

if TYPE_CHECKING:
    from models.outcome import Outcome

NOTHING_FOUND: Found = read_found({})
"""What a document gives that can't be read: everything expected is missed."""


class NotScorable(Exception):
    """What was given can't be compared; the message says why, for the person who gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A gold file."""

    path: Path
    source: str
    """Where the document is, as the file says it."""
    expected: Expected

    @property
    def name(self) -> str:
        """The name that the document's export bears too."""
        return self.path.stem


def find_gold(folder: Path) -> list[Path]:
    """The gold files of a folder, by name; raises `NotScorable` where there are none."""
    if not folder.is_dir():
        raise NotScorable(f"{folder}: không phải là thư mục.")
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise NotScorable(f"{folder}: không có đáp án nào (*.yaml).")
    return files


def load_gold(gold_file: Path) -> Gold:
    """What a gold file says; raises `NotScorable` where it isn't one."""
    try:
        answers = yaml.safe_load(gold_file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise NotScorable(f"{gold_file}: không phải YAML ({error}).") from error
    if not isinstance(answers, dict) or not isinstance(answers.get("header"), dict):
        raise NotScorable(f"{gold_file}: không phải đáp án (thiếu `header`).")
    source = str(answers.get("source") or "")
    return Gold(path=gold_file, source=source, expected=read_expected(answers))


def load_found(export_file: Path) -> Found:
    """What an exported file says; raises `NotScorable` where it isn't one."""
    try:
        export = json.loads(export_file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise NotScorable(f"{export_file}: không phải JSON ({error}).") from error
    if not isinstance(export, dict):
        raise NotScorable(f"{export_file}: không phải kết quả của `dondoc export --format json`.")
    return read_found(first_document(export))


def find_document(gold: Gold) -> Path:
    """The file whose answers a gold file holds, from its ``source``.

    ``source`` is relative to a folder around the gold file or to the current one, so that answers can lie
    beside their documents or apart. Where it names a folder, the document in it is ``doc.*`` or
    ``text.txt``.
    """
    if not gold.source:
        raise NotScorable(f"{gold.path}: thiếu `source` (văn bản gốc của đáp án).")
    for folder in (*gold.path.resolve().parents, Path.cwd()):
        place = folder / gold.source
        if place.is_file():
            return place
        inside = [*sorted(place.glob("doc.*")), place / "text.txt"]
        if inside[0].is_file():
            return inside[0]
    raise NotScorable(f"{gold.path}: không thấy văn bản gốc {gold.source!r}.")


def extract(document: Path) -> "Outcome":
    """Reads a document now, with the settings of the environment."""
    # Loading the pipeline takes seconds that exported files don't need.
    from pipeline.run import run
    from pipeline.settings import Settings

    return run(document, Settings.from_environment())


def found_in(outcome: "Outcome") -> Found:
    """What was extracted, as it would be exported; of several documents in one file the first."""
    from dondoc.export.json import directive_to_json

    if not outcome.directives:
        return NOTHING_FOUND
    return read_found(directive_to_json(outcome.directives[0]))
