"""The table of a version's fields: a row each, walked through by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from reviewer.messages import N_
from reviewer.ui.field_columns import FieldColumns
from reviewer.ui.field_model import VALUE, FieldModel
from reviewer.ui.wording import say


class FieldTable(QTableView):
    """Whole rows, of which the value is what the keyboard is at."""

    walked = Signal()  # a key brought the clerk to another field

    def __init__(self, model: FieldModel) -> None:
        super().__init__()
        triggers = QAbstractItemView.EditTrigger
        self.setModel(model)
        self.setAccessibleName(say("fields", N_("fields", "Fields of the version")))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        FieldColumns(self, model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say when a key has gone to another field."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self.walked.emit()
