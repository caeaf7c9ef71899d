"""Text selected in one column over several cells: where it begins and ends, and how keys move its end."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextLayout, QTextLine

from reviewer.desk import Piece
from reviewer.ui.fonts import right_to_left
from reviewer.ui.text_layout import SIDE, LaidPiece
from reviewer.ui.text_model import TextModel
from reviewer.ui.text_rows import TextRows

_KEYS = Qt.Key
_PAGE = 0.8  # of the viewport's height
_LINES = (_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_PageUp, _KEYS.Key_PageDown)
MOVING = frozenset((*_LINES, _KEYS.Key_Left, _KEYS.Key_Right, _KEYS.Key_Home, _KEYS.Key_End))
"""The keys that move a cursor."""


class Spot(NamedTuple):
    """A place in a column: the row, which paragraph of its cell, and the code point in it. Spots have an order."""

    row: int
    number: int
    offset: int


class ColumnSelection(QObject):
    """From `anchor` to `head`, in the order of the rows; the texts in between are selected."""

    changed = Signal()

    def __init__(self, table: TextRows, model: TextModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._column = -1  # none: nothing is selected
        self._x: float | None = None  # where lines are gone up and down, in pixels of the cell
        self.anchor = self.head = Spot(0, 0, 0)

    def __bool__(self) -> bool:
        return self._column >= 0

    def stretch(self, column: int, anchor: Spot, head: Spot) -> None:
        """Select from one spot of a column to another."""
        self._column, self.anchor, self.head, self._x = column, anchor, head, None
        self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        if self:
            self._column = -1
            self.changed.emit()

    def all_of(self, column: int) -> tuple[Spot, Spot]:
        """Return the first and the last spot of a column."""
        pieces = list(self._pieces(column, range(self._model.rowCount())))
        if not pieces:
            return Spot(0, 0, 0), Spot(0, 0, 0)
        (row, number, _), (last_row, last, piece) = pieces[0], pieces[-1]
        return Spot(row, number, 0), Spot(last_row, last, len(piece.text))

    def _pieces(self, column: int, rows: range) -> Iterator[tuple[int, int, Piece]]:
        for row in rows:
            if not self._table.isRowHidden(row):
                for number, piece in enumerate(self._model.pieces(row, column)):
                    yield row, number, piece

    # What is selected

    def within(self, row: int, column: int, number: int, length: int) -> tuple[int, int] | None:
        """Return what is selected of a paragraph of so many code points, None where nothing is."""
        first, last = min(self.anchor, self.head), max(self.anchor, self.head)
        if column != self._column or not first[:2] <= (row, number) <= last[:2]:
            return None
        start = first.offset if first[:2] == (row, number) else 0
        end = last.offset if last[:2] == (row, number) else length
        return (start, end) if start < end else None

    def _selected(self) -> Iterator[tuple[Piece, int, int]]:
        rows = range(min(self.anchor, self.head).row, max(self.anchor, self.head).row + 1)
        for row, number, piece in self._pieces(self._column, rows):
            if found := self.within(row, self._column, number, len(piece.text)):
                yield piece, *found

    def text(self) -> str:
        """Return the exact text that is selected, a paragraph a line."""
        return "\n".join(piece.text[start:end] for piece, start, end in self._selected()) if self else ""

    def place(self) -> tuple[int, int] | None:
        """Return the range of the version's text that is selected; None where its paragraphs stand in another order."""
        found = [(piece.start + start, piece.start + end) for piece, start, end in self._selected()] if self else []
        return (found[0][0], found[-1][1]) if found and found == sorted(found) else None

    # Where things are

    def spot_at(self, column: int, at: QPoint) -> Spot:
        """Return the spot of a column nearest to a point of the viewport."""
        table = self._table
        row = table.rowAt(min(max(at.y(), 0), table.viewport().height() - 1))
        if row < 0:
            return self.all_of(column)[1]
        laid = table.laid(row, column).pieces
        if not laid:
            return Spot(row, 0, 0)
        down = at.y() - table.top_of(row)
        number = max((number for number, piece in enumerate(laid) if piece.top <= down), default=0)
        piece = laid[number]
        lines = [piece.layout.lineAt(line) for line in range(piece.layout.lineCount())]
        line = next((line for line in lines if piece.top + line.y() + line.height() > down), lines[-1])
        return Spot(row, number, _offset(piece, line, at.x() - table.columnViewportPosition(column) - SIDE))

    def position(self, spot: Spot) -> int:
        """Return the code point of the version's text at a spot."""
        pieces = self._model.pieces(spot.row, self._column)
        return pieces[spot.number].start + spot.offset if pieces else 0

    # How keys move the end

    def step(self, key: int, control: bool) -> None:
        """Move the head as a text box would move its cursor."""
        down = 1 if key in (_KEYS.Key_Down, _KEYS.Key_PageDown) else -1
        if key in (_KEYS.Key_Up, _KEYS.Key_Down):
            head = self._by_line(self.head, down)
        elif key in _LINES:
            head = self._by_page(down)
        elif key in (_KEYS.Key_Home, _KEYS.Key_End):
            head = self._to_end(key == _KEYS.Key_End, control)
        else:
            head = self._by_letter(key == _KEYS.Key_Right, control)
        x = self._x if key in _LINES else None
        self.stretch(self._column, self.anchor, head)
        self._x = x
        self._table.scroll_to(head.row, self._column, self.position(head))

    def _laid(self, spot: Spot) -> LaidPiece:
        return self._table.laid(spot.row, self._column).pieces[spot.number]

    def _line(self, spot: Spot) -> QTextLine:
        laid = self._laid(spot)
        return laid.layout.lineForTextPosition(laid.shown.to_qt(spot.offset))

    def _by_line(self, spot: Spot, by: int) -> Spot:
        laid, line = self._laid(spot), self._line(spot)
        if self._x is None:
            self._x = _x(line, laid.shown.to_qt(spot.offset))
        number = line.lineNumber() + by
        if 0 <= number < laid.layout.lineCount():
            return spot._replace(offset=_offset(laid, laid.layout.lineAt(number), self._x))
        beside = self._beside(spot, by)
        if beside is None:
            return spot._replace(offset=len(laid.piece.text) if by > 0 else 0)
        there = self._laid(beside)
        return beside._replace(
            offset=_offset(there, there.layout.lineAt(0 if by > 0 else there.layout.lineCount() - 1), self._x)
        )

    def _by_page(self, by: int) -> Spot:
        spot = self.head
        left = self._table.viewport().height() * _PAGE
        while left > 0:
            left -= self._line(spot).height()
            after = self._by_line(spot, by)
            if after == spot:
                break
            spot = after
        return spot

    def _by_letter(self, right: bool, words: bool) -> Spot:
        laid = self._laid(self.head)
        forward = right != right_to_left(laid.piece.language)
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        move = laid.layout.nextCursorPosition if forward else laid.layout.previousCursorPosition
        unit = laid.shown.to_qt(self.head.offset)
        while (after := move(unit, mode)) != unit:
            if (offset := laid.shown.from_qt(after)) != self.head.offset:  # else what was put in for display
                return self.head._replace(offset=offset)
            unit = after
        beside = self._beside(self.head, 1 if forward else -1)
        if beside is None or forward:
            return beside or self.head
        return beside._replace(offset=len(self._laid(beside).piece.text))

    def _to_end(self, end: bool, of_all: bool) -> Spot:
        if of_all:
            return self.all_of(self._column)[end]
        laid, line = self._laid(self.head), self._line(self.head)
        if not end:
            return self.head._replace(offset=laid.shown.from_qt(line.textStart()))
        last = line.lineNumber() == laid.layout.lineCount() - 1
        unit = line.textStart() + line.textLength() - (0 if last else 1)
        return self.head._replace(offset=laid.shown.from_qt(unit))

    def _beside(self, spot: Spot, by: int) -> Spot | None:
        """Return the beginning of the next (1) or the previous (-1) paragraph of the column."""
        here = spot.row, spot.number
        rows = range(spot.row, self._model.rowCount()) if by > 0 else range(spot.row, -1, -1)
        for row in rows:
            found = [(row, number) for _, number, _ in self._pieces(self._column, range(row, row + 1))]
            for place in found if by > 0 else reversed(found):
                if (place > here) if by > 0 else (place < here):
                    return Spot(*place, 0)
        return None


def _x(line: QTextLine, unit: int) -> float:
    """Return where a UTF-16 unit of a paragraph stands in its line, in pixels."""
    found: Any = line.cursorToX(unit)  # and the unit that it has found
    return float(found[0] if isinstance(found, tuple) else found)


def _offset(laid: LaidPiece, line: QTextLine, x: float) -> int:
    """Return the code point of a paragraph that stands at `x` pixels of a line."""
    return laid.shown.from_qt(line.xToCursor(x))
