"""What is wrong with a command as it was typed, in the clerk's language: click speaks English only."""

import re
from collections.abc import Collection

import click

_KINDS = {"File": "tệp", "Directory": "thư mục", "Path": "đường dẫn"}
_SAID = (
    (r"(File|Directory|Path) '(.*)' does not exist\.", "không có {kind} “{1}”."),
    (r"(File|Directory|Path) '(.*)' is a directory\.", "“{1}” là thư mục."),
    (r"(File|Directory|Path) '(.*)' is a file\.", "“{1}” là tệp, không phải thư mục."),
    (r"'(.*)' is not one of (.*)\.", "“{0}” không có trong các giá trị {1}."),
    (r"'(.*)' is not a valid (?:integer|float)(?: range)?\.", "“{0}” không phải là số."),
    (r"(\S+) is not in the range (.*)\.", "{0} nằm ngoài khoảng {1}."),
)


def explained(error: click.ClickException) -> str:
    """What is wrong, how the command is used, and where to read more."""
    if not isinstance(error, click.UsageError):
        return error.format_message()
    words = _words(error)
    if error.ctx is None or isinstance(error, click.exceptions.NoArgsIsHelpError):
        return words
    path = error.ctx.command_path
    pieces = " ".join(error.ctx.command.collect_usage_pieces(error.ctx))
    return f"{words}\nCách dùng: {path} {pieces}\nXem thêm: {path} --help"


def _words(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"Không có tùy chọn {error.option_name}.{_perhaps(error.possibilities)}"
    if isinstance(error, click.MissingParameter):
        return f"Thiếu {_name(error)}."
    if isinstance(error, click.BadParameter):
        name, words = _name(error), _translated(error.message)
        return f"{name}: {words}" if name else f"{words[:1].upper()}{words[1:]}"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"Không có lệnh “{error.command_name}”.{_perhaps(error.possibilities)}"
    if found := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message):
        return f"Thừa “{found[1]}”."
    return "Thiếu tên lệnh." if error.message == "Missing command." else error.format_message()


def _name(error: click.BadParameter) -> str:
    return (
        error.param.get_error_hint(error.ctx).replace("'", "") if error.param and error.ctx else ""
    )


def _perhaps(names: Collection[str] | None) -> str:
    return f" Có phải là: {', '.join(sorted(names))}?" if names else ""


def _translated(message: str) -> str:
    for pattern, words in _SAID:
        if found := re.fullmatch(pattern, message):
            return words.format(*found.groups(), kind=_KINDS.get(found[1], ""))
    return message
