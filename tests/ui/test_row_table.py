"""Tables of rows: whatever stands in a column, the others can be seen."""

import pytest

from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable

LONG = "SAMPLE: a document that is known by a very long name indeed, " * 4


@pytest.fixture
def table(qtbot):
    columns = [Column(f"{number}", {Role.DisplayRole: lambda row, at=number: row[at]}) for number in range(3)]
    made = RowTable(RowModel(columns, lambda row: row), "SAMPLE", wide=2)
    qtbot.addWidget(made)
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


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
