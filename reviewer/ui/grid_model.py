"""Every field in every language of a document: a row a field, a column a language."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QPalette

from reviewer.desk import FieldRow
from reviewer.light import light
from reviewer.messages import N_
from reviewer.ui.colours import tone
from reviewer.ui.field_model import explained, no_value, shown_value, spoken
from reviewer.ui.icons import icon
from reviewer.ui.plain import tip
from reviewer.ui.row_model import ROW, Index, Role
from reviewer.ui.wording import MARKS, language_name, say


@light
class GridRow:
    """One field in all languages; `cells` run parallel to the columns."""

    key: str
    label: str
    cells: tuple[FieldRow, ...]

    @property
    def differs(self) -> bool:
        """Whether the languages do not agree."""
        return any(cell.differs for cell in self.cells)


def grid_rows(fields: Mapping[str, Sequence[FieldRow]]) -> tuple[GridRow, ...]:
    """Return a document's fields (by language), those first on which its versions do not agree."""
    rows = [GridRow(cells[0].key, cells[0].label, cells) for cells in zip(*fields.values(), strict=True)]
    return tuple(sorted(rows, key=lambda row: (not row.differs, not any(cell.needs_work for cell in row.cells))))


def in_order_of(old: Sequence[GridRow], new: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """Return `new` in the order of `old`: no field jumps away under the clerk's hands."""
    place = {row.key: number for number, row in enumerate(old)}
    return tuple(sorted(new, key=lambda row: place.get(row.key, len(place))))


class GridModel(QAbstractTableModel):
    """All fields, a row a field and a column a language; or one field `alone`, a row a language.

    An edit is asked for and not made.
    """

    edit_asked = Signal(str, str, str)  # language, field key, text as typed

    def __init__(self, palette: Callable[[], QPalette], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette  # the one of now: it changes between light and dark
        self.languages: tuple[str, ...] = ()
        self.rows: tuple[GridRow, ...] = ()
        self.alone = ""  # the field shown alone
        self.refused: dict[tuple[str, str], str] = {}  # language and field -> what was typed and is no value

    def show(self, languages: tuple[str, ...], rows: tuple[GridRow, ...]) -> None:
        """Show `rows`; selection and open boxes stay when only contents changed."""
        same = languages == self.languages and [row.key for row in rows] == [row.key for row in self.rows]
        if not same:
            self.beginResetModel()
        self.languages, self.rows = languages, rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def turn(self, key: str) -> None:
        """Show one field alone; ``""``: all of them."""
        self.beginResetModel()
        self.alone = key
        self.endResetModel()

    def _only(self) -> GridRow | None:
        return next((row for row in self.rows if row.key == self.alone), None)

    def spot(self, index: Index) -> tuple[str, FieldRow] | None:
        """Return the language and the field of a cell; None for names and reasons."""
        if not index.isValid() or index.column() == 0:
            return None
        if row := self._only():
            return (self.languages[index.row()], row.cells[index.row()]) if index.column() == 1 else None
        return self.languages[index.column() - 1], self.rows[index.row()].cells[index.column() - 1]

    def place(self, language: str, key: str) -> QModelIndex:
        """Return the cell of a field in a language, an invalid one where it is not shown."""
        if language not in self.languages:
            return QModelIndex()
        at = self.languages.index(language)
        if self._only():
            return self.index(at, 1) if key == self.alone else QModelIndex()
        number = next((number for number, row in enumerate(self.rows) if row.key == key), -1)
        return self.index(number, at + 1) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of fields, or of the languages of one."""
        return 0 if parent.isValid() else len(self.languages) if self._only() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of languages, and one for the names; of one field: language, value and reason."""
        if parent.isValid() or not self.rows:
            return 0
        return 3 if self._only() else len(self.languages) + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell says."""
        if not index.isValid():
            return None
        if spot := self.spot(index):
            return self._cell(spot[1], spot[0], role)
        if role != Role.DisplayRole:
            return None
        row = self._only()
        if row is None:
            return say("fields", self.rows[index.row()].label)
        return row.cells[index.row()].reason if index.column() else language_name(self.languages[index.row()])

    def _cell(self, cell: FieldRow, language: str, role: int) -> object:
        if role == Role.DisplayRole:
            return self._words(cell, language)
        if role == Role.EditRole:
            return self.refused.get((language, cell.key), cell.value)
        if role == Role.DecorationRole:
            return icon(cell.mark, tone(self._palette(), cell.mark))
        if role == Role.ToolTipRole:
            return tip(explained(cell))
        if role == Role.AccessibleTextRole:
            return f"{language_name(language)}, {spoken(cell)}"
        return cell if role == ROW else None

    def _words(self, cell: FieldRow, language: str) -> str:
        """Return the value, and its state in words where there is more to say than that it was read."""
        lines = [shown_value(cell, cell.value) or no_value(cell)]
        if cell.mark in ("differs", "doubtful", "corrected"):
            marks = dict.fromkeys((cell.mark, "differs") if cell.differs else (cell.mark,))
            lines.append(f"({', '.join(say('marks', MARKS[mark]) for mark in marks)})")
        if refused := self.refused.get((language, cell.key)):
            lines.append(say("fields", N_("fields", "not stored: {value}"), value=refused))
        return "\n".join(lines)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the name of a language, or what stands in a column of one field."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        if row := self._only():
            names = (N_("fields", "Language"), row.label, N_("fields", "Why"))
            return say("fields", names[section]) if section < len(names) else None
        if section == 0:
            return say("fields", N_("fields", "Field"))
        return language_name(self.languages[section - 1]) if section <= len(self.languages) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let values be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.spot(index) else flags

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for `value` to be stored."""
        spot = self.spot(index)
        if role != Role.EditRole or spot is None:
            return False
        self.edit_asked.emit(spot[0], spot[1].key, str(value))
        return True
