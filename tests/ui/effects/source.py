"""Keys of the page of the file, of the overview beside the texts, and of text selected over several rows."""

from PySide6.QtWidgets import QApplication

from tests.ui.effects.stage import Stage, does
from tests.ui.effects.texts import to_rows


@does("column_wider", "column_narrower")
def column_width(at: Stage) -> None:
    table, column = at.window.texts.table, at.window.texts.present.index("en")
    before = table.columnWidth(column)
    at.press()
    assert (table.columnWidth(column) > before) is at.key.endswith("PgUp")


@does("Select, also over the rows above and below")
def select_over_rows(at: Stage) -> None:
    up = at.key.endswith("Up")
    row, table = to_rows(at, second=up), at.window.texts.table
    at.press_other("Return")
    if not up:
        at.press_other("Ctrl+End")
    at.press()
    assert {spot.row for spot in (table.selection.anchor, table.selection.head)} == {row, row - 1 if up else row + 1}


@does("Select the cell, then the column")
def select_column(at: Stage) -> None:
    to_rows(at)
    at.press_other("Return")
    at.press()
    cell = at.window.texts.table.reader.selected()
    at.press()
    assert cell in at.window.texts.table.selection.text() != cell


@does("To the next or previous mark, in the overview")
def overview(at: Stage) -> None:
    bar, asked = at.window.texts.overview, []
    bar.setFocus()
    for _ in range(2 if at.key == "Up" else 0):
        at.press_other("Down")
    bar.row_asked.connect(asked.append)
    at.press()
    assert len(asked) == 1


def to_page(at: Stage) -> str:
    """Show the page of a PDF and go to it; return what is said of it."""
    source = at.window.source
    for _ in range(2):
        at.press_other("Ctrl+Shift+E")
    at.qtbot.waitUntil(lambda: source.view.picture is not None, timeout=20_000)
    assert QApplication.focusWidget() is source.area
    return source.said.text()


@does("Scroll, then turn the page")
def turn(at: Stage) -> None:
    assert "page 1 of 2" in to_page(at)
    bar, said = at.window.source.area.verticalScrollBar(), at.window.source.said
    bar.setValue(bar.maximum())
    at.press_other("PgDown")
    at.qtbot.waitUntil(lambda: "page 2 of 2" in said.text(), timeout=20_000)
    if at.key == "PgUp":
        at.press()
        at.qtbot.waitUntil(lambda: "page 1 of 2" in said.text(), timeout=20_000)


@does("First or last page")
def ends(at: Stage) -> None:
    to_page(at)
    said = at.window.source.said
    at.press_other("Ctrl+End")
    at.qtbot.waitUntil(lambda: "page 2 of 2" in said.text(), timeout=20_000)
    if at.key == "Ctrl+Home":
        at.press()
        at.qtbot.waitUntil(lambda: "page 1 of 2" in said.text(), timeout=20_000)


@does("Larger or smaller page; as wide as there is room")
def zoom(at: Stage) -> None:
    to_page(at)
    view = at.window.source.view
    wide = view.width()
    at.press_other("+")
    at.qtbot.waitUntil(lambda: view.width() > wide, timeout=20_000)
    if at.key != "+":
        at.press()
        at.qtbot.waitUntil(lambda: view.width() == wide, timeout=20_000)
