"""``dondoc mcp``: the store for assistants."""

import click

from dondoc.cli import options
from pipeline.extras import need

_OK = 0


@click.command
@options.database
def mcp(db: str | None) -> int:
    """Answer an assistant over standard input and output (Model Context Protocol), reading only.

    Tools: search_tasks, due, get_document, citations.
    """
    need("mcp")
    from dondoc.assistant import server_of
    from models.store.desk import open_desk
    from pipeline.lexicon.registry.lookup import Registry

    database = options.settings_with(db=db).db
    with open_desk(database, create=False, naming=Registry()) as desk:
        server_of(desk).run("stdio")
    return _OK
