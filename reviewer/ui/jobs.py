"""Long work on worker threads, with progress and stop; its results come back on the window's thread."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from reviewer.progress import Report, seldom, stoppable

_PACE = 0.1  # seconds between two reports: more of them are not read, and keep the window busy

Work = Callable[[Report], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


def run_smoothly() -> None:
    """Keep Python itself from making the window wait; called once, by the program that shows it.

    Threads take turns every millisecond: with Python's own five, showing the next document takes 49 ms while another
    thread computes, so 29. What was loaded for good is never looked through for garbage again, and the rest seldom:
    a document of 80,000 paragraphs is read in half the time.
    """
    sys.setswitchinterval(0.001)
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    gc.enable()


class Jobs(QObject):
    """Owns every job's signals and callbacks: what the pool owned would die on its thread."""

    progressed = Signal(object, int, int)  # ticket, done, total
    _ended = Signal(object, object, object)  # ticket, result, error

    def __init__(self, pool: QThreadPool) -> None:
        super().__init__()
        self._pool = pool
        self._waiting: dict[Event, tuple[Done, Failed]] = {}
        self._ended.connect(self._hand_back)

    def run(self, work: Work, done: Done, failed: Failed) -> Event:
        """Start `work`; the ticket names the job, and stops it once set."""
        ticket = Event()
        self._waiting[ticket] = done, failed
        self._pool.start(partial(self._work, ticket, work))
        return ticket

    def stop(self) -> None:
        """Stop every job and wait for its end; nobody is told any more."""
        for ticket in self._waiting:
            ticket.set()
        self._pool.waitForDone()
        self._waiting.clear()

    def _work(self, ticket: Event, work: Work) -> None:
        result, error = None, None
        try:
            result = work(stoppable(seldom(partial(self.progressed.emit, ticket), _PACE), ticket))
        except Exception as caught:  # judged on the window's thread, by ui.errors
            error = caught
        self._ended.emit(ticket, result, error)

    def _hand_back(self, ticket: Event, result: object, error: Exception | None) -> None:
        if ticket not in self._waiting:  # stopped while the window closed
            return
        done, failed = self._waiting.pop(ticket)
        if error is not None:
            failed(error)
        else:
            done(result)
