"""Orders: is what was taken for a task one, one only, and does it go to whom its sentence says?"""

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from models.deadline import OnDate, Recurring, Relative, WithinPeriod
from models.directive import Directive
from models.finding import Finding
from models.task import Task
from models.text import Evidence, Span
from models.unit import Unit
from pipeline.check import said
from pipeline.check.ledger import ASKED, GIVEN
from pipeline.lexicon.folding import key, plain
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.roles.signs import NUMBER
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.wording import Wording

TELLS_OF_PAST = Wording(
    "order.tells",
    r"^[^\S\n]{1,3}(?:(?:đã|vừa|mới)\s+(?!được\b|bị\b|có\s+quyết\s+định)\w|(?:có\s+)?nhận\s+được\s+(?!kết\s+quả|báo\s+cáo))",
    (" nhận được Công văn số 15/SYT-NVY", " đã ban hành Kế hoạch số 12/KH-UBND", " vừa tiếp nhận"),
    (" đã được giao nhiệm vụ", " ban hành Kế hoạch", " tiếp nhận hồ sơ", " nhận được kết quả thì"),
)
"""What behind a subject tells of what was: ``đã`` sets the past, and who gets a letter is told why another follows."""

NOTE = Wording(
    "order.note",
    r"^\W{0,3}(?:\(\*{1,3}\)\s{0,3})?(?:Ghi\s+chú|Chú\s+thích|Chú\s+giải|Ví\s+dụ|Nguồn\s+số\s+liệu)\s{0,3}[:.]",
    ("Ghi chú: biểu mẫu gửi kèm", "(*) Chú thích: số liệu đến ngày 30/6", "Ví dụ: xã A"),
    ("Lưu ý: các đơn vị gửi báo cáo", "Ghi chú đầy đủ vào sổ"),
)
"""A remark about a form or a table."""

LABEL = Wording(
    "order.label",
    r"^\W{0,3}(?:(?:thanh\s+phan|dia\s+diem|thoi\s+(?:gian|diem|luong)|so\s+luong|doi\s+tuong|nguyen\s+nhan|hinh\s+thuc|kinh\s+phi|nguy\s+co|muc\s+dich|pham\s+vi|quy\s+mo"
    r"|chu\s+de|hien\s+trang|trach\s+nhiem)\b[^:.;]{0,25}|(?:don\s+vi|co\s+quan)\s+\w{2,4}\s+(?:tri|hop|hien)\b[^:.;]{0,12}):",
    ("thoi gian du kien: 8h00", "dia diem: phong hop tang 2", "don vi phoi hop: cac phong"),
    ("don vi tu van: lap ho so", "bo tri thoi gian: moi thu hai", "co quan: ra soat"),
)
"""A label, without marks: one that OCR misread was known to nobody."""

GIVES = Wording(
    "order.gives",
    r"^[^\S\n]{1,3}(?:yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|giao|phân\s+công|chỉ\s+thị)\s+(?:cho\s+)?"
    r"(?:(?:các|mỗi|từng|toàn\s+thể|thủ\s+trưởng|giám\s+đốc|chủ\s+tịch|trưởng|người\s+đứng\s+đầu|đồng\s+chí|cơ\s+quan|đơn\s+vị)\b|(?-i:[A-ZĐ]))",
    (" chỉ đạo các phòng chuyên môn lập danh sách", " yêu cầu Văn phòng gửi báo cáo"),
    (" chỉ đạo thực hiện nghiêm", " giao ban hằng tuần", " phối hợp với các phòng"),
)
"""Behind the issuing body: it gives the order, and somebody else has to carry it out."""

FORMULA = Wording(
    "order.formula",
    r"^[\s,;]*+(?:(?:có|chịu)\s+trách\s+nhiệm\s+)?(?:căn\s+cứ\s+(?:Quyết\s+định|Kế\s+hoạch|Chỉ\s+thị|Công\s+điện|Công\s+văn)\s+(?:này\s+)?)?"
    r"(?:(?:nghiêm\s+túc|khẩn\s+trương|nghiêm\s+chỉnh)\s+)?(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|thi\s+hành)"
    r"(?:\s+nghiêm\s+túc)?(?:\s+(?:các\s+nội\s+dung\s+(?:của\s+)?)?(?:Quyết\s+định|Chỉ\s+thị|Kế\s+hoạch|Công\s+văn|Thông\s+báo|Công\s+điện)(?:\s+này)?)?[\s./]*+$",
    (
        " chịu trách nhiệm thi hành Quyết định này./.",
        " căn cứ Quyết định thi hành./.",
        " nghiêm túc triển khai thực hiện.",
    ),
    (
        " triển khai thực hiện Kế hoạch tiêm chủng.",
        " thi hành án",
        " tổ chức thực hiện việc rà soát",
    ),
)
"""All that the sentence says behind its subject: the formula that ends a document, and no work of its own."""

OBSTACLES = Wording(
    "order.obstacles",
    r"^\W{0,3}(?:Trong\s+quá\s+trình\s+(?:triển\s+khai\s+|tổ\s+chức\s+){0,2}(?:thực\s+hiện)?[^.;\n]{0,60}?)?(?:nếu|khi|trường\s+hợp)?\s{0,2}(?:có|gặp|phát\s+sinh)\s+"
    r"(?:(?:những|các|phát\s+sinh|nội\s+dung|vấn\s+đề)\s+){0,3}(?:khó\s+khăn|vướng\s+mắc)",
    (
        "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Sở",
        "Nếu có khó khăn, vướng mắc, báo cáo về Sở",
    ),
    ("Tháo gỡ khó khăn, vướng mắc", "Báo cáo các khó khăn gặp phải"),
)
"""Whom to turn to in case of need: said at the end of nearly every document, and seldom meant as a task."""

INTRODUCES = Wording(
    "order.introduces",
    r"^(?:[^\w:]|\b(?:giao|có|chịu|trách\s+nhiệm|nhiệm\s+vụ|chủ\s+trì|chủ\s+động|phối\s+hợp|với|cùng|và|các|cơ\s+quan|đơn\s+vị|bộ\s+phận|sở|ngành|liên\s+quan|thực\s+hiện"
    r"|triển\s+khai|tổ\s+chức|nội\s+dung|những|công\s+việc|sau|đây|cụ\s+thể|như|tập\s+trung)\b)*+:\s*+$",
    (" chủ trì, phối hợp với các đơn vị liên quan:", " có trách nhiệm thực hiện các nội dung sau:"),
    (" rà soát hồ sơ:", " chủ trì, phối hợp với các đơn vị.", " hướng dẫn các đơn vị:"),
)
"""All that stands beside the names in a line which only introduces the points under it."""

BESIDE_TIME = Wording(
    "order.beside-time",
    r"^[^\S\n](?:\d{1,2}[^\S\n])?(?P<verb>(?-i:[A-ZĐ])[^\W\d_]{0,7}(?:[^\S\n][^\W\d_]{1,8}){1,2})",
    (" 2 Phê duyệt dự toán", " Trang trí cờ, đèn hoa"),
    (" của Sở Y tế", ", Sở Y tế", " phê duyệt dự toán", ". Phê duyệt"),
)
"""What follows a time where the cells of a table run on: the number and the first words of the next row."""

_SENTENCE = re.compile(r"(?<=[^\W\d_])[.)]\s{1,3}(?=[A-ZĐÀ-Ỵ][^\W\d_]{1,8}\s)")
_OPENS_SENTENCE = re.compile(r"[^\W\d_]\.\s{1,3}$")
"""What stands in front of the first word of a further sentence."""
_COUNTED = re.compile(rf"{NUMBER}\s")
"""A point that a paragraph counts."""
_SHOWN = 60
_QUARTER = 92
"""Days of the longest quarter."""
_WORDS_OF_TITLE = 7


def check_orders(directive: Directive) -> Iterator[Finding]:
    """Findings on tasks that may be none, or two, or another's."""
    yield from _led_by_address(directive)
    yield from _parted(directive)
    for task, following in zip_longest(directive.tasks, directive.tasks[1:]):
        if (why := _why_no_order(directive, task, following)) is not None:
            yield Finding.at(task.evidence, "no-order", why, path=task.path)
        if task.inherited and task.lead and _names_its_own(task):
            message = f"Câu này tự nêu người được giao, nhưng chủ trì lấy từ chỗ khác: “{task.lead[0].text}”."
            yield Finding.at(task.evidence, "two-leads", message, path=task.path)
        if (told := _told(directive, task)) is not None:
            message = f"Câu có thể kể việc đã qua, không phải giao việc: “{told.quote}…”."
            yield Finding.at(told, "no-order", message, path=task.path)
        if (giver := _giver(directive, task)) is not None:
            message = f"“{giver.text}” ban hành văn bản và giao việc cho người khác, có thể không phải đơn vị chủ trì."
            yield Finding.at(giver.evidence, "issuer-leads", message, path=task.path)
        if (second := _second_deadline(task, directive.text.text)) is not None:
            message = f"Thời hạn “{second.quote}” đứng sau dấu chấm phẩy: có thể là thời hạn của một nhiệm vụ khác."
            yield Finding.at(second, "two-tasks", message, path=task.path)
        if (late := _late_deadline(directive, task)) is not None:
            message = (
                f"Thời hạn “{late.quote}” đứng ở câu sau: có thể là thời hạn của một nhiệm vụ khác."
            )
            yield Finding.at(late, "two-tasks", message, path=task.path)


def _why_no_order(directive: Directive, task: Task, following: Task | None) -> str | None:
    """What tells that a task may be none, in words for a clerk; None where nothing does."""
    shown = task.text[:_SHOWN]
    if following is not None and _may_be_title(task, following):
        return said.only_a_name(shown)
    if NOTE.find(task.text):
        return f"Có thể chỉ là ghi chú, không phải nhiệm vụ: “{shown}…”."
    if LABEL.find(plain(shown)):
        return f"Có thể là nhãn đọc sai, không phải nhiệm vụ: “{shown}…”."
    if _says_no_work(directive, task):
        return f"Có thể chỉ là câu dẫn hoặc câu kết, không phải nhiệm vụ: “{shown}…”."
    if _rows_run_on(directive, task):
        return f"Có thể là các ô của bảng bị dính liền, không phải một nhiệm vụ: “{shown}…”."
    return None


def _parted(directive: Directive) -> Iterator[Finding]:
    """Tasks that begin within an item where it may go on with the task in front of them.

    Of those that begin within a sentence about half were one with the part before; of sentences that name who acts
    behind one that names nobody, two of five; of sentences with a day of their own, about half. Points that the
    paragraph counts, ``(2) …``, are sure.
    """
    for task, following in pairwise(directive.tasks):
        if task.path != following.path or _COUNTED.match(following.text):
            continue
        between = directive.text.text[task.evidence.span.start : following.evidence.span.start]
        within = between.rstrip().endswith((";", ","))
        named = bool(following.lead) and not following.inherited
        if (named and (within or task.inherited or not task.lead)) or (
            not named and following.deadlines and not following.is_row
        ):
            message = f"Mục này được tách thành hai nhiệm vụ ở “{following.text[:_SHOWN]}…”: có thể chỉ là một."
            yield Finding.at(following.evidence, "split-task", message, path=following.path)


def _may_be_title(task: Task, following: Task) -> bool:
    """``Cơ quan nhà nước làm gương.`` in front of a sentence of the same item that tells others what to do."""
    few = len(task.text.split()) <= _WORDS_OF_TITLE and task.text.rstrip().endswith(".")
    says_more = task.coordinate or task.report_to or task.deadlines
    return (
        few
        and task.path == following.path
        and not says_more
        and bool(task.lead)
        and not task.inherited
    )


def _says_no_work(directive: Directive, task: Task) -> bool:
    """Whether a task introduces those under it, or is one of the formulas with which a document ends."""
    if OBSTACLES.find(task.text):
        return True
    end = task.evidence.span.end
    own = [
        unit.evidence.span.end
        for unit in task.lead
        if unit.evidence.span.within(task.evidence.span)
    ]
    if own and FORMULA.find(directive.text.text[max(own) : end]):
        return True
    if not task.text.rstrip().endswith(":") or task.evidence.rule.startswith("tree.row"):
        return False
    rest = task.text
    for unit in (*task.lead, *task.coordinate, *task.report_to):
        rest = rest.replace(unit.text, " ")
    return INTRODUCES.find(rest) is not None


def _rows_run_on(directive: Directive, task: Task) -> bool:
    """Whether behind a time a new sentence begins without a mark in front of it, as in a table without cells."""
    end = task.evidence.span.end
    for deadline in task.deadlines:
        at = deadline.evidence.span.end
        found = BESIDE_TIME.find(directive.text.text[at : min(at + _SHOWN, end)])
        if found is not None and at < end and predicate_end(_keys(found["verb"]), 0):
            return True
    return False


def _names_its_own(task: Task) -> bool:
    """Whether a sentence says whom it orders, though its lead was taken over; not where it points to those below."""
    if task.lead_source is not None and task.lead_source.rule == "inherit.named-below":
        return False
    return task.evidence.rule.startswith("role.") or GIVEN.find(task.text) is not None


def _told(directive: Directive, task: Task) -> Evidence | None:
    """A lead with what it has done behind it; None where it shall do something."""
    for unit in () if task.inherited else task.lead:
        start, end = unit.evidence.span
        if TELLS_OF_PAST.find(directive.text.text[end : end + _SHOWN]):
            return directive.text.evidence(
                Span(start, min(end + 20, task.evidence.span.end)), TELLS_OF_PAST.id
            )
    return None


def _giver(directive: Directive, task: Task) -> Unit | None:
    """The lead that is the issuing body itself, or its head, where it orders others; None elsewhere."""
    issuer = key(directive.header.issuer or "")
    for unit in () if task.inherited else task.lead:
        end = unit.evidence.span.end
        names = (key(unit.unit or unit.text), key(unit.text))
        bodies = (name.removeprefix(key(unit.head or "")).strip() for name in names)
        own = issuer and any(body and issuer.startswith(body) for body in bodies)
        if own and GIVES.find(directive.text.text[end : end + _SHOWN]):
            return unit
    return None


def _led_by_address(directive: Directive) -> Iterator[Finding]:
    """Those addressed lead, though the words over the points ask somebody by name whom nobody knows."""
    first = next((t for t in directive.tasks if t.lead and _addressed(t.lead[0])), None)
    opening = next((item for item in directive.items if item.path == "opening"), None)
    asked = ASKED.find(opening.text) if opening is not None and first is not None else None
    if first is None or asked is None:
        return
    words = [key(word) for word in asked["name"].split()]
    if is_head(words[:3]) or words[0] in ("các", "những", "mọi", "toàn"):
        message = f"Đoạn mở đầu giao việc cho “{asked['name']} …” chưa được nhận ra; chủ trì lấy theo nơi nhận."
        for unit in first.lead:
            yield Finding.at(unit.evidence, "lead-by-address", message, path=first.path)
            break


def _addressed(unit: Unit) -> bool:
    return unit.evidence.rule == "inherit.addressees"


def _second_deadline(task: Task, text: str) -> Evidence | None:
    """The second of two deadlines of a task that a semicolon parts: of a work of its own in one of five."""
    own = [d.evidence for d in task.deadlines if d.evidence.span.within(task.evidence.span)]
    own.sort(key=lambda evidence: evidence.span.start)
    for one, other in pairwise(own):
        if ";" in text[one.span.end : other.span.start]:
            return other
    return None


def _late_deadline(directive: Directive, task: Task) -> Evidence | None:
    """The only deadline of a task where a second sentence sets it for a work of its own.

    A year or a half of it is set for the whole more often than not.
    """
    own = [d for d in task.deadlines if d.evidence.span.overlaps(task.evidence.span)]
    if len(own) != 1 or not _is_short(own[0].meaning):
        return None
    start, before = task.evidence.span.start, own[0].evidence.span.start
    text = directive.text.text[start:before]
    starts = [at.end() for at in _SENTENCE.finditer(text)]
    if isinstance(own[0].meaning, OnDate) and "ngày" not in own[0].text.lower():
        return None
    if _OPENS_SENTENCE.search(
        text
    ):  # "… . Trước ngày 20/6 báo cáo …": the verb stands behind the time
        end = own[0].evidence.span.end
        first, last = _keys(text), _keys(directive.text.text[end : end + _SHOWN])
    elif starts:
        first, last = (_keys(part) for part in (text[: starts[0]], text[starts[-1] :]))
    else:
        return None
    acts = any(predicate_end(first, at) > at for at in range(len(first)))
    return own[0].evidence if acts and last and predicate_end(last, 0) > 0 else None


def _is_short(meaning: object) -> bool:
    """Whether a deadline is a day, a rhythm, a term or a period up to a quarter."""
    if isinstance(meaning, WithinPeriod):
        first, last = map(datetime.date.fromisoformat, (meaning.start, meaning.due))
        return (last - first).days <= _QUARTER
    return isinstance(meaning, OnDate | Recurring | Relative)


def _keys(text: str) -> list[str]:
    return [key(word) for word in re.findall(r"\w+", text)]
