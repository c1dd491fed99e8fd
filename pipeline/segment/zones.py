"""Zones: header, body, foot and attachments of a document, and the documents of a file.

The layout is prescribed (NĐ 30/2020, Phụ lục I, mục II; the Party's Hướng dẫn on thể thức): names of bodies,
number, place and date, kind and trích yếu, the body, then Nơi nhận and the signature, then what is attached.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

import regex

from models.text import Span
from pipeline.lexicon.arrival import LINES
from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.people import is_name
from pipeline.lexicon.wording import first_match
from pipeline.segment.bare import is_state_line
from pipeline.segment.foot import FILED, foot_start
from pipeline.segment.kinds import KIND_NAMES, LONGEST_TITLE, type_line
from pipeline.segment.markers import Level
from pipeline.segment.nodes import Node
from pipeline.segment.parting import HEADER_NODES, part_foot, part_head, part_recipients
from pipeline.segment.recipients import RECIPIENTS
from pipeline.segment.signature import is_signature

KINH_GUI = r"(?:(?:Đồng\s+)?Kính\s+g[ửưừủứu][ỉiì]?i?\b|Gửi(?=\s?:))"
"""``Kính gửi``, what OCR makes of its marks, and its second word alone in front of a colon."""
_HEAD_OF_BODY = r"(?:THỦ|PHÓ|CHỦ|BỘ|TRƯỞNG|GIÁM|TỔNG|[ỦU][YỶ]|UBND|BAN|BCH|BCĐ|SỞ|CỤC|VĂN|THƯỜNG)"
ADDRESS = regex.compile(
    rf"^\W*(?i:{KINH_GUI})|(?i:\bđiện\s*:\s*$)|^{_HEAD_OF_BODY}\s[^\p{{Ll}}]{{4,160}}\s(?:điện|ĐIỆN)\s*$"
)
"""What opens the addressees: ``Kính gửi``, or who telegraphs (``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X điện:``).

Without its colon the verb stands behind a name in capitals alone: a trích yếu too may end with ``thủy điện``.
"""
_ATTACHMENT = regex.compile(
    r"^(?:PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:SỐ\s+|số\s+)?(?:[IVX]{1,5}|\d{1,2}|[A-Z]))?\s*+[.:]?\s*+$|^PHỤ\s+LỤC\b"
    r"|^Phụ\s+lục\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2})\s[^\p{Ll}]+$"
)
_ATTACHED_TO = re.compile(r"\(\s*+(?:ban\s+hành\s+)?kèm\s+theo\b", re.I)
"""What stands under the title of an attachment (NĐ 30/2020, Phụ lục I, mục III.1)."""
_PROMULGATED = re.compile(r"^\(?\s*(?:Ban\s+hành\s+)?kèm\s+theo\b", re.I)
_AUTHORITY = re.compile(
    r"^(?:C[ỦU]A\s*(?:BAN|BỘ\s+CHÍNH\s+TRỊ)|CHÍNH\s+PHỦ$|[ỦU][YỶ]\s+BAN|CHỦ\s+TỊCH|GIÁM\s+ĐỐC|TỔNG\s+GIÁM|BỘ\s+TRƯỞNG|THỦ\s+TƯỚNG|HỘI\s+ĐỒNG|CỤC\s+TRƯỞNG|TỔNG\s+(?:CỤC\s+TRƯỞNG|THANH\s+TRA|KIỂM\s+TOÁN)|THỐNG\s+ĐỐC|CHỦ\s+NHIỆM|VIỆN\s+TRƯỞNG|CHÁNH\s|HIỆU\s+TRƯỞNG|VỤ\s+TRƯỞNG|TRƯỞNG\s+(?:BAN|PHÒNG)\s|BAN\s+(?:THƯỜNG\s+VỤ|CHẤP\s+HÀNH))"
)
_OF_HEAD = re.compile(
    r"C[ỦU]A\s+(?:THỦ\s+TƯỚNG|CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|GIÁM\s+ĐỐC|[ỦU][YỶ]\s+BAN|UBND)\s(?:(?!VỀ\s)\S++\s?+){1,14}+"
)
"""Whose công điện or chỉ thị it is, on a line between kind and trích yếu."""
_BODY_OPENER = re.compile(r"^(?:Căn\s+cứ|Xét\s+đề\s+nghị|Theo\s+đề\s+nghị)\b")
_CARRIES_OUT = re.compile(r"^Thực\s+hiện\s+(?:Nghị|Công|Kế|Quyết|Chỉ|Chương|Thông|Kết)\s.{0,60}\d")
"""A directive that is carried out: a ground behind a trích yếu, but often a trích yếu itself."""
_PLACE_AND_DATE = regex.compile(
    r"^[^\W\d_][^,;:]{1,40},\s*ngày\b.{0,20}\btháng\b.{0,10}\bnăm\b[^\p{Ll}]{0,8}$"
)
_NUMBERED = re.compile(r"^\W*Số\s*+:?\s*+\d*+\s*+\S*/")
_DATED = regex.compile(r"^\W?\p{Lu}[^,;:]{1,40},\s*ngày\s*\w\S*\s+tháng\s*\w\S*\s+năm\s+\d{4}\b")
"""Place and date with a day and a month in it: a form that waits to be filled in leaves them blank."""
_OF_BODY = re.compile(r"^CỦA\s+(?:BAN\s|BỘ\s+CHÍNH\s+TRỊ\b).*?(?=\s(?:VỀ|TẠI)\s|$)")
"""Whose document it is, behind the kind of a Party document on one line."""
_ENTRY = re.compile(rf"^[{SIGNS}]\s*\S")
"""An addressee behind a dash."""
_OPENS_LIST = re.compile(rf":\s*[{SIGNS}]\s")
"""``Kính gửi: - Sở Y tế;``: more of them follow behind dashes."""
_OPENS_SEVERAL = re.compile(rf":\s*[{SIGNS}]\s[^;]*[:,]")
"""``Kính gửi: - UBND các tỉnh: Sơn Nam, Tân``: several in one entry, which may go on below."""
_STAMP = 6
"""Lines of a stamp, with the entry behind it."""
_REST_OF_ENTRY = 60
"""Letters that the rest of an addressee has at most."""
_NUMBERED_ENTRY = re.compile(r"^\d{1,2}[.)]\s+[^\W\d_]")
"""An addressee with a number, right under ``Kính gửi:``; what is numbered below a sentence is an item."""
_OF_SUBJECT = re.compile(r"^[Vv]ề\s+(?:việc\s+)?[^\W\d_]")
_OF_LETTER = re.compile(r"^\W*V\s?/\s?v\b", re.I)
"""``V/v …`` under the number of a letter, however long: it stands in the header also where nobody is addressed."""
_OF_SUBJECT_LOUD = re.compile(r"^VỀ\s+VIỆC\s+\S")
"""A trích yếu in capitals, as web pages print it, whose kind above it is lost."""
_ATTACHED = 4
"""Paragraphs without which what stands behind the foot is a stray mark and no attachment."""
_TABLE_TITLES = 4
_COLUMNS = 3
_ENDS_SENTENCE = re.compile(r"[.;:,]\s*$")


@dataclass(slots=True)
class Zones:
    """The paragraphs of one document, by what they serve."""

    header: list[Node] = field(default_factory=list)
    type: str | None = None
    """By the line that names the kind; None where there is none, as in a công văn."""
    title: list[Node] = field(default_factory=list)
    addressees: list[Node] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    foot: list[Node] = field(default_factory=list)
    attachments: list[list[Node]] = field(default_factory=list)


def is_authority(node: Node) -> bool:
    """Whether a paragraph only names who issues or signs, in capitals."""
    return (
        node.table is None
        and node.upper
        and (_AUTHORITY.match(node.text) is not None or is_signature(node.text))
    )


def split_documents(nodes: list[Node]) -> list[list[Node]]:
    """The documents of a file: a second header (quốc hiệu and a number of its own) opens the next one."""
    starts = [0]
    for index, node in enumerate(nodes):
        if index < 3 or not node.upper or not is_state_line(node.text):
            continue
        window = nodes[index : index + 12]
        numbered = any(_NUMBERED.match(n.text) or _DATED.match(n.text) for n in window)
        before = nodes[starts[-1] : index]
        body_before = any(n.marker or RECIPIENTS.match(n.text) for n in before)
        # what a web page prints over a document has neither head nor foot
        whole = any(RECIPIENTS.match(n.text) or is_state_line(n.text) for n in before)
        if numbered and body_before and whole and index - starts[-1] > 12:
            starts.append(_header_start(nodes, index))
    return [nodes[a:b] for a, b in pairwise([*starts, len(nodes)])]


def _header_start(nodes: list[Node], index: int) -> int:
    """The issuing body's name stands in front of the quốc hiệu where columns were flattened."""
    while index > 0 and nodes[index - 1].upper and not is_signature(nodes[index - 1].text):
        index -= 1
    return index


def split_zones(nodes: list[Node]) -> Zones:
    """The zones of one document."""
    zones = Zones()
    nodes = part_recipients(part_head(nodes))
    index = _split_header(nodes, zones)
    index = _split_addressees(nodes, index, zones)
    foot = foot_start(nodes, index)
    zones.body = nodes[index:foot]
    attachments = _attachment_starts(nodes, foot)
    zones.foot = part_foot(nodes[foot : attachments[0] if attachments else len(nodes)])
    bounds = [*attachments, len(nodes)]
    zones.attachments = [nodes[a:b] for a, b in pairwise(bounds)]
    return zones


def _split_header(nodes: list[Node], zones: Zones) -> int:
    """Fill header, type and title; return the index behind them."""
    for index, node in enumerate(nodes[:HEADER_NODES]):
        found = type_line(node) if node.table is None else None
        if found is not None:
            zones.header, zones.type = nodes[:index], found[0]
            return _split_title(nodes, index, found[1], zones)
        numbered = node.marker and not node.upper and not _NUMBERED.match(node.text)
        if ADDRESS.search(node.text) or numbered:
            break
    return _without_type(nodes, zones)


def _without_type(nodes: list[Node], zones: Zones) -> int:
    """A công văn, whose header ends at ``Kính gửi``; or a text that lost its header."""
    for index, node in enumerate(nodes[:HEADER_NODES]):
        if ADDRESS.search(node.text):
            zones.header = nodes[:index]
            return index
    for index, node in enumerate(nodes[:HEADER_NODES]):
        if _OF_SUBJECT_LOUD.match(node.text) and node.upper and len(node.text) < LONGEST_TITLE:
            zones.header, zones.title = nodes[:index], [node]
            return index + 1
        numbered = re.match(r"^\W*Số\s*+:?\s*+\S*/", node.text)
        if is_state_line(node.text) or numbered or node.upper or _OF_LETTER.match(node.text):
            continue
        if (
            _OF_SUBJECT.match(node.text)
            and len(node.text) < LONGEST_TITLE
            and not _ENDS_SENTENCE.search(node.text)
        ):
            zones.header, zones.title = nodes[:index], [node]  # the line of the kind is lost
            return index + 1
        kind = next((k for name, k in KIND_NAMES if k and node.bare.startswith(name + " ")), None)
        if (
            kind is not None
            and not _ENDS_SENTENCE.search(node.text)
            and len(node.text) < LONGEST_TITLE
        ):
            zones.header, zones.type, zones.title = nodes[:index], kind, [node]
            return index + 1
        if _opens_body(node):
            zones.header = nodes[:index]
            return index
    return 0


def _opens_body(node: Node) -> bool:
    """Whether a paragraph is more than a line of a header: a sentence, a ground, what opens a list, an item."""
    length = len(node.text)
    leads_over = length > 30 and node.text.rstrip().endswith(":")
    marked = _BODY_OPENER.match(node.text) or node.marker
    return length > 80 or leads_over or marked is not None


def _split_title(nodes: list[Node], index: int, rest: str, zones: Zones) -> int:
    """The trích yếu: what follows the kind and is no sentence yet."""
    of_body = _OF_BODY.match(rest)
    if of_body:
        zones.header = [*zones.header, replace(nodes[index], text=of_body.group())]
        rest = rest[of_body.end() :].lstrip()
    if rest:
        node = nodes[index]
        zones.title.append(
            replace(node, text=rest, span=Span(node.span.end - len(rest), node.span.end))
        )
    length = len(rest)
    for position in range(index + 1, len(nodes)):
        node = nodes[position]
        if not _is_title(node, zones) or length + len(node.text) > LONGEST_TITLE:
            return position
        if _NUMBERED.match(node.text):
            zones.header = [*zones.header, node]
        elif node.upper and _OF_HEAD.fullmatch(node.text):
            continue
        elif not (node.upper and _AUTHORITY.match(node.text)):
            zones.title.append(node)
            length += len(node.text)
        elif is_state_line(node.text) or node.bare.replace(" ", "").startswith(
            ("CUABAN", "CUABOCHINHTRI")
        ):
            zones.header = [*zones.header, node]
    return len(nodes)


def _is_title(node: Node, zones: Zones) -> bool:
    if node.table is not None or ADDRESS.search(node.text) or _BODY_OPENER.match(node.text):
        return False
    if node.upper and _AUTHORITY.match(node.text):
        return True
    if node.marker is not None:
        return False
    if not zones.title:
        return True
    if _ENDS_SENTENCE.search(node.text) or _PROMULGATED.match(node.text):
        return False
    if _CARRIES_OUT.match(node.text) and not all(part.upper for part in zones.title):
        return False
    first = zones.title[0]
    return (node.upper and first.upper) or node.bold == first.bold


def _split_addressees(nodes: list[Node], index: int, zones: Zones) -> int:
    """The lists under ``Kính gửi`` and after ``điện:``; returns the index of the body's first paragraph."""
    while index < len(nodes) and ADDRESS.search(nodes[index].text):
        opener = nodes[index]
        zones.addressees.append(opener)
        index += 1
        while index < len(nodes) and _belongs_to_header(nodes[index]):
            # a flattened page may print the right column of the header behind "Kính gửi:"
            zones.header = [*zones.header, nodes[index]]
            index += 1
        index += _stamped(nodes[index : index + _STAMP])
        ends = opener.text.rstrip().lower().endswith((":", "gửi", "điện"))
        listed = ends or _OPENS_LIST.search(opener.text) is not None
        while index < len(nodes):
            if first_match(LINES, nodes[index].text):
                zones.header = [*zones.header, nodes[index]]
            elif _is_addressee(zones.addressees[-1], nodes[index], listed):
                zones.addressees.append(nodes[index])
            else:
                break
            index += 1
    return index


def _stamped(nodes: list[Node]) -> int:
    """How many of ``nodes`` are lines of a stamp that was set beside ``Kính gửi:``, over a list with dashes."""
    for count, node in enumerate(nodes):
        if node.table is None and _ENTRY.match(node.text):
            return count
        if node.table is not None or not (node.upper or not any(map(str.isalpha, node.text))):
            break
    return 0


def _belongs_to_header(node: Node) -> bool:
    return node.table is None and (
        is_state_line(node.text)
        or _PLACE_AND_DATE.match(node.text) is not None
        or first_match(LINES, node.text) is not None
    )


def _is_addressee(previous: Node, node: Node, listed: bool) -> bool:
    """Whether ``node`` goes on with the addressees behind ``previous``; ``listed`` where dashes part them."""
    if node.table is not None or ADDRESS.search(node.text):
        return False
    if _ENTRY.match(node.text):
        return listed or previous.text.rstrip().endswith((";", ",", ":"))
    if len(node.text) > 200 or _BODY_OPENER.match(node.text) or _CARRIES_OUT.match(node.text):
        return False
    if _NUMBERED_ENTRY.match(node.text):
        return listed and (previous.text.rstrip().endswith(":") or _is_entry(previous))
    # an entry goes on, or the list has no dashes
    if previous.text.rstrip().endswith((",", ":", ";")):
        return node.marker is None
    return listed and _goes_on(previous, node)


def _goes_on(entry: Node, node: Node) -> bool:
    """Whether ``node`` ends an entry that its line was too short for: ``- Công ty Điện lực Tuyên / Quang;``."""
    listed = _ENTRY.match(entry.text) or _OPENS_SEVERAL.search(entry.text)
    cut = listed is not None and not _ENDS_SENTENCE.search(entry.text)
    short = len(node.text) < _REST_OF_ENTRY and node.text.rstrip().endswith((";", "."))
    return cut and short and node.marker is None


def _is_entry(node: Node) -> bool:
    """Whether a paragraph is a numbered addressee behind which another one comes."""
    return _NUMBERED_ENTRY.match(node.text) is not None and node.text.rstrip().endswith((";", ","))


def _attachment_starts(nodes: list[Node], foot: int) -> list[int]:
    starts: list[int] = []
    appended = False
    for index in range(foot + 1, len(nodes)):
        node = nodes[index]
        if node.table is not None:
            continue
        named = node.text[:3] in ("PHỤ", "Phụ") and _ATTACHMENT.match(node.text) is not None
        appended = appended or named
        kind = type_line(node) if not named else None
        # the forms of an appendix are parts of it; what it promulgates says so under its title
        titled = (
            kind is not None
            and not is_signature(node.text)
            and not _numbers_title(nodes[index - 1])
            and (not appended or _is_promulgated(nodes, index))
        )
        if (named or titled) and (not starts or index - starts[-1] > 1):
            starts.append(index)
    unnamed = _behind_foot(nodes, foot)
    unnamed = _over_table(nodes, foot) if unnamed is None else unnamed
    return (
        [unnamed, *starts]
        if unnamed is not None and unnamed < min(starts, default=len(nodes))
        else starts
    )


def _numbers_title(node: Node) -> bool:
    """Whether ``node`` is a ``Chương I`` whose title stands in the next line: ``QUY ĐỊNH CHUNG`` is no document."""
    marker = node.marker
    return marker is not None and marker.level <= Level.SECTION and marker.end >= len(node.text)


def _behind_foot(nodes: list[Node], foot: int) -> int | None:
    """Where an attachment begins that names itself nowhere: on the page behind the signature and the archive's copy."""
    signed = [
        next((node.page for node in nodes[foot:] if says(node.text)), 0)
        for says in (FILED.match, is_signature)
    ]
    page = max(signed)
    behind = [at for at in range(foot, len(nodes)) if nodes[at].page > page]
    if not all(signed) or (len(behind) < _ATTACHED and not any(nodes[at].table for at in behind)):
        return None
    return behind[0] if behind else None


def _over_table(nodes: list[Node], foot: int) -> int | None:
    """Where the title of a table begins that stands behind the signature and calls itself no appendix.

    The Party and the unions attach ``PHÂN CÔNG NHIỆM VỤ`` so; in a DOCX no page tells that the letter has ended.
    """
    at = next((i for i in range(foot, len(nodes)) if _is_wide(nodes[i])), None)
    if at is None:
        return None
    signed = [i for i in range(foot, at) if is_signature(nodes[i].text) or is_name(nodes[i].text)]
    begin = signed[-1] + 1 if signed else at
    titles = nodes[begin:at]
    titled = titles and (titles[0].upper or any(_ATTACHED_TO.search(node.text) for node in titles))
    return begin if titled and len(titles) <= _TABLE_TITLES else None


def _is_wide(node: Node) -> bool:
    """Whether a node is a table that can say what, who and when, and not one that lays out a signature."""
    if node.table is None:
        return False
    cells = node.table.cells
    return (
        len({cell.column for cell in cells}) >= _COLUMNS and len({cell.row for cell in cells}) > 1
    )


def _is_promulgated(nodes: list[Node], index: int) -> bool:
    return any(_PROMULGATED.match(node.text) for node in nodes[index + 1 : index + 5])
