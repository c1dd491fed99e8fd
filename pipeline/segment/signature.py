"""The foot of a directive: Nơi nhận, and who signed on whose authority (NĐ 30/2020, Phụ lục I, mục II.7 and II.9)."""

import re
from dataclasses import replace

from rapidfuzz import fuzz

from models.header import Signer
from models.text import one_line
from pipeline.segment.bare import bare
from pipeline.segment.nodes import Node

_AUTHORITIES = re.compile(
    r"(?<![^\W\d_])(?:T[./]?\s?M|K[./]?\s?T|T[./]?\s?L|T\.?U\.?Q|Q)(?:\s?[./]+\s?|(?<=/\w)\s+)(?=[^\W\d_])"
)
_NAMES_OF_POSITIONS = (
    "PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ CHỦ NHIỆM|CHỦ NHIỆM|PHÓ TỔNG GIÁM ĐỐC|TỔNG GIÁM ĐỐC"
    "|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ BÍ THƯ THƯỜNG TRỰC|PHÓ BÍ THƯ|BÍ THƯ|PHÓ CHÁNH VĂN PHÒNG|CHÁNH VĂN PHÒNG"
    "|PHÓ CHÁNH THANH TRA|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|PHÓ THỦ TƯỚNG|THỦ TƯỚNG|THỨ TRƯỞNG|BỘ TRƯỞNG"
    "|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|PHÓ TRƯỞNG BAN|TRƯỞNG BAN|PHÓ TRƯỞNG PHÒNG|TRƯỞNG PHÒNG|PHÓ CỤC TRƯỞNG"
    "|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG TIỂU BAN"
    "|ỦY VIÊN THƯ KÝ|TỔNG BIÊN TẬP|TRƯỞNG ĐOÀN"
)
_POSITIONS = tuple(_NAMES_OF_POSITIONS.split("|"))
_SPELLED_POSITION = re.compile(rf"(?<!\w)(?:{_NAMES_OF_POSITIONS})(?!\w)")
_SPELLED = {bare(position): position for position in _POSITIONS if position != "THỨ TRƯỞNG"}
_POSITION = re.compile(rf"(?<!\w)(?:{'|'.join(_SPELLED)})(?!\w)")
"""Positions without their marks: the seal and the pen run over them, and OCR loses marks first.

``THỨ TRƯỞNG`` must be read with its marks, because a head of any office is a ``THỦ TRƯỞNG``.
"""
_DEPUTY = 75
"""Per cent of letters by which what is left under a seal must be like the deputy's position."""
_TRACES = re.compile(r"(?:\s+(?:[^\w\s]+|\w))+$")
"""What a seal or a pen leaves behind a position: ``CHỦ TỊCH x ,``."""
_OF_BODY = re.compile(
    r"(?:SO|BAN|UY BAN|UBND|VAN PHONG|TRUNG TAM|CONG|HOI|PHONG|TIEU BAN|TO CHUC|CHI|CUC|DANG|THUONG TRUC|BENH"
    r"|TRUONG|KIEM)\b"
)
"""What the position of a head goes on with: the body, or a second office."""
_SPECKS = re.compile(r"^[^\w(]+")
_SYLLABLES = re.compile(r"[^\W\d_]+")
_BULLET = re.compile(r"^[-–—+•*~]+\s*(?=\S)")
_FILED = re.compile(r"^L[ưu]+\s*[:;.]|^L[ưu]u\s", re.I)
_LONG = 90
"""Characters; what is longer is no rest of an entry."""
_ASIDE = re.compile(r"^\(.*\)$")
_SIGNED = re.compile(r"\(?\s*(?:đã\s+ký|ký\s+tên,?\s+đóng\s+dấu)\s*\)?", re.I)
RECIPIENTS = re.compile(r"^\W*N[ơo]i\s+nh[ậâa]n\b\s*[:.;]?\s*", re.I)


def is_signature(text: str) -> bool:
    """Whether ``text`` is a line of the signature block: an authority or a position in capitals."""
    text = _SPECKS.sub("", text.removesuffix(_name_behind(text) or ""))
    if not text or sum(c.islower() for c in text) > 0.3 * sum(c.isalpha() for c in text):
        return False
    named = _POSITION.match(bare(text)) or text.startswith("THỨ TRƯỞNG")
    return bool(_AUTHORITIES.match(text) or (named and len(text) < 60))


def is_name(text: str) -> bool:
    """Whether ``text`` has the shape of a person's name: two to six capitalised syllables, not in capitals."""
    if not 4 < len(text) < 45 or text.isupper():
        return False
    syllables = _SYLLABLES.findall(text)
    return (
        2 <= len(syllables) <= 6
        and all(s[0].isupper() and not s[1:].isupper() for s in syllables)
        and (re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)+", text) is not None)
    )


def _name_behind(text: str) -> str | None:
    """A name that OCR put on the line of the position, behind what it made of the seal: ``CHỦ TỊCH x , Lê Văn A``."""
    words = text.split()
    first = len(words)
    while first > 1 and words[first - 1].isalpha() and words[first - 1].istitle():
        first -= 1
    name = " ".join(words[first:])
    return name if is_name(name) and _POSITION.match(bare(text)) else None


def read_signer(foot: list[Node]) -> tuple[Signer, Node | None]:
    """Who signed, and the paragraph that holds the name; fields are None where the foot doesn't say."""
    authority: list[str] = []
    title: str | None = None
    name: Node | None = None
    for node in _with_second_office(foot):
        text = _SIGNED.sub("", node.text).strip()
        if is_signature(text):
            text = _respelled(text)
            behind = _name_behind(text) or ""
            prefixes, position = _split(text.removesuffix(behind).rstrip())
            authority += prefixes
            title = position or title
            if title is not None and behind:
                name = replace(node, text=behind)
                break
        elif is_name(text) and (name is None or title is not None):
            name = node
            if title is not None:
                break
    signer = Signer(
        name=_SIGNED.sub("", name.text).strip() if name else None,
        title=_sentence_case(title) if title else None,
        authority=" ".join(authority) or None,
    )
    return signer, name


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


def _respelled(text: str) -> str:
    """A line of the block with its positions spelled as they are: ``CHỦ TICH`` as ``CHỦ TỊCH``."""
    text = one_line(_SPECKS.sub("", text))
    key = bare(text)
    if len(key) != len(text):
        return text
    for match in _POSITION.finditer(key):
        text = f"{text[: match.start()]}{_SPELLED[match.group()]}{text[match.end() :]}"
    return text


def _split(text: str) -> tuple[list[str], str | None]:
    """(authorities, position) of a line: ``KT. CHỦ TỊCH PHÓ CHỦ TỊCH`` gives (``KT. CHỦ TỊCH``), ``PHÓ CHỦ TỊCH``."""
    marks = [match.start() for match in _AUTHORITIES.finditer(text)]
    positions = list(_SPELLED_POSITION.finditer(text))
    if not marks:
        title = _TRACES.sub("", text)
        if not positions or positions[0].start() > 0:
            return [], title
        head, rest = positions[0].group(), title[positions[0].end() :]
        # Two lines that end alike are the position that is stood in for and the deputy's, half under the seal.
        if bare(rest) == bare(head.split()[-1]):
            return [], f"PHÓ {head}"
        return [], _deputy(head, rest) or (title if _OF_BODY.match(bare(rest)) else head)
    authorities: list[str] = []
    cut = 0
    for start, end in zip(marks, [*marks[1:], len(text)], strict=True):
        inside = [found for found in positions if start <= found.start() < end]
        # the last mark governs one position (or the body it names); a second one is the signer's own
        cut = _end_of_offices(text, inside) if inside and end == len(text) else end
        body_first = inside and inside[0].start() - start > 8
        cut = inside[0].start() if body_first and end == len(text) else cut
        authorities.append(one_line(text[start:cut]))
    behind = [found for found in positions if found.start() >= cut]
    if behind:
        return authorities, behind[-1].group()
    stands_in = authorities[-1].upper().startswith("K")
    stood_for = next((p for p in _POSITIONS if authorities[-1].endswith(p)), None)
    return authorities, _deputy(stood_for, text[cut:]) if stood_for and stands_in else None


def _deputy(head: str, rest: str) -> str | None:
    """The position of who signs for the ``head``, of which the seal left only ``rest`` readable."""
    position = f"PHÓ {head}"
    return position if rest and fuzz.ratio(bare(rest), bare(position)) >= _DEPUTY else None


def _sentence_case(title: str) -> str:
    """``PHÓ CHỦ TỊCH`` as one writes it in a sentence: ``Phó Chủ tịch``."""
    words = title.lower().split()
    heads = {0} | ({1} if words and words[0] in ("phó", "thứ") and len(words) > 2 else set())
    heads |= {i + 1 for i, word in enumerate(words) if word == "chánh"}  # the office that is headed
    return " ".join(w.capitalize() if i in heads else w for i, w in enumerate(words))


def read_recipients(foot: list[Node]) -> tuple[tuple[str, ...], list[Node]]:
    """The entries under ``Nơi nhận`` and the paragraphs that hold them."""
    entries: list[str] = []
    nodes: list[Node] = []
    # where OCR lost the line "Nơi nhận", the foot is the list that ends with "Lưu: VT"
    listing = not any(RECIPIENTS.match(node.text) for node in foot)
    for node in foot:
        text = node.text
        opener = RECIPIENTS.match(text)
        if opener:
            listing, text = True, text[opener.end() :]
        if not listing or not text or _ASIDE.match(text) or is_signature(text):
            continue
        bullet = _BULLET.match(text)
        going_on = bool(nodes) and not bullet and not nodes[-1].text.rstrip().endswith((";", "."))
        if is_name(text) and not bullet:
            continue
        if going_on and len(text) < _LONG:
            comma = "," if nodes[-1].text.rstrip().endswith(",") else ""
            entries[-1] = f"{entries[-1]}{comma} {text.strip(' ;.')}"
            nodes.append(node)
        elif bullet or opener or text.endswith(";") or _FILED.match(text):
            entries += _entries(text)
            nodes.append(node)
        if entries and _FILED.match(entries[-1]) and not text.rstrip().endswith(","):
            break  # the archive's copy is the last entry by regulation
    return tuple(one_line(e) for e in entries if any(c.isalnum() for c in e)), nodes


def _entries(text: str) -> list[str]:
    """The entries of a line; several where a converter ran the list together (``- A; - B;``)."""
    parts = re.split(r"(?<=[;,.])\s*[-–]\s+", _BULLET.sub("", text))
    return [part.strip(" ;.,") for part in parts]
