"""Where the name of somebody is over: the verbs and adverbs of his predicate, and the words of a name up to them."""

from pipeline.extract.units.predicates import SHORT_DUTIES, acts
from pipeline.extract.units.reach.objects import ends_object, is_sure, is_verb, tells_of_noun
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import NameVerb, Quantifier, Stop, Topic

_LONGEST = 14
LIES = frozenset(
    ("vùng", "khu", "địa", "bản", "thôn", "huyện", "xã", "tỉnh", "thành", "phường", "làng", "lưu", "biên", "tuyến",
     "quần", "đảo", "hạ", "ven", "bãi", "mỏ", "chợ", "cảng", "cụm", "miền", "sông", "suối", "biển", "đường", "bờ",
     "hồ", "các", "những", "người", "gia")
)  # fmt: skip
"""First syllables of places, by which one of many is told from others."""
SELF = (("tự", "chủ"), ("tự", "bảo"), ("tự", "đảm"))
"""Bodies that pay for themselves: ``tự bảo đảm chi thường xuyên``."""
LATE = (("chậm", "tiến"), ("chậm", "nộp"), ("chậm", "trả"), ("chậm", "đóng"))
_OF_NOUNS = (("thành", "lập"), ("sử", "dụng"), ("ban", "hành"))
"""Verbs that tell of the noun in front of them as often as they are what somebody shall do."""
_SHORT = SHORT_DUTIES | {"họp", "phun", "ký", "trực", "đo", "dán", "thu"}
"""Behind a name that has surely ended also these, which in one are halves of words: ``thường trực``, ``đo đạc``."""


def predicate_at(w: Words, at: int) -> bool:
    """Whether those whose name has ended are told at ``at`` what to do."""
    if w.capital(at) or not w.is_word(at) or w.pair(at) in _OF_NOUNS:
        return False
    if w.key(at) == "tự" and w.pair(at) not in SELF:
        return acts(w, at + 1)
    verb = is_verb(w, at) and any(stop.kind == "verb" for _, _, stop in w.hits(at, Stop))
    return verb or is_sure(w, at) or w.key(at) in _SHORT or w.reach(at, NameVerb) > at


def words_end(w: Words, at: int) -> int:
    """Where words without a verb end that begin at ``at``: in front of the predicate, or of an owner."""
    j = at
    while j - at < _LONGEST and j < len(w):
        if j > at and (opens_at(w, j) or w.key(j) == "của" or w.pair(j) in LATE):
            return j
        if w.key(j) == "cùng":
            return at - 1
        if w.key(j) in (",", "và") and not _more_places(w, j + 1):
            return at - 1
        if w.key(j) not in (",", "và") and ends_object(w, j):
            return at - 1
        if is_head(w.keys[j : j + 3]) and w.reach(j, Quantifier) == j and w.names_begin(j):
            return at - 1
        j = max(j + 1, w.reach(j, Topic))
    return at - 1


def opens_at(w: Words, at: int) -> bool:
    """Whether the predicate opens at ``at``, behind words of a name in which verbs stand as well."""
    if w.capital(at) or w.reach(at, Topic) > at + 1:
        return False
    if is_verb(w, at) and w.reach(at, Stop) - at >= 2:
        return not tells_of_noun(w, at)
    return is_sure(w, at) or (w.key(at) in _SHORT and w.is_word(at + 1))


def _more_places(w: Words, at: int) -> bool:
    """Whether a list of places goes on: ``các xã, phường``."""
    return w.key(at) in LIES or w.key(at) in ("thị", "quận", "thị trấn")
