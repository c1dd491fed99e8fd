"""Numbers that Word computes: they are not in the text of a DOCX file and have to be counted again."""

from dataclasses import dataclass, field

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from pipeline.lexicon.bullets import SYMBOL_FONTS

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MAX_LEVEL = 9


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    """``w:numFmt``: decimal, lowerLetter, upperRoman, bullet …"""
    pattern: str
    """``w:lvlText``: ``%1.%2.`` stands for the numbers of the first and second level."""
    start: int


@dataclass(slots=True)
class Numbering:
    """Counts the numbered paragraphs of a document from top to bottom."""

    lists: dict[str, tuple[str, dict[int, _Level]]] = field(default_factory=dict)
    """By ``w:numId``: the abstract list, whose paragraphs count on together, and its levels."""
    counts: dict[str, list[int | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> "Numbering":
        """The lists that a document defines."""
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return cls()
        abstract = {
            _value(item, "abstractNumId", own=True): _levels(item)
            for item in root.iterchildren(qn("w:abstractNum"))
        }
        lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        for item in root.iterchildren(qn("w:num")):
            number = _value(item, "numId", own=True)
            base = _value(item, "abstractNumId")
            levels = dict(abstract.get(base, {}))
            changed = False
            for override in item.iterchildren(qn("w:lvlOverride")):
                index = int(_value(override, "ilvl", own=True) or 0)
                levels |= _levels(override)
                start = override.find(qn("w:startOverride"))
                if start is not None and index in levels:
                    level = levels[index]
                    levels[index] = _Level(
                        level.kind, level.pattern, int(start.get(qn("w:val")) or 1)
                    )
                    changed = True
            lists[number] = (number if changed else f"abstract {base}", levels)
        return cls(lists)

    def marker(self, number: str, level: int) -> str:
        """What Word prints before the next paragraph of list ``number`` at ``level``, with a space."""
        if number not in self.lists or not 0 <= level < _MAX_LEVEL:
            return ""
        base, levels = self.lists[number]
        if level not in levels:
            return ""
        counts = self.counts.setdefault(base, [None] * _MAX_LEVEL)
        previous = counts[level]
        counts[level] = levels[level].start if previous is None else previous + 1
        counts[level + 1 :] = [None] * (_MAX_LEVEL - level - 1)
        own = levels[level]
        if own.kind in {"bullet", "none"}:
            return f"{own.pattern.translate(SYMBOL_FONTS)} " if own.pattern else ""
        text = own.pattern
        for index in range(level + 1):
            value = counts[index]
            if value is None:
                value = levels[index].start if index in levels else 1
            kind = levels[index].kind if index in levels else "decimal"
            text = text.replace(f"%{index + 1}", formatted(value, kind))
        return f"{text} " if text.strip() else ""


def formatted(value: int, kind: str) -> str:
    """``value`` as Word prints it: 4 is ``d``, ``IV``, ``04`` or ``4``."""
    match kind:
        case "lowerLetter" | "upperLetter" if value > 0:
            letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letters if kind == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if 0 < value < 4000:
            letters = _roman(value)
            return letters if kind == "lowerRoman" else letters.upper()
        case "decimalZero":
            return f"{value:02d}"
        case _:
            return str(value)


def _roman(value: int) -> str:
    letters = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        letters += sign * count
    return letters


def _levels(item: BaseOxmlElement) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for level in item.iterchildren(qn("w:lvl")):
        start = _value(level, "start")
        levels[int(_value(level, "ilvl", own=True) or 0)] = _Level(
            kind=_value(level, "numFmt") or "decimal",
            pattern=_value(level, "lvlText"),
            start=int(start) if start.isdecimal() else 1,
        )
    return levels


def _value(item: BaseOxmlElement, name: str, *, own: bool = False) -> str:
    """The attribute ``name`` of ``item``, or the value of its child ``name``; empty where missing."""
    if own:
        return item.get(qn(f"w:{name}")) or ""
    child = item.find(qn(f"w:{name}"))
    return "" if child is None else child.get(qn("w:val")) or ""
