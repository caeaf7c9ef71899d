"""Pictures that follow a change between light and dark while the window is open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from reviewer.ui.colours import tone
from reviewer.ui.icons import icon, pixmap


class _Follower(QObject):
    def __init__(self, widget: QWidget, draw: Callable[[], object]) -> None:
        super().__init__(widget)
        self._draw = draw
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        return super().eventFilter(watched, event)


def follow(widget: QWidget, draw: Callable[[], object]) -> None:
    """Call `draw` now, and whenever the colours of `widget` change."""
    _Follower(widget, draw)
    draw()


def iconed(button: QAbstractButton, name: str) -> None:
    """Give a button an icon in the colour of its words."""
    follow(button, lambda: button.setIcon(icon(name, button.palette().buttonText().color())))


def signed(label: QLabel, kind: str) -> None:
    """Show the sign of a kind of message."""

    def draw() -> None:
        label.setPixmap(pixmap(kind, tone(label.palette(), kind), 16, label.devicePixelRatioF()))

    follow(label, draw)
