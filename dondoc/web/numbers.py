"""Lists that are made of everything, kept for a while where that takes long."""

from itertools import islice

from fastapi import Request

from dondoc.web.site import site_of
from models.register import UnitRow
from models.status import today
from models.store.desk_queries import CitedRow, Statistics
from models.store.folding import fold


def units_like(request: Request, wording: str, *, most: int) -> list[UnitRow]:
    """Units with these words, the last of which may be cut off; those with most tasks first."""
    site, day = site_of(request), today()

    def found() -> list[tuple[str, UnitRow]]:
        return [(f" {fold(row.name)}", row) for row in site.desk.ask().units(day)]

    key = f" {fold(wording)}"
    every = site.kept.get(("units", day), found)
    return list(islice((row for name, row in every if key in name), most))


def cited(request: Request, wording: str, *, most: int) -> list[CitedRow]:
    """Documents that others name, with these words."""
    site = site_of(request)
    ask = site.desk.ask()
    return site.kept.get(("cited", wording, most), lambda: ask.cited(wording, most=most))


def statistics(request: Request) -> Statistics:
    """The store in numbers."""
    site = site_of(request)
    return site.kept.get("statistics", lambda: site.desk.ask().statistics())
