"""The page of the file beside what was read from it."""

import pytest
from PySide6.QtCore import Qt

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


def test_the_paragraph_of_a_word_file_is_shown_as_it_stands(opened):
    opened.session.focus("ar")
    opened.session.mark_field("symbols")
    assert opened.source.words.isVisible() and "A/HRC/99/G/9001" in opened.source.words.text()


def test_a_page_takes_the_place_of_the_paragraph_again(opened, qtbot):
    opened.session.focus("ar")
    opened.session.mark_field("symbols")
    opened.session.focus("en")
    qtbot.waitUntil(lambda: opened.source.view.isVisible() and not opened.source.words.isVisible(), timeout=20_000)


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


def test_nothing_is_drawn_out_of_sight(window, qtbot):
    window.session.focus("en")
    window.session.mark_field("symbols")
    assert window.source.view.picture is None and window.source._ticket is None
