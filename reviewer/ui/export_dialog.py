"""What is to be exported, as what, and where to: Enter writes the draft of the version worked on."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

import reviewer.desk
from reviewer.desk import DocumentRow, DraftOptions, Existing, ExportOptions
from reviewer.light import light
from reviewer.messages import N_
from reviewer.ui.buttons import CANCEL, dialog_buttons
from reviewer.ui.export_languages import LanguageChoice
from reviewer.ui.exports import Wanted
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.geometry import Geometry
from reviewer.ui.plain import plain_label
from reviewer.ui.room import fit_screen
from reviewer.ui.wording import say

if TYPE_CHECKING:
    from reviewer.desk import ExportKind

_PRESENT, _SELECTED, _LISTED = range(3)
_PAPERS = (
    ("", N_("export", "As the series has it")),
    ("A4", N_("export", "A4 (Geneva)")),
    ("Letter", N_("export", "Letter (New York)")),
)
_EXISTING = (
    ("number", N_("export", "Write beside them, with a number in the name")),
    ("refuse", N_("export", "Leave them, and say so")),
    ("replace", N_("export", "Replace them")),
)
_FILES_FOR = {
    "version": N_("export", "One file for each version"),
    "document": N_("export", "One file for each document"),
    "selection": N_("export", "One file for all documents together"),
}
_ON_PAPER = ("circulation", "bilingual")


@light
class Documents:
    """The documents that may be exported: the present one, those selected and those listed in the queue."""

    present: DocumentRow
    selected: tuple[int, ...]
    listed: tuple[int, ...]


class ExportDialog(QDialog):
    """Documents, kinds and languages are chosen anew each time; folder, paper and the rest are remembered."""

    asked = Signal(object)  # Wanted

    def __init__(
        self,
        documents: Documents,
        languages: LanguageChoice,
        draft: DraftOptions,
        folder: str,
        geometry: Geometry,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._documents, self._draft, self._geometry = documents, draft, geometry
        self.setWindowTitle(say("export", N_("export", "Export")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.what = QButtonGroup(self)
        self.kinds = {key: _tick(kind) for key, kind in reviewer.desk.EXPORT_KINDS.items()}
        self.languages = languages
        self.paper = _list(_PAPERS, N_("export", "Paper"), geometry.text("export/paper", draft.paper))
        self.existing = _list(
            _EXISTING, N_("export", "Files that are there already"), geometry.text("export/existing", "number")
        )
        self.tracked = QCheckBox(say("export", N_("export", "Show what was changed (tracked changes)")))
        self.tracked.setChecked(geometry.text("export/tracked", "yes") == "yes")
        self.folder = QLineEdit(folder)
        self.folder.setAccessibleName(say("export", N_("export", "Folder")))
        self.browse = QPushButton(say("export", N_("export", "Choose…")))
        self.said = plain_label(name=say("export", N_("export", "What will be written")), wrap=True)
        self.buttons = dialog_buttons(CANCEL)
        self.write = self.buttons.addButton(
            say("export", N_("export", "Export")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.give_up = self.buttons.button(CANCEL)
        self._lay_out()
        self._describe()
        self._connect()
        self._start()

    # How it looks

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        where, to = QHBoxLayout(), QLabel(say("export", N_("export", "&To the folder")))
        to.setBuddy(self.folder)
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        for label, part in (
            (N_("export", "What"), self._of_documents()),
            (N_("export", "As"), self._of_kinds()),
            (N_("export", "&Languages"), self.languages),
            (N_("export", "&Paper of drafts"), self.paper),
            (N_("export", "Corrected files"), self.tracked),
            (to, where),
            (N_("export", "F&iles that are there"), self.existing),
        ):
            form.addRow(label if isinstance(label, QLabel) else say("export", label), part)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        fit_screen(self, 660, self.sizeHint().height())

    def _of_documents(self) -> QVBoxLayout:
        documents, column = self._documents, QVBoxLayout()
        name = documents.present.name if len(documents.present.name) < 60 else documents.present.name[:58] + "…"
        said = {_PRESENT: say("export", N_("export", "&This document: {name}"), name=name.replace("&", "&&"))}
        if len(documents.selected) > 1:
            text = N_("export", "The {count} documents &selected")
            said[_SELECTED] = say("export", text, count=len(documents.selected))
        if len(documents.listed) > 1:
            said[_LISTED] = say("export", N_("export", "&All {count} documents listed"), count=len(documents.listed))
        for number, text in said.items():
            self.what.addButton(button := QRadioButton(text), number)
            button.setAccessibleDescription(say("export", N_("export", "Which documents are exported")))
            column.addWidget(button)
        return column

    def _of_kinds(self) -> QGridLayout:
        grid = QGridLayout()
        rows = (len(self.kinds) + 1) // 2
        for number, tick in enumerate(self.kinds.values()):
            grid.addWidget(tick, number % rows, number // rows)
        return grid

    def _describe(self) -> None:
        for part, about in (
            (self.languages.box, N_("export", "Which versions of the documents are written")),
            (self.paper, N_("export", "The size of the paper that drafts and tables are laid out for")),
            (self.tracked, N_("export", "In Word the reader sees each correction, and can take it or not")),
            (self.folder, N_("export", "Where the files are written; it is made where it is not there")),
            (self.browse, N_("export", "Asks for the folder")),
            (self.existing, N_("export", "What becomes of files of the same names in that folder")),
            (self.write, N_("export", "Writes the files while you go on working")),
            (self.give_up, N_("export", "Closes this; nothing is written")),
        ):
            part.setAccessibleDescription(say("export", about))
            part.setToolTip(say("export", about))

    def _connect(self) -> None:
        self.what.idClicked.connect(self._look_at_documents)
        for key, tick in self.kinds.items():
            tick.clicked.connect(lambda on, key=key: self._look_at_kind(key, on))
        self.languages.changed.connect(self.look)
        self.folder.textChanged.connect(self.look)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.give)
        self.buttons.rejected.connect(self.reject)

    def _start(self) -> None:
        several = self.what.button(_SELECTED)
        (several or self.what.button(_PRESENT)).setChecked(True)
        self.languages.narrow(several is None)
        self.kinds["circulation"].setChecked(True)
        self.write.setDefault(True)
        self.look()
        self.kinds["circulation"].setFocus()

    # What is chosen

    def documents(self) -> tuple[int, ...]:
        """Return the documents chosen."""
        chosen = self._documents
        return ((chosen.present.id,), chosen.selected, chosen.listed)[self.what.checkedId()]

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the kinds chosen."""
        return tuple(key for key, tick in self.kinds.items() if tick.isChecked())

    def wanted(self) -> Wanted:
        """Return all that is chosen."""
        existing = cast(Existing, self.existing.currentData())
        draft = replace(self._draft, paper=self.paper.currentData())
        options = ExportOptions(self._to(), self.languages.languages(), existing, self.tracked.isChecked(), draft)
        return Wanted(self.documents(), self.chosen(), options)

    def _to(self) -> Path:
        """Return the folder that is typed."""
        typed = Path(self.folder.text().strip())
        try:
            return typed.expanduser()
        except RuntimeError:  # nobody of that name has a home here
            return typed

    def _look_at_documents(self, number: int) -> None:
        self.languages.narrow(number == _PRESENT)
        self.look()

    def _look_at_kind(self, key: str, on: bool) -> None:
        if on and reviewer.desk.EXPORT_KINDS[key].scope == "document":
            self.languages.widen()
        self.look()

    def look(self) -> None:
        """Say what is missing before anything can be written, and open only the choices that count."""
        chosen = self.chosen()
        self.paper.setEnabled(any(key in chosen for key in _ON_PAPER))
        self.tracked.setEnabled("corrected" in chosen)
        missing = ""
        if not chosen:
            missing = N_("export", "Choose at least one kind of file.")
        elif self.languages.nothing():
            missing = N_("export", "Choose at least one language.")
        elif not self.folder.text().strip():
            missing = N_("export", "Choose a folder.")
        elif not self._to().is_absolute():
            missing = N_("export", "Type the whole path of the folder, or choose it.")
        self.said.setText(say("export", missing) if missing else self._count())
        self.write.setEnabled(not missing)

    def _count(self) -> str:
        """Say how much will be written, as far as that is known before."""
        documents, languages = self.documents(), self.languages.languages()
        if self.what.checkedId() != _PRESENT:
            return say("export", N_("export", "Documents: {count}"), count=len(documents))
        there = self._documents.present.languages
        wanted = sum(not languages or code in languages for code in there)
        files = sum(wanted if reviewer.desk.EXPORT_KINDS[key].scope == "version" else 1 for key in self.chosen())
        return say("export", N_("export", "Files to write: {count}"), count=files)

    def _browse(self) -> None:
        title = say("export", N_("export", "Folder for the files"))
        if name := FileDialog.ask_folder(self, title, self.folder.text()):
            self.folder.setText(name)

    def give(self) -> None:
        """Have the files written, remember how, and close."""
        if not self.write.isEnabled():
            return
        wanted = self.wanted()
        for key, value in (
            ("folders/out", str(wanted.options.folder)),
            ("export/paper", self.paper.currentData()),
            ("export/existing", wanted.options.existing),
            ("export/tracked", "yes" if wanted.options.tracked else "no"),
        ):
            self._geometry.keep(key, value)
        self.accept()
        self.asked.emit(wanted)


def _tick(kind: "ExportKind") -> QCheckBox:
    tick = QCheckBox(say("export", kind.title))
    about = say("export", _FILES_FOR[kind.scope])
    tick.setAccessibleDescription(about)
    tick.setToolTip(about)
    return tick


def _list(choices: tuple[tuple[str, str], ...], name: str, at: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(say("export", name))
    for value, text in choices:
        box.addItem(say("export", text), value)
    box.setCurrentIndex(max(box.findData(at), 0))
    return box
