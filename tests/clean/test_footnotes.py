"""Footnotes: lifted to the end, their marks out of the text."""

import pytest

from models.text import Line
from tests.texts import clean_text, lines_down, printed, quoted, table

NOTE = "Kế hoạch số 12/KH-UBND ngày 01/02/2024 của UBND huyện."


def notes(content: str) -> list[tuple[str, str]]:
    text = clean_text(content)
    return [(note.mark, quoted(text, note.span)) for note in text.footnotes]


@pytest.mark.parametrize(
    ("called", "opened", "body"),
    [
        ("Theo Kế hoạch¹ đã ban hành.", "¹", "Theo Kế hoạch đã ban hành."),
        ("Theo Kế hoạch[1] đã ban hành.", "[1]", "Theo Kế hoạch đã ban hành."),
        ("Theo Kế hoạch đã ban hành¹.", "¹ ", "Theo Kế hoạch đã ban hành."),
        ("Theo Kế hoạch đã ban hành [1].", "[1] ", "Theo Kế hoạch đã ban hành."),
        ("Theo Kế hoạch¹² đã ban hành.", "¹² ", "Theo Kế hoạch đã ban hành."),
        # a converter set the digit on the line
        ("Theo quy định1 của pháp luật.", "¹ ", "Theo quy định của pháp luật."),
    ],
)
def test_a_note_is_lifted_and_its_mark_goes(called: str, opened: str, body: str) -> None:
    text = clean_text(f"{called}\n\n{opened}{NOTE}")
    assert text.text == f"{body}\n{NOTE}"
    (note,) = text.footnotes
    assert quoted(text, note.span) == NOTE
    assert note.mark in ("1", "12")


@pytest.mark.parametrize(
    "sentence",
    [
        "Diện tích 500 m² và 3 km² đất.",
        "Thể tích 20 m³ nước.",
        "Xem mẫu [2] kèm theo.",
    ],
)
def test_what_is_no_mark_stays(sentence: str) -> None:
    """Measures, and a bracket that no note answers."""
    assert clean_text(sentence).text == sentence


def test_a_line_that_opens_with_a_mark_nobody_called_is_text() -> None:
    assert notes("[1] Danh sách đơn vị\n\nSở Y tế báo cáo.") == []


@pytest.mark.parametrize("body", ["Theo mẫu M1 của Sở.", "Theo quy định12 của Sở.", "Có 1 mẫu."])
def test_other_digits_call_no_note(body: str) -> None:
    assert notes(f"{body}\n\n¹ {NOTE}") == []


def test_a_note_in_text_whose_paragraphs_nothing_parts_ends_before_the_next_item() -> None:
    lines = ["1. Theo quy định¹ của pháp luật.", f"¹ {NOTE}", "2. Sở Y tế báo cáo."]
    text = clean_text([Line(text=line, page=1) for line in lines])
    assert text.text.split("\n") == ["1. Theo quy định của pháp luật.", "2. Sở Y tế báo cáo.", NOTE]


def test_a_note_between_two_halves_of_a_sentence() -> None:
    """In a web page the note interrupts where the page ended."""
    content = f"Các đơn vị thực hiện theo Kế hoạch[1] và\n\n[1] {NOTE}\n\nbáo cáo kết quả."
    assert clean_text(content).text == (
        f"Các đơn vị thực hiện theo Kế hoạch và báo cáo kết quả.\n{NOTE}"
    )
    assert notes(content) == [("1", NOTE)]


def test_a_note_at_the_foot_of_the_page() -> None:
    """It ends with its page; the sentence above goes on on the next."""
    text = clean_text(
        [
            *lines_down("Các đơn vị thực hiện Kế hoạch¹ và thường xuyên báo", top=0.7),
            *lines_down("¹ Kế hoạch số 12/KH-UBND ngày 01/02/2024 của", "UBND huyện.", top=0.88),
            printed("2", page=2, top=0.03),
            *lines_down("cáo kết quả về Phòng Nội vụ.", page=2, top=0.1),
        ]
    )
    assert text.text == (
        "Các đơn vị thực hiện Kế hoạch và thường xuyên báo cáo kết quả về Phòng Nội vụ.\n" + NOTE
    )
    assert [(n.mark, n.page) for n in text.footnotes] == [("1", 1)]


def test_a_note_at_the_foot_whose_digit_is_not_raised() -> None:
    """A raised digit has called it; a second one begins behind it."""
    text = clean_text(
        [
            *lines_down("Các đơn vị thực hiện Kế hoạch¹ và Đề án² rồi báo", top=0.7),
            *lines_down("1 Kế hoạch số 12/KH-UBND ngày 01/02/2024 của", "UBND huyện.", "2 Đề án 06.", top=0.88),
            *lines_down("cáo kết quả về Phòng Nội vụ.", "1 cán bộ theo dõi.", page=2, top=0.1),
        ]
    )  # fmt: skip
    assert text.text.split("\n") == [
        "Các đơn vị thực hiện Kế hoạch và Đề án rồi báo cáo kết quả về Phòng Nội vụ. 1 cán bộ theo dõi.",
        NOTE,
        "Đề án 06.",
    ]


def test_notes_keep_their_order_and_stand_behind_everything() -> None:
    content = "Một¹ và hai².\n\n¹ Chú thích một.\n\n² Chú thích hai.\n\nSở Y tế báo cáo."
    text = clean_text(content)
    assert text.text.split("\n") == ["Một và hai.", "Sở Y tế báo cáo.", "Chú thích một.", "Chú thích hai."]  # fmt: skip
    assert notes(content) == [("1", "Chú thích một."), ("2", "Chú thích hai.")]
    assert [p.kind for p in text.paragraphs] == ["body", "body", "footnote", "footnote"]


def test_a_mark_called_in_a_cell() -> None:
    text = clean_text([table(["Nhiệm vụ¹"], ["Rà soát"]), *lines_down(f"¹ {NOTE}")])
    assert text.text == f"Nhiệm vụ\nRà soát\n{NOTE}"
    assert [n.mark for n in text.footnotes] == ["1"]


def test_a_note_as_the_last_row_of_a_table() -> None:
    """Its mark goes out of the row that calls it."""
    text = clean_text([table(["Nhiệm vụ"], ["06 xã [1] rà soát hộ nghèo"], [f"[1] {NOTE}"])])
    assert text.text == f"Nhiệm vụ\n06 xã rà soát hộ nghèo\n{NOTE}"
    assert [n.mark for n in text.footnotes] == ["1"]


def test_a_last_row_that_nothing_calls_is_no_note() -> None:
    text = clean_text([table(["Nhiệm vụ", "Đơn vị"], ["Rà soát", "Sở Y tế"], ["", "[1] Tờ trình"])])
    assert text.text.endswith("[1] Tờ trình")
    assert text.footnotes == ()
