"""Kinds of document (loại văn bản): their names, abbreviations and the symbols in their codes.

The facts stand in ``data/document_types.toml``, one entry a kind. A number and year alone decide the code of
some kinds (`completed_code`), because only one body issues them.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import regex

REPEATED: Final = "citation.repeated"
"""Rule of a mention that tells kind and number alone, of a document that was cited before."""
CONGRESS: Final = regex.compile(r"(?:UBTV)?QH\d{1,2}", regex.IGNORECASE)
"""``72/2025/QH15``: laws and resolutions of the National Assembly share this symbol, so it tells no kind."""

_SPACES: Final = regex.compile(r"\s+")
_HYPHENS: Final = regex.compile(r"-{2,}")
_PARTS: Final = regex.compile(r"[-/.]")
_NUMBER: Final = regex.compile(r"^\s*+[\d.]*+[a-zđ]?\s*+[-–/]\s*+(?:\d{4}\s*+/)?")
"""In front of a code's symbol."""
_ISSUERS: Final = (
    "UBND",
    "HĐND",
    "TTg",
    "CP",
    "CTN",
    "TW",
    "TU",
    "UB",
    "UBMT",
    "BTC",
    "BNV",
    "BYT",
    "BTP",
)
"""Issuers that follow a kind's symbol closely enough to be seen where the hyphen between them was lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """A kind of document."""

    abbreviation: str
    """``KH``: what stands in the field ``type`` of a directive and of a citation."""
    names: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    misread: tuple[str, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerWords:
    """Where the name of an issuing body ends, and where it goes on though it seems to end."""

    ends: tuple[str, ...]
    comma_parts: tuple[str, ...]
    and_parts: tuple[str, ...]


@cache
def _tables() -> dict[str, Any]:
    source = files("pipeline.lexicon").joinpath("data/document_types.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _document_type(entry: dict[str, Any]) -> DocumentType:
    """An entry of the file; an unknown key is an error, so that a slip does not pass as data."""
    unknown = entry.keys() - {"abbreviation", "names", "symbols", "misread", "examples"}
    if unknown:
        raise ValueError(f"document_types.toml, {entry['abbreviation']}: unknown {sorted(unknown)}")
    return DocumentType(
        abbreviation=entry["abbreviation"],
        names=tuple(entry["names"]),
        symbols=tuple(entry.get("symbols", ())),
        misread=tuple(entry.get("misread", ())),
        examples=tuple((code, kind) for code, kind in entry.get("examples", ())),
    )


DOCUMENT_TYPES: Final = tuple(_document_type(entry) for entry in _tables()["type"])
"""Every kind, in the order of the file."""


@cache
def issuer_words() -> IssuerWords:
    """The words that bound an issuer's name."""
    return IssuerWords(**{key: tuple(value) for key, value in _tables()["issuer"].items()})


@cache
def _by_name() -> dict[str, str]:
    return {fold(name): kind.abbreviation for kind in DOCUMENT_TYPES for name in kind.names}


@cache
def _by_symbol() -> dict[str, str]:
    exact = {
        s: kind.abbreviation for kind in DOCUMENT_TYPES for s in (*kind.symbols, *kind.misread)
    }
    return {symbol.upper(): kind for symbol, kind in exact.items()} | exact


@cache
def type_names() -> tuple[str, ...]:
    """All names of kinds, longest first, so that ``Thông tư liên tịch`` is tried before ``Thông tư``."""
    names = (name for kind in DOCUMENT_TYPES for name in kind.names)
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def fold(name: str) -> str:
    """``name`` in lower case with single spaces: how names of kinds are compared."""
    return " ".join(name.lower().split())


def type_of_name(name: str) -> str | None:
    """The abbreviation of a kind by its name: ``Kế hoạch`` gives ``KH``."""
    return _by_name().get(fold(name))


def type_of_symbol(symbol: str) -> str | None:
    """The abbreviation of a kind by a code's symbol.

    ``KH-UBND`` and ``KH/TU`` give ``KH``; a symbol without a kind is a công văn (``UBND-NC`` gives ``CV``). None
    for the National Assembly's (``QH15``), which tells no kind.
    """
    tidy = tidy_code(symbol)
    if not tidy or CONGRESS.fullmatch(tidy):
        return None
    first = _PARTS.split(tidy, maxsplit=1)[0]
    known = _by_symbol()
    return known.get(first) or known.get(first.upper()) or "CV"


def type_of_code(code: str) -> str | None:
    """The abbreviation of a kind by a whole code: ``3776/KH-UBND``, ``10-CT/TU``, ``30/2020/NĐ-CP``."""
    return type_of_symbol(_NUMBER.sub("", code, count=1))


def tidy_code(code: str) -> str:
    """``code`` without spaces, with one kind of hyphen and one kind of Đ (scans also print U+00D0)."""
    tidy = _SPACES.sub("", code).replace("–", "-").replace("Ð", "Đ")
    return _HYPHENS.sub("-", tidy).strip("-./,&")


def repaired_code(code: str, kind: str | None) -> str:
    """``code`` with the Đ and the hyphen that scans lose, where its kind makes them certain.

    ``280/CD-TTg`` of a Công điện is ``280/CĐ-TTg``; ``61/2018/NĐCP`` of a Nghị định is ``61/2018/NĐ-CP``.
    """
    for lost, right in _repairs(kind):
        code = lost.sub(right, code)
    return code


@cache
def _repairs(kind: str | None) -> tuple[tuple[regex.Pattern[str], str], ...]:
    """What scans lose in the codes of a kind, and what is put there."""
    entry = next((e for e in DOCUMENT_TYPES if e.abbreviation == kind and e.symbols), None)
    if entry is None:
        return ()
    right, issuers = entry.symbols[0], "|".join(_ISSUERS)
    marks = (rf"(?<=[/\d-]){wrong}(?=[-/.]|(?:{issuers})$)" for wrong in entry.misread)
    hyphen = regex.compile(rf"(?<=/{right})(?=(?:{issuers})$)")
    return (*((regex.compile(mark), right) for mark in marks), (hyphen, "-"))


def completed_code(kind: str | None, code: str) -> str:
    """A short code in full where its kind leaves no choice.

    Only the Government issues a Nghị định with number and year, so ``143/2020`` is ``143/2020/NĐ-CP``.
    """
    if kind == "NĐ" and regex.fullmatch(r"\d{1,4}/\d{4}", code):
        return f"{code}/NĐ-CP"
    return code


@cache
def _names() -> dict[str, str]:
    return {entry["abbreviation"]: entry["names"][0] for entry in _tables()["type"]}


def name_of_type(abbreviation: str) -> str | None:
    """A kind's own name: ``KH`` gives ``Kế hoạch``."""
    return _names().get(abbreviation)
