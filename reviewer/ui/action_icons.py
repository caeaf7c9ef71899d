"""The icons of the actions: those in sight at once, those of the menus when the window has been painted."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reviewer.ui.actions import ACTS, Act
from reviewer.ui.icons import icon
from reviewer.ui.loading import Loading

_AT_A_TIME = 8


class ActionIcons:
    """Draws them in the colour of the window's texts, and again when that is another one."""

    def __init__(self, actions: Mapping[str, QAction], window: QWidget) -> None:
        self._actions, self._window = actions, window
        self._colour_of: dict[str, str] = {}  # in which an action's icon is drawn
        self._draw(act for act in ACTS if act.bar)
        Loading(self._draw_others(), lambda: None, window)

    def follow(self) -> None:
        """Draw those again that were drawn in another colour than that of now."""
        self._draw(act for act in ACTS if act.name in self._colour_of)

    def _draw_others(self) -> Iterator[None]:
        others = [act for act in ACTS if not act.bar]
        for first in range(0, len(others), _AT_A_TIME):
            yield
            self._draw(others[first : first + _AT_A_TIME])

    def _draw(self, acts: Iterable[Act]) -> None:
        colour = self._window.palette().windowText().color()
        for act in acts:
            if act.icon and act.name in self._actions and self._colour_of.get(act.name) != colour.name():
                self._actions[act.name].setIcon(icon(act.icon, colour))
                self._colour_of[act.name] = colour.name()
