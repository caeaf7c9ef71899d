"""The dialog that sets which folder is watched, and what happens to its new files."""

from dataclasses import replace

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.messages import N_
from reviewer.ui.buttons import CLOSE, dialog_buttons
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.plain import plain_label
from reviewer.ui.preferences import Preferences
from reviewer.ui.wording import say

_WIDE = 520  # pixels


class WatchSettings(QDialog):
    """What is changed is in force at once, and kept."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(say("watch", N_("watch", "Watch a folder")))
        self.box = QLineEdit()
        self.box.setReadOnly(True)
        self.box.setAccessibleName(say("watch", N_("watch", "Folder that is watched")))
        self.box.setPlaceholderText(say("watch", N_("watch", "No folder is watched")))
        self.choose_button = QPushButton(say("watch", N_("watch", "Choose a folder…")))
        self.stop_button = QPushButton(say("watch", N_("watch", "Watch none")))
        self.unasked = QCheckBox(say("watch", N_("watch", "Import new files without asking")))
        for part, about in (
            (self.box, N_("watch", "New files in it, and in the folders inside it, are offered as they arrive")),
            (self.choose_button, N_("watch", "Asks for the folder")),
            (self.stop_button, N_("watch", "New files are no longer looked for")),
            (self.unasked, N_("watch", "Otherwise a line above the texts offers them")),
        ):
            part.setAccessibleDescription(say("watch", about))
            part.setToolTip(say("watch", about))
        self._lay_out()
        self.choose_button.clicked.connect(self.choose)
        self.stop_button.clicked.connect(lambda: preferences.change(replace(preferences.settings, watch="")))
        self.unasked.toggled.connect(lambda on: preferences.change(replace(preferences.settings, watch_imports=on)))
        preferences.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        text = N_(
            "watch",
            "New files in this folder are offered as they arrive, once they have stopped growing. "
            "Files that the library holds already are not offered.",
        )
        line = QHBoxLayout()
        for part in (self.choose_button, self.stop_button):
            line.addWidget(part)
        line.addStretch(1)
        buttons = dialog_buttons()
        close = buttons.button(CLOSE)
        close.setAccessibleDescription(say("watch", N_("watch", "Closes this; what was set stays set")))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for one in (plain_label(say("watch", text), wrap=True), self.box):
            layout.addWidget(one)
        layout.addLayout(line)
        layout.addWidget(self.unasked)
        layout.addWidget(buttons)
        self.resize(_WIDE, layout.heightForWidth(_WIDE))
        self.choose_button.setFocus()

    def _show(self) -> None:
        settings = self._preferences.settings
        self.box.setText(settings.watch)
        self.stop_button.setEnabled(bool(settings.watch))
        self.unasked.setChecked(settings.watch_imports)

    def choose(self) -> None:
        """Ask for the folder, and watch it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        here = self._preferences.settings.watch or documents
        if name := FileDialog.ask_folder(self, self.windowTitle(), here):
            self._preferences.change(replace(self._preferences.settings, watch=name))
