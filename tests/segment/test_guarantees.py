"""What holds of an outline, whatever text it was made of."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from models.outline import Outline
from pipeline.segment import segment
from tests.texts import Block, clean_text, paragraphs, table

PARAGRAPHS = (
    "1. Rà soát.|2. Báo cáo:|3. Tổng hợp|12. Xa|a) Điểm a;|b) Điểm b.|đ) Điểm đ|- Gạch;|+ Cộng;|* Sao|(1) Một|1.1. Mục con|1.2. Mục con"
    "|I. MỤC ĐÍCH|II. NHIỆM VỤ|A. PHẦN A|Điều 1. Giao Sở Y tế|Điều 2. Sở Nội vụ|Chương I|Phần thứ hai|1)|-|Số: 04/CT-UBND|Số:"
    "|ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Sơn Hà, ngày 15 tháng 3 năm 2024|CHỈ THỊ|KẾ HOẠCH|QUYẾT ĐỊNH:"
    "|Kính gửi: Sở Y tế;|Kính gửi:|Về việc cải cách hành chính|Căn cứ Luật Đầu tư;|Chủ tịch UBND huyện yêu cầu các đơn vị:"
    "|2021-2025 là giai đoạn then chốt.|Trên đây là Kế hoạch.|Nơi nhận:|- Như trên;|CHỦ TỊCH|TM. ỦY BAN NHÂN DÂN|Nguyễn Văn An|PHỤ LỤC I"
    "|Các đơn vị khẩn trương triển khai thực hiện./.|Đơn vị chủ trì: Sở Y tế"
)
CELLS = st.sampled_from(["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "1", "2", "I", "", "Rà soát"])
TABLES = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4).map(lambda r: table(*r))
FILES = st.lists(
    st.sampled_from(PARAGRAPHS.split("|")).map(lambda text: paragraphs(text)[0]) | TABLES | st.text(max_size=30).flatmap(
        lambda text: st.sampled_from(paragraphs(text) or paragraphs("x"))
    ),
    max_size=30,
)  # fmt: skip
some = settings(max_examples=100)


def made_of(blocks: list[Block]) -> tuple[str, tuple[Outline, ...]]:
    text = clean_text(blocks)
    return text.text, segment(text)


@some
@given(FILES)
def test_items_are_the_text_in_order_and_nothing_twice(blocks: list[Block]) -> None:
    text, found = made_of(blocks)
    spans = [i.evidence.span for o in found for i in o.items if i.evidence.quote]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


ROWS = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3", "I"]), st.sampled_from(["Rà soát", "Báo cáo", ""])),
    min_size=1,
    max_size=4,
).map(
    lambda rows: table(("STT", "Nhiệm vụ", "Chủ trì"), *((*row, "Sở Y tế" * row[0].isdigit()) for row in rows))
)  # fmt: skip


@some
@given(
    st.lists(
        st.sampled_from(PARAGRAPHS.split("|")).map(lambda t: paragraphs(t)[0]) | ROWS, max_size=12
    )
)
def test_what_goes_on_behind_a_task_table_is_in_no_two_items(blocks: list[Block]) -> None:
    _, found = made_of(blocks)
    spans = [i.evidence.span for o in found for i in o.items if i.evidence.quote]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for outline in found:
        paths = [item.path for item in outline.items]
        assert len(set(paths)) == len(paths)


@some
@given(FILES)
def test_an_item_says_what_stands_in_its_passage(blocks: list[Block]) -> None:
    """A table that only informs is none of an item's text, though it stands between its words."""
    text, found = made_of(blocks)
    for outline in found:
        for item in outline.items:
            span = item.evidence.span
            passage = text[span.start : span.end]
            assert item.evidence.quote == passage
            for one in outline.tables:
                if one.span.start > span.start and one.span.within(span):
                    cells = text[one.span.start : one.span.end]
                    passage = passage.replace(cells, " ", 1) if cells not in item.text else passage
            assert item.text == " ".join(passage.split())


@some
@given(FILES)
def test_paths_are_a_tree(blocks: list[Block]) -> None:
    """Each path once; a parent that is named stands before its children, or is an attachment without text."""
    _, found = made_of(blocks)
    for outline in found:
        seen: set[str] = set()
        for item in outline.items:
            assert item.path not in seen
            assert item.parent is None or item.parent in seen or item.parent.startswith("PL")
            assert item.parent is None or item.path.startswith(f"{item.parent}/")
            seen.add(item.path)


@some
@given(FILES)
def test_documents_share_the_text_among_them(blocks: list[Block]) -> None:
    text, found = made_of(blocks)
    assert [outline.part for outline in found] == list(range(1, len(found) + 1))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for outline in found:
        assert 0 <= outline.span.start < outline.span.end <= len(text)
        passages = [*outline.grounds, *outline.addressees, *(span for _, span in outline.notes)]
        assert all(0 <= span.start <= span.end <= len(text) for span in passages)


@given(st.text(max_size=200))
def test_any_text_can_be_segmented(text: str) -> None:
    _, found = made_of([*paragraphs(text)])
    assert len(found) <= 1
