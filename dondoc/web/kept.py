"""Answers that are kept until the store changes: numbers about a million tasks are not counted for every look."""

import time
from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Any, TypeVar

from models.store.errors import StoreError
from models.store.stamps import Stamp

Answer = TypeVar("Answer")

_TIMES = 20
"""So many times as long as it took to find, an answer is good even if others write to the store: while files are read,
finding takes a twentieth of the time and no more. What this process writes shows at once."""
_SLOW = 1.0
"""Seconds; for what takes longer nobody waits a second time: the answer before is given while a new one is found."""
_MOST = 300


@dataclass(frozen=True, slots=True)
class _Held:
    stamp: Stamp
    day: Hashable
    answer: Any
    until: float
    slow: bool


class Kept:
    """Answers by their question, each with the stamp that the store had before it was asked."""

    def __init__(
        self, stamp: Callable[[], Stamp], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stamp = stamp
        self._clock = clock
        self._lock = Lock()
        self._held: dict[Hashable, _Held] = {}
        self._turns: dict[Hashable, Lock] = {}
        """Of those who ask the same at the same time one finds the answer, and the others wait for it."""

    def get(self, question: Hashable, ask: Callable[[], Answer], *, day: Hashable = None) -> Answer:
        """The answer to a question: what was found before, as long as it holds.

        An answer of another ``day`` is one of before the store changed.
        """
        stamp = self._stamp()
        if (held := self._good(question, stamp, day)) is not None:
            return held.answer  # type: ignore[no-any-return]  # kept under the same question
        with self._lock:
            held, turn = self._held.get(question), self._turns.setdefault(question, Lock())
        if held is not None and held.slow:
            self._renew(question, ask, day, turn)
            return held.answer  # type: ignore[no-any-return]
        with turn:
            if (held := self._good(question, stamp, day)) is not None:
                return held.answer  # type: ignore[no-any-return]
            # Of the moment before: what changed while others were waited for is found anew next time.
            return self._found(question, ask, day, stamp)

    def prepare(self, *asking: Callable[[], object]) -> None:
        """Call what asks for answers, one after the other behind everybody's back: the first who wants them is served.

        Who wants one that is just being found waits for it, and it is found once.
        """

        def prepared() -> None:
            for ask in asking:
                with suppress(StoreError):  # the database is busy or away: whoever asks is told
                    ask()

        Thread(target=prepared, name="prepared", daemon=True).start()

    def _good(self, question: Hashable, stamp: Stamp, day: Hashable) -> _Held | None:
        with self._lock:
            held = self._held.get(question)
        if held is None or held.day != day:
            return None
        if held.stamp == stamp:
            return held
        return held if held.stamp.own == stamp.own and self._clock() < held.until else None

    def _found(
        self, question: Hashable, ask: Callable[[], Answer], day: Hashable, stamp: Stamp
    ) -> Answer:
        # The stamp is from before: what changes meanwhile is not in the answer for sure.
        began = self._clock()
        answer = ask()
        ended = self._clock()
        took = ended - began
        with self._lock:
            self._held.pop(question, None)
            self._held[question] = _Held(stamp, day, answer, ended + _TIMES * took, took > _SLOW)
            while len(self._held) > _MOST:
                oldest = next(iter(self._held))
                del self._held[oldest]
                self._turns.pop(oldest, None)
        return answer

    def _renew(
        self, question: Hashable, ask: Callable[[], object], day: Hashable, turn: Lock
    ) -> None:
        """Find an answer anew behind the back of who asks, unless somebody is at it."""
        if not turn.acquire(blocking=False):
            return

        def renewed() -> None:
            try:
                with suppress(
                    StoreError
                ):  # the database is busy or away: the next who asks tries again
                    self._found(question, ask, day, self._stamp())
            finally:
                turn.release()

        Thread(target=renewed, name="kept", daemon=True).start()
