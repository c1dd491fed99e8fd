"""Why the system refused, in Vietnamese where it is common."""

import errno
from pathlib import Path

import pytest

from models.reasons import reason_of


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EACCES, "không có quyền"),
        (errno.EROFS, "ổ đĩa chỉ cho đọc"),
        (errno.EXDEV, "strange"),
    ],
)
def test_common_reasons_are_translated_and_rare_ones_kept(number: int, words: str) -> None:
    assert reason_of(OSError(number, "strange")) == words


def test_an_error_of_the_system_itself(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "none").read_bytes()
    assert reason_of(caught.value) == "không có tệp hay thư mục này"


def test_an_error_without_words() -> None:
    assert reason_of(OSError()) == "OSError"
