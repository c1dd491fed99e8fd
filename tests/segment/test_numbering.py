"""Numbering written and read back: any tree, in every style of marker, gives its own paths and texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.segment.markers import ALPHABET
from pipeline.segment.repairs import NUMERALS
from tests.texts import FOOT, HEADER, item_texts

ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
CAPITALS = "ABCDĐEGH"


@dataclass(frozen=True)
class Style:
    """A way of numbering: what is printed for the n-th of a list, and what stands for it in a path."""

    level: int
    printed: Callable[[int], str]
    label: Callable[[int], str]


def plain(level: int, sign: str, numeral: Callable[[int], str]) -> Style:
    return Style(level, lambda n: sign.format(numeral(n)), numeral)


def worded(level: int, word: str, end: str, numeral: Callable[[int], str]) -> Style:
    return Style(level, lambda n: f"{word} {numeral(n)}{end}", lambda n: f"{word} {numeral(n)}")


def bullet(sign: str) -> Style:
    return Style(11, lambda n: sign, lambda n: f"{sign}{n}")


STYLES = (
    worded(0, "Phần thứ", ".", lambda n: ORDINALS[n - 1]),
    worded(1, "Chương", ".", lambda n: NUMERALS[n - 1]),
    worded(2, "Mục", ".", str),
    worded(3, "Điều", ".", str),
    *(plain(4, sign, lambda n: CAPITALS[n - 1]) for sign in ("{}.", "{} -", "{})")),
    *(plain(5, sign, lambda n: NUMERALS[n - 1]) for sign in ("{}.", "{}-", "{}/", "{} -")),
    Style(6, lambda n: f"Thứ {ORDINALS[n - 1]},", lambda n: f"Thứ {ORDINALS[n - 1]}"),
    *(plain(7, sign, str) for sign in ("{}.", "{}/", "{}-")),
    plain(8, "{})", str),
    *(plain(9, sign, lambda n: ALPHABET[n - 1]) for sign in ("{})", "{}.", "{}/")),
    Style(10, lambda n: f"({n})", lambda n: f"({n})"),
    *(bullet(sign) for sign in "-+*•"),
)  # fmt: skip
LONGEST = 8
TEXT = "Rà soát hồ sơ đã nhận."


@st.composite
def trees(draw: st.DrawFn) -> list[tuple[str, str]]:
    """(path, paragraph) of a tree in the order of its text, its levels from the outermost inwards."""
    levels = sorted(draw(st.sets(st.sampled_from(range(12)), min_size=1, max_size=4)))
    chosen = [draw(st.sampled_from([s for s in STYLES if s.level == level])) for level in levels]
    glued = draw(st.booleans())

    def branches(depth: int, above: str) -> Iterator[tuple[str, str]]:
        for n in range(1, draw(st.integers(1, LONGEST if depth == 0 else 3)) + 1):
            style = chosen[depth]
            path = f"{above}{style.label(n)}"
            # a point may be glued to its text: "a)Rà soát"
            space = "" if glued and style.printed(n).endswith(")") else " "
            yield path, f"{style.printed(n)}{space}{TEXT}"
            if depth + 1 < len(chosen) and draw(st.booleans()):
                yield from branches(depth + 1, f"{path}/")

    return list(branches(0, ""))


@settings(max_examples=150)
@given(trees())
def test_a_tree_is_read_back(tree: list[tuple[str, str]]) -> None:
    body = "\n\n".join(paragraph for _, paragraph in tree)
    texts = item_texts(f"{HEADER}\n{body}\n\n{FOOT}")
    texts.pop("opening")
    assert list(texts) == [path for path, _ in tree]
    assert set(texts.values()) == {TEXT}
