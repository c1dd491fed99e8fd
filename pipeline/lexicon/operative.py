"""The sentence that leads over to the list of tasks."""

from pipeline.lexicon.wording import Wording

DUTY = Wording(
    "operative.duty",
    r"^(?!\W{0,3}(?:Theo|Căn\s+cứ|Qua|Hiện|Tuy|Do|Vì)\b)[^.:]{3,300}?\s(?:(?:có|chịu)\s+trách\s+nhiệm|cần|phải)\b[^.:]{0,160}:\s*$",
    (
        "Giám đốc Sở Y tế các tỉnh có trách nhiệm:",
        "Các đơn vị cần thực hiện tốt những việc sau:",
    ),
    (
        "Các đơn vị có trách nhiệm báo cáo.",
        "Trách nhiệm của các đơn vị:",
        "Theo Luật Đấu thầu, chủ đầu tư có trách nhiệm:",
    ),
)
"""It says who has the duties that follow."""
OPERATIVE: tuple[Wording, ...] = (
    Wording(
        "operative.order",
        r"(?:yêu\s+cầu|đề\s+nghị|chỉ\s+thị|giao|chỉ\s+đạo|phân\s+công|kết\s+luận|ban\s+hành|xây\s+dựng|có\s+ý\s+kiến|thông\s+báo"
        r"|hướng\s+dẫn(?=\s[^.]{3,400}:\s*$))\b[^.]{0,400}+$",
        (
            "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan thực hiện tốt một số nội dung sau:",
            "UBND tỉnh ban hành Kế hoạch như sau:",
            "Chủ tịch UBND huyện có ý kiến như sau:",
            "Sở Nội vụ hướng dẫn các đơn vị xếp loại hồ sơ như sau:",
        ),
        ("Tình hình dịch bệnh diễn biến phức tạp.",),
    ),
    DUTY,
)
"""It orders, or tells what was decided, issued or guided; or it says who has the duties that follow."""
