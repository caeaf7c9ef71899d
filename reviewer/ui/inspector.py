"""The inspector at the right: the fields of one version, and why each says what it says."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from reviewer.desk import Changed, FieldRow, why_no_value
from reviewer.messages import N_
from reviewer.ui.field_delegate import FieldDelegate
from reviewer.ui.field_details import FieldDetails, pasts
from reviewer.ui.field_model import VALUE, FieldModel
from reviewer.ui.field_table import FieldTable
from reviewer.ui.session import Session
from reviewer.ui.storing import store
from reviewer.ui.wording import language_name, say


class Inspector(QWidget):
    """Going to a field marks its evidence; typing in it changes it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown = (0, "")  # document and language whose fields stand here
        self._stored: dict[str, FieldRow] = {}  # as they were before the open box stored anything
        self.model = FieldModel(self)
        self.languages = QComboBox()
        self.languages.setAccessibleName(say("fields", N_("fields", "Version whose fields are shown")))
        self.details = FieldDetails()
        self.view = FieldTable(self.model)
        self._delegate = FieldDelegate(self.model, self.view)
        self.view.setItemDelegate(self._delegate)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([400, 150])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.languages)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._load)
        session.focused.connect(self._load)
        session.changed.connect(self._update)
        session.leaving.connect(self.store_typed)
        self.languages.activated.connect(lambda at: session.focus(self.languages.itemData(at)))
        self.model.edit_asked.connect(self._correct)
        self.model.refusals_changed.connect(self.view.resizeRowsToContents)
        self.view.clicked.connect(self._clicked)
        self.view.walked.connect(self._show_places)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.horizontalHeader().sectionResized.connect(self.view.resizeRowsToContents)
        self._delegate.step_asked.connect(self._step)
        self._delegate.given_up.connect(self._give_up)
        self._delegate.closeEditor.connect(self._end_typing)
        self.details.candidate_taken.connect(self.take)
        self.details.brought_back.connect(self.bring_back)
        self.details.value_asked.connect(self.set_value)
        self._delegate.typing.connect(self._warn)

    # What is shown

    def _load(self) -> None:
        self._end_typing()
        self.languages.clear()
        for version in self._session.versions:
            self.languages.addItem(language_name(version.language), version.language)
        self.languages.setCurrentIndex(self.languages.findData(self._session.language))
        self._refresh()

    def _update(self, changed: Changed) -> None:
        if self._session.document in changed.documents or changed.rows:
            same = self._shown == (self._session.document, self._session.language)
            self._refresh() if same and self._session.document else self._load()

    def _refresh(self) -> None:
        document, language = self._session.document, self._session.language
        self._shown = document, language
        self._delegate.language = language
        versions = self._session.versions
        self.model.show(self._session.desk.fields(document, language) if versions else ())
        self._show_unstored()
        self.view.resizeRowsToContents()
        if self.model.rows and not self.view.currentIndex().isValid():
            self._select(0)
        self._explain()

    @property
    def current(self) -> FieldRow | None:
        """The field that the clerk is at."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _explain(self) -> None:
        row, (document, language) = self.current, self._shown
        if row is None:
            self.details.show_field(None)
            return
        before = pasts(self._session.desk.history(document), row, language)
        self.details.show_field(row, self.model.refused.get(row.key), self._where(row), before)

    def _where(self, row: FieldRow) -> tuple[str, ...]:
        """Return in words where the value stands: in another version, which one, then where in its file."""
        if not row.evidence:
            return ()
        first = row.evidence[0]
        found = self._session.desk.places(self._shown[0], first.language, first.start, first.end)
        other = language_name(first.language) if first.language != self._shown[1] else ""
        line = say("fields", N_("fields", "row {row}"), row=first.row + 1) if first.row is not None else ""
        return tuple(filter(None, (other, line, found[0].said if found else "")))

    def _warn(self, key: str, typed: str) -> None:
        self.details.warn(why_no_value(key, typed))

    def _select(self, number: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(self.model.index(number, VALUE), flags)

    def select(self, key: str) -> None:
        """Go to a field."""
        if (number := self.model.find(key)) >= 0:
            self._select(number)

    # What the clerk does

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() != VALUE:
            self._select(index.row())  # wherever the click was, what is typed next is typed into the value
        else:
            self._explain()

    def _clicked(self, index: QModelIndex) -> None:
        self._session.mark_field(self.model.rows[index.row()].key)

    def _show_places(self) -> None:
        if row := self.current:
            self._session.mark_field(row.key, again=False)

    def show_evidence(self) -> None:
        """Mark where the field's value stands in the texts; again: the next place."""
        if row := self.current:
            self._session.mark_field(row.key)
            if not row.evidence:
                text = N_("fields", "“{field}”: no place in the texts is known.")
                self._session.said.emit(say("fields", text, field=say("fields", row.label)), False)

    def mend(self, language: str, key: str) -> None:
        """Open the box of a field that holds what is no value."""
        self._session.focus(language)
        self.select(key)
        self.edit()

    def edit(self) -> None:
        """Open the box of the field."""
        if self.current:
            index = self.model.index(self.view.currentIndex().row(), VALUE)
            self.view.setFocus()
            self.view.scrollTo(index)
            self.view.edit(index)

    @property
    def editor(self) -> QWidget | None:
        """The box in which the clerk is typing, if one is open."""
        boxes = (child for child in self.view.viewport().children() if isinstance(child, QWidget))
        return next((box for box in boxes if box.property("filled") and not box.property("left")), None)

    def store_typed(self) -> None:
        """Store what stands in an open box, and close it."""
        if box := self.editor:
            box.setProperty("left", True)
            self._delegate.commitData.emit(box)
            self._delegate.closeEditor.emit(box, self._delegate.EndEditHint.NoHint)

    def _correct(self, key: str, typed: str) -> None:
        row, shown = self.model.rows[self.model.find(key)], self._shown
        if store(self._session, shown[1], row, typed, key in self._stored) and self._shown == shown:
            self._stored.setdefault(key, row)
        self._show_unstored()
        self._explain()

    def _show_unstored(self) -> None:
        self.model.show_refused(self._session.unstored.of(*self._shown))

    def _mended(self, key: str) -> None:
        """Forget what was typed for a field: it is about to have another value."""
        self._session.unstored.drop(*self._shown, key)
        self._show_unstored()

    def _end_typing(self) -> None:
        """Let what is typed next be a step of its own: the box has been left."""
        self._stored = {}

    def _step(self, by: int) -> None:
        """Go from a box that was left to the next (1) or previous (-1) field."""
        key = self.current.key if self.current else ""
        if key in self.model.refused:
            self.edit()
            return  # the focus stays in the box: what is no value is mended there
        if 0 <= (row := self.view.currentIndex().row() + by) < len(self.model.rows):
            self._select(row)
            self._show_places()
        self.view.setFocus()

    def _give_up(self, key: str) -> None:
        """Take back what was typed, also what the pause had stored already."""
        self._mended(key)
        began = self._stored.pop(key, None)
        document, language = self._shown
        desk = self._session.desk
        if began is None or self.model.rows[self.model.find(key)].value == began.value:
            self._explain()
        else:  # the step ends where it began, so nothing of it remains
            self._session.do(lambda: desk.correct(document, language, key, began.value, goes_on=True), undo=False)

    def bring_back(self) -> None:
        """Let the value that was read stand again."""
        if row := self.current:
            self._session.settle()
            self._mended(row.key)
            document, language = self._shown
            self._session.do(lambda: self._session.desk.bring_back(document, language, row.key))

    def take(self, number: int) -> None:
        """Take candidate `number`, counted from 0, as the value."""
        row = self.current
        if row and number < len(row.candidates):
            self.set_value(row.candidates[number].value)

    def set_value(self, value: str) -> None:
        """Give the field another value."""
        if row := self.current:
            self._session.settle()
            self._mended(row.key)
            document, language = self._shown
            self._session.do(lambda: self._session.desk.correct(document, language, row.key, value))

    def use(self, language: str, start: int, end: int, add: bool = False) -> None:
        """Take a place of a text as the value, of the version that it stands in, and as its evidence."""
        if row := self.current:
            self._session.focus(language)
            self._session.settle()
            self._mended(row.key)
            document, desk = self._shown[0], self._session.desk
            if self._session.do(lambda: desk.use(document, language, row.key, start, end, add)):
                self.select(row.key)
                self._session.mark_field(row.key, again=False)
