"""The page of the file beside what was read from it."""

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import Evidence
from reviewer.ui.marks import Marking
from tests.ui.conftest import NOTE, sample

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(window, qtbot):
    """A window at a note whose English version is a PDF, with its page shown."""
    window.session.focus("en")
    qtbot.keyClick(window, Qt.Key.Key_E, KEYS)
    qtbot.waitUntil(lambda: window.source.view.picture is not None, timeout=20_000)
    return window


def test_the_page_of_a_pdf_is_shown_at_a_key(opened):
    assert opened.source.isVisible()
    assert sample(f"{NOTE}-EN.pdf").name in opened.source.said.text() and "page 1 of" in opened.source.said.text()


def test_the_evidence_of_a_field_is_boxed_on_its_page(opened, qtbot):
    opened.session.mark_field("symbols", again=False)
    qtbot.waitUntil(lambda: bool(opened.source.view.boxes), timeout=20_000)
    (box,) = opened.source.view.boxes
    size = opened.source.view.picture.deviceIndependentSize()
    assert box.right() > size.width() / 2 and box.bottom() < size.height() / 3  # where a symbol stands


def test_the_place_in_a_text_is_said_in_words(opened, qtbot):
    opened.session.focus("fr")
    opened.session.mark_field("symbols")
    assert opened.source.view.picture is None
    assert "line " in opened.source.said.text() and "-FR.txt" in opened.source.said.text()


def test_the_place_in_a_word_file_is_said_in_words(opened):
    opened.session.focus("ar")
    opened.session.mark_field("symbols")
    assert ", paragraph " in opened.source.said.text()


def test_lines_in_another_language_of_an_arabic_file_keep_their_own_direction(opened):
    opened.session.focus("ar")
    opened.session.mark_field("date")
    document = opened.source.passage.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    directions = {block.text(): block.blockFormat().layoutDirection() for block in blocks}
    assert directions["20 September 2038"] == Qt.LayoutDirection.LeftToRight
    assert directions["الأمم المتحدة"] == Qt.LayoutDirection.RightToLeft


def test_the_paragraph_of_a_word_file_is_shown_as_it_stands(opened):
    opened.session.focus("ar")
    opened.session.mark_field("symbols")
    passage = opened.source.passage
    passage.selectAll()
    assert passage.isVisible() and "A/HRC/99/G/9001" in passage.selected()


def test_a_page_takes_the_place_of_the_paragraph_again(opened, qtbot):
    opened.session.focus("ar")
    opened.session.mark_field("symbols")
    opened.session.focus("en")
    qtbot.waitUntil(lambda: opened.source.view.isVisible() and not opened.source.passage.isVisible(), timeout=20_000)


def test_a_file_that_has_gone_is_said_so(qtbot, tmp_path, open_window):
    path = tmp_path / "moved.pdf"
    path.write_bytes(sample(f"{NOTE}-EN.pdf").read_bytes() + b"\n")
    fresh = open_window()
    with qtbot.waitSignal(fresh.imports.imported, timeout=20_000):
        fresh.imports.start([path])
    path.unlink()
    qtbot.keyClick(fresh, Qt.Key.Key_E, KEYS)
    qtbot.waitUntil(lambda: "moved.pdf" in fresh.source.said.text(), timeout=20_000)
    assert "no such file" in fresh.source.said.text()
    assert "General Assembly" in fresh.source.passage.toPlainText()  # what was read from it


@pytest.mark.parametrize("name", ["-EN.pdf", "-FR.txt"])
def test_a_file_that_has_changed_since_is_said_so(qtbot, tmp_path, open_window, name):
    path = tmp_path / sample(f"{NOTE}{name}").name
    path.write_bytes(sample(f"{NOTE}{name}").read_bytes())
    fresh = open_window()
    with qtbot.waitSignal(fresh.imports.imported, timeout=20_000):
        fresh.imports.start([path])
    path.write_bytes(path.read_bytes() + b"\n")
    qtbot.keyClick(fresh, Qt.Key.Key_E, KEYS)
    qtbot.waitUntil(lambda: "has been changed since it was imported" in fresh.source.said.text(), timeout=20_000)


def test_a_text_file_that_has_gone_is_said_so_and_its_text_shown(qtbot, tmp_path, open_window):
    path = tmp_path / "moved.txt"
    path.write_bytes(sample(f"{NOTE}-FR.txt").read_bytes())
    fresh = open_window()
    with qtbot.waitSignal(fresh.imports.imported, timeout=20_000):
        fresh.imports.start([path])
    path.unlink()
    qtbot.keyClick(fresh, Qt.Key.Key_E, KEYS)
    qtbot.waitUntil(lambda: "is no longer in" in fresh.source.said.text(), timeout=20_000)
    assert "Nations Unies" in fresh.source.passage.toPlainText()


def test_only_the_words_of_the_evidence_are_boxed(opened, qtbot):
    start, end = line_of(opened, "Distr.: General")
    opened.session.mark(Marking((Evidence("en", end - len("General"), end, 3, "General"),)))
    qtbot.waitUntil(lambda: bool(opened.source.view.boxes), timeout=20_000)
    opened.source.follow("en", start, end - 1)
    assert 0 < opened.source.view.boxes[0].width() < 0.7 * opened.source.view.here[0].width()


def line_of(window, words):
    """Go to the cell that holds just these words; return its place."""
    model, column = window.texts.model, window.texts.present.index("en")
    row = next(n for n in range(model.rowCount()) if [p.text for p in model.pieces(n, column)] == [words])
    window.texts.table.go_to_cell(row, column)
    (found,) = model.pieces(row, column)
    return found.start, found.start + len(words)


def test_the_page_follows_the_paragraph_that_the_clerk_is_at(opened, qtbot):
    model, column = opened.texts.model, opened.texts.present.index("en")
    last = max(row for row in range(model.rowCount()) if model.pieces(row, column))
    opened.texts.table.go_to_cell(last, column)
    qtbot.waitUntil(
        lambda: "page 2 of 2" in opened.source.said.text() and bool(opened.source.view.here), timeout=20_000
    )


def test_the_text_of_a_file_without_pages_follows_too(opened):
    model, column = opened.texts.model, opened.texts.present.index("fr")
    opened.texts.table.go_to_cell(2, column)
    (found,) = model.pieces(2, column)
    assert ", line " in opened.source.said.text()
    assert found.text in opened.source.passage.toPlainText()


def test_the_page_is_turned_by_keys_and_back(opened, qtbot):
    qtbot.keyClick(opened, Qt.Key.Key_E, KEYS)  # the second time the keyboard goes to the page
    assert opened.source.area.hasFocus()
    qtbot.keyClick(opened.source.area, Qt.Key.Key_End)
    qtbot.keyClick(opened.source.area, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: "page 2 of 2" in opened.source.said.text(), timeout=20_000)
    qtbot.keyClick(opened.source.area, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: "page 1 of 2" in opened.source.said.text(), timeout=20_000)
    assert opened.source.area.verticalScrollBar().value() == opened.source.area.verticalScrollBar().maximum()


def test_the_page_is_made_larger_and_its_boxes_with_it(opened, qtbot):
    opened.session.mark_field("symbols", again=False)
    qtbot.waitUntil(lambda: bool(opened.source.view.boxes), timeout=20_000)
    wide, box = opened.source.view.width(), opened.source.view.boxes[0].width()
    qtbot.keyClick(opened.source.area, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: opened.source.view.width() > 1.3 * wide, timeout=20_000)
    assert opened.source.view.boxes[0].width() == pytest.approx(1.4 * box, rel=0.02)
    qtbot.keyClick(opened.source.area, Qt.Key.Key_0)
    assert opened.source.view.width() == wide


def test_nothing_is_drawn_out_of_sight(window, qtbot):
    window.session.focus("en")
    window.session.mark_field("symbols")
    assert window.source.view.picture is None and window.source.pages.ticket is None
