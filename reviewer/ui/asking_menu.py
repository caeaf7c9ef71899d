"""When the page that says what an import will do is shown: a menu, since the page itself may never come again."""

from dataclasses import replace

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.messages import N_
from reviewer.settings import ASKING
from reviewer.ui.preferences import Preferences
from reviewer.ui.wording import say

_WHEN = {
    "always": N_("asking", "Before every import"),
    "decide": N_("asking", "Where there is something to decide"),
    "never": N_("asking", "Never"),
}


class AskingMenu(QMenu):
    """One of three; what is chosen is kept."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(say("asking", N_("asking", "Show what an import will do")), parent)
        self._preferences = preferences
        group = QActionGroup(self)
        self.choices = {name: self.addAction(say("asking", _WHEN[name])) for name in ASKING}
        for name, action in self.choices.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, name=name: self._choose(name))
        preferences.changed.connect(self._show)
        self._show()

    def _choose(self, name: str) -> None:
        self._preferences.change(replace(self._preferences.settings, ask=name))

    def _show(self) -> None:
        self.choices[self._preferences.settings.ask].setChecked(True)
