"""``python -m benchmarks.renamed``: whether the rules know names, or read directives.

Every place of the documents with answers gets a name that no place has, and in a second round every field of work of a
department one that no department has; the same in the answers. What is then found is scored against what was found under the
true names. A rule that knows a place, or lives on the dictionary of departments, shows here as a loss.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from dondoc.score.answers import read_expected
from dondoc.score.figures import FIGURES, Figures, score_document, total
from dondoc.score.sources import found_in
from models.text import Line, SourceText, Table, Word
from pipeline.lexicon.registry.areas import load_areas
from pipeline.read import read
from pipeline.run import outcome_of
from pipeline.settings import Settings
from tests.scoreboard import Document, documents

DOCS = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_FIGURES = re.compile(r"(<!-- renamed:begin -->\n).*(<!-- renamed:end -->)", re.DOTALL)
_SEED = 30_2020
_FIRST = "Sơn Thanh Bình Phú Tân Long Hưng An Đông Tây Minh Đại Vĩnh Thạnh Kim Quảng Lương Mỹ"
_SECOND = "Trạch Khê Lãng Hậu Cầu Mai Vọng Kiều Sào Đằng Quỳ Nhuệ Thao Lạc Tiên Đàn Cốc Vực"
"""Syllables of which new names are made."""
_NO_NAMES = frozenset({"Dân Chủ"})
"""Places whose name is also the end and the beginning of two lines of every signature (``NHÂN DÂN / CHỦ TỊCH``)."""
_FIELDS = {
    "Nội vụ": "Nhân sự",
    "Tư pháp": "Pháp chế",
    "Tài chính": "Ngân khố",
    "Xây dựng": "Kiến thiết",
    "Y tế": "Sức khỏe",
    "Du lịch": "Lữ hành",
}
"""Fields of work and, of as many syllables, others that are fields of nobody; all stand with a capital."""
_SYLLABLE = re.compile(r"^([^\w]*)(.*?)([^\w]*)$", re.DOTALL)
_KEPT = ("path", "parent", "source")
"""Keys of an answer whose values are no text of the document."""

Rename = Callable[[str], str | None]
"""The new name of two syllables that stand together; None where they are no name."""


def rename_places(seed: int = _SEED) -> Rename:
    """Gives each place of two syllables a name of its own that no place has."""
    chance = random.Random(seed)
    names = {area.name for area in load_areas().by_id.values()} - _NO_NAMES
    made = (f"{a} {b}" for a in _FIRST.split() for b in _SECOND.split())
    new = [name for name in made if name not in names]
    chance.shuffle(new)
    given: dict[str, str] = {}

    def rename(name: str) -> str | None:
        if name not in names:
            return None
        return given.setdefault(name, new[len(given) % len(new)])

    return rename


def rename_fields() -> Rename:
    """Gives departments fields of work that no department has."""
    return _FIELDS.get


def renamed_words(words: list[str], rename: Rename) -> list[str]:
    """``words`` with every pair that is a name replaced, in the case and between the marks in which it stands."""
    out, at = list(words), 0
    while at + 1 < len(words):
        before, first, joint = _parted(words[at])
        gap, second, behind = _parted(words[at + 1])
        name = f"{first} {second}"
        shouted = name.isupper()
        new = None if joint or gap else _new_name(name, rename)
        if new is None:
            at += 1
            continue
        one, other = (new.upper() if shouted else new).split()
        out[at], out[at + 1] = before + one, other + behind
        at += 2
    return out


def _new_name(name: str, rename: Rename) -> str | None:
    if not name.isupper():
        return rename(name)
    return rename(name.title()) or rename(name.capitalize())


def _parted(word: str) -> tuple[str, str, str]:
    match = _SYLLABLE.match(word)
    assert match is not None
    return match[1], match[2], match[3]


def renamed_texts(texts: list[str], rename: Rename) -> list[str]:
    """Texts that follow each other, renamed as one, so that names broken over lines are found."""
    pieces = [re.split(r"(\s+)", text) for text in texts]
    words = renamed_words([word for parts in pieces for word in parts[::2]], rename)
    for parts in pieces:
        parts[::2], words = words[: len(parts[::2])], words[len(parts[::2]) :]
    return ["".join(parts) for parts in pieces]


def renamed_answers(answers: Any, rename: Rename) -> Any:
    """Everything that an answer says of the document's text, renamed."""
    if isinstance(answers, str):
        return renamed_texts([answers], rename)[0]
    if isinstance(answers, list):
        return [renamed_answers(each, rename) for each in answers]
    if isinstance(answers, Mapping):
        return {
            key: value if key in _KEPT else renamed_answers(value, rename)
            for key, value in answers.items()
        }
    return answers


def renamed_source(source: SourceText, rename: Rename) -> SourceText:
    """A document as it would have been read with the new names printed in the places of the old."""
    return replace(
        source,
        pages=tuple(
            replace(page, blocks=tuple(_blocks(page.blocks, rename))) for page in source.pages
        ),
    )


def _blocks(blocks: Iterable[Line | Table], rename: Rename) -> Iterator[Line | Table]:
    kept = list(blocks)
    lines = iter(_lines([block for block in kept if isinstance(block, Line)], rename))
    for block in kept:
        if isinstance(block, Line):
            yield next(lines)
        else:
            cells = (
                replace(cell, lines=tuple(_lines(list(cell.lines), rename))) for cell in block.cells
            )
            yield replace(block, cells=tuple(cells))


def _lines(lines: list[Line], rename: Rename) -> list[Line]:
    texts = renamed_texts([line.text for line in lines], rename)
    return [
        line
        if text == line.text
        else replace(line, text=text, words=_moved(line.words, line.text, text))
        for line, text in zip(lines, texts, strict=True)
    ]


def _moved(words: tuple[Word, ...], old: str, new: str) -> tuple[Word, ...]:
    """Words of a line at the places of the new text; syllables are as many as before."""
    pairs = list(zip(_spans(old), _spans(new), strict=True))

    def place(offset: int) -> int:
        for (start, end), (new_start, new_end) in pairs:
            if offset <= start:
                return new_start
            if offset <= end:
                return new_end if offset == end else min(new_start + offset - start, new_end)
        return len(new)

    return tuple(replace(word, start=place(word.start), end=place(word.end)) for word in words)


def _spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]


def figures(document: Document, source: SourceText, rename: Rename | None) -> Figures:
    """The document's figures under its own names, or under others."""
    expected = document.gold.expected
    if rename is not None:
        answers = yaml.safe_load(document.gold.path.read_text(encoding="utf-8"))
        expected = read_expected(renamed_answers(answers, rename))
        source = renamed_source(source, rename)
    return score_document(document.name, expected, found_in(outcome_of(source))).figures


def table(*, scans: bool) -> str:
    """The figures of all documents with answers: as they are, with other places, with other fields of work."""
    rounds: dict[str, Rename | None] = {
        "as printed": None,
        "places renamed": rename_places(),
        "fields of work renamed": rename_fields(),
    }
    found: dict[str, list[Figures]] = {name: [] for name in rounds}
    settings = Settings.from_environment()
    kept = [document for document in documents() if scans or not document.may_need_ocr]
    for document in kept:
        source = read(document.path, settings)
        for name, rename in rounds.items():
            found[name].append(figures(document, source, rename))
    rows = [f"| {len(kept)} documents | {' | '.join(rounds)} |", f"|---|{'---:|' * len(rounds)}"]
    totals = {name: total(each) for name, each in found.items()}
    rows += [
        f"| {figure} | {' | '.join(f'{totals[name][figure].f1:.3f}' for name in rounds)} |"
        for figure in FIGURES
    ]
    return "\n".join(rows) + "\n"


def main() -> None:
    """Measure, print, and on demand write the figures into the manual."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--no-scans", action="store_true", help="leave out what may need OCR")
    parser.add_argument("--write", action="store_true", help=f"renew the figures in {DOCS.name}")
    arguments = parser.parse_args()
    result = table(scans=not arguments.no_scans)
    print(result)
    if arguments.write:
        text = DOCS.read_text(encoding="utf-8")
        DOCS.write_text(_FIGURES.sub(rf"\g<1>{result}\g<2>", text), encoding="utf-8")


if __name__ == "__main__":
    main()
