"""Deadlines that are counted: the entries of the table for terms, from a day or an event or ahead of one."""

from typing import Final

from pipeline.extract.deadlines import day_context, period_context, readers
from pipeline.extract.deadlines.entry import TERM_SIGN, Entry, always, compiled, sign
from pipeline.extract.deadlines.patterns import COUNT, DAY_WORD
from pipeline.lexicon.dates import SPELLED, date

_UNIT: Final = r"(?P<unit>ngày\slàm\sviệc|giờ\slàm\sviệc|ngày|tuần|tháng|giờ|phút|năm)"
_RANGE: Final = r"(?:\d{1,3}\s?[-–]\s?)?"
"""``24-48 giờ``: the longer term counts."""
_FROM: Final = (
    r"(?:,?\s?(?:kể\stừ|tính\stừ|từ|sau)\s(?:ngày|khi|lúc|thời\sđiểm)\s(?:khi\s)?"
    rf"(?P<anchor>[^.,;:()\d]{{2,70}}|{date()}))"
)

_ANSWERS: Final = (
    r"trả\slời|có\sý\skiến|giải\squyết|thẩm\sđịnh|báo\scáo|gửi|thông\sbáo|ban\shành|(?:ra|ban\shành)\s(?:quyết\sđịnh|kết\sluận)"
    r"|cập\snhật\s(?:kết\squả|hồ\ssơ|thông\stin)|xử\slý\s(?:thông\stin|hồ\ssơ|phản\sánh|kiến\snghị|sự\scố)|phản\shồi|có\skết\sluận"
)
"""What is handed over or decided: ``trong 48 giờ`` behind it is no length of anything."""

_HARDER: Final = (
    r"(?:(?:khẩn\scấp|cấp\sbách|đặc\sbiệt|phức\stạp|cần\s(?:thiết|xác\sminh)"
    r"|có\stình\stiết\sphức\stạp|kéo\sdài)(?:\sthì)?)"
)
"""``…, trường hợp khẩn cấp không quá 24 giờ``: another term for such a case."""

RELATIVE: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.relative",
        needs=(("từ", "sau"),),
        signs=(TERM_SIGN,),
        why="Days counted from a day that is named; the first day is not counted (Civil Code, article 147).",
        pattern=compiled(
            rf"(?:(?:chậm\snhất|muộn\snhất|trong|không\squá|tối\sđa|sau|trước)\s(?:(?:là|trong|sau|không\squá|tối\sđa|vòng|thời\shạn"
            rf"|thời\sgian)\s){{0,3}})?{_RANGE}{COUNT}\s{_UNIT}{_FROM}"
        ),
        read=readers.relative,
        bare=day_context.term_of_effect,
        examples=(
            (
                "trong 05 ngày làm việc kể từ ngày nhận được văn bản",
                ("relative P5D working receipt",),
            ),
            ("trong thời hạn 15 (mười lăm) ngày kể từ ngày ký", ("relative P15D calendar issue",)),
            (
                "kết nối với hệ thống giám sát của tỉnh trong thời hạn 30 ngày kể từ ngày ký",
                ("relative P30D calendar issue",),
            ),
            (
                "chậm nhất sau mười lăm ngày kể từ ngày Kế hoạch này được ban hành",
                ("relative P15D calendar issue",),
            ),
            ("trong vòng 24 giờ kể từ khi tiếp nhận", ("relative PT24H calendar receipt",)),
            (
                "Báo cáo ca bệnh trên phần mềm giám sát bệnh truyền nhiễm trong thời hạn 24 giờ kể từ khi có chẩn đoán",
                ("relative PT24H calendar event",),
            ),
            (
                "Duy trì giám sát trong thời hạn 24 giờ kể từ khi có ca bệnh",
                ("bare relative PT24H calendar event",),
            ),
            (
                "không quá 02 tháng, kể từ khi kết thúc đợt kiểm tra",
                ("relative P2M calendar event",),
            ),
            ("trong 12-24 giờ sau khi bão tan", ("relative PT24H calendar event",)),
            ("trong vòng 45 ngày kể từ ngày 01/4/2024", ("relative P45D calendar 2024-04-01",)),
            ("30 ngày từ ngày 01 tháng 4 năm 2024", ("relative P30D calendar 2024-04-01",)),
            ("trong vòng 30 phút kể từ khi nhận tin", ("relative PT30M calendar receipt",)),
        ),
        counterexamples=("có hiệu lực kể từ ngày ký", "trong 5 năm qua"),
    ),
    Entry(
        id="deadline.relative.to-come",
        needs=(("trong",), ("tới", "nay")),
        signs=(sign(r"(?:ngày|tuần|tháng|việc)\s(?:tới|kể\stừ)"),),
        why="The days to come are counted from the day of issue.",
        pattern=compiled(
            rf"trong\s(?:(?:vòng|thời\shạn|thời\sgian)\s)?{COUNT}\s(?P<unit>ngày\slàm\sviệc|ngày|tuần|tháng)\s"
            r"(?:tới|kể\stừ\s(?:ngày\s)?hôm\snay)"
        ),
        read=readers.to_come,
        bare=period_context.days_to_come_are_told,
        examples=(
            ("báo cáo trong 10 ngày tới", ("relative P10D calendar issue",)),
            (
                "chi trả cho 84 hộ đã có quyết định trong 20 ngày tới, tính từ ngày ban hành",
                ("relative P20D calendar issue",),
            ),
            ("dự báo có mưa to trong 03 ngày tới", ("bare relative P3D calendar issue",)),
            ("trình trong 03 ngày làm việc kể từ hôm nay", ("relative P3D working issue",)),
        ),
        counterexamples=("trong thời gian tới", "trong 10 ngày qua"),
    ),
    Entry(
        id="deadline.relative.before",
        needs=(("trước",), ("ngày", "tuần", "giờ")),
        signs=(sign(rf"(?:\d|{SPELLED})\s(?:\([^()]{{2,25}}\)\s)?(?:ngày|tuần|giờ)"),),
        why="So many days ahead of an event, on either side of its name.",
        pattern=compiled(
            rf"(?:(?:chậm\snhất|muộn\snhất|ít\snhất|tối\sthiểu)\s(?:là\s)?)?(?<!ngày\s){COUNT}\s(?P<unit>ngày\slàm\sviệc|ngày|tuần|giờ)\strước"
            rf"\s(?:{DAY_WORD}{date()}|(?:khi|ngày|kỳ|phiên|cuộc|hội\snghị)(?!\s\d))"
            rf"|trước\s(?:(?:ít\snhất|tối\sthiểu)\s)?{COUNT}\s(?P<unit>ngày\slàm\sviệc|ngày|tuần|giờ)(?=\sso\svới\s)"
            r"|trước\s(?:khi|ngày|kỳ\shọp|phiên|cuộc|hội\snghị)\s(?:(?!(?:trong|kể|từ|đến)\s)[^\s.,;:()\d]{1,12}\s){0,8}?"
            rf"(?:(?:ít\snhất|tối\sthiểu|chậm\snhất)\s)?{COUNT}\s(?P<unit>ngày\slàm\sviệc|ngày|tuần|giờ)(?!\s(?:\d|đêm|tuổi)|\p{{L}})"
        ),
        read=readers.relative,
        bare=day_context.term_of_effect,
        examples=(
            ("gửi trước 03 ngày làm việc so với ngày họp", ("relative P3D working event",)),
            ("gửi tài liệu ít nhất 05 ngày trước khi họp", ("relative P5D calendar event",)),
            (
                "trình trước kỳ họp ít nhất 10 ngày làm việc.",
                ("relative P10D working event",),
            ),
            ("gửi giấy mời trước khi tổ chức hội nghị 07 ngày", ("relative P7D calendar event",)),
            ("chậm nhất 10 ngày làm việc trước ngày 30/6/2026", ("relative P10D working event",)),
        ),
        counterexamples=("trước ngày 15/6", "trước khi họp", "trẻ trước 28 ngày tuổi"),
    ),
    Entry(
        id="deadline.relative.short",
        needs=(("trong", "quá", "đa", "nhất", "sau"),),
        signs=(sign(rf"(?:vòng|hạn|gian|trong|quá|đa|nhất|là|sau)\s(?:\d|{SPELLED})"),),
        why="A limit with no anchor counts from its sentence's event; without vòng, thời hạn, làm việc it is a length.",
        pattern=compiled(
            rf"(?:trong|không\squá|tối\sđa|chậm\snhất|muộn\snhất)\s(?:(?:là|sau|trong|không\squá)\s)?(?:vòng|thời\shạn)\s{_RANGE}{COUNT}\s{_UNIT}"
            r"(?!\s(?:qua|tới|gần|đầu|cuối|vừa))"
            rf"|(?:trong|không\squá|chậm\snhất|muộn\snhất|tối\sđa)\s(?:(?:là|sau|trong)\s){{0,2}}{_RANGE}{COUNT}\s(?P<unit>ngày\slàm\sviệc|giờ\slàm\sviệc)"
            rf"|(?:chậm\snhất|muộn\snhất)\s(?:(?:là|sau|trong)\s){{0,2}}{_RANGE}{COUNT}\s(?P<unit>ngày|tuần|tháng|giờ)(?!\s\d|,?\s(?:ngày|h[àằ]ng|mỗi|thứ|sáng|chiều))"
            rf"|(?<=(?:xong|thành)\s)trong\s{_RANGE}{COUNT}\s(?P<unit>ngày|tuần|tháng)(?!\s(?:\d|qua|tới|đầu|cuối|đêm)|\p{{L}})"
            rf"|(?=(?:trong|sau)\s)(?<=(?:{_ANSWERS})(?:\s(?:(?:quan|sở|ban|ngành|xã|phường),|[^\s.,;:()\d]{{1,10}})){{0,16}}\s)(?:trong|sau)\s(?:thời\sgian\s)?{_RANGE}{COUNT}"
            r"\s(?P<unit>ngày|tuần|giờ|phút)(?=\s?(?:[.;,)]|$)|\s(?:để|nhằm|và)\s)"
            rf"|(?=thì\s|không\s|trong\s|tối\s)(?<=trường\shợp\s{_HARDER}\s)(?:thì\s)?(?:không\squá|trong|tối\sđa)\s{COUNT}\s(?P<unit>ngày|giờ|phút)(?=\s?(?:[.;,)]|$))"
            rf"|(?:(?<=\sthì\s)trong|(?<=(?:^|yêu\scầu\s|đề\snghị\s))trong\sthời\sgian)\s{_RANGE}{COUNT}\s(?P<unit>ngày|giờ|phút)(?=\s?,|\s(?:phải|sẽ)\s)"
        ),
        read=readers.relative,
        bare=day_context.term_of_effect,
        examples=(
            ("trả lời trong vòng 24 giờ", ("relative PT24H calendar event",)),
            ("trong 03 ngày làm việc phải trả lời", ("relative P3D working event",)),
            ("chậm nhất 05 ngày sau hội nghị", ("relative P5D calendar event",)),
            ("hoàn thành trong 10 ngày", ("relative P10D calendar event",)),
            ("các sở có ý kiến trả lời trong 07 ngày.", ("relative P7D calendar event",)),
            ("theo dõi sức khỏe trong vòng 21 ngày", ("bare relative P21D calendar event",)),
            (
                "gửi hồ sơ cho UBND huyện trong 48 giờ để xử phạt",
                ("relative PT48H calendar event",),
            ),
            ("gửi các cơ quan, đơn vị trong thời gian 03 ngày.", ("relative P3D calendar event",)),
            (
                "công khai đường dây nóng, xử lý thông tin trong 48 giờ.",
                ("relative PT48H calendar event",),
            ),
            (
                "gửi báo cáo ban đầu tới Sở Khoa học và Công nghệ trong 24 giờ.",
                ("relative PT24H calendar event",),
            ),
            (
                "gửi lại Sở Nông nghiệp và Phát triển nông thôn hồ sơ sau 20 ngày.",
                ("relative P20D calendar event",),
            ),
            ("có kết luận trong 15 ngày và báo cáo Thường trực", ("relative P15D calendar event",)),
            (
                "trả lời công dân, trường hợp khẩn cấp không quá 24 giờ.",
                ("relative PT24H calendar event",),
            ),
            (
                "Trường hợp nhà đầu tư không triển khai trong thời hạn 12 tháng, giao Sở thu hồi đất",
                ("bare relative P12M calendar event",),
            ),
            ("Khi vỡ đê thì trong 30 phút, xã báo động", ("relative PT30M calendar event",)),
            (
                "Yêu cầu trong thời gian 48 giờ, Công ty giải trình",
                ("relative PT48H calendar event",),
            ),
        ),
        counterexamples=(
            "trực 24/24 giờ",
            "trong 5 năm qua",
            "báo cáo lượng mưa đo được trong 24 giờ qua",
            "trưng bày trong thời gian 10 ngày",
            "Nếu sốt thì trong 02 ngày đầu nghỉ tại nhà",
            "trong 6 tháng đầu năm 2025",
            "chậm nhất 16 giờ hằng ngày",
            "tổ chức lớp tập huấn trong 03 ngày.",
        ),
    ),
    Entry(
        id="deadline.relative.after",
        needs=(("sau",), ("ngày", "tuần")),
        signs=(sign(rf"(?:\d|{SPELLED})\s(?:\([^()]{{2,25}}\)\s)?(?:ngày|tuần)"),),
        why="An event and behind it how many days later; of a course of some days it would be its length.",
        pattern=compiled(
            r"sau\skhi\s(?:kết\sthúc|hoàn\sthành|bế\smạc|tổ\schức|họp|ban\shành|nhận\sđược|có\skết\squả|xảy\sra)\s"
            rf"(?:(?!(?:trong|chậm|không|tối|khóa|lớp|đợt)\s)[^\s.,;:()\d]{{1,12}}\s){{0,8}}?{COUNT}\s(?P<unit>ngày\slàm\sviệc|ngày|tuần)(?!\s(?:\d|đêm))"
        ),
        read=readers.relative,
        bare=day_context.term_of_effect,
        examples=(
            (
                "gửi biên bản ngay sau khi kết thúc hội nghị 02 ngày.",
                ("relative P2D calendar event",),
            ),
            ("báo cáo sau khi hoàn thành 05 ngày làm việc", ("relative P5D working event",)),
        ),
        counterexamples=("ngay sau khi kết thúc hội nghị", "sau khi tổ chức lớp tập huấn 03 ngày"),
    ),
    Entry(
        id="deadline.term",
        cell=True,
        needs=(("ngày", "tuần", "tháng", "giờ", "phút", "năm"),),
        signs=(sign(rf"^\s?(?:[≤<]|không|tối|\d|{SPELLED})"),),
        why="All that a cell says: a limit, or working days. Days without either are how long something lasts.",
        pattern=compiled(
            rf"^\s?(?:[≤<]\s?{COUNT}\s{_UNIT}"
            rf"|(?:không\squá\s|tối\sđa\s)?{_RANGE}{COUNT}\s(?P<unit>ngày\slàm\sviệc|giờ\slàm\sviệc)"
            rf"|(?:không\squá|tối\sđa)\s{_RANGE}{COUNT}\s{_UNIT})\s?\.?\s?$"
        ),
        read=readers.relative,
        bare=always,
        examples=(
            ("≤ 5 ngày làm việc", ("bare relative P5D working event",)),
            ("< 45 ngày", ("bare relative P45D calendar event",)),
            ("07 ngày làm việc.", ("bare relative P7D working event",)),
            ("Không quá 10 ngày", ("bare relative P10D calendar event",)),
        ),
        counterexamples=("≥ 20 ngày", "18 tháng", "02 ngày", "Hội nghị 05 ngày làm việc"),
    ),
)
