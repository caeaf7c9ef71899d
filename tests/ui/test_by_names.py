"""From import to draft without a mouse, as a screen reader is told it: every step is found by what it is called.

Nothing here knows a widget of the program: controls, cells and messages are found by role and name, and keys are
pressed where the keyboard is.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from tests.ui.conftest import NOTE, sample

Role, Text = QAccessible.Role, QAccessible.Text


class Reader:
    """What a screen reader can do: look for names, say where the keyboard is, press keys."""

    def __init__(self, window, qtbot):
        self._window, self._qtbot = window, qtbot

    def _all(self, at: QAccessibleInterface | None = None) -> Iterator[QAccessibleInterface]:
        dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        at = at or QAccessible.queryAccessibleInterface(next(dialogs, self._window))
        yield at
        for number in range(at.childCount()):
            child = at.child(number)
            if child is not None and child.isValid():
                yield from self._all(child)

    def find(self, role: Role, begins: str) -> QAccessibleInterface:
        found = (one for one in self._all() if one.role() == role and one.text(Text.Name).startswith(begins))
        return next(found)

    def hears(self, role: Role, begins: str) -> bool:
        return any(one.role() == role and one.text(Text.Name).startswith(begins) for one in self._all())

    @property
    def _at(self) -> QWidget:
        return QApplication.focusWidget() or self._window.focusWidget() or self._window

    def keys(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(self._at, QKeySequence(key))

    def types(self, text: str) -> None:
        for letter in text:  # the first one may open a box, which takes the others
            QTest.keyClicks(self._at, letter)

    def here(self) -> str:
        """Return the name of what the keyboard is at: a control, or a cell in it."""
        told = QAccessible.queryAccessibleInterface(self._at)
        cell = told.focusChild()
        return (cell or told).text(Text.Name)

    def down_to(self, begins: str) -> None:
        for _ in range(40):
            if self.here().startswith(begins):
                return
            self.keys("Down")
        raise AssertionError(f"nothing called {begins!r}")


@pytest.fixture
def reader(window, qtbot):
    return Reader(window, qtbot)


def test_from_import_to_draft_by_names_and_keys_alone(reader, window, qtbot, tmp_path):
    def name_the_file():
        box = QApplication.activeModalWidget().findChild(QLineEdit)
        box.setText(str(sample(f"{NOTE}-RU.txt")))
        QTest.keyClick(box, "\r")

    QTimer.singleShot(300, name_the_file)
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        reader.keys("Ctrl+O")
    assert reader.hears(Role.StaticText, "Documents: 1, versions: 1 imported.")

    with qtbot.waitActive(window):  # there is no window manager that would
        window.activateWindow()
    reader.keys("F6")
    reader.down_to("Date: ")
    reader.types("2038-09-28")
    reader.keys("Return")
    assert reader.hears(Role.Cell, "Date: 2038-09-28, corrected")

    reader.keys("Ctrl+Return", "Ctrl+D")
    folder = reader.find(Role.EditableText, "Folder")
    folder.object().setText(str(tmp_path / "out"))
    reader.find(Role.Button, "Export").actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: list((tmp_path / "out").glob("*.docx")) != [], timeout=20_000)
