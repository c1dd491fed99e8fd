"""Whom assignments name, each once, so that a million tasks are asked by unit; groups as rules."""

import sqlalchemy as sa
from alembic import op

from models.store.folding import fold
from models.store.named import open_id

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("form", sa.String(5), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("place", sa.String(80)),
        sa.Column("record", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_units"),
        sa.CheckConstraint("form IN ('unit', 'group', 'open')", name=op.f("ck_units_form")),
    )
    op.create_index("ix_units_place", "units", ["place"])
    op.create_table(
        "unit_aliases",
        sa.Column("unit_id", sa.String(80), nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "wording", name="pk_unit_aliases"),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name="fk_unit_aliases_units", ondelete="CASCADE"
        ),
    )
    op.add_column(
        "assignments", sa.Column("named_id", sa.String(80), nullable=False, server_default="")
    )
    op.add_column("assignments", sa.Column("head", sa.Text))
    op.create_index("ix_assignments_named_id", "assignments", ["named_id"])
    _fill()


def downgrade() -> None:
    op.drop_index("ix_assignments_named_id", "assignments")
    op.drop_column("assignments", "head")
    op.drop_column("assignments", "named_id")
    op.drop_table("unit_aliases")
    op.drop_index("ix_units_place", "units")
    op.drop_table("units")


def _fill() -> None:
    """Names of rows that are there stay open: which units they are is found when they are extracted again."""
    run = op.get_bind().exec_driver_sql
    bound = "?" if op.get_context().dialect.name == "sqlite" else "%s"
    wordings: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for name, text in run(
        "SELECT DISTINCT coalesce(unit, text), text FROM assignments ORDER BY 1, 2"
    ).fetchall():
        key = open_id(name)
        names.setdefault(key, name)
        wordings.setdefault(key, set()).update((fold(name), fold(text)))
        run(
            f"UPDATE assignments SET named_id = {bound} WHERE coalesce(unit, text) = {bound}",
            (key, name),
        )
    for key, name in names.items():
        run(f"INSERT INTO units (id, form, name) VALUES ({bound}, 'open', {bound})", (key, name))
        for wording in sorted(wordings[key]):
            run(
                f"INSERT INTO unit_aliases (unit_id, wording) VALUES ({bound}, {bound})",
                (key, wording),
            )
