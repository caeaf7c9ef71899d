"""From one thing that needs work to the next; selected text used as a value."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from tests.ui.test_window import field

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def visited(window, qtbot, key, count):
    """Return the things that `count` presses of a key lead to."""
    found = []
    for _ in range(count):
        qtbot.keyClick(window, key, ALT)
        found.append(window.verbs._at)
    return found


def test_the_keys_lead_through_all_that_needs_work_and_round(window, qtbot):
    things = window.verbs.things()
    assert things and any(thing.finding for thing in things)
    found = visited(window, qtbot, Qt.Key.Key_PageDown, len(things))
    assert sorted(found) == things
    assert visited(window, qtbot, Qt.Key.Key_PageDown, 1)[0] == found[0]


def test_the_way_back_is_the_same_way(window, qtbot):
    there = visited(window, qtbot, Qt.Key.Key_PageDown, 3)
    assert visited(window, qtbot, Qt.Key.Key_PageUp, 2) == there[1::-1]


def test_a_thing_is_chosen_and_its_evidence_marked(window, qtbot):
    for thing in window.verbs.things():
        window.verbs._go(thing)
        if thing.finding:
            assert window.findings.table.currentIndex().row() == thing.number
        else:
            assert (window.session.language, window.inspector.current.key) == (thing.language, thing.key)


@pytest.fixture
def select(window):
    """Return a function: select words in a column as a clerk does."""

    def select_words(words, language):
        column = window.texts.present.index(language)
        for row in range(window.texts.model.rowCount()):
            if words in window.texts.model.index(row, column).data():
                window.texts.table.open_reader(window.texts.model.index(row, column))
                reader = window.texts.table.reader
                found = reader.document().find(words)
                assert isinstance(found, QTextCursor) and not found.isNull()
                reader.setTextCursor(found)
                reader.setFocus()
                return
        raise AssertionError(words)

    return select_words


def test_selected_text_becomes_the_value_and_its_evidence(window, qtbot, select):
    window.inspector.select("title")
    select("Human Rights", "en")
    words = window.texts.table.reader.selected()
    qtbot.keyClick(window.texts.table.reader, Qt.Key.Key_U, CONTROL)
    assert field(window, "title").value == words
    place = field(window, "title").evidence[0]
    assert place.text == words
    column = window.texts.present.index("en")
    assert any(mark.start == place.start for mark in window.texts.model.marks(place.row, column))


def test_without_a_selection_the_clerk_is_told(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_U, CONTROL)
    assert "Select text" in window.notice.text.text()


def test_text_that_is_no_value_changes_nothing(window, qtbot, select):
    window.inspector.select("session")
    old = field(window, "session")
    select("Human Rights", "en")
    qtbot.keyClick(window.texts.table.reader, Qt.Key.Key_U, CONTROL)
    assert field(window, "session") == old


def test_the_context_menu_of_the_texts_uses_the_selection(window):
    assert window.actions_of["use_as"] in window.texts.table.actions()
