"""``python -m benchmarks.reading``: what is read right, against bare Tesseract and OCRmyPDF, and how fast.

Rendered pages have known text: the project's samples at eight levels of damage. Real scans have
phrases that must stand in their text: the beginnings and ends of the items of ``shared/gold``; without that
folder they are left out. What is measured of dondoc is the text of `read` and `clean`, whatever these do.
All three readers have two processes, and read the same pages in turns. Ends with 1 where a bound is broken.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml

from benchmarks import rivals
from benchmarks.known import cells_of, texts_of
from benchmarks.metrics import Errors, Phrases, Share, cells, errors, phrases
from benchmarks.report import Report, percent
from tests.samples.fonts import installed_families
from tests.samples.levels import LEVELS, PAIR, damaged, printed
from tests.samples.source import Document, document_paths, read_document

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
READERS = ("dondoc", "tesseract", "ocrmypdf")
NOT_INSTALLED = "not installed"
_STRIDE = 4
_WHICH = (0, -1, 1)
"""First pages have headers, last ones signatures, those between them text."""


class Chosen(NamedTuple):
    """A page of the benchmark."""

    document: Document
    page: int
    family: str


def chosen_pages(count: int) -> list[Chosen]:
    """``count`` pages, spread over documents, kinds of pages and typefaces; always the same ones."""
    paths, families = document_paths(), installed_families()
    picked = []
    for index in range(count):
        document = read_document(paths[index * _STRIDE % len(paths)])
        page = _WHICH[(index + index // len(paths)) % len(_WHICH)]
        picked.append(Chosen(document, page, families[index % len(families)]))
    return picked


class Bench(NamedTuple):
    """What a part of the benchmark works with."""

    report: Report
    pool: Executor
    """Reads; nothing else, so that its memory is that of reading."""
    makers: Executor
    """Damages pages."""
    readers: Sequence[str]


class Level(NamedTuple):
    """What the readers made of the pages of a level: errors page by page, and the most memory."""

    readers: dict[str, list[Errors]]
    peak: float

    def total(self, reader: str) -> Errors:
        """All pages together."""
        whole = Errors()
        for page in self.readers[reader]:
            whole = whole.plus(page)
        return whole


def measured_level(
    name: str, pages: Sequence[Chosen], bench: Bench, readers: Sequence[str]
) -> Level:
    """The ``pages`` damaged and read by each of the ``readers``."""
    level = {**LEVELS, **PAIR}[name]
    known = []
    for chosen in pages:
        texts = texts_of(printed(chosen.document, level, chosen.family).pdf, chosen.document)
        known.append(texts[chosen.page % len(texts)])
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{index}.pdf" for index in range(len(pages))]
        jobs = [
            bench.makers.submit(damaged, one.document, one.page, name, one.family) for one in pages
        ]
        for file, job in zip(files, jobs, strict=True):
            file.write_bytes(job.result())
        read: dict[str, list[str]] = {}
        doubted: dict[str, list[tuple[tuple[int, int], ...]]] = {}
        peak = 0.0
        if "dondoc" in readers:
            made = list(bench.pool.map(rivals.ours, files))
            read["dondoc"] = [one.text for one in made]
            doubted["dondoc"] = [one.doubted for one in made]
            peak = max(one.peak for one in made)
        if "tesseract" in readers:
            images = [image for file in files for image in rivals.pictures(file, Path(folder))]
            read["tesseract"] = [_unnumbered(text) for text in rivals.bare(images)]
        if "ocrmypdf" in readers:
            whole = rivals.joined(files, Path(folder) / "all.pdf")
            read["ocrmypdf"] = [_unnumbered(text) for text in rivals.ocrmypdf(whole)[: len(files)]]
    return Level(
        {
            who: list(map(errors, known, texts, doubted.get(who, [()] * len(texts))))
            for who, texts in read.items()
        },
        peak,
    )


def _unnumbered(text: str) -> str:
    """The text of a page without its number, which dondoc takes out as well."""
    first, _, rest = text.strip().partition("\n")
    return rest if first.strip().isdigit() else text


def rendered(bench: Bench, count: int) -> None:
    """The eight levels, and what seal, stamp and skew cost."""
    report, readers = bench.report, bench.readers
    pages = chosen_pages(count)
    faces = ", ".join(installed_families())
    rows = []
    all_of = dict.fromkeys(readers, Errors())
    for name in LEVELS:
        report.say(f"{name}: {count} pages")
        level = measured_level(name, pages, bench, readers)
        totals = {who: level.total(who) for who in readers}
        all_of = {who: all_of[who].plus(totals[who]) for who in readers}
        for figure in ("characters", "marks"):
            shares: list[Share] = [getattr(totals[who], figure) for who in readers]
            rows.append([f"{name}, {figure}", *map(percent, shares)])
        report.peak = max(report.peak, level.peak)
        if "tesseract" not in readers:
            continue
        mine, theirs = totals["dondoc"].characters, totals["tesseract"].characters
        report.check(f"{name}: character error / bare", mine.value, 0.5 * theirs.value)
        worst = max(
            ours.characters.value - bare.characters.value
            for ours, bare in zip(level.readers["dondoc"], level.readers["tesseract"], strict=True)
        )
        report.check(f"{name}: worst page against bare", worst, 0.02)
    for label, figure in (
        ("digits in dates, codes", "digits"),
        ("of these without a finding", "hidden"),
        ("right digits with a finding", "alarms"),
        ("lost dates, codes", "lost"),
    ):
        rows.append([f"all, {label}", *(percent(getattr(all_of[who], figure)) for who in readers)])
    report.table(f"{count} pages a level, wrong in % ({faces})", readers, rows)
    report.check("rendered: digits wrong without a finding", all_of["dondoc"].hidden.value, 0.01)
    plain, stamped = (
        measured_level(name, pages, bench, ["dondoc"]).total("dondoc").characters for name in PAIR
    )
    report.table(
        "What seal, stamp and a skew of 3° cost, character error in %",
        ["without", "with"],
        [["dondoc, colour, 200 dpi", percent(plain), percent(stamped)]],
    )
    report.check("seal, stamp and skew", stamped.value - plain.value, 0.005)


def tabled(bench: Bench) -> None:
    """Cells of the samples' tables, from PDFs with text and from scans."""
    shares = {"text": Share(), "scan": Share()}
    documents = [one for one in map(read_document, document_paths()) if cells_of(one)]
    level = LEVELS["office200"]
    with tempfile.TemporaryDirectory() as folder:
        for document in documents:
            bench.report.say(f"{document.id}: cells")
            pdf = printed(document, level).pdf
            text, scan = Path(folder) / "text.pdf", Path(folder) / "scan.pdf"
            text.write_bytes(pdf)
            pages = range(len(texts_of(pdf, document)))
            jobs = [bench.makers.submit(damaged, document, page, "office200") for page in pages]
            parts = [Path(folder) / f"{page}.pdf" for page in pages]
            for part, job in zip(parts, jobs, strict=True):
                part.write_bytes(job.result())
            rivals.joined(parts, scan)
            for kind, reading in zip(
                shares, bench.pool.map(rivals.ours, (text, scan)), strict=True
            ):
                shares[kind] += cells(cells_of(document), reading.cells)
    right = [f"{100 * share.value:.1f}" for share in shares.values()]
    bench.report.table("Table cells right, in %", ["text PDF", "office200"], [["dondoc", *right]])
    bench.report.check("cells of text PDFs", shares["text"].value, 0.98, at_least=True)
    bench.report.check("cells of scans of 200 dpi", shares["scan"].value, 0.93, at_least=True)


def scans() -> list[tuple[str, Path, list[str]]]:
    """Name, file and phrases of the documents with gold answers that came as PDF."""
    found = []
    for gold in sorted((SHARED / "gold").glob("*.yaml")):
        told = yaml.safe_load(gold.read_text("utf-8"))
        file = SHARED / str(told["source"]) / "doc.pdf"
        if file.is_file():
            found.append((gold.stem, file, _phrases(told["items"])))
    return found


def _phrases(items: list[dict[str, str]]) -> list[str]:
    return [item[end] for item in items for end in ("starts", "ends") if item.get(end)]


def real(bench: Bench) -> None:
    """Phrases of the real scans."""
    report, readers = bench.report, bench.readers
    told = scans()
    if not told:
        report.say(f"no real scans: {SHARED} is not there")
        return
    rows, totals = [], dict.fromkeys(readers, Phrases())
    jobs = [bench.pool.submit(rivals.ours, file) for _, file, _ in told]
    read = [job.result() for job in jobs]
    for (name, file, wanted), mine in zip(told, read, strict=True):
        report.peak = max(report.peak, mine.peak)
        if not mine.recognised:
            continue  # it has a text layer
        report.say(f"{name}: {len(wanted)} phrases")
        texts = {"dondoc": mine.text}
        if "tesseract" in readers:
            with tempfile.TemporaryDirectory() as folder:
                images = rivals.pictures(file, Path(folder))
                texts["tesseract"] = " ".join(map(_unnumbered, rivals.bare(images)))
        if "ocrmypdf" in readers:
            texts["ocrmypdf"] = " ".join(map(_unnumbered, rivals.ocrmypdf(file)))
        found = {who: phrases(wanted, texts[who]) for who in readers}
        totals = {who: totals[who].plus(found[who]) for who in readers}
        rows.append([f"{name}, {len(wanted)}", *(_both(found[who]) for who in readers)])
    rows.append(["all", *(_both(totals[who]) for who in readers)])
    report.table("Phrases of real scans right, word for word / without marks", readers, rows)
    right = totals["dondoc"]
    report.check("phrases, word for word", right.exact.value, 0.92, at_least=True)
    report.check("phrases, without marks", right.toneless.value, 0.985, at_least=True)
    if "tesseract" in readers:
        limit = totals["tesseract"].marks.value / 3
        report.check("phrases wrong in marks / bare", right.marks.value, limit)


def _both(found: Phrases) -> str:
    return f"{found.exact.value:.3f} / {found.toneless.value:.3f}"


def speed(bench: Bench, count: int, rounds: int) -> None:
    """Pages a minute, the readers taking turns over the same pages; workers are warm, programs start anew."""
    report, pool, _, readers = bench
    with tempfile.TemporaryDirectory() as folder:
        files = _pages_to_time(count, Path(folder), bench.makers)
        whole = rivals.joined(files, Path(folder) / "whole.pdf")
        images = [image for file in files for image in rivals.pictures(file, Path(folder))]
        runs: dict[str, Callable[[], object]] = {
            "dondoc": lambda: list(pool.map(rivals.ours, files)),
            "tesseract": lambda: rivals.bare(images),
            "ocrmypdf": lambda: rivals.ocrmypdf(whole),
        }
        list(pool.map(rivals.ours, files[: 2 * rivals.PROCESSES]))  # models and modules are loaded
        taken: dict[str, list[float]] = {who: [] for who in readers}
        for turn in range(rounds):
            for who in readers:
                report.say(f"speed, round {turn + 1}: {who}")
                begun = time.perf_counter()
                runs[who]()
                taken[who].append(time.perf_counter() - begun)
    pace = {who: 60 * len(files) / median(seconds) for who, seconds in taken.items()}
    ratios = {who: median(map(_ratio, taken[who], taken["dondoc"])) for who in readers}
    report.table(
        f"Speed, {len(files)} pages, two processes, median of {rounds} rounds",
        readers,
        [
            ["pages a minute", *(f"{pace[who]:.1f}" for who in readers)],
            ["dondoc is faster by", *(f"{ratios[who]:.2f}" for who in readers)],
        ],
    )
    if "tesseract" in readers:
        report.check("speed / bare", ratios["tesseract"], 1.0, at_least=True)
    if "ocrmypdf" in readers:
        report.check("speed / OCRmyPDF", ratios["ocrmypdf"], 1.7, at_least=True)


def _ratio(theirs: float, mine: float) -> float:
    return theirs / mine


def _pages_to_time(count: int, folder: Path, makers: Executor) -> list[Path]:
    names = ("office200", "copy300", "office300", "copy200")
    pages = enumerate(chosen_pages(count))
    jobs = [
        makers.submit(damaged, one.document, one.page, names[index % len(names)], one.family)
        for index, one in pages
    ]
    files = [folder / f"timed{index}.pdf" for index in range(count)]
    for file, job in zip(files, jobs, strict=True):
        file.write_bytes(job.result())
    return files


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures; 1 where a bound is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    for part in ("rendered", "tables", "real", "speed"):
        parser.add_argument(f"--{part}", action="store_true", help=f"only this part: {part}")
    parser.add_argument("--pages", type=int, default=6, help="rendered pages a level [6]")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of the speed [3]")
    parser.add_argument("--alone", action="store_true", help="dondoc without the others")
    parser.add_argument(
        "--write", action="store_true", help="put the figures into docs/benchmarks.md"
    )
    asked = parser.parse_args(arguments)
    everything = not (asked.rendered or asked.tables or asked.real or asked.speed)
    readers: Sequence[str] = READERS if rivals.has_ocrmypdf() else READERS[:2]
    report = Report()
    if asked.alone:
        readers = READERS[:1]
    elif len(readers) < len(READERS):
        report.say(f"ocrmypdf: {NOT_INSTALLED}")
    with rivals.workers() as pool, rivals.workers() as makers:
        bench = Bench(report, pool, makers, readers)
        if everything or asked.speed:
            speed(bench, 8, asked.rounds)
        if everything or asked.tables:
            tabled(bench)
        if everything or asked.rendered:
            rendered(bench, asked.pages)
        if everything or asked.real:
            real(bench)
    if report.peak:
        report.check("memory of a worker, MB", report.peak, 300)
    report.bounds()
    if asked.write:
        report.write(ROOT / "docs" / "benchmarks.md")
    return int(report.is_broken)


if __name__ == "__main__":
    sys.exit(main())
