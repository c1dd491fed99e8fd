"""How the name of a body in capitals is written in a sentence.

Abbreviations are opened; marks and case are taken from the text, which names its issuer again and again.
"""

import re
from collections import Counter

from models.text import CleanText
from pipeline.lexicon.folding import fold_tone
from pipeline.lexicon.lost_marks import body_without_marks, has_lost_marks
from pipeline.lexicon.syllables import can_be_said
from pipeline.segment.abbreviations import NAMES, opened
from pipeline.segment.bare import bare
from pipeline.segment.zones import Zones

LEVELS = r"tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu"
_PLACE = re.compile(
    rf"\b(?<!CO )(?:{bare(LEVELS)}) (?!UY\b|DOAN\b|HOI\b|SU\b|LY\b|TRI\b|DOI\b)\w.*$"
)
# Nouns in front of a body's own name, longest first (NĐ 30/2020, Phụ lục II, mục III.1)
_GENERIC = [
    name.split()
    for name in (
        "tổng cục", "chi cục", "văn phòng", "thanh tra", "trung tâm", "thủ tướng", "ban quản lý", "bệnh viện",
        "trường", "công ty", "sở", "bộ", "ban", "phòng", "cục", "viện", "hội", "vụ",
    )
]  # fmt: skip
_SCHOOL = re.compile(
    r"TRUONG(?:,?\s(?:VA|THCS|THPT|TH|PTDT\w*|MN|MAM NON|MAU GIAO|TIEU HOC|TRUNG HOC CO SO|TRUNG HOC PHO THONG"
    r"|PHO THONG|DAN TOC|NOI TRU|BAN TRU"
    r"|CAO DANG|DAI HOC|CHINH TRI|TRUNG CAP|LIEN CAP|CHUYEN|NANG KHIEU|&)(?=\s|,|$))*"
)
_INITIALS = re.compile(r"TH|MN|PTDT\w*")
_PROPER = (
    "Đoàn đại biểu Quốc hội", "Hội đồng nhân dân", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn",
    "Ngân hàng Nhà nước", "Việt Nam",
    "Mặt trận Tổ quốc",
)  # fmt: skip
"""Names that keep their capitals inside the names of bodies."""
_HEADED = re.compile(
    r"(?P<office>.*?(?:trưởng|giám đốc|chủ nhiệm)) "
    r"(?P<body>(?:tổng cục|chi cục|cục|vụ|sở|bộ|thanh tra|phòng|viện|trung tâm|bệnh viện|ban quản lý) .+)",
    re.I,
)
"""The office of a head with the body behind it, as in a signature."""
_YOUTH = re.compile(r"(?:.*\s)?(?:TINH|THANH|HUYEN|QUAN|THI)\sDOAN\s(?=\S)")
"""A committee of the Youth Union, its place behind it (``BCH TỈNH ĐOÀN SƠN NAM``)."""
_OFTEN = 2
"""Times that a spelling must stand in the text to correct another."""
PARTY_COMMITTEE = re.compile(r"(?:TINH|THANH|HUYEN|QUAN|THI|DANG)\s+UY\s+(?=\S)")


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
        name = opened(name)
        place = place_of_name(name)
        head = name[: len(name) - len(place)].strip() if place else name
        pieces = [self._spelling(head) or body_without_marks(head) or _body_name(head)]
        pieces += [self._spelling(place) or _place_name(place)] if place else []
        written = self.with_marks(self._spelling(name) or " ".join(pieces).strip())
        written = fold_tone(written)  # one spelling for "Uỷ ban" and "Ủy ban"
        for proper in (*_PROPER, *NAMES):
            written = re.sub(rf"\b{proper}\b", proper, written, flags=re.I)
        return written[0].upper() + written[1:]

    def with_place(self, name: str) -> str:
        """``name`` with its level and place behind it where the text writes it so; else as it is."""
        rest = [
            self.text[m.end() :].split("\n")[0]
            for m in re.finditer(re.escape(bare(name)), self.key)
        ]
        named = Counter(
            m.group().rstrip()
            for m in (re.match(rf" (?:{LEVELS})(?: [A-ZĐ][^\W\d_]+){{1,3}}", r) for r in rest)
            if m
        )
        return f"{name}{named.most_common(1)[0][0]}" if named else name

    def with_place_name(self, name: str, place: str) -> str:
        """``name`` with the ``place`` in it written as the line of place and date writes it.

        Of two readings with other marks, that one holds which the text has as often as the other or more.
        """
        at = bare(name).rfind(bare(place))
        printed = name[at : at + len(place)]
        inside = at > 0 and len(bare(name)) == len(name) and name[at - 1] == " "
        if not inside or name[at + len(place) :][:1].isalnum():
            return name
        other = fold_tone(printed).lower() != fold_tone(place).lower()
        if other and not (self.recognised and self.text.count(place) >= self.text.count(printed)):
            return name
        return name[:at] + place + name[at + len(place) :]

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
            # a word that nobody can say is any word that shares a letter with it
            written = " ".join(
                re.escape(bare(word))
                if can_be_said(word.lower()) or word.isdigit()
                else _like(word)
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
            if spelling[0].isupper() and sum(map(str.isupper, spelling)) < len(spelling) // 2
        )
        if not self.recognised:
            printed = fold_tone(name).lower()
            same = {s: n for s, n in spellings.items() if fold_tone(s).lower() == printed}
            marked = {s: n for s, n in spellings.items() if has_lost_marks(name, s)}
            spellings = Counter(same or marked)
        if not spellings:
            return None
        spelling = spellings.most_common(1)[0][0]
        if self.recognised or has_lost_marks(name, spelling):
            return spelling
        cases = zip(name, spelling, strict=True)  # the header's letters with the case of the text
        return "".join(c.upper() if model.isupper() else c.lower() for c, model in cases)


def _like(word: str) -> str:
    """A pattern for what OCR may have made ``word`` of: one of like length that begins or ends like it."""
    key = bare(word)
    first, last = re.escape(key[:1]), re.escape(key[-1:])
    return rf"(?:{re.escape(key)}|(?={first}|[^\W\d_]{{1,6}}{last}\b)[^\W\d_]{{2,7}})"


def place_of_name(name: str) -> str | None:
    """``tỉnh Kiên Giang`` of ``Ủy ban nhân dân tỉnh Kiên Giang``; None where the name holds no place."""
    match = _PLACE.search(bare(name))
    return name[match.start() :] if match else None


def with_body(office: str) -> str:
    """``Vụ trưởng vụ pháp chế`` with the capitals of the body that is headed: ``Vụ trưởng Vụ Pháp chế``."""
    headed = _HEADED.fullmatch(office)
    return f"{headed['office']} {_body_name(headed['body'])}" if headed else office


def _body_name(name: str) -> str:
    """``SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH`` as one writes it: a capital where a field of the body begins."""
    words = name.lower().split()
    generic = next((g for g in _GENERIC if words[: len(g)] == g), None)
    committee = PARTY_COMMITTEE.match(bare(name)) or _YOUTH.match(bare(name))
    if words and words[0] == "trường":
        return _school_name(name)
    if committee:
        own, place = name[: committee.end()].capitalize(), name[committee.end() :]
        if any(place.lower().split()[: len(head)] == head for head in _GENERIC):
            return own + _body_name(place)  # the committee of a body: "ĐẢNG ỦY SỞ NỘI VỤ"
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
    """``TRƯỜNG TIỂU HỌC VÀ THCS SƠN HÀ``: the kind has one capital (NĐ 30/2020, Phụ lục II), a name follows it."""
    kind = _SCHOOL.match(bare(name))
    end = kind.end() if kind else len("TRƯỜNG")
    words = [w if _INITIALS.fullmatch(w) else w.lower() for w in name[:end].split()]
    own = " ".join(w[:1].upper() + w[1:] if i == 1 else w for i, w in enumerate(words))
    rest = " ".join(w if w in ("-", "–") else w.capitalize() for w in name[end:].split())
    return f"{own[:1].upper()}{own[1:]} {rest}".strip()


def _place_name(place: str) -> str:
    """``TỈNH SÓC TRĂNG`` as ``tỉnh Sóc Trăng``."""
    key = bare(place)
    level = next((name for name in LEVELS.split("|") if key.startswith(bare(name) + " ")), "")
    return " ".join([level, *(word.capitalize() for word in place[len(level) :].split())])
