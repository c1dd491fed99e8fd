"""Dashes that a program dropped from a text: told by the tiêu ngữ, put back into codes and ranges."""

import pytest

from pipeline.read.plain.dashes import with_dashes

LOST = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do Hạnh phúc"
KEPT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Số: 51/QĐ UBND", "Số: 51/QĐ-UBND"),
        ("Số: 51/QĐUBND Sơn Nam, ngày 02 tháng 3", "Số: 51/QĐ-UBND Sơn Nam, ngày 02 tháng 3"),
        ("Nghị định số 12/2020/NĐCP ngày", "Nghị định số 12/2020/NĐ-CP ngày"),
        ("Thông tư số 02/2017/TTBNV của", "Thông tư số 02/2017/TT-BNV của"),
        ("Tờ trình số 35/TTrSNV ngày", "Tờ trình số 35/TTr-SNV ngày"),
        ("số 08/2014/TTLT BTC BNV ngày", "số 08/2014/TTLT-BTC-BNV ngày"),
        ("Công văn số 85/UBND NC về", "Công văn số 85/UBND-NC về"),
        ("Chỉ thị số 48 CT/TW ngày", "Chỉ thị số 48-CT/TW ngày"),
        ("giai đoạn 20212025 và giai đoạn 2026 2030", "giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030"),
    ],
)  # fmt: skip
def test_codes_and_ranges_get_their_dashes_back(printed: str, meant: str) -> None:
    assert with_dashes([LOST, printed]) == [LOST, meant]


@pytest.mark.parametrize(
    "line",
    [
        "Số: 51/QĐ-UBND",
        "Nghị định số 12/2020/NĐ-CP",
        "Kết luận số 07-KL/TW",
        "Luật số 80/2015/QH13",
        "tại Quyết định 51/QĐ của Giám đốc",
        "số điện thoại 20212025",
        "48 CT của các đơn vị",
        "tăng 12/TT so với năm 2023",
    ],
)
def test_other_words_stay(line: str) -> None:
    assert with_dashes([LOST, line]) == [LOST, line]


def test_where_the_motto_has_its_dashes_nothing_was_lost() -> None:
    lines = [KEPT, "Số: 51/QĐ UBND", "giai đoạn 2026 2030"]
    assert with_dashes(lines) == lines
    assert with_dashes(lines[1:]) == lines[1:]
