"""Text of a scan that another program recognised: told by its spelling, mended as recognised text."""

from pipeline.clean.characters import clean_characters
from pipeline.clean.dumped import as_recognised
from pipeline.read.plain.reader import lines_of
from tests.texts import item_paths, paragraph_texts, printed

TYPED = """Chủ tịch Ủy ban nhân dân huyện yêu cầu thủ trưởng các phòng, ban chuyên môn thực hiện các nội dung sau:

1. Phòng Tài chính - Kế hoạch tổng hợp nhu cầu kinh phí của các xã, thị trấn, báo cáo Ủy ban nhân dân huyện.

2. Để đẩy nhanh tiến độ giải ngân vốn đầu tư công, các đơn vị tập trung triển khai các nhiệm vụ trọng tâm sau:

a) Tăng cường kiểm tra, giám sát việc thực hiện chính sách thuế và quản lý ngân sách trên địa bàn.

b) Thúc đẩy chuyển đổi số, đẩy mạnh cải cách thủ tục hành chính, bảo đảm quyền lợi của người dân.

c) Phòng Nội vụ:

- Rà soát, sửa đổi quy định về tổ chức bộ máy cho phù hợp với tình hình thực tế của địa phương.

- Phối hợp với các cơ quan liên quan tổ chức các lớp bồi dưỡng nghiệp vụ cho công chức cấp xã.

d) Phòng Văn hóa - Thông tin:

- Đôn đốc các xã tuyên truyền sâu rộng đến mọi tầng lớp nhân dân về nội dung của kế hoạch.

- Chủ trì, phối hợp với các đơn vị liên quan kiểm tra hoạt động của các trạm truyền thanh cơ sở.

đ) Thanh tra huyện xử lý nghiêm các tổ chức, cá nhân vi phạm, kịp thời báo cáo kết quả thực hiện.

3. Các phòng, ban, đơn vị báo cáo kết quả thực hiện về Văn phòng trước ngày 25 hàng tháng để tổng hợp."""

READ = {
    "2. Để đẩy": ". Dé đây",
    "tổng hợp nhu cầu": "tông hợp nhu câu",
    "đẩy mạnh cải cách": "day mạnh cải cach",
    "quyền lợi": "quyên lợi",
    "- Đôn đốc": "_ Đôn đốc",
    "- Chủ trì": "~ Chủ trì",
    "d) Phòng": "đ) Phòng",
    "để tổng hợp": "dé tông hợp",
}
"""What OCR made of it."""

PATHS = [
    "1",
    "2",
    "2/a",
    "2/b",
    "2/c",
    "2/c/-1",
    "2/c/-2",
    "2/d",
    "2/d/-1",
    "2/d/-2",
    "2/đ",
    "3",
]


def misread(text: str) -> str:
    for right, wrong in READ.items():
        assert right in text
        text = text.replace(right, wrong)
    return text


def test_items_and_words_are_what_they_were_on_paper() -> None:
    dump = lines_of(misread(TYPED).split("\n"))
    assert item_paths(dump) == PATHS
    text = " ".join(paragraph_texts(dump))
    assert "đẩy mạnh cải cách" in text
    assert "tổng hợp nhu cầu kinh phí" in text
    assert "bảo đảm quyền lợi" in text


def test_text_that_was_typed_stays_as_it_is() -> None:
    typed = lines_of(TYPED.split("\n"))
    assert as_recognised([*typed]) == typed
    one_slip = lines_of(TYPED.replace("đẩy mạnh", "đây mạnh").split("\n"))
    assert as_recognised([*one_slip]) == one_slip


def test_a_few_words_tell_nothing() -> None:
    short = lines_of(misread(TYPED).split("\n"))[:6]
    assert as_recognised([*short]) == short


def test_what_has_places_says_itself_how_it_was_read() -> None:
    layer = [printed(line.text, top=0.1) for line in lines_of(misread(TYPED).split("\n"))]
    assert as_recognised([*layer]) == layer


def test_specks_in_front_of_markers_go() -> None:
    specks = {
        "„ Điều 2. Giao Sở Nội vụ": "Điều 2. Giao Sở Nội vụ",
        "_2.3. Giao Phòng Nội vụ": "2.3. Giao Phòng Nội vụ",
        "“Điều 2. Giao Sở Nội vụ": "“Điều 2. Giao Sở Nội vụ",
        "_ Điều kiện làm việc": "_ Điều kiện làm việc",
    }
    for text, clean in specks.items():
        (line,) = clean_characters([printed(text, top=0.1, confidence=0.9)], [])
        assert line.text == clean  # type: ignore[union-attr]
