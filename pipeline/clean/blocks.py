"""What the steps of ``clean`` work on: the file's lines and tables in one sequence, and edits of a line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from models.text import Cell, CleanText, Line, SourceText, Table, Word, every_line

Block = Line | Table


def blocks_of(source: SourceText) -> list[Block]:
    """The blocks of all pages, in order, with the places that they have where a person holds the page upright."""
    return [block.turned(page.quarters) for page in source.pages for block in page.blocks]


def displayed(text: CleanText, source: SourceText) -> CleanText:
    """``text`` with its places on the pages of ``source`` as these are displayed."""
    turns = {page.number: -page.quarters for page in source.pages if page.quarters}
    if not turns:
        return text
    places = text.places.with_lines(lambda line: line.turned(turns.get(line.page, 0)))
    return replace(text, places=places)


def rewrite(line: Line, change: Callable[[str], str]) -> Line:
    """``line`` with ``change`` made to each of its words; a word left empty goes, with its place."""
    if not line.words:
        text = " ".join(filter(None, map(change, line.text.split())))
        return line if text == line.text else replace(line, text=text)
    return reworded(line, [change(line.text[word.start : word.end]) for word in line.words])


def reworded(line: Line, texts: Sequence[str]) -> Line:
    """``line`` with ``texts`` in place of its words, one for each; an empty one goes, with its place."""
    pieces: list[str] = []
    words: list[Word] = []
    length = 0
    for word, text in zip(line.words, texts, strict=True):
        if text:
            start = length + bool(pieces)
            length = start + len(text)
            pieces.append(text)
            words.append(replace(word, start=start, end=length))
    text = " ".join(pieces)
    return line if text == line.text else replace(line, text=text, words=tuple(words))


def without(line: Line, start: int, end: int) -> Line:
    """``line`` without the characters ``start`` to ``end``; words keep their places on the page.

    White space left at the line's ends or doubled at the cut goes too.
    """
    text = line.text
    if start == 0 or text[start - 1] == " ":
        end += len(text[end:]) - len(text[end:].lstrip())
    if end == len(text):
        start = len(text[:start].rstrip())

    def moved(position: int) -> int:
        return position - max(min(position, end) - start, 0)

    places = (replace(word, start=moved(word.start), end=moved(word.end)) for word in line.words)
    words = tuple(word for word in places if word.end > word.start)
    return replace(line, text=text[:start] + text[end:], words=words)


def each_line(block: Block, change: Callable[[Line], Line | None]) -> Block | None:
    """``block`` with ``change`` made to its lines; None where nothing of a line is left."""
    if isinstance(block, Line):
        changed = change(block)
        return changed if changed is not None and changed.text else None
    return replace(block, cells=tuple(_changed(cell, change) for cell in block.cells))


def _changed(cell: Cell, change: Callable[[Line], Line | None]) -> Cell:
    changed = (change(line) for line in cell.lines)
    lines = tuple(line for line in changed if line is not None and line.text)
    return cell if lines == cell.lines else replace(cell, lines=lines)


def ends_open(text: str) -> bool:
    """Whether ``text`` stops in mid-sentence: no mark that closes a clause at its end."""
    return not text.rstrip(" \"”'’)*").endswith((".", ";", ":", "!", "?", "./", " /"))


def starts_low(text: str) -> bool:
    """Whether ``text`` begins with a lower-case letter, as the rest of a sentence does."""
    first = text[:1]
    return first.isalpha() and first.islower()


def are_recognised(blocks: Iterable[Block]) -> bool:
    """Whether OCR read any word of ``blocks``."""
    for line in every_line(blocks):
        for word in line.words:  # a hundred thousand of them: a generator would take twice the time
            if word.confidence is not None:
                return True
    return False


def hold_any(signs: Iterable[str], blocks: Iterable[Block]) -> bool:
    """Whether any of ``signs`` stands in ``blocks``: most files have nothing for a step to look for."""
    text = "\n".join([line.text for line in every_line(blocks)])
    return any(sign in text for sign in signs)


def pages_of(blocks: Sequence[Block]) -> list[list[Block]]:
    """``blocks`` page by page."""
    pages: list[list[Block]] = []
    number = None
    for block in blocks:
        if block.page != number:
            number = block.page
            pages.append([])
        pages[-1].append(block)
    return pages


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """The lines among ``blocks`` that stand outside tables."""
    return [block for block in blocks if isinstance(block, Line)]
