"""The header and the foot of a directive (thể thức văn bản, NĐ 30/2020/NĐ-CP, Phụ lục I)."""

from dataclasses import dataclass, field

from models.text import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed: name, position (chức vụ) and on whose authority (``TM.``, ``KT.``, ``TL.``, ``TUQ.``)."""

    name: str | None = None
    title: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What identifies a directive. Every field may be missing: drafts leave number and day blank."""

    type: str | None = None
    """Loại văn bản by its official abbreviation: ``CT``, ``KH``, ``CV`` …"""
    number: str | None = None
    symbol: str | None = None
    """Ký hiệu without the serial: ``CT-UBND``."""
    code: str | None = None
    """Số/ký hiệu as one cites it: ``04/CT-UBND``."""
    date: str | None = None
    """ISO 8601, with reduced precision where the day was left blank (``2022-03``)."""
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    """Trích yếu on one line, without a leading ``Về việc``."""
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: Signer = field(default_factory=Signer)
    evidence: tuple[tuple[str, Evidence], ...] = ()
    """(field name, passage) for each field that was found in the text."""
