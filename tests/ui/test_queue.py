"""The queue: orders, several documents selected, the same value for all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from reviewer.desk import Desk, at_length, harvest
from reviewer.progress import quiet
from reviewer.ui import for_all
from reviewer.ui.for_all import ForAll
from reviewer.ui.queue_delegate import broken
from reviewer.ui.queue_model import ORDERS

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def queue(library, note, tmp_path, open_window):
    """The queue of a window with three documents."""
    paths = [tmp_path / f"{number}.txt" for number in (10, 9)]
    for path in paths:
        path.write_text(f"A/99/{path.stem}\n\nGeneral Assembly\n\nSAMPLE Lamp {path.stem}\n\nThe keeper is away.")
    with Desk(library, "tester") as desk:
        desk.take(note)
        for path in paths:
            desk.take(harvest([path], quiet))
    return open_window().queue


@pytest.fixture
def several(queue, qtbot):
    """The queue with its first two documents selected by keys."""
    queue.view.setFocus()
    queue._session.open(queue.shown()[0])
    qtbot.keyClick(queue.view, Qt.Key.Key_Down, SHIFT)
    return queue


def dialog(queue, qtbot):
    window = queue.window()
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL | SHIFT)
    return window.findChild(ForAll)


def session_of(queue, number):
    desk = queue._session.desk
    language = desk.versions(number)[0].language
    return next(row.value for row in desk.fields(number, language) if row.key == "session")


def test_documents_are_sorted_by_name_as_people_do(queue):
    queue.choose_order("name")
    names = [queue._model.index(row).data() for row in range(3)]
    assert names.index("A/99/9") < names.index("A/99/10")


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_is_kept_for_the_next_day(queue, open_window, order):
    queue.choose_order(order)
    shown = queue.shown()
    assert open_window().queue.shown() == shown


def test_sorting_leaves_the_document_open(queue):
    before = queue._session.document
    queue.choose_order("newest")
    assert queue._session.document == before == queue.chosen()[0]


def test_several_documents_are_selected_by_keys(several):
    assert len(several.chosen()) == 2
    assert several._session.document == several.chosen()[1]


def test_what_would_change_is_shown_before_it_does(several, qtbot):
    shown = dialog(several, qtbot)
    shown.choose("session")
    qtbot.keyClicks(shown.box, "77")
    qtbot.waitUntil(shown.button.isEnabled, timeout=3000)
    assert {row.document for row in shown.model.rows} == set(several.chosen())
    assert all(session_of(several, number) != "77" for number in several.chosen())
    shown.close()


def test_the_same_value_is_given_to_all_and_taken_back_at_once(several, qtbot):
    chosen = several.chosen()
    before = [session_of(several, number) for number in chosen]
    shown = dialog(several, qtbot)
    shown.choose("session")
    qtbot.keyClicks(shown.box, "77")
    qtbot.waitUntil(shown.button.isEnabled, timeout=3000)
    qtbot.keyClick(shown.box, Qt.Key.Key_Return)
    assert [session_of(several, number) for number in chosen] == ["77", "77"]
    several.window().activateWindow()
    qtbot.waitUntil(several.window().isActiveWindow, timeout=3000)
    qtbot.keyClick(several.window(), Qt.Key.Key_Z, CONTROL)
    assert [session_of(several, number) for number in chosen] == before


def test_a_value_for_very_many_is_given_and_taken_back_beside_the_window(several, qtbot, monkeypatch):
    monkeypatch.setattr(for_all, "_FEW", 1)
    monkeypatch.setattr(at_length, "_MANY", 1)
    chosen, desk = several.chosen(), several._session.desk
    before = [session_of(several, number) for number in chosen]
    shown = dialog(several, qtbot)
    shown.choose("session")
    qtbot.keyClicks(shown.box, "77")
    qtbot.waitUntil(shown.button.isEnabled, timeout=3000)
    with qtbot.waitSignal(several._session.changed, timeout=10_000):
        qtbot.keyClick(shown.box, Qt.Key.Key_Return)
    assert [session_of(several, number) for number in chosen] == ["77", "77"]
    assert not desk.turns_at_once(undo=True)
    with qtbot.waitSignal(several._session.changed, timeout=10_000):
        several._session.undo()
    assert [session_of(several, number) for number in chosen] == before


def test_the_form_of_a_value_is_said_before_any_is_typed(several, qtbot):
    shown = dialog(several, qtbot)
    shown.choose("date")
    assert "2020-04-08" in shown.said.text()
    shown.choose("distribution")
    assert shown.said.text().endswith("participants only")
    shown.close()


def test_the_field_worked_on_is_the_one_for_all(several, qtbot):
    several.window().inspector.select("session")
    assert dialog(several, qtbot).fields.currentData() == "session"


def test_what_differs_by_language_leaves_the_usual_field(several, qtbot):
    several.window().inspector.select("title")
    assert dialog(several, qtbot).fields.currentData() == "distribution"


def test_before_anything_is_typed_enter_changes_nothing(several, qtbot):
    shown = dialog(several, qtbot)
    qtbot.wait(500)  # longer than the pause after which it looks
    assert not shown.button.isEnabled() and not shown.model.rows
    qtbot.keyClick(shown.box, Qt.Key.Key_Return)
    assert not several._session.desk.undo_text().startswith("correct")
    shown.close()


def test_a_space_clears_the_field(several, qtbot):
    shown = dialog(several, qtbot)
    shown.choose("session")
    qtbot.keyClicks(shown.box, " ")
    qtbot.waitUntil(shown.button.isEnabled, timeout=3000)
    assert {shown.model.index(row, 3).data() for row in range(shown.model.rowCount())} == {"(cleared)"}
    shown.close()


def test_cancel_changes_nothing(several, qtbot):
    shown = dialog(several, qtbot)
    qtbot.keyClicks(shown.box, "limited")
    qtbot.mouseClick(shown.give_up, Qt.MouseButton.LeftButton)
    assert not several._session.desk.undo_text().startswith("correct")


@pytest.mark.parametrize("text", ["SAMPLE Note verbale dated 8 April 2031 from a mission", "萨姆普勒" * 12, "SAMPLE"])
def test_a_long_name_goes_on_in_the_second_line(text):
    font = QFont()
    begin, rest = broken(text, font, 120)
    font.setBold(True)
    assert QFontMetrics(font).horizontalAdvance(begin) <= 120
    assert (begin + rest).replace(" ", "") == text.replace(" ", "")
    assert bool(rest) == (text != "SAMPLE")


def test_how_many_the_filter_leaves_is_said(several):
    several.box.setText("nothing has these words")
    assert several._progress.text().startswith("0 shown; ")


def test_what_is_no_value_is_said_and_cannot_be_given(several, qtbot):
    shown = dialog(several, qtbot)
    shown.choose("date")
    shown.box.setText("tomorrow")
    shown.look()
    assert "tomorrow" in shown.said.text()
    assert not shown.button.isEnabled()
    shown.close()


def test_the_work_done_is_said_in_words(several):
    assert "0 of 3 reviewed" in several._progress.text()


def names_for(queue, qtbot, words):
    queue.box.clear()
    qtbot.keyClicks(queue.box, words)
    return {queue._model.index(row).data() for row in range(queue._model.rowCount())}


@pytest.mark.parametrize("words", ["99/10", "LAMP 10", "10 new e", "a/99 lamp 10"])
def test_the_filter_looks_through_name_title_state_and_letters(queue, qtbot, words):
    assert names_for(queue, qtbot, words) == {"A/99/10"}


def test_documents_that_lack_a_language_are_found_by_its_letter(queue, qtbot):
    assert len(names_for(queue, qtbot, "-F")) == 2
    assert len(names_for(queue, qtbot, "+AEF")) == 1


def test_what_no_document_has_is_not_found(queue, qtbot):
    assert names_for(queue, qtbot, "river") == set()


def test_the_next_that_needs_work_is_one_of_those_shown(queue, qtbot):
    names_for(queue, qtbot, "lamp")
    first, second = queue.shown()
    queue._session.open(first)
    assert queue.next_needing_work() and queue._session.document == second
    queue._session.set_state("reviewed")
    assert queue.next_needing_work() and queue._session.document == first
    queue._session.set_state("reviewed")
    assert not queue.next_needing_work()
