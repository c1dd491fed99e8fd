"""Time grows with the pages: a file of ten times the pages takes hardly more than ten times as long."""

import pytest

from benchmarks.shape import GROWTH, long_file, run, without_collector
from models.text import Line, SourceText
from tests.texts import Block, merged, printed, source_of, table

LINES = 40
BODY = (
    "{n}. Sở Y tế chủ trì, phối hợp với Sở Nội vụ và Ủy ban nhân dân các huyện, thành phố:",
    "a) Rà soát quy hoạch, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 6 năm 2024;",
    "- Kiểm tra việc thực hiện, kịp thời báo cáo những khó khăn, vướng mắc trong quá trình triển",
    "khai thực hiện tại địa phương, đơn vị.",
    "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA NGÀNH",
)


def page(number: int) -> list[Block]:
    """A page of running text with a table of tasks at its foot."""
    lines: list[Block] = [
        printed(BODY[row % len(BODY)].format(n=row // 5 + 1), page=number, top=0.1 + row * 0.018)
        for row in range(LINES)
    ]
    rows = [(str(n), "Rà soát hồ sơ", "Sở Y tế") for n in range(1, 6)]
    return [
        *lines,
        table(("STT", "Nhiệm vụ", "Chủ trì"), ("I", "Phần một", ""), *rows, page=number),
    ]


def file_of(pages: int) -> SourceText:
    return source_of([block for number in range(1, pages + 1) for block in page(number)])


def long_table(pages: int) -> SourceText:
    """One table over all pages, of which each begins in the midst of a row."""
    cells = [(row, column, "Rà soát" * (row + column > 0), 1, 1) for row in range(25) for column in range(3)]  # fmt: skip
    return source_of([merged(cells, page=number) for number in range(1, pages + 1)])


def long_line(unit: str, units: int) -> SourceText:
    return source_of([Line(text=unit * units, page=1)])


def assert_linear(short: SourceText, long: SourceText) -> None:
    """The least of several turns counts: others work on the machine too."""
    turns = [without_collector(lambda: (run(short).both, run(long).both)) for _ in range(4)]
    assert min(taken for _, taken in turns) < GROWTH * min(taken for taken, _ in turns)


@pytest.mark.noisy
def test_time_grows_with_the_pages() -> None:
    assert_linear(file_of(10), file_of(100))


@pytest.mark.noisy
def test_time_grows_with_the_pages_of_a_table() -> None:
    assert_linear(long_table(20), long_table(200))


@pytest.mark.noisy
@pytest.mark.parametrize(
    "unit",
    ["Sở Y tế báo cáo; ", "KT. CHỦ TỊCH ", "| x ", "ỦY BAN ", "a", "1.", "“", "Căn cứ ", "… "],
)
def test_time_grows_with_the_length_of_a_line(unit: str) -> None:
    units = 8_000 // len(unit)
    assert_linear(long_line(unit, units), long_line(unit, units * 10))


def test_pages_of_the_benchmark_are_numbered_on() -> None:
    short = long_file(file_of(4), 7)
    assert [p.number for p in short.pages] == [1, 2, 3, 4, 5, 6, 7]
    assert all(block.page == p.number for p in short.pages for block in p.blocks)
