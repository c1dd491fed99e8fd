"""Tone marks that OCR lost come back; what it read well, names and codes stay."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.text import Box, Line, Span, Word
from pipeline.clean import clean
from pipeline.clean.marks import restore_marks
from pipeline.lexicon.syllables import letters
from tests.texts import USUAL_CONFIDENCE, as_read, source_of

LOW = 0.85
"""How sure OCR is of a word that is often wrong."""

RESTORED = [
    ("Giám đốc Sở Y tê@0.6 chủ trì, phôi hợp với", "Giám đốc Sở Y tế chủ trì, phối hợp với"),
    ("các cơ quan, tô chức, cá nhân", "các cơ quan, tổ chức, cá nhân"),
    ("tông hợp, báo cáo kêt quả thực hiện", "tổng hợp, báo cáo kết quả thực hiện"),
    ("Triên khai thực hiện Kê hoạch", "Triển khai thực hiện Kế hoạch"),
    ("tăng cường thanh tra, kiêm tra", "tăng cường thanh tra, kiểm tra"),
    ("các huyện, thị xã, thành phô@0.8 báo cáo", "các huyện, thị xã, thành phố báo cáo"),
    ("theo đõi@0.88 tình hình thực hiện", "theo dõi tình hình thực hiện"),
    ("ỦY BAN NHÂN DÂN TĨNH@0.87", "ỦY BAN NHÂN DÂN TỈNH"),
    ("KT. CHỦ TICH@0.85 PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
    ("Nơi nhân:@0.75", "Nơi nhận:"),
    # as sure as OCR ever is
    (
        "xử lý vi phạm hành chính trong thâm@0.97 quyên@0.97",
        "xử lý vi phạm hành chính trong thẩm quyền",
    ),
    ("phụ lục hướng dân@0.97 kèm theo", "phụ lục hướng dẫn kèm theo"),
]
KEPT = [
    # what is said in no other directive, however much like something common
    "phòng cháy, chữa cháy rừng mùa khô hanh, nắng nóng",
    "xe dừng, đỗ trái quy định tại ngõ, bãi đỗ xe",
    "đón Tết Nguyên đán; nhắc nhở; cơn bão số 5",
    "các lĩnh vực nhạy cảm, dễ xảy ra tham nhũng",
    "Chi@0.9 cục Thủy lợi chủ trì",
    "chủ động ứng phó với bão@0.97 số 16; thông báo hằng tháng",
    # a word that stands alone has nothing beside it
    "Kiêm@0.9",
    # names of persons and places, however unsure
    "đồng chí Đinh@0.5 Thị@0.5 Bích@0.5 Thảo@0.5 báo cáo",
    "giao ông Hiêu@0.5 báo cáo kết quả",
    "Nguyên@0.5 Văn@0.5 Thê@0.5",
    "huyện Sơn@0.6 Tông,@0.6 tỉnh Quảng@0.6 Tri@0.6",
    # codes and digits
    "Kế hoạch số 12/KH-UBND@0.3 ngày 05/01/2023@0.3 của TT-Tô@0.3",
    # the placement of a mark is the author's
    "thuỷ lợi, hoà giải, uỷ quyền, thủy lợi, hòa giải",
]


@pytest.mark.parametrize(("read", "meant"), RESTORED)
def test_lost_marks_come_back(read: str, meant: str) -> None:
    assert restore_marks(as_read(read)).text == meant


@pytest.mark.parametrize("read", KEPT)
def test_what_may_be_right_stays(read: str) -> None:
    text = as_read(read)
    assert restore_marks(text) is text


def test_text_that_was_not_recognised_stays() -> None:
    text = as_read("các cơ quan, tô chức, tông hợp", confidence=None)
    assert restore_marks(text) is text


def test_the_surer_the_reading_the_sooner_it_stays() -> None:
    kept = [
        restore_marks(as_read(f"rà soát, tông@{sure} hợp số liệu")).text.count("tông")
        for sure in (0.5, 0.9, 0.95, 0.99)
    ]
    assert kept == [0, 0, 0, 1]


def test_what_was_read_is_kept_beside() -> None:
    text = restore_marks(as_read("báo cáo kêt quả (tô chức)", "tình hình chung"))
    assert [place.read for place in text.places] == [None, None, "kêt", None, "(tô", *[None] * 4]
    whole = text.evidence(text.paragraphs[0].span, "by-hand")
    assert (whole.quote, whole.quote_ocr) == (
        "báo cáo kết quả (tổ chức)",
        "báo cáo kêt quả (tô chức)",
    )
    assert text.evidence(Span(8, 10), "by-hand").quote_ocr == "kê"
    assert text.evidence(Span(0, 7), "by-hand").quote_ocr is None
    assert text.evidence(text.paragraphs[1].span, "by-hand").quote_ocr is None


def test_a_paragraph_in_small_letters_goes_on_from_the_one_before() -> None:
    """Centred lines of a trích yếu are paragraphs of their own."""
    lines = ("Thẩm định, cấp giấy phép hoạt động", "đôi@0.97 với các cơ sở")
    assert restore_marks(as_read(*lines)).text.endswith("\nđối với các cơ sở")
    ended = ("Báo cáo về hoạt động.", "đôi@0.97 với")
    assert restore_marks(as_read(*ended)).text.startswith("Báo cáo")


def test_lines_are_read_on_over_their_ends() -> None:
    """``tô`` alone may be anything; the next line tells."""

    def line(text: str, top: float) -> Line:
        words, start = [], 0
        for word in text.split():
            box = Box(0.1 + start / 100, top, 0.1 + (start + len(word)) / 100, top + 0.015)
            words.append(
                Word(start=start, end=start + len(word), box=box, confidence=USUAL_CONFIDENCE)
            )
            start += len(word) + 1
        box = Box(0.1, top, 0.1 + len(text) / 100, top + 0.015)
        return Line(text=text, page=1, box=box, words=tuple(words))

    text = clean(
        source_of(
            [
                line("Yêu cầu các cơ quan, đơn vị, cá nhân và các tô", 0.2),
                line("chức có liên quan nghiêm túc thực hiện.", 0.22),
            ]
        )
    )
    assert "và các tổ chức có liên quan" in text.text


MARKS = "aàáảãạâấầẩẫậăắằẳẵặeèéêếềểễệiìíỉĩịoòóôốồổỗộơớờởỡợuùúưứừửữựyýđ"
READ = "tô chức tông hợp kêt quả phô Thành đê Nguyên TĨNH HÀ 12/KH-UBND 5,"
SYLLABLES = st.sampled_from(READ.split())
WORDS = SYLLABLES | st.text(f"{MARKS}{MARKS.upper()}bchtnĐ.;:-/1İßŸ", min_size=1, max_size=6)
READINGS = st.lists(st.tuples(WORDS, st.floats(0, 1) | st.none()), min_size=1, max_size=12)


@settings(max_examples=200)
@given(st.lists(READINGS, min_size=1, max_size=3))
def test_letters_spaces_and_sure_words_stay(readings: list[list[tuple[str, float | None]]]) -> None:
    paragraphs = (
        " ".join(
            unicodedata.normalize("NFC", word) + ("" if sure is None else f"@{sure}")
            for word, sure in paragraph
        )
        for paragraph in readings
    )
    text = as_read(*paragraphs, confidence=None)
    restored = restore_marks(text)
    assert len(restored.text) == len(text.text)
    assert letters(restored.text) == letters(text.text)
    for before, after in zip(text.places, restored.places, strict=True):
        here = slice(before.start, before.end)
        if before.confidence is None or before.confidence > 0.98:
            assert after == before
        assert after.read == (None if text.text[here] == restored.text[here] else text.text[here])
    outside = set(range(len(text.text))) - {
        n for place in text.places for n in range(place.start, place.end)
    }
    assert all(text.text[n] == restored.text[n] for n in outside)


@pytest.mark.noisy
def test_it_is_far_faster_than_reading() -> None:
    """A page of 400 words takes OCR a second or more; 20 pages a second is asked for."""
    page = as_read(*[" ".join(read for read, _ in RESTORED)] * 5)
    assert 350 < len([*page.places]) < 450
    restore_marks(page)  # the counts are loaded once
    begin = time.process_time()
    for _ in range(10):
        restore_marks(page)
    assert (time.process_time() - begin) / 10 < 0.05
