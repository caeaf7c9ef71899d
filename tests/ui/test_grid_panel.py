"""Every field in every language: disagreements first, edited in place, evidence on click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from reviewer.ui.grid_model import GridModel
from tests.ui.test_window import field

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL)
    return window.grid


def cell(grid, key, language):
    number = next(number for number, row in enumerate(grid.model.rows) if row.key == key)
    return grid.model.index(number, grid.model.languages.index(language) + 1)


def type_into(grid, qtbot, key, language, text):
    grid.table.setCurrentIndex(cell(grid, key, language))
    grid.edit()
    boxes = grid.table.viewport().children()
    box = next(box for box in boxes if box.property("filled") and box.isVisible())
    qtbot.keyClicks(box, text)
    return box


def test_the_key_opens_the_table_of_all_languages(window, grid):
    assert grid.isVisible()
    assert grid.model.languages == tuple(version.language for version in window.session.versions)


def test_the_model_is_a_valid_qt_model(grid, qtmodeltester):
    qtmodeltester.check(grid.model)
    qtmodeltester.check(GridModel(grid.palette))


def test_an_edit_is_stored_for_its_language_alone(window, grid, qtbot):
    before = window.session.desk.fields(window.session.document, "en")
    qtbot.keyClick(type_into(grid, qtbot, "session", "fr", "98"), Qt.Key.Key_Return)
    rows = window.session.desk.fields(window.session.document, "fr")
    assert next(row.value for row in rows if row.key == "session") == "98"
    after = window.session.desk.fields(window.session.document, "en")
    assert [row.value for row in after] == [row.value for row in before]


def test_fields_that_differ_stand_first_and_say_so(window, grid, qtbot):
    window.session.desk.correct(window.session.document, "fr", "annexes", "7")
    window.session.desk.correct(window.session.document, "ar", "annexes", "8")
    window.docks["grid"].hide()
    window.docks["grid"].show()
    grid._document = -1
    grid.refresh()
    marks = [row.differs for row in grid.model.rows]
    assert any(marks) and marks == sorted(marks, reverse=True)
    assert "(corrected, differs)" in cell(grid, "annexes", "fr").data()


def test_a_click_marks_the_evidence_of_that_language(window, grid, qtbot):
    at = cell(grid, "date", "fr")
    grid.table.scrollTo(at)
    with qtbot.waitSignal(window.session.marked, timeout=1000) as marked:
        qtbot.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=grid.table.visualRect(at).center())
    assert window.session.language == "fr"
    assert marked.args[0].current.language == "fr"
    assert window.inspector.current.key == "date"


def test_enter_goes_to_the_field_below(grid, qtbot):
    box = type_into(grid, qtbot, "session", "en", "97")
    row = grid.table.currentIndex().row()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert grid.table.currentIndex().row() == row + 1


def test_what_is_no_value_is_kept_in_its_box(window, grid, qtbot):
    qtbot.keyClick(type_into(grid, qtbot, "date", "en", "tomorrow"), Qt.Key.Key_Return)
    assert grid.model.refused == {("en", "date"): "tomorrow"}
    assert "tomorrow" in cell(grid, "date", "en").data()
    assert "tomorrow" in window.notice.text.text()


def test_esc_gives_up_what_was_typed_there(window, grid, qtbot):
    window.session.focus("en")
    old = field(window, "session").value
    qtbot.keyClick(type_into(grid, qtbot, "session", "en", "95"), Qt.Key.Key_Escape)
    assert field(window, "session").value == old


def test_what_is_typed_there_is_stored_when_the_window_is_closed(window, grid, qtbot, open_window):
    type_into(grid, qtbot, "session", "en", "96")
    later = open_window()
    later.session.focus("en")
    assert field(later, "session").value == "96"


def test_a_cell_says_its_language_field_and_state(grid):
    words = cell(grid, "date", "fr").data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("French, Date: ")


def test_the_table_begins_in_the_language_worked_on(window, grid):
    at = grid.table.currentIndex()
    assert (at.row(), grid.model.languages[at.column() - 1]) == (0, window.session.language)


def test_f2_edits_the_cell_and_not_the_fields_at_the_right(window, grid, qtbot):
    grid.table.setCurrentIndex(cell(grid, "session", "fr"))
    qtbot.keyClick(grid.table, Qt.Key.Key_F2)
    assert window.inspector.editor is None
    assert [box for box in grid.table.viewport().children() if box.property("filled")]


def test_the_fields_at_the_right_explain_the_cell_that_keys_have_come_to(window, grid, qtbot):
    grid.table.setCurrentIndex(cell(grid, "session", "en"))
    qtbot.keyClick(grid.table, Qt.Key.Key_Right)
    qtbot.keyClick(grid.table, Qt.Key.Key_Down)
    at = grid.table.currentIndex()
    assert window.session.language == "fr"
    assert window.inspector.current.key == grid.model.rows[at.row()].key
    assert grid.table.hasFocus()


def test_behind_another_tab_nothing_is_worked_out(window, grid):
    window.docks["findings"].raise_()
    window.session.open(0)
    assert grid.model.rows
    window.docks["grid"].raise_()
    assert not grid.model.rows


@pytest.fixture
def alone(window, grid, qtbot):
    """The table with the title alone."""
    grid.table.setCurrentIndex(cell(grid, "title", "fr"))
    qtbot.keyClick(grid.table, Qt.Key.Key_T, CONTROL)
    return grid


def test_one_field_stands_alone_in_all_languages_with_its_reasons(window, alone, qtmodeltester):
    model = alone.model
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert [row[0] for row in rows] == ["Arabic", "English", "French"]
    assert all("score" in row[2] for row in rows)
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == ["Language", "Title", "Why"]
    assert alone.spot[0] == "fr"
    qtmodeltester.check(model)


def test_a_field_that_stands_alone_is_edited_in_its_language(window, alone, qtbot):
    qtbot.keyClick(alone.table, Qt.Key.Key_F2)
    box = next(box for box in alone.table.viewport().children() if box.property("filled"))
    box.selectAll()
    qtbot.keyClicks(box, "SAMPLE titre")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    rows = window.session.desk.fields(window.session.document, "fr")
    assert next(row.value for row in rows if row.key == "title") == "SAMPLE titre"


def test_the_key_again_shows_all_fields_at_the_same_cell(alone, qtbot):
    qtbot.keyClick(alone.table, Qt.Key.Key_T, CONTROL)
    assert alone.model.alone == ""
    assert (alone.spot[0], alone.spot[1].key) == ("fr", "title")


def test_arabic_is_written_from_the_right(grid):
    told = QStyleOptionViewItem()
    grid.table.itemDelegate().initStyleOption(told, cell(grid, "title", "ar"))
    assert told.displayAlignment & Qt.AlignmentFlag.AlignRight
    assert told.text.startswith("\u2067") and told.text.endswith("\u2069")
    other = QStyleOptionViewItem()
    grid.table.itemDelegate().initStyleOption(other, cell(grid, "title", "en"))
    assert not other.displayAlignment & Qt.AlignmentFlag.AlignRight
