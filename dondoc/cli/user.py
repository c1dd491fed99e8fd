"""``dondoc user``: who may work at the desk, and keys of programs."""

import sys
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.correct import who
from dondoc.cli.output import printable, say, write
from dondoc.cli.stored import Unclear
from models.desk import ROLES, SCOPES, SCOPES_OF, Role
from pipeline.extras import need

if TYPE_CHECKING:
    from models.store.desk import Desk

_OK, _NOTHING = 0, 4


@click.group
def user() -> None:
    """Accounts of the desk, and keys of programs."""


@user.command
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="viewer", show_default=True)
@options.database
def add(name: str, role: Role, db: str | None) -> int:
    """Make an account, or give one another password and role.

    The password is asked for, or read from the first line of standard input where that is no terminal. A viewer reads,
    a reviewer corrects and uploads too, an admin also runs keys, calendars and webhooks.
    """
    need("web")
    from dondoc.web.login import MIN_PASSWORD, hash_of

    if not name.strip() or name != printable(name.strip()):
        raise Unclear(f"Tên không dùng được: “{printable(name)}”.")
    password = _password()
    if len(password) < MIN_PASSWORD:
        raise Unclear(f"Mật khẩu phải có ít nhất {MIN_PASSWORD} ký tự.")
    with _desk(db, create=True) as desk:
        desk.save_account(name, hash_of(password), role, by=who(None))
    say(f"Tài khoản {name}, vai trò {role}.")
    return _OK


@user.command(name="list")
@options.database
def list_(db: str | None) -> int:
    """Print the accounts, and the keys of programs."""
    with _desk(db) as desk:
        for account in desk.accounts():
            shut = "\tđã khóa" if account.disabled else ""
            write(f"{printable(account.name)}\t{account.role}{shut}")
        for token in desk.tokens():
            shut = "\tđã thu hồi" if token.revoked_at else ""
            scopes = " ".join(token.scopes)
            write(
                f"  {token.id}\t{printable(token.account)}\t{printable(token.label)}\t{scopes}{shut}"
            )
    return _OK


@user.command
@click.argument("name")
@options.database
def disable(name: str, db: str | None) -> int:
    """Shut an account; what it said stays."""
    with _desk(db) as desk:
        found = desk.disable_account(name, by=who(None))
    say(f"Đã khóa tài khoản {name}." if found else f"Không có tài khoản “{printable(name)}”.")
    return _OK if found else 2


@user.command
@click.argument("name")
@click.option("--label", default="", help="Khóa dùng để làm gì.")
@click.option(
    "--scope",
    "scopes",
    type=click.Choice(SCOPES),
    multiple=True,
    help="Quyền của khóa. [default: mọi quyền của vai trò]",
)
@options.database
def token(name: str, label: str, scopes: tuple[str, ...], db: str | None) -> int:
    """Make a key for a program that speaks for an account, and print it; it is shown this once."""
    with _desk(db) as desk:
        found = next((a for a in desk.accounts() if a.name == name and not a.disabled), None)
        if found is None:
            raise Unclear(f"Không có tài khoản “{printable(name)}”; `dondoc user list` liệt kê.")
        allowed = tuple(scope for scope in SCOPES if scope in SCOPES_OF[found.role])
        write(desk.new_token(name, label, scopes or allowed, by=who(None)))
    return _OK


@user.command
@click.argument("token_id", metavar="KEY")
@options.database
def revoke(token_id: str, db: str | None) -> int:
    """Make a key worthless; KEY is its short name in `dondoc user list`."""
    with _desk(db) as desk:
        found = desk.revoke_token(token_id, by=who(None))
    say(f"Đã thu hồi {token_id}." if found else f"Không có khóa “{printable(token_id)}”.")
    return _OK if found else _NOTHING


def _password() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Mật khẩu", hide_input=True, confirmation_prompt="Nhập lại"))
    return sys.stdin.readline().rstrip("\n")


def _desk(db: str | None, *, create: bool = False) -> "Desk":
    from models.store.desk import open_desk

    return open_desk(options.settings_with(db=db).db, create=create)
