"""A change between light and dark is followed while the window is open."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from reviewer.ui.colours import colours


@pytest.fixture
def dark(window, qtbot, qapp):
    """The window after the system has gone dark."""
    before = QPalette(qapp.palette())
    palette = QPalette(before)
    roles = QPalette.ColorRole
    for role in (roles.Window, roles.Base, roles.Button):
        palette.setColor(role, QColor("#1e1e1e"))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(role, QColor("#ffffff"))
    window.notice.say("something", kind="error")
    qapp.setPalette(palette)
    yield window
    QApplication.setPalette(before)


def lightest(icon_or_pixmap):
    """Return the lightness of the lightest point drawn."""
    pixmap = icon_or_pixmap if hasattr(icon_or_pixmap, "toImage") else icon_or_pixmap.pixmap(16, 16)
    image = pixmap.toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(point.lightness() for point in points if point.alpha() > 200)


def test_icons_of_actions_and_buttons_become_light(dark):
    shown = [dark.actions_of["accept"].icon(), dark.source.back.icon(), dark.actions_of["find"].icon()]
    assert min(map(lightest, shown)) > 200


def test_signs_of_messages_and_offers_become_light(dark):
    assert lightest(dark.notice.picture.pixmap()) > 150


def test_signs_in_tables_become_light(dark):
    model = dark.findings.model
    assert lightest(model.index(0, 0).data(1)) > 150


def test_the_colours_of_the_texts_are_the_dark_ones(dark):
    assert colours(dark.texts.table.palette()).dim == colours(dark.palette()).dim != "#62666b"


@pytest.mark.parametrize("name", ["qt_dockwidget_closebutton", "qt_dockwidget_floatbutton"])
def test_the_buttons_of_docks_become_light(dark, name):
    button = dark.docks["history"].findChild(QAbstractButton, name)
    assert lightest(button.icon()) > 150
