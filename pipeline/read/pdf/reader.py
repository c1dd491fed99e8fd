"""Reads PDF files: page by page the text layer where it can be trusted, else the picture of the page."""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Literal, NamedTuple

from models.text import Box, Line, Page, Table
from pipeline.read.pdf.count import second_count
from pipeline.read.pdf.file import DAMAGED, PageFacts, PdfFile
from pipeline.read.pdf.text import read_layer, stamp_texts
from pipeline.read.source import PageUnread, Source
from pipeline.read.syllables import spelling_of

_SCANNED = 0.6
"""A page is a scan where pictures cover this share of it."""
_LAYER_WORDS = 100
"""Fewer words over a scan may be an electronic seal only."""
_HIDDEN = 20
"""Letters that a page holds and does not show: more than a search mark or the name of a field."""
_FEW_WORDS = 20
_OUTLINED = 150
"""So many vector paths without text are text drawn as shapes."""
_FOREIGN = 0.02
_LOST = 0.5
_SIGNED = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}:\d\d(?::\d\d)?")
"""The time of an electronic signature, which its seal must show (NĐ 30/2020, Phụ lục I, mục II.8)."""


class Plan(NamedTuple):
    """How a page is to be read, and the evidence for it."""

    way: Literal["text", "ocr", "blank"]
    why: str


def read_pages(source: Source) -> tuple[Page, ...]:
    """All pages of a PDF file; those without a trustworthy text layer are recognised side by side."""
    document = PdfFile(source)
    try:
        return _read(document, source)
    finally:
        document.close()


def plan_of(facts: PageFacts) -> Plan:
    """Decides how a page is read.

    A text layer proves little: it may hold the electronic seal only, come from an OCR program for another
    language, or be written in a font whose letters are not Unicode.
    """
    spelling = spelling_of(facts.text)
    layer = f"text layer of {spelling.words} words, {spelling.valid:.0%} Vietnamese"
    if facts.image_share >= _SCANNED:
        trusted = (
            spelling.words >= _LAYER_WORDS and spelling.valid >= 0.9 and spelling.marked >= 0.6
        )
        return Plan("text" if trusted else "ocr", f"scan with {layer}")
    if spelling.words == 0:
        drawn = facts.image_share > 0.02 or facts.drawings >= _OUTLINED
        unmapped = not facts.text.strip() and facts.text_objects >= _FEW_WORDS
        if drawn or unmapped:
            return Plan("ocr", "no text layer")
        return Plan("text", layer) if facts.text.strip() else Plan("blank", "nothing on it")
    if spelling.words >= _FEW_WORDS and spelling.foreign > _FOREIGN and spelling.marked < 0.6:
        return Plan("ocr", f"{layer}: its letters are not Unicode")
    if facts.unseen >= _HIDDEN:
        return Plan("ocr", f"{layer}: {facts.unseen} letters are not to be seen")
    if spelling.words < _FEW_WORDS and (facts.image_share > 0.3 or facts.drawings >= _OUTLINED):
        return Plan("ocr", f"picture with {layer}")
    return Plan("text", layer)


def _read(document: PdfFile, source: Source) -> tuple[Page, ...]:
    pages: dict[int, Page] = {}

    def finish(page: Page) -> None:
        pages[page.number] = page
        source.report(len(pages), document.pages)

    facts: dict[int, PageFacts] = {}
    plans: dict[int, Plan] = {}
    for number in range(1, document.pages + 1):
        try:
            facts[number] = document.facts(number)
        except PageUnread as fault:
            finish(Page(number=number, blocks=(), obtained_by="failed", note=str(fault)))
            continue
        plans[number] = plan = plan_of(facts[number])
        if plan.way == "blank":
            finish(_page(number, facts[number], (), plan))
    if not plans:
        raise source.fault("damaged-pdf", "không mở được trang nào của PDF.", advice=DAMAGED)
    pictured = [number for number, plan in plans.items() if plan.way == "ocr"]
    layered = [number for number, plan in plans.items() if plan.way == "text"]
    for number, blocks in _layers(document, layered, facts):
        if blocks is None or _lost(blocks, facts[number]):
            pictured.append(number)
        else:
            finish(_page(number, facts[number], blocks, plans[number]))
    for page in _recognised(document, sorted(pictured), facts, source):
        finish(page)
    for page in _overlooked(source, document.pages):
        finish(page)
    return tuple(pages[number] for number in sorted(pages))


def _overlooked(source: Source, seen: int) -> Iterator[Page]:
    """Pages that a second library finds and the first does not."""
    for number in range(seen + 1, (second_count(source.content) or 0) + 1):
        note = f"có trong tệp, nhưng tệp chỉ khai {seen} trang"
        yield Page(number=number, blocks=(), obtained_by="failed", note=note)


def _page(number: int, facts: PageFacts, blocks: tuple[Line | Table, ...], plan: Plan) -> Page:
    return Page(
        number=number,
        blocks=blocks,
        obtained_by="blank" if plan.way == "blank" else "text",
        width=facts.width,
        height=facts.height,
        note=plan.why,
    )


def _layers(
    document: PdfFile, numbers: Sequence[int], facts: dict[int, PageFacts]
) -> Iterator[tuple[int, tuple[Line | Table, ...] | None]]:
    """The blocks of the text layers, with what signature fields show as part of the page."""
    stamps = {number: facts[number].stamps for number in numbers if facts[number].stamps}
    document.press(list(stamps))
    return read_layer(document, numbers, stamps)


def _lost(blocks: Sequence[Line | Table], facts: PageFacts) -> bool:
    """Whether much less was read than the second opinion on the text layer holds."""
    read = sum(
        len(block.text)
        if isinstance(block, Line)
        else sum(len(line.text) for cell in block.cells for line in cell.lines)
        for block in blocks
    )
    return read < _LOST * len(facts.text.strip())


def _recognised(
    document: PdfFile, numbers: Sequence[int], facts: dict[int, PageFacts], source: Source
) -> Iterator[Page]:
    """The pages ``numbers`` by OCR, several at a time, in order."""
    if not numbers:
        return
    # What most files don't need.
    from pipeline.read.ocr.choice import engine_of  # noqa: PLC0415
    from pipeline.read.scan.page import failed_page, read_scan  # noqa: PLC0415

    engine = source.engine or engine_of(source.settings)

    def read_one(number: int) -> Page:
        size = facts[number].width, facts[number].height
        try:
            picture = document.picture(number, source.settings.dpi)
            stamps = _stamp_texts(document, number, facts[number])
            if any(text.isdigit() for text in stamps):
                # Number and day stand in fields: pressed into the page, they are drawn with it.
                picture = document.picture(number, source.settings.dpi)
        except PageUnread as fault:
            return failed_page(number, size, str(fault))
        page = read_scan(picture, number, size, engine)
        signed = _signing_times(stamps, facts[number].stamps, number) if page.blocks else []
        return replace(page, blocks=(*signed, *page.blocks))

    with ThreadPoolExecutor(min(source.settings.workers, len(numbers))) as pool:
        try:
            yield from pool.map(read_one, numbers)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _stamp_texts(document: PdfFile, number: int, facts: PageFacts) -> list[str]:
    """What the signature fields of a page say; they are part of it afterwards."""
    if not facts.stamps:
        return []
    document.press([number])
    return stamp_texts(document.layer(number), facts.stamps)


def _signing_times(texts: Sequence[str], places: Sequence[Box], number: int) -> list[Line]:
    """When a page was signed, as the electronic seals over its picture say."""
    found = [(_SIGNED.search(text), place) for text, place in zip(texts, places, strict=True)]
    return [Line(text=time[0], page=number, box=place) for time, place in found if time]
