import pytest

from dondoc.score.folding import fold, fold_code, without_about
from dondoc.score.matching import begins, begins_exactly, count_same, ends, holds, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "HOÀ BÌNH"),
        ("Ủy ban", "Uỷ ban"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Văn phòng HĐND", "Văn phòng Hội đồng nhân dân"),
        ("hằng năm", "hàng năm"),
        ("Lưu: VT, TH.", "Lưu VT – TH"),
        # Decomposed, as some PDFs hold it.
        ("Thái Nguyên", "Tha\u0301i Nguye\u0302n"),
    ],
)
def test_spellings_of_the_same_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    # In `quý` the u belongs to the consonant; in a closed syllable there is one spelling alone.
    [("quý", "qúy"), ("hoàn", "hòan"), ("Sở Y tế", "Sở Tư pháp"), ("14/CT", "14 CT")],
)
def test_different_texts_fold_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_code_is_its_letters() -> None:
    assert fold_code("30/2020/nđ - cp") == fold_code("30/2020/NĐ-CP") == "30/2020/ND-CP"


@pytest.mark.parametrize("title", ["Về việc rà soát", "V/v rà soát", "về rà soát", "rà soát"])
def test_a_title_is_what_it_is_about(title: str) -> None:
    assert without_about(title) == "rà soát"


def test_order_is_no_difference_of_words() -> None:
    assert similarity("Sở Y tế", "tế Y Sở") == 1
    assert similarity("Sở Y tế", "Bộ Công an") == 0
    assert similarity("", "") == 0


def test_a_beginning_may_hold_a_misread_word() -> None:
    text = "Tăng cưòng công tác quản lý nhà nước"
    assert begins(text, "Tăng cường công tác quản lý")
    assert not begins_exactly(text, "Tăng cường công tác quản lý")
    assert not begins(text, "Đẩy mạnh công tác tuyên truyền")


def test_an_ending_may_hold_a_misread_word() -> None:
    assert ends("báo cáo về Phòng Nội vụ huyên", "cáo về Phòng Nội vụ huyện")
    assert not ends("báo cáo về Phòng Nội vụ huyện 2", "trước ngày 30 tháng 6")


def test_a_text_holds_a_sentence_that_stands_inside() -> None:
    assert holds("Sở Y tế tổng hợp. Sở Tài chính bố trí kinh phí.", "Sở Tài chính bố trí")
    assert not holds("Sở Y tế tổng hợp.", "Sở Tài chính bố trí")


def test_each_found_name_answers_once() -> None:
    assert count_same(["Sở Y tế", "Sở Nội vụ"], ["Sở Nội vụ", "Sở Nội vụ"]) == 1
