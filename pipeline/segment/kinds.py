"""The line that names the kind of document (tên loại văn bản), in capitals over its trích yếu."""

import re
import unicodedata

from pipeline.lexicon.documents import type_names, type_of_name
from pipeline.segment.bare import bare
from pipeline.segment.nodes import Node

LONGEST_TITLE = 600
"""Letters of the longest trích yếu that still is one."""
KIND_NAMES = tuple(
    (bare(name), type_of_name(name))
    for name in type_names()
    if name.lower() not in ("luật", "lệnh")
)


_BY_LETTER = {
    letter: [(name, kind) for name, kind in KIND_NAMES if name.startswith(letter)]
    for letter in {name[0] for name, _ in KIND_NAMES}
}


_ARRIVED = "CONG VAN DEN"
"""The arrival stamp, which names a register and no kind."""


_STAIN = re.compile(r"[^\w\s(\[\-–—+•*“\"]{1,2}\s+")
"""What OCR makes of the edge of a stamp in front of the line."""


_GRAVE, _ACUTE = "\N{COMBINING GRAVE ACCENT}", "\N{COMBINING ACUTE ACCENT}"
"""The tones that part ``PHƯỜNG AN`` from ``PHƯƠNG ÁN``."""


def type_line(node: Node) -> tuple[str, str] | None:
    """(kind, rest of the line) where ``node`` names the kind of document in capitals; else None."""
    if not node.upper or len(node.text) > LONGEST_TITLE:
        return None
    stain = _STAIN.match(node.text)
    text = node.text[stain.end() :] if stain else node.text
    key = bare(text) if stain else node.bare
    if key.startswith(_ARRIVED) or _is_ward(key, text):
        return None
    for name, kind in _BY_LETTER.get(key[:1], ()):
        if kind and (key == name or key.startswith((name + " ", name + ":"))):
            return kind, " ".join(text.split()[len(name.split()) :]).lstrip(": ")
        if kind and key.replace(" ", "").strip(".:") == name.replace(" ", ""):
            return kind, ""  # OCR ran the words together
    return None


def _is_ward(key: str, text: str) -> bool:
    """Whether ``PHƯỜNG AN KHÁNH`` stands there, which without its marks begins like ``PHƯƠNG ÁN``."""
    if not key.startswith("PHUONG AN"):
        return False
    first, second = (unicodedata.normalize("NFD", word) for word in text.split()[:2])
    return _GRAVE in first and _ACUTE not in second
