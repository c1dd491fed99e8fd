"""Directives as JSON, as ``docs/schema/dondoc-1.json`` describes it.

Every key is always there, null or empty where nothing is known; only a deadline has the keys of its
kind alone, and ``quote_ocr`` stands beside a quote where the two differ.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, assert_never

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
from models.directive import Directive
from models.finding import Finding
from models.header import Header
from models.outcome import Fault, Outcome
from models.outline import Item
from models.registry import RegisteredUnit, Resolution, UnitGroup, Unresolved
from models.task import Task
from models.text import CleanTable, Evidence, Footnote, Span
from models.unit import Unit
from models.validity import Bound

SCHEMA = "dondoc/1"

Json = dict[str, Any]


def outcome_to_json(outcome: Outcome) -> Json:
    """What ``dondoc extract`` prints: the documents of a file, and the fault if there is one."""
    envelope: Json = {
        "schema": SCHEMA,
        "source": {"path": outcome.path, "sha256": outcome.sha256},
        "documents": [directive_to_json(directive) for directive in outcome.directives],
    }
    if outcome.fault is not None:
        envelope["fault"] = fault_to_json(outcome.fault)
    return envelope


def directives_to_json(directives: Sequence[Directive]) -> Json:
    """Documents of one file that were stored, in the same form."""
    source = directives[0].source
    return {
        "schema": SCHEMA,
        "source": {"path": source.path, "sha256": source.sha256},
        "documents": [directive_to_json(directive) for directive in directives],
    }


def directive_to_json(directive: Directive) -> Json:
    """One document: field names are those of the annotation guideline."""
    text, source = directive.text.text, directive.source
    return {
        "header": _header(directive.header),
        "header_evidence": {name: _evidence(where) for name, where in directive.header.evidence},
        "items": [_item(item) for item in directive.items],
        "tasks": [task_to_json(task) for task in directive.tasks],
        "citations": [_citation(citation) for citation in directive.citations],
        "validity": {
            "since": _bound(directive.validity.since),
            "until": _bound(directive.validity.until),
        },
        "source": {
            "path": source.path,
            "sha256": source.sha256,
            "part": source.part,
            "pages": source.pages,
            "obtained_by": list(source.obtained_by),
        },
        "footnotes": [_footnote(note, text) for note in directive.footnotes],
        "tables": [_table(table, text) for table in directive.tables],
        "findings": [_finding(finding) for finding in directive.findings],
        "ledger": [
            {"path": entry.path, "account": entry.account, "rule": entry.rule}
            for entry in directive.ledger
        ],
        "text": text,
    }


def _bound(bound: Bound | None) -> Json | None:
    return {"day": bound.day, **_evidence(bound.evidence)} if bound else None


def fault_to_json(fault: Fault) -> Json:
    """Why a file or a page failed."""
    return {
        "code": fault.code,
        "message": fault.message,
        "advice": fault.advice,
        "page": fault.page,
        "stage": fault.stage,
    }


def task_to_json(task: Task) -> Json:
    """A task with its units and deadlines."""
    return {
        "path": task.path,
        "text": task.text,
        "lead": [unit_to_json(unit) for unit in task.lead],
        "coordinate": [unit_to_json(unit) for unit in task.coordinate],
        "report_to": [unit_to_json(unit) for unit in task.report_to],
        "inherited": task.inherited,
        "lead_source": _evidence(task.lead_source) if task.lead_source else None,
        "product": task.product,
        "deadlines": [deadline_to_json(deadline) for deadline in task.deadlines],
        **_evidence(task.evidence),
    }


def unit_to_json(unit: Unit) -> Json:
    """A unit as printed and, where known, as it is officially called."""
    return {
        "text": unit.text,
        "unit": unit.unit,
        "inherited": unit.inherited,
        "head": unit.head,
        "meant": _meant(unit.meant),
        **_evidence(unit.evidence),
    }


def _meant(meant: Resolution | None) -> Json | None:
    """The unit, group or open name of the registry."""
    match meant:
        case RegisteredUnit():
            return {
                "form": "unit",
                "id": meant.id,
                "name": meant.name,
                "kind": meant.kind,
                "level": meant.level,
                "within": list(meant.within),
                "area_type": meant.area_type,
                "valid_from": meant.valid_from and meant.valid_from.isoformat(),
                "valid_to": meant.valid_to and meant.valid_to.isoformat(),
                "successors": list(meant.successors),
                "basis": meant.basis,
            }
        case UnitGroup():
            return {
                "form": "group",
                "id": meant.id,
                "name": meant.name,
                "ranges": [asdict(each) for each in meant.ranges],
                "within": meant.within,
                "around": list(meant.around),
                "exceptions": list(meant.exceptions),
                "narrowed": meant.narrowed,
                "since": meant.since and meant.since.isoformat(),
                "until": meant.until and meant.until.isoformat(),
            }
        case Unresolved():
            return {"form": "open", "reason": meant.reason, "candidates": list(meant.candidates)}
        case None:
            return None
        case _:
            assert_never(meant)


def deadline_to_json(deadline: Deadline) -> Json:
    """A deadline with the keys of its kind."""
    return {
        "text": deadline.text,
        **_meaning(deadline.meaning),
        "inherited": deadline.inherited,
        **_evidence(deadline.evidence),
    }


def _meaning(meaning: Meaning) -> Json:
    match meaning:
        case OnDate(due=due):
            return {"kind": "date", "due": due}
        case WithinPeriod(start=start, due=due):
            return {"kind": "period", "start": start, "due": due}
        case Recurring(rrule=rrule):
            return {"kind": "recurring", "rrule": rrule}
        case Relative(duration=duration, working_days=working_days, anchor=anchor, due=due):
            return {
                "kind": "relative",
                "duration": duration,
                "working_days": working_days,
                "anchor": anchor,
                "due": due,
            }
        case Ongoing():
            return {"kind": "ongoing"}
        case _:
            assert_never(meaning)


def _header(header: Header) -> Json:
    return {
        "type": header.type,
        "number": header.number,
        "symbol": header.symbol,
        "code": header.code,
        "date": header.date,
        "place": header.place,
        "issuer": header.issuer,
        "title": header.title,
        "addressees": list(header.addressees),
        "recipients": list(header.recipients),
        "signer": {
            "name": header.signer.name,
            "title": header.signer.title,
            "authority": header.signer.authority,
        },
    }


def _item(item: Item) -> Json:
    return {
        "path": item.path,
        "marker": item.marker,
        "parent": item.parent,
        "text": item.text,
        "heading": item.heading,
        "row": [{"role": role, "span": list(span)} for role, span in item.row],
        **_evidence(item.evidence),
    }


def _citation(citation: Citation) -> Json:
    return {
        "path": citation.path,
        "basis": citation.basis,
        "type": citation.type,
        "code": citation.code,
        "date": citation.date,
        "issuer": citation.issuer,
        "name": citation.name,
        "provision": citation.provision,
        **_evidence(citation.evidence),
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.path,
        "page": finding.page,
        "settled": finding.settled,
        "evidence": _evidence(finding.evidence) if finding.evidence else None,
    }


def _footnote(note: Footnote, text: str) -> Json:
    return {
        "mark": note.mark,
        "text": _passage(note.span, text),
        "page": note.page,
        "span": list(note.span),
    }


def _table(table: CleanTable, text: str) -> Json:
    return {
        "page": table.page,
        "span": list(table.span),
        "cells": [
            {
                "row": cell.row,
                "column": cell.column,
                "row_span": cell.row_span,
                "column_span": cell.column_span,
                "text": _passage(cell.span, text),
                "span": list(cell.span),
            }
            for cell in table.cells
        ],
    }


def _passage(span: Span, text: str) -> str:
    return text[span.start : span.end]


def _evidence(evidence: Evidence) -> Json:
    where: Json = {
        "page": evidence.page,
        "box": list(evidence.box) if evidence.box else None,
        "confidence": evidence.confidence,
        "rule": evidence.rule,
        "span": list(evidence.span),
        "quote": evidence.quote,
    }
    if evidence.quote_ocr is not None:
        where["quote_ocr"] = evidence.quote_ocr
    return where
