"""Three sizes of text, for eyes and screens of all kinds; the whole window follows."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reviewer.ui.fonts import text_font
from reviewer.ui.text_layout import forget_letters

SIZES = {"small": 0.88, "usual": 1.0, "large": 1.3}
_ORDER = tuple(SIZES)


class TextSize:
    """Which of the sizes is used; it starts from the font that the system gives the application."""

    def __init__(self, name: str = "usual") -> None:
        self._usual = QFont(QApplication.font())
        self.name = "usual"
        self.choose(name if name in SIZES else "usual")

    def choose(self, name: str) -> None:
        """Use another size."""
        self.name = name
        font = QFont(self._usual)
        font.setPointSizeF(self._usual.pointSizeF() * SIZES[name])
        QApplication.setFont(font)
        text_font.cache_clear()
        forget_letters()

    def step(self, by: int) -> bool:
        """Go to the next larger (1) or smaller (-1) size; say whether there is one."""
        number = _ORDER.index(self.name) + by
        if not 0 <= number < len(_ORDER):
            return False
        self.choose(_ORDER[number])
        return True

    def give_back(self) -> None:
        """Leave the application's font as it was found."""
        self.choose("usual")
