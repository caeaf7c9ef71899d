"""What the window remembers from one day to the next: sizes, docks, columns, the languages shown."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

LAYOUT = 1  # of docks and tool bars; a release that changes them counts on


class Geometry:
    """Reads and writes the window's place in an INI file; a broken value counts as absent."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def restore(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> bool:
        """Put everything where it was; False: there is nothing to go by yet."""
        known = self._bytes("window/geometry")
        if not known.isEmpty():
            window.restoreGeometry(known)
            window.restoreState(self._bytes("window/state"), LAYOUT)
        for name, splitter in splitters.items():
            splitter.restoreState(self._bytes(f"splitters/{name}"))
        return not known.isEmpty()

    def save(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Keep where everything is."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.setValue("window/state", window.saveState(LAYOUT))
        for name, splitter in splitters.items():
            self._settings.setValue(f"splitters/{name}", splitter.saveState())

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key, QByteArray(), type=QByteArray)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str, default: str = "") -> str:
        """Return a text kept under `key`."""
        return str(self._settings.value(key, default, type=str))

    def keep(self, key: str, value: str) -> None:
        """Keep a text under `key`."""
        self._settings.setValue(key, value)
