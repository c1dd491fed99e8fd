"""Words in front of those to whom a result is sent, reported or submitted; `words` asks for them in this order."""

from pipeline.lexicon.wording import Wording

_SUBMIT = (
    r"\btrình\b(?<!chương\strình)(?<!quá\strình)(?<!quy\strình)(?<!lộ\strình)(?<!công\strình)(?<!giáo\strình)(?<!tờ\strình)"
    r"(?<!tiến\strình)(?:(?<!lịch\strình)|(?<=du\slịch\strình))"
)
"""To submit, and no part of a noun (``quá trình``, ``lịch trình``); ``Sở Du lịch trình`` is a name and the verb."""
_FOR_SOMEBODY = (
    r"(?:phân\s+cấp|bố\s+trí|phân\s+bổ|giao(?!\s+(?:dịch|thông))|cấp\s+(?:nước|phát|kinh\s+phí)|hướng\s+dẫn|hỗ\s+trợ|tạo|bảo\s+đảm|đảm\s+bảo|phục\s+vụ"
    r"|dẫn\s+đường|(?<=,\s)cử(?=\s)|tập\s+huấn|đào\s+tạo|bồi\s+dưỡng|phổ\s+biến|tuyên\s+truyền|thông\s+qua"
    r"|(?<!ngày\s)(?<!giờ\s)(?<!tuần\s)(?<!tháng\s)(?<!quý\s)(?<!năm\s)một\s+lần|lặp\s+lại)"
)
"""What is done ``cho`` somebody: between a sending verb and ``cho`` the unit belongs to it and receives no result.
``10 ngày một lần`` only says how often."""

_HANDS = (
    r"(?:chuyển(?:\s+giao)?|bàn\s+giao|giao\s+nộp)(?=\s+(?:(?:lại|toàn\s+bộ|các|\d{1,2})\s+)?(?:hồ\s+sơ|biên\s+bản|danh\s+sách|văn\s+bản|kết\s+quả|báo\s+cáo|đơn|tài\s+liệu"
    r"|phiếu|chứng\s+từ|tờ\s+trình|dự\s+thảo|kiến\s+nghị|sản\s+phẩm|(?:số|dữ)\s+liệu)\b)"
)
"""To hand over papers (``chuyển biên bản đến``, ``bàn giao hồ sơ cho``); no part of ``chuyển đổi số đến``,
``chuyển trách nhiệm lên``."""
_SENDS = rf"(?:báo\s+(?:cáo|tin)|gửi|nộp|{_HANDS}|phản\s+ánh|phúc\s+đáp|phản\s+hồi)"
_INFORMS = (
    r"(?:cung\s+cấp(?!\s+(?:(?:đủ|đầy\s+đủ|ổn\s+định|kịp\s+thời|đủ\s+nguồn)\s+){0,2}"
    r"(?:than|điện|nước|khí|xăng|vật\s+tư|vật\s+liệu|thuốc|vắc\s+xin|hóa\s+chất|giống|lương\s+thực|thực\s+phẩm|nhu\s+yếu|suất\s+ăn)\b)"
    r"|(?<!nghệ\s)(?<!thống\s)(?<!tầng\s)(?<!toàn\s)(?<!ninh\s)(?<!mạng\s)(?<!cổng\s)(?<!trang\s)(?<!lặp\slại\s)thông\s+tin|thông\s+báo)"
)
"""To let somebody know; what is supplied (``cung cấp đủ than cho``) is no result, ``công nghệ thông tin`` no verb."""
# Words up to the preposition. At the next verb of sending a new wording begins, so that no word is read twice.
_BRACKETS = r"\([^()\n]{1,120}\),?"
_WORD = r"(?:[^\s.;:(]|\((?![^()\n]{1,120}\)))[^\s.;:]{0,39}"
"""Brackets are one word, whatever stands in them (``(bản mềm qua thư điện tử noivu@tinh.gov.vn)``)."""
_WHAT = rf",?(?:\s{{1,3}}(?:(?!(?:{_SENDS}|{_INFORMS})\b){_WORD}|{_BRACKETS})){{0,60}}?\s{{1,3}}"
_WHAT_REGISTERED = rf",?(?:\s{{1,3}}(?:(?!(?:{_SENDS}|{_INFORMS}|đăng\s+ký)\b){_WORD}|{_BRACKETS})){{0,60}}?\s{{1,3}}"
_WHAT_NOT_DONE = (
    rf",?(?:\s{{1,3}}(?:(?!(?:{_SENDS}|{_INFORMS}|{_FOR_SOMEBODY})\b){_WORD}|{_BRACKETS})){{0,60}}?"
    r"\s{1,3}"
)
_TO_SERVE = (
    r"\bcung\s+cấp(?:\s+(?:đầy\s+đủ|kịp\s+thời|thường\s+xuyên|chính\s+xác|các|những)){0,3}\s+(?:thông\s+tin|(?:số|dữ|tài)\s+liệu|bản\s+tin|hồ\s+sơ|danh\s+sách|kết\s+quả)\b"
    r"(?:\s{1,3}(?!phục\b)[^\s.,;:]{1,40}){0,14}?\s+phục\s+vụ(?!\s+(?:cho|tốt|kịp|đầy|tận|đắc)\b)(?:\s{1,3}(?!cho\b)[^\s.,;:]{1,40}){1,14}?\s{1,3}cho"
)
"""``cung cấp số liệu thủy văn phục vụ vận hành hồ chứa cho``: what the figures serve stands between."""
_FEW = r"(?:\s{1,3}[^\s.,;:]{1,40}){0,12}?\s{1,3}"
_OBJECT = (
    r"(?:(?:,(?=\s+(?:(?:những|các)\s+)?(?:khó\s+khăn|vướng\s+mắc|tồn\s+tại|nguyên\s+nhân|hạn\s+chế)[\s,]))?"
    r"\s{1,3}(?!(?:làm|gắn|so|phù|phối|kết(?!\s+quả)|cùng|đối|họp|trao|ký|thống|liên)\b)[^\s,.;:()]{1,12}){0,12}"
    r"(?:\s{1,3}\([^()\n]{1,60}\))?\s{1,3}"
)
"""What is reported ``với`` somebody: a few words, none of which takes ``với`` itself, and brackets behind them."""

REPORTS: tuple[Wording, ...] = (
    Wording(
        "role.through",
        r"\(?\s?(?:thông\s+)?qua(?:\s+(?:cơ\s+quan\s+)?đầu\s+mối(?:\s+là)?)?\s{0,3}$",
        ("gửi về UBND huyện (qua ", "(thông qua ", "(thông qua đầu mối "),
        ("trải qua các",),
        ends="qua mối là",
    ),
    Wording(
        "role.report",
        r"(?:(?<!hệ\sthống\sthông\stin\s)báo\s+cáo(?:(?:\s*,\s*|\s+và\s+|\s+)(?:đề\s+xuất|kiến\s+nghị|tham\s+mưu)){0,2}"
        r"|(?:,|\bvà|\bđể|\bphải|\blập\s+tức)\s+(?-i:báo)(?=\s{0,3}$)|(?<!thông\s)(?<!cảnh\s)(?<!dự\s)(?<!bài\s)(?<!tờ\s)(?<!nhà\s)(?<!sách\s)(?<!đăng\s)\b(?-i:báo)(?=\s+(?:ngay|về|lên|cho)\b)|(?<!đề\s)(?<!tiền\s)\bgửi|"
        + _SUBMIT
        + r"|nộp)"
        r"(?:\s+(?:ngay|lại|kịp\s+thời|nhanh|trực\s+tiếp|đột\s+xuất|định\s+kỳ|bằng\s+văn\s+bản|đồng\s+thời))?"
        r"(?:\s{0,2},?\s{0,2}(?:cho|về|lên|tới|đến|với))?\s{0,3}$",
        (
            "tổng hợp, báo cáo ",
            "gửi về ",
            "trình ",
            "gửi ",
            "báo cáo và đề xuất, kiến nghị ",
            "theo dõi, báo cáo đề xuất ",
            "phát hiện, báo cáo ngay ",
            "tổng hợp ý kiến, báo cáo định kỳ về ",
            "tổng hợp, báo ",
            "chủ lồng bè báo ngay cho ",
            "khi có cháy lập tức báo ",
            "chỉnh sửa, gửi lại ",
            "và gửi đồng thời ",
            "kịp thời báo về ",
        ),
        (
            "chương trình ",
            "tham mưu ",
            "theo báo cáo của ",
            "Hệ thống thông tin báo cáo ",
            "phối hợp với các báo ",
            "đối chiếu số dư tiền gửi với ",
            "viết bài báo về ",
            "bản tin dự báo cho ",
        ),
        ends="cáo báo xuất nghị mưu gửi trình nộp cho về lên tới đến với ngay lại thời nhanh tiếp kỳ bản",
    ),
    Wording(
        "role.return-result",
        r"\btrả\s+(?:kết\s+quả|hồ\s+sơ)(?:\s+(?:kiểm\s+tra|xác\s+minh|thẩm\s+định|xác\s+thực|giải\s+quyết))?\s+(?:cho|về)\s{1,3}$",
        ("xác thực và trả kết quả cho ", "trả kết quả thẩm định về "),
        ("tiếp nhận và trả kết quả ", "trả lời cho "),
        ends="cho về",
    ),
    Wording(
        "role.send-to-press",
        r"\bgửi\s+(?:đăng(?:\s+tải)?|phát(?:\s+sóng)?|đưa)(?:\s+(?:tin|bài))?\s+(?:trên|tại)\s{0,3}$",
        ("xây dựng phóng sự, gửi phát sóng trên ", "viết bài gửi đăng trên "),
        ("đăng tải trên ", "phát sóng trên "),
        ends="trên tại",
    ),
    Wording(
        "role.report-result",
        r"báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)(?:\s+(?:thực\s+hiện|triển\s+khai))?(?:\s+với)?\s{1,3}$",
        (
            "hoàn thành, báo cáo kết quả ",
            "báo cáo tình hình thực hiện ",
            "báo cáo kết quả với ",
        ),
        ("báo cáo kết quả công tác của ", "đánh giá kết quả "),
        ends="quả hình độ hiện khai với",
    ),
    Wording(
        "role.report-also",
        r",?\s{0,3}\b(?:và|đồng\s+thời)\s+(?:gửi\s+)?(?:về|lên|tới|đến|cho)\s{1,3}$",
        (" và đến ", ", đồng thời gửi về "),
        (" và báo cáo về ", " và các "),
        ends="về lên tới đến cho",
    ),
    Wording(
        "role.send-result",
        rf"(?:\b{_SENDS}\b{_WHAT}(?:về|lên|tới|đến|sang|gửi|(?<!hệ\sthống\sthông\stin\s)báo\s+cáo|trình)|\bđăng\s+ký\b(?!\s+(?:làm\s+việc|họp)\b)(?:{_WHAT_REGISTERED}(?:về|gửi)|{_FEW}với)|{_SUBMIT}{_WHAT}(?:lên|tới|đến)"
        rf"|(?:\b{_SENDS}\b|{_SUBMIT}){_WHAT_NOT_DONE}cho|\b{_INFORMS}\b{_WHAT_NOT_DONE}(?:cho|lên|tới|đến)|\bthông\s+báo(?:\s+bằng\s+văn\s+bản)?\s+với"
        rf"|{_TO_SERVE}|trả\s+lời\s+bằng\s+văn\s+bản\s+(?:cho|đến|về)|\bbáo\s+cáo(?:(?:\s*,\s*|\s+và\s+)(?:đề\s+xuất|kiến\s+nghị))?{_OBJECT}với)\s{{0,3}}$",
        (
            "báo cáo kết quả công tác cải cách hành chính về ",
            "cung cấp thông tin, số liệu cho ",
            "trả lời bằng văn bản cho ",
            "đăng ký nhu cầu về ",
            "chuyển biên bản hội nghị đến ",
            "bàn giao hồ sơ cho ",
            "chuyển giao toàn bộ hồ sơ cho ",
            "báo cáo kết quả khảo sát với ",
            "báo cáo phương án sửa chữa mái nhà thi đấu (đã dột nhiều năm) với ",
            "kịp thời báo cáo, đề xuất những khó khăn với ",
            "định kỳ báo cáo kết quả thực hiện, khó khăn, vướng mắc với ",
            "đăng ký với ",
            "chuyển hồ sơ sang ",
            "chuyển chứng từ chi trả, danh sách người chưa nhận trợ cấp về ",
            "chuyển dữ liệu bảo hiểm cho ",
            "bàn giao sản phẩm cho ",
            "cung cấp thông tin giao dịch bất động sản bất thường cho ",
            "kịp thời báo tin cho ",
            "kịp thời thông tin đến ",
            "báo cáo kết quả ứng dụng công nghệ thông tin về ",
            "có văn bản thông báo với ",
            "cung cấp thông tin dự báo khí tượng 10 ngày một lần cho ",
            "cung cấp số liệu khí tượng thủy văn phục vụ vận hành hồ chứa cho ",
            "gửi báo cáo bằng văn bản (và bản mềm qua thư điện tử noivu@tinh.gov.vn) về ",
        ),
        (
            "hướng dẫn cho ",
            "báo cáo kết quả làm việc với ",
            "báo cáo kết quả, khó khăn khi phối hợp với ",
            "báo cáo kết quả, tăng cường gắn bó với ",
            "báo cáo kết quả phối hợp với ",
            "báo cáo tình hình ký kết (quy chế) với ",
            "bàn giao mặt bằng cho ",
            "chuyển giao kỹ thuật nuôi tôm cho ",
            "cung cấp đủ than cho ",
            "Nâng cấp hạ tầng công nghệ thông tin, đường truyền, máy tính cho ",
            "cung cấp nước sạch cho ",
            "cung cấp số liệu về ",
            "Trong quá trình triển khai nghiên cứu phân cấp cho ",
            "rà soát công trình, đề xuất giải pháp cấp nước cho ",
            "trình Hội đồng thông qua việc bố trí dự toán cho ",
            "cung cấp thông tin một lần cho ",
            "hạn chế cung cấp lặp lại thông tin cho ",
            "thông báo lịch tiêm phòng đến các hộ, cử người dẫn đường cho ",
            "công tác báo cáo, thống kê và kết nối với Hệ thống thông tin báo cáo ",
            "cung cấp thông tin, phục vụ tốt cho ",
            "cung cấp thông tin phục vụ kịp thời cho ",
            "cung cấp dịch vụ phục vụ đi lại cho ",
            "chuyển đổi số đến ",
            "đăng ký làm việc với ",
            "đăng ký biểu đồ phụ tải, cam kết tham gia điều chỉnh phụ tải với ",
            "không đẩy, chuyển công việc thuộc nhiệm vụ lên ",
        ),
        ends="về lên tới đến sang gửi cáo trình cho với",
    ),
    Wording(
        "role.hand-over",
        r"(?:^\W{0,5}|[,;]\s*|\b(?:kết\s+quả|danh\s+sách|hồ\s+sơ|biên\s+bản|đơn|văn\s+bản|và|rồi|phải)\s+)(?-i:chuyển)(?:\s+(?:ngay|về|đến|sang|tới|cho|lên)){0,2}\s{1,3}$",
        (
            "tiếp nhận đơn đề nghị hỗ trợ, chuyển ",
            "kiểm tra việc tuân thủ; kết quả chuyển ",
            "lập danh sách chuyển ",
        ),
        ("luân chuyển ", "vận chuyển ", "chuyển đổi số ", "đề nghị chuyển đổi "),
        ends="chuyển ngay về đến sang tới cho lên",
    ),
    Wording(
        "role.let-know",
        rf"(?:(?:(?:^\W{{0,5}}|[,;]\s*|\bvà\s+|\bkịp\s+thời\s+|\bgửi\s+(?:các\s+)?)thông\s+tin|\bthông\s+báo(?!\s+kết\s+luận)|\b(?:truyền|kết\s+nối)\s+(?:dữ|số)\s+liệu){_WHAT}"
        r"|\bcung\s+cấp\s+(?:hồ\s+sơ|danh\s+sách|(?:thông\s+tin|(?:số|dữ)\s+liệu)\s+(?!(?:liên|có|đầy|cụ|chi|kịp|chính|về)\b)[^\s.,;:()]{1,12})(?:,?\s{1,3}(?!(?:về|liên|theo|cho)\b)[^\s.,;:()]{1,12}){0,12}?\s{1,3}"
        rf"|{_SUBMIT}{_FEW})về\s{{1,3}}$",
        (
            "kết quả thông báo về ",
            "xác minh nhân thân, thông tin về ",
            "phải truyền dữ liệu camera về ",
            "xây dựng phòng thí nghiệm, trình dự án về ",
            "thông báo sơ bộ nguyên nhân sự cố về ",
            "gửi thông tin của học sinh về ",
            "cung cấp số liệu mực nước, lưu lượng xả về ",
        ),
        (
            "cung cấp thông tin về ",
            "cung cấp thông tin liên quan về ",
            "cung cấp đầy đủ số liệu về ",
            "công khai thông báo kết luận về ",
            "chương trình phối hợp về ",
        ),
        ends="về",
    ),
    Wording(
        "role.answer",
        r"\btrả\s+lời\s{1,3}$",
        ("có văn bản trả lời ", "tham mưu xử lý và trả lời "),
        ("câu trả lời của ",),
        ends="lời",
    ),
)

# What is said of reports and papers, but sends none.
NOT_SENT: tuple[Wording, ...] = (
    Wording(
        "role.not-reported",
        r"(?<!trường\shợp\s)\bkhông\s+(?:kịp\s+thời\s+)?(?:báo\s+cáo|trình|xin\s+ý\s+kiến)(?:\s+(?:kịp\s+thời|ngay))?(?:\s+(?:cho|với|lên|về|đến))?\s{0,3}$",
        (
            "không có biện pháp ngăn chặn hoặc không báo cáo ",
            "nếu không kịp thời báo cáo ",
        ),
        ("khi không còn nhu cầu, báo cáo ", "không để chậm trễ, gửi báo cáo cho "),
        ends="cáo trình kiến thời ngay cho với lên về đến",
    ),
    Wording(
        "role.papers-submitted",
        r"^\W*(?:Riêng\s+)?đối\s+với\s+(?:các\s+|những\s+)?(?:hồ\s+sơ|dự\s+thảo|văn\s+bản|tờ\s+trình|đề\s+án|nội\s+dung|báo\s+cáo|kế\s+hoạch)"
        r"(?:,\s+(?:hồ\s+sơ|dự\s+thảo|văn\s+bản|tờ\s+trình|đề\s+án|nội\s+dung|báo\s+cáo|kế\s+hoạch)){0,3}\s+(?:trình|gửi)\s{0,3}$",
        ("Đối với các hồ sơ trình ", "Đối với văn bản, tờ trình gửi "),
        ("Đối với các nội dung vượt thẩm quyền, báo cáo ", "hoàn thiện hồ sơ trình "),
        ends="trình gửi",
    ),
)
"""A fault (``hoặc không báo cáo cấp trên``), or which papers are meant (``Đối với các hồ sơ trình UBND tỉnh, …``)."""

# Whoever has to do with it, and nobody named: papers of a case are only handed on.
COMPETENT = Wording(
    "role.competent",
    r"^(?:các\s+)?cơ\s+quan\s+(?:nhà\s+nước\s+)?(?:(?:có\s+)?thẩm\s+quyền|chức\s+năng)$",
    ("cơ quan có thẩm quyền", "các cơ quan chức năng"),
    ("cơ quan Cảnh sát điều tra", "cấp có thẩm quyền"),
)
HANDED_ON = Wording(
    "role.handed-on",
    rf"(?:\b{_HANDS}|(?:^|[\s,;])chuyển)(?:\s[^\s.,;:]{{1,12}}){{0,12}}\s+$",
    ("lập biên bản, xử phạt hoặc chuyển hồ sơ cho ", "lập biên bản chuyển "),
    ("chuyển đổi số, trình ", "báo cáo "),
)

# Whose mailbox it is sent to.
TO_ADDRESS = Wording(
    "role.send-to-address",
    rf"\b(?:{_SENDS}|{_INFORMS}|đăng\s+ký)\b{_WHAT}(?:về|đến|tới|qua|vào|theo)\s+(?:địa\s+chỉ\s+(?:thư\s+điện\s+tử|e-?mail)|địa\s+chỉ|thư\s+điện\s+tử|e-?mail|h(?:ộp|òm)\s+thư(?:\s+điện\s+tử)?|(?:số\s+)?(?:điện\s+thoại\s+)?đường\s+dây\s+nóng|số\s+điện\s+thoại)"
    r"(?:\s+công\s+vụ)?\s+của\s{0,3}$",
    (
        "gửi bản mềm về địa chỉ thư điện tử của ",
        "gửi báo cáo qua thư điện tử công vụ của ",
        "gửi danh sách đến hộp thư của ",
        "cung cấp thông tin cháy rừng về đường dây nóng của ",
    ),
    ("gửi về địa chỉ trụ sở của ", "quản lý hộp thư điện tử của ", "gửi danh sách cán bộ của "),
    ends="của",
)

# Where papers are handed in; what is paid there is no result.
HANDED_IN_AT = Wording(
    "role.hand-in-at",
    r"\bnộp\s+(?:(?:hồ\s+sơ|danh\s+sách|báo\s+cáo|bài\s+dự\s+thi|sản\s+phẩm|đơn|phiếu|giấy|tài\s+liệu|văn\s+bản|quyết\s+toán|bản)(?:\s+[^\s.,;:()]{1,12}){0,10}?\s+)?(?:trực\s+tiếp\s+)?tại\s{0,3}$",
    (
        "nộp danh sách trực tiếp tại ",
        "nộp hồ sơ đề nghị hỗ trợ tại ",
        "nộp trực tiếp tại ",
    ),
    ("nộp tiền phạt tại ", "nộp thuế tại ", "gửi báo cáo tại ", "niêm yết hồ sơ tại "),
    ends="tại",
)

# What is sent, and in brackets through whom.
SENT_THROUGH = Wording(
    "role.sent-through",
    r"(?:báo\s+cáo|\bgửi|nộp|phản\s+ánh|đăng\s+ký)\b[^.;:()]{0,140}\(\s?(?:thông\s+)?qua(?:\s+(?:cơ\s+quan\s+)?đầu\s+mối(?:\s+là)?)?\s{0,3}$"
    r"|(?:báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)|(?:gửi|nộp)(?:\s+(?:báo\s+cáo|hồ\s+sơ|danh\s+sách|kết\s+quả|đơn|văn\s+bản|tài\s+liệu))?(?:\s+trực\s+tiếp)?)(?:\s+[^\s.,;:()]{1,10}){0,4}\s+(?:thông\s+)?qua\s{0,3}$",
    (
        "báo cáo tiến độ qua ",
        "gửi danh sách đại biểu dự họp (thông qua ",
        "gửi hồ sơ (qua ",
        "hồ sơ đề nghị khen thưởng gửi qua ",
        "nộp hồ sơ đề nghị hỗ trợ qua ",
    ),
    ("xây dựng danh mục (thông qua ", "gửi hồ sơ thẩm định đã được lãnh đạo Sở thông qua "),
)

# Ways that a paper takes, and nobody whom it is for.
ONLY_CARRIES = Wording(
    "role.only-carries",
    r"^(?:bưu\s+(?:điện|cục|chính)|báo\b|tạp\s+chí|đài\b|cổng\b|trang\b|hệ\s+thống|trục\b|ngân\s+hàng|kho\s+bạc)",
    ("Bưu điện tỉnh", "Cổng thông tin điện tử tỉnh", "Ngân hàng Chính sách xã hội"),
    ("Phòng Nội vụ", "Trung tâm Phục vụ hành chính công tỉnh", "Văn phòng UBND tỉnh"),
)

# Those who are told together with everybody: a public announcement, and no result of work.
PUBLIC = Wording(
    "role.public",
    r"(?:^|,\s+|\b(?:và|lớp)\s+)(?:người|nhân)\s+dân(?:\s+(?:vùng|khu\s+vực|ven|hạ|ở|tại|trong|trên|sống|bị)\s[^,;]{1,60})?$|^(?:(?:các|từng|mỗi)\s+)?(?:cha\s+mẹ|phụ\s+huynh|học\s+sinh|bà\s+con|hộ\s+(?:dân|gia\s+đình|nuôi|chăn\s+nuôi|kinh\s+doanh))\b",
    (
        "các địa phương và người dân",
        "người dân",
        "chính quyền và nhân dân",
        "chính quyền và người dân vùng hạ du",
        "cha mẹ học sinh khối 9",
        "các hộ dân ven sông",
    ),
    (
        "Hội đồng nhân dân tỉnh",
        "Tòa án nhân dân",
        "Ủy ban nhân dân xã",
        "Ban đại diện cha mẹ học sinh",
    ),
)
