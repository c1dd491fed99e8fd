"""What an item is by its wording (a member of a body, a thing of a list, a frame, what enacts): for `contents`."""

from pipeline.lexicon.wording import Wording

# Who belongs to a board that is set up.
COMPOSES = Wording(
    "task.composition",
    r"^\W{0,3}(?:[^.:;]{3,90}:\s+(?=Thành\s+phần))?(?:Cấp\s+\w{1,8}(?:\s+\w{1,8})?|Thành\s+phần(?:\s+\w{1,8}){0,6}|Thành\s+viên(?:\s+\w{1,8}){0,6}|Cơ\s+cấu(?:\s+\w{1,8}){0,6})\s?:?\s"
    r"(?:bao\s+)?gồm\b",
    (
        "Cấp tỉnh: gồm đại diện lãnh đạo hai cơ quan",
        "Thành phần đoàn kiểm tra gồm có",
        "HĐND cấp xã: Thành phần dự hội nghị gồm Thường trực HĐND và các Ban",
    ),
    ("Cấp tỉnh tổ chức hội nghị", "Chuẩn bị hồ sơ, gồm tờ trình và dự thảo"),
)

# Over those of whom a body is made up, and one of them with his place in it.
SETS_UP = Wording(
    "task.sets-up",
    r"\b(?:thành\s+lập|kiện\s+toàn|bổ\s+sung|thành\s+phần|thành\s+viên|cử|danh\s+sách)\b[^.;]{0,200}?\b(?:gồm(?:\s+có)?|sau(?:\s+đây)?|như\s+sau)\b[^.;:]{0,60}:\s*$",
    (
        "Thành lập Đoàn kiểm tra gồm:",
        "Kiện toàn Ban Chỉ đạo huyện gồm các ông, bà có tên sau:",
        "Thành phần Đoàn giám sát gồm có:",
    ),
    ("Thành lập Đoàn kiểm tra.", "Nhiệm vụ của Đoàn kiểm tra gồm:"),
)
MEMBER = Wording(
    "task.member",
    r"^\W{0,3}[^.;:]{3,200}?(?:[-–,:]|\slàm)\s*(?:(?:Phó\s+)?(?:Trưởng|Chủ\s+tịch|Tổ\s+trưởng|Chỉ\s+huy)|Tổ\s+phó|Thành\s+viên|Ủy\s+viên|Thư\s+ký)\b[^.;:]{0,60}[.;]?$",
    (
        "Ông Lê Văn Tám, Phó Giám đốc Sở Y tế - Trưởng đoàn;",
        "Đại diện lãnh đạo Sở Công Thương - Thành viên.",
        "Mời đại diện MTTQ huyện: Thành viên",
    ),
    ("Trưởng đoàn phân công nhiệm vụ", "Sở Y tế chủ trì, phối hợp với Sở Nội vụ"),
)

# A point of a ceremony's programme: it is no order even where it says who speaks.
AGENDA = Wording(
    "task.agenda",
    r"^\W{0,3}(?:[ỔÔ]n\s+định\s+tổ\s+chức(?=\s*[,.;(]|\s*$)|(?:Nghi\s+thức\s+)?chào\s+cờ|Tuyên\s+bố\s+lý\s+do|Giới\s+thiệu\s+đại\s+biểu"
    r"|(?:Phát\s+biểu|Diễn\s+văn)\s+(?:khai\s+mạc|bế\s+mạc|đáp\s+từ))\b",
    (
        "Ổn định tổ chức, giới thiệu đại biểu (Văn phòng thực hiện).",
        "Tuyên bố lý do, giới thiệu đại biểu",
        "Phát biểu khai mạc của lãnh đạo huyện",
    ),
    ("Ổn định tổ chức bộ máy sau sắp xếp", "Tổ chức lễ chào cờ đầu tuần"),
)

# Whom to ask and where: no order, whoever is named.
CONTACT = Wording(
    "task.contact",
    r"^\W{0,3}(?:E-?mail|Địa\s+chỉ|(?:Số\s+)?[Đđ]iện\s+thoại|SĐT|Fax|Website|Đường\s+dây\s+nóng)\b[^:;\n]{0,60}:\s*\S+"
    r"|^\W{0,3}(?:Ông|Bà|Đồng\s+chí|Đ/c|Bác\s+sĩ|BS|ThS|TS|Anh|Chị)\b\.?[^:;\n]{3,120}?[,;:(–-]\s*(?:số\s+)?(?:điện\s+thoại|ĐT|SĐT|di\s+động)\W{0,4}[\d+]",
    (
        "Email: vanthu@cau.gov.vn.",
        "Bác sĩ Lê Văn Tám, Phòng Nghiệp vụ, điện thoại: 0913000000;",
        "Địa chỉ tiếp nhận hồ sơ: số 12 đường Lê Lợi",
    ),
    (
        "Địa chỉ hóa các hộ có nguy cơ",
        "Đồng chí Chánh Văn phòng gửi danh sách, số điện thoại của tổ trực về Sở",
        "Công khai số điện thoại: 0913000000",
    ),
)

# What an item lists that ends so, its points are no orders.
LISTS = Wording(
    "task.listed",
    r"\b(?:gồm(?:\s+có)?|(?:căn\s+cứ|dựa)\s+(?:vào\s+|theo\s+|trên\s+)?(?:các|những)\s+(?:tiêu\s+chí|tiêu\s+chuẩn|nội\s+dung|tài\s+liệu|yếu\s+tố|cơ\s+sở)\b[^.;:]{0,40}|(?:tài\s+liệu|hồ\s+sơ|giấy\s+tờ|văn\s+bản|danh\s+mục)\b[^.;:]{0,60}\b(?:sau|kèm\s+theo)\b[^.;:]{0,80}"
    r"|(?:nêu|ghi|thể\s+hiện)\s+rõ(?:\s+(?:các|những))?(?:\s+(?:nội\s+dung|thông\s+tin))?(?:\s+sau(?:\s+đây)?)?"
    r"|(?:tiêu\s+chuẩn|tiêu\s+chí|điều\s+kiện|thông\s+tin|số\s+liệu)\s+(?:sau(?:\s+đây)?|như\s+sau))\s*:\s*$",
    (
        "Lập báo cáo theo đề cương, trong đó nêu rõ:",
        "Cử giáo viên bảo đảm các tiêu chuẩn sau:",
        "Lập hồ sơ đề nghị khen thưởng gồm:",
        "Gửi danh mục thuốc và những tài liệu kèm theo sau đây về Sở Y tế:",
        "Hồ sơ gửi về Sở gồm có:",
        "Lập danh sách đại biểu căn cứ vào các tiêu chí:",
    ),
    (
        "Tập trung thực hiện các nhiệm vụ sau:",
        "Rà soát hồ sơ; báo cáo UBND tỉnh:",
        "Yêu cầu nêu rõ trách nhiệm:",
    ),
)
# Who speaks or shares out the work, over the points in which he does: the points are the orders.
TELLS_POINTS = Wording(
    "task.tells-points",
    r"\b(?:phân\s+công(?:\s+(?:trách\s+nhiệm|nhiệm\s+vụ|cụ\s+thể|(?:các\s+)?(?:đơn\s+vị|cơ\s+quan)\s+chủ\s+trì))|giao\s+(?:nhiệm\s+vụ|trách\s+nhiệm)|kết\s+luận|(?:có\s+)?ý\s+kiến\s+chỉ\s+đạo"
    r"|kết\s+luận,\s+chỉ\s+đạo)\b(?![^:]{0,200}?\b(?:báo\s+cáo|gửi)\b)[^.;:]{0,200}?\s(?:như\s+sau|sau\s+đây)\s*:\s*$"
    r"|^\W{0,3}Yêu\s+cầu\s+(?:chung|về)\b[^.;:]{0,120}:\s*$",
    (
        "Yêu cầu về kỹ thuật và chất lượng:",
        "Để bảo đảm chất lượng, nhà trường phân công trách nhiệm cụ thể trong Ban Giám hiệu như sau:",
        "Sau khi nghe báo cáo, đồng chí Chủ tịch HĐND huyện kết luận, chỉ đạo các nội dung như sau:",
        "Ủy ban nhân dân tỉnh giao nhiệm vụ cho các sở, ngành như sau:",
        "Phân công đơn vị chủ trì, thời gian thực hiện của từng nhiệm vụ như sau:",
    ),
    (
        "Các phòng phân công trách nhiệm cho từng cán bộ:",
        "Thực hiện kết luận thanh tra, báo cáo kết quả theo các nội dung sau đây:",
        "Khắc phục các tồn tại theo kết luận; tập trung các việc như sau:",
    ),
)
THING = Wording(
    "task.thing",
    r"^\W{0,3}(?:\d{1,2}\s+)?(?:Danh\s+mục|Danh\s+sách|Biên\s+bản|Dự\s+toán|Hợp\s+đồng|Tờ\s+trình|Văn\s+bản|Bản|Giấy|Hồ\s+sơ|Đơn|Phiếu|Mẫu"
    r"|Quyết\s+định|Phụ\s+lục|Biểu|Bảng|Số\s+liệu|Báo\s+cáo|Công\s+văn|Kế\s+hoạch|Chứng\s+từ|Hình\s+ảnh|Tài\s+liệu)\b",
    ("Danh mục thuốc đấu thầu", "- Biên bản họp", "02 Bản sao quyết định"),
    ("Rà soát danh mục", "Lập tờ trình"),
)

# How many of them there are, by kinds: what was decided of each, and no order.
COUNTED = Wording(
    "task.counted",
    r"^\W{0,3}[^.;:]{3,80}:\s*(?:có\s+)?\d[\d.]{0,8}\s+(?!ngày\b|tháng\b|giờ\b|năm\b|lớp\b|đợt\b|cuộc\b|lần\b)[^\W\d_]+(?:\s+[^\W\d_]+){0,6}\s*(?:[;.,(]|$)",
    (
        "Sửa chữa, nâng cấp: 41 công trình (huyện A 12, huyện B 29);",
        "Thanh lý: 15 công trình đã hư hỏng, không còn khả năng phục hồi.",
    ),
    (
        "Tập huấn cho cán bộ xã: 04 lớp trong quý II",
        "Sửa chữa 41 công trình trước mùa mưa",
        "Thời gian kiểm tra: 05 ngày",
    ),
)

# Behind a list, what is to be heeded about it.
NOTE = Wording(
    "task.note",
    r"^\W{0,3}(?:Lưu\s+ý|Ghi\s+chú|Chú\s+(?:ý|thích))\b",
    ("Lưu ý: Hồ sơ nộp bản giấy",),
    ("Ghi nhận", "Các đơn vị lưu ý"),
)

# A label of what is so, in front of what it is.
SAYS_OF = Wording(
    "task.says-of",
    r"^\W{0,3}(?:Phương\s+thức|Hồ\s+sơ|Hình\s+thức|Số\s+lượng|Trang\s+phục|Quy\s+cách|Tiêu\s+chuẩn|Điều\s+kiện|Giải\s+thưởng|Lệ\s+phí|Mức\s+(?:thu|chi|thưởng)"
    r"|Thông\s+điệp|Mời\s+dự|Khách\s+mời|Chủ\s+đề|Khẩu\s+hiệu|Quy\s+mô|Thành\s+phần|Đối\s+tượng|Phạm\s+vi|Địa\s+(?:bàn|điểm)|Khu\s+vực|Tài\s+liệu|Phương\s+tiện)\b[^.;:]{0,40}:\s*(?=\S)"
    r"|^\W{0,3}Nội\s+dung\b[^.;:]{0,20}:\s*(?=(?:Hội\s+(?:nghị|thảo)|Lễ|Cuộc|Buổi|Đại\s+hội|Phiên)\s)",
    (
        "Phương thức: Xét tuyển.",
        "Hồ sơ dự thi: Đơn đăng ký, học bạ",
        "Khu vực ngừng cấp nước: Phường Trần Phú",
        "Nội dung: Hội nghị tổng kết công tác năm.",
    ),
    (
        "Hồ sơ gửi về Sở trước ngày 15/6",
        "Kiểm tra hồ sơ: giấy phép",
        "Hồ sơ gồm các giấy tờ",
        "Nội dung: 100% trường học tuyên truyền",
    ),
)
"""What stands behind it orders only where it opens with a verb: ``Hình thức: Tổ chức hội nghị …``."""

# Whose points say what is looked into, and such a point: it names a matter, and no work on it.
INSPECTS = Wording(
    "task.inspected",
    r"^\W{0,3}(?:Nội\s+dung|Phạm\s+vi|Trọng\s+tâm)(?:\s*,\s*(?:phạm\s+vi|hình\s+thức))?\s+(?:[^\W\d_]+\s+){0,3}?"
    r"(?:kiểm\s+tra|giám\s+sát|thanh\s+tra|theo\s+dõi|khảo\s+sát|đánh\s+giá|tuyên\s+truyền|(?:hội\s+)?thi|học\s+tập|tập\s+huấn|bồi\s+dưỡng|sinh\s+hoạt|báo\s+cáo)\b",
    (
        "NỘI DUNG KIỂM TRA",
        "Nội dung, phạm vi giám sát",
        "Trọng tâm thanh tra năm 2026:",
        "NỘI DUNG TUYÊN TRUYỀN",
    ),
    ("Nội dung thực hiện", "Kiểm tra nội dung báo cáo", "Thanh tra, kiểm tra"),
)
MATTER = Wording(
    "task.matter",
    r"^\W{0,3}(?:Việc|Công\s+tác|Tình\s+hình|Kết\s+quả|Tiến\s+độ|Hiệu\s+quả|Chất\s+lượng|Trách\s+nhiệm|Những|Các|Số|Bối\s+cảnh|Diễn\s+biến|Ý\s+nghĩa|Vai\s+trò|Tầm\s+quan\s+trọng|Mục\s+đích|Nội\s+dung|Chủ\s+trương|Quan\s+điểm|Quy\s+định|Chính\s+sách|Lợi\s+ích|Tác\s+hại|Nguyên\s+nhân|Truyền\s+thống|Tinh\s+thần|Thành\s+tựu|Giá\s+trị|Kiến\s+thức|Kỹ\s+năng|Tấm\s+gương|Gương|Luật|Nghị\s+(?:quyết|định)|Chỉ\s+thị|Thông\s+tư|Cuộc\s+đời|Thân\s+thế)\b",
    (
        "Việc chấp hành kỷ luật",
        "- Tiến độ thu hồi tiền sai phạm",
        "Công tác cải cách hành chính",
        "Bối cảnh lịch sử, diễn biến chiến dịch.",
        "Luật Đất đai năm 2024",
    ),
    ("Kiểm tra việc chấp hành kỷ luật", "Rà soát tiến độ"),
)

# What an earlier letter has ordered: it is told of, and this one orders behind it.
RECALLS = Wording(
    "task.recalls",
    r"^\W{0,3}(?:(?:Ngày|Tháng|Trước\s+đó|Vừa\s+qua)\b[^.;:]{0,40},\s*)?(?:[^\s.;:]+\s){1,14}?(?:đã\s+)?(?:có|ban\s+hành)\s+(?:các\s+)?(?:công\s+(?:văn|điện)|văn\s+bản)\s+số\b"
    r"(?![^;]{0,600}?\b(?:nay|do\s+(?:đó|vậy)|vì\s+vậy|để\s+thực\s+hiện)\b)[^;]{0,300}?\s(?:giao|yêu\s+cầu|đề\s+nghị|chỉ\s+đạo)\s",
    (
        "Ngày 05/01/2024, UBND tỉnh có Công văn số 77/UBND-NC giao các sở góp ý dự thảo.",
        "Bộ Y tế đã ban hành Công văn số 12/BYT-DP đề nghị các tỉnh tăng cường giám sát.",
    ),
    (
        "Giao Sở Y tế rà soát Công văn số 12/BYT-DP.",
        "Sở Y tế có văn bản yêu cầu các đơn vị báo cáo",
        "UBND tỉnh có Công văn số 77/UBND-NC giao các sở góp ý, nay yêu cầu các sở gửi ngay",
    ),
)

# What only opens what follows, at the side of it or below it: a title of the plan's frame.
_FRAME = (
    r"(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|thời\s+gian|thời\s+hạn|địa\s+điểm|hình\s+thức|cách\s+thức|phương\s+thức|quy\s+mô|tiến\s+độ"
    r"|lộ\s+trình|thành\s+phần|đối\s+tượng|phạm\s+vi|số\s+lượng|khách\s+mời)"
)
FRAME = Wording(
    "task.frame",
    rf"^\W{{0,3}}(?:(?:các|một\s+số|những)\s+)?{_FRAME}(?:(?:\s*[,–-]\s*|\s+và\s+){_FRAME}){{0,3}}"
    r"(?:\s+(?:(?:thực\s+hiện|tổ\s+chức|triển\s+khai|công\s+việc|cụ\s+thể|chính|chủ\s+yếu|trọng\s+tâm|(?:hội\s+)?thi|tuyên\s+truyền|kiểm\s+tra|giám\s+sát)\s*){1,3}\W*$|\W*$|\s[^.;:\n]{1,60}:\s*$)",
    (
        "NỘI DUNG",
        "NỘI DUNG, THỜI GIAN VÀ ĐỊA ĐIỂM",
        "Nhiệm vụ tuần tới:",
        "Nội dung thực hiện:",
        "Một số nhiệm vụ trọng tâm",
        "Nội dung, hình thức thi",
    ),
    (
        "Nội dung: Tổ chức tập huấn",
        "Nhiệm vụ quốc phòng, an ninh",
        "Rà soát nội dung:",
        "Thời gian tới, các đơn vị tập trung rà soát",
    ),
)

# An article that gives force or approves, and orders nothing.
ENACTS: tuple[Wording, ...] = (
    Wording(
        "task.enacts",
        r"^\W{0,3}(?:(?:Quyết\s+định|Chỉ\s+thị|Kế\s+hoạch|Công\s+điện|Thông\s+báo|Nghị\s+quyết|Hướng\s+dẫn|Kết\s+luận)\s+(?:này\s+(?:thay\s+thế|được)|(?:này\s+)?có\s+hiệu\s+lực\b)"
        r"|Ban\s+hành\s+kèm\s+theo)",
        (
            "Quyết định này có hiệu lực kể từ ngày ký.",
            "Quyết định có hiệu lực kể từ ngày ký đến hết ngày 31/12/2025.",
            "Nghị quyết này có hiệu lực kể từ ngày ký ban hành và thay thế Nghị quyết số 03/NQ-CP",
            "Ban hành kèm theo Quyết định này Kế hoạch",
        ),
        ("Ban hành kế hoạch trước ngày 15/4/2024.", "Thực hiện Quyết định này"),
    ),
    Wording(
        "task.attached",
        r"^\W{0,3}(?:(?:Đề\s+án|Dự\s+án|Kế\s+hoạch|Chương\s+trình)\s[^.;:]{3,300}?:\s[\d.,]{1,15}\s(?:(?:triệu|tỷ|nghìn)\s)?đồng"
        r"|(?:Danh\s+mục|Quy\s+trình|Biểu\s+(?:mẫu|số)|Mẫu)\s(?![^\n]{0,300}?\b(?:giao|yêu\s+cầu|phải|trước|hoàn\s+thành|hoàn\s+thiện|gửi|nộp|báo\s+cáo|hằng|hàng|do)\b)[^.;:]{3,300}?)"
        r"\s\(?(?:chi\s+tiết\s+)?(?:tại|ở)\s+(?:các\s+)?Phụ\s+lục\b[^.;]{0,60}[.;]?\s*$",
        (
            "Quy trình nội bộ giải quyết thủ tục hành chính tại Phụ lục II.",
            "Danh mục công việc tại các Phụ lục kèm theo;",
            "Đề án nâng cấp trạm y tế: 50.000 triệu đồng (Chi tiết tại Phụ lục 02 kèm theo Quyết định này).",
        ),
        (
            "Rà soát danh mục tại Phụ lục II.",
            "Quy trình nội bộ do Sở Y tế ban hành.",
            "Biểu dương các đơn vị nêu tại Phụ lục I.",
            "Danh mục do các xã lập, gửi trước ngày 30/6 theo mẫu tại Phụ lục I.",
        ),
    ),
)

# What an article of a decision brings about by itself; in a plan the same words order work.
DECIDES: tuple[Wording, ...] = (
    Wording(
        "task.decides",
        r"^\W{0,3}(?:Công\s+bố|Công\s+nhận|Thành\s+lập|Kiện\s+toàn|Bãi\s+bỏ|Hủy\s+bỏ|Sửa\s+đổi|Điều\s+chỉnh|Bổ\s+sung|Ban\s+hành|Thu\s+hồi|Cho\s+phép|Phê\s+(?:duyệt|chuẩn)|Thông\s+qua|Tán\s+thành)\b",
        (
            "Công bố Danh mục văn bản hết hiệu lực",
            "Thành lập Tổ công tác",
            "Sửa đổi, bổ sung Điều 3",
            "Thông qua kết quả giám sát chuyên đề",
            "Phê duyệt Đề án",
        ),
        ("Giao Sở Tư pháp công bố", "Tổ chức thực hiện"),
    ),
)

# Among aims, what all of a kind, or a share of it, shall have come to.
TARGET = Wording(
    "task.target",
    r"^\W{0,3}(?:(?:Phấn\s+đấu|Đến|Năm)\b[^.;:,]{0,40},?\s+)?(?:Mỗi|Mọi|Tất\s+cả|(?:(?:Ít\s+nhất|Tối\s+thiểu|Trên|Khoảng)\s+)?\d{1,3}(?:,\d)?\s?%)"
    r"\s(?:[^\s.;:]+\s){1,14}?(?:đều|đạt|có\s+(?:ít\s+nhất|tối\s+thiểu|từ|trên|\d))\s"
    r"|^\W{0,3}(?:(?:Phấn\s+đấu|Đến|Năm)\b[^.;:,]{0,40},?\s+)?(?:(?:Ít\s+nhất|Tối\s+thiểu|Trên|Từ)\s+)?\d{1,3}(?:,\d)?\s?%\s(?:[^\s.;:]+\s){1,24}?(?:có|được)\s",
    (
        "Mỗi trạm y tế xã đều triển khai hồ sơ điện tử.",
        "Đến năm 2025, 100% cơ quan nhà nước có ít nhất một nền tảng dùng chung",
        "Tối thiểu 50% các xã đạt chuẩn",
        "100% đội ngũ cán bộ, công chức xây dựng pháp luật trên địa bàn tỉnh có trình độ đại học luật",
    ),
    ("Mỗi đơn vị cử 01 cán bộ làm đầu mối", "Các xã đều phải báo cáo", "Sở Y tế rà soát"),
)

# Among aims, behind the one of whom it is said: how he shall come to stand.
STATE = Wording(
    "task.state-of",
    r"^[^\S\n]+(?:(?:đều|sẽ|cơ\s+bản)\s+)?(?:có\s+thể\s|được\s+(?!giao\b|phân\s+công|yêu\s+cầu)|có\s+(?!(?:trách\s+nhiệm|nhiệm\s+vụ|kế\s+hoạch|biện\s+pháp|phương\s+án|giải\s+pháp|văn\s+bản|báo\s+cáo|ý\s+kiến|hình\s+thức)\b))",
    (
        " có địa chỉ số, có khả năng truy cập Internet.",
        " có thể dễ dàng gửi nhận hóa đơn điện tử",
        " đều có điện thoại thông minh",
        " được tiếp cận dịch vụ y tế",
    ),
    (
        " có trách nhiệm rà soát",
        " có kế hoạch cụ thể từng tháng",
        " được giao chủ trì",
        " chủ động rà soát",
        " có văn bản báo cáo",
    ),
)

# Of a single body what it has is rather what it shall make: ``Sở Y tế có chuyên mục tuyên truyền``.
HAS = Wording(
    "task.body-has",
    r"^[^\S\n]+(?:(?:đều|sẽ|cơ\s+bản)\s+)?có\s(?!thể\b)",
    (" có chuyên mục tuyên truyền", " sẽ có phòng khám"),
    (" có thể gửi hóa đơn", " được tiếp cận dịch vụ"),
)

# A last paragraph that asks for more than compliance, though it names nobody.
STANDS_BY = Wording(
    "task.stands-by",
    r"^\W{0,3}(?:(?:Tổ\s+chức|Duy\s+trì|Thực\s+hiện|Bố\s+trí|Phân\s+công)\s+(?:nghiêm(?:\s+túc|\s+ngặt)?\s+)?"
    r"(?:(?:việc|chế\s+độ|công\s+tác|cán\s+bộ|lực\s+lượng)\s+)?(?:thường\s+trực|trực\s+(?:ban|chỉ\s+huy|24))"
    r"|(?:Thường\s+xuyên|Kịp\s+thời)\s+(?:cập\s+nhật|thông\s+tin|báo\s+cáo))\b",
    (
        "Tổ chức trực ban nghiêm túc, sẵn sàng ứng phó với mọi tình huống./.",
        "Bố trí lực lượng thường trực 24/24 giờ",
        "Thường xuyên cập nhật, báo cáo tình hình về Văn phòng thường trực",
    ),
    ("Nghiêm túc triển khai thực hiện./.", "Tổ chức thực hiện Công điện này"),
)

# Over the rows of a table that give the work, whoever is named.
OVER_ROWS = Wording(
    "task.over-rows",
    r"^(?![^\n]{0,600}\b(?:trước\s+ngày|chậm\s+nhất|hoàn\s+thành)\b)[^;]{0,400}?\b(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|phần\s+việc|văn\s+bản|báo\s+cáo|đề\s+án)\b[^.;:]{0,80}?"
    r"\s(?:theo|như|tại|ở|trong)\s+(?:các\s+)?(?:biểu|bảng|lịch|danh\s+mục|phụ\s+lục)\b[^.;:]{0,30}?\s(?:sau(?:\s+đây)?|dưới\s+đây)\s*[:.]?\s*$",
    (
        "Các phòng, ban được phân công chuẩn bị các nội dung trình phiên họp theo biểu sau:",
        "UBND các xã thực hiện các nhiệm vụ được giao tại bảng dưới đây:",
    ),
    (
        "Sở Y tế tổ chức 05 lớp tập huấn theo lịch sau:",
        "Các phòng hoàn thành các nội dung theo biểu sau trước ngày 15/9:",
        "Các phòng chuẩn bị nội dung phiên họp.",
    ),
)

# Behind a whole order: what of it the points under it single out.
INCLUDES = Wording(
    "task.includes",
    r"[,;]\s+trong\s+đó\b[^.;:]{0,80}:\s*$",
    (
        "Chịu trách nhiệm về kết quả phòng, chống dịch bệnh trên địa bàn, trong đó tập trung:",
        "Triển khai Chương trình; trong đó chú trọng một số nội dung sau:",
    ),
    ("Tập trung thực hiện:", "Rà soát hồ sơ, trong đó nêu rõ lý do."),
)

# In front of a task: why, and on what grounds.
PURPOSE = Wording(
    "task.purpose",
    r"^\W{0,3}(?:Để|Nhằm|Theo|Căn\s+cứ|Trên\s+cơ\s+sở)\b[^,;:]{0,300}[,:]",
    (
        "Để thực hiện nhiệm vụ đạt kết quả, yêu cầu",
        "Theo chức năng, nhiệm vụ",
        "Căn cứ khoản 2 Điều 6 Nghị quyết số 101/2025/UBTVQH15:",
    ),
    ("Thực hiện tốt, có hiệu quả",),
)

# Words with which an item leads over to the items under it and says nothing yet.
FILLERS = Wording(
    "task.filler",
    r"\b(?=[bcđghklmnpqstvy])(?:theo\s+chức\s+năng|nhiệm\s+vụ(?:\s+được\s+giao)?|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|thực\s+hiện|triển\s+khai"
    r"|tập\s+trung|tốt|hoàn\s+thành(?=\s+(?:một\s+số|các|những)\s)|(?:một\s+số|các|những)\s+(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|việc(?=\s+(?:sau|cụ\s+thể|như))|giải\s+pháp|yêu\s+cầu)|sau(?:\s+đây)?|như"
    r"|(?:công\s+tác|nhiệm\s+vụ)?\s*(?:trọng\s+tâm|trọng\s+điểm|chủ\s+yếu|trước\s+mắt)|tổ\s+chức|đồng\s+thời|nghiêm\s+túc|có\s+hiệu\s+quả"
    r"|hiệu\s+quả|kịp\s+thời|khẩn\s+trương|đồng\s+bộ|quyết\s+liệt|đầy\s+đủ|tích\s+cực|chủ\s+động|công\s+tác|lãnh\s+đạo|chỉ\s+đạo"
    r"|cụ\s+thể|(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+(?:tham\s+mưu|thường\s+trực|đầu\s+mối)|chủ\s+trì|phối\s+hợp|với|giao|phân\s+công|yêu\s+cầu|đề\s+nghị|và|căn\s+cứ|trách\s+nhiệm|cần|phải|trong\s+đó|là|để|trong\s+phạm\s+vi"
    r"|quyền\s+hạn|thẩm\s+quyền|của\s+mình|theo(?:\s+quy\s+định(?:\s+tại)?)?|chức\s+năng)\b",
    ("có trách nhiệm", "thực hiện các nội dung sau", "hoàn thành một số việc cụ thể"),
    ("rà soát hồ sơ",),
)
