"""Builds settings, jobs, window and desk, once: the only module that knows them all."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reviewer.desk import Catalogue, draft_options, load_stages, opens_unchanged, stages_are_loaded
from reviewer.errors import DamagedSettings, ReviewerError
from reviewer.progress import Cancelled, Report
from reviewer.resources import resource
from reviewer.settings import Settings, default_settings
from reviewer.ui import Window
from reviewer.ui.fonts import register_fonts
from reviewer.ui.jobs import Jobs, run_smoothly
from reviewer.ui.loading import Loading
from reviewer.ui.preferences import Preferences

_JOBS = 3  # threads that wait for the workers: an import, and the page that the clerk looks at meanwhile


def run_window(library: Path, paths: Sequence[Path] = ()) -> int:
    """Show the window on `library`, importing `paths` first; return the exit status.

    A library made by this opening begins with the project's own samples in it, unless there is something to import.
    """
    if _no_screen():
        print("reviewer: there is no screen. `reviewer --help` lists what can be done without one.", file=sys.stderr)
        return 2
    application, work = start_window(library, paths)
    try:
        status = application.exec()
    finally:
        work.end()
    return work.status or status


def start_window(library: Path, paths: Sequence[Path] = ()) -> tuple[QApplication, "Work"]:
    """Show the window with the queue of `library`; the rest comes once it has been painted, and events are heard."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Reviewer")
    application.setDesktopFileName("reviewer")
    application.setWindowIcon(QIcon(str(resource("icons/reviewer.svg"))))
    register_fonts()
    work = Work(library, paths, run_smoothly)
    if opens_unchanged(library):
        work.begin()  # in some milliseconds: the first painting has the queue in it
    else:
        Loading(iter(()), work.begin, work.window)  # the window is there while a library is made or brought up to date
    work.window.show()
    return application, work


def _no_screen() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Work:
    """One run of the window: everything that lives as long as it."""

    def __init__(self, library: Path, paths: Sequence[Path], loaded: Callable[[], None] = lambda: None) -> None:
        """Build the window; `loaded` is called once everything is."""
        self._library = library
        self._paths = tuple(path.absolute() for path in paths)
        self._loaded = loaded
        self._catalogue: Catalogue | None = None
        settings, self._broken = _load_settings()
        self._preferences = Preferences(settings, None if self._broken else default_settings())
        self._jobs = Jobs(_pool())
        places = default_settings().with_name("window.ini")
        kept = QSettings(str(places), QSettings.Format.IniFormat)
        self.window = Window(self._jobs, kept, self._preferences)
        self.window.libraries.asked.connect(self.change)
        self.status = 0
        self._hook, sys.excepthook = sys.excepthook, self.window.faults.hook

    def begin(self) -> None:
        """Open the library; once a document can be shown, start what was asked for."""
        try:
            catalogue = self._open(self._library)
        except ReviewerError as error:
            self.status = 2
            self.window.faults.tell(error)
            self.window.turning.show_closed()
            print(f"reviewer: {error}", file=sys.stderr)
            self._have_loaded()
            return
        self._work_at(catalogue, partial(self._import_first, catalogue.is_new))

    def _import_first(self, is_new: bool) -> None:
        if self._broken:
            self.window.faults.tell(self._broken)
        if is_new and not self._paths:
            self.window.imports.start([resource("samples")], samples=True)
        self.window.imports.start(self._paths)

    def change(self, library: Path) -> None:
        """Open another library in the place of the one that is open, which stays where the other cannot be opened."""
        try:
            catalogue = self._open(library)
        except ReviewerError as error:
            self.window.faults.tell(error)
            return
        before, self.status = self._catalogue, 0
        if before is not None:
            self.window.leave()
        self._work_at(catalogue, lambda: None)
        if before is not None:
            before.close()

    def _work_at(self, catalogue: Catalogue, then: Callable[[], None]) -> None:
        """Show the queue at once, and the document as soon as the stages behind it are loaded."""
        self._catalogue = catalogue
        self.window.begin(catalogue)

        def go_on() -> None:
            self._have_loaded()
            if catalogue is self._catalogue:  # no other library has been opened meanwhile
                self.window.session.go_on()
                self._look_over(catalogue)
            then()

        if stages_are_loaded():
            go_on()
        else:
            Loading(load_stages(), go_on, self.window)

    def _have_loaded(self) -> None:
        """Say so, once."""
        loaded, self._loaded = self._loaded, lambda: None
        loaded()

    def _open(self, library: Path) -> Catalogue:
        settings = self._preferences.settings
        return Catalogue(library, settings.clerk, drafts=draft_options(settings), check=False)

    def _look_over(self, catalogue: Catalogue) -> None:
        """Read the whole library while the clerk begins: in a large one it takes as long as reading the file."""
        self._jobs.run(partial(_look_over, catalogue), lambda _: None, self._not_sound)

    def _not_sound(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.window.faults.tell(error)

    def end(self) -> None:
        """Stop the jobs and close the library."""
        self._jobs.stop()
        sys.excepthook = self._hook
        if self._catalogue is not None:
            self._catalogue.close()


def _look_over(catalogue: Catalogue, report: Report) -> None:
    with catalogue.beside() as other:
        other.look_over(report)


def _pool() -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(_JOBS)
    return pool


def _load_settings() -> tuple[Settings, DamagedSettings | None]:
    try:
        return Settings.load(default_settings()), None
    except DamagedSettings as error:
        return Settings(), error
