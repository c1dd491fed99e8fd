"""Signs and letters that OCR takes for others, where the habits of writing leave one reading.

Only lines that OCR read are touched, and what was read stays on record (`Word.read`). Each rule is a function over
a word, or over the words of a line; marks of Vietnamese are the business of `pipeline.clean.marks`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from models.text import Line, Word
from pipeline.clean.blocks import Block, each_line, reworded
from pipeline.clean.glued import part_word
from pipeline.lexicon.folding import key
from pipeline.lexicon.prose import prose
from pipeline.lexicon.syllables import can_be_said, is_syllable, letters

_QUOTES = '"“”„«»'
_QUOTED = 6
"""Lines within which what is quoted begins and ends."""
_ALIKE = frozenset("cosuvwxz")
"""Letters whose capital differs from the small one by its size alone."""
_Q = re.compile(
    r"(?<![^\W\d_])(?:[Oo](?=u[^\W\d_])|[Gg](?=u[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệyỳỷỹýỵ]))"
)
_SHORTEST_PAIR = 5
"""Letters of two syllables at least: with fewer, one is often a piece of the other."""
_SIGNS = ".,;:()“”\"'"
_END_MARK = re.compile(r"(?:(?<=[^\W\d_])|(?<=\)))\.[Il|]\.$")
"""``./.``, with which the text of a document ends (NĐ 30/2020, Phụ lục I), read as ``.I.``."""
_MINUTES = re.compile(r"^(\d{1,2}[hg]\d{2})\)(?=[,;.]?$)")
_TAKEN_FOR_DASH = re.compile(r"[~=](?=$|[A-ZĐ])")
_NAMED = re.compile(r"[^\W\d_]{2}")
"""How a word of a name begins; what is approximate or equal is a number or a single letter."""
_WAVES = frozenset({"~", "--", "-—", "—-", "¬", "=~", "~-", "-~"})
"""What the dash of a range is taken for."""
_PORTAL = frozenset({"Công", "Cồng", "Cống"})
_CELLS = re.compile(r"(?:bộ|đoàn|ủy|uỷ|cục|nhánh|hội)[,.;:)]{0,2}")
_OTHER_WORDS = frozenset({"phận", "máy", "ngành", "tiêu", "trưởng", "nghị", "viên", "kết"})
"""What goes on with the second syllable: ``chỉ bộ phận``, ``chỉ hội nghị``."""
_DAY = frozenset({"ngày,", "ngày.", "ngày:", "ngày;"})
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d")
_HALVES = (
    (re.compile(r"\d/\w*-$"), re.compile(r"[A-ZĐ]{2}")),
    (re.compile(r"[A-ZĐ]/T$"), re.compile(r"W(?!\w)")),
)
"""How both halves of a code look that OCR has parted."""
_DIRECTIVE = re.compile(r"(?<![^\W\d_])C[Il1](?=/TW(?!\w))")


def mend_misread(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with what OCR read mended."""
    quoting = [_has_quotes(block) for block in blocks]
    mended: list[Block] = []
    for place, block in enumerate(blocks):
        around = [
            *quoting[max(place - _QUOTED, 0) : place],
            *quoting[place + 1 : place + 1 + _QUOTED],
        ]
        line = block if any(around) or not isinstance(block, Line) else _without_lone_quote(block)
        changed = each_line(line, _mended)
        if changed is not None:
            mended.append(changed)
    return mended


def _mended(line: Line) -> Line:
    if not _is_recognised(line):
        return line
    texts = [_apart(part_word(_own_letters(word))) for word in _texts(line)]
    for rule in (
        _low_capitals,
        _minutes,
        _ranges,
        _days,
        _portals,
        _branches,
        _end_mark,
        _whole_codes,
        _dashes,
    ):
        texts = rule(texts)
    return _spelt(line, texts)


def _is_recognised(line: Line) -> bool:
    return any(word.confidence is not None for word in line.words)


def _texts(line: Line) -> list[str]:
    return [line.text[word.start : word.end] for word in line.words]


def _spelt(line: Line, texts: Sequence[str]) -> Line:
    """``line`` with ``texts`` for its words; those that change remember what was read."""
    if texts == _texts(line):
        return line
    words = tuple(map(_remembering, line.words, _texts(line), texts))
    return reworded(replace(line, words=words), texts)


def _remembering(word: Word, read: str, text: str) -> Word:
    return word if text == read or word.read is not None else replace(word, read=read)


# --- rules -----------------------------------------------------------------------


@lru_cache(maxsize=1 << 12)
def _own_letters(word: str) -> str:
    """``Ouản lý`` is ``Quản lý``, ``øian`` is ``gian``, ``gua`` is ``qua``.

    No syllable begins with ``ou``, no word has an ``ø``; the glide of ``qua`` and ``quy`` is never spelt behind a g.
    """
    return _Q.sub(_q, word).replace("ø", "g")


def _q(found: re.Match[str]) -> str:
    return "Q" if found[0].isupper() else "q"


@lru_cache(maxsize=1 << 12)
def _apart(word: str) -> str:
    """``nhiệmcủa`` is ``nhiệm của``: a word that is no syllable, and two in one way only."""
    inner = word.strip(_SIGNS)
    # Foreign words (photo, online) have no marks.
    if (
        len(word) < _SHORTEST_PAIR
        or not inner.isalpha()
        or inner.isascii()
        or inner.isupper()
        or is_syllable(inner)
    ):
        return word
    cuts = [
        cut for cut in range(2, len(inner) - 1) if _is_known(inner[:cut]) and _is_known(inner[cut:])
    ]
    return word.replace(inner, f"{inner[: cuts[0]]} {inner[cuts[0] :]}") if len(cuts) == 1 else word


def _low_capitals(words: list[str]) -> list[str]:
    """``cơ SỞ sản xuất`` is ``cơ sở sản xuất``: no word is all in capitals between two that are all small."""
    return [
        word.lower() if 0 < index < len(words) - 1 and _is_low(words, index) else word
        for index, word in enumerate(words)
    ]


def _is_low(words: Sequence[str], index: int) -> bool:
    word = words[index]
    return (
        len(word) > 1
        and word.isupper()
        and _ALIKE.issuperset(letters(word))
        and is_syllable(word)
        and all(beside.isalpha() and beside.islower() for beside in _beside(words, index))
    )


def _beside(words: Sequence[str], index: int) -> Iterator[str]:
    yield words[index - 1]
    yield words[index + 1].rstrip(",;.:")


def _minutes(words: list[str]) -> list[str]:
    """``8h00)`` is ``8h00'`` where no parenthesis is open."""
    return [
        _MINUTES.sub(r"\1'", word) if ")" in word and not _is_open(words[:index]) else word
        for index, word in enumerate(words)
    ]


def _ranges(words: list[str]) -> list[str]:
    """``01/3/2018 ~ 05/3/2018`` is a range: a dash between two numbers stands for itself, and a wave for it."""
    return [
        "-" if word in _WAVES and _is_between_numbers(words, index) else word
        for index, word in enumerate(words)
    ]


def _days(words: list[str]) -> list[str]:
    """``ngày, 28/02/2018`` is ``ngày 28/02/2018``: a speck behind the word is no comma."""
    return [
        word[:-1] if word.lower() in _DAY and _DATE.match(behind) else word
        for word, behind in zip(words, [*words[1:], ""], strict=True)
    ]


def _portals(words: list[str]) -> list[str]:
    """``Công TTĐT tỉnh`` is the ``Cổng``: among capitals the counts of ``marks`` let no name be changed."""
    following = zip(words, [*words[1:], ""], [*words[2:], "", ""], strict=False)
    return [
        "Cổng" if word in _PORTAL and _portal_behind(f"{one} {two}") else word
        for word, one, two in following
    ]


def _portal_behind(words: str) -> bool:
    return words.upper().startswith(("TTĐT", "THÔNG TIN"))


def _is_between_numbers(words: Sequence[str], index: int) -> bool:
    return 0 < index < len(words) - 1 and all(
        any(map(str.isdigit, beside)) for beside in (words[index - 1], words[index + 1])
    )


def _is_open(words: Sequence[str]) -> bool:
    return any("(" in word for word in words)


def _branches(texts: list[str]) -> list[str]:
    """``chỉ bộ`` is ``chi bộ``, a cell of the Party; ``chỉ Bộ Y tế``, ``chỉ hội viên`` is another word."""
    for at, text in enumerate(texts[:-1]):
        if text.lower() != "chỉ" or not _CELLS.fullmatch(texts[at + 1]):
            continue
        if not (texts[at + 2 : at + 3] and texts[at + 2].rstrip(",.;:)") in _OTHER_WORDS):
            texts[at] = text[:2] + "i"
    return texts


def _end_mark(words: list[str]) -> list[str]:
    return [*words[:-1], _END_MARK.sub("./.", words[-1])] if words else words


def _whole_codes(words: list[str]) -> list[str]:
    """``795/PA- SYT`` is one code: nobody writes a space behind its dash, but OCR sees one.

    So are ``05- CT/T W`` and what OCR takes its ``CT`` for: the Party's centre is ``TW``, and has no ``CI``.
    """
    whole = list(words)
    for index in range(len(words) - 1, 0, -1):
        if any(a.search(whole[index - 1]) and b.match(whole[index]) for a, b in _HALVES):
            whole[index - 1 : index + 1] = [whole[index - 1] + whole[index], ""]
    return [_DIRECTIVE.sub("CT", word) for word in whole]


def _dashes(words: list[str]) -> list[str]:
    """``Bộ Công an ~Bộ Y tế`` has a dash between two names: nothing else stands so between words."""
    dashed = list(words)
    for index in range(1, len(words)):
        sign = _TAKEN_FOR_DASH.match(words[index])
        behind = (
            words[index + 1]
            if sign and sign.end() == len(words[index]) and index + 1 < len(words)
            else words[index]
        )
        if sign and _NAMED.match(words[index - 1]) and _NAMED.match(behind.lstrip("~=")):
            dashed[index] = "–" + words[index][1:]
    return dashed


def _is_known(syllable: str) -> bool:
    """Whether ``syllable`` is one that is in use: ``vền`` could be said, and isn't."""
    small = key(syllable)
    return can_be_said(small) and prose().is_common(small)


# --- quotes ----------------------------------------------------------------------


def _has_quotes(block: Block) -> bool:
    return isinstance(block, Line) and any(sign in _QUOTES for sign in block.text)


def _without_lone_quote(line: Line) -> Line:
    """A quote before a letter that nothing closes, for lines around, is a speck."""
    if not _is_recognised(line) or sum(sign in _QUOTES for sign in line.text) != 1:
        return line
    return _spelt(
        line,
        [text[1:] if text[0] in _QUOTES and text[1:2].isalpha() else text for text in _texts(line)],
    )
