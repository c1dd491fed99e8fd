"""What was read on each page, before anything is made of it: for looking at the reading itself."""

from collections.abc import Mapping
from statistics import mean
from typing import Any

from models.text import Line, Page, SourceText, Table

SCHEMA = "dondoc-pages/1"


def pages_to_json(found: SourceText, images: Mapping[int, str]) -> dict[str, Any]:
    """The pages of a file; ``images`` are the paths of their pictures by number."""
    return {
        "schema": SCHEMA,
        "source": {"path": found.path, "sha256": found.sha256, "media_type": found.media_type},
        "pages": [_page(page, images.get(page.number)) for page in found.pages],
    }


def _page(page: Page, image: str | None) -> dict[str, Any]:
    return {
        "number": page.number,
        "obtained_by": page.obtained_by,
        "width": page.width,
        "height": page.height,
        "note": page.note,
        "quarters": page.quarters,
        "unread": {"share": page.unread_share, "boxes": list(page.unread)},
        "stamps": [_line(line) for line in page.stamps],
        "image": image,
        "blocks": [_block(block) for block in page.blocks],
    }


def _block(block: Line | Table) -> dict[str, Any]:
    if isinstance(block, Line):
        return {"kind": "line", **_line(block)}
    return {
        "kind": "table",
        "box": block.box,
        "cells": [
            {
                "row": cell.row,
                "column": cell.column,
                "row_span": cell.row_span,
                "column_span": cell.column_span,
                "lines": [_line(line) for line in cell.lines],
            }
            for cell in block.cells
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    known = [word.confidence for word in line.words if word.confidence is not None]
    return {
        "text": line.text,
        "box": line.box,
        "confidence": round(mean(known), 3) if known else None,
    }
