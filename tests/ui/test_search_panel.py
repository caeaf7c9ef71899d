"""The search of the whole library."""

import pytest
from PySide6.QtCore import Qt

from reviewer.ui.snippet_delegate import found_in


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


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("The General Assembly and the assembly", "general assembly", ["General Assembly"]),
        ("The Assembly in general", "general assembly", ["Assembly", "general"]),
        ("… وثائق الجمعيّة العامّة", "الجمعية العامه", ["الجمعيّة العامّة"]),
        ("人权理事会第九十九届会议", "理事会", ["理事会"]),
        ("Nothing here", "absent", []),
    ],
)
def test_the_words_are_found_in_the_paragraph_shown(text, words, places):
    assert [text[start:end] for start, end in found_in(text, words)] == places


def test_the_version_of_the_place_is_the_one_worked_on(window, qtbot):
    window.actions_of["find_library"].trigger()
    window.search.box.setText("حقوق الإنسان")
    qtbot.keyClick(window.search.box, Qt.Key.Key_Return)
    row = window.search.model.rows[0]
    window.search.table.chosen.emit(row)
    assert window.session.language == "ar"
    assert window.texts.table.currentIndex().row() == window.texts.model.row_at("ar", row.start)


def test_a_line_of_the_results_is_as_high_as_its_text_needs(window, qtbot):
    window.actions_of["find_library"].trigger()
    window.search.box.setText("Mission")
    qtbot.keyClick(window.search.box, Qt.Key.Key_Return)
    short, long = (
        f(range(len(window.search.model.rows)), key=lambda n: len(window.search.model.rows[n].snippet))
        for f in (min, max)
    )
    assert window.search.table.rowHeight(long) > window.search.table.rowHeight(short) > 0
