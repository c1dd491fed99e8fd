"""Validity: every entry finds what its examples say, and nothing in its counterexamples."""

import pytest

from models.mention import DateReading, ValidityMention
from pipeline.extract.validity import ENDS, HOLDS, TimeEntry, find_validity

TABLE = (*HOLDS, *ENDS)
EXAMPLES = [(e, text, expected) for e in TABLE for text, expected in e.examples]
COUNTEREXAMPLES = [(e, text) for e in TABLE for text in e.counterexamples]


def short(mention: ValidityMention) -> str:
    """A mention as the examples write it."""
    if not isinstance(mention.reading, DateReading):
        said = mention.reading.duration.replace("P0D", "issue")
        return f"{mention.bound} {said}"
    year, month, day, _ = mention.reading.due
    last = "end" if day == -1 else f"{day:02d}"
    before = "the day before " if mention.before else ""
    return f"{mention.bound} {before}{year or '?'}-{month:02d}-{last}"


@pytest.mark.parametrize(
    ("entry", "text", "expected"), EXAMPLES, ids=[f"{e.id}: {t}" for e, t, _ in EXAMPLES]
)
def test_example(entry: TimeEntry, text: str, expected: tuple[str, ...]) -> None:
    assert tuple(short(m) for m in find_validity(text) if m.rule == entry.id) == expected


@pytest.mark.parametrize(
    ("entry", "text"), COUNTEREXAMPLES, ids=[f"{e.id}: {t}" for e, t in COUNTEREXAMPLES]
)
def test_counterexample(entry: TimeEntry, text: str) -> None:
    assert [short(m) for m in find_validity(text) if m.rule == entry.id] == []


@pytest.mark.parametrize("table", [HOLDS, ENDS])
def test_ids_are_unique(table: tuple[TimeEntry, ...]) -> None:
    assert len({entry.id for entry in TABLE}) == len(TABLE)
    assert all(entry.examples and entry.counterexamples and entry.why for entry in table)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Hiệu lực thi hành. Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2025.",
            ["since issue", "until 2025-12-31"],
        ),
        (
            "Quyết định này có hiệu lực từ ngày 01/01/2025; thời hạn áp dụng đến hết năm 2027.",
            ["since 2025-01-01", "until 2027-12-end"],
        ),
        (
            "Thời gian hiệu lực của Quyết định này là từ ngày 01/3/2025 đến ngày 28/02/2026.",
            ["since 2025-03-01", "until 2026-02-28"],
        ),
        (
            "Quyết định này được thực hiện từ ngày 01/01/2025 đến hết ngày 31/12/2025.",
            ["since 2025-01-01", "until 2025-12-31"],
        ),
        ("Kế hoạch này được thực hiện từ ngày 01/01/2025 đến hết ngày 31/12/2025.", []),
        ("Quyết định này có hiệu lực đến khi có quy định mới thay thế.", []),
        ("Nghị định số 30/2020/NĐ-CP có hiệu lực từ ngày 05/3/2020.", []),
        ("Nâng cao hiệu lực, hiệu quả quản lý nhà nước đến hết năm 2025.", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert [short(mention) for mention in find_validity(text)] == found


def test_the_passage_goes_from_the_document_to_the_day() -> None:
    text = "Điều 2. Chỉ thị này có hiệu lực đến hết ngày 31/12/2025; các đơn vị thực hiện."
    [mention] = find_validity(text, 100)
    start, end = mention.span
    assert text[start - 100 : end - 100] == "Chỉ thị này có hiệu lực đến hết ngày 31/12/2025"
    assert mention.kind == "CT"


@pytest.mark.parametrize(
    "piece", ["Quyết định này và ", "Kế hoạch này có hiệu lực ", "kể từ ngày "]
)
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    """No pattern goes back over what it has seen: a hundred thousand letters are read at once."""
    assert list(find_validity(piece * (100_000 // len(piece)))) == []
