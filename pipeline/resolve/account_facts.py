"""Facts: sentences that give a figure, a report or a verdict in front of an order, and order nothing themselves."""

from pipeline.lexicon.wording import Wording

_NO_ORDER = (
    r"(?![^.;:]{0,300}?\b(?:phải|cần|yêu\s+cầu|đề\s+nghị|phấn\s+đấu|chủ\s+động|khẩn\s+trương"
    r"|(?<!bàn\s)(?<!chuyển\s)(?<!được\s)giao(?!\s+thông))\b)"
)
"""Nothing in the first sentence that tells anybody to act."""

FACTS: tuple[Wording, ...] = (
    Wording(
        "task.reported",
        rf"^\W{{0,3}}(?:Theo|Qua)\s+(?:(?:các|kết\s+quả)\s+)?(?:báo\s+cáo|dự\s+báo|số\s+liệu|thống\s+kê|tổng\s+hợp|phản\s+ánh|nhận\s+định|rà\s+soát|kiểm\s+tra)\b{_NO_ORDER}"
        r"[^.;:,]{0,120}+,\s[^.;:]{0,160}?\b(?:có|còn|đã|chưa|mới|vẫn|sẽ|tăng|giảm|đạt|xảy\s+ra|ghi\s+nhận|xuất\s+hiện)\s",
        (
            "Theo báo cáo, dự án còn thiếu khoảng 1,2 triệu m3 đất đắp.",
            "Theo dự báo, nhu cầu nước sinh hoạt tăng từ 10% so với cùng kỳ.",
            "Theo báo cáo của các xã, đến hết năm 2023 toàn huyện có 45 hộ chưa di dời.",
            "Qua kiểm tra, một số trường chưa lập sổ theo dõi.",
            "Theo số liệu thống kê, số vụ cháy đã giảm 12%.",
        ),
        (
            "Theo báo cáo của các xã, tổng hợp danh sách gửi Sở Y tế",
            "Qua kiểm tra, nếu có vi phạm phải xử lý nghiêm",
            "Theo dự báo mưa lũ, chủ động sơ tán các hộ còn ở ven sông",
            "Qua rà soát, các hộ đã hết hạn thuê thì yêu cầu trả lại đất",
            "Theo dõi, báo cáo các vụ việc đã xảy ra",
        ),
    ),
    Wording(
        "task.is",
        rf"^\W{{0,3}}(?:Dự\s+án|Công\s+trình|Tuyến(?:\s+đường)?|Ngày|Đây|Đó|Hồ|Khu|Cuộc|Địa\s+bàn|(?:Toàn\s+)?(?:tỉnh|huyện|xã|phường)|Năm(?:\s+học)?)\b{_NO_ORDER}[^.;:,]{{0,120}}?\slà\s+"
        r"(?:một\s+trong|(?:cuộc|công\s+trình|nhiệm\s+vụ|dự\s+án|địa\s+bàn|địa\s+phương|khu\s+vực|năm|ngày|đợt|tuyến|sự\s+kiện|bước|nội\s+dung|vấn\s+đề|cơ\s+sở)\b|(?:thứ|chủ)\s+(?:hai|ba|tư|năm|sáu|bảy|nhật)\b)",
        (
            "Dự án Đường ven biển là công trình trọng điểm của tỉnh, có ý nghĩa quan trọng.",
            "Ngày bầu cử là Chủ nhật, ngày 15/3/2026.",
            "Đây là nhiệm vụ chính trị quan trọng, thường xuyên.",
            "Năm 2025 là năm cuối thực hiện Nghị quyết Đại hội.",
        ),
        (
            "Dự án nào là công trình trọng điểm phải báo cáo hằng tuần",
            "Đây là nhiệm vụ trọng tâm, các đơn vị cần tập trung thực hiện",
            "Xác định đây là nhiệm vụ trọng tâm",
            "Khu vực tổ chức thi: bố trí bàn ghế",
        ),
    ),
    Wording(
        "task.happened",
        rf"^\W{{0,3}}(?:(?:Trong\s+)?(?:Năm(?:\s+học)?|Quý|Tháng|Vụ|\d{{1,2}}\s+tháng(?:\s+đầu\s+năm)?)\s[^.;:,]{{1,30}},\s+|Từ\s+đầu\s+(?:năm|vụ|quý)[^.;:,]{{0,30}},\s+){_NO_ORDER}"
        r"(?:[^.;:,]{0,80}?\s)?(?:còn\s+(?:xảy\s+ra|để|có)|(?:đã\s+)?xảy\s+ra|đã\s+(?:có|ghi\s+nhận|phát\s+hiện|để)|ghi\s+nhận)\s[^.;:]{0,60}?\d",
        (
            "Năm học 2022-2023, toàn tỉnh còn xảy ra 14 vụ học sinh đánh nhau.",
            "Từ đầu năm đến nay, trên địa bàn đã xảy ra 05 vụ cháy rừng.",
            "Trong tháng 6/2024, các trạm ghi nhận 12 ca mắc.",
        ),
        (
            "Năm 2024, toàn tỉnh phấn đấu không để xảy ra quá 05 vụ",
            "Năm học 2023-2024, các trường tổ chức 02 đợt tập huấn",
            "Trong tháng 6, kiểm tra các chợ đã xảy ra cháy",
        ),
    ),
    Wording(
        "task.only-reached",
        rf"^\W{{0,3}}{_NO_ORDER}(?:[Đđ]ối\s+với\s[^.;:]{{3,160}}?,\s+)?(?:các\s+)?(?:tỷ\s+lệ|tỉ\s+lệ|tiến\s+độ|số\s+lượng|kết\s+quả|khối\s+lượng|giải\s+ngân|diện\s+tích)\b"
        r"[^.;:]{0,120}?\s(?:chỉ|mới|mới\s+chỉ)\s+(?:đạt|bằng|được|có)\s+(?:(?:khoảng|gần|trên|hơn)\s+)?\d",
        (
            "Đối với các địa bàn có nhiều nhà trọ, tỷ lệ hoàn thành của các cuộc trước chỉ đạt khoảng 93%.",
            "Tiến độ thu hoạch mới đạt 40% diện tích.",
        ),
        (
            "Đối với các xã có tỷ lệ mới đạt 40%: khẩn trương tiêm vét",
            "Tỷ lệ tiêm phải đạt 95%",
            "Rà soát các xã chỉ đạt 02 tiêu chí",
        ),
    ),
    Wording(
        "task.as-follows",
        r"^\W{0,3}(?:Các\s+|Những\s+|Một\s+số\s+)?(?:Hoạt\s+động|Nhiệm\s+vụ|Nội\s+dung|Công\s+việc|Chỉ\s+tiêu|Mốc\s+thời\s+gian|Tiến\s+độ|Thành\s+phần)\b(?![^.;:]*\b(?:phải|cần|yêu\s+cầu)\b)"
        r"[^.;:]{0,120}?\s(?:như\s+sau|sau\s+đây|dưới\s+đây)\s*:\s*$",
        (
            "Các hoạt động trọng tâm trong năm được phân công như sau:",
            "Nhiệm vụ cụ thể của từng đơn vị như sau:",
        ),
        (
            "Tập trung thực hiện các hoạt động sau đây:",
            "Nội dung báo cáo phải nêu rõ các vấn đề sau đây:",
            "Nhiệm vụ của Sở Y tế như sau: rà soát hồ sơ",
        ),
    ),
    Wording(
        "task.blames",
        r"^\W{0,3}(?:Về\s[^.;]{3,160}?[:,]?\s+)?(?:(?:Phó\s+)?Thủ\s+tướng|(?:Phó\s+)?Chủ\s+tịch|(?:Phó\s+)?Bí\s+thư|Bộ\s+trưởng|Thường\s+trực|Ban\s+Thường\s+vụ|UBND|Lãnh\s+đạo)[^.;:,]{0,60}?\s"
        r"(?:nghiêm\s+khắc\s+)?phê\s+bình\s(?![^.]*\b(?:yêu\s+cầu|đề\s+nghị|giao\s+(?:Sở|UBND|các))\b)[^.]{0,300}?\b(?:chậm|chưa|không|để|thiếu|còn)\s",
        (
            "Phó Thủ tướng phê bình UBND các tỉnh chậm bàn giao mặt bằng.",
            "Về giải ngân, Chủ tịch UBND tỉnh nghiêm khắc phê bình các chủ đầu tư chưa hoàn thành kế hoạch.",
        ),
        (
            "Chủ tịch UBND tỉnh phê bình các xã chậm nộp báo cáo, yêu cầu kiểm điểm",
            "Tổ chức tự phê bình và phê bình",
            "Tham mưu Chủ tịch UBND tỉnh phê bình các đơn vị",
        ),
    ),
)
