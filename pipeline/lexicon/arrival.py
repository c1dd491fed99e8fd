"""The stamp of arrival (dấu đến, NĐ 30/2020, Phụ lục IV, mẫu 1.2), whose number and day are not the document's.

It holds the name of who received the document, ``ĐẾN``, ``Số``, ``Ngày``, ``Chuyển`` and ``Lưu hồ sơ số``; older ones
say ``CÔNG VĂN ĐẾN`` and ``Giờ``. It is set where room is: under the number, over the addressees, beside the title.
OCR reads it line by line, in one line, or in front of the title.
"""

from pipeline.lexicon.wording import Wording

_TITLE = r"(?:C[ÔO]NG\s+VĂN\s+)?ĐẾN\b"

LINES: tuple[Wording, ...] = (
    Wording(
        "arrival.title",
        rf"^\W{{0,3}}{_TITLE}\W*+$",
        ("ĐẾN", "CÔNG VĂN ĐẾN", "* ĐẾN:"),
        ("ĐẾN NĂM 2030", "Đến"),
        case=True,
    ),
    Wording(
        "arrival.number",
        r"^\W{0,3}Số(?:\s+đến)?\s*+:\s*+\d*+$",
        ("Số: 332", "Số đến:", "Số:"),
        ("Số: 12/KH-UBND", "Số lượng: 3"),
        case=True,
    ),
    Wording(
        "arrival.time",
        r"^\W{0,3}(?:Ngày|Giờ)(?:\s+đến)?\s*+:[\s\d./:-]*+$",
        ("Ngày: 15/3/2024", "Giờ đến: 8:30", "Ngày đến:"),
        ("Ngày: thứ Hai", "Ngày 15/3/2024"),
        case=True,
    ),
    Wording("arrival.passed-on", r"^\W{0,3}Chuyển\s*+:\W*+$", ("Chuyển:", "Chuyển: ……"), ("Chuyển: Phòng Y tế",)),
)  # fmt: skip
"""Lines of the stamp, each by itself: among addressees they are none of these."""
SURE: tuple[Wording, ...] = (
    Wording(
        "arrival.in-one",
        rf"^{_TITLE}[\s:.…]*+(?:Số|Ngày|Giờ)\s*+[:.]",
        ("ĐẾN Số: 332", "CÔNG VĂN ĐẾN Ngày: 15/3", "Đến: Số: 12"),
        ("ĐẾN NGÀY 15/3", "Đến năm 2030"),
    ),
    Wording(
        "arrival.blank-number",
        r"^\W*+Số\s*+:?\s*+(?:\.\s*+){3,}+$",
        ("Số: .......", "Số . . . ."),
        ("Số: ...../KH-UBND", "Số 1."),
    ),
    Wording(
        "arrival.blank",
        r"^(?:Chuy[eêể]n|Lưu\s+hồ\s+sơ(?:\s+số)?|Kính\s+chuyển)\s*+:?\s*+[.…]{2,}+\s*+$",
        ("Chuyển: ........", "Lưu hồ sơ số: ……", "Kính chuyển ......"),
        ("Chuyển đổi số", "Lưu: VT."),
    ),
)
"""Lines that are the stamp's wherever they stand."""
UNDER_NAME: tuple[Wording, ...] = (
    Wording(
        "arrival.below-title", rf"^\W*+{_TITLE}", ("ĐẾN", "CÔNG VĂN ĐẾN", "ĐẾN Số: 12"), ("Đến nay",), case=True
    ),
    Wording(
        "arrival.below-label",
        r"^\W*+(?:Ngày|Giờ|Chuyển|Kính\s+chuyển|Số\s+đến|Lưu\s+hồ\s+sơ|Số\s+và\s+ký\s+hiệu)\b[^:\n]{0,12}:",
        ("Ngày: 15/3/2024", "Số và ký hiệu HS: ......", "Lưu hồ sơ số:"),
        ("Số: 12/KH-UBND", "Sơn Hà, ngày 15 tháng 3"),
        case=True,
    ),
)  # fmt: skip
"""What stands under the name of a body that received the document: such a name is not the issuer's."""
BEFORE_TITLE = Wording(
    "arrival.before-title",
    r"^(?:Chuyển|Lưu\ hồ\ sơ\ số)[\ :.…]{1,40}(?=[A-ZĐ])",
    ("Chuyển: …… Về việc rà soát", "Lưu hồ sơ số: Kế hoạch"),
    ("Chuyển đổi số năm 2025", "Chuyển: phòng"),
    case=True,
)
"""What the stamp asks for, run into the title beside it."""
