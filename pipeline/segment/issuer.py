"""The issuing body (cơ quan ban hành): in full, abbreviations opened, with its place.

In the header it stands in capitals, its superior body above it (``UBND TỈNH X`` / ``SỞ Y TẾ``). Marks and case are
taken from the text, which names its issuer again and again. Where the header is lost, the symbol, the place and
the text tell the issuer; that is inferred and a person is told.
"""

import re
from collections import Counter
from itertools import pairwise, zip_longest

from models.text import CleanText
from pipeline.lexicon.folding import fold_tone
from pipeline.lexicon.syllables import can_be_said
from pipeline.segment.bare import bare, is_state_line, without_state_words
from pipeline.segment.nodes import Node
from pipeline.segment.zones import Zones, type_line

_NO_NAME = re.compile(
    r"^\W*(?:S[ốồóổôo]\s*[:.\d/]|V/v\b|ngày\b|\(?\d)|\bngày\b.*\btháng\b"
    r"|^(?:CHỦ NGHĨA VIỆT NAM|HỎA TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT)\b|ĐẾN\b|B[ẢA]N\s+SAO|\s?/\s?[A-ZĐ]{2,}-[A-ZĐ]",
    re.I,
)
_RULED_OFF = re.compile(r"(?:(?<!\s)\s++)?(?<![-–—_])[-–—_]{2,}+$")
_ARRIVAL = re.compile(r"^\W*(?:(?:CÔNG\s+VĂN\s+)?ĐẾN\b|Ngày\s*:\s*(?:\d|[.…_]))")
"""What an arrival stamp says under the name of the body that received the document; no date of issue has a colon."""
_CO_ISSUER = re.compile(
    r"\s?[-–]\s?(?=(?:SO|UBND|UY BAN|HDND|HOI DONG|CONG DOAN|LIEN DOAN|HOI|BAN|DANG UY|CONG AN|BO|CUC"
    r"|BAO HIEM|TOA AN|VIEN KIEM SAT|TINH DOAN|HUYEN DOAN|DOAN)\s)"
)
_OF_ANOTHER = re.compile(r"BAN TO CHUC CUOC|TIEU BAN|TO GIUP VIEC|BAN GIUP VIEC|BAN GIAM KHAO")
"""Bodies set up for one purpose by another, without a name of their own."""
# under the kind of a Party document: whose it is; OCR may run the words together
_OF_BODY = re.compile(r"^C[ỦU]A\s*(?:BAN\s*(?=\S)|(?=BỘ\s+CHÍNH\s+TRỊ))")
_ABBREVIATIONS = (
    (r"^Y\s(?=BAN\sNHÂN\sDÂN\b)", "Ủy "),  # converters of web pages lose the first letter
    (r"\bUBND\b", "Ủy ban nhân dân"),
    (r"\bHĐND\b", "Hội đồng nhân dân"),
    (r"\bUBMTTQ(?:VN)?\b", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (r"\bMTTQ(?=\s)", "Mặt trận Tổ quốc"),
    (r"\bBCĐ\b", "Ban Chỉ đạo"),
    (r"\bTP\.?\s", "thành phố "),
    # fields of work, as the ministries abbreviate them
    (r"\bNN\s?(?:&|VÀ)?\s?PTNT\b", "Nông nghiệp và Phát triển nông thôn"),
    (r"\bPTNT\b", "Phát triển nông thôn"),
    (r"\bNN\s?(?:&|VÀ)\s?MT\b", "Nông nghiệp và Môi trường"),
    (r"\bGD\s?(?:&|VÀ|-)?\s?ĐT\b", "Giáo dục và Đào tạo"),
    (r"\bTN\s?(?:&|VÀ|-)?\s?MT\b", "Tài nguyên và Môi trường"),
    (r"\bLĐ\s?-?\s?TB\s?(?:&|VÀ|-)?\s?XH\b", "Lao động - Thương binh và Xã hội"),
    (r"\bVH\s?[,-]?\s?TT\s?(?:&|VÀ|-)?\s?DL\b", "Văn hóa, Thể thao và Du lịch"),
    (r"\bTT\s?(?:&|VÀ|-)\s?TT\b", "Thông tin và Truyền thông"),
    (r"\bKH\s?(?:&|VÀ|-)?\s?CN\b", "Khoa học và Công nghệ"),
    (r"\bKH\s?(?:&|VÀ|-)?\s?ĐT\b", "Kế hoạch và Đầu tư"),
    (r"\bGTVT\b", "Giao thông vận tải"),
)
_PROPER = ("Mặt trận Tổ quốc", "Việt Nam", "Quốc hội", "Nhà nước Việt Nam", "Trung ương Đảng")
"""Written with capitals wherever they stand in a name (NĐ 30/2020, Phụ lục II)."""
_LEVELS = r"tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu"
_PLACE = re.compile(rf"\b(?:{bare(_LEVELS)}) (?!UY\b|DOAN\b|HOI\b|SU\b|LY\b|TRI\b|DOI\b)\w.*$")
# First words of the names of bodies, without marks; OCR and flattened columns break a name anywhere else.
_HEADS = re.compile(
    r"SO|BAN|PHONG|CUC|VU|VAN|TRUNG|THANH|BENH|HOI|TRUONG|VIEN|DANG|CONG|LIEN|CHI|TONG|KHO|BAO|TIEU|DOAN"
    r"|UBND.*|UY|HDND.*|BO|TINH|THANH|HUYEN|MAT|BTT.*|BCD"
)
_GOES_ON = re.compile(
    r"(?:TINH|THANH PHO|HUYEN|XA|PHUONG|THI XA|QUAN)\s(?!UY\b|DOAN\b|HOI\b|SU\b|LY\b|TRI\b|DOI\b)"
    r"|PHONG (?:CHONG|CHAY|THU|NGUA) "
)
"""What opens a line and no name: a place, or what a board is set up against."""
_SPLIT = re.compile(
    r"(?<!VAN)(?<!CHI)(?<!TRUONG)(?<!TONG)(?<!\s)\s++(?=(?:SO|PHONG(?! (?:CHONG|CHAY|THU|NGUA) )"
    r"|TONG CUC|CHI CUC|CUC|THANH TRA|BENH VIEN|VAN PHONG|TRUNG TAM"
    r"|HUYEN UY|BAN (?:CHI DAO|QUAN LY|TO CHUC|DAN TOC|THUONG TRUC)|TIEU BAN)\s|BAN CHAP HANH TRUNG UONG$|VAN PHONG$)"
)
_SPLIT_BAN = re.compile(
    r"(?:.*\s)?(?:TINH|HUYEN|THANH PHO|THANH|THI XA|XA|PHUONG|QUAN|DANG)(?: UY)?"
    r"(?: (?!BAN )\w+){1,5} (?=BAN (?!NHAN DAN))"
)
# Nouns in front of a body's own name, longest first (NĐ 30/2020, Phụ lục II, mục III.1)
_GENERIC = [
    name.split()
    for name in (
        "tổng cục", "chi cục", "văn phòng", "thanh tra", "trung tâm", "thủ tướng", "ban quản lý", "bệnh viện",
        "trường", "công ty", "sở", "bộ", "ban", "phòng", "cục", "viện", "hội", "vụ",
    )
]  # fmt: skip
# offices that have no name without the body that they serve
_UNNAMED = {
    "VAN PHONG",
    "THANH TRA",
    "VAN PHONG THUONG TRUC",
    "BAN THUONG TRUC",
    "UY BAN TRUNG UONG",
    "BAN CHAP HANH TRUNG UONG",
}
_SCHOOL = re.compile(
    r"TRUONG(?:,?\s(?:VA|THCS|THPT|TH|PTDT\w*|MN|MAM NON|MAU GIAO|TIEU HOC|TRUNG HOC CO SO|TRUNG HOC PHO THONG"
    r"|PHO THONG|DAN TOC|NOI TRU|BAN TRU"
    r"|CAO DANG|DAI HOC|CHINH TRI|TRUNG CAP|LIEN CAP|CHUYEN|NANG KHIEU|&)(?=\s|,|$))*"
)
_INITIALS = re.compile(r"TH|THCS,?|THPT|MN|PTDT\w*")
_OFTEN = 2
"""Times that a spelling must stand in the text to correct another."""
_PARTY_COMMITTEE = re.compile(r"(?:TINH|THANH|HUYEN|QUAN|THI|DANG)\s+UY\s+(?=\S)")


class Speller:
    """Names in capitals as the text spells them in its sentences: with its case and, where OCR read them, its marks."""

    def __init__(self, text: CleanText, zones: Zones) -> None:
        nodes = [*zones.addressees, *zones.body]
        self.text = "\n".join(node.text for node in nodes)
        # one letter stays one letter without its marks, so that places in both texts are the same
        self.key = bare(self.text)
        self.recognised = bool(nodes) and text.recognised(nodes[0].span)

    def as_written(self, name: str) -> str:
        """``name`` with abbreviations opened; piece by piece where the text doesn't name it as a whole."""
        for pattern, full in _ABBREVIATIONS:
            name = re.sub(pattern, full, name, flags=re.I)
        place = _place_of(name)
        head = name[: len(name) - len(place)].strip() if place else name
        pieces = [self._spelling(head) or _body_name(head)]
        pieces += [self._spelling(place) or _place_name(place)] if place else []
        written = self.with_marks(self._spelling(name) or " ".join(pieces).strip())
        written = fold_tone(written)  # one spelling for "Uỷ ban" and "Ủy ban"
        for proper in _PROPER:
            written = re.sub(proper, proper, written, flags=re.I)
        return written[0].upper() + written[1:]

    def with_place(self, name: str) -> str:
        """``name`` with its level and place behind it where the text writes it so; else as it is."""
        rest = [
            self.text[m.end() :].split("\n")[0]
            for m in re.finditer(re.escape(bare(name)), self.key)
        ]
        named = Counter(
            m.group().rstrip()
            for m in (re.match(rf" (?:{_LEVELS})(?: [A-ZĐ][^\W\d_]+){{1,3}}", r) for r in rest)
            if m
        )
        return f"{name}{named.most_common(1)[0][0]}" if named else name

    def with_marks(self, name: str) -> str:
        """``name`` with each word's marks as the text has them most often behind the word before.

        Only in recognised text, which misreads a name in the header and has it right ten times below.
        """
        words = name.split(" ")
        if not self.recognised or len(self.key) != len(self.text):
            return name
        for index in range(1, len(words)):
            pair = bare(f"{words[index - 1]} {words[index]}")
            if not pair.replace(" ", "").isalpha():
                continue
            length = len(bare(words[index]))
            seen = Counter(
                self.text[m.end() - length : m.end()].lower()
                for m in re.finditer(rf"{pair}(?![^\W\d_])", self.key)
            )
            best, times = seen.most_common(1)[0] if seen else ("", 0)
            same = fold_tone(best) == fold_tone(words[index].lower())
            if times >= _OFTEN and times > 2 * seen[words[index].lower()] and not same:
                cases = zip(best, words[index], strict=True)
                words[index] = "".join(c.upper() if w.isupper() else c for c, w in cases)
        return " ".join(words)

    def _spelling(self, name: str) -> str | None:
        """The commonest spelling of ``name`` that is not in capitals; None where there is none."""
        wanted = bare(name)
        if len(self.key) != len(self.text) or len(wanted) < len("SO Y TE"):
            return None
        written = re.escape(wanted)
        if self.recognised and len(name) == len(wanted):
            # a word that nobody can say is any word
            written = " ".join(
                re.escape(bare(word)) if can_be_said(word.lower()) else r"[^\W\d_]{2,7}"
                for word in name.split()
            )
        pattern = re.compile(rf"{written}(?![^\W\d_])")
        found = (
            self.text[m.start() : m.end()].replace("\n", " ")
            for m in pattern.finditer(self.key)
            if not self.key[max(m.start() - 1, 0) : m.start()].isalpha()
        )
        spellings = Counter(
            spelling
            for spelling in found
            if spelling[0].isupper()
            and sum(map(str.isupper, spelling)) < len(spelling) // 2
            and (self.recognised or fold_tone(spelling).lower() == fold_tone(name).lower())
        )
        if not spellings:
            return None
        spelling = spellings.most_common(1)[0][0]
        if self.recognised:
            return spelling
        cases = zip(name, spelling, strict=True)  # the header's letters with the case of the text
        return "".join(c.upper() if model.isupper() else c.lower() for c, model in cases)


def read_issuer(speller: Speller, zones: Zones) -> tuple[str | None, Node | None]:
    """The issuer as the header names it, and the paragraph that names it; (None, None) where none does."""
    lines: list[tuple[str, Node]] = []
    for node, below in zip_longest(zones.header, zones.header[1:]):
        name = without_state_words(node.text).strip(" *_.")
        name = _RULED_OFF.sub("", name).lstrip("-– ")
        if (
            node.table
            or not name
            or is_state_line(name)
            or _NO_NAME.search(name)
            or type_line(node)
            or (below is not None and _ARRIVAL.match(below.text))
        ):
            continue
        if _OF_BODY.match(name):
            return _party_body(speller, name, [line for line, _ in lines]), node
        if _is_body_name(name):
            lines += [(part, node) for part in _parts(name)]
    if not lines:
        return None, None
    return _full_name(speller, _joined([name for name, _ in lines])), lines[-1][1]


def _is_body_name(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _parts(name: str) -> list[str]:
    """The names on one line: ``UBND TỈNH X SỞ Y TẾ`` holds two."""
    key = bare(name)
    ban = _SPLIT_BAN.match(key)  # a ban under a committee or a body with a place
    cuts = sorted(
        {0, *(m.end() for m in _SPLIT.finditer(key)), *([ban.end()] if ban else []), len(name)}
    )
    return [name[start:end].strip() for start, end in pairwise(cuts) if name[start:end].strip()]


def _joined(lines: list[str]) -> list[str]:
    """Whole names: a line that begins with no head of a body's name goes on from the line before."""
    names: list[str] = []
    for line in lines:
        key = bare(line)
        fresh = _HEADS.fullmatch(key.split(" ")[0]) and not _GOES_ON.match(key)
        if names and (not fresh or names[-1].endswith(("-", "–"))):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _full_name(speller: Speller, names: list[str]) -> str:
    """The lowest body, with the place of the one above where its own name has none."""
    own = " - ".join(speller.as_written(name) for name in _bodies(names[-1]))
    if len(names) == 1:
        return own
    above = speller.as_written(names[-2])
    place = _place_of(above)
    if bare(own) in _UNNAMED:
        return f"{own} {above}"
    if _PARTY_COMMITTEE.match(bare(above)) and _PARTY_COMMITTEE.search(bare(own)) is None:
        return f"{own} {above}"
    if place is None and _OF_ANOTHER.match(bare(own)):
        return f"{own}, {speller.with_place(above)}"
    if place is None or _place_of(own) is not None or bare(above).startswith("DANG BO "):
        return own
    subordinate = bare(above).startswith(("UY BAN NHAN DAN", "HOI DONG NHAN DAN", "SO "))
    if subordinate or bare(own).startswith(("SO ", "PHONG ", "TRUONG ")):
        return f"{own} {place}"
    return f"{own}, {above}"


def _bodies(name: str) -> list[str]:
    """The bodies that issue together: ``SỞ Y TẾ - CÔNG ĐOÀN NGÀNH``; the dash inside a name parts nothing."""
    key = bare(name)
    if len(key) != len(name):
        return [name]
    cuts = list(_CO_ISSUER.finditer(key))
    bounds = [0, *(place for cut in cuts for place in (cut.start(), cut.end())), len(name)]
    return [name[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]


def _place_of(name: str) -> str | None:
    """``tỉnh Kiên Giang`` of ``Ủy ban nhân dân tỉnh Kiên Giang``; None where the name holds no place."""
    match = _PLACE.search(bare(name))
    return name[match.start() :] if match else None


def _body_name(name: str) -> str:
    """``SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH`` as one writes it: a capital where a field of the body begins."""
    words = name.lower().split()
    generic = next((g for g in _GENERIC if words[: len(g)] == g), None)
    committee = _PARTY_COMMITTEE.match(bare(name))
    if words and words[0] == "trường":
        return _school_name(name)
    if committee:
        own, place = name[: committee.end()].capitalize(), name[committee.end() :]
        return own + " ".join(word.capitalize() for word in place.split())
    if generic is None:
        return name.capitalize()
    for index in range(len(generic), len(words)):
        before = words[index - 1]
        if index == len(generic) or before == "và" or before.endswith(","):
            words[index] = words[index].capitalize()
    return (
        " ".join(words).capitalize()
        if len(words) == len(generic)
        else words[0].capitalize() + " " + " ".join(words[1:])
    )


def _school_name(name: str) -> str:
    """``TRƯỜNG THCS NGUYỄN HỮU THÁI``: kinds of school are small or initials, what follows them is a name."""
    kind = _SCHOOL.match(bare(name))
    end = kind.end() if kind else len("TRƯỜNG")
    own = " ".join(w if _INITIALS.fullmatch(w) else w.lower() for w in name[:end].split())
    rest = " ".join(w if w in ("-", "–") else w.capitalize() for w in name[end:].split())
    return f"{own[:1].upper()}{own[1:]} {rest}".strip()


def _place_name(place: str) -> str:
    """``TỈNH SÓC TRĂNG`` as ``tỉnh Sóc Trăng``."""
    key = bare(place)
    level = next((name for name in _LEVELS.split("|") if key.startswith(bare(name) + " ")), "")
    return " ".join([level, *(word.capitalize() for word in place[len(level) :].split())])


def _party_body(speller: Speller, of: str, above: list[str]) -> str:
    """``CỦA BAN THƯỜNG VỤ TỈNH ỦY`` under the kind names the body; the place stands in the header."""
    own = speller.as_written(_OF_BODY.sub("" if "BỘ" in of else "BAN ", of))
    for line in above:
        committee = _PARTY_COMMITTEE.search(bare(line))
        if committee and committee.group().strip() in bare(own):
            place = " ".join(word.capitalize() for word in line[committee.end() :].split())
            return own if place.lower() in own.lower() else f"{own} {place}"
    return own


def lacks_place(issuer: str) -> bool:
    """Whether a name is that of hundreds of bodies: a converter of web pages lost the line with its place."""
    return bare(issuer) in ("UY BAN NHAN DAN", "HOI DONG NHAN DAN")


def infer_issuer(zones: Zones, symbol: str | None, place: str | None) -> str | None:
    """The issuer of a document whose header names none.

    ``CT-UBND`` says that it is an Ủy ban nhân dân, the place says where, and the text itself says which level
    it speaks of (``Ủy ban nhân dân huyện yêu cầu …``): the level named most often.
    """
    if symbol is None or place is None or "UBND" not in symbol.upper():
        return None
    body = " ".join(node.text for node in [*zones.title, *zones.body])
    named = Counter(
        m[1].lower() for m in re.finditer(rf"\b({_LEVELS})\s+{re.escape(place)}\b", body, re.I)
    )
    spoken = Counter(
        m[1].lower()
        for m in re.finditer(
            rf"(?:UBND|[ỦU][yỷ]\s+ban\s+nhân\s+dân|trên\s+địa\s+bàn)\s+({_LEVELS})\b", body, re.I
        )
    )
    levels = named or spoken
    return f"Ủy ban nhân dân {levels.most_common(1)[0][0]} {place}" if levels else None
