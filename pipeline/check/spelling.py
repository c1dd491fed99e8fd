"""Names that are spelt like no name: words that are no syllables, and known names with other marks."""

import re
from functools import cache

from pipeline.lexicon.folding import key, plain
from pipeline.lexicon.syllables import is_syllable, letters
from pipeline.lexicon.units import Body, Field, load_units

_WORD = re.compile(r"[^\W\d_]+")
_SURE = 2
"""Words of the shortest known name whose letters alone tell it: one word is many a word without its marks."""


def is_misspelt(name: str) -> bool:
    """Whether a name was likely misread: ``Đảng uỷ Quânsự``, ``Phòng Kinh tệ`` where there is a ``Kinh tế``.

    Foreign names and abbreviations are no syllables either, but bear no marks.
    """
    words = _WORD.findall(name)
    if any(_has_marks(word) and not is_syllable(word) for word in words):
        return True
    keys, bare = [key(word) for word in words], [plain(word) for word in words]
    return any(
        (spelt := _known().get(" ".join(bare[at:]))) is not None
        and " ".join(keys[at:]) not in spelt
        for at in range(len(words) - _SURE + 1)
    )


def _has_marks(word: str) -> bool:
    return letters(word) != word.lower() and not word.isupper()


@cache
def _known() -> dict[str, frozenset[str]]:
    """Names of bodies and fields of work by their letters without marks, as `key` writes them."""
    found: dict[str, set[str]] = {}
    for phrase in load_units().phrases:
        if isinstance(phrase.entry, Body | Field):
            words = _WORD.findall(phrase.text)
            if len(words) >= _SURE:
                spelt = " ".join(map(key, words))
                found.setdefault(" ".join(map(plain, words)), set()).add(spelt)
    return {bare: frozenset(spelt) for bare, spelt in found.items()}
