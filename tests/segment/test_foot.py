"""The foot: Nơi nhận and who signed on whose authority."""

import pytest

from models.header import Header, Signer
from pipeline.lexicon.offices import nearly
from pipeline.lexicon.people import is_name
from pipeline.segment.signature import is_signature
from tests.texts import HEADER, directive, item_texts, outline, printed


def header(foot: str) -> Header:
    return outline(f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo.\n\n{foot}").header


@pytest.mark.parametrize(
    ("block", "signer"),
    [
        ("TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An", ("Nguyễn Văn An", "Chủ tịch", "TM. ỦY BAN NHÂN DÂN")),
        ("CHỦ TỊCH\n\nNguyễn Văn An", ("Nguyễn Văn An", "Chủ tịch", None)),
        ("KT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("TL. CHỦ TỊCH\n\nCHÁNH VĂN PHÒNG\n\nTrần Thị Bình", ("Trần Thị Bình", "Chánh Văn phòng", "TL. CHỦ TỊCH")),
        ("T/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nLê Văn Cường", ("Lê Văn Cường", "Bí thư", "T/M BAN THƯỜNG VỤ")),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG\n\nLê Văn Cường", ("Lê Văn Cường", "Thứ trưởng", "KT. BỘ TRƯỞNG")),
        ("KT. BỘ TRƯỞNG,\n\nCHỦ NHIỆM\n\nPHÓ CHỦ NHIỆM\n\nLê Văn Cường", ("Lê Văn Cường", "Phó Chủ nhiệm", "KT. BỘ TRƯỞNG, CHỦ NHIỆM")),
        ("BỘ TRƯỞNG, CHỦ NHIỆM\n\nLê Văn Cường", ("Lê Văn Cường", "Bộ trưởng, Chủ nhiệm", None)),
        ("KT. GIÁM ĐỐC,\n\nPHÓ GIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        # what a seal leaves of it
        ("CHỦ TỊCH x 5 Nguyễn Văn An", ("Nguyễn Văn An", "Chủ tịch", None)),
        ("CHỦ TICH £\n\nNguyễn Văn An", ("Nguyễn Văn An", "Chủ tịch", None)),
        ("KT. GIÁM ĐỌC PHO GIÁM ĐÓ\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("GIÁM ĐÓC PHÓ GIÁM\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("-GIÁM ĐÓC \\ 2©\n\nTrần Thị Bình", ("Trần Thị Bình", "Giám đốc", None)),
        ("TRƯỞNG BAN TỔ CHỨC\n\nTrần Thị Bình", ("Trần Thị Bình", "Trưởng ban tổ chức", None)),
        # whoever signs in the place of the head is none
        ("KT. CHỦ TỊCH\n\nCHỦ TỊCH\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Chủ tịch", "KT. CHỦ TỊCH")),
        ("CHỦ TỊCH TỊCH\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Chủ tịch", "KT. CHỦ TỊCH")),
        ("-#T, GIÁM ĐỐC PHÓ GIÁM ĐỐC,\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("VY GIÁM ĐỐC PHÓ GIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("KT; GIÁM ĐỐC PHÓ GIÁM\n\nTrần Thị Bình:", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("GIÁM ĐỐC\n\nPHÓ GIÁM số\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("CHỦ TỊCH :\n\nXIÊN Trần Thị Bình", ("Trần Thị Bình", "Chủ tịch", None)),
        ("CHỦ TỊCH\n\n/ˆ/thuộc tỉnh, Trần Thị Bình", ("Trần Thị Bình", "Chủ tịch", None)),
        ("GIÁM ĐÓC\n\nĐỚC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("CHỦ TỊCH\n\nx TỊCH\n\nTrần Thị Bình", ("Trần Thị Bình", "Chủ tịch", None)),
        ("CHÁNH THANH TRA\n\nTrần Thị Bình\n\nPHÊ DUYỆT GIÁM ĐỐC SỞ Y TẾ\n\nLê Văn Cường", ("Trần Thị Bình", "Chánh Thanh tra", None)),
        ("GIÁM ĐỐC\n\nNÓ GIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        # an office beside another; two who sign beside or under each other
        ("TRƯỞNG BAN TUYÊN GIÁO\n\nKiêm\n\nTRƯỞNG BAN TỔ CHỨC\n\nTrần Thị Bình", ("Trần Thị Bình", "Trưởng ban tuyên giáo kiêm Trưởng ban tổ chức", None)),
        ("CHỦ TỊCH GIÁM ĐỐC\n\nNguyễn Văn An Trần Thị Bình", ("Nguyễn Văn An; Trần Thị Bình", "Chủ tịch; Giám đốc", None)),
        ("CHỦ TỊCH\n\nNguyễn Văn An\n\nKT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\nTrần Thị Bình", ("Nguyễn Văn An; Trần Thị Bình", "Chủ tịch; Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("GIÁM ĐỐC\n\n(Đã ký)\n\nTrần Thị Bình", ("Trần Thị Bình", "Giám đốc", None)),
        ("GIÁM ĐỐC\n\n- Giám đốc, các PGĐ Sở;\n\nY Bhim Niê Kđăm", ("Y Bhim Niê Kđăm", "Giám đốc", None)),
        ("ĐỘI TRƯỞNG\n\nTrần Thị Bình", ("Trần Thị Bình", "Đội trưởng", None)),
        ("TL. BỘ TRƯỞNG\n\nVỤ TRƯỞNG VỤ PHÁP CHẾ\n\nTrần Thị Bình", ("Trần Thị Bình", "Vụ trưởng Vụ Pháp chế", "TL. BỘ TRƯỞNG")),
        ("KT. VỤ TRƯỞNG VỤ PHÁP CHẾ\n\nPHÓ VỤ TRƯỞNG\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Vụ trưởng", "KT. VỤ TRƯỞNG")),
        ("KT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC KỸ THUẬT\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc kỹ thuật", "KT. GIÁM ĐỐC")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("recipients", ["Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\n", ""])
def test_who_signed(block: str, signer: tuple[str, str, str | None], recipients: str) -> None:
    name, title, authority = signer
    assert header(recipients + block).signer == Signer(name=name, title=title, authority=authority)


@pytest.mark.parametrize(
    ("block", "signer"),
    [
        ("GIÁM ÓC\n\nTrần Thị Bình", ("Trần Thị Bình", "Giám đốc", None)),
        ("GIÁM ÓC NÓ GIẤM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("CHÁH VĂN PHÒG\n\nTrần Thị Bình", ("Trần Thị Bình", "Chánh Văn phòng", None)),
        # the deputy's line, of which a seal left what the head's says too
        ("GIÁM ĐỐC\n\nGIẢN ĐỐC SÀ\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("GIÁM ĐỐC\n\nGIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("vì GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC SÀ\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        # "KT." written by hand
        ("K1 GIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", "Phó Giám đốc", "KT. GIÁM ĐỐC")),
        ("vĩ GIÁM ĐỐC\n\nTrần Thị Bình", ("Trần Thị Bình", None, None)),
        ("+= CHỦ TỊCH\n\nTrần Thị Bình", ("Trần Thị Bình", "Chủ tịch", None)),
        # two who sign, each a head
        ("GIÁM ĐỐC\n\nGIÁM ĐỐC\n\nTrần Thị Bình\n\nLê Văn Cường", ("Trần Thị Bình", "Giám đốc", None)),
        ("kì NÓ Trần Thị Bình\n\nPHÊ DUYỆT GIÁM ĐỐC SỞ Y TẾ\n\nLê Văn Cường", ("Trần Thị Bình", None, None)),
    ],
)  # fmt: skip
def test_what_the_recipients_tell_to_be_a_foot(
    block: str, signer: tuple[str | None, str | None, str | None]
) -> None:
    name, title, authority = signer
    found = header(f"Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\n{block}").signer
    assert found == Signer(name=name, title=title, authority=authority)


def test_an_office_in_pieces_above_the_recipients_is_of_the_foot() -> None:
    found = header(": NH THANH TRA\n\nNơi nhận:\n\n- Lưu: VT.\n\nkì NÓ Trần Thị Bình").signer
    assert (found.name, found.title) == ("Trần Thị Bình", "Chánh Thanh tra")


def test_a_name_beside_the_recipients() -> None:
    """Where the two columns of the foot run into each other, the name stands behind an entry."""
    found = header(
        "Nơi nhận:\n\n- Thanh tra tỉnh;\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\n"
        "- Các sở, ngành thuộc tỉnh; Trần Hoàng Bình\n\n- Công an tỉnh;\n\n- Lưu: VT."
    )
    assert found.signer.name == "Trần Hoàng Bình"
    assert found.recipients == (
        "Thanh tra tỉnh",
        "Các sở, ngành thuộc tỉnh",
        "Công an tỉnh",
        "Lưu: VT",
    )


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Hà Văn Phúc", True), ("Trần Bình", True), ("Văn Phúc", False), ("Hoàng Anh", False), ("Tấn Văn Phúc", False)],
)  # fmt: skip
def test_of_what_ocr_read_only_whole_names_count(name: str, kept: bool) -> None:
    paragraphs = [*HEADER.split("\n\n"), "1. Rà soát.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", name]
    lines = [
        printed(text, top=0.02 + 0.03 * row, confidence=0.95) for row, text in enumerate(paragraphs)
    ]
    assert (outline(lines).header.signer.name == name) is kept
    found = {finding.code for finding in directive(lines).findings}
    assert ("unread-signer" in found) is not kept
    # a text layer and a file say what they say
    assert header(f"GIÁM ĐỐC\n\n{name}").signer.name == name


def test_two_authorities() -> None:
    found = header("TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nPhạm Văn Dũng").signer
    assert (found.name, found.title) == ("Phạm Văn Dũng", "Phó Chủ tịch")
    assert found.authority == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"


@pytest.mark.parametrize(
    ("printed", "recipients"),
    [
        ("Nơi nhận:\n\n- Như trên;\n\n- UBND tỉnh (để b/c);\n\n- Lưu: VT, NC.", ("Như trên", "UBND tỉnh (để b/c)", "Lưu: VT, NC")),
        ("Nơi nhận:\n\n- Như trên; - UBND tỉnh; - Lưu: VT.", ("Như trên", "UBND tỉnh", "Lưu: VT")),
        ("Nơi nhận: - Như trên;\n\n- Lưu: VT.", ("Như trên", "Lưu: VT")),
        ("Nơi nhận: + Như trên (để b/c) - Đài PT - TH; + Sở Y tế - Lưu: VT.", ("Như trên (để b/c)", "Đài PT - TH", "Sở Y tế", "Lưu: VT")),
        ("Nơi nhận: Như trên; UBND tỉnh (để b/c); Lưu: VT.", ("Như trên", "UBND tỉnh (để b/c)", "Lưu: VT")),
        ("Nơi nhận: UBND tỉnh (b/c; thay thư); Như trên; Lưu: VT; NC.", ("UBND tỉnh (b/c; thay thư)", "Như trên", "Lưu: VT; NC")),
        ("Nơi nhận:\n\n- VPUB: CVP; các phòng: TH, NN - TN;\n\n- Lưu: VT.", ("VPUB: CVP; các phòng: TH, NN - TN", "Lưu: VT")),
        ("Nơi nhận:\n\n~ Như trên;\n\n~- UBND tỉnh;\n\nLưu: VT", ("Như trên", "UBND tỉnh", "Lưu: VT")),
        ("Nơi nhận:\n\n- VPUB: CVP,\n\ncác phòng chuyên môn;\n\n- Lưu: VT.", ("VPUB: CVP, các phòng chuyên môn", "Lưu: VT")),
        # the line "Nơi nhận" misread; and what stands behind the archive's copy
        ("Mới nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\n- Kinh phí của đơn vị;", ("Như trên", "Lưu: VT")),
    ],
)  # fmt: skip
def test_recipients(printed: str, recipients: tuple[str, ...]) -> None:
    assert header(f"{printed}\n\nCHỦ TỊCH\n\nNguyễn Văn An").recipients == recipients


def test_recipients_without_their_line_hold_no_numbered_items() -> None:
    made = item_texts(
        f"{HEADER}\n1. Rà soát.\n\n2. Sở Y tế:\n\na) Báo cáo.\n\n- Như trên;\n\n- Lưu: VT."
    )
    assert made["2/a"] == "Báo cáo."


def test_a_name_in_an_entry_of_the_recipients_signs_nothing() -> None:
    foot = (
        "Nơi nhận:\n\n- Như trên;\n\n- TT Lê Thị Hoa;\n\n- Lưu: VT.\n\nBỘ TRƯỞNG\n\nNguyễn Văn An"
    )
    assert header(foot).signer == Signer(name="Nguyễn Văn An", title="Bộ trưởng", authority=None)


def test_bodies_over_names_end_the_body_though_a_seal_hides_the_offices() -> None:
    block = "SỞ XÂY DỰNG LIÊN ĐOÀN LAO ĐỘNG TỈNH\n\nca SỞ x\n\nLê Văn Cường Nguyễn Văn An"
    made = item_texts(
        f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo./.\n\n{block}\n\nNơi nhận:\n\n- Như trên;\n\n- Lưu: VT."
    )
    assert made["2"] == "Báo cáo./."
    assert not any("SỞ" in text for text in made.values())


def test_capitals_that_nobody_signs_are_of_the_body() -> None:
    made = item_texts(
        f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo.\n\nAN TOÀN GIAO THÔNG LÀ HẠNH PHÚC\n\nNơi nhận:\n\n- Lưu: VT."
    )
    assert any("AN TOÀN" in text for text in made.values())


def test_the_foot_is_no_item() -> None:
    texts = item_texts(
        f"{HEADER}\n1. Rà soát.\n\n2. Báo cáo.\n\nNơi nhận:\n\n- Như trên;\n\nCHỦ TỊCH\n\nNguyễn Văn An"
    )
    assert list(texts) == ["opening", "1", "2"]
    assert texts["2"] == "Báo cáo."


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "Lê Thị Hồng Gấm", "Y Kpă"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["NGUYỄN VĂN AN", "Sở Y tế", "Như trên", "Lưu: VT.", "An"])
def test_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    "text", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH", "PHÓ GIÁM ĐỐC", "T/M BAN THƯỜNG VỤ"]
)
def test_signatures(text: str) -> None:
    assert is_signature(text)


@pytest.mark.parametrize("text", ["Chủ tịch UBND huyện yêu cầu", "QUYẾT ĐỊNH:", "", "CHỈ THỊ"])
def test_no_signatures(text: str) -> None:
    assert not is_signature(text)


def test_a_head_of_any_office_is_no_deputy_minister() -> None:
    assert is_signature("THỨ TRƯỞNG")
    assert not is_signature("THỦ TRƯỞNG ĐƠN VỊ")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("GIÁM ÓC", (None, "GIÁM ĐỐC")),
        ("GIAM ĐOC NÓ GIẤM ĐỐC", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("CHỦ TỊ", None),
        ("TRƯỞNG PHÒN", (None, "TRƯỞNG PHÒNG")),
        # too little, no office, small letters, as near to one as to another
        ("ĐỐC", None),
        ("CÔNG AN TỈNH", None),
        ("Giám ốc", None),
        ("GIÁM BỘ Ó sở YT", None),
        ("THANH TRA", None),
        ("SỞ Y TẾ", None),
    ],
)
def test_offices_but_for_a_few_letters(line: str, said: tuple[str | None, str] | None) -> None:
    assert nearly(line) == said
