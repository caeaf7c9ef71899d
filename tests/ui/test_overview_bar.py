"""The narrow bar beside the texts."""

import pytest
from PySide6.QtCore import QPoint, Qt

from reviewer.desk import Desk
from reviewer.progress import quiet


@pytest.fixture
def shown(library, open_window):
    """A window at the sample note in six languages, English and French shown."""
    with Desk(library, "tester") as desk:
        desk.import_samples(quiet)
        (document,) = (row.id for row in desk.documents() if row.name == "A/HRC/99/G/9001")
    window = open_window()
    window.session.open(document)
    return window


def test_the_rows_of_findings_are_marked_by_gravity(shown):
    findings = shown.session.desk.findings(shown.session.document)
    errors = {place.row for one in findings if one.severity == "error" for place in one.evidence} - {None}
    assert set(shown.texts.overview.rows("error")) == errors != set()


def test_rows_that_a_language_shown_lacks_are_marked(shown):
    model, columns = shown.texts.model, shown.texts.table.shown_columns()
    lacking = shown.texts.overview.rows("alone")
    assert all(not all(model.pieces(row, column) for column in columns) for row in lacking)
    assert set(lacking) == set(model.lacking(columns))


def test_a_click_goes_to_the_mark(shown, qtbot):
    bar, table = shown.texts.overview, shown.texts.table
    row = bar.rows("error")[-1]
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(3, round(bar.place(row))))
    top = table.rowViewportPosition(row)
    assert -table.rowHeight(row) < top < table.viewport().height()


def test_a_click_elsewhere_goes_to_the_row_at_that_height(shown, qtbot):
    bar, table = shown.texts.overview, shown.texts.table
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(3, bar.height() - 2))
    assert table.verticalScrollBar().value() > table.verticalScrollBar().maximum() // 2


def test_the_counts_are_said_to_a_screen_reader(shown):
    errors = len(shown.texts.overview.rows("error"))
    assert f"Errors: {errors}," in shown.texts.overview.accessibleDescription()


def test_the_keys_go_from_mark_to_mark(shown, qtbot):
    bar, table = shown.texts.overview, shown.texts.table
    rows = sorted(row for row in {*bar.rows("error"), *bar.rows("alone"), *bar.rows("warning")})
    bar.setFocus()
    asked = []
    bar.row_asked.connect(asked.append)
    for _ in rows:
        qtbot.keyClick(bar, Qt.Key.Key_Down)
    qtbot.keyClick(bar, Qt.Key.Key_Up)
    assert asked == [*rows, rows[-2]]
    assert table.rowViewportPosition(rows[-2]) < table.viewport().height()


def test_a_row_that_a_clerk_has_made_is_marked(shown):
    table = shown.texts.table
    row = shown.texts.overview.rows("error")[0]
    table.go_to_cell(row, shown.texts.present.index("en"))
    shown.actions_of["row_pin"].trigger()
    assert shown.texts.overview.rows("changed") == (row,)


def test_the_words_looked_for_are_marked_until_the_bar_closes(shown, qtbot):
    shown.texts.open_find()
    shown.texts.find_bar.box.setText("2038")
    assert len(shown.texts.overview.rows("found")) > 2
    qtbot.keyClick(shown.texts.find_bar.box, Qt.Key.Key_Escape)
    assert shown.texts.overview.rows("found") == ()
