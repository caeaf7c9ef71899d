"""The queue at the left: the documents, a filter, and how far the work is."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reviewer.desk import Changed, DocumentRow
from reviewer.messages import N_
from reviewer.ui.queue_delegate import QueueDelegate
from reviewer.ui.queue_model import ORDERS, QueueFilter, kept_order, needs_work, queue_model
from reviewer.ui.row_model import ROW
from reviewer.ui.session import Session
from reviewer.ui.wording import say


class QueuePanel(QWidget):
    """Selecting a document opens it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._quiet = False
        self._model = queue_model(self)
        self._filter = QueueFilter(self)
        self._filter.setSourceModel(self._model)
        self.box = QLineEdit(placeholderText=say("queue", N_("queue", "Filter: name, title, state")))
        self.box.setClearButtonEnabled(True)
        self.box.setAccessibleName(say("queue", N_("queue", "Filter the documents")))
        self.view = _view(self._filter)
        self._progress = QLabel()
        self._progress.setAccessibleName(say("queue", N_("queue", "How far the work is")))
        self._progress.setContentsMargins(6, 3, 6, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.order = QComboBox()
        self.order.setAccessibleName(say("queue", N_("queue", "Order of the documents")))
        for name, (text, _) in ORDERS.items():
            self.order.addItem(say("queue", text), name)
        self.order.currentIndexChanged.connect(self._sort)
        for part in (self.box, self.order, self.view, self._progress):
            layout.addWidget(part)
        self.box.textChanged.connect(self._filter_by)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        session.begun.connect(self._load)
        session.changed.connect(self._update)
        session.opened.connect(self._select)

    def _load(self) -> None:
        self._show(self._ordered(self._session.desk.documents()))
        if self._filter.rowCount():
            left_at = self._session.left_at
            self._session.open(left_at if left_at in self._numbers() else self._row(0).id)

    def _update(self, changed: Changed) -> None:
        rows = self._session.desk.documents()
        self._show(self._ordered(rows) if changed.rows else kept_order(self._model.rows, rows))
        if self._session.document not in {row.id for row in rows}:
            self._session.open(self._row(0).id if self._filter.rowCount() else 0)
        self._select()

    def _ordered(self, rows: tuple[DocumentRow, ...]) -> tuple[DocumentRow, ...]:
        key = ORDERS[self.order.currentData()][1]
        return tuple(sorted(rows, key=key)) if key else rows

    def _sort(self) -> None:
        if self._session.ready:
            self._show(self._ordered(self._session.desk.documents()))
            self._select()

    def choose_order(self, name: str) -> None:
        """Sort the queue in one of the orders, the usual one where there is no such."""
        self.order.setCurrentIndex(max(self.order.findData(name), 0))

    def chosen(self) -> tuple[int, ...]:
        """Return the documents that are selected, in the order shown."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return tuple(self._row(row).id for row in rows)

    def shown(self) -> tuple[int, ...]:
        """Return the documents that the filter lets through, in the order shown."""
        return tuple(self._numbers())

    def _show(self, rows: tuple[DocumentRow, ...]) -> None:
        self._quiet = True  # a reset is no choice of the clerk
        self._model.show(rows)
        self._quiet = False
        done = sum(row.state in ("reviewed", "circulated") for row in rows)
        found = sum(bool(row.errors or row.warnings) for row in rows)
        text = N_("queue", "{done} of {all} reviewed, {found} with findings")
        self._progress.setText(say("queue", text, done=done, all=len(rows), found=found))

    def _filter_by(self, words: str) -> None:
        self._quiet = True
        self._filter.set_words(words)
        self._quiet = False
        self._select()

    def _row(self, number: int) -> DocumentRow:
        row = self._filter.index(number, 0).data(ROW)
        assert isinstance(row, DocumentRow)
        return row

    def _select(self) -> None:
        index = self._filter.mapFromSource(self._model.index(self._model.find(self._session.document), 0))
        self._quiet = True
        if index.isValid() and index == self.view.currentIndex() and self.view.selectionModel().hasSelection():
            pass  # several may be selected, and stay so
        elif index.isValid():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        else:
            self.view.clearSelection()
        self._quiet = False

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self._session.open(self._row(index.row()).id)

    def _numbers(self) -> list[int]:
        return [self._row(number).id for number in range(self._filter.rowCount())]

    def open_first_of(self, documents: Sequence[int]) -> None:
        """Open the one of `documents` that stands first in the queue."""
        if first := next((number for number in self._numbers() if number in documents), 0):
            self._session.open(first)

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) document of those shown."""
        shown = self._numbers()
        at = shown.index(self._session.document) if self._session.document in shown else -1
        if shown and 0 <= at + by < len(shown):
            self._session.open(shown[at + by])

    def next_needing_work(self) -> bool:
        """Open the next document that needs work, from here on and round; say whether there is one."""
        shown = self._numbers()
        here = shown.index(self._session.document) + 1 if self._session.document in shown else 0
        for number in [*range(here, len(shown)), *range(min(here, len(shown)))]:
            row = self._row(number)
            if needs_work(row) and row.id != self._session.document:
                self._session.open(row.id)
                return True
        return False


def _view(model: QueueFilter) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(QueueDelegate(view))
    view.setUniformItemSizes(True)
    view.setAccessibleName(say("queue", N_("queue", "Documents")))
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
