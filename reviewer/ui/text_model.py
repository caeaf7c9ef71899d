"""The rows of texts side by side, one column a version, and the marks on them."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from operator import and_, or_

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from reviewer.desk import Piece, Survey, TextRow, VersionRow, survey_of
from reviewer.messages import N_, plain
from reviewer.ui.marks import Marked, of_row
from reviewer.ui.plain import tip
from reviewer.ui.row_model import Index, Role
from reviewer.ui.wording import language_name, part_name, say


def _none(_row: int, _column: int) -> tuple[Marked, ...]:
    return ()


class TextModel(QAbstractTableModel):
    """Cells hold the pieces that answer each other; positions are those of the version's text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[TextRow] = ()
        self._versions: tuple[VersionRow, ...] = ()
        self._survey = survey_of((), ())
        self._parts: dict[int, str] = {}  # first row -> name of the part that begins with it
        self._labels: dict[int, str] = {}  # row -> name of the part written above it, as the columns shown have it
        self._bare: frozenset[int] = frozenset()  # rows that hold nothing but the name of a part
        self._marks: dict[str, dict[tuple[int, str], tuple[Marked, ...]]] = {}
        self._by_cell: Callable[[int, int], tuple[Marked, ...]] = _none

    def show(self, rows: Sequence[TextRow], versions: tuple[VersionRow, ...]) -> None:
        """Show a document's texts; the same texts once more change nothing."""
        if rows == self._rows and versions == self._versions:
            return
        self.beginResetModel()
        self._rows, self._versions, self._marks = rows, versions, {}
        self._survey = survey_of(rows, self.languages)
        self._parts = self._labels = _labels(self._survey)
        self._bare = frozenset()
        self.endResetModel()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the columns."""
        return tuple(version.language for version in self._versions)

    def row_at(self, language: str, position: int) -> int | None:
        """Return the row that shows code point `position` of a version's text."""
        starts = self._survey.starts[language] if language in self._survey.filled else ()
        found = bisect_right(starts, (position, len(self._rows))) - 1
        return starts[found][1] if found >= 0 else None

    def pieces(self, row: int, column: int) -> tuple[Piece, ...]:
        """Return the paragraphs of a cell."""
        return self._rows[row].cells.get(self._versions[column].language, ())

    def lacking(self, columns: Sequence[int]) -> list[int]:
        """Return the rows in which some, but not all, of these columns hold nothing."""
        filled = self._filled(columns)
        return _places(1, reduce(or_, filled, 0) ^ reduce(and_, filled, reduce(or_, filled, 0)), len(self._rows))

    @property
    def changed(self) -> tuple[int, ...]:
        """The rows that a clerk has made, or in which tracked changes have deleted something."""
        return self._survey.changed

    def fit_to(self, columns: Sequence[int]) -> set[int]:
        """Let the parts begin where these columns hold something; return the rows in which they hold nothing.

        A part that they lack altogether keeps its name, alone on its first row.
        """
        empty = set(_places(0, reduce(or_, self._filled(columns), 0), len(self._rows)))
        begins = [*self._parts, len(self._rows)]
        self._labels = {
            next((row for row in range(begin, end) if row not in empty), begin): self._parts[begin]
            for begin, end in pairwise(begins)
        }
        self._bare = frozenset(empty.intersection(self._labels))
        return empty - self._bare

    def _filled(self, columns: Sequence[int]) -> list[int]:
        """Return for each column a number with a byte a row: 1 where the column holds something."""
        return [int.from_bytes(self._survey.filled[self._versions[column].language]) for column in columns]

    def bare(self, row: int) -> bool:
        """Say whether a row holds nothing but the name of a part that the columns shown lack."""
        return row in self._bare

    def boundary(self, row: int) -> str:
        """Return the name of the part written above this row, `""` within a part."""
        return self._labels.get(row, "")

    def row(self, row: int) -> TextRow:
        """Return a row."""
        return self._rows[row]

    def note(self, row: int) -> str:
        """Return what a clerk has said of a row, `""` where the machine has made it."""
        shown = self._rows[row]
        if shown.apart:
            return say("rows", N_("rows", "Not to be aligned"))
        return say("rows", N_("rows", "Pinned by a clerk")) if shown.human else ""

    def labelled(self, row: int) -> bool:
        """Say whether a line stands above the row's texts: a part's name, or what a clerk has said of it."""
        return bool(self.boundary(row) or self.note(row))

    def mark(self, kind: str, marks: Sequence[Marked]) -> None:
        """Show `marks` in place of all earlier ones of this kind."""
        self._marks[kind] = of_row([one for mark in marks for one in self._over_rows(mark)])
        self.repaint()

    def _over_rows(self, mark: Marked) -> list[Marked]:
        """Return a mark once for each row that it reaches into: a clerk may have selected several paragraphs."""
        last = self.row_at(mark.language, max(mark.end - 1, mark.start))
        return [replace(mark, row=row) for row in range(mark.row, max(last or 0, mark.row) + 1)]

    def mark_by(self, cell: Callable[[int, int], tuple[Marked, ...]]) -> None:
        """Show over all other marks those that `cell` gives for a row and a column: there may be very many."""
        self._by_cell = cell
        self.repaint()

    def repaint(self) -> None:
        """Have the marks painted again."""
        if self._rows and self._versions:
            last = self.index(len(self._rows) - 1, len(self._versions) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def marks(self, row: int, column: int) -> tuple[Marked, ...]:
        """Return the marks of a cell, the kinds in the order in which they were first set."""
        cell = row, self._versions[column].language
        kept = tuple(mark for kind in self._marks.values() for mark in kind.get(cell, ()))
        return (*kept, *self._by_cell(row, column))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows; a cell has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of versions; a cell has no children."""
        return 0 if parent.isValid() else len(self._versions)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the exact text of a cell, which is what is copied and read aloud."""
        if not index.isValid():
            return None
        if role == Role.ToolTipRole and any(piece.deleted for piece in self.pieces(index.row(), index.column())):
            return say("texts", N_("texts", "Struck out: deleted by tracked changes in the file, no part of the text."))
        if role == Role.ToolTipRole:
            return self._tool_tip(index.row())
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        return "\n".join(piece.text for piece in self.pieces(index.row(), index.column()))

    def _tool_tip(self, row: int) -> str | None:
        shown = self._rows[row]
        if shown.apart:
            return say("rows", N_("rows", "What stands side by side here need not answer each other."))
        if shown.human:
            return say("rows", N_("rows", "A clerk has made this row: it stays when the texts are aligned again."))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the language of a column, the original one marked, and the file as its tool tip."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._versions):
            return None
        version = self._versions[section]
        if role == Role.ToolTipRole:
            return tip(plain(version.file))
        if role != Role.DisplayRole:
            return None
        name = language_name(version.language)
        return say("texts", N_("texts", "{language} (original)"), language=name) if version.original else name


def _places(byte: int, number: int, rows: int) -> list[int]:
    """Return the rows that have `byte` in a number with a byte a row."""
    of_rows, found = number.to_bytes(rows), []
    at = of_rows.find(byte)
    while at >= 0:
        found.append(at)
        at = of_rows.find(byte, at + 1)
    return found


def _labels(survey: Survey) -> dict[int, str]:
    labels: dict[int, str] = {}
    before, name = None, ""
    for number, part in enumerate(survey.parts):
        if part != before and (named := part_name(*part)) != name:
            labels[number] = name = named
        before = part
    return {number: _with_languages(label, number, survey) for number, label in labels.items()}


def _with_languages(label: str, begin: int, survey: Survey) -> str:
    """Return the label of an annex that only one of several languages has with the name of that language."""
    annex = survey.parts[begin][1]
    if not annex or len(survey.filled) < 2:
        return label
    rows = [number for number in range(begin, len(survey.parts)) if survey.parts[number][1] == annex]
    having = [code for code, filled in survey.filled.items() if any(filled[row] for row in rows)]
    if len(having) != 1:
        return label
    only = N_("texts", "{part} (only in the {language} version)")
    return say("texts", only, part=label, language=language_name(having[0]))
