"""Names that lost their tone and vowel marks: ``TONG CỤC THUÊ``, ``Van phong Chinh phu``.

Other programs' OCR and old converters drop marks and keep letters. What was meant is told only where it is certain:
all letters agree, no mark that is there speaks against it, and one known body alone has such a name.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.lexicon.folding import fold_tone, key, plain
from pipeline.lexicon.registry.bodies import load_bodies
from pipeline.lexicon.syllables import letter
from pipeline.lexicon.units import Body, load_units


def has_lost_marks(printed: str, meant: str) -> bool:
    """Whether ``printed`` is ``meant`` but for marks that are missing; case aside."""
    one, other = fold_tone(printed).lower(), fold_tone(meant).lower()
    return one != other and len(one) == len(other) and all(map(_lacks_marks, one, other))


def _lacks_marks(printed: str, meant: str) -> bool:
    """Whether a letter is the other one, with its marks or without some of them."""
    one, other = letter(printed), letter(meant)
    return (
        one.base == other.base
        and one.shape in (other.base, other.shape)
        and one.tone in ("", other.tone)
    )


def body_without_marks(printed: str) -> str | None:
    """The body that is meant by a name that lost marks; None where none or several could be.

    >>> body_without_marks("TONG CỤC THUÊ")
    'Tổng cục Thuế'
    >>> body_without_marks("TÒNG CỤC THUẾ") is None
    True
    """
    names = {
        name for name in _by_letters().get(plain(printed), ()) if has_lost_marks(printed, name)
    }
    return names.pop() if len(names) == 1 else None


def is_body(printed: str) -> bool:
    """Whether ``printed`` is the whole name of a known body, with its marks or without some of them."""
    same = key(printed)
    return any(
        key(name) == same or has_lost_marks(printed, name)
        for name in _by_letters().get(plain(printed), ())
    )


@cache
def _by_letters() -> Mapping[str, frozenset[str]]:
    """The names of bodies by their letters without marks."""
    found: dict[str, set[str]] = {}
    for name in _known_names():
        found.setdefault(plain(name), set()).add(name)
    return {letters: frozenset(names) for letters, names in found.items()}


def _known_names() -> Iterator[str]:
    yield from (body.name for bodies in load_bodies().by_name.values() for body in bodies)
    yield from (
        phrase.canonical for phrase in load_units().phrases if isinstance(phrase.entry, Body)
    )
