"""What was typed and is no value is lost nowhere, and blocks nothing else."""

from PySide6.QtCore import Qt

from tests.ui.test_window import CONTROL, editor, field, type_field

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def state(window):
    return window.session.desk.document(window.session.document).state


def test_accepting_goes_to_what_is_no_value_instead_of_losing_it(window, qtbot):
    box = type_field(window, qtbot, "date", "tomorrow")
    qtbot.keyClick(box, ENTER, CONTROL)
    assert state(window) != "reviewed"
    assert editor(window).text() == "tomorrow"
    assert "tomorrow" in window.notice.text.text()


def test_once_it_is_given_up_the_document_is_accepted(window, qtbot):
    document = window.session.document
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), ENTER, CONTROL)
    qtbot.keyClick(editor(window), ESC)
    qtbot.keyClick(window, ENTER, CONTROL)
    assert window.session.desk.document(document).state == "reviewed"


def test_other_values_are_stored_all_the_same(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), ENTER)
    qtbot.keyClick(type_field(window, qtbot, "session", "97"), ENTER)
    assert field(window, "session").value == "97"
    assert window.inspector.model.refused["date"][0] == "tomorrow"


def test_it_is_there_again_when_the_clerk_comes_back_to_the_version(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), ENTER)
    here = window.session.language
    window.session.focus("fr")
    assert "date" not in window.inspector.model.refused
    window.session.focus(here)
    assert window.inspector.model.refused["date"][0] == "tomorrow"


def test_control_s_says_what_is_not_saved(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), ENTER)
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert "tomorrow" in window.notice.text.text()
    assert "Everything" not in window.notice.text.text()


def test_another_value_for_the_field_puts_it_away(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), ENTER)
    window.inspector.set_value("2038-09-21")
    assert window.inspector.model.refused == {}


def test_accepting_with_the_box_still_open_keeps_what_was_typed(window, qtbot):
    language = window.session.language
    document = window.session.document
    qtbot.keyClick(type_field(window, qtbot, "session", "97"), ENTER, CONTROL)
    row = next(row for row in window.session.desk.fields(document, language) if row.key == "session")
    assert (row.value, window.session.desk.document(document).state) == ("97", "reviewed")


def test_what_is_typed_while_an_import_is_stored_is_stored_after_it(window, qtbot):
    release = window.session.hold()
    qtbot.keyClick(type_field(window, qtbot, "session", "97"), ENTER)
    assert field(window, "session").value != "97"
    release()
    assert field(window, "session").value == "97"
