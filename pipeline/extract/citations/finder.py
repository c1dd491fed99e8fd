"""Citations (viện dẫn): which other documents a passage names.

Passes look for codes, for laws by name and for what has a date only; each reads to the left what kind of
document and which provision is meant, and to the right its date and issuer. Members of a list then share what
only one of them has. A mention that tells less than another one of the same document in the same passage is
left out.
"""

from dataclasses import dataclass, replace
from typing import Final

import regex

from models.mention import CitationMention
from models.text import Span, one_line
from pipeline.extract.citations import patterns as p
from pipeline.extract.citations.issuers import issuer_end
from pipeline.lexicon.dates import digits, full_year, iso
from pipeline.lexicon.documents import (
    completed_code,
    repaired_code,
    tidy_code,
    type_of_code,
    type_of_name,
)

_BEFORE: Final = 170
"""Characters to the left in which a code's kind is looked for."""
_LAWS: Final = ("Luật", "BLuật", "PL", "HP")
_WRITTEN_OUT: Final = ("UBND", "HĐND", "UBTV", "BTV")

_CAPITAL = regex.compile(r"\p{Lu}")
_NO_PLAIN_NAME = regex.compile(r"[;.:\d]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A mention while it is put together."""

    start: int
    end: int
    code_start: int
    rule: str
    type: str | None
    code: str | None
    named: bool = False
    """Its own kind stands before it; False for the further members of a list."""
    date: str | None = None
    issuer: str | None = None
    name: str | None = None
    provision: str | None = None


def find_citations(text: str, offset: int = 0) -> tuple[CitationMention, ...]:
    """The documents that ``text`` names, in order; spans are shifted by ``offset``."""
    found = _laws(text) + _dated(text)
    if "/" in text:
        found += _codes(text) + _short(text)
    if not found:
        return ()
    found = _without_overlap(found)
    found = [_with_provision(text, f) for f in _shared(text, found)]
    return tuple(
        CitationMention(
            span=Span(f.start + offset, f.end + offset),
            rule=f.rule,
            type=f.type,
            code=f.code,
            date=f.date,
            issuer=f.issuer,
            name=f.name,
            provision=f.provision,
        )
        for f in _without_repetition(found)
    )


def _codes(text: str) -> list[_Found]:
    found: list[_Found] = []
    last: _Found | None = None
    for match in p.CODE.finditer(text):
        code = tidy_code(match[0])
        if len(_CAPITAL.findall(code)) < 2:
            continue
        listed = last is not None and p.LISTED.fullmatch(text, last.end, match.start())
        item = _named(text, match, code, floor=last.end if last else 0)
        if item is None and listed and last is not None:
            item = _Found(
                start=match.start(),
                end=match.end(),
                code_start=match.start(),
                rule="citation.listed",
                type=_listed_type(last, code),
                code=code,
            )
        item = item or _unnamed(text, match, code)
        if item is None:
            continue
        item = replace(item, code=repaired_code(code, item.type))
        last = _with_right_side(text, item)
        found.append(last)
    return found


def _listed_type(before: _Found, code: str) -> str | None:
    """A further member has the kind of the list, unless its own symbol names another.

    ``Quy định số 08-QĐ/TW, 37-QĐ/TW`` are both Quy định; ``Nghị định số …; số 1187/BTC-ĐT`` is not one.
    """
    kind = type_of_code(code)
    same = before.code is not None and kind == type_of_code(before.code)
    return before.type if same and before.type not in _LAWS else kind


def _named(text: str, match: regex.Match[str], code: str, *, floor: int) -> _Found | None:
    """The code with the kind that stands before it, ``Luật Đất đai số`` included."""
    start = max(floor, match.start() - _BEFORE)
    window = text[start : match.start()]
    for kind in reversed(list(p.KIND.finditer(window))):
        between = p.BETWEEN.fullmatch(window, kind.end())
        if between:
            issuer = between["issuer"]
            return _Found(
                start=start + kind.start(),
                end=match.end(),
                code_start=match.start(),
                rule="citation.code",
                type=type_of_name(one_line(kind[0])),
                code=code,
                named=True,
                issuer=one_line(issuer) if issuer and issuer[0].isupper() else None,
            )
    if not p.NUMBERED.search(window):
        return None
    for law in reversed(list(p.LAW_START.finditer(window))):
        name = window[law.start() : p.NUMBERED.search(window).start()].strip(" ,(")  # type: ignore[union-attr]
        if _NO_PLAIN_NAME.search(name) or p.NO_NAME.search(name):
            return None
        begin = start + law.start()
        amending = p.AMENDING_START.search(text, max(floor, begin - 400), begin)
        begin = amending.start() if amending else begin
        return _Found(
            start=begin,
            end=match.end(),
            code_start=match.start(),
            rule="citation.law",
            type=type_of_name(one_line(law["kind"])),
            code=code,
            named=True,
            name=_law_name(text[begin : start + law.start()] + name),
        )
    return None


def _unnamed(text: str, match: regex.Match[str], code: str) -> _Found | None:
    """A code with ``số`` alone before it (``văn bản số``), or one whose symbol leaves no doubt."""
    numbered = p.NUMBERED.search(text, max(0, match.start() - 12), match.start())
    if p.SAMPLE.search(text, max(0, match.start() - 20), match.start()):
        return None
    kind = type_of_code(code)
    written = p.WRITING.search(text, max(0, match.start() - 20), match.start())
    numbered = numbered if written or "-" in code or kind != "CV" else None
    sure = (
        kind is not None and "-" in code and (kind != "CV" or any(w in code for w in _WRITTEN_OUT))
    )
    if not numbered and not sure:
        return None
    return _Found(
        start=numbered.start() if numbered else match.start(),
        end=match.end(),
        code_start=match.start(),
        rule="citation.code-alone",
        type=kind,
        code=code,
    )


def _short(text: str) -> list[_Found]:
    found = []
    for match in p.SHORT.finditer(text):
        kind = type_of_name(one_line(match["kind"]))
        item = _Found(
            start=match.start(),
            end=match.end(),
            code_start=match.start("code"),
            rule="citation.short",
            type=kind,
            code=completed_code(kind, match["code"]),
            named=True,
        )
        found.append(_with_right_side(text, item))
    return found


def _laws(text: str) -> list[_Found]:
    """Laws by name with a year or a date; with neither, a law is only spoken about."""
    found: list[_Found] = []
    if "uật" not in text and "lệnh" not in text and "Hiến" not in text:
        return found
    for pattern in (p.AMENDING, p.LAW):
        for match in pattern.finditer(text):
            if pattern is p.LAW and p.NO_NAME.search(match["name"]):
                continue
            found.append(
                _Found(
                    start=match.start(),
                    end=match.end(),
                    code_start=match.end(),
                    rule="citation.law",
                    type=type_of_name(one_line(match["kind"])),
                    code=None,
                    named=True,
                    date=_date(match) or str(full_year(match["year"])),
                    name=_law_name(match["kind"] + match["name"]),
                )
            )
    found.extend(
        _Found(
            start=match.start(),
            end=match.end(),
            code_start=match.end(),
            rule="citation.constitution",
            type="HP",
            code=None,
            date=str(full_year(match["year"])),
            name="Hiến pháp",
            named=True,
        )
        for match in p.CONSTITUTION.finditer(text)
    )
    return found


def _law_name(name: str) -> str:
    return one_line(name).strip(" ,(")


def _dated(text: str) -> list[_Found]:
    found: list[_Found] = []
    if "ngày" not in text:
        return found
    for match in p.DATED.finditer(text):
        item = _Found(
            start=match.start(),
            end=match.end(),
            code_start=match.end(),
            rule="citation.dated",
            type=type_of_name(one_line(match["kind"])),
            code=None,
            named=True,
        )
        item = _with_right_side(text, item)
        if item.issuer:
            found.append(item)
    return found


def _with_right_side(text: str, item: _Found) -> _Found:
    """The item with date and issuer, in either order; or the date that opens its sentence."""
    item = _with_date(text, item)
    of = p.OF.match(text, item.end)
    if of:
        end = issuer_end(text, of.end())
        if end is not None:
            item = replace(item, issuer=one_line(text[of.end() : end]), end=end)
    if item.issuer is None:
        said = p.SAID_IN.search(text, max(0, item.start - 140), item.start)
        end = issuer_end(text, said.start("issuer")) if said else None
        if said and end:
            item = replace(item, issuer=one_line(text[said.start("issuer") : end]))
    if item.date is None:
        item = _with_date(text, item)
    if item.date is None and item.named:
        opening = p.OPENING_DATE.search(text, max(0, item.start - 140), item.start)
        if opening:
            item = replace(item, date=_date(opening))
    return item


def _with_date(text: str, item: _Found) -> _Found:
    match = p.DATE.match(text, item.end)
    value = _date(match) if match else None
    return replace(item, date=value, end=match.end()) if match and value else item


def _date(match: regex.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts.get("d") is not None:
        return iso(full_year(parts["y"]), digits(parts["m"]), digits(parts["d"]))
    if parts.get("om") is not None:
        return iso(full_year(parts["oy"]), digits(parts["om"]))
    return None


def _shared(text: str, found: list[_Found]) -> list[_Found]:
    """Members of one list share date and issuer: ``số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của …``.

    From the last backwards; a member without its own kind continues the list of the one before it.
    """
    result = list(found)
    for i in range(len(result) - 1, 0, -1):
        this, before = result[i], result[i - 1]
        if this.named or not p.LISTED.fullmatch(text, before.end, this.start):
            continue
        adjacent = before.end <= before.code_start + len(before.code or "") + 4
        result[i - 1] = replace(
            before,
            date=before.date or (this.date if adjacent else None),
            issuer=before.issuer or this.issuer,
        )
    return result


def _with_provision(text: str, item: _Found) -> _Found:
    match = p.PROVISION.search(text, max(0, item.start - 120), item.start)
    if not match:
        return item
    return replace(item, provision=one_line(match["provision"]), start=match.start("provision"))


def _without_overlap(found: list[_Found]) -> list[_Found]:
    """In order of the text; of two that overlap, the longer."""
    kept: list[_Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or kept[-1].end <= item.start:
            kept.append(item)
        elif item.end - item.start > kept[-1].end - kept[-1].start:
            kept[-1] = item
    return kept


def _without_repetition(found: list[_Found]) -> list[_Found]:
    """Without mentions that only name again what the passage cites in full."""
    full = {(f.type, f.code) for f in found if f.code and f.date}
    return [f for f in found if f.date or (f.type, f.code) not in full]
