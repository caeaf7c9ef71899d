"""Tables of rows: whatever stands in a column, the others can be seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyleOptionViewItem

from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable, level

LONG = "SAMPLE: a document that is known by a very long name indeed, " * 4


@pytest.fixture
def unseen(qtbot):
    columns = [Column(f"{number}", {Role.DisplayRole: lambda row, at=number: row[at]}) for number in range(3)]
    made = RowTable(RowModel(columns, lambda row: row), "SAMPLE", wide=2)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def table(qtbot, unseen):
    unseen.resize(600, 300)
    with qtbot.waitExposed(unseen):
        unseen.show()
    return unseen


def test_the_row_selected_is_copied_with_all_its_columns(table, qtbot):
    table.model().show([("one", "now\nhere", "then"), ("two", "", "")])
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "one\tnow here\tthen"


def test_a_long_text_leaves_room_for_the_other_columns(table):
    table.model().show([(LONG, "now", "then")])
    assert table.columnWidth(0) < 300 and table.columnWidth(2) > 200


def test_short_texts_have_columns_of_their_own_width(table):
    table.model().show([(LONG, "now", "then")])
    table.model().show([("A/99/1", "now", "then")])
    assert table.columnWidth(0) < 100


def test_a_wider_table_gives_a_long_text_more_room(table, qtbot):
    table.model().show([(LONG, "now", "then")])
    before = table.columnWidth(0)
    table.resize(1000, 300)
    qtbot.waitUntil(lambda: table.columnWidth(0) > before)


def test_where_there_is_little_room_the_wide_column_keeps_a_share(table):
    table.resize(240, 300)
    table.model().show([(LONG, LONG, "then")])
    assert table.columnWidth(2) > 60


@pytest.mark.parametrize(
    ("widths", "room", "most"), [((10, 20, 30), 60, 30), ((10, 20, 30), 100, 30), ((10, 90, 50), 90, 40), ((), 50, 0)]
)
def test_the_longest_columns_give_way_first(widths, room, most):
    assert level(widths, room) == most


def test_of_very_many_rows_those_in_sight_have_their_height(table):
    table.model().show([(f"A/99/{number}", LONG, LONG) for number in range(3000)])
    one_line, long = table.verticalHeader().defaultSectionSize(), table.rowHeight(0)
    assert long > 2 * one_line and table.rowHeight(2000) == one_line
    table.scrollTo(table.model().index(2000, 0))
    assert table.rowHeight(2000) == long
    assert table.visualRect(table.model().index(2000, 0)).top() >= 0
    assert table.visualRect(table.model().index(2000, 0)).bottom() <= table.viewport().height()


def test_rows_that_change_together_are_told_once():
    told = []
    model = RowModel([Column("one", {Role.DisplayRole: lambda row: row[1]})], lambda row: row[0])
    model.show([(number, "now") for number in range(9)])
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show([(number, "then" if number in (2, 3, 4, 7) else "now") for number in range(9)])
    assert told == [(2, 4), (7, 7)]


def test_a_column_of_a_width_of_its_own_gives_way_and_has_it_again(table, qtbot):
    table.limit(0, 200)
    table.resize(200, 300)
    table.model().show([(LONG, LONG, "then")])
    narrow = table.columnWidth(0)
    table.resize(1000, 300)
    qtbot.waitUntil(lambda: table.columnWidth(0) == 200)
    assert narrow < 100


def test_the_width_that_a_clerk_gives_stays(table):
    table.limit(0, 200)
    table.horizontalHeader().resizeSection(0, 90)
    table.model().show([(LONG, "now", "then")])
    assert table.columnWidth(0) == 90


def test_rows_are_as_high_as_the_wide_column_needs_at_once(table):
    table.model().show([("A/99/1", "now", LONG)])
    table.model().show([(LONG, LONG, LONG)])
    height = table.rowHeight(0)
    table.resizeRowsToContents()
    assert table.rowHeight(0) == height


def test_a_table_filled_before_it_is_seen_wraps_to_the_width_that_it_gets(qtbot, unseen):
    unseen.model().show([("A/99/1", "now", LONG)])
    unseen.resize(3000, 300)
    with qtbot.waitExposed(unseen):
        unseen.show()
    qtbot.waitUntil(lambda: unseen.rowHeight(0) <= unseen.verticalHeader().defaultSectionSize())


def test_what_stands_beside_a_long_text_begins_where_that_begins(table):
    table.resize(300, 300)
    table.model().show([("A/99/1", "now", LONG), ("A/99/2", "now", "then")])
    places = []
    for row in range(2):
        option, index = QStyleOptionViewItem(), table.model().index(row, 0)
        option.rect = table.visualRect(index)
        table.itemDelegate().initStyleOption(option, index)
        places.append(bool(option.displayAlignment & Qt.AlignmentFlag.AlignTop))
    assert places == [True, False]
