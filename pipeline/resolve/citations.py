"""Citations in their place: in which item a document is named, and whether it grounds the directive."""

from models.citation import Citation
from models.mention import CitationMention
from models.text import Span
from pipeline.lexicon.documents import REPEATED
from pipeline.resolve.context import Context


def resolve_citations(context: Context) -> list[Citation]:
    """The cited documents, each once an item, in the order of the text."""
    citations: list[Citation] = []
    seen: set[tuple[str | None, ...]] = set()
    for path, span in _passages(context):
        for mention in context.citations_in(span):
            if _is_itself(context, mention):
                continue
            key = (path, mention.type, mention.code or mention.name, mention.date)
            again = mention.rule == REPEATED and any(each[:3] == key[:3] for each in seen)
            if key not in seen and not again:
                seen.add(key)
                citations.append(_citation(context, path, mention))
    return citations


def _passages(context: Context) -> list[tuple[str, Span]]:
    """(path, passage) of everything in which a citation counts: items, cells of rows, footnotes."""
    passages = []
    for item in context.outline.items:
        passages.append((item.path, item.evidence.span))
        passages += [(item.path, span) for _, span in item.row]
    passages += [(f"footnote_{note.mark}", note.span) for note in context.outline.footnotes]
    return passages


def _is_itself(context: Context, mention: CitationMention) -> bool:
    """Whether a mention is the directive's own code, as in ``(Kèm theo Kế hoạch số …)``."""
    code = context.outline.header.code
    return mention.code is not None and code is not None and mention.code.upper() == code.upper()


def _citation(context: Context, path: str, mention: CitationMention) -> Citation:
    grounds = context.outline.grounds
    return Citation(
        path=path,
        type=mention.type,
        code=mention.code,
        date=mention.date,
        issuer=mention.issuer,
        name=mention.name,
        provision=mention.provision,
        basis=path == "opening" and any(mention.span.overlaps(span) for span in grounds),
        evidence=context.text.evidence(mention.span, mention.rule),
    )
