"""How Alembic runs here: over the connection that the store has opened, and in its transaction."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite alters a table by making it anew.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
