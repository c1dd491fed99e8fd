"""Silent errors: which wrong values a finding tells of, and how often findings cry wolf."""

from typing import Any

import pytest

from dondoc.score.answers import read_expected, read_found
from dondoc.score.figures import score_document
from dondoc.score.trust import Share, Trust, total_trust, trust, within_bounds, wrong_values
from tests import scoreboard
from tests.score_table import Row
from tests.scoreboard import Measured

CODE, TASK, LEAD, DAY, ELSEWHERE = (0, 9), (100, 200), (100, 110), (180, 195), (300, 320)
GOLD: dict[str, Any] = {
    "header": {"code": "04/CT-UBND", "date": "2024-03-15", "signer": {}},
    "tasks": [
        {
            "path": "1",
            "starts": "Sở Y tế rà soát",
            "lead": ["Sở Y tế"],
            "deadlines": [{"kind": "date", "due": "2024-04-15"}],
        }
    ],
}


def export(
    *findings: tuple[str, str | None, tuple[int, int] | None],
    code: str = "04/CT-UBND",
    lead: str = "Sở Y tế",
    due: str = "2024-04-15",
    text: str = "Sở Y tế rà soát thủ tục",
) -> dict[str, Any]:
    """What was found, with findings (code, path, span)."""
    return {
        "header": {"code": code, "date": "2024-03-15", "signer": {}},
        "header_evidence": {"code": {"span": CODE}},
        "tasks": [
            {
                "path": "1",
                "text": text,
                "span": TASK,
                "lead": [{"text": lead, "span": LEAD}],
                "deadlines": [{"kind": "date", "due": due, "span": DAY}],
            }
        ],
        "findings": [
            {"code": name, "path": path, "evidence": {"span": span} if span else None}
            for name, path, span in findings
        ],
    }


def shares(found: dict[str, Any]) -> Trust:
    return trust(read_expected(GOLD), read_found(found))


def values(found: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(w.value, w.told) for w in wrong_values(read_expected(GOLD), read_found(found))]


def test_a_right_document_without_findings() -> None:
    assert values(export()) == []
    assert shares(export()) == {"told": Share(), "silence": Share(1, 1), "alarms": Share(0, 1)}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (export(code="05/CT-UBND"), [("code", False)]),
        (export(("low-confidence", None, CODE), code="05/CT-UBND"), [("code", True)]),
        (export(("no-code", None, None), code=""), [("code", True)]),
        (export(("no-title", None, None), code="05/CT-UBND"), [("code", False)]),
        (export(lead="Sở Nội vụ"), [("lead", False)]),
        (export(("unknown-unit", "1", LEAD), lead="Sở Nội vụ"), [("lead", True)]),
        (export(("no-lead", "1", TASK), lead="Sở Nội vụ"), [("lead", True)]),
        (export(("unknown-unit", "1", ELSEWHERE), lead="Sở Nội vụ"), [("lead", False)]),
        (export(("low-confidence", "1", DAY), lead="Sở Nội vụ"), [("lead", False)]),
        (export(("low-confidence", "1", DAY), due="2024-04-16"), [("deadline", True)]),
        (export(("due-before-issue", "1", ELSEWHERE), due="2024-04-16"), [("deadline", False)]),
        (export(("unknown-unit", "1", TASK), due="2024-04-16"), [("deadline", False)]),
        (export(text="Một câu khác hẳn"), [("lead", False), ("deadline", False)]),
    ],
)
def test_a_finding_tells_of_the_very_value(
    found: dict[str, Any], expected: list[tuple[str, bool]]
) -> None:
    assert values(found) == expected


def test_silence_counts_tasks_without_any_finding() -> None:
    assert shares(export(lead="Sở Nội vụ"))["silence"] == Share(0, 1)
    assert shares(export(("numbering", "1", TASK), lead="Sở Nội vụ"))["silence"] == Share(0, 0)


def test_an_alarm_is_a_finding_on_a_right_task() -> None:
    assert shares(export(("low-confidence", "1", DAY)))["alarms"] == Share(1, 1)
    assert shares(export(("low-confidence", "9", ELSEWHERE)))["alarms"] == Share(0, 1)
    assert shares(export(("numbering", "1", None)))["alarms"] == Share(1, 1)


def test_a_finding_where_an_inherited_lead_comes_from_is_on_the_task() -> None:
    found = export(("unknown-unit", "0", (50, 60)), lead="Sở Nội vụ")
    found["tasks"][0]["lead_source"] = {"span": (50, 80)}
    assert values(found) == [("lead", True)]


def test_a_row_is_one_task_whichever_cell_a_finding_shows() -> None:
    found = export(("unread-time", "2/row 1", ELSEWHERE), due="2024-04-16")
    found["tasks"][0]["path"] = "2/row 1"
    expected = read_expected({**GOLD, "tasks": [{**GOLD["tasks"][0], "path": "2/row 1"}]})
    told = [(w.value, w.told) for w in wrong_values(expected, read_found(found))]
    assert told == [("deadline", True)]


def test_a_surplus_task_is_wrong_though_it_says_nothing() -> None:
    found = export()
    found["tasks"].append({"path": "2", "text": "Mục đích", "span": (400, 410)})
    assert values(found) == [("lead", False)]
    assert shares(found)["silence"] == Share(1, 2)


def test_shares_add_up_and_have_bounds() -> None:
    both = total_trust([shares(export()), shares(export(lead="Sở Nội vụ"))])
    assert both["silence"] == Share(1, 2)
    assert not within_bounds("silence", both["silence"])
    assert within_bounds("told", Share())
    assert within_bounds("alarms", Share(1, 4))
    assert not within_bounds("alarms", Share(2, 4))


def test_the_scoreboard_shows_shares_by_group() -> None:
    score = score_document("one", read_expected(GOLD), read_found(export(lead="Sở Nội vụ")))
    row = Row("seeds", score.figures)
    lines = list(scoreboard.trust_by_group([Measured(row, score, "", 0.0)]))
    assert lines[0].split() == ["told", "0.000", "0/1", "!", "≥", "0.80"]
    assert lines[2].split() == ["alarms", "–", "0/0", "≤", "0.25"]
