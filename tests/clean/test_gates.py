"""What a line is asked before it meets a pattern: nothing that the pattern takes may be turned away."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import characters, cut_lines, furniture, line_words
from pipeline.lexicon import arrival
from pipeline.lexicon.folding import in_capitals

OPENERS = (
    "Nơi nhận", "Noi nhân", "Kính gửi", "Đồng kính gửi", "PHỤ LỤC", "Phụ lục I", "Số:", "V/v", "TM. ỦY BAN", "KT.BỘ", "T/L X",
    "TUQ. A", "Q. B", "Độc lập", "Đôc lâp", "ĐỘC LẬP", "PHÓ CHỦ TỊCH", "CHỦ NHIỆM", "GIÁM ĐỐC", "BÍ THƯ", "TRƯỞNG BAN",
    "CHÁNH VĂN PHÒNG", "BỘ TRƯỞNG", "CHỦ TỊCH UBND TỈNH điện:", "§ 12 ỦY BAN điện :", "ª ỦY BAN NHÂN DÂN điện:",
)  # fmt: skip
TEXTS = st.text(max_size=30)
OPENED = st.builds(str.__add__, st.sampled_from(OPENERS) | st.just(""), st.just("") | TEXTS)
LAST_WORDS = (
    "số", "điểm", "khoản", "điều", "mục", "tiết", "phần", "chương", "ngày", "tháng", "bước", "nhóm", "và", "đến", ",", "PHỤ",
    "phụ", "lục", "phụ lục",
)  # fmt: skip


@given(st.from_regex(line_words.MARKER) | TEXTS)
def test_whatever_is_marked_may_be(text: str) -> None:
    assert line_words.may_be_marked(text) or not line_words.MARKER.match(text)


@given(st.from_regex(line_words._LONE_MARKER) | TEXTS)
def test_lone_markers_are_short(text: str) -> None:
    assert line_words.is_lone_marker(text) == bool(line_words._LONE_MARKER.match(text))


@given(OPENED)
def test_openers_are_known_by_their_first_letter(text: str) -> None:
    assert line_words.opens(text) == bool(line_words._OPENERS.match(text))


@given(st.from_regex(line_words._PLACE_AND_DATE) | TEXTS)
def test_a_date_names_its_day(text: str) -> None:
    named = text[:1].isupper() and line_words._PLACE_AND_DATE.match(text)
    assert line_words.is_place_and_date(text) == bool(named)


@pytest.mark.parametrize("pattern", [cut_lines._REFERENCE, cut_lines._REFERENCE_TO_LETTER])
@given(before=TEXTS, words=st.lists(st.sampled_from(LAST_WORDS), max_size=4))
def test_a_reference_is_told_by_the_end(
    pattern: re.Pattern[str], before: str, words: list[str]
) -> None:
    text = before + " ".join(words)
    assert cut_lines._ends_in(pattern, text) == bool(pattern.search(text))


STAMPS = (furniture._SIGNED_BOX, *(each.regex for each in arrival.SURE))


@given(st.sampled_from(STAMPS).flatmap(st.from_regex))
def test_every_stamp_has_one_of_the_signs(text: str) -> None:
    assert any(sign in text for sign in furniture._STAMP_SIGNS)


@given(st.text(st.sampled_from("aĐ\u00d0*_\\/ \t\u00a0\u200be\u0302\n-"), max_size=8) | TEXTS)
def test_of_a_clean_line_no_word_changes(text: str) -> None:
    words = " ".join(filter(None, map(characters._clean_word, text.split())))
    if characters._is_clean([text]):
        assert words == text
    else:
        composed = unicodedata.is_normalized("NFC", text) and text == " ".join(text.split())
        signed = any(sign in f"\n{text}\n" for sign in characters._UNCLEAN)
        assert not composed or signed or characters._RUN_ON.search(text)


@given(st.text(st.sampled_from("aB1„.'ˆ˜|-–#*_·• ()"), max_size=6) | TEXTS)
def test_what_begins_with_a_word_is_no_ornament(text: str) -> None:
    if characters._opens_with_word(text):
        patterns = (
            characters._SPECK,
            characters._HEADING,
            characters._ORNAMENT,
            characters._BULLET,
        )
        assert not any(pattern.match(text) for pattern in patterns)


@given(st.text(st.sampled_from("aAđĐ1. "), max_size=40) | TEXTS)
def test_capitals_are_nine_letters_in_ten(text: str) -> None:
    letters, capitals = sum(map(str.isalpha, text)), sum(map(str.isupper, text))
    assert in_capitals(text) == (letters > 1 and capitals >= 0.9 * letters)
