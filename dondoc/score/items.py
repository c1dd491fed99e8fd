"""Figure of the items: is the document taken apart where its author did?"""

import re
from collections.abc import Iterator, Sequence

from dondoc.score.answers import ExpectedItem, FoundItem
from dondoc.score.comparison import MISSED, RIGHT, SURPLUS, WRONG, Comparison
from dondoc.score.matching import begins, ends

# Paragraphs without a marker, and the bare title of an appendix: whether they are items of their own
# is a matter of taste.
_MATTER_OF_TASTE = re.compile(r"opening|closing|PL\d*")
_SHOWN = 40
"""Characters of a found item's beginning and end that a reader of the differences sees."""


def compare_items(
    expected: Sequence[ExpectedItem], found: Sequence[FoundItem]
) -> Iterator[Comparison]:
    """``items``: is the path there, and does its text begin and end where it should?

    The beginning shows that the marker was read, the end that neither the next item nor a page number
    was taken along. What is between would only measure the OCR.
    """
    by_path = {item.path: item for item in found}
    for item in expected:
        answer = by_path.get(item.path)
        if answer and begins(answer.text, item.starts) and ends(answer.text, item.ends):
            counts = RIGHT
        elif _MATTER_OF_TASTE.fullmatch(item.path):
            continue
        else:
            counts = WRONG if answer else MISSED
        yield Comparison(
            place=item.path,
            expected=f"{item.starts} … {item.ends}",
            found=_shown(answer) if answer else "",
            counts=counts,
        )
    known = {item.path for item in expected}
    for path, given in by_path.items():
        if path not in known and not _MATTER_OF_TASTE.fullmatch(path):
            yield Comparison(place=path, expected="", found=_shown(given), counts=SURPLUS)


def _shown(item: FoundItem) -> str:
    if len(item.text) <= 2 * _SHOWN:
        return item.text
    return f"{item.text[:_SHOWN]} … {item.text[-_SHOWN:]}"
