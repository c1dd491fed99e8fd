"""Loader of the dictionary of units.

``data/units.toml`` says what bodies, their heads and their collectives are called, ``data/predicates.toml`` with what
the sentence goes on behind them.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pipeline.lexicon.folding import key, plain

_DATA = Path(__file__).parent / "data"
SOURCES = (_DATA / "units.toml", _DATA / "predicates.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Wordings that are read alike, with passages that show it."""

    names: tuple[str, ...]
    """As the canonical name is written."""
    forms: tuple[str, ...] = ()
    """Other ways of writing the first of ``names``: ``UBND``."""
    examples: tuple[str, ...] = ()
    """The mentions that must be found stand in brackets."""
    counterexamples: tuple[str, ...] = ()
    """Passages that hold no mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Entry):
    """A body known by its whole name: ``Ủy ban nhân dân``, ``Chính phủ``."""

    takes_level: bool = False
    needs_level: bool = False
    only_after: tuple[str, ...] = ()
    """Words right behind which alone it is a body: ``về Sở``."""
    leveled: bool = False
    """The name says its level: of a list ``Tỉnh ủy, UBND các huyện`` it shares none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Department(Entry):
    """A head that a field of work follows: ``Sở``."""

    not_after: tuple[str, ...] = ()
    sector: bool = False
    """``ngành Y tế``: no organisation, and written small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Entry):
    """A field of work (lĩnh vực): ``Y tế``."""

    of: tuple[str, ...] = ("Bộ", "Sở", "Phòng", "Ngành", "Thanh tra")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Entry):
    """A part named after the body it serves: ``Văn phòng``."""

    whole: bool = False
    """The parent is part of the wording already: ``VPUBND``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape(Entry):
    """A head of names that no dictionary holds: ``Trung tâm``."""

    loose: bool = False
    numbered: bool = False
    """A number alone may be the name: ``Trung đoàn 764``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Entry):
    """The head of a unit (chức danh): ``Giám đốc``."""

    alone: bool = False
    capital: bool = False
    small: bool = False
    """Only in small letters, and in front of those whom it heads; with capitals it is an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantifier(Entry):
    """What opens a collective: ``các``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun(Entry):
    """A member of a collective: ``sở``, ``cơ quan``."""

    not_after: tuple[str, ...] = ()
    """Words that make it the end of another one: ``nhiệm vụ``."""
    bare: bool = False
    strong: bool = False
    single: bool = False
    open: bool = False
    follows: bool = False
    area: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier(Entry):
    """What follows a collective and belongs to it: ``có liên quan``."""

    then: Literal["nothing", "level", "unit"] = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelNoun(Entry):
    """A level of government (cấp): ``huyện``."""

    takes_name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Entry):
    """A phrase with a mark or ``và`` inside that stands in names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Entry):
    """A word of the sentence, which ends a name."""

    kind: Literal["verb", "manner", "word"]
    """A verb of an order or a duty, an adverb in front of one, or what tells of no duty."""
    hard: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameVerb(Entry):
    """A verb that stands in names as well: ``kiểm soát``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap(Entry):
    """A wording that holds the name of a unit without meaning one: ``cơ sở dữ liệu``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamTask(Entry):
    """A task by which a team is called: ``Tổ`` + ``giám sát``."""


SECTIONS: Mapping[str, type[Entry]] = {
    "bodies": Body,
    "departments": Department,
    "fields": Field,
    "offices": Office,
    "shapes": Shape,
    "titles": Title,
    "quantifiers": Quantifier,
    "nouns": Noun,
    "qualifiers": Qualifier,
    "levels": LevelNoun,
    "topics": Topic,
    "stops": Stop,
    "name_verbs": NameVerb,
    "team_tasks": TeamTask,
    "traps": Trap,
}
# A field's joints are written in every way, but a comma only where the name has one: "Sở Tài chính, Kế
# hoạch và Đầu tư" is a list.
_JOINTS = {",": (",", "-", "và", "&"), "-": ("-", "và", "&"), "và": ("và", "-", "&")}


class Phrase(NamedTuple):
    """One wording to be looked up."""

    text: str
    canonical: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class UnitLexicon:
    """The dictionary of units."""

    entries: tuple[Entry, ...]
    phrases: tuple[Phrase, ...]
    initials: Mapping[str, tuple[Phrase, ...]]
    """Abbreviations of fields by their letters (``gdđt``): the phrases whose initials they are."""
    long_fields: Mapping[tuple[str, ...], tuple[tuple[tuple[str, ...], Phrase], ...]]
    """Fields of three syllables and more, as keys of their words and marks, by the plain letters of them all."""
    long_lengths: Mapping[tuple[str, str], tuple[int, ...]]
    """Of how many words and marks they are, the most first, by the plain letters of the first two."""


_ALONE = "tự "
_OF_STATES = frozenset(("bảo đảm", "đảm bảo"))
"""Behind ``tự`` they tell of bodies that pay for themselves: ``đơn vị tự bảo đảm chi thường xuyên``."""
_SURE = 3
"""Syllables from which a field is known though a mark of one of them was misread."""


@cache
def load_units(paths: tuple[Path, ...] = SOURCES) -> UnitLexicon:
    """The dictionary in ``paths``; ValueError for an entry that makes no sense."""
    entries = tuple(entry for path in paths for entry in _entries(path))
    entries = (*entries, *_done_alone(entries))
    phrases = tuple(phrase for entry in entries for phrase in _phrases(entry))
    initials: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if isinstance(phrase.entry, Field) and phrase.text == phrase.canonical:
            initials.setdefault(_initials(phrase.text), []).append(phrase)
    long_fields: dict[tuple[str, ...], list[tuple[tuple[str, ...], Phrase]]] = {}
    lengths: dict[tuple[str, str], set[int]] = {}
    for phrase in phrases:
        keys = tuple(re.findall(r"\w+|[^\w\s]", key(phrase.text)))
        if isinstance(phrase.entry, Field) and sum(map(str.isalpha, keys)) >= _SURE:
            letters = tuple(map(plain, keys))
            long_fields.setdefault(letters, []).append((keys, phrase))
            lengths.setdefault((letters[0], letters[1]), set()).add(len(keys))
    return UnitLexicon(
        entries,
        phrases,
        {letters: tuple(found) for letters, found in initials.items()},
        {letters: tuple(found) for letters, found in long_fields.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
    )


def _done_alone(entries: tuple[Entry, ...]) -> Iterator[Stop]:
    """``tự`` + a verb, by oneself, with which no name goes on: ``các hộ chăn nuôi`` + ``tự vệ sinh chuồng trại``."""
    verbs = (
        name
        for entry in entries
        if isinstance(entry, NameVerb) or (isinstance(entry, Stop) and entry.kind == "verb")
        for name in entry.names
        if not (name.startswith(_ALONE) or name in _OF_STATES)
    )
    names = tuple(dict.fromkeys(f"{_ALONE}{verb}" for verb in verbs))
    if names:
        yield Stop(names=names, kind="verb")


def _entries(path: Path) -> Iterator[Entry]:
    with path.open("rb") as file:
        sections = tomllib.load(file)
    for section, rows in sections.items():
        if section not in SECTIONS:
            raise ValueError(f"{path.name}: unknown section {section!r}")
        for row in rows:
            yield _entry(path.name, section, row)


def _entry(file: str, section: str, row: Mapping[str, Any]) -> Entry:
    known = {field.name: field for field in fields(SECTIONS[section])}
    where = f"{file}, [[{section}]] {str(row.get('names'))[:60]}"
    if unknown := row.keys() - known.keys():
        raise ValueError(f"{where}: unknown keys {sorted(unknown)}")
    if not row.get("names"):
        raise ValueError(f"{where}: no names")
    values = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
    for name, value in values.items():
        expected = tuple if str(known[name].type).startswith("tuple") else (bool, str)
        if not isinstance(value, expected) or value == "":
            raise ValueError(f"{where}: {name} = {value!r}")
    return SECTIONS[section](**values)


def _phrases(entry: Entry) -> Iterator[Phrase]:
    for name in entry.names:
        spellings = _joined(name) if isinstance(entry, Field | Body | Topic) else (name,)
        for spelling in spellings:
            yield Phrase(spelling, name, entry)
    for form in entry.forms:
        yield Phrase(form, entry.names[0], entry)


def _joined(name: str) -> Iterator[str]:
    """``name`` with each of its joints in every way of writing it."""
    words = name.replace(",", " ,").split()
    if not any(word in _JOINTS for word in words):
        return iter((name,))
    choices = [_JOINTS.get(word, (word,)) for word in words]
    return (" ".join(spelling).replace(" ,", ",") for spelling in product(*choices))


def _initials(name: str) -> str:
    words = key(name).replace(",", " ").replace("-", " ").split()
    return "".join(word[0] for word in words if word != "và")
