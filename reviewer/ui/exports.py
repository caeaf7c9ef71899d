"""Exports: files are written on a worker thread, one export after the other, while the clerk goes on working."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reviewer.desk import Exported, ExportOptions
from reviewer.errors import ReviewerError
from reviewer.light import light
from reviewer.progress import Cancelled, Report
from reviewer.ui.jobs import Jobs
from reviewer.ui.session import Session

if TYPE_CHECKING:
    from reviewer.desk import Desk


@light
class Wanted:
    """What a clerk wants to be written: documents, kinds of files, and how."""

    documents: tuple[int, ...]
    kinds: tuple[str, ...]
    options: ExportOptions


@light
class Outcome:
    """What became of each file of an export; `stopped`: the clerk ended it, and what stands here is written."""

    wanted: Wanted
    files: tuple[Exported, ...]
    stopped: bool = False


def _write(desk: "Desk", wanted: Wanted, report: Report) -> Outcome:
    """Write the files with a desk of this thread's own."""
    files: list[Exported] = []
    try:
        with desk.beside() as own:
            for file in own.export(wanted.documents, wanted.kinds, wanted.options, report):
                files.append(file)  # one by one: those written are known when the clerk stops it
    except Cancelled:
        return Outcome(wanted, tuple(files), stopped=True)
    return Outcome(wanted, tuple(files))


class Exports(QObject):
    """One export after the other; each can be stopped, and then what was written stays."""

    progressed = Signal(int, int)  # pieces of work done, of how many
    ended = Signal()
    waits = Signal(int)  # exports that have not begun
    exported = Signal(object)  # Outcome
    broken = Signal(object)  # an error that is no ReviewerError

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._waiting: list[Callable[[], None]] = []
        self._ticket: Event | None = None
        jobs.progressed.connect(self._progressed)

    @property
    def busy(self) -> bool:
        """Whether files are being written."""
        return self._ticket is not None

    def start(self, wanted: Wanted) -> None:
        """Write the files, after those that are being written already."""
        self._session.settle()
        self._waiting.append(partial(self._begin, self._session.desk, wanted))
        self._next()
        self.waits.emit(len(self._waiting))

    def cancel(self) -> None:
        """Stop the export under way, and forget those that wait."""
        self._waiting.clear()
        self.waits.emit(0)
        if self._ticket:
            self._ticket.set()

    def _next(self) -> None:
        if self._ticket is None and self._waiting:
            self._waiting.pop(0)()
            self.waits.emit(len(self._waiting))

    def _begin(self, desk: "Desk", wanted: Wanted) -> None:
        self.progressed.emit(0, 0)
        self._ticket = self._jobs.run(partial(_write, desk, wanted), self._done, self._failed)

    def _progressed(self, ticket: Event, done: int, total: int) -> None:
        if ticket is self._ticket:
            self.progressed.emit(done, total)

    def _end(self) -> None:
        self._ticket = None
        self.ended.emit()
        self._next()

    def _done(self, outcome: Outcome) -> None:
        self.exported.emit(outcome)
        self._end()

    def _failed(self, error: Exception) -> None:
        (self._session.failed if isinstance(error, ReviewerError) else self.broken).emit(error)
        self._end()
