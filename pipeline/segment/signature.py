"""The foot of a directive: who signed on whose authority (NĐ 30/2020, Phụ lục I, mục II.7)."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.header import Signer
from models.text import Span, one_line
from pipeline.lexicon.offices import (
    OFFICE,
    OFFICES,
    SPELLED_OFFICE,
    deputy,
    deputy_of,
    is_deputy,
    nearly,
    office_in_disorder,
    respelled,
)
from pipeline.lexicon.people import is_name, is_whole_name
from pipeline.segment.bare import bare
from pipeline.segment.markers import parse_marker
from pipeline.segment.nodes import Node
from pipeline.segment.signed_names import BULLET, name_behind, name_in

_AUTHORITIES = re.compile(
    r"(?<![^\W\d_])(?:T[./]?\s?M|K[./]?\s?T|T[./]?\s?L|T\.?U\.?Q|Q)(?:\s?[./]+\s?|(?<=/\w)\s+)(?=[^\W\d_])"
)
_TRACES = re.compile(r"(?:\s+(?:[^\w\s]+|\w))+$")
"""What a seal or a pen leaves behind a position: ``CHỦ TỊCH x ,``."""
_OF_BODY = re.compile(
    r"(?:SO|BAN|UY BAN|UBND|VAN PHONG|TRUNG TAM|CONG|HOI|PHONG|TIEU BAN|TO CHUC|CHI|CUC|DANG|THUONG TRUC|BENH"
    r"|TRUONG|KIEM|VU|BO|TONG CUC|THANH TRA|HOC VIEN|VIEN|KHOA)\b"
    r"|(?:KY THUAT|KINH DOANH|SAN XUAT|CHUYEN MON|NGHIEP VU|NOI CHINH|TAI CHINH|HANH CHINH|DIEU HANH|PHU TRACH)$"
)
"""What the position of a head goes on with: the body, a second office, or what a deputy is in charge of."""
SPECKS = re.compile(r"^(?:[^\w(]|[ˆ˜ˇ])+")
_IN_STEAD = re.compile(r"^\W*K\s?(?:T\s?[.,;:/]+|[T1IĨÍÌLl7]\s?[.,;:/]{0,3}(?=\s))\s?(?=[^\W\d_])")
"""``KT.`` and what OCR makes of its point, and of its T where a hand wrote it: ``K1 GIÁM ĐỐC``."""
_STAIN = re.compile(r"^\S{1,5}\s(?=\S)")
"""What OCR makes of a seal's edge, or of a ``KT.`` written by hand, in front of an office."""
TOO = re.compile(r"^\W*kiêm\W*$", re.I)
_SEVERAL = 2
"""Names from which several sign: then an office that stands there twice is that of two."""
_APPROVED = re.compile(r"\W*(?:PHE DUYET|DUYET|XAC NHAN)\b")
"""Under who signed, another body says that it approves."""
_SIGNED = re.compile(r"(?:\(\s*+|(?<!\s)\s++)?(?:đã\s+ký|ký\s+tên,?\s+đóng\s+dấu)\s*+\)?", re.I)


def is_signature(text: str) -> bool:
    """Whether ``text`` is a line of the signature block: an authority or an office in capitals."""
    text = _tidied(text.removesuffix(name_behind(text) or ""))
    if not text or sum(map(str.islower, text)) > 0.3 * sum(map(str.isalpha, text)):
        return False
    named = OFFICE.match(bare(text)) or text.startswith("THỨ TRƯỞNG")
    return bool(_AUTHORITIES.match(text) or (named and len(text) < 60))


def signs_there(text: str) -> bool:
    """Whether ``text`` is a line of the block, or what a seal leaves of an office: ``: NH THANH TRA``."""
    return is_signature(text) or nearly(SPECKS.sub("", text)) is not None


def _tidied(text: str) -> str:
    """A line of the block without what a seal or a pen left in front of it."""
    text = _IN_STEAD.sub("KT. ", text)
    stained = _STAIN.match(text)
    if stained and not _AUTHORITIES.match(text) and parse_marker(text) is None:
        rest = text[stained.end() :]
        if OFFICE.match(bare(rest)) and not OFFICE.match(bare(text)):
            return rest
    return SPECKS.sub("", text)


def _is_stained(text: str) -> bool:
    """Whether letters that are no words stand in front of an office: ``vĩ GIÁM ĐỐC``; a seal's edge leaves signs."""
    text = _IN_STEAD.sub("KT. ", text)
    tidied = _tidied(text)
    before = text.removesuffix(tidied)
    return tidied != text and text.endswith(tidied) and any(map(str.isalnum, before))


@dataclass(slots=True)
class _Block:
    """What of one signer has been read."""

    authority: list[str] = field(default_factory=list)
    title: str | None = None
    second: bool = False
    """Whether the next office is held beside (``kiêm``) the one that was read."""
    name: Node | None = None
    under: Node | None = None
    """The last line that says on whose authority."""
    stained: Node | None = None
    """The line of the office, where letters stand in front of it that are no words."""

    def take_office(self, authority: list[str], title: str | None) -> None:
        """More of the block: whose authority, and the office."""
        self.authority += authority
        if title and self.title and not self.authority and is_deputy(title.upper(), self.title):
            self.authority.append(f"KT. {self.title}")  # the office above is the head's
        if title is not None and self.second and self.title:
            title = f"{self.title} kiêm {title}"
        self.title = title or self.title
        self.second = False

    def stands_in(self, office: str) -> None:
        """The office read is that of the head, for whom a deputy signs."""
        if not self.authority or not self.authority[-1].startswith("KT."):
            self.authority.append(f"KT. {self.title}")
        self.title = office

    @property
    def stood_for(self) -> str | None:
        """The head for whom a deputy signs (``KT.``)."""
        last = self.authority[-1] if self.authority else ""
        return next((o for o in OFFICES if last == f"KT. {o}"), None)

    @property
    def complete(self) -> bool:
        return self.title is not None and self.name is not None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, the paragraph that holds the name, the one of which the office was inferred, the one left out."""

    signer: Signer
    name: Node | None
    inferred: Node | None
    unread: Node | None

    @property
    def doubts(self) -> list[tuple[str, Span]]:
        """(finding code, passage) for an office that was inferred or left out."""
        told = (("inferred-office", self.inferred), ("unread-office", self.unread))
        return [(code, node.span) for code, node in told if node is not None]

    @property
    def names_are_whole(self) -> bool:
        """Whether nothing of the names is missing, as far as spelling tells."""
        names = (self.signer.name or "").split("; ")
        return all(is_whole_name(name.split()) for name in names)


def read_signature(foot: list[Node]) -> Signature:
    """Who signed; fields are None where the foot doesn't say, and hold several, ``;`` between, where several sign."""
    blocks = [_Block()]
    inferred: Node | None = None
    alone = sum(is_name(node.text) for node in foot) < _SEVERAL
    for node in _with_second_office(foot):
        block = blocks[-1]
        text = _SIGNED.sub("", node.text).strip()
        if (block.name or block.title) and _APPROVED.match(bare(text)):
            break
        office = _office_above_name(block, text, alone=alone)
        if office is None and is_signature(text):
            if block.complete:
                block = _Block()
                blocks.append(block)
            inferred = node if _take_line(block, node, text) else inferred
        elif not block.complete:
            inferred = node if _take_rest(block, node, text, office) else inferred
    last = blocks[-1]
    for block in blocks:
        # whoever signs KT. is the head's deputy, whatever the seal left of it
        lost = block.title == block.stood_for if block.title else block is last
        if lost and (stood_for := block.stood_for):
            block.title, inferred = deputy(stood_for), block.under
    read = [b for b in blocks if b.complete] or blocks[:1]
    unread = _without_stained(read)
    first = read[0].name
    page = first.page if first else 0
    # who signs beside or below does so on the same page; a form that is attached comes later
    read = [b for b in read if b is read[0] or (b.name is not None and b.name.page == page)]
    signer = Signer(
        name="; ".join(b.name.text for b in read if b.name) or None,
        title="; ".join(_sentence_case(b.title) for b in read if b.title) or None,
        authority="; ".join(" ".join(b.authority) for b in read if b.authority) or None,
    )
    return Signature(signer, first, inferred, unread)


def _take_rest(block: _Block, node: Node, text: str, office: str | None) -> bool:
    """Read a line that is no plain office, or the ``office`` that it is; whether one had to be inferred."""
    # "- Giám đốc, các PGĐ Sở;", "- TT Lê Văn An;"
    entry = BULLET.match(text) and text.endswith((";", "."))
    office = office or (deputy_of(block.title, text) if block.title and not entry else None)
    if office is not None:
        block.stands_in(office)
        return True
    if not block.title and (disordered := office_in_disorder(text)):
        block.title = disordered
        return True
    if not block.title and (said := nearly(SPECKS.sub("", text))):
        head, title = said
        block.take_office([f"KT. {head}"] if head else [], title)
        return True
    if TOO.match(text):
        block.second = True
    elif name := name_in(text, alone=block.title is None and not entry):
        block.name = replace(node, text=name)
    return False


def _office_above_name(block: _Block, text: str, *, alone: bool) -> str | None:
    """The deputy's office where that of the head stands above a name once more, whole or behind a scrap."""
    if block.name is not None or block.title is None:
        return None
    again = alone and not block.authority and respelled(text) == block.title
    if again and f"PHÓ {block.title}" in OFFICES:
        return f"PHÓ {block.title}"  # a seal lies over the beginning of the second line
    return _stained_deputy(block.title, text)


def _without_stained(blocks: list[_Block]) -> Node | None:
    """Takes from ``blocks`` the office of a head with letters in front that nobody could read; the line of one such.

    ``KT.`` is often written by hand, and then the office is that of who is stood in for.
    """
    unread = None
    for block in blocks:
        if block.stained is not None and not block.authority and f"PHÓ {block.title}" in OFFICES:
            block.title, unread = None, block.stained
    return unread


def _stained_deputy(head: str | None, text: str) -> str | None:
    """The deputy's office where the office of its ``head`` stands above, once more, behind a scrap: ``NÓ GIÁM ĐỐC``."""
    scrap = _STAIN.match(text)
    if head is None or scrap is None or _AUTHORITIES.match(text):
        return None
    return deputy_of(head, text) if respelled(text[scrap.end() :]) == head else None


def _take_line(block: _Block, node: Node, text: str) -> bool:
    """Read a line of the block; whether its office had to be inferred."""
    block.stained = node if _is_stained(text) else block.stained
    text = _tidied(text)
    behind = name_behind(text) or ""
    line = one_line(respelled(text.removesuffix(behind)))
    authority, title = _split(line)
    block.take_office(authority, title)
    block.under = node if authority else block.under
    if block.title is not None and behind:
        block.name = replace(node, text=behind)
    return title is not None and title.split("; ")[-1] not in line


def _end_of_offices(text: str, positions: list[re.Match[str]]) -> int:
    """End of the office that is stood in for, or of the last of several: ``KT. BỘ TRƯỞNG, CHỦ NHIỆM``."""
    end = positions[0].end()
    for position in positions[1:]:
        deputy = position.group().startswith(("PHÓ", "THỨ"))
        if deputy or text[end : position.start()].strip() != ",":
            break
        end = position.end()
    return end


def _with_second_office(foot: list[Node]) -> list[Node]:
    """``foot`` with both offices of one authority on a line: ``KT. BỘ TRƯỞNG,`` over ``CHỦ NHIỆM`` over a position."""
    joined: list[Node] = []
    for index, node in enumerate(foot):
        above = joined[-1] if joined else None
        goes_on = above is not None and _AUTHORITIES.match(above.text) and above.text.endswith(",")
        below = foot[index + 1].text if index + 1 < len(foot) else ""
        if above is not None and goes_on and is_signature(node.text) and is_signature(below):
            joined[-1] = replace(above, text=f"{above.text} {node.text}")
        else:
            joined.append(node)
    return joined


def _split(text: str) -> tuple[list[str], str | None]:
    """(authorities, position) of a line: ``KT. CHỦ TỊCH PHÓ CHỦ TỊCH`` gives (``KT. CHỦ TỊCH``), ``PHÓ CHỦ TỊCH``."""
    marks = [match.start() for match in _AUTHORITIES.finditer(text)]
    positions = list(SPELLED_OFFICE.finditer(text))
    if not marks:
        title = _TRACES.sub("", text)
        if not positions or positions[0].start() > 0:
            return [], title
        head, rest = positions[0].group(), title[positions[0].end() :]
        if len(positions) > 1 and rest == f", {positions[1].group()}":
            return [], f"{head}{rest}"  # one who holds two offices: "BỘ TRƯỞNG, CHỦ NHIỆM"
        if len(positions) > 1 and positions[1].group() == rest.strip():
            second = positions[
                1
            ].group()  # a deputy signs for the head alone, other offices beside each other
            return (
                ([f"KT. {head}"], second) if is_deputy(second, head) else ([], f"{head}; {second}")
            )
        # Two lines that end alike are the position that is stood in for and the deputy's, half under the seal.
        if bare(rest) == bare(head.split()[-1]):
            return [f"KT. {head}"], f"PHÓ {head}"
        if office := deputy_of(head, rest):
            return [f"KT. {head}"], office
        return [], title if _names_body(head, rest) else head
    authorities = [one_line(text[start:end]) for start, end in pairwise(marks)]
    # the last mark governs one position (or the body it names); a second one is the signer's own
    last = marks[-1]
    inside = [found for found in positions if found.start() >= last]
    cut = _end_of_offices(text, inside) if inside else len(text)
    if inside and inside[0].start() - last > 8:
        cut = inside[0].start()  # the body comes first
    authorities.append(one_line(text[last:cut]))
    behind = [found for found in positions if found.start() >= cut]
    if behind:
        return authorities, behind[-1].group()
    stands_in = authorities[-1].upper().startswith("K")
    stood_for = next((o for o in OFFICES if authorities[-1].endswith(o)), None)
    return authorities, deputy_of(stood_for, text[cut:]) if stood_for and stands_in else None


def _names_body(head: str, rest: str) -> bool:
    """Whether ``rest`` goes on with the body that is headed; a ban may be called anything."""
    if _OF_BODY.match(bare(rest)):
        return True
    words = rest.split()
    return head.endswith(("BAN", "PHÒNG")) and len(words) > 1 and all(len(w) > 1 for w in words)


def _sentence_case(title: str) -> str:
    """``PHÓ CHỦ TỊCH`` as one writes it in a sentence: ``Phó Chủ tịch``."""
    for link in ("; ", ", ", " kiêm "):
        if link in title:
            return link.join(map(_sentence_case, title.split(link)))
    words = title.lower().split()
    heads = {0} | ({1} if words and words[0] in ("phó", "thứ") and len(words) > 2 else set())
    heads |= {i + 1 for i, word in enumerate(words) if word == "chánh"}  # the office that is headed
    return " ".join(w.capitalize() if i in heads else w for i, w in enumerate(words))
