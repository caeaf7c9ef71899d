"""The texts side by side: rows whose heights are guessed first and settled when they come into sight."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from reviewer.messages import N_
from reviewer.ui.reader import Reader
from reviewer.ui.row_model import Index
from reviewer.ui.text_delegate import TextDelegate
from reviewer.ui.text_layout import LABEL, SIDE, TOP, Layouts, estimate
from reviewer.ui.text_model import TextModel
from reviewer.ui.wording import say

NARROWEST = 170  # pixels of a column before the table scrolls sideways
_LEAST = 110  # pixels of a column that the clerk has made narrow
_SAMPLED = 400  # rows whose heights are guessed one by one, or that stand for the others
_ROUNDS = 6  # of settling: each brings other rows into sight


class TextTable(QTableView):
    """A table of texts; one floating box in the active cell lets text be selected."""

    column_entered = Signal(int)

    def __init__(self, model: TextModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = model
        self._layouts = Layouts()
        self._settled: set[int] = set()
        self._settling = False
        self._held = False
        self._hidden: set[int] = set()
        self.home_column = 0  # of the language worked on
        self._painter = TextDelegate(model, self._layouts)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.start_anew)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self._reader = Reader(self.viewport())
        self._reader.left.connect(self.close_reader)
        self._reader.menu_asked.connect(self._show_menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._dress()
        model.modelReset.connect(self.start_anew)
        model.dataChanged.connect(self._repaint)
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
        self.close_reader()
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
        self._place_reader()

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
        laid = self._layouts.get(row, column, self._texts.pieces(row, column), self._cell_width(column))
        line = laid.height_at(position) or (0.0, 0.0)
        top = self.rowViewportPosition(row) + TOP + (LABEL if self._texts.labelled(row) else 0)
        return round(top + line[0]), round(top + line[1])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which column the clerk is in."""
        super().currentChanged(current, previous)
        self._painter.current = (current.row(), current.column())
        self.viewport().update()
        if current.isValid():
            self.column_entered.emit(current.column())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin in the column worked on, at the first row in sight: Qt would begin in the first cell of all."""
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason  # the press says which cell
        if not by_mouse:
            self.take_place()
        super().focusInEvent(event)

    def take_place(self) -> None:
        """Make a cell the active one where none is: the first in sight of the column worked on."""
        if self.currentIndex().isValid() or self.isColumnHidden(self.home_column):
            return
        seen = (row for row in self._rows_in_sight() if not self.isRowHidden(row) and not self._texts.bare(row))
        self.setCurrentIndex(self._texts.index(next(seen, -1), self.home_column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the box at Enter; follow the active cell when keys move it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        while (after := self.currentIndex()).isValid() and self._texts.bare(after.row()):  # nothing to be at
            super().keyPressEvent(event)
            if self.currentIndex() == after:
                self.setCurrentIndex(before)
        if after.isValid() and after != before:
            pieces = self._texts.pieces(after.row(), after.column())
            self.scroll_to(after.row(), after.column(), pieces[0].start if pieces else 0)

    def go_to_cell(self, row: int, column: int) -> None:
        """Make a cell the active one and bring its first line into sight."""
        self.setCurrentIndex(self._texts.index(row, column))
        pieces = self._texts.pieces(row, column)
        self.scroll_to(row, column, pieces[0].start if pieces else 0)

    def paragraph_in_reader(self) -> int | None:
        """Return the number of the paragraph that the floating box's cursor is in; None where the box is closed."""
        return self._reader.paragraph() if self._reader.isVisible() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Settle what a larger window brings into sight."""
        super().resizeEvent(event)
        self.settle()

    def open_reader(self, index: Index) -> None:
        """Put the floating box over a cell."""
        self.setCurrentIndex(index)
        self._reader.show_pieces(self._texts.pieces(index.row(), index.column()))
        self._reader.show_marks(self._texts.marks(index.row(), index.column()))
        self._reader.show()
        self._place_reader()

    def close_reader(self) -> None:
        """Take the floating box away."""
        if self._reader.isVisible():
            had_focus = self._reader.hasFocus()
            self._reader.hide()
            if had_focus:
                self.setFocus()

    @property
    def reader(self) -> Reader:
        """The floating box."""
        return self._reader

    def _place_reader(self) -> None:
        index = self.currentIndex()
        if self._reader.isHidden() or not index.isValid():
            return
        rect = self.visualRect(index)
        top = TOP + (LABEL if self._texts.labelled(index.row()) else 0)
        box = QRect(rect.left() + SIDE, rect.top() + top, rect.width() - 2 * SIDE, rect.height() - top - 3)
        self._reader.setGeometry(box)

    def _repaint(self) -> None:
        index = self.currentIndex()
        if not self._reader.isHidden() and index.isValid():
            self._reader.show_marks(self._texts.marks(index.row(), index.column()))
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the cell active at once: the same press may already begin a selection."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._texts.bare(index.row()):
            return
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.open_reader(index)
            self._reader.setFocus()
            self._hand_on(event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the selection that this press began grow."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._reader.isVisible():
            self._hand_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection that this press began."""
        if self._reader.isVisible():
            self._hand_on(event)
        super().mouseReleaseEvent(event)

    def _hand_on(self, event: QMouseEvent) -> None:
        inner = self._reader.viewport()
        at = QPointF(inner.mapFrom(self.viewport(), event.position().toPoint()))
        kind = QEvent.Type(event.type())
        copy = QMouseEvent(kind, at, event.globalPosition(), event.button(), event.buttons(), event.modifiers())
        QApplication.sendEvent(inner, copy)

    def _show_menu(self, menu: QMenu, at: QPoint) -> None:
        """Show the box's own menu with the table's actions below."""
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def open_current(self) -> None:
        """Open the box over the active cell for the keyboard."""
        if self.currentIndex().isValid():
            self.open_reader(self.currentIndex())
            self._reader.setFocus()
