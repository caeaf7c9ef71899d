"""The real window at a real library: fields, evidence, languages, finding, undo."""

import sys
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from reviewer.ui.actions import ACTS, MENUS
from reviewer.ui.field_model import VALUE
from reviewer.ui.keys_page import KeysPage

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def field(window, key):
    return window.session.field(key)


def click_field(window, qtbot, key):
    view = window.inspector.view
    index = window.inspector.model.index(window.inspector.model.find(key), VALUE)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def editor(window):
    return next(
        box for box in window.inspector.view.viewport().children() if box.property("filled") and box.isVisible()
    )


def type_field(window, qtbot, key, text):
    window.inspector.select(key)
    window.inspector.edit()
    box = editor(window)
    if isinstance(box, QComboBox):
        box.lineEdit().selectAll()
        qtbot.keyClicks(box.lineEdit(), text)
    else:
        qtbot.keyClicks(box, text)
    return box


def test_the_first_document_is_opened(window):
    assert window.session.document
    assert "A/HRC/99/G/9001" in window.windowTitle()


def test_two_languages_are_shown_at_first(window):
    assert len(window.texts.shown) == 2


def test_clicking_a_field_marks_its_evidence_and_brings_it_into_sight(window, qtbot):
    with qtbot.waitSignal(window.session.marked, timeout=1000) as marked:
        click_field(window, qtbot, "date")
    place = marked.args[0].current
    column = window.texts.present.index(place.language)
    looks = [(mark.start, mark.look) for mark in window.texts.model.marks(place.row, column)]
    assert (place.start, "current") in looks
    top = window.texts.table.rowViewportPosition(place.row)
    assert -20 <= top < window.texts.table.viewport().height()


def test_walking_through_the_fields_by_keys_marks_the_evidence_of_each(window, qtbot):
    window.inspector.select("symbols")
    with qtbot.waitSignal(window.session.marked, timeout=1000) as marked:
        qtbot.keyClick(window.inspector.view, Qt.Key.Key_Down)
    assert window.inspector.current.key == "reissued"
    assert marked.args[0].evidence == window.inspector.current.evidence


def test_storing_a_value_marks_the_evidence_of_the_next_field(window, qtbot):
    box = type_field(window, qtbot, "session", "97")
    with qtbot.waitSignal(window.session.marked, timeout=1000) as marked:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.inspector.current.key == "session_kind"
    assert marked.args[0].evidence == window.inspector.current.evidence


def test_evidence_is_marked_in_every_version_shown(window, qtbot):
    with qtbot.waitSignal(window.session.marked, timeout=1000) as marked:
        click_field(window, qtbot, "symbols")
    assert {place.language for place in marked.args[0].evidence} >= set(window.texts.shown)


def test_the_key_for_evidence_goes_to_the_next_place(window, qtbot):
    click_field(window, qtbot, "symbols")
    with qtbot.waitSignal(window.session.marked, timeout=1000) as marked:
        window.actions_of["evidence"].trigger()
    places = [place for place in marked.args[0].evidence if place.language == window.session.language]
    assert marked.args[0].at == 1 % len(places)


def test_an_edit_is_there_after_closing_with_the_old_value_beside_it(window, qtbot, open_window):
    old = field(window, "date").value
    qtbot.keyClick(type_field(window, qtbot, "date", "2038-09-21"), Qt.Key.Key_Return)
    row = field(open_window(), "date")
    assert (row.value, row.read, row.corrected) == ("2038-09-21", old, True)


def test_enter_goes_to_the_next_field(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "session", "98"), Qt.Key.Key_Return)
    assert window.inspector.current.key == "session_kind"


def test_a_value_is_stored_when_typing_stops(window, qtbot):
    type_field(window, qtbot, "session", "98")
    qtbot.waitUntil(lambda: field(window, "session").value == "98", timeout=3000)
    assert isinstance(editor(window), QLineEdit)


def test_a_value_is_stored_when_another_document_is_asked_for(window, qtbot):
    type_field(window, qtbot, "session", "97")
    window.session.settle()
    assert field(window, "session").value == "97"


def test_a_value_is_stored_when_the_window_is_closed(window, qtbot, open_window):
    type_field(window, qtbot, "session", "96")
    assert field(open_window(), "session").value == "96"


def test_esc_gives_up_what_was_typed(window, qtbot):
    old = field(window, "session").value
    qtbot.keyClick(type_field(window, qtbot, "session", "95"), Qt.Key.Key_Escape)
    assert field(window, "session").value == old


def test_esc_gives_up_also_what_the_pause_has_stored(window, qtbot):
    old = field(window, "session")
    box = type_field(window, qtbot, "session", "94")
    qtbot.waitUntil(lambda: field(window, "session").value == "94", timeout=3000)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (field(window, "session").value, field(window, "session").corrected) == (old.value, False)


def test_what_is_no_value_is_kept_and_said(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), Qt.Key.Key_Return)
    assert window.inspector.model.refused["date"][0] == "tomorrow"
    assert "tomorrow" in window.notice.text.text()
    assert window.inspector.current.key == "date"


def test_a_choice_can_be_typed_in_words(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "distribution", "limited"), Qt.Key.Key_Return)
    assert field(window, "distribution").value == "limited"


def test_control_z_takes_a_correction_back_and_names_it(window, qtbot):
    old = field(window, "session").value
    qtbot.keyClick(type_field(window, qtbot, "session", "93"), Qt.Key.Key_Return)
    assert "Session" in window.actions_of["undo"].text()
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert field(window, "session").value == old
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert field(window, "session").value == "93"


def test_the_value_read_can_be_brought_back(window, qtbot):
    old = field(window, "session").value
    qtbot.keyClick(type_field(window, qtbot, "session", "92"), Qt.Key.Key_Return)
    window.inspector.select("session")
    assert old in window.inspector.details.back.text()
    qtbot.mouseClick(window.inspector.details.back, Qt.MouseButton.LeftButton)
    assert not field(window, "session").corrected


def test_a_finding_shows_every_language_concerned_and_marks_its_places(window):
    rows = window.findings.model.rows
    row = next(row for row in rows if {place.language for place in row.evidence if place.row is not None})
    window.findings.table.chosen.emit(row)
    assert {place.language for place in row.evidence} <= set(window.texts.shown)
    place = next(place for place in row.evidence if place.row is not None)
    assert window.texts.model.marks(place.row, window.texts.present.index(place.language))


def test_a_key_takes_the_candidate(window, qtbot):
    old = field(window, "session").value
    qtbot.keyClick(type_field(window, qtbot, "session", "90"), Qt.Key.Key_Return)
    window.inspector.select("session")
    qtbot.keyClick(window, Qt.Key.Key_1, ALT)
    assert field(window, "session").value == old


def test_the_history_names_old_and_new(window, qtbot):
    old = field(window, "session").value
    qtbot.keyClick(type_field(window, qtbot, "session", "91"), Qt.Key.Key_Return)
    newest = window.history.model.rows[0]
    assert (newest.field, newest.old, newest.new) == ("session", old, "91")


@pytest.mark.parametrize(("key", "language"), [(Qt.Key.Key_1, "ar"), (Qt.Key.Key_3, "en"), (Qt.Key.Key_4, "fr")])
def test_a_key_shows_or_hides_a_language(window, qtbot, key, language):
    before = language in window.texts.shown
    qtbot.keyClick(window, key, CONTROL)
    assert (language in window.texts.shown) is not before
    assert window.texts.bar.buttons[language].isChecked() is not before


def test_a_missing_language_cannot_be_shown(window):
    assert not window.texts.bar.buttons["ru"].isEnabled()


def test_the_last_language_stays(window):
    for language in ("en", "fr", "ar", "en", "fr", "ar"):
        window.texts.toggle(language)
    assert window.texts.shown


def test_the_fields_follow_the_column_that_the_clerk_is_in(window, qtbot):
    column = window.texts.present.index("fr")
    table = window.texts.table
    table.setCurrentIndex(window.texts.model.index(3, column))
    assert (window.session.language, window.inspector.languages.currentData()) == ("fr", "fr")


@pytest.mark.parametrize(("words", "language"), [("حقوق", "ar"), ("DROITS DE L’HOMME", "fr"), ("human rights", "en")])
def test_words_are_found_in_every_language_shown(window, qtbot, words, language):
    if language not in window.texts.shown:
        window.texts.toggle(language)
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    window.texts.find_bar.box.setText(words)
    place = window.texts._finder.current
    assert place is not None and window.texts.present[place.column] == language
    assert "1 of" in window.texts.find_bar.said.text()


def test_f3_goes_to_the_next_place_found(window, qtbot):
    window.texts.open_find()
    window.texts.find_bar.box.setText("2038")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.texts.find_bar.said.text().startswith("2 of")


def test_esc_closes_the_find_bar_and_takes_its_marks_away(window, qtbot):
    window.texts.open_find()
    window.texts.find_bar.box.setText("2038")
    qtbot.keyClick(window.texts.find_bar.box, Qt.Key.Key_Escape)
    assert not window.texts.find_bar.isVisible()
    model = window.texts.model
    cells = product(range(model.rowCount()), range(model.columnCount()))
    assert not any(mark.look in ("found", "here") for cell in cells for mark in model.marks(*cell))


def test_what_was_found_last_is_selected_when_the_find_bar_closes(window, qtbot):
    window.texts.open_find()
    window.texts.find_bar.box.setText("2038")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(window.texts.find_bar.box, Qt.Key.Key_Escape)
    assert window.texts.table.reader.selected() == "2038"
    assert window.texts.selection() is not None


def test_going_round_is_told(window, qtbot):
    window.texts.open_find()
    window.texts.find_bar.box.setText("2038")
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.texts.find_bar.said.text().startswith("8 of 8, from the end again")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert "1 of 8, from the start again" in window.texts.find_bar.said.text()
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert "again" not in window.texts.find_bar.said.text()


def test_a_field_that_stands_nowhere_is_said_so(window, qtbot):
    window.inspector.select("reissued")
    with qtbot.waitSignal(window.session.said, timeout=1000) as said:
        qtbot.keyClick(window, Qt.Key.Key_E, CONTROL)
    assert said.args[0] == "“Reissued”: no place in the texts is known."


def test_f1_lists_the_keys_of_the_view_first(window, qtbot):
    window.inspector.view.setFocus()
    qtbot.waitUntil(lambda: window.doing.present_view() == "fields")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.findChild(KeysPage)
    assert page.windowTitle() == "Keys in the fields"
    assert ("Undo", "Ctrl+Z") in [(*tuple(row[:1]), row[1].split(",")[0]) for row in page.model.rows]


def test_every_action_of_the_table_stands_in_its_menu_and_keys_are_used_once():
    keys = [key for act in ACTS if act.name for key in act.keys]
    assert len(keys) == len(set(keys))
    assert all(act.menu in MENUS for act in ACTS if act.name)


def test_accepting_marks_the_document_as_reviewed_also_when_nothing_was_changed(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert window.session.desk.documents()[0].state == "reviewed"


def test_a_document_is_set_aside_with_a_note(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(window.note.box, "wait for Spanish")
    qtbot.keyClick(window.note.box, Qt.Key.Key_Return)
    assert window.session.desk.documents()[0].state == "set_aside"
    assert "wait for Spanish" in window.history.model.rows[0].new


def test_control_s_says_when_everything_was_saved(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert "saved" in window.notice.text.text()


def test_languages_and_sizes_are_remembered(window, open_window):
    window.texts.toggle("ar")
    shown = window.texts.shown
    assert open_window().texts.shown == shown


def test_every_box_and_table_has_an_accessible_name(window):
    boxes = [window.queue.box, window.queue.view, window.texts.table, window.texts.find_bar.box,
             window.inspector.view, window.inspector.languages, window.findings.table, window.history.table,
             window.search.box, window.search.table]  # fmt: skip
    assert all(box.accessibleName() for box in boxes)


def test_none_is_not_used_up(window):
    """PySide6 6.12.0 loses a reference to None with every call that returns it, on Python 3.11."""
    before = sys.getrefcount(None)
    for number in range(20_000):
        window.setWindowTitle(f"Reviewer {number}")
    assert sys.getrefcount(None) >= before - 1000


def test_the_window_fits_a_small_screen(window):
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 700
    assert QApplication.instance() is not None
