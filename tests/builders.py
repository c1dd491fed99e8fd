"""Directives made by hand, for tests of what comes after reading: the store and the commands.

Passages are found in the text, so that every span is what it says it is.
"""

from dataclasses import replace
from hashlib import sha256

from models.citation import Citation
from models.deadline import (
    Deadline,
    Meaning,
    OnDate,
    Ongoing,
    Recurring,
    Relative,
    WithinPeriod,
)
from models.directive import Directive, LedgerEntry, Source
from models.finding import Finding
from models.header import Header, Signer
from models.outcome import Fault, Outcome
from models.outline import Item
from models.task import Task
from models.text import (
    Box,
    Cell,
    CellSpan,
    CleanTable,
    CleanText,
    Evidence,
    Footnote,
    Line,
    Page,
    SourceText,
    Span,
    Table,
    Word,
)
from models.unit import Unit

ITEMS = (
    (
        "1",
        "1.",
        "Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.",
    ),
    ("2", "2.", "Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023."),
    ("3", "3.", "UBND các xã, thị trấn:"),
    ("3/a", "a)", "Báo cáo kết quả trước ngày 15 hằng tháng."),
    ("3/b", "b)", "Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này."),
    ("3/c", "c)", "Thường xuyên tuyên truyền đến người dân."),
    ("4", "4.", "Đài Truyền thanh huyện đưa tin về cải cách hành chính."),
)
GROUND = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;"
GROUND_AS_READ = GROUND.replace("Chính phủ", "Chính phu")
NOTE = "Kế hoạch số 12/KH-UBND ngày 05/01/2023."
TABLE = ("Sở Y tế", "Quý IV/2023")
TEXT = "\n".join([GROUND, *(text for _, _, text in ITEMS), *TABLE, NOTE])


def evidence(quote: str, *, within: str = TEXT, page: int = 1, rule: str = "by-hand") -> Evidence:
    """A passage of the text, wherever it stands first."""
    start = within.index(quote)
    return Evidence(
        span=Span(start, start + len(quote)),
        page=page,
        quote=quote,
        rule=rule,
        box=Box(0.1, 0.25, 0.9, 0.3),
        confidence=0.875,
    )


def unit(text: str, *, quote: str | None = None, name: str | None = None) -> Unit:
    """A unit as printed; inherited where it stands in another passage than the task."""
    return Unit(text=text, evidence=evidence(quote or text), unit=name, inherited=bool(quote))


def deadline(text: str, meaning: Meaning) -> Deadline:
    """A deadline that stands in the text."""
    return Deadline(text=text, meaning=meaning, evidence=evidence(text))


def task(path: str, **fields: object) -> Task:
    """The task that the item at this path states."""
    text = next(text for at, _, text in ITEMS if at == path)
    page = 2 if path.startswith("3") else 1
    made = Task(path=path, text=text, evidence=evidence(text, page=page))
    return replace(made, **fields)  # type: ignore[arg-type]  # fields of Task, by name


def tasks() -> tuple[Task, ...]:
    """One task of every kind of deadline, and one without."""
    communes = unit("UBND các xã, thị trấn", quote="UBND các xã, thị trấn:")
    inherited = {
        "lead": (communes,),
        "inherited": True,
        "lead_source": evidence("UBND các xã, thị trấn:", page=2),
    }
    return (
        task(
            "1",
            lead=(unit("Phòng Nội vụ"),),
            coordinate=(unit("Công an huyện"),),
            report_to=(unit("UBND huyện", name="Ủy ban nhân dân huyện Sơn Hà"),),
            deadlines=(deadline("trước ngày 10/4/2023", OnDate("2023-04-10")),),
        ),
        task(
            "2",
            lead=(unit("Phòng Tài chính - Kế hoạch"),),
            product="Quyết định giao dự toán",
            deadlines=(deadline("trong quý II/2023", WithinPeriod("2023-04-01", "2023-06-30")),),
        ),
        task(
            "3/a",
            **inherited,
            deadlines=(
                deadline("trước ngày 15 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=15")),
            ),
        ),
        task(
            "3/b",
            **inherited,
            deadlines=(
                deadline(
                    "trong 05 ngày làm việc kể từ ngày nhận được",
                    Relative("P5D", True, "receipt"),
                ),
            ),
        ),
        task("3/c", **inherited, deadlines=(deadline("Thường xuyên", Ongoing()),)),
        task("4", lead=(unit("Đài Truyền thanh huyện"),)),
    )


def items() -> tuple[Item, ...]:
    """The numbered tree."""
    return tuple(
        Item(
            path=path,
            marker=marker,
            text=text,
            evidence=evidence(text, page=2 if path.startswith("3") else 1, rule="marker"),
            parent=path.rpartition("/")[0] or None,
            heading=text.endswith(":"),
            row=(("task", evidence(text).span),) if path == "4" else (),
        )
        for path, marker, text in ITEMS
    )


def directive(content: bytes = b"1", *, path: str = "chi-thi.pdf", part: int = 1) -> Directive:
    """A directive with something in every field, read from a file of this content."""
    table = CleanTable(
        span=Span(TEXT.index(TABLE[0]), TEXT.index(TABLE[1]) + len(TABLE[1])),
        page=2,
        cells=tuple(
            CellSpan(row=0, column=n, span=evidence(cell).span) for n, cell in enumerate(TABLE)
        ),
    )
    note = Footnote(mark="1", span=evidence(NOTE).span, page=2)
    code = "61/2018/NĐ-CP"
    return Directive(
        source=Source(
            path=path,
            sha256=sha256(content).hexdigest(),
            part=part,
            pages=2,
            obtained_by=("text", "ocr"),
        ),
        text=CleanText(text=TEXT, tables=(table,), footnotes=(note,)),
        header=Header(
            type="CT",
            number="04",
            symbol="CT-UBND",
            code="04/CT-UBND",
            date="2023-03-30",
            place="Sơn Hà",
            issuer="Ủy ban nhân dân huyện Sơn Hà",
            title="tăng cường cải cách hành chính trên địa bàn huyện",
            addressees=("Các phòng, ban",),
            recipients=("Như trên", "Lưu: VT"),
            signer=Signer(name="Nguyễn Văn An", title="Chủ tịch", authority="TM. ỦY BAN NHÂN DÂN"),
            evidence=(("date", evidence("23/4/2018", rule="date-line")),),
        ),
        items=items(),
        tasks=tasks(),
        citations=(
            Citation(
                path="opening",
                type="NĐ",
                code=code,
                evidence=replace(evidence(GROUND, rule="full-citation"), quote_ocr=GROUND_AS_READ),
                date="2018-04-23",
                issuer="Chính phủ",
                basis=True,
            ),
        ),
        footnotes=(note,),
        tables=(table,),
        ledger=tuple(
            LedgerEntry(path=path, account="heading" if path == "3" else "task", rule="directs")
            for path, _, _ in ITEMS
        ),
        findings=(
            Finding(
                code="no-deadline",
                severity="note",
                message="Nhiệm vụ không có thời hạn.",
                path="4",
                page=1,
                evidence=evidence(ITEMS[-1][2]),
            ),
            Finding(code="no-seal", severity="doubt", message="Không thấy dấu."),
        ),
    )


def outcome(content: bytes = b"1", *, path: str = "chi-thi.pdf") -> Outcome:
    """A file of one directive that was read without fault."""
    made = directive(content, path=path)
    return Outcome(
        path=path,
        sha256=made.source.sha256,
        status="ok",
        directives=(made,),
        reading=reading(content, path=path),
    )


def reading(content: bytes = b"1", *, path: str = "chi-thi.pdf") -> SourceText:
    """Pages with a line that was recognised and a table."""
    box = Box(0.1, 0.25, 0.9, 0.3)
    line = Line(
        text=ITEMS[0][2],
        page=1,
        box=box,
        words=(Word(start=0, end=5, box=box, confidence=0.875), Word(start=6, end=9, box=box)),
        starts_paragraph=True,
        bold=True,
    )
    cells = tuple(
        Cell(row=0, column=n, lines=(Line(text=text, page=2),), column_span=n + 1)
        for n, text in enumerate(TABLE)
    )
    return SourceText(
        path=path,
        sha256=sha256(content).hexdigest(),
        media_type="application/pdf",
        pages=(
            Page(number=1, blocks=(line,), obtained_by="ocr", width=595.0, height=842.0),
            Page(number=2, blocks=(Table(page=2, cells=cells, box=box),), obtained_by="text"),
            Page(number=3, blocks=(), obtained_by="blank", note="trang trắng"),
        ),
    )


def failed(content: bytes | None = b"1", *, path: str = "hong.pdf") -> Outcome:
    """A file that could not be read; not even its bytes where ``content`` is None."""
    return Outcome(
        path=path,
        sha256=None if content is None else sha256(content).hexdigest(),
        status="failed",
        fault=Fault(
            code="damaged", message="Tệp PDF bị hỏng.", advice="Xin bản khác.", stage="read"
        ),
    )
