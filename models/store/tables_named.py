"""Tables of whom assignments name."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.store.columns import Base, one_of


class NamedUnit(Base):
    """Whom assignments name, each once: a unit of the registry, a group, or a name that stays open.

    Directives say a few thousand names a million times: what is asked of units is decided here, and then found by
    ``assignments.named_id``.
    """

    __tablename__ = "units"
    __table_args__ = (one_of("form", "unit", "group", "open"),)

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    """The unit's or group's own id; ``?`` and a digest for an open name."""
    form: Mapped[str] = mapped_column(String(5))
    name: Mapped[str]
    place: Mapped[str | None] = mapped_column(String(80), index=True)
    """The area in which it lies, or in which the members of a group lie."""
    record: Mapped[str | None]
    """All of it as JSON; null where nobody looked it up."""

    aliases: Mapped[list["UnitAlias"]] = relationship(viewonly=True)


class UnitAlias(Base):
    """A wording by which documents name a unit, folded."""

    __tablename__ = "unit_aliases"

    unit_id: Mapped[str] = mapped_column(
        String(80), ForeignKey("units.id", ondelete="CASCADE"), primary_key=True
    )
    wording: Mapped[str] = mapped_column(primary_key=True)
