"""Counts the syllables of texts for `pipeline.lexicon.prose`.

``python -m pipeline.lexicon.count OUT FILE…``: a file is plain text (``.txt``, a paragraph a line) or what
``dondoc extract`` printed (``.json``). Text that OCR read is left out: its spelling is what the counts are to judge.

Directives are few, and the language is large. So the names of bodies in the lexicon are counted too, and what is
common in the language is added from two files that come with underthesea (Apache 2.0): its newspaper text, of which
only what occurs more than once is kept, and its word list, which tells what may follow what and nothing of how often.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import regex

from pipeline.lexicon.prose import END, tokens
from pipeline.lexicon.units import load_units

Counts = dict[str, Counter[str]]

_NAME = regex.compile(r"(?:\p{L}+\.?\s)?(?:\p{Lu}\p{Ll}+ ?){2,5}")
"""A line of two to five capitalised words, with or without a degree: the name under a signature."""
_NEWS = "pipeline/pos_tag/models/pos_crf_vlsp2013_20230303/test_output.txt"
_WORDS = "transformer/Viet74K.txt"
_CLOSING = ".,;:!?)…"
_LONGEST_WORD = 4
"""Syllables; what is longer in the word list is a saying."""


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


def repeated(counts: Counts) -> Counts:
    """What was counted more than once."""
    kept = {
        context: Counter({token: times for token, times in follows.items() if times > 1})
        for context, follows in counts.items()
    }
    return {context: follows for context, follows in kept.items() if follows}


def inside_words(counts: Counts, known: Iterable[str]) -> Counts:
    """What ``counts`` of a word list tell: what follows ``known`` syllables inside a word, and other syllables once.

    Behind a syllable that no running text has, a word would be all that was ever seen, and so look likely.
    """
    common = set(known) - {END}
    kept = {
        context: Counter({token: times for token, times in follows.items() if token != END})
        for context, follows in counts.items()
        if context and common.issuperset(context.split())
    }
    kept[""] = Counter(dict.fromkeys(set(counts[""]) - {END} - common, 1))
    return {context: follows for context, follows in kept.items() if follows}


def together(*parts: Counts) -> Counts:
    """The sum of all ``parts``."""
    whole: Counts = {}
    for part in parts:
        for context, follows in part.items():
            whole.setdefault(context, Counter()).update(follows)
    return whole


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


def bodies() -> Iterator[str]:
    """The names of bodies that the lexicon holds, each as a paragraph, and its examples of how they are used."""
    for entry in load_units().entries:
        for text in chain(entry.names, entry.examples):
            yield text.replace("[", "").replace("]", "")


def _of_underthesea(name: str) -> Iterator[str]:
    """The lines of a file that comes with underthesea, which need not be loaded for it."""
    spec = find_spec("underthesea")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("underthesea is not installed: its word list and text are counted too.")
    folder = Path(next(iter(spec.submodule_search_locations)))
    yield from (folder / name).read_text(encoding="utf-8").splitlines()


def _sentences(lines: Iterable[str]) -> Iterator[str]:
    """Sentences of a table with a word a line, its tags behind a tab, and an empty line between sentences."""
    sentence = ""
    for line in lines:
        word = line.split("\t", 1)[0]
        if not word:
            yield sentence
            sentence = ""
        else:
            sentence += word if word in _CLOSING else f" {word}"
    yield sentence


def _words(lines: Iterable[str]) -> Iterator[str]:
    """Words of a few syllables; what has capitals is a name."""
    for word in lines:
        if 2 <= len(word.split()) <= _LONGEST_WORD and word.islower():
            yield word


def main(arguments: list[str]) -> None:
    """Count the files named and what comes with underthesea, and write the table."""
    out, *paths = map(Path, arguments)
    directives = count(line for path in sorted(paths) for line in paragraphs_of(path))
    prose = together(
        directives, count(bodies()), repeated(count(_sentences(_of_underthesea(_NEWS))))
    )
    words = inside_words(count(_words(_of_underthesea(_WORDS))), prose[""])
    out.write_text(written(together(prose, words)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
