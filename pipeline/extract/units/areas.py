"""Names of provinces, districts and communes, whole: words of the sentence are in many of them.

``xã Minh Khai`` + ``báo cáo`` is no ``Minh`` + ``khai báo``, ``tỉnh Lâm Đồng`` + ``chủ trì`` no ``đồng chủ trì``.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from pipeline.extract.tokens import split_lines
from pipeline.lexicon.registry.areas import LEVEL_OF_TYPE, load_areas
from pipeline.lexicon.registry.words import words_of
from pipeline.lexicon.syllables import is_syllable

_COMMUNES = ("xã", "phường", "thị trấn")


def area_end(words: Sequence[str], keys: Sequence[str], at: int) -> int:
    """Where the longest name of an area ends that begins at token ``at``; ``at`` for none.

    Each of its syllables has its capital, as names have and words of the sentence haven't.
    """
    for name in _names().get(keys[at], ()) if at < len(keys) else ():
        end = at + len(name)
        if tuple(keys[at:end]) == name and all(map(_is_capital, words[at:end])):
            return end
    return at


def type_of(name: str, types: Collection[str]) -> str | None:
    """Which of ``types`` the area called ``name`` is: ``Vĩnh Long`` among ``tỉnh`` and ``thành phố``.

    The types tell the tier: beside ``tỉnh`` a city is one that lies in no province, beside ``huyện`` one that does.
    Empty for one that was both (``Đồng Nai``), None for one that no table knows. Of communes too many share a name, and
    those of before 2025-07-01 are in no table.
    """
    levels = [set(LEVEL_OF_TYPE.get(type_, ())) for type_ in types]
    tier = set.intersection(*levels) if levels else set()
    called = words_of(name)
    named = (area for area in load_areas().named(called) if words_of(area.name) == called)
    found = {
        area.type
        for area in named
        if area.level in tier and area.type in types and area.type not in _COMMUNES
    }
    if not found:
        return None
    return found.pop() if len(found) == 1 else ""


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
