"""The line that asks for the password of a PDF; passwords are kept nowhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from reviewer.desk import Refused
from reviewer.messages import N_, plain
from reviewer.ui.plain import ShortLabel
from reviewer.ui.wording import say

_ASKED = 16  # letters of the question that are always shown


class PasswordBar(QWidget):
    """Asks for one file after the other: Enter opens it, Esc leaves it out."""

    given = Signal(object, str)  # path, password

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Path] = []
        self._tried: Path | None = None
        self.question = ShortLabel(name=say("password", N_("password", "Which file asks for a password")), least=_ASKED)
        self.box = QLineEdit()
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.box.setFixedWidth(220)
        self.box.setAcceptDrops(False)
        self.box.setAccessibleName(say("password", N_("password", "Password")))
        self.give = QPushButton(say("password", N_("password", "Open")))
        self.skip = QPushButton(say("password", N_("password", "Skip")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        for part in (self.question, self.box, self.give, self.skip):
            layout.addWidget(part)
        layout.addStretch(1)
        self.box.returnPressed.connect(self._give)
        self.give.clicked.connect(self._give)
        self.skip.clicked.connect(self._next)
        self.hide()

    def take(self, refused: Sequence[Refused], typing: bool = False) -> None:
        """Ask for those of `refused` that a password would open, after those asked for already.

        `typing`: the clerk is writing elsewhere, and is left there; no letter may end up among a password's.
        """
        locked = [one.path for one in refused if one.locked]
        wrong = self._tried in locked
        typing = typing and self._tried is None  # who has just answered waits for this
        if self._tried and wrong:  # the same file once more, and first
            locked.remove(self._tried)
            self._waiting.insert(0, self._tried)
        self._tried = None
        self._waiting += [path for path in locked if path not in self._waiting]
        self._ask(wrong, typing)

    def _ask(self, wrong: bool = False, typing: bool = False) -> None:
        self.setVisible(bool(self._waiting))
        if not self._waiting:
            return
        name = plain(self._waiting[0].name)
        asked = N_("password", "“{name}” is protected with a password.")
        again = N_("password", "This password does not open “{name}”.")
        self.question.setText(say("password", again if wrong else asked, name=name))
        if not typing:
            self.box.clear()
            self.box.setFocus()

    def _give(self) -> None:
        if self.box.text() and self._waiting:
            self._tried, password = self._waiting.pop(0), self.box.text()
            self.box.clear()
            self.hide()  # until the file has been read: the answer comes back to `take`
            self.given.emit(self._tried, password)

    def _next(self) -> None:
        self._waiting.pop(0)
        self.box.clear()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Skip the file at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._next()
        else:
            super().keyPressEvent(event)
