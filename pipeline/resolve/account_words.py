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
        "task.praises",
        r"^\W{0,3}(?:Đánh\s+giá\s+(?:cao|thẳng\s+thắn|đúng\s+mức|khách\s+quan)\b(?![^.;]{0,60}?\bđể\b)|Hoan\s+nghênh\b|Ghi\s+nhận(?:\s*,|\s+(?:và|những|sự|kết\s+quả|nỗ\s+lực|sự\s+nỗ\s+lực))"
        r"|Biểu\s+dương\s+(?:(?:những|sự|tinh\s+thần|nỗ\s+lực|kết\s+quả)\b|[^.;]{3,120}?\sđã\s))",
        (
            "Đánh giá cao sự nỗ lực của các đơn vị, địa phương",
            "Đánh giá thẳng thắn, công tác lập lại trật tự đã có chuyển biến",
            "Ghi nhận và biểu dương Sở Y tế đã tích cực triển khai",
            "Biểu dương tinh thần trách nhiệm của các lực lượng",
        ),
        (
            "Đánh giá kết quả thực hiện",
            "Đánh giá khách quan, công tâm cán bộ để bố trí, sử dụng",
            "Biểu dương, khen thưởng kịp thời các tập thể, cá nhân",
            "Ghi nhận đầy đủ vào sổ theo dõi",
        ),
    ),
    Wording(
        "task.agrees",
        r"^\W{0,3}(?:Về\s[^.;:]{3,160}[:,]\s*)?(?:(?:Về\s+)?cơ\s+bản\s+)?(?:thống\s+nhất|nhất\s+trí|đồng\s+ý|chấp\s+thuận)\b"
        r"(?![^.;:]*\b(?:(?<!bàn\s)giao(?!\s+thông)|yêu\s+cầu|đề\s+nghị\s+(?:các|Sở|UBND)|hoàn\s+thành|trước\s+ngày)\b)\s+(?:(?:với|về|cao|thông\s+qua|ban\s+hành)\s+){0,2}"
        r"(?:(?:các|những|một\s+số)\s+)?(?:bổ\s+sung|tờ\s+trình|nghị\s+quyết|chương\s+trình|kế\s+hoạch|danh\s+(?:sách|mục)|(?:(?:bổ|miễn)\s+nhiệm|giới\s+thiệu|điều\s+động|luân\s+chuyển|nghỉ\s+hưu)\b|nguyên\s+tắc|phương\s+hướng|mục\s+tiêu|nhiệm\s+vụ|giải\s+pháp|chủ\s+trương|nội\s+dung|phương\s+án|dự\s+thảo|kết\s+quả|báo\s+cáo|đề\s+xuất|đề\s+nghị|kiến\s+nghị|ý\s+kiến|đánh\s+giá"
        r"|nhận\s+định|(?:cho\s+)?(?:gia\s+hạn|kéo\s+dài|điều\s+chỉnh))\b",
        (
            "Cơ bản thống nhất với báo cáo của Sở Xây dựng",
            "Về dự án hồ chứa nước: thống nhất chủ trương điều chỉnh ranh giới",
            "Đồng ý về chủ trương đầu tư",
            "Về đề nghị lập quy hoạch cảng: đồng ý về nguyên tắc.",
            "Cơ bản đồng ý với phương hướng, nhiệm vụ mà Tỉnh đã đề ra; nhấn mạnh một số nội dung sau:",
            "Đồng ý gia hạn hợp đồng đến ngày 30/10/2022.",
            "Đồng ý bổ sung dự án Luật vào Chương trình",
            "Đồng ý với đề xuất của Bộ Giao thông vận tải về việc chưa điều chỉnh",
            "Thống nhất thông qua dự thảo Nghị quyết",
            "Thống nhất với đề xuất điều chỉnh kế hoạch bàn giao mặt bằng",
            "Cơ bản đồng ý với Tờ trình của UBND xã.",
            "Thống nhất giới thiệu nhân sự bổ sung Ủy viên UBND xã.",
            "Nhất trí ban hành Nghị quyết chuyên đề",
        ),
        (
            "Đồng ý chủ trương và giao Sở A",
            "Thống nhất quản lý nhà nước",
            "Thống nhất với các đơn vị liên quan về phương án",
            "Đồng ý cho Sở Y tế mua sắm",
            "Về chủ trương đầu tư, giao Sở Y tế thống nhất số liệu",
        ),
    ),
    Wording(
        "task.not-considered",
        r"^\W{0,3}(?:Về\s[^.;]{3,200}?[:,]\s*)?(?:(?:tạm\s+thời|trước\s+mắt),?\s+)?(?:chưa|không)\s+(?:xem\s+xét|chấp\s+thuận|đồng\s+ý|thống\s+nhất|có\s+cơ\s+sở\s+(?:để\s+)?xem\s+xét)\b"
        r"(?![^.;]{0,120}?\b(?:trường\s+hợp|nếu|đối\s+với)\b)",
        (
            "Về đề xuất của nhà thầu kéo dài hợp đồng đến hết năm 2027: chưa xem xét tại cuộc họp này.",
            "Về kiến nghị tăng biên chế, chưa đồng ý.",
            "Tạm thời chưa chấp thuận việc mở thêm bến.",
            "Về đề nghị bổ sung vốn: không có cơ sở để xem xét.",
        ),
        (
            "Không xem xét khen thưởng đối với đơn vị chậm giải ngân.",
            "Về hồ sơ còn thiếu: yêu cầu chủ đầu tư bổ sung trước ngày 15/6.",
            "Chưa đồng ý nếu hồ sơ còn thiếu.",
        ),
    ),
    Wording(
        "task.sanction",
        r"^\W{0,3}(?:(?:Các|Những|Đối\s+với)\s+)?(?:[^\W\d_]+\s+){1,4}nào\s+(?:không|chưa|chậm|để|vi\s+phạm|quá|có\s+(?:vi\s+phạm|sai\s+phạm))\b[^.;:]{0,160}?"
        r"(?:\sthì\b|,|\ssẽ\b)[^.;:]{0,30}?\b(?:không\s+(?:được\s+)?(?:xét|xem\s+xét|đánh\s+giá|xếp\s+loại|công\s+nhận)|bị|trừ\s+điểm|hạ\s+(?:một\s+)?bậc|cắt\s+thi\s+đua|coi\s+như|xem\s+như)\b",
        (
            "Phòng nào không nộp hồ sơ đúng hạn thì không xét thi đua.",
            "Đơn vị nào chậm báo cáo sẽ bị trừ điểm xếp loại.",
            "Cá nhân nào vi phạm thì coi như không hoàn thành nhiệm vụ.",
        ),
        (
            "Đơn vị nào chậm báo cáo thì thủ trưởng đơn vị phải giải trình.",
            "Rà soát xem xã nào chưa có trạm y tế.",
            "Không xét thi đua các đơn vị chậm giải ngân.",
        ),
    ),
    Wording(
        "task.measure",
        r"^\W{0,3}(?:Sản\s+lượng|Tổng\s+(?:số|sản\s+phẩm|thu|chi|vốn|diện\s+tích)|Tỷ\s+lệ|Tốc\s+độ|Giá\s+trị|Doanh\s+thu|Thu\s+ngân\s+sách|Kim\s+ngạch|Diện\s+tích|Năng\s+suất)"
        r"\b(?![^.;]{0,200}\b(?:phải|phấn\s+đấu|hoàn\s+thành|trước\s+ngày)\b)[^.;:]{0,160}?\s"
        r"(?:ước\s+đạt\s|(?:đạt|tăng|giảm|bằng)\s+(?:(?:trên|hơn|gần|khoảng)\s+)?\d[^.;:]{0,30}?\s?(?:%\s+(?:kế\s+hoạch|dự\s+toán)|so\s+với|cùng\s+kỳ))",
        (
            "Sản lượng tháng 01 đạt 92% kế hoạch.",
            "Tổng thu ngân sách ước đạt 45 tỷ đồng",
            "Tỷ lệ hộ nghèo giảm 1,2% so với năm trước",
        ),
        (
            "Tỷ lệ giải ngân phải đạt 95%",
            "Phấn đấu tăng sản lượng đạt 100%",
            "Nâng tỷ lệ hồ sơ trực tuyến đạt 80%",
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%",
        ),
    ),
    Wording(
        "task.body-agrees",
        r"^\W{0,3}(?:Về\s[^.;:]{3,160}[:,]\s*)?(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành|Bí\s+thư)|Thường\s+(?:trực|vụ)|Bộ\s+Chính\s+trị|UBND|[UỦ][ỷy]\s+ban|Tập\s+thể|Lãnh\s+đạo"
        r"|Chủ\s+tịch|Hội\s+(?:đồng|nghị)|Đảng\s+[uủ][ỷy])\s?[^.;:,]{0,60}?\s(?:(?:cơ\s+bản|đã|hoàn\s+toàn)\s+){0,2}(?:thống\s+nhất|nhất\s+trí|đồng\s+ý)"
        r"(?![^.;:]*\b(?:giao(?!\s+thông)|yêu\s+cầu|đề\s+nghị\s+(?:các|Sở|UBND)|hoàn\s+thành|trước\s+ngày)\b)\s+(?:(?:với|về|cao|thông\s+qua)\s+){0,2}"
        r"(?:(?:các|những|một\s+số)\s+)?(?:nguyên\s+tắc|chủ\s+trương|nội\s+dung|phương\s+án|dự\s+thảo|báo\s+cáo|tờ\s+trình|đề\s+xuất|đề\s+nghị|kiến\s+nghị|ý\s+kiến|đánh\s+giá)\b",
        (
            "Về việc mở rộng chợ: Ban Thường vụ Huyện ủy thống nhất chủ trương theo Tờ trình số 12-TTr/UBND.",
            "Ban Thường vụ Đảng ủy cơ bản nhất trí với nội dung báo cáo.",
            "UBND tỉnh đồng ý về nguyên tắc",
        ),
        (
            "Ban Thường vụ Huyện ủy thống nhất giao UBND huyện hoàn chỉnh hồ sơ",
            "Chủ tịch UBND xã đồng ý chủ trương và yêu cầu các phòng rà soát",
            "UBND xã thống nhất thời gian với các trường",
        ),
    ),
    Wording(
        "task.outlook",
        r"^\W{0,3}(?:(?:Trong\s+)?thời\s+gian\s+tới,?\s+|Dự\s+báo,?\s+)?(?:tình\s+hình|thời\s+tiết|diễn\s+biến)\b[^.;]{0,80}?"
        r"\b(?:diễn\s+biến|tiếp\s+tục|còn|sẽ|vẫn|phức\s+tạp)\b",
        ("Thời gian tới, tình hình thế giới tiếp tục diễn biến phức tạp", "Thời tiết còn phức tạp"),
        ("Thời gian tới, tiếp tục rà soát", "Theo dõi diễn biến thời tiết"),
    ),
    Wording(
        "task.state",
        r"^\W{0,3}(?:Nền\s+kinh\s+tế|Kinh\s+tế|Tình\s+hình|Dịch\s+bệnh|Thị\s+trường|Đất\s+nước|Nước\s+ta|Tỉnh\s+ta|Công\s+tác)\b[^.;:]{0,160}?"
        r"\s(?:đang|đã|vẫn|ngày\s+càng)\s(?!phải\b)",
        (
            "Kinh tế của nước ta đang hội nhập ngày càng sâu rộng",
            "Công tác phòng, chống dịch đã đạt nhiều kết quả",
        ),
        ("Công tác tuyên truyền: Tổ chức", "Rà soát các dự án đang triển khai", "Kinh tế tập thể"),
    ),
    Wording(
        "task.still",
        r"^\W{0,3}(?:(?:Về|Đối\s+với)\s[^.;:]{3,100}[:,]\s*)?(?:(?:hiện|đến)\s+nay\s*,?|hiện|tính\s+đến\s[^.;:,]{3,40},?|còn|mới)\s+(?:[^.;:]{0,60}\s)?(?:còn|chưa|mới|vẫn|đã)\s",
        (
            "Về giải phóng mặt bằng: còn 09 hộ chưa bàn giao.",
            "Hiện nay còn 05 dự án chưa quyết toán.",
            "Đối với tuyến đường liên xã: đến nay mới đạt 40% khối lượng.",
        ),
        (
            "Về giải phóng mặt bằng: hoàn thành trước ngày 30/6",
            "Còn thời gian, các đơn vị tập trung",
            "Đối với các hộ chưa bàn giao: tiếp tục vận động",
        ),
    ),
    Wording(
        "task.defines",
        r"^\W{0,3}Trường\s+hợp\b[^.;]{5,400}?\b(?:thì\b[^.;]{0,300}?\s|được\s+)(?:(?:vẫn|đều)\s+là\b|(?:coi|xác\s+định|hiểu)\s+là\b)"
        r"|^\W{0,3}(?:Số|Tổng\s+số|Tỷ\s+lệ|Mức)\s[^.;:]{3,120}?\s(?:nằm\s+trong|được\s+tính|được\s+xác\s+định|không\s+bao\s+gồm)\b",
        (
            "Trường hợp khám lại không đúng tuyến thì lần khám đó vẫn là khám trái tuyến.",
            "Trường hợp điều trị ban ngày được coi là điều trị nội trú.",
            "Số giường điều trị ban ngày nằm trong tổng số giường được phê duyệt.",
        ),
        (
            "Trường hợp có vướng mắc thì báo cáo Sở Y tế",
            "Số liệu gửi về Sở trước ngày 15/4",
            "Trường hợp vượt thẩm quyền, báo cáo UBND tỉnh",
        ),
    ),
    Wording(
        "task.promise",
        r"^\W{0,3}[^.;:,]{3,80}?(?:,\s+[^.;:,]{3,60}?)?\ssẽ\s+(?!phải\b)",
        ("Sở Y tế sẽ tổng hợp, báo cáo", "Những kiến nghị thuộc thẩm quyền, Văn phòng sẽ chỉ đạo"),
        ("Rà soát, lập danh mục", "Chuẩn bị nội dung: Sở sẽ"),
    ),
    Wording(
        "task.refers",
        r"^\W{0,3}(?:Các\s+|Những\s+)?(?:Nhiệm\s+vụ|Nội\s+dung|Danh\s+mục|Danh\s+sách|Thời\s+gian|Tiến\s+độ|Lộ\s+trình|Chi\s+tiết|Chỉ\s+tiêu|Phân\s+công)\b"
        r"[^.;]{0,160}?\b(?:nêu|quy\s+định|thể\s+hiện|ghi|chi\s+tiết|cụ\s+thể)\s+(?:tại|trong|ở|theo)\s+(?:các\s+)?(?:Phụ\s+lục|Biểu|Bảng|Danh\s+mục)\b",
        (
            "Nhiệm vụ cụ thể, cơ quan chủ trì, thời gian được nêu tại Phụ lục kèm theo Kế hoạch này",
            "Nội dung chi tiết tại Phụ lục I",
        ),
        ("Rà soát danh mục nêu tại Phụ lục", "Nội dung: Tổ chức tập huấn"),
    ),
    Wording(
        "task.over-table",
        r"^\W{0,3}(?:Lộ\s+trình|Danh\s+sách|Danh\s+mục|Bảng|Biểu|Sơ\s+đồ|Mô\s+hình|Lịch|Cơ\s+cấu)\b[^.;:]{0,160}:\s*$",
        ("Lộ trình chung cho việc chuyển đổi, tích hợp dữ liệu:", "Danh sách các đơn vị:"),
        ("Lập danh sách các đơn vị:", "Lịch công tác: gửi về Sở"),
    ),
    COMPOSES,
    Wording(
        "task.cites",
        r"^\W{0,3}(?:(?:Bộ\s+)?Luật|Nghị\s+định|Thông\s+tư(?:\s+liên\s+tịch)?|Quyết\s+định|Nghị\s+quyết|Pháp\s+lệnh)\s"
        r"(?:[^.;:,\d]{3,60}\s)?(?:số\s+)?\d{1,4}/\d{4}/"
        r"|^\W{0,3}(?:Quyết\s+định|Nghị\s+quyết|Chỉ\s+thị|Kế\s+hoạch|Công\s+văn|Công\s+điện|Thông\s+báo|Hướng\s+dẫn|Kết\s+luận)"
        r"\s+số\s*:?\s*\d{1,5}[a-z]?\s*[-/][^:]*$",
        (
            "Luật Dược số 105/2016/QH13 ngày 06/4/2016;",
            "Thông tư 48/2011/TT-BYT của Bộ Y tế",
            "Quyết định số 234/QĐ-BYT ngày 14/8/2023 của Bộ trưởng Bộ Y tế về việc công bố thủ tục;",
        ),
        (
            "Rà soát Thông tư 48/2011/TT-BYT",
            "Quyết định đầu tư các dự án",
            "Quyết định số 12/QĐ-UBND: khẩn trương hoàn thành",
        ),
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
        "task.named-part",
        r"^\W{0,3}(?:[^\W\d_]{1,12}\s){1,4}\d{1,2}(?:\s?\([^()\n]{1,40}\))?\s?:\s?[“\"][^”\"\n]{5,300}[”\"]\W{0,3}$",
        (
            "Dự án 1: “Nâng cao năng lực trạm y tế cơ sở”.",
            "Tiểu dự án 2 (Dự án 4): “Truyền thông về dinh dưỡng”;",
        ),
        (
            "Dự án 1: Nâng cấp đường liên xã",
            "Phát động phong trào “Ngày chủ nhật xanh”",
            "Tuyên truyền khẩu hiệu: “Nói không với rác thải nhựa”",
        ),
    ),
    Wording(
        "task.money",
        r"^\W{0,3}(?:Nguồn\s+|Dự\s+trù\s+|Dự\s+toán\s+)?kinh\s+phí\b(?![^.;\n]{0,120}?\b(?:gửi|nộp|chuyển)\b[^.;\n]{0,80}?\b(?:trước|chậm\s+nhất)\s)",
        (
            "Kinh phí thực hiện được bố trí từ ngân sách",
            "Nguồn kinh phí do ngân sách bảo đảm",
            "Dự trù kinh phí: Phụ lục đính kèm",
        ),
        ("Bố trí kinh phí thực hiện", "Kinh phí gửi về Quỹ của huyện trước ngày 15/10"),
    ),
)

# What an item lists that ends so, its points are no orders.
LISTS = Wording(
    "task.listed",
    r"\b(?:gồm(?:\s+có)?|(?:tài\s+liệu|hồ\s+sơ|giấy\s+tờ|văn\s+bản|danh\s+mục)\b[^.;:]{0,60}\b(?:sau|kèm\s+theo)\b[^.;:]{0,80})\s*:\s*$",
    (
        "Lập hồ sơ đề nghị khen thưởng gồm:",
        "Gửi danh mục thuốc và những tài liệu kèm theo sau đây về Sở Y tế:",
        "Hồ sơ gửi về Sở gồm có:",
    ),
    ("Tập trung thực hiện các nhiệm vụ sau:", "Rà soát hồ sơ; báo cáo UBND tỉnh:"),
)
THING = Wording(
    "task.thing",
    r"^\W{0,3}(?:\d{1,2}\s+)?(?:Danh\s+mục|Danh\s+sách|Biên\s+bản|Dự\s+toán|Hợp\s+đồng|Tờ\s+trình|Văn\s+bản|Bản|Giấy|Hồ\s+sơ|Đơn|Phiếu|Mẫu"
    r"|Quyết\s+định|Phụ\s+lục|Biểu|Bảng|Số\s+liệu|Báo\s+cáo|Công\s+văn|Kế\s+hoạch|Chứng\s+từ|Hình\s+ảnh|Tài\s+liệu)\b",
    ("Danh mục thuốc đấu thầu", "- Biên bản họp", "02 Bản sao quyết định"),
    ("Rà soát danh mục", "Lập tờ trình"),
)

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
)

# What an article of a decision brings about by itself; in a plan the same words order work.
DECIDES: tuple[Wording, ...] = (
    Wording(
        "task.decides",
        r"^\W{0,3}(?:Công\s+bố|Công\s+nhận|Thành\s+lập|Kiện\s+toàn|Bãi\s+bỏ|Hủy\s+bỏ|Sửa\s+đổi|Điều\s+chỉnh|Bổ\s+sung|Ban\s+hành|Thu\s+hồi|Cho\s+phép|Phê\s+duyệt)\b",
        (
            "Công bố Danh mục văn bản hết hiệu lực",
            "Thành lập Tổ công tác",
            "Sửa đổi, bổ sung Điều 3",
            "Phê duyệt Đề án",
        ),
        ("Giao Sở Tư pháp công bố", "Tổ chức thực hiện"),
    ),
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
    r"|tập\s+trung|tốt|(?:một\s+số|các|những)\s+(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|giải\s+pháp|yêu\s+cầu)|sau(?:\s+đây)?|như"
    r"|(?:công\s+tác|nhiệm\s+vụ)?\s*(?:trọng\s+tâm|trọng\s+điểm|chủ\s+yếu|trước\s+mắt)|tổ\s+chức|đồng\s+thời|nghiêm\s+túc|có\s+hiệu\s+quả"
    r"|hiệu\s+quả|kịp\s+thời|khẩn\s+trương|đồng\s+bộ|quyết\s+liệt|đầy\s+đủ|tích\s+cực|chủ\s+động|công\s+tác|lãnh\s+đạo|chỉ\s+đạo"
    r"|cụ\s+thể|chủ\s+trì|phối\s+hợp|với|giao|phân\s+công|yêu\s+cầu|đề\s+nghị|và|căn\s+cứ|trách\s+nhiệm|cần|phải|trong\s+đó|là|để|trong\s+phạm\s+vi"
    r"|quyền\s+hạn|thẩm\s+quyền|của\s+mình|theo(?:\s+quy\s+định(?:\s+tại)?)?|chức\s+năng)\b",
    ("có trách nhiệm", "thực hiện các nội dung sau"),
    ("rà soát hồ sơ",),
)
