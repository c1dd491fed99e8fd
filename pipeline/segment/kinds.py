"""The line that names the kind of document (tên loại văn bản), in capitals over its trích yếu."""

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


def type_line(node: Node) -> tuple[str, str] | None:
    """(kind, rest of the line) where ``node`` names the kind of document in capitals; else None."""
    if not node.upper or len(node.text) > LONGEST_TITLE:
        return None
    key = node.bare
    for name, kind in _BY_LETTER.get(key[:1], ()):
        if kind and (key == name or key.startswith((name + " ", name + ":"))):
            return kind, " ".join(node.text.split()[len(name.split()) :]).lstrip(": ")
        if kind and key.replace(" ", "").strip(".:") == name.replace(" ", ""):
            return kind, ""  # OCR ran the words together
    return None
