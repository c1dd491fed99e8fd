"""The header: every form of number, symbol, place, date and trích yếu that comes in."""

import pytest

from models.header import Header, Signer
from tests.texts import FOOT, outline


def header(
    *lines: str, kind: str = "CHỈ THỊ", title: str = "Về việc cải cách hành chính"
) -> Header:
    """The header of a directive that begins with these lines."""
    body = (
        "Chủ tịch yêu cầu các đơn vị thực hiện các nội dung sau đây:\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    return outline("\n\n".join([*lines, kind, title, body, FOOT])).header


@pytest.mark.parametrize(
    ("printed", "number", "symbol", "code"),
    [
        ("Số: 04/CT-UBND", "04", "CT-UBND", "04/CT-UBND"),
        ("Số 10-CT/TU", "10", "CT/TU", "10-CT/TU"),
        ("Số: /KH-UBND", None, "KH-UBND", "/KH-UBND"),
        ("Số: ....../KH-UBND", None, "KH-UBND", "/KH-UBND"),
        ("Số 1722 /UBND-TH", "1722", "UBND-TH", "1722/UBND-TH"),
        ("Số: 09/2009/CT-UBND", "09/2009", "CT-UBND", "09/2009/CT-UBND"),
        ("Số: 3176b/QĐ-SYT", "3176b", "QĐ-SYT", "3176b/QĐ-SYT"),
        ("Số: 010/CT-UBND", "010", "CT-UBND", "010/CT-UBND"),
        ("Số: 01/ CT - UBND", "01", "CT-UBND", "01/CT-UBND"),
        ("Số: 624/TB-VPCP", "624", "TB-VPCP", "624/TB-VPCP"),
        # a serial written by hand, of which OCR makes anything
        ("Số:0+ /CT-UBND", None, "CT-UBND", "/CT-UBND"),
        ("3641 /CI-UBND", None, "CT-UBND", "/CT-UBND"),
        ("Số:c20/CT-SYT-CĐN", None, "CT-SYT-CĐN", "/CT-SYT-CĐN"),
        ("Số:2/2Ý /CT-SYT -", None, "CT-SYT", "/CT-SYT"),
        ("Số: 12/CTT-UBND", "12", "CT-UBND", "12/CT-UBND"),
        ("Sá.92ŸA /SYT-NVY", None, "SYT-NVY", "/SYT-NVY"),
    ],
)
def test_number_and_symbol(printed: str, number: str | None, symbol: str, code: str) -> None:
    found = header("UBND TỈNH SƠN NAM", printed, "Sơn Nam, ngày 15 tháng 3 năm 2024")
    assert (found.number, found.symbol, found.code) == (number, symbol, code)


@pytest.mark.parametrize(
    ("printed", "place", "date"),
    [
        ("Sơn Hà, ngày 15 tháng 3 năm 2024", "Sơn Hà", "2024-03-15"),
        ("Sơn Hà, ngày 05 tháng 03 năm 2024", "Sơn Hà", "2024-03-05"),
        ("Sơn Hà, ngày     tháng 3 năm 2022", "Sơn Hà", "2022-03"),
        ("Sơn Hà, ngày … tháng 3 năm 2022", "Sơn Hà", "2022-03"),
        ("Sơn Hà, ngày …. tháng … năm 2022", "Sơn Hà", "2022"),
        ("Sơn Hà, ngày 4† tháng 5 năm 2021", "Sơn Hà", "2021-05"),
        ("Sơn Hà, ngày 07 tháng 1} năm 2021", "Sơn Hà", "2021"),
        ("Sơn Hà, ngàw{ tháng 5 năm 2021", "Sơn Hà", "2021-05"),
        ("Thành phố Hồ Chí Minh, ngày 12 tháng 6 năm 2025", "Thành phố Hồ Chí Minh", "2025-06-12"),
    ],
)  # fmt: skip
def test_place_and_date(printed: str, place: str, date: str) -> None:
    found = header("UBND HUYỆN SƠN HÀ", "Số: 04/CT-UBND", printed)
    assert (found.place, found.date) == (place, date)


def test_the_date_behind_the_place_is_the_issue_date() -> None:
    found = header(
        "Số: 13/UBND-VX",
        "V/v thực hiện Chỉ thị số 16/CT-TTg ngày 31 tháng 3 năm 2020 của Thủ tướng Chính phủ",
        "Sơn Hà, ngày 16 tháng 4 năm 2020",
    )
    assert (found.date, found.place) == ("2020-04-16", "Sơn Hà")


def test_a_day_that_is_on_no_calendar_is_no_full_date() -> None:
    found = header("UBND HUYỆN SƠN HÀ", "Số: 04/CT-UBND", "Sơn Hà, ngày 45 tháng 3 năm 2024")
    assert found.date == "2024-03"


@pytest.mark.parametrize(
    ("kind", "abbreviation"),
    [
        ("CHỈ THỊ", "CT"),
        ("KẾ HOẠCH", "KH"),
        ("THÔNG BÁO", "TB"),
        ("CÔNG ĐIỆN", "CĐ"),
        ("HƯỚNG DẪN", "HD"),
        ("KẾT LUẬN", "KL"),
        ("CHƯƠNG TRÌNH", "CTr"),
    ],
)
def test_the_kind_is_named(kind: str, abbreviation: str) -> None:
    assert header("UBND HUYỆN SƠN HÀ", "Số: 04/UBND", kind=kind).type == abbreviation


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Về việc cải cách hành chính", "cải cách hành chính"),
        ("V/v cải cách hành chính", "cải cách hành chính"),
        (",Vềviệc cải cách hành chính", "cải cách hành chính"),
        ("VECONG ĐA0 |n 0.NGÃ Về việc cải cách hành chính", "cải cách hành chính"),
        ("CHÍ THỊ Về việc cải cách hành chính", "cải cách hành chính"),
        ("Kiểm tra, xử lý về việc khai thác cát", "Kiểm tra, xử lý về việc khai thác cát"),
        ("Về cải cách hành chính", "cải cách hành chính"),
        ("Cải cách hành chính năm 2024", "Cải cách hành chính năm 2024"),
    ],
)
def test_the_title_is_without_its_preposition(printed: str, title: str) -> None:
    assert header("UBND HUYỆN SƠN HÀ", "Số: 04/CT-UBND", title=printed).title == title


def test_nothing_is_known_of_a_text_without_header() -> None:
    made = outline("1. Rà soát.\n\n2. Báo cáo.").header
    assert made == Header()


def test_an_arrival_stamp_gives_neither_number_nor_date() -> None:
    found = header(
        "UBND HUYỆN SƠN HÀ",
        "CÔNG VĂN ĐẾN Số: 77 Ngày: 20/3/2024",
        "Số: 04/CT-UBND",
        "Sơn Hà, ngày 15 tháng 3 năm 2024",
    )
    assert (found.code, found.date) == ("04/CT-UBND", "2024-03-15")


def test_evidence_quotes_what_was_read() -> None:
    found = header("UBND HUYỆN SƠN HÀ", "Số: 04/CT-UBND", "Sơn Hà, ngày 15 tháng 3 năm 2024")
    quotes = {field: evidence.quote for field, evidence in found.evidence}
    assert "04/CT-UBND" in quotes["code"]
    assert "15 tháng 3" in quotes["date"]
    assert "cải cách" in quotes["title"]


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        (["ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ"], "Ủy ban nhân dân huyện Sơn Hà"),
        (["ỦY BAN NHÂN DÂN", "HUYỆN SƠN HÀ"], "Ủy ban nhân dân huyện Sơn Hà"),
        (["UỶ BAN NHÂN DÂN TỈNH SƠN NAM"], "Ủy ban nhân dân tỉnh Sơn Nam"),
        (["UBND TỈNH SƠN NAM", "SỞ Y TẾ"], "Sở Y tế tỉnh Sơn Nam"),
        (["UBND TỈNH SƠN NAM", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"], "Sở Nông nghiệp và Môi trường tỉnh Sơn Nam"),
        (["UBND TỈNH SƠN NAM", "SỞ NÔNG NGHIỆP VÀ PTNT"], "Sở Nông nghiệp và Phát triển nông thôn tỉnh Sơn Nam"),
        (["UBND TỈNH SƠN NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ Y TẾ Độc lập – Tự do – Hạnh phúc"], "Sở Y tế tỉnh Sơn Nam"),
        (["VĂN PHÒNG CHÍNH PHỦ"], "Văn phòng Chính phủ"),
        (["PHÒNG GD&ĐT HUYỆN SƠN HÀ", "TRƯỜNG THCS NGUYỄN VĂN AN"], "Trường THCS Nguyễn Văn An huyện Sơn Hà"),
        (["UBND XÃ SƠN HÀ", "TRƯỜNG TIỂU HỌC VÀ THCS SƠN HÀ"], "Trường tiểu học và THCS Sơn Hà xã Sơn Hà"),
        (["BAN CHẤP HÀNH ĐOÀN TỈNH SƠN NAM", "ĐOÀN TNCS HỒ CHÍ MINH"], "Ban Chấp hành đoàn tỉnh Sơn Nam"),
        (["THỦ TƯỚNG CHÍNH PHỦ"], "Thủ tướng Chính phủ"),
        (["ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ", "VĂN PHÒNG"], "Văn phòng Ủy ban nhân dân huyện Sơn Hà"),
        (["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN SƠN HÀ"], "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Sơn Hà"),
        (["UBND TỈNH SƠN NAM", "SỞ Y TẾ", "BỆNH VIỆN ĐA KHOA SƠN HÀ", "Ngày: 15/3/2024"], "Sở Y tế tỉnh Sơn Nam"),
    ],
)  # fmt: skip
def test_the_issuer_in_full(lines: list[str], issuer: str) -> None:
    state = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert header(*lines, *state, "Số: 04/CT-UBND").issuer == issuer
    assert header(*lines, "Sá.92ŸA /CT-UBND", *state).issuer == issuer


def test_an_issuer_of_the_party() -> None:
    found = outline(
        "\n\n".join(
            [
                "ĐẢNG BỘ TỈNH SƠN NAM",
                "HUYỆN ỦY SƠN HÀ",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Số 10-CT/HU",
                "Sơn Hà, ngày 02 tháng 3 năm 2023",
                "CHỈ THỊ",
                "CỦA BAN THƯỜNG VỤ HUYỆN ỦY",
                "về tăng cường sự lãnh đạo đối với công tác cải cách hành chính",
                "Ban Thường vụ Huyện ủy yêu cầu các cấp ủy thực hiện các nội dung sau:",
                "1. Quán triệt.",
                "2. Báo cáo.",
                "T/M BAN THƯỜNG VỤ",
                "BÍ THƯ",
                "Lê Văn Cường",
            ]
        )
    ).header
    assert found.issuer == "Ban Thường vụ Huyện ủy Sơn Hà"
    assert found.title == "tăng cường sự lãnh đạo đối với công tác cải cách hành chính"
    assert (found.type, found.code) == ("CT", "10-CT/HU")
    assert found.signer == Signer(name="Lê Văn Cường", title="Bí thư", authority="T/M BAN THƯỜNG VỤ")  # fmt: skip


def test_an_issuer_that_is_not_printed_is_inferred_and_told() -> None:
    made = outline(
        "Số: 04/CT-UBND\n\nSơn Hà, ngày 15 tháng 3 năm 2024\n\nCHỈ THỊ\n\nVề việc cải cách hành chính trên địa bàn "
        "huyện Sơn Hà\n\nChủ tịch Ủy ban nhân dân huyện yêu cầu các đơn vị:\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    assert made.header.issuer == "Ủy ban nhân dân huyện Sơn Hà"
    assert "inferred-issuer" in {code for code, _ in made.notes}


def test_an_issuer_that_lost_its_place_is_inferred_and_told() -> None:
    """Converters of web pages drop the second line of the head."""
    made = outline(
        "ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 04/CT-UBND\n\nSơn Nam, ngày 15 tháng 3 năm 2024\n\n"
        "CHỈ THỊ\n\nVề việc cải cách hành chính\n\nChủ tịch UBND tỉnh yêu cầu các đơn vị:\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    assert made.header.issuer == "Ủy ban nhân dân tỉnh Sơn Nam"
    assert "inferred-issuer" in {code for code, _ in made.notes}


@pytest.mark.parametrize(
    ("lines", "kind", "issuer"),
    [
        (("BỘ TÀI CHÍNH", "TỔNG CỤC HẢI QUAN"), "CHỈ THỊ", "Tổng cục Hải quan"),
        (("ĐẢNG BỘ TỈNH SƠN NAM", "HUYỆN ỦY SƠN HÀ"), "CHỈ THỊ", "Huyện ủy Sơn Hà"),
        (("BAN CHẤP HÀNH TRUNG ƯƠNG",), "CHỈ THỊ CỦA BỘ CHÍNH TRỊ", "Bộ Chính trị"),
        (
            ("MẶT TRẬN TỔ QUỐC VIỆT NAM", "ỦY BAN TRUNG ƯƠNG"),
            "KẾ HOẠCH",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
    ],
)
def test_issuers_of_the_centre_and_the_party(
    lines: tuple[str, ...], kind: str, issuer: str
) -> None:
    found = header(*lines, "Số: 12/CT-ABC", "Hà Nội, ngày 15 tháng 3 năm 2024", kind=kind)
    assert found.issuer is not None
    assert found.issuer.lower() == issuer.lower()
    assert found.title == "cải cách hành chính"


def test_a_letter_of_a_body_whose_initials_are_those_of_a_kind() -> None:
    """``CT`` is the Cục Thuế here: under ``V/v`` and over ``Kính gửi`` stands a letter."""
    letter = (
        "CỤC THUẾ\n\nSố: 1128/CT-NVT\n\nV/v triển khai hóa đơn điện tử\n\nHà Nội, ngày 14 tháng 5 năm 2025"
        "\n\nKính gửi: Chi cục Thuế khu vực I.\n\nCục Thuế yêu cầu thực hiện:\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    assert outline(f"{letter}\n\n{FOOT}").header.type == "CV"


def test_a_date_with_the_addressees_behind_it() -> None:
    """As converters of web pages run the cells of a header into one line."""
    lines = [
        "UBND TỈNH SƠN NAM",
        "SỞ Y TẾ",
        "Số: 12/SYT-NVY",
        "Sơn Nam, ngày 05 tháng 3 năm 2024 Kính gửi: Phòng Y tế các huyện Thực hiện Luật Dược, Sở Y tế đề nghị các đơn vị:",
    ]
    found = outline("\n\n".join([*lines, "1. Rà soát.", "2. Báo cáo.", FOOT]))
    assert (found.header.place, found.header.date) == ("Sơn Nam", "2024-03-05")
    assert found.header.addressees == ("Phòng Y tế các huyện",)
    assert found.operative is not None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Chuyển Kiểm tra an toàn thực phẩm", "Kiểm tra an toàn thực phẩm"),
        ("Chuyển đổi số năm 2024", "Chuyển đổi số năm 2024"),
    ],
)
def test_a_stamp_beside_the_title(title: str, expected: str) -> None:
    assert header("UBND HUYỆN SƠN HÀ", "Số: 04/CT-UBND", title=title).title == expected
