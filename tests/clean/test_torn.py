"""Words whose letters stand apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Box, Line, Word
from pipeline.clean.torn import mend_torn
from pipeline.lexicon.prose import prose

TORN = "UBND tỉnh Qu ả ng Ngãi, c ủa Bộ"
SYLLABLES = [s for s in sorted(prose().syllables()) if len(s) > 1]


def mended(text: str, *others: str) -> str:
    line, *_ = mend_torn([Line(text=text, page=1), *(Line(text=o, page=1) for o in others)])
    assert isinstance(line, Line)
    return line.text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("B Ộ LAO ĐỘNG V À X Ã HỘI", "BỘ LAO ĐỘNG VÀ XÃ HỘI"),
        ("ngân sách trung ươ n g", "ngân sách trung ương"),
        ("T HÀNH P HỐ H Ồ C H Í M I NH", "THÀNH PHỐ HỒ CHÍ MINH"),
        ("Đặ ng Văn A", "Đặng Văn A"),
        ("(h ồ sơ) n ă m 2020.", "(hồ sơ) năm 2020."),
        ("điểm b ở khoản 2", "điểm b ở khoản 2"),
        ("rộng 5 m ở hai bên", "rộng 5 m ở hai bên"),
        ("viêm gan B và C", "viêm gan B và C"),
        ("các mục a, b và c", "các mục a, b và c"),
        ("bên C ứng tiền", "bên C ứng tiền"),
        ("Bên C ứng tiền", "Bên C ứng tiền"),
        ("chọn phương án B ưu việt", "chọn phương án B ưu việt"),
        ("xếp B, C ông Tư", "xếp B, C ông Tư"),
        ("hàng h óa", "hàng hóa"),
        ("Sở C ông Thương", "Sở Công Thương"),
        ("C ông an xã", "Công an xã"),
        ("gửi B ộ trưởng", "gửi Bộ trưởng"),
    ],
)
def test_torn_words_are_whole_in_a_torn_text(printed: str, meant: str) -> None:
    assert mended(printed, TORN) == meant


def test_one_place_alone_is_left() -> None:
    assert mended("Khu B ở phía nam, kh ối 5") == "Khu B ở phía nam, kh ối 5"


def test_what_has_its_places_is_left() -> None:
    box = Box(0.1, 0.1, 0.2, 0.2)
    words = tuple(Word(start=at, end=at + 1, box=box) for at in (0, 2))
    line = Line(text="B ộ", page=1, words=words)
    assert mend_torn([line, Line(text=TORN, page=1)])[0] == line


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=12))
def test_whole_syllables_stay_as_they_are(words: list[str]) -> None:
    text = " ".join(word for word in words if word not in ("ng", "nh", "qu", "gi"))
    assert mended(text, TORN) == text
