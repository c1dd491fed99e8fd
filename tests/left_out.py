"""Leave one issuer out: each issuer's documents read without the entries that only they could have taught.

The dictionary of units and the tables of wordings were made looking at the documents with answers. So an issuer's
documents are scored a second time with every name, wording of time and wording of a role switched off that occurs in
documents of this issuer alone, of all that are here. Many of these entries come from lists of the state's bodies and would be there anyway:
the figures are a lower bound of what documents of an unknown issuer give.

Leave a tenth out: of what a document is read by, entries drawn by chance are switched off. The documents here give
too few wrong values to tell whether findings point at them; read with holes in the tables, as those of strangers are,
they give hundreds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from types import ModuleType

from dondoc.score.sources import extract
from models.text import Span
from pipeline.extract import dictionary
from pipeline.extract.deadlines import finder as deadlines
from pipeline.extract.sentences import find_sentences
from pipeline.extract.tokens import split_lines
from pipeline.extract.units import words as unit_words
from pipeline.extract.units.finder import find_units
from pipeline.lexicon.roles import finder as roles
from pipeline.lexicon.roles import governed as role_governed
from pipeline.lexicon.roles import words as role_words
from pipeline.lexicon.units import Phrase, UnitLexicon, load_units

Entries = frozenset[str]
"""Ids of entries: ``Field: Y tế``, ``deadline.day.by``, ``role.order``."""


def entries_in(text: str) -> Entries:
    """The entries that something in ``text`` is read by."""
    found: set[str] = set()
    for line in split_lines(text):
        if not line.text.strip():
            continue
        for hits in dictionary.look_up(line.words, line.keys).values():
            found.update(_id(hit.phrase) for several in hits.values() for hit in several)
        found.update(mention.rule for mention in deadlines.find_deadlines(line.text))
        units = find_units(line)
        for start, end in find_sentences(line.text, line.start):
            inside = [unit for unit in units if start <= unit.span.start < end]
            found.update(given.rule for given in roles.assign_roles(text, Span(start, end), inside))
    return frozenset(found)


def entries_elsewhere(paths: Iterable[Path]) -> Iterator[tuple[str, str, Entries]]:
    """(name, issuer, entries) of further documents, which have no answers but could teach the same."""
    for path in paths:
        for directive in extract(path).directives[:1]:
            yield str(path), directive.header.issuer or "", entries_in(directive.text.text)


def taught_by_one(used: Mapping[str, Entries], issuer_of: Mapping[str, str]) -> dict[str, Entries]:
    """For each document the entries that occur in documents of its issuer alone."""
    return {
        name: entries.difference(
            *(other for known, other in used.items() if issuer_of[known] != issuer_of[name])
        )
        for name, entries in used.items()
    }


def drawn(used: Iterable[str], share: float, draw: int) -> Entries:
    """About ``share`` of the entries ``used``, by chance; another ``draw`` gives others, the same gives the same."""
    chance = Random(draw)
    return frozenset(entry for entry in sorted(used) if chance.random() < share)


@contextmanager
def switched_off(entries: Entries) -> Iterator[None]:
    """Read without ``entries`` inside."""
    lexicon = _without(load_units(), entries)
    with ExitStack() as changed:
        for module in (dictionary, unit_words):
            changed.enter_context(_set(module, "load_units", lambda: lexicon))
        table = tuple(entry for entry in deadlines.TABLE if entry.id not in entries)
        changed.enter_context(_set(deadlines, "TABLE", table))
        before = tuple(pair for pair in role_words.BEFORE if pair[1].id not in entries)
        changed.enter_context(_set(role_governed, "BEFORE", before))
        after = tuple(wording for wording in role_words.AFTER if wording.id not in entries)
        changed.enter_context(_set(roles, "AFTER", after))
        for forget in _forgetting():
            forget()
            changed.callback(forget)
        yield


def _forgetting() -> tuple[Callable[[], None], ...]:
    """What clears the tables that are worked out once."""
    return (
        dictionary.tree.cache_clear,
        deadlines.entries_with.cache_clear,
        role_governed.ending_in.cache_clear,
    )


@contextmanager
def _set(module: ModuleType, name: str, value: object) -> Iterator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def _id(phrase: Phrase) -> str:
    return f"{type(phrase.entry).__name__}: {phrase.canonical}"


def _without(lexicon: UnitLexicon, entries: Entries) -> UnitLexicon:
    return replace(
        lexicon,
        phrases=tuple(phrase for phrase in lexicon.phrases if _id(phrase) not in entries),
        initials={
            letters: tuple(phrase for phrase in phrases if _id(phrase) not in entries)
            for letters, phrases in lexicon.initials.items()
        },
        long_fields={
            letters: tuple(field for field in fields if _id(field[1]) not in entries)
            for letters, fields in lexicon.long_fields.items()
        },
    )
