"""The bar that finds words in the texts of the document shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reviewer.messages import N_
from reviewer.ui.theme import iconed
from reviewer.ui.wording import say


class FindBar(QWidget):
    """Asks for words; the texts panel finds them and says how many there are."""

    asked = Signal(str)
    stepped = Signal(int)  # 1: next, -1: previous
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit(placeholderText=say("find", N_("find", "Find in the texts, in any language")))
        self.box.setAccessibleName(say("find", N_("find", "Find in the texts")))
        self.box.setClearButtonEnabled(True)
        self.said = QLabel()
        self.said.setAccessibleDescription(say("find", N_("find", "What was found")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.addWidget(self.box, 2)
        layout.addWidget(self.said, 1)
        for name, text, by in (
            ("up", N_("find", "Previous (Shift+F3)"), -1),
            ("down", N_("find", "Next (F3)"), 1),
            ("close", N_("find", "Close (Esc)"), 0),
        ):
            layout.addWidget(self._button(name, say("find", text), by))
        self.box.textChanged.connect(self.asked)
        self.box.returnPressed.connect(lambda: self.stepped.emit(1))
        self.hide()

    def _button(self, name: str, text: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(text)
        iconed(button, name)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.stepped.emit(by) if by else self.hide())
        return button

    def open(self, words: str = "") -> None:
        """Show the bar, with `words` to find if there are any."""
        self.show()
        if words:
            self.box.setText(words)
        elif self.box.text():
            self.asked.emit(self.box.text())
        self.box.setFocus()
        self.box.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nothing is looked for any more."""
        super().hideEvent(event)
        self.closed.emit()
