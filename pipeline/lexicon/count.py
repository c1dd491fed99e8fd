"""Counts the syllables of texts for `pipeline.lexicon.prose`: ``python -m pipeline.lexicon.count OUT FILE…``.

A file is plain text (``.txt``, a paragraph a line) or what ``dondoc extract`` printed (``.json``). Text that OCR
read is left out: its spelling is what the counts are to judge.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex

from pipeline.lexicon.prose import END, tokens

Counts = dict[str, Counter[str]]

_NAME = regex.compile(r"(?:\p{L}+\.?\s)?(?:\p{Lu}\p{Ll}+ ?){2,5}")
"""A line of two to five capitalised words, with or without a degree: the name under a signature."""


def count(paragraphs: Iterable[str]) -> Counts:
    """How often which syllable follows none, one and two before it; names under signatures don't count."""
    counts: Counts = {}
    for paragraph in paragraphs:
        if _NAME.fullmatch(paragraph.strip()):
            continue
        before = (END, END)
        words = paragraph.replace("_", " ").split()
        for token in [*(token.counted for word in words for token in tokens(word)), END]:
            if token == END == before[1]:
                continue
            for context in ("", before[1], " ".join(before)):
                counts.setdefault(context, Counter())[token] += 1
            before = (before[1], token)
    return counts


def written(counts: Counts) -> str:
    """``counts`` as `pipeline.lexicon.prose.Prose` reads them, in an order that depends on nothing else."""
    lines = (
        f"{context}\t" + " ".join(f"{token} {n}" for token, n in sorted(follows.items())) + "\n"
        for context, follows in sorted(counts.items())
    )
    return "".join(lines)


def paragraphs_of(path: Path) -> Iterator[str]:
    """The paragraphs of a file; none where OCR read any page of it."""
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".json":
        yield from content.splitlines()
        return
    documents = json.loads(content)["documents"]
    if documents and "ocr" not in documents[0]["source"]["obtained_by"]:
        yield from documents[0]["text"].splitlines()  # each document has the text of the whole file


def main(arguments: list[str]) -> None:
    """Count the files named and write the table."""
    out, *paths = map(Path, arguments)
    text = written(count(line for path in sorted(paths) for line in paragraphs_of(path)))
    out.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
