"""Labels and titles that stand as sentences of their own in front of the part they belong to."""

from models.outline import Item
from pipeline.resolve.context import Context
from pipeline.resolve.directing.contents import names_alone
from pipeline.resolve.inherited.inheritance import OF_OPENING, Inheritance
from pipeline.resolve.parts.part import Part
from pipeline.resolve.times import time_of_stage

_WORDS_OF_TITLE = 10
"""Words of the longest title that opens with a verb and stands on one line with its text."""


def with_work(context: Context, parts: list[Part]) -> list[Part]:
    """``parts`` without those that say nothing; a label (``Các phòng thuộc Sở:``) stays with the part behind it."""
    kept: list[Part] = []
    label: Part | None = None
    for part in parts:
        if _says_nothing(context, part):
            label = part if context.printed(part.span).rstrip().endswith(":") else None
            continue
        if label is not None:
            part.take_in(label)
            label = None
        kept.append(part)
    return kept


def _says_nothing(context: Context, part: Part) -> bool:
    """Whether a part is nothing but names, or a stage with its time: ``Đợt 1: Từ ngày 10/3 đến ngày 15/4.``."""
    stage = bool(part.deadlines and not part.leads and time_of_stage(context, part.span))
    return stage or names_alone(context, part)


def with_title(
    context: Context, inheritance: Inheritance, item: Item, parts: list[Part]
) -> list[Part]:
    """``3. Kiểm tra, xử lý vi phạm. Công an huyện chủ trì …``: a few words in front of who acts are his title.

    Under somebody's own heading they are that one's work.
    """
    if len(parts) == 1 or not parts:
        return parts
    first, *others = parts
    if first.roles or first.deadlines or not others[0].leads:
        return parts
    source = inheritance.for_item(item)
    if source.lead and (source.evidence is None or source.evidence.rule not in OF_OPENING):
        return parts
    if not (_in_one_sentence(context, item, others[0]) or _is_title(context, first, others[0])):
        return parts
    others[0].take_in(first)
    return others


def _in_one_sentence(context: Context, item: Item, part: Part) -> bool:
    """Whether a part begins within a sentence: ``Thành lập 03 Tổ công tác; Văn phòng dự thảo quyết định …``."""
    sentences = context.sentences_in(item.evidence.span)
    return all(part.span.start != sentence.start for sentence in sentences)


def _is_title(context: Context, first: Part, second: Part) -> bool:
    printed = context.printed(first.span).rstrip()
    counts = any(map(str.isdigit, printed))
    few = printed.endswith(".") and len(printed.split()) <= _WORDS_OF_TITLE
    return few and not counts and _acts(second)


def _acts(part: Part) -> bool:
    """Whether a part says who does something, and is no order to somebody."""
    return bool(part.leads) and part.leads[0].rule.startswith("role.subject")
