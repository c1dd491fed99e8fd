from dondoc.score.alignment import align_tasks
from dondoc.score.answers import read_expected, read_found


def aligned(
    expected: list[tuple[str, str]], found: list[tuple[str, str]]
) -> tuple[list[str | None], list[str]]:
    """The text that answers each expected task, and the texts left over; tasks as path and words."""
    gold = read_expected({"tasks": [{"path": path, "starts": text} for path, text in expected]})
    export = read_found({"tasks": [{"path": path, "text": text} for path, text in found]})
    alignment = align_tasks(gold.tasks, export.tasks)
    return (
        [answer.text if answer else None for _, answer in alignment.pairs],
        [task.text for task in alignment.surplus],
    )


def test_a_task_is_answered_in_its_own_item_first() -> None:
    answers, surplus = aligned(
        [("1/b", "Kiểm tra"), ("1/a", "Kiểm tra")],
        [("1/a", "Kiểm tra cơ sở"), ("1/b", "Kiểm tra chợ")],
    )
    assert answers == ["Kiểm tra chợ", "Kiểm tra cơ sở"]
    assert surplus == []


def test_the_shortest_of_equals_answers() -> None:
    answers, surplus = aligned(
        [("1", "Kiểm tra")], [("1", "Kiểm tra và xử lý vi phạm"), ("1", "Kiểm tra")]
    )
    assert answers == ["Kiểm tra"]
    assert surplus == ["Kiểm tra và xử lý vi phạm"]


def test_the_same_task_found_twice_is_surplus_once() -> None:
    same = ("1", "Báo cáo kết quả")
    assert aligned([same], [same, same]) == (["Báo cáo kết quả"], ["Báo cáo kết quả"])


def test_an_answer_that_holds_a_further_task_stays_free_for_it() -> None:
    joined = "Sở Y tế kiểm tra. Sở Công Thương thống kê."
    answers, surplus = aligned(
        [("1", "Sở Y tế kiểm tra"), ("1", "Sở Công Thương thống kê")], [("1", joined)]
    )
    assert answers == [joined, joined]
    assert surplus == []
