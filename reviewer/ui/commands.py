"""What the menus do that needs a file dialog or a word to the clerk."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.resources import resource
from reviewer.ui.geometry import Geometry
from reviewer.ui.imports import Imports
from reviewer.ui.session import Session
from reviewer.ui.wording import language_name, say

_READABLE = N_("files", "Documents (*.docx *.pdf *.txt *.doc *.rtf *.odt *.html *.htm);;All files (*)")
_WORD = N_("files", "Word documents (*.docx)")


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
        names, _ = QFileDialog.getOpenFileNames(
            self._window, title, self._folder("folders/in"), say("files", _READABLE)
        )
        if names:
            self._geometry.keep("folders/in", str(Path(names[0]).parent))
            self._imports.start([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        title = say("files", N_("files", "Import a folder"))
        name = QFileDialog.getExistingDirectory(self._window, title, self._folder("folders/in"))
        if name:
            self._geometry.keep("folders/in", name)
            self._imports.start([Path(name)])

    def import_samples(self) -> None:
        """Import the project's own sample documents."""
        self._imports.start([resource("samples")], samples=True)

    def draft(self) -> None:
        """Ask where to, and write the Word draft of the version worked on."""
        session = self._session
        if not session.document:
            session.said.emit(say("draft", N_("draft", "There is no document to export.")), False)
            return
        session.settle()
        document, language = session.document, session.language
        suggested = Path(self._folder("folders/out")) / session.desk.draft_name(document, language)
        title = say("draft", N_("draft", "Export a draft: {language}"), language=language_name(language))
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), say("files", _WORD))
        if not name:
            return
        target = Path(name) if Path(name).suffix else Path(name).with_suffix(".docx")
        # The dialog has asked about a file of that name; one whose name was completed here it has not seen.
        overwrite = target == Path(name)
        self._geometry.keep("folders/out", str(target.parent))
        try:
            written = session.desk.draft(document, language, target, overwrite=overwrite)
        except ReviewerError as error:
            session.failed.emit(error)
        else:
            session.said.emit(say("draft", N_("draft", "Draft written to {path}"), path=written), False)

    def saved(self) -> None:
        """Store what is being typed, and say that everything is stored."""
        self._session.settle()
        now = datetime.now().astimezone().strftime("%H:%M")
        self._session.said.emit(say("saved", N_("saved", "Everything is saved, at {time}"), time=now), False)

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
        from reviewer.ui.about import About  # noqa: PLC0415  (it reads the metadata of packages: not before it is asked for)

        About(self._window).show()
