"""Columns and constraints that several tables share.

Every constraint has a name, so that a migration can drop it.
"""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Base of all tables: names of constraints, and text without a length."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text()}


# Columns of a mixin: keys stand first in their table, evidence last.
_KEY, _EVIDENCE = -1, 1


class Spanned:
    """Columns of a passage's characters in the document's text, half-open."""

    span_start: Mapped[int] = mapped_column(sort_order=_EVIDENCE)
    span_end: Mapped[int] = mapped_column(sort_order=_EVIDENCE)


class Located(Spanned):
    """Columns that say who says so, as `models.text.Evidence` does."""

    page: Mapped[int] = mapped_column(sort_order=_EVIDENCE)
    quote: Mapped[str] = mapped_column(sort_order=_EVIDENCE)
    rule: Mapped[str] = mapped_column(sort_order=_EVIDENCE)
    box_left: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    box_top: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    box_right: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    box_bottom: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    confidence: Mapped[float | None] = mapped_column(sort_order=_EVIDENCE)
    quote_ocr: Mapped[str | None] = mapped_column(sort_order=_EVIDENCE)
    """The quote as OCR read it, where it was restored."""


def one_of(column: str, *values: str) -> CheckConstraint:
    """A column that holds one of these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def beneath(table: str, column: str) -> ForeignKeyConstraint:
    """The foreign key of a row that belongs to a numbered row of the same document."""
    return ForeignKeyConstraint(
        ["document_id", column],
        [f"{table}.document_id", f"{table}.position"],
        ondelete="CASCADE",
    )


class Numbered:
    """Key of a row that is the ``position``-th of its kind in a document, from 0."""

    document_id: Mapped[str] = mapped_column(
        String(24),
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=True,
        sort_order=_KEY,
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=_KEY)


class OfTask:
    """Key columns of a row that belongs to a task."""

    document_id: Mapped[str] = mapped_column(String(24), primary_key=True, sort_order=_KEY)
    task: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=_KEY)
