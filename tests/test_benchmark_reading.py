"""The reading benchmark measures what it says: known distances, known texts, one level with one page."""

from collections import Counter

import pytest

from benchmarks.known import cells_of, texts_of
from benchmarks.metrics import Share, cells, errors, folded, phrases
from benchmarks.reading import Bench, chosen_pages, measured_level
from benchmarks.report import Report
from benchmarks.rivals import workers
from tests.samples.fonts import installed_families
from tests.samples.levels import LEVELS, PAIR, damaged, printed
from tests.samples.source import Text, document_paths, read_document

PATHS = [pytest.param(path, id=path.stem) for path in document_paths()]


def test_nothing_is_wrong_in_the_same_text() -> None:
    found = errors(
        ["Số: 07/CT-UBND “trước ngày 20/12/2024” – hết"],
        'Số: 07/CT-UBND "trước\nngày 20/12/2024" - hết',
    )
    assert found.characters.part == found.marks.part == found.digits.part == found.lost.part == 0
    assert found.digits.whole == 2 + 8


@pytest.mark.parametrize(
    ("read", "characters", "marks"),
    [
        ("tông kết", 1, 1),
        ("tông kêt", 2, 2),
        ("tống kết", 1, 1),
        ("tồng ket", 2, 2),
        ("tổng kất", 1, 0),
        ("tổng kếtt", 1, 0),
        ("tổng", 4, 0),
        ("", 8, 0),
    ],
)
def test_marks_are_errors_on_the_right_letter(read: str, characters: int, marks: int) -> None:
    found = errors(["tổng kết"], read)
    assert (found.characters.part, found.marks.part) == (characters, marks)
    assert found.marks.whole == 3 - 1  # o and e


def test_d_bears_a_mark() -> None:
    assert errors(["đô"], "do").marks == Share(2, 2)


def test_the_nearest_of_the_known_texts_counts() -> None:
    assert errors(["một hai", "hai một"], "hai mốt").characters == Share(1, 7)


@pytest.mark.parametrize(
    ("known", "read", "wrong", "lost"),
    [
        ("trước ngày 15/9/2024", "trước ngày 13/9/2024", Share(1, 7), Share(0, 1)),
        ("Số: 186/KH-UBND", "Số: 86/KH-UBND", Share(1, 3), Share(0, 1)),
        ("ngày 12 tháng 4 năm 2024", "ngày I2 tháng 4 năm 2024", Share(1, 7), Share(0, 1)),
        ("xong 15/9/2024 hết", "xong hết", Share(0, 0), Share(1, 1)),
        ("đạt 85 %", "đạt 35 %", Share(0, 0), Share(0, 0)),
    ],
)
def test_digits_of_dates_and_codes(known: str, read: str, wrong: Share, lost: Share) -> None:
    found = errors([known], read)
    assert (found.digits, found.lost) == (wrong, lost)


@pytest.mark.parametrize(
    ("read", "doubted", "hidden", "alarms"),
    [
        ("trước ngày 13/9/2024 và 7/2025", (), Share(1, 12), Share(0, 12)),
        ("trước ngày 13/9/2024 và 7/2025", ((11, 20),), Share(0, 12), Share(6, 12)),
        ("trước ngày 1/9/2024 và 7/2025", ((11, 19),), Share(0, 12), Share(6, 12)),
        ("trước ngày 13/9/2024 và 7/2025", ((24, 30),), Share(1, 12), Share(5, 12)),
        ("trước ngày 15/9/2024 và 7/2025", (), Share(0, 12), Share(0, 12)),
    ],
)
def test_digits_that_are_marked_as_doubtful(
    read: str, doubted: tuple[tuple[int, int], ...], hidden: Share, alarms: Share
) -> None:
    found = errors(["trước ngày 15/9/2024 và 7/2025"], read, doubted)
    assert (found.hidden, found.alarms) == (hidden, alarms)


def test_phrases_word_for_word_and_without_marks() -> None:
    found = phrases(["triển khai", "đề án", "kết quả"], "Triên khai triên khai\nđề  án")
    assert (found.exact, found.toneless, found.marks) == (Share(1, 3), Share(2, 3), Share(1, 3))


def test_cells_are_right_in_their_column_without_any_error() -> None:
    known = Counter({(0, "Sở Y tế"): 2, (1, "Quý II"): 1})
    assert cells(known, [(0, "Sở  Y tế"), (1, "Sở Y tế"), (1, "Quý 1I")]) == Share(1, 3)


@pytest.mark.parametrize("path", PATHS)
def test_known_text_is_the_text_of_the_source(path: object) -> None:
    document = read_document(path)  # type: ignore[arg-type]
    pages = texts_of(printed(document, LEVELS["office200"]).pdf, document)
    told = " ".join(page[0] for page in pages)
    for block in document.blocks:
        if isinstance(block, Text) and "[^" not in block.text:
            # A page may break anywhere: the beginning and the end stand on one page each.
            words = folded(block.text.replace("*", "")).split()
            assert " ".join(words[:4]) in told
            assert " ".join(words[-4:]) in told
    assert len(pages[0]) >= 2, "the header may be read in two orders"
    assert (cells_of(document).total() > 0) == ("table" in path.read_text("utf-8"))  # type: ignore[attr-defined]


def test_pages_are_chosen_alike_and_differ() -> None:
    pages = chosen_pages(6)
    assert pages == chosen_pages(6)
    assert len({page.document.id for page in pages}) == 6
    assert {page.page for page in pages} == {0, -1, 1}
    assert {page.family for page in pages} == set(installed_families())


# The finer levels are made as these, and slowly.
@pytest.mark.parametrize(
    "name", [n for n, level in {**LEVELS, **PAIR}.items() if level.how.dpi <= 200]
)
def test_damage_is_the_same_each_time(name: str) -> None:
    document = read_document(document_paths()[0])
    assert damaged(document, -1, name) == damaged(document, -1, name)


def test_a_level_with_one_page() -> None:
    report = Report()
    with workers() as pool:
        bench = Bench(report, pool, pool, ["dondoc"])
        level = measured_level("office150", chosen_pages(1), bench, bench.readers)
    found = level.total("dondoc")
    assert found.characters.whole > 1000
    assert found.characters.value < 0.02
    assert level.peak > 10
    report.check("characters", found.characters.value, 0.02)
    assert not report.is_broken
    report.check("characters", found.characters.value, 2.0, at_least=True)
    assert report.is_broken
