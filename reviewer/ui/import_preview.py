"""The page that says what an import will do: Space leaves a file out, Enter imports, Esc gives up."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reviewer.desk import Deed, PlannedRow
from reviewer.messages import N_, plain
from reviewer.settings import ASKING
from reviewer.ui.colours import tone
from reviewer.ui.icons import icon
from reviewer.ui.imports import Planned
from reviewer.ui.plain import plain_label, shortened, tip
from reviewer.ui.row_model import ROW, Column, Index, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.wording import language_name, say

_DEEDS: dict[Deed, tuple[str, str]] = {
    "new": (N_("deeds", "new document"), "new"),
    "joins": (N_("deeds", "joins"), "read"),
    "new_copy": (N_("deeds", "new copy"), "corrected"),
    "stands_in": (N_("deeds", "instead of the PDF"), "corrected"),
    "same": (N_("deeds", "says the same"), "missing"),
    "known": (N_("deeds", "here already"), "missing"),
    "refused": (N_("deeds", "cannot be read"), "error"),
    "left_out": (N_("deeds", "left out"), "set_aside"),
}
_ASKING = {
    "always": N_("asking", "Show this before every import"),
    "decide": N_("asking", "Show this where there is something to decide"),
    "never": N_("asking", "Never show this"),
}


class PlanModel(RowModel[PlannedRow]):
    """Files that can be taken carry a box to tick; it asks, and holds nothing."""

    ticked = Signal(object)  # path

    def __init__(self, columns: Sequence[Column[PlannedRow]], parent: QObject) -> None:
        super().__init__(columns, lambda row: row.path, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the box be ticked where there is one."""
        flags = super().flags(index)
        there = index.isValid() and index.column() == 0 and _choice(self.rows[index.row()]) is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if there else flags

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for the file to be left out, or taken after all."""
        if role == Role.CheckStateRole:
            self.ticked.emit(self.rows[index.row()].path)
        return role == Role.CheckStateRole


def _choice(row: PlannedRow) -> Qt.CheckState | None:
    """Return whether a file is taken; nothing where there is no choice."""
    if row.deed in ("same", "known", "refused"):
        return None
    return Qt.CheckState.Unchecked if row.deed == "left_out" else Qt.CheckState.Checked


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlanTable(RowTable):
    """Several files can be chosen, to be left out at once."""

    left_out = Signal(object)  # paths
    taken = Signal()
    given_up = Signal()

    def __init__(self, model: PlanModel) -> None:
        super().__init__(model, say("plan", N_("plan", "What the import will do, file by file")), wide=4)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        about = N_("plan", "Space leaves a file out or takes it after all; Enter imports; Esc gives up")
        self.setAccessibleDescription(say("plan", about))
        for column, width in ((1, 118), (2, 84), (3, 150)):
            self.limit(column, width)

    def chosen_paths(self) -> list[Path]:
        """Return the files that are selected."""
        return [index.data(ROW).path for index in self.selectionModel().selectedRows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Space, Enter and Esc."""
        if event.key() == Qt.Key.Key_Space:
            self.left_out.emit(self.chosen_paths())
        elif _is_enter(event):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class ImportPreview(QWidget):
    """Stands in the texts' place while an import waits for the clerk."""

    taken = Signal(object)  # the set of files left out
    left_out_changed = Signal(object)  # the same
    given_up = Signal()
    ask_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._left_out: frozenset[Path] = frozenset()
        self.title = QLabel(say("plan", N_("plan", "Before anything is imported")))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.said = plain_label(name=say("plan", N_("plan", "What the import will do")), wrap=True)
        self.model = PlanModel(_columns(self), self)
        self.table = PlanTable(self.model)
        self.take_button = QPushButton(say("plan", N_("plan", "Import")))
        self.give_up_button = QPushButton()
        self.asking = QComboBox()
        self._lay_out()
        self.model.ticked.connect(lambda path: self._turn([path]))
        self.table.left_out.connect(self._turn)
        self.table.taken.connect(self._take)
        self.table.given_up.connect(self.given_up)
        self.take_button.clicked.connect(self._take)
        self.give_up_button.clicked.connect(self.given_up)
        self.asking.activated.connect(lambda: self.ask_changed.emit(self.asking.currentData()))

    def _lay_out(self) -> None:
        self.give_up_button.setText(say("plan", N_("plan", "Give up (Esc)")))
        self.asking.setAccessibleName(say("plan", N_("plan", "When to show this")))
        for name in ASKING:
            self.asking.addItem(say("asking", _ASKING[name]), name)
        for part, about in (
            (self.take_button, N_("plan", "Imports all files that are ticked, as one step that Undo takes back")),
            (self.give_up_button, N_("plan", "Nothing is imported")),
            (self.asking, N_("plan", "Undo takes an import back also where it was not shown before")),
        ):
            part.setAccessibleDescription(say("plan", about))
            part.setToolTip(say("plan", about))
        below = QHBoxLayout()
        for part in (self.take_button, self.give_up_button):
            below.addWidget(part)
        below.addStretch(1)
        below.addWidget(self.asking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.title)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.setFocusProxy(self.table)

    def show_plan(self, planned: Planned, ask: str) -> None:
        """Show what will happen; files keep the places that they have on the page."""
        self._left_out = planned.left_out
        places = {row.path: number for number, row in enumerate(self.model.rows)}
        rows = sorted(planned.plan.rows, key=lambda row: places.get(row.path, len(places)))
        self.model.show(rows)
        self.said.setText(planned.plan.said)
        taken = planned.plan.taken
        text = N_("plan", "Import 1 file (Enter)") if taken == 1 else N_("plan", "Import {count} files (Enter)")
        self.take_button.setText(say("plan", text, count=taken))
        self.take_button.setEnabled(bool(taken))
        self.show_asking(ask)
        if not self.table.currentIndex().isValid() and rows:
            flags = QItemSelectionModel.SelectionFlag  # `selectRow` would heed a key that is held down meanwhile
            first = flags.ClearAndSelect | flags.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), first)

    def show_asking(self, ask: str) -> None:
        """Say when this page is shown."""
        self.asking.setCurrentIndex(self.asking.findData(ask))

    def forget(self) -> None:
        """Take the files off the page."""
        self.model.show(())

    def _turn(self, paths: Sequence[Path]) -> None:
        """Leave files out; where the first of them is left out already, take all of them."""
        chosen = {row.path for row in self.model.rows if _choice(row) is not None and row.path in paths}
        if not chosen:
            return
        back = next(path for path in paths if path in chosen) in self._left_out
        self._left_out = self._left_out - chosen if back else self._left_out | chosen
        self.left_out_changed.emit(self._left_out)

    def _take(self) -> None:
        if self.take_button.isEnabled():
            self.taken.emit(self._left_out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up at Esc, wherever on the page; Enter presses the button that has the focus, else it imports."""
        if event.key() == Qt.Key.Key_Escape or (_is_enter(event) and self.give_up_button.hasFocus()):
            self.given_up.emit()
        elif _is_enter(event):
            self._take()
        else:
            super().keyPressEvent(event)


def _columns(page: QWidget) -> tuple[Column[PlannedRow], ...]:
    def sign(row: PlannedRow) -> object:
        name = "warning" if row.decide else _DEEDS[row.deed][1]
        return icon(name, tone(page.palette(), name))

    def deed(row: PlannedRow) -> str:
        said = say("deeds", _DEEDS[row.deed][0])
        return say("deeds", N_("deeds", "{deed}: look"), deed=said) if row.decide else said

    return (
        Column(
            say("plan", N_("plan", "What happens")),
            {Role.DisplayRole: deed, Role.DecorationRole: sign, Role.CheckStateRole: _choice},
        ),
        Column(
            say("plan", N_("plan", "Document")),
            {Role.DisplayRole: lambda row: shortened(row.document), Role.ToolTipRole: lambda row: tip(row.document)},
        ),
        Column(
            say("plan", N_("plan", "Language")),
            {Role.DisplayRole: lambda row: language_name(row.language) if row.deed != "refused" else ""},
        ),
        Column(
            say("plan", N_("plan", "File")),
            {
                Role.DisplayRole: lambda row: plain(row.path.name),
                Role.ToolTipRole: lambda row: tip(plain(str(row.path))),
            },
        ),
        Column(
            say("plan", N_("plan", "Why")),
            {Role.DisplayRole: lambda row: row.reason, Role.ToolTipRole: lambda row: tip(row.reason)},
        ),
    )
