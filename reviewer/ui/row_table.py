"""A plain table of rows for the docks: whole rows, chosen by click or Enter."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reviewer.messages import N_
from reviewer.ui.display import unbroken
from reviewer.ui.row_model import ROW, RowModel
from reviewer.ui.wording import say


class _Unbroken(QStyledItemDelegate):
    """Breaks no line within a symbol; what stands beside a long text begins where that begins."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Give the text as it is painted."""
        super().initStyleOption(option, index)
        option.text = unbroken(option.text)
        ticked = index.sibling(index.row(), 0).data(Qt.ItemDataRole.CheckStateRole) is not None  # Qt centres its box
        if option.rect.height() > _TALL * option.fontMetrics.height() and not ticked:
            across = option.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
            option.displayAlignment = across | Qt.AlignmentFlag.AlignTop
            option.decorationAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave some white between the lines of one row and those of the next."""
        return super().sizeHint(option, index) + QSize(0, _WHITE)


_WHITE = 4  # pixels
_TALL = 3  # lines of a row, from which on its cells are read from the top
_MOST, _OTHERS = 0.4, 0.72  # of a table's width: for one column beside the wide one, for all of them
_MEASURED = 60  # rows from which the width of a column is found
_ROUNDS = 2  # of scrolling: each brings other rows into sight
_MANY = 100  # rows, beyond which they are measured only as they come into sight: all of them would be felt


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
        self._limits: dict[int, int] = {}  # columns with a width of their own
        self._fitting = False
        self._wide, self._wrapped = wide, 0  # the width that the rows' heights are for
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.horizontalHeader().geometriesChanged.connect(self._wrap)
        self._fitted: set[int] = set()  # rows that have their height, where not all of them have
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.verticalScrollBar().valueChanged.connect(self._fit_in_sight)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        self.clicked.connect(self._choose)

    def limit(self, column: int, pixels: int) -> None:
        """Let a column keep a width of its own, which the clerk may change, instead of its longest text's."""
        self._by_contents.discard(column)
        self._limits[column] = pixels
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().resizeSection(column, pixels)

    def _fit(self) -> None:
        """Let no column push the others out of sight, then wrap anew."""
        header = self.horizontalHeader()
        wanted = {
            column: max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in self._by_contents
        } | self._limits
        room = self.viewport().width()
        most = min(round(room * _MOST), level(wanted.values(), round(room * _OTHERS)))
        self._fitting = True
        for column, width in wanted.items():
            own = width > most or column in self._limits
            mode = QHeaderView.ResizeMode.Interactive if own else QHeaderView.ResizeMode.ResizeToContents
            if header.sectionResizeMode(column) is not mode:
                header.setSectionResizeMode(column, mode)
            if own:
                header.resizeSection(column, min(width, most))
        header.length()  # has the wide column resized now, and not later: rows are wrapped to its width
        self._fitting = False
        self.resizeRowsToContents()

    def _resized(self, column: int, _before: int, width: int) -> None:
        if column in self._limits and not self._fitting:
            self._limits[column] = width  # the clerk's

    def _wrap(self) -> None:
        """Wrap to the wide column's new width: Qt gives it its room late, once the table is seen."""
        if self.columnWidth(self._wide) != self._wrapped and not self._fitting:
            self.resizeRowsToContents()

    def resizeRowsToContents(self) -> None:
        """Give every row the height that it needs; where there are very many, each once it comes into sight."""
        self._fitted.clear()
        self._wrapped = self.columnWidth(self._wide)
        if self.model().rowCount() <= _MANY:
            super().resizeRowsToContents()
        else:
            self._fit_in_sight()

    def _fit_in_sight(self) -> None:
        count = self.model().rowCount()
        if count <= _MANY:
            return
        last = self.rowAt(self.viewport().height() - 1)
        for row in range(max(self.rowAt(0), 0), (count if last < 0 else last + 1)):
            if row not in self._fitted:
                self._fitted.add(row)
                self.resizeRowToContents(row)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, also where rows before it become higher as they do so."""
        super().scrollTo(index, hint)
        for _ in range(_ROUNDS if self.model().rowCount() > _MANY else 0):
            self._fit_in_sight()
            self.updateGeometries()  # the scroll bar must know the new heights
            super().scrollTo(index, hint)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Home and End go to the first and the last row: its cells are no places of their own."""
        rows, ends = self.model().rowCount(), QAbstractItemView.CursorAction
        if rows and action in (ends.MoveHome, ends.MoveEnd):
            return self.model().index(0 if action == ends.MoveHome else rows - 1, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the rows selected on the clipboard, with tabs between their columns: for a message or a spreadsheet."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = range(self.model().columnCount())
        lines = ("\t".join(str(self.model().index(row, at).data() or "") for at in columns) for row in rows)
        if rows:
            QGuiApplication.clipboard().setText("\n".join(" ".join(line.split("\n")) for line in lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew when the width has changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()


def level(widths: Iterable[int], room: int) -> int:
    """Return the most that a column may have, so that all together have no more than `room`."""
    left = sorted(widths)
    longest = left[-1] if left else 0
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return max(room, 0) // len(left) if left else longest
