"""The header: every form of number, symbol, place, date and trích yếu that comes in."""

import pytest

from models.header import Header, Signer
from pipeline.segment.place_date import place_of
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
        ("Số: 12/UBND-NN,TC", "12", "UBND-NN,TC", "12/UBND-NN,TC"),
        ("Số: 12/CĐ-UBND, Sơn Nam, ngày 15 tháng 3 năm 2024", "12", "CĐ-UBND", "12/CĐ-UBND"),
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
        ("Sơn Hà, ngày 04/7/2024", "Sơn Hà", "2024-07-04"),
        ("Số: 4302 /TCT-TTr Sơn Hà, ngày 04 tháng 7 năm 2024", "Sơn Hà", "2024-07-04"),
        ("TP.Sơn Hà, ngày 04 tháng 7 năm 2024", "TP.Sơn Hà", "2024-07-04"),
        ("Sơn Hà, ngày 04-7-2024", "Sơn Hà", "2024-07-04"),
        ("Sơn Hà, ngày 04/7-2024", None, None),
        ("Sơn Hà, ngày … tháng … năm …", "Sơn Hà", None),
        ("Sơn Hà, ngày tháng năm", "Sơn Hà", None),
        ("Sơn Hà, ngày ..... tháng ..... năm 20...", "Sơn Hà", None),
        ("Số: /KH-UBND Sơn Hà, ngày   /   /2024", None, None),
    ],
)  # fmt: skip
def test_place_and_date(printed: str, place: str | None, date: str | None) -> None:
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
        (["PHÒNG GD&ĐT HUYỆN SƠN HÀ", "TRƯỜNG THCS NGUYỄN VĂN AN"], "Trường Trung học cơ sở Nguyễn Văn An huyện Sơn Hà"),
        (["UBND XÃ SƠN HÀ", "TRƯỜNG TIỂU HỌC VÀ THCS SƠN HÀ"], "Trường Tiểu học và trung học cơ sở Sơn Hà xã Sơn Hà"),
        (["BAN CHẤP HÀNH ĐOÀN TỈNH SƠN NAM", "ĐOÀN TNCS HỒ CHÍ MINH"], "Ban Chấp hành đoàn tỉnh Sơn Nam"),
        (["THỦ TƯỚNG CHÍNH PHỦ"], "Thủ tướng Chính phủ"),
        (["ĐOÀN ĐBQH VÀ HĐND", "TỈNH SƠN NAM", "VĂN PHÒNG"], "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn Nam"),
        (["ĐOÀN ĐBQH VÀ HĐND TỈNH SƠN NAM", "VĂN PHÒNG HĐND TỈNH"], "Văn phòng Hội đồng nhân dân tỉnh Sơn Nam"),
        (["HỘI ĐỒNG NHÂN DÂN TỈNH SƠN NAM", "BAN PHÁP CHẾ"], "Ban Pháp chế Hội đồng nhân dân tỉnh Sơn Nam"),
        (["BCH TỈNH ĐOÀN SƠN NAM"], "Ban chấp hành Tỉnh đoàn Sơn Nam"),
        (["UBND HUYỆN SƠN HÀ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TRƯỜNG THCS LÊ LỢI"], "Trường Trung học cơ sở Lê Lợi huyện Sơn Hà"),
        (["UBND THỊ XÃ SƠN HÀ", "ĐỘI QUẢN LÝ TRẬT TỰ ĐÔ THỊ"], "Đội quản lý trật tự đô thị thị xã Sơn Hà"),
        (["ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", "ĐẢNG ỦY SỞ NỘI VỤ"], "Đảng ủy Sở Nội vụ"),
        (["ĐẢNG BỘ TỈNH SƠN NAM ĐẢNG ỦY XÃ SƠN HÀ"], "Đảng ủy xã Sơn Hà"),
        (["UBND XÃ SƠN HÀ", "TRƯỜNG TH HOA MAI"], "Trường Tiểu học Hoa Mai xã Sơn Hà"),
        (["SỞ GD&ĐT SƠN NAM", "TRƯỜNG THPT LÊ LỢI"], "Trường Trung học phổ thông Lê Lợi"),
        (["TỔNG CÔNG TY BƯU CHÍNH", "BƯU ĐIỆN TỈNH SƠN NAM"], "Bưu điện tỉnh Sơn Nam"),
        (["NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "CHI NHÁNH TỈNH SƠN NAM"], "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Sơn Nam"),
        # abbreviations of what a board is set up for, and of heads of names
        (["BCH PCTT&TKCN TỈNH SƠN NAM"], "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Sơn Nam"),
        (["BAN CHỈ HUY PCTT VÀ TKCN", "TỈNH SƠN NAM", "VĂN PHÒNG THƯỜNG TRỰC"], "Văn phòng Thường trực Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Sơn Nam"),
        (["UBND TỈNH SƠN NAM", "VĂN PHÒNG THƯỜNG TRỰC", "BCH PTDS"], "Văn phòng Thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh Sơn Nam"),
        (["BCĐ CCHC TỈNH SƠN NAM"], "Ban Chỉ đạo Cải cách hành chính tỉnh Sơn Nam"),
        (["UBND HUYỆN SƠN HÀ", "BAN CHỈ ĐẠO THI TỐT NGHIỆP", "TRUNG HỌC PHỔ THÔNG"], "Ban Chỉ đạo thi tốt nghiệp trung học phổ thông huyện Sơn Hà"),
        (["UBND HUYỆN SƠN HÀ", "BAN QLDA ĐTXD"], "Ban Quản lý dự án đầu tư xây dựng huyện Sơn Hà"),
        (["LĐLĐ TỈNH SƠN NAM", "CĐ NGÀNH Y TẾ"], "Công đoàn ngành y tế tỉnh Sơn Nam"),
        # bodies of the Party's Central Committee
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"], "Văn phòng Trung ương Đảng"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TỔ CHỨC"], "Ban Tổ chức Trung ương"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "ỦY BAN KIỂM TRA"], "Ủy ban kiểm tra Trung ương"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG"], "Ban Chấp hành trung ương"),
        # whoever received the document stamps it with its own name
        (["SỞ Y TẾ TỈNH SƠN NAM", "BỆNH VIỆN SƠN HÀ", "Ngày: 15/3/2024", "Số và ký hiệu HS: ......"], "Sở Y tế tỉnh Sơn Nam"),
        (["SỞ Y TẾ TỈNH SƠN NAM", "BỆNH VIỆN SƠN HÀ", "ĐẾN"], "Sở Y tế tỉnh Sơn Nam"),
        (["BỆNH VIỆN SƠN HÀ", "CÔNG VĂN ĐẾN", "Số: 332", "SỞ Y TẾ TỈNH SƠN NAM"], "Sở Y tế tỉnh Sơn Nam"),
        # tone marks that other programs' OCR lost
        (["BO TÀI CHÍNH", "TONG CỤC THUÊ"], "Tổng cục Thuế"),
        (["Van phong Chinh phu"], "Văn phòng Chính phủ"),
        (["UY BAN NHAN DAN", "TINH SƠN NAM"], "Ủy ban nhân dân tỉnh Sơn Nam"),
        (["TÒNG CỤC THUẾ"], "Tòng cục thuế"),
        (["BỘ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG"], "Bộ Nông nghiệp và Môi trường"),
        (["ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ", "VĂN PHÒNG"], "Văn phòng Ủy ban nhân dân huyện Sơn Hà"),
        (["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN SƠN HÀ"], "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Sơn Hà"),
        (["UBND TỈNH SƠN NAM", "SỞ Y TẾ", "BỆNH VIỆN ĐA KHOA SƠN HÀ", "Ngày: 15/3/2024"], "Sở Y tế tỉnh Sơn Nam"),
    ],
)  # fmt: skip
def test_the_issuer_in_full(lines: list[str], issuer: str) -> None:
    state = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert header(*lines, *state, "Số: 04/CT-UBND").issuer == issuer
    assert header(*lines, "Sá.92ŸA /CT-UBND", *state).issuer == issuer


@pytest.mark.parametrize(
    ("lines", "place", "issuer"),
    [
        (["ỦY BAN NHÂN DÂN TỈNH HƯNG", "YÊN"], "Hưng Yên", "Ủy ban nhân dân tỉnh Hưng Yên"),
        (["UBND TỈNH SƠN", "LA", "SỞ Y TẾ"], "Sơn La", "Sở Y tế tỉnh Sơn La"),
        # it begins as names of bodies do
        (["ỦY BAN NHÂN DÂN HUYỆN", "VĂN QUAN"], "Văn Quan", "Ủy ban nhân dân huyện Văn Quan"),
        # what is no part of the place is none of the name
        (["ỦY BAN NHÂN DÂN HUYỆN VĂN QUAN", "TT"], "Văn Quan", "Ủy ban nhân dân huyện Văn Quan"),
        (["UBND HUYỆN VĂN QUAN", "VĂN PHÒNG"], "Văn Quan", "Văn phòng Ủy ban nhân dân huyện Văn Quan"),
    ],
)  # fmt: skip
def test_the_place_of_the_date_tells_where_a_name_goes_on(
    lines: list[str], place: str, issuer: str
) -> None:
    read = header(*lines, "Số: 04/CT-UBND", f"{place}, ngày 15 tháng 3 năm 2024")
    assert read.issuer == issuer


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Móng Cái 1", "Móng Cái 1"),
        ("Quận 12", "Quận 12"),
        ("12/KH-UBND Đạ Huoai 2", "Đạ Huoai 2"),
        ("Số 5", None),
        ("12/KH-UBND 3", None),
    ],
)
def test_a_number_tells_communes_of_one_name_apart(printed: str, place: str | None) -> None:
    assert place_of(printed) == place


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


@pytest.mark.parametrize(
    ("authority", "issuer"),
    [
        ("T/M BAN THƯỜNG VỤ", "Huyện ủy Sơn Hà"),
        ("T/M HUYỆN ỦY", "Huyện ủy Sơn Hà"),
    ],
)
def test_a_plan_of_the_party_is_issued_by_the_committee_in_its_head_whoever_signs(
    authority: str, issuer: str
) -> None:
    lines = [
        "HUYỆN ỦY SƠN HÀ",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 58-KH/HU",
        "Sơn Hà, ngày 02 tháng 3 năm 2023",
    ]
    body = ["KẾ HOẠCH", "sơ kết 5 năm thực hiện Nghị quyết", "1. Quán triệt.", "2. Báo cáo."]
    foot = [authority, "PHÓ BÍ THƯ", "Lê Văn Cường"]
    assert outline("\n\n".join([*lines, *body, *foot])).header.issuer == issuer


def test_an_issuer_that_is_not_printed_is_inferred_and_told() -> None:
    made = outline(
        "Số: 04/CT-UBND\n\nSơn Hà, ngày 15 tháng 3 năm 2024\n\nCHỈ THỊ\n\nVề việc cải cách hành chính trên địa bàn "
        "huyện Sơn Hà\n\nChủ tịch Ủy ban nhân dân huyện yêu cầu các đơn vị:\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    assert made.header.issuer == "Ủy ban nhân dân huyện Sơn Hà"
    assert "inferred-issuer" in {code for code, _ in made.notes}


@pytest.mark.parametrize(
    ("opening", "issuer"),
    [
        ("Để khắc phục, Ủy ban nhân dân tỉnh Sơn Nam yêu cầu các sở:", "Ủy ban nhân dân tỉnh Sơn Nam"),
        ("Trước tình hình đó, Chủ tịch UBND huyện Sơn Hà chỉ thị:", "Ủy ban nhân dân huyện Sơn Hà"),
        ("Thời gian qua tỉnh Nghệ An đã có nhiều cố gắng. Uỷ ban nhân dân tỉnh yêu cầu các sở:", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Trước tình hình trên, Bộ trưởng Bộ Tài chính yêu cầu:", "Bộ Tài chính"),
        # nobody tells which province, or which of two; who is asked does not issue
        ("Ủy ban nhân dân tỉnh yêu cầu các sở:", None),
        ("Tỉnh đã học tỉnh Nghệ An, tỉnh Thanh Hóa. Ủy ban nhân dân tỉnh yêu cầu các sở:", None),
        ("Sở đề nghị Ủy ban nhân dân huyện Sơn Hà yêu cầu các xã:", None),
        ("Trong năm qua, Ủy ban nhân dân tỉnh Sơn Nam yêu cầu nhiều việc.", None),
    ],
)  # fmt: skip
def test_who_speaks_issues_where_no_header_says_it(opening: str, issuer: str | None) -> None:
    made = outline(
        f"CHỈ THỊ\n\nVề việc phòng dịch\n\n{opening}\n\n1. Rà soát.\n\n2. Báo cáo kết quả."
    )
    assert made.header.issuer == issuer
    assert ("inferred-issuer" in {code for code, _ in made.notes}) == (issuer is not None)


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


def test_a_telegram_under_its_kind() -> None:
    """Whose it is, number and day may stand below the kind (công điện)."""
    made = outline(
        "CÔNG ĐIỆN\n\nCỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nVỀ VIỆC ỨNG PHÓ BÃO SỐ 4\n\n"
        "Số: 09/CĐ-UBND, Sơn Nam, ngày 27 tháng 9 năm 2022\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN NAM điện:\n\n"
        "- Chủ tịch UBND các huyện.\n\nChủ tịch UBND tỉnh yêu cầu:\n\n1. Sơ tán dân.\n\n2. Trực ban."
    ).header
    assert (made.code, made.date, made.place) == ("09/CĐ-UBND", "2022-09-27", "Sơn Nam")
    assert made.title == "ỨNG PHÓ BÃO SỐ 4"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Nộp hồ sơ dự thi cấp tỉnh", "Nộp hồ sơ dự thi cấp tỉnh"),
        ("Văn phòng Chính phủ", None),
        ("Trang chủ: văn bản chỉ đạo", None),
        ("Hà Nội, ngày 02 tháng 3 năm 2021", None),
        ("Văn bản mới", None),
    ],
)
def test_a_web_page_whose_head_is_lost(line: str, title: str | None) -> None:
    made = outline(
        f"{line}\n\nKính gửi: Các Sở Y tế\n\nBộ Y tế yêu cầu:\n\n1. Rà soát.\n\n2. Báo cáo."
    ).header
    assert (made.type, made.title) == ("CV", title)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Các lớp thực hiện từ khi công văn này ban hành.", "CV"),
        ("Các lớp thực hiện Kế hoạch này từ hôm nay.", "KH"),
        ("Các lớp thực hiện Kế hoạch này theo Công văn này.", None),
        ("Các lớp thực hiện từ hôm nay.", None),
    ],
)
def test_a_text_without_head_calls_itself(text: str, kind: str | None) -> None:
    made = outline(f"Đề nghị các lớp treo cờ từ thứ Hai:\n\n- {text}\n\n- Báo cáo.")
    assert made.header.type == kind
    assert ("inferred-type" in {code for code, _ in made.notes}) == (kind is not None)


LETTER = (
    "SỞ CÔNG THƯƠNG\n\nSố: 12/SCT-NL\n\n{subject}\n\nSơn Nam, ngày 02 tháng 3 năm 2021\n\n{address}\n\n"
    "Sở Công Thương yêu cầu:\n\n1. Rà soát.\n\n2. Báo cáo."
)


@pytest.mark.parametrize(
    "subject", ["V/v an toàn hồ chứa thủy điện", "V/v: VẬN HÀNH CÁC NHÀ MÁY THỦY ĐIỆN"]
)
def test_a_title_may_end_as_a_telegram_begins(subject: str) -> None:
    made = outline(LETTER.format(subject=subject, address="Kính gửi: Các nhà máy")).header
    assert made.title == subject.partition("/v")[2].strip(": ")
    assert made.addressees == ("Các nhà máy",)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("KẾ HOẠCH Thực hiện công tác dân số", "Thực hiện công tác dân số"),
        ("THÔNG BÁO Về việc treo cờ Tổ quốc", "treo cờ Tổ quốc"),
        ("KẾ HOẠCH THỰC HIỆN CÔNG TÁC DÂN SỐ", "THỰC HIỆN CÔNG TÁC DÂN SỐ"),
        ("Kế hoạch thực hiện công tác dân số", "Kế hoạch thực hiện công tác dân số"),
    ],
)
def test_a_kind_on_one_line_with_its_title(line: str, title: str) -> None:
    head = "UBND TỈNH SƠN NAM\n\nSố: 12/KH-UBND\n\nSơn Nam, ngày 02 tháng 3 năm 2021"
    body = "Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung như sau:\n\n1. Rà soát."
    assert outline(f"{head}\n\n{line}\n\n{body}").header.title == title


def test_a_subject_in_capitals_is_no_fifth_section() -> None:
    """``V/V`` begins like ``V/`` and is ``V/v``."""
    telegram = "Số: 12/CĐ-UBND\n\nCÔNG ĐIỆN\n\nV/V ỨNG PHÓ BÃO SỐ 3\n\nCHỦ TỊCH UBND TỈNH điện:\n\n- Sở Y tế.\n\n1. Rà soát."
    made = outline(telegram).header
    assert (made.title, made.addressees) == ("ỨNG PHÓ BÃO SỐ 3", ("Sở Y tế",))


COLUMN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSơn Nam, ngày 02 tháng 3 năm 2021"
SUBJECT = "V/v tổ chức triển khai thực hiện\n\nNghị định số 18/2021/NĐ-CP của Chính phủ"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{COLUMN}\n\n{SUBJECT}", "tổ chức triển khai thực hiện Nghị định số 18/2021/NĐ-CP của Chính phủ"),
        (f"{COLUMN}\n\n{SUBJECT}\n\nHỎA TỐC", "tổ chức triển khai thực hiện Nghị định số 18/2021/NĐ-CP của Chính phủ"),
        (f"{SUBJECT}\n\nSơn Nam, ngày 02 tháng 3 năm 2021", "tổ chức triển khai thực hiện"),
    ],
)  # fmt: skip
def test_a_subject_goes_on_where_the_other_column_is_over(head: str, title: str) -> None:
    letter = f"SỞ CÔNG THƯƠNG\n\nSố: 12/SCT-NL\n\n{head}\n\nKính gửi: Các nhà máy\n\n1. Rà soát."
    assert outline(letter).header.title == title


@pytest.mark.parametrize(
    "address",
    [
        "Kính gửi:\n\n1. Các nhà máy;\n\n2. Điện lực tỉnh.",
        "Kính gửi:\n\n- Các nhà máy;\n\n- Điện lực tỉnh.",
        "Kính gửi: - Các nhà máy; - Điện lực tỉnh.",
        "gửi: Các nhà máy; Điện lực tỉnh.",
        "GIÁM ĐỐC SỞ CÔNG THƯƠNG điện:\n\n- Các nhà máy;\n\n- Điện lực tỉnh.",
        "GIÁM ĐỐC SỞ CÔNG THƯƠNG ĐIỆN\n\n- Các nhà máy;\n\n- Điện lực tỉnh.",
    ],
)
def test_addressees_and_items(address: str) -> None:
    made = outline(LETTER.format(subject="V/v vận hành hồ chứa", address=address))
    assert made.header.addressees == ("Các nhà máy", "Điện lực tỉnh")
    assert [item.path for item in made.items if item.path != "opening"] == ["1", "2"]


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


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("V/v góp ý Phương án sắp xếp giai đoạn\n\n2023 - 2025 của tỉnh", "góp ý Phương án sắp xếp giai đoạn 2023 - 2025 của tỉnh"),
        ("V/v chuẩn bị Tết Nguyên đán\n\n2025", "chuẩn bị Tết Nguyên đán 2025"),
        ("V/v chuẩn bị Tết\n\n2025/HD của Sở", "chuẩn bị Tết"),
        ("V/v chuẩn bị Tết\n\nPhòng Tổng hợp", "chuẩn bị Tết"),
    ],
)  # fmt: skip
def test_a_line_that_begins_with_a_year_goes_on_with_the_subject(subject: str, title: str) -> None:
    made = outline(
        f"UBND HUYỆN SƠN HÀ\n\nSố: 13/UBND-VX\n\n{subject}\n\nKính gửi: Sở Y tế.\n\n1. Rà soát."
    )
    assert made.header.title == title
