"""Names that the document itself shows whole."""

import pytest

from models.mention import UnitMention
from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import units_in
from pipeline.extract.units.recurring import as_elsewhere, with_verbs
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words

OFFICE = "Văn phòng tổng hợp chủ trì, phối hợp với Sở Y tế rà soát.\n1) Chánh Văn phòng tổng hợp, Chánh Thanh tra chỉ đạo.\n"
"""A document that shows twice that its office is called so."""


def units_of(text: str) -> list[UnitMention]:
    words = [Words.of(line) for line in split_lines(text)]
    named = with_verbs(words, [unit for w in words for unit in units_in(w)])
    in_line = [[u for u in named if w.start <= u.span.start < w.start + len(w.text)] for w in words]
    return as_elsewhere(
        words, [u for w, known in zip(words, in_line, strict=True) for u in in_slots(w, known)]
    )


def last_named(text: str) -> list[str]:
    """The units of the last line of ``text``."""
    start = text.rindex("\n")
    return [unit.text for unit in units_of(text) if unit.span.start > start]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Các đơn vị gửi báo cáo về Văn phòng tổng hợp.", "Văn phòng tổng hợp"),
        ("Gửi Văn phòng tổng hợp trước ngày 15/5/2024.", "Văn phòng tổng hợp"),
        ("Gửi về Sở Y tế (qua Văn phòng tổng hợp) để theo dõi.", "Văn phòng tổng hợp"),
        ("Giao Văn phòng tổng hợp làm đầu mối.", "Văn phòng tổng hợp"),
        ("Trên cơ sở đó, Văn phòng tổng hợp dự thảo báo cáo.", "Văn phòng tổng hợp"),
        ("Phối hợp với Văn phòng tổng hợp và Sở Nội vụ kiểm tra.", "Văn phòng tổng hợp"),
        # where the verb has an object, or another in a row with it, it is the predicate
        ("Văn phòng tổng hợp kết quả của các đơn vị.", None),
        ("Văn phòng tổng hợp, báo cáo Sở Y tế.", None),
        ("Văn phòng tổng hợp báo cáo Sở Y tế.", None),
        ("Văn phòng tổng hợp trình Sở Y tế.", None),
        ("Văn phòng tổng hợp các khó khăn.", None),
        # another office
        ("Văn phòng UBND huyện tổng hợp.", None),
    ],
)
def test_an_office_that_is_called_by_a_verb(line: str, expected: str | None) -> None:
    found = last_named(OFFICE + line)
    assert (expected in found) if expected else not any("tổng hợp" in name for name in found)


@pytest.mark.parametrize(
    "shown",
    [
        "Sở Y tế rà soát.\n",
        "Gửi Văn phòng tổng hợp.\nGửi về Văn phòng tổng hợp, báo cáo.\nQua Văn phòng tổng hợp.\n",
        "Văn phòng tổng hợp chủ trì rà soát.\n",
    ],
)
def test_no_name_where_the_document_does_not_show_it_twice(shown: str) -> None:
    found = last_named(shown + "Các đơn vị gửi báo cáo về Văn phòng tổng hợp.")
    assert "Văn phòng tổng hợp" not in found


def test_a_head_of_such_an_office_is_completed() -> None:
    found = [unit for unit in units_of(OFFICE) if unit.text.startswith("Chánh Văn phòng")]
    assert [(unit.text, unit.kind) for unit in found] == [("Chánh Văn phòng tổng hợp", "head")]


def test_a_name_read_to_its_end_completes_those_that_were_cut() -> None:
    text = (
        "4. Phòng Chính trị, tư tưởng:\nGửi báo cáo về Phòng Chính trị, tư tưởng trước ngày 15/5."
    )
    assert [unit.text for unit in units_of(text)] == ["Phòng Chính trị, tư tưởng"] * 2


def test_a_known_name_is_not_made_longer_by_another_body() -> None:
    text = "Phòng Nội vụ:\nPhòng Nội vụ và Phòng Tài chính:\nPhòng Nội vụ rà soát."
    names = [unit.text for unit in units_of(text)]
    assert names == ["Phòng Nội vụ", "Phòng Nội vụ", "Phòng Tài chính", "Phòng Nội vụ"]
