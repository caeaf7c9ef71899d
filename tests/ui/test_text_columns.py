"""The languages stand in the order and the widths that the clerk gives them, and stay so."""

import pytest
from PySide6.QtCore import Qt

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def shown(window):
    return [window.texts.present[column] for column in window.texts.table.shown_columns()]


def widths(window):
    return [window.texts.table.columnWidth(column) for column in window.texts.table.shown_columns()]


def press(window, qtbot, key):
    qtbot.keyClick(window, key, CONTROL_SHIFT)


@pytest.fixture
def three(window):
    """The window with Arabic, English and French, at the French version."""
    for language in {"ar", "en", "fr"} - set(window.texts.shown):
        window.texts.toggle(language)
    window.session.focus("fr")
    return window


def test_the_usual_order_is_that_of_the_united_nations(three):
    assert shown(three) == ["ar", "en", "fr"]


def test_a_key_moves_the_language_worked_on(three, qtbot):
    press(three, qtbot, Qt.Key.Key_PageUp)
    assert shown(three) == ["ar", "fr", "en"]
    press(three, qtbot, Qt.Key.Key_PageDown)
    assert shown(three) == ["ar", "en", "fr"]


def test_a_language_hidden_between_is_jumped_over(three, qtbot):
    three.texts.toggle("en")
    press(three, qtbot, Qt.Key.Key_PageUp)
    assert shown(three) == ["fr", "ar"]


def test_at_the_edge_nothing_moves(three, qtbot):
    press(three, qtbot, Qt.Key.Key_PageDown)
    assert shown(three) == ["ar", "en", "fr"]


def test_a_column_is_moved_with_the_mouse(three):
    three.texts.table.horizontalHeader().moveSection(2, 0)
    assert shown(three) == ["fr", "ar", "en"]
    assert three.texts.columns.order[:1] == ["fr"]


def test_order_and_widths_last_over_a_restart_and_other_documents(three, qtbot, open_window):
    press(three, qtbot, Qt.Key.Key_PageUp)
    header = three.texts.table.horizontalHeader()
    header.resizeSection(three.texts.present.index("ar"), widths(three)[0] + 60)
    before = three.texts.columns.kept()
    again = open_window()
    assert shown(again) == ["ar", "fr", "en"]
    assert again.texts.columns.kept() == before
    assert widths(again)[0] > widths(again)[1]


def test_what_one_column_takes_the_next_one_gives(three):
    before = widths(three)
    three.texts.table.horizontalHeader().resizeSection(three.texts.present.index("ar"), before[0] + 20)
    assert widths(three) == [before[0] + 20, before[1] - 20, before[2]]


def test_keys_make_the_column_wider_and_narrower(three, qtbot):
    before = widths(three)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    at = three.texts.present.index(three.session.language)
    qtbot.keyClick(three, Qt.Key.Key_PageUp, keys)
    assert widths(three)[at] > before[at] and sum(widths(three)) == sum(before)
    qtbot.keyClick(three, Qt.Key.Key_PageDown, keys)
    assert widths(three) == before


def test_the_last_column_takes_from_the_one_before(three, qtbot):
    before = widths(three)
    three.session.focus("fr")
    three.actions_of["column_wider"].trigger()
    assert widths(three)[2] > before[2] and widths(three)[1] < before[1]


def test_the_columns_fill_the_room(three):
    three.resize(1300, 700)
    assert sum(widths(three)) == three.texts.table.viewport().width()


def test_everything_goes_back_to_the_usual(three, qtbot):
    press(three, qtbot, Qt.Key.Key_PageUp)
    three.actions_of["columns_usual"].trigger()
    assert shown(three) == ["ar", "en", "fr"]
    assert max(widths(three)) - min(widths(three)) <= 1


def test_what_was_kept_and_is_broken_does_no_harm(three):
    three.texts.columns.recall("xx:1 fr:no en:-3 ar")
    assert sorted(three.texts.columns.order) == ["ar", "en", "es", "fr", "ru", "zh"]
