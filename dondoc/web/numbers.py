"""Lists that are made of everything, kept for a while where that takes long."""

from itertools import islice

from dondoc.web.site import Site
from models.register import UnitRow
from models.status import today
from models.store.desk_queries import CitedRow, Statistics
from models.store.folding import fold


def prepare(site: Site) -> None:
    """Have them found in the background, before anybody looks at their pages."""
    site.kept.prepare(lambda: _units(site), lambda: statistics(site), lambda: cited(site))


def units_like(site: Site, wording: str, *, most: int) -> list[UnitRow]:
    """Units with these words, the last of which may be cut off; those with most tasks first."""
    key = f" {fold(wording)}"
    return list(islice((row for name, row in _units(site) if key in name), most))


def cited(site: Site, wording: str = "", *, most: int = 100) -> list[CitedRow]:
    """Documents that others name, with these words."""
    ask = site.desk.ask()
    return site.kept.get(("cited", wording, most), lambda: ask.cited(wording, most=most))


def statistics(site: Site) -> Statistics:
    """The store in numbers."""
    return site.kept.get("statistics", lambda: site.desk.ask().statistics())


def _units(site: Site) -> list[tuple[str, UnitRow]]:
    """All units, each behind its folded name."""
    day = today()

    def found() -> list[tuple[str, UnitRow]]:
        return [(f" {fold(row.name)}", row) for row in site.desk.ask().units(day)]

    return site.kept.get("units", found, day=day)
