"""The text of a file that has no pages: the paragraphs round the place that is meant."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from reviewer.desk import Piece, SourcePlace
from reviewer.messages import N_
from reviewer.ui.marks import Marked
from reviewer.ui.reader import Reader
from reviewer.ui.wording import say

AROUND = 25  # paragraphs before and after the place


class PassageView(Reader):
    """Text can be selected and copied; nothing can be changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[SourcePlace, ...] = ()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFrameShape(QTextEdit.Shape.StyledPanel)
        self.document().setDocumentMargin(10)
        self.setAccessibleName(say("source", N_("source", "The text of the file")))

    def show_places(self, places: Sequence[SourcePlace], marks: Sequence[Marked], at: int) -> None:
        """Show paragraphs with some places marked, code point `at` of the version's text in sight."""
        if tuple(places) != self._shown:
            self._shown = tuple(places)
            paragraphs = enumerate(places)
            self.show_pieces([Piece(n, one.start, one.text, "", 0, False, one.language) for n, one in paragraphs])
        self.show_marks(marks)
        self._bring(at)

    def _bring(self, position: int) -> None:
        for number, place in enumerate(self._shown):
            if place.start <= position <= place.start + len(place.text):
                cursor = QTextCursor(self.document())
                cursor.setPosition(self.unit_of(number, position - place.start))
                self.setTextCursor(cursor)
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll: this box stands for itself."""
        QTextEdit.wheelEvent(self, event)
