"""Tone marks that OCR lost or took for others, restored where its confidence, the syllable and the wording allow.

The letters of a scan are nearly always read right, the marks are not: ``tổng`` comes out as ``tông``. A word that OCR
read may take another spelling of the same letters, one that directives use, if that is likelier between its neighbours
by more than a price. The price grows with the confidence of the reading (OCR is rather sure of half of the marks
that it loses, so that no threshold would do) and with how rarely the two are confused; what can't be said in
Vietnamese is left cheaply. Names and codes stay as read. All spellings are of the same length in NFC, so every
character keeps its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from models.places import Place
from models.text import CleanText, Line, Paragraph
from pipeline.lexicon.prose import END, Prose, prose, tokens
from pipeline.lexicon.syllables import can_be_said, letter

# Prices are natural logarithms of odds. Each may be moved by half without much effect on real scans.
_PRICE = 3.0
"""Of leaving what was read with a confidence of `_UNSURE` or less."""
_UNSURE = 0.9
_SLOPE = 30.0
"""What each point of confidence above `_UNSURE` adds: 0.3 a hundredth."""
_SURE = 0.98
"""Readings surer than this stay."""
_UNSAID = 3.0
"""Of leaving what can't be said, however sure."""
_CAPITAL = 2.0
"""Added for a capital in mid-sentence."""
_TONE, _RARE_TONE, _SHAPE = 1.5, 6.0, 3.0
"""Added for confusions that are less frequent than a tone lost over â, ê, ô, ă, ơ, ư."""
_ADDED = 4.0
"""Added for a tone that was read where none is: ``Chỉ cục`` for ``Chi cục``."""
_STROKE = 4.0
"""Added for đ and d."""
_HATTED = frozenset("ăâêôơư")
_BEAM = 8
"""Readings of a clause that are followed at a time."""
_HOPELESS = 10.0
"""Worse than the best by this, a reading is followed no more."""


_PERSONS = frozenset({"ông", "bà", "chí"})
"""What stands before the name of a person; ``chí`` of ``đồng chí``."""


@dataclass(slots=True)
class _Piece:
    """A token of the clean text and how it was read."""

    token: str
    start: int = 0
    text: str = ""
    """Empty for what can't be changed."""
    confidence: float = 1.0
    opens: bool = False
    """Whether a sentence or a paragraph begins with it."""
    capital: bool = False
    named: bool = False
    """Whether it may be of a name."""


class _Other(NamedTuple):
    """Another spelling of what was read."""

    spelling: str
    price: float
    """What it costs that OCR seldom takes it for what was read."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A spelling put in place of a piece, and the changes before it."""

    piece: _Piece
    spelling: str
    before: "_Change | None"


_Path = tuple[float, _Change | None]
"""How likely a reading is, and what it changes."""
_State = tuple[str, str]
"""The last two syllables of a reading."""
_Beam = dict[_State, _Path]


def restore_marks(text: CleanText) -> CleanText:
    """``text`` with marks restored in words that OCR read; their places say what was read.

    Letters, spaces and signs stay as they are, and so does every span.
    """
    counted = prose()
    characters = list(text.text)
    for paragraph in _paragraphs(text):
        change = _best(_pieces(text.text, paragraph), counted)
        while change is not None:
            start, read = change.piece.start, change.piece.text
            characters[start : start + len(read)] = _cased(change.spelling, read)
            change = change.before
    written = "".join(characters)
    if written == text.text:
        return text
    return replace(text, text=written, places=text.places.with_readings(text.text, written))


def restored_share(lines: Sequence[Line], confidence: float) -> float:
    """The share of the words of ``lines`` that `restore_marks` would change, had OCR read them with ``confidence``."""
    words = changed = 0
    for line in lines:
        place = Place(0, len(line.text), line.page, confidence=confidence)
        pieces = _pieces(line.text, [place])
        words += sum(bool(piece.text) for piece in pieces)
        change = _best(pieces, prose())
        while change is not None:
            changed, change = changed + 1, change.before
    return changed / words if words else 0.0


def _paragraphs(text: CleanText) -> Iterator[list[Place]]:
    """The places of each paragraph that OCR read any of; one that goes on with small letters follows the one before.

    The lines of a trích yếu and of an addressee are paragraphs that end in the midst of a phrase.
    """
    running: list[Place] = []
    before: Paragraph | None = None
    for paragraph in text.paragraphs:
        if running and not (before and _goes_on(text.text, before, paragraph)):
            yield running
            running = []
        places = text.places_of(paragraph.span)
        recognised = any(place.confidence is not None for place in places)
        running = [*running, *places] if recognised else running
        before = paragraph if recognised else None
    if running:
        yield running


def _goes_on(text: str, one: Paragraph, other: Paragraph) -> bool:
    """Whether a sentence runs on from one paragraph into the ``other``."""
    if not one.kind == other.kind == "body" or one.span.end == one.span.start:
        return False
    last = text[one.span.end - 1]
    return text[other.span.start : other.span.start + 1].islower() and (
        last.isalnum() or last == ","
    )


def _pieces(text: str, places: Sequence[Place]) -> list[_Piece]:
    pieces: list[_Piece] = []
    opens = True
    for place in places:
        recognised = place.confidence is not None
        # a place holds many words where the format gives no boxes
        for start, word in _words(text[place.start : place.end]):
            for token in tokens(word):
                syllable = token.counted.isalpha()
                piece = _Piece(token.counted, opens=opens, capital=token.text[0].isupper())
                if recognised and syllable and _plainly_cased(token.text):
                    piece.start = place.start + start + token.start
                    piece.text, piece.confidence = token.text, place.confidence or 0.0
                opens = token.counted == END or (opens and not syllable)
                pieces.append(piece)
    _find_names(pieces)
    return pieces


def _plainly_cased(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()


def _find_names(pieces: Sequence[_Piece]) -> None:
    """Mark the capitalised words beside one another or behind ``ông``; not what is all in capitals.

    A word alone in its paragraph is marked too: nothing beside it tells what it should be.
    """
    if sum(piece.token.isalpha() for piece in pieces) == 1:
        for piece in pieces:
            piece.named = True
        return
    for index, piece in enumerate(pieces):
        if not piece.capital or (len(piece.text) > 1 and piece.text.isupper()):
            continue
        before = pieces[index - 1] if index else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        piece.named = (before is not None and (before.capital or before.token in _PERSONS)) or (
            after is not None and after.capital
        )


def _words(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for word in text.split(" "):
        if word:
            yield start, word
        start += len(word) + 1


def _best(pieces: Sequence[_Piece], counted: Prose) -> _Change | None:
    """The changes of the likeliest reading of a paragraph, last first."""
    beam: _Beam = {(END, END): (0.0, None)}
    for piece in (*pieces, _Piece(END)):
        beam = _grown(beam, piece, counted)
        if len(beam) > 1:
            least = max([score for score, _ in beam.values()]) - _HOPELESS
            beam = {state: path for state, path in beam.items() if path[0] > least}
        if len(beam) > _BEAM:
            best_first = sorted(beam.items(), key=lambda state: -state[1][0])
            beam = dict(best_first[:_BEAM])
    return max(beam.values(), key=lambda path: path[0])[1]


def _grown(beam: _Beam, piece: _Piece, counted: Prose) -> _Beam:
    """The readings of ``beam`` with each spelling of ``piece`` behind them; of those that end alike, the likeliest."""
    token, others, after = piece.token, _choices(piece, counted), counted.after
    if not others and len(beam) == 1:  # whatever it is, nothing else could be
        [((_, second), path)] = beam.items()
        return beam if token == END == second else {(second, token): path}
    as_read = [
        (
            state,
            path,
            following,
            path[0] if token == END == state[1] else path[0] + following[token],
        )
        for state, path in beam.items()
        for following in [after(*state)]
    ]
    # an other spelling that is hopeless at its price is so however likely it is
    hopeless = max([likely for *_, likely in as_read]) - _HOPELESS
    grown: _Beam = {}
    for (first, second), (score, changes), following, likely in as_read:
        end = (first if token == END == second else second, token)
        if end not in grown or grown[end][0] < likely:
            grown[end] = (likely, changes)
        for spelling, price in others:
            if score - price <= hopeless:
                continue
            dearer = score + following[spelling] - price
            end = (second, spelling)
            if end not in grown or grown[end][0] < dearer:
                grown[end] = (dearer, _Change(piece, spelling, changes))
    return grown


def _choices(piece: _Piece, counted: Prose) -> list[tuple[str, float]]:
    """Other spellings that a piece may take, each with its price."""
    if not piece.text or piece.confidence > _SURE or len(piece.token) != len(piece.text):
        return []
    others = _others(piece.token, counted)
    if not others:
        return []
    if not can_be_said(piece.token):
        price = _UNSAID
    elif piece.named:
        return []
    else:
        price = _PRICE + _SLOPE * max(piece.confidence - _UNSURE, 0.0)
        if piece.text.istitle() and not piece.opens:
            price += _CAPITAL
    return [(other.spelling, price + other.price) for other in others]


@lru_cache(maxsize=1 << 14)
def _others(read: str, counted: Prose) -> tuple[_Other, ...]:
    spellings = counted.spellings(read)
    return tuple(_Other(each, _unlike(read, each)) for each in spellings if each != read)


def _unlike(read: str, spelling: str) -> float:
    """The price of confusing two spellings of the same letters."""
    price = 0.0
    for was, is_now in zip(map(letter, read), map(letter, spelling), strict=True):
        if was.shape != is_now.shape:
            price += _STROKE if was.base == "d" else _SHAPE
        if was.tone == is_now.tone:
            continue
        if not was.tone:
            price += 0.0 if is_now.shape in _HATTED else _TONE
        elif is_now.tone and is_now.shape in _HATTED:
            price += _TONE
        else:
            price += _RARE_TONE if is_now.tone else _ADDED
    return price


def _cased(spelling: str, read: str) -> str:
    """``spelling`` with the capitals of ``read``."""
    return "".join(
        new.upper() if old.isupper() else new for new, old in zip(spelling, read, strict=True)
    )
