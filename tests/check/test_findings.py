"""Findings: each doubt where it belongs, and none in a clean document."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from models.deadline import Deadline, OnDate
from models.directive import Directive, LedgerEntry
from models.finding import Finding
from models.text import Line, Removed, Span
from models.unit import Unit
from pipeline.check import check
from pipeline.check.deadlines import check_deadlines
from pipeline.check.header import check_header
from pipeline.check.ledger import check_ledger
from pipeline.check.names import check_names
from pipeline.check.no_lead import check_no_lead
from pipeline.check.subjects import check_subjects
from pipeline.check.tasks import check_tasks
from tests.texts import (
    FOOT,
    HEADER,
    Block,
    directive,
    directives,
    ordered,
    paragraphs,
    printed,
    source_of,
    table,
)

DOCUMENTED = Path(__file__).parents[2] / "docs" / "findings.md"
CLEAN = """\
1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát, báo cáo UBND huyện trước ngày 15/4/2024.

2. Công an huyện:

a) Tăng cường tuần tra;

b) Báo cáo kết quả trước ngày 15 hằng tháng."""


def found(content: str | list[Block]) -> list[Finding]:
    return list(directive(content).findings)


def codes(content: str | list[Block]) -> set[str]:
    return {finding.code for finding in found(content)}


def whole(body: str = CLEAN, **replaced: str) -> str:
    """A directive whose header is changed as ``replaced`` says by the name of a field."""
    printed_as = {
        "issuer": "ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ",
        "code": "Số: 04/CT-UBND",
        "date": "Sơn Hà, ngày 15 tháng 3 năm 2024",
        "kind": "CHỈ THỊ",
        "title": "Về việc tăng cường công tác cải cách hành chính trên địa bàn huyện",
    }
    content = f"{HEADER}\n{body}\n\n{FOOT}"
    for field, text in replaced.items():
        assert printed_as[field] in content
        content = content.replace(f"{printed_as[field]}\n\n", f"{text}\n\n" if text else "", 1)
    return content


def test_a_clean_document_has_none() -> None:
    assert found(whole()) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"code": ""}, "no-code"),
        ({"date": ""}, "no-date"),
        ({"code": "Số: /CT-UBND"}, "blank-number"),
        ({"date": "Sơn Hà, ngày … tháng 3 năm 2024"}, "blank-day"),
        ({"issuer": ""}, "inferred-issuer"),
        ({"issuer": "UY BAN NHÂN DÂN HUYEN SƠN HÀ"}, "restored-issuer"),
    ],
)
def test_the_header(changed: dict[str, str], code: str) -> None:
    assert code in codes(whole(**changed))


def test_a_text_without_header() -> None:
    """Everything is missing, and each is said once."""
    missing = [f.code for f in found("1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.")]
    for code in ("no-type", "no-code", "no-date", "no-issuer", "no-title"):
        assert missing.count(code) == 1


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ("1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.\n\n4. Công an huyện kiểm tra.", "numbering", "4"),
        ("1. Giao Sở Vũ trụ Liên hành tinh rà soát.\n\n2. Sở Y tế báo cáo.", "unknown-unit", "1"),
        ("1. Giao Nhóm bay tỉa cành.\n\n2. Sở Y tế báo cáo.", "unknown-unit", "1"),
        ("1. Sở Y tế phối hợp với Sở Vũ trụ rà soát.\n\n2. Sở Y tế báo cáo.", "unknown-unit", "1"),
    ],
)  # fmt: skip
def test_items_and_units(body: str, code: str, path: str) -> None:
    (finding,) = [f for f in found(whole(body)) if f.code == code]
    assert finding.path == path
    assert finding.evidence is not None


def test_who_only_cooperates_may_be_anybody() -> None:
    body = (
        "1. Sở Y tế chủ trì, phối hợp với Công ty Cây xanh Hồng Hà tỉa cành.\n\n2. Sở Y tế báo cáo."
    )
    assert "unknown-unit" not in {finding.code for finding in found(whole(body))}


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Công ty Cây xanh Hồng Hà", "Công ty Cây xanh Hồng Hà có trách nhiệm tỉa cành", []),
        ("Công ty Cây xanh Hồng Hà", "Công ty Cây xanh Hồng Hà: Tỉa cành", []),
        ("Công ty Cây xanh", "Công ty Cây xanh Hồng Hà tỉa cành", ["unknown-unit"]),
        ("công ty cây xanh", "công ty cây xanh phải tỉa cành", ["unknown-unit"]),
        ("Nhóm bay", "Nhóm bay phải tỉa cành", ["unknown-unit"]),
        ("Trưởng Ban Chỉ huy", "Trưởng Ban Chỉ huy phải báo cáo", ["unknown-unit"]),
        ("Công ty Cây xanh chủ trì", "Công ty Cây xanh chủ trì phải tỉa cành", ["unknown-unit"]),
        ("Sở Vũ trụ tỉnh", "Sở Vũ trụ tỉnh có trách nhiệm tỉa cành", ["unknown-unit"]),
    ],
)
def test_a_name_of_sure_form_needs_no_list(name: str, sentence: str, told: list[str]) -> None:
    """A capital, the noun of a kind of body, no verb in it, and a sure end; a sở is in the list all the same."""
    codes = [f.code for f in check_tasks(led_by(name, sentence))]
    assert [code for code in codes if code == "unknown-unit"] == told


@pytest.mark.parametrize(("confidence", "told"), [(0.97, False), (0.7, True)])
def test_a_name_that_ocr_was_not_sure_of_is_told(confidence: float, told: bool) -> None:
    made = led_by("Công ty Cây xanh Hồng Hà", "Công ty Cây xanh Hồng Hà có trách nhiệm tỉa cành")
    made = replace(made, source=replace(made.source, obtained_by=("ocr",)))
    (task,) = made.tasks
    read = tuple(
        replace(unit, evidence=replace(unit.evidence, confidence=confidence)) for unit in task.lead
    )
    made = replace(made, tasks=(replace(task, lead=read),))
    assert ("unknown-unit" in {f.code for f in check_tasks(made)}) is told


def test_a_task_without_lead() -> None:
    content = whole("1. Rà soát thủ tục hành chính.\n\n2. Sở Y tế báo cáo.").replace(
        "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:",
        "Trong thời gian tới cần thực hiện tốt các nội dung sau:",
    )
    (finding,) = [f for f in found(content) if f.code == "no-lead"]
    assert finding.path == "1"


OPEN = "Trong thời gian tới cần thực hiện tốt các nội dung sau:"
ORDERED = (
    "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:"
)


def test_a_part_that_names_nobody_is_told_once() -> None:
    body = (
        "1. Tuyên truyền\n\na) Phát thanh hai buổi.\n\nb) Treo băng rôn.\n\nc) In tờ rơi.\n\n"
        "2. Tổ chức thực hiện\n\na) Sở Y tế báo cáo.\n\nb) Sở Nội vụ rà soát."
    )
    told = [f for f in found(whole(body).replace(ORDERED, OPEN)) if f.code.startswith("no-lead")]
    assert [(f.code, f.path) for f in told] == [("no-lead-in-part", "1")]
    assert "3 nhiệm vụ" in told[0].message


def test_a_part_that_names_hardly_anybody_is_told_once() -> None:
    points = [f"{letter}) Phát thanh buổi {n}." for n, letter in enumerate("abcđ")]
    named = [f"{letter}) Sở Y tế in tờ rơi đợt {n}." for n, letter in enumerate("eg")]
    body = "\n\n".join(["1. Tuyên truyền", *points, *named, "2. Sở Nội vụ báo cáo."])
    told = [f for f in found(whole(body).replace(ORDERED, OPEN)) if f.code.startswith("no-lead")]
    assert [(f.code, f.path) for f in told] == [("no-lead-in-part", "1")]
    assert "4 nhiệm vụ" in told[0].message


def test_a_task_that_names_nobody_beside_others_that_do_is_told_itself() -> None:
    body = "1. Tuyên truyền\n\na) Phát thanh hai buổi.\n\nb) Sở Y tế in tờ rơi.\n\n2. Sở Nội vụ báo cáo."
    told = [f for f in found(whole(body).replace(ORDERED, OPEN)) if f.code.startswith("no-lead")]
    assert [(f.code, f.path) for f in told] == [("no-lead", "1/a")]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Đề nghị Hội những người yêu chim", [("no-lead", "3/a"), ("no-lead", "3/b")]),
        ("Người chơi chim (nhóm quản lý)", [("no-lead", "3/a"), ("no-lead", "3/b")]),
        ("Bầy chim câu", [("no-lead", "3/a"), ("no-lead", "3/b")]),
    ],
)
def test_a_heading_among_names_is_one(heading: str, told: list[tuple[str, str]]) -> None:
    """The last by its place alone: the headings beside it all name who leads."""
    body = (
        "1. Sở Y tế\n\na) Rà soát.\n\nb) Báo cáo.\n\n2. Sở Nội vụ\n\na) Rà soát.\n\nb) Báo cáo.\n\n"
        f"3. {heading}\n\na) Phát thanh hai buổi.\n\nb) Treo băng rôn."
    )
    made = directive(whole(body).replace(ORDERED, OPEN))
    bare = tuple(
        replace(t, lead=(), inherited=False) if t.path[0] == "3" else t for t in made.tasks
    )
    assert [(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))] == told


def test_tasks_under_a_name_or_an_order_that_was_not_read_are_told_each() -> None:
    """There it is no plan that leaves open who leads: somebody was named."""
    made = directive(
        whole(
            "1. Nhóm bay số ba\n\na) Phát thanh hai buổi.\n\nb) Treo băng rôn.\n\n2. Sở Y tế báo cáo."
        ).replace(ORDERED, OPEN)
    )
    bare = tuple(
        replace(t, lead=(), inherited=False) if t.path[0] == "1" else t for t in made.tasks
    )
    told = [(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))]
    assert [one for one in told if one[0].startswith("no-lead")] == [
        ("no-lead", "1/a"),
        ("no-lead", "1/b"),
    ]
    asks = OPEN.replace("cần thực hiện", "đề nghị các nhóm bay thực hiện")
    made = directive(
        whole("1. Tuyên truyền\n\na) Phát thanh.\n\nb) Treo băng rôn.").replace(ORDERED, asks)
    )
    bare = tuple(replace(t, lead=(), inherited=False) for t in made.tasks)
    told = [(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))]
    assert [one for one in told if one[0].startswith("no-lead")] == [
        ("no-lead", "1/a"),
        ("no-lead", "1/b"),
    ]


def test_a_unit_in_two_roles() -> None:
    task = directive(whole()).tasks[0]
    both = replace(task, coordinate=task.lead)
    (finding,) = check_tasks(replace(directive(whole()), tasks=(both,)))
    assert (finding.code, finding.path) == ("two-roles", "1")


def led_by(name: str, sentence: str) -> Directive:
    """A directive with one task, whose lead was read as ``name`` in ``sentence``."""
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ báo cáo."))
    start = made.text.text.index(f"{name} " if f"{name} " in sentence else name)
    evidence = made.text.evidence(Span(start, start + len(name)), "role.subject")
    lead = (Unit(text=name, evidence=evidence),)
    return replace(made, tasks=(replace(made.tasks[0], lead=lead),))


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Các đơn vị", "Các đơn vị đóng trên địa bàn rà soát", ["open-name"]),
        ("Các đơn vị", "Các đơn vị tuyến huyện rà soát", ["open-name"]),
        ("Các đơn vị", "Các đơn vị thuộc Sở rà soát", ["open-name"]),
        ("Các đơn vị", "Các đơn vị khẩn trương rà soát", []),
        ("Các đơn vị", "Các đơn vị trong phạm vi quản lý rà soát", []),
        ("Các đơn vị", "Các đơn vị trong khu công nghiệp rà soát", ["open-name"]),
        ("Các sở", "Các sở có công trình trọng điểm rà soát", ["open-name"]),
        ("Các sở", "Các sở có trách nhiệm rà soát", []),
        ("Các tổ", "Các tổ thẩm tra có trách nhiệm rà soát", ["open-name"]),
        ("Các tổ", "Các tổ thẩm tra hồ sơ", []),
        ("Sở Y tế", "Sở Y tế, Sở Nội vụ rà soát", ["open-name"]),
        ("Sở Y tế", "Sở Y tế và Sở Nội vụ rà soát", ["open-name"]),
        ("Các phòng", "Các phòng, nhóm bay rà soát", ["open-name"]),
        ("Các phòng", "Các phòng, các nhóm bay rà soát", ["open-name"]),
        ("Sở Giáo dục", "Sở Giáo dục và Đào tạo rà soát", ["open-name"]),
        ("Sở Y tế", "Sở Y tế, trong phạm vi quản lý, rà soát", []),
        ("Sở Y tế", "Sở Y tế, khi có dịch, phải báo cáo", []),
        ("Sở Y tế", "Sở Y tế và chịu trách nhiệm báo cáo", []),
        ("Trưởng đoàn", "Trưởng đoàn thẩm định phân công nhiệm vụ", ["open-name"]),
        ("Trưởng đoàn", "Trưởng đoàn phân công nhiệm vụ", []),
        ("Trưởng ban Dân vận", "Trưởng ban Dân vận - Phó Trưởng Tiểu ban: Rà soát", ["open-name"]),
        ("Trưởng ban Dân vận", "Trưởng ban Dân vận: Rà soát", []),
        ("một số đơn vị", "Giao một số đơn vị phải rà soát", ["open-unit"]),
    ],
)
def test_a_name_that_goes_on(name: str, sentence: str, told: list[str]) -> None:
    """Told where neither a mark nor a predicate stands behind who leads."""
    assert [f.code for f in check_names(led_by(name, sentence))] == told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("các sở", "ban ngành tỉnh"), ["open-name"]),
        (("các sở", "các ban"), []),
        (("Các trường THCS", "TH&THCS"), ["open-name"]),
        (("Các trường THCS", "THCS Tân An"), []),
        (("Sở Nội vụ, Sở Y tế",), ["open-name"]),
    ],
)
def test_names_torn_or_run_together(names: tuple[str, ...], told: list[str]) -> None:
    made = directive(whole(f"1. Giao {', '.join(names)} báo cáo.\n\n2. Sở Tài chính rà soát."))
    starts = [made.text.text.index(name) for name in names]
    evidence = [
        made.text.evidence(Span(start, start + len(name)), "role.order")
        for name, start in zip(names, starts, strict=True)
    ]
    lead = tuple(Unit(text=one.quote, evidence=one) for one in evidence)
    made = replace(made, tasks=(replace(made.tasks[0], lead=lead),))
    assert [f.code for f in check_names(made)] == told


def test_a_list_whose_next_one_is_known_does_not_go_on() -> None:
    made = directive(whole("1. Sở Y tế và Sở Nội vụ rà soát.\n\n2. Sở Tài chính báo cáo."))
    assert not list(check_names(made))
    alone = replace(made, tasks=(replace(made.tasks[0], lead=made.tasks[0].lead[:1]),))
    (told,) = check_names(alone)
    assert "Sau “Sở Y tế”" in told.message
    assert "“Sở Nội vụ rà soát" in told.message


def test_a_name_that_goes_on_is_shown_with_what_follows_and_told_once() -> None:
    made = led_by("Các đơn vị", "Các đơn vị đóng trên địa bàn huyện rà soát")
    (told,) = check_names(replace(made, tasks=made.tasks * 2))
    assert "“Các đơn vị đóng trên địa bàn huyện …”" in told.message


def test_a_point_under_those_with_whom_to_cooperate() -> None:
    body = "1. Công an huyện chủ trì, phối hợp với:\n\na) Sở Y tế rà soát hồ sơ.\n\nb) Sở Nội vụ lập danh sách.\n\n2. Sở Tài chính báo cáo."
    told = [(f.code, f.path) for f in found(whole(body)) if f.code == "two-roles"]
    leads = {task.path: task.inherited for task in directive(whole(body)).tasks}
    assert told == [
        ("two-roles", path) for path, inherited in leads.items() if "/" in path and not inherited
    ]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Dự án 1: “Nâng cấp hồ chứa nước vùng cao”.", {"no-order"}),
        ("Tuyên truyền “Tuần lễ áo dài” đến người dân.", set()),
    ],
)
def test_a_title_that_was_taken_for_a_task(point: str, told: set[str]) -> None:
    task = directive(whole()).tasks[0]
    made = replace(directive(whole()), tasks=(replace(task, text=point),))
    assert {f.code for f in check_tasks(made)} & {"no-order"} == told


def subjects_told(body: str) -> list[tuple[str, str]]:
    """(code, first word of the passage) of what is found about the subjects of tasks."""
    made = directive(whole(body))
    return [
        (f.code, f.evidence.quote.split()[0])
        for f in (*check_tasks(made), *check_subjects(made))
        if f.evidence and f.code in ("unknown-unit", "two-leads", "no-order", "open-name")
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rà soát hồ sơ (nơi nhận: Phòng Kỹ nghệ số).", [("unknown-unit", "Phòng")]),
        ("Theo đề nghị của Phòng Kỹ nghệ số rà soát hồ sơ.", []),
        ("Các nhóm zalo đăng tin mỗi tối.", [("unknown-unit", "Các")]),
        ("Các báo cáo phải đúng mẫu.", []),
        ("Sở Y tế rà soát.", []),
        ("Sở Y tế làm đầu mối.", [("no-order", "Sở")]),
        ("Sở Y tế làm đầu mối tổng hợp hồ sơ.", []),
    ],
)
def test_subjects_that_may_be_misread(sentence: str, told: list[tuple[str, str]]) -> None:
    assert subjects_told(f"1. {sentence}\n\n2. Sở Nội vụ báo cáo kết quả hằng tháng.") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sở Y tế; Công an huyện, Kho bạc", ["no-order"]),
        ("Sở Y tế cấp phát thuốc", []),
        ("Bệnh tả;", ["no-order"]),
        ("Trácb nhiệm thực hiện:", ["no-order"]),
        ("Phun hóa chất;", []),
    ],
)
def test_a_fragment_without_a_verb(text: str, told: list[str]) -> None:
    made = led_by("Sở Y tế", "Sở Y tế rà soát")
    task = replace(made.tasks[0], text=text, inherited="Sở" not in text)
    assert [f.code for f in check_subjects(replace(made, tasks=(task,)))] == told


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Tham mưu cấp trên trực tiếp đề nghị", ["two-leads"]),
        ("Theo dõi tiến độ; đề nghị", []),
        ("Đề nghị", []),
    ],
)
def test_who_is_asked_in_the_middle_of_a_sentence(before: str, told: list[str]) -> None:
    made = led_by("Sở Y tế", f"{before} Sở Y tế sớm thống nhất")
    (task,) = made.tasks
    asked = tuple(replace(u, evidence=replace(u.evidence, rule="role.order")) for u in task.lead)
    made = replace(made, tasks=(replace(task, lead=asked, inherited=False),))
    assert [f.code for f in check_subjects(made)] == told


@pytest.mark.parametrize(
    ("name", "told"),
    [("Cơ sở", ["open-name"]), ("phường", ["open-name"]), ("Các cơ sở", []), ("Cơ sở đào tạo", [])],
)
def test_a_bare_noun_says_nobody(name: str, told: list[str]) -> None:
    assert [f.code for f in check_subjects(led_by(name, f"{name} rà soát hồ sơ"))] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế khắc phục các lỗi còn tồn tại trong quý II/2024", ["unread-time"]),
        ("Sở Y tế tổng hợp ý kiến, trình tại phiên họp thường kỳ tháng 7/2024", []),
        ("Sở Y tế đưa ý kiến ra phiên họp thường kỳ tháng 7/2024", ["unread-time"]),
        ("Sở Y tế trình hồ sơ tại kỳ họp thường lệ giữa năm 2024", ["unread-time"]),
        ("Sở Y tế di dời các hộ dân, xong trước mùa mưa bão", ["unread-time"]),
        ("Sở Y tế báo cáo chậm nhất 9 giờ ngày làm việc tiếp theo", ["unread-time"]),
        ("Sở Y tế hoàn thành hồ sơ trong tháng … năm 2024", ["unread-time"]),
        ("Sở Y tế mỗi quý lựa chọn một chủ đề", ["unread-time"]),
        ("Sở Y tế mỗi quý một chủ đề", []),
        ("Sở Y tế gửi hồ sơ lấy ý kiến trước khi trình", []),
        ("Sở Y tế khắc phục các lỗi còn tồn tại trong quý II/2023", []),
        ("Sở Y tế hoàn thành hồ sơ trong quý II/2024", []),
        ("Sở Y tế rà soát công việc hằng ngày", []),
    ],
)
def test_a_month_or_quarter_that_no_deadline_covers(sentence: str, told: list[str]) -> None:
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ báo cáo."))
    assert [f.code for f in check_deadlines(made) if f.code == "unread-time"] == told


@pytest.mark.parametrize(
    ("printed", "read", "told"),
    [
        ("trước ngày 15/12 hằng năm", "trước ngày 15/12", ["trước ngày 15/12 hằng năm"]),
        ("từ ngày 01/6/2024 đến ngày 30/6/2024", "ngày 01/6/2024", ["ngày 01/6/2024 đến ngày 3"]),
        ("trước 15/6 và ngày 15/12/2024", "ngày 15/12/2024", ["15/6 và ngày 15/12/2024"]),
        ("vào ngày 15 hằng tháng", "hằng tháng", ["ngày 15 hằng tháng"]),
        ("theo mẫu số 15 hằng tháng", "hằng tháng", []),
        ("trước ngày 15/12/2024", "trước ngày 15/12/2024", []),
        ("trước ngày 15/12/2024 đến các phòng", "trước ngày 15/12/2024", []),
    ],
)
def test_a_deadline_that_was_not_read_to_its_end(printed: str, read: str, told: list[str]) -> None:
    made = directive(whole(f"1. Sở Y tế gửi báo cáo {printed}.\n\n2. Sở Nội vụ báo cáo."))
    task, start = made.tasks[0], made.text.text.index(read)
    evidence = made.text.evidence(Span(start, start + len(read)), "deadline.day.by")
    deadline = Deadline(text=read, meaning=OnDate("2024-12-15"), evidence=evidence)
    made = replace(made, tasks=(replace(task, deadlines=(deadline,)),))
    cut = [
        f.evidence.quote for f in check_deadlines(made) if f.evidence and read in f.evidence.quote
    ]
    assert cut == told


def test_leads_taken_from_two_items() -> None:
    made = directive(whole("1. Sở Y tế rà soát.\n\n2. Công an huyện:\n\na) Tăng cường tuần tra."))
    first, last = made.tasks[0], made.tasks[-1]
    assert "two-leads" not in {f.code for f in check_tasks(made)}
    both = replace(last, lead=(first.lead[0], last.lead[0]), inherited=True)
    (told,) = (f for f in check_tasks(replace(made, tasks=(both, both))) if f.code == "two-leads")
    assert told.message == "Chủ trì lấy từ hai mục khác nhau: “Sở Y tế” và “Công an huyện”."


def test_leads_in_two_places_of_a_sentence() -> None:
    made = directive(whole("1. Sở Y tế, Sở Nội vụ rà soát.\n\n2. Sở Tài chính báo cáo Sở Tư pháp."))
    first, second = made.tasks
    assert not [f for f in check_tasks(made) if f.code == "two-leads"]
    far = replace(first, lead=(first.lead[0], second.lead[0]))
    told = [f.message for f in check_tasks(replace(made, tasks=(far,))) if f.code == "two-leads"]
    assert told == ["Chủ trì nêu ở hai chỗ trong một nhiệm vụ: “Sở Y tế” và “Sở Tài chính”."]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế tổ chức lễ ra quân cấp huyện ngày 25/11/2024; Sở Y tế rà soát", True),
        ("Sở Y tế tổng kết sau hội thi 05 ngày", True),
        ("Sở Y tế xử lý hồ sơ còn tồn đọng trong quý II/2024", True),
        ("Sở Y tế báo cáo tại phiên họp thường kỳ tháng 9", True),
        ("Sở Y tế đăng mỗi tuần ít nhất 02 tin, bài", True),
        ("Sở Y tế họp giao ban định kỳ hằng tuần", True),
        ("Sở Y tế thí điểm tại 02 xã (năm 2026)", True),
        ("Sở Y tế rà soát hồ sơ tiếp nhận trong quý II/2022", False),
        ("Sở Y tế rà soát sau cuộc họp ngày 05/01/2024", False),
        ("Sở Y tế thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2024", False),
    ],
)
def test_a_time_that_gave_no_deadline(sentence: str, told: bool) -> None:
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ báo cáo."))
    bare = replace(made, tasks=tuple(replace(task, deadlines=()) for task in made.tasks))
    assert ("unread-time" in {f.code for f in check(bare)}) is told


def test_cells_of_time() -> None:
    """One that gives several days, and one that gives nothing though it counts days."""
    made = directive(
        [
            *paragraphs(f"{HEADER}\n1. Sở Y tế rà soát.\n\n2. Nhiệm vụ cụ thể:"),
            table(
                ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
                ["1", "Rà soát hồ sơ", "Sở Y tế", "Trước ngày 30/6/2024; trước ngày 15/7/2024"],
                ["2", "Lập danh mục", "Sở Y tế", "≤ 45 ngày"],
                ["3", "Tổng kết", "Sở Y tế", "Trước ngày 30/9/2024"],
                ["4", "Báo cáo", "Sở Y tế", "Theo Kế hoạch số 12/KH-UBND ngày 02/01/2024"],
                ["5", "In tờ rơi", "Sở Y tế", "Khi có yêu cầu"],
                ["6", "Sơ kết", "Sở Y tế", "Năm thứ 2"],
                ["7", "Rà soát hằng tháng các hồ sơ tồn", "Sở Y tế", "31/12/2024"],
                ["8", "Tuyên truyền", "Sở Y tế", "Lúc nông nhàn"],
            ),
            *paragraphs(FOOT),
        ]
    )
    unread = (replace(t, deadlines=()) if t.path.endswith("row 2") else t for t in made.tasks)
    told = {(f.code, f.path) for f in check(replace(made, tasks=tuple(unread)))}
    times = {(code, path) for code, path in told if code in ("two-times", "unread-time")}
    unread_rows = {("unread-time", f"2/row {row}") for row in (2, 6, 7, 8)}
    assert times == {("two-times", "2/row 1"), *unread_rows}


@pytest.mark.parametrize(("past", "open_", "told"), [(3, 2, 3), (5, 4, 1), (8, 4, 1), (5, 6, 5)])
def test_a_table_of_overdue_work_is_told_once(past: int, open_: int, told: int) -> None:
    """From five on, where half of its tasks were due before the issue date."""
    rows = [[f"{n}", f"Rà soát nhóm {n}", "Sở Y tế", f"{n}/3/2024"] for n in range(1, past + 1)]
    rows += [[f"{n}", f"Rà soát nhóm {n}", "Sở Y tế", f"{n}/8/2024"] for n in range(20, 20 + open_)]
    head = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]
    opening = paragraphs(f"{HEADER}\n1. Sở Y tế rà soát.\n\n2. Nhiệm vụ chưa hoàn thành:")
    findings = found([*opening, table(head, *rows), *paragraphs(FOOT)])
    assert [f.code for f in findings].count("due-before-issue") == told


def test_a_column_of_times_whose_head_was_misread() -> None:
    made = directive(
        [
            *paragraphs(f"{HEADER}\n1. Sở Y tế rà soát.\n\n2. Nhiệm vụ cụ thể:"),
            table(
                ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thờl glan", "Ghi chú"],
                ["1", "Rà soát hồ sơ", "Sở Y tế", "Quý II/2024", "Báo cáo năm 2024"],
                ["2", "Lập danh mục", "Sở Y tế", "", "Theo Kế hoạch 2024"],
            ),
            *paragraphs(FOOT),
        ]
    )
    told = [
        (f.path, f.evidence.quote) for f in made.findings if f.evidence and f.code == "unread-time"
    ]
    assert told == [("2/row 1", "Quý II/2024")]


@pytest.mark.parametrize(
    ("leaf", "told"),
    [
        ("Người đứng đầu đoàn có trách nhiệm tổ chức thực hiện.", True),
        ("Đề nghị các nhóm gửi kết quả.", True),
        ("Việc gửi báo cáo hoàn thành trước ngày 15/4/2024.", True),
        ("Công tác này phải thiết thực, hiệu quả.", False),
    ],
)
def test_a_leaf_that_reads_like_an_order_and_became_none(leaf: str, told: bool) -> None:
    made = directive(whole(f"1. Sở Y tế báo cáo.\n\n2. {leaf}"))
    passed_over = LedgerEntry(path="2", account="context", rule="task.nobody-named")
    ledger = tuple(passed_over if entry.path == "2" else entry for entry in made.ledger)
    codes = [finding.code for finding in check_ledger(replace(made, tasks=(), ledger=ledger))]
    assert codes == (["no-task"] if told else [])


def test_a_document_older_than_one_that_it_cites() -> None:
    body = "1. Sở Y tế thực hiện Kế hoạch số 12/KH-UBND ngày 20/4/2024.\n\n2. Sở Nội vụ báo cáo."
    assert "odd-date" in codes(whole(body))
    assert "odd-date" not in codes(whole(body.replace("20/4/2024", "20/4/2023")))


@pytest.mark.parametrize(
    ("stamp", "told"),
    [
        ("18.03.2024 09:29:39 +07:00", []),
        ("15/03/2024 08:41:42", []),
        ("18.05.2024 09:29:39", ["odd-date"]),
        ("02.03.2024 09:29:39", ["odd-date"]),
        ("18.13.2024 09:29:39", []),
        ("Số: 12", []),
    ],
)
def test_an_issue_date_far_from_the_electronic_signature(stamp: str, told: list[str]) -> None:
    made = directive(whole())
    removed = (Removed(text=stamp, page=1, reason="stamp"),)
    signed = replace(made, text=replace(made.text, removed=removed))
    assert [f.code for f in check_header(signed)] == told


def test_a_rhythm_without_a_period() -> None:
    (finding,) = found(whole("1. Sở Y tế định kỳ báo cáo.\n\n2. Sở Nội vụ rà soát."))
    assert (finding.code, finding.path) == ("open-rhythm", "1")


@pytest.mark.parametrize(
    ("deadline", "code"),
    [
        ("trước ngày 31/02/2024", "impossible-date"),
        ("trước ngày 30/02/2025", "impossible-date"),
        ("trước ngày 15/4/2023", "due-before-issue"),
    ],
)
def test_a_deadline_that_can_not_be(deadline: str, code: str) -> None:
    body = f"1. Sở Y tế báo cáo {deadline}.\n\n2. Sở Nội vụ rà soát."
    (finding,) = found(whole(body))
    assert finding.code == code
    assert finding.evidence is not None
    assert finding.evidence.quote == deadline


def test_a_day_without_year_in_a_document_without_date() -> None:
    body = "1. Sở Y tế báo cáo trước ngày 15/4.\n\n2. Sở Nội vụ rà soát."
    assert "open-year" in codes(whole(body, date=""))


def test_a_day_without_year_in_a_plan_for_the_next_year() -> None:
    """Its year is taken, and where the year of issue would do as well somebody is asked."""
    made = directive(
        whole(
            "1. Sở Y tế báo cáo trước ngày 30/12.\n\n2. Sở Nội vụ rà soát trước ngày 15/6.",
            date="Sơn Hà, ngày 20 tháng 12 năm 2024",
            code="Số: 04/KH-UBND",
            kind="KẾ HOẠCH",
            title="Cải cách hành chính năm 2025",
        )
    )
    due = [deadline.meaning for task in made.tasks for deadline in task.deadlines]
    assert due == [OnDate("2025-12-30"), OnDate("2025-06-15")]
    (doubt,) = (finding for finding in made.findings if finding.code == "open-year")
    assert doubt.evidence is not None
    assert doubt.evidence.quote == "trước ngày 30/12"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế kiểm tra các trạm bị hỏng cuối tháng 01", True),
        ("Sở Y tế báo cáo trong tháng 4", False),
        ("Sở Y tế báo cáo trong tháng 01/2025", False),
    ],
)
def test_a_month_that_had_passed_when_it_was_named(sentence: str, told: bool) -> None:
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ rà soát."))
    assert made.tasks[0].deadlines
    assert ("open-year" in {f.code for f in made.findings}) == told


def test_a_list_that_begins_again() -> None:
    """From there to its end it is told once: the points of a misread heading stand beside it."""
    made = directive(
        whole(
            "1. QUAN ĐIỂM\n\n1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.\n\n3. Sở Tài chính rà soát."
        )
    )
    (told,) = (f for f in made.findings if f.code == "broken-numbering")
    assert told.path == "1#2"
    assert told.evidence is not None
    assert told.evidence.quote.endswith("Sở Tài chính rà soát.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rà soát hồ sơ. b) Lập danh sách", True),
        ("8) Sơ tán các hộ dân", True),
        ("Thực hiện các việc sau: - Rà soát hồ sơ", True),
        ("Rà soát hồ sơ theo điểm b) Điều 5", False),
        ("Rà soát, gồm: (1) Hồ sơ cũ; (2) Hồ sơ mới", False),
    ],
)
def test_a_marker_within_a_task(text: str, told: bool) -> None:
    made = directive(whole())
    made = replace(made, tasks=(replace(made.tasks[0], text=text),))
    assert ("lost-marker" in {f.code for f in check(made)}) == told


def test_a_label_beside_says_that_somebody_is_in_charge() -> None:
    """Each task is told, not the part once: who leads stands there, misread."""
    body = "1. Tuyên truyền\n\na) Phát thanh.\n\nb) Treo băng rôn.\n\nc) Trácb nhiệm thực hiện: bộ ba.\n\n2. Sở Y tế báo cáo."
    made = directive(whole(body.replace("Trácb", "Trạch")).replace(ORDERED, OPEN))
    bare = tuple(
        replace(t, lead=(), inherited=False) if t.path[0] == "1" else t for t in made.tasks
    )
    told = {(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))}
    assert {("no-lead", "1/a"), ("no-lead", "1/b")} <= told


def test_a_number_printed_twice_is_a_slip() -> None:
    body = "1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.\n\n2. Sở Tài chính rà soát."
    assert "broken-numbering" not in codes(whole(body))


def test_a_page_that_failed() -> None:
    source = source_of(paragraphs(whole()), failed=[2])
    (made,) = directives(source)
    (finding,) = made.findings
    assert (finding.code, finding.page, finding.severity) == ("failed-page", 2, "fault")


def scanned(confidence: float, content: str = "") -> list[Block]:
    """The clean document as OCR reads it, a line a paragraph."""
    blocks: list[Block] = []
    for row, block in enumerate(paragraphs(content or whole())):
        assert isinstance(block, Line)
        blocks.append(printed(block.text, top=0.03 + 0.03 * row, confidence=confidence))
    return blocks


@pytest.mark.parametrize(("confidence", "unsure"), [(0.95, False), (0.4, True)])
def test_digits_that_ocr_was_not_sure_of(confidence: float, unsure: bool) -> None:
    """Only where a wrong digit does harm: code, issue date and deadlines."""
    messages = [f.message for f in found(scanned(confidence)) if f.code == "low-confidence"]
    for beginning in ("Số, ký hiệu", "Ngày ban hành", "Thời hạn"):
        assert any(message.startswith(beginning) for message in messages) is unsure


def test_two_readings_of_digits_are_both_named() -> None:
    """On the value whose digits they are: code, issue date, deadline, cited document."""
    body = CLEAN + "\n\nc) Thực hiện Quyết định số 186/QĐ-UBND ngày 22/12/2023 của UBND tỉnh."
    blocks = scanned(0.96, whole(body))
    others = {"04/CT-UBND": "01/CT-UBND", "15/4/2024.": "13/4/2024", "186/QĐ-UBND": "136/QĐ-UBND"}
    doubted: list[Block] = []
    for block in blocks:
        assert isinstance(block, Line)
        words = (
            replace(word, other=others.get(block.text[word.start : word.end]))
            for word in block.words
        )
        doubted.append(replace(block, words=tuple(words)))
    messages = {f.message: f.path for f in found(doubted) if f.code == "two-readings"}
    assert messages == {
        "Số, ký hiệu đọc hai lần khác nhau: “04/CT-UBND” và “01/CT-UBND”.": None,
        "Thời hạn đọc hai lần khác nhau: “15/4/2024.” và “13/4/2024”.": "1",
        "Văn bản viện dẫn đọc hai lần khác nhau: “186/QĐ-UBND” và “136/QĐ-UBND”.": "2/c",
    }


@pytest.mark.parametrize("confirmed", [False, True])
def test_what_a_second_look_confirms_is_sure_unless_it_may_be_handwriting(
    *, confirmed: bool
) -> None:
    body = CLEAN + "\n\nc) Thực hiện Quyết định số 186/QĐ-UBND ngày 22/12/2023 của UBND tỉnh."
    blocks: list[Block] = []
    for block in scanned(0.96, whole(body)):
        assert isinstance(block, Line)
        words = (
            replace(word, confidence=0.7, confirmed=confirmed)
            if any(sign.isdigit() for sign in block.text[word.start : word.end])
            else word
            for word in block.words
        )
        blocks.append(replace(block, words=tuple(words)))
    names = {f.message.split(" đọc")[0] for f in found(blocks) if f.code == "low-confidence"}
    of_header = {"Số, ký hiệu", "Ngày ban hành"}
    assert names == (of_header if confirmed else of_header | {"Thời hạn", "Văn bản viện dẫn"})


def test_findings_come_in_the_order_of_the_text() -> None:
    body = "1. Sở Y tế báo cáo trước ngày 31/02/2024.\n\n3. Giao Sở Vũ trụ rà soát trước ngày 15/4/2023."
    starts = [f.evidence.span.start if f.evidence else -1 for f in found(whole(body))]
    assert len(starts) >= 3
    assert starts == sorted(starts)


def test_a_finding_speaks_to_a_clerk() -> None:
    body = "1. Rà soát trước ngày 31/02/2024.\n\n3. Giao Sở Vũ trụ báo cáo."
    for finding in found(whole(body, code="", date="")):
        assert re.match(r"^[A-ZĐ]", finding.message)
        assert finding.message.endswith((".", "”."))
        assert finding.severity in ("note", "doubt", "fault")


def test_findings_are_a_function_of_the_directive() -> None:
    made = ordered(CLEAN)
    assert check(made) == made.findings == check(made)


def test_every_code_is_documented() -> None:
    """What the checks can say stands in the list that a clerk looks it up in."""
    listed = set(re.findall(r"^\| `([a-z-]+)`", DOCUMENTED.read_text(encoding="utf-8"), re.M))
    room = Path(__file__).parents[2] / "pipeline" / "check"
    code = "\n".join(path.read_text(encoding="utf-8") for path in room.glob("*.py"))
    said = set(re.findall(r'code="([a-z-]+)"', code)) | set(re.findall(r'"([a-z]+-[a-z-]+)"', code))
    assert said <= listed
