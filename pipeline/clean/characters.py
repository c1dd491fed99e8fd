"""Characters as the author meant them: NFC, one kind of ``Đ``, no markup, no invisible signs."""

import re
import unicodedata
from dataclasses import replace
from itertools import zip_longest

from models.text import Line, Removed, every_line
from pipeline.clean.blocks import Block, each_line, pages_of, rewrite, without
from pipeline.lexicon.bullets import LETTERS, SIGNS, SYMBOL_FONTS
from pipeline.lexicon.folding import CAPITALS

_INVISIBLE = dict.fromkeys(
    [*range(0x09), *range(0x0E, 0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF]
)
# U+00D0 (Icelandic eth) is drawn like Đ and comes out of converters; no normal form maps it.
_LOOKALIKE = {
    0x00D0: "Đ",
    0x00F0: "đ",
    0x2010: "-",
    0x2011: "-",
    0x2212: "-",
    0x2044: "/",
}
_CHARACTERS = _INVISIBLE | _LOOKALIKE | SYMBOL_FONTS
_SPACES = "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""White space that is neither a blank nor the end of a line."""
_UNCLEAN = (*map(chr, _CHARACTERS), *"*_\\", "//", "DD-", "ĐĐ-", *_SPACES, "  ", "\n ", " \n")
"""What a line with a line end on either side doesn't hold where none of its words would change."""
# Emphasis of Markdown, and what escapes its signs (``1\. Sở Y tế``, ``a\) …``): runs of * or __ that touch a word,
# one _ on either side; "(*)" is a footnote mark and stays.
_EMPHASIS = re.compile(
    r"\\(?=[*_#.\-+()\[\];:,!|<>~])|(?<![(\d])\*+|\*+(?![)\d])|__+"
    r"|(?<![^\W_])_(?=[“\"(]?[^\W_])|(?:(?<=[^\W_])|(?<=[^\W_][.:;,!?)])|(?<=[^\W_]\)[.:;,]))_(?![^\W_])"
)
_SLASHES = re.compile(r"(?<!:)//+")
"""OCR doubles the slash of ``II/2023``; an address keeps its own."""
_RUN_ON = re.compile(
    r"[12][09]\d\d[,;]?(?=(?:của|về|và|theo|trên|tại|đến|cho|do)(?![^\W_]))|[/-]\d{4}(?=[a-zà-ỹđ]{2})"
)
"""``ngày 28/12/2017của Bộ Y tế``: a year that runs into the word behind it, which has no digit; of a day, into any."""
_DOUBLE_STROKE = re.compile(r"(?<![^\W\d_])([CNQ])[DĐ]{2}(?=-[^\W\d_])")
"""``304/QDD-UB``: ``DD`` is how one types ``Đ``, ``ĐĐ`` what OCR makes of one."""
_SPECKS = "„‚.,_'`´ˆ˜~°|:;!¡"
_SPECK = re.compile(
    rf"^[{_SPECKS}]{{1,3}}\s*(?=(?:[-–—+]|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}[.)]|[a-zđ]\)|[IVX]{{1,4}}\.|Điều\s\d{{1,2}}[.:])\s\S)"
)
_STARS = re.compile(r"^\*{2,3}(?=\s+[^\s*])")
"""A bullet of several stars; Markdown's touch their words."""
_LETTER_BULLET = re.compile(rf"[{''.join(LETTERS)}]\s(?=[{CAPITALS}])")
_LISTED = re.compile(
    r"[-*+•]\s+(?=(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/]|\(?[a-zđ]\)|[IVX]{1,4}[.)]|Điều\s\d{1,3}\.|[-+•])\s+[“\"(]?[^\W\d_])"
)
"""The sign that a converter sets before what it takes for a list, over the author's own: ``- 1. …``, ``- a) …``."""
_HEADING = re.compile(r"^#{1,6}$")
_ORNAMENT = re.compile(r"^[\s\-–—_=~*.·•|]*$")
_BULLET = re.compile(rf"^[{SIGNS}]$")


def clean_characters(blocks: list[Block], removed: list[Removed]) -> list[Block]:
    """Normalise every line; lines of ornaments alone (``-----``, ``* *``) go to ``removed``."""
    cleaned: list[Block] = []
    open_in: bool | None = None
    proper = [each for page in pages_of(blocks) for each in _are_proper(page)]
    for block, behind, is_proper in zip_longest(blocks, blocks[1:], proper):
        if is_proper and open_in is None:
            cleaned.append(block)
        elif isinstance(block, Line) and block.text.strip() == "*" and _is_numbered(behind):
            # the star under the name of a Party committee
            removed.append(Removed(text=block.text, page=block.page, reason="ornament"))
        elif isinstance(block, Line):
            line = _with_sign(_one_star(_without_speck(block, removed)))
            line, open_in = _emphasis(line, open_in)
            result = _clean_line(line)
            if result is None:
                removed.append(Removed(text=block.text, page=block.page, reason="ornament"))
                continue
            cleaned.append(_without_list_sign(result))
        else:
            table = each_line(block, _clean_line)
            if table is not None:
                cleaned.append(table)
    return [b for b in cleaned if not isinstance(b, Line) or b.text]


def _are_proper(page: list[Block]) -> list[bool]:
    """For each block of a page, whether it is for certain as it should be.

    The signs that would have to go are looked for in the text of the whole page, as nearly all pages are without.
    """
    if not _is_clean([line.text for line in every_line(page)]):
        return [False] * len(page)
    return [
        _opens_with_word(block.text)
        if isinstance(block, Line)
        else all(_opens_with_word(line.text) for line in every_line([block]))
        for block in page
    ]


def _opens_with_word(text: str) -> bool:
    """Whether a line begins with no ornament, heading, star or speck."""
    first = text[:1]
    return first.isalnum() and first not in _SPECKS and _LETTER_BULLET.match(text) is None


def _is_numbered(block: Block | None) -> bool:
    return isinstance(block, Line) and re.match(r"Số\b", block.text) is not None


def _emphasis(line: Line, open_in: bool | None) -> tuple[Line, bool | None]:
    """A line with whether most of it is set bold by Markdown, and the same of it if ``**`` is still open behind it.

    ``open_in`` says so of the line above: an emphasis that goes on over the line break, of a title or of a few words,
    makes one paragraph of both.
    """
    if line.starts_paragraph:
        open_in = None  # an unclosed mark must not run on over a blank line
    if "*" not in line.text and open_in is None and not line.text.startswith("#"):
        return line, None
    bold = open_in is not None
    inside = outside = 0
    for index, part in enumerate(line.text.split("**")):
        if index:
            bold = not bold
        letters = sum(c.isalnum() for c in part)
        inside, outside = (inside + letters, outside) if bold else (inside, outside + letters)
    most = inside > outside or line.text.startswith("#")
    is_bold = line.bold or (most if open_in is None else open_in)
    changed = line if is_bold == line.bold else replace(line, bold=is_bold)
    return changed, is_bold if bold else None


def _clean_line(line: Line) -> Line | None:
    """The line with clean words; None where only ornaments are left."""
    text = line.text
    clean = _is_clean([text])
    if clean and text[:1].isalnum():
        return line  # no ornament, no heading, no star
    if _BULLET.match(text.strip()):
        return line  # a bullet whose text stands on the next line
    if _ORNAMENT.match(text):
        return None
    opens_with_star = re.match(r"^\\?\*\s+(?=\*{0,3}[^\s*])", text) is not None
    cleaned = line if clean else rewrite(line, _clean_word)
    if _HEADING.match(text.split(" ", 1)[0]):
        cleaned = rewrite(cleaned, lambda word: "" if _HEADING.match(word) else word)
    if opens_with_star and not cleaned.text.startswith("*"):
        return replace(line, text=f"* {cleaned.text}")
    return cleaned if cleaned.text else None


def _one_star(line: Line) -> Line:
    """``** Ghi chú: …`` opens with a bullet as ``* Ghi chú: …`` does."""
    stars = _STARS.match(line.text)
    return line if stars is None else without(line, 1, stars.end())


def _with_sign(line: Line) -> Line:
    """``o Sở Y tế …`` opens with the bullet that the letter stands for."""
    if _LETTER_BULLET.match(line.text) is None:
        return line
    return replace(line, text=f"{LETTERS[line.text[0]]}{line.text[1:]}")


def _without_list_sign(line: Line) -> Line:
    """A line whose author numbered it, without the sign of a list that Markdown or HTML sets in front."""
    listed = _LISTED.match(line.text)
    if listed is None or any(word.confidence is not None for word in line.words[:1]):
        return line
    return without(line, 0, listed.end())


def _without_speck(line: Line, removed: list[Removed]) -> Line:
    """A recognised line without the specks that OCR reads as points or strokes in front of a marker."""
    if not line.words or line.words[0].confidence is None:
        return line
    speck = _SPECK.match(line.text)
    if speck is None:
        return line
    removed.append(Removed(text=speck.group().strip(), page=line.page, reason="speck"))
    return without(line, 0, speck.end())


def _is_clean(lines: list[str]) -> bool:
    """Whether no word of ``lines`` would change, as in nearly every line."""
    text = "\n".join(["", *lines, ""])
    return (
        unicodedata.is_normalized("NFC", text)
        and text.count("\n") == len(lines) + 1
        and not any(sign in text for sign in _UNCLEAN)
        and _RUN_ON.search(text) is None
    )


def _clean_word(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word
    word = unicodedata.normalize("NFC", word).translate(_CHARACTERS)
    if "*" in word or "_" in word or "\\" in word:
        word = _EMPHASIS.sub("", word)
    if "//" in word:
        word = _SLASHES.sub("/", word)
    if "DD-" in word or "ĐĐ-" in word:
        word = _DOUBLE_STROKE.sub(r"\1Đ", word)
    return _RUN_ON.sub(r"\g<0> ", word)
