"""An item model over plain rows and a table of columns; it holds nothing of its own."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.light import light

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW = Role.UserRole + 1  # the row's value itself

R = TypeVar("R")


@light
class Column(Generic[R]):
    """A column's title, and what each role of its cells reads from a row."""

    title: str
    reads: Mapping[int, Callable[[R], Any]]


class RowModel(QAbstractTableModel, Generic[R]):
    """Rows as values; `key` names a row, so that a change of contents does not look like a new set of rows."""

    def __init__(
        self, columns: Sequence[Column[R]], key: Callable[[R], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._rows: tuple[R, ...] = ()

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: Sequence[R]) -> None:
        """Show `rows`; selection and open editors stay when only contents changed."""
        old, new = self._rows, tuple(rows)
        if [self._key(row) for row in old] != [self._key(row) for row in new]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        self._rows = new
        last = len(self._columns) - 1
        for first, end in _runs([before != after for before, after in zip(old, new, strict=True)]):
            self.dataChanged.emit(self.index(first, 0), self.index(end - 1, last))

    def find(self, key: Hashable) -> int:
        """Return the number of the row named `key`, -1 where there is none."""
        return next((number for number, row in enumerate(self._rows) if self._key(row) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows; a cell has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns; a cell has no children."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what the column's table reads from the row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        read = self._columns[index.column()].reads.get(role)
        return read(row) if read else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole and section < len(self._columns):
            return self._columns[section].title
        return None


def _runs(changed: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where rows that have changed begin, and where they end."""
    end = 0
    for is_changed, rows in groupby(changed):
        first, end = end, end + len(list(rows))
        if is_changed:
            yield first, end
