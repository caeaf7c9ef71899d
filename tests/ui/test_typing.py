"""What a clerk types in one box is one thing done, however often it pauses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from tests.ui.test_window import editor, field, type_field


@pytest.fixture
def pause(window, qtbot):
    """Return a function: wait until what stands in the box has been stored."""

    def wait(key, value):
        qtbot.waitUntil(lambda: field(window, key).value == value, timeout=3000)

    return wait


def test_typing_with_pauses_is_undone_in_one_step(window, qtbot, pause):
    old = field(window, "session").value
    box = type_field(window, qtbot, "session", "9")
    pause("session", "9")
    qtbot.keyClicks(box, "4")
    pause("session", "94")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field(window, "session").value == old


def test_typing_with_pauses_is_one_line_of_the_history(window, qtbot, pause):
    before = len(window.history.model.rows)
    box = type_field(window, qtbot, "session", "9")
    pause("session", "9")
    qtbot.keyClicks(box, "4")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert len(window.history.model.rows) == before + 1
    assert window.history.model.rows[0].new == "94"


def test_typing_in_the_field_again_is_a_step_of_its_own(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "session", "94"), Qt.Key.Key_Return)
    qtbot.keyClick(type_field(window, qtbot, "session", "95"), Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field(window, "session").value == "94"


def test_a_box_left_by_a_click_ends_the_step(window, qtbot, pause):
    type_field(window, qtbot, "session", "94")
    pause("session", "94")
    window.queue.view.setFocus()
    qtbot.keyClick(type_field(window, qtbot, "session", "95"), Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field(window, "session").value == "94"


def test_giving_up_leaves_nothing_to_undo_and_no_line_of_the_history(window, qtbot, pause):
    said, before = window.session.desk.undo_text(), window.history.model.rows
    box = type_field(window, qtbot, "session", "94")
    pause("session", "94")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (window.session.desk.undo_text(), window.history.model.rows) == (said, before)


def test_the_box_stays_open_while_the_clerk_pauses(window, qtbot, pause):
    box = type_field(window, qtbot, "session", "94")
    pause("session", "94")
    assert editor(window) is box


def test_undo_in_a_box_where_nothing_was_typed_is_the_windows(window, qtbot):
    change(window, "title", "SAMPLE Another")
    window.queue.box.setFocus()
    QTest.keySequence(window.queue.box, QKeySequence("Ctrl+Z"))
    assert window.session.field("title").value != "SAMPLE Another"


def test_undo_in_a_box_in_which_was_typed_is_its_own(window, qtbot):
    change(window, "title", "SAMPLE Another")
    window.queue.box.setFocus()
    QTest.keyClicks(window.queue.box, "a")
    QTest.keySequence(window.queue.box, QKeySequence("Ctrl+Z"))
    assert window.queue.box.text() == ""
    assert window.session.field("title").value == "SAMPLE Another"


def test_work_begins_in_the_list_of_documents(window):
    assert window.queue.view.hasFocus()


def change(window, key, value):
    window.inspector.select(key)
    window.inspector.set_value(value)
