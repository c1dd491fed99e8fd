"""Kinds of schools that share their noun: ``các trường TH, THCS, TH&THCS`` are one collective."""

from pipeline.extract.units.words import Words

_KINDS = frozenset(
    ("mầm non", "mẫu giáo", "nhà trẻ", "tiểu học", "trung học", "trung học cơ sở", "trung học phổ thông", "phổ thông",
     "liên cấp", "trung cấp", "cao đẳng", "đại học", "dạy nghề", "chuyên biệt", "mn", "mg", "th", "thcs", "thpt",
     "ptth", "gdtx", "ptdtnt", "ptdtbt", "ptdt nội trú", "ptdt bán trú", "dân tộc nội trú", "dân tộc bán trú",
     "phổ thông có nhiều cấp học", "có nhiều cấp học", "phổ thông dân tộc nội trú", "phổ thông dân tộc bán trú",
     "giáo dưỡng")
)  # fmt: skip
_LONGEST = 6
_OF_SEVERAL_LEVELS = "có nhiều cấp học"
_JOINTS = (",", "và", "&", "-", "–", "/")


def kinds_end(w: Words, at: int) -> int:
    """Where further kinds of schools end behind one that ends at ``at``, or behind the noun alone; ``at`` for none.

    A kind in front of a capital begins the name of one school: ``các trường THCS, THPT Nguyễn Trãi``.
    """
    end = at
    j = at + (w.key(at) in _JOINTS)
    while (kind := one_kind_end(w, j)) > j:
        if w.is_word(kind) and w.capital(kind):
            break
        end = kind
        if w.key(end) not in _JOINTS:
            break
        j = end + 1
    return end


def one_kind_end(w: Words, at: int) -> int:
    """Where the longest kind of school at ``at`` ends; ``at`` for none."""
    lengths = range(min(_LONGEST, len(w) - at), 0, -1)
    return next((at + n for n in lengths if " ".join(w.keys[at : at + n]) in _KINDS), at)


def tells_levels(text: str) -> bool:
    """Whether ``text``, the name of a kind of school, is the one that the law calls by a clause of its own.

    ``trường phổ thông có nhiều cấp học`` shares its noun with no other kind of a list.
    """
    return text.endswith(_OF_SEVERAL_LEVELS)
