"""The readers that are compared: dondoc's `read` and `clean`, bare Tesseract, OCRmyPDF; two processes each."""

import multiprocessing
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from pipeline.clean import clean
from pipeline.read import read
from pipeline.settings import Settings

PROCESSES = 2
BARE_DPI = 300
_ENVIRONMENT = {**os.environ, "OMP_THREAD_LIMIT": "1"}


class Reading(NamedTuple):
    """What dondoc made of a file."""

    text: str
    cells: tuple[tuple[int, str], ...]
    """Column and text of each cell of its tables."""
    recognised: int
    """Pages read by OCR."""
    peak: float
    """Most memory so far, in MB: of the worker, and of its largest program."""


def ours(path: Path) -> Reading:
    """``path`` through `read` and `clean`."""
    source = read(path, Settings())
    made = clean(source)
    told = [(cell.column, cell.span) for table in made.tables for cell in table.cells]
    kilobytes = sum(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Reading(
        text=made.text,
        cells=tuple((column, made.text[span.start : span.end]) for column, span in told),
        recognised=sum(page.obtained_by == "ocr" for page in source.pages),
        peak=kilobytes / 1024,
    )


def workers() -> ProcessPoolExecutor:
    """Processes for `ours`, started afresh: what this process holds must not count as theirs."""
    return ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn"))


def pictures(pdf: Path, folder: Path) -> list[Path]:
    """The pages of a PDF as pictures of 300 dpi, as `pdftoppm` makes them."""
    made = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        made.append(folder / f"{pdf.parent.name}-{pdf.stem}-{number}.ppm")
        page.render(scale=BARE_DPI / 72).to_pil().convert("RGB").save(made[-1])
    return made


def bare(images: Sequence[Path]) -> list[str]:
    """The text of each picture as ``tesseract -l vie`` alone reads it, two at a time."""
    with ThreadPoolExecutor(PROCESSES) as pool:
        return list(pool.map(_tesseract, images))


def _tesseract(image: Path) -> str:
    command = ["tesseract", str(image), "stdout", "-l", "vie", "--psm", "3"]
    command += ["--dpi", str(BARE_DPI)]
    said = subprocess.run(command, env=_ENVIRONMENT, capture_output=True, text=True, check=True)
    return said.stdout


def has_ocrmypdf() -> bool:
    """Whether OCRmyPDF can be compared: it is no dependency."""
    return shutil.which("ocrmypdf") is not None


def ocrmypdf(pdf: Path) -> list[str]:
    """The text of each page as OCRmyPDF's sidecar has it."""
    with tempfile.TemporaryDirectory() as folder:
        sidecar = Path(folder) / "text.txt"
        command = ["ocrmypdf", "-l", "vie", "--jobs", str(PROCESSES), "--deskew", "--force-ocr"]
        command += ["--quiet", "--output-type", "pdf", "--sidecar", str(sidecar)]
        command += [str(pdf), str(Path(folder) / "out.pdf")]
        subprocess.run(command, env=_ENVIRONMENT, capture_output=True, check=True)
        return sidecar.read_text("utf-8").split("\f")


def joined(pdfs: Sequence[Path], target: Path) -> Path:
    """The pages of ``pdfs`` as one file."""
    whole = pypdfium2.PdfDocument.new()
    for pdf in pdfs:
        whole.import_pages(pypdfium2.PdfDocument(pdf))
    whole.save(target)
    return target
