"""Verbs and adverbs of duties, asked of a text whose units were not looked up: a view of ``data/predicates.toml``."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from pipeline.lexicon.folding import key
from pipeline.lexicon.units import Entry, NameVerb, Stop, TeamTask, load_units

_Kind = TypeVar("_Kind", bound=Entry)
Phrases = Mapping[str, Sequence[Sequence[str]]]
"""Syllables of wordings by the first of them, the longest first."""


_STATE = re.compile(
    r"\W{0,3}(?:Có\s(?!trách\s|nhiệm\s+vụ|kế\s+hoạch|biện\s+pháp|phương\s+án|giải\s+pháp)|Không\s+(?:có|quá|bị|thuộc)\s"
    r"|Là\s(?!đầu\s+mối|cơ\s+quan)|(?:Được|Đã|Đang|Chưa|Đủ|Từ)\s)"
)
"""With what a condition begins: ``Có phẩm chất đạo đức tốt``."""
_VERB = 60
"""Letters in which a verb ends that opens a text."""
_WORDS = re.compile(r"\w+|,")


def predicate_end(keys: Sequence[str], at: int) -> int:
    """Where the verb of a duty, or an adverb in front of one, ends that begins at ``at``; ``at`` for none.

    ``keys`` are words as `pipeline.lexicon.folding.key` writes them.
    """
    return _end(_predicates(), keys, at)


def opening_end(keys: Sequence[str], at: int) -> int:
    """The same of an adverb alone, behind which a verb is sure to follow."""
    return _end(_adverbs(), keys, at)


def name_verb_end(keys: Sequence[str], at: int) -> int:
    """The same of a verb that stands in names as well."""
    return _end(_name_verbs(), keys, at)


def task_end(keys: Sequence[str], at: int) -> int:
    """The same of a verb that says what somebody is there for: ``giám sát``."""
    return _end(_tasks(), keys, at)


def relates(keys: Sequence[str], at: int) -> bool:
    """Whether a small word stands at ``at``, behind which a verb tells of a noun: ``được cử``, ``trong dự thảo``."""
    return _end(_words(), keys, at) > at


def opens_with_verb(text: str) -> bool:
    """Whether ``text`` begins with the verb of a duty, or an adverb in front of one."""
    if _STATE.match(text):
        return False
    keys = [key(word) for word in _WORDS.findall(text[:_VERB])]
    return any(end(keys, 0) for end in (predicate_end, name_verb_end, task_end))


def _end(phrases: Phrases, keys: Sequence[str], at: int) -> int:
    for words in phrases.get(keys[at], ()) if at < len(keys) else ():
        if tuple(keys[at : at + len(words)]) == words:
            return at + len(words)
    return at


@cache
def _predicates() -> Phrases:
    return _phrases(entry for entry in _of(Stop) if entry.kind != "word")


@cache
def _adverbs() -> Phrases:
    return _phrases(entry for entry in _of(Stop) if entry.kind == "manner")


@cache
def _words() -> Phrases:
    return _phrases(entry for entry in _of(Stop) if entry.kind == "word")


@cache
def _name_verbs() -> Phrases:
    return _phrases(_of(NameVerb))


@cache
def _tasks() -> Phrases:
    return _phrases(_of(TeamTask))


def _of(kind: type[_Kind]) -> list[_Kind]:
    return [entry for entry in load_units().entries if isinstance(entry, kind)]


def _phrases(entries: Iterable[Entry]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        for name in entry.names:
            words = tuple(key(word) for word in name.replace(",", " ,").split())
            found.setdefault(words[0], []).append(words)
    return {first: sorted(several, key=len, reverse=True) for first, several in found.items()}
