"""The docks below: history, what was found in the library, and files that could not be read."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reviewer.desk import HistoryRow, Refused, SearchRow
from reviewer.messages import N_
from reviewer.ui.colours import tone
from reviewer.ui.icons import icon
from reviewer.ui.past import value, what, when
from reviewer.ui.plain import plain_label, tip
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.session import Session
from reviewer.ui.snippet_delegate import SnippetDelegate
from reviewer.ui.wording import language_name, say

_SHOWN = 200  # places that a search gives at most
_PAUSE = 150  # milliseconds after the last key until the library is searched


def _tip_of(read: Callable[[HistoryRow], str]) -> Callable[[HistoryRow], str]:
    return lambda row: tip(read(row))


class HistoryPanel(QWidget):
    """Who changed what in the document, newest first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        texts: tuple[tuple[str, Callable[[HistoryRow], str]], ...] = (
            (N_("history", "When"), when),
            (N_("history", "Who"), lambda row: row.who),
            (N_("history", "What"), what),
            (N_("history", "Old"), lambda row: value(row, row.old)),
            (N_("history", "New"), lambda row: value(row, row.new)),
        )
        columns: list[Column[HistoryRow]] = [
            Column(
                say("history", title),
                {Role.DisplayRole: read, Role.ToolTipRole: _tip_of(read)},
            )
            for title, read in texts
        ]
        self.model = RowModel(columns, lambda row: row, self)
        self.table = RowTable(self.model, say("history", N_("history", "History")), wide=4)
        self.table.limit(3, 170)
        _fill(self, self.table)
        session.opened.connect(self._load)
        session.changed.connect(self._load)

    def _load(self) -> None:
        document = self._session.document
        self.model.show(self._session.desk.history(document) if document else ())


class SearchPanel(QWidget):
    """Words looked for in the whole library."""

    place_asked = Signal(object)  # SearchRow

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.box = QLineEdit(placeholderText=say("search", N_("search", "Words in any language")))
        self.box.setAccessibleName(say("search", N_("search", "Search the library")))
        self.box.setClearButtonEnabled(True)
        self.said = plain_label(name=say("search", N_("search", "What was found in the library")))
        columns: tuple[Column[SearchRow], ...] = (
            Column(say("search", N_("search", "Document")), {Role.DisplayRole: lambda row: row.name}),
            Column(
                say("search", N_("search", "Language")), {Role.DisplayRole: lambda row: language_name(row.language)}
            ),
            Column(
                say("search", N_("search", "Text")),
                {
                    Role.DisplayRole: lambda row: " ".join(row.snippet.split()),
                    Role.ToolTipRole: lambda r: tip(r.snippet),
                },
            ),
        )
        self.model = RowModel(columns, lambda row: row, self)
        self.table = RowTable(self.model, say("search", N_("search", "Places found")), wide=2)
        self.table.limit(0, 190)
        self._snippets = SnippetDelegate(self.table)
        self.table.setItemDelegateForColumn(2, self._snippets)
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(4, 2, 4, 2)
        line.addWidget(self.box, 2)
        line.addWidget(self.said, 1)
        _fill(self, top, self.table)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self._search(typing=True))
        self.box.textEdited.connect(lambda _: self._pause.start())
        self.box.returnPressed.connect(self._search)
        self.table.chosen.connect(self.place_asked)
        session.begun.connect(self._forget)

    def open(self) -> None:
        """Go to the box."""
        self.box.setFocus()
        self.box.selectAll()

    def _forget(self) -> None:
        self.box.clear()
        self.said.clear()
        self.model.show(())

    def _search(self, typing: bool = False) -> None:
        self._pause.stop()
        words = self.box.text()
        rows = self._session.desk.search(words, typing) if words.strip() else ()
        self._snippets.words = words
        self.model.show(rows)
        self.table.viewport().update()  # the same rows may be there for other words
        found = N_("search", "{count} places") if rows else N_("search", "Nothing found")
        if len(rows) >= _SHOWN:
            found = N_("search", "The first {count} places")
        self.said.setText(say("search", found, count=len(rows)))


class RefusedPanel(QWidget):
    """Files of the last import that could not be read, with what to do about each."""

    def __init__(self) -> None:
        super().__init__()
        columns: tuple[Column[Refused], ...] = (
            Column(
                say("refused", N_("refused", "File, why it was not imported, what to do")),
                {
                    Role.DisplayRole: lambda row: row.sentence,
                    Role.DecorationRole: lambda row: icon("error", tone(self.palette(), "error")),
                    Role.ToolTipRole: lambda row: tip(str(row.path)),
                },
            ),
            Column(say("refused", N_("refused", "Folder")), {Role.DisplayRole: lambda r: str(r.path.parent)}),
        )
        self.model = RowModel(columns, lambda row: row, self)
        self.table = RowTable(self.model, say("refused", N_("refused", "Files not imported")), wide=0)
        self.table.limit(1, 200)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)  # to be copied together
        _fill(self, self.table)


def _fill(panel: QWidget, *parts: QWidget) -> None:
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    panel.setFocusProxy(parts[0])
