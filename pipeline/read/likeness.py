"""Can this be a directive at all? What holds no Vietnamese, or hardly a word, is refused.

The bounds lie far from every directive: of 200 and more the worst have 500 words, of which 0.9 are spelt as Vietnamese
is, 0.75 where all marks are lost. English and tables of codes have 0.3, by chance (`can`, `the`, `to`).
"""

from collections.abc import Iterator
from pathlib import Path

from models.text import Line, SourceText
from pipeline.errors import BadDocument
from pipeline.read.syllables import spelling_of

_FEWEST = 8
"""Words of a document."""
_VALID, _MARKED = 0.5, 0.1
"""Shares of words up to which a text is none of ours."""
_OWN = 30
"""Words with marks that a directive has, however long what is attached to it in another language."""


def require_likeness(source: SourceText) -> None:
    """Return for what may be a directive; raises `BadDocument` for what can't be one."""
    if any(page.obtained_by == "failed" or page.unread for page in source.pages):
        return  # nobody knows what stands there
    found = spelling_of("\n".join(_texts(source)))
    valid, marked = round(found.valid * found.words), round(found.marked * found.words)
    if valid < _FEWEST:
        why = f"chỉ có {valid} từ tiếng Việt"
    elif found.valid < _VALID and found.marked < _MARKED and marked < _OWN:
        why = f"hầu như không có từ tiếng Việt có dấu ({marked} trong {found.words} từ)"
    else:
        return
    raise BadDocument(
        "not-a-directive",
        f"Tệp “{Path(source.path).name}”: không giống văn bản chỉ đạo: {why}.",
        advice="Nếu đây đúng là văn bản chỉ đạo, hãy quét lại rõ hơn hoặc lưu lại thành PDF rồi nạp.",
    )


def _texts(source: SourceText) -> Iterator[str]:
    for page in source.pages:
        for block in page.blocks:
            if isinstance(block, Line):
                yield block.text
            else:
                yield from (line.text for cell in block.cells for line in cell.lines)
