"""Options that several commands share, and how they go over those of the environment."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import click

from models.status import SOON, STATUSES
from pipeline.settings import DEFAULT_DATABASE, Settings

Command = TypeVar("Command", bound=Callable[..., Any])


def database(command: Command) -> Command:
    """``--db``."""
    return click.option(
        "--db",
        metavar="URL",
        help=f"Database, an SQLAlchemy URL or a SQLite file. Environment: DONDOC_DB. "
        f"[default: {DEFAULT_DATABASE}]",
    )(command)


def task_filter(command: Command) -> Command:
    """Which tasks, and the day for which statuses are worked out."""
    for option in reversed(_TASK_FILTER):
        command = option(command)
    return command


def caching(command: Command) -> Command:
    """``--no-cache``."""
    return click.option(
        "--no-cache",
        "cache",
        flag_value="off",
        default=None,
        help="Neither use nor keep what OCR gives. Environment: DONDOC_CACHE=off.",
    )(command)


def secrecy(command: Command) -> Command:
    """``--allow-secret``."""
    return click.option(
        "--allow-secret",
        is_flag=True,
        help="Read documents marked MẬT, TỐI MẬT or TUYỆT MẬT too: only on a machine that may hold them.",
    )(command)


def output_format(*formats: str) -> Callable[[Command], Command]:
    """``--format``, the first being the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="Tables for people, the others for programs.",
    )


def settings_with(**given: str | int | bool | None) -> Settings:
    """Settings of the environment under those that the command line gives."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return replace(Settings.from_environment(), **chosen)  # type: ignore[arg-type]  # typed by click


class Day(click.ParamType[date]):
    """A day as offices or as programs write it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """``2023-04-10`` or ``10/4/2023``."""
        if isinstance(value, date):
            return value
        try:
            day, slash, rest = str(value).partition("/")
            if not slash:
                return date.fromisoformat(day)
            month, _, year = rest.partition("/")
            return date(int(year), int(month), int(day))
        except ValueError:
            self.fail(
                f"“{value}” không phải là ngày; hãy viết 10/4/2023 hoặc 2023-04-10.", param, ctx
            )


class Span(click.ParamType[int]):
    """A number of days as people say it."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """``30d``, ``4w``, ``3m`` (of 30 days), or a number of days."""
        text = str(value).strip().lower()
        number, unit = (text[:-1], text[-1]) if text[-1:] in _DAYS_OF else (text, "d")
        if not (number.isascii() and number.isdecimal()) or int(number) > 3660:
            self.fail(f"“{value}” không phải là số ngày; hãy viết 30d, 4w hoặc 3m.", param, ctx)
        return int(number) * _DAYS_OF[unit]


_DAYS_OF = {"d": 1, "w": 7, "m": 30}
ROLES = ("lead", "coordinate", "report_to")
_TASK_FILTER = (
    click.option(
        "--unit", help="Name of a unit, or some words of it; tones and case don't matter."
    ),
    click.option("--owed-to", help="Words of the unit that gets the result: who reports to us."),
    click.option("--role", type=click.Choice(ROLES), help="The unit's part in the task."),
    click.option(
        "--with-predecessors",
        "predecessors",
        is_flag=True,
        help="Also tasks of the units whose work --unit or --owed-to took over, as far as the registry knows.",
    ),
    click.option("--due-from", type=Day(), help="Due on this day or later."),
    click.option("--due-to", type=Day(), help="Due on this day or earlier."),
    click.option("--as-of", type=Day(), help="The day that statuses are for. [default: today]"),
    click.option(
        "--status", type=click.Choice(STATUSES), help="Where the task stands on that day."
    ),
    click.option(
        "--soon-days",
        type=click.IntRange(0, 366),
        default=SOON.days,
        show_default=True,
        help="How many days ahead a task is due soon.",
    ),
    click.option("--issuer", help="Words of the issuing body's name."),
    click.option("--document", help="Id, code or file name of a document."),
    click.option("--text", help="Words of the task, one behind the other."),
    click.option("--search", help="Words in any order: of the task, its units or its document."),
)
