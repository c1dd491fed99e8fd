"""Who is at work: a name for this process that no other process ever has, and whether the owner of a name lives.

A claim whose owner is known to be dead need not wait for the end of its lease.
"""

import os
import platform
from functools import cache
from pathlib import Path

_PROC = Path("/proc")


@cache
def _here() -> str:
    """This machine since it was started; containers count as machines, for they see their own processes only."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()[:8]
        space = (_PROC / "self/ns/pid").stat().st_ino
    except OSError:
        boot, space = "", 0
    return f"{platform.node()}/{boot}/{space}"


def own_name() -> str:
    """The name of this process."""
    return f"{_here()}/{os.getpid()}/{_begun(os.getpid())}"


def is_gone(name: str) -> bool:
    """Whether the process of this name has ended; False where it is not for us to know."""
    here, pid, begun = name.rsplit("/", 2)
    return here == _here() and _begun(int(pid)) != begun


def _begun(pid: int) -> str | None:
    """When a process was started, in ticks; None where there is none."""
    try:
        fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        if _PROC.is_dir():
            return None
        return _signalled(pid)
    # A zombie does nothing any more.
    return None if fields[0] == "Z" else fields[19]


def _signalled(pid: int) -> str | None:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass
    return "0"
