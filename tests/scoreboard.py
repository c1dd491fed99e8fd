"""``python -m tests.scoreboard``: the figures of all documents with answers, and what changed.

The project's own samples are scored, and, where a folder with more documents lies beside the repository,
those too. Figures are shown by group against the last committed table, `tests/scores.json`, which
``--write`` renews; ``--check`` fails where one fell.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from time import monotonic

from dondoc.score.figures import FIGURES, DocumentScore, score_document
from dondoc.score.report import differences_list
from dondoc.score.sources import (
    NOTHING_FOUND,
    Gold,
    NotScorable,
    extract,
    find_document,
    find_gold,
    found_in,
    load_gold,
)
from dondoc.score.trust import TRUST, Share, TrustFigure, bound, total_trust, within_bounds
from tests.left_out import (
    Entries,
    drawn,
    entries_elsewhere,
    entries_in,
    switched_off,
    taught_by_one,
)
from tests.score_table import (
    GROUPS,
    MAY_FALL,
    Row,
    Table,
    arrow,
    by_group,
    changes,
    fallen,
    gained,
    read_table,
    renewed,
    write_table,
)

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "tests" / "corpus"
# Documents of others, with answers: good to measure by, not ours to publish.
SHARED = ROOT.parent / "shared" / "gold"
FURTHER = SHARED.parent / "corpus"
TABLE = ROOT / "tests" / "scores.json"

PROCESSES = 2
HOLES, DRAWS = 0.1, 3
"""Share of the entries that are switched off by chance, and how many times."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document with answers; ``name`` is ``samples/…``, ``seeds/…`` or ``corpus/…``."""

    name: str
    gold: Gold
    path: Path

    @property
    def may_need_ocr(self) -> bool:
        """Whether only reading it can tell if it is a scan."""
        return self.path.suffix.lower() in {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}


@dataclass(frozen=True, slots=True)
class Measured:
    """A document, scored now."""

    row: Row
    score: DocumentScore
    fault: str
    seconds: float
    entries: Entries = frozenset()
    """What was read by."""


# --- what there is to measure ---------------------------------------------------


def documents() -> list[Document]:
    """Every document with answers that is here."""
    found = [_document("samples", path) for path in _gold_files(SAMPLES)]
    found += [_document("", path) for path in _gold_files(SHARED)]
    return [document for document in found if document]


def _gold_files(folder: Path) -> list[Path]:
    return find_gold(folder) if any(folder.glob("*.yaml")) else []


def _document(collection: str, gold_file: Path) -> Document | None:
    gold = load_gold(gold_file)
    # Beside the repository the first folder of the source says what kind of document it is.
    where = collection or gold.source.partition("/")[0]
    try:
        return Document(f"{where}/{gold.name}", gold, find_document(gold))
    except NotScorable as problem:
        print(f"Left out: {problem}", file=sys.stderr)
        return None


def selected(
    everything: Iterable[Document], only: list[str], *, scans: bool, committed: Table
) -> list[Document]:
    """Those asked for; a document that the table doesn't know yet is taken for a scan if it may be one."""
    return [
        document
        for document in everything
        if (not only or any(_is_called(document.name, pattern) for pattern in only))
        and (scans or not _is_scan(document, committed))
    ]


def _is_called(name: str, pattern: str) -> bool:
    return fnmatch(name, pattern) or fnmatch(name.rpartition("/")[2], pattern)


def _is_scan(document: Document, committed: Table) -> bool:
    row = committed.get(document.name)
    if row is None or row.group == "samples":
        return document.may_need_ocr
    return row.group == "corpus scans"


# --- measuring -------------------------------------------------------------------


def measure(document: Document, without: Entries = frozenset()) -> Measured:
    """Reads a document and scores it; whatever goes wrong, it has figures."""
    with switched_off(without):
        return _measured(document)


def _measured(document: Document) -> Measured:
    begun = monotonic()
    found, fault, ocr = NOTHING_FOUND, "", document.may_need_ocr
    entries: Entries = frozenset()
    try:
        outcome = extract(document.path)
        fault = outcome.fault.message if outcome.fault else ""
        found = found_in(outcome)
        if outcome.directives:
            ocr = "ocr" in outcome.directives[0].source.obtained_by
            entries = entries_in(outcome.directives[0].text.text)
    except Exception as error:  # noqa: BLE001 - a defect of ours must not hide the other documents
        fault = f"{type(error).__name__}: {error}"
    score = score_document(document.name, document.gold.expected, found)
    row = Row(_group(document.name, ocr=ocr), score.figures)
    return Measured(row, score, fault, monotonic() - begun, entries)


def _group(name: str, *, ocr: bool) -> str:
    collection = name.partition("/")[0]
    if collection == "corpus":
        return "corpus scans" if ocr else "corpus text"
    return collection


def measure_all(
    chosen: list[Document], without: Mapping[str, Entries] | None = None
) -> dict[str, Measured]:
    """All in two processes, each without its entries; those that may be scans first, as they take longest."""
    results: dict[str, Measured] = {}
    off = without or {}
    with ProcessPoolExecutor(PROCESSES) as pool:
        ordered = sorted(chosen, key=lambda document: not document.may_need_ocr)
        running = [
            pool.submit(measure, document, off.get(document.name, frozenset()))
            for document in ordered
        ]
        for done in as_completed(running):
            measured = done.result()
            results[measured.score.name] = measured
            progress = f"{len(results):3}/{len(chosen)}  {measured.seconds:5.1f} s"
            print(f"{progress}  {measured.score.name}  {measured.fault}".rstrip(), file=sys.stderr)
    return {document.name: results[document.name] for document in chosen}


def left_out(chosen: list[Document], measured: Mapping[str, Measured]) -> Iterator[str]:
    """The figures without the entries that only documents of the same issuer could have taught, and what they lose."""
    issuers = {
        document.name: document.gold.expected.header.fields.get("issuer") or ""
        for document in chosen
    }
    used = {name: one.entries for name, one in measured.items()}
    known = {document.path for document in chosen}
    for name, issuer, entries in entries_elsewhere(sorted(set(FURTHER.glob("*/*.txt")) - known)):
        used[name], issuers[name] = entries, issuer
    off = taught_by_one(used, issuers)
    alone = measure_all([document for document in chosen if off[document.name]], off)
    rows = {name: one.row for name, one in measured.items()}
    each = sum(len(off[document.name]) for document in chosen) / len(chosen)
    yield f"Without what only the issuer's own documents could teach ({each:.0f} entries a document):"
    yield from groups_table(rows, rows | {name: one.row for name, one in alone.items()})


def with_holes(chosen: list[Document], measured: Mapping[str, Measured]) -> Iterator[str]:
    """The shares of silent errors where a tenth of what each text is read by is unknown; scans have holes of their own."""
    texts = [document for document in chosen if measured[document.name].row.group != "corpus scans"]
    read: list[Measured] = []
    for draw in range(DRAWS):
        off = {one.name: drawn(measured[one.name].entries, HOLES, draw) for one in texts}
        read += measure_all(texts, off).values()
    yield f"Without {HOLES:.0%} of the entries, drawn by chance ({DRAWS} draws):"
    yield from trust_by_group(read)


# --- what is shown -----------------------------------------------------------------


def groups_table(before: Table, now: Table) -> Iterator[str]:
    """One line a figure, one column a group."""
    groups, changed = by_group(now), changes(before, now)
    sizes = {group: sum(row.group == group for row in now.values()) for group in groups}
    yield "".join([f"{'':14}", *(f"{f'{group} ({sizes[group]})':<20}" for group in groups)])
    for figure in FIGURES:
        cells = (
            f"{groups[group][figure].f1:.3f} {arrow(changed.get(group, {}).get(figure, 0))}"
            for group in groups
        )
        yield "".join([f"{figure:14}", *(f"{cell:<20}" for cell in cells)]).rstrip()


def documents_changed(before: Table, now: Table) -> Iterator[str]:
    """One line a document whose figures are others than in the committed table."""
    for name, row in now.items():
        if name not in before:
            yield f"{name}: new, www {row.figures['www'].f1:.3f}"
            continue
        won = gained(before[name].figures, row.figures)
        moved = [f"{figure} {arrow(each)}" for figure, each in won.items() if arrow(each)]
        if moved:
            yield f"{name}: {', '.join(moved)}"


def trust_by_group(measured: Iterable[Measured]) -> Iterator[str]:
    """One line a share of silent errors, one column a group, and the bound."""
    several = list(measured)
    present = [group for group in GROUPS if any(one.row.group == group for one in several)]
    shares = {
        group: total_trust(one.score.trust for one in several if one.row.group == group)
        for group in present
    }
    for figure in TRUST:
        cells = (_share(figure, shares[group][figure]) for group in present)
        yield "".join([f"{figure:14}", *(f"{cell:<20}" for cell in cells), bound(figure)])


def _share(figure: TrustFigure, share: Share) -> str:
    value = "–" if share.value is None else f"{share.value:.3f}"
    return f"{value} {share.part}/{share.of}{'' if within_bounds(figure, share) else ' !'}"


# --- the command -------------------------------------------------------------------


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.scoreboard", description=__doc__)
    parser.add_argument("--only", metavar="GLOB", action="append", default=[], help="by name")
    parser.add_argument("--no-scans", action="store_true", help="leave out what needs OCR")
    parser.add_argument("--errors", metavar="DOC", action="append", default=[], help="what differs")
    parser.add_argument("--write", action="store_true", help=f"renew {TABLE.name}")
    parser.add_argument("--check", action="store_true", help="1 where a group's figure fell")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Measures, shows, and does what the options ask for."""
    asked = options(arguments)
    before, everything = read_table(TABLE), documents()
    # Who asks for a document's errors wants that document alone.
    only = asked.only or asked.errors
    chosen = selected(everything, only, scans=not asked.no_scans, committed=before)
    if not chosen:
        print("No document with answers is here or is asked for.", file=sys.stderr)
        return 2
    measured = measure_all(chosen)
    now = {name: one.row for name, one in measured.items()}
    for name, one in measured.items():
        if any(_is_called(name, pattern) for pattern in asked.errors):
            print("\n".join(differences_list(one.score)), end="\n\n")
    print("\n".join(groups_table(before, now)))
    print("\n".join(["", *trust_by_group(measured.values())]))
    if not asked.only and not asked.errors:
        print("\n".join(["", *left_out(chosen, measured)]))
        print("\n".join(["", *with_holes(chosen, measured)]))
    if lines := list(documents_changed(before, now)):
        print("\n" + "\n".join(lines))
    if asked.write:
        known = [document.name for document in everything]
        write_table(TABLE, renewed(before, now, known))
    if asked.check and (lost := fallen(changes(before, now))):
        print(f"\nFell by more than {MAY_FALL}:", *lost, sep="\n  ", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
