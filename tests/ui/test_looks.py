"""Light and dark: as the system tells it, also while the window is open, or as the clerk chooses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from reviewer.ui.looks import LOOKS


def base(window):
    return window.texts.table.palette().color(QPalette.ColorRole.Base).lightness()


def choose(window, name):
    window.actions_of[f"looks_{name}"].trigger()


def test_the_clerk_chooses_dark_and_light_and_the_window_follows_at_once(window, qtbot):
    choose(window, "dark")
    qtbot.waitUntil(lambda: base(window) < 60)
    choose(window, "light")
    qtbot.waitUntil(lambda: base(window) > 240)


def test_the_choice_is_ticked_and_stays_after_a_restart(window, open_window, qtbot):
    choose(window, "dark")
    window = open_window()
    qtbot.waitUntil(lambda: base(window) < 60)
    assert [name for name in LOOKS if window.actions_of[f"looks_{name}"].isChecked()] == ["dark"]


def test_what_the_system_tells_is_followed_while_the_window_is_open(window, qtbot):
    told = QApplication.styleHints().colorSchemeChanged
    told.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: base(window) < 60)
    told.emit(Qt.ColorScheme.Light)
    qtbot.waitUntil(lambda: base(window) > 240)


def test_tips_are_coloured_too(window):
    choose(window, "dark")
    palette = QToolTip.palette()
    assert palette.color(QPalette.ColorRole.ToolTipBase).lightness() < 100


def test_the_application_is_left_as_it_was_found(open_window, qapp):
    before = qapp.palette().color(QPalette.ColorRole.Highlight)
    window = open_window()
    choose(window, "dark")
    window.close()
    assert qapp.palette().color(QPalette.ColorRole.Highlight) == before


@pytest.mark.parametrize("name", ["", "pink"])
def test_a_broken_choice_is_that_of_the_system(open_window, tmp_path, name):
    window = open_window()
    window._geometry.keep("looks", name)
    assert open_window()._looks.name == "system"


def test_boxes_and_buttons_have_frames_of_their_own_shade(window):
    shades = {window.palette().window().color().name(), window.queue.box.palette().window().color().name()}
    assert len(shades) == 2
