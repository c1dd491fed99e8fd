"""Parts of head and foot that a converter, a copied web page or OCR has run together on one line, parted again.

The regulation sets each part on a line of its own (NĐ 30/2020, Phụ lục I, mục II), so that what one begins with cuts
a line wherever it stands: ``Số: 12/UBND-TH V/v rà soát … Hà Nội, ngày 02 tháng 3 năm 2021 Kính gửi: …`` are four.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

import regex

from models.text import Span
from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.offices import nearly
from pipeline.lexicon.people import is_whole_name
from pipeline.lexicon.wording import Wording
from pipeline.segment.bare import bare, state_words
from pipeline.segment.foot import FILED
from pipeline.segment.kinds import KIND_NAMES, LONGEST_TITLE, type_line
from pipeline.segment.markers import Level
from pipeline.segment.nodes import Node
from pipeline.segment.place_date import DATE, IN_DIGITS, place_of
from pipeline.segment.recipients import RECIPIENTS
from pipeline.segment.signature import is_signature

HEADER_NODES = 45
"""A header has no more paragraphs than this, stamps and flattened columns included."""
ADDRESS_OPENS = Wording(
    "part.address",
    r"(?<=\s)(?:(?:Đồng\s+)?Kính\s+g[ửư]i|(?<=\d{4}\s)[Gg]ửi)\s*:",
    (
        "Hà Nội, ngày 02 tháng 3 năm 2021 Kính gửi: Các vụ",
        "Hà Nội, ngày 02 tháng 3 năm 2021 gửi: Các vụ",
    ),
    ("Kính gửi: Các vụ", "thư kính gửi các đơn vị", "Nơi gửi: Văn phòng"),
    case=True,
)
SUBJECT_OPENS = Wording(
    "part.subject",
    r"(?<=\s)[Vv]\s?/\s?v\b",
    ("Số: 12/UBND-TH V/v rà soát", "Sơn Hà, ngày 02 tháng 3 năm 2021 v/v rà soát"),
    ("V/v rà soát", "Số: 12/UBND-TH"),
    case=True,
)
NUMBER_OPENS = Wording(
    "part.number",
    r"(?<=\s)Số\s?:\s?\d{1,5}\s?/\s?[A-ZĐ]{2,8}(?:-[A-ZĐ&]{2,12}){0,3}(?![^\s])",
    ("NAN LƯƠNG Số: 1487/SNV-TCBC",),
    ("Số: 1487/SNV-TCBC", "theo Công văn số 12/UBND-TH", "Kế hoạch số: 12/KH-UBND"),
    case=True,
)
"""The number of the document, with the symbol: what stands in front of it was a stamp's."""
BODY_OPENS = Wording(
    "part.body",
    r"(?<=[\w).])\s(?=(?:(?:Thực|Triển)\s(?:hiện|khai)\s(?:Luật|Nghị|Chỉ|Công|Kế|Quyết|Thông|Chương)\s"
    r"|(?:Căn\scứ|Trên\scơ\ssở|Để|Nhằm|Thời\sgian\squa|Trong\sthời\sgian|Vừa\squa|Hiện\snay)[\s,]|Ngày\s\d))",
    (
        "Kính gửi: Sở Y tế các tỉnh Thực hiện Nghị quyết số 12/NQ-CP",
        "Kính gửi: Sở Y tế. Để phòng, chống dịch bệnh",
    ),
    (
        "Kính gửi: Ban Thực hiện dự án",
        "Kính gửi: Sở Y tế; Sở Nội vụ",
        "cơ quan thực hiện Nghị quyết",
    ),
    case=True,
)
_HEAD = (
    r"(?:Bộ|Sở|Phòng|Ban|Tổng\s[cC]ục|Cục|Chi\s[cC]ục|UBND|[ỦU][yỷ]\s[bB]an|Văn\s[pP]hòng|Thanh\s[tT]ra|Công\s[aAđĐtT]\w+"
    r"|Bảo\s[hH]iểm|Ngân\s[hH]àng|Kho\s[bB]ạc|Liên\s[đĐ]oàn|Hội|Mặt\s[tT]rận|(?:Tỉnh|Thành|Huyện|Đảng)\s[ủu][yỷ]|Trung\s[tT]âm"
    r"|Bưu\s[đĐ]iện|Điện\s[lL]ực|Viễn\s[tT]hông|Nhà\s(?:máy|hát|trường)|Đài|Tòa\s[sS]oạn|Đoàn|Chi\s[nN]hánh|Quân\s[kK]hu"
    r"|Bệnh\s[vV]iện|Học\s[vV]iện|Viện|Trường|Tòa\s[áÁ]n|Tập\s[đĐ]oàn|Tổng\s[cC]ông\s[tT]y|Chủ\s[tT]ịch|Giám\s[đĐ]ốc"
    r"|Thủ\s[tT]ướng|Tổng\s[cC]ục\s[tT]rưởng)\s"
)
SENDER_OPENS = Wording(
    "part.sender",
    rf"(?<=\w)\.?\s(?={_HEAD}(?:(?!\s{_HEAD})[^;:,.\n]){{0,60}}?\s"
    r"(?:yêu\scầu|đề\snghị|nhận\sđược|có\sý\skiến|có\scông\svăn|có\svăn\sbản|thông\sbáo|hướng\sdẫn)[\s:])",
    (
        "Kính gửi: Các Chi cục Thuế khu vực Cục Thuế yêu cầu các Chi cục Thuế khu vực:",
        "Kính gửi: Sở Y tế các tỉnh. Bộ Y tế nhận được công văn",
    ),
    ("Kính gửi: Sở Y tế yêu cầu", "Kính gửi: Các Chi cục Thuế, Cục Thuế đề nghị phối hợp"),
    case=True,
)
"""Who sends it and what is asked: a sentence that follows the addressees without a stop."""
RECIPIENTS_OPEN = Wording(
    "part.recipients",
    r"(?<=[\w.][\w/]\.)\s(?=Nơi\snhận\s?:(?:\s|$))",
    ("đúng kế hoạch trên./. Nơi nhận: - Như trên;",),
    ("Nơi nhận: - Như trên;", "3. Nơi nhận: trụ sở", "Mẫu ghi ngày gửi; Nơi nhận: - Như trên;"),
    case=True,
)
"""The foot behind the last sentence, in a text that was written into one line."""
_ARCHIVED = re.compile(r"(?:^|[;:.,–-])\s*+Lưu\b\s*+(?::|V[TP]\b)")
"""The archive's copy, the last entry."""
_LISTED = re.compile(rf"[{SIGNS}]|Như\s")
"""How a list begins: a sentence about who receives something sets no dash behind its colon."""
ASIDE_ENDS = Wording(
    "part.aside",
    r"^\(\s*[Ss]au\s+đây\s[^)]{4,200}\)[.,;:]?\s(?=\S)",
    ("(Sau đây viết tắt là các đơn vị) Bộ Y tế có Công văn",),
    ("(sau đây gọi tắt là các đơn vị)", "Bộ Y tế (sau đây gọi tắt là Bộ) có"),
    case=True,
)
_DATE_AND_KIND = regex.compile(r"\bnăm\s+\d{4}\s+(?=(?P<kind>[^\W\d_][^\p{Ll}]{5,60})$)")
_BEHIND_DATE = regex.compile(r"\W*$|\s+(?:Kính\s|[Vv]\s?/\s?v\b|\p{Lu}{2})")
"""What ends a line of place and date; a date that goes on is one that a trích yếu cites."""


def part_head(nodes: list[Node]) -> list[Node]:
    """``nodes`` with what stands on one line of the head parted, up to the kind, the addressees or the first item."""
    parted: list[Node] = []
    for index, node in enumerate(nodes[:HEADER_NODES]):
        if node.table is not None:
            parted.append(node)
            continue
        pieces = list(_cut(node, _places_in_head(node)))
        parted += pieces
        addressed = any(ADDRESS_OPENS.regex.search(f" {piece.text}") for piece in pieces)
        if addressed or node.marker or any(map(type_line, pieces)):
            return [*parted, *_aside_apart(nodes[index + 1 :])]
    return [*parted, *nodes[HEADER_NODES:]]


def _places_in_head(node: Node) -> Iterator[int]:
    """Where a part of the head begins in the middle of a line."""
    text = node.text
    address = ADDRESS_OPENS.regex.search(text)
    yield from (place for words in state_words(text) for place in words)
    end = address.start() if address else len(text)
    if end < LONGEST_TITLE:
        yield from (match.start() for match in SUBJECT_OPENS.regex.finditer(text, 0, end))
        yield from (match.start() for match in NUMBER_OPENS.regex.finditer(text, 0, end))
        yield from _dates_in(text, end)
    if address:
        yield end
    elif not text.startswith("Kính"):
        return
    for opens in (BODY_OPENS, SENDER_OPENS):
        if body := opens.regex.search(text, end if address else 0):
            yield body.end()
            return


def _dates_in(text: str, end: int) -> Iterator[int]:
    """Where place and date begin behind something, and the kind behind them."""
    for pattern in (DATE, IN_DIGITS):
        for match in pattern.finditer(text, 0, end):
            place = place_of(match["place"])
            if place is not None and _BEHIND_DATE.match(text, match.end()):
                yield match.start() + match["place"].rindex(place)
    kind = _DATE_AND_KIND.search(text, 0, end)
    if kind and any(bare(kind["kind"]).startswith(name) for name, _ in KIND_NAMES):
        yield kind.end()


def _aside_apart(nodes: list[Node]) -> list[Node]:
    """``nodes`` with the sentence apart that stands behind ``(Sau đây gọi tắt là …)`` under the addressees."""
    for index, node in enumerate(nodes[:HEADER_NODES]):
        aside = ASIDE_ENDS.find(node.text)
        if aside:
            return [*nodes[:index], *_cut(node, [aside.end()]), *nodes[index + 1 :]]
        if node.table is not None or len(node.text) > LONGEST_TITLE:
            break
    return nodes


def part_recipients(nodes: list[Node]) -> list[Node]:
    """``nodes`` with the list under ``Nơi nhận`` apart from the last sentence, behind which it stands.

    A sentence too may tell who receives something (``Nơi nhận: Bộ phận Một cửa``); the list is the last one, goes down
    to the archive's copy or the signature, and has no items of the body behind it.
    """
    for at in range(len(nodes) - 1, -1, -1):
        node = nodes[at]
        if node.table is not None:
            continue
        if RECIPIENTS.match(node.text):
            break  # the foot stands on lines of its own
        opens = max(RECIPIENTS_OPEN.regex.finditer(node.text), key=re.Match.end, default=None)
        if opens:
            if _is_list(node.text[opens.end() :], nodes[at + 1 :]):
                return [*nodes[:at], *_cut(node, [opens.end()]), *nodes[at + 1 :]]
            break
    return nodes


def _is_list(listed: str, behind: list[Node]) -> bool:
    """Whether ``listed``, which begins with ``Nơi nhận``, is the list at the end, with ``behind`` it the rest."""
    if _ARCHIVED.search(listed):
        return not _goes_on(behind)
    entries = RECIPIENTS.sub("", listed)
    for at, node in enumerate(behind):
        if _goes_on([node]):
            return False
        if _ARCHIVED.search(node.text):
            return not _goes_on(behind[at:])
        if is_signature(node.text):
            return not entries or _LISTED.match(entries) is not None
    return False


def _goes_on(nodes: list[Node]) -> bool:
    """Whether the body goes on in ``nodes``: with an item that has a number or a letter, up to an appendix."""
    for node in nodes:
        if node.upper and is_signature(node.text):
            return False
        if node.marker is not None and node.marker.level != Level.BULLET:
            return True
    return False


def part_foot(nodes: list[Node]) -> list[Node]:
    """``nodes`` with the lines of the signature apart that stand behind ``Nơi nhận`` or one of its entries."""
    return [piece for node in nodes for piece in _cut(node, _places_in_foot(node))]


_LOUD = regex.compile(r"(?<=^|\s)\p{Lu}[^\p{Ll}\s~]*(?:\s\p{Lu}[^\p{Ll}\s~]*)+")
"""Words in capitals, as the lines of a signature are."""


_KEPT = re.compile(r"Lưu\s?:?\s?V[TP]\b[^.;()]{0,60}[.;)]\s(?=\S)")
"""The archive's copy up to where it ends; its symbols are in capitals as a signature is."""
_SIGNED = regex.compile(
    r"(?P<office>\p{Lu}[^\p{Ll}\n]{3,80}?)\s++(?P<name>(?:\p{Lu}\p{Ll}+\s?+){2,5})"
)
"""``THỦ TƯỚNG   Phạm Minh Chính``: the office and who holds it, in one cell of a table."""


def _places_in_foot(node: Node) -> Iterator[int]:
    """Where the signature begins or ends in a line of the recipients; nowhere in other paragraphs."""
    text = node.text
    opener = RECIPIENTS.match(text)
    if node.table is None and (signed := _SIGNED.fullmatch(text)):
        if is_signature(signed["office"]) and is_whole_name(signed["name"].split()):
            yield signed.start("name")
        return
    if node.table is not None or not (opener or node.marker):
        return
    kept = _KEPT.search(text)
    if kept and is_signature(text[kept.end() :]):
        yield kept.end()
        return
    for loud in _LOUD.finditer(text):
        before = text[: loud.start()].rstrip(" .-–~")
        ended = before.endswith((";", ":")) or (opener and loud.start() <= opener.end() + 2)
        if ended and (is_signature(loud.group()) or nearly(loud.group())):
            yield from (loud.start(), loud.end())
    name = _name_behind(text)
    if name:
        yield name


def _name_behind(text: str) -> int | None:
    """Where the signer's name begins behind an entry that has ended; the archive's copy may end with a full stop."""
    ends = r";\s" if not FILED.match(text) else r"[;.)]\s"
    end = max((match.end() for match in re.finditer(ends, text)), default=0)
    words = text[end:].split()
    return end if end and len(words) > 2 and is_whole_name(words) else None


def _cut(node: Node, places: Iterable[int]) -> Iterator[Node]:
    """``node`` cut at these places of its text; what is left empty goes."""
    bounds = sorted({0, *places, len(node.text)})
    if len(bounds) <= 2:
        yield node
        return
    for start, end in pairwise(bounds):
        piece = node.text[start:end]
        text = piece.strip()
        if text:
            first = node.span.start + start + len(piece) - len(piece.lstrip())
            yield replace(node, text=text, span=Span(first, first + len(text)))
