"""Paragraphs: which line goes on, and which begins anew."""

from dataclasses import replace
from textwrap import wrap

import pytest

from models.text import Line
from tests.texts import lines_down, paragraph_texts, printed, wrapped


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["Sở Y tế rà soát", "cơ sở vật chất."], "Sở Y tế rà soát cơ sở vật chất."),
        (["Kế hoạch số 186/KH-", "UBND ngày 01/02/2024."], "Kế hoạch số 186/KH-UBND ngày 01/02/2024."),
        (["Nghị định số 30/2020/", "NĐ-CP của Chính phủ"], "Nghị định số 30/2020/NĐ-CP của Chính phủ"),
        (["phát triển kinh tế", "- xã hội của huyện."], "phát triển kinh tế - xã hội của huyện."),
        (["theo chân", "HN. Nguyễn Văn An"], "theo chân HN. Nguyễn Văn An"),
        (["GIAI ĐOẠN 2026", "- 2030"], "GIAI ĐOẠN 2026 - 2030"),
        (["Kế hoạch cải tạo hồ giai đoạn 2026 -", "2030"], "Kế hoạch cải tạo hồ giai đoạn 2026 - 2030"),
        (["CẢI TẠO HỒ GIAI ĐOẠN 2026", "-2030 CỦA HUYỆN"], "CẢI TẠO HỒ GIAI ĐOẠN 2026 -2030 CỦA HUYỆN"),
        (["theo khoản", "1. Điều 5 của Luật"], "theo khoản 1. Điều 5 của Luật"),
        (["theo quy định tại khoản", "3 - Điều 6 của Luật"], "theo quy định tại khoản 3 - Điều 6 của Luật"),
        (["(nêu tại điểm 1.2", "Mục III Quy chế) và"], "(nêu tại điểm 1.2 Mục III Quy chế) và"),
        (["theo quy định tại", "Điều 5 Luật này"], "theo quy định tại Điều 5 Luật này"),
        (["trước ngày 15 tháng", "3 năm 2024"], "trước ngày 15 tháng 3 năm 2024"),
        (["ỦY BAN NHÂN DÂN", "HUYỆN SƠN HÀ"], "ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ"),
        (["Nghị quyết Đại hội đại biểu lần thứ", "XVIII."], "Nghị quyết Đại hội đại biểu lần thứ XVIII."),
        (["lũ trên các sông lên mức báo động", "II - III."], "lũ trên các sông lên mức báo động II - III."),
        (["lũ trên sông lên trên mức báo động", "3. Nhiều hồ chứa"], "lũ trên sông lên trên mức báo động 3. Nhiều hồ chứa"),
        (["bệnh Lở mồm long móng và Cúm gia cầm", "A/H5N1. Khi có dịch"], "bệnh Lở mồm long móng và Cúm gia cầm A/H5N1. Khi có dịch"),
        (["lên mức báo động II", "- III, có nơi"], "lên mức báo động II - III, có nơi"),
        (["tại các huyện thuộc vùng II và", "III. Riêng"], "tại các huyện thuộc vùng II và III. Riêng"),
        (["báo cáo trước ngày 10/6/2026 (đợt", "1) và trước ngày 10/11/2026"], "báo cáo trước ngày 10/6/2026 (đợt 1) và trước ngày 10/11/2026"),
        (["Tham dự cuộc họp có lãnh đạo Ban Văn hóa", "– Xã hội, Ban Dân tộc"], "Tham dự cuộc họp có lãnh đạo Ban Văn hóa – Xã hội, Ban Dân tộc"),
        (["Nghị quyết số 88/NQ", "-CP ngày 01/4/2025"], "Nghị quyết số 88/NQ -CP ngày 01/4/2025"),
    ],
)  # fmt: skip
def test_the_middle_of_a_sentence_joins(lines: list[str], joined: str) -> None:
    assert paragraph_texts(wrapped(*lines)) == [joined]


@pytest.mark.parametrize(
    ("last", "line", "count"),
    [
        ("Sở Xây dựng kiểm tra theo khoản", "3 - Điều 6 Luật Nhà ở.", 1),
        ("Sở Xây dựng kiểm tra theo khoản 1,", "2 Điều 6 Luật Nhà ở.", 1),
        ("Sở Xây dựng kiểm tra theo điểm", "3 khoản 2 Luật Nhà ở.", 1),
        ("Sở Xây dựng rà soát các tài khoản", "3 - Các tổ chức tín dụng báo cáo.", 2),
        ("Sở Xây dựng rà soát các tài khoản.", "3 - Điều 6 Luật Nhà ở được thi hành.", 2),
        ("Nhiệm vụ của Sở Xây dựng", "3. Điều 6 được thi hành.", 2),
    ],
)
def test_a_reference_goes_on_over_a_blank_line(last: str, line: str, count: int) -> None:
    lines = [Line(text=text, page=1, starts_paragraph=True) for text in (last, line)]
    assert len(paragraph_texts(lines)) == count


@pytest.mark.parametrize(
    "second",
    [
        "1. Sở Nội vụ",
        "1.1. Rà soát",
        "2) Sở Nội vụ",
        "a) Rà soát;",
        "đ. Rà soát;",
        "(1) Rà soát",
        "- Rà soát;",
        "+ Rà soát;",
        "• Rà soát",
        "II. NHIỆM VỤ",
        "Ì. Sở Nội vụ",
        "IM. Đối tượng kiểm tra:",
        "VỊ. Kinh phí",
        "I- MỤC ĐÍCH",
        "Điều 2. Giao",
        "Chương II",
        "Phần thứ hai",
        "Nơi nhận:",
        "Kính gửi: Sở Nội vụ",
        "Số: 04/CT-UBND",
        "V/v rà soát",
        "V/v: RÀ SOÁT HỒ SƠ",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHỤ LỤC I",
    ],
)
def test_an_opener_breaks_even_a_sentence(second: str) -> None:
    """A false join would hide a marker or a part of the frame."""
    assert paragraph_texts(wrapped("Sở Y tế rà soát các nội dung", second)) == [
        "Sở Y tế rà soát các nội dung",
        second,
    ]


def test_fields_below_each_other_are_a_list() -> None:
    """The first line is no full one: nothing wrapped."""
    assert paragraph_texts(wrapped("Các lĩnh vực: Văn hóa", "- Xã hội", "- Đầu tư")) == [
        "Các lĩnh vực: Văn hóa",
        "- Xã hội",
        "- Đầu tư",
    ]


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        ("2. Nhiệm vụ trọng tâm trong thời gian đến", "a) Phòng Kinh tế", True),
        ("2. Xây dựng cơ sở dữ liệu và mô hình điểm", "a) Phòng Kinh tế", True),
        ("thực hiện quy định tại điểm", "a) khoản 2 Điều này", False),
        ("quy định tại các điểm a, b và", "c) khoản 2 Điều này", False),
        ("trên địa bàn; thực hiện nghiêm", "Điều 208 Luật Đất đai năm 2013.", False),
        ("trên địa bàn; thực hiện nghiêm", "Điều 2. Giao Sở Nội vụ", True),
        ("1. Thực hiện nghiêm.", "Điều 2 Quyết định này có hiệu lực từ ngày ký.", True),
    ],
)
def test_a_letter_may_be_a_reference(first: str, second: str, parted: bool) -> None:
    """No range ends with the first letter, so that behind ``đến`` it opens a list."""
    lines = [first, second] if parted else [f"{first} {second}"]
    assert paragraph_texts(wrapped(first, second)) == lines


def test_a_new_style_begins_a_paragraph() -> None:
    assert paragraph_texts(
        wrapped("TỔ CHỨC THỰC HIỆN KẾ HOẠCH", "Các đơn vị báo cáo kết quả.")
    ) == [
        "TỔ CHỨC THỰC HIỆN KẾ HOẠCH",
        "Các đơn vị báo cáo kết quả.",
    ]
    bold = Line(text="Công tác tuyên truyền", page=1, bold=True)
    plain = Line(text="Tổ chức tuyên truyền đến người dân.", page=1)
    assert paragraph_texts([bold, plain]) == [bold.text, plain.text]


def test_text_that_begins_on_the_line_of_its_bold_title_goes_on() -> None:
    title = Line(text="2. Hoàn thiện cơ chế: Các đơn vị khẩn trương trình", page=1, bold=True)
    plain = Line(text="Chủ tịch UBND huyện ban hành đề án.", page=1)
    assert paragraph_texts([title, plain]) == [f"{title.text} {plain.text}"]
    alone = Line(text="2. Hoàn thiện cơ chế:", page=1, bold=True)
    assert paragraph_texts([alone, plain]) == [alone.text, plain.text]


def test_the_file_itself_knows_best() -> None:
    """A format that says where paragraphs begin is believed, also inside a sentence."""
    first = Line(text="Sở Y tế rà soát.", page=1, starts_paragraph=True)
    assert paragraph_texts([first, Line(text="Sở Nội vụ báo cáo.", page=1, starts_paragraph=True)]) == [
        "Sở Y tế rà soát.",
        "Sở Nội vụ báo cáo.",
    ]  # fmt: skip
    assert paragraph_texts([first, Line(text="1. Xong.", page=1, starts_paragraph=False)]) == [
        "Sở Y tế rà soát. 1. Xong."
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = [
        *lines_down("Các đơn vị rà soát, bổ sung kế hoạch và tổ chức", "thực hiện nghiêm túc, đúng hạn.", top=0.3),
        printed("Công an huyện bảo đảm an ninh trật tự, phòng, chống", top=0.34, left=0.2),
        printed("cháy nổ trên địa bàn.", top=0.36, right=0.4),
    ]  # fmt: skip
    assert paragraph_texts(lines) == [
        "Các đơn vị rà soát, bổ sung kế hoạch và tổ chức thực hiện nghiêm túc, đúng hạn.",
        "Công an huyện bảo đảm an ninh trật tự, phòng, chống cháy nổ trên địa bàn.",
    ]


def test_a_short_line_ends_its_paragraph() -> None:
    lines = [
        printed("Sở Y tế tổng hợp báo cáo đúng hạn.", top=0.3, right=0.5),
        *lines_down("Công an huyện bảo đảm an ninh trật tự trên địa", "bàn huyện.", top=0.32),
    ]
    assert paragraph_texts(lines) == [
        "Sở Y tế tổng hợp báo cáo đúng hạn.",
        "Công an huyện bảo đảm an ninh trật tự trên địa bàn huyện.",
    ]


def test_white_space_parts_paragraphs() -> None:
    lines = [
        *lines_down("Các đơn vị rà soát kế hoạch của mình và báo cáo.", top=0.3),
        *lines_down("Công an huyện bảo đảm an ninh trật tự trên địa bàn.", top=0.4),
    ]
    assert len(paragraph_texts(lines)) == 2


def test_a_sentence_goes_on_over_the_page_break() -> None:
    lines = [
        *lines_down("Các đơn vị rà soát kế hoạch của mình và", page=1, top=0.8),
        *lines_down("báo cáo Chủ tịch UBND huyện.", page=2, top=0.1),
    ]
    assert paragraph_texts(lines) == [
        "Các đơn vị rà soát kế hoạch của mình và báo cáo Chủ tịch UBND huyện."
    ]


def test_the_next_column_begins_a_paragraph() -> None:
    """What stands above the line before, on the same page, is no continuation."""
    lines = [
        printed("Nguyễn Văn An", top=0.9, left=0.5),
        printed("các phòng, ban", top=0.2, left=0.1, right=0.4),
    ]
    assert len(paragraph_texts(lines)) == 2


def test_the_kind_of_document_stands_alone() -> None:
    """Short as it is, a line in capitals is no beginning of the trích yếu under it."""
    for kind in ("CHỈ THỊ", "KẾ HOẠCH", "QUYẾT ĐỊNH", "CÔNG ĐIỆN", "THÔNG BÁO"):
        assert paragraph_texts(wrapped(kind, "Về việc tăng cường kỷ luật hành chính")) == [
            kind,
            "Về việc tăng cường kỷ luật hành chính",
        ]


def test_who_issues_stands_behind_the_title_on_a_line_of_its_own() -> None:
    title = "VỀ VIỆC BAN HÀNH KẾ HOẠCH CÔNG TÁC NĂM 2011"
    for issuer in ("BỘ TRƯỞNG BỘ TƯ PHÁP", "THỦ TƯỚNG CHÍNH PHỦ", "GIÁM ĐỐC SỞ Y TẾ TỈNH SƠN LA"):
        assert paragraph_texts(wrapped(title, issuer)) == [title, issuer]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("THÔNG BÁO KẾT LUẬN CỦA", "BỘ TRƯỞNG BỘ TƯ PHÁP"),
        ("KẾT LUẬN CỦA ĐỒNG CHÍ NGUYỄN VĂN AN,", "BỘ TRƯỞNG BỘ TƯ PHÁP"),
        ("Ý KIẾN KẾT LUẬN CỦA NGUYỄN VĂN AN -", "BỘ TRƯỞNG BỘ TƯ PHÁP TẠI CUỘC HỌP GIAO BAN"),
    ],
)
def test_a_title_that_names_who_speaks_goes_on(first: str, second: str) -> None:
    assert paragraph_texts(wrapped(first, second)) == [f"{first} {second}"]


A_LINE_EACH = (
    "ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 04/CT-UBND",
    "Sơn Hà, ngày 15 tháng 3 năm 2024",
    "CHỈ THỊ",
    "Về việc tăng cường kỷ luật, kỷ cương hành chính",
    "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị trên địa bàn thực hiện tốt các nội dung sau đây:",
    "1. Phòng Nội vụ",
    "Chủ trì, phối hợp với các đơn vị rà soát, báo cáo UBND huyện.",
    "CHỦ TỊCH",
    "Nguyễn Văn An",
)


@pytest.mark.parametrize(
    "title", ["V. Tổ chức thực hiện", "4. Chế độ báo cáo", "I. MỤC ĐÍCH, YÊU CẦU", "Phụ lục II"]
)
def test_a_title_that_every_plan_has_ends_with_its_line(title: str) -> None:
    order = "Giao Sở Tài chính theo dõi việc thực hiện Chỉ thị này."
    assert paragraph_texts(wrapped(title, order)) == [title, order]


@pytest.mark.parametrize(
    ("below", "parted"),
    [
        ("Thực hiện Công văn số 12/UBND-NN ngày 01/02/2024 của UBND", True),
        ("Để chủ động phòng, chống dịch bệnh trong mùa hè, Ủy ban nhân", True),
        ("thực hiện Nghị quyết số 12/NQ-CP của Chính phủ trên địa bàn", False),
        ("Nam Bộ và các tỉnh Tây Nguyên trong mùa khô năm nay và năm", False),
    ],
)
def test_the_body_begins_under_a_subject_without_a_mark(below: str, parted: bool) -> None:
    subject = [
        "Về việc tham dự Hội nghị đánh giá công tác y tế khu vực miền",
        "Trung, Tây Nguyên và",
    ]
    assert len(paragraph_texts(wrapped(*subject, below, "và sau."))) == 1 + parted


def test_a_long_line_of_unwrapped_text_begins_a_paragraph() -> None:
    title = "Về việc chấn chỉnh lề lối làm việc"
    text = "Thời gian qua, các đơn vị đã " + "thực hiện nghiêm túc " * 6
    lines = [
        Line(text=title, page=1, starts_paragraph=True),
        Line(text=text.strip(), page=1),
        Line(text="Số liệu", page=1, starts_paragraph=True),
    ]
    assert paragraph_texts(lines) == [title, text.strip(), "Số liệu"]


def test_the_subject_of_a_letter_begins_under_its_number() -> None:
    assert paragraph_texts(wrapped("Số: 1394/UBND-VX", "Về tiếp tục thực hiện Chỉ thị")) == [
        "Số: 1394/UBND-VX",
        "Về tiếp tục thực hiện Chỉ thị",
    ]


def test_a_title_of_its_own_may_go_on() -> None:
    lines = ["2. Tổ chức thực hiện Đề án của", "Thủ tướng Chính phủ."]
    assert paragraph_texts(wrapped(*lines)) == [" ".join(lines)]


def test_a_paragraph_a_line_without_blank_lines() -> None:
    """How text is pasted from a web page: a line that had room for the next word was ended by its author."""
    assert paragraph_texts(wrapped(*A_LINE_EACH)) == list(A_LINE_EACH)
    longest = "Sở Y tế đề nghị các đơn vị báo cáo theo mẫu " + "đính kèm " * 20 + "an@syt.gov.vn"
    letter = [*A_LINE_EACH[:6], longest, *A_LINE_EACH[7:]]
    assert paragraph_texts(wrapped(*letter)) == letter


def test_a_word_in_capitals_goes_on_in_capitals() -> None:
    """A cell of the head that a web page has wrapped, in a text of a paragraph a line."""
    long = (
        "Sở Y tế chủ trì, phối hợp với các đơn vị rà soát, báo cáo Ủy ban nhân dân huyện trước ngày 15/4/2024. "
        * 2
    )
    texts = ["NGÂN", "HÀNG NHÀ NƯỚC", *[f"{n}. {long}" for n in range(1, 9)]]
    lines = [Line(text=text.strip(), page=1, starts_paragraph=None) for text in texts]
    assert paragraph_texts(lines)[0] == "NGÂN HÀNG NHÀ NƯỚC"


def test_text_wrapped_at_a_width_without_blank_lines() -> None:
    """A full line goes on, also before a capital."""
    texts = wrap(" ".join(["Giao Phòng Nội vụ huyện Sơn Hà và Công an huyện Sơn Hà"] * 8), 60)
    assert len(texts) > 6
    assert paragraph_texts(wrapped(*texts, "Nơi nhận:", "- Như trên;")) == [
        " ".join(texts),
        "Nơi nhận:",
        "- Như trên;",
    ]


def test_a_full_line_of_narrow_text_is_shorter_than_the_longest() -> None:
    full = "Các xã rà soát hồ sơ, phân công người trực và báo cáo đúng thời gian."
    short = "Các xã họp bàn tại từng thôn, lấy ý kiến của nhân dân và Ủy"
    spaced = "T h ô n g b á o " * 6
    lines = [full] * 60 + [short, "Ban nhân dân xã tổng hợp.", spaced]
    assert f"{short} Ban nhân dân xã tổng hợp." in paragraph_texts(wrapped(*lines))


def test_a_paragraph_a_line_with_a_blank_line_here_and_there() -> None:
    """Where most lines are longer than any printed one, a title without a mark is no first half of what follows."""
    title = "1. Tăng cường sự lãnh đạo của cấp ủy"
    long = (
        "Các cấp ủy, tổ chức đảng tổ chức học tập, quán triệt Chỉ thị đến cán bộ, đảng viên, " * 2
    )
    texts = (*A_LINE_EACH[:6], *[title, long.strip()] * 4)
    lines = [Line(text=text, page=1) for text in texts]
    lines[4] = replace(lines[4], starts_paragraph=True)
    assert [t for t in paragraph_texts(lines) if t == title] == [title] * 4


BODY_LINES = lines_down(
    "1. Rà soát, bổ sung kế hoạch của đơn vị và tổ chức",
    "thực hiện nghiêm túc, đúng thời gian đã nêu trong",
    "kế hoạch của tỉnh; báo cáo kết quả về Sở Nội vụ để",
    "tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo dõi và",
    top=0.6,
)


@pytest.mark.parametrize(
    ("above", "left", "right"),
    [
        ("Kính gửi: Giám đốc các trung tâm.", 0.3, 0.75),
        ("Kính gửi: Giám đốc các trung tâm", 0.3, 0.75),
        ("- Trung tâm Kiểm soát bệnh tật.", 0.35, 0.8),
    ],
)
def test_a_list_of_addressees_ends_where_the_text_begins(
    above: str, left: float, right: float
) -> None:
    """Both are set in, but not by the same."""
    lines = [
        printed(above, top=0.3, left=left, right=right),
        printed("Triển khai kế hoạch của tỉnh, Sở Y tế đề nghị các", top=0.32, left=0.2),
        *BODY_LINES,
    ]
    assert paragraph_texts(lines)[:2] == [
        above,
        "Triển khai kế hoạch của tỉnh, Sở Y tế đề nghị các",
    ]


def test_grounds_begin_under_a_title_without_a_mark() -> None:
    lines = [
        printed("Tổ chức mua sắm vật tư năm 2022 - 2023", top=0.3, left=0.27, right=0.8),
        printed("Căn cứ Luật Đấu thầu số 22/2023/QH15;", top=0.32, left=0.2, right=0.7),
        printed("Thực hiện Nghị quyết số 11/NQ-HĐND của tỉnh", top=0.34, left=0.2),
        *BODY_LINES,
    ]
    assert len(paragraph_texts(lines)) == 4


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tổ chức phong trào thi đua của Ủy ban", "Mặt trận Tổ quốc trong năm 2022"),
        ("Chương trình hành động của Huyện ủy Sơn Hà", "Thực hiện Nghị quyết số 11"),
    ],
)
def test_two_centred_lines_are_one_title(first: str, second: str) -> None:
    lines = [
        printed(first, top=0.3, left=0.25, right=0.8),
        printed(second, top=0.318, left=0.32, right=0.73),
        *BODY_LINES,
    ]
    assert paragraph_texts(lines)[0] == f"{first} {second}"


def test_a_hanging_line_before_a_capital_goes_on() -> None:
    """A full line in mid-sentence: its bullet hangs out, the text does not begin anew."""
    lines = [
        printed("- Chủ trì, phối hợp với các phòng, ban và cơ quan của", top=0.3, left=0.2),
        printed("Ủy ban nhân dân huyện rà soát các hồ sơ tồn đọng.", top=0.318, left=0.23),
        *BODY_LINES,
    ]
    assert len(paragraph_texts(lines)) == 2


def test_a_remark_in_parentheses_stays_with_what_is_above() -> None:
    lines = [
        printed("Hội nghị bắt đầu lúc 8 giờ.", top=0.3, left=0.2, right=0.6),
        printed("(Văn bản này thay giấy mời)", top=0.318, left=0.35, right=0.7),
        *BODY_LINES,
    ]
    assert len(paragraph_texts(lines)) == 2


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("phát triển du lịch tại các khu vực", "II. NHIỆM VỤ"),
        ("tổng hợp, báo cáo hằng quý", "III. TỔ CHỨC THỰC HIỆN"),
        ("tại các khu vực", "II. Nhiệm vụ trọng tâm"),
        ("theo từng giai đoạn", "II. Nhiệm vụ trọng tâm"),
        ("phát triển du lịch trong khu vực", "II. Nhiệm vụ trọng tâm"),
        ("báo cáo hằng quý", "III. Tổ chức thực hiện"),
        ("ở các mức báo động", "I. Phạm vi"),
        ("Hồ sơ gồm (các giấy tờ sau:", "a) Đơn đề nghị;"),
        ("1. Công tác tuyên truyền (Sở Y tế chủ trì", "2) Rà soát hồ sơ"),
        ("- Như Công văn số 123/UBND", "- UBND các xã, phường;"),
        ("Ứng phó theo các mức báo động", "1. Báo động cấp 1: trực ban"),
        ("của cơ quan nhà nước các cấp", "I. MỤC ĐÍCH"),
    ],
)
def test_what_only_looks_counted_opens_an_item(last: str, line: str) -> None:
    assert paragraph_texts(wrapped(last, line)) == [last, line]


def test_a_numeral_alone_on_the_last_line_of_a_sentence_marks_nothing_below() -> None:
    lines = ("Đại hội đại biểu Đảng bộ tỉnh lần thứ", "XVIII.", "II- NỘI DUNG SƠ KẾT")
    assert paragraph_texts(wrapped(*lines)) == [f"{lines[0]} XVIII.", lines[2]]


@pytest.mark.parametrize(("right", "paragraphs"), [(0.8, 2), (0.88, 1)])
def test_a_title_ends_where_the_next_word_had_room(right: float, paragraphs: int) -> None:
    """``3. Công tác đánh giá …`` stops in front of the edge though ``Khi`` would fit: its author ended it."""
    body = [
        printed("3. Công tác đánh giá, giải quyết bồi thường thiệt hại", top=0.3, left=0.2, right=right),
        printed("Khi xảy ra sự cố, UBND huyện phối hợp với các cơ quan", top=0.32, left=0.2),
        *lines_down("xác định đối tượng, nguyên nhân, mức độ thiệt hại và", "tính chi phí theo quy định.", top=0.34),
    ]  # fmt: skip
    assert len(paragraph_texts(body)) == paragraphs


def test_a_date_of_birth_is_no_place_and_date() -> None:
    lines = [
        Line(text="Đối chiếu thông tin với cơ sở dữ liệu về dân cư, khắc", page=1, starts_paragraph=True),
        Line(text="phục tình trạng sai họ tên, ngày tháng năm sinh.", page=1),
        Line(text="Sơn Hà, ngày 15 tháng 3 năm 2024", page=1),
    ]  # fmt: skip
    assert paragraph_texts(lines) == [f"{lines[0].text} {lines[1].text}", lines[2].text]


@pytest.mark.parametrize(
    ("title", "below", "parted"),
    [
        ("Kết luận tại cuộc họp về phòng, chống hạn", "Ngày 25 tháng 7 năm 2019, tại Trụ sở Chính phủ,", True),
        ("Kết luận tại cuộc họp về phòng, chống hạn", "Ngày 14/6/2024, đồng chí Phó Chủ tịch chủ trì", True),
        # a day inside a sentence is written small, one that has a name is none
        ("Tổ chức cuộc họp về phòng, chống hạn", "ngày 14/6/2024, tại Trụ sở Chính phủ", False),
        ("Tổ chức các hoạt động hưởng ứng", "ngày Thế giới phòng, chống lao", False),
    ],
)  # fmt: skip
def test_the_day_of_a_meeting_begins_a_paragraph(title: str, below: str, parted: bool) -> None:
    lines = [Line(text=title, page=1, starts_paragraph=True), Line(text=below, page=1)]
    assert paragraph_texts(lines) == ([title, below] if parted else [f"{title} {below}"])
