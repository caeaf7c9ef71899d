"""Light or dark: as the system has it, also when that changes while the window is open, or as the clerk chooses."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from reviewer.ui.palettes import FRAMED, framed_palette, own_palette

LOOKS = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_FOLLOWING_STYLES = ("windows11", "windowsvista", "macos")  # they draw with the system's own colours


class Looks(QObject):
    """Gives the application its palette.

    Where the desktop tells only that it is dark, and leaves its palette light (GNOME tells Qt so), that would stay
    light without this. Systems that draw in their own colours keep them, as do those set to high contrast.
    """

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        self._before = QPalette(QApplication.palette())
        self._tips = QPalette(QToolTip.palette())
        self.name = "system"
        self._told = Qt.ColorScheme.Unknown  # by the system
        self._hints.colorSchemeChanged.connect(self._hear)
        self.choose(name if name in LOOKS else "system")

    def choose(self, name: str) -> None:
        """Be light or dark, or follow the system again."""
        self.name = name
        self._hints.setColorScheme(LOOKS[name])  # the system's own parts, as title bars, where it can
        self._hear(self._hints.colorScheme())

    def _hear(self, told: Qt.ColorScheme) -> None:
        self._told = told
        self._fit()

    @property
    def dark(self) -> bool:
        """Whether the window is, or is to be, dark."""
        scheme = LOOKS[self.name] if self.name != "system" else self._told
        if scheme is Qt.ColorScheme.Unknown:
            return self._before.base().color().lightness() < 128
        return scheme is Qt.ColorScheme.Dark

    def _fit(self) -> None:
        if QApplication.style().name() in _FOLLOWING_STYLES or self._strong():
            return
        palette = own_palette(self.dark)
        QApplication.setPalette(palette)
        QToolTip.setPalette(palette)
        for kind in FRAMED:
            QApplication.setPalette(framed_palette(self.dark, kind), kind)  # type: ignore[arg-type]  # takes str, not bytes

    def _strong(self) -> bool:
        """Whether the system is set to high contrast; Qt before 6.10 does not tell."""
        told = getattr(self._hints, "accessibility", None)
        return told is not None and told().contrastPreference() is Qt.ContrastPreference.HighContrast

    def give_back(self) -> None:
        """Leave the application as it was found, and follow no longer."""
        self._hints.colorSchemeChanged.disconnect(self._hear)
        self._hints.unsetColorScheme()
        QApplication.setPalette(self._before)
        QToolTip.setPalette(self._tips)
