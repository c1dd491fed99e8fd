"""Names of people: what they are made of, as far as spelling tells."""

import re
from collections.abc import Sequence

from pipeline.lexicon.syllables import is_syllable

SURNAMES = frozenset(
    """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Mai Đào Hà Cao
    Lương Lưu Tạ Tô Thái Vương Châu Lâm Tống Triệu Nông Hứa Quách Kiều La Tăng Văn Phùng Đàm Từ Chu Thân Lục Ma Sùng
    Giàng Vàng Lò Quàng Bạch Khuất Nghiêm Doãn Viên Thạch Kim Sơn Danh Diệp Tôn Ksor Rơ Siu Mạc Ninh Khổng Âu Ông
    """.split()  # noqa: SIM905 - a hundred words read better so
)
"""Names of families, with which a person's name begins."""
_RARER = frozenset(
    """Bàn Bành Bế Biện Cà Cầm Chử Chung Chế Cù Cung Dư Đan Đậu Đèo Điêu Điền Đồng Đổng Đường Giang Giáp Hạ Hàn Hầu
    Hồng Kha Khúc Khương Khưu Kpă Lã Lạc Lại Lầu Liêu Long Lù Lường Ly Lỳ Mã Mẫn Mông Mùa Nay Ngân Ngụy Nhâm Nhan Nhữ
    Ôn Ong Phí Phó Phù Phương Quan Quản Rah Rcom Rmah Sầm Sử Thào Thiều Tiêu Tòng Trang Tráng Uông Ứng Vi Vì Vừ Xa
    Xồng Y Y' H'
    """.split()  # noqa: SIM905
)
"""More of them: words that mean other things as well, and so tell less where a name begins."""
_ALSO_MIDDLE = frozenset(
    """Văn Hoàng Kim Sơn Mai Thái Danh Viên Lâm Hà Châu Dương Giang Hồng Phương Trang Long
    """.split()  # noqa: SIM905
)
"""Names of families that as often stand in the middle: what begins with one may have lost its beginning."""
_HIGHLAND = frozenset(("Y", "Y'", "H'", "Ksor", "Kpă", "Rcom", "Rmah", "Siu", "Rơ", "Rah", "Nay"))
"""Of peoples of the Central Highlands, whose given names are no syllables of Vietnamese: ``Y Bhim Niê Kđăm``."""
_WHOLE, _MOST = 3, 5
"""Syllables of a name of which nothing need be missing, and of the longest."""
_SYLLABLES = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W\d_]+(?:['’ ][^\W\d_]+)+")
"""``Lê Văn A``, ``H'Yim Kđoh``."""


def is_name(text: str) -> bool:
    """Whether ``text`` has the shape of a person's name: two to six capitalised syllables, not in capitals."""
    if not 4 < len(text) < 45 or text.isupper():
        return False
    syllables = _SYLLABLES.findall(text)
    return (
        2 <= len(syllables) <= 6
        and all(s[0].isupper() and not s[1:].isupper() for s in syllables)
        and _NAME.fullmatch(text) is not None
    )


def is_whole_name(words: Sequence[str]) -> bool:
    """Whether ``words`` are a person's name of which nothing is missing, as far as spelling tells."""
    if not 2 <= len(words) <= _MOST or words[0] not in SURNAMES | _RARER:
        return False
    if len(words) < _WHOLE and words[0] in _ALSO_MIDDLE:
        return False
    foreign = words[0] in _HIGHLAND and len(words) >= _WHOLE
    return all(word.istitle() and (foreign or is_syllable(word)) for word in words[1:])
