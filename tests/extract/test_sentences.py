"""Sentences inside an item's text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Span
from pipeline.extract.sentences import find_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Giao Sở Y tế chủ trì."],
        ["Xong trước ngày 15.11.2024.", "Các đơn vị báo cáo."],
        ["Phát động phong trào “Xanh, sạch, đẹp.”", "Sở Nội vụ theo dõi."],
        ["Yêu cầu thực hiện nghiêm túc./.", "Hết"],
        ["3.1.1.2. Nội dung tiếp tục thực hiện.", "Phòng Nội vụ theo dõi."],
        ["UBND TP. Hồ Chí Minh và UBND TX. Đức Phổ báo cáo.", "Sở Y tế tổng hợp."],
        ["Giao đ/c. Nguyễn Văn A. Bình phụ trách."],
        ["Giao VP. HĐND và UBND huyện, P. Nội vụ rà soát.", "Sở Y tế tổng hợp."],
        ["Báo cáo UBND huyện (qua Phòng Nội vụ).", "Đơn vị chậm chịu trách nhiệm."],
        ["Công ty CP Cao su A.B. Việt Nam báo cáo.", "Sở Y tế tổng hợp."],
        ["Đạt 2.5 điểm.", "02 đơn vị chậm."],
        ["Căn cứ Quyết định số 12.QĐ đã ban hành."],
        ["Rà soát, thống kê, v.v... và báo cáo."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[s.start : s.end] for s in find_sentences(text)] == sentences


def test_a_line_break_ends_a_sentence_and_offsets_are_moved() -> None:
    assert find_sentences("Một dòng\nHai dòng", 10) == (Span(10, 18), Span(19, 27))
    assert find_sentences("  ") == ()


@given(st.text("aB. ?!”“)/1\nđ-", max_size=60))
def test_spans_hold_every_character_in_order(text: str) -> None:
    spans = find_sentences(text)
    held = "".join(text[s.start : s.end] for s in spans)
    assert "".join(held.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
