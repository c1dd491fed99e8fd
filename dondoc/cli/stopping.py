"""Ctrl-C while files are read: heeded wherever it comes, and at the latest after two seconds.

Python makes of Ctrl-C an exception at whatever line it is at. Where that is a call of the garbage collector the
exception is lost, and while a library waits in C, for a lock of the database or a server that is gone, there is no
line at all.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dondoc.cli.output import say

_SECONDS = 1.8
STOPPED = "Đã dừng theo yêu cầu. Những gì đã lưu vẫn còn; chạy lại cùng lệnh để làm tiếp."
_INTERRUPTED = 130


@contextmanager
def stoppable(last_words: Callable[[], str]) -> Iterator[Callable[[], None]]:
    """Gives what is to be called now and then, and raises `KeyboardInterrupt` once Ctrl-C was pressed.

    A program that has not ended by itself two seconds later is ended here, with ``last_words``: what it holds is what
    `kill -9` would leave, which the next run makes good.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    heard, told = os.pipe()
    os.set_blocking(told, False)
    pressed = threading.Event()

    def listen() -> None:
        # A zero says that all is over.
        while (number := os.read(heard, 1)) not in (b"", b"\0"):
            if number[0] == signal.SIGINT and not pressed.is_set():
                pressed.set()
                timer = threading.Timer(_SECONDS, _end, [last_words])
                timer.daemon = True
                timer.start()
        os.close(heard)

    def heed() -> None:
        if pressed.is_set():
            raise KeyboardInterrupt

    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    threading.Thread(target=listen, daemon=True).start()
    try:
        yield heed
    finally:
        signal.set_wakeup_fd(before)
        os.write(told, b"\0")
        os.close(told)


def _end(last_words: Callable[[], str]) -> None:
    if words := last_words():
        say(words)
    say(STOPPED)
    # Processes that read end with this one.
    os._exit(_INTERRUPTED)
