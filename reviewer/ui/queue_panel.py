"""The queue at the left: the documents, a filter, and how far the work is."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reviewer.desk import Changed
from reviewer.messages import N_
from reviewer.ui.queue_delegate import QueueDelegate
from reviewer.ui.queue_model import NEEDING_WORK, ORDERS, QueueModel, kept_order, wanted
from reviewer.ui.session import Session
from reviewer.ui.wording import say


class QueuePanel(QWidget):
    """Selecting a document opens it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._quiet = False
        self._model = QueueModel(self)
        self.box = QLineEdit(placeholderText=say("queue", N_("queue", "Filter: name, title, state")))
        self.box.setClearButtonEnabled(True)
        self.box.setAccessibleName(say("queue", N_("queue", "Filter the documents")))
        about = N_(
            "queue", "Words of name, title or state; +F: with a French version, -EF: with neither English nor French"
        )
        self.box.setToolTip(say("queue", about))
        self.view = _view(self._model)
        self._progress = QLabel()
        self._progress.setAccessibleDescription(say("queue", N_("queue", "How far the work is")))
        self._progress.setContentsMargins(6, 3, 6, 3)
        self._progress.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.order = QComboBox()
        self.order.setAccessibleName(say("queue", N_("queue", "Order of the documents")))
        for name, text in ORDERS.items():
            self.order.addItem(say("queue", text), name)
        self.order.currentIndexChanged.connect(self._sort)
        for part in (self.box, self.order, self.view, self._progress):
            layout.addWidget(part)
        self.box.textChanged.connect(self._sort)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        session.begun.connect(self._load)
        session.changed.connect(self._update)
        session.opened.connect(self._select)

    def _load(self) -> None:
        self._show(self._sought())
        if self._model.numbers:
            left_at = self._session.left_at
            self._session.open(left_at if self._model.find(left_at) >= 0 else self._model.numbers[0])
            self._select()

    def _update(self, changed: Changed) -> None:
        if changed.rows:
            numbers = self._sought()
        elif self.box.text().strip():  # what has changed may fit the filter no longer
            numbers = kept_order(self._model.numbers, self._sought())
        else:
            numbers = self._model.numbers
        self._show(numbers, changed.documents)
        if not self._session.is_there(self._session.document):
            self._session.open(next(iter(self._model.numbers), 0))
        self._select()

    def _sought(self) -> list[int]:
        """Return the documents that the filter lets through, in the order chosen."""
        return self._session.catalogue.queue(self.order.currentData(), wanted(self.box.text()))

    def _sort(self) -> None:
        if self._session.ready:
            self._show(self._sought())
            self._select()

    def choose_order(self, name: str) -> None:
        """Sort the queue in one of the orders, the usual one where there is no such."""
        self.order.setCurrentIndex(max(self.order.findData(name), 0))

    def chosen(self) -> tuple[int, ...]:
        """Return the documents that are selected, in the order shown."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return tuple(self._model.numbers[row] for row in rows)

    def worked_on(self) -> tuple[int, ...]:
        """Return the document shown; all that are selected, where it is one of several; none where there is none."""
        chosen, shown = self.chosen(), self._session.document
        return chosen if shown in chosen else (shown,) if shown else ()

    def shown(self) -> tuple[int, ...]:
        """Return the documents that the filter lets through, in the order shown."""
        return tuple(self._model.numbers)

    def _show(self, numbers: Sequence[int], changed: Sequence[int] = ()) -> None:
        catalogue = self._session.catalogue
        self._quiet = True  # a reset is no choice of the clerk
        if numbers == self._model.numbers:
            self._model.read_again(changed)
        else:
            self._model.show(numbers, catalogue.documents)
        self._quiet = False
        counted = catalogue.counted()
        text = N_("queue", "{done} of {all} reviewed, {found} with findings")
        said = say("queue", text, done=counted.done, all=counted.all, found=counted.found)
        shown = say("queue", N_("queue", "{count} shown"), count=len(numbers)) if self.box.text().strip() else ""
        self._progress.setText("; ".join(filter(None, (shown, said))) if counted.all else "")

    def _select(self) -> None:
        row = self._model.find(self._session.going_to)
        index = self._model.index(row) if row >= 0 else QModelIndex()
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
            self._session.open(self._model.numbers[index.row()])

    def open_first_of(self, documents: Sequence[int]) -> None:
        """Open the one of `documents` that stands first in the queue."""
        rows = [row for row in map(self._model.find, documents) if row >= 0]
        if rows:
            self._session.open(self._model.numbers[min(rows)])

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) document of those shown."""
        shown, at = self._model.numbers, self._model.find(self._session.going_to)
        if shown and 0 <= at + by < len(shown):
            self._session.open(shown[at + by])

    def next_needing_work(self) -> bool:
        """Open the next document that needs work, from here on and round; say whether there is one."""
        here = self._session.going_to
        needing = set(self._session.catalogue.queue("newest", wanted(self.box.text(), NEEDING_WORK))) - {here}
        shown, after = self._model.numbers, self._model.find(here) + 1
        for number in (*shown[after:], *shown[:after]):
            if number in needing:
                self._session.open(number)
                return True
        return False


def _view(model: QueueModel) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(QueueDelegate(view))
    view.setUniformItemSizes(True)
    view.setAccessibleName(say("queue", N_("queue", "Documents")))
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
