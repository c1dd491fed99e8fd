"""Who may work at the desk: accounts, browsers that are logged in, keys of programs, secret addresses."""

import secrets
from hashlib import sha256

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.desk import SCOPES_OF, Account, Bearer, Feed, Role, Token
from models.store.tables_desk import StoredAccount, StoredFeed, StoredSession, StoredToken


def digest(secret: str) -> str:
    """What is kept of a secret: long random ones need no salt."""
    return sha256(secret.encode()).hexdigest()


def accounts(session: Session) -> list[Account]:
    """All accounts by name."""
    rows = session.scalars(select(StoredAccount).order_by(StoredAccount.name))
    return [_account(row) for row in rows]


def any_account(session: Session) -> bool:
    """Whether anybody has to log in."""
    return bool(session.scalar(select(func.count()).select_from(StoredAccount)))


def save_account(session: Session, name: str, password: str, role: Role, at: str) -> None:
    """A new account, or another password and role for one; whoever was logged in has to do so again."""
    row = session.get(StoredAccount, name)
    if row is None:
        session.add(StoredAccount(name=name, password=password, role=role, made_at=at))
    else:
        row.password, row.role, row.disabled_at = password, role, None
        session.execute(delete(StoredSession).where(StoredSession.account == name))


def disable_account(session: Session, name: str, at: str) -> bool:
    """Shut an account: its sessions and tokens end, what it said stays; False where there is none."""
    row = session.get(StoredAccount, name)
    if row is None:
        return False
    row.disabled_at = at
    session.execute(delete(StoredSession).where(StoredSession.account == name))
    for token in session.scalars(select(StoredToken).where(StoredToken.account == name)):
        token.revoked_at = token.revoked_at or at
    return True


def password_of(session: Session, name: str) -> tuple[str, Role] | None:
    """The hash of an open account's password, and its role."""
    row = session.get(StoredAccount, name)
    if row is None or row.disabled_at is not None:
        return None
    return row.password, row.role  # type: ignore[return-value]  # held by a constraint


def log_in(session: Session, name: str, at: str, until: str) -> str:
    """The secret of a new session; those that are over are forgotten."""
    session.execute(delete(StoredSession).where(StoredSession.until < at))
    token = secrets.token_urlsafe(32)
    session.add(StoredSession(token_hash=digest(token), account=name, made_at=at, until=until))
    return token


def log_out(session: Session, token: str) -> None:
    """End a session."""
    session.execute(delete(StoredSession).where(StoredSession.token_hash == digest(token)))


def of_session(session: Session, token: str, at: str) -> Bearer | None:
    """Who is logged in with this secret."""
    found = session.scalars(
        select(StoredAccount)
        .join(StoredSession, StoredSession.account == StoredAccount.name)
        .where(
            StoredSession.token_hash == digest(token),
            StoredSession.until > at,
            StoredAccount.disabled_at.is_(None),
        )
    ).first()
    return Bearer(name=found.name, scopes=SCOPES_OF[found.role]) if found else None  # type: ignore[index]


def new_token(session: Session, account: str, label: str, scopes: tuple[str, ...], at: str) -> str:
    """A key for a program, which is shown once."""
    token = f"dondoc_{secrets.token_urlsafe(32)}"
    session.add(
        StoredToken(
            id=secrets.token_hex(4),
            token_hash=digest(token),
            account=account,
            label=label,
            scopes=" ".join(scopes),
            made_at=at,
        )
    )
    return token


def tokens(session: Session) -> list[Token]:
    """All keys of programs, newest first."""
    rows = session.scalars(select(StoredToken).order_by(StoredToken.made_at.desc()))
    return [
        Token(
            id=row.id,
            account=row.account,
            label=row.label,
            scopes=tuple(row.scopes.split()),
            made_at=row.made_at,
            revoked_at=row.revoked_at,
        )
        for row in rows
    ]


def revoke_token(session: Session, token_id: str, at: str) -> bool:
    """Make a key worthless; False where there is none that isn't."""
    row = session.get(StoredToken, token_id)
    if row is None or row.revoked_at is not None:
        return False
    row.revoked_at = at
    return True


def of_token(session: Session, token: str) -> Bearer | None:
    """Who a program speaks for, and what its key and that person's role both allow."""
    row = session.scalars(
        select(StoredToken).where(
            StoredToken.token_hash == digest(token), StoredToken.revoked_at.is_(None)
        )
    ).first()
    account = session.get(StoredAccount, row.account) if row else None
    if row is None or account is None or account.disabled_at is not None:
        return None
    allowed = SCOPES_OF[account.role]  # type: ignore[index]
    return Bearer(
        name=account.name, scopes=frozenset(s for s in allowed if s in row.scopes.split())
    )


def new_feed(session: Session, unit: str, by: str, at: str) -> str:
    """The secret in the address of a unit's calendar, which is shown once."""
    token = secrets.token_urlsafe(24)
    session.add(
        StoredFeed(
            id=secrets.token_hex(4), token_hash=digest(token), unit=unit, made_by=by, made_at=at
        )
    )
    return token


def feeds(session: Session, unit: str | None = None) -> list[Feed]:
    """Calendars that were not revoked, of one unit or of all."""
    wanted = select(StoredFeed).where(StoredFeed.revoked_at.is_(None)).order_by(StoredFeed.made_at)
    if unit is not None:
        wanted = wanted.where(StoredFeed.unit == unit)
    return [_feed(row) for row in session.scalars(wanted)]


def feed_of(session: Session, token: str) -> Feed | None:
    """The calendar under a secret address; None where there is none, or none any more."""
    row = session.scalars(
        select(StoredFeed).where(
            StoredFeed.token_hash == digest(token), StoredFeed.revoked_at.is_(None)
        )
    ).first()
    return _feed(row) if row else None


def revoke_feed(session: Session, feed_id: str, at: str) -> bool:
    """Shut a calendar; False where it is shut or isn't there."""
    row = session.get(StoredFeed, feed_id)
    if row is None or row.revoked_at is not None:
        return False
    row.revoked_at = at
    return True


def _account(row: StoredAccount) -> Account:
    return Account(
        name=row.name,
        role=row.role,  # type: ignore[arg-type]  # held by a constraint
        made_at=row.made_at,
        disabled=row.disabled_at is not None,
    )


def _feed(row: StoredFeed) -> Feed:
    return Feed(
        id=row.id,
        unit=row.unit,
        made_by=row.made_by,
        made_at=row.made_at,
        revoked_at=row.revoked_at,
    )
