"""How fast long work goes, and how long it will still take."""

import time
from collections.abc import Callable

from reviewer.messages import N_
from reviewer.ui.wording import say

_SURE_AFTER = 2.0  # seconds of work, before which a rate says little
_MINUTE = 60


class Pace:
    """Counts from the first report of a piece of work; `clock` returns seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began: float | None = None

    def start(self) -> None:
        """Forget the piece of work before."""
        self._began = None

    def said(self, done: int, total: int) -> str:
        """Return the rate and the time that is left in words, or "" while there is too little to go by."""
        now = self._clock()
        if self._began is None:
            self._began = now
        passed = now - self._began
        if passed < _SURE_AFTER or not done or done >= total:
            return ""
        rate = done / passed
        left = (total - done) / rate
        return say("pace", N_("pace", "{rate} a second, {left} left"), rate=_figure(rate), left=_time(left))


def _figure(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"


def _time(seconds: float) -> str:
    if seconds < _MINUTE:
        return say("pace", N_("pace", "{count} s"), count=max(1, round(seconds)))
    return say("pace", N_("pace", "{count} min"), count=round(seconds / _MINUTE))
