"""From a few lines of text to the value of any stage, through the real stages.

A text is written as a plain file is: a blank line before each paragraph. Where the layout matters, lines are
printed on pages with `printed` and `page`.
"""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import accumulate, pairwise

from models.directive import Directive, Source
from models.outline import Item, Outline
from models.places import Places
from models.text import (
    Box,
    Cell,
    CleanText,
    Line,
    ObtainedBy,
    Page,
    Paragraph,
    SourceText,
    Span,
    Table,
    Word,
)
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.resolve import resolve
from pipeline.resolve.context import Context
from pipeline.run import read_through
from pipeline.segment import segment

Block = Line | Table

USUAL_CONFIDENCE = 0.96
"""How sure OCR is of most of its words."""

SOMEWHERE = Box(0.1, 0.5, 0.2, 0.52)
"""Where a word stands of which nobody asks."""

HEADER = """\
ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 04/CT-UBND

Sơn Hà, ngày 15 tháng 3 năm 2024

CHỈ THỊ

Về việc tăng cường công tác cải cách hành chính trên địa bàn huyện

Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:
"""
FOOT = """\
Nơi nhận:

- Như trên;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Nguyễn Văn An
"""
LETTER = f"""\
UBND TỈNH SƠN NAM

SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 2325/SYT-NVY

V/v tăng cường phòng, chống dịch bệnh

Sơn Nam, ngày 5 tháng 12 năm 2023

Kính gửi:

- Phòng Y tế các huyện, thành phố;

- Trung tâm Y tế các huyện, thành phố.

Thực hiện Công văn số 12/BYT-DP ngày 01/12/2023 của Bộ Y tế, Sở Y tế đề nghị các đơn vị thực hiện:

1. Rà soát.

2. Báo cáo.

{FOOT}
"""

# --- lines and tables -------------------------------------------------------------------------------


def as_read(*paragraphs: str, confidence: float | None = USUAL_CONFIDENCE) -> CleanText:
    """The clean text of words that OCR read; ``word@0.7`` was read with that confidence."""
    lines = [_line_as_read(paragraph, confidence) for paragraph in paragraphs]
    ends = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
    return CleanText(
        text="\n".join(line.text for line in lines),
        places=Places(ends[:-1], lines),
        paragraphs=tuple(
            Paragraph(span=Span(start, end - 1), page=1) for start, end in pairwise(ends)
        ),
    )


def _line_as_read(paragraph: str, confidence: float | None) -> Line:
    texts: list[str] = []
    words: list[Word] = []
    start = 0
    for marked in paragraph.split():
        text, _, own = marked.partition("@")
        sure = float(own) if own else confidence
        end = start + len(text)
        words.append(Word(start=start, end=end, box=SOMEWHERE, confidence=sure))
        texts.append(text)
        start = end + 1
    return Line(text=" ".join(texts), page=1, words=tuple(words))


def paragraphs(text: str) -> list[Block]:
    """The paragraphs of ``text``, which blank lines part, as a format without pages gives them."""
    return [
        Line(text=" ".join(block.split()), page=1, starts_paragraph=True)
        for block in text.split("\n\n")
        if block.strip()
    ]


def wrapped(*texts: str, page: int = 1) -> list[Block]:
    """Lines of one text without positions: only their wording tells where a paragraph begins."""
    return [Line(text=text, page=page) for text in texts]


def printed(
    text: str,
    *,
    page: int = 1,
    top: float = 0.5,
    left: float = 0.15,
    right: float = 0.9,
    bold: bool = False,
    confidence: float | None = None,
) -> Line:
    """A line on a page, each of its words with a place of its own."""
    words: list[Word] = []
    start = 0
    width = (right - left) / max(len(text), 1)
    for word in text.split():
        start = text.index(word, start)
        box = Box(left + start * width, top, left + (start + len(word)) * width, top + 0.015)
        words.append(Word(start=start, end=start + len(word), box=box, confidence=confidence))
        start += len(word)
    return Line(
        text=text,
        page=page,
        box=Box(left, top, right, top + 0.015),
        words=tuple(words),
        bold=bold,
    )


def recognised(made: Table) -> Table:
    """The same table as OCR reads it, each word with the usual confidence."""
    cells = (
        replace(
            cell, lines=tuple(_line_as_read(line.text, USUAL_CONFIDENCE) for line in cell.lines)
        )
        for cell in made.cells
    )
    return replace(made, cells=tuple(cells))


def lines_down(*texts: str, page: int = 1, top: float = 0.3) -> list[Block]:
    """Full lines of a page, one under the other in the distance of running text."""
    return [printed(text, page=page, top=top + 0.02 * row) for row, text in enumerate(texts)]


def table(*rows: Sequence[str], page: int = 1) -> Table:
    """A table without merged cells; a cell's text may hold several lines."""
    cells = [
        Cell(row=row, column=column, lines=_cell_lines(text, page))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return Table(page=page, cells=tuple(cells))


def merged(
    cells: Sequence[tuple[int, int, str, int, int]],
    page: int = 1,
) -> Table:
    """A table of (row, column, text, row span, column span)."""
    return Table(
        page=page,
        cells=tuple(
            Cell(
                row=row,
                column=column,
                lines=_cell_lines(text, page),
                row_span=row_span,
                column_span=column_span,
            )
            for row, column, text, row_span, column_span in cells
        ),
    )


def _cell_lines(text: str, page: int) -> tuple[Line, ...]:
    return tuple(Line(text=line, page=page) for line in text.split("\n") if line)


# --- the values of the stages ---------------------------------------------------------------------


def source_of(
    blocks: Sequence[Block], *, obtained_by: ObtainedBy = "text", failed: Sequence[int] = ()
) -> SourceText:
    """A file that holds ``blocks``, each on the page that it names."""
    count = max([block.page for block in blocks] + list(failed), default=1)
    pages = tuple(
        Page(
            number=number,
            blocks=tuple(block for block in blocks if block.page == number),
            obtained_by="failed" if number in failed else obtained_by,
            width=595.0,
            height=842.0,
        )
        for number in range(1, count + 1)
    )
    return SourceText(
        path="van-ban.txt", sha256=sha256(b"").hexdigest(), media_type="text/plain", pages=pages
    )


def blocks_from(content: str | Sequence[Block]) -> list[Block]:
    """``content`` as blocks: a text by its paragraphs."""
    return paragraphs(content) if isinstance(content, str) else list(content)


def clean_text(content: str | Sequence[Block]) -> CleanText:
    """What ``clean`` makes of a text or of lines and tables."""
    return clean(source_of(blocks_from(content)))


def paragraph_texts(content: str | Sequence[Block]) -> list[str]:
    """The clean paragraphs, footnotes and cells included."""
    return clean_text(content).text.split("\n")


def outlines(content: str | Sequence[Block]) -> tuple[Outline, ...]:
    """The documents that ``segment`` sees."""
    return segment(clean_text(content))


def outline(content: str | Sequence[Block]) -> Outline:
    """The one document that ``segment`` sees."""
    (only,) = outlines(content)
    return only


def item_paths(content: str | Sequence[Block]) -> list[str]:
    """The paths of all items but opening and closing."""
    items = outline(content).items
    return [item.path for item in items if item.path not in ("opening", "closing")]


def item_texts(content: str | Sequence[Block]) -> dict[str, str]:
    """The text of every item by its path."""
    return {item.path: item.text for item in outline(content).items}


def directives(source: SourceText) -> tuple[Directive, ...]:
    """The directives of a file, findings included."""
    return read_through(source)


def directive(content: str | Sequence[Block]) -> Directive:
    """The one directive of a text or of lines and tables, findings included."""
    (only,) = directives(source_of(blocks_from(content)))
    return only


def ordered(body: str) -> Directive:
    """A directive with a full header and foot around ``body``; its opening orders the heads of all units."""
    return directive(f"{HEADER}\n{body}\n\n{FOOT}")


def context_of(content: str | Sequence[Block]) -> Context:
    """What ``resolve`` works on."""
    text = clean_text(content)
    (only,) = segment(text)
    return Context(text, only, extract(text, only))


def resolved(content: str | Sequence[Block]) -> Directive:
    """The directive without findings."""
    context = context_of(content)
    source = Source(path="van-ban.txt", sha256="0", part=1, pages=1, obtained_by=("text",))
    return resolve(source, context.text, context.outline, context.mentions)


# --- questions to items -----------------------------------------------------------------------------


def quoted(text: CleanText, span: Span) -> str:
    """The characters of a passage."""
    return text.text[span.start : span.end]


def item_at(content: Outline | Directive, path: str) -> Item:
    """The item with this path."""
    return next(item for item in content.items if item.path == path)
