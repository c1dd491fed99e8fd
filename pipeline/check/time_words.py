"""What sets a time by all appearance, and what says that the wording of a time goes on or began before."""

from pipeline.lexicon.wording import Wording

UNREAD = Wording(
    "time.unread",
    r"\b(?:(?:chậm|muộn|trễ)\s+nhất|hạn\s+(?:cuối|chót)|trước|xong\s+trong|(?<!chưa\s)hoàn\s+thành\s+trong)\b[^.;,\n]{0,14}?\b"
    r"(?:ngày|tháng|quý|thứ)\s+(?:\d|[…._]{1,9}\s?(?:/|tháng\b)|[IV]{1,3}\b|hai\b|ba\b|tư\b|năm\b|sáu\b|bảy\b)[^.;,\n\s]*",
    (
        "chậm nhất vào ngày 20 tháng cuối kỳ",
        "hoàn thành trong quý III",
        "trước thứ Sáu",
        "trước ngày …/8/2025",
        "trước ngày .... tháng 6 năm 2025",
    ),
    ("trước ngày Quốc khánh", "chưa hoàn thành trong quý I", "ngày 20 tháng 11"),
)
"""A time that is set, however it is said."""

DAY = Wording(
    "time.day",
    r"(?<![\d/.-])(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(?P<year>20\d\d)\b",
    ("ngày 25/11/2027", "ngày 25 tháng 11 năm 2027"),
    ("24/24 giờ", "Nghị định số 12/2025/NĐ-CP", "tháng 11/2027"),
)
"""A day, whatever is said of it."""

TERM = Wording(
    "time.term",
    r"(?<!ngày\s)(?<!tháng\s)(?<![\d/.,-])\b\d{1,3}\s?(?:\([^()\d]{2,20}\)\s?)?ngày\b(?!\s+(?:công|tuổi|\d))",
    ("sau hội nghị 01 ngày", "≤ 45 ngày", "15 (mười lăm) ngày làm việc"),
    ("ngày 15 tháng 4", "05 ngày công", "trẻ 7 ngày tuổi"),
)
"""Days that are counted."""

_MONTH = r"(?:tháng|quý)\s+(?:\d{1,2}|[IV]{1,3})\b(?!\s?[/.]\s?\d{1,2}[/.])"
_YEAR = r"(?:(?:\s?/\s?|\s+năm\s+)(?P<year>20\d\d))?"

SAID = (
    Wording(
        "time.said-month",
        rf"(?<!\d\s)(?<!\bmưa\s)(?<!\bbão\s)(?<!\blũ\s)\b(?:trong|vào|đến|trước|hết|cuối|đầu)\s+(?:hết\s+|cuối\s+|đầu\s+|các\s+)?{_MONTH}{_YEAR}",
        (
            "xong trong quý II",
            "đến hết tháng 11/2026",
            "trong tháng 10 năm 2026",
            "xử lý hồ sơ tồn đọng trong quý II/2024",
        ),
        (
            "trong tháng tới",
            "tháng 10/2026",
            "theo quý",
            "ngày 11 tháng 9 năm 2022",
            "sau đợt mưa cuối tháng 9",
        ),
    ),
    Wording(
        "time.said-session",
        rf"\b(?:phiên|kỳ)\s+họp\s+(?:(?:thường\s+kỳ|thường\s+lệ|định\s+kỳ)\s+)?(?:{_MONTH}|(?:đầu|giữa|cuối)\s+năm\b){_YEAR}"
        rf"|\b(?:thường\s+kỳ|thường\s+lệ|kỳ|họp)\s+{_MONTH}(?:(?:\s?/\s?|\s+năm\s+)20\d\d)?"
        r"|\b(?:tại|trước)\s+(?:phiên|kỳ)\s+họp\s+(?:gần\s+nhất|tới|tiếp\s+theo|sau|thứ\s+\w{1,6})\b",
        (
            "báo cáo tại phiên họp thường kỳ tháng 7/2026",
            "trình tại kỳ họp thường lệ giữa năm 2026",
            "báo cáo tại phiên họp tới",
        ),
        ("phiên họp ngày 12/7", "nghị quyết của kỳ họp", "họp định kỳ hằng tháng"),
    ),
    Wording(
        "time.said-blank",
        r"\b(?:trong|vào|trước|hết|nhất|đến)\s+(?:là\s+)?(?:ngày|tháng|quý)\s?(?:…|\.{2,9}|_{2,9})",
        ("hoàn thành trong tháng ... năm 2026", "trước ngày …", "chậm nhất là ngày ....."),
        ("trước ngày 15", "trong tháng."),
    ),
    Wording(
        "time.said-event",
        r"\b(?:hoàn\s+thành|hoàn\s+tất|xong|kết\s+thúc|chi\s+trả|đến\s+hết)\b[^.;:\n]{0,80}?\b"
        r"(?:trước\s+(?:(?:dịp\s+|thềm\s+)?Tết\b|mùa\b|kỳ\s+họp|(?:dịp\s+)?khai\s+giảng|Đại\s+hội|năm\s+học|ngày\s+(?:khai|bầu|diễn|tổ|lễ|hội|đại)"
        r"|khi\s+(?:kết\s+thúc|bão|mưa|lũ|vào|khai|bước|diễn|năm))|(?<=hết\s)năm\s+học)",
        (
            "hoàn thành việc chi trả trước Tết Nguyên đán",
            "di dời xong trước mùa mưa bão năm 2026",
            "hoàn thành gia cố đê trước khi bão đổ bộ",
            "tuyên truyền từ nay đến hết năm học",
        ),
        (
            "hoàn thành hồ sơ trước khi trình",
            "hoàn thành trước ngày 15/6",
            "chúc mừng trước thềm năm mới",
        ),
    ),
    Wording(
        "time.said-hour",
        r"\b(?:chậm\s+nhất|muộn\s+nhất|trước)\s+(?:là\s+|vào\s+)?\d{1,2}\s?(?:giờ|h)(?:\s?\d\d)?(?:\s?phút)?\b(?!\s?[,(]?\s?(?:sáng|trưa|chiều)?\s?(?:ngày|hôm)\s+\d)",
        ("chậm nhất 9 giờ ngày làm việc tiếp theo", "báo cáo trước 16 giờ"),
        ("trước 16 giờ ngày 15/6", "trực 24/24 giờ"),
    ),
    Wording(
        "time.said-reports",
        r"\b(?:báo\s+cáo|gửi|giao\s+ban)\s(?:[^\s.;,]+\s){0,3}?(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý)\b",
        ("gửi báo cáo nhanh hằng ngày", "báo cáo mỗi tuần", "họp giao ban hàng tháng"),
        ("công việc hằng ngày", "chỉ số giá hằng tháng", "báo cáo đột xuất"),
    ),
    Wording(
        "time.said-rhythm",
        r"\b(?:theo\s+định\s+kỳ\b(?!\s+của)|(?:định\s+kỳ|thường\s+kỳ)\s+(?:(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\s+(?:tuần|tháng))\b"
        r"|mỗi\s+(?:ngày|tuần|tháng|quý|năm)\s+(?:ít\s+nhất|tối\s+thiểu|\d))",
        ("họp giao ban định kỳ hằng tuần", "sơ kết định kỳ 6 tháng", "mỗi năm ít nhất 02 lớp"),
        ("báo cáo định kỳ", "công việc hằng ngày", "theo định kỳ của ngành", "mỗi tuần một khác"),
    ),
    Wording(
        "time.said-each",
        r"\bmỗi\s+(?:tuần|tháng|quý|năm)\s+(?:lựa\s+chọn|chọn|tổ\s+chức|báo\s+cáo|rà\s+soát|kiểm\s+tra|lập|họp|gửi|tổng\s+hợp|thực\s+hiện|đăng|phát|có\s+(?:ít\s+nhất|tối\s+thiểu))\b",
        ("mỗi quý lựa chọn ít nhất 02 vụ", "mỗi tháng họp một lần"),
        ("mỗi năm một chủ đề", "mỗi tuần", "mỗi năm học tổ chức"),
    ),
    Wording(
        "time.said-years-at-end",
        r"\((?:(?:giai\s+đoạn|từ\s+năm|năm|xuyên\s+suốt|trong|thực\s+hiện)\s+){0,3}20\d\d(?:\s?[-–]\s?20\d\d)?\)[\s.;,]{0,4}$",
        (
            "vận hành cổng dữ liệu (2027 - 2030).",
            "đào tạo nhân lực (xuyên suốt 2025 - 2035).",
            "thí điểm tại 02 xã (năm 2026);",
        ),
        ("Luật Đất đai (2024) và các nghị định", "(Kế hoạch 2025-2030 kèm theo)"),
    ),
)
"""A month, a session, an event, an hour, years or a rhythm: what bounds a task, or tells of what was."""

RHYTHM = Wording(
    "time.rhythm",
    r"\b(?:định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)\b(?!\s+học)",
    ("Bồi dưỡng công chức hằng năm", "Định kỳ hàng tháng công bố kết quả"),
    ("ngân sách năm 2024", "Định kỳ công bố", "hằng năm học"),
)
"""How often, in the work that a row of a table gives."""

TIME_ALONE = Wording(
    "time.alone",
    r"^\W{0,3}(?:(?:(?:hoàn\s+thành|xong)\s+)?(?:trước|trong|đến|từ|chậm\s+nhất)?\s{0,2}(?:hết|cuối|đầu)?\s{0,2}(?:quý|tháng|năm|ngày|giai\s+đoạn)\s{1,2}[\dIVX][^\n]{0,40}"
    r"|(?:thường\s+xuyên|(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm))[^\n]{0,12}|(?:\d{1,2}\s?/\s?){0,2}20\d\d(?:\s?[-–]\s?20\d\d)?)\W{0,3}$",
    ("Quý II/2026", "Hoàn thành trước ngày 30/6/2026", "Hằng năm", "2026-2030", "Tháng 9/2025"),
    (
        "Quyết định",
        "Báo cáo năm 2025",
        "12/KH-UBND",
        "Năm học mới",
        "Thường xuyên rà soát, báo cáo",
    ),
)
"""A cell that says when, and nothing else."""

TIME_OPEN = Wording(
    "time.open",
    r"^\W{0,3}(?:(?:ngay\s+)?(?:sau\s+)?khi\b|ngay\s+sau\b|trước\s+khi\b|trong\s+quá\s+trình\b|theo\b(?!\s+dõi)|tùy\b|tuỳ\b|căn\s+cứ\b|kịp\s+thời|đột\s+xuất"
    r"|đã\s|không\s+(?:có|quy|áp)\b)",
    (
        "Khi có yêu cầu",
        "Theo kế hoạch của tỉnh",
        "Ngay sau Hội nghị",
        "Trước khi khởi công",
        "Đã hoàn thành",
    ),
    ("Hằng năm", "Theo dõi thường xuyên", "Sau 15 ngày"),
)
"""A cell of time that leaves the time to something else, and sets none."""

GOES_ON = Wording(
    "time.goes-on",
    r"^[^\S\n]{0,3}(?:(?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)\b|[-–][^\S\n]?\d|(?:đến|tới)\s(?:hết\s|cuối\s)?(?:ngày|tháng|quý|năm)\s[\dIV]"
    r"|(?:của\s)?(?:tháng|quý|năm)\s[\dIV]|\s?(?:,|và)\s(?:trước\s)?(?:ngày\s)?\d{1,2}\s?(?:/|\stháng\s)\s?\d{1,2}\b)",
    (
        " hằng năm.",
        "-2030",
        " - 2026",
        " đến hết tháng 6",
        " của quý II",
        " năm 2027",
        " và ngày 15/12",
    ),
    (" báo cáo hằng năm", ", đến nay", " - Sở Y tế", " đến các đơn vị", " mỗi người"),
)
"""A rhythm, the end of a period or a year right behind a wording of time: it was not read to its end."""

BEGINS_BEFORE = Wording(
    "time.begins-before",
    r"(?:\bngày\s+\d{1,2}(?:\s?/\s?\d{1,2})?|\b\d{1,2}\s?/\s?\d{1,2}|\btháng\s+\d{1,2}|\btuần\s+(?:đầu|cuối)|\bngày\s+(?:đầu|cuối))(?:\s?(?:,|và|đến|[-–])(?:\s(?:ngày|tháng))?)?\s{1,2}$",
    ("vào ngày 15 ", "Ngày 26, ", "tuần cuối ", "trước ngày 15/6 và "),
    ("báo cáo ", "ngày 15. ", "Nghị định số 15 "),
)
"""A day, or a part of a month, right in front of a wording of time: it was not read from its beginning."""
