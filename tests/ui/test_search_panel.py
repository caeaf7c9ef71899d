"""The search of the whole library."""

from PySide6.QtCore import Qt


def test_the_library_is_searched_as_one_types(window, qtbot):
    window.search.show()
    qtbot.keyClicks(window.search.box, "Missi")
    qtbot.waitUntil(lambda: bool(window.search.model.rows), timeout=3000)
    assert "missi" in window.search.model.rows[0].snippet.casefold()


def test_the_library_is_searched_and_the_place_shown(window, qtbot):
    window.actions_of["find_library"].trigger()
    window.search.box.setText("حقوق الإنسان")
    qtbot.keyClick(window.search.box, Qt.Key.Key_Return)
    row = window.search.model.rows[0]
    window.search.table.chosen.emit(row)
    assert row.language == "ar" and "ar" in window.texts.shown
    at = window.texts.model.row_at("ar", row.start)
    assert window.texts.model.marks(at, window.texts.present.index("ar"))
