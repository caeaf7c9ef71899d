"""The history says in words what was done."""

from datetime import datetime

import pytest

from reviewer.desk import HistoryRow
from reviewer.ui.past import value, what, when

NOW = datetime.now().astimezone().replace(month=5, day=12, hour=14, minute=2).isoformat()


def row(action, field="", language="", label="", coded=False, old="", new=""):
    return HistoryRow(NOW, "Ana", action, language, field, old, new, label, coded)


@pytest.mark.parametrize(
    ("past", "said"),
    [
        (row("correct", "title", "fr", "Title"), "Title: corrected (French)"),
        (row("import", language="es"), "imported (Spanish)"),
        (row("state"), "state changed"),
        (row("undo", "session", "en", "Session"), "Session: undone (English)"),
        (row("unheard of"), "unheard of"),
    ],
)
def test_what_was_done_is_said_with_field_and_version(past, said):
    assert what(past) == said


def test_codes_and_states_have_names():
    coded = row("correct", "document_type", "en", "Document type", True)
    assert value(coded, "note_verbale") == "note verbale"
    assert value(row("state"), "set_aside: waits: 2 days") == "set aside: waits: 2 days"
    assert value(row("correct", "title", "en", "Title"), "new") == "new"


def test_the_day_of_this_year_is_short():
    assert when(row("state")) == "12 May 14:02"


def test_a_correction_stands_in_the_dock_in_words(window):
    window.inspector.select("document_type")
    window.inspector.set_value("letter")
    model = window.history.model
    assert [model.index(0, column).data() for column in (2, 3, 4)] == [
        "Document type: corrected (English)",
        "note verbale",
        "letter",
    ]


def test_no_column_of_the_dock_breaks_a_time_into_lines(window):
    window.docks["history"].raise_()
    window.resize(1366, 768)
    table = window.history.table
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
