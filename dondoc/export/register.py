"""Lists of tasks and documents as JSON; a task has the form that it has in its document."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date

from dondoc.export.json import Json, task_to_json
from models.register import DocumentRow, TaskRow, UnitRow

TASKS_SCHEMA = "dondoc-tasks/1"
DOCUMENTS_SCHEMA = "dondoc-documents/1"
UNITS_SCHEMA = "dondoc-units/1"


def tasks_to_json(rows: Sequence[TaskRow], as_of: date) -> str:
    """Tasks with their document, the day they are due and their status on the day ``as_of``."""
    return _printed(
        {
            "schema": TASKS_SCHEMA,
            "as_of": as_of.isoformat(),
            "tasks": [_task(row) for row in rows],
        }
    )


def tasks_in_pieces(rows: Iterable[TaskRow], as_of: date) -> Iterator[str]:
    """The same JSON piece by piece, for lists that don't fit into memory; a task a line."""
    yield f'{{"schema": "{TASKS_SCHEMA}", "as_of": "{as_of.isoformat()}", "tasks": ['
    for number, row in enumerate(rows):
        yield ("," if number else "") + "\n" + json.dumps(_task(row), ensure_ascii=False)
    yield "\n]}\n"


def task_lines(rows: Iterable[TaskRow]) -> Iterator[str]:
    """Each task as a line of JSON, in the form that it has in `tasks_to_json`."""
    for row in rows:
        yield json.dumps(_task(row), ensure_ascii=False) + "\n"


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
    return _printed({"schema": DOCUMENTS_SCHEMA, "documents": [_document(row) for row in rows]})


def _task(row: TaskRow) -> Json:
    return {
        "id": row.id,
        "corrected": row.corrected,
        **task_to_json(row.task),
        "due": row.due.isoformat() if row.due else None,
        "status": row.status,
        "document": {
            "id": row.document,
            "type": row.type,
            "code": row.code,
            "date": row.date,
            "issuer": row.issuer,
            "title": row.title,
            "file": row.file,
            "part": row.part,
        },
    }


def _document(row: DocumentRow) -> Json:
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
    }


def _printed(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
