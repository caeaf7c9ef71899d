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
