"""Faults that show only in a batch, and which of all faults may be gone by the next run."""

from typing import Literal

from models.intake import Input
from models.outcome import Fault
from pipeline.batch.report import fault_of
from pipeline.settings import Settings

Loss = Literal["crashed", "timeout", "out-of-memory"]
"""How the process that read a file was lost."""

_TRIES = 5
"""So often a file may be at work when its batch or machine ends."""
_AGAIN = "rồi đọc lại (tệp đã cách ly: `dondoc quarantine retry`)."

LOSSES: dict[Loss, tuple[str, str]] = {
    "crashed": (
        "Tệp làm chương trình đọc dừng đột ngột hai lần.",
        "Mở tệp bằng phần mềm khác, in lại ra PDF rồi nạp bản mới.",
    ),
    "timeout": (
        "Đọc tệp quá lâu, cả khi đọc lại riêng với thời hạn dài hơn.",
        "Tách nhỏ hoặc quét lại ở 300 dpi; nếu tệp thật sự lớn, tăng DONDOC_DOCUMENT_SECONDS và "
        f"DONDOC_STALLED_SECONDS {_AGAIN}",
    ),
    "out-of-memory": (
        "Đọc tệp cần quá nhiều bộ nhớ, cả khi đọc lại riêng với mức cao hơn.",
        "In lại tệp ra PDF hoặc quét lại ở 300 dpi; nếu tệp thật sự lớn, tăng DONDOC_MEMORY_MB "
        f"{_AGAIN}",
    ),
}

CHANGED = fault_of(
    "changed",
    "Tệp bị thay đổi trong lúc đang đọc.",
    "Chạy lại khi tệp đã chép xong.",
)

# What is wrong with the machine or its surroundings, not with the bytes.
_PASSING = frozenset({"unreadable", "missing-program", "changed"})


def given_up(abandoned: Input) -> Fault | None:
    """The fault of a file that was at work each time that a batch ended, once that is often enough."""
    if abandoned.attempts < _TRIES:
        return None
    return fault_of(
        "crashed",
        f"{abandoned.attempts} lần đang đọc tệp này thì cả chương trình bị dừng.",
        f"Kiểm tra bộ nhớ của máy và tệp, {_AGAIN}",
    )


def may_pass(known: Input, settings: Settings) -> bool:
    """Whether a quarantined file is worth another try by itself."""
    if known.state != "quarantined":
        return False
    code = known.fault.code if known.fault else "unreadable"
    return code in _PASSING or (code == "secret" and settings.allow_secret)
