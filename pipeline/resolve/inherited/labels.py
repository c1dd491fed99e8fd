"""Labels: ``Đơn vị chủ trì: …``, ``Thời gian thực hiện: …`` - lines that only state who, by when or what comes out."""

import re
from functools import lru_cache

from pipeline.lexicon.roles.labels import COOPERATES, LEADS
from pipeline.lexicon.wording import Wording, first_match

LABELS: tuple[Wording, ...] = (
    Wording(
        "block.lead",
        rf"^\W*(?:{LEADS}"
        r"|(?:thực\s+hiện|trách\s+nhiệm)(?=\s*:\s*(?:Phòng|Sở|UBND|Ban|Văn\s+phòng|Công\s+an|Các|Đoàn|Hội|Khoa|Chi\s+cục|Tổ|Bộ|Trung\s+tâm|Trạm|[ỦU][ỷy]\s+ban)\b))\s*:",
        (
            "Đơn vị chủ trì: Phòng Nội vụ",
            "- Thực hiện: Phòng Nội vụ chủ trì, phối hợp Văn phòng",
            "Cơ quan thực hiện: các sở",
            "Trách nhiệm: Phòng Đào tạo phối hợp Phòng Khảo thí",
            "Cơ quan tham mưu: Sở Nội vụ",
            "Chủ trì: Sở Y tế",
            "CQ chủ trì: Sở Y tế",
            "ĐVCT: Phòng Tư pháp",
            "Khoa chủ trì: Khoa Dược",
            "Người phụ trách: Kế toán trưởng",
        ),
        (
            "Chủ trì, phối hợp với Sở Y tế",
            "Sở Y tế chủ trì:",
            "Thực hiện: rà soát hồ sơ",
            "Trách nhiệm: nêu gương trong công việc",
            "Trách nhiệm của Phòng Đào tạo:",
            "Ban thực hiện các nội dung sau:",
        ),
    ),
    Wording(
        "block.coordinate",
        rf"^\W*{COOPERATES}\s*:",
        (
            "Đơn vị phối hợp: Các phòng, ban",
            "Phối hợp: Sở Tài chính",
            "ĐVPH: UBND các xã",
            "Phòng phối hợp: Phòng Tổng hợp",
        ),
        ("Phối hợp với Sở Tài chính:", "Phòng Tài chính phối hợp:"),
    ),
    Wording(
        "block.time",
        r"^\W*(?:hoàn\s+thành\s*:(?=\s*(?:(?:xong|trước|trong|chậm|ngày|tháng|quý)\b|\d))"
        r"|(?:thời\s+(?:gian|hạn|điểm(?=\s+hoàn))|hạn(?=\s+(?:hoàn|thực|chót|cuối)|\s*:)|tiến\s+độ)"
        r"(?!(?:\s+(?:cuối|chót))?\s+(?:mở\s+cửa|đóng\s+cửa|làm\s+việc|phục\s+vụ|giao\s+(?:nhận\s+)?quân|nghỉ|bầu\s+cử|khai\s+(?:giảng|mạc)|bế\s+mạc|tựu\s+trường|diễn\s+ra|gửi|nộp|báo\s+cáo|tổng\s+hợp|tổng\s+kết|sơ\s+kết)\b)(?:\s+[^\W\d_]+){0,4}\s*:"
        r"(?!\W*(?:các\s+)?(?:sở|ban|phòng|công\s+an|cơ\s+quan|đơn\s+vị|UBND|[uủ][ỷy]\s+ban|cục|vụ|bộ)\b[^.;:]{0,120}?\b(?:báo\s+cáo|tổng\s+kết|tổ\s+chức|gửi|rà\s+soát|xây\s+dựng)\b))",
        (
            "Thời gian thực hiện: Quý II/2025",
            "Thời hạn hoàn thành: trước ngày 30/6/2025",
            "- Hạn hoàn thành: 15/9/2025",
            "Hoàn thành: trước ngày 15/9",
            "Hoàn thành: tháng 10/2026",
            "Thời gian thực hiện: Tổ chức lễ phát động trong tháng 4",
            "Thời gian kiểm tra: Tiến hành trong 05 ngày",
            "Thời gian tập huấn: Tổ chức tập huấn trong tháng 5/2024",
            "Thời gian tuyên truyền: Tuyên truyền cao điểm từ ngày 15/4 đến ngày 15/5/2024",
        ),
        (
            "Thời gian tới, các đơn vị tập trung:",
            "Hoàn thành hồ sơ: Quý II/2025",
            "Thời gian báo cáo: Ngày 15 tháng cuối quý",  # of the reports, and not of the tasks beside it
            "Thời hạn gửi báo cáo: trước ngày 15/6",
            "Thời gian mở cửa: đến 21 giờ",
            "Hạn nộp hồ sơ: 15/6",
            "Thời gian giao quân: trong tháng 02/2026",  # the day of an event, and of no task
            "Hoàn thành: rà soát toàn bộ hồ sơ",
            "Thời gian tổng kết: Công an các đơn vị, địa phương tổng kết, báo cáo trước ngày 25/3",
        ),
    ),
    Wording(
        "block.setting",
        r"^\W*(?:thành\s+phần|địa\s+điểm|số\s+lượng|đối\s+tượng|quy\s+mô|hình\s+thức(?!\s*:[^.;:\n]{0,200}\b(?:tổ\s+chức|tuyên\s+truyền|xây\s+dựng|lồng\s+ghép|phát|treo|đăng|thông\s+qua)\b))(?:\s+(?:tham\s+(?:gia|dự)|mời(?:\s+dự)?|tổ\s+chức|dự\s+kiến))*\s*:"
        r"|^\W*(?:(?:mốc\s+)?thời\s+(?:điểm|kỳ|hiệu|gian(?=\s+(?:giám|kiểm|thanh|kiểm)))|niên\s+độ)\s+(?:được\s+)?(?:giám\s+sát|kiểm\s+tra|thanh\s+tra|kiểm\s+toán|khảo\s+sát)\s*:",
        (
            "Thời kỳ kiểm tra: từ 01/01/2023 đến 31/12/2024",
            "Thành phần: Lãnh đạo Sở",
            "Mốc thời gian giám sát: từ ngày 01-01-2019 đến ngày 31-12-2020",
            "Địa điểm: Phòng họp tầng 2",
            "Thành phần mời dự:",
            "Hình thức: sân khấu hóa.",
        ),
        (
            "Thành phần hồ sơ gồm",
            "Địa điểm tổ chức do Sở bố trí",
            "Hình thức: Tổ chức hội thi trực tuyến",
        ),
    ),
    Wording(
        "block.product",
        r"^\W*(?:sản\s+phẩm|kết\s+quả(?:\s+(?:đầu\s+ra|cần\s+đạt))?)(?:\s+dự\s+kiến)?\s*:",
        ("Sản phẩm: Báo cáo của Sở", "Kết quả: Dữ liệu được cập nhật", "Kết quả cần đạt: 03 lớp"),
        ("Sản phẩm OCOP được công nhận", "Kết quả thực hiện: đã hoàn thành"),
    ),
)

TAKES_PART_ONLY = re.compile(
    r"^\W*(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+thực\s+hiện\s*:", re.I
)
"""Beside a label that says who leads, those who carry it out work with them."""


@lru_cache(maxsize=1 << 12)  # brothers and blocks ask for the same lines
def label_in(text: str) -> tuple[Wording, re.Match[str]] | None:
    """The label with which ``text`` begins, and where; None where there is none."""
    return first_match(LABELS, text)


def opens_with_time(text: str) -> bool:
    """Whether ``text`` begins with a label of time."""
    found = label_in(text)
    return found is not None and found[0].id == "block.time"


def is_label(text: str) -> bool:
    """Whether ``text`` only states who, with whom, by when or what comes out of the task beside it."""
    return label_in(text) is not None
