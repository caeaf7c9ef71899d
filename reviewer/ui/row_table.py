"""A plain table of rows for the docks: whole rows, chosen by click or Enter."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reviewer.messages import N_
from reviewer.ui.display import unbroken
from reviewer.ui.row_model import ROW, RowModel
from reviewer.ui.wording import say


class _Unbroken(QStyledItemDelegate):
    """Breaks no line within a symbol."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Give the text as it is painted."""
        super().initStyleOption(option, index)
        option.text = unbroken(option.text)


_MOST = 2 / 5  # of the width of a table: more is not given to a column for the sake of one long text


class RowTable(QTableView):
    """Rows as high as their texts need; `wide` is the column that takes the room that is left."""

    chosen = Signal(object)  # the row's value

    def __init__(self, model: RowModel[Any], name: str, wide: int) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Unbroken(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(say("tables", N_("tables", "Up and Down move, Enter chooses the row")))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(model.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == wide else QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self._by_contents = {column for column in range(model.columnCount()) if column != wide}
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        self.clicked.connect(self._choose)

    def limit(self, column: int, pixels: int) -> None:
        """Let a column keep a width of its own, which the clerk may change, instead of its longest text's."""
        self._by_contents.discard(column)
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().resizeSection(column, pixels)

    def _fit(self) -> None:
        """Let no column push the others out of sight, then wrap anew."""
        header, most = self.horizontalHeader(), round(self.viewport().width() * _MOST)
        for column in self._by_contents:
            too_wide = self.sizeHintForColumn(column) > most
            mode = QHeaderView.ResizeMode.Interactive if too_wide else QHeaderView.ResizeMode.ResizeToContents
            if header.sectionResizeMode(column) is not mode:
                header.setSectionResizeMode(column, mode)
            if too_wide:
                header.resizeSection(column, most)
        self.resizeRowsToContents()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew when the width has changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
