"""Sentences that complete what stands in front of them, or are completed by what stands below."""

from pipeline.lexicon.wording import Wording

WITH_PARTNERS = Wording(
    "role.partner-below",
    r"\bchủ\s+trì\s*,?\s*phối\s+hợp(?:\s+(?:chặt\s+chẽ|với|cùng)){0,2}\s*:?\s*$",
    ("Chủ trì, phối hợp", "Sở Y tế chủ trì, phối hợp với:"),
    ("Cơ quan phối hợp:", "Chủ trì, phối hợp với Sở Y tế:"),
)
"""An item that ends so is completed by each of its points, which open with those to work with."""
DOES_SO = Wording(
    "role.does-so",
    r"^\W*(?:(?:giao|cho|phân\s+công|yêu\s+cầu|đề\s+nghị|chủ\s+trì|phối\s+hợp|với|cùng|và|khẩn\s+trương|tập\s+trung|trực\s+tiếp|chịu\s+trách\s+nhiệm"
    r"|(?:tổ\s+chức|triển\s+khai|tham\s+mưu)(?=\s+thực\s+hiện)|thực\s+hiện|(?:làm|là)\s+đầu\s+mối|(?:nội\s+dung|nhiệm\s+vụ|việc|công\s+việc)\s+(?:này|trên)|hoàn\s+thành|xong|chính(?=\s+về)|về(?=\s+(?:nội\s+dung|nhiệm\s+vụ|việc)))\b\W*)+$",
    (
        "Giao  chịu trách nhiệm chính về việc này.",
        "Giao  thực hiện.",
        "Giao  chủ trì, phối hợp với  thực hiện, hoàn thành .",
        " làm đầu mối.",
    ),
    ("Giao  rà soát.", "Giao  thực hiện Kế hoạch này.", "."),
)
"""A sentence without its names and days that says nothing but that somebody shall do what stands in front of it."""
LEADS_IT = Wording(
    "role.leads-it",
    r"^\W{0,8}+(?=[^\n]{0,400}?\bchủ\s+trì\b)(?:(?:giao|yêu\s+cầu|đề\s+nghị|chủ\s+trì|phối\s+hợp|với|cùng|và|thực\s+hiện|triển\s+khai|tổ\s+chức|tham\s+mưu|trình"
    r"|báo\s+cáo|hướng\s+dẫn|vận\s+động|theo\s+dõi|đôn\s+đốc|kiểm\s+tra|tổng\s+hợp|thẩm\s+định|phê\s+duyệt|ban\s+hành|xem\s+xét|quyết\s+định|sơ\s+kết|tổng\s+kết"
    r"|kết\s+quả|hoàn\s+thành|xong)\b\W{0,12}+)+$",
    (
        " chủ trì, phối hợp với ,  thực hiện, trình  .",
        " chủ trì tham mưu, trình  .",
        "đề nghị  chủ trì, phối hợp với  vận động, hướng dẫn.",
    ),
    (" chủ trì tập huấn cho cán bộ.", "Giao  rà soát.", " tổng hợp, báo cáo  ."),
)
"""The same where verbs without an object say how: what they speak of stands in front."""
CARRIES_OUT = Wording(
    "role.carries-out",
    r"^[^.]{3,900}?\s(?:chịu\s+trách\s+nhiệm|căn\s+cứ)\s[^.;:]{0,60}?(?:thi\s+hành|thực\s+hiện)"
    r"\s+(?:các\s+nội\s+dung\s+(?:của\s+)?)?(?:Quyết\s+định|Nghị\s+quyết)\s+này\W*$",
    (
        "Chánh Văn phòng; Giám đốc Sở Y tế; Chủ tịch UBND huyện chịu trách nhiệm thi hành Quyết định này./.",
        "Giám đốc các sở và các cá nhân có tên tại Điều 1 căn cứ Quyết định thực hiện Quyết định này.",
    ),
    (
        "Giao Sở Y tế theo dõi việc thi hành Quyết định này; các sở báo cáo định kỳ.",
        "Sở Y tế tổng hợp.",
    ),
)
"""The article that says who carries a decision out: its list, however long and whatever parts it, is one sentence."""
WILL_DO = Wording(
    "part.will-do",
    r"(?:^\W{0,3}|[,;]\s|\d\s)(?P<who>(?-i:[A-ZĐ])[^\W\d_]*(?:\s[^\s,.;:]{1,12}){0,9}?)\ssẽ\s",
    (
        "Căn cứ kết quả thí điểm, trong năm 2019 Bộ sẽ tổng kết",
        "Sở Y tế sẽ kiểm tra trong tháng 6/2025.",
    ),
    ("Các đơn vị rà soát hồ sơ, những hồ sơ sẽ hết hạn", "Nếu chậm, các đơn vị sẽ bị phê bình"),
)
"""Somebody says what he will do: what is said behind his name, and the time right in front of it, is no order's."""
