"""Validity (hiệu lực): what a passage says about from when and until when a document holds.

Only what is said of a document itself counts: ``Quyết định này có hiệu lực đến hết ngày 31/12/2025``. The time in which
a plan is carried out (``Thời gian thực hiện: năm 2025``, ``Kế hoạch này được thực hiện trong năm 2025``) is another
thing: it says when the work is done, and the plan goes on to bind those who report on it afterwards. Nor does the time
of a measure (``Mức chi tại Quyết định này áp dụng đến …``) bound the document: it has to be the subject of its clause.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import regex

from models.mention import DateReading, PartialDate, RelativeReading, ValidityMention
from models.text import Span
from pipeline.lexicon.dates import MONTH, PERIOD_YEAR, SPELLED, date, digits, full_year, number_of
from pipeline.lexicon.documents import type_names, type_of_name

Match = regex.Match[str]
Reading = DateReading | RelativeReading
Bounds = tuple[Reading | None, Reading | None]
"""Since and until."""

_PLANS: Final = frozenset({"KH", "CTr", "ĐA", "DA", "PA"})
"""Kinds of which ``thực hiện`` says when their work is done."""
_SIGNS: Final = ("hiệu lực", "giá trị", "áp dụng", "thực hiện", "thi hành")
_KINDS: Final = "|".join(regex.escape(name).replace(r"\ ", r"\s") for name in type_names())
_HOLDS: Final = (
    r"(?:có\s(?:hiệu\slực|giá\strị)(?:\s(?:thi\shành|thực\shiện|áp\sdụng|pháp\slý))?"
    r"|(?:được\s)?áp\sdụng(?:\s(?:thực\shiện|thí\sđiểm))?|(?P<done>(?:được\s)?(?:thực\shiện|thi\shành)))"
)
_ENDS: Final = r"(?P<ends>(?:tự\sđộng\s)?hết\s(?:hiệu\slực|giá\strị)(?:\s(?:thi\shành|áp\sdụng))?)"
_BREAK: Final = regex.compile(r"[.;:]\s")
"""Behind it such a clause may begin, as where a text does."""
_OPENING: Final = regex.compile(
    rf"(?P<said>(?:(?P<kind>{_KINDS})(?:\snày)?|Văn\sbản\snày)"
    r"(?:\s(?:sẽ|chỉ|được\sban\shành|và|cùng(?:\svới)?|các|phụ\slục|danh\smục|quy\schế|quy\sđịnh|kế\shoạch|kèm\stheo"
    r"|chính\sthức|bắt\sđầu)){0,6}"
    rf"\s(?:{_HOLDS}|{_ENDS})"
    r"|(?:thời\s(?:hạn|gian)\s)?(?:có\s)?(?P<label>hiệu\slực)(?:\s(?:thi\shành|áp\sdụng))?"
    rf"(?:\scủa\s(?P<kind>{_KINDS}|văn\sbản)(?:\snày)?)?\s?(?::|là(?!\p{{L}})))\s",
    regex.IGNORECASE,
)
_GOES_ON: Final = regex.compile(
    r"\s?[,;]?\s?(?:và\s)?(?:"
    rf"(?:{_HOLDS}|{_ENDS})\s|thời\s(?:hạn|gian)\s(?:áp\sdụng|(?:có\s)?hiệu\slực)(?:\slà\s|\s?:\s|\s))?",
    regex.IGNORECASE,
)
_SINCE: Final = r"(?:(?:kể|tính|bắt\sđầu)\s)?(?:từ|vào)\s"
_UNTIL: Final = r"(?:kéo\sdài\s)?(?:cho\s)?(?:(?:đến|tới)\s(?:khi\s)?(?:hết\s|cuối\s)?|hết\s)"
_IS_ISSUED: Final = (
    r"(?:ngày\s)?(?:được\s)?(?:ký|ban\shành|phát\shành)(?:\s(?:ban\shành|phát\shành))?"
)
_YEAR: Final = rf"năm\s(?P<y>{PERIOD_YEAR})(?!\d|\s?[-–—]\s?\d)"
_MONTH_OF: Final = rf"tháng\s(?P<m>{MONTH})(?:\s?/\s?|,?\snăm\s)(?P<y>{PERIOD_YEAR})(?!\d)"
_DAY: Final = rf"(?:24\s?(?:giờ|h)(?:00)?\s?,?\s)?(?:ngày\s)?{date()}"
_TERM: Final = (
    rf"(?P<n>\d{{1,3}}|{SPELLED})(?:\s?\([^()]{{2,25}}\))?\s"
    r"(?P<unit>ngày(?:\slàm\sviệc)?|tháng|năm)(?!\p{L})"
)
_LETTERS: Final = {"ngày": "D", "tháng": "M", "năm": "Y"}


@dataclass(frozen=True, slots=True)
class TimeEntry:
    """One wording of the time behind ``có hiệu lực`` or ``hết hiệu lực``."""

    id: str
    why: str
    pattern: regex.Pattern[str]
    read: Callable[[Match], Bounds]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    """Sentence, and what is found in it: ``since 2025-01-01``, ``until 2025-12-end``, ``since issue``."""
    counterexamples: tuple[str, ...]
    before: bool = False
    """Whether the day before the one that is named is the last."""


def _of_day(match: Match) -> DateReading:
    found = match.groupdict()
    year = found.get("y")
    return DateReading(
        PartialDate(full_year(year) if year else None, digits(found["m"]), digits(found["d"]))
    )


def _first(match: Match) -> DateReading:
    month = match.groupdict().get("m")
    return DateReading(PartialDate(full_year(match["y"]), digits(month) if month else 1, 1))


def _last(match: Match, year: str = "y") -> DateReading:
    month = match.groupdict().get("m")
    return DateReading(PartialDate(full_year(match[year]), digits(month) if month else 12, -1))


def _term(match: Match) -> RelativeReading | None:
    count, unit = number_of(match["n"]), match["unit"].lower().split()
    if count is None:
        return None
    return RelativeReading(f"P{count}{_LETTERS[unit[0]]}", len(unit) > 1, "issue")


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?:{pattern})(?![\p{{L}}\d])", regex.IGNORECASE)


_ISSUE: Final = RelativeReading("P0D", False, "issue")

HOLDS: Final[tuple[TimeEntry, ...]] = (
    TimeEntry(
        id="validity.term",
        why="A term that begins with the issue ends the document with it.",
        pattern=_compiled(
            rf"(?:trong\s)?(?:(?:thời\s(?:hạn|gian)|vòng)\s)?(?:là\s)?{_TERM},?\s(?:kể|tính)\stừ\s{_IS_ISSUED}"
        ),
        read=lambda match: (_ISSUE, _term(match)),
        examples=(
            (
                "Quyết định này có hiệu lực trong thời hạn 02 (hai) năm kể từ ngày ký.",
                ("since issue", "until P2Y"),
            ),
        ),
        counterexamples=("Quyết định này có hiệu lực trong phạm vi toàn tỉnh.",),
    ),
    TimeEntry(
        id="validity.after",
        why="Some documents take effect days after their issue.",
        pattern=_compiled(rf"sau\s{_TERM},?\s(?:kể\s)?từ\s{_IS_ISSUED}"),
        read=lambda match: (_term(match), None),
        examples=(
            ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký ban hành.", ("since P10D",)),
        ),
        counterexamples=("Quyết định này có hiệu lực sau khi được Bộ Tài chính chấp thuận.",),
    ),
    TimeEntry(
        id="validity.from-issue",
        why="Most documents take effect with their signature.",
        pattern=_compiled(rf"{_SINCE}{_IS_ISSUED}"),
        read=lambda _: (_ISSUE, None),
        examples=(
            ("Quyết định này có hiệu lực thi hành kể từ ngày ký.", ("since issue",)),
            (
                "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/QĐ-UBND ngày 01/3/2020.",
                ("since issue",),
            ),
        ),
        counterexamples=(
            "Bãi bỏ các văn bản trước đây kể từ ngày Quyết định này có hiệu lực.",
            "Luật có hiệu lực kể từ ngày 01/01/2026.",
        ),
    ),
    TimeEntry(
        id="validity.from-day",
        why="A day is named on which it begins.",
        pattern=_compiled(rf"{_SINCE}{_DAY}"),
        read=lambda match: (_of_day(match), None),
        examples=(
            (
                "Chỉ thị này có hiệu lực từ ngày 01/01/2025 đến hết ngày 31/12/2025.",
                ("since 2025-01-01",),
            ),
        ),
        counterexamples=(
            "Kế hoạch triển khai Luật có hiệu lực từ ngày 01/01/2025.",
            "Mức chi tại Quyết định này áp dụng từ ngày 01/01/2025.",
        ),
    ),
    TimeEntry(
        id="validity.from-month-or-year",
        why="A month or a year that begins it begins with its first day.",
        pattern=_compiled(rf"{_SINCE}(?:đầu\s)?(?:{_MONTH_OF}|{_YEAR})"),
        read=lambda match: (_first(match), None),
        examples=(("Quy chế này được áp dụng từ năm 2025.", ("since 2025-01-01",)),),
        counterexamples=("Quy chế này được áp dụng từ năm học 2025 - 2026.",),
    ),
    TimeEntry(
        id="validity.to-day",
        why="The day to which it holds is its last, as with deadlines.",
        pattern=_compiled(rf"{_UNTIL}{_DAY}"),
        read=lambda match: (None, _of_day(match)),
        examples=(
            (
                "Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2025.",
                ("until 2025-12-31",),
            ),
            (
                "Kế hoạch này có hiệu lực kể từ ngày ký ban hành và được áp dụng đến 31/12/2025./.",
                ("until 2025-12-31",),
            ),
            ("Văn bản này có giá trị đến ngày 30 tháng 6 năm 2026.", ("until 2026-06-30",)),
        ),
        counterexamples=(
            "Mức chi tại Quyết định này áp dụng đến hết ngày 31/12/2025.",
            "Kể từ ngày Kế hoạch này có hiệu lực đến ngày 31/12/2025, các đơn vị rà soát.",
            "Kế hoạch này được thực hiện đến hết ngày 31/12/2025.",
            "Thời gian thực hiện: đến hết ngày 31/12/2025.",
        ),
    ),
    TimeEntry(
        id="validity.to-month-or-year",
        why="A month or a year up to which it holds belongs to it.",
        pattern=_compiled(rf"{_UNTIL}(?:{_MONTH_OF}|{_YEAR})"),
        read=lambda match: (None, _last(match)),
        examples=(
            ("Hướng dẫn này có hiệu lực đến hết năm 2026.", ("until 2026-12-end",)),
            ("Thời hạn hiệu lực: đến hết tháng 6/2026.", ("until 2026-06-end",)),
        ),
        counterexamples=("Kế hoạch này áp dụng cho tất cả các cơ sở y tế.",),
    ),
    TimeEntry(
        id="validity.years",
        why="From a year to a year, or for one, it holds from the first day to the last.",
        pattern=_compiled(
            rf"(?:(?:trong|cho)\s)?(?:(?:giai\sđoạn|các\snăm|từ\snăm|năm)\s)(?P<y>{PERIOD_YEAR})"
            rf"(?:\s?[-–—]\s?|\s(?:đến|tới)\s(?:hết\s)?(?:năm\s)?)(?P<y2>{PERIOD_YEAR})(?!\d)"
        ),
        read=lambda match: (_first(match), _last(match, "y2")),
        examples=(
            (
                "Quy định này áp dụng trong giai đoạn 2021 - 2025.",
                ("since 2021-01-01", "until 2025-12-end"),
            ),
        ),
        counterexamples=("Quy định này áp dụng cho năm học 2025 - 2026.",),
    ),
    TimeEntry(
        id="validity.within",
        why="A period within which it is applied bounds it on both sides.",
        pattern=_compiled(rf"(?:trong|cho)\s(?:{_MONTH_OF}|{_YEAR})"),
        read=lambda match: (_first(match), _last(match)),
        examples=(
            (
                "Chỉ thị này được áp dụng trong năm 2025.",
                ("since 2025-01-01", "until 2025-12-end"),
            ),
        ),
        counterexamples=("Kế hoạch này được thực hiện trong năm 2025.",),
    ),
)
"""The times behind ``có hiệu lực``, in the order in which they are tried."""

ENDS: Final[tuple[TimeEntry, ...]] = (
    TimeEntry(
        id="validity.ended-from",
        why="What is void from a day on has held to the day before.",
        pattern=_compiled(rf"{_SINCE.replace('|vào', '')}(?!sau\s){_DAY}"),
        read=lambda match: (None, _of_day(match)),
        before=True,
        examples=(
            (
                "Quyết định này hết hiệu lực kể từ ngày 01/01/2026.",
                ("until the day before 2026-01-01",),
            ),
        ),
        counterexamples=("Quyết định số 12/QĐ-UBND hết hiệu lực kể từ ngày 01/01/2026.",),
    ),
    TimeEntry(
        id="validity.ended-on",
        why="On the day on which it ends it still holds, as with deadlines.",
        pattern=_compiled(rf"(?:(?:kể\s)?từ\s)?(?:vào\s|sau\s|đến\s){{0,2}}(?:hết\s)?{_DAY}"),
        read=lambda match: (None, _of_day(match)),
        examples=(
            ("Chỉ thị này hết hiệu lực sau ngày 31/12/2025.", ("until 2025-12-31",)),
            (
                "Kế hoạch này có hiệu lực kể từ ngày ký và hết hiệu lực vào ngày 31/12/2025.",
                ("until 2025-12-31",),
            ),
        ),
        counterexamples=("Chỉ thị này hết hiệu lực khi có văn bản thay thế.",),
    ),
    TimeEntry(
        id="validity.ended-with",
        why="A month or a year with which it ends belongs to it.",
        pattern=_compiled(rf"(?:vào\s|sau\s|đến\s){{0,2}}(?:hết\s|cuối\s)?(?:{_MONTH_OF}|{_YEAR})"),
        read=lambda match: (None, _last(match)),
        examples=(("Quy chế này hết hiệu lực vào cuối năm 2025.", ("until 2025-12-end",)),),
        counterexamples=("Quy chế này hết hiệu lực theo quy định của pháp luật.",),
    ),
)
"""The times behind ``hết hiệu lực``."""


def find_validity(text: str, offset: int = 0) -> Iterator[ValidityMention]:
    """What ``text`` says about when a document holds, in its order; spans are shifted by ``offset``."""
    folded = text.casefold()
    if not any(sign in folded for sign in _SIGNS):
        return
    for opening in _openings(text):
        kind = type_of_name(opening["kind"]) if opening["kind"] else None
        if opening["done"] and kind in _PLANS:
            continue
        begin, end = opening.start("said"), opening.end()
        table = ENDS if opening["ends"] else HOLDS
        while found := _time_at(table, text, end):
            entry, match = found
            end = match.end()
            span = Span(offset + begin, offset + end)
            for bound, reading in zip(("since", "until"), entry.read(match), strict=True):
                if reading is not None:
                    yield ValidityMention(
                        span=span,
                        rule=entry.id,
                        bound="since" if bound == "since" else "until",
                        kind=kind,
                        reading=reading,
                        before=entry.before,
                        label=opening["label"] is not None,
                    )
            onwards = _GOES_ON.match(text, end)
            if onwards is not None:
                end = onwards.end()
                table = ENDS if onwards["ends"] else HOLDS


def _openings(text: str) -> Iterator[Match]:
    """The clauses of ``text`` that say of a document that it holds or ends."""
    end = 0
    for begin in (0, *(found.end() for found in _BREAK.finditer(text))):
        if begin >= end and (opening := _OPENING.match(text, begin)):
            yield opening
            end = opening.end()


def _time_at(table: tuple[TimeEntry, ...], text: str, at: int) -> tuple[TimeEntry, Match] | None:
    for entry in table:
        match = entry.pattern.match(text, at)
        if match is not None:
            return entry, match
    return None
