"""What exports in XML share: text that XML can hold, names for addresses, and a tree as bytes."""

import re
import unicodedata

from lxml import etree

# All that XML 1.0 has no letter for.
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STROKES = str.maketrans("đĐðÐ", "dDdD")
_NO_WORD = re.compile(r"[^0-9A-Za-z]+")


def xml_text(text: str) -> str:
    """Text as XML can hold it; what it can't is shown as ``�``."""
    return _UNPRINTABLE.sub("�", text)


def bare(text: str) -> str:
    """Letters without marks and digits, parted by ``-``: ``04/CT-UBND`` is ``04-CT-UBND``."""
    apart = unicodedata.normalize("NFKD", text.translate(_STROKES))
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _NO_WORD.sub("-", letters).strip("-")


def add(
    parent: etree._Element, tag: str, text: str | None = None, **attributes: str
) -> etree._Element:
    """A new element at the end of ``parent``, in its namespace."""
    name = etree.QName(etree.QName(parent).namespace, tag)
    child = etree.SubElement(parent, name, {k: xml_text(v) for k, v in attributes.items()})
    if text is not None:
        child.text = xml_text(text)
    return child


def written(root: etree._Element) -> bytes:
    """The file: UTF-8, with its declaration, a line an element where that changes no text."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
