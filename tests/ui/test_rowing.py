"""Rows joined, split, moved, pinned and set apart by keys, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
JOIN, SPLIT, PIN, APART = Qt.Key.Key_M, Qt.Key.Key_B, Qt.Key.Key_P, Qt.Key.Key_N


@pytest.fixture
def table(window, qtbot):
    """The texts, the clerk at the first of two rows of the body that hold one paragraph in each language."""
    model, table = window.texts.model, window.texts.table
    plain = [
        n
        for n in range(model.rowCount())
        if model.row(n).part == "body" and all(len(pieces) == 1 for pieces in model.row(n).cells.values())
    ]
    first = next(n for n in plain if n + 1 in plain)
    table.setFocus()
    table.go_to_cell(first, model.languages.index("en"))
    table.texts = model
    return table


def cell(table, row, language="en"):
    return [piece.paragraph for piece in table.texts.row(row).cells[language]]


def press(qtbot, table, key, modifiers=CONTROL | SHIFT):
    qtbot.keyClick(QApplication.focusWidget() or table, key, modifiers)


def test_a_row_is_joined_with_the_next_and_the_clerk_stays_there(table, qtbot):
    at, below = table.currentIndex().row(), cell(table, table.currentIndex().row() + 1)
    press(qtbot, table, JOIN)
    row = table.currentIndex().row()
    assert (row, cell(table, row)[-1:]) == (at, below)
    assert table.texts.note(row) == "Pinned by a clerk"


def test_a_joined_row_is_split_again(table, qtbot):
    row = table.currentIndex().row()
    before = cell(table, row), cell(table, row + 1)
    press(qtbot, table, JOIN)
    press(qtbot, table, SPLIT)
    assert (cell(table, row), cell(table, row + 1)) == before


def test_a_row_is_split_where_the_cursor_of_the_box_stands(table, qtbot):
    row = table.currentIndex().row()
    press(qtbot, table, JOIN)
    press(qtbot, table, JOIN)
    paragraphs = cell(table, row)
    table.open_current()
    qtbot.keyClick(table.reader, Qt.Key.Key_End, CONTROL)
    qtbot.keyClick(table.reader, SPLIT, CONTROL | SHIFT)
    assert cell(table, row) == paragraphs[:-1]


def test_a_paragraph_is_moved_to_the_row_below_and_the_clerk_goes_with_it(table, qtbot):
    row, (paragraph,) = table.currentIndex().row(), cell(table, table.currentIndex().row())
    press(qtbot, table, Qt.Key.Key_Down, ALT | SHIFT)
    assert cell(table, row) == []
    assert cell(table, table.currentIndex().row())[0] == paragraph


def test_a_paragraph_is_moved_to_the_row_above(table, qtbot):
    row = table.currentIndex().row()
    table.go_to_cell(row + 1, table.currentIndex().column())
    press(qtbot, table, Qt.Key.Key_Up, ALT | SHIFT)
    assert len(cell(table, row)) == 2


def test_a_row_is_pinned_and_let_go_by_the_same_key(table, qtbot):
    row = table.currentIndex().row()
    press(qtbot, table, PIN)
    assert table.texts.note(row) == "Pinned by a clerk"
    press(qtbot, table, PIN)
    assert table.texts.note(row) == ""


def test_a_row_is_marked_as_not_to_be_aligned_in_words(table, qtbot):
    row = table.currentIndex().row()
    press(qtbot, table, APART)
    assert table.texts.note(row) == "Not to be aligned"
    tip = table.texts.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "What stands side by side here need not answer each other."


def test_undo_puts_the_rows_back(table, qtbot, window):
    rows = [window.texts.model.row(n) for n in range(window.texts.model.rowCount())]
    press(qtbot, table, JOIN)
    press(qtbot, table, Qt.Key.Key_Z, CONTROL)
    assert [window.texts.model.row(n) for n in range(window.texts.model.rowCount())] == rows


def test_after_undo_the_clerk_is_still_at_the_row(table, qtbot, window):
    row = table.currentIndex().row()
    press(qtbot, table, JOIN)
    press(qtbot, table, Qt.Key.Key_Z, CONTROL)
    press(qtbot, table, PIN)
    assert (table.currentIndex().row(), table.texts.note(row)) == (row, "Pinned by a clerk")


def test_without_a_row_the_clerk_is_told(window, qtbot):
    with qtbot.waitSignal(window.session.said, timeout=1000) as said:
        window.actions_of["row_pin"].trigger()
    assert said.args[0] == "Choose a paragraph in the texts first."


def test_the_menu_of_the_texts_has_the_verbs(table):
    names = [action.objectName() for action in table.actions() if action.objectName()]
    assert names[:6] == ["row_join", "row_split", "row_down", "row_up", "row_pin", "row_apart"]


def test_the_menu_of_the_box_has_them_too(table, window):
    table.open_current()
    place = table.reader.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.reader.mapToGlobal(place))
    QApplication.sendEvent(table.reader.viewport(), event)
    menu = next(menu for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu) and menu.isVisible())
    assert window.actions_of["row_join"] in menu.actions()
    menu.close()
