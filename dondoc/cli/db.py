"""``dondoc db``: the revision of a database's tables."""

import click

from dondoc.cli import options
from dondoc.cli.output import say, write


@click.group
def db() -> None:
    """Look after the tables of the database.

    They are brought up to date whenever the database is opened; these commands do so by themselves, or take the tables
    back for an older dondoc.
    """


@db.command
@options.database
def current(db: str | None) -> None:
    """Print the revision of the tables, and that which this program uses."""
    from models.store.revisions import HEAD, revision_of

    revision = revision_of(options.settings_with(db=db).db)
    write(revision or "–")
    if revision != HEAD:
        say(f"Chương trình dùng phiên bản {HEAD}; `dondoc db upgrade` đưa cơ sở dữ liệu lên.")


@db.command
@click.argument("revision", required=False)
@options.database
def upgrade(revision: str | None, db: str | None) -> None:
    """Bring the tables up to REVISION [default: the newest]; a new database gets them."""
    from models.store.revisions import HEAD, migrate

    migrate(options.settings_with(db=db).db, revision or HEAD)
    say(f"Cơ sở dữ liệu ở phiên bản {revision or HEAD}.")


@db.command
@click.argument("revision")
@options.database
@click.option("--yes", is_flag=True, help="Yes, drop it.")
def downgrade(revision: str, db: str | None, yes: bool) -> None:
    """Take the tables back to REVISION; what they can't hold is dropped."""
    from models.store.revisions import migrate

    if not yes:
        raise click.UsageError(
            f"Dữ liệu mà phiên bản {revision} không chứa được sẽ bị xóa; thêm --yes để làm tiếp.",
            click.get_current_context(),
        )
    migrate(options.settings_with(db=db).db, revision)
    say(f"Cơ sở dữ liệu ở phiên bản {revision}.")
