"""Points whose letter OCR lost, told by the letters before and behind: ``đ)``, then ``ĐI Xây dựng …``, then ``g)``.

`pipeline.segment.repairs` restores a marker from the list before it. Where the first of a list is misread, or nothing
is left that looks like a letter, only both neighbours tell that one place is empty and which paragraph fills it.
"""

from collections.abc import Iterator, Sequence

import regex

from pipeline.segment.markers import ALPHABET, Level, Marker, parse_marker

_STUMP = regex.compile(r"^(?!\p{Lu}\p{Ll})(?P<sign>[^\s\-–—+*•(“\"]{1,2})\s?\)?\s+(?=\p{Lu}\p{Ll})")
"""One or two signs in front of a sentence, and no word with its capital (``Sở Y tế …``)."""


def lost_letters(texts: Sequence[str]) -> dict[int, Marker]:
    """The markers of ``texts`` (recognised paragraphs of one body) that just one letter is missing for, by index."""
    found: dict[int, Marker] = {}
    last, begin = 0, 0
    for index, value in _places(texts):
        stumps = [(at, end) for at in range(begin, index) if (end := _stump_end(texts[at]))]
        if value == last + 2 and len(stumps) == 1:
            (at, end), label = stumps[0], ALPHABET[last]
            found[at] = Marker(Level.LETTER, Level.LETTER.name, label, last + 1, end)
        last, begin = value, index + 1
    return found


def _places(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where lists of letters stand: the place of each letter, and 0 where an item above them begins."""
    for index, text in enumerate(texts):
        marker = parse_marker(text)
        if marker is None:
            continue
        if marker.level == Level.LETTER:
            yield index, marker.value
        elif marker.level < Level.NUMBER_PAREN:
            yield index, 0


def _stump_end(text: str) -> int:
    """How long the remains of a marker are with which ``text`` opens; 0 where it opens otherwise."""
    marker = parse_marker(text)
    first_of_list = marker is not None and marker.value == 1
    stump = None if first_of_list else _STUMP.match(text)
    return stump.end() if stump is not None else 0
