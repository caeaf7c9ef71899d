"""The page of keys (F1), made from the table of actions and the keys in force; it can be printed."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reviewer.messages import N_
from reviewer.ui.actions import FIELDS, FINDINGS, GRID, IMPORT, QUEUE, SOURCE, TEXTS, keys_of
from reviewer.ui.buttons import CLOSE, dialog_buttons
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.keymap import Keymap
from reviewer.ui.plain import plain_label
from reviewer.ui.room import fit_screen
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.wording import say

_TITLES = {
    QUEUE: N_("keys", "Keys in the queue of documents"),
    TEXTS: N_("keys", "Keys in the texts"),
    FIELDS: N_("keys", "Keys in the fields"),
    GRID: N_("keys", "Keys in the fields of all languages"),
    FINDINGS: N_("keys", "Keys in the findings"),
    SOURCE: N_("keys", "Keys on the page of the file"),
    IMPORT: N_("keys", "Keys on the page before an import"),
}


class KeysPage(QDialog):
    """Lists what can be done in the present view, then what can be done everywhere."""

    change_asked = Signal()

    def __init__(self, view: str, keymap: Keymap, parent: QWidget) -> None:
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
        self.model.show(keys_of(view, keymap.keys))
        buttons = dialog_buttons()
        buttons.button(CLOSE).setToolTip(say("keys", N_("keys", "Closes the page")))
        self.said = plain_label(name=say("keys", N_("keys", "What was written")), wrap=True)
        self.said.hide()
        for text, about, work in (
            (
                N_("keys", "Print…"),
                N_("keys", "Prints this list of keys; without a printer, writes a PDF"),
                self._print,
            ),
            (N_("keys", "Save as PDF…"), N_("keys", "Writes this list of keys into a PDF file"), self.save),
            (N_("keys", "Change the keys…"), N_("keys", "Opens the list in which keys are changed"), self._change),
        ):
            button = buttons.addButton(say("keys", text), QDialogButtonBox.ButtonRole.ActionRole)
            button.setToolTip(say("keys", about))
            button.clicked.connect(work)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(title))
        layout.addWidget(table)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
        fit_screen(self, 520, 600)

    def _change(self) -> None:
        self.change_asked.emit()
        self.accept()

    def _print(self) -> None:
        # It asks the system for its printers, which takes a while.
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

        if not QPrinterInfo.availablePrinterNames():
            self.save()
            return
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        # Its own dialog for a file would open every file of a folder, a library too.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        if dialog.exec():
            page(self.windowTitle(), self.model.rows).print_(printer)

    def save(self) -> None:
        """Ask for a file, and write the list into it as a PDF."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = str(Path(folder) / say("keys", N_("keys", "Keys of Reviewer.pdf")))
        title = say("keys", N_("keys", "Save the keys as PDF"))
        chosen = FileDialog.ask_target(self, title, name, say("keys", N_("keys", "PDF (*.pdf)")), replaces=True)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix.lower() == ".pdf" else Path(f"{chosen}.pdf")
        try:
            path.write_bytes(pdf(self.windowTitle(), self.model.rows))
            text, why = N_("keys", "Written: {path}"), ""
        except OSError as error:
            text, why = N_("keys", "{path} could not be written: {why}"), error.strerror or str(error)
        self.said.setText(say("keys", text, path=path, why=why))
        self.said.show()


def pdf(title: str, rows: Sequence[tuple[str, str]]) -> bytes:
    """Return the keys as a PDF of A4 pages."""
    into = QBuffer()
    into.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(into)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    page(title, rows).print_(writer)
    del writer  # it ends the file
    return bytes(into.data().data())


def page(title: str, rows: Sequence[tuple[str, str]]) -> QTextDocument:
    """Return the keys as a page to print."""
    lines = "".join(f"<tr><td>{escape(to_do)}</td><td><b>{escape(keys)}</b></td></tr>" for to_do, keys in rows)
    document = QTextDocument()
    document.setHtml(f"<h2>{escape(title)}</h2><table cellspacing='0' cellpadding='3'>{lines}</table>")
    return document
