"""The dialog that gives several documents the same value: first what would change, then one step."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reviewer.desk import FIELDS_FOR_ALL, ForeseenRow, why_no_value
from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.ui.field_model import not_found
from reviewer.ui.plain import plain_label
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.session import Session
from reviewer.ui.wording import language_name, say

_PAUSE = 300  # milliseconds after the last key until what would change is looked up


class ForAll(QDialog):
    """Nothing changes before the button is pressed, or Enter; then one Undo takes all of it back."""

    def __init__(self, session: Session, documents: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._documents = documents
        title = say("all", N_("all", "The same value for {count} documents"), count=len(documents))
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = QComboBox()
        self.fields.setAccessibleName(say("all", N_("all", "Field")))
        for key, label in FIELDS_FOR_ALL:
            self.fields.addItem(say("fields", label), key)
        self.box = QLineEdit(placeholderText=say("all", N_("all", "the value for all; empty clears the field")))
        self.box.setAccessibleName(say("all", N_("all", "Value for all")))
        self.said = plain_label(name=say("all", N_("all", "What would change")), wrap=True)
        self.model = RowModel(_columns(), lambda row: (row.document, row.language), self)
        self.table = RowTable(self.model, say("all", N_("all", "What would change, version by version")), wide=3)
        self.button = QPushButton(say("all", N_("all", "Give all of them this value")))
        for part, about in (
            (self.fields, N_("all", "The field that all of the documents get the same value for")),
            (self.box, N_("all", "Below stands what would change; Enter does it")),
            (self.button, N_("all", "Changes what stands above, in one step that Undo takes back")),
        ):
            part.setAccessibleDescription(say("all", about))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self.fields.currentIndexChanged.connect(self._wait)
        self.box.textChanged.connect(self._wait)
        self._pause.timeout.connect(self.look)
        self.button.clicked.connect(self.give)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.fields)
        line.addWidget(self.box, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.button)
        self.button.setDefault(True)
        self.button.setEnabled(False)
        self.box.setFocus()
        self.resize(640, 460)

    def choose(self, key: str) -> None:
        """Choose the field."""
        self.fields.setCurrentIndex(self.fields.findData(key))

    def _wait(self) -> None:
        self.button.setEnabled(False)
        self._pause.start()

    def look(self) -> None:
        """Show what would change, or why what is typed is no value."""
        key, text = self.fields.currentData(), self.box.text()
        rows: tuple[ForeseenRow, ...] = ()
        said = why_no_value(key, text)
        if not said:
            try:
                rows = self._session.desk.foresee(self._documents, key, text)
            except ReviewerError as error:
                said = str(error)
        count = len({row.document for row in rows})
        changes = N_("all", "Versions that would change: {versions}, in documents: {documents}.")
        nothing = N_("all", "Nothing would change.")
        self.said.setText(said or say("all", changes if rows else nothing, versions=len(rows), documents=count))
        self.model.show(rows)
        self.button.setEnabled(bool(rows))

    def give(self) -> None:
        """Give all documents the value, and close."""
        key, text, documents = self.fields.currentData(), self.box.text(), self._documents
        if self._session.do(lambda: self._session.desk.correct_all(documents, key, text)):
            self.accept()


def _columns() -> tuple[Column[ForeseenRow], ...]:
    return (
        Column(say("all", N_("all", "Document")), {Role.DisplayRole: lambda row: row.name}),
        Column(say("all", N_("all", "Language")), {Role.DisplayRole: lambda row: language_name(row.language)}),
        Column(say("all", N_("all", "Now")), {Role.DisplayRole: lambda row: row.old or not_found()}),
        Column(say("all", N_("all", "Then")), {Role.DisplayRole: lambda row: row.new or not_found()}),
    )
