"""Fields of work in the name of a department: ``Sở`` + ``Y tế``, as initials, misread, or several in one."""

from operator import ne

from pipeline.extract.units.fields import PEOPLE
from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import is_line_run_in, is_told
from pipeline.extract.units.words import Words
from pipeline.lexicon.folding import plain
from pipeline.lexicon.units import (
    Field,
    Noun,
    Phrase,
    Title,
    Topic,
)

# Parts of a house that have several fields of work, as the house likes.
OF_SEVERAL = ("Khoa", "Phòng")
_ALIKE = ("Phòng", "Vụ", "Cục", "Ban")
"""Parts of houses that take over the names of their work from each other: a Vụ becomes a Cục, a Cục has a Phòng."""
_FIELD = 6
_PART = 8
_LABEL = 4
"""Words of the last field of a label."""
_OFFICES = (["thanh", "tra", "sở"], ["văn", "phòng", "sở"], ["lãnh", "đạo", "sở"])
_PAPERS = (
    ("kế", "hoạch"),
    ("chương", "trình"),
    ("phương", "án"),
    ("đề", "án"),
    ("dự", "toán"),
    ("quy", "chế"),
)
"""What somebody builds behind ``xây dựng``, which is no field of work there."""
_JOINTS = ("và", "hoặc", "các", "những", "là", "để", "theo")
_TWO_FIELDS = 5
"""Words of a field of work that is two in one: ``giáo dục và đào tạo``."""


def compound(w: Words, at: int) -> int:
    """Where further fields behind dashes end: ``Khoa Dược`` + ``- Trang thiết bị - Vật tư y tế``; ``at`` for none."""
    j = at
    while w.key(j) in ("-", "–", "&") and _is_field(w, j + 1):
        end = max(j + 2, w.reach(j + 1, Topic))
        while w.is_word(end) and not w.capital(end) and end - j <= _FIELD and not w.stops(end):
            if parse_level(w, end) is not None or w.names_begin(end):
                break
            end = max(end + 1, w.reach(end, Topic))
        j = end
    return j


def series(w: Words, start: int, at: int) -> int:
    """Where further fields end that follow the first, which ends at ``at``; ``at`` for none.

    What follows is the name's and not the sentence's where a part behind ``và`` has the capital of a name
    (``Phòng Xây dựng, kiểm tra văn bản và Phổ biến pháp luật``), where a word with a capital follows without a mark
    (``Phòng Giáo dục Mầm non``), or where the colon of a label ends it (``Phòng Chính trị, tư tưởng:``).
    """
    if w.key(at) != ",":
        return _opened(w, at)
    end = _small_part(w, at + 1)
    if end == at + 1:
        return at
    if w.key(end) == "và":
        last = _opened(w, end + 1)
        return at if last == end + 1 else _small_part(w, last, goes_on=True)
    return end if w.key(end) == ":" and end - at - 1 <= _LABEL and is_told(w, start) else at


def _opened(w: Words, at: int) -> int:
    """Where ``Mầm non``, ``Mầm non và Tiểu học`` end: words whose first syllable alone has a capital."""
    j = at
    while _is_field(w, j) and w.is_word(j + 1) and not w.stops(j + 1):
        if parse_level(w, j + 1) is not None or w.key(j + 1) in _JOINTS:
            break
        at = max(j + 2, w.reach(j, Topic))
        if w.key(at) != "và":
            break
        j = at + 1
    return at


def _small_part(w: Words, at: int, *, goes_on: bool = False) -> int:
    """Where the part in small letters ends that begins at ``at``; ``at`` where somebody begins there."""
    people = not PEOPLE.isdisjoint((w.key(at), " ".join(w.pair(at))))
    if not goes_on and (people or w.reach(at, Noun) > at or w.reach(at, Title) > at):
        return at
    j = at
    while w.is_word(j) and not w.capital(j) and j - at < _PART and w.key(j) not in _JOINTS:
        if w.names_begin(j) or parse_level(w, j) is not None or (goes_on and w.stops(j)):
            break
        j = max(j + 1, w.reach(j, Topic))
    return j


def _is_field(w: Words, at: int) -> bool:
    """Whether a field of work with a capital stands at ``at``, and no unit, head, level or place."""
    somebody = w.names_begin(at) or w.reach(at, Title) > at or parse_level(w, at) is not None
    somebody = somebody or is_line_run_in(w, at)
    named = w.is_word(at + 1) and w.capital(at + 1)  # of a place or a person
    return w.is_word(at) and w.capital(at) and not (somebody or w.stops(at) or named)


def is_long(w: Words, at: int, end: int) -> bool:
    """``các sở giáo dục và đào tạo``: two fields of work in one are a name in small letters too."""
    return end - at >= _TWO_FIELDS and "và" in w.keys[at:end]


def is_built(w: Words, at: int, end: int) -> bool:
    """``Văn phòng Bộ xây dựng kế hoạch``: in small letters, and with an object, it is what they do."""
    if w.keys[at:end] != ["xây", "dựng"] or w.capital(at) or not w.is_word(end):
        return False
    return not w.stops(end) and parse_level(w, end) is None


def field_at(w: Words, at: int, head: str) -> tuple[int, Phrase] | None:
    """The field of work at token ``at`` that ``head`` may have: where it ends, and its phrase."""
    if _builds_paper(w, at):
        return None
    misread = _misread(w, at, head)
    for end, phrase, field in w.hits(at, Field):
        own = head in field.of or (head in _ALIKE and _is_long_name(w, at, end))
        if own and (misread is None or end >= misread[0]):
            return end, phrase
    return misread or _initials(w, at, head)


def _is_long_name(w: Words, at: int, end: int) -> bool:
    """``Công nghệ thông tin và chuyển đổi số``: several fields in one, which no sentence puts together by chance."""
    return (
        w.capital(at)
        and end - at >= _TWO_FIELDS
        and not {"và", ",", "-"}.isdisjoint(w.keys[at:end])
    )


def _builds_paper(w: Words, at: int) -> bool:
    """``Thanh tra Sở`` + ``Xây dựng kế hoạch``: behind an office of the house its work, which begins on a new line."""
    office = w.keys[max(at - 3, 0) : at] in _OFFICES
    return office and w.pair(at) == ("xây", "dựng") and w.pair(at + 2) in _PAPERS


def _misread(w: Words, at: int, head: str) -> tuple[int, Phrase] | None:
    """``Văn hóa, Thế thao và Du lịch``: a long field with one syllable whose mark was misread."""
    lengths = w.lexicon.long_lengths.get((plain(w.key(at)), plain(w.key(at + 1))), ())
    letters = tuple(map(plain, w.keys[at : at + lengths[0]])) if lengths else ()
    for length in lengths:
        printed = w.keys[at : at + length]
        for keys, phrase in w.lexicon.long_fields.get(letters[:length], ()):
            one_wrong = len(keys) == length and sum(map(ne, keys, printed)) == 1
            if one_wrong and isinstance(phrase.entry, Field) and head in phrase.entry.of:
                return at + length, phrase
    return None


def _initials(w: Words, at: int, head: str) -> tuple[int, Phrase] | None:
    """``TT&TT``, ``LĐ-TB và XH``: a field by its initials, the longest that is one."""
    letters, end, best = "", at, None
    while (
        len(w.word(end)) <= 8 and w.word(end).isalpha() and w.word(end).isupper() and end - at < 8
    ):
        letters += w.key(end)
        end += 1
        fields = [
            (len(phrase.entry.of), phrase)
            for phrase in w.lexicon.initials.get(letters, ())
            if isinstance(phrase.entry, Field) and head in phrase.entry.of
        ]
        if fields:
            # "Phòng VH-TT" is Văn hóa và Thông tin, which no sở is.
            best = end, min(fields, key=lambda found: found[0])[1]
        if w.key(end) in ("&", "-", "và", ","):
            end += 1
    return best if best and w.word(at).isupper() and len(w.word(at)) > 1 else None
