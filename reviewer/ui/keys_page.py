"""The page of keys (F1), made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reviewer.messages import N_
from reviewer.ui.actions import FIELDS, QUEUE, TEXTS, keys_of
from reviewer.ui.plain import plain_label
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.wording import say

_TITLES = {
    QUEUE: N_("keys", "Keys in the queue of documents"),
    TEXTS: N_("keys", "Keys in the texts"),
    FIELDS: N_("keys", "Keys in the fields"),
}


class KeysPage(QDialog):
    """Lists what can be done in the present view, then what can be done everywhere."""

    def __init__(self, view: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = say("keys", _TITLES.get(view, N_("keys", "Keys")))
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns: tuple[Column[tuple[str, str]], ...] = (
            Column(say("keys", N_("keys", "To do")), {Role.DisplayRole: lambda row: row[0]}),
            Column(say("keys", N_("keys", "Keys")), {Role.DisplayRole: lambda row: row[1]}),
        )
        self.model = RowModel(columns, lambda row: row, self)
        table = RowTable(self.model, title, wide=0)
        self.model.show(keys_of(view))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(title))
        layout.addWidget(table)
        layout.addWidget(buttons)
        self.resize(520, 600)
