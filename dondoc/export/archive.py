"""Documents as CSV under the names of TT 02/2019/TT-BNV, the input of electronic archives.

The names are also those of NĐ 30/2020/NĐ-CP, Phụ lục VI, but for their capitals. What the archive gives itself (its
codes, the number in the file) is not ours to fill in.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from dondoc.export.csv import lines
from models.directive import Directive
from pipeline.lexicon.documents import name_of_type

COLUMNS = (
    "typeName",
    "codeNumber",
    "codeNotation",
    "issuedDate",
    "organName",
    "subject",
    "language",
    "pageAmount",
    "position",
    "fullName",
    "id",
    "file",
)
_MAX_SUBJECT = 500
"""Letters of the subject, by the circular."""
_CUT = " […]"


def archive_lines(directives: Iterable[tuple[str, Directive]]) -> Iterator[str]:
    """One line a document (id, directive), its head first; days are ``dd/mm/yyyy``."""
    return lines(COLUMNS, (_fields(name, directive) for name, directive in directives))


def _fields(document_id: str, directive: Directive) -> tuple[object, ...]:
    header = directive.header
    title = header.title or ""
    if len(title) > _MAX_SUBJECT:
        title = title[: _MAX_SUBJECT - len(_CUT)] + _CUT
    return (
        header.type and (name_of_type(header.type) or header.type),
        header.number,
        header.symbol,
        _day(header.date),
        header.issuer,
        title,
        "Tiếng Việt",
        directive.source.pages,
        header.signer.title,
        header.signer.name,
        document_id,
        directive.source.path,
    )


def _day(iso: str | None) -> str | None:
    """A day as the circular writes it; of reduced precision as far as it is known."""
    if iso and len(iso) == 10:
        return f"{date.fromisoformat(iso):%d/%m/%Y}"
    return "/".join(reversed(iso.split("-"))) if iso else None
