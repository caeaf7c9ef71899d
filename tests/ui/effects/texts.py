"""Keys of the texts: finding, going somewhere, rows, columns, sizes."""

from PySide6.QtWidgets import QApplication

from tests.ui.effects.stage import Stage, does


def find(at: Stage, words: str = "de") -> None:
    at.window.texts.open_find()
    at.qtbot.keyClicks(at.window.texts.find_bar.box, words)
    at.qtbot.waitUntil(lambda: at.window.texts.find_bar.said.text() != "")


@does("find")
def open_find(at: Stage) -> None:
    at.press()
    assert at.window.texts.find_bar.box.hasFocus()


@does("find_next", "find_previous")
def step_found(at: Stage) -> None:
    find(at)
    before = at.window.texts.find_bar.said.text()
    at.press()
    assert at.window.texts.find_bar.said.text() != before, before


@does("go_to")
def go_to(at: Stage) -> None:
    at.press()
    at.qtbot.keyClicks(at.window.jump.box, "A/HRC/99/G/9001")
    at.press_other("Return")
    assert "A/HRC/99/G/9001" in at.window.texts.table.currentIndex().data()


@does("to_texts")
def to_texts(at: Stage) -> None:
    at.window.inspector.view.setFocus()
    at.press()
    assert at.window.texts.table.hasFocus()


@does("source")
def source(at: Stage) -> None:
    at.press()
    assert at.window.source.isVisible()


@does(*(f"language_{code}" for code in ("ar", "zh", "en", "fr", "ru", "es")))
def language(at: Stage) -> None:
    code = ("ar", "zh", "en", "fr", "ru", "es")[int(at.key[-1]) - 1]
    before = code in at.window.texts.shown
    at.press()
    assert (code in at.window.texts.shown) is not before


def columns(at: Stage) -> list[str]:
    return [at.window.texts.present[column] for column in at.window.texts.table.shown_columns()]


@does("column_left", "column_right")
def move_column(at: Stage) -> None:
    shown = columns(at)
    at.window.session.focus(shown[-1] if at.key.endswith("PgUp") else shown[0])
    at.press()
    assert columns(at) == shown[::-1]


@does("larger", "smaller")
def size(at: Stage) -> None:
    before = QApplication.font().pointSizeF()
    at.press()
    after = QApplication.font().pointSizeF()
    assert after < before if at.key.endswith("-") else after > before


# Rows


def to_rows(at: Stage, second: bool = False) -> int:
    """Go to the first of two rows of the body with one paragraph a language, or to the second."""
    model, table = at.window.texts.model, at.window.texts.table
    rows = range(model.rowCount())
    plain = [n for n in rows if model.row(n).part == "body" and all(len(p) == 1 for p in model.row(n).cells.values())]
    first = next(n for n in plain if n + 1 in plain)
    table.setFocus()
    table.go_to_cell(first + second, model.languages.index("en"))
    return first + second


def cell(at: Stage, row: int) -> list[int]:
    return [piece.paragraph for piece in at.window.texts.model.row(row).cells["en"]]


@does("row_join")
def row_join(at: Stage) -> None:
    row = to_rows(at)
    both = [*cell(at, row), *cell(at, row + 1)]
    at.press()
    assert cell(at, row) == both


@does("row_split")
def row_split(at: Stage) -> None:
    row = to_rows(at)
    before = cell(at, row)
    at.window.rows.join()
    at.press()
    assert cell(at, row) == before


@does("row_down", "row_up")
def row_move(at: Stage) -> None:
    up = at.key.endswith("Up")
    row = to_rows(at, second=up)
    moved = cell(at, row)
    at.press()
    assert cell(at, row) == []
    assert moved[0] in cell(at, row - 1 if up else row + 1)


@does("row_pin")
def row_pin(at: Stage) -> None:
    row = to_rows(at)
    at.press()
    assert at.window.texts.model.note(row) == "Pinned by a clerk"


@does("row_apart")
def row_apart(at: Stage) -> None:
    row = to_rows(at)
    at.press()
    assert at.window.texts.model.row(row).apart


@does("Select text in the active cell")
def open_cell(at: Stage) -> None:
    to_rows(at)
    at.press()
    assert at.window.texts.table.reader.isVisible()


@does("Copy the selection, or the whole cell")
def copy(at: Stage) -> None:
    to_rows(at)
    at.press()
    assert QApplication.clipboard().text().strip() == at.window.texts.table.currentIndex().data().strip()


@does("Back to the table, or close the find bar")
def back(at: Stage) -> None:
    to_rows(at)
    at.press_other("Return")
    at.press()
    assert not at.window.texts.table.reader.isVisible()
    find(at)
    at.press()
    assert not at.window.texts.find_bar.isVisible()
