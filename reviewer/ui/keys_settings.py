"""The dialog in which a clerk changes the keys; a key that something else has is named before it is taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.messages import N_
from reviewer.ui.actions import ACTS, Act, named_keys, to_do
from reviewer.ui.buttons import CLOSE, dialog_buttons
from reviewer.ui.keymap import OMEGAT, Keymap, Keys, why_not
from reviewer.ui.plain import plain_label
from reviewer.ui.room import fit_screen
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.wording import say


class KeyBox(QKeySequenceEdit):
    """Takes the key pressed, but for Esc, which closes the dialog as everywhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the dialog."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)


class KeysSettings(QDialog):
    """What is changed is in force at once, and kept."""

    changed = Signal()

    def __init__(self, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self._keymap = keymap
        title = say("keys", N_("keys", "Change the keys"))
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns: tuple[Column[Act], ...] = (
            Column(say("keys", N_("keys", "To do")), {Role.DisplayRole: to_do}),
            Column(
                say("keys", N_("keys", "Keys")), {Role.DisplayRole: lambda act: named_keys(self._keymap.keys(act.name))}
            ),
        )
        self.model: RowModel[Act] = RowModel(columns, lambda act: act.name, self)
        self.table = RowTable(self.model, title, wide=0)
        self.box = KeyBox()
        self.box.setMaximumSequenceLength(1)
        self.box.setAccessibleName(say("keys", N_("keys", "New key")))
        self.box.setAccessibleDescription(say("keys", N_("keys", "Press the key for the action chosen above")))
        self.said = plain_label(name=say("keys", N_("keys", "What else has this key")), wrap=True)
        self.give = _button(
            N_("keys", "Use this key"), N_("keys", "Gives the key to the action chosen above"), self._give
        )
        self.take = _button(N_("keys", "No key"), N_("keys", "Leaves the action without a key"), self._take)
        self.delivered = _button(
            N_("keys", "Keys as delivered"), N_("keys", "Forgets every change of keys"), lambda: self._use({})
        )
        self.omegat = _button(
            N_("keys", "OmegaT keys"),
            N_("keys", "Sets the keys that translators know from OmegaT"),
            lambda: self._use(OMEGAT),
        )
        self._lay_out()
        self.model.show([act for act in ACTS if act.name])
        self.table.selectionModel().currentRowChanged.connect(self._look)
        self.box.keySequenceChanged.connect(self._look)
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _lay_out(self) -> None:
        line, presets = QHBoxLayout(), QHBoxLayout()
        for part in (plain_label(say("keys", N_("keys", "New key"))), self.box, self.give, self.take):
            line.addWidget(part)
        close = dialog_buttons()
        close.button(CLOSE).setToolTip(say("keys", N_("keys", "Closes the list")))
        close.rejected.connect(self.reject)
        presets.addWidget(self.delivered)
        presets.addWidget(self.omegat)
        presets.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addLayout(line)
        layout.addWidget(self.said)
        layout.addLayout(presets)
        fit_screen(self, 560, 600)

    @property
    def current(self) -> Act | None:
        """The action chosen."""
        number = self.table.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def choose(self, name: str) -> None:
        """Choose an action."""
        self.table.setCurrentIndex(self.model.index(self.model.find(name), 0))

    def _key(self) -> str:
        return self.box.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _look(self) -> None:
        """Say whether the key is free."""
        act, key = self.current, self._key()
        other = self._keymap.user(key, act.name) if act and key else ""
        names = {one.name: to_do(one) for one in ACTS if one.name}
        refused = why_not(key) if key else ""
        if refused:
            text = refused
        elif other:
            text = say(
                "keys",
                N_("keys", "{key} is the key of “{other}”, and would be taken from it."),
                key=key,
                other=names[other],
            )
        else:
            text = say("keys", N_("keys", "{key} is free."), key=key) if key else ""
        self.said.setText(text)
        self.give.setEnabled(bool(act and key and not refused))

    def _give(self) -> None:
        if self.current and self._key():
            self._keymap.give(self.current.name, self._key())
            self.box.clear()
            self._tell()

    def _take(self) -> None:
        if self.current:
            self._keymap.give(self.current.name, "")
            self._tell()

    def _use(self, preset: Keys) -> None:
        self._keymap.use(preset)
        self._tell()

    def _tell(self) -> None:
        self.model.dataChanged.emit(self.model.index(0, 0), self.model.index(len(self.model.rows) - 1, 1))
        self.changed.emit()
        self._look()


def _button(text: str, about: str, work: Callable[[], None]) -> QPushButton:
    button = QPushButton(say("keys", text))
    button.setToolTip(say("keys", about))
    button.setAutoDefault(False)  # Enter is a key like any other here
    button.clicked.connect(work)
    return button
