"""Titles that a full stop parts from their text, in front of who acts."""

import pytest

from tests.texts import ordered

CHECKS = "Kiểm tra, xử lý vi phạm. Công an huyện chủ trì thành lập đoàn kiểm tra liên ngành."


def starts(body: str) -> list[tuple[str, str]]:
    """Path and first words of each task."""
    return [(task.path, " ".join(task.text.split()[:2])) for task in ordered(body).tasks]


def test_a_few_words_in_front_of_who_acts_are_a_title() -> None:
    assert starts(f"1. {CHECKS}\n\n2. Rà soát hồ sơ.") == [("1", "Kiểm tra,"), ("2", "Rà soát")]


@pytest.mark.parametrize(
    ("body", "tasks"),
    [
        # under somebody's own heading they are his work
        (f"1. Sở Y tế\n\na) {CHECKS}\n\nb) Rà soát hồ sơ.", 3),
        # with a day of its own it is a work
        ("1. Rà soát hồ sơ trước ngày 20/4/2024. Sở Y tế tổng hợp số liệu.", 2),
        # an order follows a work as well as a title
        ("1. Tổng rà soát các hồ sơ còn tồn đọng. Giao Sở Y tế lập danh sách.", 2),
    ],
)
def test_a_work_is_no_title(body: str, tasks: int) -> None:
    assert len(starts(body)) == tasks
