"""The boxes that fit the kinds of fields, and what stands beside them."""

import pytest
from PySide6.QtCore import QDate, Qt

from reviewer.ui.changes import changed_words
from reviewer.ui.date_box import DateBox
from reviewer.ui.field_model import MARK
from reviewer.ui.items_box import ItemsBox
from reviewer.ui.wording import language_name
from tests.ui.test_window import editor, field, type_field


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("Note of 4 May", "Note of 5 May", ["4"], ["5"]),
        ("Letter", "Second letter", ["Letter"], ["Second letter"]),
        ("Upkeep of lamps", "Upkeep of", [" lamps"], []),
        ("灯塔的维护", "灯塔的修理", ["维护"], ["修理"]),
        ("same", "same", [], []),
    ],
)
def test_changed_words_are_told(old, new, gone, come):
    before, after = changed_words(old, new)
    assert ([old[a:b] for a, b in before], [new[a:b] for a, b in after]) == (gone, come)


def test_a_date_is_chosen_from_the_calendar_by_keys(window, qtbot):
    box = type_field(window, qtbot, "date", "2038-09-21")
    assert isinstance(box, DateBox)
    qtbot.keyClick(box, Qt.Key.Key_F4)
    assert box.calendar.selectedDate() == QDate(2038, 9, 21)
    box.calendar.setSelectedDate(QDate(2038, 9, 28))
    box.calendar.activated.emit(box.calendar.selectedDate())
    assert box.text() == "2038-09-28"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert field(window, "date").value == "2038-09-28"


def test_a_code_is_completed_from_its_name(window, qtbot):
    box = type_field(window, qtbot, "organs", "security")
    assert isinstance(box, ItemsBox)
    assert any(line.startswith("S  ") for line in box.offered.stringList())
    qtbot.keyClick(box._list, Qt.Key.Key_Down)
    qtbot.keyClick(box._list, Qt.Key.Key_Return)
    chosen = box.text()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert field(window, "organs").value == chosen
    assert field(window, "organs").names


def test_the_second_of_two_codes_is_completed_as_well(window, qtbot):
    box = type_field(window, qtbot, "senders", "FRA; ger")
    box.take("DEU  Germany")
    assert box.text() == "FRA; DEU"


def test_the_whole_name_is_stored_as_its_code(window, qtbot):
    name = dict(editor_codes(window, qtbot))["A"]
    qtbot.keyClick(type_field(window, qtbot, "organs", name), Qt.Key.Key_Return)
    assert field(window, "organs").value == "A"


def editor_codes(window, qtbot):
    box = type_field(window, qtbot, "organs", "A")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    return box._codes


def test_while_one_types_the_reason_stands_beside(window, qtbot):
    box = type_field(window, qtbot, "date", "31 June")
    assert "Date" in window.inspector.details.error.text()
    box.selectAll()
    qtbot.keyClicks(box, "30 June 2038")
    assert window.inspector.details.error.isHidden()


def test_an_earlier_value_can_be_brought_back_with_its_day(window, qtbot):
    for session in ("91", "92"):
        qtbot.keyClick(type_field(window, qtbot, "session", session), Qt.Key.Key_Return)
    window.inspector.select("session")
    button = next(one for one in window.inspector.details._offers if "91" in one.text())
    assert "(" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field(window, "session").value == "91"


def test_why_names_the_place_in_words(window):
    window.inspector.select("date")
    assert "row" in window.inspector.details.why.text()
    row = field(window, "date")
    first = row.evidence[0]
    said = window.session.desk.places(window.session.document, first.language, first.start, first.end)[0].said
    assert said in window.inspector.details.why.text()


def test_the_old_value_stands_in_the_cell_with_its_changed_words_struck_out(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "2038-09-28"), Qt.Key.Key_Return)
    lines = window.inspector._delegate._lines(field(window, "date"), 300)
    value, read = lines[0][0].pieces[0], lines[1][0].pieces[0]
    assert [value.layout.text()[f.start : f.start + f.length] for f in value.layout.formats()] == ["28"]
    assert all(one.format.fontStrikeOut() for one in read.layout.formats()) and read.layout.formats()


def test_the_box_is_open_on_what_was_typed(window, qtbot):
    assert type_field(window, qtbot, "session", "93") is editor(window)


def test_a_changed_field_is_as_high_as_its_lines(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "session", "94"), Qt.Key.Key_Return)
    window.inspector.select("session")
    assert window.inspector.view.rowHeight(window.inspector.model.find("session")) < 80


def test_the_box_is_open_again_on_what_is_no_value_and_its_cell_says_so(window, qtbot):
    before = window.inspector.view.rowHeight(window.inspector.model.find("date"))
    qtbot.keyClick(type_field(window, qtbot, "date", "tomorrow"), Qt.Key.Key_Return)
    assert (editor(window).text(), editor(window).hasFocus()) == ("tomorrow", True)
    assert window.inspector.view.rowHeight(window.inspector.model.find("date")) > before


def test_tab_stores_and_goes_to_the_next_field_shift_tab_to_the_one_before(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "session", "95"), Qt.Key.Key_Tab)
    assert (field(window, "session").value, window.inspector.current.key) == ("95", "session_kind")
    qtbot.keyClick(type_field(window, qtbot, "session_kind", "special"), Qt.Key.Key_Backtab)
    assert (field(window, "session_kind").value, window.inspector.current.key) == ("special", "session")


def test_after_a_click_beside_the_value_a_letter_is_typed_into_it(window, qtbot):
    view, model = window.inspector.view, window.inspector.model
    state = model.index(model.find("session"), MARK)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(state).center())
    qtbot.keyClick(view, Qt.Key.Key_7)
    assert editor(window).text() == "7"


def test_a_place_in_another_version_is_named_by_its_language(window, qtbot):
    qtbot.keyClick(type_field(window, qtbot, "date", "2038-09-28"), Qt.Key.Key_Return)
    window.inspector.select("date")
    other = field(window, "date").evidence[0].language
    assert other != window.session.language
    assert language_name(other) in window.inspector.details.why.text()


def test_the_first_letter_typed_stands_in_the_place_of_a_choice(window, qtbot):
    window.inspector.select("session_kind")
    window.inspector.view.setFocus()
    qtbot.keyClick(window.inspector.view, Qt.Key.Key_S)
    qtbot.keyClicks(editor(window).lineEdit(), "pecial")
    qtbot.keyClick(editor(window).lineEdit(), Qt.Key.Key_Return)
    assert field(window, "session_kind").value == "special"


def test_while_codes_are_offered_tab_takes_the_one_that_is_lit_and_goes_on(window, qtbot):
    box = type_field(window, qtbot, "organs", "A; hum")
    assert box._list.currentIndex().data().startswith("A/HRC ")
    qtbot.keyClick(box._list, Qt.Key.Key_Tab)
    assert (field(window, "organs").value, window.inspector.current.key) == ("A; A/HRC", "session")
    assert window.inspector.view.hasFocus()


def test_while_codes_are_offered_enter_takes_the_one_that_is_lit_and_the_box_stays(window, qtbot):
    box = type_field(window, qtbot, "organs", "A; hum")
    qtbot.keyClick(box._list, Qt.Key.Key_Return)
    assert (box.text(), editor(window)) == ("A; A/HRC", box)
