"""Imports: files are read on a worker thread, then put into the library in one step."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from reviewer.desk import Harvest, harvest, walk
from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.progress import Cancelled, Report
from reviewer.ui.jobs import Jobs
from reviewer.ui.session import Session
from reviewer.ui.wording import say


def gather(paths: Sequence[Path], password: str, report: Report) -> Harvest:
    """Find the files of `paths` and read them; runs on a worker thread."""
    report(0, 0)
    return harvest(walk(paths), report, password=password)


class Imports(QObject):
    """One import after the other; each can be stopped, and then nothing of it remains."""

    progressed = Signal(int, int)  # done, total
    ended = Signal()
    imported = Signal(object)  # Imported
    broken = Signal(object)  # an error that is no ReviewerError

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._waiting: list[tuple[tuple[Path, ...], bool, str]] = []
        self._ticket: Event | None = None
        jobs.progressed.connect(self._progressed)

    @property
    def busy(self) -> bool:
        """Whether an import is under way."""
        return self._ticket is not None

    def start(self, paths: Sequence[Path], samples: bool = False, password: str = "") -> None:
        """Import files and folders, after those that are being imported already; `password` opens PDFs."""
        if paths:
            self._waiting.append((tuple(paths), samples, password))
            self._next()

    def cancel(self) -> None:
        """Stop the import under way and those that wait."""
        self._waiting.clear()
        if self._ticket:
            self._ticket.set()

    def _next(self) -> None:
        if self._ticket is None and self._waiting:
            paths, samples, password = self._waiting.pop(0)
            self.progressed.emit(0, 0)
            self._ticket = self._jobs.run(partial(gather, paths, password), partial(self._take, samples), self._failed)

    def _progressed(self, ticket: Event, done: int, total: int) -> None:
        if ticket is self._ticket:
            self.progressed.emit(done, total)

    def _end(self) -> None:
        self._ticket = None
        self.ended.emit()
        self._next()

    def _take(self, samples: bool, harvested: Harvest) -> None:
        stopped = self._ticket is not None and self._ticket.is_set()
        if stopped:  # after the last file had been read
            self._failed(Cancelled())
            return
        try:
            imported, changed = self._session.desk.take(harvested, samples)
        except ReviewerError as error:
            self._failed(error)
            return
        self._session.tell(changed, undo=bool(imported.documents))
        self._end()
        self.imported.emit(imported)

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._session.said.emit(say("imports", N_("imports", "Import stopped; nothing was imported.")), False)
        elif isinstance(error, ReviewerError):
            self._session.failed.emit(error)
        else:
            self.broken.emit(error)
