"""Fields of work in the name of a department: ``Sở`` + ``Y tế``, as initials, misread, or several in one."""

from pipeline.extract.unit_levels import parse_level
from pipeline.extract.unit_words import Words
from pipeline.lexicon.folding import plain
from pipeline.lexicon.units import (
    Field,
    Phrase,
    Title,
    Topic,
)

# Parts of a house that have several fields of work, as the house likes.
OF_SEVERAL = ("Khoa", "Phòng")
_FIELD = 6
_TWO_FIELDS = 5
"""Words of a field of work that is two in one: ``giáo dục và đào tạo``."""


def compound(w: Words, at: int) -> int:
    """Where further fields behind dashes end: ``Khoa Dược`` + ``- Trang thiết bị - Vật tư y tế``; ``at`` for none."""
    j = at
    while w.key(j) in ("-", "–") and _is_field(w, j + 1):
        end = max(j + 2, w.reach(j + 1, Topic))
        while w.is_word(end) and not w.capital(end) and end - j <= _FIELD and not w.stops(end):
            if parse_level(w, end) is not None or w.names_begin(end):
                break
            end = max(end + 1, w.reach(end, Topic))
        j = end
    return j


def _is_field(w: Words, at: int) -> bool:
    """Whether a field of work with a capital stands at ``at``, and no unit, head, level or place."""
    somebody = w.names_begin(at) or w.reach(at, Title) > at or parse_level(w, at) is not None
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
    misread = _misread(w, at, head)
    for end, phrase, field in w.hits(at, Field):
        if head in field.of and (misread is None or end >= misread[0]):
            return end, phrase
    return misread or _initials(w, at, head)


def _misread(w: Words, at: int, head: str) -> tuple[int, Phrase] | None:
    """``Văn hóa, Thế thao và Du lịch``: a long field with one syllable whose mark was misread."""
    best = None
    for keys, phrase in w.lexicon.long_fields.get(plain(w.key(at)), ()):
        printed = w.keys[at : at + len(keys)]
        wrong = [(one, other) for one, other in zip(keys, printed, strict=False) if one != other]
        same = (
            len(printed) == len(keys)
            and len(wrong) == 1
            and plain(wrong[0][0]) == plain(wrong[0][1])
        )
        if (
            same
            and isinstance(phrase.entry, Field)
            and head in phrase.entry.of
            and (best is None or at + len(keys) > best[0])
        ):
            best = at + len(keys), phrase
    return best


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
