"""How long work says where it is, and learns that it should stop."""

from collections.abc import Callable
from threading import Event
from time import monotonic

Report = Callable[[int, int], None]
"""Called with (done, total) between two steps; may raise `Cancelled`."""


class Cancelled(Exception):  # noqa: N818  (not a failure: the clerk asked for it)
    """The clerk stopped the work; nothing half done may remain."""


def quiet(done: int, total: int) -> None:
    """Report to nobody."""
    del done, total


def stoppable(report: Report, stop: Event) -> Report:
    """Return `report`, made to raise `Cancelled` once `stop` is set."""

    def checked(done: int, total: int) -> None:
        if stop.is_set():
            raise Cancelled
        report(done, total)

    return checked


def seldom(report: Report, seconds: float) -> Report:
    """Return `report`, made to pass on what is new, at most once in so many seconds; the first and last at once."""
    told, at = (-1, -1), 0.0

    def paced(done: int, total: int) -> None:
        nonlocal told, at
        now = monotonic()
        if (done, total) != told and (told == (-1, -1) or total != told[1] or done >= total or now >= at + seconds):
            told, at = (done, total), now
            report(done, total)

    return paced
