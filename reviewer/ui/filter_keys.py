"""From the filter to what it has left, and back to all: Down or Enter, and Esc."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit


class FilterKeys(QObject):
    """Listens to the keys of the box over a list."""

    def __init__(self, box: QLineEdit, view: QAbstractItemView) -> None:
        super().__init__(box)
        self._box, self._view = box, view
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the list, choosing its first row where none is chosen; or clear the box."""
        keys = Qt.Key
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return super().eventFilter(watched, event)
        if event.key() in (keys.Key_Down, keys.Key_Return, keys.Key_Enter):
            if not self._view.currentIndex().isValid() or not self._view.selectionModel().hasSelection():
                self._view.setCurrentIndex(self._view.model().index(0, 0))
            self._view.setFocus()
            return True
        if event.key() == keys.Key_Escape and self._box.text():
            self._box.clear()
            return True
        return super().eventFilter(watched, event)
