"""The number of a directive by the name of its file: ``342-SYT-NVY.pdf``, ``4085_UBND-DT_2025.pdf``.

Offices name files by the code, which is the only place where the number is typed if it was written by hand on the
page. The weakest of sources: it counts only where number and the whole symbol, as printed on the page, stand side
by side, and never a number that may be a year, a day or the place in a list.
"""

import re
import unicodedata
from dataclasses import replace
from pathlib import PurePath

from models.directive import Source
from models.outline import Outline
from models.text import Evidence
from pipeline.lexicon.syllables import letters

_JOINED = r"(?:[-_/&, ]|\.(?!\s)){0,2}"
"""What stands between the parts of a code in the name of a file; a number, a point and a space number a list."""
_NUMBER = r"(?P<number>[0-9]{1,5})"
_ALONE = r"(?<![0-9])(?<![0-9][^a-z0-9])"
"""Not the second number in a row, which may be of a date."""
_YEARS = range(1945, 2100)
_LEAST_PARTS = 2


def number_from_name(source: Source, outline: Outline) -> tuple[Outline, Evidence | None]:
    """``outline`` with the number that the file's name gives, and the passage that lacks it; as it is where none does.

    Only the first document of a file is meant by its name.
    """
    header = outline.header
    passage = dict(header.evidence).get("code")
    if header.code is None or passage is None or outline.part > 1:
        return outline, None
    if header.number is not None and passage.rule != "header.by-hand":
        return outline, None
    number = named_number(PurePath(source.path).stem, header.symbol or "")
    if number is None:
        return outline, None
    told = replace(passage, rule="header.file-name")
    evidence = tuple((field, told if field == "code" else one) for field, one in header.evidence)
    code = number + header.code.removeprefix(header.number or "")
    return replace(
        outline, header=replace(header, number=number, code=code, evidence=evidence)
    ), told


def other_number(source: Source, outline: Outline) -> Evidence | None:
    """The passage of the number, where a picture's number differs from that in the file's name: one is misread."""
    header = outline.header
    passage = dict(header.evidence).get("code")
    if header.number is None or passage is None or outline.part > 1:
        return None
    recognised = source.obtained_by[passage.page - 1 : passage.page] == ("ocr",)
    if passage.rule == "header.file-name" or not recognised:
        return None
    named = named_number(PurePath(source.path).stem, header.symbol or "")
    read = re.match(r"[0-9]{1,9}", header.number)
    return passage if named and read and int(named) != int(read[0]) else None


def named_number(name: str, symbol: str) -> str | None:
    """The number before ``symbol`` (``SYT-NVY``), or behind its kind (``KH-359-SYT``), in a file's ``name``."""
    parts = [re.escape(part) for part in re.findall(r"[^\W_]+", letters(symbol))]
    if len(parts) < _LEAST_PARTS:
        return None
    first, rest = parts[0], _JOINED.join(parts[1:])
    patterns = (
        rf"{_ALONE}{_NUMBER}{_JOINED}{first}{_JOINED}{rest}(?![a-z])",
        rf"(?<![a-z0-9]){first}{_JOINED}{_NUMBER}{_JOINED}{rest}(?![a-z])",
    )
    bare = letters(unicodedata.normalize("NFC", name))  # some systems take names apart
    found = {match["number"] for one in patterns for match in re.finditer(one, bare)}
    if len(found) != 1:
        return None
    number = found.pop()
    return None if int(number) in _YEARS or not int(number) else number
