r"""Text that another program has packed: a field of JSON, or a string whose line breaks are written ``\n``.

Collections of documents keep each one so (``{"id": 12, "content": "CHỈ THỊ\nVề việc …"}``). Of all that such a file
says the longest text is the document; the fields beside it are the collector's.
"""

import json
import re
from collections.abc import Iterator

_OPENS = ("{", "[", '"')
_LEAST = 200
"""Letters of the shortest document."""
_DEEPEST = 8
_ESCAPE = re.compile(r"\\(?:u(?P<code>[0-9a-fA-F]{4})|(?P<sign>[nrt\"/]))")
_SIGNS = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "/": "/"}
_MANY, _MORE = 5, 3
"""Breaks that are written out, at least, and how many of them there are to each real one."""


def unpacked(text: str) -> str:
    """The document in ``text`` where that is JSON or a string with its breaks written out; else ``text`` itself."""
    packed = text.strip("\ufeff \t\r\n")
    if packed.startswith(_OPENS):
        try:
            found = max(_texts(_parsed(packed), _DEEPEST), key=len, default="")
        except (ValueError, RecursionError):
            found = ""
        if len(found) >= _LEAST:
            return found
    written = packed.count("\\n")
    if written < _MANY or written < _MORE * packed.count("\n"):
        return text
    return _ESCAPE.sub(_sign, packed)


def _parsed(packed: str) -> object:
    """What JSON holds, or a file with JSON on every line."""
    first, parted, _ = packed.partition("\n")
    if parted and first.endswith("}"):
        return [json.loads(line) for line in packed.split("\n") if line.strip()]
    return json.loads(packed)


def _sign(escape: re.Match[str]) -> str:
    return chr(int(escape["code"], 16)) if escape["code"] else _SIGNS[escape["sign"]]


def _texts(value: object, deep: int) -> Iterator[str]:
    """The strings in ``value``; those of a list, or of one field in each of its records, together as its lines."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and deep:
        for inside in value.values():
            yield from _texts(inside, deep - 1)
    elif isinstance(value, list) and deep:
        for inside in value:
            yield from _texts(inside, deep - 1)
        yield "\n".join(each for each in value if isinstance(each, str))
        records = [each for each in value if isinstance(each, dict)]
        for field in records[0] if records else ():
            lines = [record.get(field) for record in records]
            if all(isinstance(line, str) for line in lines):
                yield "\n".join(map(str, lines))
