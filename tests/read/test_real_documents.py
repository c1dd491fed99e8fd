"""Real documents, where they are at hand: not part of the project, so these tests may have nothing to do."""

from pathlib import Path

import pytest

from models.text import SourceText
from pipeline.read import read
from pipeline.settings import Settings
from tests.read.files import tables, texts

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not here")


def document(name: str, file: str = "doc.pdf") -> SourceText:
    return read(CORPUS / name / file, Settings(jobs=2))


def test_number_and_date_stand_where_the_signing_program_put_them() -> None:
    found = texts(document("qn-tb565-2024"))
    assert "Số: 565 /TB-UBND" in found
    assert "Quảng Ngãi, ngày 15 tháng 11 năm 2024" in found


def test_words_are_whole_where_spaces_lie_under_them() -> None:
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts(document("qn-tb542-2024"))


def test_head_then_body_then_recipients_then_signature() -> None:
    found = texts(document("gl-snnmt8069-2026"))
    order = [
        "UBND TỈNH GIA LAI",
        "núi, thôn đặc biệt khó khăn sau sắp xếp",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Kính gửi: Sở Dân tộc và Tôn giáo",
        "Nơi nhận:",
        "- Lưu: VT, CCPTNT.",
        "KT. GIÁM ĐỐC",
        "Nguyễn Thị Thế Vy",
    ]
    assert [line for line in found if line in order] == order
    assert any(line.startswith("¹ ") for line in found)


def test_white_boxes_of_a_real_file_are_no_tables() -> None:
    assert tables(document("qn-tb565-2024")) == []


def test_layer_of_another_language_is_not_believed() -> None:
    found = document("ag-ctph-2017")
    assert {page.obtained_by for page in found.pages} == {"ocr"}
    assert "Xây dựng đời sống văn hóa cơ sở" in " ".join(texts(found))


def test_task_table_of_a_scan(tmp_path: Path) -> None:
    """One page of thirty-two, taken out so that the test stays short."""
    import pikepdf  # noqa: PLC0415

    path = tmp_path / "page.pdf"
    with pikepdf.open(CORPUS / "ttg-qd942-2021" / "doc.pdf") as whole, pikepdf.new() as one:
        one.pages.append(whole.pages[24])
        one.save(path)
    (table,) = tables(read(path, Settings(jobs=2)))
    assert table.columns == 4
    assert [cell.text for cell in table.cells if cell.row == 0][2:] == [
        "Cơ quan chủ trì",
        "Thời gian thực hiện",
    ]
    assert sum("Bộ Thông tin" in cell.text for cell in table.cells if cell.column == 2) >= 4


@pytest.mark.parametrize(
    ("name", "shapes"),
    [("hn-kh310-2025", [5]), ("hcm-qd2820-2025", [7]), ("vpcp-tb624-2025", [5, 5, 5, 6])],
)
def test_tables_with_a_cell_a_line(name: str, shapes: list[int]) -> None:
    assert [table.columns for table in tables(document(name, "text.txt"))] == shapes


def test_old_word_file() -> None:
    found = document("pt-kh-qlvb-2011", "doc.doc")
    assert texts(found)[:4] == [
        "UBND TỈNH PHÚ THỌ",
        "SỞ THÔNG TIN VÀ TRUYỂN THÔNG",
        "Số: /KH-STTTT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]
    assert [(table.rows, table.columns) for table in tables(found)] == [(6, 3)]


def test_web_page_of_word() -> None:
    found = texts(document("pb-kh01-2025", "doc.htm"))
    assert found[0] == "ỦY BAN BẦU CỬ XÃ PHỐ BẢNG"
    assert [line[0] for line in found if line[0] in "¹²"] == ["¹", "²"]
