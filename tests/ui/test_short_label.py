"""A line that gives way where there is little room."""

import pytest
from PySide6.QtWidgets import QStyleOptionButton

from reviewer.ui.plain import ShortButton, ShortLabel
from reviewer.ui.room import fit_screen
from tests.ui.test_accessibility_everywhere import DIALOGS, open_dialog

TEXT = "SAMPLE: a file of a very long name indeed is protected with a password."


@pytest.fixture
def label(qtbot):
    made = ShortLabel(TEXT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_line_with_room_is_shown_whole(label):
    assert label.shown == TEXT and label.minimumSizeHint().width() < label.sizeHint().width() / 2


def test_a_line_without_room_is_cut_and_still_says_all(label):
    label.resize(100, label.height())
    assert label.shown.endswith("…") and label.text() == TEXT


def test_a_file_of_a_long_name_that_asks_for_a_password_takes_no_room_from_the_fields(window):
    before = window.password.minimumSizeHint().width()
    window.password.question.setText(TEXT * 3)
    assert window.password.minimumSizeHint().width() <= before + 200


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog_can_be_as_low_as_a_screen_of_540_points(window, action):
    assert open_dialog(window, action).minimumSizeHint().height() <= 490


def test_no_dialog_opens_larger_than_the_screen(window):
    fit_screen(window, 10_000, 10_000)
    room = window.screen().availableSize()
    assert window.width() <= room.width() and window.height() < room.height()


def test_a_button_without_room_leaves_out_the_middle_of_its_words(qtbot):
    button, option = ShortButton(TEXT), QStyleOptionButton()
    qtbot.addWidget(button)
    button.resize(200, 30)
    button.initStyleOption(option)
    assert "…" in option.text and option.text.startswith("SAMPLE") and option.text.endswith("password.")
    assert button.text() == TEXT and button.minimumSizeHint().width() < 200
