"""Which languages an export writes: that worked on, those shown, all, or chosen one by one."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from reviewer.messages import N_
from reviewer.ui.wording import LANGUAGES, LETTERS, in_order, language_name, say

WORKED_ON, SHOWN, ALL, CHOSEN = "worked on", "shown", "all", "chosen"


class LanguageChoice(QWidget):
    """A list of choices, and six boxes that show what it comes to; ticking a box makes the choice one's own."""

    changed = Signal()

    def __init__(self, language: str, shown: Iterable[str], there: Iterable[str]) -> None:
        """`language`: the one worked on; `there`: those of the document."""
        super().__init__()
        self._there = in_order(there)
        shown = tuple(code for code in in_order(shown) if code in self._there)
        self._sets: dict[str, tuple[str, ...]] = {WORKED_ON: (language,), SHOWN: shown, ALL: LANGUAGES}
        self.box = QComboBox()
        self.box.setAccessibleName(say("export", N_("export", "Languages")))
        worked_on = N_("export", "The version worked on: {language}")
        self.box.addItem(say("export", worked_on, language=language_name(language)), WORKED_ON)
        if len(shown) > 1:
            names = ", ".join(map(language_name, shown))
            self.box.addItem(say("export", N_("export", "Those shown: {languages}"), languages=names), SHOWN)
        self.box.addItem(say("export", N_("export", "All languages")), ALL)
        self.box.addItem(say("export", N_("export", "Chosen here:")), CHOSEN)
        self.ticks = {code: QCheckBox(LETTERS[code]) for code in LANGUAGES}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        self.setFocusProxy(self.box)
        for code, tick in self.ticks.items():
            tick.setAccessibleName(language_name(code))
            tick.setToolTip(language_name(code))
            tick.setAccessibleDescription(say("export", N_("export", "Whether versions in this language are written")))
            tick.clicked.connect(self._ticked)
            layout.addWidget(tick)
        self.box.currentIndexChanged.connect(self._show)
        self._show()

    def choose(self, name: str) -> None:
        """Take one of the choices."""
        self.box.setCurrentIndex(max(self.box.findData(name), 0))

    def widen(self) -> None:
        """Take in more than one language where only one was: a table needs two."""
        if self.languages() and len(self.languages()) < 2:
            self.choose(SHOWN if self.box.findData(SHOWN) >= 0 else ALL)

    def narrow(self, alone: bool) -> None:
        """With several documents there may be languages that the present one has not."""
        self.choose(WORKED_ON if alone else ALL)

    def languages(self) -> tuple[str, ...]:
        """Return the languages, none for all of them."""
        name = self.box.currentData()
        return () if name == ALL else self._sets[name] if name != CHOSEN else self._of_ticks()

    def nothing(self) -> bool:
        """Say that no language at all is chosen."""
        return self.box.currentData() == CHOSEN and not self._of_ticks()

    def _of_ticks(self) -> tuple[str, ...]:
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def _ticked(self) -> None:
        self.choose(CHOSEN)
        self.changed.emit()

    def _show(self) -> None:
        name = self.box.currentData()
        if name != CHOSEN:
            for code, tick in self.ticks.items():
                tick.setChecked(code in self._sets[name])
        self.changed.emit()
