"""``Nơi nhận``: who gets a directive (NĐ 30/2020, Phụ lục I, mục II.9)."""

import re

from models.text import one_line
from pipeline.lexicon.bullets import DASHES, SIGNS
from pipeline.lexicon.people import is_name
from pipeline.segment.nodes import Node
from pipeline.segment.signature import SPECKS, TOO, is_signature
from pipeline.segment.signed_names import BULLET

_FILED = re.compile(r"^L[ưu]+\s*[:;.]|^L[ưu]u\s", re.I)
_FOR_INFORMATION = re.compile(r"\bb/[€é¢&e](?=\W|$)")
"""``b/c`` (báo cáo) as OCR gives it."""
_LONG = 90
"""Characters; what is longer is no rest of an entry."""
_ASIDE = re.compile(r"^\(.*\)$")
_PURPOSE = re.compile(r"\((?:để|[bpktđ]/)[^()]{1,40}\)(?=\s[-–]\s)")
"""What somebody gets it for; behind it an entry is over, with or without a mark."""
_NEXT = re.compile(rf"(?<=[;,.])\s*[{SIGNS}]\s+|\s[{DASHES}]\s+(?=Lưu\b)")
"""Where the next entry of a line begins; a dash alone may stand in a name (``Phát thanh - Truyền hình``)."""
_WHOLE = re.compile(r"[^;]+;\s.*\bLưu\b")
"""A list on one line, without bullets."""
_ARCHIVED = re.compile(r"(?<=;)\s+(?=Lưu\b)")
_ENDED = re.compile(r";(?![^();]{0,60}(?:;[^();]{0,60})?\))")
"""Where one of its entries ends; within a bracket it goes on."""
RECIPIENTS = re.compile(r"^\W*N[ơo]i\s+nh[ậâa]n\b\s*[:.;]?\s*", re.I)


def read_recipients(
    foot: list[Node], signer: str | None = None
) -> tuple[tuple[str, ...], list[Node]]:
    """The entries under ``Nơi nhận`` and the paragraphs that hold them; OCR may put the signer's name behind one."""
    entries: list[str] = []
    nodes: list[Node] = []
    # where OCR lost the line "Nơi nhận", the foot is the list that ends with "Lưu: VT"
    opened = any(RECIPIENTS.match(node.text) for node in foot)
    listing = not opened
    for node in foot:
        text = node.text
        if signer and text.endswith(signer) and text != signer:
            text = SPECKS.sub("", text.removesuffix(signer)).strip()
        opener = RECIPIENTS.match(text)
        if opener:
            listing, text = True, text[opener.end() :]
        aside = _ASIDE.match(text) or TOO.match(text) or is_signature(text)
        if not listing or not text or aside:
            continue
        bullet = BULLET.match(text)
        going_on = (
            bool(nodes) and not bullet and not nodes[-1].text.rstrip().endswith((";", ".", ":"))
        )
        if is_name(text) and not bullet:
            continue
        if going_on and len(text) < _LONG:
            comma = "," if nodes[-1].text.rstrip().endswith(",") else ""
            entries[-1] = f"{entries[-1]}{comma} {text.strip(' ;.,')}"
            nodes.append(node)
        elif bullet or opener or text.endswith((";", ":") if opened else ";") or _FILED.match(text):
            entries += _entries(text)
            nodes.append(node)
        if entries and _FILED.match(entries[-1]) and not text.rstrip().endswith(","):
            break  # the archive's copy is the last entry by regulation
    return tuple(one_line(e) for e in entries if any(c.isalnum() for c in e)), nodes


def _entries(text: str) -> list[str]:
    """The entries of a line; several where a converter ran the list together (``- A; - B;``)."""
    marked = BULLET.match(text)
    text = _FOR_INFORMATION.sub("b/c", BULLET.sub("", text))
    parts = _NEXT.split(_PURPOSE.sub(r"\g<0>;", text))
    if len(parts) == 1 and not marked and _WHOLE.match(text):
        listed, *archived = _ARCHIVED.split(text, maxsplit=1)
        parts = [*_ENDED.split(listed), *archived]
    return [part.strip(" ;.,:") for part in parts]
