"""What units were given, which says who is meant: ``Các tổ chức được cấp phép khai thác cát``."""

from pipeline.extract.units.predicates import ANSWERS_FOR
from pipeline.extract.units.words import Words

_REACH = 24
"""Tokens up to the duty."""
_BOUND = ANSWERS_FOR | {("chỉ", "được"), ("không", "được")}
"""What they shall do, and, since it was granted, no more than what they may."""
_BREAKS = ("căn", "khi", "nếu", "cần", "sau", "để", "nhằm", "còn", "cũng", "hoàn")
"""Words that open another part of the sentence."""


def granted_end(w: Words, at: int) -> int:
    """``Các tổ chức`` + ``được cấp phép khai thác cát, sỏi`` + ``chỉ được …``: up to what they may and shall do.

    A comma within lists what they were given; right in front of the duty it parts two predicates. ``at`` for none.
    """
    if w.key(at) not in ("được", "bị") or w.capital(at):
        return at
    for j in range(at + 2, min(at + _REACH, len(w))):
        if w.pair(j) in _BOUND or w.key(j) == "phải":
            return j if w.is_word(j - 1) else at
        if not (w.is_word(j) or w.word(j).isdigit() or w.key(j) == ",") or w.key(j) in _BREAKS:
            return at
    return at
