"""Facts: wordings by which a passage that names nobody counts, measures or describes, and orders nothing.

They stand at the beginning of an item, in front of what is to be done about them. A verb of duty, an aim or a day up
to which something is to be done shows that the numbers are wanted, and no fact.
"""

from pipeline.lexicon.wording import Wording

_NO_ORDER = (
    r"(?![^\n]{0,500}?\b(?:(?<!bàn\s)giao(?!\s+(?:thông|lưu))|yêu\s+cầu|đề\s+nghị|phải|cần|phấn\s+đấu|(?<!tỷ\slệ\s)hoàn\s+thành|trước\s+ngày|chậm\s+nhất|ít\s+nhất|tối\s+thiểu|trở\s+lên"
    r"|tập\s+trung|khẩn\s+trương|rà\s+soát|phối\s+hợp|chủ\s+trì|tổ\s+chức|tổng\s+hợp|tham\s+mưu|đẩy\s+(?:mạnh|nhanh)|bảo\s+đảm|đảm\s+bảo|chủ\s+động|xử\s+lý)\b)"
)
"""Behind it nothing is wanted of anybody."""
_UNASKED = (
    r"(?![^\n.]{0,400}?\b(?:(?<!bàn\s)giao(?!\s+(?:thông|lưu))|yêu\s+cầu|đề\s+nghị|phải|cần|phấn\s+đấu|trước\s+ngày"
    r"|chậm\s+nhất|ít\s+nhất|tối\s+thiểu|trở\s+lên|khẩn\s+trương|tập\s+trung|chủ\s+động)\b)"
)
"""The same, but only the first sentence is searched for an order."""
_ALL_OF = (
    r"(?:toàn\s+(?:tỉnh|thành\s+phố|huyện|thị\s+xã|xã|phường|ngành|quốc|trường|cơ\s+quan|Đảng\s+bộ)"
    r"|cả\s+(?:nước|tỉnh|huyện))"
)
_COUNT = r"(?:(?:khoảng|trên|hơn|gần|tổng\s+số|tổng\s+cộng|thêm)\s+){0,2}\d"


def _states(what: str, asked: str = _NO_ORDER) -> str:
    """A passage that opens with ``what``, and asks for nothing.

    Few open so: the search for orders, which goes through all that follows, comes last.
    """
    return rf"^\W{{0,3}}(?={what}){asked}"


FACTS: tuple[Wording, ...] = (
    Wording(
        "task.by-report",
        r"^\W{0,3}(?:Theo|Qua)\s+(?:kiểm\s+tra|rà\s+soát|báo\s+cáo|(?:nhận\s+định|bản\s+tin)(?:,?\s+dự\s+báo)?|dự\s+báo|thống\s+kê|số\s+liệu|phản\s+ánh|tổng\s+hợp|kết\s+quả\s+(?:thống\s+kê|rà\s+soát|kiểm\s+tra|theo\s+dõi|giám\s+sát))\b"
        rf"{_NO_ORDER}[^.;:]{{0,160}}?,\s[^.;:]{{0,200}}?\s?(?:(?:đã|còn|vẫn|đang|chưa|sẽ|có\s+(?:khả\s+năng|nguy\s+cơ))\s|(?:có|tăng|giảm|đạt|chiếm|xảy\s+ra|ghi\s+nhận|phát\s+hiện)\s+(?:từ\s+)?{_COUNT})",
        (
            "Theo báo cáo, dự án còn thiếu khoảng 1,2 triệu m3 đất đắp.",
            "Theo dự báo, phụ tải cực đại tăng từ 12 - 14% so với cùng kỳ",
            "Theo báo cáo của các chi bộ, đến hết năm 2023 toàn huyện có 214 đảng viên đi làm ăn xa.",
            "Theo số liệu của ngành Y tế, tính đến ngày 11/7, trên địa bàn đã ghi nhận 14 ca mắc",
            "Theo thống kê, 05 xã chưa có nhà văn hóa.",
            "Theo nhận định của cơ quan khí tượng, dòng chảy có khả năng thiếu hụt 20%",
            "Qua kiểm tra, một số trường còn chưa lập sổ theo dõi.",
        ),
        (
            "Theo dự báo, mưa còn kéo dài; các xã chủ động di dời dân.",
            "Theo báo cáo của các đơn vị, tổng hợp danh sách hộ còn thiếu nhà ở.",
            "Theo kết quả rà soát, hoàn thành chi trả cho các hộ đã được phê duyệt.",
            "Theo dõi, báo cáo số hộ chưa bàn giao mặt bằng.",
            "Theo số liệu đã công bố, lập dự toán",
            "Theo nhận định của cơ quan khí tượng, rà soát các hộ có nguy cơ sạt lở",
        ),
    ),
    Wording(
        "task.likely",
        _states(
            r"(?:(?:Trong|Từ|Đến|Mùa)\s[^.;:,]{1,50},\s+)?(?:(?:các|những|tổng)\s+)?(?:Độ\s+mặn|Mực\s+nước|Lượng\s+mưa|Nhiệt\s+độ|Dòng\s+chảy|(?:Xâm\s+nhập|Ranh)\s+mặn|Hạn\s+(?:hán|mặn)|Mưa|Lũ|Bão|Áp\s+thấp"
            r"|Nắng\s+nóng|Rét|Không\s+khí\s+lạnh|Triều\s+cường|Thiên\s+tai|Dịch|Bệnh|Phụ\s+tải|Nhu\s+cầu|Khu\s+vực|Nguy\s+cơ)\s"
            r"[^.;:]{0,160}?\s?(?:có\s+(?:khả\s+năng|xu\s+hướng|nguy\s+cơ)|(?:được\s+)?dự\s+báo)\s"
            r"|Dự\s+báo,?\s+(?:trong|từ|đến|thời\s+gian|tuần|tháng|quý|mùa|năm|đợt|khu\s+vực)\s[^.;:]{0,160}?\s(?:tiếp\s+tục|sẽ|có\s+khả\s+năng|xuất\s+hiện)\s"
            r"|Dự\s+báo,?\s+(?:độ\s+mặn|mực\s+nước|lượng\s+mưa|nhiệt\s+độ|dòng\s+chảy|(?:xâm\s+nhập|ranh)\s+mặn|hạn|mưa|lũ|bão|nắng|rét|thiên\s+tai|dịch|giá|nhu\s+cầu)\b"
            r"[^.;:]{0,120}?\s(?:còn|vẫn|tiếp\s+tục|sẽ|có\s+khả\s+năng)\s",
        ),
        (
            "Độ mặn 4‰ trên các sông chính có khả năng xâm nhập sâu nhất từ tháng 02 đến tháng 3 năm 2024",
            "Trong mùa mưa năm 2024, lũ trên các sông có khả năng lên mức báo động 3.",
            "Nhu cầu phụ tải các tháng mùa khô được dự báo tăng 12%",
            "Dự báo trong tuần tới, nắng nóng tiếp tục diện rộng.",
            "Dự báo xâm nhập mặn còn duy trì ở mức cao đến giữa tháng 4.",
        ),
        (
            "Nguy cơ cháy rừng cấp V có khả năng kéo dài, yêu cầu các chủ rừng trực 24/24 giờ",
            "Khu vực có nguy cơ sạt lở: cắm biển cảnh báo trước ngày 15/9",
            "Rà soát các khu vực có nguy cơ ngập lụt",
            "Dự báo sớm, cảnh báo kịp thời, tiếp tục nâng cấp các trạm đo",
            "Dự báo mưa, lũ kịp thời; yêu cầu các đài tiếp tục trực 24/24 giờ",
            "Bệnh viện có khả năng tiếp nhận bệnh nhân nặng phải báo cáo Sở Y tế",
        ),
    ),
    Wording(
        "task.on-results",
        _states(
            r"Về\s+(?:kết\s+quả|tình\s+hình)\s[^.;:,\n]{3,160}?\s(?-i:(?:Trong|Từ|Năm|Tháng|Quý|Đến|Tính\s+đến|Qua|Nhìn\s+chung|Toàn|Tổng|Công\s+tác|Hệ\s+thống)\s"
            r"[^.;:]{0,200}?\s(?:đã|được|đạt|tăng|giảm|ước|cơ\s+bản)\s|(?:Các|Ban|Lãnh\s+đạo|UBND|Ủy\s+ban|Huyện|Tỉnh|Xã)\s[^.;:,]{0,20}?\s?đã\s)",
            r"(?![^\n]{0,900}?\b(?:yêu\s+cầu\s+(?:các|Sở|UBND)|đề\s+nghị|phải|khẩn\s+trương|trước\s+ngày)\b)",
        ),
        (
            "Về kết quả thu ngân sách 6 tháng đầu năm 2024 Trong 6 tháng đầu năm, các khoản thu được nộp kịp thời",
            "Về tình hình dịch bệnh trên địa bàn Công tác giám sát đã được duy trì",
            "Về kết quả lãnh đạo thực hiện nhiệm vụ Ban Thường vụ Huyện ủy đã bám sát Nghị quyết",
        ),
        (
            "Về kết quả kiểm tra an toàn thực phẩm, các phòng khắc phục lỗi đã nêu",
            "Về tình hình sạt lở bờ sông Các xã di dời hộ dân đã được thông báo trước ngày 15/9",
            "Về tình hình giải ngân: khẩn trương thanh toán khối lượng đã nghiệm thu",
            "Về kết quả kiểm tra UBND các xã khắc phục các tồn tại được chỉ ra.",
            "Về tình hình thu ngân sách Các đơn vị đẩy mạnh thu, bảo đảm đạt dự toán.",
            "Về kết quả thực hiện tiêu chí môi trường UBND các xã khẩn trương hoàn thiện hồ sơ đã được góp ý",
        ),
    ),
    Wording(
        "task.counted-in-all",
        _states(
            rf"(?:(?:(?:Năm(?:\s+học)?|Tháng|Quý|Trong|Tính\s+đến|Đến|Từ)\s[^.;:,]{{1,60}},\s+)?(?:trên\s+địa\s+bàn\s+)?{_ALL_OF}\s+(?:(?:hiện|đã|vẫn|mới)\s+){{0,2}}"
            rf"(?:còn|đã|vẫn|hiện)(?:\s+(?:có|để|xảy\s+ra|ghi\s+nhận|phát\s+hiện))?\s+{_COUNT}"
            rf"|(?:(?:Đến|Tính\s+đến)\s[^.;:,]{{1,60}},\s+)?{_ALL_OF}\s+mới\s+(?:[^\s.;:,]{{1,12}}\s+){{1,4}}?{_COUNT}"
            rf"|(?:Hiện\s+|Hiện\s+nay,?\s+)?{_ALL_OF}\s+(?:hiện\s+)?có\s+{_COUNT}[\d.,]*+\s(?![^.;:\n]{{0,90}}\b(?:đạt|được)\b))",
        ),
        (
            "Năm học 2022-2023, toàn tỉnh còn xảy ra 14 vụ học sinh đánh nhau",
            "Toàn xã có 8 đơn vị bầu cử đại biểu HĐND xã, 22 khu vực bỏ phiếu.",
            "Đến nay, toàn huyện còn 05 trạm y tế xuống cấp",
            "Đến hết ngày 30/9/2024, toàn tỉnh mới giải ngân được 2.916 tỷ đồng; 03 đơn vị giải ngân dưới 30%",
            "Trong 6 tháng đầu năm, trên địa bàn toàn tỉnh đã ghi nhận 120 ca mắc sốt xuất huyết",
            "Toàn ngành hiện có khoảng 1.200 giáo viên.",
        ),
        (
            "Đến năm 2030, toàn tỉnh có 50 xã đạt chuẩn nông thôn mới.",
            "Toàn huyện có 12 trường được công nhận đạt chuẩn quốc gia.",
            "Năm 2025, toàn tỉnh còn 05 xã phải hoàn thành tiêu chí",
            "Toàn xã có 03 thôn, yêu cầu các thôn họp dân",
            "Toàn Đảng bộ kết nạp từ 165 đảng viên trở lên",
            "Rà soát toàn tỉnh còn 14 cơ sở chưa có giấy phép",
        ),
    ),
    Wording(
        "task.is-what",
        _states(
            r"(?:Ngày\s+[^.;:,\d]{2,40}?\slà\s+(?:Chủ\s+nhật|thứ\s+\w{2,3}|ngày\s+\d)"
            r"|(?:Đây|Dự\s+án|Công\s+trình|Đề\s+án|Chương\s+trình|Năm\s+\d{4}|Bệnh|Cuộc|Kỳ|Lễ\s+hội)(?:\s[^.;:,]{1,120}?)?\slà\s+(?:(?:một\s+trong|một|cuộc|sự\s+kiện|đợt|công\s+trình|dự\s+án|năm|bệnh|kỳ|nhiệm\s+vụ|lễ\s+hội|chủ\s+trương)\b))",
        ),
        (
            "Ngày bầu cử là Chủ nhật, ngày 15/3/2026.",
            "Dự án Đường nối cảng với quốc lộ là công trình trọng điểm của tỉnh, đã bàn giao được 18 km mặt bằng.",
            "Năm 2025 là năm cuối thực hiện Nghị quyết Đại hội",
            "Bệnh dại là bệnh truyền nhiễm nguy hiểm",
            "Kỳ thi tốt nghiệp là một trong những nhiệm vụ quan trọng của ngành",
        ),
        (
            "Dự án do Sở Giao thông vận tải là chủ đầu tư",
            "Ngày cuối cùng phải nộp hồ sơ là ngày 15/6.",
            "Dự án cải tạo chợ là công trình trọng điểm, yêu cầu chủ đầu tư đẩy nhanh tiến độ",
            "Xác định chuyển đổi số là nhiệm vụ trọng tâm",
            "Chương trình gồm: Văn phòng là đơn vị đầu mối",
        ),
    ),
    Wording(
        "task.counts-as",
        rf"^\W{{0,3}}{_NO_ORDER}[^.;:]{{3,120}}?\sđược\s+(?:coi|xem)\s+(?:là|như)\s"
        rf"|^\W{{0,3}}{_UNASKED}(?:Kết\s+quả|Việc|Mức\s+độ)\s[^.;:]{{3,160}}?\slà\s+(?:một\s+trong\s+(?:những|các)\s+)?(?:tiêu\s+chí|căn\s+cứ|cơ\s+sở|thước\s+đo)\b",
        (
            "Thị trường các-bon được coi là công cụ kinh tế để góp phần giảm phát thải.",
            "Kết quả thực hiện là một trong những tiêu chí đánh giá, xếp loại thi đua cuối năm của các tổ.",
            "Mức độ hoàn thành nhiệm vụ là căn cứ đánh giá người đứng đầu",
        ),
        (
            "Kết quả thực hiện là tiêu chí đánh giá, đề nghị các đơn vị báo cáo trước ngày 15/12.",
            "Việc rà soát phải là cơ sở để lập dự toán",
            "Rà soát các hộ được xem là hộ cận nghèo",
            "Thống nhất kết quả khảo sát là căn cứ lập dự toán",
        ),
    ),
    Wording(
        "task.level",
        _states(
            r"(?:(?:Hiện\s+nay|Thời\s+gian\s+qua|Trong\s+nước|Từ\s+đầu\s+(?:năm|vụ))[^.;:,]{0,30},\s+)?(?:Mặt\s+bằng\s+)?"
            r"(?:Giá(?!\s+trị)|Lãi\s+suất|Tỷ\s+giá|Lạm\s+phát|Nguồn\s+cung|Chi\s+phí|Sức\s+mua|Thị\s+trường|Nhu\s+cầu|Áp\s+lực|Chỉ\s+số|Số\s+(?:ca|vụ|người|lượng|hộ)|Tỷ\s+lệ|Mật\s+độ|Lưu\s+lượng)\b"
            r"[^.;:]{0,160}?\s(?:tiếp\s+tục|vẫn|còn|đang|đã|ngày\s+càng|liên\s+tục|có\s+xu\s+hướng)\s+(?:(?:tiếp\s+tục|có\s+xu\s+hướng|ở|duy\s+trì|diễn\s+biến|rất|khá)\s+){0,2}"
            r"(?:mức|tăng|giảm|cao|thấp|lớn|biến\s+động|neo|leo\s+thang|phức\s+tạp|hạn\s+chế|chậm|khan\s+hiếm|khó\s+khăn|trầm\s+lắng)\b",
            _UNASKED,
        ),
        (
            "Giá phân bón trong nước tiếp tục ở mức cao do tác động của giá nguyên liệu trên thị trường thế giới.",
            "Giá xăng dầu liên tục tăng, ảnh hưởng đến sản xuất",
            "Mặt bằng lãi suất cho vay vẫn còn cao",
            "Thị trường bất động sản vẫn trầm lắng, nhiều dự án chưa khởi công.",
            "Số ca mắc sốt xuất huyết có xu hướng tăng tại các xã ven biển.",
            "Hiện nay, nguồn cung vật liệu san lấp đang khan hiếm.",
        ),
        (
            "Giá vật liệu xây dựng tiếp tục tăng, yêu cầu các chủ đầu tư rà soát dự toán.",
            "Giá trị sản xuất tiếp tục tăng",
            "Tỷ lệ hộ nghèo tiếp tục giảm ít nhất 1% mỗi năm.",
            "Thị trường lao động: tiếp tục tổ chức các phiên giao dịch việc làm.",
            "Kiểm soát giá vật tư còn ở mức cao",
            "Chi phí đang ở mức cao cần được cắt giảm",
            "Nhu cầu vay vốn tăng: các chi nhánh cân đối nguồn",
        ),
    ),
    Wording(
        "task.sum",
        _states(
            r"(?:Dự\s+kiến\s+)?(?:Tổng(?:\s+(?:mức|số|nhu\s+cầu|dự\s+toán|nguồn|cộng|hợp))?|Nhu\s+cầu|Khái\s+toán|Mức|Quy\s+mô)\s+(?:vốn|kinh\s+phí|đầu\s+tư|nguồn\s+(?:lực|vốn)|ngân\s+sách|tiền|chi\s+phí)\b"
            r"[^.;:]{0,120}?(?::|\s(?:là|khoảng|ước|dự\s+kiến|trên|gần|hơn))\s+(?:(?:là|khoảng|ước|dự\s+kiến|trên|gần|hơn|tính)\s+){0,3}\d[\d.,]*+\s*(?:tỷ|triệu|nghìn|ngàn|đồng|USD)\b",
            _UNASKED,
        ),
        (
            "Tổng nhu cầu vốn thực hiện Chương trình: 1.486 tỷ đồng, gồm vốn đầu tư công và vốn vay.",
            "Tổng mức đầu tư của dự án khoảng 250 tỷ đồng.",
            "Tổng kinh phí dự kiến 12.500 triệu đồng, trong đó ngân sách tỉnh 70%.",
            "Nhu cầu kinh phí giai đoạn 2026-2030 ước 45 tỷ đồng",
        ),
        (
            "Tổng mức đầu tư vượt 250 tỷ đồng phải báo cáo UBND tỉnh.",
            "Tổng hợp nhu cầu vốn của các xã, gửi Sở Tài chính",
            "Cân đối tổng nhu cầu vốn 250 tỷ đồng",
            "Nhu cầu kinh phí: các đơn vị lập dự toán 2026",
        ),
    ),
    Wording(
        "task.only-reached",
        _states(
            rf"(?:(?:Đối\s+với|Về|Tại)\s[^.;:]{{3,160}}?,\s+)?(?:Tỷ\s+lệ|Tiến\s+độ|Kết\s+quả|Số|Khối\s+lượng|Giải\s+ngân|Giá\s+trị|Doanh\s+thu|Sản\s+lượng)\b[^.;:]{{0,120}}?"
            rf"\s(?:chỉ|mới)\s+(?:đạt|bằng|được|giải\s+ngân)\s+(?:được\s+)?{_COUNT}",
        ),
        (
            "Đối với các địa bàn có nhiều nhà trọ, hộ hay vắng nhà, tỷ lệ hoàn thành chỉ đạt khoảng 93%.",
            "Giải ngân vốn đầu tư công mới đạt 31,6% kế hoạch.",
            "Tại thôn Đông, số hộ tham gia mới được 12 hộ.",
        ),
        (
            "Tỷ lệ giải ngân phải đạt 95%.",
            "Đối với các dự án mới đạt 30% khối lượng, tập trung đẩy nhanh tiến độ.",
            "Rà soát các chỉ tiêu mới đạt 50%",
        ),
    ),
    Wording(
        "task.happened",
        rf"^\W{{0,3}}(?:(?:Trong\s+)?(?:Năm(?:\s+học)?|Quý|Tháng|Vụ|\d{{1,2}}\s+tháng(?:\s+đầu\s+năm)?)\s[^.;:,]{{1,30}},\s+|Từ\s+đầu\s+(?:năm|vụ|quý)[^.;:,]{{0,30}},\s+){_NO_ORDER}"
        r"(?:[^.;:,]{0,80}?\s)?(?:còn\s+(?:xảy\s+ra|để|có)|(?:đã\s+)?xảy\s+ra|đã\s+(?:có|ghi\s+nhận|phát\s+hiện|để|lập\s+biên\s+bản|xử\s+phạt)|ghi\s+nhận)\s[^.;:]{0,60}?\d",
        (
            "Năm học 2022-2023, toàn tỉnh còn xảy ra 14 vụ học sinh đánh nhau.",
            "Từ đầu năm đến nay, trên địa bàn đã xảy ra 05 vụ cháy rừng.",
            "Trong tháng 6/2024, các trạm ghi nhận 12 ca mắc.",
            "Năm 2025, qua kiểm tra đã lập biên bản 74 trường hợp nhưng mới xử phạt 29 trường hợp",
        ),
        (
            "Năm 2024, toàn tỉnh phấn đấu không để xảy ra quá 05 vụ",
            "Năm học 2023-2024, các trường tổ chức 02 đợt tập huấn",
            "Trong tháng 6, kiểm tra các chợ đã xảy ra cháy",
        ),
    ),
    Wording(
        "task.as-follows",
        r"^\W{0,3}(?:Các\s+|Những\s+|Một\s+số\s+)?(?:Hoạt\s+động|Nhiệm\s+vụ|Nội\s+dung|Công\s+việc|Chỉ\s+tiêu|Mốc\s+thời\s+gian|Tiến\s+độ|Thành\s+phần)\b(?![^.;:]*\b(?:phải|cần|yêu\s+cầu)\b)"
        r"(?:[^.;:]{0,120}?\s(?:như\s+sau|sau\s+đây|dưới\s+đây)|[^.;:,]{3,80}?\s(?:được\s+)?chia\s+(?:thành|làm|ra)\s[^.;:]{3,80})\s*:\s*$",
        (
            "Các hoạt động trọng tâm trong năm được phân công như sau:",
            "Nhiệm vụ cụ thể của từng đơn vị như sau:",
            "Hoạt động giám sát được chia thành 03 đợt theo lịch của tỉnh:",
        ),
        (
            "Tập trung thực hiện các hoạt động sau đây:",
            "Nội dung báo cáo phải nêu rõ các vấn đề sau đây:",
            "Nhiệm vụ của Sở Y tế như sau: rà soát hồ sơ",
        ),
    ),
    Wording(
        "task.calls-it",
        r"^\W{0,3}(?:Về|Đối\s+với)\s[^.;:]{3,260},\s(?:đây|đó)\s+là\s+(?:một\s+)?(?:những\s+)?(?:vấn\s+đề|nội\s+dung|việc|nhiệm\s+vụ|lĩnh\s+vực|chủ\s+trương|dự\s+án)\s"
        rf"(?:rất\s+)?(?:mới|khó|lớn|phức\s+tạp|quan\s+trọng|nhạy\s+cảm|cấp\s+bách|đúng|cần\s+thiết){_NO_ORDER}",
        (
            "Về đề xuất thành lập Quỹ, đây là vấn đề mới, có liên quan đến nhiều luật.",
            "Đối với dự án đường ven biển, đây là dự án quan trọng của tỉnh.",
        ),
        (
            "Về đề xuất thành lập Quỹ, đây là vấn đề mới, yêu cầu Bộ Tài chính nghiên cứu.",
            "Về thủ tục, giao Sở Y tế rà soát.",
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

OUTLOOKS = ("task.by-report", "task.likely", "task.level", "task.sum")
"""How things are or will be, behind which an order may follow: ``Bão có khả năng đổ bộ, kêu gọi tàu thuyền …``."""
