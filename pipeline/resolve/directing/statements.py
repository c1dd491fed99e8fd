"""Statements: wordings by which a passage that names nobody tells how things are, and orders nothing."""

from pipeline.lexicon.wording import Wording
from pipeline.resolve.directing.facts import FACTS
from pipeline.resolve.directing.wordings import COMPOSES, RECALLS

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
        r"|(?:(?:Về|Đối\s+với)\s[^.;:]{3,160}:\s*)?Ghi\s+nhận\s+(?:các\s+|những\s+)?(?:kiến\s+nghị|đề\s+(?:xuất|nghị)|ý\s+kiến)\b(?![^.]*\b(?:tổng\s+hợp|gửi|chuyển|báo\s+cáo|trả\s+lời|giao|yêu\s+cầu|hoàn\s+thiện|tháo\s+gỡ|nghiên\s+cứu|tham\s+mưu|rà\s+soát|trình|hoàn\s+thành|trước\s+ngày)\b)"
        r"|Biểu\s+dương\s+(?:(?:những|sự|tinh\s+thần|nỗ\s+lực|kết\s+quả)\b|[^.;]{3,120}?\sđã\s))",
        (
            "Đánh giá cao sự nỗ lực của các đơn vị, địa phương",
            "Đánh giá thẳng thắn, công tác lập lại trật tự đã có chuyển biến",
            "Ghi nhận và biểu dương Sở Y tế đã tích cực triển khai",
            "Biểu dương tinh thần trách nhiệm của các lực lượng",
            "Đối với kiến nghị nâng mức hỗ trợ: Ghi nhận kiến nghị của các xã, UBND tỉnh sẽ xem xét",
        ),
        (
            "Đánh giá kết quả thực hiện",
            "Đánh giá khách quan, công tâm cán bộ để bố trí, sử dụng",
            "Biểu dương, khen thưởng kịp thời các tập thể, cá nhân",
            "Ghi nhận đầy đủ vào sổ theo dõi",
            "Ghi nhận ý kiến của cử tri, tổng hợp gửi Thường trực HĐND xã",
            "Ghi nhận các ý kiến tham gia, hoàn thiện dự thảo trình UBND tỉnh",
        ),
    ),
    Wording(
        "task.whom-to-ask",
        r"^\W{0,3}(?![^\n]{0,500}?\b(?:trước|chậm\s+nhất|báo\s+cáo|gửi|nộp|nhận|đăng\s+ký)\b)(?:(?:Mọi\s+|Các\s+)?(?:thông\s+tin|chi\s+tiết|nội\s+dung|thắc\s+mắc|vướng\s+mắc|trao\s+đổi)\b[^.;:]{0,60}?\s)?(?:đầu\s+mối\s+|cán\s+bộ\s+|(?:đề\s+nghị|xin|vui\s+lòng)\s+)?liên\s+hệ\b"
        r"[^;\n]{3,200}?\b(?:điện\s+thoại|di\s+động|ĐT|SĐT|e-?mail|thư\s+điện\s+tử|hotline)\b\W{0,4}(?:\+?\d|\S{2,40}@)",
        (
            "Thông tin chi tiết liên hệ bà Trần Thị Lan, chuyên viên, điện thoại 0912.345.678.",
            "Mọi thông tin xin liên hệ Phòng Nghiệp vụ, số điện thoại: 0912345678",
            "Đầu mối liên hệ: ông Lê Văn An, thư điện tử: an@so.gov.vn",
            "Chi tiết liên hệ Phòng Nội vụ (ông Nam, ĐT 0912345678)",
        ),
        (
            "Chủ động liên hệ Sở Y tế để nhận vắc xin trước ngày 15/4",
            "Thông tin số điện thoại đường dây nóng 0912345678 đến người dân",
            "Các đơn vị liên hệ Phòng Nội vụ nhận hồ sơ, điện thoại 0912345678",
            "Liên hệ với Sở Nội vụ, số điện thoại 0912345678, nhận tài liệu trước ngày 30/6",
        ),
    ),
    Wording(
        "task.agrees",
        r"^\W{0,3}(?:Về\s[^.;:]{3,160}[:,.]\s*|[^.;:]{3,160}:\s*(?=đồng\s+ý|nhất\s+trí|chấp\s+thuận))?(?:(?:Về\s+)?cơ\s+bản\s+)?(?:thống\s+nhất|nhất\s+trí|đồng\s+ý|chấp\s+thuận)\b"
        r"(?![^.;:]{0,200}?,\s+(?:(?:Sở|Phòng|UBND|[ỦU][yỷ]\s+ban|Ban|Chi\s+cục|Cục|Trung\s+tâm|Công\s+an|Văn\s+phòng|Bộ|các)\s))"
        r"(?![^.;:]*\b(?:(?<!bàn\s)giao(?!\s+thông)|yêu\s+cầu|đề\s+nghị\s+(?:các|Sở|UBND)|hoàn\s+thành|trước\s+ngày)\b)\s+(?:(?:với|về|cao|thông\s+qua|ban\s+hành)\s+){0,2}"
        r"(?:(?:các|những|một\s+số)\s+)?(?:(?:tặng\s+|đề\s+nghị\s+)?(?:khen\s+)?thưởng(?=\s+(?:\d|cho\s))|bổ\s+sung|tờ\s+trình|nghị\s+quyết|chương\s+trình|kế\s+hoạch|danh\s+(?:sách|mục)|(?:(?:bổ|miễn)\s+nhiệm|giới\s+thiệu|điều\s+động|luân\s+chuyển|nghỉ\s+hưu)\b|nguyên\s+tắc|phương\s+hướng|mục\s+tiêu|nhiệm\s+vụ|giải\s+pháp|chủ\s+trương|nội\s+dung|phương\s+án|dự\s+thảo|kết\s+quả|báo\s+cáo|đề\s+xuất|đề\s+nghị|kiến\s+nghị|ý\s+kiến|đánh\s+giá"
        r"|nhận\s+định|(?:cho\s+)?(?:gia\s+hạn|kéo\s+dài|điều\s+chỉnh))\b",
        (
            "Cơ bản thống nhất với báo cáo của Sở Xây dựng",
            "Về dự án hồ chứa nước: thống nhất chủ trương điều chỉnh ranh giới",
            "Đồng ý về chủ trương đầu tư",
            "Dự án trường học: Đồng ý chủ trương điều chỉnh vị trí xây dựng.",
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
            "Nhất trí tặng thưởng 06 tập thể, 11 cá nhân có thành tích",
            "Về tổ chức năm học mới. Đồng ý với đề xuất của Sở Giáo dục và Đào tạo về dạy học trực tuyến.",
        ),
        (
            "Đồng ý chủ trương và giao Sở A",
            "Thống nhất quản lý nhà nước",
            "Thống nhất với các đơn vị liên quan về phương án",
            "Sở Nội vụ: thống nhất nội dung, chương trình hội nghị",
            "Dự án trường học: đồng ý chủ trương, Phòng Giáo dục lập hồ sơ trình thẩm định.",
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
        r"^\W{0,3}(?:Trong\s+[^.;:,]{3,40},\s+)?(?:Sản\s+lượng|(?:Công\s+tác|Tiến\s+độ|Việc)\s+(?:thu|giải\s+ngân|thực\s+hiện)|Giải\s+ngân|Tổng\s+(?:số|sản\s+phẩm|thu|chi|vốn|diện\s+tích)|Tỷ\s+lệ|Tốc\s+độ|Giá\s+trị|Doanh\s+thu|Thu\s+ngân\s+sách|Kim\s+ngạch|Diện\s+tích|Năng\s+suất)"
        r"\b(?![^.;]{0,200}\b(?:phải|phấn\s+đấu|hoàn\s+thành|trước\s+ngày)\b)[^.;:]{0,160}?\s"
        r"(?:ước\s+đạt\s|(?:đạt|tăng|giảm|bằng)\s+(?:(?:trên|hơn|gần|khoảng)\s+)?\d[^.;:]{0,30}?\s?(?:%\s+(?:kế\s+hoạch|dự\s+toán)|so\s+với|cùng\s+kỳ))",
        (
            "Sản lượng tháng 01 đạt 92% kế hoạch.",
            "Tổng thu ngân sách ước đạt 45 tỷ đồng",
            "Tỷ lệ hộ nghèo giảm 1,2% so với năm trước",
            "Trong 9 tháng đầu năm, công tác thu ngân sách đạt 85% dự toán, còn chậm so với yêu cầu.",
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
        r"^\W{0,3}(?:(?:Các|Những)\s+)?Trường\s+hợp\b[^.;]{5,400}?\b(?:(?:thì\b[^.;]{0,300}?\s|được\s+)(?:(?:vẫn|đều)\s+là\b|(?:coi|xác\s+định|hiểu)\s+là\b)"
        r"|thì\s+(?:được\s+)?(?:giải\s+quyết|áp\s+dụng|hưởng|tính|thuộc)\s)"
        r"|^\W{0,3}(?:Số|Tổng\s+số|Tỷ\s+lệ|Mức)\s[^.;:]{3,120}?\s(?:nằm\s+trong|được\s+tính|được\s+xác\s+định|không\s+bao\s+gồm)\b",
        (
            "Trường hợp khám lại không đúng tuyến thì lần khám đó vẫn là khám trái tuyến.",
            "Trường hợp điều trị ban ngày được coi là điều trị nội trú.",
            "Các trường hợp đã nộp hồ sơ trước ngày 01/7 thì giải quyết theo quy định cũ.",
            "Số giường điều trị ban ngày nằm trong tổng số giường được phê duyệt.",
        ),
        (
            "Trường hợp có vướng mắc thì báo cáo Sở Y tế",
            "Số liệu gửi về Sở trước ngày 15/4",
            "Trường hợp vượt thẩm quyền, báo cáo UBND tỉnh",
        ),
    ),
    Wording(
        "task.quotes",
        r"^\W{0,3}(?:Tại\s+)?(?:(?:điểm|khoản|tiết|mục)\s+\w{1,4}\b[^.;:]{0,60}?)?(?:Điều\s+\d{1,3}|khoản\s+\d{1,2}|Luật|Nghị\s+định|Thông\s+tư)\b[^;:]{0,260}?"
        r"\s(?:có\s+)?(?:quy\s+định|nêu\s+rõ)(?!\s+(?:tại|chi\s+tiết\s+tại))\b",
        (
            "Tại khoản 1 Điều 9 Thông tư số 219/2013/TT-BTC của Bộ Tài chính quy định thuế suất 0%",
            "Điều 12 Luật Đất đai quy định các hành vi bị nghiêm cấm",
        ),
        (
            "Tại khoản 2 Điều này, các đơn vị gửi báo cáo",
            "Thực hiện khoản 1 Điều 9 Thông tư số 219/2013/TT-BTC",
            "Điều 3. Giao Sở Y tế: quy định cụ thể",
        ),
    ),
    Wording(
        "task.loses",
        r"^\W{0,3}(?:[^\W\d_]\S*\s){2,14}?(?:sẽ\s+)?(?:bị\s+loại|không\s+được\s+(?:chấm|xét|tính)|không\s+hợp\s+lệ)\W*$",
        ("Bài thi sao chép bị loại.", "Hồ sơ thiếu xác nhận không hợp lệ."),
        ("Lập danh sách công trình bị loại khỏi kế hoạch", "Xử lý hồ sơ không hợp lệ, trả lại"),
    ),
    Wording(
        "task.by-rule",
        r"^\W{0,3}(?:Trách\s+nhiệm|Thẩm\s+quyền|Trình\s+tự|Thủ\s+tục|Thời\s+hạn|Mức\s+(?:chi|hỗ\s+trợ|thưởng)|Chế\s+độ|Cách\s+tính|Việc)\b"
        r"(?![^.;:]{0,260}?\b(?:phải|cần|trước\s+ngày|chậm\s+nhất|hoàn\s+thành)\b)[^.;:]{3,200}?\s(?:được\s+)?(?:thực\s+hiện|áp\s+dụng|tính)\s+theo\s+"
        r"(?:quy\s+định|hướng\s+dẫn)\s+(?:tại|của|trong)\b",
        (
            "Trách nhiệm trả lời cử tri được thực hiện theo quy định tại Điều 55 của Luật Bầu cử",
            "Mức chi cho báo cáo viên áp dụng theo quy định tại Nghị quyết số 12/NQ-HĐND",
            "Việc quyết toán kinh phí thực hiện theo quy định của Luật Ngân sách nhà nước",
        ),
        (
            "Thực hiện chế độ báo cáo theo quy định tại Nghị định số 09/2019/NĐ-CP",
            "Việc quyết toán phải thực hiện theo quy định tại Thông tư và hoàn thành trong tháng 3",
            "Chế độ báo cáo: gửi Sở Nội vụ theo quy định",
        ),
    ),
    Wording(
        "task.hours",
        r"^\W{0,3}(?:Từ\s+)?\d{1,2}\s?(?:[h:g]|giờ)\s?(?:\d{2})?\s?(?:phút)?\s?(?:[-–]|đến)\s?\d{1,2}\s?(?:[h:g]|giờ)\s?(?:\d{2}\b)?",
        (
            "7h30 - 8h00: Đón tiếp đại biểu.",
            "- 08:00 – 08:15: Khai mạc",
            "Từ 9 giờ 00 đến 9 giờ 30: Giải lao",
        ),
        ("17 giờ 00 ngày 20/8: gửi báo cáo", "24/24 giờ trực ban", "Trực từ 7h00 đến 17h00"),
    ),
    Wording(
        "task.promise",
        r"^\W{0,3}[^.;:,]{3,80}?(?:,\s+[^.;:,]{3,60}?)?\ssẽ\s+(?!phải\b)",
        ("Sở Y tế sẽ tổng hợp, báo cáo", "Những kiến nghị thuộc thẩm quyền, Văn phòng sẽ chỉ đạo"),
        ("Rà soát, lập danh mục", "Chuẩn bị nội dung: Sở sẽ"),
    ),
    Wording(
        "task.refers",
        r"^\W{0,3}(?:Các\s+|Những\s+|Một\s+số\s+)?(?:Nhiệm\s+vụ|Nội\s+dung|Danh\s+mục|Danh\s+sách|Thời\s+gian|Tiến\s+độ|Lộ\s+trình|Chi\s+tiết|Chỉ\s+tiêu|Phân\s+công)\b(?![^\n]{0,300}?\btrước\s+ngày\b)"
        r"[^.;]{0,160}?\b(?:(?:nêu|quy\s+định|thể\s+hiện|ghi|chi\s+tiết|cụ\s+thể|(?:được\s+)?(?:phân\s+công|giao))\s+(?:tại|trong|ở|theo)|tiến\s+độ\s+theo)\s+(?:các\s+)?(?:Phụ\s+lục|Biểu|Bảng|Danh\s+mục)\b"
        r"|^\W{0,3}(?:Các\s+|Những\s+)?(?:Nhiệm\s+vụ|Nội\s+dung|Danh\s+(?:mục|sách)|Thời\s+gian|Tiến\s+độ|Lộ\s+trình|Lịch|Chỉ\s+tiêu|Phân\s+công)\b(?![^.;:]{0,160}?\b(?:rà\s+soát|báo\s+cáo|gửi|phải|hoàn\s+thành|khẩn\s+trương)\b)[^.;:]{0,160}?"
        r"\s(?:tại|theo|ở)\s+(?:các\s+)?(?:Phụ\s+lục|Biểu|Bảng)(?:\s+(?:số\s+)?[IVX\d]{1,4})?(?:\s*[,(]?\s*(?:được\s+)?(?:ban\s+hành\s+)?(?:kèm\s+theo|đính\s+kèm)[^.;:]{0,60})?\W*$",
        (
            "Nhiệm vụ cụ thể, cơ quan chủ trì, thời gian được nêu tại Phụ lục kèm theo Kế hoạch này",
            "Nội dung chi tiết tại Phụ lục I",
            "Một số nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo Kế hoạch này.",
            "Nhiệm vụ cụ thể, đơn vị chủ trì, phối hợp và tiến độ theo Phụ lục đính kèm",
            "Nhiệm vụ cụ thể và phân công thực hiện tại Phụ lục kèm theo Kế hoạch này.",
        ),
        (
            "Rà soát danh mục nêu tại Phụ lục",
            "Nội dung: Tổ chức tập huấn",
            "Danh sách các hộ chưa bàn giao tại Phụ lục II, UBND các xã vận động bàn giao trước ngày 15/6/2024",
            "Nhiệm vụ giải ngân phải hoàn thành theo tiến độ tại Phụ lục I",
        ),
    ),
    Wording(
        "task.over-table",
        r"^\W{0,3}(?:Lộ\s+trình|Danh\s+sách|Danh\s+mục|Bảng|Biểu|Sơ\s+đồ|Mô\s+hình|Lịch|Cơ\s+cấu)\b[^.;:]{0,160}:\s*$",
        ("Lộ trình chung cho việc chuyển đổi, tích hợp dữ liệu:", "Danh sách các đơn vị:"),
        ("Lập danh sách các đơn vị:", "Lịch công tác: gửi về Sở"),
    ),
    COMPOSES,
    RECALLS,
    *FACTS,
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

MUST_BE = Wording(
    "task.must-be",
    r"^\W{0,3}(?:Các\s+|Những\s+)?[Nn]gười\s+(?:được|ứng\s+cử|dự\s+thi|tham\s+gia|tham\s+dự)[^.;:]{0,80}?\sphải\s+(?:đạt|đáp\s+ứng|đủ|có\s+đủ)\b[^.;:,]{0,160}[.;]?\s*$",
    (
        "Người được giới thiệu phải đạt tín nhiệm trên 50%.",
        "Người ứng cử phải đáp ứng tiêu chuẩn theo quy định.",
    ),
    (
        "Người đứng đầu phải đáp ứng yêu cầu",
        "Người được phân công phải báo cáo kết quả",
        "Người được cử đi học phải đủ điều kiện; Phòng Nội vụ thẩm định hồ sơ.",
    ),
)
"""What somebody must be like, whoever he is: nothing is to be done."""

ALLOWS = Wording(
    "task.may-be",
    r"^\W{0,3}(?=(?:Đối\s+với|Riêng|Với)\s)(?![^.\n]{0,400}?\b(?:yêu\s+cầu|đề\s+nghị|phải|giao)\b)(?:Đối\s+với|Riêng|Với)\s[^.;:]{3,200}?,\s+[^.;:]{3,160}?\scó\s+thể\s+(?:là|gồm|bao\s+gồm|thuộc|được\s+(?:coi|xem|tính|hiểu)|nằm)\s[^,.;:]*\W*$",
    (
        "Đối với các bộ, tỉnh, Trung tâm giám sát có thể là một bộ phận của Trung tâm điều hành thông minh.",
        "Riêng các xã đảo, trạm y tế có thể bao gồm cả đội cấp cứu lưu động.",
    ),
    (
        "Đối với các xã, yêu cầu rà soát hồ sơ có thể thuộc diện hỗ trợ.",
        "Đối với các dự án có thể hoàn thành, chủ đầu tư đẩy nhanh tiến độ.",
        "Các đơn vị có thể lựa chọn hình thức phù hợp",
        "Đối với hộ nghèo, hồ sơ có thể được xem xét rút gọn, UBND xã lập danh sách.",
    ),
)
"""What may be so with some: whoever is named in front of it, nothing is to be done."""

JUDGES = Wording(
    "task.body-judges",
    r"^\W{0,3}(?:Về\s[^.;:]{3,160}[:,]\s*)?(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành|Bí\s+thư)|Thường\s+(?:trực|vụ)|Bộ\s+Chính\s+trị|UBND|[UỦ][ỷy]\s+ban|Tập\s+thể|Lãnh\s+đạo"
    r"|Chủ\s+tịch|Hội\s+(?:đồng|nghị)|Đảng\s+[uủ][ỷy])\s?[^.;:,]{0,60}?\s(?:(?:cơ\s+bản|hoàn\s+toàn)\s+(?:thống\s+nhất|nhất\s+trí|đồng\s+ý|tán\s+thành)|(?:nhất\s+trí|tán\s+thành)\s+(?:cao|với))\b"
    r"(?![^.;:]*\b(?:giao(?!\s+thông)|yêu\s+cầu|đề\s+nghị\s+(?:các|Sở|UBND)|hoàn\s+thành|trước\s+ngày)\b)",
    (
        "Thường trực Đảng ủy cơ bản nhất trí với phương án nhân sự.",
        "Về kinh phí: Ban Thường vụ Huyện ủy nhất trí với mức chi",
        "UBND tỉnh hoàn toàn đồng ý",
    ),
    (
        "Ban Thường vụ cơ bản nhất trí và giao Văn phòng hoàn chỉnh",
        "UBND xã thống nhất thời gian với các trường",
        "Hội đồng đồng ý cho học sinh nghỉ",
    ),
)
"""Whoever stands in front of it is its subject and still does nothing: a body says that it agrees."""
