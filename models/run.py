"""Runs: what was done to a store, when, and how it ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

RunKind = Literal["ingest", "reextract", "import"]
RunEnd = Literal["done", "interrupted", "error"]
Counts = Mapping[Literal["stored", "unchanged", "partial", "failed"], int]
"""Files by what became of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run."""

    number: int
    kind: RunKind
    version: str
    """Of the program."""
    arguments: tuple[str, ...]
    began_at: str
    """ISO 8601, in UTC."""
    ended_at: str | None
    """None while it runs, and for ever where it was killed."""
    ended: RunEnd | None
    stored: int | None
    unchanged: int | None
    partial: int | None
    failed: int | None
