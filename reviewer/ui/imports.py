"""Imports: files are read, looked at by the clerk where that is wanted, and put into the library in one step.

Reading, planning and storing run on a worker thread, one after the other; the clerk goes on working.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

import reviewer.desk
from reviewer.desk import Changed, Harvest, Imported, ImportPlan, Refused, walk
from reviewer.errors import EmptyFolder, ReviewerError
from reviewer.light import light
from reviewer.messages import N_
from reviewer.progress import Cancelled, Report
from reviewer.ui.jobs import Jobs, Work
from reviewer.ui.preferences import Preferences
from reviewer.ui.session import Session
from reviewer.ui.wording import say

if TYPE_CHECKING:
    from reviewer.desk import Desk


@light
class Planned:
    """Files that have been read, and what importing them without those `left_out` will do."""

    harvest: Harvest
    plan: ImportPlan
    samples: bool = False
    left_out: frozenset[Path] = frozenset()


def gather(paths: Sequence[Path], password: str, report: Report) -> Harvest:
    """Find the files of `paths` and read them; runs on a worker thread."""
    report(0, 0)
    inside = {path: walk([path]) for path in paths}
    found = reviewer.desk.harvest(tuple(dict.fromkeys(chain(*inside.values()))), report, password=password)
    empty = (Refused(path, str(EmptyFolder(path))) for path, files in inside.items() if not files)
    return replace(found, refused=(*found.refused, *empty))


def _together(before: Harvest, found: Harvest) -> Harvest:
    """Return both, a file that was read again only as it is now."""
    again = {Path(file.version.file) for file in found.files} | {one.path for one in found.refused}
    files = [file for file in before.files if Path(file.version.file) not in again]
    refused = [one for one in before.refused if one.path not in again]
    compared = (*before.compared, *found.compared)
    return Harvest((*files, *found.files), (*refused, *found.refused), compared)


def _plan(desk: "Desk", found: Harvest, samples: bool, left_out: frozenset[Path], report: Report) -> Planned:
    total = len(found.files)
    report(total, total)
    with desk.beside() as other:
        return Planned(found, other.preview(found, samples, left_out), samples, left_out)


def _store(desk: "Desk", planned: Planned, report: Report) -> tuple[Imported, Changed, "Desk"]:
    with desk.beside() as other:
        return *other.take(planned.harvest, planned.samples, planned.left_out, report), other


def _nothing() -> None:
    pass


class Imports(QObject):
    """One import after the other; each can be stopped, and then nothing of it remains."""

    progressed = Signal(int, int)  # files read, of how many
    storing = Signal(int, int)  # files stored, of how many
    ended = Signal()
    waits = Signal(int)  # imports that have not begun
    planned = Signal(object)  # Planned: to be looked at before it is stored
    imported = Signal(object)  # Imported
    dropped = Signal()  # given up, stopped or failed: nothing of it is stored
    broken = Signal(object)  # an error that is no ReviewerError

    def __init__(self, session: Session, jobs: Jobs, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._preferences = preferences
        self._waiting: list[Callable[[], None]] = []
        self._ticket: Event | None = None
        self._storing = False
        self._release: Callable[[], None] = _nothing
        self._library = 0  # counts the libraries opened: what comes back for an earlier one is not heard
        self.pending: Planned | None = None  # what the clerk is asked about
        jobs.progressed.connect(self._progressed)
        session.changed.connect(self._look_again)

    @property
    def busy(self) -> bool:
        """Whether an import is under way, apart from one that waits for the clerk."""
        return self._ticket is not None

    def start(self, paths: Sequence[Path], samples: bool = False, password: str = "") -> None:
        """Import files and folders, after those that are being imported already; `password` opens PDFs."""
        if paths:
            self._queue(partial(self._begin, tuple(paths), samples, password))

    def take(self, left_out: Collection[Path]) -> None:
        """Store what the clerk has looked at, without the files `left_out`."""
        if self.pending is not None:
            wanted, self.pending = replace(self.pending, left_out=frozenset(left_out)), None
            self._queue(partial(self._put, wanted))

    def leave_out(self, left_out: Collection[Path]) -> None:
        """Plan anew without the files `left_out`."""
        if self.pending is not None:
            self.pending = replace(self.pending, left_out=frozenset(left_out))
            self._look_again()

    def give_up(self) -> None:
        """Forget what the clerk has looked at; nothing of it is stored."""
        if self.pending is not None:
            self.pending = None
            text = N_("imports", "The import was given up; nothing was imported.")
            self._session.said.emit(say("imports", text), False)
            self.dropped.emit()

    def cancel(self) -> None:
        """Stop the import under way and those that wait."""
        self._waiting.clear()
        self._tell_waiting()
        if self._ticket:
            self._ticket.set()

    def leave(self) -> None:
        """Forget everything: another library is opened. What is being stored goes on."""
        self.cancel()
        self._library += 1
        self.pending = self._ticket = None
        self.ended.emit()

    # One job after the other

    def _queue(self, begin: Callable[[], None]) -> None:
        self._waiting.append(begin)
        self._next()
        self._tell_waiting()

    def _tell_waiting(self) -> None:
        begins = (one for one in self._waiting if isinstance(one, partial) and one.func == self._begin)
        self.waits.emit(sum(1 for _ in begins))

    def _next(self) -> None:
        while self._ticket is None and self._waiting:
            self._waiting.pop(0)()
            self._tell_waiting()

    def _run(self, work: Work, done: Callable[[Any], None], told: bool = True) -> None:
        if told:
            self.progressed.emit(0, 0)
        told_here = partial(self._told, self._library)
        self._ticket = self._jobs.run(work, partial(told_here, done), partial(told_here, self._failed))

    def _told(self, library: int, then: Callable[[Any], None], outcome: object) -> None:
        if library == self._library:
            then(outcome)

    def _progressed(self, ticket: Event, done: int, total: int) -> None:
        if ticket is self._ticket:
            (self.storing if self._storing else self.progressed).emit(done, total)

    def _end(self) -> bool:
        """Close the job under way; say whether it was stopped after its last report."""
        stopped = self._ticket is not None and self._ticket.is_set()
        self._ticket, self._storing = None, False
        release, self._release = self._release, _nothing
        release()
        self.ended.emit()
        return stopped

    # Reading, planning, storing

    def _begin(self, paths: tuple[Path, ...], samples: bool, password: str) -> None:
        self._run(partial(gather, paths, password), partial(self._have_read, samples))

    def _have_read(self, samples: bool, found: Harvest) -> None:
        if self._end():
            self._stopped()
        elif self.pending is not None and not samples:
            self.pending = replace(self.pending, harvest=_together(self.pending.harvest, found))
            self._look_again()
        else:
            self._run(partial(_plan, self._session.desk, found, samples, frozenset()), self._have_first_plan)
        self._next()

    def _have_first_plan(self, planned: Planned) -> None:
        if self._end():
            self._stopped()
        elif self._asks(planned):
            self.pending = planned
            self.planned.emit(planned)
        else:
            self._put(planned)
        self._next()

    def _asks(self, planned: Planned) -> bool:
        """Say whether the clerk is to look first."""
        ask = self._preferences.settings.ask
        wanted = ask == "always" or (ask == "decide" and planned.plan.to_decide)
        return wanted and bool(planned.plan.taken) and not planned.samples

    def _plan_again(self) -> None:
        if (now := self.pending) is not None:
            work = partial(_plan, self._session.desk, now.harvest, now.samples, now.left_out)
            self._run(work, self._have_planned, told=False)

    def _have_planned(self, planned: Planned) -> None:
        stopped = self._end()
        if self.pending and self.pending.harvest is planned.harvest and self.pending.left_out == planned.left_out:
            self.pending = planned
            if not stopped:
                self.planned.emit(planned)
        self._next()

    def _look_again(self) -> None:
        """Plan anew where the library, or what the clerk wants of it, has changed under a plan."""
        if self.pending is not None and self._plan_again not in self._waiting:
            self._queue(self._plan_again)

    def _put(self, planned: Planned) -> None:
        self._run(partial(_store, self._session.desk, planned), self._have_stored)
        self._storing, self._release = True, self._session.hold()

    def _have_stored(self, outcome: tuple[Imported, Changed, "Desk"]) -> None:
        imported, changed, desk = outcome
        self._session.desk.adopt(desk)
        self._end()
        self._session.tell(changed, undo=bool(imported.documents))
        self._next()
        self.imported.emit(imported)

    def _stopped(self) -> None:
        self.dropped.emit()
        self._session.said.emit(say("imports", N_("imports", "Import stopped; nothing was imported.")), False)

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._stopped()
        else:
            self.dropped.emit()
            (self._session.failed if isinstance(error, ReviewerError) else self.broken).emit(error)
        self._next()
