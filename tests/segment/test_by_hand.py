"""Numbers and days that a hand wrote: they count, a person is told, and what is printed goes over them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

import pytest

from models.directive import Directive
from models.text import Line
from tests.texts import FOOT, directives, printed, source_of

HEAD = ("UBND HUYỆN SƠN HÀ", "Số: 17 /CT-UBND", "Sơn Hà, ngày 14 tháng 3 năm 2024", "CHỈ THỊ")
REST = (
    "Về việc cải cách hành chính",
    "Chủ tịch yêu cầu các đơn vị thực hiện:",
    "1. Phòng Nội vụ rà soát.",
    *FOOT.split("\n\n"),
)


def made(hands: Sequence[str], *more: str, path: str = "quét.pdf") -> Directive:
    """A scan in which these words were written by hand."""
    texts = [*HEAD, *REST, *more]
    read = [
        _written(printed(text, top=0.05 + 0.03 * row, confidence=0.95), hands)
        for row, text in enumerate(texts)
    ]
    (found,) = directives(replace(source_of(read), path=path))
    return found


def _written(line: Line, hands: Sequence[str]) -> Line:
    words = (
        replace(word, by_hand=True, confidence=0.5)
        if line.text[word.start : word.end] in hands
        else word
        for word in line.words
    )
    return replace(line, words=tuple(words))


def codes(directive: Directive) -> set[str]:
    return {finding.code for finding in directive.findings}


def test_they_count_and_a_person_is_told() -> None:
    found = made(["17", "14"])
    assert (found.header.code, found.header.date) == ("17/CT-UBND", "2024-03-14")
    assert codes(found) == {"number-by-hand", "day-by-hand"}
    assert any("17" in finding.message for finding in found.findings)


@pytest.mark.parametrize(("hands", "told"), [(["17"], "number-by-hand"), (["14"], "day-by-hand")])
def test_each_by_itself(hands: list[str], told: str) -> None:
    assert codes(made(hands)) == {told}


def test_an_attachment_knows_better() -> None:
    more = (
        "PHỤ LỤC",
        "(Kèm theo Chỉ thị số 11/CT-UBND ngày 15/3/2024)",
        "1. Rà soát.",
        "2. Báo cáo.",
    )
    found = made(["17", "14"], *more)
    assert (found.header.number, found.header.code) == ("11", "11/CT-UBND")
    assert found.header.date == "2024-03-15"
    assert codes(found) == {"number-told", "date-told"}


def test_the_name_of_the_file_knows_better() -> None:
    found = made(["17"], path=str(PurePath("đến", "12-CT-UBND.pdf")))
    assert found.header.code == "12/CT-UBND"
    assert codes(found) == {"number-from-name"}
