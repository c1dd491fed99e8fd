"""A document source set in the layout of Nghị định 30/2020 (or of the Party's offices)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final, Literal

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Spacer, TableStyle
from reportlab.platypus import Table as Grid

from tests.samples.fonts import FAMILY, register_fonts
from tests.samples.pages import (
    LEFT,
    RAISED,
    RIGHT,
    Anchor,
    AnchorMark,
    NewPage,
    Part,
    Press,
    Sheets,
)
from tests.samples.source import Break, Document, SignatureMark, Table, Text

# A command of reportlab's table styles: what, from which cell, to which cell, how.
Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]

MOTTO: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY: Final = "ĐẢNG CỘNG SẢN VIỆT NAM"
_BARE: Final[list[Command]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
]
_GRID: Final[list[Command]] = [
    ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 4),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
]
_TITLE: Final = re.compile(r"(\*{1,2})[^*]+\1")  # all of it bold, or all of it italic
_BODY: Final = ("paragraph", "heading", "ground")

Align = Literal[0, 1, 2, 4]


@cache
def _style(
    size: float, align: Align = TA_CENTER, indent: float = 0, before: float = 0, hang: float = 0
) -> ParagraphStyle:
    register_fonts()
    return ParagraphStyle(
        f"{size}/{align}/{indent}/{before}/{hang}",
        fontName=f"{FAMILY}-Regular",
        fontSize=size,
        leading=size * 1.28,
        alignment=align,
        firstLineIndent=indent - hang,
        leftIndent=hang,
        spaceBefore=before,
        allowWidows=0,
        allowOrphans=0,
    )


def lay_out(document: Document) -> Sheets:
    """Print a document: the PDF with its text, and where the seal and the number go."""
    register_fonts()
    anchors: dict[str, Anchor] = {}
    parts = [Part(lying=False)]
    parts[0].story += _head(document, anchors)
    for block in document.blocks:
        match block:
            case Text():
                parts[-1].story.append(_text(block))
            case Break(lying, True):
                parts.append(Part(lying))
            case Break():
                parts[-1].story.append(NewPage())
            case SignatureMark():
                parts[-1].story.append(_foot(document, anchors))
            case Table():
                parts[-1].story += [Spacer(1, 6), _grid(block, parts[-1].lying)]
    note = _style(10.5, TA_JUSTIFY)
    press = Press(document.footnotes, lambda text: Paragraph(text, note), document.id)
    return Sheets(press.print(parts), anchors)


def markup(text: str) -> str:
    """The sources' bold, italic and footnote marks in reportlab's tags."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
    return re.sub(r"\[\^(\d+)\]", rf"{RAISED}\1</super>", text)


def _p(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(markup(text), style)


def _bold(text: str, size: float, before: float = 0) -> Paragraph:
    return Paragraph(f"<b>{markup(text)}</b>", _style(size, before=before))


class Rule(Flowable):
    """A thin line in the middle of its column."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self.length = length

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - as overridden
        """The whole column, and a little air."""
        self.width, self.height = aW, 7
        return aW, 7

    def draw(self) -> None:
        """Draw it."""
        left = (self.width - self.length) / 2
        self.canv.setLineWidth(0.7)
        self.canv.line(left, 5, left + self.length, 5)


def _text(block: Text) -> Flowable:
    if block.style in _BODY:
        inside = {
            "paragraph": "{}",
            "heading": "<b>{}</b>",
            "ground": "<i>{}</i>",
        }[block.style]
        shown = Paragraph(
            inside.format(markup(block.text)), _style(14, TA_JUSTIFY, indent=36, before=6)
        )
    elif block.style == "centred":
        shown = _bold(block.text, 14, before=6)
    else:
        shown = _p(f"*{block.text}*", _style(13.5))
    if block.style in ("heading", "centred") or _TITLE.fullmatch(block.text):
        shown.keepWithNext = 1  # a title is never the last line of a page
    return shown


def _measure(lying: bool = False) -> float:
    width, _ = landscape(A4) if lying else A4
    return width - LEFT - RIGHT


def _head(document: Document, anchors: dict[str, Anchor]) -> list[Flowable]:
    left, right = _measure() * 0.43, _measure() * 0.57
    size = 12.5
    organ: list[Flowable] = [_p(line, _style(size)) for line in document.parent]
    organ += [_bold(line, size) for line in document.organ]
    if document.party:
        organ.append(_p("*", _style(14)))
        nation: list[Flowable] = [_bold(PARTY, 14)]
        nation.append(Rule(stringWidth(PARTY, f"{FAMILY}-Bold", 14)))
    else:
        organ.append(Rule(left * 0.32))
        nation = [_bold(MOTTO[0], size), _bold(MOTTO[1], 13.5)]
        nation.append(Rule(stringWidth(MOTTO[1], f"{FAMILY}-Bold", 13.5)))
    whole = stringWidth(document.number, f"{FAMILY}-Regular", 13)
    serial = whole / -2 + stringWidth("Số: ", f"{FAMILY}-Regular", 13)
    number: list[Flowable] = [_p(document.number.replace(" ", "\u00a0"), _style(13))]
    number.append(AnchorMark("number", anchors, serial))
    if document.subject:
        number.append(_p(document.subject, _style(12, before=3)))
    date = _p(f"*{document.dateline.replace('   ', chr(0xA0) * 5)}*", _style(13.5))
    table = Grid([[organ, nation], [number, [date]]], colWidths=[left, right], style=_BARE)
    return [table, *_title(document), *_addressees(document)]


def _title(document: Document) -> list[Flowable]:
    if not document.kind:
        return [Spacer(1, 8)]
    # an arrival stamp is set where there is room: such a page gets some
    room = 52 if document.rendering.arrival else 14
    lines: list[Flowable] = [_bold(document.kind[0], 15, before=room)]
    lines += [_bold(line, 14) for line in document.kind[1:]]
    if document.title:
        lines += [_bold(document.title, 14, before=1)]
    if document.party:
        return [*lines, _p("-----", _style(14)), Spacer(1, 4)]
    return [*lines, Rule(90), Spacer(1, 6)]


def _addressees(document: Document) -> list[Flowable]:
    listed = document.addressees
    if not listed:
        return []
    call, names = listed[0], listed[1:]
    if len(names) == 1:
        return [_p(f"{call} {names[0]}", _style(14, before=6)), Spacer(1, 6)]
    rows = [[_p(name, _style(14, TA_LEFT, hang=8))] for name in names]
    tight = [*_BARE, ("TOPPADDING", (0, 0), (-1, -1), 0)]
    if len(call) > len("Kính gửi:"):  # a công điện: who wires, and whom under it
        column = Grid(rows, colWidths=[_measure() * 0.8], style=tight)
        return [_p(call, _style(14, before=4)), Spacer(1, 4), column, Spacer(1, 6)]
    column = Grid(rows, colWidths=[_measure() * 0.6], style=tight)
    head = _p(call, _style(14, TA_LEFT))
    table = Grid([[head, column]], colWidths=[_measure() * 0.3, _measure() * 0.62], style=_BARE)
    return [table, Spacer(1, 6)]


def _foot(document: Document, anchors: dict[str, Anchor]) -> Flowable:
    left, right = _measure() * 0.52, _measure() * 0.48
    label = "<u>Nơi nhận:</u>" if document.party else "<b><i>Nơi nhận:</i></b>"
    names: list[Flowable] = [Paragraph(label, _style(12, TA_LEFT))]
    names += [_p(name, _style(11, TA_LEFT, hang=6)) for name in document.recipients]
    signed: list[Flowable] = [_bold(line, 14) for line in document.signature.lines]
    signed += [Spacer(1, 46), AnchorMark("signature", anchors), Spacer(1, 42)]
    signed.append(_bold(document.signature.name, 14))
    table = Grid([[names, signed]], colWidths=[left, right], style=_BARE, splitByRow=0)
    table.spaceBefore = 10
    return table


def _grid(table: Table, lying: bool) -> Flowable:
    small = 12.5 if lying else 12
    cell, middle = _style(small, TA_LEFT), _style(small)
    style = TableStyle(_GRID)
    rows: list[list[object]] = [[_bold(head, small) for head in table.head]]
    for y, row in enumerate(table.rows, start=1):
        if len(row) == 2 and row[0] and row[1] and row[1].wide:
            style.add("SPAN", (1, y), (-1, y))
            title = Paragraph(f"<b>{markup(row[1].text)}</b>", cell)
            rows.append([_bold(row[0].text, small), title, *[""] * (len(table.head) - 2)])
            continue
        shown: list[object] = []
        for x, entry in enumerate(row):
            if entry is None:
                shown.append("")
                continue
            if entry.rows > 1:
                style.add("SPAN", (x, y), (x, y + entry.rows - 1))
            shown.append(_p(entry.text, middle if x == 0 and len(entry.text) < 5 else cell))
        rows.append(shown)
    widths = [_measure(lying) * width for width in table.widths]
    return Grid(rows, colWidths=widths, style=style, repeatRows=int(table.repeat_head))
