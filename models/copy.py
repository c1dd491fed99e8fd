"""Copies: what a store holds, on its way to another store."""

from dataclasses import dataclass

from models.outcome import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCopy:
    """A file as the machine read it; what people said about it goes by itself."""

    outcome: Outcome
    """Without its reading, which is ``reading``."""
    reading: bytes | None = None
    """What is printed on its pages, as the store packs it."""
    made: str | None = None
    """Digest of what was made of the reading."""
    read_at: str | None = None
    """When it was read: ISO 8601, UTC; None where that isn't known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidCopy:
    """A row of what people said: the table and its columns."""

    table: str
    row: dict[str, str | int | None]
