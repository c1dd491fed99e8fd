"""Names of units with the answers that people gave, in the context of their documents.

``names.csv`` holds the issuer, the day, places that the document names, the name, and what it means: an id of the tables,
``all`` or ``perhaps`` with the rule of a group, or ``open``.
"""

import csv
import datetime
from pathlib import Path

import pytest

from models.registry import RegisteredUnit
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.names import read_name
from pipeline.resolve.speaker import jurisdiction_of
from tests.lexicon.registry.answers import shown

with (Path(__file__).parent / "names.csv").open(encoding="utf-8", newline="") as _stream:
    NAMES = list(csv.DictReader(_stream))


def context(row: dict[str, str]) -> Jurisdiction:
    day = datetime.date.fromisoformat(row["day"]) if row["day"] else None
    return jurisdiction_of(row["issuer"] or None, None, day, row["near"])


def test_every_name_means_what_people_say() -> None:
    assert len(NAMES) >= 300
    wrong = {
        f"{row['issuer']} {row['day']}: {row['name']}": (found, row["meant"])
        for row in NAMES
        if (found := shown(read_name(row["name"], context(row)).meant)) != row["meant"]
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Giám đốc Công an tỉnh", "Giám đốc"),
        ("Chánh Văn phòng UBND tỉnh", "Chánh"),
        ("Trưởng phòng Nội vụ huyện Hà Quảng", "Trưởng"),
        ("các đồng chí Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch"),
        ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("Sở Y tế", None),
    ],
)
def test_the_head_is_remembered_beside_the_body(name: str, head: str | None) -> None:
    where = jurisdiction_of("Ủy ban nhân dân tỉnh Cao Bằng", None, datetime.date(2022, 3, 1), "")
    reading = read_name(name, where)
    assert isinstance(reading.meant, RegisteredUnit)
    assert reading.head == head


def test_a_name_that_several_units_bear_lists_them() -> None:
    where = jurisdiction_of("Văn phòng Chính phủ", None, datetime.date(2024, 3, 1), "")
    meant = read_name("UBND huyện Châu Thành", where).meant
    assert shown(meant) == "open ambiguous"
    assert "UBND huyện Châu Thành (tỉnh Kiên Giang)" in getattr(meant, "candidates", ())


@pytest.mark.parametrize(
    ("name", "shown_as"),
    [
        ("UBND huyện", "UBND huyện Cẩm Giàng (tỉnh Hải Dương)"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Hải Dương"),
        ("Trung tâm Y tế huyện", "Trung tâm Y tế huyện Cẩm Giàng (tỉnh Hải Dương)"),
        ("UBND xã Cẩm Hoàng", "UBND xã Cẩm Hoàng (huyện Cẩm Giàng, tỉnh Hải Dương)"),
        ("Huyện ủy", "Huyện ủy Cẩm Giàng (tỉnh Hải Dương)"),
        ("Ban Tuyên giáo Huyện ủy", "Ban Tuyên giáo Huyện ủy Cẩm Giàng (tỉnh Hải Dương)"),
        ("Bộ Nội vụ", "Bộ Nội vụ"),
    ],
)
def test_a_unit_is_called_by_its_name_and_place(name: str, shown_as: str) -> None:
    day = datetime.date(2023, 3, 30)
    where = jurisdiction_of("Ủy ban nhân dân huyện Cẩm Giàng", None, day, "")
    meant = read_name(name, where).meant
    assert isinstance(meant, RegisteredUnit)
    assert meant.name == shown_as
