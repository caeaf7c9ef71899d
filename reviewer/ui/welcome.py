"""What stands in the middle while the library is empty: what to do, with a button for each way, and other libraries."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reviewer.messages import N_
from reviewer.ui.libraries import Libraries
from reviewer.ui.plain import plain_label
from reviewer.ui.recent import named, why_not
from reviewer.ui.wording import say

_WAYS = (
    ("import_files", N_("welcome", "Word, PDF, text and other files, of one document or of many, mixed as they come")),
    ("import_folder", N_("welcome", "All documents in a folder and in the folders inside it")),
    ("add_samples", N_("welcome", "Three made-up documents to try things on; they are removed in one step")),
    ("watch_folder", N_("welcome", "New files in a folder of your choice are offered as they arrive")),
    ("open_library", N_("welcome", "A library of yours that lies elsewhere")),
    ("new_library", N_("welcome", "An empty library, where you say")),
)
_SHOWN = 5  # recent libraries
_WIDEST = 680  # pixels of a page that is read


class Welcome(QScrollArea):
    """Its buttons do what the menus do."""

    def __init__(self, libraries: Libraries) -> None:
        super().__init__()
        self._libraries = libraries
        self.buttons: dict[str, QPushButton] = {}
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(24, 20, 24, 20)
        self.title, self._what = QLabel(), plain_label(wrap=True)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.title.setFont(font)
        self._about: dict[str, QLabel] = {}
        self._ways = QGridLayout()
        self._ways.setColumnStretch(1, 1)
        self._recent = QVBoxLayout()
        self._others = QLabel(say("welcome", N_("welcome", "Libraries opened before")))
        for part in (self.title, self._what):
            self._layout.addWidget(part)
        self._layout.addLayout(self._ways)
        self._layout.addSpacing(12)
        self._layout.addWidget(self._others)
        self._layout.addLayout(self._recent)
        self._layout.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Make a button for each way; the actions say what they are called and which keys they have."""
        for row, (name, about) in enumerate(_WAYS):
            action = actions[name]
            self.buttons[name] = button = _button(action.text().replace("&", ""), say("welcome", about), action.trigger)
            button.setIcon(action.icon())
            action.changed.connect(lambda button=button, action=action: button.setIcon(action.icon()))
            key = action.shortcut().toString()
            text = say("welcome", about)
            self._ways.addWidget(button, row, 0)
            self._about[name] = plain_label(f"{text} ({key})" if key else text, wrap=True)
            self._ways.addWidget(self._about[name], row, 1)

    def show_ways(self, opened: bool) -> None:
        """Say what can be done with an empty library, or where none could be `opened`."""
        if opened:
            title = N_("welcome", "This library is empty")
            what = N_("welcome", "Drop files or folders on this window, or choose one of these:")
        else:
            title = N_("welcome", "No library is open")
            what = N_("welcome", "The reason stands at the bottom. Another library can be opened, or a new one made:")
        self.title.setText(say("welcome", title))
        self._what.setText(say("welcome", what))
        for name, button in self.buttons.items():
            shown = opened != (name == "new_library") or name == "open_library"
            button.setVisible(shown)
            self._about[name].setVisible(shown)
        self.setFocusProxy(self.buttons["import_files" if opened else "open_library"])
        self.show_recent()

    def show_recent(self) -> None:
        """List the libraries opened before; one that is missing cannot be pressed, and says why."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        others = self._libraries.others()[:_SHOWN]
        self._others.setVisible(bool(others))
        for path in others:
            about = N_("welcome", "Opens this library in the place of the empty one")
            button = _button(
                named(path).replace("&", "&&"),
                say("welcome", about),
                lambda _checked=False, path=path: self._libraries.open(path),
            )
            button.setEnabled(not why_not(path))
            self._recent.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button at Enter too: outside of dialogs Qt leaves that to Space."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)


def _button(text: str, about: str, pressed: Callable[..., object]) -> QPushButton:
    button = QPushButton(text)
    button.setStyleSheet("text-align: left; padding: 5px 10px")
    button.setAccessibleDescription(about)
    button.clicked.connect(pressed)
    return button
