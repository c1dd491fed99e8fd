"""Small directives as plain text: files that are read in no time."""

from pathlib import Path

_TEXT = """\
ỦY BAN NHÂN DÂN

HUYỆN SƠN HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: {number}/CT-UBND

Sơn Hà, ngày 30 tháng 3 năm 2023

CHỈ THỊ

Về việc tăng cường cải cách hành chính

Để khắc phục hạn chế, Chủ tịch UBND huyện yêu cầu các phòng, ban thực hiện các nội dung sau:

1. Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.

2. Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.
"""


def text_of(number: int = 4) -> str:
    """A directive with two tasks and this number."""
    return _TEXT.format(number=f"{number:02}")


def write_directive(path: Path, number: int = 4) -> Path:
    """The same as a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text_of(number), encoding="utf-8")
    return path


def write_damaged(path: Path) -> Path:
    """A PDF of which only the beginning has arrived."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Cata")
    return path
