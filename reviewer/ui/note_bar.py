"""The line that asks why a document is set aside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from reviewer.messages import N_
from reviewer.ui.plain import ShortLabel
from reviewer.ui.wording import say

_ONE = N_("note", "Set aside, because")
_MANY = N_("note", "Set {count} documents aside, because")


class NoteBar(QWidget):
    """Enter gives the note, Esc gives up."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.question = ShortLabel()
        self.box = QLineEdit(placeholderText=say("note", N_("note", "a note for later; may stay empty")))
        self.box.setAccessibleName(say("note", _ONE))
        button = QPushButton(say("note", N_("note", "Set aside")))
        button.setToolTip(say("note", N_("note", "Sets the document aside with this note")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        for part in (self.question, self.box, button):
            layout.addWidget(part)
        self.box.returnPressed.connect(self._give)
        button.clicked.connect(self._give)
        self.hide()

    def open(self, count: int = 1, note: str = "") -> None:
        """Ask about so many documents, with the `note` that is there."""
        self.question.setText(say("note", _ONE if count == 1 else _MANY, count=count))
        self.box.setText(note)
        self.show()
        self.box.setFocus()
        self.box.selectAll()

    def _give(self) -> None:
        self.hide()
        self.given.emit(self.box.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
