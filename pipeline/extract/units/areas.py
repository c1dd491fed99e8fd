"""Names of provinces, districts and communes, whole: words of the sentence are in many of them.

``xã Minh Khai`` + ``báo cáo`` is no ``Minh`` + ``khai báo``, ``tỉnh Lâm Đồng`` + ``chủ trì`` no ``đồng chủ trì``.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.extract.tokens import split_lines
from pipeline.lexicon.registry.areas import load_areas
from pipeline.lexicon.syllables import is_syllable


def area_end(words: Sequence[str], keys: Sequence[str], at: int) -> int:
    """Where the longest name of an area ends that begins at token ``at``; ``at`` for none.

    Each of its syllables has its capital, as names have and words of the sentence haven't.
    """
    for name in _names().get(keys[at], ()) if at < len(keys) else ():
        end = at + len(name)
        if tuple(keys[at:end]) == name and all(map(_is_capital, words[at:end])):
            return end
    return at


def _is_capital(word: str) -> bool:
    return not word[0].isalpha() or word[0].isupper()


@cache
def _names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The keys of each name's tokens, under the first of them, the longest name first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for area in load_areas().by_id.values():
        for line in split_lines(area.name):
            # One syllable alone is too often another word; ``Pleiku`` is none.
            if len(line.keys) > 1 or not is_syllable(area.name):
                found.setdefault(line.keys[0], set()).add(tuple(line.keys))
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
