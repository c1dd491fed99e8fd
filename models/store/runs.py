"""Runs, as they begin and end."""

import json
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.run import Counts, Run, RunEnd, RunKind
from models.store.tables_runs import StoredRun


def begin(session: Session, kind: RunKind, version: str, arguments: list[str], at: str) -> int:
    """Keep that a run has begun; returns its number."""
    written = json.dumps([each.encode("utf-8", "replace").decode() for each in arguments])
    row = StoredRun(kind=kind, version=version, arguments=written, began_at=at)
    session.add(row)
    session.flush()
    return row.number


def end(session: Session, number: int, ended: RunEnd, counts: Counts, at: str) -> None:
    """Keep how it ended."""
    row = session.get_one(StoredRun, number)
    row.ended, row.ended_at = ended, at
    for name, count in counts.items():
        setattr(row, name, count)


def runs(session: Session) -> list[Run]:
    """All runs, the latest first."""
    rows = session.scalars(select(StoredRun).order_by(StoredRun.number.desc()))
    return [
        Run(
            number=row.number,
            kind=cast(RunKind, row.kind),
            version=row.version,
            arguments=tuple(json.loads(row.arguments)),
            began_at=row.began_at,
            ended_at=row.ended_at,
            ended=cast(RunEnd | None, row.ended),
            stored=row.stored,
            unchanged=row.unchanged,
            partial=row.partial,
            failed=row.failed,
        )
        for row in rows
    ]
