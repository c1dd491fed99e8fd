"""Heads of names that no table holds (``Trung tâm …``, ``Công ty …``): they tell what kind of unit it is."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from models.registry import Kind
from pipeline.lexicon.registry.areas import FOLDER
from pipeline.lexicon.registry.words import words_of


class Shape(NamedTuple):
    """What a head says."""

    kind: Kind
    where: str
    """Without a place: ``own`` is a part of the body that speaks (``Phòng Kế hoạch`` of a sở), ``nation`` one of the
    country (``Tập đoàn``), else one of the issuer's place."""


class Collective(NamedTuple):
    """A noun of collectives: whom it ranges over and, seen from the one who speaks, where they are."""

    noun: str
    kinds: tuple[Kind, ...]
    where: str
    area: bool
    words: str
    """What the names of those hold that it means (`models.registry.Range`)."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """Heads of names, and nouns of collectives, by their loose words."""

    heads: Mapping[tuple[str, ...], Shape]
    nouns: Mapping[tuple[str, ...], Collective]

    def head_at(self, words: tuple[str, ...]) -> tuple[Shape, int] | None:
        """The longest head with which ``words`` begin."""
        for count in range(min(8, len(words)), 0, -1):
            if (shape := self.heads.get(words[:count])) is not None:
                return shape, count
        return None

    def noun_at(self, words: tuple[str, ...]) -> tuple[Collective, int] | None:
        """The longest noun of collectives with which ``words`` begin."""
        for count in range(min(8, len(words)), 0, -1):
            if (noun := self.nouns.get(words[:count])) is not None:
                return noun, count
        return None


@cache
def load_shapes() -> Shapes:
    """The tables ``shapes.csv`` and ``collectives.csv``."""
    heads: dict[tuple[str, ...], Shape] = {}
    with (FOLDER / "shapes.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            heads[words_of(row["head"])] = Shape(row["kind"], row["where"])  # type: ignore[arg-type]  # checked by a test of the table
    nouns: dict[tuple[str, ...], Collective] = {}
    with (FOLDER / "collectives.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            kinds = tuple(row["kinds"].split())
            nouns[words_of(row["noun"])] = Collective(
                row["noun"],
                kinds,
                row["where"],
                row["note"] == "area",
                row["words"],
            )
    return Shapes(heads, nouns)
