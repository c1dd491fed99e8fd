"""Errors of the store, with what to do about them. Messages go to clerks and are in Vietnamese.

They stand here and not in `pipeline.errors` because the store lies beneath the pipeline; attributes
are the same, so that whoever reports errors treats them alike.
"""

from collections.abc import Sequence


class StoreError(Exception):
    """The database can't be opened, is of another version, or doesn't answer."""

    exit_code = 6
    code = "store"

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class ServerAway(StoreError):
    """The server doesn't answer, has no connection left or broke off what was begun: in a moment it may do it."""


def is_away(error: BaseException | None) -> bool:
    """Whether an error of PostgreSQL's driver is one that may pass by itself."""
    # What went wrong on the way has no code of the server. 40: two who wait for each other, 57P: it stops or starts.
    state = getattr(error, "sqlstate", "")
    return state is None or state.startswith(("08", "40", "53300", "57P"))


class RowsRefused(StoreError):
    """The database works but does not take these rows: the fault of one file, not of the store."""

    code = "rows-refused"


class UnknownUnit(StoreError):
    """Neither the registry nor any document knows the unit that is asked for: no empty answer is given."""

    exit_code = 2
    code = "unknown-unit"

    def __init__(self, wording: str, nearest: Sequence[str] = ()) -> None:
        advice = (
            f"Tên gần nhất: {'; '.join(nearest)}."
            if nearest
            else "`dondoc units` liệt kê các đơn vị trong cơ sở dữ liệu; `dondoc units add` thêm đơn vị."
        )
        super().__init__(f"Không có đơn vị nào tên là “{wording}”.", advice=advice)
        self.nearest = tuple(nearest)


class UnknownTarget(StoreError):
    """What should be corrected is not stored: a slip of who asks, not of the store."""

    exit_code = 2
    code = "unknown-target"


class BadEvent(StoreError):
    """What is said about a task can't have happened, or lacks its reason."""

    exit_code = 2
    code = "bad-event"
