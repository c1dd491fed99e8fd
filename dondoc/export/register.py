"""Lists of tasks and documents as JSON; a task has the form that it has in its document."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date

from dondoc.export.json import Json, task_to_json
from models.grouping import TaskGroup
from models.register import ChainRow, CitingRow, DocumentRow, DueRow, TaskRow, UnitRow

TASKS_SCHEMA = "dondoc-tasks/1"
DOCUMENTS_SCHEMA = "dondoc-documents/1"
UNITS_SCHEMA = "dondoc-units/1"
DUE_SCHEMA = "dondoc-due/1"


def tasks_to_json(rows: Sequence[TaskRow], as_of: date) -> str:
    """Tasks with their document, the day they are due and their status on the day ``as_of``."""
    return _printed(
        {
            "schema": TASKS_SCHEMA,
            "as_of": as_of.isoformat(),
            "tasks": [task_row_to_json(row) for row in rows],
        }
    )


def tasks_in_pieces(rows: Iterable[TaskRow], as_of: date) -> Iterator[str]:
    """The same JSON piece by piece, for lists that don't fit into memory; a task a line."""
    yield f'{{"schema": "{TASKS_SCHEMA}", "as_of": "{as_of.isoformat()}", "tasks": ['
    for number, row in enumerate(rows):
        yield ("," if number else "") + "\n" + json.dumps(task_row_to_json(row), ensure_ascii=False)
    yield "\n]}\n"


def task_lines(rows: Iterable[TaskRow]) -> Iterator[str]:
    """Each task as a line of JSON, in the form that it has in `tasks_to_json`."""
    for row in rows:
        yield json.dumps(task_row_to_json(row), ensure_ascii=False) + "\n"


def units_to_json(rows: Sequence[UnitRow], as_of: date) -> str:
    """Units with the number of their tasks."""
    return _printed(
        {
            "schema": UNITS_SCHEMA,
            "as_of": as_of.isoformat(),
            "units": [asdict(row) for row in rows],
        }
    )


def documents_to_json(rows: Sequence[DocumentRow]) -> str:
    """Documents with the number of their tasks and findings."""
    return _printed(
        {"schema": DOCUMENTS_SCHEMA, "documents": [document_row_to_json(row) for row in rows]}
    )


def due_to_json(rows: Sequence[DueRow], as_of: date) -> str:
    """What comes due, day by day: each task as in `tasks_to_json`, with the day and why it stands there."""
    return _printed(
        {
            "schema": DUE_SCHEMA,
            "as_of": as_of.isoformat(),
            "due": [
                {
                    "day": row.day.isoformat(),
                    "named": row.named.isoformat(),
                    "recurring": row.recurring,
                    "day_off": row.day_off,
                    "task": task_row_to_json(row.task),
                }
                for row in rows
            ],
        }
    )


def citing_to_json(rows: Sequence[CitingRow]) -> str:
    """Documents that name another one."""
    return _printed({"schema": "dondoc-citing/1", "citing": [asdict(row) for row in rows]})


def chain_to_json(rows: Sequence[ChainRow]) -> str:
    """A directive and those that carry it out."""
    listed = [
        {**asdict(row), "last_due": row.last_due.isoformat() if row.last_due else None}
        for row in rows
    ]
    return _printed({"schema": "dondoc-chain/1", "chain": listed})


def groups_to_json(groups: Sequence[TaskGroup], as_of: date) -> str:
    """How many tasks there are of each unit, document, week or status."""
    return _printed(
        {
            "schema": "dondoc-groups/1",
            "as_of": as_of.isoformat(),
            "groups": [asdict(group) for group in groups],
        }
    )


def task_row_to_json(row: TaskRow) -> Json:
    """A task as in its document, with that document, the day it is due and its status."""
    return {
        "id": row.id,
        "corrected": row.corrected,
        **task_to_json(row.task),
        "due": row.due.isoformat() if row.due else None,
        "status": row.status,
        "through": row.through,
        "progress": [
            {
                "act": each.act,
                "day": each.day.isoformat(),
                "of": each.of.isoformat() if each.of else None,
                "reason": each.reason,
                "by": each.by,
                "at": each.at,
            }
            for each in row.progress.events
        ],
        "document": {
            "id": row.document,
            "type": row.type,
            "code": row.code,
            "date": row.date,
            "issuer": row.issuer,
            "title": row.title,
            "file": row.file,
            "part": row.part,
            "valid_from": row.valid_from and row.valid_from.isoformat(),
            "valid_until": row.valid_until and row.valid_until.isoformat(),
        },
    }


def document_row_to_json(row: DocumentRow) -> Json:
    """A document in a list."""
    return {
        "id": row.id,
        "type": row.type,
        "code": row.code,
        "date": row.date,
        "issuer": row.issuer,
        "title": row.title,
        "file": row.file,
        "sha256": row.sha256,
        "part": row.part,
        "pages": row.pages,
        "tasks": row.tasks,
        "findings": row.findings,
        "partial": row.partial,
        "valid_from": row.valid_from and row.valid_from.isoformat(),
        "valid_until": row.valid_until and row.valid_until.isoformat(),
    }


def _printed(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
