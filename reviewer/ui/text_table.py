"""The texts side by side, in which a clerk moves, reads and selects."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reviewer.ui.reader import Reader
from reviewer.ui.row_model import Index
from reviewer.ui.text_layout import LABEL, SIDE, TOP
from reviewer.ui.text_model import TextModel
from reviewer.ui.text_rows import TextRows
from reviewer.ui.text_selection import MOVING, ColumnSelection, Spot

_PULLING = 40  # milliseconds between two steps while the mouse pulls beyond the edge


class TextTable(TextRows):
    """A table of texts; one floating box in the active cell lets text be selected."""

    column_entered = Signal(int)
    cell_entered = Signal(int, int)

    def __init__(self, model: TextModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.home_column = 0  # of the language worked on
        self._reader = Reader(self.viewport())
        self._reader.left.connect(self.close_reader)
        self._reader.pulled.connect(self._pull)
        self.selection = ColumnSelection(self, model)
        self.selection.changed.connect(self.viewport().update)
        self._reader.wider, self._reader.beyond = self.selection.text, self._selects
        self._reader.pressed.connect(self.selection.clear)
        self._painter.selected = self.selection.within
        self._pulled_to = QPoint()  # on the screen
        self._pulling = QTimer(self, interval=_PULLING)
        self._reader.let_go.connect(self._pulling.stop)
        self._pulling.timeout.connect(lambda: self._pull(self._pulled_to))
        self._reader.menu_asked.connect(self._show_menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        model.dataChanged.connect(self._repaint)
        self.begun_anew.connect(self.close_reader)
        self.settled.connect(self._place_reader)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which column the clerk is in."""
        super().currentChanged(current, previous)
        if previous.isValid():
            self.close_reader()  # it shows the text of the cell before
        self._painter.current = (current.row(), current.column())
        self.viewport().update()
        if current.isValid():
            self.column_entered.emit(current.column())
            self.cell_entered.emit(current.row(), current.column())

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
        self.selection.clear()
        self.setCurrentIndex(index)
        self._reader.show_pieces(self._texts.pieces(index.row(), index.column()))
        self._reader.show_marks(self._texts.marks(index.row(), index.column()))
        self._reader.show()
        self._place_reader()

    def select(self, row: int, column: int, start: int, end: int) -> None:
        """Go to a cell and select a range of its version's text, in code points."""
        self.scroll_to(row, column, start)
        self.open_reader(self._texts.index(row, column))
        self._reader.select_range(start, end)
        self._reader.setFocus()

    def close_reader(self) -> None:
        """Take the floating box away, and with it what is selected."""
        self.selection.clear()
        self._pulling.stop()
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
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._select_to(index, event):
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

    def _select_to(self, index: Index, event: QMouseEvent) -> bool:
        """Select from the active cell to another one of its column; say whether that could be done."""
        here = self.currentIndex()
        if not (here.isValid() and index.isValid()) or index.column() != here.column() or index == here:
            return False
        if self._reader.isHidden():
            self.open_current()
            ends = QTextCursor.MoveOperation
            self._reader.moveCursor(ends.Start if index.row() > here.row() else ends.End)
        self._stretch_to(self.selection.spot_at(here.column(), event.position().toPoint()))
        return True

    def _pull(self, where: QPoint) -> None:
        """Follow the mouse that selects: out of the cell, over others of its column, and back."""
        self._pulled_to = where
        at = self.viewport().mapFromGlobal(where)
        cell = self.visualRect(self.currentIndex())
        if cell.top() <= at.y() <= cell.bottom():
            self.selection.clear()
        else:
            self._stretch_to(self.selection.spot_at(self.currentIndex().column(), at))
        beyond = min(at.y(), 0) or max(at.y() - self.viewport().height(), 0)
        if not beyond:
            self._pulling.stop()
            return
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond // 2)
        self._pulling.start()

    def _stretch_to(self, head: Spot) -> None:
        here = self.currentIndex()
        anchor = self.selection.anchor if self.selection else Spot(here.row(), *self._reader.anchor())
        if head.row == here.row():
            self.selection.clear()
            self._reader.select_to(self._reader.unit_of(head.number, head.offset))
        else:
            self.selection.stretch(here.column(), anchor, head)
            self._reader.select_to(0 if head < anchor else -1)

    def _selects(self, event: QKeyEvent) -> bool:
        """Do what a key selects beyond the floating box; say whether there was anything."""
        modifiers, key, column = event.modifiers(), event.key(), self.currentIndex().column()
        if event.matches(QKeySequence.StandardKey.SelectAll) and (self.selection or self._reader.all_selected()):
            self._reader.selectAll()
            self.selection.stretch(column, *self.selection.all_of(column))
        elif event.matches(QKeySequence.StandardKey.Copy) and self.selection:
            QGuiApplication.clipboard().setText(self.selection.text())
        elif key not in MOVING:
            return False
        elif not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.selection.clear()
            return False
        elif not self.selection and self._reader.can_select(event):
            return False
        else:
            self._step(key, bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        return True

    def _step(self, key: int, control: bool) -> None:
        """Move the end of the selection by a key that leads out of the floating box, or goes on outside it."""
        here = self.currentIndex()
        if not self.selection:
            number, offset = self._reader.anchor()
            self.selection.stretch(
                here.column(), Spot(here.row(), number, offset), Spot(here.row(), *self._reader.head())
            )
        self.selection.step(key, control)
        self._stretch_to(self.selection.head)

    def selected_range(self) -> tuple[int, int] | None:
        """Return the range of the version's text that is selected, in code points; None where nothing is."""
        if self.selection:
            return self.selection.place()
        return self._reader.selected_range() if self._reader.isVisible() else None

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
