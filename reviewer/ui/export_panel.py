"""The report of an export: every file that was written, and every one that was not, with the reason."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

import reviewer.desk
from reviewer.desk import Exported
from reviewer.messages import N_
from reviewer.ui.colours import tone
from reviewer.ui.exports import Outcome
from reviewer.ui.icons import icon
from reviewer.ui.plain import plain_label, shortened, tip
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.wording import language_name, say

_SHOWN = 400  # files: rows are measured one by one, and thousands would hold up the window
_NAMES, _LANGUAGES, _KINDS = 130, 90, 190  # pixels of the columns of documents, languages and kinds of files


def counted(outcome: Outcome) -> str:
    """Say in one line what became of the files."""
    written = sum(one.path is not None for one in outcome.files)
    refused = len(outcome.files) - written
    parts = [say("export", N_("export", "Files written: {count}"), count=written)]
    if refused:
        parts.append(say("export", N_("export", "not written: {count}"), count=refused))
    if outcome.stopped:
        parts.append(say("export", N_("export", "stopped before the end")))
    return "; ".join(parts) + "."


class ExportPanel(QWidget):
    """Enter opens a file in its own program; the list can be copied as a table."""

    def __init__(self) -> None:
        super().__init__()
        self._outcome: Outcome | None = None
        self.model = RowModel(self._columns(), lambda row: row, self)
        self.table = RowTable(self.model, say("export", N_("export", "Files of the last export")), wide=0)
        for column, width in ((1, _NAMES), (2, _LANGUAGES), (3, _KINDS)):
            self.table.limit(column, width)
        self.said = plain_label(name=say("export", N_("export", "What became of the files")))
        self.open_button = self._button(
            N_("export", "Open the folder"), N_("export", "Shows the files in the system's own window")
        )
        self.copy_button = self._button(
            N_("export", "Copy the list"), N_("export", "As a table, for a message or a spreadsheet")
        )
        line = QHBoxLayout()
        line.setContentsMargins(6, 2, 6, 2)
        line.addWidget(self.said, 1)
        for button in (self.open_button, self.copy_button):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.table)
        self.open_button.clicked.connect(self.open_folder)
        self.copy_button.clicked.connect(self.copy)
        self.table.chosen.connect(self._open)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.table)
        self._allow(False)

    def _button(self, text: str, about: str) -> QPushButton:
        button = QPushButton(say("export", text))
        button.setAccessibleDescription(say("export", about))
        button.setToolTip(say("export", about))
        return button

    def _allow(self, on: bool) -> None:
        for button in (self.open_button, self.copy_button):
            button.setEnabled(on)

    def _columns(self) -> tuple[Column[Exported], ...]:
        return (
            Column(
                say("export", N_("export", "File, or why it was not written")),
                {
                    Role.DisplayRole: _what,
                    Role.DecorationRole: lambda row: icon(_kind(row), tone(self.palette(), _kind(row))),
                    Role.ToolTipRole: lambda row: tip(str(row.path or row.refused)),
                },
            ),
            Column(
                say("export", N_("export", "Document")),
                {
                    Role.DisplayRole: lambda row: shortened(_document(row)),
                    Role.ToolTipRole: lambda row: tip(_document(row)),
                },
            ),
            Column(say("export", N_("export", "Languages")), {Role.DisplayRole: _languages}),
            Column(say("export", N_("export", "Kind")), {Role.DisplayRole: _title}),
        )

    def tell(self, outcome: Outcome) -> None:
        """Show what an export did."""
        self._outcome = outcome
        self.model.show(sorted(outcome.files, key=_calm)[:_SHOWN])  # what asks for a look stands first
        more = len(outcome.files) - _SHOWN
        rest = N_("export", "{count} more are in the copy of the list.")
        self.said.setText(" ".join([counted(outcome), *([say("export", rest, count=more)] if more > 0 else [])]))
        self._allow(bool(outcome.files))

    def clear(self) -> None:
        """Forget the last export."""
        self._outcome = None
        self.model.show(())
        self.said.clear()
        self._allow(False)

    def open_folder(self) -> None:
        """Show the folder in the system's own window."""
        if self._outcome:
            _show(self._outcome.wanted.options.folder)

    def copy(self) -> None:
        """Put the list on the clipboard, a line a file, with tabs between its parts."""
        lines = ["\t".join(column.title for column in self._columns())]
        for row in self._outcome.files if self._outcome else ():
            what = " ".join(filter(None, (str(row.path or ""), row.refused, *row.notes)))
            lines.append("\t".join((what, _document(row), _languages(row), _title(row))))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _open(self, row: Exported) -> None:
        if row.path is not None:
            _show(row.path)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _calm(row: Exported) -> int:
    return (row.path is not None) + (row.path is not None and not row.notes)


def _kind(row: Exported) -> str:
    return "error" if row.path is None else "warning" if row.notes else "reviewed"


def _what(row: Exported) -> str:
    return "\n".join((row.path.name if row.path else row.refused, *row.notes))


def _document(row: Exported) -> str:
    return row.name if row.document else say("export", N_("export", "all of them"))


def _languages(row: Exported) -> str:
    return ", ".join(map(language_name, row.languages))


def _title(row: Exported) -> str:
    return say("export", reviewer.desk.EXPORT_KINDS[row.kind].title)
