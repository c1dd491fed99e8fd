"""Options that several commands share, and how they go over those of the environment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import click

from models.names import ROLE_NAMES, STATUS_NAMES, named
from models.status import SOON
from pipeline.settings import DEFAULT_DATABASE, Settings

Command = TypeVar("Command", bound=Callable[..., Any])


def database(command: Command) -> Command:
    """``--db``."""
    return click.option(
        "--db",
        metavar="URL",
        help="Cơ sở dữ liệu: URL (SQLAlchemy) hoặc tệp SQLite. Biến môi trường: DONDOC_DB. "
        f"[default: {DEFAULT_DATABASE}]",
    )(command)


def task_filter(command: Command) -> Command:
    """Which tasks, and the day for which statuses are worked out."""
    return _with(_TASK_FILTER, command)


def whose_and_which(command: Command) -> Command:
    """Of `task_filter` the part of a unit, and the words of tasks and documents."""
    return _with((*_WHOSE, *_OF_WHICH_WORDS), command)


def _with(shared: Sequence[Callable[[Command], Command]], command: Command) -> Command:
    for option in reversed(shared):
        command = option(command)
    return command


def caching(command: Command) -> Command:
    """``--no-cache``."""
    return click.option(
        "--no-cache",
        "cache",
        flag_value="off",
        default=None,
        help="Không dùng và không giữ kết quả nhận dạng. Biến môi trường: DONDOC_CACHE=off.",
    )(command)


def secrecy(command: Command) -> Command:
    """``--allow-secret``."""
    return click.option(
        "--allow-secret",
        is_flag=True,
        help="Đọc cả văn bản có dấu MẬT, TỐI MẬT, TUYỆT MẬT: chỉ trên máy được phép lưu giữ.",
    )(command)


def output_format(*formats: str) -> Callable[[Command], Command]:
    """``--format``, the first being the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="Bảng (table) để người đọc, các dạng khác cho chương trình.",
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


class Named(click.Choice[str]):
    """One of some names of programs, which clerks may give in Vietnamese as well, with or without tones."""

    def __init__(self, names: Mapping[Any, str]) -> None:
        super().__init__(list(names))
        self.names = names

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """``quá hạn``, ``qua-han`` and ``overdue`` are the same."""
        found = named(str(value), self.names)
        if found is None:
            self.fail(f"“{value}” không có trong các giá trị {self.listed}.", param, ctx)
        return found

    @property
    def listed(self) -> str:
        """All of them, as help and messages list them."""
        return ", ".join(f"{name} ({key})" for key, name in self.names.items())


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
ROLE, STATUS = Named(ROLE_NAMES), Named(STATUS_NAMES)
_TONELESS = "không cần gõ dấu"
ROLE_HELP = f"Vai trò của đơn vị, {_TONELESS}: {ROLE.listed}."
_WHOSE = (
    click.option(
        "--role",
        type=ROLE,
        metavar="ROLE",
        help=ROLE_HELP,
    ),
    click.option(
        "--with-predecessors",
        "predecessors",
        is_flag=True,
        help="Cả nhiệm vụ của các đơn vị cũ mà đơn vị ở --unit hoặc --owed-to đã tiếp nhận, "
        "theo danh mục đơn vị.",
    ),
)
_OF_WHICH_WORDS = (
    click.option("--issuer", help="Tên cơ quan ban hành."),
    click.option("--document", help="Mã, số ký hiệu hoặc tên tệp của văn bản."),
    click.option("--text", help="Các chữ liền nhau trong nội dung nhiệm vụ."),
    click.option(
        "--search", help="Các chữ theo thứ tự bất kỳ: trong nhiệm vụ, tên đơn vị hoặc văn bản."
    ),
)
_TASK_FILTER = (
    click.option("--unit", help="Tên đơn vị hoặc vài chữ trong tên; không cần gõ dấu hay chữ hoa."),
    click.option("--owed-to", help="Tên đơn vị nhận kết quả: ai phải báo cáo cho đơn vị đó."),
    *_WHOSE,
    click.option("--due-from", type=Day(), help="Đến hạn từ ngày này."),
    click.option("--due-to", type=Day(), help="Đến hạn chậm nhất ngày này."),
    click.option("--as-of", type=Day(), help="Ngày để tính tình trạng. [default: today]"),
    click.option(
        "--status",
        type=STATUS,
        metavar="STATUS",
        help=f"Tình trạng của nhiệm vụ vào ngày đó, {_TONELESS}: {STATUS.listed}.",
    ),
    click.option(
        "--soon-days",
        type=click.IntRange(0, 366),
        default=SOON.days,
        show_default=True,
        help="Còn bao nhiêu ngày thì coi là sắp đến hạn.",
    ),
    *_OF_WHICH_WORDS,
)
