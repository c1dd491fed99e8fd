"""Text files of any age to Unicode: UTF-8 and UTF-16, and the encodings of the years before Unicode.

TCVN3 (fonts .VnTime) and VNI are not encodings to Python: they put Vietnamese letters on the codes of West
European ones. Which one it is shows when the text becomes Vietnamese.
"""

import codecs
import unicodedata

from pipeline.read.syllables import spelling_of

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_TCVN3_CODES = {
    "¡¢£¤¥¦§": "ĂÂÊÔƠƯĐ",
    "¨©ª«¬\xad®": "ăâêôơưđ",
    "µ¶·¸¹": "àảãáạ",
    "»¼½¾Æ": "ằẳẵắặ",
    "ÇÈÉÊË": "ầẩẫấậ",
    "ÌÎÏÐÑ": "èẻẽéẹ",
    "ÒÓÔÕÖ": "ềểễếệ",
    "×ØÜÝÞ": "ìỉĩíị",
    "ßáâãä": "òỏõóọ",
    "åæçèé": "ồổỗốộ",
    "êëìíî": "ờởỡớợ",
    "ïñòóô": "ùủũúụ",
    "õö÷øù": "ừửữứự",
    "úûüýþ": "ỳỷỹýỵ",
}
TCVN3 = str.maketrans(
    {a: b for old, new in _TCVN3_CODES.items() for a, b in zip(old, new, strict=True)}
)

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_LETTERS = dict(zip("ñôöìíæóòî", "đơưìíỉĩịỵ", strict=True))
_VNI_MARKS = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _HAT,
    "à": _HAT + _GRAVE,
    "á": _HAT + _ACUTE,
    "å": _HAT + _HOOK,
    "ã": _HAT + _TILDE,
    "ä": _HAT + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
"""VNI writes a mark behind its letter; behind a capital the mark is a capital too."""
_VNI = str.maketrans(
    _VNI_LETTERS
    | {old.upper(): new.upper() for old, new in _VNI_LETTERS.items()}
    | _VNI_MARKS
    | {old.upper(): new for old, new in _VNI_MARKS.items()}
)


def decoded(content: bytes) -> str | None:
    """``content`` as Unicode text in the form NFC; None if its encoding can't be told for sure."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decoded(content, encoding)
    text = _decoded(content, "utf-8")
    if text is not None:
        return unicodedata.normalize("NFC", _from_old_font(text) or text)
    candidates = [_decoded(content, "cp1258"), _from_old_font(content.decode("latin-1"))]
    likely = [text for text in candidates if text is not None and _is_sure(text)]
    return max(likely, key=lambda text: spelling_of(text).valid, default=None)


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", content.decode(encoding))
    except UnicodeDecodeError:
        return None


def _from_old_font(text: str) -> str | None:
    """``text`` from TCVN3 or VNI, if that makes it Vietnamese and it was not before."""
    before = spelling_of(text)
    if before.marked > 0.6 and before.foreign < 0.01:
        return None
    candidates = (text.translate(TCVN3), text.translate(_VNI))
    likely = [candidate for candidate in map(_composed, candidates) if _is_sure(candidate)]
    best = max(likely, key=lambda candidate: spelling_of(candidate).valid, default=None)
    return best if best is not None and spelling_of(best).marked > before.marked else None


def _is_sure(text: str) -> bool:
    spelling = spelling_of(text)
    return (
        spelling.words >= 3
        and spelling.valid >= 0.85
        and spelling.marked >= 0.5
        and spelling.foreign < 0.01
    )


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
