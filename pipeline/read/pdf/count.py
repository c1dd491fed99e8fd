"""The pages of a PDF as a second library counts them: what one overlooks is no silent loss.

The only module that imports pdfminer, of which pdfplumber is made. pdfium believes the count that stands in the file
where that is lower than what there is; pdfminer walks the tree of pages itself.
"""

import io
import logging
from itertools import islice

from pipeline.read.pdf.file import MAX_PAGES

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def second_count(content: bytes) -> int | None:
    """How many pages there are, each once; None where the library can't tell."""
    from pdfminer.pdfdocument import PDFDocument  # noqa: PLC0415  # only once the first could open the file
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415

    try:
        # Without its table of contents it would look for pages everywhere, also for deleted ones.
        document = PDFDocument(PDFParser(io.BytesIO(content)), fallback=False)
        return sum(1 for _ in islice(PDFPage.create_pages(document), MAX_PAGES))
    except Exception:  # noqa: BLE001  # broken files show in errors of every kind; the first library has read it
        return None
