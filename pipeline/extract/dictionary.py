"""Where the wordings of the dictionary of units stand among the tokens of a text.

The wordings hang in a tree of keys, so that case and tone placement don't matter and a text is walked once. What can
be found from a token on is worked out with the tree and shared by all the places that find it; spaCy's
`PhraseMatcher` finds the same, but makes each find anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from pipeline.extract.tokens import split
from pipeline.lexicon.folding import key
from pipeline.lexicon.units import Entry, Phrase, load_units


class Hit(NamedTuple):
    """A wording of the dictionary that takes ``length`` tokens."""

    length: int
    phrase: Phrase


Hits = Mapping[type[Entry], Sequence[Hit]]
"""The wordings that begin at one token, by what they are, the longest first."""
NO_HITS: Final[Hits] = {}


@dataclass(slots=True)
class _Node:
    """What the tokens up to here can be."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)
    hits: Hits = field(default_factory=dict)
    """All wordings on the way here."""
    hits_in_capitals: Hits = field(default_factory=dict)
    """The same where the first token is in capitals: "TƯ" is Trung ương, "tư" is not."""


@cache
def tree() -> dict[str, _Node]:
    """The nodes of the wordings' first tokens."""
    root = _Node()
    for phrase in load_units().phrases:
        node = root
        for word in split(phrase.text)[0]:
            node = node.following.setdefault(key(word), _Node())
        node.phrases.append(phrase)
    _gather(root, [])
    return root.following


def _gather(node: _Node, way: list[Hit]) -> None:
    """Work out the hits of ``node`` and of those below; ``way`` holds the wordings above, the longest first."""
    node.hits_in_capitals = _by_kind(way)
    node.hits = _by_kind([hit for hit in way if not hit.phrase.text.isupper()])
    for below in node.following.values():
        length = len(split(below.phrases[0].text)[0]) if below.phrases else 0
        _gather(below, [*(Hit(length, phrase) for phrase in below.phrases), *way])


def _by_kind(hits: Sequence[Hit]) -> Hits:
    kinds: dict[type[Entry], list[Hit]] = {}
    for hit in hits:
        kinds.setdefault(type(hit.phrase.entry), []).append(hit)
    return kinds


def look_up(words: Sequence[str], keys: Sequence[str]) -> dict[int, Hits]:
    """The wordings among the tokens ``words`` with their ``keys``, by the token at which they begin."""
    first_nodes = tree()
    found: dict[int, Hits] = {}
    last = len(keys)
    for at, first in enumerate(keys):
        node = first_nodes.get(first)
        if node is None:
            continue
        end = at + 1
        while end < last and (longer := node.following.get(keys[end])) is not None:
            node = longer
            end += 1
        hits = node.hits_in_capitals if words[at].isupper() else node.hits
        if hits:
            found[at] = hits
    return found
