"""Text layers: words from the places of pdfium's characters, cells from drawn lines, and how fast."""

import io
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.pdf_text import LIMIT, measured, samples
from models.text import Line, Table
from pipeline.read.pdf.characters import Char, characters_of
from pipeline.read.pdf.file import PdfFile
from pipeline.read.pdf.rules import rules_of
from pipeline.read.pdf.text import Blocks, read_layer
from pipeline.read.pdf.view import View
from pipeline.read.pdf.words import words_of
from pipeline.read.source import Source
from pipeline.settings import Settings
from tests.read.files import BODY, HEAD, HEIGHT, Printed, grid, pdf_of, width_of
from tests.samples.fonts import register_fonts

TABLE = [
    Printed("STT", 80, 115),
    Printed("Nhiệm vụ", 130, 115),
    Printed("1", 80, 145),
    Printed("Rà soát hồ sơ", 130, 145),
]
RULES = grid([75, 120, 310], [100, 125, 155])


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    """A page of A4 on which ``draw`` draws, with the regular face of 13 points."""
    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFont("Tinos-Regular", 13)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def blocks_of(pdf: bytes) -> Blocks:
    """What is read of the first page."""
    document = PdfFile(Source(name="a.pdf", content=pdf, settings=Settings(), on_page=None))
    ((_, blocks),) = read_layer(document, [1], {})
    document.close()
    assert blocks is not None
    return blocks


def texts(pdf: bytes) -> list[str]:
    return [block.text for block in blocks_of(pdf) if isinstance(block, Line)]


def turned(pdf: bytes, degrees: int) -> bytes:
    """``pdf`` with its content turned and its pages turned back: it looks the same."""
    width, height = A4
    matrix, box = {
        90: ((0, 1, -1, 0, height, 0), (height, width)),
        180: ((-1, 0, 0, -1, width, height), (width, height)),
        270: ((0, -1, 1, 0, 0, width), (height, width)),
    }[degrees]
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page = file.pages[0]
        move = " ".join(map(str, matrix))
        page.contents_add(f"q {move} cm".encode(), prepend=True)
        page.contents_add(b"Q")
        page.obj.MediaBox = pikepdf.Array([0, 0, *box])
        page.obj.Rotate = degrees
        buffer = io.BytesIO()
        file.save(buffer)
        return buffer.getvalue()


def cropped(pdf: bytes, left: float, top: float) -> bytes:
    """``pdf`` with so many points cut off its page; the page's own corner doesn't lie at the origin."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page = file.pages[0]
        page.contents_add(b"q 1 0 0 1 100 -50 cm", prepend=True)
        page.contents_add(b"Q")
        page.obj.MediaBox = pikepdf.Array([100, -50, A4[0] + 100, A4[1] - 50])
        page.obj.CropBox = pikepdf.Array([100 + left, -50, A4[0] + 100, A4[1] - 50 - top])
        buffer = io.BytesIO()
        file.save(buffer)
        return buffer.getvalue()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_pages_read_like_upright_ones(degrees: int) -> None:
    pdf = pdf_of([*HEAD, *BODY])
    for one, other in zip(blocks_of(pdf), blocks_of(turned(pdf, degrees)), strict=True):
        assert isinstance(one, Line)
        assert isinstance(other, Line)
        assert (one.text, one.bold, one.italic) == (other.text, other.bold, other.italic)
        assert one.box == pytest.approx(other.box, abs=1e-3)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_tables_of_turned_pages_have_the_same_cells(degrees: int) -> None:
    pdf = pdf_of(TABLE, rules=RULES)
    (one,), (other,) = blocks_of(pdf), blocks_of(turned(pdf, degrees))
    assert isinstance(one, Table)
    assert isinstance(other, Table)
    assert [cell.text for cell in one.cells] == [cell.text for cell in other.cells]
    assert [cell.text for cell in one.cells] == ["STT", "Nhiệm vụ", "1", "Rà soát hồ sơ"]


def test_what_is_cut_off_is_not_read_and_places_refer_to_the_rest() -> None:
    pdf = cropped(pdf_of([Printed("ngoài", 20, 30), Printed("bên trong", 75, 100)]), 50, 60)
    (line,) = blocks_of(pdf)
    assert isinstance(line, Line)
    assert line.text == "bên trong"
    assert line.box is not None
    assert line.box.left == pytest.approx((75 - 50) / (A4[0] - 50), abs=1e-3)
    assert line.box.bottom == pytest.approx((100 - 60) / (A4[1] - 60), abs=0.01)


def test_a_view_places_every_corner() -> None:
    corners = {
        0: (0.0, 200.0),
        1: (0.0, 0.0),
        2: (100.0, 0.0),
        3: (200.0, 100.0),
    }
    for quarters, place in corners.items():
        view = View(100, 200, quarters, 10, 20, 110, 220)
        assert view.place(10, 20) == place


def test_text_up_the_side_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(75, 700, "đọc được")
        canvas.rotate(90)
        canvas.drawString(300, -40, "dọc lề")

    assert texts(drawn(draw)) == ["đọc được"]


def test_letters_printed_twice_count_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(75 + shift, 700, "QUYẾT ĐỊNH")

    assert texts(drawn(draw)) == ["QUYẾT ĐỊNH"]


def test_marks_written_behind_their_letters_are_joined_with_them() -> None:
    text = "Ủy ban nhân dân tỉnh, kỹ thuật"
    assert texts(pdf_of([Printed(unicodedata.normalize("NFD", text), 75, 100)])) == [text]


def test_ligatures_are_their_letters() -> None:
    assert texts(pdf_of([Printed("ﬁle ﬂash", 75, 100)])) == ["file flash"]


def test_hyphens_at_the_end_of_a_line_stay() -> None:
    pdf = pdf_of([Printed("chính trị, xã hội -", 75, 100), Printed("nghề nghiệp-", 75, 118)])
    assert texts(pdf) == ["chính trị, xã hội -", "nghề nghiệp-"]
    pdf = pdf_of([Printed("văn hoá-", 75, 100), Printed("xã hội", 75, 118)])
    assert texts(pdf) == ["văn hoá-", "xã hội"]


def test_digits_stamped_over_spaces_stand_in_the_blank() -> None:
    before = width_of("Tân Khê, ngày  ")
    blank = Printed("Tân Khê, ngày" + 7 * " " + "tháng 7 năm 2026", 75, 100)
    stamp = Printed("20", 75 + width_of("Tân Khê, ngày" + 7 * " ") - width_of("20") - 1, 100)
    assert before < stamp.left
    assert texts(pdf_of([blank, stamp])) == ["Tân Khê, ngày 20 tháng 7 năm 2026"]


def test_letters_far_apart_are_words_without_spaces() -> None:
    pdf = pdf_of([Printed("Nơi", 75, 100), Printed("nhận", 75 + width_of("Nơi") + 3, 100)])
    assert texts(pdf) == ["Nơi nhận"]


def test_italics_lean_over_their_room_without_joining_words() -> None:
    width = width_of("f")
    pdf = pdf_of(
        [
            Printed(letter, 75 + i * (width + 2.6), 100, face="Italic")
            for i, letter in enumerate("fjf")
        ]
    )
    assert texts(pdf) == ["f j f"]


def test_text_and_rules_inside_a_form_are_placed_by_its_matrix() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("f")
        canvas.setFont("Tinos-Bold", 6.5)
        for text, left, top, *_ in TABLE:
            canvas.drawString(left / 2, (HEIGHT - top) / 2, text)
        for left, top, right, bottom in RULES:
            canvas.line(left / 2, (HEIGHT - top) / 2, right / 2, (HEIGHT - bottom) / 2)
        canvas.endForm()
        canvas.scale(2, 2)
        canvas.doForm("f")

    pdf = drawn(draw)
    (table,) = blocks_of(pdf)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["STT", "Nhiệm vụ", "1", "Rà soát hồ sơ"]
    chars = characters_of(pypdfium2.PdfDocument(pdf)[0])
    assert {(round(char.size), char.bold) for char in chars} == {(13, True)}


def test_rules_are_thin_boxes_and_frames_that_can_be_seen() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(100, 700, 50, 0.5, stroke=0, fill=1)  # a line, painted
        canvas.rect(100, 600, 50, 50, stroke=1, fill=0)  # a frame
        canvas.rect(100, 500, 50, 50, stroke=0, fill=1)  # a painted area
        canvas.circle(300, 300, 50)
        canvas.line(100, 400, 200, 450)
        canvas.setStrokeColorRGB(1, 1, 1)
        canvas.line(100, 400, 200, 400)

    rules = rules_of(pypdfium2.PdfDocument(drawn(draw))[0])
    assert [
        tuple(
            round(edge - corner) for edge, corner in zip(rule, (0, HEIGHT, 0, HEIGHT), strict=True)
        )
        for rule in rules
    ] == [
        (100, -700, 150, -700),
        (100, -650, 150, -600),
    ]


def test_lines_of_one_path_are_many_rules() -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for left, top, right, bottom in RULES:
            path.moveTo(left, HEIGHT - top)
            path.lineTo(right, HEIGHT - bottom)
        canvas.drawPath(path)

    assert len(rules_of(pypdfium2.PdfDocument(drawn(draw))[0])) == len(RULES)


def test_a_mark_is_small_and_raised() -> None:
    def char(text: str, left: float, *, size: float = 13, bottom: float = 100) -> Char:
        return Char(text, left, left + 6, bottom - size, bottom, size, bold=False, italic=False)

    row = [char("a", 0), char("b", 6), char("2", 12, size=8, bottom=95), char("c", 24, size=8)]
    assert [word.text for word in words_of(row)] == ["ab²", "c"]


def test_pdfplumber_is_loaded_for_lines_alone(tmp_path: Path) -> None:
    """It takes as long to load as ten pages take to be read."""
    plain, ruled = tmp_path / "plain.pdf", tmp_path / "ruled.pdf"
    plain.write_bytes(pdf_of([*HEAD, *BODY], rules=[(75, 200, 75, 210)]))
    ruled.write_bytes(pdf_of(TABLE, rules=RULES))
    code = (
        "import sys; from pathlib import Path; from pipeline.read import read;"
        "from pipeline.settings import Settings; read(Path(sys.argv[1]), Settings());"
        "print('pdfplumber' in sys.modules)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
        ).stdout.strip()
        for path in (plain, ruled)
    ]
    assert said == ["False", "True"]


@pytest.mark.noisy
def test_pages_are_read_faster_than_by_pdfplumber() -> None:
    """All pages together, with room for a busy machine; the benchmark holds each to half of the time."""
    files = {name: pdf for name, pdf in samples().items() if name.startswith(("01", "05", "06"))}
    pages = [page for page in measured(files, rounds=3) if not page.has_table]
    assert len(pages) >= 5
    assert sum(page.ours for page in pages) < 1.6 * LIMIT * sum(page.pdfplumber for page in pages)
