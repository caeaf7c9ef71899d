"""A line for several values, separated by semicolons; codes are completed from their names."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from reviewer.messages import N_
from reviewer.ui.folding import fold
from reviewer.ui.wording import say

_MOST = 12  # offered at once
_WIDE = 380  # pixels, so that names can be read

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ItemsBox(QLineEdit):
    """What is typed after the last semicolon is looked for in codes and names: "hum" offers Human Rights Council."""

    def __init__(self, parent: QWidget, codes: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self._codes = tuple(codes)
        self.offered = QStringListModel(self)
        self._list = QListView()
        self._completer = QCompleter(self.offered, self)
        self._completer.setPopup(self._list)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(_MOST)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setAccessibleName(say("fields", N_("fields", "Codes with their names")))
        self._completer.activated.connect(self.take)
        self.textEdited.connect(self._offer)

    def event(self, event: QEvent) -> bool:
        """Take the code that is lit at Tab, and go on: the list hands the key on past whoever listens to this box."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TABS
        if not pressed or not self._list.isVisible():
            return super().event(event)
        lit = self._list.currentIndex()
        self._list.hide()
        if lit.isValid():
            self.take(lit.data())
        QCoreApplication.sendEvent(self, event.clone())
        event.accept()
        return True

    def _item(self) -> tuple[int, int]:
        """Return the range of the value in which the cursor stands."""
        text, at = self.text(), self.cursorPosition()
        start = text.rfind(";", 0, at) + 1
        end = text.find(";", at)
        return start, len(text) if end < 0 else end

    def _offer(self) -> None:
        start, end = self._item()
        words = fold(self.text()[start:end]).split()
        found = [
            f"{code}  {name}"
            for code, name in self._codes
            if words and all(word in fold(f"{code} {name}") for word in words)
        ]
        whole = self.text()[start:end].strip().casefold()
        found.sort(key=lambda line: not line.casefold().startswith(whole))
        self.offered.setStringList(found[:_MOST])
        if found and not any(code.casefold() == whole for code, _ in self._codes):
            self._completer.complete(QRect(0, 0, max(self.width(), _WIDE), self.height()))
        else:
            self._list.hide()

    def take(self, line: str) -> None:
        """Put the code of an offered line in the place of what is being typed."""
        start, end = self._item()
        code, text = line.split("  ", maxsplit=1)[0], self.text()
        before = text[:start] + (" " if start else "") + code
        self.setText(before + text[end:])
        self.setCursorPosition(len(before))

    def codes(self) -> str:
        """Return what stands in the box, names replaced by their codes."""
        named = {fold(name): code for code, name in self._codes}
        items = [item.strip() for item in self.text().split(";")]
        return "; ".join(named.get(fold(item), item) for item in items if item)
