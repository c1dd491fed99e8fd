"""Sentences inside one item's text.

underthesea says where they end; where it is known to err on directives (``.”``, ``./.``, ``3.1.2.``,
``TX. Đức Phổ``) its ends are mended.
"""

from collections.abc import Iterator

import regex

from models.text import Span

# An end with something behind it that may open a sentence; without one there is nothing to ask.
_INNER_END = regex.compile(r"[.!?…][”\"’)»\]]*(?:/\.)?\s*[“\"(]?[\p{Lu}\d]|[.!?…]\s*[-+]\s")
_PARAGRAPH = regex.compile(r"[^\n]+")
_CLOSERS = regex.compile(r"(?:[”’)»\]]|\"(?=\s|$)|/\.)+\.?")
_OPENS = regex.compile(r"[“\"(‘«]?[\p{Lu}\d+-]")
# What a full stop follows without ending a sentence.
_ABBREVIATION = regex.compile(
    r"(?:^|[\s(,;“])(?:TP|Tp|TX|TT|VP|TM|KT|TL|TUQ|Q|đ/c|Đ/c|ĐC|Mr|Ms|ThS|Ths|TS|PGS|GS|BS|Bs|CN|KS|NSƯT|St|tr|T\.Ư|V\.v|P"
    r"|(?:\p{Lu}\.){1,2}\p{Lu}|\p{Lu})\.$"
)
_MARKER = regex.compile(
    r"^(?:\d++(?:\.\d++)*+|[a-zđ]|[IVXL]+|(?:Điều|Mục|Chương|Phần|Bước|Phụ lục)\s+[\dIVXL]+)\.$"
)
_LAST_WORD = regex.compile(r"(?:\p{Ll}{2}|\d)[.!?…]+$")


def find_sentences(text: str, offset: int = 0) -> tuple[Span, ...]:
    """The sentences of ``text``, in order; they hold all of its characters but white space.

    Args:
        text: An item's own text; a line break ends a sentence.
        offset: Where ``text`` begins in the text that the spans shall refer to.
    """
    return tuple(
        Span(start + offset, end + offset)
        for paragraph in _PARAGRAPH.finditer(text)
        for start, end in _sentences(paragraph[0], paragraph.start())
    )


def _sentences(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph that begins at ``at``."""
    spans = _split(text) if _INNER_END.search(text) else [(0, len(text))]
    for start, end in _mended(text, spans):
        sentence = text[start:end]
        if held := sentence.strip():
            first = at + start + len(sentence) - len(sentence.lstrip())
            yield first, first + len(held)


def _split(text: str) -> list[tuple[int, int]]:
    """The sentences that underthesea sees, as offsets."""
    # Its import takes a third of a second, and most items are one sentence.
    from underthesea import sent_tokenize  # noqa: PLC0415

    spans, at = [], 0
    for sentence in sent_tokenize(text):
        start = at
        for char in sentence:
            if char.isspace():
                continue
            while at < len(text) and text[at].isspace():
                at += 1
            if at == len(text) or text[at] != char:
                # It changed the text: its ends can't be trusted.
                return [(0, len(text))]
            at += 1
        spans.append((start, at))
    return [*spans, (at, len(text))]


def _mended(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """``spans`` with wrong ends taken back and closing marks moved to what they close."""
    start = spans[0][0]
    for index, (_, end) in enumerate(spans[:-1]):
        cut = end
        following = spans[index + 1][0]
        while following < len(text) and text[following].isspace():
            following += 1
        if closers := _CLOSERS.match(text, following):
            if following > end and not text.startswith("/.", following):
                closers = None
            else:
                cut = following = closers.end()
                while following < len(text) and text[following].isspace():
                    following += 1
        if _ends(text, start, cut, following):
            yield start, cut
            start = cut
    yield start, spans[-1][1]


def _ends(text: str, start: int, cut: int, following: int) -> bool:
    """Whether the sentence from ``start`` ends at ``cut``, where ``following`` opens the next one."""
    if following >= len(text) or cut <= start or not _OPENS.match(text, following):
        return False
    sentence = text[start:cut].strip()
    if _ABBREVIATION.search(sentence[-12:]) or _MARKER.fullmatch(sentence):
        return False
    if cut == following:
        # No space: "một.Hai" is two sentences, "12.NQ" and "v.V" are one word.
        return (
            _LAST_WORD.search(sentence) is not None
            and text[following].isalpha()
            and not sentence[-2].isdigit()
        )
    return True
