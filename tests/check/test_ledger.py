"""The ledger: leaves that read like an order and became no task."""

from dataclasses import replace

import pytest

from models.directive import LedgerEntry
from pipeline.check.ledger import check_ledger
from tests.check.doubted import whole
from tests.texts import directive


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
