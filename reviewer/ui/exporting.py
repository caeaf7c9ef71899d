"""The verb Export: asks what and where to, has it written, and reports what became of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt

from reviewer.desk import draft_options
from reviewer.messages import N_
from reviewer.ui import dialogs
from reviewer.ui.export_languages import LanguageChoice
from reviewer.ui.export_panel import counted
from reviewer.ui.export_progress import ExportProgress
from reviewer.ui.exports import Exports, Outcome
from reviewer.ui.frame import Frame
from reviewer.ui.geometry import Geometry
from reviewer.ui.jobs import Jobs
from reviewer.ui.preferences import Preferences
from reviewer.ui.wording import say

_FEW = 3  # files that a low panel shows
_TALL = 3 / 10  # of the window's height, for more of them


class Exporting:
    """Never in the clerk's way: the dialog leaves the window open, the files are written aside."""

    def __init__(self, window: Frame, jobs: Jobs, geometry: Geometry, preferences: Preferences) -> None:
        self._window, self._geometry, self._preferences = window, geometry, preferences
        self._dialog: dialogs.ExportDialog | None = None  # while it is open
        self.exports = Exports(window.session, jobs)
        self.progress = ExportProgress()
        window.notice.addPermanentWidget(self.progress)
        self.progress.hide()  # shown by being added
        self.progress.cancel_asked.connect(self.exports.cancel)
        self.exports.progressed.connect(self.progress.show_progress)
        self.exports.ended.connect(self.progress.hide)
        self.exports.waits.connect(self.progress.show_waiting)
        self.exports.exported.connect(self._tell)
        self.exports.broken.connect(window.faults.tell)
        window.session.begun.connect(self._close)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what the actions of these names do."""
        return {"draft": self.open}

    def open(self) -> None:
        """Ask what is to be exported; Enter at once writes the draft of the version worked on."""
        window, session = self._window, self._window.session
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        session.settle()
        present = session.catalogue.document(session.document) if session.document else None
        if present is None:
            session.said.emit(say("draft", N_("draft", "There is no document to export.")), False)
            return
        documents = dialogs.Documents(present, window.queue.chosen(), window.queue.shown())
        there = [version.language for version in session.versions]
        languages = LanguageChoice(session.language, window.texts.shown, there)
        settled = draft_options(self._preferences.settings)
        self._dialog = dialogs.ExportDialog(documents, languages, settled, self._folder(), self._geometry, window)
        self._dialog.asked.connect(self.exports.start)
        self._dialog.finished.connect(self._forget)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None

    def _close(self) -> None:
        """Another library is open: what was being asked is about documents of the one before."""
        if self._dialog is not None:
            self._dialog.reject()

    def _folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._geometry.text("folders/out") or documents or str(Path.home())

    def _tell(self, outcome: Outcome) -> None:
        """Say what became of the files; more than one, or one that needs a word, are listed below the texts."""
        window = self._window
        window.exported.tell(outcome)
        first = outcome.files[0] if outcome.files else None
        if first and len(outcome.files) == 1 and first.path and not first.notes:
            window.notice.say(say("draft", N_("draft", "Written: {path}"), path=first.path))
            return
        kind = "warning" if any(one.path is None for one in outcome.files) else "info"
        window.notice.say(counted(outcome), kind=kind)
        dock = window.docks["exported"]
        if outcome.files:
            dock.show()
            dock.raise_()
        if (kind == "warning" or len(outcome.files) > _FEW) and dock.height() < window.height() * _TALL:
            window.resizeDocks([dock], [round(window.height() * _TALL)], Qt.Orientation.Vertical)
