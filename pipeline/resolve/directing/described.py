"""Orders in sections that describe: under ``Thành phần, thời gian`` or ``Đánh giá tình hình`` a sentence may order.

A heading says what its section is for as a whole; what tells somebody to act is an order there all the same.
"""

import re

from models.outline import Item
from models.text import Span
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import opens_with_verb, predicate_end
from pipeline.lexicon.roles.finder import assign_roles
from pipeline.lexicon.wording import Wording, first_match
from pipeline.resolve.context import Context
from pipeline.resolve.directing.wordings import AGENDA
from pipeline.resolve.inherited.labels import is_label, label_in, opens_with_time
from pipeline.resolve.parts.cutting import find_parts, says_nothing
from pipeline.resolve.parts.part import Part
from pipeline.resolve.parts.unknown_units import DUTY_VERBS
from pipeline.resolve.stated_times import resolve_deadlines

ACTS = Wording(
    "described.acts",
    rf"^\s+(?!tham\s+gia\b)(?:{DUTY_VERBS}|họp|trao\s+đổi|làm\s+việc|mời|cử)\b",
    (" phối hợp với Trưởng thôn lập danh sách", " họp với các trưởng thôn"),
    (" và đại diện các đoàn thể", ": 02 người", " tham gia hội nghị"),
)
"""Behind the name of one unit: what it shall do (``Trưởng thôn lập danh sách``)."""
MUST = Wording(
    "described.must",
    r"^\s+(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|phải|cần)\b",
    (" có trách nhiệm chuẩn bị hội trường", " phải gửi danh sách"),
    (" chủ trì hội nghị", " tổ chức dạy học"),
)
"""Behind a collective: its duty. Another verb may say which units are meant: ``các đơn vị tổ chức dạy học``."""
REVIEWS = Wording(
    "described.reviews",
    r"^\s+(?:(?:tập\s+trung|tổ\s+chức|chủ\s+động|báo\s+cáo)\s+){0,2}(?:đánh\s+giá(?!\s+cao\b)|phân\s+tích|làm\s+rõ)\b",
    (" đánh giá toàn diện tình hình", " tập trung phân tích, làm rõ nguyên nhân"),
    (" đánh giá cao kết quả", " tổ chức triển khai kịp thời", " đã đánh giá tác động"),
)
"""Behind a name under ``Đánh giá tình hình``: that he shall assess (``Các xã đánh giá toàn diện …``)."""
FORM = Wording(
    "described.form",
    rf"^\W{{0,3}}(?!(?:trực|thường\s+xuyên|chủ\s+động|tham\s+gia)\b){DUTY_VERBS}(?:,|\s)\s*(?:[^\s.;]+\s+){{3}}",
    (
        "Tổ chức tọa đàm, hội thi tìm hiểu pháp luật",
        "Tuyên truyền, phổ biến trên cổng thông tin điện tử của xã",
    ),
    ("Trực tiếp kết hợp trực tuyến tại điểm cầu huyện", "Hội nghị một buổi", "Thi viết."),
)
"""What opens with a verb in a section on forms of work is the work itself."""
ASSESSES = Wording(
    "described.assesses",
    r"^\W{0,3}(?:(?:Đánh\s+giá(?!\s+(?:cao|chung|thẳng|đúng\s+mức))|Phân\s+tích|Làm\s+rõ|Nêu\s+rõ|Chỉ\s+rõ|Rút\s+ra)\s"
    r"(?![^.;]{0,80}\b(?:cho\s+thấy|chưa|còn)\b)|[^.;]{0,160}\b(?:phải|cần)\s+(?:(?:có|được|tập\s+trung)\s+){0,2}(?:đánh\s+giá|làm\s+rõ|phân\s+tích|nêu\s+rõ)\b)",
    (
        "Đánh giá những kết quả về thu hút đầu tư; nêu rõ nguyên nhân.",
        "Phân tích sâu chất lượng tăng trưởng của từng ngành",
        "Khi xây dựng báo cáo, phải làm rõ trách nhiệm của từng cấp",
    ),
    (
        "Đánh giá cao nỗ lực của các địa phương",
        "Phân tích số liệu cho thấy năng suất tăng 5%",
        "Đánh giá cán bộ chưa sát thực tế",
        "Thu ngân sách đạt 95% dự toán",
    ),
)
"""Under a heading of an assessment: that it shall be made, and how; an account made already tells what came out."""
DUE = Wording(
    "described.due",
    r"^(?![^.;:]{0,60}:).*\b(?:hoàn\s+thành|hoàn\s+tất|xong)\s+(?:[^\s.;:]+\s+){0,3}?(?:trước|chậm\s+nhất|trong|vào)\b",
    ("Các lớp tự tổ chức kiểm tra tại phòng học, xong trước ngày 20/4/2024",),
    ("Thời gian: hoàn thành trước ngày 30/6/2024", "Tổ chức trong hai ngày, trước lễ khai mạc"),
)
"""What is to be done by a day, behind the section's own statement."""
FORMS = Wording(
    "described.forms",
    r"\b(?:hình|phương|cách)\s+thức\b",
    ("HÌNH THỨC, THỜI GIAN TUYÊN TRUYỀN", "Phương thức tổ chức"),
    ("Thời gian, địa điểm",),
)
_ORDERS = re.compile(
    r"\bphải\s+(?:được\s+)?(?:gửi|nộp|báo\s+cáo|hoàn\s+thành|chuyển)\b|^(?:Yêu\s+cầu|Đề\s+nghị)\s",
    re.M,
)
"""What orders behind a label that is read as a whole."""
_OWN_TITLE = re.compile(
    r"\W{0,3}(?:Về|Đối\s+với)\s[^.:;\n]{3,160}[.:]\s+(?:giao|yêu\s+cầu|đề\s+nghị)\s+", re.I
)
_CEREMONY = re.compile(r"\W*Phần\s+(?:lễ|hội)\W*", re.I)
_RECALLS = re.compile(r"\W*Ôn\s+lại\s")
_HANDS_IN = re.compile(r"\b(?:gửi|nộp|báo\s+cáo|hoàn\s+thành|hoàn\s+tất|xong)\b")
_WORK = 4
"""Words of the shortest work behind who shall do it."""
SETTING = "section.setting"
ASSESSMENT = "section.assessment"


def orders(context: Context, part: Part, rule: str, heading: str) -> bool:
    """Whether ``part`` orders, though it stands in a section of which ``rule`` says that it describes.

    Args:
        context: The document.
        part: A part of an item in such a section.
        rule: The rule that gave the section its sense.
        heading: What stands over the item.
    """
    text = context.text.text
    printed = text[part.span.start : part.span.end]
    if rule == ASSESSMENT:
        asks = ASSESSES.find(printed) is not None or _tells(text, part, (REVIEWS, MUST))
        return asks or part.is_ordered or _bound_by_day(part, printed)
    if rule != SETTING:
        return False
    if _comes_again(part):
        return True
    formed = FORMS.find(heading) is not None and FORM.find(printed) is not None
    due = bool(part.deadlines) and (DUE.find(printed) is not None or _bound_by_day(part, printed))
    return formed or due or _tells(text, part, (ACTS, MUST))


def _comes_again(part: Part) -> bool:
    """``Hằng quý, trước ngày 20, các đơn vị cập nhật …``: how often opens it, who shall do so follows."""
    if not (part.opens_with_rhythm and part.leads):
        return False
    return part.leads[0].mention.span.start > part.deadlines[0].evidence.span.start


def _bound_by_day(part: Part, printed: str) -> bool:
    """``Các đảng ủy lựa chọn hình thức phù hợp, gửi báo cáo … trước ngày 15/4``: who hands in what, and the day.

    But ``Các trường thành lập trước ngày 01/4`` says which are meant.
    """
    acts = any(lead.rule == "role.subject" for lead in part.leads) and _HANDS_IN.search(printed)
    return bool(acts) and any(d.evidence.rule == "deadline.day.by" for d in part.deadlines)


def orders_behind_title(context: Context, item: Item, part: Part) -> bool:
    """Whether ``part`` orders behind a title of the item's own: ``Về kết quả thanh tra: Giao Thanh tra huyện …``.

    What was ordered before is told (``… đã giao Sở Y tế …``).
    """
    first = next((lead for lead in part.leads if lead.rule == "role.order"), None)
    if first is None:
        return False
    before = context.between(item.evidence.span.start, first.mention.span.start)
    return _OWN_TITLE.fullmatch(before) is not None


def parts_that_assess(context: Context, parts: list[Part], rule: str) -> list[Part]:
    """``parts``; in a section of assessment each begins with the sentence that orders one, if any of its does.

    ``Việc chấp hành kỷ cương. Khi đánh giá phải làm rõ …``: the first sentence only says what is assessed.
    """
    if rule != ASSESSMENT:
        return parts
    text, begun = context.text.text, []
    for part in parts:
        asks = (
            sentence.start
            for sentence in context.sentences_in(part.span)
            if ASSESSES.find(text[sentence.start : sentence.end])
        )
        begun.append(part if part.leads else part.behind(next(asks, part.span.start)))
    return begun


def tells_work(context: Context, item: Item) -> bool:
    """Whether a ceremony's part says what is to be done for it, and is no programme of its hours.

    ``Phần lễ`` over ``Biểu dương, khen thưởng …``, ``Trao nhà …``; ``Phần hội: Tổ chức các trò chơi …``.
    """
    title, _, behind = item.text.partition(":")
    if not _CEREMONY.fullmatch(title):
        return False
    points = [point.text for point in context.children.get(item.path, [])]
    said = points or [behind.strip()]
    return all(_is_work(text) and not AGENDA.find(text) for text in said)


def _is_work(text: str) -> bool:
    opens = opens_with_verb(text) or _RECALLS.match(text) is not None
    return opens and len(text.split()) > _WORK


def orders_behind_label(context: Context, item: Item) -> list[Part]:
    """Parts that order under ``4. Thời gian thực hiện: …``: ``Biên bản phải gửi về …``, ``Đề nghị X cử …``."""
    _, _, behind = item.evidence.quote.partition("\n") if is_label(item.text) else ("", "", "")
    if not behind or is_label(behind):
        return []
    return [
        part
        for part in find_parts(context, item)
        if part.is_ordered or _ORDERS.search(context.printed(part.span))
    ]


def orders_behind_time(context: Context, item: Item) -> list[Part]:
    """``Thời gian: trước ngày 20/9. Sở Y tế chủ trì kiểm tra …``: who acts behind the label, due when it says."""
    if not opens_with_time(item.text):
        return []
    label, *behind = context.sentences_in(item.evidence.span)
    parts = [part for part in find_parts(context, item) if part.leads and behind]
    for part in parts:
        if not part.deadlines:
            part.deadlines, part.doubts = resolve_deadlines(context, label, stated=True)
    return parts


def _tells(text: str, part: Part, verbs: tuple[Wording, Wording]) -> bool:
    """Whether one of ``verbs`` stands behind somebody who leads; behind a collective `ACTS` doesn't count."""
    for entry in part.leads:
        span = entry.mention.span
        behind = text[span.end : part.span.end]
        which = entry.mention.kind == "collective" and verbs[0] is ACTS
        invited = text[max(0, span.start - 12) : span.start].rstrip().endswith("mời")
        if not invited and first_match(verbs[1:] if which else verbs, behind):
            return True
    return False


def works_behind_label(context: Context, item: Item) -> list[Part]:
    """``Cơ quan thực hiện: Sở A chủ trì tham mưu …; Sở B chủ động rà soát …``: the work of each; none of mere names."""
    found = label_in(item.text)
    span = item.evidence.span
    text = context.text.text
    if found is None or found[0].id != "block.lead" or "; " not in text[span.start : span.end]:
        return []
    parts, at = [], text.index(":", span.start) + 1
    for clause in text[at : span.end].split("; "):
        said = Span(at + len(clause) - len(clause.lstrip()), at + len(clause))
        at += len(clause) + 2
        roles = assign_roles(text, said, context.units_in(said))
        part = Part(said, roles)
        part.lead_names = {lead.mention.text.lower() for lead in part.leads}
        last = max((lead.mention.span.end for lead in part.leads), default=said.end)
        if not _acts(text[last : said.end]) or says_nothing(context, part):
            return []
        part.deadlines, part.doubts = resolve_deadlines(context, said)
        parts.append(part)
    return parts


def _acts(behind: str) -> bool:
    """Whether the words ``behind`` somebody say what he shall do, and more than that he shall lead."""
    keys = [key(word.strip(".,")) for word in behind.split()]
    return len(keys) >= _WORK and predicate_end(keys, 0) > 0
