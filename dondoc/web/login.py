"""Passwords (Argon2), and slowing down who guesses them."""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

MIN_PASSWORD = 10
"""Characters; length does more than odd signs."""
_FREE = 5
"""Failures that cost nothing."""
_LONGEST = 900.0
_REMEMBERED = 10_000

_hasher = PasswordHasher()
# Verified where there is no such account, so that both take the same time.
_NOBODY = _hasher.hash("nobody has this password")


def hash_of(password: str) -> str:
    """What is kept of a password."""
    return _hasher.hash(password)


def is_right(password: str, kept: str | None) -> bool:
    """Whether a password is the one that was kept; takes as long where none was."""
    try:
        _hasher.verify(kept or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


class Guard:
    """Counts failed log-ins by name and by address; each one beyond a few doubles the time to wait."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait(self, *keys: str) -> float:
        """Seconds until the next try is allowed; 0 if it is now."""
        now = self._clock()
        with self._lock:
            return max(0.0, *(self._failures.get(key, (0, 0.0))[1] - now for key in keys))

    def failed(self, *keys: str) -> None:
        """Note a failure."""
        now = self._clock()
        with self._lock:
            for key in keys:
                count = self._failures.pop(key, (0, 0.0))[0] + 1
                pause = min(2.0 ** (count - _FREE), _LONGEST) if count >= _FREE else 0.0
                self._failures[key] = (count, now + pause)
            while len(self._failures) > _REMEMBERED:
                self._failures.popitem(last=False)

    def succeeded(self, *keys: str) -> None:
        """Forget the failures."""
        with self._lock:
            for key in keys:
                self._failures.pop(key, None)
