"""Where the foot of a document begins: with ``Nơi nhận``, or with who signs beside it."""

import re

from pipeline.lexicon.people import is_name
from pipeline.segment.kinds import type_line
from pipeline.segment.markers import Level
from pipeline.segment.nodes import Node
from pipeline.segment.recipients import RECIPIENTS
from pipeline.segment.signature import is_signature, signs_there
from pipeline.segment.signed_names import name_behind

FILED = re.compile(r"^\W*Lưu\b\s*+:?\s*+V[TP]", re.I)
"""The archive's copy, the last entry under ``Nơi nhận``."""
_ENTRY_LENGTH = 80
"""Letters of the longest entry under ``Nơi nhận``."""
_CLOSED = re.compile(r"(?:\./\.?|[.;])\W*$")
"""How the sentence ends above who signed."""
_APPENDIX = re.compile(r"PHỤ\s+LỤC\b|Phụ\s+lục\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2})\b")
_BLOCK = 6
"""Lines of a signature: authorities, offices, the name."""
_SIGNED_BY = 3
"""A sentence, the bodies, the names."""
_BODIES, _SCRAP = 160, 60
"""Letters of the longest line that names the bodies whose heads sign, and of what stands between it and a name."""


def foot_start(nodes: list[Node], start: int) -> int:
    """Index of the first paragraph of the foot: ``Nơi nhận`` or the signature beside it, whichever comes first."""
    end = next((i for i in range(start, len(nodes)) if RECIPIENTS.match(nodes[i].text)), None)
    if end is None:
        end = _filing_entry(nodes, start)
    if end is None and (signed := _signed_over_more(nodes, start)) is not None:
        return signed
    last = len(nodes) if end is None else end
    floor = max(start, last - 14)
    for index in range(floor, last):
        if signs_there(nodes[index].text) and all(
            is_signature(n.text) or is_name(n.text) or len(n.text) < 60 for n in nodes[index:last]
        ):
            return index
    for index in range(floor, last):
        if _names_signers(nodes[index - 1 : last] if index > start else []):
            return index
    if end is not None:
        return end
    if last > start and is_name(nodes[-1].text):
        return last - 1
    return last


def _signed_over_more(nodes: list[Node], start: int) -> int | None:
    """Where somebody signs below whose name another text begins, which is attached: its foot has no ``Nơi nhận``.

    Web pages leave the list out, and what a decision promulgates stands behind who signed it.
    """
    for index in range(start + 1, len(nodes)):
        if not is_signature(nodes[index].text) or not _CLOSED.search(nodes[index - 1].text):
            continue
        block = nodes[index : index + _BLOCK]
        named = (
            at for at, node in enumerate(block) if name_behind(node.text) or is_name(node.text)
        )
        behind = nodes[index + 1 + next(named, _BLOCK) :][:1]
        if behind and (type_line(behind[0]) or _APPENDIX.match(behind[0].text)):
            return index
    return None


def _names_signers(nodes: list[Node]) -> bool:
    """Whether behind a sentence that ends stand bodies in capitals and who signed, their offices lost under seals."""
    if len(nodes) < _SIGNED_BY or not nodes[0].text.rstrip().endswith((".", "/.")):
        return False
    bodies, *rest = nodes[1:]
    return (
        bodies.upper
        and bodies.marker is None
        and len(bodies.text) < _BODIES
        and all(node.table is None and len(node.text) < _SCRAP for node in rest)
        and is_name(rest[-1].text)
    )


def _filing_entry(nodes: list[Node], start: int) -> int | None:
    """The list that ends with ``Lưu: VT`` where the line ``Nơi nhận`` is lost: every directive is filed so."""
    last = next((i for i in range(len(nodes) - 1, start, -1) if FILED.match(nodes[i].text)), None)
    if last is None:
        return None
    while last > start and _is_entry(nodes[last - 1]):
        last -= 1
    return last


def _is_entry(node: Node) -> bool:
    """Whether a paragraph may be one of the recipients: short, and no item with a number."""
    numbered = node.marker is not None and node.marker.level != Level.BULLET
    return node.table is None and len(node.text) < _ENTRY_LENGTH and not numbered
