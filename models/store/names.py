"""Issuing bodies by words of their names."""

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.store.entering import WORD
from models.store.folding import fold
from models.store.matching import has_words
from models.store.tables_register import IssuerWord, UnitName

FEW = 500
"""Names that are given to the database by their numbers; more are found again by it."""

Names = Sequence[int] | Select[int]


def issuers_meant(session: Session, wording: str) -> Names:
    """The issuing bodies whose names hold these words one behind the other, however they are typed."""
    key = fold(wording)
    if not key:
        return ()
    # The longest word is the one that the fewest names have, as a rule: `huyện` before `ubnd`.
    rarest = max(key.split(), key=len)[:WORD]
    meant = (
        select(UnitName.id)
        .join(IssuerWord, IssuerWord.name_id == UnitName.id)
        .where(IssuerWord.word == rarest, has_words(UnitName.key, key))
    )
    found = session.scalars(meant.limit(FEW + 1)).all()
    return found if len(found) <= FEW else meant
