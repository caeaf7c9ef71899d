"""The scene for one key: a window with three documents, one of them in six languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui import Window
from tests.ui.test_window import editor, field, type_field


@dataclass
class Stage:
    window: Window
    qtbot: QtBot
    key: str  # as the page names it

    def press(self, on: QWidget | None = None) -> None:
        """Press the key where the keyboard is."""
        named = re.sub("Enter$", "Return", self.key).replace("Shift+Tab", "Backtab")
        QTest.keySequence(on or QApplication.focusWidget() or self.window, QKeySequence(named))

    def press_other(self, key: str) -> None:
        QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))

    def pressed_dialog(self) -> str:
        """Press a key that opens a dialog which waits for an answer; close it, and return its title."""
        titles: list[str] = []

        def close() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                titles.append(dialog.windowTitle())
                dialog.close()

        QTimer.singleShot(300, close)
        self.press()
        return titles[0]

    def dialog(self) -> QDialog:
        return next(one for one in self.window.findChildren(QDialog) if one.isVisible())

    def value(self, key: str) -> str:
        row = field(self.window, key)
        assert row is not None
        return row.value

    def type(self, key: str, text: str) -> QWidget:
        return type_field(self.window, self.qtbot, key, text)  # type: ignore[no-any-return, no-untyped-call]

    def box(self) -> QWidget:
        return editor(self.window)  # type: ignore[no-any-return, no-untyped-call]

    @property
    def document(self) -> int:
        return self.window.session.document

    def state(self, document: int) -> str:
        row = self.window.session.desk.document(document)
        assert row is not None
        return row.state


Effect = Callable[[Stage], None]
DONE: dict[str, Effect] = {}
"""By the name of the action; by its words, where the widget itself answers the key."""


def does(*names: str) -> Callable[[Effect], Effect]:
    """Say which rows of the page a function shows."""

    def keep(effect: Effect) -> Effect:
        DONE.update(dict.fromkeys(names, effect))
        return effect

    return keep
