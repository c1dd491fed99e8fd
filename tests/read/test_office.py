"""Files of word processors and web pages: DOCX, DOC, HTML."""

import io
import unicodedata
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from models.text import SourceText, Table
from pipeline.errors import MissingProgram
from pipeline.read import read
from pipeline.read.word.doc import _blocks, _tables
from pipeline.read.word.numbering import formatted
from pipeline.settings import Settings
from tests.read.files import lines, rows_of, tables, texts

SETTINGS = Settings()


def read_docx(tmp_path: Path, document: Document) -> SourceText:
    path = tmp_path / "a.docx"
    document.save(str(path))
    return read(path, SETTINGS)


def read_html(tmp_path: Path, html: str, encoding: str = "utf-8") -> SourceText:
    path = tmp_path / "a.htm"
    path.write_bytes(html.encode(encoding))
    return read(path, SETTINGS)


# --- DOCX -----------------------------------------------------------------------------------------


def test_paragraphs_and_tables_come_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Trước bảng:")
    table = document.add_table(3, 3, style="Table Grid")
    for row, texts_of_row in enumerate(
        (("TT", "Việc", "Chủ trì"), ("1", "", "Sở Y tế"), ("", "", "Sở Nội vụ"))
    ):
        for column, text in enumerate(texts_of_row):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 1)).text = "gộp"
    document.add_paragraph("Sau bảng.").runs[0].bold = True
    found = read_docx(tmp_path, document)
    blocks = found.pages[0].blocks
    assert [isinstance(block, Table) for block in blocks] == [False, True, False]
    (table_read,) = tables(found)
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table_read.cells] == [
        (0, 0, 1, 1, "TT"),
        (0, 1, 1, 1, "Việc"),
        (0, 2, 1, 1, "Chủ trì"),
        (1, 0, 2, 2, "gộp"),
        (1, 2, 1, 1, "Sở Y tế"),
        (2, 2, 1, 1, "Sở Nội vụ"),
    ]
    assert [line.bold for line in lines(found)] == [False, True]
    assert found.pages[0].obtained_by == "file"


def test_head_table_is_read_block_by_block(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "UBND TỈNH\nSỞ Y TẾ"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    table.cell(1, 0).text = "Số: 5/KH-SYT"
    table.cell(1, 1).text = "ngày 2 tháng 3 năm 2024"
    found = read_docx(tmp_path, document)
    assert tables(found) == []
    assert texts(found) == [
        "UBND TỈNH",
        "SỞ Y TẾ",
        "Số: 5/KH-SYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ngày 2 tháng 3 năm 2024",
    ]
    assert [line.starts_paragraph for line in lines(found)] == [True, None, True, True, True]


NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf02d"/></w:lvl>
<w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%5."/></w:lvl>
</w:abstractNum>
<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>
<w:num w:numId="92"><w:abstractNumId w:val="90"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>"""


def test_numbers_that_word_computes_are_restored(tmp_path: Path) -> None:
    document = docx.Document()
    root = document.part.numbering_part.element
    for item in reversed(list(parse_xml(NUMBERING))):
        root.insert(0, item)
    for number, level, text in (
        (91, 0, "MỤC ĐÍCH"),
        (91, 1, "Mục đích"),
        (91, 1, "Yêu cầu"),
        (91, 4, "Kịp thời"),
        (91, 2, "Đúng"),
        (91, 2, "Đủ"),
        (91, 3, "gạch"),
        (91, 0, "NHIỆM VỤ"),
        (91, 1, "Sở Nội vụ"),
        (92, 0, "KINH PHÍ"),
    ):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        numbered = parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        )
        etree.ElementBase.append(properties, numbered)
    assert texts(read_docx(tmp_path, document)) == [
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        "2. Yêu cầu",
        "2.1. Kịp thời",
        "a) Đúng",
        "b) Đủ",
        "- gạch",
        "II. NHIỆM VỤ",
        "1. Sở Nội vụ",
        "V. KINH PHÍ",
    ]


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "lowerLetter", "d"),
        (28, "upperLetter", "BB"),
        (49, "lowerRoman", "xlix"),
        (2024, "upperRoman", "MMXXIV"),
        (3, "chineseCounting", "3"),
    ],
)
def test_numbers_are_formatted(value: int, kind: str, text: str) -> None:
    assert formatted(value, kind) == text


def test_footnotes_follow_the_text_with_their_marks(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Theo Nghị quyết")
    etree.ElementBase.append(
        paragraph._p, parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>')
    )
    paragraph.add_run(" của tỉnh.")
    notes = f"""<w:footnotes {nsdecls("w")}><w:footnote w:id="0"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Nghị quyết số 5.</w:t></w:r></w:p>
</w:footnote></w:footnotes>"""
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        notes.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert texts(read_docx(tmp_path, document)) == [
        "Theo Nghị quyết¹ của tỉnh.",
        "¹ Nghị quyết số 5.",
    ]


def test_removed_and_hidden_text_is_left_out_and_inserted_text_taken(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Giao ")
    for xml in (
        "<w:del {ns}><w:r><w:delText>Sở A</w:delText></w:r></w:del>",
        "<w:ins {ns}><w:r><w:t>Sở B</w:t></w:r></w:ins>",
        "<w:r {ns}><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
        "<w:hyperlink {ns}><w:r><w:t> thực hiện</w:t></w:r></w:hyperlink>",
    ):
        etree.ElementBase.append(paragraph._p, parse_xml(xml.format(ns=nsdecls("w"))))
    assert texts(read_docx(tmp_path, document)) == ["Giao Sở B thực hiện"]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    box = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    )
    content = "<w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent>"
    etree.ElementBase.append(
        document.add_paragraph("Kính gửi: Sở Y tế")._p,
        parse_xml(
            box.format(
                choice=f'<mc:Choice Requires="wps">{content}</mc:Choice>',
                fallback=f"<mc:Fallback>{content}</mc:Fallback>",
            )
        ),
    )
    assert texts(read_docx(tmp_path, document)) == ["Kính gửi: Sở Y tế", "HỎA TỐC"]


def test_styles_make_type_bold(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.bold = True
    document.add_paragraph("đậm theo kiểu")
    document.add_paragraph("thường").runs[0].bold = False
    assert [line.bold for line in lines(read_docx(tmp_path, document))] == [True, False]


# --- HTML -----------------------------------------------------------------------------------------


def test_only_what_a_reader_sees_is_read(tmp_path: Path) -> None:
    found = read_html(
        tmp_path,
        "<html><head><title>t</title><style>p{}</style></head><body><nav>Trang chủ</nav>"
        "<script>1</script><p>Điều 1.\n Ban   hành</p><p style='display:none'>ẩn</p><!-- c -->"
        "<div>Điều <b>2</b>.<br>Hiệu lực</div>chữ rời</body></html>",
    )
    assert [(line.text, line.starts_paragraph) for line in lines(found)] == [
        ("Điều 1. Ban hành", True),
        ("Điều 2.", True),
        ("Hiệu lực", None),
        ("chữ rời", True),
    ]


def test_declared_encoding_with_numeric_letters(tmp_path: Path) -> None:
    html = (
        "<html><meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"
        "<p>K&#7871; ho&#7841;ch \u2013 n\u0103m 2024</p>"
    ).replace("\u0103", "&#259;")
    assert texts(read_html(tmp_path, html, "cp1252")) == ["Kế hoạch – năm 2024"]


def test_marks_apart_from_their_letters_are_joined(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(unicodedata.normalize("NFD", "Kế hoạch"))
    assert texts(read_docx(tmp_path, document)) == ["Kế hoạch"]
    assert texts(read_html(tmp_path, "<p>K&#234;&#769; hoa&#803;ch</p>")) == ["Kế hoạch"]


def test_undeclared_utf8_is_read(tmp_path: Path) -> None:
    assert texts(read_html(tmp_path, "<p>Kế hoạch</p>")) == ["Kế hoạch"]


def test_merged_cells_of_html(tmp_path: Path) -> None:
    found = read_html(
        tmp_path,
        "<table border=1><tr><th rowspan=2>TT</th><th colspan=2>Phân công</th></tr>"
        "<tr><td>Chủ trì</td><td>Phối hợp</td></tr><tr><td>1</td><td>A</td><td>B</td></tr></table>",
    )
    (table,) = tables(found)
    assert [(c.row, c.column, c.row_span, c.column_span) for c in table.cells[:4]] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
    ]
    assert (table.rows, table.columns) == (3, 3)


def test_signatures_in_a_table_are_lines(tmp_path: Path) -> None:
    found = read_html(
        tmp_path,
        "<table><tr><td><p>Nơi nhận:</p><p>- Như trên;</p></td>"
        "<td><p><b>CHỦ TỊCH</b></p><p>Trần Văn Khải</p></td></tr></table>",
    )
    assert texts(found) == ["Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Trần Văn Khải"]
    assert [line.bold for line in lines(found)] == [False, False, True, False]


def test_lists_and_notes_keep_their_marks(tmp_path: Path) -> None:
    found = read_html(
        tmp_path,
        "<p>Theo quy định<sup>1</sup> và<a href='#_ftn2' name='_ftnref2'>[2]</a></p>"
        "<ol start=3><li>Rà soát</li><li>Báo cáo</li></ol><ol type=a><li>Một</li></ol><ul><li>Hai</li></ul>"
        "<p><a href='#_ftnref2' name='_ftn2'>[2]</a> Nghị định.</p><p>30 m<sup>2</sup></p>",
    )
    assert texts(found) == [
        "Theo quy định¹ và²",
        "3. Rà soát",
        "4. Báo cáo",
        "a) Một",
        "- Hai",
        "² Nghị định.",
        "30 m²",
    ]


# --- DOC ------------------------------------------------------------------------------------------

DRAWN = """
Lịch đào tạo:
|Thời gian      |Phòng ban                |
|               |Sáng        |Chiều       |
|Ngày 2/1       |Văn phòng   |Phòng Nội vụ|
Hết. |
"""
DOCBOOK = """<book><informaltable>
<tgroup cols="2"><colspec colwidth="100.0pt"/><colspec colwidth="200.00pt"/><tbody>
<row><entry>Thời gian</entry><entry>Phòng ban</entry></row></tbody></tgroup>
<tgroup cols="3"><colspec colwidth="100.00pt"/><colspec colwidth="90.00pt"/><colspec colwidth="110.00pt"/>
<tbody><row><entry></entry><entry>Sáng</entry><entry>Chiều</entry></row>
<row><entry>Ngày
2/1</entry><entry>Văn phòng</entry><entry>Phòng Nội vụ</entry></row></tbody></tgroup>
</informaltable></book>"""


def test_tables_of_old_word_files_come_from_docbook() -> None:
    before, table, after = _blocks(DRAWN, _tables(DOCBOOK))
    assert isinstance(table, Table)
    assert not isinstance(before, Table)
    assert not isinstance(after, Table)
    assert (before.text, after.text) == ("Lịch đào tạo:", "Hết.")
    assert rows_of(table) == [
        ["Thời gian", "Phòng ban"],
        ["", "Sáng", "Chiều"],
        ["Ngày 2/1", "Văn phòng", "Phòng Nội vụ"],
    ]
    assert [cell.column_span for cell in table.cells if cell.row == 0] == [1, 2]


def test_drawn_tables_do_where_docbook_fails() -> None:
    (table,) = [block for block in _blocks(DRAWN, _tables("<broken")) if isinstance(block, Table)]
    assert rows_of(table)[2] == ["Ngày 2/1", "Văn phòng", "Phòng Nội vụ"]


def test_without_antiword_the_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.doc"
    entry = "WordDocument".encode("utf-16-le")
    path.write_bytes(
        io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entry).getvalue()
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingProgram, match="antiword"):
        read(path, SETTINGS)
