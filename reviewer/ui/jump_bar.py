"""The line that asks for a paragraph's number or a symbol, and goes there."""

import re
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reviewer.messages import N_
from reviewer.ui.folding import fold
from reviewer.ui.plain import ShortLabel, plain_label
from reviewer.ui.queue_model import wanted
from reviewer.ui.session import Session
from reviewer.ui.text_panel import TextPanel
from reviewer.ui.wording import say

_COUNTED = "body"  # the part whose paragraphs are counted where none is numbered
_NUMBER = re.compile(r"\s*[(\[]?(\d{1,5})[.)\]．、\s]")
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


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
        self.box.textEdited.connect(lambda _: self.said.clear())
        session.opened.connect(self.hide)
        self.hide()

    def open(self) -> None:
        """Ask."""
        self.said.clear()
        self.show()
        self.box.setFocus()
        self.box.selectAll()

    def _jump(self) -> None:
        asked = self.box.text().strip()
        number = asked.isdecimal()
        if asked and not (self._to_number(int(asked)) if number else self._to_symbol(asked)):
            none = N_("jump", "There is no paragraph {asked} here.")
            text = none if number else N_("jump", "There is no “\u2068{asked}\u2069” here.")
            self.said.setText(say("jump", text, asked=asked))
            return
        self.hide()
        self._texts.table.setFocus()

    def _to_number(self, asked: int) -> bool:
        """Go to the paragraph that begins with the number, again: to the next one; else to that of the findings."""
        model, here = self._texts.model, self._texts.table.currentIndex().row()
        cells = self._cells()
        if (asked, here) == self._been:  # once more: annexes and decisions have numbers of their own
            cells = [*(cell for cell in cells if cell[0] > here), *cells]
        for row, column in cells:
            for piece in model.pieces(row, column):
                found = _NUMBER.match(piece.text.translate(_FIGURES))
                if found and int(found[1]) == asked:
                    self._been = asked, row
                    return self._go(row, column, piece.start, piece.start + found.end(1))
        column = self._texts.table.home_column
        body = ((row, piece) for row in range(model.rowCount()) for piece in model.pieces(row, column))
        counted = ((row, piece) for row, piece in body if piece.part == _COUNTED and not piece.annex)
        row, there = next(islice(counted, max(asked, 1) - 1, None), (0, None))
        return there is not None and asked > 0 and self._go(row, column, there.start, there.start + len(there.text))

    def _to_symbol(self, asked: str) -> bool:
        """Go to the next place where the symbol stands, else to the document that has it."""
        symbol = re.compile(re.escape(fold(asked)) + r"(?![\w/.])")
        here = self._texts.table.currentIndex().row()
        cells = list(self._cells())
        for row, column in [*(cell for cell in cells if cell[0] > here), *cells]:
            for piece in self._texts.model.pieces(row, column):
                if found := symbol.search(fold(piece.text)):
                    return self._go(row, column, piece.start + found.start(), piece.start + found.end())
        catalogue = self._session.catalogue
        for document in catalogue.documents(catalogue.queue("need", wanted(asked))):
            if fold(asked) in map(fold, document.name.split("; ")):
                self._session.open(document.id)
                return True
        return False

    def _cells(self) -> list[tuple[int, int]]:
        """Return the cells in sight of the columns shown, the language worked on first in each row."""
        home = self._texts.table.home_column
        columns = sorted(self._texts.table.shown_columns(), key=lambda column: column != home)
        return [(row, column) for row in range(self._texts.model.rowCount()) for column in columns]

    def _go(self, row: int, column: int, start: int, end: int) -> bool:
        self._texts.table.setCurrentIndex(self._texts.model.index(row, column))
        self._texts.go_to(self._texts.present[column], start, end)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._texts.table.setFocus()
        else:
            super().keyPressEvent(event)
