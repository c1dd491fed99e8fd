"""What an item's own text says, by itself or under another item: names alone, a thing of a list, something to do."""

import re
from collections.abc import Sequence

from models.deadline import Deadline
from models.mention import UnitMention
from models.outline import Item
from models.text import Span
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import name_verb_end, opens_with_verb, predicate_end
from pipeline.lexicon.wording import Wording, first_match
from pipeline.resolve.context import Context
from pipeline.resolve.directing.wordings import (
    AGENDA,
    CONTACT,
    COUNTED,
    DECIDES,
    ENACTS,
    FILLERS,
    FRAME,
    INSPECTS,
    LISTS,
    MATTER,
    MEMBER,
    NOTE,
    PURPOSE,
    SAYS_OF,
    SETS_UP,
    THING,
)
from pipeline.resolve.inherited.list_words import COMMON_DUTY
from pipeline.resolve.parts.part import Part

_CONTENT = 4
"""Words beyond names and fillers from which an item over others says what to do itself."""
_APPOINTS = re.compile(r"\W{0,3}(?:Giao|Phân\s+công|Cử|Chỉ\s+định)\s[^.;:]{3,160}?\s(?:là|làm)\s")
"""``Giao Sở Y tế là cơ quan thường trực của Ban Chỉ đạo``: two names and an order."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SAYS_WHO = ("có", "trực", "thuộc")
"""``viện có giường bệnh trực thuộc Bộ Y tế``: no work."""
_CLAUSE = re.compile(r"[,.;:]\s")
_ARTICLE = re.compile(r"Điều \d+$")
_ASIDE = re.compile(r"\([^()\n]{0,300}\)")
_FIELD = re.compile(
    r"\((?:đối\s+với|về|(?:phụ\s+trách|trong|theo)\s+lĩnh\s+vực|lĩnh\s+vực)\s[^()\n]{1,200}\)", re.I
)
"""What of a duty is whose, behind a name: ``Sở Y tế (đối với thiết bị y tế)``."""
_UNTIL = re.compile(
    r"(?:(?:thời\s+(?:gian|hạn)|tiến\s+độ)\s+)?(?:hoàn\s+thành|hoàn\s+tất|xong)?\s*\0", re.I
)
"""A time, put as a null, and what leads over to it."""


def says_what(context: Context, part: Part, given: Sequence[Deadline]) -> bool:
    """Whether a part of an item over others says itself what to do, and does more than introduce them.

    ``Sở Y tế có trách nhiệm:`` says nothing yet, ``Sở Y tế rà soát các cơ sở, trong đó:`` does. Names, times ``given``
    to the items under it, aims and words that lead over to them don't count. Where the part ends in a colon and names
    who shall act, only what stands behind the name counts.
    """
    span = part.span
    if part.leads and all(a.mention.text.lower().startswith("một số ") for a in part.leads):
        return False  # "Một số đơn vị còn có trách nhiệm …:": the points say who
    text = context.printed(span)
    begin = 0
    if part.leads and text.rstrip().endswith(":"):
        begin = max(lead.mention.span.start for lead in part.leads) - span.start
    rest = Span(span.start + begin, span.end)
    text = context.said_beside(rest, (unit.span for unit in context.units_in(rest)))
    for deadline in given:
        text = _UNTIL.sub("", text.replace(deadline.evidence.quote, "\0"))
    said = FILLERS.regex.sub(" ", _ASIDE.sub(" ", PURPOSE.regex.sub("", text)))
    words = _WORD.findall(said)
    only_names = all(word[:1].isupper() for word in words) or not _has_work(text)
    return len(words) >= _CONTENT and not (only_names and _names_who(context, part))


def _names_who(context: Context, part: Part) -> bool:
    """Whether a part is a list that opens with a name, over its points: ``Tập đoàn A; Tập đoàn B …:``."""
    text = context.printed(part.span)
    first = part.leads[0].mention.span.start - part.span.start if part.leads else len(text)
    return text.rstrip().endswith((":", ";")) and not text[:first].strip(" -")


def _has_work(said: str) -> bool:
    """Whether what is ``said`` beside names holds a verb of work: ``rà soát``; ``có`` and ``trực thuộc`` are none."""
    keys = ["" if word[:1].isupper() else key(word) for word in _WORD.findall(said)]
    return any(
        max(predicate_end(keys, at), name_verb_end(keys, at)) > at
        for at, word in enumerate(keys)
        if word not in _SAYS_WHO
    )


def names_alone(context: Context, part: Part) -> bool:
    """Whether a part is nothing but names: the end of a sentence that a speck has cut in two."""
    names = (unit.span for unit in context.units_in(part.span))
    text = context.said_beside(part.span, names)
    return joins_names(text)


def joins_names(beside: str) -> bool:
    """Whether what stands ``beside`` names is nothing but marks and ``và``."""
    return not any(map(str.isalnum, beside.replace(" và ", " ")))


def only_names(context: Context, item: Item) -> bool:
    """Whether an item holds nothing but names of units.

    With long names a whole order is hardly more: ``Sở Y tế các tỉnh, thành phố báo cáo Bộ Y tế.``
    """
    span = item.evidence.span
    if _APPOINTS.match(item.text):
        return False
    units = context.units_in(span)
    names = [unit.span for unit in units]
    if sum(end - start for start, end in names) > 0.85 * (span.end - span.start):
        return not _is_order(context, item, units)
    lines = context.said_beside(span, names).split("\n")
    if len(lines) > 1 and COMMON_DUTY.find(lines[-1]):
        lines.pop()
    said = _FIELD.sub("", "\n".join(lines))
    return bool(names) and joins_names(said)


def _is_order(context: Context, item: Item, units: Sequence[UnitMention]) -> bool:
    """Whether names with a verb between or behind them are a sentence, and no label with its names."""
    if not item.text.endswith((".", ";")) or ":" in item.text:
        return False
    return _has_work(context.said_beside(item.evidence.span, (unit.span for unit in units)))


def enacts(context: Context, item: Item) -> str | None:
    """The rule by which ``item`` puts something into force and orders nobody; None where it does not."""
    found = first_match(ENACTS, item.text)
    if found is None and context.outline.header.type in ("QĐ", "NQ") and _ARTICLE.match(item.path):
        found = first_match(DECIDES, item.text)
    return found[0].id if found else None


def orders_behind(text: str) -> bool:
    """Whether an order goes on behind a mark: ``Giá xăng tiếp tục tăng, kiểm tra việc niêm yết giá``."""
    return any(opens_with_verb(clause.strip()) for clause in _CLAUSE.split(text)[1:])


def names_part(context: Context, item: Item) -> str | None:
    """The rule by which an item is a point of a programme, an address or a member of a body; None for any other.

    ``Ông A - Trưởng đoàn`` under ``Thành lập Đoàn kiểm tra gồm:`` orders nothing, though it names somebody.
    """
    for wording in (AGENDA, CONTACT):
        if wording.find(item.text):
            return wording.id
    parent = context.items.get(item.parent) if item.parent else None
    sets_up = parent is not None and _ends_so(parent.text, SETS_UP)
    return MEMBER.id if sets_up and MEMBER.find(item.text) else None


def listed(context: Context, item: Item) -> str | None:
    """The rule by which an item is a thing, a matter or a mere title; None where it may order.

    ``Hồ sơ gồm:`` over ``Tờ trình …``, ``Nội dung kiểm tra`` over ``Việc …``; ``Nội dung``.
    """
    if FRAME.find(item.text):
        return FRAME.id
    label = SAYS_OF.find(item.text)
    said = item.text[label.end() :] if label else ""
    if label and (len(said.split()) < _CONTENT or not opens_with_verb(said)):
        return SAYS_OF.id
    parent = context.items.get(item.parent) if item.parent else None
    above = parent.text if parent is not None else ""
    named = THING.find(item.text) or COUNTED.find(item.text)
    if _ends_so(above, LISTS) and (named or not opens_with_verb(item.text)):
        return LISTS.id
    return INSPECTS.id if INSPECTS.find(above) and MATTER.find(item.text) else None


def lists_things(context: Context, item: Item) -> bool:
    """Whether an item says what to do with the things that the points under it name: ``Nộp hồ sơ đề nghị, gồm:``."""
    if not (_ends_so(item.text, LISTS) and opens_with_verb(item.text)):
        return False
    points = context.children.get(item.path, [])
    return all(listed(context, point) for point in points if not NOTE.find(point.text))


def _ends_so(text: str, opener: Wording) -> bool:
    """Whether ``text`` ends with ``opener`` and its colon."""
    return text.rstrip().endswith(":") and opener.find(text) is not None
