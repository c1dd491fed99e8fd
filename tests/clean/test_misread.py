"""What OCR takes for other signs: mended where one reading is left, never in text that was not recognised."""

import pytest

from models.text import Box, Line, Word
from tests.texts import clean_text, printed


def recognised(text: str) -> Line:
    """A line as OCR gives it."""
    words = []
    start = 0
    for word in text.split():
        box = Box(0.1 + start / 200, 0.1, 0.1 + (start + len(word)) / 200, 0.12)
        words.append(Word(start=start, end=start + len(word), box=box, confidence=0.97))
        start += len(word) + 1
    return Line(text=text, page=1, box=Box.around(word.box for word in words), words=tuple(words))


MENDED = [
    ("các cơ SỞ sản xuất kinh doanh", "các cơ sở sản xuất kinh doanh"),
    ("rà soát, đánh giá SỐ liệu, báo cáo", "rà soát, đánh giá số liệu, báo cáo"),
    ("01/3/2018 ~ 05/3/2018", "01/3/2018 - 05/3/2018"),
    ("Công văn số 894/VP-TH ngày, 28/02/2018 của", "Công văn số 894/VP-TH ngày 28/02/2018 của"),
    ("và Chỉ thị 52- CI/T W", "và Chỉ thị 52- CT/TW"),
    ("08h00 -- 11h00, ngày 21/11/2017", "08h00 - 11h00, ngày 21/11/2017"),
    ("Thời gian: 8h00), ngày 31/7/2023.", "Thời gian: 8h00', ngày 31/7/2023."),
    ("theo Phương án số 795/PA- SYT ngày 26/6/2015", "theo Phương án số 795/PA-SYT ngày 26/6/2015"),
    ("Bộ Công an ~Bộ Y tế, Sở KH =CN tỉnh", "Bộ Công an –Bộ Y tế, Sở KH –CN tỉnh"),
    ("Sở Công Thương ~ Cục Thuế", "Sở Công Thương – Cục Thuế"),
    ("tổng hợp (qua Văn phòng).I.", "tổng hợp (qua Văn phòng)./."),
    ("nghiêm túc thực hiện.l.", "nghiêm túc thực hiện./."),
    ("Ouản lý đất đai; Phú Ouốc", "Quản lý đất đai; Phú Quốc"),
    ("báo cáo (gua Ban Tuyên giáo), Guản lý", "báo cáo (qua Ban Tuyên giáo), Quản lý"),
    ("- Công TTĐT tỉnh; Công Thông tin điện tử", "- Cổng TTĐT tỉnh; Cổng Thông tin điện tử"),
    ("Các chỉ bộ, chỉ ủy và Chỉ đoàn", "Các chi bộ, chi ủy và Chi đoàn"),
    ("trong thời øian qua", "trong thời gian qua"),
    ("trách nhiệmcủa cán bộ", "trách nhiệm của cán bộ"),
    ('theo "quy định của pháp luật', "theo quy định của pháp luật"),
    ("Giao Giám đốc “Trung tâm Y tế tổng hợp", "Giao Giám đốc Trung tâm Y tế tổng hợp"),
]
KEPT = [
    "chỉ bộ phận thường trực, chỉ Bộ Y tế và chỉ hội viên",
    "Công Thương, Công an; Công tác thông tin",
    "mỗi ngày, 28 trạm báo cáo",
    "CI/TQ của",
    "khoảng ~ 15 triệu lượt",
    "gồm 12 ~ các loại",
    "rượu bia, guốc gỗ, guồng máy, Nguyễn",
    "theo dõi online, photo tài liệu",
    "gửi về nghiêng ngả,",
    "Đắk Lắk và Krông Pắc",
    "ở địa bàn xã Ea Kuêh",
    "SOUTH và OUT",
    "trên truvền hình, hội righị",
    "giao SỞ Y TẾ CHỦ TRÌ",
    "UBND TỈNH, SỞ Y tế",
    "tại khu vực TP vinh",
    "gồm nhóm CO2 và",
    "(từ 7h30 đến 8h00) tại",
    "Phụ lục 1.I.",
    "kinh tế- xã hội",
    "mục 3- Các nội dung",
    'theo "quy định" của pháp luật',
    "thực hiện...",
    "khoảng ~ 50 hộ, tỷ lệ = 5%, A = B",
    "gửi thư về ~nguyenvana",
]


@pytest.mark.parametrize(("read", "meant"), MENDED)
def test_mended(read: str, meant: str) -> None:
    text = clean_text([recognised(read)])
    assert text.text == meant
    assert "".join(place.read or "" for place in text.places)


@pytest.mark.parametrize("read", KEPT)
def test_kept(read: str) -> None:
    text = clean_text([recognised(read)])
    assert text.text == read
    assert not any(place.read for place in text.places)


@pytest.mark.parametrize(("read", "_meant"), MENDED)
def test_text_that_was_not_recognised_is_as_its_author_wrote_it(read: str, _meant: str) -> None:
    assert clean_text([printed(read)]).text == read


def test_what_was_read_stays_on_record() -> None:
    text = clean_text([recognised("các cơ SỞ sản xuất")])
    assert [(text.text[p.start : p.end], p.read) for p in text.places if p.read] == [("sở", "SỞ")]


def test_a_quote_that_ends_lines_later_stays() -> None:
    lines = ['phát động phong trào "cả nước', "chung sức xây dựng", 'nông thôn mới" trên địa bàn']
    assert clean_text(list(map(recognised, lines))).text == " ".join(lines)
