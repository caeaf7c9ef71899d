"""The six buttons that show and hide languages."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reviewer.messages import N_
from reviewer.ui.icons import switch
from reviewer.ui.theme import follow
from reviewer.ui.wording import LANGUAGES, LETTERS, language_name, say

_BETWEEN, _ROUND = 3, 34  # pixels of a button without its words


class LanguageBar(QWidget):
    """A pressed button is a column shown; a language that the document does not have cannot be pressed.

    Where there is no room for their names, the languages have their letters, as in the list of documents.
    """

    toggled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(_BETWEEN)
        for number, code in enumerate(LANGUAGES, start=1):
            button = QToolButton()
            button.setText(language_name(code))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(say("texts", N_("texts", "Show {language}"), language=language_name(code)))
            button.setToolTip(f"{language_name(code)} (Ctrl+{number})")
            button.clicked.connect(lambda _checked, code=code: self.toggled.emit(code))
            layout.addWidget(button)
            self.buttons[code] = button
        layout.addStretch(1)
        follow(self, self._tick)

    def _tick(self) -> None:
        """Tick the languages shown: some styles hardly tell a pressed button from another."""
        ticked = switch("read", self.palette().buttonText().color())
        for button in self.buttons.values():
            button.setIcon(ticked)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the letters."""
        width = len(LANGUAGES) * (self.fontMetrics().horizontalAdvance("M") + _ROUND)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the languages, if there is room for that."""
        super().resizeEvent(event)
        for named in (True, False):
            for code, button in self.buttons.items():
                button.setText(language_name(code) if named else LETTERS[code])
            if sum(button.sizeHint().width() + _BETWEEN for button in self.buttons.values()) <= self.width():
                break

    def show_languages(self, present: Sequence[str], shown: Sequence[str]) -> None:
        """Press the buttons of the languages shown, and disable those that the document lacks."""
        for code, button in self.buttons.items():
            button.setEnabled(code in present)
            button.setChecked(code in shown)
            missing = "" if code in present else say("texts", N_("texts", "This language is missing"))
            button.setToolTip(missing or f"{language_name(code)} (Ctrl+{LANGUAGES.index(code) + 1})")
