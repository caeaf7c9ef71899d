"""What tracked changes deleted is shown struck out, and copied with nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from reviewer.ui.display import shown
from tests.files.making import docx, p

GONE = "<w:del><w:r><w:delText>old oil </w:delText></w:r></w:del>"
WHOLE = (
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>A SAMPLE gone.</w:delText></w:r></w:del></w:p>"
)


@pytest.fixture
def changed(open_window, qtbot, tmp_path):
    """A window at a Word file with a deletion in a paragraph, and a deleted paragraph."""
    path = tmp_path / "changed.docx"
    kept = "<w:r><w:t>lamp burns.</w:t></w:r>"
    path.write_bytes(docx(p("A SAMPLE title") + p("The ", inner=GONE + kept) + WHOLE + p("The keeper sleeps.")))
    window = open_window()
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        window.imports.start([path])
    return window


def deleted(window):
    rows = window.session.desk.rows(window.session.document)
    return [gone for row in rows for pieces in row.cells.values() for piece in pieces for gone in piece.deleted]


def test_deletions_stand_where_they_stood(changed):
    assert deleted(changed) == [(4, "old oil"), (0, "A SAMPLE gone.\n")]


def test_deleted_words_are_struck_out_in_the_active_cell_and_not_copied(changed):
    table = changed.texts.table
    model = table.model()
    row = next(row for row in range(model.rowCount()) if "lamp" in str(model.index(row, 0).data()))
    table.open_reader(model.index(row, 0))
    reader = table.reader
    cursor = reader.textCursor()
    cursor.setPosition(reader.toPlainText().index("old oil") + 1)
    assert cursor.charFormat().fontStrikeOut()
    cursor.select(QTextCursor.SelectionType.Document)
    reader.setTextCursor(cursor)
    reader.copy()
    assert QGuiApplication.clipboard().text() == "The lamp burns."


def test_after_a_deleted_paragraph_nothing_of_the_next_line_is_struck_out():
    painted = shown("The keeper sleeps.", right_to_left=False, deleted=((0, "A SAMPLE gone.\n"),))
    ((start, end),) = painted.struck()
    assert painted.text[start:end].strip("\u2068") == "A SAMPLE gone."


def test_the_cell_says_what_struck_out_means(changed):
    model = changed.texts.table.model()
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert sum("tracked changes" in (tip or "") for tip in tips) == 2
