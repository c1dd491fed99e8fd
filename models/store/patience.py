"""A server that has gone away is waited for: the step that it broke off is taken again once it is back.

A step is one transaction, and does no harm taken twice: what it claims or ends is named by a token that was chosen
before. Where nobody asked for patience, as on a page that somebody looks at, a step fails at once.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from models.store.errors import ServerAway

_FIRST_WAIT, _LONGEST_WAIT = 0.2, 5.0

_P = ParamSpec("_P")
_T = TypeVar("_T")


def _nobody(_error: ServerAway, _left: float) -> None:
    """Hears nothing."""


@dataclass(frozen=True, slots=True)
class Patience:
    """For how long a server that is away is waited for, and who hears of it."""

    seconds: float = 0.0
    told: Callable[[ServerAway, float], None] = _nobody
    """Called before each wait, with what is wrong and the seconds that are left; may raise to end the waiting."""

    def over(self, step: Callable[[], _T]) -> _T:
        """Take a step, again and again while the server is away; raises `ServerAway` when patience is over."""
        end, pause = 0.0, _FIRST_WAIT
        while True:
            try:
                return step()
            except ServerAway as error:
                now = time.monotonic()
                # A connection that was lost a while ago shows only now, and the next one may be good.
                end = end or now + self.seconds
                if now >= end:
                    raise
                if pause > _FIRST_WAIT:
                    self.told(error, end - now)
            time.sleep(min(pause, end - now))
            pause = min(2 * pause, _LONGEST_WAIT)


AT_ONCE = Patience()
"""None at all."""


class _Patient(Protocol):
    @property
    def patience(self) -> Patience: ...


_S = TypeVar("_S", bound=_Patient)


def patiently(
    step: Callable[Concatenate[_S, _P], _T],
) -> Callable[Concatenate[_S, _P], _T]:
    """A method that is a step, taken with the patience of its object."""

    @wraps(step)
    def taken(of: _S, /, *given: _P.args, **named: _P.kwargs) -> _T:
        return of.patience.over(lambda: step(of, *given, **named))

    return taken
