"""The line that goes to a paragraph or a symbol (Ctrl+J)."""

from itertools import chain, repeat

from PySide6.QtCore import Qt

from reviewer.desk import harvest
from reviewer.progress import quiet
from reviewer.ui.finding import Found
from reviewer.ui.seeking import Seeker

CONTROL = Qt.KeyboardModifier.ControlModifier


def jump(window, qtbot, asked):
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    window.jump.box.setText(asked)
    qtbot.keyClick(window.jump.box, Qt.Key.Key_Return)


def test_where_no_paragraph_is_numbered_they_are_counted_as_findings_do(window, qtbot):
    jump(window, qtbot, "2")
    column = window.texts.present.index("en")
    pieces = [p for row in range(window.texts.model.rowCount()) for p in window.texts.model.pieces(row, column)]
    second = [piece.text for piece in pieces if piece.part == "body" and not piece.annex][1]
    assert second in window.texts.table.currentIndex().data()


def test_arabic_figures_are_figures(window, qtbot):
    jump(window, qtbot, "2")
    there = window.texts.table.currentIndex()
    jump(window, qtbot, "٢")
    assert window.texts.table.currentIndex() == there


def test_a_paragraph_that_is_not_there_is_said_so_until_something_else_is_typed(window, qtbot):
    jump(window, qtbot, "999")
    assert window.jump.said.text() == "There is no paragraph 999 here."
    qtbot.keyClicks(window.jump.box, "1")
    assert window.jump.said.text() == ""


def test_the_line_goes_when_another_document_is_opened(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    window.session.opened.emit()
    assert not window.jump.isVisible()


def test_the_same_number_asked_again_is_the_next_one(window, qtbot, tmp_path):
    path = tmp_path / "twice.txt"
    lines = [f"{number}. SAMPLE The keeper of lamp {at} writes a line." for at, number in enumerate((1, 2, 3, 1, 2))]
    path.write_text("A/99/78\n\nSAMPLE Lamps\n\n" + "\n\n".join(lines))
    imported, changed = window.session.desk.take(harvest([path], quiet))
    window.session.tell(changed)
    window.session.open(imported.documents[0])
    said = []
    for _ in range(3):
        jump(window, qtbot, "2")
        said.append(window.texts.table.currentIndex().data()[:30])
    assert ["lamp 1" in said[0], "lamp 4" in said[1], said[2] == said[0]] == [True, True, True]


def test_a_search_that_takes_long_lets_the_window_be_heard_and_ends_at_its_place(window, qtbot):
    place, found = Found(3, 0, 7, 9), []
    seeker = Seeker(window)
    seeker.seek(chain(repeat(None, 200_000), [place]), found.append)
    assert found == []
    qtbot.waitUntil(lambda: found == [place])


def test_a_search_is_given_up_with_the_line_that_asked(window, qtbot):
    jump(window, qtbot, "999")
    found = []
    window.jump.open()
    window.jump._seeker.seek(repeat(None), found.append)
    qtbot.keyClick(window.jump.box, Qt.Key.Key_Escape)
    assert (window.jump.seeking, found) == (False, [])
