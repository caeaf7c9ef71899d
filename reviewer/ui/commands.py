"""What the menus do that needs a file dialog or a word to the clerk."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.resources import resource
from reviewer.ui import dialogs
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.geometry import Geometry
from reviewer.ui.imports import Imports
from reviewer.ui.session import Session
from reviewer.ui.wording import say

_SAVED = N_("saved", "Everything is saved, at {time}")
_READABLE = N_("files", "Documents (*.docx *.pdf *.txt *.doc *.rtf *.odt *.html *.htm);;All files (*)")


def local_files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer, or of its network, that were copied or dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class Commands(QObject):
    """Asks for files, then has the session or the imports do the work."""

    def __init__(self, session: Session, imports: Imports, geometry: Geometry, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._imports = imports
        self._geometry = geometry
        self._window = window

    def _folder(self, key: str) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asked = (self._geometry.text(key), documents)
        return next((folder for folder in asked if folder and Path(folder).is_dir()), str(Path.home()))

    def import_files(self) -> None:
        """Ask for files and import them."""
        title = say("files", N_("files", "Import files"))
        names = FileDialog.ask_files(self._window, title, self._folder("folders/in"), say("files", _READABLE))
        if names:
            self._geometry.keep("folders/in", str(Path(names[0]).parent))
            self._imports.start([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        title = say("files", N_("files", "Import a folder"))
        name = FileDialog.ask_folder(self._window, title, self._folder("folders/in"))
        if name:
            self._geometry.keep("folders/in", name)
            self._imports.start([Path(name)])

    def import_copied(self) -> None:
        """Import the files and folders that have been copied in the system's own window for files."""
        if paths := local_files(QGuiApplication.clipboard().mimeData()):
            self._imports.start(paths)
        else:
            text = N_("files", "No files have been copied. Copy some in a window of files, then press this key here.")
            self._session.said.emit(say("files", text), False)

    def import_samples(self) -> None:
        """Import the project's own sample documents."""
        self._imports.start([resource("samples")], samples=True)

    def saved(self) -> None:
        """Store what is being typed, and say that everything is stored."""
        self._session.settle()
        now = datetime.now().astimezone().strftime("%H:%M")
        left = self._session.unstored.first(self._session.document)
        text = N_("saved", "Saved at {time}, but for one thing that is no value. {why}") if left else _SAVED
        self._session.said.emit(say("saved", text, time=now, why=left[2] if left else ""), False)

    def backup(self) -> None:
        """Copy the library now."""
        self._session.settle()
        try:
            copy = self._session.desk.backup()
        except ReviewerError as error:
            self._session.failed.emit(error)
        else:
            self._session.said.emit(say("backup", N_("backup", "Library copied to {path}"), path=copy), False)

    def about(self) -> None:
        """Say what this is, what it is made of, and under which licences."""
        dialogs.About(self._window).show()
