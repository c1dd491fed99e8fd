"""Words that lost the space between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Line
from pipeline.clean.glued import part_glued
from pipeline.lexicon.prose import prose

SYLLABLES = sorted(prose().syllables())
BORROWED_LAST = [s for s in SYLLABLES if "\u1ea0" <= s[-1] <= "\u1ef9"]


def parted(text: str) -> str:
    (line,) = part_glued([Line(text=text, page=1)])
    assert isinstance(line, Line)
    return line.text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Ban Thường vụĐảng uỷ họp", "Ban Thường vụ Đảng uỷ họp"),
        ("ĐềnghịUỷban rà soát", "Đề nghị Uỷ ban rà soát"),
        ("nhiệm kỳ2025 - 2030", "nhiệm kỳ 2025 - 2030"),
        ("Chỉ thịsố46-CT/TW", "Chỉ thị số 46-CT/TW"),
        ("lần thứI", "lần thứ I"),
        ("tỷlệngười dân", "tỷ lệ người dân"),
        ("(dựthảo, hồsơ)", "(dự thảo, hồ sơ)"),
        ("(Vềviệc triển khai)", "(Về việc triển khai)"),
    ],
)
def test_words_that_stuck_together_are_parted(printed: str, meant: str) -> None:
    assert parted(printed) == meant


@pytest.mark.parametrize(
    "printed",
    [
        "Nguyễn Huỳnh Khuỷu trưởng nghiệp được hoạch ngoại",
        "buôn Krông Đắk, xã Ea Hleo",
        "phần mềm VNeID, eCabinet",
        "trách nhiệmcủa",  # no font lacks an m: a slip of the author
        "Công văn 12/2017/QH14, năm 2017",
        "TỔNG CỤC THUẾ",
    ],
)
def test_what_may_be_meant_so_is_left(printed: str) -> None:
    assert parted(printed) == printed


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=12))
def test_syllables_that_stand_apart_stay_as_they_are(words: list[str]) -> None:
    assert parted(" ".join(words)) == " ".join(words)


@given(st.sampled_from(BORROWED_LAST), st.sampled_from(SYLLABLES))
def test_no_letter_is_lost(first: str, second: str) -> None:
    assert parted(first + second).replace(" ", "") == first + second
