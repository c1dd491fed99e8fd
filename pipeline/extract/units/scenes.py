"""Whether a sentence has come to its subject behind a scene: ``Khi có lũ, chủ đập …``, ``Hằng tháng, trưởng thôn``."""

from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import LevelNoun, Noun, Stop

_TIMES = frozenset(
    ("hằng", "hàng", "định", "trong", "trước", "sau", "chậm", "muộn", "vào", "mỗi", "từ", "đến", "kể", "ngay")
)  # fmt: skip
"""First words of a time."""
SCENES = _TIMES | frozenset(
    ("trường", "khi", "nếu", "căn", "để", "tùy", "nhằm", "ngoài", "với", "theo", "thực", "ở", "tại", "qua", "đối")
)  # fmt: skip
"""First words of a scene, behind whose comma its sentence begins."""
_CARRIED_OUT = frozenset(
    (
        "kế",
        "công",
        "chỉ",
        "nghị",
        "quyết",
        "thông",
        "chương",
        "kết",
        "luật",
        "ý",
        "sự",
        "văn",
        "đề",
        "hướng",
        "quy",
    )
)
"""First syllables of what a directive carries out: ``Thực hiện Kế hoạch số …, Sở A``."""
_MARKS = frozenset((".", ";", ":", "\n"))
_LONGEST = 60
"""Tokens of a scene."""
_MARKER = 4
"""Tokens within which the number of a line ends: ``(1)``, ``a)``."""
_WHOLE = 9
_NOUN = 4


def behind_scene(w: Words, at: int) -> bool:
    """Whether the comma in front of ``at`` ends a scene.

    One that names people has commas of its own (``Khi cá nhân, hộ kinh doanh nộp …``): where it does, a time, a verb or
    many words must stand in front of the comma too, and nobody right in front of it.
    """
    if at == 0 or w.keys[at - 1] != ",":
        return False
    first = _opening(w, at)
    if w.key(first) not in SCENES or _is_work(w, first):
        return False
    if any(w.reach(j, Noun) == at - 1 for j in range(max(at - 1 - _NOUN, first), at - 1)):
        return False
    if at - first > _WHOLE or w.key(first) in _TIMES:
        return True
    scene = range(first + 1, at - 1)
    acted = any(stop.kind == "verb" for j in scene for _, _, stop in w.hits(j, Stop))
    return acted or not any(is_head(w.keys[j : j + 3]) or w.reach(j, LevelNoun) > j for j in scene)


def _is_work(w: Words, first: int) -> bool:
    """``Thực hiện cơ chế đặc thù, …``: a work of its own, and no document that is carried out."""
    return w.key(first) == "thực" and w.key(first + 2) not in _CARRIED_OUT


def _opening(w: Words, at: int) -> int:
    """Where the sentence begins that goes on at ``at``, behind the marker of its line; -1 beyond `_LONGEST`."""
    keys = w.keys
    for j in range(at - 2, max(at - _LONGEST, -1), -1):
        if keys[j] in _MARKS or (j < _MARKER and keys[j] == ")"):
            return j + 1
    return next((j for j in range(at) if w.is_word(j)), at) if at <= _LONGEST else -1
