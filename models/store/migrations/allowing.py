"""What several revisions do to corrections and to the tasks that they made."""

from alembic import op


def allow_corrections(*fields: str) -> None:
    """Let corrections be about these fields."""
    listed = ", ".join(f"'{field}'" for field in fields)
    if op.get_context().dialect.name == "postgresql":
        op.drop_constraint("ck_corrections_field", "corrections", type_="check")
        op.create_check_constraint(
            op.f("ck_corrections_field"), "corrections", f"field IN ({listed})"
        )
        return
    # The table is made anew, and checks are not carried over.
    with op.batch_alter_table("corrections", recreate="always") as table:
        table.create_check_constraint(op.f("ck_corrections_field"), f"field IN ({listed})")
        table.create_check_constraint(
            op.f("ck_corrections_undone"), "(undone_at IS NULL) = (undone_by IS NULL)"
        )


def drop_orphans() -> None:
    """Drop what belongs to tasks that were deleted: SQLite doesn't look at foreign keys while tables change."""
    for table in ("assignments", "deadlines", "lead_sources", "task_words"):
        op.execute(
            f"DELETE FROM {table} WHERE NOT EXISTS (SELECT 1 FROM tasks t"
            f" WHERE t.document_id = {table}.document_id AND t.position = {table}.task)"
        )
    for table in ("register", "task_events"):
        op.execute(f"DELETE FROM {table} WHERE task_id NOT IN (SELECT id FROM task_words)")
