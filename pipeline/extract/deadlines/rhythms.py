"""Deadlines that come again: the entries of the table for rhythms, with no day of theirs."""

from typing import Final

from pipeline.extract.deadlines import readers, rhythm_context
from pipeline.extract.deadlines.entry import (
    EACH_WORDS,
    FIGURE,
    QUARTER_WORDS,
    Entry,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadlines.patterns import AND, COUNT, EACH, HALF, REGULAR, RHYTHM

_SO_MANY: Final = (
    r"(?:kiểm\stra|thanh\stra|giám\ssát|tổ\schức|đăng|phát|họp|khảo\ssát|mở)"
    r"(?:\s[^\s.,;:()\d]{1,12}){0,4}\s(?:ít\snhất|tối\sthiểu)"
)
"""Behind what is done so often: ``kiểm tra tối thiểu`` + ``03 đơn vị mỗi tháng``."""

_COUNTED: Final = (
    r"(?:0?[2-5]|10|15|hai|ba|bốn)\s(?:ngày|tuần|tháng|năm)(?!\p{L}|\s(?:đầu|cuối|học|\d))"
)
"""So many units of time, behind ``định kỳ``: ``3 tháng``, ``02 tuần``."""

RHYTHMS: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.every",
        needs=(("lần",),),
        why="So many units of time for one time: 02 tuần một lần.",
        pattern=compiled(
            rf"{REGULAR}(?:cứ\s)?(?:{EACH}\s)?(?:{COUNT}\s)?(?P<unit>nửa\snăm|(?<!nửa\s)(?:tuần|tháng|quý|quí|năm|ngày|giờ))"
            r"(?:\s?/\s?(?:(?:0?1|một)\s)?|\s(?:(?:tổ\schức|họp|kiểm\stra|thực\shiện|sơ\skết|tổng\skết|báo\scáo|giao\sban|cập\snhật|rà\ssoát)\s)?"
            r"(?:0?[1Il]|một)\s)lần"
        ),
        read=readers.every,
        bare=never,
        examples=(
            ("giao ban 02 tuần một lần", ("FREQ=WEEKLY;INTERVAL=2",)),
            ("họp ba tháng/1 lần", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("báo cáo 2 tuần/lần", ("FREQ=WEEKLY;INTERVAL=2",)),
            ("mỗi quý một lần", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("sơ kết nửa năm một lần", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("Hội thao (hai năm tổ chức một lần)", ("FREQ=YEARLY;INTERVAL=2",)),
            ("5 ngày báo cáo một lần về Trạm", ("FREQ=DAILY;INTERVAL=5",)),
            ("giao ban với chủ đầu tư hai tuần một lần", ("FREQ=WEEKLY;INTERVAL=2",)),
            ("cung cấp mực nước 02 giờ một lần", ("FREQ=HOURLY;INTERVAL=2",)),
        ),
        counterexamples=("cung cấp thông tin một lần", "02 tuần"),
    ),
    Entry(
        id="deadline.every.so-many",
        needs=(("cứ", "mỗi"), (FIGURE,)),
        signs=(sign(r"(?:cứ|mỗi)\s(?:sau\s)?\d"),),
        why="Every so many days again, where the clause ends or says what is done: cứ 01 ngày chậm nộp is a rate.",
        pattern=compiled(
            r"(?:cứ\s(?:sau\s|mỗi\s)?|sau\smỗi\s|mỗi\s)(?P<n>[2-9]|\d\d)\s(?P<unit>tuần|tháng|năm|ngày)(?=\s?(?:[,.;)]|$)|\s(?:báo|họp|lại|tổng|kiểm)\s)"
        ),
        read=readers.every,
        bare=never,
        examples=(
            ("báo cáo sau mỗi 15 ngày.", ("FREQ=DAILY;INTERVAL=15",)),
            ("Cứ 10 ngày, các xã báo cáo một lần", ("FREQ=DAILY;INTERVAL=10",)),
        ),
        counterexamples=("cứ 01 ngày chậm nộp", "cứ 10 ngày một lần", "mỗi 05 hộ"),
    ),
    Entry(
        id="deadline.times",
        needs=(("lần", "đợt"),),
        why="So many times in a unit of time, as even steps: twice a year is every six months.",
        pattern=compiled(
            rf"{REGULAR}(?:(?:ít\snhất|tối\sthiểu)\s)?(?<!(?:quá|vượt|dưới)\s){COUNT}\slần\s?(?:/|trong|mỗi|một|trên|h[àằ]ng)\s?(?:(?:0?1|một|mỗi)\s)?"
            r"(?P<unit>tuần|tháng|quý|quí|năm|ngày)(?!\s\d)"
            rf"|{REGULAR}{EACH}\s(?P<unit>tuần|tháng|quý|quí|năm|ngày)\s(?:(?:tổ\schức|họp|kiểm\stra|ít\snhất|tối\sthiểu)\s){{0,2}}{COUNT}\s(?:lần|đợt)"
            r"|(?<!(?:trong|cả|của|hết|một|này|giữa|cuối|đầu)\s)(?P<unit>tuần|tháng|quý|quí|năm|ngày)\s(?P<n>0[1-9]|một|hai|ba|bốn)\slần(?!\s(?:đầu|thứ|này|nữa|vi))"
        ),
        read=readers.times,
        bare=never,
        examples=(
            ("kiểm tra hai lần một năm", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("diễn tập tối thiểu một lần/năm", ("FREQ=YEARLY",)),
            ("mỗi năm ít nhất 02 lần", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("họp 01 lần/quý", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("báo cáo 02 lần/ngày", ("FREQ=DAILY",)),
            ("kiểm tra lưu động 03 lần/tuần", ("FREQ=WEEKLY",)),
            ("thẩm định hồ sơ mỗi năm hai đợt", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("báo cáo nhanh ngày 02 lần, vào lúc 7 giờ và 16 giờ", ("FREQ=DAILY",)),
            ("05 lần/năm", ("FREQ=?",)),
            (
                "Tiêm phòng 02 lần/năm, hoàn thành đợt này trước ngày 30/6.",
                ("FREQ=MONTHLY;INTERVAL=6",),
            ),
        ),
        counterexamples=(
            "tăng 2 lần so với năm trước",
            "trong tháng 02 lần vi phạm",
            "tháng 6 lần đầu",
            "mỗi doanh nghiệp không bị thanh tra quá 01 lần trong năm",
        ),
    ),
    Entry(
        id="deadline.rhythm.ordered",
        needs=(("định",), ("kỳ",)),
        why="With định kỳ the rhythm is an order to repeat; in a list each member is a rhythm of its own.",
        pattern=compiled(
            rf"(?:theo\s)?định\skỳ\s?[,:(]?\s?(?:theo\s)?(?P<r>(?:{EACH}\s)?{RHYTHM}|{_COUNTED})(?!\s(?:0?[1-9]|1[0-2])(?:/|\snăm\s)\d)"
            rf"(?:{AND}(?:0?9\stháng{AND})?(?P<r>(?:{EACH}\s)?{RHYTHM}|{_COUNTED})){{0,4}}"
        ),
        read=readers.rhythms,
        bare=never,
        examples=(
            (
                "định kỳ hàng quý, 6 tháng, hàng năm hoặc đột xuất báo cáo",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
            ("định kỳ 6 tháng báo cáo Lãnh đạo Bộ", ("FREQ=MONTHLY;INTERVAL=6",)),
            (
                "báo cáo định kỳ 3 tháng, 6 tháng, 9 tháng và cả năm",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
            ("kiểm tra định kỳ 02 tuần", ("FREQ=WEEKLY;INTERVAL=2",)),
            ("định kỳ 15 ngày báo cáo", ("FREQ=DAILY;INTERVAL=15",)),
            ("báo cáo định kỳ hằng quý về tiến độ", ("FREQ=MONTHLY;INTERVAL=3",)),
            (
                "báo cáo định kỳ quý, 6 tháng, 9 tháng và năm",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
            (
                "chế độ báo cáo định kỳ (quý, 6 tháng, năm) về Sở",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
        ),
        counterexamples=(
            "định kỳ báo cáo kết quả",
            "định kỳ năm học 2025-2026",
            "đối thoại định kỳ tháng 8/2026",
            "sơ kết định kỳ 3 tháng đầu năm 2024",
        ),
    ),
    Entry(
        id="deadline.rhythm.counted",
        needs=(
            (
                "mỗi",
                "nhất",
                "thiểu",
                "kỳ",
                "tin",
                "buổi",
                "cuộc",
                "đợt",
                "phiên",
                "lớp",
                "mục",
                "nghị",
            ),
            ("năm", "tháng", "tuần", *QUARTER_WORDS),
        ),
        signs=(sign(r"(?:mỗi\s|/\s?)(?:năm|quý|tháng|tuần)"),),
        why="So much of it every year orders to repeat; in a target it is counted by a share, not by a number.",
        pattern=compiled(
            r"(?P<r>mỗi\s(?:năm|quý|tháng|tuần))(?=\scó\s(?:ít\snhất|tối\sthiểu)\s(?:\d{1,2}|một|hai|ba)\s(?:số|kỳ|bản\stin|tin|buổi|cuộc|phiên|chuyên\smục|chương\strình)(?!\p{L})"
            r"|\s(?:(?!giảm|tăng|đạt|thu\s|có\s|nâng|phấn\sđấu)(?:[^\s.,;:()\d]{1,12}[,\s]\s?){0,8}?)?(?:ít\snhất|tối\sthiểu|không\sít\shơn)\s(?:\d{1,3}|một|hai|ba)\s(?!%)"
            r"|\s(?:(?:lên|ra|phát(?:\ssóng|\shành)?|đăng|mở|họp)\s)?(?:\d{1,2}|một|hai|ba)\s(?:số|kỳ|bản\stin|buổi|cuộc|đợt|phiên|lớp|chuyên\smục|hội\snghị)(?!\p{L}))"
            r"|(?:ít\snhất|tối\sthiểu)\s(?P<r>mỗi\s(?:năm|quý|tháng|tuần))(?=\s(?:\d{1,2}|một|hai|ba)\s(?!%|điểm|tỷ|triệu|hộ|lần)\p{L})"
            r"|(?:ít\snhất|tối\sthiểu)\s(?:\d{1,2}|một|hai|ba)\s(?:ngày|giờ|phút)\s?/\s?(?P<r>năm|quý|tháng|tuần)"
            r"|(?<=\d\s)(?:kỳ|bản\stin|buổi|cuộc|đợt|phiên|lớp|chuyên\smục|hội\snghị)\s?/\s?(?P<r>năm|quý|tháng|tuần)"
            rf"|(?<={_SO_MANY}\s(?:\d{{1,3}}|một|hai|ba)(?:\s[^\s.,;:()\d]{{1,12}}){{1,4}}\s)(?P<r>mỗi\s(?:năm|quý|tháng|tuần))(?=\s?(?:[.,;)]|$)|\svà\s)"
        ),
        read=readers.rhythms,
        bare=never,
        examples=(
            ("mở mỗi năm ít nhất 02 lớp bồi dưỡng", ("FREQ=YEARLY",)),
            ("mỗi quý tổ chức tối thiểu một buổi đối thoại", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("phát hành mỗi tuần 01 số", ("FREQ=WEEKLY",)),
            ("duy trì chuyên mục, mỗi tuần lên một số.", ("FREQ=WEEKLY",)),
            ("kiểm tra tối thiểu 03 đơn vị mỗi tháng.", ("FREQ=MONTHLY",)),
            ("mở 02 lớp/năm cho công chức", ("FREQ=YEARLY",)),
            ("mỗi tháng các xã, phường tổ chức ít nhất 01 đợt ra quân", ("FREQ=MONTHLY",)),
            ("mỗi quý lựa chọn ít nhất 02 vụ án để rút kinh nghiệm", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("tổ chức xe thư viện, ít nhất mỗi quý một chuyến", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("phát sóng, mỗi tuần có ít nhất 02 chuyên mục về rét", ("FREQ=WEEKLY",)),
            ("dành ít nhất 01 ngày/tháng xuống cơ sở", ("FREQ=MONTHLY",)),
        ),
        counterexamples=(
            "mỗi năm giảm ít nhất 5 %",
            "mỗi năm 20 hộ thoát nghèo",
            "mỗi năm giảm tỷ lệ hộ nghèo ít nhất 02 điểm",
            "giảm ít nhất 02 điểm mỗi năm",
            "hằng năm ít nhất 02 lớp",
            "mỗi năm có ít nhất 02 xã đạt chuẩn",
            "tăng ít nhất mỗi năm 02 điểm",
        ),
    ),
    Entry(
        id="deadline.rhythm",
        needs=((*EACH_WORDS, "tháng", "từng", "nào"),),
        signs=(sign(rf"{EACH}\s|(?:0?6|sáu)\stháng|từng\s|nào\scũng"),),
        why="A rhythm alone: an order where its place in the sentence makes it an adverb, else an attribute.",
        pattern=compiled(
            rf"(?P<r>{EACH}\s{RHYTHM})(?:{AND}(?:0?9\stháng{AND})?(?P<r>(?:{EACH}\s)?{RHYTHM})){{0,4}}"
            r"|(?<=(?:^|[.;]\s)\W{0,3})từng\s(?P<r>tuần|tháng|quý|quí)(?=,\s)|(?P<r>ngày|tuần|tháng)\snào\scũng(?!\p{L})"
            rf"|(?:(?<=báo\scáo\s(?:định\skỳ\s)?)(?P<r>quý|quí){AND})?(?P<r>{HALF})(?:{AND}(?:{EACH}\s)?(?P<r>(?:cả\s)?năm(?!\s\d|\shọc)))"
        ),
        read=readers.rhythms,
        bare=rhythm_context.rhythm_is_attribute,
        examples=(
            ("Hằng năm, tổ chức kiểm tra việc thực hiện.", ("FREQ=YEARLY",)),
            ("theo dõi; hằng năm tổ chức đánh giá kết quả", ("FREQ=YEARLY",)),
            ("Các trạm y tế báo cáo hằng ngày.", ("FREQ=DAILY",)),
            ("gửi báo cáo nhanh hằng ngày từ ngày ra quân", ("bare FREQ=DAILY",)),
            ("Tổ chức tập huấn cho giáo viên hàng năm.", ("FREQ=YEARLY",)),
            ("dạy hát trong trường (Sở Y tế chủ trì; thực hiện hằng năm).", ("FREQ=YEARLY",)),
            ("Đoàn Thanh niên tỉnh hằng năm phát động trồng cây", ("FREQ=YEARLY",)),
            ("phát trên sóng truyền thanh hằng ngày trong suốt mùa khô", ("FREQ=DAILY",)),
            ("phát bài này hằng ngày vào các khung giờ có đông người nghe", ("FREQ=DAILY",)),
            ("Tổ chức giao ban hằng quý để tháo gỡ vướng mắc.", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("đo độ mặn hằng ngày tại cửa lấy nước", ("FREQ=DAILY",)),
            ("bố trí lực lượng tuần tra, nhắc nhở hằng ngày tại khu vực chợ", ("FREQ=DAILY",)),
            ("công khai hằng tuần tỉ lệ giải ngân của từng chủ đầu tư", ("FREQ=WEEKLY",)),
            ("tập huấn cho cán bộ xã, hằng năm ít nhất 03 lớp", ("FREQ=YEARLY",)),
            ("công khai hằng ngày trên màn hình danh sách hồ sơ", ("FREQ=DAILY",)),
            ("công bố giá vật liệu hằng tháng đúng quy định.", ("FREQ=MONTHLY",)),
            ("dự báo và thông báo hằng tuần độ mặn, ranh mặn", ("FREQ=WEEKLY",)),
            ("theo báo cáo hằng tuần tình hình dịch bệnh", ("bare FREQ=WEEKLY",)),
            ("xây dựng kế hoạch báo cáo hằng tháng tình hình", ("bare FREQ=MONTHLY",)),
            ("Từng quý, thủ trưởng các đơn vị công khai dự toán", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("ngày nào cũng báo cáo tiến độ", ("FREQ=DAILY",)),
            ("họp giao ban thu ngân sách vào tuần đầu hằng tháng, dự báo", ("FREQ=MONTHLY",)),
            ("Trước và sau Tết Nguyên đán hằng năm, Chi cục lấy mẫu", ("FREQ=YEARLY",)),
            ("Trong tổng số chi hằng năm, ưu tiên đào tạo", ("bare FREQ=YEARLY",)),
            ("công việc hằng ngày tại cơ quan", ("bare FREQ=DAILY",)),
            ("trợ cấp hằng tháng trong suốt thời gian học", ("bare FREQ=MONTHLY",)),
            ("Chỉ số CCHC hàng năm được công bố", ("bare FREQ=YEARLY",)),
            ("bồi dưỡng kỹ năng cho công chức hàng năm để làm việc số", ("FREQ=YEARLY",)),
            ("Sở Y tế tổ chức khám sức khỏe cho người lao động hằng năm", ("FREQ=YEARLY",)),
            ("xây dựng kế hoạch bồi dưỡng cho cán bộ hàng năm", ("bare FREQ=YEARLY",)),
            ("Đánh giá kết quả tập huấn cho cán bộ hằng năm.", ("bare FREQ=YEARLY",)),
            (
                "Xây dựng quy chế đánh giá, xếp loại chất lượng cho công chức hằng năm.",
                ("bare FREQ=YEARLY",),
            ),
            (
                "Ban hành tiêu chí đánh giá, xếp loại cho cán bộ, công chức, viên chức hằng năm.",
                ("bare FREQ=YEARLY",),
            ),
            ("Sở Nội vụ tham mưu quy định khen thưởng cho cán bộ hằng năm.", ("bare FREQ=YEARLY",)),
            ("Rà soát quy trình tuyển sinh cho học sinh hằng năm.", ("bare FREQ=YEARLY",)),
            ("xếp loại cán bộ, công chức hàng năm.", ("bare FREQ=YEARLY",)),
            ("dự toán ngân sách hàng năm.", ("bare FREQ=YEARLY",)),
            ("báo cáo 6 tháng, hàng năm gửi Sở", ("FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY")),
            ("báo cáo 6 tháng và cả năm gửi Sở", ("FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY")),
            (
                "báo cáo quý, 6 tháng và năm gửi Sở",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
        ),
        counterexamples=(
            "trẻ em từ 06 tháng đến 36 tháng tuổi",
            "năm 2025",
            "nêu rõ chỉ tiêu từng quý, từng năm",
        ),
    ),
    Entry(
        id="deadline.rhythm.by",
        needs=(("theo",), ("tuần", "tháng", *QUARTER_WORDS)),
        why="Reports by the month or quarter come with each of them.",
        pattern=compiled(
            r"(?<!\p{L})theo\s(?:từng\s)?(?P<r>tuần|tháng|quý|quí)(?!\s(?:\d|[IV]+\b|học|của))"
        ),
        read=readers.rhythms,
        bare=rhythm_context.rhythm_is_unreported,
        examples=(
            ("các phòng gửi báo cáo kết quả theo quý.", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("sản lượng điện theo tháng", ("bare FREQ=MONTHLY",)),
        ),
        counterexamples=("theo tháng 6/2025", "theo tuần học"),
    ),
    Entry(
        id="deadline.rhythm.unsaid",
        needs=(("định",), ("kỳ",)),
        why="Định kỳ with no period: the task repeats, how often is settled elsewhere.",
        pattern=compiled(r"(?:theo\s)?định\skỳ"),
        read=readers.unsaid_rhythm,
        bare=rhythm_context.rhythm_is_unsaid,
        examples=(
            ("tổng hợp và định kỳ báo cáo Chủ tịch UBND huyện.", ("FREQ=?",)),
            ("Định kỳ, Thư viện tỉnh luân chuyển sách về các xã.", ("FREQ=?",)),
            ("thực hiện báo cáo định kỳ theo quy định.", ("FREQ=?",)),
            ("chế độ kiểm tra định kỳ và tổ chức diễn tập", ("bare FREQ=?",)),
        ),
        counterexamples=("định kỳ hằng quý báo cáo",),
    ),
)
