"""Names of those who lead: where one may go on, or two are one."""

from dataclasses import replace

import pytest

from models.text import Span
from models.unit import Unit
from pipeline.check.names import check_names
from tests.check.doubted import led_by, whole
from tests.texts import directive


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
