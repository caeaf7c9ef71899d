"""The keyboard goes back to where it was when a line that asked for something closes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


class GoingBack(QObject):
    """Qt itself would go to the next box in the order of Tab, where what the clerk types next would end."""

    def __init__(self, bar: QWidget, home: QWidget) -> None:
        """`home`: where the keyboard goes from `bar`, if it came from nowhere that is still to be seen."""
        super().__init__(bar)
        self._bar, self._home = bar, home
        self._from = home
        bar.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._moved)  # type: ignore[union-attr]

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and old is not None and self._has(now) and not self._has(old):
            self._from = _lasting(old) if old.window() is self._bar.window() else self._home

    def _has(self, widget: QWidget) -> bool:
        return self._bar is widget or self._bar.isAncestorOf(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back before the line is hidden."""
        if event.type() == QEvent.Type.Hide and watched is self._bar:
            focus = QApplication.focusWidget()
            if focus is not None and self._has(focus):
                (self._from if self._from.isVisible() else self._home).setFocus()
        return super().eventFilter(watched, event)


def _lasting(widget: QWidget) -> QWidget:
    """Return the table whose cell a box belongs to, since the box goes with the focus; else the widget itself."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QAbstractItemView):
        above = above.parentWidget()
    return above or widget
