"""Small pairs of right answers and exports, with the counts they must give (`cases.yaml`)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("cases.yaml")
_EMPTY_HEADER = {"signer": {"name": None, "title": None}, "addressees": [], "recipients": []}
_EMPTY_TASK: dict[str, Any] = {"lead": [], "coordinate": [], "report_to": [], "deadlines": []}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One pair. ``counts`` are tp, fp and fn by figure; figures that are not named count nothing."""

    name: str
    gold: dict[str, Any]
    export: dict[str, Any]
    counts: dict[str, tuple[int, int, int]]


def _completed(gold: dict[str, Any]) -> dict[str, Any]:
    """A gold answer with everything that a case leaves out, as a real one would have it."""
    return {
        "header": _EMPTY_HEADER | gold.get("header", {}),
        "items": gold.get("items", []),
        "tasks": [_EMPTY_TASK | task for task in gold.get("tasks", [])],
        "citations": gold.get("citations", []),
    }


CASES = tuple(
    Case(
        name=entry["name"],
        gold=_completed(entry.get("gold") or {}),
        export=entry.get("export") or {},
        counts={figure: tuple(counts) for figure, counts in entry["counts"].items()},
    )
    for entry in yaml.safe_load(_FILE.read_text(encoding="utf-8"))
)
