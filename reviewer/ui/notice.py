"""The line at the bottom: what has just been done, with Undo beside it, and long work with Cancel."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from reviewer.messages import N_, plain
from reviewer.ui.colours import tone
from reviewer.ui.icons import pixmap
from reviewer.ui.pace import Pace
from reviewer.ui.plain import tip
from reviewer.ui.theme import follow
from reviewer.ui.wording import say

_STAYS = 20_000  # milliseconds


class Notice(QStatusBar):
    """Never a modal box: the clerk goes on working."""

    undo_asked = Signal()
    refused_asked = Signal()
    details_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = QLabel()
        self.picture.hide()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAccessibleDescription(say("notice", N_("notice", "Message")))
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo = self._button(N_("notice", "Undo"), self.undo_asked)
        self.details = self._button(N_("notice", "Details…"), self.details_asked)
        self.refused = self._button(N_("notice", "Show the files"), self.refused_asked)
        self._fades = QTimer(self)
        self._fades.setSingleShot(True)
        self._fades.setInterval(_STAYS)
        self._fades.timeout.connect(lambda: self.say(""))
        self._work = QWidget()
        self.progress = QProgressBar()
        self.working, self.more = QLabel(), QLabel()
        self.more.hide()
        self._pace = Pace()
        self._kind = "info"
        self._awaited = ""
        self.watched = QLabel()
        self.watched.setTextFormat(Qt.TextFormat.PlainText)
        self.watched.setAccessibleDescription(say("notice", N_("notice", "Folder that is watched")))
        self.watched.hide()
        self._arrange()

    def _button(self, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(say("notice", text))
        button.clicked.connect(asked)
        button.hide()
        return button

    def _arrange(self) -> None:
        left = QWidget()
        line = QHBoxLayout(left)
        line.setContentsMargins(6, 1, 6, 1)
        for part in (self.picture, self.undo, self.refused, self.details):
            line.addWidget(part)
        line.addWidget(self.text, 1)
        self.addWidget(left, 1)
        right = QHBoxLayout(self._work)
        right.setContentsMargins(6, 1, 6, 1)
        self.progress.setMaximumWidth(160)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("notice", N_("notice", "Progress of the import")))
        self.cancel = QPushButton(say("notice", N_("notice", "&Cancel")))
        self.cancel.clicked.connect(self.cancel_asked)
        right.addWidget(self.working)
        right.addWidget(self.progress)
        right.addWidget(self.more)
        right.addWidget(self.cancel)
        self.addPermanentWidget(self.watched)
        self.addPermanentWidget(self._work)
        self._work.hide()
        follow(self, self._draw)

    def say(self, text: str, undo: bool = False, kind: str = "info", refused: bool = False) -> None:
        """Show a line; `undo`: with a button that takes it back, `refused`: with one that shows the files."""
        self.text.setText(text)
        self.text.setToolTip(tip(text))
        self.details.setVisible(kind == "error" and bool(text))
        self.undo.setVisible(undo)
        self.refused.setVisible(refused)
        self.picture.setVisible(bool(text))
        self._kind = kind
        self._draw()
        if text and QAccessible.isActive():  # a screen reader reads it out, wherever the keyboard is
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if text and kind == "info":
            self._fades.start()
        else:
            self._fades.stop()  # an error stays until something else is said

    def _draw(self) -> None:
        self.picture.setPixmap(pixmap(self._kind, tone(self.palette(), self._kind), 16, self.devicePixelRatioF()))

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the import is; (0, 0) while that is not known."""
        if not total:
            self._pace.start()
        text = N_("notice", "Reading {done} of {total} files") if total else N_("notice", "Looking for files")
        if total and done >= total:
            text = N_("notice", "{total} files read; comparing")
        said = say("notice", text, done=min(done + 1, total), total=total)
        self._show_work(done, total, " – ".join(filter(None, (said, self._pace.said(done, total)))))

    def show_awaited(self, name: str) -> None:
        """Say that a long document is being opened, until there is none."""
        text = say("notice", N_("notice", "Opening {name}…"), name=name) if name else ""
        if name or self.text.text() == self._awaited:
            self.say(text)
        self._awaited = text

    def show_storing(self, done: int, total: int) -> None:
        """Say how far the files are stored."""
        text = N_("notice", "Storing {done} of {total} files")
        self._show_work(done, total, say("notice", text, done=min(done + 1, total), total=total))

    def _show_work(self, done: int, total: int, text: str) -> None:
        self._work.show()
        self.progress.setRange(0, 0 if done >= total else total)
        self.progress.setValue(done)
        self.working.setText(text)

    def show_waiting(self, count: int) -> None:
        """Say how many imports wait behind this one."""
        text = N_("notice", "1 more waits") if count == 1 else N_("notice", "{count} more wait")
        self.more.setText(say("notice", text, count=count))
        self.more.setVisible(count > 0)

    def show_watched(self, folder: str, there: bool) -> None:
        """Say which folder is watched, and whether it is there."""
        self.watched.setVisible(bool(folder))
        text = N_("notice", "Watching {name}") if there else N_("notice", "Folder to watch is not there: {name}")
        self.watched.setText(say("notice", text, name=plain(Path(folder).name or folder)))
        self.watched.setToolTip(tip(plain(folder)))

    def end_progress(self) -> None:
        """Take progress and Cancel away."""
        self._work.hide()
