"""Which documents a passage names, as directives of every authority cite them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mention import CitationMention
from pipeline.extract.citations import patterns as citation_patterns
from pipeline.extract.citations.finder import find_citations


def short(mention: CitationMention) -> tuple[str | None, str | None, str | None]:
    return mention.type, mention.code or mention.name, mention.date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Codes of the state.
        (
            "Kế hoạch số 3776/KH-UBND ngày 26/12/2022 của UBND tỉnh",
            ("KH", "3776/KH-UBND", "2022-12-26"),
        ),
        ("kế hoạch số 12/KH-UBND ngày 06 tháng 12 năm 2021", ("KH", "12/KH-UBND", "2021-12-06")),
        ("Nghị định số 107/2021/NĐ-CP", ("NĐ", "107/2021/NĐ-CP", None)),
        ("Nghị quyết số 66.2/2025/NQ-CP ngày 28/8/2025", ("NQ", "66.2/2025/NQ-CP", "2025-08-28")),
        ("Nghị quyết 30c/NQ-CP", ("NQ", "30c/NQ-CP", None)),
        ("Nghị quyết số 19-2017/NQ-CP của Chính phủ", ("NQ", "19-2017/NQ-CP", None)),
        (
            "Xét báo cáo của Bộ Công Thương tại văn bản số 16/BCT-ĐL ngày 04/3/2026",
            ("CV", "16/BCT-ĐL", "2026-03-04"),
        ),
        ("Xét báo cáo của Thanh tra tỉnh số 12/BC-TTr", ("BC", "12/BC-TTr", None)),
        ("Thông tư liên tịch số 01/2015/TTLT-VPCP-BNV", ("TTLT", "01/2015/TTLT-VPCP-BNV", None)),
        ("Công văn số 202/UBND ngày 23/01/2024", ("CV", "202/UBND", "2024-01-23")),
        ("Công văn Số 1722 /UBND-TH, ngày 15/7/2021", ("CV", "1722/UBND-TH", "2021-07-15")),
        ("Công văn số 2231/SNV-CCHC&PC", ("CV", "2231/SNV-CCHC&PC", None)),
        (
            "Chương trình số 154/CTPH-LĐLĐ-SVH,TT,DL ngày 04/4/2017",
            ("CTr", "154/CTPH-LĐLĐ-SVH,TT,DL", "2017-04-04"),
        ),
        ("Quyết định số 90/QĐ- UBND ngày 25/01/2022", ("QĐ", "90/QĐ-UBND", "2022-01-25")),
        ("Thông báo kết luận số 54/TB-UBND ngày 01/02/2024", ("TB", "54/TB-UBND", "2024-02-01")),
        ("văn bản số 34/SNV-TH ngày 01/02/2024", ("CV", "34/SNV-TH", "2024-02-01")),
        ("Chỉ thị cấp bách số 29/2006/CT-TTg", ("CT", "29/2006/CT-TTg", None)),
        ("Công điện khẩn cấp số 12/CĐ-UBND", ("CĐ", "12/CĐ-UBND", None)),
        ("Công điện số 280/CD-TTg ngày 19/4/2023", ("CĐ", "280/CĐ-TTg", "2023-04-19")),
        ("Quyết định 1961/QĐUBND", ("QĐ", "1961/QĐ-UBND", None)),
        ("Công văn số 12/SYT-KHTC hồi 08 giờ ngày 25/12/2017", ("CV", "12/SYT-KHTC", "2017-12-25")),
        ("Quyết định số 5/QĐ-UBND ngày … tháng 3 năm 2022", ("QĐ", "5/QĐ-UBND", "2022-03")),
        (
            "Nghị quyết số 98/2023/QH15 ngày 24/6/2023 của Quốc hội",
            ("NQ", "98/2023/QH15", "2023-06-24"),
        ),
        # Codes of the Party; the name decides between Quyết định and Quy định.
        ("Chỉ thị số 10-CT/TU, ngày 30/8/2021", ("CT", "10-CT/TU", "2021-08-30")),
        ("Hướng dẫn số 31 - HD/BTCTW ngày 23/4/2025", ("HD", "31-HD/BTCTW", "2025-04-23")),
        ("Quy định số 08-QĐ/TW ngày 25/10/2018", ("QyĐ", "08-QĐ/TW", "2018-10-25")),
        ("Kế hoạch số 459-KHHĐ/TU", ("KH", "459-KHHĐ/TU", None)),
        ("Quyết định số 04- -QĐ/BCĐ", ("QĐ", "04-QĐ/BCĐ", None)),
        # Short mentions, completed where the kind leaves no choice.
        ("Nghị định 143/2020 về thí điểm", ("NĐ", "143/2020/NĐ-CP", None)),
        ("Thông tư 02/2019 về nội vụ", ("TT", "02/2019", None)),
        # Laws by name.
        ("Luật Ban hành VBQPPL năm 2015", ("Luật", "Luật Ban hành VBQPPL", "2015")),
        ("Luật Dân số năm 2025", ("Luật", "Luật Dân số", "2025")),
        ("Luật Chuyển đổi số ngày 11/12/2025", ("Luật", "Luật Chuyển đổi số", "2025-12-11")),
        (
            "Luật Thi hành án dân sự (sửa đổi) ngày 25/11/2014",
            ("Luật", "Luật Thi hành án dân sự (sửa đổi)", "2014-11-25"),
        ),
        (
            "Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 ngày 09/12/2020",
            ("PL", "02/2020/UBTVQH14", "2020-12-09"),
        ),
        ("Luật Phòng, chống ma túy năm 2021", ("Luật", "Luật Phòng, chống ma túy", "2021")),
        ("Bộ luật Lao động 2019 quy định", ("BLuật", "Bộ luật Lao động", "2019")),
        ("Luật Đất đai số 31/2024/QH15 ngày 18/01/2024", ("Luật", "31/2024/QH15", "2024-01-18")),
        ("Luật Quy hoạch ngày 24 tháng 11 năm 2017", ("Luật", "Luật Quy hoạch", "2017-11-24")),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Đấu thầu ngày 29/11/2024",
            (
                "Luật",
                "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Đấu thầu",
                "2024-11-29",
            ),
        ),
        ("Hiến pháp năm 2013", ("HP", "Hiến pháp", "2013")),
        # No code, but a date and an issuer.
        ("Công điện ngày 12/3/2024 của Thủ tướng Chính phủ", ("CĐ", None, "2024-03-12")),
        # The date that opens the sentence is the document's.
        (
            "Ngày 16/7/2026, Sở Y tế đã có Công văn số 12/SYT-NV về việc",
            ("CV", "12/SYT-NV", "2026-07-16"),
        ),
    ],
)
def test_one_document(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert [short(m) for m in find_citations(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017",
            [("NQ", "18-NQ/TW", "2017-10-25"), ("NQ", "19-NQ/TW", "2017-10-25")],
        ),
        (
            "các Nghị định: số 131/2025/NĐ-CP, số 136/2025/NĐ-CP",
            [("NĐ", "131/2025/NĐ-CP", None), ("NĐ", "136/2025/NĐ-CP", None)],
        ),
        (
            "Công văn số 12/UBND-NC ngày 01/3/2024, số 34/UBND-TH ngày 05/4/2024",
            [("CV", "12/UBND-NC", "2024-03-01"), ("CV", "34/UBND-TH", "2024-04-05")],
        ),
        (
            "Luật Nhà ở số 27/2023/QH15, Luật Đất đai số 31/2024/QH15",
            [("Luật", "27/2023/QH15", None), ("Luật", "31/2024/QH15", None)],
        ),
        (
            "Luật Đất đai, Luật Nhà ở năm 2023 và Luật Quy hoạch năm 2017",
            [("Luật", "Luật Nhà ở", "2023"), ("Luật", "Luật Quy hoạch", "2017")],
        ),
        (
            # What the passage cites in full it does not cite again.
            "Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 và văn bản sửa đổi Nghị định 108/2014",
            [("NĐ", "108/2014/NĐ-CP", "2014-11-20")],
        ),
        (
            # A list's kind does not reach a member whose symbol says otherwise.
            "Nghị định số 104/2024/NĐ-CP ngày 31/7/2024; số 1187/BTC-ĐT ngày 24/01/2025",
            [("NĐ", "104/2024/NĐ-CP", "2024-07-31"), ("CV", "1187/BTC-ĐT", "2025-01-24")],
        ),
    ],
)
def test_several_documents(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [short(m) for m in find_citations(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "tổ chức thực hiện Chỉ thị này và các nghị quyết của Đảng",
        "theo quy định của pháp luật năm 2024",
        "Luật Đất đai và các văn bản hướng dẫn",
        "Chỉ thị của Ban Bí thư",
        "đạt 95/100 điểm, mức độ 3, 4; trực 24/24 giờ",
        "Kế hoạch cải cách hành chính năm 2022",
        "theo Mẫu số 03/HNMT kèm theo",
        "Luật Giáo dục và thực hiện kế hoạch năm 2024",
        "báo cáo quý III/2024, tỷ lệ 75/135 xã",
        "hỗ trợ 12/15 Sở, 3/4 UBND cấp xã",
    ],
)
def test_no_document(text: str) -> None:
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("của Ủy ban nhân dân tỉnh về thực hiện nhiệm vụ", "Ủy ban nhân dân tỉnh"),
        ("của Chính phủ; Nghị quyết", "Chính phủ"),
        (
            "của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy chế",
            "Bộ trưởng Bộ Giáo dục và Đào tạo",
        ),
        ("của Bộ Văn hóa, Thể thao và Du lịch, các sở", "Bộ Văn hóa, Thể thao và Du lịch"),
        (
            "của Bộ Lao động - Thương binh và Xã hội hướng dẫn",
            "Bộ Lao động - Thương binh và Xã hội",
        ),
        ("của Thủ tướng Chính phủ và Kế hoạch này", "Thủ tướng Chính phủ"),
        ("của Ban Chỉ đạo Chuyển đổi số tỉnh Sơn La.", "Ban Chỉ đạo Chuyển đổi số tỉnh Sơn La"),
        ("của Chủ tịch UBND tỉnh tại cuộc họp", "Chủ tịch UBND tỉnh"),
        ("của Bộ Kế hoạch và Đầu tư về việc", "Bộ Kế hoạch và Đầu tư"),
        ("của Phòng Tài chính - Kế hoạch huyện về việc", "Phòng Tài chính - Kế hoạch huyện"),
        ("của UBND tỉnh Kế hoạch năm 2024", "UBND tỉnh"),
        ("của cấp trên", None),
    ],
)
def test_where_the_issuer_ends(text: str, issuer: str | None) -> None:
    (mention,) = find_citations(f"Quyết định số 12/QĐ-X1A ngày 01/02/2024 {text}")
    assert mention.issuer == issuer


@pytest.mark.parametrize(
    "text",
    [
        "ban hành phương án (Ngày 05/3/2027, Sở Y tế ban hành Quyết định số 12/QĐ-SYT bổ sung)",
        "thực hiện theo Quyết định số 12/QĐ-SYT ngày, 05/3/2027 của Sở Y tế",
    ],
)
def test_a_date_in_brackets_before_the_document_or_behind_a_stray_comma(text: str) -> None:
    (mention,) = find_citations(text)
    assert (mention.code, mention.date) == ("12/QĐ-SYT", "2027-03-05")


def test_issuer_before_the_date_or_before_the_code() -> None:
    (mention,) = find_citations("Chỉ thị số 05/CT-TTg của Thủ tướng Chính phủ ngày 18/5/2022")
    assert (mention.issuer, mention.date) == ("Thủ tướng Chính phủ", "2022-05-18")
    (mention,) = find_citations("Công văn của UBND tỉnh số 12/UBND-NC ngày 01/3/2024")
    assert (mention.type, mention.issuer) == ("CV", "UBND tỉnh")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("ý kiến của Sở Y tế tại văn bản số 12/SYT-NV ngày 01/3/2024", "Sở Y tế"),
        ("Xét đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT", "Sở Y tế"),
        ("Tờ trình của Sở Y tế kèm theo văn bản số 12/SYT-NV", "Sở Y tế"),
        ("theo đề nghị của các xã tại văn bản số 12/UBND-NV", None),
        ("báo cáo của Sở Y tế, Công văn số 12/UBND-NC", None),
    ],
)
def test_issuer_in_front_of_the_paper_in_which_he_says_it(text: str, issuer: str | None) -> None:
    (mention,) = find_citations(text)
    assert mention.issuer == issuer


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", "điểm a khoản 2 Điều 5"),
        ("tại Mục III Thông báo số 53/TB-VPCP", "Mục III"),
        ("khoản 2, khoản 3 Điều 6 của Nghị định số 31/2021/NĐ-CP", "khoản 2, khoản 3 Điều 6"),
        ("Điều 65 Luật Lưu trữ năm 2024", "Điều 65"),
        ("thực hiện Nghị định số 31/2021/NĐ-CP", None),
    ],
)
def test_provision(text: str, provision: str | None) -> None:
    (mention,) = find_citations(text)
    assert mention.provision == provision


def test_span_holds_the_whole_mention_and_is_shifted() -> None:
    text = "Thực hiện Quyết định số 12/QĐ-UBND ngày 01/02/2024 của UBND tỉnh về việc"
    (mention,) = find_citations(text, 50)
    start, end = mention.span
    assert text[start - 50 : end - 50] == "Quyết định số 12/QĐ-UBND ngày 01/02/2024 của UBND tỉnh"


PIECES = st.sampled_from(
    [
        "Nghị định", "số", "12/QĐ-UBND", "18-NQ/TW", "ngày 01/02/2024", "của UBND tỉnh", ",", "và", ";", "Luật Đất đai",
        "năm 2024", "sửa đổi", "khoản 2 Điều 5", "Luật", "108/2014", "31/02/2024", "ngày", "của", "Hiến pháp", ".", "/", "-",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join)))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    last = 0
    for mention in find_citations(text):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end


NEAR_MISSES = [
    "Luật ", "Luật sửa đổi ", "Luật Đất đai, ", "Quyết định số ", "12/", "12/QĐ-", "khoản 2 ", "điểm a, ", "của UBND ",
    "số 12/QĐ-UBND, ", "ngày 01/02/2024 ", "Nghị định của ", "A-", "A", "1", " ", "ngày 1/1/2024, Sở ", "và ",
]  # fmt: skip


@pytest.mark.noisy
@pytest.mark.parametrize("piece", NEAR_MISSES)
def test_time_grows_with_the_text(piece: str) -> None:
    """A long line of almost-citations: patterns alone 50 ms for 100 kB on a quiet machine, ten times as much on a busy one."""
    line = piece * (100_000 // len(piece))
    patterns = ["CODE", "KIND", "SHORT", "LAW", "AMENDING", "LAW_START", "CONSTITUTION", "DATED"]
    for name in patterns:
        began = time.process_time()
        for _ in getattr(citation_patterns, name).finditer(line):
            pass
        assert time.process_time() - began < 0.5, name
