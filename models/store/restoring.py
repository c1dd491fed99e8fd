"""Rows back into records: a directive that was stored comes out as `models.store.mapping` took it.

Closed sets of words are held by constraints of the tables, hence the casts.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal, cast

from models.citation import Citation
from models.correction import HEADER_FIELDS, corrected_header
from models.deadline import (
    Anchor,
    Deadline,
    Meaning,
    OnDate,
    Ongoing,
    Recurring,
    Relative,
    WithinPeriod,
)
from models.directive import Account, Directive, LedgerEntry, Source
from models.finding import Finding, Severity
from models.header import Header, Signer
from models.outline import Item
from models.store import tables as stored
from models.store.columns import Located, Spanned
from models.store.named import resolution_of
from models.task import Task
from models.text import (
    Box,
    CellSpan,
    CleanTable,
    CleanText,
    Evidence,
    Footnote,
    ObtainedBy,
    Span,
)
from models.unit import Unit
from models.validity import Bound, Validity

_VALIDITY = frozenset({"valid_from", "valid_until"})
"""Passages that stand beside those of the header and are none of it."""


def directive_of(row: stored.StoredDocument) -> Directive:
    """The directive as it holds: as people say, else as it was read."""
    return _directive(row, header_of(row), tasks_that_hold(row))


def directive_as_read(row: stored.StoredDocument) -> Directive:
    """The directive that a row was made from."""
    read = [task for task in row.tasks if task.corrects is None]
    found = _directive(row, header_as_read(row), read)
    return replace(
        found, findings=tuple(replace(finding, settled=False) for finding in found.findings)
    )


def _directive(
    row: stored.StoredDocument, header: Header, tasks: Iterable[stored.StoredTask]
) -> Directive:
    file, tables = row.file, tuple(_table_of(table) for table in row.tables)
    footnotes = tuple(
        Footnote(mark=note.mark, span=_span_of(note), page=note.page) for note in row.footnotes
    )
    return Directive(
        source=Source(
            path=file.path,
            sha256=file.sha256 or "",
            part=row.part,
            pages=row.page_count,
            obtained_by=tuple(cast(ObtainedBy, page.obtained_by) for page in row.pages),
        ),
        text=CleanText(text=row.text, tables=tables, footnotes=footnotes),
        header=header,
        items=tuple(item_of(item) for item in row.items),
        tasks=tuple(map(task_of, tasks)),
        citations=tuple(_citation_of(citation) for citation in row.citations),
        validity=Validity(_bound_of(row, "valid_from"), _bound_of(row, "valid_until")),
        footnotes=footnotes,
        tables=tables,
        ledger=tuple(
            LedgerEntry(path=entry.path, account=cast(Account, entry.account), rule=entry.rule)
            for entry in row.ledger
        ),
        findings=tuple(finding_of(finding) for finding in row.findings),
    )


def tasks_that_hold(row: stored.StoredDocument) -> list[stored.StoredTask]:
    """The tasks of a document in their order, those of people in the place of what they correct."""
    holding = (task for task in row.tasks if not task.superseded)
    return sorted(
        holding, key=lambda task: task.position if task.corrects is None else task.corrects
    )


def header_of(row: stored.StoredDocument) -> Header:
    """The header that holds: as people say, else as it was read."""
    return corrected_header(header_as_read(row), _said_of(row))


def brief_header_of(row: stored.StoredDocument) -> Header:
    """The fields of the header that people may correct, as they hold; the others are left out."""
    read = Header(type=row.type, code=row.code, date=row.date, issuer=row.issuer, title=row.title)
    return corrected_header(read, _said_of(row))


def _said_of(row: stored.StoredDocument) -> dict[str, str]:
    values = {field: getattr(row.said, field, None) for field in HEADER_FIELDS}
    return {field: value for field, value in values.items() if value is not None}


def header_as_read(row: stored.StoredDocument) -> Header:
    """The header as the machine read it."""

    def entries(kind: str) -> tuple[str, ...]:
        return tuple(entry.text for entry in row.header_entries if entry.kind == kind)

    return Header(
        type=row.type,
        number=row.number,
        symbol=row.symbol,
        code=row.code,
        date=row.date,
        place=row.place,
        issuer=row.issuer,
        title=row.title,
        addressees=entries("addressee"),
        recipients=entries("recipient"),
        signer=Signer(name=row.signer_name, title=row.signer_title, authority=row.signer_authority),
        evidence=tuple(
            (each.field, _evidence_of(each))
            for each in row.header_passages
            if each.field not in _VALIDITY
        ),
    )


def _bound_of(
    row: stored.StoredDocument, field: Literal["valid_from", "valid_until"]
) -> Bound | None:
    """The day from which, or until which, a document holds, with the passage that says so."""
    day = row.valid_from if field == "valid_from" else row.valid_until
    passage = next((each for each in row.header_passages if each.field == field), None)
    return Bound(day.isoformat(), _evidence_of(passage)) if day and passage else None


def item_of(row: stored.StoredItem) -> Item:
    """The item that a row was made from."""
    return Item(
        path=row.path,
        marker=row.marker,
        text=row.text,
        evidence=_evidence_of(row),
        parent=row.parent,
        heading=row.heading,
        row=tuple((cell.role, _span_of(cell)) for cell in row.cells),
    )


def task_of(row: stored.StoredTask) -> Task:
    """The task that a row was made from."""
    return Task(
        path=row.path,
        text=row.text,
        evidence=_evidence_of(row),
        lead=_units_of(row, "lead"),
        coordinate=_units_of(row, "coordinate"),
        report_to=_units_of(row, "report_to"),
        inherited=row.inherited,
        lead_source=_evidence_of(row.lead_source) if row.lead_source else None,
        product=row.product,
        deadlines=tuple(_deadline_of(deadline) for deadline in row.deadlines),
    )


def _units_of(row: stored.StoredTask, role: str) -> tuple[Unit, ...]:
    return tuple(
        Unit(
            text=each.text,
            evidence=_evidence_of(each),
            unit=each.unit,
            inherited=each.inherited,
            meant=resolution_of(each.named),
            head=each.head,
        )
        for each in row.assignments
        if each.role == role
    )


def _deadline_of(row: stored.StoredDeadline) -> Deadline:
    return Deadline(
        text=row.text,
        meaning=meaning_of(row),
        evidence=_evidence_of(row),
        inherited=row.inherited,
    )


def meaning_of(row: Any) -> Meaning:
    """What the columns of a deadline mean."""
    match row.kind:
        case "date":
            return OnDate(due=row.due or "")
        case "period":
            return WithinPeriod(start=row.start or "", due=row.due or "")
        case "recurring":
            return Recurring(rrule=row.rrule)
        case "relative":
            anchor = cast(Anchor, row.anchor)
            return Relative(row.duration or "", bool(row.working_days), anchor, row.due)
        case _:
            return Ongoing()


def _citation_of(row: stored.StoredCitation) -> Citation:
    return Citation(
        path=row.path,
        type=row.type,
        code=row.code,
        evidence=_evidence_of(row),
        date=row.date,
        issuer=row.issuer,
        name=row.name,
        provision=row.provision,
        basis=row.basis,
    )


def _table_of(row: stored.StoredTable) -> CleanTable:
    cells = tuple(
        CellSpan(
            row=cell.row_number,
            column=cell.column_number,
            span=_span_of(cell),
            row_span=cell.row_span,
            column_span=cell.column_span,
        )
        for cell in row.cells
    )
    return CleanTable(span=_span_of(row), page=row.page, cells=cells)


def finding_of(row: stored.StoredFinding) -> Finding:
    """The finding that a row was made from."""
    return Finding(
        code=row.code,
        severity=cast(Severity, row.severity),
        message=row.message,
        path=row.path,
        page=row.page,
        evidence=_evidence_of(row.passage) if row.passage else None,
        settled=bool(row.settled),
    )


def _span_of(row: Spanned) -> Span:
    return Span(row.span_start, row.span_end)


def _evidence_of(row: Located) -> Evidence:
    # Half of all values are those of evidence: they are taken past the bookkeeping of each attribute.
    found = vars(row)
    sides = [found.get(side) for side in ("box_left", "box_top", "box_right", "box_bottom")]
    known = [side for side in sides if side is not None]
    return Evidence(
        span=Span(found["span_start"], found["span_end"]),
        page=found["page"],
        quote=found["quote"],
        rule=found["rule"],
        box=Box(*known) if len(known) == 4 else None,
        confidence=found.get("confidence"),
        quote_ocr=found.get("quote_ocr"),
    )
