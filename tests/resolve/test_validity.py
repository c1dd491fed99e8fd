"""Validity of a document: which of what is said bounds it, and on which days."""

import pytest

from models.validity import UNSAID, Validity
from tests.texts import FOOT, HEADER, directive, ordered

DECISION = (
    HEADER.replace("04/CT-UBND", "12/QĐ-UBND")
    .replace("CHỈ THỊ", "QUYẾT ĐỊNH")
    .partition("Chủ tịch UBND")[0]
)
"""The head of a decision of 15 March 2024."""


def bounds(validity: Validity) -> tuple[str | None, str | None]:
    since, until = validity.since, validity.until
    return since.day if since else None, until.day if until else None


def decided(*articles: str) -> Validity:
    body = "\n\n".join(f"Điều {n}. {article}" for n, article in enumerate(articles, 1))
    return directive(f"{DECISION}\n\nQUYẾT ĐỊNH:\n\n{body}\n\n{FOOT}").validity


@pytest.mark.parametrize(
    ("article", "found"),
    [
        ("Quyết định này có hiệu lực thi hành kể từ ngày ký.", ("2024-03-15", None)),
        (
            "Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2025.",
            ("2024-03-15", "2025-12-31"),
        ),
        ("Quyết định này có hiệu lực đến hết tháng 6/2024.", (None, "2024-06-30")),
        ("Quyết định này hết hiệu lực kể từ ngày 01/01/2026.", (None, "2025-12-31")),
        (
            "Quyết định này có hiệu lực trong 02 năm kể từ ngày ký ban hành.",
            ("2024-03-15", "2026-03-16"),
        ),
        ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", ("2024-03-25", None)),
        ("Quyết định này áp dụng đến hết ngày 31/12.", (None, "2024-12-31")),
        ("Quyết định này được áp dụng trong năm 2025.", ("2025-01-01", "2025-12-31")),
        # Another document's.
        ("Nghị định này có hiệu lực từ ngày 01/7/2024 đến hết ngày 31/12/2024.", (None, None)),
        ("Giao Sở Y tế thực hiện đến hết ngày 31/12/2024.", (None, None)),
    ],
)
def test_a_decision_says_when_it_holds(article: str, found: tuple[str | None, str | None]) -> None:
    assert bounds(decided("Giao Sở Y tế chủ trì thực hiện.", article)) == found


def test_what_it_promulgates_counts_where_it_says_nothing_itself() -> None:
    plan = "Kế hoạch này có hiệu lực đến hết ngày 31/12/2024."
    assert bounds(decided("Phê duyệt Kế hoạch.", plan)) == (None, "2024-12-31")
    own = "Quyết định này có hiệu lực đến hết ngày 30/6/2024."
    assert bounds(decided("Phê duyệt Kế hoạch.", plan, own)) == (None, "2024-06-30")


def test_a_directive_says_it_in_its_closing() -> None:
    made = ordered(
        "1. Phòng Nội vụ báo cáo hằng tháng.\n\n"
        "Chỉ thị này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2024./."
    )
    assert bounds(made.validity) == ("2024-03-15", "2024-12-31")
    assert made.validity.until is not None
    evidence = made.validity.until.evidence
    assert evidence.quote == "Chỉ thị này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2024"
    assert (evidence.rule, evidence.page) == ("validity.to-day", 1)


@pytest.mark.parametrize(
    "body",
    [
        "1. Phòng Nội vụ rà soát.\n\n2. Thời gian thực hiện: đến hết năm 2024.",
        "1. Phòng Nội vụ triển khai Nghị định số 30/2020/NĐ-CP. Nghị định này có hiệu lực đến hết năm 2024.",
        "1. Phòng Nội vụ rà soát các giấy phép.\n\na) Thời hạn hiệu lực: đến hết năm 2024.",
    ],
)
def test_what_is_no_validity_of_the_document(body: str) -> None:
    assert ordered(body).validity == UNSAID


@pytest.mark.parametrize(
    "said",
    [
        "Chỉ thị này có hiệu lực đến hết ngày 31/12/2023.",
        "Chỉ thị này có hiệu lực từ ngày 01/6/2024 đến hết ngày 31/5/2024.",
        "Chỉ thị này có hiệu lực đến hết ngày 31/12/2024.\n\nChỉ thị này có hiệu lực đến hết ngày 31/12/2025.",
    ],
)
def test_an_odd_end_is_none_and_is_told(said: str) -> None:
    made = ordered(f"1. Phòng Nội vụ báo cáo hằng tháng.\n\n2. Phòng Y tế rà soát.\n\n{said}")
    assert made.validity.until is None
    [finding] = [each for each in made.findings if each.code == "odd-validity"]
    assert finding.evidence is not None
    assert "Chỉ thị này" in finding.message


def test_a_document_without_a_day_of_issue_counts_no_term() -> None:
    text = f"{HEADER}\n1. Phòng Nội vụ báo cáo hằng tháng.\n\n{{}}\n\n{FOOT}".replace(
        "ngày 15 tháng 3", "ngày   tháng 3"
    )
    assert bounds(directive(text.format("Chỉ thị này có hiệu lực kể từ ngày ký.")).validity) == (
        None,
        None,
    )
    until = directive(text.format("Chỉ thị này có hiệu lực đến hết năm 2024.")).validity
    assert bounds(until) == (None, "2024-12-31")
