"""Who must do what by when, out of Vietnamese directives: the interface for other programs.

>>> import dondoc
>>> outcome = dondoc.extract("chi-thi.pdf")             # doctest: +SKIP
>>> with dondoc.open("sqlite:///dondoc.sqlite3") as store:  # doctest: +SKIP
...     rows = store.tasks(unit="Sở Nội vụ", due_to=date(2025, 12, 31))
...     frame = dondoc.to_frame(rows)   # for those who have pandas
...     store.correct([dondoc.Change(document=rows[0].document, task=rows[0].ref, field="due", value="2025-11-30")],
...                   by="Lan")

What is heavy is loaded when it is first used.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dondoc.export.json import directive_to_json, outcome_to_json
    from dondoc.frames import to_frame
    from dondoc.terms import receipt_due, term_end
    from models.correction import Change, Correction
    from models.outcome import Fault, Outcome
    from models.progress import Event, Progress
    from models.register import DocumentRow, DueRow, TaskFilter, TaskPage, TaskRow, UnitRow
    from models.status import national_class, today
    from models.store.errors import StoreError
    from models.store.session import Store
    from pipeline.errors import DondocError
    from pipeline.settings import Settings

__all__ = [
    "Change",
    "Correction",
    "DocumentRow",
    "DondocError",
    "DueRow",
    "Event",
    "Fault",
    "Outcome",
    "Progress",
    "Settings",
    "Store",
    "StoreError",
    "TaskFilter",
    "TaskPage",
    "TaskRow",
    "UnitRow",
    "directive_to_json",
    "extract",
    "national_class",
    "open",
    "outcome_to_json",
    "receipt_due",
    "term_end",
    "to_frame",
    "today",
]

_HOMES = {
    "Change": "models.correction",
    "Correction": "models.correction",
    "DocumentRow": "models.register",
    "DondocError": "pipeline.errors",
    "DueRow": "models.register",
    "Event": "models.progress",
    "Fault": "models.outcome",
    "Outcome": "models.outcome",
    "Progress": "models.progress",
    "Settings": "pipeline.settings",
    "Store": "models.store.session",
    "StoreError": "models.store.errors",
    "TaskFilter": "models.register",
    "TaskPage": "models.register",
    "TaskRow": "models.register",
    "UnitRow": "models.register",
    "directive_to_json": "dondoc.export.json",
    "national_class": "models.status",
    "outcome_to_json": "dondoc.export.json",
    "receipt_due": "dondoc.terms",
    "term_end": "dondoc.terms",
    "to_frame": "dondoc.frames",
    "today": "models.status",
}


def extract(
    path: str | Path, *, settings: "Settings | None" = None, guarded: bool = True
) -> "Outcome":
    """Read one file; what is wrong with it is the outcome's fault and never an exception.

    It is read by a process of its own, so that a file that would take all memory or all time ends in a fault and leaves
    the caller alone. To start that takes a second or two: ``guarded=False`` reads in the caller's own process, for
    many files that are known to be good.

    Raises what has nothing to do with the file: `DondocError` where a program is missing.
    """
    from pipeline.settings import Settings

    wanted = settings or Settings.from_environment()
    if guarded:
        from pipeline.batch.single import read_one

        return read_one(Path(path), wanted)
    from pipeline.run import run

    return run(Path(path), wanted)


def open(db: str | None = None, *, create: bool = True) -> "Store":  # noqa: A001  # dondoc.open
    """Open the database at an SQLAlchemy URL, by default that of ``DONDOC_DB``.

    Raises `StoreError` where it can't be opened or belongs to another version.
    """
    from models.store.session import open_store
    from pipeline.lexicon.registry.lookup import Registry
    from pipeline.settings import Settings

    return open_store(db or Settings.from_environment().db, create=create, naming=Registry())


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
