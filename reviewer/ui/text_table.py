"""The texts side by side, in which a clerk moves, reads and selects."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reviewer.ui.reader import Reader
from reviewer.ui.row_model import Index
from reviewer.ui.text_layout import LABEL, SIDE, TOP
from reviewer.ui.text_model import TextModel
from reviewer.ui.text_rows import TextRows


class TextTable(TextRows):
    """A table of texts; one floating box in the active cell lets text be selected."""

    column_entered = Signal(int)

    def __init__(self, model: TextModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.home_column = 0  # of the language worked on
        self._reader = Reader(self.viewport())
        self._reader.left.connect(self.close_reader)
        self._reader.menu_asked.connect(self._show_menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        model.dataChanged.connect(self._repaint)
        self.begun_anew.connect(self.close_reader)
        self.settled.connect(self._place_reader)

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
