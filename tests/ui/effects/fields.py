"""Keys of fields: in the inspector, and in the table of all languages."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.effects.stage import Stage, does


@does("next_work", "previous_work")
def step_work(at: Stage) -> None:
    at.window.session.focus("en")
    at.window.inspector.select("session")
    at.window.inspector.set_value("97")  # another than the other versions have
    before = at.window.session.language, at.window.inspector.current
    at.press()
    assert (at.window.session.language, at.window.inspector.current) != before or at.window.findings.table.hasFocus()


@does("edit_field")
def edit_field(at: Stage) -> None:
    at.window.inspector.select("session")
    at.press()
    assert at.box().property("key") == "session"


@does("evidence")
def evidence(at: Stage) -> None:
    at.window.inspector.select("date")
    with at.qtbot.waitSignal(at.window.session.marked, timeout=1000) as told:
        at.press()
    assert told.args[0].evidence


def select_words(at: Stage, words: str) -> None:
    """Select words of the English text, by keys, in the cell that holds them."""
    table, model = at.window.texts.table, at.window.texts.model
    column = at.window.texts.present.index("en")
    rows = range(model.rowCount())
    row = next(n for n in rows if any(words in piece.text for piece in model.pieces(n, column)))
    table.setFocus()
    table.go_to_cell(row, column)
    at.press_other("Return")
    reader = table.reader
    start = reader.toPlainText().index(words)
    cursor = reader.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


@does("use_as")
def use_as(at: Stage) -> None:
    at.window.inspector.select("symbols")
    select_words(at, "A/HRC/99/G/9001")
    at.press()
    assert at.value("symbols") == "A/HRC/99/G/9001"
    row = at.window.session.field("symbols")
    assert row is not None and row.evidence[0].text == "A/HRC/99/G/9001"


@does("add_as")
def add_as(at: Stage) -> None:
    at.window.inspector.select("symbols")
    at.window.inspector.set_value("A/99/1")
    select_words(at, "A/HRC/99/G/9001")
    at.press()
    assert at.value("symbols") == "A/99/1; A/HRC/99/G/9001"


@does("to_fields")
def to_fields(at: Stage) -> None:
    at.press()
    assert at.window.inspector.view.hasFocus()


@does("Take candidate 1 to 9")
def candidate(at: Stage) -> None:
    old = at.value("session")
    at.window.inspector.select("session")
    at.window.inspector.set_value("97")
    number = int(at.key[-1])
    candidates = at.window.inspector.current.candidates  # type: ignore[union-attr]
    at.press()
    assert at.value("session") == (candidates[number - 1].value if number <= len(candidates) else "97")
    assert number > 1 or at.value("session") == old


@does("Store the value, then the next field")
def store_and_next(at: Stage) -> None:
    at.press(at.type("session", "97"))
    assert (at.value("session"), at.window.inspector.current.key) == ("97", "session_kind")  # type: ignore[union-attr]


@does("Store the value, then the field before")
def store_and_before(at: Stage) -> None:
    at.press(at.type("session", "97"))
    assert (at.value("session"), at.window.inspector.current.key) == ("97", "organs")  # type: ignore[union-attr]


@does("A new line, in a value of several lines")
def new_line(at: Stage) -> None:
    box = at.type("agenda_titles", "x")
    at.press(box)
    at.qtbot.keyClicks(box, "y")
    QTest.keyClick(box, "\r")
    assert at.value("agenda_titles").lower() == "x\ny"


@does("Give up typing")
def give_up(at: Stage) -> None:
    old = at.value("session")
    at.press(at.type("session", "97"))
    assert at.value("session") == old


@does("Type over the value")
def type_over(at: Stage) -> None:
    at.window.inspector.select("session")
    at.window.inspector.view.setFocus()
    at.qtbot.keyClicks(at.window.inspector.view, "7")
    assert at.box().text() == "7"  # type: ignore[attr-defined]


@does("Open the calendar, in the box of a date")
def calendar(at: Stage) -> None:
    box = at.type("date", "2038-09-21")
    at.press(box)
    assert box.calendar.selectedDate().day() == 21  # type: ignore[attr-defined]


# The table of all languages


def enter_grid(at: Stage, key: str = "session", language: str = "en") -> QWidget:
    at.press_other("Ctrl+T")
    grid = at.window.grid
    row = next(number for number, row in enumerate(grid.model.rows) if row.key == key)
    index = grid.model.index(row, grid.model.languages.index(language) + 1)
    grid.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    return grid.table


def grid_box(at: Stage) -> QWidget:
    children = at.window.grid.table.viewport().children()
    return next(one for one in children if isinstance(one, QWidget) and one.property("filled") and one.isVisible())


@does("grid")
def grid(at: Stage) -> None:
    at.press()
    assert at.window.grid.isVisible() and at.window.grid.table.hasFocus()
    at.press()
    assert at.window.grid.model.rowCount() == 6  # one field, a row a language


@does("Go to another field or language")
def along_the_grid(at: Stage) -> None:
    table = enter_grid(at, "session", "en")
    before = table.currentIndex()  # type: ignore[attr-defined]
    at.press(table)
    after = table.currentIndex()  # type: ignore[attr-defined]
    by = {"Up": (-1, 0), "Down": (1, 0), "Left": (0, -1), "Right": (0, 1)}[at.key]
    assert (after.row() - before.row(), after.column() - before.column()) == by


@does("Store the value, then the field below")
def store_in_the_grid(at: Stage) -> None:
    table = enter_grid(at)
    row = table.currentIndex().row()  # type: ignore[attr-defined]
    at.press_other("F2")
    box = grid_box(at)
    at.qtbot.keyClicks(box, "97")
    at.press(box)
    assert (at.value("session"), table.currentIndex().row()) == ("97", row + 1)  # type: ignore[attr-defined]


@does("Give up typing a value")
def give_up_in_the_grid(at: Stage) -> None:
    old = at.value("session")
    enter_grid(at)
    at.press_other("F2")
    box = grid_box(at)
    at.qtbot.keyClicks(box, "97")
    at.press(box)
    assert at.value("session") == old


@does("Type over the value of the cell")
def type_over_the_cell(at: Stage) -> None:
    at.qtbot.keyClicks(enter_grid(at), "7")
    assert grid_box(at).text() == "7"  # type: ignore[attr-defined]
    assert QApplication.focusWidget() is grid_box(at)
