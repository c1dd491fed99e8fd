"""Number and date by the head of an attachment: only for the document that it belongs to, only where it is sure."""

from dataclasses import replace

import pytest

from models.header import Header
from models.text import Line
from pipeline.clean import clean
from pipeline.segment import segment
from tests.texts import FOOT, Block, paragraphs, printed, source_of

DECISION = """\
ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

{code}

{date}

QUYẾT ĐỊNH

Về việc ban hành Kế hoạch cải cách hành chính

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.

Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.

{foot}
KẾ HOẠCH

Cải cách hành chính năm 2024

{told}

I. MỤC ĐÍCH

1. Sở Y tế rà soát.
"""
BLANK = {"code": "Số:    /QĐ-UBND", "date": "Sơn Hà, ngày … tháng 3 năm 2024"}
TOLD = "(Ban hành kèm theo Quyết định số 942/QĐ-UBND ngày 15 tháng 3 năm 2024 của UBND huyện)"


def decision(told: str, **header: str) -> list[Block]:
    return paragraphs(DECISION.format(told=told, foot=FOOT, **{**BLANK, **header}))


def read(blocks: list[Block]) -> tuple[Header, set[str]]:
    (found,) = segment(clean(source_of(blocks)))
    return found.header, {code for code, _ in found.notes}


@pytest.mark.parametrize(
    ("told", "code", "date"),
    [
        (TOLD, "942/QĐ-UBND", "2024-03-15"),
        ("(Kèm theo Quyết định số: 942/QĐ-UBND ngày 15/3/2024)", "942/QĐ-UBND", "2024-03-15"),
        ("Kèm theo Quyết định số 942 /QĐ - UBND của UBND huyện", "942/QĐ-UBND", "2024-03"),
        ("(Kèm theo Quyết định phê duyệt số 942/QĐ-UBND)", "942/QĐ-UBND", "2024-03"),
        ("(Kèm theo Quyết định số    /QĐ-UBND ngày    /3/2024)", "/QĐ-UBND", "2024-03"),
        ("(Kèm theo Quyết định số 942/QĐ-BYT ngày 15/3/2024)", "/QĐ-UBND", "2024-03"),
        ("(Kèm theo Quyết định số 942/QĐ-UBND ngày 15/4/2024)", "942/QĐ-UBND", "2024-03"),
        ("(Kèm theo Quyết định này)", "/QĐ-UBND", "2024-03"),
    ],
)
def test_a_blank_header_is_completed(told: str, code: str, date: str) -> None:
    header, _ = read(decision(told))
    assert (header.code, header.date) == (code, date)
    rule = dict(header.evidence)["code"].rule
    assert rule == ("header.code" if header.number is None else "header.attachment")
    assert header.number == (code.split("/", maxsplit=1)[0] or None)


def test_the_passage_that_says_so_is_the_evidence() -> None:
    header, notes = read(decision(TOLD))
    evidence = dict(header.evidence)
    assert evidence["code"].quote == "942/QĐ-UBND"
    assert evidence["date"].quote == "15 tháng 3 năm 2024"
    assert notes == {"number-told", "date-told"}


@pytest.mark.parametrize(
    ("code", "date", "note"),
    [
        ("Số: 942/QĐ-UBND", "Sơn Hà, ngày 15 tháng 3 năm 2024", None),
        ("Số: 924/QĐ-UBND", "Sơn Hà, ngày 15 tháng 3 năm 2024", "other-number"),
        ("Số: 942/QĐ-UBND", "Sơn Hà, ngày 16 tháng 3 năm 2024", "other-date"),
    ],
)
def test_what_the_header_prints_stays(code: str, date: str, note: str | None) -> None:
    header, notes = read(decision(TOLD, code=code, date=date))
    assert header.code == code.removeprefix("Số: ")
    assert header.date is not None
    assert int(header.date[-2:]) == int(date.split()[3])
    assert notes == ({note} if note else set())


@pytest.mark.parametrize(("confidence", "number"), [(0.95, "942"), (0.6, None)])
def test_a_mention_that_ocr_was_not_sure_of_tells_nothing(
    confidence: float, number: str | None
) -> None:
    blocks = _scanned(decision(TOLD), {"kèm theo Quyết định số": confidence})
    assert read(blocks)[0].number == number


@pytest.mark.parametrize(
    ("words", "confidence", "other", "number", "date"),
    [
        ("Số: 45/QĐ-UBND", 0.95, None, "45", "2024-03-15"),
        ("Số: 45/QĐ-UBND", 0.75, None, None, "2024-03-15"),
        ("Số: 45/QĐ-UBND", 0.85, "15/QĐ-UBND", None, "2024-03-15"),
        ("Sơn Hà, ngày 15 tháng", 0.95, None, "45", "2024-03-15"),
        ("Sơn Hà, ngày 15 tháng", 0.87, None, "45", "2024-03"),
        ("Sơn Hà, ngày 15 tháng", 0.92, "13", "45", "2024-03"),
    ],
)
def test_handwriting_is_no_number_and_no_day(
    words: str, confidence: float, other: str | None, number: str | None, date: str
) -> None:
    blocks = _scanned(
        decision("", code="Số: 45/QĐ-UBND", date="Sơn Hà, ngày 15 tháng 3 năm 2024"),
        {words: confidence},
        other=other,
    )
    header, _ = read(blocks)
    assert (header.number, header.date) == (number, date)


def _scanned(
    blocks: list[Block], confidence: dict[str, float], other: str | None = None
) -> list[Block]:
    """``blocks`` as OCR reads them; the words with digits of a line that holds a key as sure as it says."""
    made: list[Block] = []
    for row, block in enumerate(blocks):
        assert isinstance(block, Line)
        line = printed(block.text, top=0.02 + 0.02 * row, confidence=0.96)
        told = next((sure for key, sure in confidence.items() if key in block.text), None)
        if told is not None:
            first = next(
                word.start for word in line.words if block.text[word.start : word.end][:1].isdigit()
            )
            words = (
                replace(word, confidence=told, other=other) if word.start == first else word
                for word in line.words
            )
            line = replace(line, words=tuple(words))
        made.append(line)
    return made
