"""Text that looks like markup is shown letter by letter, and never obeyed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from reviewer.desk import harvest
from reviewer.progress import quiet

MARKUP = "<img src='file:///nowhere.png'><b>SAMPLE</b><script>1</script>"
TEXT = f"""United Nations                                A/99/9101
General Assembly                     Distr.: General
                                     1 March 2099
                                     Original: English

Ninety-ninth session
Agenda item 12
{MARKUP} of lighthouses

     Note by the Secretariat

1. The keeper wrote {MARKUP} on the wall.
"""


@pytest.fixture
def shown(open_window, library, tmp_path, qtbot):
    """A window at a document whose title, text and file name hold markup."""
    path = tmp_path / "<b>bold<i>.txt"
    path.write_text(TEXT, "utf-8")
    (tmp_path / "<u>empty<b>.txt").write_bytes(b"")
    window = open_window()
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        window.imports.start([path, tmp_path / "<u>empty<b>.txt"])
    return window


def everything(window: QWidget) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if "<" in label.text()]


def test_labels_show_markup_as_it_is_written(shown):
    shown.inspector.select("title")
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in everything(shown))


def test_tips_of_tables_escape_markup(shown):
    model = shown.refused.model
    tips = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in range(model.columnCount())]
    assert not any("<u>" in str(tip) or "<b>" in str(tip) for tip in filter(None, tips))


def test_the_texts_hold_the_letters_themselves(shown):
    rows = shown.session.desk.rows(shown.session.document)
    assert any(MARKUP in piece.text for row in rows for pieces in row.cells.values() for piece in pieces)


def test_reading_runs_nothing(tmp_path):
    path = tmp_path / "sample.txt"
    path.write_text(TEXT, "utf-8")
    (file,) = harvest([path], quiet).files
    assert MARKUP in file.version.text.content
