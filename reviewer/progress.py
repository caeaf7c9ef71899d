"""How long work says where it is, and learns that it should stop."""

from collections.abc import Callable
from threading import Event

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
