"""Orders in single sentences of thirteen fields, answered by people who knew neither the program nor its rules.

Each line of ``tests/sentences/*.jsonl`` is an item (``s``) of a directive of 12 March 2024, or of the year that the
file's name bears, with who leads, who cooperates (``co``), who is reported to (``to``) and when it is due (``dl``:
``date …``, ``period …/…``, a rule of RFC 5545 or a duration). Some answers may be disputed, so that shares are held and
not single sentences.
"""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.deadline import Deadline, OnDate, Recurring, Relative, WithinPeriod
from models.directive import Directive
from tests.texts import resolved

FOLDER = Path(__file__).parent / "sentences"
HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\n\nSố: 12/CT-UBND\n\nSơn Hà, ngày 12 tháng 3 năm 2024\n\nCHỈ THỊ\n\n"
    "Về việc tăng cường công tác quản lý\n\n"
    "Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các cơ quan được giao thực hiện các nội dung sau:\n\n1. "
)
FOOT = "\n\n2. Kiểm điểm việc đã làm.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An"
OF_OPENING = "thủ trưởng các cơ quan được"
LEAST = {"lead": 0.85, "co": 0.98, "to": 0.965, "dl": 0.98}
"""Of all sentences together."""


def plain(name: str) -> str:
    composed = unicodedata.normalize("NFC", " ".join(name.split())).strip(" .,;:()").lower()
    return composed.replace("uỷ", "ủy").replace("hoà", "hòa")


def normal(deadline: Deadline) -> str:
    match deadline.meaning:
        case OnDate(due=due):
            return f"date {due}"
        case WithinPeriod(start=start, due=due):
            return f"period {start}/{due}"
        case Recurring(rrule=rrule):
            return in_order(rrule or "rhythm")
        case Relative(duration=duration, working_days=working):
            return f"{duration} working" if working else duration
        case _:
            return "ongoing"


def in_order(rule: str) -> str:
    return ";".join(sorted(rule.split(";")))


def found(made: Directive) -> dict[str, set[str]]:
    tasks = [task for task in made.tasks if task.path == "1"]
    leads = {plain(unit.text) for task in tasks for unit in task.lead}
    return {
        "lead": {name for name in leads if not name.startswith(OF_OPENING)},
        "co": {plain(unit.text) for task in tasks for unit in task.coordinate},
        "to": {plain(unit.text) for task in tasks for unit in task.report_to},
        "dl": {normal(deadline) for task in tasks for deadline in task.deadlines},
    }


def compared() -> Iterator[dict[str, bool]]:
    for file in sorted(FOLDER.glob("*.jsonl")):
        head = HEAD.replace("2024", year) if (year := file.stem.partition("_")[2]) else HEAD
        for line in file.read_text(encoding="utf-8").splitlines():
            answer = json.loads(line)
            got = found(resolved(f"{head}{answer['s']}{FOOT}"))
            right = {
                field: {plain(name) for name in answer[field]} for field in ("lead", "co", "to")
            }
            right["dl"] = {in_order(value) for value in answer["dl"]}
            yield {field: got[field] == right[field] for field in LEAST}


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    results = list(compared())
    assert len(results) > 2300
    return {field: sum(each[field] for each in results) / len(results) for field in LEAST}


@pytest.mark.parametrize("field", sorted(LEAST))
def test_most_sentences_are_read_as_people_read_them(field: str, shares: dict[str, float]) -> None:
    assert shares[field] >= LEAST[field], shares
