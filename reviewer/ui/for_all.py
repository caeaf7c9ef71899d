"""The dialog that gives several documents the same value: first what would change, then one step."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reviewer.desk import FIELDS_FOR_ALL, ForeseenRow, form_of, why_no_value
from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.ui.field_model import not_found
from reviewer.ui.plain import plain_label, shortened, tip
from reviewer.ui.room import fit_screen
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.session import Session
from reviewer.ui.wording import language_name, say

if TYPE_CHECKING:
    from reviewer.desk import Desk

_PAUSE = 300  # milliseconds after the last key until what would change is looked up
_FIRST = "distribution"  # the field at first: symbols, the first of the list, are what tells documents apart
_FEW = 20  # documents that are changed at once; more of them on another thread


class ForAll(QDialog):
    """Nothing changes before the button is pressed, or Enter; then one Undo takes all of it back."""

    def __init__(self, session: Session, documents: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._documents = documents
        self._asked = 0  # how often what would change was looked up
        many = N_("all", "The same value for {count} documents")
        text = many if len(documents) > 1 else N_("all", "The same value for every language of the document")
        title = say("all", text, count=len(documents))
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = QComboBox()
        self.fields.setAccessibleName(say("all", N_("all", "Field")))
        for key, label in FIELDS_FOR_ALL:
            self.fields.addItem(say("fields", label), key)
        self.box = QLineEdit(placeholderText=say("all", N_("all", "the value for all; a space clears the field")))
        self.box.setAccessibleName(say("all", N_("all", "Value for all")))
        self.said = plain_label(name=say("all", N_("all", "What would change")), wrap=True)
        self.model = RowModel(_columns(), lambda row: (row.document, row.language), self)
        self.table = RowTable(self.model, say("all", N_("all", "What would change, version by version")), wide=3)
        self.button = QPushButton(say("all", N_("all", "Give all of them this value")))
        self.give_up = QPushButton(say("all", N_("all", "Cancel")))
        for part, about in (
            (self.fields, N_("all", "The field that all of the documents get the same value for")),
            (self.box, N_("all", "Below stands what would change; Enter does it")),
            (self.button, N_("all", "Changes what stands above, in one step that Undo takes back")),
            (self.give_up, N_("all", "Closes this; nothing is changed")),
        ):
            part.setAccessibleDescription(say("all", about))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self.box.textChanged.connect(self._wait)
        self._pause.timeout.connect(self.look)
        self.button.clicked.connect(self.give)
        self.give_up.clicked.connect(self.reject)
        self.fields.currentIndexChanged.connect(self._wait)
        self.choose(_FIRST)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.fields)
        line.addWidget(self.box, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        for button in (self.button, self.give_up):
            below.addWidget(button)
        layout.addLayout(below)
        self.button.setDefault(True)
        self.button.setEnabled(False)
        self.box.setFocus()
        fit_screen(self, 640, 460)

    def choose(self, key: str) -> None:
        """Choose the field; one that is not the same in all languages is none of these."""
        if (at := self.fields.findData(key)) >= 0:
            self.fields.setCurrentIndex(at)

    def _wait(self) -> None:
        """Look in a moment what would change; before anything is typed, nothing would, and how to type it is said."""
        self._asked += 1
        self.button.setEnabled(False)
        if self.box.text():
            self._pause.start()
        else:
            self._pause.stop()
            self.model.show(())
            self.said.setText(say("forms", form_of(self.fields.currentData())))

    def look(self) -> None:
        """Show what would change, or why what is typed is no value; many documents take a while to look through."""
        key, text = self.fields.currentData(), self.box.text()
        self._asked += 1
        if said := why_no_value(key, text):
            self._show((), said)
            return
        documents, number = self._documents, self._asked

        def foresee(desk: "Desk") -> tuple[tuple[ForeseenRow, ...], str]:
            try:
                return desk.foresee(documents, key, text), ""
            except ReviewerError as error:
                return (), str(error)

        def show(found: tuple[tuple[ForeseenRow, ...], str]) -> None:
            if number == self._asked:  # nothing has been typed since
                self._show(*found)

        self._session.ask(foresee, show)

    def _show(self, rows: tuple[ForeseenRow, ...], said: str) -> None:
        count = len({row.document for row in rows})
        changes = N_("all", "Versions that would change: {versions}, in documents: {documents}.")
        nothing = N_("all", "Nothing would change.")
        self.said.setText(said or say("all", changes if rows else nothing, versions=len(rows), documents=count))
        self.model.show(rows)
        self.button.setEnabled(bool(rows))

    def give(self) -> None:
        """Give all documents the value, and close."""
        key, text, documents = self.fields.currentData(), self.box.text(), self._documents
        if len(documents) > _FEW:
            self._session.do_long(lambda desk, _: desk.correct_all(documents, key, text))
            self.accept()
        elif self._session.do(partial(self._session.desk.correct_all, documents, key, text)):
            self.accept()

    def done(self, result: int) -> None:
        """Hear no answer any more."""
        self._asked += 1
        super().done(result)


def _columns() -> tuple[Column[ForeseenRow], ...]:
    cleared = say("all", N_("all", "(cleared)"))
    return (
        Column(
            say("all", N_("all", "Document")),
            {Role.DisplayRole: lambda row: shortened(row.name), Role.ToolTipRole: lambda row: tip(row.name)},
        ),
        Column(say("all", N_("all", "Language")), {Role.DisplayRole: lambda row: language_name(row.language)}),
        Column(say("all", N_("all", "Now")), {Role.DisplayRole: lambda row: row.old or not_found()}),
        Column(say("all", N_("all", "Then")), {Role.DisplayRole: lambda row: row.new or cleared}),
    )
