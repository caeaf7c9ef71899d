"""A quiet line above the texts that offers something: what there is, and buttons for it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from reviewer.ui.plain import ShortLabel
from reviewer.ui.theme import signed


class OfferBar(QFrame):
    """Hidden until there is something to offer; `kind` is the sign before it."""

    def __init__(self, name: str, kind: str = "info") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        picture = QLabel()
        signed(picture, kind)
        self.text = ShortLabel(name=name)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(8, 2, 8, 2)
        self._line.addWidget(picture)
        self._line.addWidget(self.text)
        self._line.addStretch(1)
        self.hide()

    def offer(self, text: str, about: str, done: Callable[..., object]) -> QPushButton:
        """Add a button, behind the text and those added before."""
        button = QPushButton(text)
        button.setAccessibleDescription(about)
        button.setToolTip(about)
        button.clicked.connect(done)
        self._line.insertWidget(self._line.count() - 1, button)
        return button

    def say(self, text: str) -> None:
        """Show the line with `text`; without any, hide it."""
        self.text.setText(text)
        self.setVisible(bool(text))
