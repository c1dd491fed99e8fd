"""PDF files with and without a text layer."""

from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from models.text import Box
from pipeline.read import read
from pipeline.read.pdf.file import PageFacts
from pipeline.read.pdf.reader import plan_of
from pipeline.run import run
from pipeline.settings import Settings
from tests.read.files import (
    BODY,
    FOOT,
    HEAD,
    Printed,
    grid,
    lines,
    pdf_of,
    picture_of,
    rows_of,
    scan_of,
    stamped,
    tables,
    texts,
    width_of,
)

VIETNAMESE = (
    "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ngành khẩn trương thực hiện nhiệm vụ. " * 10
)
WRONG_LANGUAGE = (
    "CQNG HOA XA HQI CHU NGHIA VIIT NAM, dQc lpp - tg do, chi dao cac co quan dan vi. " * 10
)
OLD_FONT = (
    "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, kÕ ho¹ch thùc hiÖn. " * 5
)


def facts(
    text: str = "", *, image_share: float = 0.0, text_objects: int = 0, drawings: int = 0
) -> PageFacts:
    return PageFacts(595, 842, text, text_objects, drawings, image_share, ())


@pytest.mark.parametrize(
    ("page", "way"),
    [
        pytest.param(facts(VIETNAMESE), "text", id="born digital"),
        pytest.param(facts(VIETNAMESE, image_share=0.3), "text", id="text with a picture"),
        pytest.param(facts("2"), "text", id="a page with nothing but its number"),
        pytest.param(facts(image_share=1.0), "ocr", id="scan"),
        pytest.param(
            facts("Ký bởi: Ủy ban nhân dân tỉnh. Thời gian ký: 18/03/2024", image_share=1.0),
            "ocr",
            id="scan with the text of its electronic seal",
        ),
        pytest.param(facts(VIETNAMESE, image_share=1.0), "text", id="scan with a good text layer"),
        pytest.param(
            facts(WRONG_LANGUAGE, image_share=1.0), "ocr", id="scan read in another language"
        ),
        pytest.param(facts(OLD_FONT), "ocr", id="font whose letters are not Unicode"),
        pytest.param(facts(drawings=900), "ocr", id="text drawn as shapes"),
        pytest.param(facts(text_objects=80), "ocr", id="text without characters"),
        pytest.param(facts(text_objects=4), "blank", id="empty page"),
    ],
)
def test_what_a_page_holds_decides_how_it_is_read(page: PageFacts, way: str) -> None:
    plan = plan_of(page)
    assert plan.way == way
    assert plan.why


def test_head_and_foot_are_read_block_by_block(tmp_path: Path) -> None:
    path = tmp_path / "chi-thi.pdf"
    path.write_bytes(pdf_of([*HEAD, *BODY, *FOOT]))
    found = read(path, Settings())
    assert texts(found) == [piece.text for piece in (*HEAD, *BODY, *FOOT)]
    assert found.media_type == "application/pdf"
    (page,) = found.pages
    assert page.obtained_by == "text"
    assert (round(page.width), round(page.height)) == (595, 842)


def test_words_know_their_place(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(BODY))
    for line in lines(read(path, Settings())):
        assert [line.text[word.start : word.end] for word in line.words] == line.text.split()
        boxes = [word.box for word in line.words]
        assert all(one.right <= other.left + 1e-4 for one, other in pairwise(boxes))
        assert all(0 <= box.top < box.bottom <= 1 for box in boxes)
        assert line.box == Box.around(boxes)


def test_faces_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        pdf_of(
            [
                Printed("đậm", 75, 100, face="Bold"),
                Printed("nghiêng", 75, 130, face="Italic"),
                Printed("thường", 75, 160),
            ]
        )
    )
    assert [(line.bold, line.italic) for line in lines(read(path, Settings()))] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_small_raised_digits_are_footnote_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        pdf_of(
            [
                Printed("theo quy định", 75, 100),
                Printed("12", 75 + width_of("theo quy định"), 95, 8),
                Printed("của tỉnh", 170, 100),
                Printed("12", 75, 700, 7),
                Printed("Nghị quyết số 5/NQ-HĐND.", 84, 704, 10),
            ]
        )
    )
    assert texts(read(path, Settings())) == [
        "theo quy định¹² của tỉnh",
        "¹² Nghị quyết số 5/NQ-HĐND.",
    ]


def test_number_filled_in_by_the_signing_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    blank = [Printed("Số:               /CT-UBND", 85, 100), *BODY]
    path.write_bytes(stamped(pdf_of(blank), "347", 107, 100))
    assert texts(read(path, Settings()))[0] in {"Số: 347 /CT-UBND", "Số: 347/CT-UBND"}


def test_number_filled_in_over_a_scan_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    blank = [Printed("Số:               /CT-UBND", 85, 100), *BODY]
    path.write_bytes(stamped(scan_of(picture_of(pdf_of(blank))), "347", 107, 100))
    found = read(path, Settings())
    assert found.pages[0].obtained_by == "ocr"
    assert texts(found)[0] in {"Số: 347 /CT-UBND", "Số: 347/CT-UBND"}


def test_time_of_signing_over_a_scan_is_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    head = [one for one in HEAD if "ngày" not in one.text]
    head.append(Printed("Tân Khê, ngày        tháng 3 năm 2024", 318, 100, face="Italic"))
    pdf = scan_of(picture_of(pdf_of([*head, *BODY, *FOOT])))
    path.write_bytes(stamped(pdf, "18.03.2024 08:41:42 +07:00", 400, 20))
    (made,) = run(path, Settings()).directives
    assert made.header.date == "2024-03"
    assert "08:41" not in made.text.text
    (finding,) = [one for one in made.findings if one.code == "blank-day"]
    assert "18/03/2024" in finding.message


def test_ruled_tables_keep_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    cells = [
        Printed("STT", 80, 115),
        Printed("Nhiệm vụ", 130, 115),
        Printed("Chủ trì", 320, 115),
        Printed("1", 80, 145),
        Printed("Rà soát hồ sơ", 130, 145),
        Printed("Phòng Nội vụ", 320, 145),
        Printed("Sau bảng.", 75, 220),
    ]
    rules = grid([75, 120, 310, 450], [100, 125, 155])
    path.write_bytes(pdf_of([Printed("Trước bảng:", 75, 80), *cells], rules=rules))
    found = read(path, Settings())
    assert texts(found) == ["Trước bảng:", "Sau bảng."]
    (table,) = tables(found)
    assert rows_of(table) == [
        ["STT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Rà soát hồ sơ", "Phòng Nội vụ"],
    ]


def test_white_boxes_behind_text_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    rules = [(75, 200, 75, 200.4), (75, 230, 75, 230.4), (75, 260, 500, 260)]
    path.write_bytes(pdf_of(BODY, rules=rules))
    found = read(path, Settings())
    assert texts(found) == [piece.text for piece in BODY]
    assert tables(found) == []


def test_pages_of_different_kinds_are_read_each_in_its_way(tmp_path: Path) -> None:
    """Text, an empty page and a scan in one file; progress is told page by page."""
    letter, empty, annex = tmp_path / "l.pdf", tmp_path / "e.pdf", tmp_path / "s.pdf"
    letter.write_bytes(pdf_of([*HEAD, *BODY]))
    empty.write_bytes(pdf_of([]))
    annex.write_bytes(scan_of(picture_of(pdf_of(BODY))))
    path = tmp_path / "hybrid.pdf"
    with pikepdf.new() as whole:
        for part in (letter, empty, annex):
            with pikepdf.open(part) as source:
                whole.pages.extend(source.pages)
        whole.save(path)
    seen: list[tuple[int, int]] = []
    found = read(path, Settings(), on_page=lambda done, total: seen.append((done, total)))
    assert [page.obtained_by for page in found.pages] == ["text", "blank", "ocr"]
    assert [page.number for page in found.pages] == [1, 2, 3]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert "Phòng Nội vụ chủ trì" in " ".join(texts(found.pages[2]))


def test_page_too_large_to_draw_is_kept_as_failed(tmp_path: Path) -> None:
    path = tmp_path / "big.pdf"
    path.write_bytes(pdf_of(BODY, []))
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        picture = file.make_stream(b"\x80", Width=1, Height=1, BitsPerComponent=8)
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.ColorSpace = pikepdf.Name.DeviceGray
        page = file.pages[1]
        page.obj.MediaBox = pikepdf.Array([0, 0, 200_000, 200_000])
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=picture))
        page.obj.Contents = file.make_stream(b"q 150000 0 0 150000 0 0 cm /I Do Q")
        file.save(path)
    first, second = read(path, Settings()).pages
    assert first.obtained_by == "text"
    assert second.obtained_by == "failed"
    assert "too large" in (second.note or "")
