"""All units of a document: line by line, and by what other lines show of their names.

The one order in which the finders of this folder are asked, for the stage and for the spaCy pipeline alike. A line by
itself gives names (`finder`) and those who stand where a unit must (`slots`); the other lines give where a name ends
(`recurring`) and what it is called for short (`abbreviations`).
"""

from collections.abc import Container, Sequence

from models.mention import UnitMention
from pipeline.extract.tokens import Line, as_label
from pipeline.extract.units.abbreviations import find_abbreviated
from pipeline.extract.units.finder import units_in
from pipeline.extract.units.recurring import as_elsewhere, with_verbs
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words


def units_of_lines(lines: Sequence[Line], titles: Container[int] = ()) -> list[UnitMention]:
    """Units by their names and by the abbreviations given to them, and who else stands where a unit must.

    A title over its points is read as a label: it has its mark in the line break.

    Args:
        lines: All that is read of a document, in the order of its text.
        titles: Where the lines begin that are titles, as the tree of the document tells; a text alone doesn't.

    Returns:
        Mentions in the order of the text.
    """
    words = [Words.of(as_label(line) if line.start in titles else line) for line in lines]
    named = with_verbs(words, [unit for w in words for unit in units_in(w)])
    known = find_abbreviated(lines, named)
    found, first = list[UnitMention](), 0
    for line, w in zip(lines, words, strict=True):
        behind = first
        while behind < len(known) and known[behind].span.start < line.start + len(line.text):
            behind += 1
        found += in_slots(w, known[first:behind])
        first = behind
    found = as_elsewhere(words, found)
    return find_abbreviated(lines, found)  # also those that were given to a name found by its place
