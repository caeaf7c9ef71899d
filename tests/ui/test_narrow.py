"""A window with little room, as on a screen of 960 points (200 %): what is needed most keeps its room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reviewer.ui.docks import share_room
from reviewer.ui.field_model import LABEL, MARK, VALUE
from reviewer.ui.language_bar import LanguageBar
from reviewer.ui.wording import LANGUAGES, LETTERS, language_name


def sized(window, width, height):
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(width, height)
    share_room(window, window.docks)
    return window


@pytest.fixture
def narrow(window):
    return sized(window, 960, 500)


def test_the_window_fits_a_screen_of_960_points(narrow):
    assert narrow.minimumSizeHint().width() <= 800
    assert narrow.width() == 960


def test_the_value_is_the_widest_column_of_the_fields(narrow):
    widths = [narrow.inspector.view.columnWidth(column) for column in (LABEL, VALUE, MARK)]
    assert max(widths) == widths[1] >= 120


def test_where_there_is_room_states_have_their_words(window, qtbot):
    view = sized(window, 1366, 768).inspector.view
    words = view.fontMetrics().horizontalAdvance("corrected")
    qtbot.waitUntil(lambda: view.columnWidth(MARK) > words)


def test_a_state_without_its_word_has_it_in_its_tip(narrow):
    model = narrow.inspector.model
    assert "read" in model.index(0, MARK).data(Qt.ItemDataRole.ToolTipRole)


def test_the_title_of_states_without_words_is_whole_or_not_there(narrow):
    titles = [narrow.inspector.model.headerData(MARK, Qt.Orientation.Horizontal, role) for role in (0, 3, 11)]
    assert titles == ["", "State", "State"]  # shown, as its tip, by a screen reader


def bar(qtbot, width):
    room = QWidget()
    qtbot.addWidget(room)
    made = LanguageBar()
    made.setParent(room)
    made.resize(width, 30)
    with qtbot.waitExposed(room):
        room.show()
    return [button.text() for button in made.findChildren(QToolButton)]


def test_languages_have_their_letters_where_there_is_no_room_for_their_names(qtbot):
    assert bar(qtbot, 300) == [LETTERS[code] for code in LANGUAGES]


def test_languages_have_their_names_where_there_is_room(qtbot):
    assert bar(qtbot, 800) == [language_name(code) for code in LANGUAGES]


def test_a_page_that_is_hidden_claims_no_room(window):
    assert window.pages.minimumSizeHint().width() < window.preview.minimumSizeHint().width()


def test_three_languages_stand_side_by_side_without_scrolling(narrow, qtbot):
    narrow.texts.toggle("ar")
    bar = narrow.texts.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: len(narrow.texts.shown) == 3 and bar.maximum() == 0)
