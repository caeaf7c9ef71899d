"""What a clerk does to the rows of texts: joins, splits, moves, pins, marks as not to be aligned."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from reviewer.desk import Join, Keep, Move, Piece, RowChange, SetApart, Split
from reviewer.messages import N_
from reviewer.ui.session import Session
from reviewer.ui.text_panel import TextPanel
from reviewer.ui.wording import say

_NO_ROW = N_("rows", "Choose a paragraph in the texts first.")
_ONE_LANGUAGE = N_("rows", "A document in one language has no rows to change.")
_NOTHING = N_("rows", "There is nothing to change here.")
_EMPTY = N_("rows", "This language has no paragraph in this row.")


class RowVerbs(QObject):
    """Acts on the row and the paragraph that the clerk is at, and stays there."""

    def __init__(self, session: Session, texts: TextPanel) -> None:
        super().__init__(texts)
        self._session = session
        self._texts = texts

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return the handlers of the actions, by name."""
        return {
            "row_join": self.join,
            "row_split": self.split,
            "row_down": lambda: self.move(down=True),
            "row_up": lambda: self.move(down=False),
            "row_pin": self.pin,
            "row_apart": self.set_apart,
        }

    def join(self) -> None:
        """Join the row with the next one in sight."""
        row, table = self._row(), self._texts.table
        below = next((n for n in range(row + 1, self._texts.model.rowCount()) if not table.isRowHidden(n)), -1)
        if row >= 0:
            self._do(Join(row, below) if below >= 0 else None)

    def split(self) -> None:
        """Split the row before the paragraph that the clerk is at; from the first of several, after it."""
        row = self._row()
        if row < 0:
            return
        pieces = self._pieces(row)
        here = self._here(pieces)
        if here is not None:
            first_of_many = here is pieces[0] and len(pieces) > 1
            self._do(Split(self._session.language, (pieces[1] if first_of_many else here).paragraph))

    def move(self, down: bool) -> None:
        """Move the paragraph that the clerk is at into the next row, or into the one before."""
        row = self._row()
        if row < 0:
            return
        pieces = self._pieces(row)
        inside = self._texts.table.paragraph_in_reader()
        here = self._here(pieces, pieces[-1 if down else 0].paragraph if pieces and inside is None else inside)
        if here is not None:
            self._do(Move(self._session.language, here.paragraph, down), here)

    def pin(self) -> None:
        """Pin the row as it stands, or leave it to the machine again."""
        row = self._row()
        if row >= 0:
            self._do(Keep(row, kept=not self._texts.model.row(row).human))

    def set_apart(self) -> None:
        """Mark the row as not to be aligned, or as to be aligned again."""
        row = self._row()
        if row >= 0:
            self._do(SetApart(row, row, apart=not self._texts.model.row(row).apart))

    def _row(self) -> int:
        """Return the row that the clerk is at; -1, with a word to the clerk, where there is none."""
        index = self._texts.table.currentIndex()
        if not self._session.document or not index.isValid():
            self._say(_NO_ROW)
            return -1
        if len(self._texts.present) < 2:
            self._say(_ONE_LANGUAGE)
            return -1
        return index.row()

    def _pieces(self, row: int) -> tuple[Piece, ...]:
        return self._texts.model.pieces(row, self._texts.table.currentIndex().column())

    def _here(self, pieces: tuple[Piece, ...], paragraph: int | None = None) -> Piece | None:
        """Return the paragraph of the cell that the clerk is at, else its first; None in an empty cell."""
        if not pieces:
            self._say(_EMPTY)
            return None
        wanted = self._texts.table.paragraph_in_reader() if paragraph is None else paragraph
        return next((piece for piece in pieces if piece.paragraph == wanted), pieces[0])

    def _do(self, change: RowChange | None, stay_at: Piece | None = None) -> None:
        """Make `change`, and stay at the paragraph (at the cell's first one, if none is named)."""
        if change is None:
            self._say(_NOTHING)
            return
        index, session = self._texts.table.currentIndex(), self._session
        session.settle()
        language = self._texts.present[index.column()]
        piece = stay_at or next(iter(self._texts.model.pieces(index.row(), index.column())), None)
        document, before = session.document, index.row()

        def stay() -> None:
            row = before if piece is None else self._texts.model.row_at(language, piece.start)
            if row is not None and row < self._texts.model.rowCount() and language in self._texts.present:
                self._texts.table.go_to_cell(row, self._texts.present.index(language))

        if session.desk.is_long(document):
            session.do_long(lambda desk, report: desk.change_long_rows(document, change, report), stay)
        elif session.do(partial(session.desk.change_rows, document, change)):
            stay()

    def _say(self, text: str) -> None:
        self._session.said.emit(say("rows", text), False)
