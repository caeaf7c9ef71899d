"""Boxes in which nothing can be undone leave Undo and Redo to the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class _Yielding(QObject):
    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell Qt that the box does not want the key, so that the window's action gets it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self._box.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self._box.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def leave_undo_to_window(*boxes: QLineEdit) -> None:
    """Let Ctrl+Z in an untouched box undo the clerk's last step: a box of Qt takes the key, and does nothing."""
    for box in boxes:
        _Yielding(box)
