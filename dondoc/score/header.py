"""Figures of the header: its fields, and its lists of addressees and recipients."""

from collections.abc import Iterator

from dondoc.score.answers import HEADER_LISTS, Header
from dondoc.score.comparison import RIGHT, Comparison, Counts
from dondoc.score.folding import fold, fold_code, without_about
from dondoc.score.matching import count_same

_CODES = {"type", "symbol", "code"}


def compare_fields(expected: Header, found: Header) -> Iterator[Comparison]:
    """``header``: is every field right?

    The header is what people search and cite by, so a field is right or wrong, with nothing between;
    only spelling is folded. Fields that are empty on both sides don't count.
    """
    for name in expected.fields:
        right, given = _field(name, expected), _field(name, found)
        is_given = given not in (None, "")
        if right is None and not is_given:
            continue
        same = _field_key(name, right) == _field_key(name, given)
        yield Comparison(
            place=name,
            expected=right or "",
            found=given or "",
            counts=RIGHT if same else Counts(fp=int(is_given), fn=int(right is not None)),
        )


def compare_lists(expected: Header, found: Header) -> Iterator[Comparison]:
    """``lists``: who is among the addressees and recipients, entry by entry."""
    for name in HEADER_LISTS:
        yield compare_names(name, expected.lists[name], found.lists[name])


def compare_names(place: str, expected: tuple[str, ...], found: tuple[str, ...]) -> Comparison:
    """Two lists of names in which order says nothing."""
    same = count_same(expected, found)
    return Comparison(
        place=place,
        expected="; ".join(expected),
        found="; ".join(found),
        counts=Counts(tp=same, fp=len(found) - same, fn=len(expected) - same),
    )


def _field(name: str, header: Header) -> str | None:
    value = header.fields[name]
    return without_about(value) if value and name == "title" else value


def _field_key(name: str, value: str | None) -> str:
    if not value:
        return ""
    return fold_code(value) if name in _CODES else fold(value)
