"""Figures as people and programs read them."""

from collections.abc import Iterable, Sequence
from typing import Any

from dondoc.score.comparison import Counts
from dondoc.score.figures import FIGURES, Difference, DocumentScore, Figures, total
from dondoc.score.trust import TRUST, Share, Trust, bound, total_trust, within_bounds

_SHOWN = 110
"""Characters of an answer in the list of differences."""


def figures_table(figures: Figures) -> list[str]:
    """One line a figure."""
    lines = [f"{'':13} {'F1':>6} {'tp':>6} {'fp':>6} {'fn':>6}"]
    for figure in FIGURES:
        counts = figures[figure]
        numbers = f"{counts.tp:>6} {counts.fp:>6} {counts.fn:>6}"
        lines.append(f"{figure:13} {counts.f1:>6.3f} {numbers}")
    return lines


def trust_table(shares: Trust) -> list[str]:
    """One line a share of ``trust``, with its bound; an exclamation mark where it is out of it."""
    lines = [f"{'':13} {'share':>6} {'part':>6} {'of':>6}"]
    for figure in TRUST:
        share = shares[figure]
        value = f"{share.value:>6.3f}" if share.value is not None else f"{'–':>6}"
        mark = "" if within_bounds(figure, share) else " !"
        lines.append(f"{figure:13} {value} {share.part:>6} {share.of:>6}  {bound(figure)}{mark}")
    return lines


def documents_table(documents: Iterable[DocumentScore]) -> list[str]:
    """One line a document with the F1 of every figure."""
    rows = list(documents)
    width = max((len(row.name) for row in rows), default=0)
    lines = [" ".join([" " * width, *FIGURES])]
    for row in rows:
        cells = (f"{row.figures[figure].f1:>{len(figure)}.2f}" for figure in FIGURES)
        lines.append(" ".join([f"{row.name:{width}}", *cells]))
    return lines


def differences_list(document: DocumentScore) -> list[str]:
    """What differs in a document, like a diff: ``-`` what should be there, ``+`` what is."""
    lines = [f"== {document.name}"]
    for difference in document.differences:
        lines.append(f"{difference.figure} {difference.place}")
        lines.extend(_both_sides(difference))
    lines.extend(
        f"silent {wrong.value} {wrong.place}" for wrong in document.wrong if not wrong.told
    )
    return lines


def as_json(
    documents: Sequence[DocumentScore], *, per_document: bool, errors: bool
) -> dict[str, Any]:
    """The same for programs: ``figures``, and ``documents`` where they are asked for."""
    report: dict[str, Any] = {
        "figures": _figures_json(total(row.figures for row in documents)),
        "trust": _trust_json(total_trust(row.trust for row in documents)),
    }
    if per_document or errors:
        report["documents"] = {
            row.name: _document_json(row, per_document=per_document, errors=errors)
            for row in documents
        }
    return report


def shortened(text: str, length: int = _SHOWN) -> str:
    """A text cut to a length that a line holds."""
    return text if len(text) <= length else f"{text[: length - 2]} …"


def _both_sides(difference: Difference) -> list[str]:
    sides = (("-", difference.expected), ("+", difference.found))
    return [f"    {sign} {shortened(text)}" for sign, text in sides if text]


def _figures_json(figures: Figures) -> dict[str, Any]:
    return {figure: _counts_json(counts) for figure, counts in figures.items()}


def _trust_json(shares: Trust) -> dict[str, Any]:
    return {figure: _share_json(shares[figure]) for figure in TRUST}


def _share_json(share: Share) -> dict[str, float | None]:
    value = None if share.value is None else round(share.value, 4)
    return {"share": value, "part": share.part, "of": share.of}


def _counts_json(counts: Counts) -> dict[str, float]:
    return {"f1": round(counts.f1, 4), "tp": counts.tp, "fp": counts.fp, "fn": counts.fn}


def _document_json(document: DocumentScore, *, per_document: bool, errors: bool) -> dict[str, Any]:
    report: dict[str, Any] = {}
    if per_document:
        report["figures"] = _figures_json(document.figures)
        report["trust"] = _trust_json(document.trust)
    if errors:
        report["differences"] = [
            {
                "figure": difference.figure,
                "place": difference.place,
                "expected": difference.expected,
                "found": difference.found,
            }
            for difference in document.differences
        ]
    return report
