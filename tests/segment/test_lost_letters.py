"""Points whose letter OCR lost, between two whose letters it read."""

import pytest

from pipeline.segment.lost_letters import lost_letters


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # nothing is left of the letter
        (["đ) Xây dựng kho.", "ĐI Xây dựng hệ thống.", "g) Kiểm tra."], {1: "e"}),
        (["d) Khuyến khích.", "đ Nghiên cứu, thí điểm.", "e) Xây dựng chương trình."], {1: "đ"}),
        # the first of a list has none before it
        (["8. Bảo đảm kinh phí", "8) Ưu tiên sử dụng vốn.", "b) Các sở xây dựng phương án."], {1: "a"}),
        (["II. NHIỆM VỤ", "8) Rà soát.", "b) Kiểm tra.", "c) Báo cáo."], {1: "a"}),
        # what belongs to the point before stands between as well
        (["a) Rà soát.", "- Lập danh sách.", "Việc rà soát xong trong tháng 6.", "Ð Kiểm tra.", "c) Báo cáo."], {3: "b"}),
        # two may be the one, or none
        (["a) Rà soát.", "8) Lập danh sách.", "9) Gửi kết quả.", "c) Báo cáo."], {}),
        (["a) Rà soát.", "Việc rà soát xong trong tháng 6.", "c) Báo cáo."], {}),
        # names, bullets, and a list of numbers of its own
        (["a) Rà soát.", "Sở Y tế kiểm tra.", "c) Báo cáo."], {}),
        (["a) Rà soát.", "- Kiểm tra.", "c) Báo cáo."], {}),
        (["a) Rà soát:", "1) Kiểm tra.", "c) Báo cáo."], {}),
        # no letter is missing, or more than one, or another item begins between
        (["a) Rà soát.", "8 Kiểm tra.", "b) Báo cáo."], {}),
        (["a) Rà soát.", "8 Kiểm tra.", "d) Báo cáo."], {}),
        (["a) Rà soát.", "2. Thanh tra", "a) Kiểm tra.", "8 Kết luận.", "đ) Báo cáo."], {}),
    ],
)  # fmt: skip
def test_one_empty_place_is_filled(texts: list[str], expected: dict[int, str]) -> None:
    assert {at: marker.label for at, marker in lost_letters(texts).items()} == expected


def test_a_restored_letter_ends_where_the_sentence_begins() -> None:
    texts = ["a) Rà soát.", "8 ) Kiểm tra.", "c) Báo cáo."]
    marker = lost_letters(texts)[1]
    assert texts[1][marker.end :] == "Kiểm tra."
    assert marker.value == 2
