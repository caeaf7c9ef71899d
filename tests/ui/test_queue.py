"""The queue: orders, several documents selected, the same value for all of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import Desk, harvest
from reviewer.progress import quiet
from reviewer.ui.for_all import ForAll
from reviewer.ui.queue_model import ORDERS
from tests.ui.rows import DOCUMENT

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
    queue._session.open(queue._numbers()[0])
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
    names = [row.name for row in queue._model.rows]
    assert names.index("A/99/9") < names.index("A/99/10")


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_is_kept_for_the_next_day(queue, open_window, order):
    queue.choose_order(order)
    shown = [row.id for row in queue._model.rows]
    assert [row.id for row in open_window().queue._model.rows] == shown


def test_most_findings_stand_first():
    key = ORDERS["findings"][1]
    rows = [replace(DOCUMENT, id=1, errors=0, warnings=9), replace(DOCUMENT, id=2, errors=1)]
    assert [row.id for row in sorted(rows, key=key)] == [2, 1]


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
