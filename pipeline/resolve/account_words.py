"""The words that decide what becomes of a passage that names nobody: tables for `pipeline.resolve.tasks`."""

from pipeline.lexicon.wording import Wording

# Who belongs to a board that is set up.
COMPOSES = Wording(
    "task.composition",
    r"^\W{0,3}(?:Cấp\s+\w{1,8}(?:\s+\w{1,8})?|Thành\s+phần(?:\s+\w{1,8}){0,6}|Thành\s+viên(?:\s+\w{1,8}){0,6}|Cơ\s+cấu(?:\s+\w{1,8}){0,6})\s?:?\s"
    r"(?:bao\s+)?gồm\b",
    ("Cấp tỉnh: gồm đại diện lãnh đạo hai cơ quan", "Thành phần đoàn kiểm tra gồm có"),
    ("Cấp tỉnh tổ chức hội nghị", "Chuẩn bị hồ sơ, gồm tờ trình và dự thảo"),
)

# A sentence that begins so tells how things are or who pays, and orders nothing.
TELLS: tuple[Wording, ...] = (
    Wording(
        "task.assesses",
        r"^\W{0,3}(?:Trong\s+(?:thời\s+gian\s+qua|những\s+năm\s+qua)|Tuy\s+nhiên|Bên\s+cạnh|Nhìn\s+chung|Thời\s+gian\s+qua"
        r"|Hiện\s+nay|Qua\s+(?:kết\s+quả|theo\s+dõi))\b",
        ("Trong thời gian qua, các đơn vị đã", "Tuy nhiên, vẫn còn", "Hiện nay, tổng số trạm"),
        ("Trong thời gian tới, tập trung", "Hiện đại hóa nền hành chính"),
    ),
    Wording(
        "task.outlook",
        r"^\W{0,3}(?:(?:Trong\s+)?thời\s+gian\s+tới,?\s+|Dự\s+báo,?\s+)?(?:tình\s+hình|thời\s+tiết|diễn\s+biến)\b[^.;]{0,80}?"
        r"\b(?:diễn\s+biến|tiếp\s+tục|còn|sẽ|vẫn|phức\s+tạp)\b",
        ("Thời gian tới, tình hình thế giới tiếp tục diễn biến phức tạp", "Thời tiết còn phức tạp"),
        ("Thời gian tới, tiếp tục rà soát", "Theo dõi diễn biến thời tiết"),
    ),
    Wording(
        "task.promise",
        r"^\W{0,3}[^.;:,]{3,80}?(?:,\s+[^.;:,]{3,60}?)?\ssẽ\s+(?!phải\b)",
        ("Sở Y tế sẽ tổng hợp, báo cáo", "Những kiến nghị thuộc thẩm quyền, Văn phòng sẽ chỉ đạo"),
        ("Rà soát, lập danh mục", "Chuẩn bị nội dung: Sở sẽ"),
    ),
    COMPOSES,
    Wording(
        "task.cites",
        r"^\W{0,3}(?:(?:Bộ\s+)?Luật|Nghị\s+định|Thông\s+tư(?:\s+liên\s+tịch)?|Quyết\s+định|Nghị\s+quyết|Pháp\s+lệnh)\s"
        r"(?:[^.;:,\d]{3,60}\s)?(?:số\s+)?\d{1,4}/\d{4}/",
        ("Luật Dược số 105/2016/QH13 ngày 06/4/2016;", "Thông tư 48/2011/TT-BYT của Bộ Y tế"),
        ("Rà soát Thông tư 48/2011/TT-BYT", "Quyết định đầu tư các dự án"),
    ),
    Wording(
        "task.form",
        r"^\W{0,3}(?:Mẫu|Biểu\s+mẫu|Phụ\s+lục)\s+(?:số\b|báo\s+cáo\b|[IVX\d])",
        ("Mẫu báo cáo các loại thuốc (đính kèm)", "Phụ lục II ban hành kèm theo Thông tư"),
        ("Báo cáo theo mẫu", "Mẫu mã sản phẩm phải được đăng ký"),
    ),
    Wording(
        "task.slogan",
        r"^\W{0,3}[“\"][^”\"\n]{5,300}[”\"]\W{0,3}$",
        ("“Chung tay chấm dứt bạo lực đối với phụ nữ và trẻ em gái”",),
        ("Triển khai “Năm dữ liệu quốc gia”",),
    ),
    Wording(
        "task.money",
        r"^\W{0,3}(?:Nguồn\s+|Dự\s+trù\s+|Dự\s+toán\s+)?kinh\s+phí\b",
        (
            "Kinh phí thực hiện được bố trí từ ngân sách",
            "Nguồn kinh phí do ngân sách bảo đảm",
            "Dự trù kinh phí: Phụ lục đính kèm",
        ),
        ("Bố trí kinh phí thực hiện",),
    ),
)

# An article that gives force or approves, and orders nothing.
ENACTS: tuple[Wording, ...] = (
    Wording(
        "task.enacts",
        r"^\W{0,3}(?:(?:Quyết\s+định|Chỉ\s+thị|Kế\s+hoạch|Công\s+điện|Thông\s+báo)\s+này\s+(?:có\s+hiệu\s+lực|thay\s+thế|được)"
        r"|Ban\s+hành\s+kèm\s+theo|Phê\s+duyệt\b)",
        (
            "Quyết định này có hiệu lực kể từ ngày ký.",
            "Ban hành kèm theo Quyết định này Kế hoạch",
            "Phê duyệt Đề án",
        ),
        ("Ban hành kế hoạch trước ngày 15/4/2024.", "Thực hiện Quyết định này"),
    ),
)

# In front of a task: why, and on what grounds.
PURPOSE = Wording(
    "task.purpose",
    r"^\W{0,3}(?:Để|Nhằm|Theo|Căn\s+cứ|Trên\s+cơ\s+sở)\b[^,;:]{0,300},",
    ("Để thực hiện nhiệm vụ đạt kết quả, yêu cầu", "Theo chức năng, nhiệm vụ"),
    ("Thực hiện tốt, có hiệu quả",),
)

# Words with which an item leads over to the items under it and says nothing yet.
FILLERS = Wording(
    "task.filler",
    r"\b(?=[bcđghklmnpqstvy])(?:theo\s+chức\s+năng|nhiệm\s+vụ(?:\s+được\s+giao)?|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|thực\s+hiện|triển\s+khai"
    r"|tập\s+trung|tốt|(?:một\s+số|các|những)\s+(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|giải\s+pháp|yêu\s+cầu)|sau(?:\s+đây)?|như"
    r"|(?:công\s+tác|nhiệm\s+vụ)?\s*(?:trọng\s+tâm|trọng\s+điểm|chủ\s+yếu|trước\s+mắt)|tổ\s+chức|đồng\s+thời|nghiêm\s+túc|có\s+hiệu\s+quả"
    r"|hiệu\s+quả|kịp\s+thời|khẩn\s+trương|đồng\s+bộ|quyết\s+liệt|đầy\s+đủ|tích\s+cực|chủ\s+động|công\s+tác"
    r"|cụ\s+thể|chủ\s+trì|phối\s+hợp|với|giao|yêu\s+cầu|đề\s+nghị|và|căn\s+cứ|trách\s+nhiệm|cần|phải|trong\s+đó|là|để|trong\s+phạm\s+vi"
    r"|quyền\s+hạn|thẩm\s+quyền|của\s+mình|theo(?:\s+quy\s+định(?:\s+tại)?)?|chức\s+năng)\b",
    ("có trách nhiệm", "thực hiện các nội dung sau"),
    ("rà soát hồ sơ",),
)
