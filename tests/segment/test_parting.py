"""Lines of head and foot that a converter has run together, and lines that only look so."""

import pytest

from models.header import Header, Signer
from models.text import Span
from pipeline.segment.nodes import Node
from pipeline.segment.parting import part_foot, part_head
from tests.texts import FOOT, HEADER, outline


def nodes(*texts: str) -> list[Node]:
    """Paragraphs one behind the other, as a text holds them."""
    made, start = [], 0
    for text in texts:
        made.append(Node(text, Span(start, start + len(text)), 1))
        start += len(text) + 1
    return made


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Số: 12/SYT-NVY V/v rà soát cơ sở khám bệnh Sơn Nam, ngày 02 tháng 3 năm 2021 Kính gửi: Các bệnh viện",
            ["Số: 12/SYT-NVY", "V/v rà soát cơ sở khám bệnh", "Sơn Nam, ngày 02 tháng 3 năm 2021", "Kính gửi: Các bệnh viện"],
        ),
        ("Số: 12/SYT-NVY Sơn Nam, ngày 2/3/2021", ["Số: 12/SYT-NVY", "Sơn Nam, ngày 2/3/2021"]),
        ("Sơn Nam, ngày 20 tháng 3 năm 2018 CHỈ THỊ", ["Sơn Nam, ngày 20 tháng 3 năm 2018", "CHỈ THỊ"]),
        (
            "Kính gửi: Các bệnh viện Thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh, Sở Y tế hướng dẫn như sau:",
            ["Kính gửi: Các bệnh viện", "Thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh, Sở Y tế hướng dẫn như sau:"],
        ),
        (
            "Kính gửi: Các bệnh viện Sở Y tế yêu cầu các bệnh viện:",
            ["Kính gửi: Các bệnh viện", "Sở Y tế yêu cầu các bệnh viện:"],
        ),
        # the day of what a trích yếu cites is not that of the letter
        (
            "V/v thực hiện kết luận tại Sơn Nam, ngày 02 tháng 3 năm 2021 của Bộ Y tế",
            ["V/v thực hiện kết luận tại Sơn Nam, ngày 02 tháng 3 năm 2021 của Bộ Y tế"],
        ),
        ("Kính gửi: Ban Thực hiện dự án; Sở Y tế", ["Kính gửi: Ban Thực hiện dự án; Sở Y tế"]),
    ],
)  # fmt: skip
def test_parts_of_the_head_on_one_line(line: str, parts: list[str]) -> None:
    text = f"UBND TỈNH SƠN NAM {line}"
    made = part_head(nodes("UBND TỈNH SƠN NAM", line))[1:]
    assert [node.text for node in made] == parts
    assert [text[node.span.start : node.span.end] for node in made] == parts


def test_a_sentence_behind_what_the_addressees_are_called() -> None:
    made = part_head(
        nodes("Kính gửi:", "- Các bệnh viện.", "(Sau đây gọi tắt là đơn vị) Sở Y tế có ý kiến:")
    )
    assert [node.text for node in made[2:]] == ["(Sau đây gọi tắt là đơn vị)", "Sở Y tế có ý kiến:"]


def test_a_number_behind_what_a_stamp_left() -> None:
    made = part_head(nodes("SỞ NỘI VỤ", "NAN LƯƠNG Số: 1487/SNV-TCBC", "Kính gửi: Các sở"))
    assert [node.text for node in made[1:3]] == ["NAN LƯƠNG", "Số: 1487/SNV-TCBC"]


def test_what_stands_in_the_body_is_left_alone() -> None:
    body = "Số: 5/BC-SYT V/v kết quả kiểm tra được gửi kèm."
    made = part_head(nodes("KẾ HOẠCH", "Kiểm tra năm 2024", "1. Nội dung", body))
    assert made[-1].text == body


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (["Nơi nhận: KT. GIÁM ĐỐC"], ["Nơi nhận:", "KT. GIÁM ĐỐC"]),
        (["Nơi nhận: - CỤC TRƯỞNG ~ Các phòng;"], ["Nơi nhận: -", "CỤC TRƯỞNG", "~ Các phòng;"]),
        (["- Như trên; PHÓ GIÁM ĐỐC"], ["- Như trên;", "PHÓ GIÁM ĐỐC"]),
        (["- Lưu: VT, NVY. Trần Thị Bình"], ["- Lưu: VT, NVY.", "Trần Thị Bình"]),
        (["- Các phòng; Trần Thị Bình"], ["- Các phòng;", "Trần Thị Bình"]),
        (["- Lưu: VT, NVY. CHỦ TỊCH Trần Thị Bình"], ["- Lưu: VT, NVY.", "CHỦ TỊCH Trần Thị Bình"]),
        (["- Lưu: VT, P. NVY"], ["- Lưu: VT, P. NVY"]),
        (["- PCT. Trần Thị Bình"], ["- PCT. Trần Thị Bình"]),
        (["THỦ TƯỚNG Phạm Văn Bình"], ["THỦ TƯỚNG", "Phạm Văn Bình"]),
        (["ĐỊNH HƯỚNG Phát Triển"], ["ĐỊNH HƯỚNG Phát Triển"]),
        (["- CHỦ TỊCH (để b/c);"], ["- CHỦ TỊCH (để b/c);"]),
        (["- BQL KCN; UBND TỈNH"], ["- BQL KCN; UBND TỈNH"]),
    ],
)
def test_the_signature_behind_the_recipients(lines: list[str], parts: list[str]) -> None:
    assert [node.text for node in part_foot(nodes(*lines))] == parts


def test_recipients_behind_the_last_sentence() -> None:
    """As in a text that was written into one line."""
    made = outline(
        f"{HEADER}\n\n1. Rà soát phòng khám.\n\n2. Báo cáo trước ngày 15/3/2021./. "
        "Nơi nhận: - Như trên (để t/h); - Lưu: VT, NVY. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Trần Thị Bình"
    )
    assert made.items[-1].text == "Báo cáo trước ngày 15/3/2021./."
    assert made.header.recipients == ("Như trên (để t/h)", "Lưu: VT, NVY")
    assert made.header.signer == Signer(
        name="Trần Thị Bình", title="Phó Giám đốc", authority="KT. GIÁM ĐỐC"
    )


@pytest.mark.parametrize(
    ("items", "foot"),
    [
        (
            ["Sở Y tế nhận sáng kiến đến ngày 30/4/2024. Nơi nhận: Sở Y tế, số 5 phố Chợ.", "Rà soát phòng khám."],
            FOOT,
        ),
        (["Rà soát phòng khám.", "Nộp hồ sơ trên mạng. Nơi nhận: Trạm Y tế; thời hạn 03 ngày."], FOOT),
        (
            ["Nộp hồ sơ trên mạng. Nơi nhận: Trạm Y tế.", "Rà soát phòng khám."],
            "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An",
        ),
        (
            ["Rà soát phòng khám.", "Nộp hồ sơ trên mạng. Nơi nhận: Trạm Y tế; hạn 03 ngày."],
            "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An",
        ),
    ],
)  # fmt: skip
def test_a_sentence_that_tells_who_receives_something_ends_nothing(
    items: list[str], foot: str
) -> None:
    body = "\n\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    made = outline(f"{HEADER}\n\n{body}\n\n{foot}")
    assert [item.text for item in made.items if item.path in ("1", "2")] == items


def test_recipients_behind_a_sentence_and_below_it() -> None:
    body = "1. Rà soát.\n\n2. Báo cáo trước ngày 15/3/2021./. Nơi nhận:"
    made = outline(f"{HEADER}\n\n{body}\n\n{FOOT.partition('Nơi nhận:')[2]}")
    assert made.items[-1].text == "Báo cáo trước ngày 15/3/2021./."
    assert made.header.recipients == ("Như trên", "Lưu: VT")


def test_a_letter_whose_parts_stand_on_a_few_lines() -> None:
    made = outline(
        "SỞ Y TẾ SƠN NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\n\n"
        "Số: 12/SYT-NVY V/v rà soát cơ sở khám bệnh\n\n"
        "Sơn Nam, ngày 02 tháng 3 năm 2021 Kính gửi: Các bệnh viện trong tỉnh\n\n"
        "Sở Y tế yêu cầu các bệnh viện:\n\n1. Rà soát phòng khám.\n\n2. Báo cáo trước ngày 15/3/2021.\n\n"
        "Nơi nhận: KT. GIÁM ĐỐC\n\n- Như trên; PHÓ GIÁM ĐỐC\n\n- Lưu: VT, NVY. Trần Thị Bình"
    ).header
    assert made == Header(
        type="CV",
        number="12",
        symbol="SYT-NVY",
        code="12/SYT-NVY",
        date="2021-03-02",
        place="Sơn Nam",
        issuer="Sở Y tế Sơn Nam",
        title="rà soát cơ sở khám bệnh",
        addressees=("Các bệnh viện trong tỉnh",),
        recipients=("Như trên", "Lưu: VT, NVY"),
        signer=Signer(name="Trần Thị Bình", title="Phó Giám đốc", authority="KT. GIÁM ĐỐC"),
        evidence=made.evidence,
    )
