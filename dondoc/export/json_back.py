"""JSON of `dondoc.export.json` back into records: what went out comes in as it was.

What isn't of that form raises `KeyError`, `TypeError`, `ValueError` or `AttributeError`.
"""

from datetime import date
from typing import Any, cast

from dondoc.export.json import SCHEMA, Json
from models.citation import Citation
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
from models.outcome import Fault, Outcome, Status
from models.outline import Item
from models.registry import Resolution
from models.registry_records import resolution_from
from models.task import Task
from models.text import Box, CellSpan, CleanTable, CleanText, Evidence, Footnote, ObtainedBy, Span
from models.unit import Unit
from models.validity import Bound, Validity


def outcome_of_json(envelope: Json) -> Outcome:
    """The file that ``dondoc extract`` printed."""
    if envelope["schema"] != SCHEMA:
        raise ValueError(envelope["schema"])
    found = envelope["source"]
    directives = tuple(map(directive_of_json, envelope["documents"]))
    if any(each.source.sha256 != found["sha256"] for each in directives):
        raise ValueError("documents of another file")
    fault = envelope.get("fault")
    status: Status = "ok" if fault is None else "partial" if directives else "failed"
    return Outcome(
        path=_text(found["path"]),
        sha256=found["sha256"],
        status=status,
        directives=directives,
        fault=None if fault is None else fault_of_json(fault),
    )


def fault_of_json(fault: Json) -> Fault:
    """Why a file or a page failed."""
    return Fault(
        code=_text(fault["code"]),
        message=_text(fault["message"]),
        advice=_text(fault["advice"]),
        stage=_text(fault["stage"]),
        page=fault["page"],
    )


def directive_of_json(document: Json) -> Directive:
    """One document."""
    source, tables = document["source"], tuple(map(_table, document["tables"]))
    footnotes = tuple(
        Footnote(mark=note["mark"], span=Span(*note["span"]), page=note["page"])
        for note in document["footnotes"]
    )
    text = CleanText(text=_text(document["text"]), tables=tables, footnotes=footnotes)
    return Directive(
        source=Source(
            path=_text(source["path"]),
            sha256=_text(source["sha256"]),
            part=source["part"],
            pages=source["pages"],
            obtained_by=tuple(cast("ObtainedBy", how) for how in source["obtained_by"]),
        ),
        text=text,
        header=_header(document["header"], document["header_evidence"]),
        items=tuple(map(_item, document["items"])),
        tasks=tuple(map(_task, document["tasks"])),
        citations=tuple(map(_citation, document["citations"])),
        # Older versions did not read it.
        validity=_validity(document.get("validity") or {}),
        footnotes=footnotes,
        tables=tables,
        ledger=tuple(
            LedgerEntry(
                path=entry["path"], account=cast("Account", entry["account"]), rule=entry["rule"]
            )
            for entry in document["ledger"]
        ),
        findings=tuple(map(_finding, document["findings"])),
    )


def _validity(validity: Json) -> Validity:
    bounds = (validity.get(name) for name in ("since", "until"))
    return Validity(*(each and Bound(_day(each["day"]), _evidence(each)) for each in bounds))


def _day(value: Any) -> str:
    return date.fromisoformat(_text(value)).isoformat()


def _header(header: Json, evidence: Json) -> Header:
    fields = ("type", "number", "symbol", "code", "date", "place", "issuer", "title")
    return Header(
        **{field: header[field] for field in fields},
        addressees=tuple(header["addressees"]),
        recipients=tuple(header["recipients"]),
        signer=Signer(**header["signer"]),
        evidence=tuple((field, _evidence(where)) for field, where in evidence.items()),
    )


def _item(item: Json) -> Item:
    return Item(
        path=item["path"],
        marker=item["marker"],
        text=item["text"],
        evidence=_evidence(item),
        parent=item["parent"],
        heading=item["heading"],
        row=tuple((cell["role"], Span(*cell["span"])) for cell in item["row"]),
    )


def _task(task: Json) -> Task:
    source = task["lead_source"]
    return Task(
        path=task["path"],
        text=task["text"],
        evidence=_evidence(task),
        lead=tuple(map(_unit, task["lead"])),
        coordinate=tuple(map(_unit, task["coordinate"])),
        report_to=tuple(map(_unit, task["report_to"])),
        inherited=task["inherited"],
        lead_source=None if source is None else _evidence(source),
        product=task["product"],
        deadlines=tuple(map(_deadline, task["deadlines"])),
    )


def _unit(unit: Json) -> Unit:
    return Unit(
        text=unit["text"],
        evidence=_evidence(unit),
        unit=unit["unit"],
        inherited=unit["inherited"],
        # Older versions knew no registry.
        head=unit.get("head"),
        meant=_meant(unit.get("meant")),
    )


def _meant(meant: Json | None) -> Resolution | None:
    if meant is None:
        return None
    fields = {name: value for name, value in meant.items() if name != "form"}
    return resolution_from(meant["form"], fields)


def _deadline(deadline: Json) -> Deadline:
    return Deadline(
        text=deadline["text"],
        meaning=_meaning(deadline),
        evidence=_evidence(deadline),
        inherited=deadline["inherited"],
    )


def _meaning(deadline: Json) -> Meaning:
    match deadline["kind"]:
        case "date":
            return OnDate(deadline["due"])
        case "period":
            return WithinPeriod(deadline["start"], deadline["due"])
        case "recurring":
            return Recurring(deadline["rrule"])
        case "relative":
            anchor = cast("Anchor", deadline["anchor"])
            return Relative(deadline["duration"], deadline["working_days"], anchor, deadline["due"])
        case "ongoing":
            return Ongoing()
        case kind:
            raise ValueError(kind)


def _citation(citation: Json) -> Citation:
    fields = ("path", "type", "code", "date", "issuer", "name", "provision", "basis")
    return Citation(**{each: citation[each] for each in fields}, evidence=_evidence(citation))


def _table(table: Json) -> CleanTable:
    cells = tuple(
        CellSpan(
            row=cell["row"],
            column=cell["column"],
            span=Span(*cell["span"]),
            row_span=cell["row_span"],
            column_span=cell["column_span"],
        )
        for cell in table["cells"]
    )
    return CleanTable(span=Span(*table["span"]), page=table["page"], cells=cells)


def _finding(finding: Json) -> Finding:
    evidence = finding["evidence"]
    return Finding(
        code=finding["code"],
        severity=cast("Severity", finding["severity"]),
        message=finding["message"],
        path=finding["path"],
        page=finding["page"],
        evidence=None if evidence is None else _evidence(evidence),
        # Older versions settled none.
        settled=finding.get("settled", False),
    )


def _evidence(where: Json) -> Evidence:
    box = where["box"]
    return Evidence(
        span=Span(*where["span"]),
        page=where["page"],
        quote=_text(where["quote"]),
        rule=_text(where["rule"]),
        box=None if box is None else Box(*box),
        confidence=where["confidence"],
        quote_ocr=where.get("quote_ocr"),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value
