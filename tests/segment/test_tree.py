"""The numbered tree: whose child a paragraph is."""

import pytest

from tests.texts import FOOT, HEADER, item_at, item_paths, item_texts, outline

OPENING = "Chủ tịch UBND huyện yêu cầu các đơn vị thực hiện các nội dung sau:"


def body(*paragraphs: str) -> str:
    return "\n\n".join([OPENING, *paragraphs])


@pytest.mark.parametrize(
    ("paragraphs", "paths"),
    [
        (["1. Một.", "2. Hai.", "3. Ba."], ["1", "2", "3"]),
        (["1. Một:", "a) Điểm a;", "b) Điểm b.", "2. Hai."], ["1", "1/a", "1/b", "2"]),
        (["I. Một", "1. Hai", "1.1. Ba", "a) Bốn;", "- Năm.", "II. Sáu"], ["I", "I/1", "I/1/1.1", "I/1/1.1/a", "I/1/1.1/a/-1", "II"]),
        (["I- Một", "1- Hai.", "2- Ba.", "II- Bốn", "1- Năm."], ["I", "I/1", "I/2", "II", "II/1"]),
        (["1. Một:", "- Hai;", "+ Ba;", "+ Bốn;", "- Năm."], ["1", "1/-1", "1/-1/+1", "1/-1/+2", "1/-2"]),
        (["1. Một:", "- Hai;", "- Ba.", "2. Bốn:", "- Năm."], ["1", "1/-1", "1/-2", "2", "2/-1"]),
        (["Điều 1. Một", "1. Hai;", "2. Ba.", "Điều 2. Bốn"], ["Điều 1", "Điều 1/1", "Điều 1/2", "Điều 2"]),
        (["Chương I", "Điều 1. Một", "Chương II", "Điều 2. Hai"], ["Chương I", "Chương I/Điều 1", "Chương II", "Chương II/Điều 2"]),
        (["1. Một:", "a) Hai:", "(1) Ba;", "(2) Bốn.", "b) Năm."], ["1", "1/a", "1/a/(1)", "1/a/(2)", "1/b"]),
        (["1. Một:", "1.1. Hai.", "1.2. Ba:", "1.2.1. Bốn.", "2. Năm."], ["1", "1/1.1", "1/1.2", "1/1.2/1.2.1", "2"]),
        (["1. Một:", "Bước 1: Hai.", "- Ba;", "Bước 2: Bốn.", "2. Năm:", "a) Sáu:", "Bước 1: Bảy.", "b) Tám."],
         ["1", "1/Bước 1", "1/Bước 1/-1", "1/Bước 2", "2", "2/a", "2/a/Bước 1", "2/b"]),
        (["1. Một:", "Bước 1. Hai:", "a) Ba;", "b) Bốn.", "Bước 2. Năm:", "a) Sáu."],
         ["1", "1/Bước 1", "1/Bước 1/a", "1/Bước 1/b", "1/Bước 2", "1/Bước 2/a"]),
        (["Bước 1: Một", "1. Hai;", "2. Ba.", "Bước 2: Bốn."], ["Bước 1", "Bước 1/1", "Bước 1/2", "Bước 2"]),
        (["- Một;", "- Hai."], ["-1", "-2"]),
        (["1. Một:", "- Hai;", "- Ba.", "* Ghi chú: bốn.", "2. Năm."], ["1", "1/-1", "1/-2", "1/*1", "2"]),
        (["1. Một:", "- Hai;", "- Ba:", "* Bốn;", "* Năm."], ["1", "1/-1", "1/-2", "1/-2/*1", "1/-2/*2"]),
        (["A. Một", "I. Hai", "1. Ba.", "B. Bốn"], ["A", "A/I", "A/I/1", "B"]),
        # sections of which the first is lost, or its numeral read as a number
        (["1. Một.", "2. Hai.", "II. NHIỆM VỤ", "1. Ba."], ["1", "2", "II", "II/1"]),
        (["1. QUAN ĐIỂM", "1. Một.", "2. Hai.", "II. NHIỆM VỤ", "1. Ba."], ["I", "I/1", "I/2", "II", "II/1"]),
        (["I. QUAN ĐIỂM", "1. Một.", "II. NHIỆM VỤ", "1. Hai.", "Il. TỔ CHỨC THỰC HIỆN", "1. Ba."], ["I", "I/1", "II", "II/1", "III", "III/1"]),
        (["1. Một:", "a) Hai;", "V. Lê Văn An báo cáo.", "b) Ba."], ["1", "1/a", "1/b"]),
        (["1. Một:", "a) Hai;", "X. NHIỆM VỤ", "b) Ba."], ["1", "1/a", "1/b"]),
    ],
)  # fmt: skip
def test_nesting(paragraphs: list[str], paths: list[str]) -> None:
    assert item_paths(body(*paragraphs)) == paths


def test_d_and_d_with_a_stroke_are_two_points() -> None:
    letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]
    points = [f"{letter}) Điểm {letter};" for letter in letters]
    assert item_paths(body("1. Các việc:", *points)) == ["1", *(f"1/{c}" for c in letters)]


def test_the_same_marker_twice_among_brothers() -> None:
    assert item_paths(body("1. Một.", "2. Hai.", "2. Hai nữa.", "3. Ba.")) == [
        "1",
        "2",
        "2#2",
        "3",
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "2021-2025 là giai đoạn then chốt.",
        "15/11 hàng năm, các đơn vị báo cáo.",
        "10/4/2023 là hạn chót.",
        "3 đơn vị chậm báo cáo.",
        "3.000 người tham dự.",
        "24/24 giờ trực.",
        "Chương trình hành động của huyện.",
    ],
)
def test_a_number_that_opens_a_paragraph_is_no_marker(paragraph: str) -> None:
    """It goes on with the item it stands in."""
    texts = item_texts(body("1. Rà soát.", paragraph, "2. Báo cáo."))
    assert list(texts) == ["opening", "1", "2"]
    assert texts["1"] == f"Rà soát. {paragraph}"


def test_a_number_far_from_its_list_is_no_marker() -> None:
    """``12.`` opens an item behind ``11.``, not behind ``1.``."""
    assert item_paths(body("1. Rà soát.", "30. Tổng số đơn vị.", "2. Báo cáo.")) == ["1", "2"]


def test_a_lost_marker_does_not_stop_the_list_and_is_told() -> None:
    made = outline(body("1. Một.", "2. Hai.", "4. Bốn."))
    assert [item.path for item in made.items[1:]] == ["1", "2", "4"]
    assert [code for code, _ in made.notes] == ["numbering"]


def test_a_whole_numbering_is_not_told() -> None:
    made = outline(body("1. Một:", "a) A;", "b) B.", "2. Hai:", "a) A.", "3. Ba."))
    assert made.notes == ()


def test_a_paragraph_without_marker_belongs_to_its_item() -> None:
    texts = item_texts(body("1. Rà soát:", "a) Điểm a.", "Kịp thời khen thưởng.", "2. Xong."))
    assert texts["1/a"] == "Điểm a. Kịp thời khen thưởng."


def test_before_the_first_item_stands_the_opening() -> None:
    texts = item_texts(f"Căn cứ Luật Đầu tư;\n\n{body('1. Rà soát.')}")
    assert texts["opening"] == f"Căn cứ Luật Đầu tư; {OPENING}"


@pytest.mark.parametrize("title", ["NHIỆM VỤ TRỌNG TÂM", "Công tác tuyên truyền", "Sở Y tế"])
def test_a_heading_only_opens_its_children(title: str) -> None:
    """A short title line over items."""
    made = outline(body(f"I. {title}", "1. Rà soát.", "2. Báo cáo."))
    assert item_at(made, "I").heading
    assert not item_at(made, "I/1").heading


def test_a_sentence_over_items_is_no_heading() -> None:
    made = outline(body("I. Các đơn vị rà soát, thống kê và báo cáo kết quả.", "1. Rà soát."))
    assert not item_at(made, "I").heading


def test_a_leaf_is_no_heading() -> None:
    assert not item_at(outline(body("1. Rà soát", "2. Báo cáo")), "1").heading


def test_an_item_knows_marker_parent_and_passage() -> None:
    made = outline(body("1. Sở Y tế:", "a) Rà soát;", "b) Báo cáo."))
    item = item_at(made, "1/b")
    assert (item.marker, item.parent, item.text) == ("b)", "1", "Báo cáo.")
    assert item.evidence.quote == "Báo cáo."
    assert item_at(made, "1").parent is None


@pytest.mark.parametrize(
    ("heading", "text", "path"),
    [
        ("2. Tổ chức thực hiện", "Giám đốc các sở chịu trách nhiệm thực hiện Chỉ thị này.", "2"),
        ("2. Phạm vi áp dụng:", "Chỉ thị này được áp dụng cho mọi trường học.", "2"),
        ("2. Tổ chức thực hiện", "Trên đây là Chỉ thị về mùa khai giảng.", "closing"),
        ("2. Sở Y tế rà soát.", "Chỉ thị này được phổ biến đến chi bộ.", "closing"),
    ],
)
def test_the_text_of_a_last_heading_is_no_closing(heading: str, text: str, path: str) -> None:
    """But what sums up is one, and so is what follows an item with text of its own."""
    last = "Trong quá trình thực hiện, nếu có vướng mắc, kịp thời báo cáo."
    made = item_texts(f"{HEADER}\n1. Rà soát.\n\n{heading}\n\n{text}\n\n{last}\n\n{FOOT}")
    assert text in made[path]
    assert last in made["closing"]


def test_the_last_of_the_paragraphs_under_a_title_stays_under_it() -> None:
    """Only the sign of the document's end is behind it, and that stands behind whatever is last."""
    told, last = (
        "Lãnh đạo đơn vị xây dựng kế hoạch.",
        "Kết thúc đợt thi đua, các đơn vị có tổng kết./.",
    )
    made = item_texts(f"{HEADER}\n1. Rà soát.\n\n2. Các đơn vị\n\n{told}\n\n{last}\n\n{FOOT}")
    assert made["2"].endswith(f"{told} {last}")
    made = item_texts(f"{HEADER}\n1. Rà soát.\n\n2. {told}\n\n{last}\n\n{FOOT}")
    assert made["closing"] == last


def test_an_order_under_a_title_stays_there_before_the_end() -> None:
    asked = "Đề nghị Thường trực các huyện ủy quan tâm chỉ đạo, thực hiện tốt nhiệm vụ được giao."
    told, last = (
        "Văn phòng tổng hợp kiến nghị.",
        "Trong quá trình thực hiện, nếu có vướng mắc, báo cáo.",
    )
    made = item_texts(
        f"{HEADER}\n1. Rà soát.\n\n2. Kiến nghị\n\n{told}\n\n{asked}\n\n{last}\n\n{FOOT}"
    )
    assert made["2"].endswith(asked)
    assert made["closing"] == last
    made = item_texts(f"{HEADER}\n1. Rà soát.\n\n2. {told}\n\n{asked}\n\n{last}\n\n{FOOT}")
    assert made["closing"].startswith(asked)


ASKS = "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Phòng Nội vụ."
CARRIES_OUT = "Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./."


def test_who_carries_a_decision_out_is_said_in_its_last_article() -> None:
    made = item_texts(f"{HEADER}\nĐiều 1. Rà soát.\n\nĐiều 2. Báo cáo.\n\n{CARRIES_OUT}\n\n{FOOT}")
    assert made["Điều 2"] == f"Báo cáo. {CARRIES_OUT}"
    assert "closing" not in made


@pytest.mark.parametrize("last", [ASKS, "Trên đây là Chỉ thị về mùa khai giảng."])
def test_other_formulas_behind_an_article_are_the_closing(last: str) -> None:
    made = item_texts(f"{HEADER}\nĐiều 1. Rà soát.\n\nĐiều 2. Báo cáo.\n\n{last}\n\n{FOOT}")
    assert made["closing"] == last


@pytest.mark.parametrize(
    ("last", "path"),
    [
        ("Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc theo chức năng, nhiệm vụ được giao.", "closing"),
        ("Đề nghị Báo Sơn Nam tuyên truyền, phổ biến nội dung Chỉ thị này.", "closing"),
        ("Trạm y tế các xã theo dõi, đôn đốc việc tiêm phòng.", "2"),
    ],
)  # fmt: skip
def test_who_sees_to_a_directive_stands_in_its_closing(last: str, path: str) -> None:
    made = item_texts(f"{HEADER}\n1. Rà soát.\n\n2. Sở Y tế báo cáo.\n\n{last}\n\n{FOOT}")
    assert made[path].endswith(last)
    article = item_texts(f"{HEADER}\nĐiều 1. Rà soát.\n\nĐiều 2. Báo cáo.\n\n{last}\n\n{FOOT}")
    assert article["Điều 2"].endswith(last)
    alone = item_texts(f"{HEADER}\n\nThực hiện chỉ đạo của Bộ Y tế.\n\n{last}\n\n{FOOT}")
    assert "closing" not in alone


ATTACHED = "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\nĐiều 2. Báo cáo."


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("KẾ HOẠCH", "closing"),
        ("PHỤ LỤC", "PL/2"),  # it informs, and ends with what it informs of
        ("QUY CHẾ", "closing"),
    ],
)
def test_an_attached_plan_has_a_closing_of_its_own(title: str, path: str) -> None:
    plan = f"{title}\n\n(Ban hành kèm theo Quyết định này)\n\n1. Sở Y tế rà soát.\n\n2. Sở Y tế báo cáo.\n\n{ASKS}"
    made = item_texts(f"{HEADER}\n{ATTACHED}\n\n{FOOT}\n\n{plan}")
    assert made[path].endswith(ASKS)
    assert "closing" in path or "closing" not in made


def test_a_sentence_over_an_unmarked_heading_is_no_title() -> None:
    made = outline(
        f"{HEADER}\n1. Sở Y tế rà soát.\n\nCông tác tuyên truyền\n\n- Đưa tin.\n\n2. Một\n\n- Hai."
    )
    assert [item_at(made, path).heading for path in ("1", "2")] == [False, True]
