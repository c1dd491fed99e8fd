"""The header's fields: number and symbol, place and date, issuer, trích yếu (NĐ 30/2020, Phụ lục I, mục II.1-5).

Fields are looked for anywhere in the header zone, because a flattened page prints its two columns in any order.
"""

import re
from dataclasses import dataclass, replace

import regex
from rapidfuzz.distance import Levenshtein

from models.header import Header, Signer
from models.text import CleanText, Evidence, Span, one_line
from pipeline.lexicon.arrival import BEFORE_TITLE
from pipeline.lexicon.documents import type_of_name, type_of_symbol
from pipeline.lexicon.lost_marks import is_body
from pipeline.segment.addressees import read_addressees
from pipeline.segment.attached import Mention, own_mention
from pipeline.segment.bare import bare, is_state_line
from pipeline.segment.issuer import has_restored_marks, read_issuer
from pipeline.segment.issuer_told import infer_issuer, lacks_place
from pipeline.segment.kinds import KIND_NAMES
from pipeline.segment.nodes import Node
from pipeline.segment.place_date import DATE, blank_place, dates_of, iso_date, place_of
from pipeline.segment.recipients import read_recipients
from pipeline.segment.signature import read_signature
from pipeline.segment.spelling import Speller, with_body
from pipeline.segment.zones import ADDRESS, KINH_GUI, Zones

_CODE = regex.compile(
    r"""(?:^|\s)S[ốồóổôo]\s*+[:.;]?\s*+
        (?P<number>[.…_\s]*+\d[\d.]{0,6}(?:/\d{4})?[a-zđ]?(?:\s?\d{1,3})?|[.…_\s]*+) # 04  09/2009  3176b, or blank
        \s*+(?P<dash>[-–/])\s*+
        (?P<symbol>[^\W\d_][\w&,.]*(?:\s?[-–/]\s?[^\W_][\w&.]*|,\s?\p{Lu}[\p{Lu}\d]*+(?!\w))*)""",
    regex.X,
)
# A serial written by hand comes out of OCR as anything; the printed symbol behind it still tells the kind.
_UNREADABLE_CODE = regex.compile(
    r"""^\W{0,60}(?:S\S{0,2}\s{0,9}+[:.;]?\s{0,9}+)?\S{0,6}?\s?\S{0,6}?\s{0,9}+(?P<dash>/|[-–](?=\s?[A-ZĐ]{2,40}+/))\s*+
        (?P<symbol>[A-ZĐ]{2}[\w&,.]{0,40}(?:\s?[-–/]\s?[^\W_][\w&.]{0,40}|,[A-ZĐ]{1,20}){1,9})(?=\W*+$|\s+(?:V\s?/\s?v\b|\p{Ll}))""",
    regex.X,
)
_BY_HAND = "header.by-hand"
"""Rule of a number or a day that somebody wrote by hand; ``check`` tells a person."""
_LONGEST_KIND = 4
_FEWEST_WORDS = 4
"""Words of the shortest title of a page that says what a letter is about."""
_SURE = 0.8
"""Least confidence of a printed serial; what is written by hand comes with less, and is another number."""
_SURE_DAY = 0.9
"""Least confidence of a printed day: it stands alone, without a symbol whose letters are hard to read."""
_BARE_CODE = regex.compile(r"(?:^|\s)S[ốồóổôo]\s*+[:.;]?\s*+$")
# a line of a trích yếu that a name or a number in the next line completes
_OPEN_END = re.compile(r"(?:,|\b(?:và|của|số|ngày|về|theo|tại|với|cho|do|ở|bởi|đối với))$", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d\b(?!\s?[/.])")
"""What a line of a trích yếu may begin with, and no other line of a header."""
_SUBJECT = re.compile(r"^\W*V\s?/\s?[vxy]\b[.:]?\s*", re.I)
_ABOUT = re.compile(r"^\W*(?:V\s?/\s?[vVxy]|[Vv][ỀềÊê]\s?[Vv][Ii][ỆệÊê][Cc]|[Vv][Ềề])\b[.:]?\s*")
# An arrival stamp beside the title: no syllable mixes letters with digits, signs and capitals.
_STAMP_BEFORE = re.compile(r"^(?=.*?(?:[^\W\d_]\d|\d[^\W\d_]|\|)).{1,90}?(?=\bVề\s?việc\s)")
_KIND_ABOUT = re.compile(r"(?:CHI THI|KE HOACH|QUYET DINH|THONG BAO|CONG DIEN|CONG VAN) (?=VE\b)")
_ABOUT_LINE = re.compile(r"^Về\s+(?:việc\s+)?[^\W\d_]")
"""``Về việc …`` without ``V/v`` under the number of a công văn."""
_NAMES_ITSELF = re.compile(
    r"\b(chỉ\s+thị|kế\s+hoạch|công\s+văn|công\s+điện|thông\s+báo|quyết\s+định|kết\s+luận|hướng\s+dẫn)\s+này\b",
    re.I,
)
_LETTER = re.compile(rf"^\W*{KINH_GUI}", re.I)
_Notes = list[tuple[str, Span]]
"""(code of a finding, its passage)."""


@dataclass(slots=True)
class _Found:
    """Header fields while they are collected, each with its passage."""

    text: CleanText
    evidence: dict[str, Evidence]

    def note(self, field: str, span: Span, rule: str) -> None:
        self.evidence[field] = self.text.evidence(span, rule)

    def is_by_hand(self, field: str) -> bool:
        """Whether the field was read from handwriting: what is printed elsewhere is surer."""
        return field in self.evidence and self.evidence[field].rule == _BY_HAND


def read_header(text: CleanText, zones: Zones) -> tuple[Header, _Notes]:
    """The header of a document, and (finding code, passage) for what was inferred or is missing."""
    found = _Found(text, {})
    notes: _Notes = []
    number, symbol, code = _read_code(zones, found)
    place, date = _read_date(zones.header, found)
    own = own_mention(zones.attachments, symbol)
    if own is not None:
        if number is None or found.is_by_hand("code"):
            number, code = _number_told(own, number, code, found, notes)
        date = _date_told(own, number, date, found, notes)
    kind = _kind(zones, symbol) or _kind_told(zones, notes)
    speller = Speller(text, zones)
    title = _read_title(zones, found)
    signer = _read_signer(zones, found, notes)
    recipients, recipient_nodes = read_recipients(zones.foot, signer.name)
    if recipient_nodes:
        span = Span(recipient_nodes[0].span.start, recipient_nodes[-1].span.end)
        found.note("recipients", span, "header.recipients")
    issuer = _issuer(zones, speller, found, notes, symbol=symbol, place=place)
    header = Header(
        type=kind,
        number=number,
        symbol=symbol,
        code=code,
        date=date,
        place=place,
        issuer=issuer,
        title=speller.with_marks(title) if title else None,
        addressees=tuple(entry for entry, _ in read_addressees(zones)),
        recipients=recipients,
        signer=_with_marks(signer, speller),
        evidence=tuple(found.evidence.items()),
    )
    return header, notes


def _read_signer(zones: Zones, found: _Found, notes: _Notes) -> Signer:
    """Who signed; nobody by name where a seal may hide how the name begins."""
    signed = read_signature(zones.foot)
    signer, name = signed.signer, signed.name
    if name is not None and found.text.recognised(name.span) and not signed.names_are_whole:
        # a name that has lost its beginning under a seal looks like another one
        notes.append(("unread-signer", name.span))
        signer = replace(signer, name=None)
    elif name is not None:
        found.note("signer", name.span, "header.signer")
    notes += signed.doubts
    return signer


def _issuer(
    zones: Zones,
    speller: Speller,
    found: _Found,
    notes: _Notes,
    *,
    symbol: str | None,
    place: str | None,
) -> str | None:
    """The issuing body as the head names it, or as the rest of the text tells."""
    issuer, node = read_issuer(speller, zones)
    if node is not None:
        found.note("issuer", node.span, "header.issuer")
        if issuer and not speller.recognised and has_restored_marks(issuer, node):
            notes.append(("restored-issuer", node.span))
        if issuer and place:  # "SỞ Y TẾ KIÊN GIANG" names its place without a level
            issuer = speller.with_place_name(issuer, place)
    if issuer is None or lacks_place(issuer):
        inferred = infer_issuer(zones, symbol, place)
        if inferred is not None:
            notes.append(("inferred-issuer", zones.header[0].span if zones.header else Span(0, 0)))
            return inferred
    return issuer


def _kind(zones: Zones, symbol: str | None) -> str | None:
    """The kind by the line that names it, by the layout of a letter, or by the symbol."""
    return (
        zones.type
        or ("CV" if _is_letter(zones) else None)
        or (type_of_symbol(symbol) if symbol else None)
        or ("CV" if zones.addressees else None)
    )


def _kind_told(zones: Zones, notes: _Notes) -> str | None:
    """The kind that a text without header calls itself (``từ khi công văn này ban hành``), where it is one alone."""
    told = {
        kind: Span(node.span.start + match.start(), node.span.start + match.end())
        for node in zones.body
        for match in _NAMES_ITSELF.finditer(node.text)
        if (kind := type_of_name(match[1])) is not None
    }
    if len(told) != 1:
        return None
    ((kind, span),) = told.items()
    notes.append(("inferred-type", span))
    return kind


def _is_letter(zones: Zones) -> bool:
    """Whether ``V/v`` stands over ``Kính gửi``: a công văn, also of a body whose initials are those of a kind.

    ``1128/CT-NVT`` is a letter of the Cục Thuế and no chỉ thị.
    """
    subject = any(_SUBJECT.match(node.text) for node in zones.header)
    return subject and any(_LETTER.match(node.text) for node in zones.addressees)


def _with_marks(signer: Signer, speller: Speller) -> Signer:
    """The office with the marks that the text gives the body in it."""
    return (
        replace(signer, title=speller.with_marks(with_body(signer.title)))
        if signer.title
        else signer
    )


def _read_code(zones: Zones, found: _Found) -> tuple[str | None, str | None, str | None]:
    """(number, symbol, code) as printed, spaces out."""
    header = zones.header
    readable = any(_CODE.search(node.text) for node in header)
    for index, node in enumerate(header):
        text, span = node.text, node.span
        if _BARE_CODE.search(text) and index + 1 < len(
            header
        ):  # "Số:" alone, its code on the next line
            text = f"{text} {header[index + 1].text}"
            span = Span(span.start, header[index + 1].span.end)
        match = _CODE.search(text) or (None if readable else _UNREADABLE_CODE.match(text))
        if match is None:
            continue
        number = re.sub(r"[\s.…_]+", "", match.groupdict().get("number") or "") or None
        symbol = _of_kind(_tidy_symbol(match["symbol"]), zones.type)
        dash = "-" if match["dash"] in "-–" else "/"
        if not re.search(r"[A-ZĐ]", symbol):
            continue
        by_hand = number is not None and _holds_hand(found.text, span)
        found.note("code", span, _BY_HAND if by_hand else "header.code")
        if not (by_hand or _is_sure(found.text, span, _SURE)):
            number = None
        return number, symbol, f"{number or ''}{dash}{symbol}"
    return None, None, None


def _number_told(
    own: Mention, number: str | None, code: str | None, found: _Found, notes: _Notes
) -> tuple[str | None, str | None]:
    """(number, code) by the head of an attachment, where the header's is blank or written by hand."""
    if code is None or not _is_sure(found.text, own.code_span, _SURE):
        return number, code
    found.note("code", own.code_span, "header.attachment")
    notes.append(("number-told", own.code_span))
    return own.number, own.number + code.removeprefix(number or "")


def _date_told(
    own: Mention, number: str | None, date: str | None, found: _Found, notes: _Notes
) -> str | None:
    """The date, completed by the head of an attachment that names the same number."""
    if number is None or not _is_sure(found.text, own.code_span, _SURE):
        return date
    if number.lstrip("0") != own.number.lstrip("0"):
        notes.append(("other-number", own.code_span))
        return date
    if own.date is None or own.date_span is None or date == own.date:
        return date
    if not _is_sure(found.text, own.date_span, _SURE_DAY):
        return date
    if date is not None and not own.date.startswith(date) and not found.is_by_hand("date"):
        notes.append(("other-date", own.date_span))
        return date
    found.note("date", own.date_span, "header.attachment")
    notes.append(("date-told", own.date_span))
    return own.date


def _tidy_symbol(symbol: str) -> str:
    symbol = re.sub(r"\s+", "", symbol).replace("–", "-").rstrip(".,-/")
    # "CD", "QD" for CĐ, QĐ: the stroke of Đ is what OCR loses first, and no kind is written with the bare D
    return re.sub(r"^(C|Q|N)D(?=[-/]|$)", r"\1Đ", symbol)


def _of_kind(symbol: str, kind: str | None) -> str:
    """``CI-UBND`` under the heading CHỈ THỊ is ``CT-UBND``: the symbol begins with the kind's abbreviation."""
    first = re.split(r"[-/]", symbol)[0]
    if kind is None or len(first) > _LONGEST_KIND or type_of_symbol(symbol) != "CV":
        return symbol
    return kind + symbol[len(first) :] if Levenshtein.distance(first, kind) == 1 else symbol


def _read_date(header: list[Node], found: _Found) -> tuple[str | None, str | None]:
    """(place, ISO date); the day or month may have been left blank."""
    for start, match in dates_of(header):
        day = Span(start + match.start("day"), start + match.end("day"))
        month = Span(start + match.start("month"), start + match.end("month"))
        by_hand = _holds_hand(found.text, day) or _holds_hand(found.text, month)
        sure = by_hand or _is_sure(found.text, day, _SURE_DAY)
        iso = iso_date(match["day"] if sure else "", match["month"], match["year"])
        if iso is None:
            continue
        found.note(
            "date",
            Span(start + match.start(), start + match.end()),
            _BY_HAND if by_hand else "header.date",
        )
        return place_of(match["place"]), iso
    return blank_place(header), None


def _holds_hand(text: CleanText, span: Span) -> bool:
    """Whether digits in ``span`` were written by hand, and read as such."""
    return any(place.by_hand for place in text.places_of(span))


def _is_sure(text: CleanText, span: Span, least: float) -> bool:
    """Whether ``span`` was not recognised but read, or recognised well and no second look says otherwise."""
    return all(
        place.confidence is None or (place.confidence >= least and place.other is None)
        for place in text.places_of(span)
    )


def _read_title(zones: Zones, found: _Found) -> str | None:
    """The trích yếu on one line, without ``Về việc``."""
    if zones.title:
        found.note(
            "title", Span(zones.title[0].span.start, zones.title[-1].span.end), "header.title"
        )
        title = one_line(" ".join(node.text for node in zones.title))
        if zones.type:
            title = _without_kind(title)
        title = BEFORE_TITLE.regex.sub("", _STAMP_BEFORE.sub("", title))
        return _ABOUT.sub("", title).strip(" .*") or None
    for index, node in enumerate(zones.header):
        told = zones.type is None and _ABOUT_LINE.match(node.text)
        if told or _SUBJECT.match(node.text) or _is_subject(node):
            alone = _has_column(zones.header[:index]) and not found.text.recognised(node.span)
            nodes = [node, *_subject_tail(node, zones.header[index + 1 :], alone=alone)]
            found.note("title", Span(node.span.start, nodes[-1].span.end), "header.subject")
            title = one_line(" ".join(n.text for n in nodes))
            return _ABOUT.sub("", _SUBJECT.sub("", title)).strip(" .") or None
    return _lone_title(zones, found)


def _lone_title(zones: Zones, found: _Found) -> str | None:
    """The one line that a web page has over ``Kính gửi``, where it dropped the head: what it calls the letter."""
    if len(zones.header) != 1 or not zones.addressees:
        return None
    node = zones.header[0]
    names = node.upper or ":" in node.text or is_state_line(node.text) or is_body(node.text)
    if names or DATE.search(node.text) or len(node.text.split()) < _FEWEST_WORDS:
        return None
    found.note("title", node.span, "header.page-title")
    return node.text.strip(" .")


def _is_subject(node: Node) -> bool:
    """Whether a header line is a trích yếu whose ``V/v`` OCR lost: it begins small, as nothing else there does."""
    return node.text[:1].islower() and len(node.text) > 20 and not DATE.search(node.text)


def _without_kind(title: str) -> str:
    """A title that names its kind itself (``Chỉ thị về việc …``), without it."""
    plain = bare(title)
    if len(plain) != len(title):
        return title
    if named := _KIND_ABOUT.match(plain):
        return title[named.end() :]
    # "KẾ HOẠCH Thực hiện …": a converter ran the line of the kind and the one below into each other
    kind = next((name for name, _ in KIND_NAMES if plain.startswith(f"{name} ")), "")
    begins = title[len(kind) + 1 : len(kind) + 3]
    return (
        title[len(kind) + 1 :]
        if kind and title[: len(kind)].isupper() and begins.istitle() and begins[1:].islower()
        else title
    )


def _has_column(nodes: list[Node]) -> bool:
    """Whether the whole right column of a head is there, quốc hiệu, place and date: only the left one goes on."""
    return any(is_state_line(n.text) for n in nodes) and any(DATE.search(n.text) for n in nodes)


def _subject_tail(before: Node, nodes: list[Node], *, alone: bool) -> list[Node]:
    """More lines of ``V/v …`` where the layout broke it; another column ends it.

    Up to the quốc hiệu at the head of the other column, all lines are of the one that ``V/v`` stands in, and where
    that column stands above it (``alone``) all that are left. OCR may read a stamp between them.
    """
    tail: list[Node] = []
    ends = next((at for at, node in enumerate(nodes) if _ends_subject(node)), len(nodes))
    whole = alone or (ends < len(nodes) and is_state_line(nodes[ends].text))
    for node in nodes[:ends]:
        first = node.text[:1].islower() or _YEAR.match(node.text)
        goes_on = first or _OPEN_END.search(before.text)
        if not (whole or goes_on):
            break
        tail.append(node)
        before = node
    return tail


def _ends_subject(node: Node) -> bool:
    return bool(
        node.upper
        or ADDRESS.search(node.text)
        or is_state_line(node.text)
        or DATE.search(node.text)
        or _CODE.search(node.text)
    )
