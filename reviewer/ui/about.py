"""What this is, what it is made of, and under which licences: versions to copy, and every text at hand."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

import reviewer
from reviewer.messages import N_
from reviewer.ui.buttons import CLOSE, dialog_buttons
from reviewer.ui.licences import Component, components
from reviewer.ui.plain import plain_label
from reviewer.ui.room import fit_screen
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.wording import say

_ABOUT = N_(
    "about",
    "Reviewer {version}\nLanguage versions of documents side by side: fields, differences, Word drafts.\n"
    "Nothing leaves this computer. It is no product of the United Nations and not endorsed by it.",
)


class About(QDialog):
    """Choosing a part of the program shows its licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("about", N_("about", "About Reviewer")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns: tuple[Column[Component], ...] = (
            Column(say("about", N_("about", "Part")), {Role.DisplayRole: lambda part: part.name}),
            Column(say("about", N_("about", "Version")), {Role.DisplayRole: lambda part: part.version}),
            Column(say("about", N_("about", "Licence")), {Role.DisplayRole: lambda part: part.licence}),
        )
        self.model: RowModel[Component] = RowModel(columns, lambda part: part.name, self)
        self.table = RowTable(self.model, say("about", N_("about", "What Reviewer is made of")), wide=2)
        self.table.setAccessibleDescription(say("about", N_("about", "Up and Down show the licence of each part")))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("about", N_("about", "Text of the licence")))
        self.text.setAccessibleDescription(say("about", N_("about", "Of the part chosen above")))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self.model.show(components())
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(QApplication.windowIcon().pixmap(48, 48))
        about = plain_label(say("about", _ABOUT, version=reviewer.__version__), wrap=True)
        top.addWidget(picture)
        top.addWidget(about, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(self.text)
        parts.setSizes([200, 200])
        buttons = dialog_buttons()
        close = buttons.button(CLOSE)
        close.setAccessibleDescription(say("about", N_("about", "Closes this page")))
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = buttons.addButton(say("about", N_("about", "Copy the versions")), action)
        about_copy = N_("about", "Copies the list of parts and versions, for whoever looks after Reviewer")
        self.copy.setAccessibleDescription(say("about", about_copy))
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(parts, 1)
        layout.addWidget(buttons)
        fit_screen(self, 680, 560)

    def _show(self, index: QModelIndex) -> None:
        self.text.setPlainText(self.model.rows[index.row()].text() if index.isValid() else "")

    def _copy(self) -> None:
        lines = [f"{part.name} {part.version} ({part.licence})" for part in self.model.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
