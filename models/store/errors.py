"""Errors of the store, with what to do about them. Messages go to clerks and are in Vietnamese.

They stand here and not in `pipeline.errors` because the store lies beneath the pipeline; attributes
are the same, so that whoever reports errors treats them alike.
"""


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


class RowsRefused(StoreError):
    """The database works but does not take these rows: the fault of one file, not of the store."""

    code = "rows-refused"


class UnknownTarget(StoreError):
    """What should be corrected is not stored: a slip of who asks, not of the store."""

    exit_code = 2
    code = "unknown-target"
