"""Citations (viện dẫn): every other document that a directive names."""

from dataclasses import dataclass

from models.text import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A named document; ``basis`` where it grounds the directive (căn cứ)."""

    path: str
    """Item in which it stands; ``opening`` for the grounds, ``footnote_1`` for a footnote."""
    type: str | None
    code: str | None
    """Số/ký hiệu without spaces, completed where the type makes it certain."""
    evidence: Evidence
    date: str | None = None
    """ISO 8601, reduced precision for ``Luật … năm 2015``."""
    issuer: str | None = None
    name: str | None = None
    provision: str | None = None
    basis: bool = False
