r"""Text that another program has packed: a field of JSON, or a string whose line breaks are written ``\n``.

Collections of documents keep each one so (``{"id": 12, "content": "CHỈ THỊ\nVề việc …"}``), whole or by its pages or
parts. Strings in the same field of all records are one text; the longest is the document, and with it go others of
several lines that say something else. The fields beside it are the collector's.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_OPENS = ("{", "[", '"')
_LEAST = 200
"""Letters of the shortest document."""
_DEEPEST = 12
_LONG, _LETTERS = 40, 10
"""Characters of a string that tells more than a name or an address, and of a long word: a link has no words."""
_MOST = 0.8
"""Share of all long strings that the document has: where it has less, which of them it is can't be told."""
_SAME = 0.5
"""Share of words that a text has in common with one that it repeats, as HTML or as OCR read it."""
_FIELDS = 40
"""Fields with long strings, at most."""
_ANY = "*"
_COUNT = re.compile(r"\d+")
"""What counts in a key: ``page_1``."""
_TAG = re.compile(r"<[^<>]{0,300}>")
_ESCAPE = re.compile(r"\\(?:u(?P<code>[0-9a-fA-F]{4})|(?P<sign>[nrt\"/]))")
_SIGNS = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "/": "/"}
_MANY, _MORE = 5, 3
"""Breaks that are written out, at least, and how many of them there are to each real one."""


class _Text(NamedTuple):
    """What one field of all records holds."""

    parent: tuple[str, ...]
    """The way to the record that has the field."""
    pieces: dict[int, str]
    """Its strings, each with its place among all of the file."""

    @property
    def size(self) -> int:
        """Characters that are no white space."""
        return sum(len("".join(piece.split())) for piece in self.pieces.values())

    @property
    def words(self) -> set[tuple[str, ...]]:
        """Its words by threes, which tell whether another text says the same."""
        found = re.findall(r"\w+", unescape(_TAG.sub(" ", "\n".join(self.pieces.values()))).lower())
        return set(zip(found, found[1:], found[2:], strict=False))


def unpacked(text: str) -> str:
    """The document in ``text`` where that is JSON or a string with its breaks written out; else ``text`` itself."""
    packed = text.strip("\ufeff \t\r\n")
    if packed.startswith(_OPENS):
        try:
            found = _document(_texts(_parsed(packed)))
        except (ValueError, RecursionError):
            found = ""
        if found is None:
            return text
        if len(found) >= _LEAST:
            return found
    written = packed.count("\\n")
    if written < _MANY or written < _MORE * packed.count("\n"):
        return text
    return _ESCAPE.sub(_sign, packed)


def _document(texts: list[_Text]) -> str | None:
    """The pieces of the document in their order; None where too much is said beside it to tell what it is."""
    if not texts:
        return ""
    main = max(texts, key=lambda text: (text.size, -len(text.pieces)))
    long = [text for text in texts if text is main or any(map(_is_long, text.pieces.values()))]
    if len(long) > _FIELDS:
        return None
    all_said = sum(text.size for text in long)
    lined = [
        text
        for text in long
        if text is not main and any("\n" in piece.strip() for piece in text.pieces.values())
    ]
    beside = [text for text in long if text is not main and text.parent == main.parent]
    more = [text for text in beside if not any(text is each for each in lined)]
    for others in (lined, [*lined, *more]):
        taken, said = _with_others(main, others)
        if said >= _MOST * all_said:
            pieces = {at: piece for text in taken for at, piece in text.pieces.items()}
            return "\n".join(pieces[at] for at in sorted(pieces))
    return None


def _with_others(main: _Text, others: list[_Text]) -> tuple[list[_Text], int]:
    """``main`` and those of ``others`` that say something else; and how much they and what repeats them say."""
    taken, known, said = [main], main.words, main.size
    for text in sorted(others, key=lambda text: -text.size):
        words = text.words
        said += text.size
        if len(words & known) <= _SAME * len(words):
            taken.append(text)
            known |= words
    return taken, said


def _parsed(packed: str) -> object:
    """What JSON holds, or a file with JSON on every line."""
    first, parted, _ = packed.partition("\n")
    if parted and first.endswith("}"):
        return [json.loads(line) for line in packed.split("\n") if line.strip()]
    return json.loads(packed)


def _sign(escape: re.Match[str]) -> str:
    return chr(int(escape["code"], 16)) if escape["code"] else _SIGNS[escape["sign"]]


def _is_long(piece: str) -> bool:
    return len(piece) >= _LONG and len(piece.split()) > _LONG // _LETTERS


def _texts(value: object) -> list[_Text]:
    """What ``value`` says, by fields; the records of a list share theirs, and so do keys that only count."""
    texts: dict[tuple[str, ...], _Text] = {}
    for place, (way, piece) in enumerate(_strings(value, ())):
        field = way
        while field and field[-1] == _ANY:
            field = field[:-1]
        texts.setdefault(way, _Text(field[:-1], {})).pieces[place] = piece
    return list(texts.values())


def _strings(value: object, way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The strings in ``value``, each with the way to it."""
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, dict) and len(way) < _DEEPEST:
        for name, inside in value.items():
            yield from _strings(inside, (*way, _COUNT.sub(_ANY, name)))
    elif isinstance(value, list) and len(way) < _DEEPEST:
        for inside in value:
            yield from _strings(inside, (*way, _ANY))
