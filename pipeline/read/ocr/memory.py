"""Memory of pages goes back to the system when they are done with."""

import ctypes
import sys

_M_MMAP_THRESHOLD = -3
_LARGE = 1 << 20


def give_back_large_blocks() -> None:
    """Have the C library take every block of 1 MiB and more from the system, and give it back when it is freed.

    Otherwise glibc moves this limit up to 32 MiB as it meets large blocks (mallopt(3)), pictures of pages come to
    lie between words that stay, and a worker that reads for hours holds twice of what it needs. Does
    nothing where the C library is another one.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _LARGE)
