"""Reading order from words with places, without any file."""

import re

import pytest

from models.text import Box
from pipeline.read.layout import Frame, Placed, is_signature, lines_of, names_recipients
from pipeline.read.scan.signature import completed

PAGE = Frame(1, 600, 850)

HEAD = """
 60  50 UBND HUYỆN                   300  50 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 60  66 TÂN KHÊ                      340  66 Độc lập - Tự do - Hạnh phúc
 60  90 Số: 5/KH                     340  92 Tân Khê, ngày 2 tháng 3 năm 2024
 60 106 V/v rà soát
 60 120 thủ tục
250 160 KẾ HOẠCH
 60 190 Căn cứ quyết định của tỉnh về việc rà soát thủ tục hành chính năm 2024
"""
HEAD_ORDER = [
    "UBND HUYỆN",
    "TÂN KHÊ",
    "Số: 5/KH",
    "V/v rà soát",
    "thủ tục",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Tân Khê, ngày 2 tháng 3 năm 2024",
    "KẾ HOẠCH",
    "Căn cứ quyết định của tỉnh về việc rà soát thủ tục hành chính năm 2024",
]

FOOT = """
 60 500 Giao Văn phòng theo dõi, đôn đốc việc thực hiện kế hoạch này của các đơn vị.
 60 540 Nơi nhận:                     380 534 TM. ỦY BAN NHÂN DÂN
 60 555 - Như trên;                   420 550 CHỦ TỊCH
 60 570 - Các phòng, ban;
 60 585 - Đài Truyền thanh;
 60 600 - Lưu: VT.                    400 620 Trần Văn Khải
"""
FOOT_ORDER = [
    "Giao Văn phòng theo dõi, đôn đốc việc thực hiện kế hoạch này của các đơn vị.",
    "Nơi nhận:",
    "- Như trên;",
    "- Các phòng, ban;",
    "- Đài Truyền thanh;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Trần Văn Khải",
]

BODY_ABOVE_FOOT = """
 60 484 xin liên hệ ông Trần Văn Khải, Phó
 60 500 Trưởng phòng Nội vụ        250 500 - Sở Y tế, số điện thoại: 0900 hoặc
 60 516 0901./.
 60 540 Nơi nhận:                     380 540 GIÁM ĐỐC
 60 555 - Như trên;
 60 570 - Lưu: VT.                    390 640 Lê Thị Mai
"""
BODY_ABOVE_FOOT_ORDER = [
    "xin liên hệ ông Trần Văn Khải, Phó",
    "Trưởng phòng Nội vụ - Sở Y tế, số điện thoại: 0900 hoặc",
    "0901./.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Lê Thị Mai",
]

LONG_RECIPIENTS = """
 60 540 Nơi nhận:                     380 540 KT. CHỦ TỊCH
 60 555 - Bộ Văn hóa, Thể thao và Du lịch, các sở, ban, ngành;
400 557 PHÓ CHỦ TỊCH
 60 570 - Lưu: VT.
390 640 Trần Văn Khải
"""
LONG_RECIPIENTS_ORDER = [
    "Nơi nhận:",
    "- Bộ Văn hóa, Thể thao và Du lịch, các sở, ban, ngành;",
    "- Lưu: VT.",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Trần Văn Khải",
]

TWO_COLUMNS_OF_NAMES = """
 60 300 Ông Nguyễn Văn An             330 300 Phó phòng Nội vụ
 60 316 Bà Lê Thị Bình                330 316 Chuyên viên phòng Y tế
 60 332 Ông Hoàng Minh                330 332 Công an huyện
"""
NAMES_ORDER = [
    "Ông Nguyễn Văn An Phó phòng Nội vụ",
    "Bà Lê Thị Bình Chuyên viên phòng Y tế",
    "Ông Hoàng Minh Công an huyện",
]

JOINT_SIGNATURES = """
 60 500 Các đơn vị báo cáo kết quả về hai cơ quan để tổng hợp, trình cấp trên xem xét.
100 530 CHỦ TỊCH                      400 530 GIÁM ĐỐC
 90 610 Hà Văn Phúc                   390 612 Lê Hoàng Anh
 60 640 Nơi nhận:
 60 655 - Bộ Y tế;
"""
JOINT_ORDER = [
    "Các đơn vị báo cáo kết quả về hai cơ quan để tổng hợp, trình cấp trên xem xét.",
    "CHỦ TỊCH",
    "Hà Văn Phúc",
    "GIÁM ĐỐC",
    "Lê Hoàng Anh",
    "Nơi nhận:",
    "- Bộ Y tế;",
]


def placed(drawing: str, size: float = 11.0, letter: float = 5.4) -> list[Placed]:
    """Words of a drawing: ``left level text``, blocks parted by three spaces or more, in points."""
    words = []
    for row in filter(None, drawing.splitlines()):
        for block in re.split(r" {3,}", row.strip()):
            left, level, *text = block.split()
            x, y = float(left), float(level)
            for word in text:
                box = Box(x, y - size / 2, x + letter * len(word), y + size / 2)
                words.append(Placed(text=word, box=box, level=y, size=size))
                x = box.right + letter * 0.6
    return words


@pytest.mark.parametrize(
    ("drawing", "order"),
    [
        pytest.param(HEAD, HEAD_ORDER, id="head with a subject below the number"),
        pytest.param(BODY_ABOVE_FOOT, BODY_ABOVE_FOOT_ORDER, id="body with a gap above recipients"),
        pytest.param(FOOT, FOOT_ORDER, id="recipients beside a signature of other line heights"),
        pytest.param(LONG_RECIPIENTS, LONG_RECIPIENTS_ORDER, id="recipients reaching far right"),
        pytest.param(TWO_COLUMNS_OF_NAMES, NAMES_ORDER, id="list with two columns"),
        pytest.param(JOINT_SIGNATURES, JOINT_ORDER, id="two who sign"),
    ],
)
def test_blocks_are_read_as_a_person_reads_them(drawing: str, order: list[str]) -> None:
    assert [line.text for line in lines_of(placed(drawing), PAGE)] == order


def test_order_does_not_depend_on_the_order_of_the_words() -> None:
    words = placed(HEAD)
    assert lines_of(words[::-1], PAGE) == lines_of(words, PAGE)


def test_places_are_shares_of_the_page() -> None:
    (line,) = lines_of(placed(" 60 85 Điều"), PAGE)
    assert line.box is not None
    assert line.box.left == pytest.approx(0.1)
    assert (line.box.top + line.box.bottom) / 2 == pytest.approx(0.1)


def test_a_turned_page_gives_places_on_the_page_as_it_was() -> None:
    """A word at the right edge stood lower before the page was turned counter-clockwise."""
    box = Box(580, 420, 600, 430)
    before = Frame(1, 600, 850, turned=2.0).share(box)
    assert before.top * 850 == pytest.approx(420 + 10.1, abs=0.3)
    assert before.right - before.left == pytest.approx(20 / 600, abs=0.002)


@pytest.mark.parametrize("text", ["Nơi nhận:", "Nơi nhân;", "Noi nhận :", "NƠI NHẬN"])
def test_recipients_are_known_through_misread_marks(text: str) -> None:
    assert names_recipients(text)


@pytest.mark.parametrize("text", ["KT. CHỦ TỊCH", "TL. BỘ TRƯỞNG", "PHÓ GIÁM ĐỐC", "TM. ỦY BAN"])
def test_offices_that_sign_are_known(text: str) -> None:
    assert is_signature(text)
    assert not is_signature("Thời gian thực hiện")


def test_two_readings_of_a_signature_make_one() -> None:
    """The surer reading of a spot wins; words read apart stand on one line again; junk stays out."""

    def word(text: str, left: float, top: float, confidence: float) -> Placed:
        box = Box(left, top, left + 8 * len(text), top + 12)
        return Placed(text=text, box=box, level=top + 6, size=12, confidence=confidence)

    place = Box(300, 400, 600, 700)
    first = [word("Nơi", 60, 410, 0.9), word("hạn", 407, 600, 0.6), word("Khải", 450, 601, 0.9)]
    second = [
        word("Phạn", 400, 599, 0.9),
        word("Ngọc", 500, 604, 0.95),
        word("THHYN", 400, 500, 0.9),
    ]
    chosen = completed(first, second, place)
    assert [line.text for line in lines_of(chosen, PAGE)] == ["Nơi", "Phạn Khải Ngọc"]
