"""The foot of a directive: Nơi nhận, and who signed on whose authority (NĐ 30/2020, Phụ lục I, mục II.7 and II.9)."""

import re
from dataclasses import replace

from models.header import Signer
from models.text import one_line
from pipeline.segment.nodes import Node

_AUTHORITIES = re.compile(
    r"(?<![^\W\d_])(?:T[./]?\s?M|K[./]?\s?T|T[./]?\s?L|T\.?U\.?Q|Q)(?:\s?[./]+\s?|(?<=/\w)\s+)(?=[^\W\d_])"
)
_POSITIONS = (
    "PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ CHỦ NHIỆM|CHỦ NHIỆM|PHÓ TỔNG GIÁM ĐỐC|TỔNG GIÁM ĐỐC"
    "|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ BÍ THƯ THƯỜNG TRỰC|PHÓ BÍ THƯ|BÍ THƯ|PHÓ CHÁNH VĂN PHÒNG|CHÁNH VĂN PHÒNG"
    "|PHÓ CHÁNH THANH TRA|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|PHÓ THỦ TƯỚNG|THỦ TƯỚNG|THỨ TRƯỞNG|BỘ TRƯỞNG"
    "|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|PHÓ TRƯỞNG BAN|TRƯỞNG BAN|PHÓ TRƯỞNG PHÒNG|TRƯỞNG PHÒNG|PHÓ CỤC TRƯỞNG"
    "|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG TIỂU BAN"
    "|ỦY VIÊN THƯ KÝ|TỔNG BIÊN TẬP|TRƯỞNG ĐOÀN"
)
_POSITION = re.compile(r"(?<![^\W\d_])(?:" + _POSITIONS.replace(" ", r"\s+") + r")(?![^\W\d_])")
_NAME_BEHIND = re.compile(r"[^\w\s](?:\s\S{1,2})*\s+(?P<name>(?:[^\W\d_]+\s){1,4}[^\W\d_]+)$")
"""A name that OCR put on the line of the position, behind what it made of the seal: ``CHỦ TỊCH x , Lê Văn A``."""
_SYLLABLES = re.compile(r"[^\W\d_]+")
_BULLET = re.compile(r"^[-–—+•*~]\s*(?=\S)")
_ASIDE = re.compile(r"^\(.*\)$")
_SIGNED = re.compile(r"\(?\s*(?:đã\s+ký|ký\s+tên,?\s+đóng\s+dấu)\s*\)?", re.I)
_RECIPIENTS = re.compile(r"^\W*N[ơo]i\s+nh[ậâa]n\b\s*[:.;]?\s*", re.I)


def is_signature(text: str) -> bool:
    """Whether ``text`` is a line of the signature block: an authority or a position in capitals."""
    if not text or sum(c.islower() for c in text) > 0.3 * sum(c.isalpha() for c in text):
        return False
    return bool(_AUTHORITIES.match(text) or (_POSITION.match(text) and len(text) < 60))


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


def read_signer(foot: list[Node]) -> tuple[Signer, Node | None]:
    """Who signed, and the paragraph that holds the name; fields are None where the foot doesn't say."""
    authority: list[str] = []
    title: str | None = None
    name: Node | None = None
    for node in foot:
        text = _SIGNED.sub("", node.text).strip()
        if is_signature(text):
            prefixes, position = _split(text)
            authority += prefixes
            title = position or title
            if title is not None and (last := _NAME_BEHIND.search(text)) and is_name(last["name"]):
                name = replace(node, text=last["name"])
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


def _split(text: str) -> tuple[list[str], str | None]:
    """(authorities, position) of a line: ``KT. CHỦ TỊCH PHÓ CHỦ TỊCH`` gives (``KT. CHỦ TỊCH``), ``PHÓ CHỦ TỊCH``."""
    marks = [match.start() for match in _AUTHORITIES.finditer(text)]
    positions = list(_POSITION.finditer(text))
    if not marks:
        return [], one_line(text)
    authorities = []
    for start, end in zip(marks, [*marks[1:], len(text)], strict=True):
        inside = [p for p in positions if start <= p.start() < end]
        # the last mark governs one position (or the body it names); a second one is the signer's own
        cut = inside[0].end() if inside and end == len(text) else end
        body_first = inside and inside[0].start() - start > 8
        cut = inside[0].start() if body_first and end == len(text) else cut
        authorities.append(one_line(text[start:cut]))
    rest = [p for p in positions if p.start() >= text.rfind(authorities[-1].split()[-1]) + 1]
    tail = rest[-1] if rest else None
    own = tail.group() if tail and not authorities[-1].endswith(tail.group()) else None
    return authorities, one_line(own) if own else None


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
    listing = not any(_RECIPIENTS.match(node.text) for node in foot)
    for node in foot:
        text = node.text
        opener = _RECIPIENTS.match(text)
        if opener:
            listing, text = True, text[opener.end() :]
        if (
            not listing
            or not text
            or is_signature(text)
            or (is_name(text) and not _BULLET.match(text))
        ):
            continue
        if _ASIDE.match(text):
            continue
        if _BULLET.match(text) or (text.endswith(";") and not opener):
            entries += _entries(text)
            nodes.append(node)
        elif entries and not nodes[-1].text.rstrip().endswith((";", ".")) and len(text) < 90:
            entries[-1] = f"{entries[-1]} {text.strip(' ;.')}"
        elif opener and text:
            entries += _entries(text)
            nodes.append(node)
    return tuple(one_line(e) for e in entries if any(c.isalnum() for c in e)), nodes


def _entries(text: str) -> list[str]:
    """The entries of a line; several where a converter ran the list together (``- A; - B;``)."""
    parts = re.split(r"(?<=[;,.])\s*[-–]\s+", _BULLET.sub("", text))
    return [part.strip(" ;.,") for part in parts]
