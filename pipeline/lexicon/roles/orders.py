"""Whether ``giao``, ``yêu cầu``, ``đề nghị`` in front of a unit is an order of the one who writes; `finder` asks.

Elsewhere it is part of what somebody else shall do: who checks a work asks the builders to mend it.
"""

import re
from collections.abc import Sequence

from models.mention import UnitMention
from pipeline.lexicon.roles import order_signs
from pipeline.lexicon.roles.words import SCENE, Assigned, Role

_BELOW = re.compile(
    r"(?:(?:các|những)\s+)?(?:tổ\s+chức|cá\s+nhân|hộ|chủ|cơ\s+sở|doanh\s+nghiệp|nhà\s+thầu|người)\b"
)
"""In small letters: parties and businesses whom those that check and guide them ask behind a semicolon."""
_DIRECTS = re.compile(
    r"\s*(?:chỉ\s+đạo|kiểm\s+tra|thanh\s+tra|hướng\s+dẫn|đôn\s+đốc|giám\s+sát|tuyên\s+truyền|vận\s+động)\b[^.;:]*+;$"
)
"""What those do who oversee others, from behind their name up to the semicolon."""
_OVERSEES = re.compile(
    r"\W*(?:Phối\s+hợp|Chỉ\s+đạo|Kiểm\s+tra|Thanh\s+tra|Hướng\s+dẫn|Đôn\s+đốc|Giám\s+sát|Tuyên\s+truyền|Vận\s+động|Rà\s+soát)\b"
    r"[^.:]{0,600};$"
)
"""The same where the sentence opens with its verb, and names nobody who leads."""
_IN_ONE_ROW = re.compile(
    r"\W*(?:Phối\s+hợp|Chỉ\s+đạo|Kiểm\s+tra|Thanh\s+tra|Hướng\s+dẫn|Đôn\s+đốc|Giám\s+sát|Rà\s+soát)\b[^.:;]{0,300}"
    r"\b(?:kiểm\s+tra|rà\s+soát|hướng\s+dẫn|đôn\s+đốc|vận\s+động)(?:\s+[^\s,]+){0,4},$"
)
_DUE_OR_TOLD = re.compile(
    r"[^.;]*?(?:\b(?:báo\s+cáo|gửi|nộp)\b|\b(?:ngày|tháng|quý)\s+(?:\d|[IV]+\b)|\d\s+(?:ngày|giờ|tháng)\b|\d/\d)"
)
"""A day or a report of those who are asked: the writer orders it."""
_DEMANDS = re.compile(r"yêu\s+cầu\b")
_ASKS = re.compile(r"(?:yêu\s+cầu|đề\s+nghị)\b")
_SHARES = re.compile(r"phân\s+công\b")
_STAFF = r"cán\s+bộ|công\s+chức|viên\s+chức|đảng\s+viên|giáo\s+viên|nhân\s+viên|lãnh\s+đạo"
OWN_STAFF = re.compile(rf"(?:(?:các|những)\s+)?(?:{_STAFF}|người(?!\s+đứng\s+đầu))\b")
"""Those who work in a body, in small letters: behind ``phân công`` each body's own."""
_OWN_PEOPLE = re.compile(
    rf"(?:(?:các|từng|mỗi|những)\s+)?(?:đồng\s+chí\s+)?(?:thành\s+viên|ủy\s+viên|{_STAFF}|tổ|nhóm|bộ\s+phận)\b"
)
_EACH_OWN = re.compile(
    rf"\b(?:phân\s+công|giao)\b[^.;:,]{{0,30}}?\s(?:từng|mỗi)\s+(?:đồng\s+chí\s+)?(?:thành\s+viên|ủy\s+viên|{_STAFF})\b",
    re.I,
)
"""``Kiện toàn Ban Chỉ huy; phân công từng thành viên phụ trách xã``: each one's share in the work of their house."""
_ABOVE = re.compile(r"cấp\s+(?:có\s+)?thẩm\s+quyền\b", re.I)
"""Whoever decides, above all whom a directive is written to: nobody orders them."""
_ASKS_FOR = re.compile(r"đề\s+nghị\b")
_AIM = re.compile(
    r"[^.;:]{0,60}?\sđể\s+(?:tổng\s+hợp|thẩm\s+định|xem\s+xét|tham\s+mưu|rà\s+soát|lập\s+hồ\s+sơ|hoàn\s+thiện|trình|báo\s+cáo)\b"
)
"""Behind somebody to whom a paper is sent, what he gets it for: ``gửi Sở A để tổng hợp,``."""
_MAKES_PAPERS = re.compile(
    r"\W*(?:(?:Tiếp\s+tục|Khẩn\s+trương|Chủ\s+động|Kịp\s+thời)\s+)?"
    r"(?:(?:lập|hoàn\s+thiện|chuẩn\s+bị)\s+(?:hồ\s+sơ|danh\s+sách|dự\s+toán|thủ\s+tục|tờ\s+trình)|rà\s+soát|tổng\s+hợp|thẩm\s+định"
    r"|lựa\s+chọn|bình\s+(?:xét|chọn)|xét\s+chọn)\b",
    re.I,
)
"""Works whose end is a paper for who has to grant something; any other verb in front of ``đề nghị`` is a scene or an
aim (``Căn cứ kết quả rà soát``, ``Bảo đảm tiến độ``, ``Tổ chức tốt kỳ thi``)."""
_GRANTS = re.compile(
    r"\s+(?:xem\s+xét|phê\s+duyệt|khen\s+thưởng|công\s+nhận|quyết\s+định|chấp\s+thuận|cho\s+(?:phép|ý\s+kiến|chủ\s+trương)|cấp|tặng|ban\s+hành)\b"
)
"""What one asks for who has to be granted it."""
_INVITES = re.compile(r"mời\b")
_GIVES = re.compile(r"giao\s+cho\b")
_KIND_OF_SERVICE = re.compile(
    r"(?:đặt\s+hàng|đấu\s+thầu|khoán)(?:\s+(?:thực\s+hiện\s+)?nhiệm\s+vụ)?\s*,$", re.I
)
"""In front of ``giao nhiệm vụ``: how public services are had done (``cơ chế đặt hàng, giao nhiệm vụ cho``)."""
_AT_ONCE = re.compile(r"[,;]\s*đồng\s+thời$", re.I)
_AGREES = re.compile(
    r"\W*(?:(?:Về\s+)?(?:cơ\s+bản\s+)?(?:thống\s+nhất|nhất\s+trí|đồng\s+ý)|ghi\s+nhận|đánh\s+giá\s+cao|hoan\s+nghênh|biểu\s+dương)\b",
    re.I,
)
"""What the writer says of others' work before he orders, ``đồng thời yêu cầu Sở A …``; nobody has it to do."""
_NOTHING_TO_DO = re.compile(r"\s*(?:$|[.;,)]|(?:trước|chậm\s+nhất|xong|vào|từ|trong|theo)\b)")
_OWN_VERB = re.compile(
    r"\s*(?:chủ\s+trì|phối\s+hợp|(?:có|chịu)\s+trách\s+nhiệm|tham\s+mưu|kiểm\s+tra|rà\s+soát|tổ\s+chức|thẩm\s+định|theo\s+dõi|tổng\s+hợp|thanh\s+tra|giám\s+sát)\b"
)


def is_own_verb(before: str, *, ordered_by: bool, advised: bool, ordered: bool) -> bool:
    """Whether an order behind ``before`` is the sentence's own verb.

    It opens the clause, follows the scene, or follows who orders: a unit or a name. Elsewhere it is part of what
    somebody shall do (``có biện pháp yêu cầu chủ đầu tư …``).

    Args:
        before: The words of the clause in front of the order.
        ordered_by: A unit stands right in front of it.
        advised: That unit is one who is advised to order.
        ordered: The sentence has given an order already, so that ``và giao Y`` goes on with it.
    """
    words = before.rstrip()
    if _AGREES.match(words):
        words = _AT_ONCE.sub(",", words)
    if _KIND_OF_SERVICE.search(words):
        return False
    if not words or words.endswith((",", ":", "-", "–", ")", "(")) or SCENE.regex.match(before):
        return True
    if (
        order_signs.decides(words)
        or order_signs.ISSUER.match(words)
        or order_signs.CARRIES_ON.search(words)
        or (not ordered_by and order_signs.REPORT_OF.match(words))
        or (order_signs.AND_ORDERS.search(words) and ordered)
    ):
        return True
    if ordered_by and advised:
        return False
    return ordered_by or words.split()[-1][:1].isupper()


def leads_itself(previous: Assigned | None, gap: str) -> bool:
    """``Ban Thường vụ Hội: phân công các đồng chí …``: who stands in front of the colon shall do so."""
    subject = previous is not None and previous.role is Role.LEAD
    subject = subject and previous is not None and previous.rule == "role.subject"
    return subject and order_signs.LABELLED_ORDER.match(gap) is not None


def asks_others(previous: Assigned | None, gap: str, order: str, unit: UnitMention) -> bool:
    """``Sở Y tế kiểm tra các phòng khám, yêu cầu các cơ sở khắc phục``: one more work of him who shall check them.

    ``previous`` leads, ``gap`` stands between him and the ``unit`` that is asked, with the words of the ``order`` at
    its end. So does who shares out the work within his house: ``Trưởng ban phân công các thành viên phụ trách xã``,
    ``Trường A: tổ chức học quy chế; phân công giáo viên chủ nhiệm nhắc nhở thí sinh``. So does who invites others.
    """
    if previous is None or previous.role is not Role.LEAD:
        return False
    if _INVITES.match(order):
        return True
    if _SHARES.match(order):
        further = gap[: max(0, len(gap) - len(order))].rstrip().endswith((",", ";"))
        own = further or gap.strip() == order.strip()
        return own and _OWN_PEOPLE.match(unit.text) is not None
    if not _ASKS.match(order):
        return False
    said = gap[: max(0, len(gap) - len(order))].rstrip()
    return said.endswith(",") and _OWN_VERB.match(said) is not None


def asks_below(
    assigned: Sequence[Assigned], before: str, order: str, unit: UnitMention, behind: str
) -> bool:
    """``Sở A chỉ đạo các đơn vị cắm biển; yêu cầu các tổ chức …``: who oversees a work asks those whom he oversees.

    Behind a semicolon the ``order`` to ``unit`` is in small letters and the last subject among those ``assigned``
    a role directs, guides or checks; where the sentence ``before`` the unit has none, it opens with such a verb and
    somebody above it does. Whoever has a day or a report ``behind`` him is ordered by the writer, unless the verbs
    stand in one row (``Phối hợp với Sở A rà soát, yêu cầu các chủ hồ chứa báo cáo …``).
    """
    leads = [entry for entry in assigned if entry.role is Role.LEAD]
    if leads and leads[-1].rule != "role.subject":
        return False
    far = unit.span.start - leads[-1].mention.span.end if leads else len(before)
    said = before[max(0, len(before) - far) :].rstrip()
    said = said[: max(0, len(said) - len(order.rstrip()))].rstrip()
    small = order[:1].islower() and _BELOW.match(unit.text) is not None
    if not small or not _DEMANDS.match(order):
        return False
    if not leads and _IN_ONE_ROW.match(said):
        return True
    if _DUE_OR_TOLD.match(behind):
        return False
    found = _DIRECTS.match(said) if leads else _OVERSEES.match(said)
    return found is not None


def shares_out(order: re.Match[str], before: str, unit: UnitMention) -> bool:
    """``Họp thống nhất chương trình, phân công các tổ …``: one more work of him who shall hold the meeting."""
    if _EACH_OWN.search(f"{order[0]} {unit.text}"):
        return True
    small = order[0].lower().startswith("phân") and unit.text[:1].islower()
    return small and order_signs.OWN_WORK.match(before[: order.start()].rstrip()) is not None


def hands_over(order: str, before: str, behind: str) -> bool:
    """``Quản lý phiếu bầu; giao cho các Tổ bầu cử chậm nhất ngày …``: what is handed over, and nothing to do.

    ``order`` ends ``before``, the sentence up to those who get it; a clause stands in front of it, ``behind`` follows.
    """
    further = before[: max(0, len(before) - len(order))].rstrip().endswith((",", ";"))
    return further and _GIVES.match(order) is not None and _NOTHING_TO_DO.match(behind) is not None


def asks_on(
    order: str, before: str, unit: UnitMention, behind: str, previous: Assigned | None
) -> bool:
    """``Rà soát nhu cầu, gửi Sở A để tổng hợp, đề nghị Bộ B cấp``: what somebody of the sentence will ask for.

    ``order`` ends ``before``, the sentence up to the one ``unit`` that is asked. Where ``previous`` gets a paper for an
    aim, he asks; behind a row of verbs that make papers (``Lập hồ sơ, đề nghị Bộ B công nhận``) who has to make them.
    Several are asked by the writer, and so is who gets the paper (``gửi Bộ B để xem xét, đề nghị Bộ B phê duyệt``).
    """
    if _ABOVE.match(unit.text):
        return True
    if not _ASKS_FOR.match(order) or not unit.text[:1].isupper() or unit.kind == "collective":
        return False
    said = before[: max(0, len(before) - len(order))].rpartition(";")[2].strip()
    if not said.endswith(",") or not _GRANTS.match(behind):
        return False
    if _MAKES_PAPERS.match(said):
        return True
    if previous is None or previous.role is not Role.REPORT_TO:
        return False
    gap = before[max(0, len(before) - (unit.span.start - previous.mention.span.end)) :]
    return unit.text != previous.mention.text and _AIM.match(gap) is not None


def submitted_further(before: str, sentence: str) -> tuple[Role, str]:
    """``tham mưu Giám đốc Sở trình UBND tỉnh``: whoever signs it, there the work of him who advises ends.

    ``before`` is the sentence up to him who is advised. In front of a colon it only introduces what goes there.
    """
    if order_signs.GUIDED.search(before) is None or sentence.rstrip().endswith(":"):
        return Role.NONE, "role.nested-submission"
    return Role.REPORT_TO, "role.submitted-by"
