"""Keys lead from the filter to the documents that it has left, and back to all of them."""

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import Desk
from reviewer.progress import quiet


@pytest.fixture
def three(library, open_window):
    with Desk(library, "tester") as desk:
        desk.import_samples(quiet)
    return open_window()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_a_key_goes_from_the_filter_to_the_list(three, qtbot, key):
    three.queue.box.setFocus()
    qtbot.keyClicks(three.queue.box, "9004")
    qtbot.keyClick(three.queue.box, key)
    assert three.queue.view.hasFocus()
    assert three.windowTitle().startswith("A/HRC/99/G/9004")


def test_escape_clears_the_filter(three, qtbot):
    three.queue.box.setFocus()
    qtbot.keyClicks(three.queue.box, "9004")
    qtbot.keyClick(three.queue.box, Qt.Key.Key_Escape)
    assert three.queue.box.text() == "" and three.queue.view.model().rowCount() == 3


def test_without_a_document_selected_it_is_said_what_to_do(three, qtbot):
    three.queue.box.setText("no such")
    three.actions_of["for_all"].trigger()
    assert "Select documents" in three.notice.text.text()
