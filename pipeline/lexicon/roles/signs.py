"""Signs in a sentence that tell where a list, a clause or a label begins and ends; `finder` asks for them.

What tells who orders and who has a duty stands in `order_signs`, what gives a role by itself in `words`.
"""

import re

import regex

# Lists of units: what stands between two of them, or around them.

LIST = re.compile(
    r"^\s*+(?:\([^()\n]{1,80}\)\s*+(?=[,;&]|và\b))?(?:[,;:/&]|và|hoặc|cùng|(?<=\s)-)?\s*+(?:,?\s*+(?:và|cùng)\s*+)?(?:[-–]\s*+)?$"
)
"""``, và``, `` & ``: between two members of a list; a bracket may stand in front.

White space is never given back (``\\s*+``): between words that may be missing, a long run of it could be shared
out in too many ways.
"""
AND_WITH = re.compile(r"^\s*+[,;]?\s*+(?:(?:và|cùng)\s++)*+với\s*+$")
"""``, và với``: behind ``phối hợp với X``, one more to work with."""
BEHIND_BRACKET = re.compile(r"^\s?\)\s*(?:,|;|và|,\s+và)\s+$")
"""``) và ``: behind a name in brackets the list goes on."""
UNKNOWN_MEMBER = regex.compile(
    r"^\s*(?:,|;|và|cùng)\s+(?:(?:các|những)\s+\p{L}|(?:cơ\s+quan|đơn\s+vị|doanh\s+nghiệp|trường|hội|lực\s+lượng|hệ\s+thống)\s|\p{Lu})"
    r"(?:(?!\b(?:chủ\s+trì|phối\s+hợp|báo\s+cáo|gửi|trình|thực\s+hiện|tổ\s+chức|rà\s+soát|xây\s+dựng|tham\s+mưu|hướng\s+dẫn|yêu\s+cầu"
    r"|đề\s+nghị|giao|của|tại|số|kịp\s+thời|chỉ\s+đạo|kiểm\s+tra|theo|để|nhằm)\b)[^,;.:()\n]){2,50}(?:,|;|\svà|\scùng)\s+$"
)
"""``, các nhà trường và ``: between two members of a list a third one that no dictionary holds."""
JOINED_ON = re.compile(
    r"^(?:(?!\b(?:chủ\s+trì|phối\s+hợp|báo\s+cáo|gửi|trình|tham\s+mưu|tham\s+gia)\b)[^.;:\n])*(?:,|;|\bvà|\bcùng)\s+$"
)
"""`` trong phạm vi nhiệm vụ của mình và ``: in the list behind a label, which still goes on."""
COMPOSITION = re.compile(
    r"\b(?:bao\s+gồm|gồm(?:\s+có)?|thành\s+viên\s+(?:là|gồm)|chức\s+năng\s+như|cụ\s+thể\s+như)\s*:?\s"
)
"""``gồm: ``, ``thành viên là ``: behind it stand those of whom a body is made up."""
PART = re.compile(
    r"(?:vụ|phòng|ban|cục|chi\s+cục|tổng\s+cục|văn\s+phòng|thanh\s+tra|trung\s+tâm|bộ\s+phận|tổ|khoa|viện|đội|trạm|hạt)\b",
    re.I,
)
"""``Phòng``, ``Vụ``, ``Thanh tra``: with what the names of parts of a body begin."""

# Clauses: with what they open, and what ends the one in front.

SCENE_OPENS = re.compile(r"^\W*(?:Theo|[Tt]rên\s+cơ\s+sở|[Cc]ăn\s+cứ|Sau\s+khi|Để|Nhằm|Khi)\b")
"""``Trên cơ sở …``, ``Sau khi …``: a sentence opens with a scene; in small letters a clause behind a semicolon too."""
CONCERNS = re.compile(r"^\W*(?:Riêng\s+)?[Đđ]ối\s+với\s*$")
"""``Riêng đối với ``: in front of a unit that may only be what the sentence is about."""
NUMBER = r"\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)"
"""``(2)``, ``ii)``, ``b)``: by which a paragraph counts its points."""
ENUMERATOR = re.compile(rf"^\W*{NUMBER}\s*")
"""``(2) ``, ``a) ``: a number inside a paragraph."""
FIRST_OF_TITLE = re.compile(r"(?<=:)\s*\(?(?:1|i|a)\)\s*$")
"""``Cắt giảm thủ tục: (1) ``: the first of what a title enumerates behind its colon."""
TIME_ENDS = re.compile(
    r"(?<=[^\W_]\s|.\()(?:trước|chậm\s+nhất|xong|trong|vào|hết|hoàn\s+thành)\s[^.;:,()]{0,24}?"
    r"(?:\d{1,2}/\d{1,2}(?:/\d{4})?|(?:tháng|quý)\s+[\dIV]{1,3}(?:(?:/|\s+năm\s+)\d{4})?|năm\s+\d{4})\)?(?:,|,?\s+và)\s+$"
    r"|(?<=[^\W_]\s)(?:vào\s+)?(?:h[àằ]ng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm),\s+$"
)
"""``… thẩm định trước ngày 10/4 và ``: up to a unit behind the time of another's work.

Also behind how often: ``Các xã có dịch báo cáo hằng ngày, các xã còn lại báo cáo …``.
"""
_BREAK = re.compile(r"[;.!?]\s+|\n")
"""``; ``, ``. ``: a mark or a line ends the clause."""
_TIME_BETWEEN = re.compile(
    r"(?<![;.!?]\s)(?<![;.!?]\schậm\snhất\s)\b(?:trước|chậm\s+nhất|xong)\s+(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?,\s+$|,\s+còn\s+$"
)
"""``trước ngày 15/6, ``, ``, còn ``: up to a unit, whose clause begins behind it."""


def last_clause(gap: str) -> int:
    """Where the last clause of what stands in front of a unit begins; 0 where none begins there.

    Behind a mark, and at the unit itself behind ``, còn`` or the comma of a time: ``Sở A xong trước ngày 15/6, Sở B
    trước ngày 20/6``. A time that opens its clause is that of the unit: ``…; trước ngày 25/3, Sở B tổng hợp``.
    """
    if gap.rstrip().endswith((",", "còn")) and _TIME_BETWEEN.search(gap):
        return len(gap)
    return max((found.end() for found in _BREAK.finditer(gap)), default=0)


# Labels: what ends in a colon in front of a unit, and stands behind one.

LABEL = regex.compile(
    r"^\W*(?:\p{Lu}[^:,.;()]{2,30}(?:\([^:;()\n]{1,40}\))?|(?:Về|Đối\s+với|Công\s+tác|Việc|Dự\s+án|Đề\s+án|Gói\s+thầu|Chương\s+trình)\s(?:[^:.;()\n]|\([^:.;()\n]{1,80}\)){2,160}+):\s*$"
)
"""``Công tác tuyên truyền: ``: a title in front of who does the work."""
LABEL_OF_TOPICS = regex.compile(r"^\W*\p{Lu}[^:,.;()]{2,30}(?:,\s\p{Ll}[^:,.;()]{2,30}){1,2}:\s*$")
"""``Án dân sự, hành chính: ``: what the work is about, in front of who does it."""
RUN_IN_LABEL = regex.compile(
    r"^\W*(?:Chế\s+độ|Về|Đẩy\s+mạnh|Đẩy\s+nhanh|Tăng\s+cường|Nâng\s+cao|Tập\s+trung|Khẩn\s+trương|Tiếp\s+tục|Công\s+tác|Hoàn\s+thiện"
    r"|Phát\s+triển|Bảo\s+đảm|Đổi\s+mới|Thúc\s+đẩy|Xây\s+dựng|Huy\s+động|Tuyên\s+truyền|Truyền\s+thông|Vận\s+động|Phổ\s+biến|Rà\s+soát|Kiểm\s+tra|Giám\s+sát|Hỗ\s+trợ|Quản\s+lý|Đào\s+tạo|Bồi\s+dưỡng)[\s,][^:.;()]{2,120}:\s*(?=\p{Lu}|$)"
)
"""``Chế độ báo cáo: Hằng tháng, …``: a title that runs into its sentence."""
LABEL_OF_REPORTS = re.compile(
    r"^\W*(?:Về\s+|(?:Thực\s+hiện|Bảo\s+đảm|Đảm\s+bảo|Duy\s+trì)\s+(?:nghiêm\s+)?)?Chế\s+độ\s", re.I
)
"""``Về chế độ báo cáo: ``: a title over who reports, and no label of a receiver."""
LABEL_OF_ROLE = re.compile(
    r"phối\s+hợp|chủ\s+trì|thực\s+hiện|tham\s+(?:gia|dự|mưu)|thành\s+phần|kính\s+gửi|báo\s+cáo|trách\s+nhiệm|đơn\s+vị|cơ\s+quan",
    re.I,
)
"""``Đơn vị phối hợp: ``: the words of labels that give a role."""
BEHIND_LABEL = re.compile(r"^\s*:\s*[^\W\d_]")
"""``: Rà soát``: behind whose duties they are, the duties."""
EXAMPLES = re.compile(r"\b(?:như|gồm|ví\s+dụ)\s*:\s*$", re.I)
"""``… của các bên như: ``: behind it stand examples, and nobody is told to act."""
