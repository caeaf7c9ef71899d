"""The line that says that there are samples in the library, and removes them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from reviewer.messages import N_
from reviewer.ui.colours import tone
from reviewer.ui.icons import pixmap
from reviewer.ui.plain import plain_label
from reviewer.ui.session import Session
from reviewer.ui.wording import say


class SamplesBar(QFrame):
    """Shown while there are samples."""

    there = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setFrameShape(QFrame.Shape.StyledPanel)
        picture = QLabel()
        picture.setPixmap(pixmap("info", tone(self.palette(), "info"), 16, self.devicePixelRatioF()))
        text = say("samples", N_("samples", "These are samples: made-up documents to try things on."))
        self.button = QPushButton(say("samples", N_("samples", "Remove the samples")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.addWidget(picture)
        layout.addWidget(plain_label(text))
        layout.addWidget(self.button)
        layout.addStretch(1)
        self.button.clicked.connect(self.remove)
        session.begun.connect(self._look)
        session.changed.connect(self._look)
        self.hide()

    def _look(self) -> None:
        there = self._session.desk.has_samples()
        self.setVisible(there)
        self.there.emit(there)

    def remove(self) -> None:
        """Take the samples out of the library, in one step."""
        self._session.settle()
        self._session.do(self._session.desk.remove_samples)
