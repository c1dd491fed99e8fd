"""Zones: header, body, foot and attachments; the documents of a file."""

import pytest

from pipeline.segment.nodes import nodes_of
from pipeline.segment.zones import split_documents, split_zones
from tests.texts import (
    FOOT,
    HEADER,
    LETTER,
    clean_text,
    item_paths,
    outline,
    outlines,
    wrapped,
)

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc"
DECISION = f"""\
ỦY BAN NHÂN DÂN

TỈNH SƠN NAM

{STATE}

Số: 51/QĐ-UBND

Sơn Nam, ngày 02 tháng 3 năm 2023

QUYẾT ĐỊNH

Ban hành Kế hoạch cải cách hành chính năm 2023

ỦY BAN NHÂN DÂN TỈNH SƠN NAM

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

Theo đề nghị của Giám đốc Sở Nội vụ,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2023.

Điều 2. Giao Sở Nội vụ theo dõi, đôn đốc.

Điều 3. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.

{FOOT}
ỦY BAN NHÂN DÂN

TỈNH SƠN NAM

KẾ HOẠCH

Cải cách hành chính năm 2023

(Ban hành kèm theo Quyết định số 51/QĐ-UBND ngày 02/3/2023)

I. MỤC ĐÍCH

1. Nâng cao hiệu quả.

II. NHIỆM VỤ

1. Sở Nội vụ kiểm tra trước ngày 30/6/2023.
"""
PLAN = f"""\
UBND TỈNH SƠN NAM

{STATE}

Số: 4/KH-UBND

Sơn Nam, ngày 15 tháng 3 năm 2024

KẾ HOẠCH

Cải cách hành chính năm 2024

UBND tỉnh xây dựng Kế hoạch cải cách hành chính năm 2024 như sau:

I. MỤC ĐÍCH

1. Nâng cao hiệu quả.

II. NHIỆM VỤ

1. Sở Nội vụ kiểm tra.

{FOOT}
"""


def test_a_letter_has_addressees_and_no_kind_of_its_own() -> None:
    made = outline(LETTER)
    assert (made.header.type, made.header.code) == ("CV", "2325/SYT-NVY")
    assert made.header.title == "tăng cường phòng, chống dịch bệnh"
    assert made.header.addressees == (
        "Phòng Y tế các huyện, thành phố",
        "Trung tâm Y tế các huyện, thành phố",
    )
    assert len(made.addressees) == 2
    assert item_paths(LETTER) == ["1", "2"]


@pytest.mark.parametrize(
    ("printed", "addressees"),
    [
        (
            "Kính gửi:\n\n- Sở Y tế;\n\n- Các bệnh viện. (sau đây gọi chung là các đơn vị)",
            ("Sở Y tế", "Các bệnh viện"),
        ),
        ("Kính gủi: Sở Nội vụ", ("Sở Nội vụ",)),
        ("Kính gửi: Sở Nội vụ", ("Sở Nội vụ",)),
        ("Kính gửi: Sở Nội vụ; Sở Y tế.", ("Sở Nội vụ", "Sở Y tế")),
        ("Kính gửi:\n\n- Sở Nội vụ;\n\n- UBND các huyện,\n\nthành phố.", ("Sở Nội vụ", "UBND các huyện, thành phố")),
        ("Kính gửi: - UBND các tỉnh: Sơn Nam, Tân\n\nKhê, Vĩnh Khê;\n\n- Sở Y tế.", ("UBND các tỉnh: Sơn Nam, Tân Khê, Vĩnh Khê", "Sở Y tế")),
        ("Kính gửi: - Sở Y tế\n\nSở Nội vụ trân trọng báo cáo.", ("Sở Y tế",)),
        ("Kính gửi: - Sở Nội vụ; - Sở Y tế.", ("Sở Nội vụ", "Sở Y tế")),
        ("Kính gửi:\n\nUBND HUYỆN SƠN HÀ\n\n1276 11/10/2018\n\n- Sở Nội vụ;\n\n- Sở Y tế.", ("Sở Nội vụ", "Sở Y tế")),
        ("Kính gửi:\n\n- Sở Nội vụ; Sở Y tế;\n\n- Công an tỉnh.", ("Sở Nội vụ", "Sở Y tế", "Công an tỉnh")),
        ("Kính gửi: Phòng Y tế các huyện, Chi cục Thú y; Trung tâm Khuyến nông.", ("Phòng Y tế các huyện", "Chi cục Thú y", "Trung tâm Khuyến nông")),
        ("Kính gửi: Các sở, ban, ngành, đoàn thể tỉnh.", ("Các sở, ban, ngành, đoàn thể tỉnh",)),
        ("Kính gửi: Sở Lao động - Thương binh và Xã hội các tỉnh", ("Sở Lao động - Thương binh và Xã hội các tỉnh",)),
        ("Kính gửi: Sở Y tế - Quỹ Phát triển đất - Liên minh Hợp tác xã - Tỉnh ủy", ("Sở Y tế", "Quỹ Phát triển đất", "Liên minh Hợp tác xã", "Tỉnh ủy")),
        ("Kính gửi: Ngân hàng Nhà nước - Chi nhánh tỉnh - Xí nghiệp Nước", ("Ngân hàng Nhà nước - Chi nhánh tỉnh", "Xí nghiệp Nước")),
        ("Kính gửi: Sở Y tế - Các bệnh viện - UBND các xã", ("Sở Y tế", "Các bệnh viện", "UBND các xã")),
    ],
)  # fmt: skip
def test_addressees(printed: str, addressees: tuple[str, ...]) -> None:
    before, _, rest = LETTER.partition("Kính gửi:")
    body = rest[rest.index("Thực hiện Công văn") :]
    assert outline(f"{before}{printed}\n\n{body}").header.addressees == addressees


def test_a_telegram_names_those_it_goes_to() -> None:
    wire = LETTER.replace("V/v tăng cường phòng, chống dịch bệnh\n\n", "")
    wire = wire.replace("2325/SYT-NVY", "07/CĐ-UBND").replace(
        "Kính gửi:\n\n- Phòng Y tế các huyện, thành phố;\n\n- Trung tâm Y tế các huyện, thành phố.",
        "CÔNG ĐIỆN\n\nVề việc ứng phó bão số 3\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n\n- Chủ tịch UBND các huyện;\n\n- Giám đốc Sở Y tế.",
    )
    made = outline(wire)
    assert made.header.type == "CĐ"
    assert made.header.addressees == ("Chủ tịch UBND các huyện", "Giám đốc Sở Y tế")


def test_a_plan_promulgated_by_a_decision_is_attached() -> None:
    assert outline(DECISION).header.type == "QĐ"
    paths = item_paths(DECISION)
    assert [p for p in paths if p != "PL"] == [
        "Điều 1", "Điều 2", "Điều 3", "PL/I", "PL/I/1", "PL/II", "PL/II/1"
    ]  # fmt: skip


def test_several_appendices_are_numbered() -> None:
    content = f"{HEADER}\n1. Một.\n\n2. Hai.\n\n{FOOT}\nPHỤ LỤC I\n\n1. Việc một.\n\nPHỤ LỤC II\n\nA. Nhóm\n\n1. Việc hai."
    paths = [path for path in item_paths(content) if "/" in path]
    assert paths == ["PL1/1", "PL2/A", "PL2/A/1"]


def test_the_title_of_an_appendix_on_the_next_line() -> None:
    lines = "PHÓ CHỦ TỊCH\nTrần Thị Bình\nPhụ lục I\nLộ trình chuyển đổi dữ liệu về trung tâm\n(Kèm theo Kế hoạch số 5/KH-UBND)\nI. Hạ tầng\n1. Máy chủ"
    made = outline(wrapped(*f"{HEADER}\n1. Một.\n\n2. Hai.\n\n{FOOT}{lines}".split("\n")))
    assert [item.path for item in made.items][-2:] == ["PL/I", "PL/I/1"]


def test_a_forwarding_letter_and_what_it_forwards_are_two_documents() -> None:
    first, second = outlines(LETTER + PLAN)
    assert (first.part, first.header.type, first.header.code) == (1, "CV", "2325/SYT-NVY")
    assert (second.part, second.header.type, second.header.code) == (2, "KH", "4/KH-UBND")
    assert first.span.end < second.span.start
    assert [i.path for i in second.items if i.marker] == ["I", "I/1", "II", "II/1"]


def test_a_text_without_header_is_all_body() -> None:
    content = "Chủ tịch UBND huyện yêu cầu các đơn vị thực hiện các nội dung sau:\n\n1. Rà soát.\n\n2. Báo cáo."
    assert [item.path for item in outline(content).items] == ["opening", "1", "2"]


def test_header_and_foot_are_no_items() -> None:
    made = outline(DECISION)
    text = " ".join(item.text for item in made.items)
    for frame in ("CỘNG HÒA", "Số: 51", "Nơi nhận", "Như trên", "Nguyễn Văn An"):
        assert frame not in text


@pytest.mark.parametrize("content", [LETTER, DECISION, PLAN, f"{HEADER}\n1. Một.\n\n{FOOT}"])
def test_every_paragraph_is_in_one_zone(content: str) -> None:
    nodes = nodes_of(clean_text(content))
    (document,) = split_documents(nodes)
    zones = split_zones(document)
    parts = [*zones.header, *zones.title, *zones.addressees, *zones.body, *zones.foot]
    parts += [node for attachment in zones.attachments for node in attachment]
    spans = [node.span for node in parts if node.text]
    assert len(spans) == len(set(spans))
    assert {node.span for node in nodes} - set(spans) <= {
        node.span for node in nodes if node.upper
    }, "only the line that names the kind has no zone of its own"


def test_an_empty_file_holds_no_document() -> None:
    assert outlines("") == ()


# --- opening and closing --------------------------------------------------------------------------


def test_grounds_are_the_paragraphs_that_ground_the_document() -> None:
    made = outline(DECISION)
    text = clean_text(DECISION).text
    assert [text[s.start : s.end].split()[0] for s in made.grounds] == ["Căn", "Theo"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan thực hiện tốt các nội dung sau:",
        "UBND huyện ban hành Kế hoạch thực hiện như sau:",
        "UBND huyện đề nghị các đơn vị:",
    ],
)
def test_the_operative_phrase_opens_the_list(phrase: str) -> None:
    """Only its own sentence, not what leads up to it."""
    head = HEADER[: HEADER.index("Chủ tịch UBND huyện yêu cầu")]
    content = f"{head}Thời gian qua, công tác này đạt kết quả tốt. {phrase}\n\n1. Rà soát.\n\n2. Báo cáo.\n\n{FOOT}"
    made = outline(content)
    assert made.operative is not None
    text = clean_text(content).text
    assert text[made.operative.start : made.operative.end] == phrase


@pytest.mark.parametrize(
    "formula",
    [
        "Trên đây là Kế hoạch cải cách hành chính của huyện.",
        "Chỉ thị này được phổ biến đến chi bộ.",
        "Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.",
        "Trong quá trình thực hiện, nếu có vướng mắc, kịp thời báo cáo UBND huyện.",
        "Đầu mối phối hợp: đồng chí Trần Văn An, chuyên viên Phòng Nội vụ, điện thoại: 0900000000.",
        "Các đơn vị, địa phương báo cáo kết quả thực hiện về Phòng Nội vụ trước ngày 20/6/2024.",
    ],
)
def test_the_formula_at_the_end_is_the_closing(formula: str) -> None:
    made = outline(f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo.\n\n{formula}\n\n{FOOT}")
    assert {item.path: item.text for item in made.items}["closing"] == formula


def test_an_unmarked_paragraph_that_is_no_formula_stays_with_the_last_item() -> None:
    content = f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo.\n\nKết quả gửi Phòng Nội vụ.\n\n{FOOT}"
    assert {i.path: i.text for i in outline(content).items}["2"] == (
        "Báo cáo. Kết quả gửi Phòng Nội vụ."
    )


def test_an_appendix_that_opens_with_a_numbered_form_waits_to_be_filled_in() -> None:
    form = "PHỤ LỤC\n\nMẫu số 01/BB\n\n(1) Tên cơ quan\n\n(2) Địa điểm"
    made = outline(f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo.\n\n{FOOT}\n\n{form}")
    assert [item.path for item in made.items if item.path.startswith("PL")] == ["PL"]


LONG_GROUND = "Thực hiện Kế hoạch số 15-KH/TU ngày 12/10/2022 của Ban Thường vụ Tỉnh ủy về văn hóa;"


def test_a_directive_that_is_carried_out_ends_the_title() -> None:
    made = outline(f"CHƯƠNG TRÌNH\n\nXây dựng đời sống mới\n\n{LONG_GROUND[:-1]}\n\n1. Rà soát.")
    assert made.header.title == "Xây dựng đời sống mới"


def test_a_title_may_name_what_it_carries_out() -> None:
    made = outline("KẾ HOẠCH\n\nThực hiện Nghị quyết số 57-NQ/TW về chuyển đổi số\n\n1. Rà soát.")
    assert made.header.title == "Thực hiện Nghị quyết số 57-NQ/TW về chuyển đổi số"


def test_what_a_web_page_prints_over_a_document_is_no_document() -> None:
    page = "Chỉ thị 04/CT-UBND năm 2024\n\n| Số hiệu | 04/CT-UBND |\n\n18/CT-UBND\n\n" + "".join(
        f"Mục {name}\n\n" for name in "abcdefghik"
    )
    assert len(outlines(page + HEADER + "\n1. Rà soát.\n\n2. Báo cáo.\n\n" + FOOT)) == 1


def test_a_title_in_capitals_whose_kind_is_lost() -> None:
    made = outline(
        "ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 876/CT-UBND\n\nSơn Nam, ngày 22 tháng 6 năm 2011\n\n"
        "VỀ VIỆC KIỂM SOÁT THỦ TỤC HÀNH CHÍNH\n\nChủ tịch UBND tỉnh yêu cầu các đơn vị:\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    assert made.header.title == "KIỂM SOÁT THỦ TỤC HÀNH CHÍNH"
    assert made.header.issuer == "Ủy ban nhân dân tỉnh Sơn Nam"


RULES = """\
QUY CHẾ

Phối hợp trong công tác cải cách hành chính

(Ban hành kèm theo Quyết định số 51/QĐ-UBND ngày 02/3/2023)

Chương I

QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Quy chế này quy định việc phối hợp giữa các sở.

Chương II

QUY ĐỊNH CỤ THỂ

Điều 2. Trách nhiệm của Sở Nội vụ

1. Tổng hợp kết quả của các sở.

2. Báo cáo Ủy ban nhân dân tỉnh hàng quý.

Điều 3. Trách nhiệm của các sở

1. Cử công chức làm đầu mối.

2. Gửi báo cáo cho Sở Nội vụ.

Điều 4. Trách nhiệm của Ủy ban nhân dân các huyện

1. Chỉ đạo các xã.

2. Bố trí kinh phí.

Điều 5. Tổ chức thực hiện

Sở Nội vụ hướng dẫn, đôn đốc việc thực hiện Quy chế này.
"""


@pytest.mark.parametrize(
    "foot",
    [
        FOOT,
        "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An\n",
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An\n",
    ],
)
def test_rules_stand_behind_who_signed_and_titles_of_chapters_are_no_documents(foot: str) -> None:
    made = outline(f"{DECISION.partition(FOOT)[0]}{foot}\n{RULES}")
    paths = [item.path for item in made.items if item.path != "opening"]
    assert paths[:6] == ["Điều 1", "Điều 2", "Điều 3", "PL", "PL/Chương I", "PL/Chương I/Điều 1"]
    assert "PL/Chương II/Điều 4/2" in paths
    assert made.header.signer.name == "Nguyễn Văn An"


def test_who_signs_nothing_has_no_foot() -> None:
    for line in ("CHỦ TỊCH ỦY BAN NHÂN DÂN CÁC XÃ", "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An"):
        body = DECISION.partition(FOOT)[0].replace("Điều 2. Giao", f"{line}\n\nĐiều 2. Giao")
        assert item_paths(f"{body}{FOOT}") == ["Điều 1", "Điều 2", "Điều 3"]
