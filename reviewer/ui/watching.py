"""The folder that is watched: its new files are offered by a quiet line, or imported where the clerk wants that."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

import reviewer.desk
from reviewer.desk import Catalogue, Changed
from reviewer.messages import N_
from reviewer.progress import Report
from reviewer.ui.geometry import Geometry
from reviewer.ui.imports import Imports
from reviewer.ui.jobs import Jobs
from reviewer.ui.offer_bar import OfferBar
from reviewer.ui.preferences import Preferences
from reviewer.ui.session import Session
from reviewer.ui.wording import say

if TYPE_CHECKING:
    from reviewer.desk import Arrived

AGAIN = 1500  # milliseconds between two looks: a file that did not change meanwhile is taken to be whole
_NOW_AND_THEN = 30_000  # milliseconds: network folders tell nobody what changes
_FOLDERS = 200  # that are watched for changes; files in further ones are found now and then
_REMEMBERED = 400  # files that the clerk did not want, or that could not be read
_KEY = "watch/passed"

Look = tuple["Arrived", frozenset[str]]


def look(catalogue: Catalogue, folder: Path, before: "Arrived | None", report: Report) -> Look:
    """Look at the folder; also return which of its files the library holds. Runs on a worker thread."""
    arrived = reviewer.desk.look_for_files(folder, before, report, catalogue.library)
    if not arrived.prints:
        return arrived, frozenset()
    with catalogue.beside() as other:
        return arrived, frozenset(other.known(arrived.prints.values()))


class Watching(QObject):
    """Looks when the folder changes, and again until its files have stopped growing."""

    found = Signal(int, str)  # new files, folder; (0, "") none
    said = Signal(str, bool)  # what is watched, "" nothing; whether that is there

    def __init__(
        self, session: Session, imports: Imports, jobs: Jobs, preferences: Preferences, kept: Geometry, window: QObject
    ) -> None:
        super().__init__(window)
        self._session, self._imports, self._jobs = session, imports, jobs
        self._preferences, self._kept = preferences, kept
        self._watcher: QFileSystemWatcher | None = None  # made for the first folder
        self._soon = QTimer(self, singleShot=True, interval=AGAIN)
        self._often = QTimer(self, interval=_NOW_AND_THEN)
        self._seen: Arrived | None = None
        self._busy = self._once_more = self._stopped = False
        self._new: dict[Path, str] = {}  # files offered -> their SHA-256
        self._handed: dict[Path, str] = {}  # those being imported
        self._ended: set[str] = set()  # those whose import has ended
        self._passed = dict.fromkeys(kept.text(_KEY).split())  # SHA-256 of files not to be offered again
        self._soon.timeout.connect(self.look)
        self._often.timeout.connect(self.look)
        preferences.changed.connect(self.begin)
        session.begun.connect(self.begin)
        session.changed.connect(self._changed)
        imports.imported.connect(self._settle)
        imports.dropped.connect(self._offer_again)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        watched = self._preferences.settings.watch
        return Path(watched) if watched else None

    def begin(self) -> None:
        """Watch the folder that the clerk has set, or none."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._new.clear()
        self._tell()
        folder = self.folder
        if folder is None or not self._session.ready:
            self._often.stop()
            self.said.emit("", True)
            return
        self.said.emit(str(folder), True)
        self._often.start()
        self.look()

    def stop(self) -> None:
        """Look no more: the window closes."""
        self._stopped = True
        self._soon.stop()
        self._often.stop()

    def look_soon(self) -> None:
        """Look in a moment: more is coming."""
        if self.folder is not None and not self._stopped:
            self._soon.start()

    def _changed(self, changed: Changed) -> None:
        if changed.rows:  # an import may have been taken back
            self.look_soon()

    def look(self) -> None:
        """Look now, or once more after the look that is under way."""
        folder = self.folder
        if folder is None or not self._session.ready or self._stopped:
            return
        if self._busy:
            self._once_more = True
            return
        self._busy = True
        done: Callable[[Look], None] = partial(self._looked, folder)
        self._jobs.run(partial(look, self._session.catalogue, folder, self._seen), done, self._failed)

    def _looked(self, folder: Path, outcome: Look) -> None:
        arrived, known = outcome
        self._busy = False
        if folder != self.folder:
            self.look()
            return
        self._seen = arrived
        self.said.emit(str(folder), arrived.there)
        self._watch(arrived)
        self._pass(self._ended - known)  # they could not be read
        self._ended.clear()
        passed = known | self._passed.keys() | set(self._handed.values())
        self._new = {path: sha256 for path, sha256 in arrived.prints.items() if sha256 not in passed}
        if self._new and self._preferences.settings.watch_imports:
            self.take()
        self._tell()
        if not arrived.settled or self._once_more:
            self._once_more = False
            self.look_soon()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._session.failed.emit(error)

    def _watch(self, arrived: "Arrived") -> None:
        folders = dict.fromkeys([arrived.folder, *(path.parent for path in arrived.stamps)]) if arrived.there else {}
        new = [str(folder) for folder in list(folders)[:_FOLDERS]]
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self.look_soon)
        if missing := sorted(set(new) - set(self._watcher.directories())):
            self._watcher.addPaths(missing)
            self._once_more = True  # what came between the look and now is told by nobody

    def _tell(self) -> None:
        self.found.emit(len(self._new), str(self.folder or ""))

    # What the clerk does with them

    def take(self) -> None:
        """Import the new files."""
        if self._new:
            self._handed.update(self._new)
            paths, self._new = list(self._new), {}
            self._tell()
            self._imports.start(paths)

    def pass_over(self) -> None:
        """Do not offer these files again, until they change."""
        self._pass(self._new.values())
        self._new = {}
        self._tell()

    def _pass(self, prints: Iterable[str]) -> None:
        new = dict.fromkeys(prints)
        if new:
            self._passed = dict.fromkeys(list(self._passed | new)[-_REMEMBERED:])
            self._kept.keep(_KEY, " ".join(self._passed))

    def _settle(self) -> None:
        """What has been imported is known by its bytes now; what could not be read is not offered again."""
        if self._imports.busy or self._imports.pending is not None:
            return  # those handed on may still be among these
        if self._preferences.settings.watch_imports:
            self._pass(self._handed.values())  # an import that is taken back would come again at once
        self._ended.update(self._handed.values())
        self._handed.clear()
        self.look_soon()

    def _offer_again(self) -> None:
        """The import was given up or stopped."""
        self._handed.clear()
        self.look_soon()


class WatchBar(OfferBar):
    """Offers the new files; nothing is imported before the clerk says so."""

    def __init__(self, watching: Watching) -> None:
        super().__init__(say("watch", N_("watch", "New files in the folder that is watched")))
        about = N_("watch", "Imports the new files")
        self.take = self.offer(say("watch", N_("watch", "&Import")), say("watch", about), watching.take)
        about = N_("watch", "These files are not offered again, unless they change")
        self.leave = self.offer(say("watch", N_("watch", "&Not these")), say("watch", about), watching.pass_over)
        watching.found.connect(self._show)

    def _show(self, count: int, folder: str) -> None:
        one, many = N_("watch", "1 new file in {folder}"), N_("watch", "{count} new files in {folder}")
        self.say(say("watch", one if count == 1 else many, count=count, folder=folder) if count else "")
