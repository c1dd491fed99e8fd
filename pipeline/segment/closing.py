"""The closing: where the last item's subject is over and the formula that ends the document begins."""

from pipeline.lexicon.wording import Wording, first_match

_WHO = (
    r"(?:các\s+|Thủ\s+trưởng|Chủ\s+tịch|Giám\s+đốc|UBND|[ỦU][yỷ]\s+ban|Bộ\s+(?!phận)|Sở|Ban\s|Văn\s+phòng|Thanh\s+tra"
    r"|(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng)\s+[ủu]|Tổng\s+(?:cục|công\s+ty)|(?:Chi\s+)?[Cc]ục\s|Phòng\s|Trung\s+tâm|Bệnh\s+viện"
    r"|Công\s+ty|Bảo\s+hiểm|Ngân\s+hàng|Kho\s+bạc|Liên\s+đoàn|Công\s+đoàn|Hội\s|Mặt\s+trận|(?:Nhà\s+t|T)rường\s|Thường\s+trực)"
)
"""A body that issues, or whom it orders."""

CLOSING: tuple[Wording, ...] = (
    Wording(
        "closing.above",
        r"^Trên\s+đây\s+là\b",
        ("Trên đây là Kế hoạch thực hiện …",),
        ("Những nội dung trên đây",),
    ),
    Wording(
        "closing.this-document",
        r"^(?:Chỉ\s+thị|Kế\s+hoạch|Công\s+điện|Thông\s+báo|Công\s+văn|Quyết\s+định|Kết\s+luận|Văn\s+bản|Chương\s+trình(?:\s+hành\s+động)?|Nghị\s+quyết|Hướng\s+dẫn)\s+này\b",
        (
            "Chỉ thị này được phổ biến đến chi bộ.",
            "Chương trình hành động này được phổ biến đến chi bộ.",
            "Quyết định này có hiệu lực kể từ ngày ký.",
        ),
        ("Thực hiện Chỉ thị này, Sở Y tế",),
    ),
    Wording(
        "closing.order",
        rf"^(?:Yêu\s+cầu|Đề\s+nghị|Giao)\s+{_WHO}.{{0,300}}?(?:nghiêm\s+túc|khẩn\s+trương|triển\s+khai|tổ\s+chức|phối\s+hợp)[^.;]{{0,60}}(?:thực\s+hiện|triển\s+khai)",
        (
            "Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.",
            "Đề nghị các đơn vị nghiêm túc triển khai thực hiện",
        ),
        ("Yêu cầu báo cáo trước ngày 10/4/2023.",),
    ),
    Wording(
        "closing.watches",
        rf"^Giao\s+{_WHO}[^.;:]{{0,120}}?(?:theo\s+dõi|đôn\s+đốc|kiểm\s+tra|giám\s+sát)[^.;]{{0,160}}?\b(?:(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|chỉ\s+đạo)\s+(?:nêu\s+|nói\s+)?trên|(?:kế\s+hoạch|chỉ\s+thị|công\s+văn|công\s+điện|quyết\s+định|thông\s+báo|kết\s+luận|văn\s+bản)\s+này)\b",
        (
            "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc các đơn vị thực hiện các nội dung nêu trên.",
            "Giao Sở Nội vụ theo dõi, kiểm tra việc thực hiện Chỉ thị này, định kỳ báo cáo UBND tỉnh.",
        ),
        (
            "Giao Sở Nội vụ theo dõi, đôn đốc việc kê khai tài sản.",
            "Giao Sở Nội vụ kiểm tra hồ sơ các hộ nêu trên.",
            "Giao Sở Y tế chuẩn bị thuốc; các nội dung nêu trên báo cáo trước ngày 15/6.",
        ),
    ),
    Wording(
        "closing.follows-up",
        rf"^(?:Giao\s+)?{_WHO}[^.;:]{{0,120}}?\b(?:theo\s+dõi|đôn\s+đốc)\b[^.;:]{{0,120}}?\s(?:theo\s+(?:chức\s+năng|thẩm\s+quyền|nhiệm\s+vụ)"
        r"|thực\s+hiện\s+(?:các\s+)?(?:nội\s+dung|nhiệm\s+vụ|ý\s+kiến|chỉ\s+đạo|[Cc]hỉ\s+thị|[Cc]ông\s+điện|[Tt]hông\s+báo|[Cc]ông\s+văn))\b",
        (
            "Văn phòng Chính phủ theo dõi, đôn đốc theo chức năng, nhiệm vụ được giao.",
            "Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện các nội dung chỉ đạo tại Công điện này./.",
        ),
        (
            "Sở Y tế theo dõi, đôn đốc các trạm y tế nộp báo cáo.",
            "Các xã theo dõi sát tình hình dịch bệnh; xử lý theo thẩm quyền.",
            "Sở Xây dựng kiểm tra, xử lý vi phạm theo thẩm quyền.",
        ),
    ),
    Wording(
        "closing.made-known",
        r"^(?:Đề\s+nghị\s+|Yêu\s+cầu\s+|Giao\s+)?(?:Văn\s+phòng|(?:Các\s+|các\s+)?cơ\s+quan\s+(?:thông\s+tin|thông\s+tấn|báo\s+chí)|Báo\s|Đài\s)"
        r"[^.;:]{0,160}?\b(?:đưa\s+tin|đăng|sao\s+gửi|in\s+ấn|niêm\s+yết|phổ\s+biến|tuyên\s+truyền)\b[^.;:]{0,80}?"
        r"\b(?:chỉ\s+thị|kế\s+hoạch|công\s+điện|thông\s+báo|kết\s+luận|công\s+văn)\s+này\b",
        (
            "Đề nghị Báo Sơn Nam, Đài Phát thanh và Truyền hình tỉnh tuyên truyền, phổ biến nội dung Chỉ thị này.",
            "Văn phòng Ủy ban nhân dân tỉnh sao gửi Công điện này đến các xã, phường.",
        ),
        (
            "Báo Sơn Nam tuyên truyền về phòng, chống dịch bệnh.",
            "Sở Tư pháp phổ biến Luật Đất đai theo Kế hoạch này.",
        ),
    ),
    Wording(
        "closing.issuer-orders",
        rf"^(?:Chủ\s+tịch\s+)?{_WHO}[^.,;:]{{0,60}}\s(?:yêu\s+cầu|đề\s+nghị|giao|thông\s+báo)\b[^:]{{0,400}}"
        r"(?:thực\s+hiện|triển\s+khai|biết)[^:]{0,160}$",
        (
            "Chủ tịch Ủy ban nhân dân huyện yêu cầu Thủ trưởng các cơ quan nghiêm túc triển khai các nội dung Chỉ thị.",
            "Văn phòng Chính phủ thông báo để Bộ Tư pháp biết, thực hiện./.",
            "Tổng cục Thuế thông báo để các Cục Thuế biết và triển khai thực hiện.",
            "Phòng Giáo dục và Đào tạo yêu cầu các trường nghiêm túc thực hiện.",
        ),
        (
            "Sở Y tế chủ trì, phối hợp với các đơn vị.",
            "Bộ phận một cửa thông báo kết quả để người dân biết.",
        ),
    ),
    Wording(
        "closing.for-an-aim",
        rf"^(?:Để|Nhằm)\s[^.;:]{{5,300}}?,\s+(?:Chủ\s+tịch\s+)?{_WHO}?[^.,;:]{{0,60}}\s?(?:yêu\s+cầu|đề\s+nghị)\b[^:]{{0,400}}(?:thực\s+hiện|triển\s+khai)[^:]{{0,160}}$",
        (
            "Để bảo đảm tiến độ báo cáo Chính phủ, Bộ yêu cầu các đồng chí Giám đốc Sở khẩn trương triển khai.",
            "Nhằm hoàn thành kế hoạch, Sở Y tế đề nghị các đơn vị tổ chức thực hiện nghiêm túc./.",
        ),
        (
            "Để thực hiện Kế hoạch, Sở Y tế yêu cầu các đơn vị như sau:",
            "Để nâng cao chất lượng, các trường tổ chức thực hiện chuyên đề.",
        ),
    ),
    Wording(
        "closing.in-the-course",
        r"^(?:Trong\s+quá\s+trình|Quá\s+trình)\s+(?:tổ\s+chức\s+|triển\s+khai\s+)*(?:thực\s+hiện|triển\s+khai|thi\s+hành)",
        ("Trong quá trình thực hiện, nếu có vướng mắc, kịp thời báo cáo",),
        ("Trong quá trình tham mưu",),
    ),
    Wording(
        "closing.where-to-ask",
        r"(?:^|[.;]\s+)(?:Trong\s+quá\s+trình|Quá\s+trình|Nếu|Mọi|Khi)\b[^.;:]{0,80}?\b(?:vướng\s+mắc|khó\s+khăn|thắc\s+mắc)\b[^.;:]{0,80}?"
        r"\b(?:liên\s+hệ|phản\s+ánh|trao\s+đổi|thông\s+tin|hướng\s+dẫn|giải\s+đáp)\b",
        (
            "Biểu mẫu đăng trên trang của Sở. Trong quá trình thực hiện nếu có vướng mắc, đề nghị liên hệ Sở Nội vụ.",
            "Mọi vướng mắc xin liên hệ Phòng Tổng hợp",
        ),
        (
            "Sở Y tế hướng dẫn các đơn vị khi có vướng mắc",
            "Trong quá trình kiểm tra, phát hiện vi phạm thì xử lý",
        ),
    ),
    Wording(
        "closing.on-receipt",
        r"^(?:(?:Nhận\s+được|Căn\s+cứ|Sau\s+khi\s+nhận)\b.{0,60}\b(?:này|trên)\b"
        r"|(?:Sau\s+khi\s+)?nhận\s+được\s+(?:chỉ\s+thị|kế\s+hoạch|công\s+văn|công\s+điện|thông\s+báo|quyết\s+định)\b)",
        (
            "Nhận được công văn, yêu cầu các đơn vị triển khai",
            "Nhận được Công văn này, yêu cầu các đơn vị triển khai",
            "Căn cứ nội dung Kế hoạch này, các cơ quan",
        ),
        ("Căn cứ hướng dẫn của Bộ Y tế, Sở Y tế",),
    ),
    Wording(
        "closing.we-ask",
        r"^(?:Rất\s+)?(?:mong|trân\s+trọng|xin\s+trân\s+trọng|(?:[^\W\d_]+\s){0,12}(?:kính\s+)?đề\s+nghị)\b.{0,240}"
        r"(?:quan\s+tâm|phối\s+hợp|thực\s+hiện|triển\s+khai|chỉ\s+đạo|báo\s+cáo|kết\s+quả)",
        (
            "Rất mong sự quan tâm phối hợp của Quý cơ quan.",
            "Sở Y tế đề nghị các đơn vị triển khai thực hiện",
        ),
        ("Kính gửi",),
    ),
    Wording(
        "closing.hereby-told",
        r"^Nay\s+(?:[^.;:]{0,80}?\s)?thông\s+báo\b",
        ("Nay thông báo để các đơn vị biết, triển khai thực hiện./.",),
        ("Thông báo kết quả cho các đơn vị trước ngày 10/6/2024.",),
    ),
    Wording(
        "closing.contact",
        r"^(?=.{0,400}?(?:điện\s+thoại|SĐT|ĐT|di\s+động|số\s+máy)\W{0,4}\d)(?:[^\W\d_]+\s){0,6}?(?:đầu\s+mối|liên\s+hệ)\b",
        (
            "Đầu mối phối hợp của Sở Y tế: đồng chí Nguyễn Văn A, chuyên viên, điện thoại: 0912000000.",
            "Thông tin chi tiết liên hệ Phòng Tổng hợp, điện thoại 02991000000",
        ),
        (
            "Công khai số điện thoại 0912000000 để tiếp nhận phản ánh",
            "Cử một đồng chí làm đầu mối, gửi danh sách về Sở",
        ),
    ),
    Wording(
        "closing.results",
        r"^(?:Kết\s+quả\s+(?:thực\s+hiện|triển\s+khai)\b|Sau\s+khi\s+(?:kết\s+thúc|hoàn\s+thành|tổ\s+chức)\b)"
        r"(?:(?=\s+(?:xin\s+)?(?:gửi|báo\s+cáo)\s+(?:về\s|[SBUHP]))|[^.;:]{0,160}?\s(?:đề\s+nghị|các\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|chi\s+bộ|đảng\s+(?:bộ|ủy)|cấp))\b)"
        r"[^.;:]{0,160}?\s(?:gửi|báo\s+cáo)\b",
        (
            "Kết quả thực hiện báo cáo về UBND huyện trước ngày 25/9/2023",
            "Kết quả thực hiện mục 1 đề nghị các đơn vị gửi về Sở Xây dựng trước ngày 20/10/2023",
            "Sau khi kết thúc đại hội, trong 07 ngày, các đảng ủy gửi báo cáo về Ban Tổ chức Huyện ủy",
        ),
        (
            "Kết quả thực hiện năm 2023 đạt 95% kế hoạch",
            "Sau khi hoàn thành xây lắp, bàn giao công trình",
        ),
    ),
    Wording(
        "closing.on-duty",
        r"^(?:Yêu\s+cầu\s+|Đề\s+nghị\s+)?(?:Tổ\s+chức|Duy\s+trì|Thực\s+hiện)\s+(?:nghiêm(?:\s+túc|\s+ngặt)?\s+)?(?:(?:việc|chế\s+độ|công\s+tác)\s+)?"
        r"(?:thường\s+trực|trực\s+(?:ban|chỉ\s+huy|24))\b",
        (
            "Tổ chức trực ban nghiêm túc, thường xuyên báo cáo về Ban Chỉ huy tỉnh.",
            "Duy trì nghiêm chế độ trực ban 24/24 giờ",
        ),
        ("Tổ chức lực lượng trực tại các chốt", "Các xã tổ chức trực ban 24/24 giờ"),
    ),
    Wording(
        "closing.sent-to",
        r"^(?:Hồ\s+sơ|Báo\s+cáo|Văn\s+bản|Danh\s+sách|Ý\s+kiến|Kết\s+quả)\b[^.;:]{0,120}?\s(?:(?:xin|đề\s+nghị)\s+)?(?:gửi|nộp)\s+về\s",
        (
            "Hồ sơ của các trường gửi về Văn phòng Sở, số 12 đường Lê Lợi.",
            "Báo cáo bằng văn bản đề nghị gửi về Sở Y tế trước ngày 20/6/2016",
        ),
        ("Các trường gửi hồ sơ về Sở", "Hồ sơ gồm: đơn, bản sao"),
    ),
    Wording(
        "closing.all-report",
        r"^(?:(?:Định\s+kỳ|Hằng|Hàng)\b[^.;:]{3,60},\s*)?(?:(?:Yêu\s+cầu|Đề\s+nghị)\s+)?(?:Thủ\s+trưởng\s+)?[Cc]ác\s+(?:sở|ban|ngành|cơ\s+quan|đơn\s+vị|địa\s+phương|cấp)"
        r"\b[^.;:]{0,160}?\s(?:(?:tổng\s+hợp,?\s+)?(?:gửi\s+)?báo\s+cáo|căn\s+cứ|nghiêm\s+túc)\b",
        (
            "Các đơn vị, địa phương báo cáo kết quả thực hiện về Sở Y tế trước ngày 20/6/2016",
            "Định kỳ hằng quý, các cơ quan, đơn vị gửi báo cáo về Sở Nội vụ",
            "Các sở, ban, ngành căn cứ nhiệm vụ được giao, xây dựng kế hoạch",
        ),
        (
            "Sở Y tế tổng hợp, báo cáo UBND tỉnh",
            "Tổng hợp báo cáo của các đơn vị",
            "Các trạm y tế báo cáo ca bệnh",
        ),
    ),
    Wording(
        "closing.all-plan",
        r"^(?:Thủ\s+trưởng\s+)?[Cc]ác\s+(?:sở|ban|ngành|cơ\s+quan|đơn\s+vị|địa\s+phương|cấp|chi\s+bộ|đảng\s+(?:bộ|ủy)|phòng|xã|trường)\b[^.;:]{0,120}?"
        r"\s(?:xây\s+dựng|ban\s+hành)\s+(?:kế\s+hoạch|chương\s+trình|văn\s+bản)\s+(?:(?:triển\s+khai|tổ\s+chức|cụ\s+thể(?:\s+hóa)?)\s+){0,2}thực\s+hiện\b(?=\s*[,.]|\s+(?:và|Chỉ|Kế|Thông|Kết|Nghị))",
        (
            "Các chi bộ, đảng bộ trực thuộc xây dựng kế hoạch thực hiện, gửi Ban Thường vụ trước ngày 10/10/2023.",
            "Các cơ quan, đơn vị xây dựng kế hoạch triển khai thực hiện Chỉ thị",
        ),
        (
            "Các trường xây dựng kế hoạch thực hiện chương trình ngoại khóa",
            "Sở Y tế xây dựng kế hoạch thực hiện, trình UBND tỉnh",
        ),
    ),
    Wording(
        "closing.rooms-report",
        r"^(?:Trưởng\s+)?[Cc]ác\s+(?:khoa|phòng|xã|phường|thôn|trường|chi\s+bộ|trạm)\b[^.;:]{0,120}?\s(?:gửi\s+)?báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)\b"
        r"[^.;:]{0,80}?\s(?:về|trước|gửi|chậm\s+nhất)\s",
        (
            "Các phòng, đơn vị, Trưởng các thôn báo cáo kết quả đợt 1 về UBND xã trước ngày 10/10/2025",
            "Các xã, thị trấn gửi báo cáo kết quả thực hiện về Phòng Y tế trước ngày 20/6/2024",
            "Các trường báo cáo tình hình triển khai về Sở trước ngày 15/5",
        ),
        (
            "Các trạm y tế báo cáo ca bệnh về Trung tâm trước 16 giờ",
            "Các xã rà soát hộ nghèo, lập danh sách gửi về huyện trước ngày 15/5",
            "Phòng Y tế báo cáo kết quả về UBND huyện",
        ),
    ),
    Wording(
        "closing.keeps-watch",
        rf"^(?:Giao\s+)?{_WHO}[^.;:]{{0,80}}?\s(?:theo\s+dõi|đôn\s+đốc),?\s[^.;:]{{0,60}}?\b(?:tình\s+hình|kết\s+quả|việc)\s+(?:triển\s+khai\s+)?(?:tổ\s+chức\s+)?thực\s+hiện"
        r"(?:\s+của\s+các\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|phòng|xã)\b[^.;:]{0,60}?|\s+các\s+(?:nội\s+dung|nhiệm\s+vụ|ý\s+kiến|kết\s+luận)\s+(?:nêu\s+)?trên)?,?\s+(?:(?:định\s+kỳ|kịp\s+thời|tổng\s+hợp),?\s+){0,2}báo\s+cáo\s",
        (
            "Giao Sở Xây dựng theo dõi, đôn đốc, tổng hợp tình hình thực hiện của các đơn vị, báo cáo UBND tỉnh",
            "Giao Văn phòng theo dõi, đôn đốc việc thực hiện, định kỳ báo cáo UBND huyện.",
            "Giao Văn phòng theo dõi, đôn đốc, tổng hợp việc thực hiện các nội dung trên, báo cáo Chủ tịch.",
        ),
        (
            "Giao Sở Y tế theo dõi tình hình dịch bệnh, báo cáo UBND tỉnh",
            "Giao Phòng Nội vụ theo dõi, đôn đốc việc thực hiện.",
            "Theo dõi, đôn đốc việc thực hiện, báo cáo Sở Y tế",
        ),
    ),
    Wording(
        "closing.it-matters",
        r"^Đây\s+là\s+(?:một\s+(?:trong\s+những\s+)?)?(?:nhiệm\s+vụ|nội\s+dung|việc|công\s+việc|vấn\s+đề|đợt|hoạt\s+động)\b[^.;:]{0,100}?[,.;]\s+[^.;:]{0,120}?\s?\b(?:yêu\s+cầu|đề\s+nghị)\s",
        (
            "Đây là nhiệm vụ cấp bách, Sở Y tế yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện",
            "Đây là nội dung quan trọng, đề nghị các trường quan tâm triển khai.",
        ),
        (
            "Đây là nhiệm vụ thường xuyên của mỗi đơn vị",
            "Xác định đây là nhiệm vụ cấp bách, các xã khẩn trương triển khai",
        ),
    ),
    Wording(
        "closing.heads-carry-out",
        r"^(?:Chủ\s+tịch|Thủ\s+trưởng|Giám\s+đốc|Người\s+đứng\s+đầu|Bí\s+thư)\b[^.;:]{3,160}?,\s+(?:Chủ\s+tịch|Thủ\s+trưởng|Giám\s+đốc|Trưởng)\b"
        r"[^.;:]{3,160}?\s(?:triển\s+khai|tổ\s+chức|nghiêm\s+túc|căn\s+cứ|chịu\s+trách\s+nhiệm|quán\s+triệt)[^.;:]{0,40}?\s(?:thực\s+hiện|thi\s+hành)\b",
        (
            "Chủ tịch UBND các huyện, Thủ trưởng các sở, ban, ngành triển khai thực hiện đồng bộ nhiệm vụ năm 2024",
            "Thủ trưởng các cơ quan, Chủ tịch UBND các xã nghiêm túc tổ chức thực hiện.",
        ),
        (
            "Chủ tịch UBND các huyện chỉ đạo triển khai thực hiện",
            "Giám đốc Sở Y tế, Giám đốc Sở Nội vụ rà soát hồ sơ",
        ),
    ),
    Wording(
        "closing.thanks",
        r"^(?:Xin\s+)?(?:trân\s+trọng|chân\s+thành)\s+c[ảá]m\s+ơn\b",
        ("Trân trọng cảm ơn.", "Xin trân trọng cảm ơn sự phối hợp của Quý cơ quan!"),
        ("Gửi thư cảm ơn các đơn vị",),
    ),
    Wording(
        "closing.names-this",
        r"\b(?:Chỉ\s+thị|Kế\s+hoạch|Công\s+điện|Thông\s+báo|Công\s+văn|Quyết\s+định|Kết\s+luận|Nghị\s+quyết)\s+này\b",
        ("Giao Phòng Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.",),
        ("Giao Phòng Nội vụ theo dõi, đôn đốc việc thực hiện.",),
    ),
    Wording(
        "closing.final",
        r"\./[.,]?(?:\s*$|\s\S{0,5}\s*$)|\./\.\s*$",
        ("nghiêm túc triển khai thực hiện./.", "triển khai thực hiện./. nhu"),
        ("theo quy định.",),
    ),
)


GOES_ON = Wording(
    "closing.goes-on",
    r"^Đồng\s+thời\s*,",
    ("Đồng thời, giao Sở Nội vụ cập nhật các nội dung của Kế hoạch này",),
    ("Trong quá trình thực hiện Kế hoạch này", "Việc đồng thời thực hiện"),
)
"""What is to be done at the same time is joined to the paragraph before it, whatever it says of the document."""


def opens_closing(text: str) -> str | None:
    """The id of the formula that ``text`` (an unmarked paragraph behind the last marker) ends the document with."""
    if GOES_ON.find(text):
        return None
    found = first_match(CLOSING, text)
    return found[0].id if found else None
