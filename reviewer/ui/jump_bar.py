"""The line that asks for a paragraph's number or a symbol, and goes there."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reviewer.messages import N_
from reviewer.ui.finding import Found
from reviewer.ui.folding import fold
from reviewer.ui.plain import ShortLabel, plain_label
from reviewer.ui.queue_model import wanted
from reviewer.ui.seeking import Search, Seeker, counted, numbered, symbols
from reviewer.ui.session import Session
from reviewer.ui.text_panel import TextPanel
from reviewer.ui.wording import say


class JumpBar(QWidget):
    """Enter goes there, Esc gives up. A symbol that no text has may be that of another document."""

    def __init__(self, session: Session, texts: TextPanel) -> None:
        super().__init__()
        self._session = session
        self._texts = texts
        question = say("jump", N_("jump", "Go to paragraph or symbol"))
        self._been = 0, -1  # the number gone to last, and its row
        self.box = QLineEdit(placeholderText=say("jump", N_("jump", "12, or A/79/1")))
        self.box.setAccessibleName(question)
        self.box.setAcceptDrops(False)
        self.said = ShortLabel(name=say("jump", N_("jump", "Where it is")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        for part in (plain_label(question), self.box, self.said):
            layout.addWidget(part)
        self.box.returnPressed.connect(self._jump)
        self._seeker = Seeker(self)
        self.box.textEdited.connect(self._begin_again)
        texts.model.modelReset.connect(self._seeker.stop)
        session.opened.connect(self.hide)
        self.hide()

    def open(self) -> None:
        """Ask."""
        self.said.clear()
        self.show()
        self.box.setFocus()
        self.box.selectAll()

    @property
    def seeking(self) -> bool:
        """Whether the place is still looked for."""
        return self._seeker.busy

    def _begin_again(self) -> None:
        self._seeker.stop()
        self.said.clear()

    def _jump(self) -> None:
        asked = self.box.text().strip()
        number = int(asked) if asked.isdecimal() else None
        search = self._for_symbol(asked) if number is None else self._for_number(number)
        if asked:
            self._seeker.seek(search, partial(self._end, asked, number))
        else:
            self._leave()

    def _for_number(self, asked: int) -> Search:
        """Look for the paragraph that begins with the number, again: the next one; else for that of the findings."""
        table = self._texts.table
        again = (asked, table.currentIndex().row()) == self._been  # annexes and decisions have numbers of their own
        cells = self._from_here() if again else self._cells()
        return chain(numbered(self._texts.model, cells, asked), counted(self._texts.model, table.home_column, asked))

    def _for_symbol(self, asked: str) -> Search:
        """Look for the next place where the symbol stands."""
        return symbols(self._texts.model, self._from_here(), asked)

    def _end(self, asked: str, number: int | None, found: Found | None) -> None:
        if found:
            self._been = number or 0, found.row
            self._texts.table.setCurrentIndex(self._texts.model.index(found.row, found.column))
            self._texts.go_to(self._texts.present[found.column], found.start, found.end)
        elif number is not None or not self._open_document(asked):
            unnumbered = N_("jump", "There is no “\u2068{asked}\u2069” here.")
            text = unnumbered if number is None else N_("jump", "There is no paragraph {asked} here.")
            self.said.setText(say("jump", text, asked=asked))
            return
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self._texts.table.setFocus()

    def _open_document(self, asked: str) -> bool:
        """Go to the document that has the symbol."""
        catalogue = self._session.catalogue
        for document in catalogue.documents(catalogue.queue("need", wanted(asked))):
            if fold(asked) in map(fold, document.name.split("; ")):
                self._session.open(document.id)
                return True
        return False

    def _cells(self, first: int = 0) -> Iterator[tuple[int, int]]:
        """Return the cells of the columns shown from a row on, the language worked on first in each row."""
        home = self._texts.table.home_column
        columns = sorted(self._texts.table.shown_columns(), key=lambda column: column != home)
        return ((row, column) for row in range(first, self._texts.model.rowCount()) for column in columns)

    def _from_here(self) -> Iterator[tuple[int, int]]:
        """Return the cells after the row that the clerk is at, then all from the beginning."""
        return chain(self._cells(self._texts.table.currentIndex().row() + 1), self._cells())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._texts.table.setFocus()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further."""
        super().hideEvent(event)
        self._seeker.stop()
