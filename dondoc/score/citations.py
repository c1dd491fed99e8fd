"""Figures of the citations: each at its place, and each once for the document."""

from collections.abc import Iterator, Sequence

from dondoc.score.answers import Citation
from dondoc.score.comparison import MISSED, RIGHT, SURPLUS, Comparison
from dondoc.score.folding import fold, fold_code, words
from dondoc.score.matching import similarity

Key = tuple[str, ...]

_NAME_WORDS = 6
"""Words of a name that tell one law or plan from another; after them people shorten as they like."""
_SAME_OPTIONAL = 0.6
"""Names of optional citations are shortened more freely, so less must agree."""


def compare_citations(
    expected: Sequence[Citation], found: Sequence[Citation], *, with_path: bool
) -> Iterator[Comparison]:
    """``citations`` (with the path) and ``citations_doc`` (without): is every document named found?

    The first asks which item cites what, the second only what the document as a whole cites: the
    difference between them is citations found in the wrong item. Several mentions with one key are one.
    """
    right = {_key(c, with_path=with_path) for c in expected if not c.optional}
    optional = [citation for citation in expected if citation.optional]
    given = {_key(citation, with_path=with_path): citation for citation in found}
    for key in sorted(right):
        yield Comparison(
            place=key[0],
            expected=" ".join(key),
            found=" ".join(key) if key in given else "",
            counts=RIGHT if key in given else MISSED,
            repeats=not with_path,
        )
    for key in sorted(given.keys() - right):
        if not _is_optional(given[key], key, optional, with_path=with_path):
            yield Comparison(
                place=key[0],
                expected="",
                found=" ".join(key),
                counts=SURPLUS,
                repeats=not with_path,
            )


def _key(citation: Citation, *, with_path: bool) -> Key:
    """Path, type, code (or the name's first words) and date."""
    which = fold_code(citation.code) or " ".join(words(citation.name)[:_NAME_WORDS])
    key = (fold(citation.type).replace("đ", "d"), which, citation.date)
    return (citation.path.replace(" ", "_"), *key) if with_path else key


def _is_optional(
    citation: Citation, key: Key, optional: Sequence[Citation], *, with_path: bool
) -> bool:
    """Whether a found citation is one of those that may be found or not, its date aside."""
    if any(_key(other, with_path=with_path)[:-1] == key[:-1] for other in optional):
        return True
    name = citation.name or citation.code
    return any(similarity(other.name or other.code, name) >= _SAME_OPTIONAL for other in optional)
