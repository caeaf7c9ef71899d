"""The one place of the window that says what went wrong: a sentence for the clerk, or a report of a fault."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

import reviewer
from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.ui.plain import plain_label
from reviewer.ui.wording import say

_LONGEST = 200_000  # characters of a report
_log = logging.getLogger(__name__)


def report(error: BaseException) -> str:
    """Return what a report of a fault holds: versions and traceback, nothing of the documents' texts."""
    lines = traceback.format_exception(error)
    return f"Reviewer {reviewer.__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{''.join(lines)}"


class FaultReport(QDialog):
    """Shows a fault of the program, to be copied and sent; the work goes on behind it."""

    def __init__(self, error: BaseException, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("faults", N_("faults", "A fault of Reviewer")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 380)
        text = N_(
            "faults",
            "Something went wrong that should not have. What was stored before is safe. "
            "Please copy this report and send it to whoever looks after Reviewer.",
        )
        self.details = QPlainTextEdit(report(error))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(say("faults", N_("faults", "Report")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(say("faults", N_("faults", "Copy")), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(say("faults", text), wrap=True))
        layout.addWidget(self.details)
        layout.addWidget(buttons)

    def add(self, error: BaseException) -> None:
        """Add another fault to the report, unless it is there already or the report is long enough."""
        text = report(error)
        known = self.details.toPlainText()
        if text not in known and len(known) < _LONGEST:
            self.details.appendPlainText("\n" + text)


class Faults(QObject):
    """Hears of every error: those of the desk, of jobs, and those that nobody caught."""

    said = Signal(str)  # what the clerk can act on

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._page: FaultReport | None = None

    def tell(self, error: BaseException) -> None:
        """Say an expected error in one line; open a report for any other."""
        if isinstance(error, ReviewerError):
            self.said.emit(str(error))
            return
        _log.error("fault", exc_info=error)
        if self._page is not None:  # a fault may come back with every painting: one page holds them all
            self._page.add(error)
            return
        self._page = FaultReport(error, self._parent)
        self._page.finished.connect(self._closed)
        self._page.show()

    def _closed(self) -> None:
        self._page = None

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Stand in for ``sys.excepthook``; Ctrl+C in the terminal still ends the program."""
        del trace
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, error.__traceback__)
            return
        self.tell(error)
