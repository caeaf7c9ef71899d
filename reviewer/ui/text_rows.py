"""Rows of texts whose heights are guessed first, and settled when they come into sight."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reviewer.messages import N_
from reviewer.ui.text_delegate import TextDelegate
from reviewer.ui.text_layout import LABEL, SIDE, TOP, Laid, Layouts, estimate
from reviewer.ui.text_model import TextModel
from reviewer.ui.wording import say

NARROWEST = 145  # pixels of a column before the table scrolls sideways
_LEAST = 110  # pixels of a column that the clerk has made narrow
_SAMPLED = 400  # rows whose heights are guessed one by one, or that stand for the others
_ROUNDS = 6  # of settling: each brings other rows into sight


class TextRows(QTableView):
    """A table of texts that lays out only what is in sight."""

    begun_anew = Signal()  # the rows or their widths are others now
    settled = Signal()  # what is in sight stands where it will stay

    def __init__(self, model: TextModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = model
        self._layouts = Layouts()
        self._settled: set[int] = set()
        self._settling = False
        self._held = False
        self._hidden: set[int] = set()
        self._painter = TextDelegate(model, self._layouts)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.start_anew)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self._dress()
        model.modelReset.connect(self.start_anew)
        self.verticalScrollBar().valueChanged.connect(self.settle)
        self.horizontalHeader().sectionResized.connect(self._later.start)

    def _dress(self) -> None:
        self.setAccessibleName(say("texts", N_("texts", "Texts side by side")))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAutoScroll(False)  # a click must not move what is being read
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(_LEAST)
        self.horizontalHeader().setHighlightSections(True)
        self.verticalScrollBar().setSingleStep(24)

    def shown_columns(self) -> list[int]:
        """Return the columns that are not hidden, as they stand from left to right."""
        columns = [column for column in range(self._texts.columnCount()) if not self.isColumnHidden(column)]
        return sorted(columns, key=self.horizontalHeader().visualIndex)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Start anew once at the end, however much of texts, columns and widths changes within."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
            if self._later.isActive():
                self.start_anew()

    def start_anew(self) -> None:
        """Guess all heights again, keeping the row at the top where it is: texts or widths changed."""
        if self._held:
            self._later.start()
            return
        self._later.stop()
        self.begun_anew.emit()
        top = self.rowAt(0)
        columns = self.shown_columns()
        here = self.currentIndex()
        self._painter.current = (here.row(), here.column())  # other texts have taken it away without a word
        self._painter.first_column = columns[0] if columns else 0
        self._layouts.clear()
        self._settled.clear()
        self._guess(columns)
        self._to_top(max(top, 0), 0)
        self.settle()

    def _guess(self, columns: list[int]) -> None:
        """Guess the heights of all rows: of a long document from some of them, since asking for each would be felt."""
        header, count = self.verticalHeader(), self._texts.rowCount()
        empty = self._texts.fit_to(columns)  # they hold only languages that are not shown
        blocked = header.blockSignals(True)
        some = range(0, count, max(count // _SAMPLED, 1))
        heights = {row: self._height(row, columns, exact=False) for row in some}
        if heights:
            header.setDefaultSectionSize(sum(heights.values()) // len(heights))
        if len(heights) == count:
            for row, height in heights.items():
                header.resizeSection(row, height)
        for row in (self._hidden - empty) | empty:
            if row < count:
                header.setSectionHidden(row, row in empty)
        self._hidden = empty
        header.blockSignals(blocked)

    def settle(self) -> None:
        """Give the rows in sight their exact heights; what the clerk is looking at stays still."""
        if self._settling or not self._texts.rowCount():
            return
        self._settling = True
        columns = self.shown_columns()
        for _ in range(_ROUNDS):
            rows = [row for row in self._rows_in_sight() if row not in self._settled]
            if not rows:
                break
            anchor = next((row for row in self._rows_in_sight() if row in self._settled), rows[0])
            offset = self.rowViewportPosition(anchor)
            for row in rows:
                self.setRowHeight(row, self._height(row, columns, exact=True))
                self._settled.add(row)
            self._to_top(anchor, offset)
        self._settling = False
        self.settled.emit()

    def _to_top(self, row: int, offset: int) -> None:
        self.updateGeometries()  # the scroll bar must know the new heights
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row) - offset)

    def _rows_in_sight(self) -> range:
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(first, (self._texts.rowCount() if last < 0 else last + 1))

    def _height(self, row: int, columns: list[int], exact: bool) -> int:
        if self._texts.bare(row):
            return LABEL + 1
        tallest = 0.0
        for column in columns:
            width, pieces = self.columnWidth(column), self._texts.pieces(row, column)
            if exact:
                tallest = max(tallest, self._layouts.get(row, column, pieces, self._cell_width(column)).height)
            else:
                tallest = max(tallest, estimate(pieces, width - 2 * SIDE))
        label = LABEL if self._texts.labelled(row) else 0
        return round(tallest + 0.5) + 2 * TOP + label + 1

    def _cell_width(self, column: int) -> int:
        return self.columnWidth(column) - (1 if self.showGrid() else 0)

    def laid(self, row: int, column: int) -> Laid:
        """Return a cell's paragraphs as they are painted."""
        return self._layouts.get(row, column, self._texts.pieces(row, column), self._cell_width(column))

    def top_of(self, row: int) -> int:
        """Return where a row's texts begin in the viewport, in pixels."""
        return self.rowViewportPosition(row) + TOP + (LABEL if self._texts.labelled(row) else 0)

    def scroll_to(self, row: int, column: int, position: int) -> None:
        """Bring the line with code point `position` of a version's text into sight, if it is not."""
        for _ in range(_ROUNDS if not self.isRowHidden(row) else 0):
            self.settle()
            top, bottom = self._line(row, column, position)
            if top >= 0 and bottom <= self.viewport().height():
                break
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - self.viewport().height() // 3)
        if not self.isColumnHidden(column):
            at = self.columnViewportPosition(column)
            if at < 0 or at + self.columnWidth(column) > self.viewport().width():
                self.horizontalScrollBar().setValue(self.horizontalHeader().sectionPosition(column))

    def _line(self, row: int, column: int, position: int) -> tuple[int, int]:
        line = self.laid(row, column).height_at(position) or (0.0, 0.0)
        top = self.top_of(row)
        return round(top + line[0]), round(top + line[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Settle what a larger window brings into sight."""
        super().resizeEvent(event)
        self.settle()
