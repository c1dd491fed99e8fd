"""Lists of tasks and documents as JSON; a task has the form that it has in its document."""

import json
from collections.abc import Sequence
from datetime import date

from dondoc.export.json import Json, task_to_json
from models.register import DocumentRow, TaskRow

TASKS_SCHEMA = "dondoc-tasks/1"
DOCUMENTS_SCHEMA = "dondoc-documents/1"


def tasks_to_json(rows: Sequence[TaskRow], as_of: date) -> str:
    """Tasks with their document, the day they are due and their status on the day ``as_of``."""
    return _printed(
        {
            "schema": TASKS_SCHEMA,
            "as_of": as_of.isoformat(),
            "tasks": [_task(row) for row in rows],
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
