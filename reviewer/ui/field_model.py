"""The fields of one version, as the inspector shows them."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from reviewer.desk import FieldRow
from reviewer.messages import N_
from reviewer.ui.plain import tip
from reviewer.ui.row_model import Column, Index, Role, RowModel
from reviewer.ui.wording import LANGUAGES, MARKS, language_name, say

LABEL, VALUE, MARK = range(3)


def choice_name(code: str) -> str:
    """Return a code of a closed list in words."""
    return language_name(code) if code in LANGUAGES else code.replace("_", " ")


def shown_value(row: FieldRow, value: str) -> str:
    """Return a value as a cell shows it: codes in words."""
    return "; ".join(map(choice_name, value.split("; "))) if row.choices else value


def explained(row: FieldRow) -> str:
    """Return why the value is what it is, for the tool tip."""
    lines = [row.value, row.reason, row.agreement]
    if row.corrected:
        lines.insert(1, say("fields", N_("fields", "Read: {value}"), value=row.read or not_found()))
    return "\n".join(line for line in lines if line)


def not_found() -> str:
    """Return what stands for a value that is not there."""
    return say("fields", N_("fields", "not found"))


def no_value(row: FieldRow) -> str:
    """Return what stands for the value of a field that has none."""
    return say("fields", N_("fields", "does not apply")) if row.mark == "not_needed" else not_found()


def spoken(row: FieldRow) -> str:
    """Return a field in words for a screen reader."""
    return (
        f"{say('fields', row.label)}: {shown_value(row, row.value) or no_value(row)}, {say('marks', MARKS[row.mark])}"
    )


class FieldModel(RowModel[FieldRow]):
    """An edit is asked for and not made: the desk decides what is a value."""

    edit_asked = Signal(str, str)  # field key, text as typed
    refusals_changed = Signal()  # a line more or less in some cell

    def __init__(self, parent: QObject | None = None) -> None:
        columns: tuple[Column[FieldRow], ...] = (
            Column(
                say("fields", N_("fields", "Field")),
                {Role.DisplayRole: lambda row: say("fields", row.label), Role.ToolTipRole: lambda r: tip(explained(r))},
            ),
            Column(
                say("fields", N_("fields", "Value")),
                {
                    Role.DisplayRole: lambda row: row.value,
                    Role.EditRole: lambda row: row.value,
                    Role.ToolTipRole: lambda row: tip(explained(row)),
                    Role.AccessibleTextRole: spoken,
                },
            ),
            Column(
                say("fields", N_("fields", "State")),
                {
                    Role.DisplayRole: lambda row: say("marks", MARKS[row.mark]),
                    Role.ToolTipRole: lambda row: tip("\n".join((say("marks", MARKS[row.mark]), explained(row)))),
                },
            ),
        )
        super().__init__(columns, lambda row: row.key, parent)
        self.signs_alone = False
        self.refused: Mapping[str, tuple[str, str]] = {}  # field -> what was typed, and why it is no value

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the value be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else flags

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for `value` to be stored."""
        if role != Role.EditRole or not index.isValid():
            return False
        self.edit_asked.emit(self.rows[index.row()].key, str(value))
        return True

    def show_signs_alone(self, alone: bool) -> None:
        """Leave the title of the states out, where there is no room for their words either."""
        self.signs_alone = alone
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, MARK, MARK)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return a column's title; one that is left out is still its tip, and said by a screen reader."""
        if section == MARK and self.signs_alone and orientation is Qt.Orientation.Horizontal:
            title = super().headerData(section, orientation)
            return {Role.DisplayRole: "", Role.ToolTipRole: title, Role.AccessibleTextRole: title}.get(Role(role))
        return super().headerData(section, orientation, role)

    def show_refused(self, refused: Mapping[str, tuple[str, str]]) -> None:
        """Show what was typed and could not be stored beside the values."""
        if self.refused == refused:
            return
        self.refused = dict(refused)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, MARK))
        self.refusals_changed.emit()
