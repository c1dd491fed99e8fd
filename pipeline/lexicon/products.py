"""Products (sản phẩm): what comes out of a task, where a label says so."""

import re

from models.text import Span

_LABEL = re.compile(
    r"\b(?:sản\s+phẩm|kết\s+quả(?:\s+đầu\s+ra)?)(?:\s+dự\s+kiến)?\s*:\s*(?P<product>[^\n;.]{3,300})",
    re.I,
)

RULE = "product.label"


def find_products(text: str) -> tuple[Span, ...]:
    """Where the products stand in ``text``, each the words behind its label ``Sản phẩm:``."""
    if ":" not in text:
        return ()
    found = (match.span("product") for match in _LABEL.finditer(text))
    return tuple(Span(start, start + len(text[start:end].rstrip())) for start, end in found)
