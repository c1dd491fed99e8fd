"""Wordings of time: every entry of the table finds what its examples say, and nothing in its counterexamples."""

from typing import assert_never

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.deadline import Ongoing, Recurring
from models.mention import (
    CalendarReading,
    DateReading,
    DeadlineMention,
    PartialDate,
    PeriodReading,
    RelativeReading,
)
from pipeline.extract.deadlines.entry import Entry, words_in
from pipeline.extract.deadlines.finder import TABLE, find_deadlines
from pipeline.extract.deadlines.spelling import spelt_right
from pipeline.extract.deadlines.words import in_figures

EXAMPLES = [(e, text, expected) for e in TABLE for text, expected in e.examples]
COUNTEREXAMPLES = [(e, text) for e in TABLE for text in e.counterexamples]


def day(partial: PartialDate) -> str:
    """``2025-06-end``, ``?-12-20T17:00``."""
    month = "?" if partial.month is None else f"{partial.month:02d}"
    last = {None: "?", -1: "end"}.get(partial.day) or f"{partial.day:02d}"
    hour = f"T{partial.time}" if partial.time else ""
    return f"{partial.year or '?'}-{month}-{last}{hour}"


def short(mention: DeadlineMention) -> str:
    """A mention as the examples of the table write it."""
    match mention.reading:
        case DateReading(due):
            said = f"date {day(due)}"
        case PeriodReading(start, due):
            said = f"period {day(start)}/{day(due)}"
        case CalendarReading(unit, ahead, None):
            said = f"period {'next' if ahead else 'this'} {unit}"
        case CalendarReading(unit, ahead, due_day, time):
            which = f"{'next' if ahead else 'this'} {unit}"
            hour = f"T{time}" if time else ""
            said = f"date {which}-{'end' if due_day == -1 else f'{due_day:02d}'}{hour}"
        case RelativeReading(duration, working, anchor, since):
            named = day(since) if since else anchor
            said = f"relative {duration} {'working' if working else 'calendar'} {named}"
        case Recurring(rrule):
            said = rrule or "FREQ=?"
        case Ongoing():
            said = "ongoing"
        case _:
            assert_never(mention.reading)
    return f"bare {said}" if mention.bare else said


def firm(text: str) -> list[str]:
    return [short(m) for m in find_deadlines(text) if not m.bare]


@pytest.mark.parametrize(
    ("entry", "text", "expected"), EXAMPLES, ids=[f"{e.id}: {t}" for e, t, _ in EXAMPLES]
)
def test_example(entry: Entry, text: str, expected: tuple[str, ...]) -> None:
    found = find_deadlines(text)
    assert tuple(short(m) for m in found if m.rule == entry.id) == expected
    if entry.id.startswith("none."):
        assert not found


@pytest.mark.parametrize(
    ("entry", "text"), COUNTEREXAMPLES, ids=[f"{e.id}: {t}" for e, t in COUNTEREXAMPLES]
)
def test_counterexample(entry: Entry, text: str) -> None:
    assert entry.id not in {m.rule for m in find_deadlines(text)}


def test_every_entry_has_an_own_id_a_reason_and_examples() -> None:
    assert len({e.id for e in TABLE}) == len(TABLE)
    assert all(e.why and e.examples for e in TABLE)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Quyết định số 90/QĐ-UBND ngày 25/01/2022 của Ủy ban nhân dân tỉnh",
        "Kế hoạch cải cách hành chính năm 2022",
        "báo cáo kết quả 6 tháng đầu năm 2024",
        "năm học 2024-2025",
        "đạt 95,5% trong tổng số 14/16 tiêu chí",
        "Ngay sau khi nhận được Chỉ thị này, kịp thời tổ chức trực 24/24 giờ",
        "xác định kết quả cải cách hành chính hàng năm là một trong những nội dung",
        "nguồn chi thường xuyên 200 triệu đồng",
        "trẻ em từ 06 tháng đến 36 tháng tuổi",
        "Thời gian thực hiện: Theo kế hoạch bồi dưỡng hằng năm",
        "theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
        "từ đầu năm đến nay",
        "định kỳ năm học",
        "Cách mạng tháng Tám",
        "Những diện tích dự kiến trỗ trước ngày 05/5 phải phun thuốc",
        "Công bố chỉ số giá hằng quý của Cục Thống kê",
        "Thông báo lịch tiêm chủng hằng tháng đến từng hộ",
        "Công bố danh sách hộ được trợ cấp hằng tháng tại các thôn",
    ],
)
def test_no_deadline_by_itself(text: str) -> None:
    assert not firm(text) or text == "định kỳ năm học"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Định kỳ hằng năm, tổng hợp kết quả gửi Sở Nội vụ trước ngày 15/12.",
            ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"],
        ),
        (
            "Hằng năm, UBND các xã báo cáo trước ngày 30/11; Sở Nội vụ tổng hợp trước ngày 15/12.",
            ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"],
        ),
        (
            "Định kỳ báo cáo kết quả thực hiện Kế hoạch hằng năm (trước ngày 15 tháng 11).",
            ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"],
        ),
        (
            "Định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12) báo cáo.",
            ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
        ),
        ("Công bố giá cát, sỏi hằng quý sát với giá thị trường.", ["FREQ=MONTHLY;INTERVAL=3"]),
        ("Thông báo kịp thời độ mặn hằng ngày đến từng ấp.", ["FREQ=DAILY"]),
        ("HOÀN THÀNH TRƯỚC NGÀY 10/4/2023", ["date 2023-04-10"]),
        (
            "gửi về Sở trước ngày 05/12/2025; hoàn thành trong quý I/2026",
            ["date 2025-12-05", "period 2026-01-01/2026-03-end"],
        ),
    ],
)
def test_what_a_sentence_says(text: str, expected: list[str]) -> None:
    assert firm(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gửi về Sở trưóc ngày 20/5/2018", ["date 2018-05-20"]),
        ("trước ngày 15 thảng 6 nam 2025", ["date 2025-06-15"]),
        ("chậm nhât ngày 25/5/2018", ["date 2018-05-25"]),
        ("báo cáo trước ngày 25 hàng thảng", ["FREQ=MONTHLY;BYMONTHDAY=25"]),
        ("Hảng năm, tổ chức kiểm tra", ["FREQ=YEARLY"]),
        ("trên địa bàn cả nước, Việt Nam 2025", []),
        ("sử dụng thang 6 bậc để đánh giá", []),
    ],
)
def test_lost_marks_hide_no_time(text: str, expected: list[str]) -> None:
    assert firm(text) == expected
    folded = text.casefold()
    assert len(spelt_right(text, folded, words_in(folded))) == len(text)


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        (
            "nộp trước ngày ba mươi tháng sáu năm 2026.",
            "trước ngày ba mươi tháng sáu năm 2026",
            "date 2026-06-30",
        ),
        (
            "Trước ngày mười lăm tháng Tư năm hai nghìn không trăm hai mươi bảy, các xã",
            "Trước ngày mười lăm tháng Tư năm hai nghìn không trăm hai mươi bảy",
            "date 2027-04-15",
        ),
        ("xong trước ngày 05 tháng mười một", "xong trước ngày 05 tháng mười một", "date ?-11-05"),
        (
            "trong tháng năm năm 2026, tổ chức",
            "trong tháng năm năm 2026",
            "period 2026-05-01/2026-05-end",
        ),
        ("trình trong quý ba.", "trong quý ba", "period ?-07-01/?-09-end"),
        (
            "báo cáo trước mùng mười hằng tháng",
            "trước mùng mười hằng tháng",
            "FREQ=MONTHLY;BYMONTHDAY=10",
        ),
        (
            "trước ngày 10 (mười) tháng 6 (sáu) năm 2027, các trường",
            "trước ngày 10 (mười) tháng 6 (sáu) năm 2027",
            "date 2027-06-10",
        ),
    ],
)
def test_dates_in_words(text: str, printed: str, expected: str) -> None:
    (found,) = find_deadlines(text, 7)
    assert short(found) == expected
    assert text[found.span.start - 7 : found.span.end - 7] == printed


@pytest.mark.parametrize(
    "text",
    [
        "Ngày tháng năm sinh",
        "ngày một nhiều hơn",
        "trong quý hai bên gặp nhau",
        "Cách mạng tháng Tám",
        "có 3 (ba) xã trong tháng 6",
    ],
)
def test_other_words_are_no_figures(text: str) -> None:
    folded = text.casefold()
    assert in_figures(text, folded, words_in(folded)) is None


def test_offset_shifts_spans() -> None:
    plain, shifted = find_deadlines("trước ngày 20/12"), find_deadlines("trước ngày 20/12", 100)
    assert [m.span.start + 100 for m in plain] == [m.span.start for m in shifted]


WORDS = st.sampled_from(
    [
        "trước", "ngày", "tháng", "quý", "năm", "hàng", "hằng", "định", "kỳ", "6", "tháng", "15",
        "20/12", "2025", "đến", "từ", "trong", "/", "-", ",", ".", "(", ")", "II", "IV", "3",
        "31/02/2024", "giờ", "17", "l5/11", "kể", "từ", "nhận", "được", "làm", "việc", "hai",
        "lần", "một", "mỗi", "thứ", "Sáu", "tuần", "chậm", "nhất", "là", "hết", "cuối", "đầu",
        "và", "thường", "xuyên", "giai", "đoạn", "2021-2025", "|", ";", "số", "12/KH-UBND",
        "mùng", "mười", "ba", "mươi", "sáu", "nghìn",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=30).map(" ".join)))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    last = 0
    for mention in find_deadlines(text):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end


def test_how_often_at_least_stands_beside_the_day_of_its_report() -> None:
    said = "sinh hoạt cùng chi bộ ít nhất mỗi quý một lần, phản ánh trước ngày 30 tháng cuối quý"
    assert firm(said) == [
        "FREQ=MONTHLY;INTERVAL=3",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=30",
    ]
    assert firm("họp định kỳ 01 tháng/lần vào ngày 25.") == ["FREQ=MONTHLY;BYMONTHDAY=25"]
