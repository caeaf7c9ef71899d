"""How far an export is, with Cancel, in the line at the bottom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from reviewer.messages import N_
from reviewer.ui.wording import say

_WIDE = 160  # pixels of the bar


class ExportProgress(QWidget):
    """Hidden while nothing is being written."""

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text, self.more = QLabel(), QLabel()
        self.more.hide()
        self.bar = QProgressBar()
        self.bar.setMaximumWidth(_WIDE)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("export", N_("export", "Progress of the export")))
        self.cancel = QPushButton(say("export", N_("export", "Stop the e&xport")))
        about = say("export", N_("export", "What has been written stays; the rest is not written"))
        self.cancel.setAccessibleDescription(about)
        self.cancel.setToolTip(about)
        self.cancel.clicked.connect(self.cancel_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 1, 6, 1)
        for part in (self.text, self.bar, self.more, self.cancel):
            line.addWidget(part)
        self.hide()

    def show_waiting(self, count: int) -> None:
        """Say how many exports wait behind this one."""
        text = N_("export", "1 more waits") if count == 1 else N_("export", "{count} more wait")
        self.more.setText(say("export", text, count=count))
        self.more.setVisible(count > 0)

    def show_progress(self, done: int, total: int) -> None:
        """Say how many pieces of work are done; (0, 0) while that is not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        text = N_("export", "Writing {done} of {total}") if total else N_("export", "Writing")
        self.text.setText(say("export", text, done=min(done + 1, total), total=total))
        self.show()
