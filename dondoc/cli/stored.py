"""What commands ask for by name: the database, and a document in it."""

from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import printable, say
from models.names import named_item
from models.status import today

if TYPE_CHECKING:
    from models.register import DocumentRow
    from models.store.session import Store


class Unclear(click.ClickException):
    """A name that means nothing, or several things."""

    exit_code = 2

    def show(self, _file: object = None) -> None:
        """Say so."""
        say(self.message)


def stored(db: str | None, *, patient: bool = False) -> "Store":
    """The database that is there; ``patient`` where many steps are taken on it."""
    from dondoc.cli.waiting import patience_of
    from models.store.patience import AT_ONCE
    from models.store.session import open_store
    from pipeline.lexicon.registry.lookup import Registry

    settings = options.settings_with(db=db)
    patience = patience_of(settings) if patient else AT_ONCE
    return open_store(settings.db, create=False, naming=Registry(), patience=patience)


def one_task(store: "Store", document: str, item: str) -> str:
    """The name of the task at an item, given by its path or as lists print it; else as it was typed."""
    from models.register import TaskFilter

    known = store.tasks(TaskFilter(document=document), today())
    return named_item(item, (row.ref for row in known)) or item


def one_document(store: "Store", name: str) -> "DocumentRow":
    """The document that ``name`` means; raises `Unclear`."""
    found = store.documents(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unclear(
            f"Không có văn bản nào là “{printable(name)}”; `dondoc documents` liệt kê tất cả."
        )
    from dondoc.cli.answers import candidates_text

    head = f"“{printable(name)}” có thể là {len(found)} văn bản; hãy chọn theo mã ở cột đầu:"
    raise Unclear(f"{head}\n{candidates_text(found)}")
