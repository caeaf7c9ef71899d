"""Text selected over several cells of one column, by mouse and by keys, and what is copied of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from reviewer.ui.focus import Ring
from reviewer.ui.marks import Marked
from reviewer.ui.text_model import TextModel
from reviewer.ui.text_table import TextTable
from tests.ui.rows import piece, row, version

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key
ARABIC = ("وثيقة A/99/1 الأولى", "وثيقة A/99/2 الثانية", "وثيقة A/99/3 الثالثة")
CHINESE = ("山间小路。", "第二条：二〇四四年。", "第三条。")


def in_order(texts, language):
    start, pieces = 0, []
    for text in texts:
        pieces.append((piece(start, text, language),))
        start += len(text) + 1
    return pieces


@pytest.fixture
def table(qtbot):
    model = TextModel()
    cells = zip(in_order(ARABIC, "ar"), in_order(CHINESE, "zh"), in_order(("one", "two", "three"), "en"), strict=True)
    model.show(tuple(row(ar=ar, zh=zh, en=en) for ar, zh, en in cells), tuple(map(version, ("ar", "zh", "en"))))
    table = TextTable(model)
    qtbot.addWidget(table)
    table.resize(800, 400)
    for column in range(3):
        table.setColumnWidth(column, 250)
    with qtbot.waitExposed(table):
        table.show()
    table.texts = model
    return table


def pull(qtbot, table, column, first, last):
    """Pull the mouse from the beginning of a row's text to the end of another one's."""
    view, right = table.viewport(), column == 0  # where an Arabic line begins
    box, other = (table.visualRect(table.texts.index(number, column)) for number in (first, last))
    start = QPoint(box.right() - 9 if right else box.left() + 9, table.top_of(first) + 8)
    end = QPoint(other.left() + 9 if right else other.right() - 9, table.top_of(last) + 8)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def copied(qtbot, table):
    qtbot.keyClick(table.reader, KEYS.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize(("column", "texts"), [(0, ARABIC), (1, CHINESE)])
def test_the_mouse_selects_over_several_rows_and_the_exact_text_is_copied(table, qtbot, column, texts):
    pull(qtbot, table, column, 0, 2)
    assert copied(qtbot, table) == "\n".join(texts)


def test_only_the_column_in_which_the_mouse_began_is_selected(table, qtbot):
    pull(qtbot, table, 2, 0, 1)
    assert copied(qtbot, table) == "one\ntwo"
    assert table.selection.within(1, 1, 0, 5) is None


def test_a_selection_that_goes_up_is_the_same_text(table, qtbot):
    table.open_reader(table.texts.index(2, 2))
    qtbot.keyClick(table.reader, KEYS.Key_End)
    for _ in range(6):
        qtbot.keyClick(table.reader, KEYS.Key_Up, SHIFT)
    assert copied(qtbot, table) == "one\ntwo\nthree"


def test_shift_and_down_go_on_in_the_next_row(table, qtbot):
    table.open_reader(table.texts.index(0, 2))
    qtbot.keyClick(table.reader, KEYS.Key_End, SHIFT)
    qtbot.keyClick(table.reader, KEYS.Key_Down, SHIFT)
    assert copied(qtbot, table) == "one\ntwo"


def test_shift_and_right_go_on_letter_by_letter(table, qtbot):
    table.open_reader(table.texts.index(0, 2))
    for _ in range(6):
        qtbot.keyClick(table.reader, KEYS.Key_Right, SHIFT)
    assert copied(qtbot, table) == "one\ntw"


def test_in_arabic_shift_and_left_go_on(table, qtbot):
    table.open_reader(table.texts.index(0, 0))
    for _ in range(len(ARABIC[0]) + 4):
        qtbot.keyClick(table.reader, KEYS.Key_Left, SHIFT)
    assert copied(qtbot, table) == ARABIC[0] + "\n" + ARABIC[1][:3]


def test_a_selection_can_come_back_into_the_cell(table, qtbot):
    table.open_reader(table.texts.index(0, 2))
    qtbot.keyClick(table.reader, KEYS.Key_End, SHIFT)
    qtbot.keyClick(table.reader, KEYS.Key_Down, SHIFT)
    qtbot.keyClick(table.reader, KEYS.Key_Up, SHIFT)
    assert not table.selection
    assert copied(qtbot, table) == "one"


def test_control_shift_end_selects_to_the_end_of_the_column(table, qtbot):
    table.open_reader(table.texts.index(1, 2))
    qtbot.keyClick(table.reader, KEYS.Key_End, CONTROL | SHIFT)
    qtbot.keyClick(table.reader, KEYS.Key_End, CONTROL | SHIFT)
    assert copied(qtbot, table) == "two\nthree"


def test_control_a_selects_the_cell_and_then_the_column(table, qtbot):
    table.open_reader(table.texts.index(1, 2))
    qtbot.keyClick(table.reader, KEYS.Key_A, CONTROL)
    assert copied(qtbot, table) == "two"
    qtbot.keyClick(table.reader, KEYS.Key_A, CONTROL)
    assert copied(qtbot, table) == "one\ntwo\nthree"


def test_shift_and_a_click_select_to_there(table, qtbot):
    table.setCurrentIndex(table.texts.index(0, 2))
    at = QPoint(table.columnViewportPosition(2) + 200, table.top_of(1) + 8)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, SHIFT, at)
    assert copied(qtbot, table) == "one\ntwo"


def test_a_click_ends_the_selection(table, qtbot):
    pull(qtbot, table, 2, 0, 2)
    at = QPoint(table.columnViewportPosition(2) + 20, table.top_of(1) + 8)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not table.selection


def test_what_is_selected_is_a_range_of_the_text(table, qtbot):
    pull(qtbot, table, 1, 0, 1)
    assert table.selected_range() == (0, len(CHINESE[0]) + 1 + len(CHINESE[1]))


def test_a_range_is_not_given_where_the_paragraphs_stand_in_another_order(qtbot):
    model = TextModel()
    model.show((row(en=(piece(9, "later", "en"),)), row(en=(piece(0, "before", "en"),))), (version("en"),))
    table = TextTable(model)
    qtbot.addWidget(table)
    table.selection.stretch(0, *table.selection.all_of(0))
    assert (table.selection.text(), table.selection.place()) == ("later\nbefore", None)


def test_a_symbol_is_copied_in_one_piece_without_signs_put_in(table, qtbot):
    pull(qtbot, table, 0, 0, 1)
    assert not set(copied(qtbot, table)) & set("\u2060\u2066\u2067\u2068\u2069\u200e\u200f")


def test_the_box_over_a_cell_has_no_ring_of_its_own(window):
    window.texts.table.setFocus()
    window.texts.table.open_current()
    assert not [ring for ring in window.texts.table.reader.findChildren(Ring) if ring.isVisible()]


def test_a_place_of_several_paragraphs_is_marked_in_each_row(table):
    table.texts.mark("evidence", (Marked("en", 0, len("one\ntwo"), 0, "evidence"),))
    assert [bool(table.texts.marks(row, 2)) for row in range(3)] == [True, True, False]
