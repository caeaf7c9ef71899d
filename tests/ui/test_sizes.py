"""Three sizes of text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.ui.fonts import text_font

CTRL = Qt.KeyboardModifier.ControlModifier


def size():
    return text_font("en").pointSizeF()


@pytest.mark.parametrize(("key", "grows"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
def test_keys_make_all_text_larger_or_smaller(window, qtbot, key, grows):
    before, application = size(), QApplication.font().pointSizeF()
    qtbot.keyClick(window, key, CTRL)
    assert (size() > before, QApplication.font().pointSizeF() > application) == (grows, grows)


def test_rows_grow_with_their_text(window, qtbot):
    before = window.texts.table.rowHeight(1)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: window.texts.table.rowHeight(1) > before)


def test_there_are_three_sizes_and_no_more(window, qtbot):
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    largest = size()
    seen = {largest}
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
        seen.add(size())
    assert len(seen) == 3 and max(seen) == largest


def test_the_size_is_remembered(window, qtbot, open_window):
    usual = size()
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    open_window()
    assert size() > usual


def test_the_table_of_all_languages_grows_with_its_text(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    table = window.grid.table
    before = table.rowHeight(0)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: table.rowHeight(0) > before)
