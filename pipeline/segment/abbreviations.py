"""Abbreviations in the names of bodies, and what they stand for.

A body is named in full (NĐ 30/2020, Phụ lục I, mục II.2); what is generally known may be abbreviated, and offices
abbreviate more than that.
"""

import re

_BODIES = (
    (r"^Y\s(?=BAN\sNHÂN\sDÂN\b)", "Ủy "),  # converters of web pages lose the first letter
    (r"\bUBND\b", "Ủy ban nhân dân"),
    (r"\bHĐND\b", "Hội đồng nhân dân"),
    (r"\bUBMTTQ(?:VN)?\b", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (r"\bMTTQ(?=\s)", "Mặt trận Tổ quốc"),
    (r"\bBCĐ\b", "Ban Chỉ đạo"),
    # those who fight floods and fires, soldiers: others that are called so are elected
    (r"\bBCH(?=\s(?:PCTT|PTDS|PCLB|TKCN|CHỮA|PHÒNG|ỨNG|QUÂN|QS|BỘ\sĐỘI|BĐBP)\b)", "Ban Chỉ huy"),
    (r"\bBCH\b", "Ban Chấp hành"),
    (r"\bBQLDA\b", "Ban Quản lý dự án"),
    (r"\bBQL\b", "Ban Quản lý"),
    (r"^VP\b", "Văn phòng"),
    (r"\bBVĐK\b", "Bệnh viện đa khoa"),
    (r"\bTTYT\b", "Trung tâm Y tế"),
    (r"\bTTVH\b", "Trung tâm Văn hóa"),
    (r"\bBHXH\b", "Bảo hiểm xã hội"),
    (r"\bLĐLĐ\b", "Liên đoàn Lao động"),
    (r"\bLHPN\b", "Liên hiệp Phụ nữ"),
    (r"\bCCB\b", "Cựu chiến binh"),
    (r"^CĐ(?=\sNGÀNH\b)", "Công đoàn"),
    (r"^CĐCS\b", "Công đoàn cơ sở"),
    (r"\bĐBQH\b", "Đại biểu Quốc hội"),
    (r"\bTP\.?\s", "thành phố "),
    # kinds of school
    (r"\bTHCS\b", "trung học cơ sở"),
    (r"\bTHPT\b", "trung học phổ thông"),
    (r"\bPTDTNT\b", "phổ thông dân tộc nội trú"),
    (r"\bPTDTBT\b", "phổ thông dân tộc bán trú"),
    (r"(?<=TRƯỜNG )TH\b", "tiểu học"),
    (r"(?<=TRƯỜNG )MN\b", "mầm non"),
    # fields of work, as the ministries abbreviate them
    (r"\bNN\s?(?:&|VÀ)?\s?PTNT\b", "Nông nghiệp và Phát triển nông thôn"),
    (r"\bPTNT\b", "Phát triển nông thôn"),
    (r"\bNN\s?(?:&|VÀ)\s?MT\b", "Nông nghiệp và Môi trường"),
    (r"\bGD\s?(?:&|VÀ|-)?\s?ĐT\b", "Giáo dục và Đào tạo"),
    (r"\bTN\s?(?:&|VÀ|-)?\s?MT\b", "Tài nguyên và Môi trường"),
    (r"\bLĐ\s?-?\s?TB\s?(?:&|VÀ|-)?\s?XH\b", "Lao động - Thương binh và Xã hội"),
    (r"\bVH\s?[,-]?\s?TT\s?(?:&|VÀ|-)?\s?DL\b", "Văn hóa, Thể thao và Du lịch"),
    (r"\bTT\s?(?:&|VÀ|-)\s?TT\b", "Thông tin và Truyền thông"),
    (r"\bKH\s?(?:&|VÀ|-)?\s?CN\b", "Khoa học và Công nghệ"),
    (r"\bKH\s?(?:&|VÀ|-)?\s?ĐT\b", "Kế hoạch và Đầu tư"),
    (r"\bGTVT\b", "Giao thông vận tải"),
    (r"\bTC\s?(?:&|VÀ|-)\s?KH\b", "Tài chính - Kế hoạch"),
    (r"\bKT\s?(?:&|VÀ|-)\s?HT\b", "Kinh tế và Hạ tầng"),
    (r"\bVH\s?(?:&|VÀ|-)\s?TT\b", "Văn hóa và Thông tin"),
)
_PURPOSES = (
    (r"\bPCTT\s?(?:&|VÀ|-)\s?TKCN\b", "Phòng, chống thiên tai và Tìm kiếm cứu nạn"),
    (r"\bPCLB\s?(?:&|VÀ|-)\s?TKCN\b", "Phòng, chống lụt bão và Tìm kiếm cứu nạn"),
    (r"\bPCTT\b", "Phòng, chống thiên tai"),
    (r"\bPCLB\b", "Phòng, chống lụt bão"),
    (r"\bTKCN\b", "Tìm kiếm cứu nạn"),
    (r"\bPTDS\b", "Phòng thủ dân sự"),
    (r"\bPCCC\s?(?:&|VÀ|-)\s?CNCH\b", "Phòng cháy, chữa cháy và Cứu nạn, cứu hộ"),
    (r"\bATGT\b", "An toàn giao thông"),
    (r"\b(?:VS)?ATTP\b", "An toàn thực phẩm"),
    (r"\bCCHC\b", "Cải cách hành chính"),
    (r"\bCĐS\b", "Chuyển đổi số"),
    (r"\bCTMTQG\b", "Chương trình mục tiêu quốc gia"),
    (r"\bPCTN\b", "Phòng, chống tham nhũng"),
    (r"\bPCTP\b", "Phòng, chống tội phạm"),
    (r"\bHĐSP\b", "Hội đồng sư phạm"),
    (r"\bQLDA\b", "Quản lý dự án"),
    (r"\bĐTXD\b", "đầu tư xây dựng"),
    (r"\bKKT\b", "khu kinh tế"),
    (r"\bKCN\b", "khu công nghiệp"),
    (r"\bQLTT\b", "Quản lý thị trường"),
    (r"\bTHADS\b", "Thi hành án dân sự"),
)
"""What boards and offices are set up for; what is longer stands above what it begins with."""
NAMES = ("Ban Chỉ huy", "Ban Quản lý", *(full for _, full in _PURPOSES if full[:1].isupper()))
"""What keeps its capitals inside a name."""
_PATTERNS = tuple((re.compile(pattern, re.I), full) for pattern, full in (*_BODIES, *_PURPOSES))


def opened(name: str) -> str:
    """``name`` with its abbreviations written out.

    >>> opened("BCH PCTT VÀ TKCN TỈNH SƠN NAM")
    'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn TỈNH SƠN NAM'
    """
    for pattern, full in _PATTERNS:
        name = pattern.sub(full, name)
    return name
