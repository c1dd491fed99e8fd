"""Marks of secrecy: found however they are printed and read, and not where the words mean something else."""

import json
import zlib
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageDraw, ImageFont

from models.text import Box, Line, Page, Word
from pipeline.errors import BadDocument
from pipeline.read import read
from pipeline.read.secrecy import find_secrecy_mark
from pipeline.settings import Settings
from tests.read.files import BODY, HEAD, Printed, file_of, pdf_of, picture_of, scan_of
from tests.samples.fonts import font_file

PRINTED = {
    "MẬT": "MẬT",
    "TỐI MẬT": "TỐI MẬT",
    "TUYỆT MẬT": "TUYỆT MẬT",
    "[ MẬT ]": "MẬT",
    "| TỐI MẬT |": "TỐI MẬT",
    "“MẬT”": "MẬT",
    "T Ố I  M Ậ T": "TỐI MẬT",
    "TÓI MẬT": "TỐI MẬT",
    "TỐl MẬT": "TỐI MẬT",
    "T0I MÂT": "TỐI MẬT",
    "TUYẸT MẠT": "TUYỆT MẬT",
    "TUYÊT MẬT": "TUYỆT MẬT",
    "Độ mật: Mật": "MẬT",
    "Độ mật: Tối mật.": "TỐI MẬT",
    "Mức độ mật : TUYỆT MẬT": "TUYỆT MẬT",
    "Số: 12/BC-CAH MẬT": "MẬT",
    "Số 05-CV/TU (MẬT)": "MẬT",
    "TỐI MẬT Số: 12/BC-CAH": "TỐI MẬT",
    "MẬT        Sơn Hà, ngày 30 tháng 3 năm 2023": "MẬT",
    "MẬT\tCHỈ THỊ": "MẬT",
    "TỐI MẬT KẾ HOẠCH": "TỐI MẬT",
}

OTHERWISE = (
    "bảo mật",
    "BẢO MẬT",
    "mật độ",
    "MẬT ĐỘ DÂN SỐ",
    "bí mật nhà nước",
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2024",
    "MẬT NHÀ NƯỚC",
    "An toàn, bảo mật thông tin trên môi trường mạng",
    "V/v tăng cường công tác bảo vệ bí mật nhà nước",
    "Mật",
    "mật",
    "MẮT",
    "MẶT",
    "MẶT TRẬN TỔ QUỐC",
    "Tối mật",
    "BAN CƠ YẾU - MẬT MÃ",
    "Độ mật: Thường",
    "Độ mật:",
    "Độ mật: Mật/Tối mật/Tuyệt mật",
    "Tài liệu đóng dấu MẬT phải được lưu giữ riêng.",
    "1. Văn bản có độ MẬT, TỐI MẬT và TUYỆT MẬT do văn thư quản lý.",
    "Số: 12/KH-UBND",
    "Thực hiện Kế hoạch số 12/KH-UBND về mật độ chăn nuôi",
    "THƯỢNG KHẨN",
)


def page_of(*texts: str, number: int = 1) -> Page:
    """A page of a file without places."""
    blocks = tuple(Line(text=text, page=number) for text in texts)
    return Page(number=number, blocks=blocks, obtained_by="file")


@pytest.mark.parametrize(("text", "level"), PRINTED.items())
def test_marks_are_found(text: str, level: str) -> None:
    mark = find_secrecy_mark([page_of("CÔNG AN HUYỆN SƠN HÀ", text, "BÁO CÁO")])
    assert mark == (level, 1)


@pytest.mark.parametrize("text", OTHERWISE)
def test_the_words_elsewhere_are_no_mark(text: str) -> None:
    assert (
        find_secrecy_mark([page_of("KẾ HOẠCH", text, "Căn cứ Luật Bảo vệ bí mật nhà nước")]) is None
    )


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("KẾ HOẠCH CÔNG TÁC BẢO VỆ BÍ", "MẬT"),
        ("KẾ HOẠCH BẢO ĐẢM AN TOÀN, BẢO", "MẬT"),
        ("QUYẾT ĐỊNH BAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ", "TỐI MẬT"),
        ("DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT VÀ", "MẬT"),
    ],
)
def test_a_title_that_is_wrapped_is_no_mark(line: str, rest: str) -> None:
    assert find_secrecy_mark([page_of(line, rest, "Căn cứ")]) is None


def test_in_the_body_the_words_are_no_mark() -> None:
    body = [f"{number}. Nội dung." for number in range(60)]
    assert find_secrecy_mark([page_of(*body, "MẬT")]) is None


def test_a_second_document_of_the_file_is_looked_at_and_other_pages_are_not() -> None:
    first = page_of("CHỈ THỊ", "Nội dung")
    assert find_secrecy_mark([first, page_of("PHỤ LỤC", "MẬT", number=2)]) is None
    opening = page_of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT", number=3)
    assert find_secrecy_mark([first, opening]) == ("MẬT", 3)


def recognised(*words: tuple[str, float, float], top: float = 0.2) -> Page:
    """A page of one line that OCR read: words with their left edges and confidences."""
    text, placed = "", []
    for letters, left, confidence in words:
        start = len(text) + bool(text)
        text = f"{text} {letters}".strip()
        box = Box(left, top, left + 0.02 * len(letters), top + 0.014)
        placed.append(Word(start=start, end=len(text), box=box, confidence=confidence))
    line = Line(text=text, page=1, box=Box(0.1, top, 0.9, top + 0.014), words=tuple(placed))
    return Page(number=1, blocks=(line,), obtained_by="ocr", width=595, height=842)


def test_letters_read_otherwise_count_where_ocr_was_sure() -> None:
    assert find_secrecy_mark([recognised(("MẠT", 0.1, 0.8))]) == ("MẬT", 1)
    assert find_secrecy_mark([recognised(("MẠT", 0.1, 0.3))]) is None
    assert find_secrecy_mark([recognised(("MẬT", 0.1, 0.3))]) == ("MẬT", 1)


def test_a_mark_beside_other_words_is_told_by_the_gap() -> None:
    assert find_secrecy_mark([recognised(("MẬT", 0.1, 0.9), ("CHỈ", 0.45, 0.9))]) == ("MẬT", 1)
    assert find_secrecy_mark([recognised(("BÍ", 0.1, 0.9), ("MẬT", 0.15, 0.9))]) is None


def test_the_lower_half_is_no_place_for_a_mark() -> None:
    assert find_secrecy_mark([recognised(("MẬT", 0.1, 0.9), top=0.7)]) is None


MARK = Printed("TỐI MẬT", 90, 128, 14, "Bold")
HIDDEN = "Phòng Nội vụ chủ trì"


def test_a_file_with_a_mark_is_refused_without_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of((*HEAD, MARK, *BODY)))
    with pytest.raises(BadDocument) as caught:
        read(path, Settings())
    assert (caught.value.code, caught.value.exit_code) == ("secret", 3)
    assert "TỐI MẬT" in caught.value.message
    assert "--allow-secret" in caught.value.advice
    assert HIDDEN not in str(caught.value)
    assert read(path, Settings(allow_secret=True)).pages[0].obtained_by == "text"


def test_a_word_file_with_a_mark_under_its_number_is_refused(tmp_path: Path) -> None:
    document = docx.Document()
    [left, right] = document.add_table(rows=1, cols=2).rows[0].cells
    left.text = "CÔNG AN HUYỆN SƠN HÀ\nSố: 12/BC-CAH"
    left.add_paragraph("MẬT")
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    document.add_paragraph("BÁO CÁO")
    document.save(str(tmp_path / "a.docx"))
    with pytest.raises(BadDocument) as caught:
        read(tmp_path / "a.docx", Settings())
    assert caught.value.code == "secret"


def stamped_scan() -> Image.Image:
    """A scan with the mark in a frame under the number."""
    page = picture_of(pdf_of((*HEAD, *BODY)), dpi=200).crop((0, 0, 1654, 800))
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(font_file("Bold")), 40)
    pen.rectangle((230, 320, 440, 400), outline=0, width=3)
    pen.text((248, 334), "TỐI MẬT", font=font, fill=0)
    return page


@pytest.fixture
def secret_scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(stamped_scan()))
    return path


def kept(folder: Path) -> list[str]:
    """The words of every entry of a cache."""
    entries = [json.loads(zlib.decompress(path.read_bytes())) for path in folder.rglob("*.words")]
    return [word[0] for entry in entries for word in entry["words"]]


def test_of_a_stamped_scan_nothing_stays_in_the_cache(secret_scan: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with pytest.raises(BadDocument) as caught:
        read(secret_scan, Settings(cache=str(cache)))
    assert caught.value.code == "secret"
    assert not list(cache.rglob("*"))
    read(secret_scan, Settings(cache=str(cache), allow_secret=True))
    assert kept(cache) == []


def test_of_other_scans_the_words_are_kept(tmp_path: Path) -> None:
    plain = picture_of(pdf_of((*HEAD, *BODY)), dpi=150).crop((0, 350, 1240, 600))
    path, cache = tmp_path / "a.png", tmp_path / "cache"
    path.write_bytes(file_of(plain, "PNG", 150))
    read(path, Settings(cache=str(cache)))
    assert "Phòng" in kept(cache)


def test_leave_is_not_taken_from_the_environment() -> None:
    assert not Settings.from_environment({"DONDOC_ALLOW_SECRET": "1"}).allow_secret
