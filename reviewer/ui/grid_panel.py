"""The dock with every field in every language: one look at where the versions do not agree."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.desk import Changed, FieldRow
from reviewer.messages import N_
from reviewer.ui.field_editors import fill, make_editor, typed
from reviewer.ui.fonts import right_to_left, script_language
from reviewer.ui.grid_model import GridModel, grid_rows, in_order_of
from reviewer.ui.row_model import ROW, Index
from reviewer.ui.session import Session
from reviewer.ui.storing import store
from reviewer.ui.wording import say

_WHY = 0.3  # the most of the table's width that the reasons take
_FROM_RIGHT, _END = "\u2067", "\u2069"


class GridDelegate(QStyledItemDelegate):
    """Enter stores and goes to the field below, Esc gives up."""

    next_asked = Signal()
    given_up = Signal()

    def __init__(self, model: GridModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Write Arabic from the right, the lines of a value one by one."""
        super().initStyleOption(option, index)
        if right_to_left(script_language(option.text)):
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            option.text = "\n".join(f"{_FROM_RIGHT}{line}{_END}" for line in option.text.splitlines())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the box that fits the field."""
        spot = self._model.spot(index)
        return make_editor(parent, index.data(ROW), spot[0] if spot else "", self.commitData.emit)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the box, once."""
        fill(editor, str(index.data(Qt.ItemDataRole.EditRole)))  # type: ignore[arg-type]

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for what was typed to be stored."""
        model.setData(index, typed(editor), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell; a box of one line may be higher than its cell."""
        rect = QRect(option.rect)
        rect.setHeight(max(rect.height(), editor.sizeHint().height() if editor.height() < 60 else 60))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Answer Enter and Esc in a box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            keys, none = Qt.Key, QStyledItemDelegate.EndEditHint.NoHint
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (keys.Key_Return, keys.Key_Enter) and plain:
                self.commitData.emit(editor)
                editor.setProperty("left", True)
                self.closeEditor.emit(editor, none)
                self.next_asked.emit()
                return True
            if event.key() == keys.Key_Escape:
                self.given_up.emit()
                editor.setProperty("left", True)
                self.closeEditor.emit(editor, none)
                return True
        if event.type() == QEvent.Type.FocusOut and editor.property("left"):
            return False  # what it held has been dealt with
        return super().eventFilter(editor, event)


class GridPanel(QWidget):
    """Loads only while it is seen: it asks the desk for every language."""

    field_concerned = Signal(str)  # key

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._document = 0
        self._began: tuple[str, str, str] | None = None  # language, field, and its value before the open box stored
        self.model = GridModel(self.palette, self)
        self.table = _table(self.model)
        self._delegate = GridDelegate(self.model, self.table)
        self.table.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._delegate.next_asked.connect(self._next)
        self._delegate.given_up.connect(self._give_up)
        self._delegate.closeEditor.connect(self._end_typing)
        self.model.edit_asked.connect(self._correct)
        self.table.clicked.connect(self._show_evidence)
        self.table.selectionModel().currentChanged.connect(self._moved)
        session.opened.connect(self.refresh)
        session.changed.connect(self._update)
        session.leaving.connect(self.store_typed)

    def refresh(self) -> None:
        """Show the document that is open, if the dock can be seen."""
        document, session = self._session.document, self._session
        if self.visibleRegion().isEmpty() or not session.ready:  # a tab behind others counts as visible
            self._document = -1
            return
        languages = tuple(version.language for version in session.versions)
        fields = {language: session.desk.fields(document, language) for language in languages} if document else {}
        rows = grid_rows(fields) if fields else ()
        same = self._document == document and languages == self.model.languages
        self._document = document
        of = session.unstored.of
        self.model.refused = {
            (code, key): typed for code in languages for key, (typed, _) in of(document, code).items()
        }
        self.model.show(languages, in_order_of(self.model.rows, rows) if same else rows)
        self.table.resizeRowsToContents() if same else self.fit()

    def _update(self, changed: Changed) -> None:
        if changed.rows or self._session.document in changed.documents:
            self.refresh()

    def _show_evidence(self, index: QModelIndex) -> None:
        spot = self.model.spot(index)
        if spot:
            self._session.focus(spot[0])
        key = spot[1].key if spot else self.model.alone or self.model.rows[index.row()].key
        self.field_concerned.emit(key)
        self._session.mark_field(key, again=False)

    def _moved(self, index: QModelIndex) -> None:
        """Let the inspector explain the cell that the clerk has come to by keys, with its candidates and evidence."""
        spot = self.model.spot(index)
        if spot and self.table.hasFocus():
            self._session.focus(spot[0])
            self.field_concerned.emit(spot[1].key)

    @property
    def spot(self) -> tuple[str, FieldRow] | None:
        """The language and the field of the active cell."""
        return self.model.spot(self.table.currentIndex())

    def enter(self) -> None:
        """Take the keyboard, at the first field of the language worked on."""
        self.table.setFocus()
        if self.model.rows and self.spot is None:
            here, first = self._session.language, self.model.alone or self.model.rows[0].key
            self._go(here if here in self.model.languages else self.model.languages[0], first)

    def turn(self) -> None:
        """Show the field of the active cell alone, a row a language; or all fields again."""
        if spot := self.spot:
            self.store_typed()
            self.model.turn("" if self.model.alone else spot[1].key)
            self.fit()
            self._go(spot[0], spot[1].key)

    def fit(self) -> None:
        """Share the width anew, and give every row the height that it needs."""
        header, modes = self.table.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(modes.Stretch)
        if self.model.alone and self.model.columnCount():
            header.setSectionResizeMode(0, modes.ResizeToContents)
            header.setSectionResizeMode(2, modes.Interactive)
            most = round(self.table.viewport().width() * _WHY)
            header.resizeSection(2, min(self.table.sizeHintForColumn(2), most))
        self.table.resizeRowsToContents()

    def _go(self, language: str, key: str) -> None:
        self.table.setCurrentIndex(self.model.place(language, key))

    @property
    def entered(self) -> bool:
        """Whether the keyboard is in a cell of the table that holds a value."""
        return self.table.hasFocus() and self.spot is not None

    def edit(self) -> None:
        """Open the box of the active cell."""
        if self.spot:
            self.table.edit(self.table.currentIndex())

    def _correct(self, language: str, key: str, text: str) -> None:
        row = next(row for row in self._session.desk.fields(self._document, language) if row.key == key)
        if store(self._session, language, row, text, self._began is not None):
            self._began = self._began or (language, key, row.value)
        else:
            self.refresh()

    def _end_typing(self) -> None:
        self._began = None

    def _give_up(self) -> None:
        if spot := self.spot:
            self._session.unstored.drop(self._document, spot[0], spot[1].key)
        if self._began:
            language, key, value = self._began
            desk, document = self._session.desk, self._document
            self._session.do(lambda: desk.correct(document, language, key, value, goes_on=True), undo=False)
        self.refresh()

    def _next(self) -> None:
        index, spot = self.table.currentIndex(), self.spot
        if spot and (spot[0], spot[1].key) in self.model.refused:
            self.edit()
            return  # the focus stays in the box: what is no value is mended there
        if index.row() + 1 < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(index.row() + 1, index.column()))
        self.table.setFocus()

    def store_typed(self) -> None:
        """Store what stands in an open box, and close it."""
        boxes = (child for child in self.table.viewport().children() if isinstance(child, QWidget))
        box = next((box for box in boxes if box.property("filled") and not box.property("left")), None)
        if box is not None:
            box.setProperty("left", True)
            self._delegate.commitData.emit(box)
            self._delegate.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)


def _table(model: GridModel) -> QTableView:
    view = QTableView()
    triggers = QAbstractItemView.EditTrigger
    view.setModel(model)
    view.setAccessibleName(say("fields", N_("fields", "Fields in all languages")))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
    view.setTabKeyNavigation(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(90)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return view
