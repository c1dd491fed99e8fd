"""Sections: which parts of a document direct, and which only describe, wish or pay.

A section is known by its heading. What stands under a describing heading holds no task; under a heading of aims a
sentence is a task only where it names somebody.
"""

import re
from enum import Enum

from models.outline import Item
from pipeline.lexicon.wording import Wording


class Section(Enum):
    """What a section is for."""

    DIRECTS = "directs"
    AIMS = "aims"
    """Requirements, aims, money, scope: tasks only where a unit is named."""
    DESCRIBES = "describes"
    """Shortcomings, results, purpose: no tasks."""
    ASSIGNS = "assigns"
    """A block that says who answers for the tasks beside it."""


_LEAD_IN = r"^\W*+(?:(?:về|một\s+số|những|các|công\s+tác)\s++)*+"
_ALONE = (
    r"(?![^.:;]{0,80}(?:,|\bvà)\s+(?:(?:các|một\s+số|những)\s+){0,2}(?:nhiệm\s+vụ|giải\s+pháp)\b)"
)
"""A heading that names tasks beside aims (``Định hướng và các nhiệm vụ chủ yếu``) is over tasks."""

_NO_TASKS = (
    r"(?![^\n]{0,120}?(?:;\s{1,3}(?:phương\s+hướng\s?,?\s+)?|\bphương\s+hướng\s?,?\s+)nhiệm\s+vụ\b"
    r"|[^\n]{0,120}?\bvà\s{1,3}(?:(?:một\s+số|các)\s+)?nhiệm\s+vụ\s+(?:trọng\s+tâm\s+)?"
    r"(?:quý|tháng|thời\s+gian\s+tới|trong\s+thời|tới|cuối\s+năm|\d{1,2}\s+tháng)\b)"
)
"""The same of what was and what is to be done: ``Tình hình 9 tháng và nhiệm vụ quý IV``."""

HEADINGS: tuple[tuple[Section, Wording], ...] = (
    (
        Section.ASSIGNS,
        Wording(
            "section.responsibility",
            _LEAD_IN
            + r"(?:trách\s+nhiệm\s+(?:và\s+thời\s+gian\s+)?(?:thực\s+hiện|tổ\s+chức\s+thực\s+hiện)\W*$"
            r"|phân\s+công\s+(?:trách\s+nhiệm|nhiệm\s+vụ|thực\s+hiện)\W*$"
            r"|(?:đơn\s+vị|cơ\s+quan)\s+(?:chủ\s+trì|thực\s+hiện|phối\s+hợp)\W*(?:,|và|$))",
            (
                "Trách nhiệm thực hiện",
                "Trách nhiệm thực hiện:",
                "Phân công nhiệm vụ",
                "Trách nhiệm và thời gian thực hiện",
                "Đơn vị thực hiện:",
            ),
            ("Nâng cao trách nhiệm thực hiện công vụ", "Trách nhiệm của các cơ quan, đơn vị"),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.shortcomings",
            _LEAD_IN + r"(?=(?:t[ồô]n\s+tại|hạn\s+chế|khó\s+khăn|vướng\s+mắc|nguyên\s+nhân"
            r"|kết\s+quả(?:\s+(?:đạt\s+được|thực\s+hiện|chung))?\b(?!.*\bphải\b)"
            r"|ưu\s+điểm|khuyết\s+điểm|thực\s+trạng|(?:(?:đặc\s+điểm|khái\s+quát)(?:\s*,|\s+và)?\s+)?tình\s+hình|đặc\s+điểm\s+chung|(?:nhận\s+xét\s*,?\s+)?(?:và\s+)?đánh\s+giá(?:\s+chung)?\W*$|bài\s+học|sự\s+cần\s+thiết|bối\s+cảnh))"
            + _NO_TASKS,
            (
                "Tồn tại, hạn chế",
                "Kết quả đạt được",
                "Nguyên nhân",
                "Đánh giá chung",
                "NHẬN XÉT, ĐÁNH GIÁ",
                "ĐẶC ĐIỂM, TÌNH HÌNH",
                "Khái quát tình hình địa bàn",
                "VỀ KẾT QUẢ ĐẠT ĐƯỢC",
                "Tình hình thực hiện chính sách và nhiệm vụ được giao",
                "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ NĂM 2023",
                "Tồn tại, hạn chế trong thực hiện các mục tiêu, nhiệm vụ",
            ),
            (
                "Khắc phục những tồn tại, hạn chế",
                "Về tình hình kinh tế - xã hội 9 tháng và nhiệm vụ quý IV/2025",
                "Kết quả tháng 9; phương hướng, nhiệm vụ tháng 10",
                "Đánh giá hiệu quả và khen thưởng",
                "Nắm đặc điểm, tình hình địa bàn",
            ),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.assessment",
            _LEAD_IN + r"(?:đánh\s+giá\s+(?:kết\s+quả|tình\s+hình)"
            r"|nội\s+dung\s+(?:sơ\s+kết|tổng\s+kết|đánh\s+giá)\W*$)",
            (
                "Đánh giá tình hình thực hiện năm 2024",
                "Về đánh giá kết quả thực hiện kế hoạch",
                "Nội dung sơ kết",
            ),
            (
                "Đánh giá hiệu quả và khen thưởng",
                "Tổ chức đánh giá kết quả thực hiện",
                "Nội dung sơ kết gửi về Sở Nội vụ trước ngày 15/6",
            ),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.documents",
            _LEAD_IN + r"(?:cơ\s+sở\s+pháp\s+lý\b"
            r"|(?:văn\s+bản|tài\s+liệu)\s+(?:[^\W\d_]+\s+){0,5}?(?:áp\s+dụng|làm\s+căn\s+cứ)\b)",
            (
                "Cơ sở pháp lý",
                "Các văn bản chính áp dụng trong quá trình kiểm tra:",
                "Văn bản quy phạm pháp luật làm căn cứ",
            ),
            ("Rà soát các văn bản áp dụng", "Văn bản chỉ đạo"),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.outlook",
            _LEAD_IN + r"(?:(?:(?:nhận\s+định|đánh\s+giá|phân\s+tích)\s*,?\s+)?"
            r"(?:nguy\s+cơ|hiện\s+trạng|dự\s+báo(?:\W*$|\s+(?:nhu\s+cầu|tình\s+hình|xu\s+(?:hướng|thế)|diễn\s+biến|nguy\s+cơ|(?:thiên\s+tai|thời\s+tiết|khí\s+tượng)(?!.*\b(?:kịp\s+thời|chính\s+xác|sớm)\b))))"
            r"|nhận\s+định(?:\W*$|\s+(?:chung|tình\s+hình|xu\s+(?:hướng|thế)|diễn\s+biến|thời\s+tiết))"
            r"|diễn\s+biến\s+(?:(?:của\s+)?(?:thời\s+tiết|thiên\s+tai|dịch|bão|mưa|tình\s+hình)))"
            r"(?!.*(?:,|\bvà)\s+(?:xây\s+dựng|lập|đề\s+xuất|rà\s+soát|triển\s+khai|tổ\s+chức|phòng|ứng\s+phó|xử\s+lý|giám\s+sát|kiểm\s+soát"
            r"|giảm|cảnh\s+báo|khắc\s+phục|tham\s+mưu|chủ\s+động|giải\s+pháp|nhiệm\s+vụ|biện\s+pháp|phương\s+án))",
            (
                "ĐÁNH GIÁ NGUY CƠ",
                "Nguy cơ cháy nổ",
                "Hiện trạng",
                "Dự báo tình hình năm 2026",
                "DỰ BÁO NHU CẦU VẬN TẢI",
                "NHẬN ĐỊNH TÌNH HÌNH",
                "DỰ BÁO THIÊN TAI NĂM 2024",
                "Nhận định, dự báo tình hình",
                "Diễn biến thời tiết, thủy văn",
            ),
            (
                "Đánh giá hiệu quả và khen thưởng",
                "Giảm nguy cơ cháy nổ",
                "Đánh giá nguy cơ và xây dựng phương án ứng phó",
                "Dự báo, cảnh báo thiên tai",
                "Công tác dự báo, cảnh báo",
                "Nhận định tình hình, tham mưu phương án",
                "Theo dõi diễn biến thời tiết",
                "Dự báo thời tiết kịp thời đến từng xã",
            ),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.prizes",
            _LEAD_IN + r"(?:cơ\s+cấu\s+)?(?:(?:số\s+lượng|mức)\s+)?giải\s+thưởng\W*$",
            ("GIẢI THƯỞNG", "Cơ cấu giải thưởng:"),
            ("Trao giải thưởng", "Tổ chức lễ trao giải thưởng"),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.purpose",
            _LEAD_IN
            + r"(?:mục\s+đích(?!\s*(?:,|và|-|–)?\s*yêu\s+cầu)|quan\s+điểm|phương\s+châm|ý\s+nghĩa|căn\s+cứ)\b"
            + _ALONE,
            ("Mục đích", "Mục đích, ý nghĩa", "Quan điểm chỉ đạo"),
            ("Yêu cầu", "MỤC ĐÍCH, YÊU CẦU", "Quan điểm, mục tiêu và giải pháp"),
        ),
    ),
    (
        Section.DESCRIBES,
        Wording(
            "section.setting",
            _LEAD_IN
            + r"(?=(?:phạm\s+vi|đối\s+tượng|thành\s+phần|địa\s+điểm|chủ\s+đề|khẩu\s+hiệu|hình\s+thức\s*,"
            r"|thời\s+gian(?:\s*,|\s+và|\s*$|\s+thực\s+hiện\W*$)))"
            + r"(?![^.:;]{0,80}(?:,|\bvà)\s+(?:các\s+)?(?:nội\s+dung|nhiệm\s+vụ|hoạt\s+động|giải\s+pháp)"
            r"\s*(?:,|\bvà\b|thực\s+hiện|tổ\s+chức|hoạt\s+động|$))",
            (
                "Thời gian, địa điểm",
                "Phạm vi, đối tượng",
                "Thành phần mời dự:",
                "Hình thức, thời gian",
            ),
            (
                "Thời gian tới, các cơ quan",
                "Hình thức xử lý vi phạm",
                "THỜI GIAN, QUY MÔ, NỘI DUNG",
                "Đối tượng, nội dung thực hiện",
            ),
        ),
    ),
    (
        Section.AIMS,
        Wording(
            "section.criteria",
            _LEAD_IN + r"(?:tiêu\s+(?:chuẩn|chí)|điều\s+kiện)"
            r"(?:\s*(?:,|và)\s*(?:tiêu\s+(?:chuẩn|chí)|điều\s+kiện|đối\s+tượng|quy\s+trình))*"
            r"(?:\s+(?:(?:bình\s+)?xét|tham\s+(?:gia|dự)|dự\s+thi|đánh\s+giá|chấm\s+điểm|xếp\s+loại|công\s+nhận"
            r"|khen\s+thưởng|(?:lựa|tuyển)\s+chọn|cụ\s+thể|chung)\b[^.:;]{0,80})?\W*$",
            ("TIÊU CHUẨN", "Điều kiện, tiêu chuẩn xét tặng", "Tiêu chí đánh giá, xếp loại"),
            (
                "Tiêu chí số 2 về giao thông",
                "Tiêu chuẩn hóa chức danh",
                "Bảo đảm điều kiện tham gia",
                "Điều kiện kinh doanh: rà soát, cắt giảm",
            ),
        ),
    ),
    (
        Section.AIMS,
        Wording(
            "section.programme",
            r"^\W*(?:(?:phần\s+(?:lễ|hội)|(?:nội\s+dung\s+)?chương\s+trình\s+(?:buổi\s+|đêm\s+)?(?:lễ|hội\s+(?:nghị|thảo|thi)|họp|cuộc\s+họp|đại\s+hội|mít\s+tinh|làm\s+việc|nghị\s+sự)"
            r"|nội\s+dung\s+(?:chương\s+trình|(?:buổi\s+)?(?:hội\s+(?:nghị|thảo)|lễ|làm\s+việc)|cuộc\s+họp)(?=\W*$)|trình\s+tự\s+(?:buổi\s+lễ|hội\s+nghị|đại\s+hội|cuộc\s+họp|tiến\s+hành\s+(?:buổi\s+)?lễ))\b)(?![^:]{0,60}\s(?:do|giao)\s)",
            (
                "Phần lễ",
                "Phần Hội (90 phút)",
                "Nội dung chương trình",
                "Nội dung Hội nghị",
                "CHƯƠNG TRÌNH HỘI NGHỊ",
                "Chương trình buổi làm việc:",
                "Trình tự buổi lễ",
            ),
            (
                "Nội dung chương trình mục tiêu quốc gia",
                "Chương trình công tác năm 2026",
                "Phần mềm quản lý",
                "Xây dựng chương trình hội nghị",
            ),
        ),
    ),
    (
        Section.AIMS,
        Wording(
            "section.aims",
            _LEAD_IN + r"(?:(?:mục\s+đích\s*(?:,|và|-|–)?\s*)?yêu\s+cầu\W*$|yêu\s+cầu\s+chung"
            r"|mục\s+tiêu|chỉ\s+tiêu|định\s+hướng|tầm\s+nhìn"
            r"|(?:nguồn\s+)?kinh\s+phí|nguồn\s+lực\s+thực\s+hiện)" + _ALONE,
            (
                "Yêu cầu",
                "MỤC ĐÍCH, YÊU CẦU",
                "Mục tiêu cụ thể",
                "Kinh phí thực hiện",
            ),
            (
                "Yêu cầu các đơn vị báo cáo",
                "Nâng cao chỉ tiêu",
                "Mục tiêu, nhiệm vụ",
                "Định hướng phát triển và các nhiệm vụ chủ yếu",
            ),
        ),
    ),
    (
        Section.DIRECTS,
        Wording(
            "section.tasks",
            _LEAD_IN + r"(?:phương\s+hướng\s*,?\s*(?:và\s+)?)?(?:nhiệm\s+vụ|giải\s+pháp)"
            r"(?:\s*(?:,|và)\s*(?:các\s+)?giải\s+pháp)?"
            r"(?:\s+(?:trọng\s+tâm|chủ\s+yếu|cụ\s+thể|(?:trong\s+)?(?:thời\s+gian\s+)?(?:tới|tiếp\s+theo))\b[^.:;]{0,60})?\W*$",
            (
                "Về nhiệm vụ, giải pháp trọng tâm 3 tháng cuối năm 2030",
                "Phương hướng, nhiệm vụ thời gian tới",
                "Giải pháp",
            ),
            (
                "Nhiệm vụ quý III đã hoàn thành",
                "Kết quả thực hiện nhiệm vụ",
                "Nhiệm vụ của Sở Y tế",
            ),
        ),
    ),
)
PROGRAMME = "section.programme"
TASKS = "section.tasks"
"""It orders also where a heading above only describes: what was found, and what is to be done, share a title."""
_SENTENCE = re.compile(r"[.;!?][\"”'’)\s]*$")
_STOPPED = re.compile(
    r"^\W{0,6}(?:mục\sđích|yêu\scầu|quan\sđiểm|mục\stiêu|ý\snghĩa)(?:\s?,?\s(?:và\s)?(?:yêu\scầu|ý\snghĩa|mục\stiêu|chung|cụ\sthể|chỉ\sđạo)){0,2}\s?\.\s?$",
    re.I,
)
"""A title of those that nearly every plan has, with the full stop of a sentence."""
_STATES = re.compile(r"\s(?:diễn\s{1,3}biến|đang|đã|còn|vẫn)\s")
"""``Tình hình dịch bệnh còn phức tạp.`` is a sentence and no title."""
_RUN_IN = re.compile(r"[^.:]{3,60}[.:](?=\s)")
_OPENER = 160
"""Letters of an item's text in which it may still be a heading that describes."""


def section_of(item: Item) -> tuple[Section, str]:
    """What ``item``'s own heading says of it and what is under it, and the rule that said so."""
    text = item.evidence.quote.split("\n", 1)[0]
    if _STOPPED.match(text):
        text = text.rstrip(". ")
    if not item.heading and (len(text) > _OPENER or _SENTENCE.search(text)):
        run_in = _RUN_IN.match(text)
        title = run_in.group() if run_in else ""
        text = "" if title.endswith(".") and _STATES.search(title) else title.rstrip(".:")
    if not text:
        return Section.DIRECTS, "section.none"
    for section, wording in HEADINGS:
        if wording.find(text):
            return section, wording.id
    return Section.DIRECTS, "section.none"
