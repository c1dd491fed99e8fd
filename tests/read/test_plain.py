"""Text files: encodings, paragraphs, and tables as people write them."""

import unicodedata
from pathlib import Path

import pytest

from models.text import SourceText, one_line
from pipeline.lexicon.syllables import is_syllable
from pipeline.read import read
from pipeline.read.legacy import decoded
from pipeline.read.plain.columns import apart
from pipeline.read.plain.foot import foot_apart
from pipeline.read.plain.tables import find_grids
from pipeline.read.syllables import spelling_of
from pipeline.settings import Settings
from tests.read.files import lines, rows_of, tables, texts

SENTENCE = "Ủy ban nhân dân tỉnh yêu cầu các sở khẩn trương thực hiện, báo cáo trước ngày 30/6."


def read_text(tmp_path: Path, text: str | bytes) -> SourceText:
    path = tmp_path / "van-ban.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read(path, Settings())


def cp1258(text: str) -> bytes:
    """Windows-1258 has no letter with two marks: the tone follows its vowel."""
    out = b""
    for letter in text:
        base, *marks = list(unicodedata.normalize("NFD", letter))
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        rest = unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in tones))
        out += (rest + "".join(tones)).encode("cp1258")
    return out


def test_the_columns_of_a_foot_are_read_one_after_the_other(tmp_path: Path) -> None:
    foot = (
        "Nơi nhận:                                   TL. CHỦ TỊCH\n- Như trên;                        KT. CHÁNH VĂN PHÒNG\n"
        "- Lưu: VT, TH.                       PHÓ CHÁNH VĂN PHÒNG\n\n                                         Đặng Quốc Huy\n"
    )
    assert texts(read_text(tmp_path, f"{SENTENCE}\n\n{foot}")) == [
        SENTENCE, "Nơi nhận:", "- Như trên;", "- Lưu: VT, TH.",
        "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Đặng Quốc Huy",
    ]  # fmt: skip


def test_what_is_attached_behind_a_foot_is_no_part_of_it(tmp_path: Path) -> None:
    foot = [
        "Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN",
        "- Như trên;                                       CHỦ TỊCH",
        "- Lưu: VT, TH.                                Đặng Quốc Huy",
        "",
    ]
    read = [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT, TH.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Đặng Quốc Huy",
    ]
    title = "                                DANH MỤC"
    attached = "       phân công nhiệm vụ"
    assert texts(read_text(tmp_path, "\n".join([*foot, title, attached]))) == [
        *read,
        "DANH MỤC",
        "phân công nhiệm vụ",
    ]
    head = "ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    second = [head, "                          KẾ HOẠCH", "I. MỤC TIÊU"]
    assert texts(read_text(tmp_path, "\n".join([*foot[:-1], *second]))) == [
        *read,
        one_line(head),
        "KẾ HOẠCH",
        "I. MỤC TIÊU",
    ]


def test_room_for_the_hand_that_signs_does_not_end_a_foot(tmp_path: Path) -> None:
    foot = "Nơi nhận:                        CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n\n\n                             Đặng Quốc Huy\n"
    assert texts(read_text(tmp_path, foot)) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Đặng Quốc Huy",
    ]
    list_last = "Nơi nhận:                        Phó Chủ Tịch\n\n- Như trên;\n\n- Lưu: VT.                  Đặng Quốc Huy\n"
    assert texts(read_text(tmp_path, list_last))[-2:] == ["Phó Chủ Tịch", "Đặng Quốc Huy"]


def test_a_foot_in_a_table_of_markdown(tmp_path: Path) -> None:
    foot = "| Nơi nhận: - Như trên; - Lưu: VT. | THỦ TƯỚNG     Đặng Quốc Huy |\n|---|---|\n"
    assert texts(read_text(tmp_path, f"{SENTENCE}\n\n{foot}")) == [
        SENTENCE, "Nơi nhận: - Như trên; - Lưu: VT.", "THỦ TƯỚNG Đặng Quốc Huy",
    ]  # fmt: skip
    broken = foot.replace("- ", "<br>- ").replace("     ", "<br><br>")
    assert texts(read_text(tmp_path, f"{SENTENCE}\n\n{broken}")) == [
        SENTENCE, "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "THỦ TƯỚNG", "Đặng Quốc Huy",
    ]  # fmt: skip


def test_a_bar_parts_the_columns_of_a_foot(tmp_path: Path) -> None:
    foot = "Nơi nhận: | KT. BỘ TRƯỞNG\n- Như trên; | THỨ TRƯỞNG\n- Các Vụ;\n- Lưu: VT. | Đặng Quốc Huy\n"
    assert texts(read_text(tmp_path, f"{SENTENCE}\n\n{foot}")) == [
        SENTENCE, "Nơi nhận:", "- Như trên;", "- Các Vụ;", "- Lưu: VT.",
        "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Đặng Quốc Huy",
    ]  # fmt: skip


def test_blanks_in_what_is_attached_make_no_columns_of_a_foot(tmp_path: Path) -> None:
    foot = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Đặng Quốc Huy"]
    title = ["PHỤ LỤC", "(Kèm theo Kế hoạch số        /KH-UBND ngày   tháng 8 năm 2024)"]
    tasks = ["1. Rà soát hồ sơ.", "2. Kiểm tra bến bãi."]
    attached = [one_line(line) for line in [*title, *tasks]]
    assert texts(read_text(tmp_path, "\n".join([*foot, "", *title, *tasks]))) == foot + attached
    behind = [*foot[:4], "", *title, *tasks]  # who signed is not named
    assert texts(read_text(tmp_path, "\n".join(behind))) == foot[:4] + attached


def test_a_bar_behind_the_last_entry_parts_two_whole_cells(tmp_path: Path) -> None:
    foot = "Nơi nhận:\n- Như trên;\n- TT Trần Thị Hoa;\n- Lưu: VT, TH. | CHỦ TỊCH\n\nĐặng Quốc Huy\n\nPHỤ LỤC I\n"
    assert texts(read_text(tmp_path, foot)) == [
        "Nơi nhận:", "- Như trên;", "- TT Trần Thị Hoa;", "- Lưu: VT, TH.", "CHỦ TỊCH", "Đặng Quốc Huy", "PHỤ LỤC I",
    ]  # fmt: skip


def test_a_foot_of_one_column_stays_as_it_is(tmp_path: Path) -> None:
    foot = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Đặng Quốc Huy"]
    assert texts(read_text(tmp_path, "\n".join(foot))) == foot


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode("utf-8"),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        ("\ufeff" + SENTENCE).encode("utf-16-be"),
        unicodedata.normalize("NFD", SENTENCE).encode("utf-8"),
        cp1258(SENTENCE),
    ],
    ids=["UTF-8", "UTF-8 with mark", "UTF-16", "UTF-16 big end", "decomposed", "Windows-1258"],
)
def test_encodings_give_the_same_text(tmp_path: Path, content: bytes) -> None:
    assert texts(read_text(tmp_path, content)) == [SENTENCE]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ],
    ids=["TCVN3", "TCVN3 capitals", "VNI", "VNI capitals"],
)
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_fonts_of_the_nineties_are_converted(old: str, new: str, encoding: str) -> None:
    assert decoded(old.encode(encoding)) == new


@pytest.mark.parametrize(
    "content", ["Résumé naïve façade à côté".encode("latin-1"), "Приказ о плане".encode("koi8-r")]
)
def test_other_encodings_are_not_guessed(content: bytes) -> None:
    assert decoded(content) is None


@pytest.mark.parametrize("word", ["nghiêm", "Quyết", "ƯỚC", "khuya", "giữa", "Đắk", "ỷ", "thuở"])
def test_syllables_are_known(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", ["UBND", "CQNG", "strategy", "tỉnhh", "wifi"])
def test_what_is_no_syllable_is_known(word: str) -> None:
    assert not is_syllable(word)


def test_spelling_tells_how_vietnamese_a_text_is() -> None:
    assert spelling_of(SENTENCE).valid == 1
    assert spelling_of("the quick brown fox").marked == 0
    assert spelling_of("12/2024 - 5%").words == 0


def test_blank_lines_part_paragraphs_and_nothing_else_does(tmp_path: Path) -> None:
    found = read_text(tmp_path, "KẾ HOẠCH\n\nCăn cứ Luật\r\nTổ chức;\r\n\r\n  - Như   trên;\n")
    assert [(line.text, line.starts_paragraph) for line in lines(found)] == [
        ("KẾ HOẠCH", True),
        ("Căn cứ Luật", True),
        ("Tổ chức;", None),
        ("- Như trên;", True),
    ]


def test_marks_of_markdown_stay(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, "## **I. MỤC ĐÍCH**\n\n*Căn cứ* luật")) == [
        "## **I. MỤC ĐÍCH**",
        "*Căn cứ* luật",
    ]


def test_lines_with_tabs_are_a_table(tmp_path: Path) -> None:
    found = read_text(
        tmp_path, "Kết quả:\n\nSTT\tNội dung\tĐiểm\n1\tCCHC\t14/16\n\tTổng\t74,5\n\nHết"
    )
    (table,) = tables(found)
    assert rows_of(table) == [
        ["STT", "Nội dung", "Điểm"],
        ["1", "CCHC", "14/16"],
        ["", "Tổng", "74,5"],
    ]
    assert texts(found) == ["Kết quả:", "Hết"]


def test_rows_over_others_between_tabs_may_be_short(tmp_path: Path) -> None:
    """``II<tab>Kiểm tra``, without the tabs of its empty cells; two columns alone are no row."""
    rows = ["TT\tViệc\tCơ quan", "I\tChuẩn bị", "1\tLập kế hoạch\tSở Y tế", "Ghi chú\tKhông có"]
    (found,) = tables(read_text(tmp_path, "\n".join(rows)))
    assert [row[0] for row in rows_of(found)] == ["TT", "I", "1"]


def test_markdown_tables_are_tables(tmp_path: Path) -> None:
    found = read_text(tmp_path, "| TT | Việc |\n|---|:-:|\n| 1 | Rà soát \\| lập |\n\nHết")
    assert rows_of(tables(found)[0]) == [["TT", "Việc"], ["1", "Rà soát | lập"]]
    assert texts(found) == ["Hết"]


HEAD_AND_FOOT = """ỦY BAN NHÂN DÂN
HUYỆN TÂN KHÊ
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
|
Số: 5/KH-UBND
|
Tân Khê, ngày 2 tháng 3 năm 2024
|
KẾ HOẠCH
Nội dung.
|
Nơi nhận:
- Như trên.
|
CHỦ TỊCH
Trần Văn Khải
|
PHỤ LỤC
|
TT
|
Việc
|
Chủ trì
|
|
1
|
Rà soát
|
Sở Nội vụ
|
|
2
|
|
Sở Y tế
|
|
3
|
Lập hồ sơ
|
|
|
I
|
Việc chung
|
|
|
4
|
Báo cáo
|
Sở Tài chính
|
Ghi chú: hết."""


def test_cells_between_bars_are_a_table_without_a_row_of_dashes(tmp_path: Path) -> None:
    rows = "| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Sở Y tế |"
    assert [len(table) for table in map(rows_of, tables(read_text(tmp_path, rows)))] == [2]


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (["TT | Việc | Chủ trì", "1 | Rà soát | Sở Y tế"], [["TT", "Việc", "Chủ trì"], ["1", "Rà soát", "Sở Y tế"]]),
        # the group's row has empty cells, or lost them
        (["TT | Việc | Hạn", "I | Tuyên truyền | |", "1 | Phát tin | Quý I"],
         [["TT", "Việc", "Hạn"], ["I", "Tuyên truyền"], ["1", "Phát tin", "Quý I"]]),
        (["TT | Việc | Hạn", "I | Tuyên truyền |", "1 | Phát tin | Quý I"],
         [["TT", "Việc", "Hạn"], ["I", "Tuyên truyền"], ["1", "Phát tin", "Quý I"]]),
        (["TT | Việc | Hạn", "I | Tuyên truyền", "1 | Phát tin | Quý I"],
         [["TT", "Việc", "Hạn"], ["I", "Tuyên truyền"], ["1", "Phát tin", "Quý I"]]),
    ],
)  # fmt: skip
def test_bars_between_cells_alone_are_a_table(
    tmp_path: Path, rows: list[str], cells: list[list[str]]
) -> None:
    found = tables(read_text(tmp_path, "\n".join([SENTENCE, "", *rows, "", SENTENCE])))
    told = [[cell for cell in row if cell] for table in found for row in rows_of(table)]
    assert told == [[cell for cell in row if cell] for row in cells]


@pytest.mark.parametrize(
    "rows",
    [
        ["Sở Y tế | Rà soát", "Sở Nội vụ | Hướng dẫn"],
        ["Sở Y tế | Rà soát |", "Sở Nội vụ | Hướng dẫn |"],
        ["Tin: A | B | C"],
    ],
)
def test_two_columns_or_a_single_line_with_bars_are_no_table(
    tmp_path: Path, rows: list[str]
) -> None:
    assert tables(read_text(tmp_path, "\n".join(rows))) == []


def test_a_bar_parts_the_columns_of_a_head(tmp_path: Path) -> None:
    head = [
        "SỞ Y TẾ AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BỆNH VIỆN MẮT | Độc lập - Tự do - Hạnh phúc",
        "Số: 5/KH-BVM | An Bình, ngày 2 tháng 3 năm 2024",
    ]
    pieces = [piece for line in head for piece in line.split(" | ")]
    assert texts(read_text(tmp_path, "\n".join(head))) == pieces


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        ("V/v rà soát hồ sơ | Sơn Nam, ngày 03 tháng 02 năm 2026", ["Sơn Nam, ngày 03 tháng 02 năm 2026", "V/v rà soát hồ sơ"]),
        ("Kính gửi: | - Sở Y tế;", ["Kính gửi:", "- Sở Y tế;"]),
        ("------- | -------", ["------- | -------"]),
        ("Sở Y tế | Rà soát hồ sơ", ["Sở Y tế | Rà soát hồ sơ"]),
        ("1 | Họp tại xã | Sơn Nam, ngày 03 tháng 02 năm 2026", ["1 | Họp tại xã | Sơn Nam, ngày 03 tháng 02 năm 2026"]),
        ("Thư kính gửi: | Sở Y tế", ["Thư kính gửi: | Sở Y tế"]),
    ],
)  # fmt: skip
def test_bars_between_the_cells_of_a_head(line: str, pieces: list[str]) -> None:
    assert apart([line]) == pieces


def test_a_foot_whose_right_column_ends_early(tmp_path: Path) -> None:
    foot = "Nơi nhận: | GIÁM ĐỐC\n- Như trên; |\n- Sở Y tế; | Đặng Quốc Huy\n- Lưu: VT. |\n"
    assert texts(read_text(tmp_path, foot)) == [
        "Nơi nhận:", "- Như trên;", "- Sở Y tế;", "- Lưu: VT.", "GIÁM ĐỐC", "Đặng Quốc Huy",
    ]  # fmt: skip


def test_two_cells_between_bars_only_lay_out(tmp_path: Path) -> None:
    rows = "| Nơi nhận: | CHỦ TỊCH |\n| Như trên; | Nguyễn Văn An |"
    assert tables(read_text(tmp_path, rows)) == []


def test_a_section_of_two_cells_ends_before_the_first_row_under_it(tmp_path: Path) -> None:
    """Also where that row has empty cells, so that both together would fit into the width."""
    rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kết quả"],
        ["1", "Rà soát", "Sở Y tế", "Sở Nội vụ", "Quý I", "Báo cáo"],
        ["2", "Kiểm tra", "Sở Y tế", "Sở Nội vụ", "Quý II", "Báo cáo"],
        ["III", "Sơ kết"],
        ["1", "Sơ kết giữa kỳ", "Sở Y tế", "", "Quý III", ""],
        ["2", "Tổng kết", "Sở Y tế", "Sở Nội vụ", "Quý IV", "Báo cáo"],
    ]
    lines = ["|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row) for row in rows]
    (found,) = tables(read_text(tmp_path, f"{SENTENCE}\n\n{''.join(lines)}"))
    filled = [[cell for cell in row if cell] for row in rows_of(found)]
    assert filled == [[cell for cell in row if cell] for row in rows]


def test_a_figure_behind_two_cells_opens_no_row(tmp_path: Path) -> None:
    rows = [
        ["TT", "Đơn vị", "Chỉ tiêu", "Số lớp", "Ghi chú"],
        ["II", "Sở Nội vụ", "Đạt", "2", "Đủ"],
        ["I", "Sở Y tế", "", "1", "x"],
    ]
    lines = ["|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row) for row in rows]
    (found,) = tables(read_text(tmp_path, f"{SENTENCE}\n\n{''.join(lines)}"))
    assert rows_of(found)[-1][:2] == ["I", "Sở Y tế"]
    assert "1" in rows_of(found)[-1]


def test_cells_on_lines_of_their_own_are_tables(tmp_path: Path) -> None:
    found = read_text(tmp_path, HEAD_AND_FOOT)
    assert texts(found) == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN TÂN KHÊ",
        "Số: 5/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tân Khê, ngày 2 tháng 3 năm 2024",
        "KẾ HOẠCH",
        "Nội dung.",
        "Nơi nhận:",
        "- Như trên.",
        "CHỦ TỊCH",
        "Trần Văn Khải",
        "PHỤ LỤC",
        "Ghi chú: hết.",
    ]
    (table,) = tables(found)
    assert rows_of(table) == [
        ["TT", "Việc", "Chủ trì"],
        ["1", "Rà soát", "Sở Nội vụ"],
        ["2", "", "Sở Y tế"],
        ["3", "Lập hồ sơ", ""],
        ["I", "Việc chung", ""],
        ["4", "Báo cáo", "Sở Tài chính"],
    ]


def test_bars_that_draw_no_table_disappear(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, "Điều 1.\n\n|\n\nĐiều 2.\n")) == ["Điều 1.", "Điều 2."]


def test_rows_between_bars_with_blank_lines_and_merged_cells_written_out(tmp_path: Path) -> None:
    name = "Hoàn thiện thể chế"
    text = (
        "TT | Nhiệm vụ | Chủ trì | Thời gian\n\n"
        f"I | {name} | {name} | {name}\n\n"
        "1 | Báo cáo tổng kết | Bộ Tư pháp | 2022\n\n"
        "2 | Không | Không | Không\n\n"
        f"{SENTENCE}\n"
    )
    source = read_text(tmp_path, text)
    (table,) = tables(source)
    assert rows_of(table) == [
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        ["I", name],
        ["1", "Báo cáo tổng kết", "Bộ Tư pháp", "2022"],
        ["2", "Không"],
    ]
    assert texts(source) == [SENTENCE]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (
            "1 | Báo cáo tổng kết | - Trực tiếp.\n- Qua bưu điện.\n- Trực tuyến. | 2022",
            ["1", "Báo cáo tổng kết", "- Trực tiếp. - Qua bưu điện. - Trực tuyến.", "2022"],
        ),
        (
            "1 | Báo cáo\ntổng\nkết | Bộ\nTư\npháp | 2022",
            ["1", "Báo cáo tổng kết", "Bộ Tư pháp", "2022"],
        ),
        ("1 | Báo cáo tổng kết | Bộ Tư pháp", ["1", "Báo cáo tổng kết", "Bộ Tư pháp"]),
    ],
)
def test_a_cell_between_bars_may_go_on_over_lines(
    tmp_path: Path, row: str, cells: list[str]
) -> None:
    text = f"TT | Nhiệm vụ | Chủ trì | Thời gian\n\n{row}\n\n2 | Rà soát | Bộ Y tế | 2023\n\n{SENTENCE}\n"
    source = read_text(tmp_path, text)
    (table,) = tables(source)
    head, first, second = rows_of(table)
    assert (head[0], [one_line(cell) for cell in first if cell]) == ("TT", cells)
    assert second == ["2", "Rà soát", "Bộ Y tế", "2023"]
    assert texts(source) == [SENTENCE]


@pytest.mark.parametrize(
    "behind",
    [
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế báo cáo.\nĐầu mối: ông An | 0912345678",
        "Biểu 2. Danh mục đơn vị\nTT | Tên đơn vị\n1 | Sở Y tế",
        "Ban hành kèm theo Kế hoạch\n3 | Kiểm tra | Sở Nội vụ",
    ],
)
def test_what_opens_a_part_or_a_row_is_no_rest_of_a_cell(tmp_path: Path, behind: str) -> None:
    text = (
        "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Rà soát | Sở Y tế | 30/6\n"
        f"2 | Báo cáo | Sở Nội vụ\n{behind}\n"
    )
    table = tables(read_text(tmp_path, text))[0]
    assert rows_of(table)[2] == ["2", "Báo cáo", "Sở Nội vụ", ""]


def test_a_blank_line_before_a_bar_is_an_empty_cell(tmp_path: Path) -> None:
    rows = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Báo cáo", " "], ["2", "Rà soát", "Bộ Y tế"]]
    text = "|\n" + "".join("\n|\n".join(row) + "\n|\n|\n" for row in rows)
    source = read_text(tmp_path, f"{SENTENCE}\n\n{text.removesuffix('|' + chr(10))}\n{SENTENCE}\n")
    (table,) = tables(source)
    assert rows_of(table) == [rows[0], ["1", "Báo cáo", ""], rows[2]]
    assert texts(source) == [SENTENCE, SENTENCE]


def test_lines_without_a_bar_that_complete_no_row_end_the_table(tmp_path: Path) -> None:
    text = (
        "TT | Nhiệm vụ | Chủ trì\n\n1 | Báo cáo | Bộ Y tế\n\n2 | Rà soát\n"
        f"{SENTENCE}\nNơi nhận: | a | b | c\n"
    )
    source = read_text(tmp_path, text)
    assert SENTENCE in " ".join(texts(source))


SET_IN = """\
                                     KẾ HOẠCH
      Triển khai công tác thanh tra, kiểm tra các khâu của kỳ thi
                     trên địa bàn huyện năm 2024

{0}I. Mục đích
{0}1. Động viên phong trào dạy tốt, học tốt trong các nhà trường; phát hiện học sinh
có năng khiếu để bồi dưỡng đội tuyển của huyện dự thi cấp tỉnh.
{0}2. Thanh tra Phòng
{0}Xây dựng kế hoạch thanh tra các khâu của kỳ thi và tham mưu xử lý các trường hợp
vi phạm quy chế.
{0}3. Kỳ thi được tổ chức an toàn, nghiêm túc, khách quan, đúng quy chế; bảo đảm các
yêu cầu về phòng, chống dịch bệnh trong nhà trường.
{0}a) Theo dõi công tác bồi dưỡng học sinh giỏi của các trường; tổ chức sinh hoạt
chuyên môn theo cụm trường.
{0}b) Tiếp nhận, kiểm tra hồ sơ đăng ký dự thi; lập danh sách phòng thi, gửi các
trường rà soát trước ngày 27/11/2024.
{0}c) Bố trí phòng chờ cho giáo viên đưa thí sinh dự thi và chỗ để xe cho cán bộ
coi thi.
"""


@pytest.mark.parametrize("blanks", [4, 8])
def test_a_line_that_is_set_in_begins_a_paragraph(tmp_path: Path, blanks: int) -> None:
    read = lines(read_text(tmp_path, SET_IN.format(" " * blanks)))
    begins = {line.text: line.starts_paragraph for line in read}
    assert begins["2. Thanh tra Phòng"] is begins["3. Kỳ thi được tổ chức an toàn, nghiêm túc, khách quan, đúng quy chế; bảo đảm các"] is True  # fmt: skip
    assert next(start for text, start in begins.items() if text.startswith("Xây dựng")) is True
    assert begins["vi phạm quy chế."] is begins["trên địa bàn huyện năm 2024"] is None


@pytest.mark.parametrize("blanks", [0, 1, 30])
def test_what_is_set_in_by_less_or_more_is_no_first_line(tmp_path: Path, blanks: int) -> None:
    read = lines(read_text(tmp_path, SET_IN.format(" " * blanks)))
    assert {line.starts_paragraph for line in read if line.text.startswith(("2.", "Xây"))} == {None}


ALIGNED = """\
 TT    Nhiệm vụ                      Đơn vị chủ trì      Thời gian hoàn  Sản phẩm
                                                         thành
 A     Hoàn thiện quy định về dữ liệu dùng chung của tỉnh
 1     Rà soát các quy định về kê    Sở Y tế             Quý II/2022     Báo cáo của
       đơn thuốc                                                         Sở
 2     Nâng cấp hệ thống             Sở Khoa học và      30/9/2022

                                            2

                                     Công nghệ           (cả hai đợt)

 B.    Triển khai

       Tập huấn cho cán bộ
 3     của các xã                    Sở Nội vụ           Hằng năm        Lớp học
"""
BELOW = "      III. KINH PHÍ THỰC HIỆN\n      - Kinh phí từ nguồn ngân sách nhà nước giao trong dự toán hằng năm của các đơn vị."


@pytest.mark.parametrize("gap", ["", "\n"])
def test_columns_that_only_stand_below_each_other_are_a_table(tmp_path: Path, gap: str) -> None:
    source = read_text(tmp_path, f"{SENTENCE}\n\n{ALIGNED}{gap}{BELOW}\n")
    (table,) = tables(source)
    assert rows_of(table) == [
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành", "Sản phẩm"],
        ["A", "Hoàn thiện quy định về dữ liệu dùng chung của tỉnh"],
        ["1", "Rà soát các quy định về kê đơn thuốc", "Sở Y tế", "Quý II/2022", "Báo cáo của Sở"],
        ["2", "Nâng cấp hệ thống", "Sở Khoa học và Công nghệ", "30/9/2022 (cả hai đợt)", ""],
        ["B.", "Triển khai"],
        ["3", "Tập huấn cho cán bộ của các xã", "Sở Nội vụ", "Hằng năm", "Lớp học"],
    ]
    assert texts(source)[-2:] == [line.strip() for line in BELOW.split("\n")]


@pytest.mark.parametrize(
    "text",
    [
        "TT    Nội dung    Ghi chú\nKhông có nội dung nào được ghi trong bảng này của kế hoạch.\n",
        "TT    Họ và tên\n1     Trần Văn An\n2     Lê Thị Bình\n",
        "Nơi nhận:                     TM. ỦY BAN NHÂN DÂN\n- Như trên;                   CHỦ TỊCH\n",
        "1     Sở Y tế        Quý I\n2     Sở Nội vụ      Quý II\n",
    ],
)
def test_columns_without_a_counted_head_are_no_table(tmp_path: Path, text: str) -> None:
    assert tables(read_text(tmp_path, text)) == []


def test_tables_lose_no_line() -> None:
    source = HEAD_AND_FOOT.splitlines()
    inside = [
        line for grid in find_grids(source) for row in grid.rows for cell in row for line in cell
    ]
    outside = set(range(len(source))) - {
        index for grid in find_grids(source) for index in range(grid.start, grid.end)
    }
    written = [*inside, *(source[index] for index in outside)]
    assert sorted(line for line in written if line != "|") == sorted(
        line for line in source if line != "|"
    )


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["BỘ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        ("-------\tĐộc lập - Tự do - Hạnh phúc", ["-------", "Độc lập - Tự do - Hạnh phúc"]),
        ("Số: 17/CT-BYT\tHà Nội, ngày 10 tháng 9 năm 2013", ["Số: 17/CT-BYT", "Hà Nội, ngày 10 tháng 9 năm 2013"]),
        ("Nơi nhận:\tKT. BỘ TRƯỞNG", ["Nơi nhận:", "KT. BỘ TRƯỞNG"]),
        ("- Lưu: VT, KCB.\tNguyễn Văn An", ["- Lưu: VT, KCB.", "Nguyễn Văn An"]),
        ("NGÂN HÀNG NHÀ NƯỚC |", ["NGÂN HÀNG NHÀ NƯỚC", "|"]),
        ("*               Tân Khê, ngày 16 tháng 4 năm 2024", ["*", "Tân Khê, ngày 16 tháng 4 năm 2024"]),
        ("*\tTân Khê, ngày 16 tháng 4 năm 2024", ["*", "Tân Khê, ngày 16 tháng 4 năm 2024"]),
    ],
)  # fmt: skip
def test_two_columns_on_one_line(line: str, pieces: list[str]) -> None:
    assert apart([line]) == pieces


@pytest.mark.parametrize(
    "line",
    [
        "1.\tSở Y tế rà soát hồ sơ.",
        "II.\tTỔ CHỨC THỰC HIỆN",
        "-\tRà soát hồ sơ;",
        "Kính gửi:\tSở Y tế",
        "* Rà soát, ngày 16/4 báo cáo",
        "- Rà soát hồ sơ;\tbáo cáo kết quả",
        "1\tRà soát\tSở Y tế",
        "Nơi nhận: | CHỦ TỊCH |",
    ],
)
def test_a_marker_and_its_text_are_no_columns(line: str) -> None:
    assert apart([line]) == [line]


@pytest.mark.parametrize(
    "end",
    [
        "\f",
        "2\n\f",
        "\f3\n",
        "\n--- PAGE BREAK ---\n",
        "\n- 2 -\n\n--- PAGE BREAK ---\n\n",
        "\n=== Trang 3 ===\n",
        "\n[Page 2 of 5]\n",
        "\n<!-- page 4 -->\n",
        "Trang 1/3\n",
    ],
)
def test_the_end_of_a_page_parts_no_sentence(tmp_path: Path, end: str) -> None:
    first, second = SENTENCE[:40], SENTENCE[40:]
    text = f"{SENTENCE}\n\n{first}\n{end}{second}\n\n{SENTENCE}"
    assert texts(read_text(tmp_path, text)) == [SENTENCE, first.strip(), second.strip(), SENTENCE]
    read = lines(read_text(tmp_path, text))
    assert read[2].starts_paragraph is None
    assert read[3].starts_paragraph is True


@pytest.mark.parametrize(
    "line", ["Trang 3 của Phụ lục", "Trang 3", "12", "--- Hết ---", "[1] Báo cáo số 12", "Số: 12"]
)
def test_other_lines_are_no_end_of_a_page(tmp_path: Path, line: str) -> None:
    assert line in texts(read_text(tmp_path, f"{SENTENCE}\n\n{line}\n\n{SENTENCE}"))


FIELDS = '---\ntitle: "CT 05"\ntags:\n  - thue\nsource_folder: "."\n---\n'


@pytest.mark.parametrize(
    "fields",
    [FIELDS, f"\n{FIELDS}\n", f"\ufeff{FIELDS}", '---json\n{\n"tiêu đề": "CT 05"\n}\n---\n', '+++\ntitle = "CT 05"\n+++\n'],
)  # fmt: skip
def test_fields_that_a_converter_sets_over_a_text_are_none_of_it(
    tmp_path: Path, fields: str
) -> None:
    assert texts(read_text(tmp_path, f"{fields}CHỈ THỊ\n\n{SENTENCE}")) == ["CHỈ THỊ", SENTENCE]


@pytest.mark.parametrize(
    "text",
    [
        "---\nSố: 12/UBND-TH\n---\nCHỈ THỊ",  # a head between two rules
        "---\ntitle: CT 05\nCHỈ THỊ",  # nothing closes them
        "---\n\n---\nCHỈ THỊ",
        "CHỈ THỊ\n---\ntitle: CT 05\n---",
    ],
)
def test_rules_around_other_lines_hold_no_fields(tmp_path: Path, text: str) -> None:
    assert texts(read_text(tmp_path, text)) == [line for line in text.split("\n") if line]


def test_a_quoted_document_is_read_without_the_signs_of_quotation(tmp_path: Path) -> None:
    quoted = f"> {SENTENCE}\n>\n>> {SENTENCE}\n> {SENTENCE}"
    assert texts(read_text(tmp_path, quoted)) == [SENTENCE] * 3
    assert (
        texts(read_text(tmp_path, f"{SENTENCE}\n\n>= 90% hồ sơ\n\n{SENTENCE}"))[1] == ">= 90% hồ sơ"
    )


def test_a_rule_under_a_number_ends_a_page(tmp_path: Path) -> None:
    page = "1. Sở Y tế rà soát các\n\n2\n\n\n-----\n\ncơ sở;\n\n3\n\n-----\n\n2. Sở Nội vụ."
    assert texts(read_text(tmp_path, page)) == ["1. Sở Y tế rà soát các", "cơ sở;", "2. Sở Nội vụ."]
    head = "UBND TỈNH SƠN NAM\n-----\n\nSố: 12"
    assert texts(read_text(tmp_path, head)) == ["UBND TỈNH SƠN NAM", "-----", "Số: 12"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**2. Sở Xây dựng:**<br>- Rà soát;<br/>- Xử lý.", ["**2. Sở Xây dựng:**", "- Rà soát;", "- Xử lý."]),
        ("Kính gửi:<br>\n- Sở Y tế.", ["Kính gửi:", "- Sở Y tế."]),
        ('<div align="center">KẾ HOẠCH</div>', ["KẾ HOẠCH"]),
        ("Sở Y tế &amp; Sở Nội vụ&nbsp;rà soát", ["Sở Y tế & Sở Nội vụ rà soát"]),
        ("gửi <sonoivu@sonnam.gov.vn> trước <ngày>", ["gửi <sonoivu@sonnam.gov.vn> trước <ngày>"]),
        ("R&D; 3 < 5 <b", ["R&D; 3 < 5 <b"]),
    ],
)  # fmt: skip
def test_html_in_markdown(tmp_path: Path, text: str, read: list[str]) -> None:
    assert texts(read_text(tmp_path, text)) == read


def test_line_ends_within_the_cells_of_markdown(tmp_path: Path) -> None:
    left, right = (
        "UBND TỈNH SƠN NAM<br>Số: 12/UBND-TH<br>V/v rà soát",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Sơn Nam",
    )
    made = read_text(tmp_path, f"| {left} | {right} |\n| --- | --- |\n\n{SENTENCE}")
    assert texts(made) == [*left.split("<br>"), *right.split("<br>"), SENTENCE]
    rows = "| TT | Nhiệm vụ | Đơn vị |\n| --- | --- | --- |\n| 1 | Rà soát;<br>báo cáo | Sở Y tế |"
    assert rows_of(tables(read_text(tmp_path, rows))[0])[1] == ["1", "Rà soát; báo cáo", "Sở Y tế"]


@pytest.mark.parametrize("picture", ["<!-- image -->", "![](dau.png)", "  ![Quốc huy](a/b.jpg)"])
def test_a_picture_leaves_nothing(tmp_path: Path, picture: str) -> None:
    text = f"1. Sở Y tế;\n\n{picture}\n\n2. Sở Nội vụ <!-- rà soát -->."
    assert texts(read_text(tmp_path, text)) == ["1. Sở Y tế;", "2. Sở Nội vụ <!-- rà soát -->."]


def test_a_drawn_rule_ends_the_paragraph_above(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "KẾ HOẠCH\nPhổ biến pháp luật năm 2026\n      __________\nThực hiện Kế hoạch số 5\ncủa tỉnh\n",
    )
    begun = [line.text for line in lines(read) if line.starts_paragraph]
    assert begun == ["KẾ HOẠCH", "Thực hiện Kế hoạch số 5"]


def test_a_subject_beside_the_day_goes_on_below() -> None:
    head = [
        "     Số: 64/BYT-PB",
        "V/v phòng, chống bệnh            Hà Nội, ngày 24 tháng 9 năm 2025",
        "sốt xuất huyết",
    ]
    assert apart(head) == [
        head[0],
        "Hà Nội, ngày 24 tháng 9 năm 2025",
        "V/v phòng, chống bệnh",
        "sốt xuất huyết",
    ]
    # number and day are known by themselves; a sentence has no gap
    beside = "Số: 64/BYT-PB            Hà Nội, ngày 24 tháng 9 năm 2025"
    sentence = "Căn cứ Chỉ thị của Bí thư Tỉnh ủy, ngày 24 tháng 9 năm 2025"
    assert apart([beside, sentence]) == [beside, sentence]


FRAMED_FOOT = (
    "| Nơi nhận: - Như Điều 3; - Lưu: VT, TH (3b). | CHỦ TỊCH Nguyễn Văn An |\n|---|---|\n"
)


@pytest.mark.parametrize(
    "attached",
    [
        "PHỤ LỤC\n\n| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát hồ sơ | Sở Nội vụ |\n",
        "QUY CHẾ\n\nChương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh | Đối tượng áp dụng\n",
    ],
)
def test_a_foot_between_bars_ends_with_its_last_row(attached: str) -> None:
    body = "Điều 3. Các sở chịu trách nhiệm thi hành Quyết định này./.\n\n"
    lines = foot_apart(f"{body}{FRAMED_FOOT}\n{attached}".split("\n"))
    assert lines.index("CHỦ TỊCH Nguyễn Văn An") < lines.index(attached.split("\n", maxsplit=1)[0])
    assert lines[-len(attached.split("\n")) :] == attached.split("\n")
