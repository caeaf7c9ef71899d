"""A clerk moves documents on by keys: accepted, set aside, circulated, and back into review."""

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import harvest
from reviewer.progress import quiet
from reviewer.ui import states as states_module
from tests.ui.conftest import sample

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def desk_of(window):
    """A window with three documents, the first of them shown."""
    for name in ("SAMPLE_A_HRC_99_G_9004-ES.docx", "SAMPLE_A_99_9002&S_2044_9003-EN.docx"):
        _, changed = window.session.desk.take(harvest([sample(name)], quiet))
        window.session.tell(changed)
    window.session.open(window.queue.shown()[0])
    window.queue.view.setFocus()
    return window


def states(window):
    return [window.session.desk.document(number).state for number in window.queue.shown()]


@pytest.mark.parametrize(("key", "state"), [(Key.Key_D, "circulated"), (Key.Key_R, "in_review")])
def test_keys_mark_a_document(desk_of, qtbot, key, state):
    qtbot.keyClick(desk_of, key, CONTROL | SHIFT)
    assert states(desk_of)[0] == state


def test_accepting_says_so_and_offers_undo(desk_of, qtbot):
    name = desk_of.session.desk.document(desk_of.session.document).name
    qtbot.keyClick(desk_of, Key.Key_Return, CONTROL)
    assert desk_of.notice.text.text() == f"Accepted: {name}" and desk_of.notice.undo.isVisible()


def test_the_documents_selected_are_accepted_together(desk_of, qtbot):
    qtbot.keyClick(desk_of.queue.view, Key.Key_Down, SHIFT)
    qtbot.keyClick(desk_of, Key.Key_Return, CONTROL)
    assert states(desk_of) == ["reviewed", "reviewed", "new"]
    assert desk_of.queue.shown().index(desk_of.session.document) == 2
    qtbot.keyClick(desk_of, Key.Key_Z, CONTROL)
    assert states(desk_of) == ["new"] * 3


def test_the_documents_selected_are_set_aside_with_one_note(desk_of, qtbot):
    qtbot.keyClick(desk_of.queue.view, Key.Key_Down, SHIFT)
    qtbot.keyClick(desk_of, Key.Key_Return, CONTROL | SHIFT)
    assert "2 documents" in desk_of.note.question.text()
    qtbot.keyClicks(desk_of.note.box, "wait")
    qtbot.keyClick(desk_of.note.box, Key.Key_Return)
    rows = [desk_of.session.desk.document(number) for number in desk_of.queue.shown()]
    assert [row.note for row in rows] == ["wait", "wait", ""]


def test_very_many_are_accepted_beside_the_window(desk_of, qtbot, monkeypatch):
    monkeypatch.setattr(states_module, "_FEW", 1)
    desk_of.queue.view.selectAll()
    with qtbot.waitSignal(desk_of.session.changed, timeout=10_000):
        qtbot.keyClick(desk_of, Key.Key_Return, CONTROL)
    assert states(desk_of) == ["reviewed"] * 3
    assert "No other document" in desk_of.notice.text.text()


def test_a_note_can_be_changed(desk_of, qtbot):
    first = desk_of.session.document
    desk_of.session.set_state("set_aside", "waits for Geneva")
    desk_of.session.open(first)
    qtbot.keyClick(desk_of, Key.Key_Return, CONTROL | SHIFT)
    assert desk_of.note.box.text() == "waits for Geneva"


def test_a_note_belongs_to_the_documents_that_it_was_asked_for(desk_of, qtbot):
    first, second, _ = desk_of.queue.shown()
    qtbot.keyClick(desk_of, Key.Key_Return, CONTROL | SHIFT)
    desk_of.session.open(second)
    qtbot.keyClick(desk_of.note.box, Key.Key_Return)
    assert desk_of.session.desk.document(first).state == "set_aside"
    assert (states(desk_of)[1], desk_of.session.document) == ("new", second)


def test_a_document_selected_elsewhere_is_not_accepted_with_the_one_shown(desk_of, qtbot):
    desk_of.queue.box.setText("nothing has these words")
    qtbot.keyClick(desk_of, Key.Key_Return, CONTROL)
    desk_of.queue.box.clear()
    assert states(desk_of).count("reviewed") == 1
