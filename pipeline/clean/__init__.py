"""Stage ``clean``: from printed lines to the one text that the author wrote.

Each step takes the blocks of the file in reading order and hands on fewer, cleaner ones; what it takes
out is kept as `Removed`. `CleanText` says what holds afterwards.
"""

from models.text import CleanText, Removed, SourceText
from pipeline.clean.assemble import assemble
from pipeline.clean.blocks import Block, are_recognised, blocks_of, displayed
from pipeline.clean.characters import clean_characters
from pipeline.clean.digits import join_digits, restore_digits
from pipeline.clean.dumped import as_recognised
from pipeline.clean.footnotes import lift_footnotes
from pipeline.clean.furniture import remove_furniture
from pipeline.clean.glued import part_glued
from pipeline.clean.marks import restore_marks
from pipeline.clean.misread import mend_misread
from pipeline.clean.paragraphs import join_lines
from pipeline.clean.tables import join_tables, unfold_addresses, unfold_bars
from pipeline.clean.torn import mend_torn

__all__ = ["clean"]


def clean(source: SourceText) -> CleanText:
    """One text for the whole file, in which every character knows its page and place.

    Args:
        source: The file as read, pages in order.

    Returns:
        The text with its paragraphs, tables and footnotes; empty where the file holds no text.
    """
    removed = [
        Removed(text=line.text, page=page.number, reason="stamp")
        for page in source.pages
        for line in page.stamps
    ]
    blocks: list[Block] = as_recognised(unfold_bars(blocks_of(source)))
    recognised = are_recognised(blocks)
    blocks = mend_torn(part_glued(clean_characters(blocks, removed)))
    if recognised:
        blocks = join_digits(mend_misread(blocks))
    blocks = remove_furniture(blocks, removed)
    blocks = join_tables(unfold_addresses(blocks), removed)
    blocks, footnotes = lift_footnotes(blocks, recognised=recognised)
    text = assemble(
        join_lines(blocks, whole=True),
        [join_lines(note.lines) for note in footnotes],
        footnotes,
        removed,
        recognised=recognised,
    )
    text = displayed(text, source)
    return restore_marks(restore_digits(text)) if recognised else text
