"""Where the panels stand: queue at the left, inspector at the right, the others as tabs below the texts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QWidget

from reviewer.messages import N_
from reviewer.ui.theme import iconed
from reviewer.ui.wording import say

_QUEUE_WIDTH, _INSPECTOR_WIDTH, _DOCK_HEIGHT = 250, 372, 150
_QUEUE_SHARE, _INSPECTOR_SHARE = 0.21, 0.28  # of a window that is small: the texts need the most
_TITLES = {
    "queue": N_("docks", "Documents"),
    "inspector": N_("docks", "Fields"),
    "findings": N_("docks", "Findings"),
    "grid": N_("docks", "All languages"),
    "grouping": N_("docks", "Versions"),
    "history": N_("docks", "History"),
    "search": N_("docks", "Search the library"),
    "source": N_("docks", "Page of the file"),
    "refused": N_("docks", "Not imported"),
    "exported": N_("docks", "Exported"),
}
_BUTTONS = {"qt_dockwidget_closebutton": "close", "qt_dockwidget_floatbutton": "float"}
PASSING = ("refused", "exported")
"""Docks that come with an import or an export, and are hidden until then."""


def make_docks(
    window: QMainWindow, sides: Mapping[str, QWidget], below: Mapping[str, QWidget]
) -> dict[str, QDockWidget]:
    """Put `sides` (left, then right) and `below` round the texts; passing ones stay hidden until they are needed."""
    areas = Qt.DockWidgetArea
    window.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
    docks = {name: _dock(window, name, panel) for name, panel in (*sides.items(), *below.items())}
    for name, area in zip(sides, (areas.LeftDockWidgetArea, areas.RightDockWidgetArea), strict=True):
        docks[name].setTitleBarWidget(QWidget())  # they never go away, and their titles would take room
        docks[name].setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        window.addDockWidget(area, docks[name])
    first, *others = below
    for name in below:
        window.addDockWidget(areas.BottomDockWidgetArea, docks[name])
    for name in others:
        window.tabifyDockWidget(docks[first], docks[name])
    for name in PASSING:
        docks[name].hide()
    docks[first].raise_()
    return docks


def put_away(docks: Mapping[str, QDockWidget], names: Sequence[str] = PASSING) -> None:
    """Hide docks; where one of them stood in front, the first of its tabs does so instead."""
    in_front = any(not docks[name].visibleRegion().isEmpty() for name in names)
    for name in names:
        docks[name].hide()
    if in_front:
        docks["findings"].raise_()


def _dock(window: QMainWindow, name: str, panel: QWidget) -> QDockWidget:
    dock = QDockWidget(say("docks", _TITLES[name]), window)
    dock.setObjectName(name)
    dock.setWidget(panel)
    for button in dock.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if button.objectName() in _BUTTONS:  # Qt's own pictures cannot be seen on dark
            iconed(button, _BUTTONS[button.objectName()])
    return dock


def share_room(window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
    """Give every dock its first size."""
    sides = [docks["queue"], docks["inspector"]]
    room = window.screen().availableGeometry().width() if window.isMaximized() else window.width()
    widths = [min(_QUEUE_WIDTH, round(room * _QUEUE_SHARE)), min(_INSPECTOR_WIDTH, round(room * _INSPECTOR_SHARE))]
    window.resizeDocks(sides, widths, Qt.Orientation.Horizontal)
    window.resizeDocks([docks["findings"]], [_DOCK_HEIGHT], Qt.Orientation.Vertical)
