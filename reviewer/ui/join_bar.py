"""The line that asks which other document is the same as the one shown."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reviewer.desk import DocumentRow
from reviewer.messages import N_
from reviewer.ui.plain import plain_label
from reviewer.ui.wording import LETTERS, say

_LONGEST = 70  # characters of a document's name and title in the list

Seek = Callable[[str], Iterable[DocumentRow]]
"""Words -> a page of the documents that have them in name or title."""


class JoinBar(QWidget):
    """Enter gives the document, Esc gives up. It holds a page of documents, and asks for others as one types."""

    given = Signal(int)  # the document's number
    unclear = Signal()  # what is typed names no document

    def __init__(self) -> None:
        super().__init__()
        question = say("grouping", N_("grouping", "The same document as"))
        self._numbers: dict[str, int] = {}  # of the documents named in the box so far
        self._seek: Seek | None = None
        self.typed = QLineEdit(placeholderText=say("grouping", N_("grouping", "symbol, or words of the title")))
        self.box = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self.box.setLineEdit(self.typed)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)  # a long title must not push the queue and the fields aside
        self.box.setAccessibleName(question)
        self.typed.setAcceptDrops(False)
        self.found = QStringListModel(self)
        completer = QCompleter(self.found, self.box)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)  # what is there was sought
        self.box.setCompleter(completer)
        completer.activated.connect(lambda _: self.typed.setCursorPosition(0), Qt.ConnectionType.QueuedConnection)
        self.button = QPushButton(say("grouping", N_("grouping", "Join")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.addWidget(plain_label(question))
        layout.addWidget(self.box, 1)
        layout.addWidget(self.button)
        self.typed.textEdited.connect(self._look)
        self.typed.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)
        self.hide()

    def open(self, rows: Iterable[DocumentRow], seek: Seek, first: int = 0) -> None:
        """Ask, with `rows` to choose from; `first` is named at first, 0: none, and Enter joins none."""
        self._seek = seek
        self._numbers = {_named(row): row.id for row in rows}
        self.box.clear()
        for name, number in self._numbers.items():
            self.box.addItem(name, number)
        self.found.setStringList(list(self._numbers))
        self.box.setCurrentIndex(self.box.findData(first))
        self.button.setEnabled(bool(self._numbers))
        self.show()
        self.box.setFocus()
        length = len(self.typed.text())
        self.typed.setSelection(length, -length)  # backwards: the cursor, and so what is seen, is at the beginning

    def _look(self, words: str) -> None:
        """Offer the documents that have the words; Qt shows them once this is done."""
        if self._seek is not None:
            found = {_named(row): row.id for row in self._seek(words)}
            self._numbers.update(found)
            self.found.setStringList(list(found))

    def _give(self) -> None:
        number = self._numbers.get(self.box.currentText())
        if number is not None:
            self.hide()
            self.given.emit(number)
        else:
            self.unclear.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def _named(row: DocumentRow) -> str:
    name = row.name if row.title in ("", row.name) else f"{row.name}: {row.title}"
    letters = " ".join(LETTERS[code] for code in row.languages if code in LETTERS)
    return f"{name[:_LONGEST]}  [{letters}]  {row.id}"  # the number tells two of one name apart
