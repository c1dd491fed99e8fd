"""Parts of an item's own text, and what sections and blocks say of it."""

import pytest

from models.outline import Item
from models.text import Evidence, Span
from pipeline.resolve.assignment import find_product
from pipeline.resolve.directing.sections import Section, section_of
from pipeline.resolve.inherited.blocks import read_block
from pipeline.resolve.parts.cutting import find_parts
from pipeline.resolve.stated_times import resolve_deadlines
from tests.texts import FOOT, HEADER, context_of, item_at, quoted


def parts(text: str) -> list[tuple[str, list[str]]]:
    """(text, leads) of each part of an item."""
    context = context_of(f"{HEADER}\n1. {text}\n\n2. Rà soát.\n\n{FOOT}")
    found = find_parts(context, item_at(context.outline, "1"))
    return [(quoted(context.text, p.span), [a.mention.text for a in p.leads]) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rà soát thủ tục.", [("Rà soát thủ tục.", [])]),
        ("Sở Y tế rà soát. Báo cáo kết quả.", [("Sở Y tế rà soát. Báo cáo kết quả.", ["Sở Y tế"])]),
        ("Sở Y tế rà soát. Sở Nội vụ báo cáo.", [("Sở Y tế rà soát. ", ["Sở Y tế"]), ("Sở Nội vụ báo cáo.", ["Sở Nội vụ"])]),
        ("Giao Sở Y tế rà soát; Sở Nội vụ báo cáo.", [("Giao Sở Y tế rà soát; ", ["Sở Y tế"]), ("Sở Nội vụ báo cáo.", ["Sở Nội vụ"])]),
        # of several one alone is another lead
        ("Sở Y tế, Sở Nội vụ rà soát. Giao Sở Y tế báo cáo.", [("Sở Y tế, Sở Nội vụ rà soát. ", ["Sở Y tế", "Sở Nội vụ"]), ("Giao Sở Y tế báo cáo.", ["Sở Y tế"])]),
        ("Sở Y tế, Sở Nội vụ rà soát; Sở Nội vụ thẩm định.", [("Sở Y tế, Sở Nội vụ rà soát; ", ["Sở Y tế", "Sở Nội vụ"]), ("Sở Nội vụ thẩm định.", ["Sở Nội vụ"])]),
        ("Sở Y tế rà soát. Sở Y tế và Sở Nội vụ chịu trách nhiệm.", [("Sở Y tế rà soát. Sở Y tế và Sở Nội vụ chịu trách nhiệm.", ["Sở Y tế", "Sở Y tế", "Sở Nội vụ"])]),
        ("Sở Y tế rà soát; Sở Y tế báo cáo.", [("Sở Y tế rà soát; Sở Y tế báo cáo.", ["Sở Y tế", "Sở Y tế"])]),
        # a time in front of the second is its own
        ("Trước ngày 20/4, Sở Y tế rà soát; trước ngày 25/4, Sở Nội vụ báo cáo.", [("Trước ngày 20/4, Sở Y tế rà soát; ", ["Sở Y tế"]), ("trước ngày 25/4, Sở Nội vụ báo cáo.", ["Sở Nội vụ"])]),
        ("Yêu cầu Sở Y tế rà soát, đồng thời giao Sở Nội vụ báo cáo.", [("Yêu cầu Sở Y tế rà soát, ", ["Sở Y tế"]), ("đồng thời giao Sở Nội vụ báo cáo.", ["Sở Nội vụ"])]),
        # what comes again is a work of its own
        ("Sở Y tế rà soát. Trước ngày 25 hằng tháng tổng hợp kết quả.", [("Sở Y tế rà soát. ", ["Sở Y tế"]), ("Trước ngày 25 hằng tháng tổng hợp kết quả.", [])]),
        # who is named again with a day of his own has another work
        ("Sở Y tế rà soát. Sở Y tế báo cáo trước ngày 25/4/2024.", [("Sở Y tế rà soát. ", ["Sở Y tế"]), ("Sở Y tế báo cáo trước ngày 25/4/2024.", ["Sở Y tế"])]),
        ("Sở Y tế rà soát. Sở Y tế báo cáo trong năm 2024.", [("Sở Y tế rà soát. Sở Y tế báo cáo trong năm 2024.", ["Sở Y tế", "Sở Y tế"])]),
        ("Sở Y tế rà soát. Định kỳ báo cáo kết quả.", [("Sở Y tế rà soát. Định kỳ báo cáo kết quả.", ["Sở Y tế"])]),
        ("Sở Y tế rà soát. Hoàn thành trước ngày 25/4/2024.", [("Sở Y tế rà soát. Hoàn thành trước ngày 25/4/2024.", ["Sở Y tế"])]),
        # an order that names nobody, in front of one that does; but no scene, title or aim
        ("Tổ chức hội nghị tổng kết; giao Sở Nội vụ chuẩn bị.", [("Tổ chức hội nghị tổng kết; ", []), ("giao Sở Nội vụ chuẩn bị.", ["Sở Nội vụ"])]),
        ("Công khai danh sách thí sinh; Sở Y tế rà soát.", [("Công khai danh sách thí sinh; ", []), ("Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Để bảo đảm tiến độ; khắc phục chậm trễ, yêu cầu Sở Y tế rà soát.", [("Để bảo đảm tiến độ; khắc phục chậm trễ, yêu cầu Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Về kinh phí mua thuốc; giao Sở Y tế rà soát.", [("Về kinh phí mua thuốc; giao Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Căn cứ kế hoạch, xây dựng lịch của mình; Sở Y tế tổng hợp.", [("Căn cứ kế hoạch, xây dựng lịch của mình; ", []), ("Sở Y tế tổng hợp.", ["Sở Y tế"])]),
        ("Kịp thời; giao Sở Y tế rà soát.", [("Kịp thời; giao Sở Y tế rà soát.", ["Sở Y tế"])]),
        # in front of who is ordered a work with partners of its own
        ("Phối hợp với Sở Nội vụ di dời các hộ; giao Sở Y tế theo dõi.", [("Phối hợp với Sở Nội vụ di dời các hộ; ", []), ("giao Sở Y tế theo dõi.", ["Sở Y tế"])]),
        ("Rà soát các hộ; giao Sở Y tế theo dõi.", [("Rà soát các hộ; ", []), ("giao Sở Y tế theo dõi.", ["Sở Y tế"])]),
        # a title in bold that closes with a full stop belongs to the part behind it; an order does not
        ("An toàn thực phẩm tại bếp ăn. Sở Y tế rà soát.", [("An toàn thực phẩm tại bếp ăn. Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Kiểm tra, giám sát. Sở Y tế rà soát.", [("Kiểm tra, giám sát. Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Kiểm tra, giám sát. Định kỳ 6 tháng tổ chức kiểm tra các lớp.", [("Kiểm tra, giám sát. Định kỳ 6 tháng tổ chức kiểm tra các lớp.", [])]),
        ("Nghiêm cấm đốt rơm rạ. Sở Y tế rà soát.", [("Nghiêm cấm đốt rơm rạ. ", []), ("Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Kiểm tra các bếp ăn. Sở Y tế rà soát.", [("Kiểm tra các bếp ăn. ", []), ("Sở Y tế rà soát.", ["Sở Y tế"])]),
        ("Tổ chức tập huấn 02 đợt. Sở Y tế làm đầu mối.", [("Tổ chức tập huấn 02 đợt. Sở Y tế làm đầu mối.", ["Sở Y tế"])]),
        # those of whom something else is wanted by a day of theirs
        ("Sở Y tế rà soát. Đối với các trạm mới, nghiệm thu trước ngày 20/4/2024.", [("Sở Y tế rà soát. ", ["Sở Y tế"]), ("Đối với các trạm mới, nghiệm thu trước ngày 20/4/2024.", [])]),
        ("Sở Y tế rà soát. Đối với các trạm mới, ưu tiên nghiệm thu.", [("Sở Y tế rà soát. Đối với các trạm mới, ưu tiên nghiệm thu.", ["Sở Y tế"])]),
        # points that a paragraph counts are tasks of their own where their times differ
        ("Sở Y tế: (1) rà soát trước ngày 20/4/2024; (2) lập danh sách; (3) báo cáo trước ngày 25/4/2024.", [("Sở Y tế: (1) rà soát trước ngày 20/4/2024; ", ["Sở Y tế"]), ("(2) lập danh sách; ", []), ("(3) báo cáo trước ngày 25/4/2024.", [])]),
        # one time may be that of all, and so is that of their introduction; nothing else counts like this
        ("Sở Y tế: (1) rà soát; (2) báo cáo trước ngày 20/4/2024.", [("Sở Y tế: (1) rà soát; (2) báo cáo trước ngày 20/4/2024.", ["Sở Y tế"])]),
        ("Sở Y tế: (1) rà soát trước ngày 20/4/2024; (2) báo cáo trước ngày 20/4/2024.", [("Sở Y tế: (1) rà soát trước ngày 20/4/2024; (2) báo cáo trước ngày 20/4/2024.", ["Sở Y tế"])]),
        ("Trước ngày 30/4/2024, Sở Y tế: (1) rà soát; (2) báo cáo trước ngày 20/5/2024.", [("Trước ngày 30/4/2024, Sở Y tế: (1) rà soát; (2) báo cáo trước ngày 20/5/2024.", ["Sở Y tế"])]),
        ("Sở Y tế: (1) rà soát trước ngày 20/4/2024; (3) báo cáo trước ngày 25/4/2024.", [("Sở Y tế: (1) rà soát trước ngày 20/4/2024; (3) báo cáo trước ngày 25/4/2024.", ["Sở Y tế"])]),
        ("Sở Y tế: (1) rà soát; (2) báo cáo kết quả.", [("Sở Y tế: (1) rà soát; (2) báo cáo kết quả.", ["Sở Y tế"])]),
        ("Sở Y tế rà soát: (1) Thuốc; (2) vật tư, trước ngày 20/4/2024.", [("Sở Y tế rà soát: (1) Thuốc; (2) vật tư, trước ngày 20/4/2024.", ["Sở Y tế"])]),
        # behind how often one reports, another who reports
        ("Sở Y tế báo cáo hàng ngày, các xã còn lại báo cáo vào thứ Năm hàng tuần.", [("Sở Y tế báo cáo hàng ngày, ", ["Sở Y tế"]), ("các xã còn lại báo cáo vào thứ Năm hàng tuần.", ["các xã còn lại"])]),
        ("Sở Y tế rà soát hàng tháng, phối hợp với Sở Nội vụ báo cáo hằng quý.", [("Sở Y tế rà soát hàng tháng, phối hợp với Sở Nội vụ báo cáo hằng quý.", ["Sở Y tế"])]),
        # a work that comes once, behind one that comes again
        ("Sở Y tế báo cáo trước ngày 25 hằng tháng; tham mưu tổng kết trong quý IV/2026.", [("Sở Y tế báo cáo trước ngày 25 hằng tháng; tham mưu tổng kết trong quý IV/2026.", ["Sở Y tế"])]),
        # how often alone measures the work in front
        ("Sở Y tế mở các lớp tập huấn, mỗi năm ít nhất 04 lớp; xây dựng kế hoạch báo cáo UBND huyện trước ngày 20/12/2024.", [("Sở Y tế mở các lớp tập huấn, mỗi năm ít nhất 04 lớp; xây dựng kế hoạch báo cáo UBND huyện trước ngày 20/12/2024.", ["Sở Y tế"])]),
        ("Sở Y tế giao ban hằng tuần; hoàn thành hồ sơ trước ngày 20/12/2024.", [("Sở Y tế giao ban hằng tuần; hoàn thành hồ sơ trước ngày 20/12/2024.", ["Sở Y tế"])]),
        # with partners and a day of its own, with or without the lead
        ("Sở Y tế chỉ đạo các trạm trực 24/24 giờ. Phối hợp với Công an huyện kiểm tra các chợ, báo cáo kết quả về UBND huyện trước ngày 10/7/2024.", [("Sở Y tế chỉ đạo các trạm trực 24/24 giờ. ", ["Sở Y tế"]), ("Phối hợp với Công an huyện kiểm tra các chợ, báo cáo kết quả về UBND huyện trước ngày 10/7/2024.", [])]),
        ("Sở Y tế trực 24/24 giờ. Chủ trì, phối hợp với Công an huyện kiểm tra các chợ trước ngày 10/7/2024.", [("Sở Y tế trực 24/24 giờ. ", ["Sở Y tế"]), ("Chủ trì, phối hợp với Công an huyện kiểm tra các chợ trước ngày 10/7/2024.", [])]),
        # the end of a reference that a line break has torn off
        ("Bảo đảm kinh phí theo khoản 8 Mục VI\n\nĐiều I.", [("Bảo đảm kinh phí theo khoản 8 Mục VI\nĐiều I.", [])]),
        ("Sở Y tế rà soát trước ngày 20/4/2024; báo cáo tiến độ hằng tuần.", [("Sở Y tế rà soát trước ngày 20/4/2024; báo cáo tiến độ hằng tuần.", ["Sở Y tế"])]),
        ("Sở Y tế báo cáo trước ngày 25 hằng tháng; sơ kết vào năm 2026, tổng kết vào năm 2030.", [("Sở Y tế báo cáo trước ngày 25 hằng tháng; sơ kết vào năm 2026, tổng kết vào năm 2030.", ["Sở Y tế"])]),
        ("Sở Y tế rà soát hằng tuần; hoàn thành trước ngày 20/5/2024.", [("Sở Y tế rà soát hằng tuần; hoàn thành trước ngày 20/5/2024.", ["Sở Y tế"])]),
        # the report on a work belongs to it, and so does its next step
        ("Sở Y tế kiểm tra từ ngày 01/7/2024 đến ngày 31/8/2024; báo cáo UBND huyện kết quả trước ngày 15/9/2024.", [("Sở Y tế kiểm tra từ ngày 01/7/2024 đến ngày 31/8/2024; báo cáo UBND huyện kết quả trước ngày 15/9/2024.", ["Sở Y tế"])]),
        # what comes of it, or what only some will send, by a day of its own in a sentence of its own
        ("Sở Y tế rà soát. Kết quả rà soát báo cáo UBND huyện trước ngày 15/9/2024.", [("Sở Y tế rà soát. ", ["Sở Y tế"]), ("Kết quả rà soát báo cáo UBND huyện trước ngày 15/9/2024.", [])]),
        ("Sở Y tế bố trí kinh phí. Trường hợp vượt khả năng cân đối, gửi Sở Tài chính trước ngày 15/9/2024.", [("Sở Y tế bố trí kinh phí. ", ["Sở Y tế"]), ("Trường hợp vượt khả năng cân đối, gửi Sở Tài chính trước ngày 15/9/2024.", [])]),
        ("Sở Y tế rà soát. Kết quả rà soát báo cáo UBND huyện.", [("Sở Y tế rà soát. Kết quả rà soát báo cáo UBND huyện.", ["Sở Y tế"])]),
        ("Sở Y tế rà soát. Kết quả rà soát phải hoàn thành trước ngày 15/9/2024.", [("Sở Y tế rà soát. Kết quả rà soát phải hoàn thành trước ngày 15/9/2024.", ["Sở Y tế"])]),
        ("Sở Y tế kiểm tra trong năm 2024; báo cáo UBND huyện kết quả trước ngày 15/12/2024.", [("Sở Y tế kiểm tra trong năm 2024; báo cáo UBND huyện kết quả trước ngày 15/12/2024.", ["Sở Y tế"])]),
        ("Sở Y tế niêm yết trước ngày 15/9/2024; chi trả cho các hộ trước ngày 30/9/2024.", [("Sở Y tế niêm yết trước ngày 15/9/2024; chi trả cho các hộ trước ngày 30/9/2024.", ["Sở Y tế"])]),
        # a work with partners of its own
        ("Sở Y tế trình dự thảo trước ngày 19/6/2024; đồng thời, chủ trì, phối hợp với Sở Nội vụ thẩm định hồ sơ trước ngày 30/6/2024.", [("Sở Y tế trình dự thảo trước ngày 19/6/2024; đồng thời, chủ trì, phối hợp với Sở Nội vụ thẩm định hồ sơ trước ngày 30/6/2024.", ["Sở Y tế"])]),
        # a label of several, and what each of them does
        ("Sở Y tế, Sở Nội vụ: Sở Y tế rà soát; Sở Nội vụ báo cáo.", [("Sở Y tế, Sở Nội vụ: ", ["Sở Y tế", "Sở Nội vụ"]), ("Sở Y tế rà soát; ", ["Sở Y tế"]), ("Sở Nội vụ báo cáo.", ["Sở Nội vụ"])]),
    ],
)  # fmt: skip
def test_a_part_begins_where_another_leads(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    found = [(printed.strip(), leads) for printed, leads in parts(text)]
    assert found == [(printed.strip(), leads) for printed, leads in expected]


def test_a_title_is_no_part() -> None:
    assert [text for text, _ in parts("Công tác tuyên truyền\n\nSở Y tế rà soát.")] == [
        "Sở Y tế rà soát."
    ]


@pytest.mark.parametrize(
    ("first", "count"),
    [
        ("Hoàn thiện cơ chế, chính sách: Các đơn vị khẩn trương trình", 1),
        ("Nhiệm vụ 2: Hoàn thiện cơ chế, chính sách", 0),
        ("Hoàn thiện cơ chế, chính sách", 0),
    ],
)
def test_a_line_that_holds_its_own_text_is_no_title(first: str, count: int) -> None:
    (part, *_) = parts(f"{first}\n\nUBND huyện ban hành đề án.")
    assert part[0].count(first) == count


def test_parts_are_in_order_and_apart() -> None:
    text = "Sở Y tế rà soát; Sở Nội vụ báo cáo trước ngày 15/4/2024. Công an huyện kiểm tra. Tổng hợp chung."
    joined = "".join(printed for printed, _ in parts(text))
    assert "".join(joined.split()) == "".join(text.split())


def test_an_impossible_date_is_no_deadline() -> None:
    context = context_of(f"{HEADER}\n1. Sở Y tế báo cáo trước ngày 31/02/2024.\n\n{FOOT}")
    deadlines, doubts = resolve_deadlines(context, item_at(context.outline, "1").evidence.span)
    assert deadlines == []
    assert [(d.code, d.evidence.quote) for d in doubts] == [
        ("impossible-date", "trước ngày 31/02/2024")
    ]


def test_a_bare_wording_needs_a_column_or_a_label() -> None:
    context = context_of(f"{HEADER}\n1. Kế hoạch cải cách hành chính năm 2024.\n\n2. Thời gian thực hiện: Năm 2024.\n\n{FOOT}")  # fmt: skip
    first, second = (item_at(context.outline, path).evidence.span for path in "12")
    assert resolve_deadlines(context, first)[0] == []
    assert len(resolve_deadlines(context, first, stated=True)[0]) == 1
    assert len(resolve_deadlines(context, second)[0]) == 1


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Sản phẩm: Báo cáo của Sở.", "Báo cáo của Sở"),
        ("Kết quả đầu ra: Quyết định của UBND tỉnh; Thời gian: Quý I", "Quyết định của UBND tỉnh"),
        ("Sản phẩm OCOP được công nhận.", None),
    ],
)
def test_a_product(text: str, product: str | None) -> None:
    assert find_product(text) == product


def item(text: str, *, heading: bool = True) -> Item:
    evidence = Evidence(span=Span(0, len(text)), page=1, quote=text, rule="by-hand")
    return Item(path="1", marker="1.", text=text, evidence=evidence, heading=heading)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Tồn tại, hạn chế", Section.DESCRIBES),
        ("Kết quả đạt được", Section.DESCRIBES),
        ("MỤC ĐÍCH, YÊU CẦU", Section.AIMS),
        ("Mục đích, ý nghĩa", Section.DESCRIBES),
        ("Quan điểm chỉ đạo", Section.DESCRIBES),
        ("Yêu cầu", Section.AIMS),
        ("Mục tiêu cụ thể", Section.AIMS),
        ("Trách nhiệm thực hiện", Section.ASSIGNS),
        ("Nhiệm vụ trọng tâm", Section.DIRECTS),
        ("Khắc phục những tồn tại, hạn chế", Section.DIRECTS),
        ("Tổ chức thực hiện", Section.DIRECTS),
        ("ĐÁNH GIÁ NGUY CƠ", Section.DESCRIBES),
        ("Nguy cơ mất an toàn thực phẩm", Section.DESCRIBES),
        ("Hiện trạng", Section.DESCRIBES),
        ("Đánh giá hiệu quả và khen thưởng", Section.DIRECTS),
        ("Đánh giá nguy cơ và xây dựng phương án ứng phó", Section.DIRECTS),
        ("Công tác dự báo, cảnh báo", Section.DIRECTS),
    ],
)
def test_a_section_is_known_by_its_heading(heading: str, section: Section) -> None:
    assert section_of(item(heading))[0] is section


def test_a_block_is_read_and_a_task_is_none() -> None:
    body = "1. Rà soát.\n\n2. Trách nhiệm thực hiện:\n\n- Đơn vị chủ trì: Sở Y tế.\n\n- Đơn vị phối hợp: Sở Nội vụ."
    context = context_of(f"{HEADER}\n{body}\n\n{FOOT}")
    block = read_block(context, item_at(context.outline, "2"))
    assert block is not None
    assert [u.text for u in block.lead] == ["Sở Y tế"]
    assert [u.text for u in block.coordinate] == ["Sở Nội vụ"]
    assert read_block(context, item_at(context.outline, "1")) is None
