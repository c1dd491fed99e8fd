"""Characters: markup out, one form for every letter, ornaments gone but not forgotten."""

import unicodedata

import pytest

from models.text import Line
from tests.texts import clean_text, paragraph_texts, printed, table


@pytest.mark.parametrize(
    ("printed_as", "text"),
    [
        ("**1. Tập trung thực hiện**", "1. Tập trung thực hiện"),
        ("## **CHỈ THỊ**", "CHỈ THỊ"),
        ("### Về việc tăng cường", "Về việc tăng cường"),
        ("**Giao** Sở *Y tế* chủ trì", "Giao Sở Y tế chủ trì"),
        ("__Đậm__ và thường", "Đậm và thường"),
        ("_Sơn Nam, ngày 03 tháng 6 năm 2025_", "Sơn Nam, ngày 03 tháng 6 năm 2025"),
        ("**_Nơi nhận:_** Sở Y tế", "Nơi nhận: Sở Y tế"),
        ("_(Kèm theo Kế hoạch)._", "(Kèm theo Kế hoạch)."),
        ("tệp bao_cao_thang.xlsx, van_thu@sonnam.vn", "tệp bao_cao_thang.xlsx, van_thu@sonnam.vn"),
        (r"1\. Sở Y tế", "1. Sở Y tế"),
        (r"\- Sở Y tế", "- Sở Y tế"),
        ("* Sở Y tế", "* Sở Y tế"),
        ("* **Sở Y tế** rà soát", "* Sở Y tế rà soát"),
        ("\\* Sở Y tế", "* Sở Y tế"),
        ("a\\) Rà soát hồ sơ\\;", "a) Rà soát hồ sơ;"),
        ("\\+ Rà soát", "+ Rà soát"),
        ("(*) Ghi chú", "(*) Ghi chú"),
        # what a converter takes for a list, its author has numbered
        ("- 1. Sở Y tế", "1. Sở Y tế"),
        ("- **1.2. Sở Y tế**", "1.2. Sở Y tế"),
        ("* a) Rà soát", "a) Rà soát"),
        ("- (1) Rà soát", "(1) Rà soát"),
        ("- II. NHIỆM VỤ", "II. NHIỆM VỤ"),
        ("- Điều 2. Giao Sở Y tế", "Điều 2. Giao Sở Y tế"),
        ("- - Sở Y tế", "- Sở Y tế"),
        ("- + Sở Y tế", "+ Sở Y tế"),
        ("- 1.500 hộ nghèo", "- 1.500 hộ nghèo"),
        ("- 2 sở, 3 ngành", "- 2 sở, 3 ngành"),
        ("- A. Lê Văn An", "- A. Lê Văn An"),
        ("- Sở Y tế: 1. Rà soát", "- Sở Y tế: 1. Rà soát"),
        ("1. - Sở Y tế", "1. - Sở Y tế"),
    ],
)
def test_markdown(printed_as: str, text: str) -> None:
    assert paragraph_texts(printed_as) == [text]


def test_a_dash_that_ocr_reads_in_front_of_a_number_stays() -> None:
    """A person wrote it there, or a speck that is looked for elsewhere."""
    assert paragraph_texts([printed("- 1. Sở Y tế", confidence=0.9)]) == ["- 1. Sở Y tế"]


@pytest.mark.parametrize(
    ("printed_as", "text"),
    [
        (unicodedata.normalize("NFD", "Ủy ban nhân dân huyện Đắk Hà"), "Ủy ban nhân dân huyện Đắk Hà"),
        ("\u00d0i\u1ec1u 1. Giao S\u1edf Y t\u1ebf", "Điều 1. Giao Sở Y tế"),
        ("\u00f0\u1ed3ng b\u1ed9", "đồng bộ"),
        ("kinh t\u1ebf \u2010 x\u00e3 h\u1ed9i", "kinh tế - xã hội"),
        ("186/KH\u2011UBND", "186/KH-UBND"),
        ("\ufeffSở\u200b Y\u00a0tế", "Sở Y tế"),
        ("nhân\u00ad dân", "nhân dân"),
        ("Sở \t Y   tế", "Sở Y tế"),
        ("\uf0b7 Gạch đầu dòng", "• Gạch đầu dòng"),
        ("\uf0d8 Gạch đầu dòng", "➢ Gạch đầu dòng"),
        ("o Sở Y tế rà soát", "○ Sở Y tế rà soát"),
        ("v Tổ chức tập huấn", "❖ Tổ chức tập huấn"),
        ("Ø Ủy ban nhân dân xã", "➢ Ủy ban nhân dân xã"),
        ("o bế các cháu", "o bế các cháu"),
        ("vệ sinh phòng học", "vệ sinh phòng học"),
        ("ngày 28/12/2017của Bộ Y tế", "ngày 28/12/2017 của Bộ Y tế"),
        ("ngày 28/12/2017ban hành", "ngày 28/12/2017 ban hành"),
        ("ngày 03/6/2020,về chuyển đổi số", "ngày 03/6/2020, về chuyển đổi số"),
        ("Kế hoạch năm 2024trên địa bàn", "Kế hoạch năm 2024 trên địa bàn"),
        ("mẫu 2024tr, A2017về1", "mẫu 2024tr, A2017về1"),
        ("Quyết định số 304/QDD-UBND", "Quyết định số 304/QĐ-UBND"),
        ("số 304/QĐ\u00d0-UB", "số 304/QĐ-UB"),
        ("ADD-ON, CQDD-1", "ADD-ON, CQDD-1"),
    ],
)  # fmt: skip
def test_one_form_for_each_letter(printed_as: str, text: str) -> None:
    assert paragraph_texts([Line(text=printed_as, page=1)]) == [text]


@pytest.mark.parametrize("ornament", ["-----", "* * *", "_______", "~~~", "=====", "–––"])
def test_a_line_of_ornaments_is_removed_and_kept_on_record(ornament: str) -> None:
    text = clean_text(f"Trước.\n\n{ornament}\n\nSau.")
    assert text.text == "Trước.\nSau."
    assert [(r.text, r.page) for r in text.removed] == [(ornament, 1)]


def test_a_bullet_alone_on_its_line_stays() -> None:
    """Its text stands on the next line."""
    assert paragraph_texts([Line(text="-", page=1), Line(text="Sở Y tế rà soát.", page=1)]) == [
        "- Sở Y tế rà soát."
    ]


@pytest.mark.parametrize(
    ("lines", "bold"),
    [
        (["**1. Tập trung**"], [True]),
        (["1. Tập trung **nhanh**"], [False]),
        (["## Chỉ thị"], [True]),
        (["**Sở Y tế", "và Sở Nội vụ** chủ trì"], [True]),
        (
            [
                "Sở Y tế tổng hợp, đánh giá và báo cáo kết quả **trước ngày 10 tháng 02 năm",
                "2026**, kiên quyết thực hiện",
            ],
            [False],
        ),
    ],
)
def test_bold_by_markdown(lines: list[str], bold: list[bool]) -> None:
    """A line is bold where most of it is; a mark that is still open carries over the line break."""
    text = clean_text([Line(text=line, page=1) for line in lines])
    assert [p.bold for p in text.paragraphs] == bold


def test_words_keep_their_places() -> None:
    """What is taken out of a line moves the rest, not the place where it was printed."""
    line = printed("**1.** Ðiều \u200b động")
    text = clean_text([line])
    assert text.text == "1. Điều động"
    boxes = {text.text[p.start : p.end]: p.box for p in text.places}
    assert boxes["động"] == line.words[-1].box
    assert boxes["Điều"] == line.words[1].box


def test_cells_are_cleaned_too() -> None:
    text = clean_text([table(["**STT**", "Nhiệm\u00a0vụ"], ["1", "Ðề án"])])
    assert text.text.split("\n") == ["STT", "Nhiệm vụ", "1", "Đề án"]
