"""Another library instead of the one that is open: chosen from a file dialog, or from those opened last."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.errors import DamagedLibrary
from reviewer.messages import N_
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.recent import Recent, named, why_not
from reviewer.ui.session import Session
from reviewer.ui.wording import say

_LIBRARIES = N_("libraries", "Reviewer libraries (*.sqlite *.db);;All files (*)")


class Libraries(QObject):
    """Asks which library; who built the window opens it."""

    asked = Signal(object)  # Path

    def __init__(self, session: Session, recent: Recent, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.recent = recent
        self.menu = QMenu(say("libraries", N_("libraries", "Recent libraries")), window)
        self.menu.aboutToShow.connect(self._fill)

    def _folder(self) -> str:
        known = [self._session.catalogue.library] if self._session.ready else self.recent.paths()
        return next((str(path.parent) for path in known if path.parent.is_dir()), str(Path.home()))

    def open_other(self) -> None:
        """Ask for a library and open it."""
        title = say("libraries", N_("libraries", "Open another library"))
        name = FileDialog.ask_file(self._window, title, self._folder(), say("libraries", _LIBRARIES))
        if name and Path(name).stat().st_size:
            self.open(Path(name))
        elif name:  # opening it would make a library of whatever somebody has begun there
            self._session.failed.emit(DamagedLibrary(name))

    def make_new(self) -> None:
        """Ask where a new library is to lie, and open it; a file that is there is opened as it is."""
        title = say("libraries", N_("libraries", "New library"))
        name = FileDialog.ask_target(self._window, title, self._folder(), say("libraries", _LIBRARIES))
        if name:
            self.open(Path(name) if Path(name).suffix else Path(name).with_suffix(".sqlite"))

    def open(self, library: Path) -> None:
        """Open a library, unless it is the one that is open."""
        if self._session.ready and library.absolute() == self._session.catalogue.library.absolute():
            self._session.said.emit(say("libraries", N_("libraries", "This library is open already.")), False)
        else:
            self.asked.emit(library.absolute())

    def others(self) -> list[Path]:
        """Return the libraries opened before, without the one that is open."""
        here = self._session.catalogue.library.absolute() if self._session.ready else None
        return [path for path in self.recent.paths() if path != here]

    def _fill(self) -> None:
        self.menu.clear()
        for path in self.others():
            action = self.menu.addAction(named(path).replace("&", "&&"))
            action.setEnabled(not why_not(path))
            action.triggered.connect(lambda _checked=False, path=path: self.open(path))
        if self.menu.isEmpty():
            none = self.menu.addAction(say("libraries", N_("libraries", "No other library has been opened yet")))
            none.setEnabled(False)
