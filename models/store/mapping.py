"""Records into rows; the way back is in `models.store.restoring`.

Not kept are the places of the text's characters, its paragraphs, what was removed from it, and the
notes that the stages take for each other: every value that rests on a passage has its own page and box.
"""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any, assert_never

from models.citation import Citation
from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.directive import Directive, Source
from models.finding import Finding
from models.header import Header
from models.outcome import Outcome
from models.outline import Item
from models.status import due_day
from models.store import tables as stored
from models.store.folding import fold, sort_key
from models.store.named import named_id
from models.store.reading import packed
from models.task import Task
from models.text import CleanTable, CleanText, Evidence, Span
from models.validity import Validity

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def printable_path(path: str) -> str:
    """A path that any database and terminal takes: bytes that are no UTF-8 are written as hexadecimal."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def file_id(path: str, sha256: str | None) -> str:
    """The key of a file: its bytes, or its path where not even those could be read."""
    return sha256 or f"path:{printable_path(path)}"


def document_key(source: Source) -> str:
    """The key of a document: the beginning of its file's digest, and its part."""
    return f"{source.sha256[:16]}-{source.part}"


def stored_file(outcome: Outcome) -> stored.StoredFile:
    """A file with all that is kept of it; of a failed one, the fault alone."""
    path, fault = printable_path(outcome.path), outcome.fault
    documents = outcome.directives if outcome.status != "failed" else ()
    return stored.StoredFile(
        id=file_id(outcome.path, outcome.sha256),
        sha256=outcome.sha256,
        path=path,
        path_key=fold(path),
        status=outcome.status,
        fault_code=fault and fault.code,
        fault_message=fault and fault.message,
        fault_advice=fault and fault.advice,
        fault_stage=fault and fault.stage,
        fault_page=fault and fault.page,
        documents=[stored_document(directive) for directive in documents],
        reading=_stored_reading(outcome),
    )


def _stored_reading(outcome: Outcome) -> stored.StoredReading | None:
    if outcome.reading is None or outcome.status == "failed":
        return None
    return stored.StoredReading(content=packed(outcome.reading), made=digest_of(outcome))


def digest_of(outcome: Outcome) -> str:
    """A name for all that is kept of a file's directives: another one means other rows."""
    kept = [replace(each, text=CleanText(text=each.text.text)) for each in outcome.directives]
    return sha256(repr((outcome.status, kept)).encode("utf-8", "surrogatepass")).hexdigest()


def stored_document(directive: Directive) -> stored.StoredDocument:
    """A directive with everything that belongs to it."""
    source, validity = directive.source, directive.validity
    return stored.StoredDocument(
        id=document_key(source),
        part=source.part,
        page_count=source.pages,
        text=directive.text.text,
        valid_from=full_day(validity.since.day if validity.since else None),
        valid_until=full_day(validity.until.day if validity.until else None),
        pages=[
            stored.StoredPage(position=n, obtained_by=how)
            for n, how in enumerate(source.obtained_by)
        ],
        header_passages=[
            stored.HeaderPassage(position=n, field=field, **_located(evidence))
            for n, (field, evidence) in enumerate((*directive.header.evidence, *_bounds(validity)))
        ],
        items=[_stored_item(n, item) for n, item in enumerate(directive.items)],
        tasks=[
            stored_task(n, ref, task)
            for n, (ref, task) in enumerate(
                zip(task_refs(directive.tasks), directive.tasks, strict=True)
            )
        ],
        citations=[_stored_citation(n, each) for n, each in enumerate(directive.citations)],
        footnotes=[
            stored.StoredFootnote(position=n, mark=note.mark, page=note.page, **_spanned(note.span))
            for n, note in enumerate(directive.footnotes)
        ],
        tables=[_stored_table(n, table) for n, table in enumerate(directive.tables)],
        ledger=[
            stored.StoredLedgerEntry(
                position=n, path=entry.path, account=entry.account, rule=entry.rule
            )
            for n, entry in enumerate(directive.ledger)
        ],
        findings=[_stored_finding(n, each) for n, each in enumerate(directive.findings)],
        **_header_columns(directive.header),
    )


def _header_columns(header: Header) -> dict[str, Any]:
    """What is printed around the body, with the keys by which it is searched."""
    entries = [("addressee", header.addressees), ("recipient", header.recipients)]
    return {
        "type": header.type,
        "number": header.number,
        "symbol": header.symbol,
        "code": header.code,
        "code_key": _key(header.code),
        "date": header.date,
        "issued_day": full_day(header.date),
        "place": header.place,
        "issuer": header.issuer,
        "issuer_key": _key(header.issuer),
        "title": header.title,
        "title_key": _key(header.title),
        "signer_name": header.signer.name,
        "signer_title": header.signer.title,
        "signer_authority": header.signer.authority,
        "header_entries": [
            stored.HeaderEntry(kind=kind, position=n, text=text)
            for kind, texts in entries
            for n, text in enumerate(texts)
        ],
    }


def _bounds(validity: Validity) -> Iterator[tuple[str, Evidence]]:
    """Where it is said when a document holds, by the name of the column."""
    for field, bound in (("valid_from", validity.since), ("valid_until", validity.until)):
        if bound is not None:
            yield field, bound.evidence


def _stored_item(position: int, item: Item) -> stored.StoredItem:
    return stored.StoredItem(
        position=position,
        path=item.path,
        marker=item.marker,
        parent=item.parent,
        text=item.text,
        heading=item.heading,
        cells=[
            stored.ItemCell(position=n, role=role, **_spanned(span))
            for n, (role, span) in enumerate(item.row)
        ],
        **_located(item.evidence),
    )


def task_refs(tasks: Iterable[Task]) -> Iterator[str]:
    """Names of the tasks of a document: ``3/a``, and ``3/a#2`` for the second one of that item."""
    seen: Counter[str] = Counter()
    for task in tasks:
        seen[task.path] += 1
        number = seen[task.path]
        yield task.path if number == 1 else f"{task.path}#{number}"


def stored_task(position: int, ref: str, task: Task) -> stored.StoredTask:
    """A task with its units and deadlines, as the ``position``-th row of its document."""
    roles = [("lead", task.lead), ("coordinate", task.coordinate), ("report_to", task.report_to)]
    return stored.StoredTask(
        position=position,
        ref=ref,
        superseded=False,
        path=task.path,
        text=task.text,
        text_key=fold(task.text),
        inherited=task.inherited,
        product=task.product,
        lead_source=task.lead_source and stored.LeadSource(**_located(task.lead_source)),
        assignments=[
            stored.Assignment(
                role=role,
                position=n,
                text=unit.text,
                text_key=fold(unit.text),
                unit=unit.unit,
                unit_key=_key(unit.unit),
                unit_sort=sort_key(unit.unit or unit.text),
                inherited=unit.inherited,
                named_id=named_id(unit),
                head=unit.head,
                **_located(unit.evidence),
            )
            for role, units in roles
            for n, unit in enumerate(units)
        ],
        deadlines=[
            stored.StoredDeadline(
                position=n,
                text=deadline.text,
                inherited=deadline.inherited,
                due_day=due_day(deadline.meaning),
                **_meaning_columns(deadline.meaning),
                **_located(deadline.evidence),
            )
            for n, deadline in enumerate(task.deadlines)
        ],
        **_located(task.evidence),
    )


def _meaning_columns(meaning: Meaning) -> dict[str, Any]:
    match meaning:
        case OnDate(due=due):
            return {"kind": "date", "due": due}
        case WithinPeriod(start=start, due=due):
            return {"kind": "period", "start": start, "due": due}
        case Recurring(rrule=rrule):
            return {"kind": "recurring", "rrule": rrule}
        case Relative(duration=duration, working_days=working_days, anchor=anchor, due=due):
            columns = {"duration": duration, "working_days": working_days, "anchor": anchor}
            return {"kind": "relative", "due": due, **columns}
        case Ongoing():
            return {"kind": "ongoing"}
        case _:
            assert_never(meaning)


def _stored_citation(position: int, citation: Citation) -> stored.StoredCitation:
    return stored.StoredCitation(
        position=position,
        path=citation.path,
        type=citation.type,
        code=citation.code,
        code_key=_key(citation.code),
        date=citation.date,
        issuer=citation.issuer,
        name=citation.name,
        provision=citation.provision,
        basis=citation.basis,
        cited=cited_name(citation.code, citation.name, citation.date),
        **_located(citation.evidence),
    )


def cited_name(code: str | None, name: str | None, date: str | None) -> str | None:
    """What tells one cited document from another, None where nothing does.

    A code that holds a year is given once (``61/2018/NĐ-CP``), others come again every year; laws are cited by name.
    """
    known = fold(code or name or "")
    if not known or not date or _YEAR.search(known):
        return known or None
    return f"{known} {date}"


def _stored_table(position: int, table: CleanTable) -> stored.StoredTable:
    return stored.StoredTable(
        position=position,
        page=table.page,
        cells=[
            stored.TableCell(
                position=n,
                row_number=cell.row,
                column_number=cell.column,
                row_span=cell.row_span,
                column_span=cell.column_span,
                **_spanned(cell.span),
            )
            for n, cell in enumerate(table.cells)
        ],
        **_spanned(table.span),
    )


def _stored_finding(position: int, finding: Finding) -> stored.StoredFinding:
    return stored.StoredFinding(
        position=position,
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        path=finding.path,
        page=finding.page,
        settled=finding.settled,
        passage=finding.evidence and stored.FindingPassage(**_located(finding.evidence)),
    )


def full_day(iso: str | None) -> date | None:
    """A date of full precision as a day; None for ``2022-03``."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _key(text: str | None) -> str | None:
    return None if text is None else fold(text)


def _spanned(span: Span) -> dict[str, Any]:
    return {"span_start": span.start, "span_end": span.end}


def _located(evidence: Evidence) -> dict[str, Any]:
    left, top, right, bottom = evidence.box or (None, None, None, None)
    return {
        **_spanned(evidence.span),
        "page": evidence.page,
        "quote": evidence.quote,
        "rule": evidence.rule,
        "box_left": left,
        "box_top": top,
        "box_right": right,
        "box_bottom": bottom,
        "confidence": evidence.confidence,
        "quote_ocr": evidence.quote_ocr,
    }
