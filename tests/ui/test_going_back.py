"""Lines that ask for something give the keyboard back; nothing takes it from a clerk who types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from reviewer.desk import Refused
from reviewer.ui.focus import paint_focus
from tests.files.locking import locked_pdf
from tests.files.making import at


@pytest.fixture
def at_the_fields(window, qtbot):
    window.inspector.view.setFocus()
    qtbot.waitUntil(window.inspector.view.hasFocus)
    return window


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked_pdf("SAMPLE", at(100, 700, "SAMPLE of a secret")))
    return Refused(path, "a sentence", locked=True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_after_a_note_the_keyboard_is_where_it_was(at_the_fields, qtbot, key):
    at_the_fields.actions_of["set_aside"].trigger()
    qtbot.waitUntil(at_the_fields.note.box.hasFocus)
    qtbot.keyClick(at_the_fields.note.box, key)
    assert at_the_fields.inspector.view.hasFocus()


def test_after_a_password_the_keyboard_is_where_it_was(at_the_fields, qtbot, locked):
    at_the_fields.password.take([locked])
    qtbot.waitUntil(at_the_fields.password.box.hasFocus)
    qtbot.keyClick(at_the_fields.password.box, Qt.Key.Key_Escape)
    assert at_the_fields.inspector.view.hasFocus()


def test_a_cell_that_was_typed_in_gives_way_to_its_table(at_the_fields, qtbot):
    at_the_fields.inspector.select("title")
    at_the_fields.actions_of["edit_field"].trigger()
    at_the_fields.actions_of["set_aside"].trigger()
    qtbot.keyClick(at_the_fields.note.box, Qt.Key.Key_Escape)
    assert at_the_fields.inspector.view.hasFocus()


def test_a_clerk_who_types_is_not_asked_for_a_password_under_the_hands(window, qtbot, locked):
    window.queue.box.setFocus()
    qtbot.keyClicks(window.queue.box, "note")
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        window.imports.start([locked.path])
    assert window.password.isVisible() and window.queue.box.hasFocus()


def test_what_is_typed_of_a_password_stays_when_another_is_asked_for(window, qtbot, locked, tmp_path):
    window.password.take([locked])
    qtbot.keyClicks(window.password.box, "SAM")
    window.password.take([Refused(tmp_path / "other.pdf", "a sentence", locked=True)], typing=True)
    assert window.password.box.text() == "SAM"


def test_the_frame_of_the_focus_fills_nothing(qtbot):
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    option = QStyleOptionViewItem()
    option.palette = QApplication.palette()
    option.state = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
    painter = QPainter(image)
    painter.setBrush(QColor("red"))
    paint_focus(painter, image.rect(), option)
    painter.end()
    assert image.pixelColor(30, 15) == QColor("blue")
