"""Digits that OCR took for letters, letters that it took for digits, numbers that it tore apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Box, Line, Page, SourceText, Span, Word
from pipeline.clean import clean
from pipeline.clean.digits import restore_digits
from tests.texts import as_read

BOX = Box(0.1, 0.2, 0.5, 0.22)

RESTORED = [
    ("trước ngày l5/11/2024", "trước ngày 15/11/2024"),
    ("trước ngày 1O/12.", "trước ngày 10/12."),
    ("ngày l6 tháng 3 năm 2O18", "ngày 16 tháng 3 năm 2018"),
    ("Kiên Giang, ngày 07 tháng 1] năm 2017", "Kiên Giang, ngày 07 tháng 11 năm 2017"),
    ("môi trường năm 20]7, Giám đốc", "môi trường năm 2017, Giám đốc"),
    ("(3O/S/2024)", "(30/5/2024)"),
    ("tháng O9/2025", "tháng 09/2025"),
    ("Công văn số 1l23/BYT-MT", "Công văn số 1123/BYT-MT"),
    ("Quyết định số 3O1/QĐ-UBND", "Quyết định số 301/QĐ-UBND"),
    ("5ở Y tế chủ trì", "Sở Y tế chủ trì"),
    ("phối hợp th1 hành", "phối hợp thi hành"),
    ("TH0NG BÁO", "THONG BÁO"),
]
KEPT = [
    "trước ngày 15/11/2024",
    "ngày S tháng 3 năm 2024",  # nothing in it is a digit for sure
    "ngày 4O tháng 3 năm 2024",  # no such day
    "ngày 07 tháng 2] năm 2017",
    "30/O2/2024",
    "năm 2S18",  # 2518
    "Quyết định số 12B/QĐ-UBND",
    "Quyết định số 42S/QĐ-UBND",
    "Kế hoạch số 186/KH-UBND",
    "lớp 5A, trường A1, xe 0a",
    "dài 5km, rộng 1ha, Covid19, H5N1",
    "tuyến T5-T1, Q10",
    "Điều 1l của Luật",
]


@pytest.mark.parametrize(("read", "right"), RESTORED)
def test_what_can_only_be_a_digit_or_a_letter(read: str, right: str) -> None:
    text = restore_digits(as_read(read))
    assert text.text == right
    whole = text.evidence(Span(0, len(right)), "test")
    assert whole.quote_ocr == read
    assert restore_digits(text) == text


@pytest.mark.parametrize("read", KEPT)
def test_where_two_readings_are_left_nothing_changes(read: str) -> None:
    assert restore_digits(as_read(read)).text == read


def test_what_was_not_recognised_stays() -> None:
    text = as_read("trước ngày l5/11/2024", confidence=None)
    assert restore_digits(text) is text


def test_digits_and_marks_are_restored_in_one_word() -> None:
    text = clean(_scan("Văn phòng t0ng@0.7 hợp, báo cáo kết quả trước ngày l5/11/2024."))
    assert text.text == "Văn phòng tổng hợp, báo cáo kết quả trước ngày 15/11/2024."
    assert "t0ng hợp" in str(text.evidence(Span(0, 30), "test").quote_ocr)


TORN = [
    ("công tác năm 201 8.", "công tác năm 2018."),
    ("từ ngày 10/1 1/2017 đến", "từ ngày 10/11/2017 đến"),
    ("trước ngày 1 5/9/2024", "trước ngày 15/9/2024"),
    ("tháng 12/202 4.", "tháng 12/2024."),
    ("năm 2018 9 xã", "năm 2018 9 xã"),
    ("năm 201 85", "năm 201 85"),
    ("khoản 1/1 2/3", "khoản 1/1 2/3"),
]


@pytest.mark.parametrize(("read", "right"), TORN)
def test_numbers_torn_apart(read: str, right: str) -> None:
    text = clean(_scan(read))
    assert text.text == right
    assert all(text.places_of(Span(at, at + 1)) for at, sign in enumerate(right) if sign != " ")


@given(st.text(alphabet="ngàythámăsố 0123456789OolISB]|/-.", max_size=40))
def test_spans_stay_and_nothing_is_done_twice(read: str) -> None:
    text = as_read(" ".join(read.split()) or "x")
    restored = restore_digits(text)
    assert len(restored.text) == len(text.text)
    assert restore_digits(restored).text == restored.text


def _scan(text: str) -> SourceText:
    """A page with one line that OCR read; ``word@0.7`` was read with that confidence."""
    read = as_read(text)
    words = tuple(
        Word(start=place.start, end=place.end, box=BOX, confidence=place.confidence)
        for place in read.places
    )
    page = Page(
        number=1, blocks=(Line(text=read.text, page=1, box=BOX, words=words),), obtained_by="ocr"
    )
    return SourceText(path="a.pdf", sha256="", media_type="application/pdf", pages=(page,))
