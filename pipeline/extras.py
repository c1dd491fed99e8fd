"""Extras: Python packages that only some work needs, so that nobody else has to install them."""

import shlex
import sys
from importlib.util import find_spec
from typing import Literal, NamedTuple, get_args

from pipeline.errors import MissingProgram

Extra = Literal["web", "mcp", "server", "akn", "heic", "pandas", "datasette", "notebooks"]
"""As `pyproject.toml` names them."""


class _Extra(NamedTuple):
    modules: tuple[str, ...]
    """What `import` calls its packages."""
    needed_for: str


_EXTRAS: dict[Extra, _Extra] = {
    "web": _Extra(
        ("fastapi", "uvicorn", "jinja2", "python_multipart", "argon2", "httpx"),
        "mở bàn làm việc trên trình duyệt và giao diện REST (dondoc serve, dondoc user add)",
    ),
    "mcp": _Extra(("mcp",), "trả lời trợ lý ảo (dondoc mcp)"),
    "server": _Extra(
        ("procrastinate", "fsspec", "s3fs"),
        "chia việc cho nhiều máy (dondoc ingest --queue, dondoc queue, dondoc worker)",
    ),
    "akn": _Extra(("cobalt",), "xuất Akoma Ntoso (dondoc export --format akn)"),
    "heic": _Extra(("pillow_heif",), "đọc ảnh HEIC của điện thoại"),
    "pandas": _Extra(("pandas",), "lấy nhiệm vụ thành DataFrame trong Python (dondoc.to_frame)"),
    "datasette": _Extra(("datasette",), "xem cơ sở dữ liệu bằng Datasette"),
    "notebooks": _Extra(
        ("nbclient", "ipykernel", "matplotlib"), "chạy các sổ tay trong notebooks/"
    ),
}
EXTRAS: tuple[Extra, ...] = get_args(Extra)


def need(extra: Extra) -> None:
    """Return where an extra is installed; raises `MissingProgram`, which says what for and how to install it."""
    if missing := missing_of(extra):
        raise MissingProgram(
            f"Chưa cài gói Python {', '.join(missing)} để {needed_for(extra)}.",
            advice=f"Cài bằng lệnh: {command_for(extra)}",
        )


def missing_of(extra: Extra) -> list[str]:
    """The modules of an extra that can't be imported here."""
    return [module for module in _EXTRAS[extra].modules if find_spec(module) is None]


def needed_for(extra: Extra) -> str:
    """What nobody can do without the extra; goes on behind “để”."""
    return _EXTRAS[extra].needed_for


def command_for(extra: Extra) -> str:
    """The command that installs an extra where this program runs: a bare `pip` may be that of another Python.

    pip finds dondoc installed, from wherever that was, and adds the packages that are missing.
    """
    return f"{shlex.quote(sys.executable)} -m pip install 'dondoc[{extra}]'"
