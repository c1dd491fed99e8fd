"""The registry of units as the store asks it; tables and rules are loaded when a unit is first asked for."""

from collections.abc import Sequence

from models.register import AskedUnit, Predecessor


class Registry:
    """Who knows units by their names (`models.register.Naming`)."""

    def find(self, wording: str) -> Sequence[AskedUnit]:
        """The units that a name means, as `pipeline.lexicon.registry.finding.find_units` says."""
        from pipeline.lexicon.registry.finding import find_units  # noqa: PLC0415

        return find_units(wording)

    def nearest(self, wording: str, further: Sequence[str] = ()) -> list[str]:
        """Names that are written alike, of the registry and ``further`` ones."""
        from pipeline.lexicon.registry.finding import nearest_names  # noqa: PLC0415

        return nearest_names(wording, further)

    def predecessors(self, asked: AskedUnit) -> Sequence[Predecessor]:
        """Whose work a unit took over, as far as the tables tell."""
        from pipeline.lexicon.registry.predecessors import find_predecessors  # noqa: PLC0415

        return find_predecessors(asked)
