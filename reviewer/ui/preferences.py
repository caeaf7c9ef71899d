"""The clerk's settings as the window changes them: kept in the settings file, told to whoever shows them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reviewer.errors import ReviewerError
from reviewer.settings import Settings


class Preferences(QObject):
    """Without a path nothing is kept: the settings file is broken, and is the clerk's to mend."""

    changed = Signal()
    failed = Signal(object)  # ReviewerError

    def __init__(self, settings: Settings | None = None, path: Path | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self._path = path

    def change(self, new: Settings) -> None:
        """Take new settings, and keep them."""
        if new == self.settings:
            return
        self.settings = new
        try:
            if self._path is not None:
                new.save(self._path)
        except ReviewerError as error:
            self.failed.emit(error)
        self.changed.emit()
