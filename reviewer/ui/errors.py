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
from reviewer.ui.buttons import CLOSE, dialog_buttons
from reviewer.ui.plain import plain_label
from reviewer.ui.room import fit_screen
from reviewer.ui.wording import say

_LONGEST = 200_000  # characters of a report
_log = logging.getLogger(__name__)


def report(error: BaseException) -> str:
    """Return what a report of a fault holds: versions and traceback, nothing of the documents' texts."""
    lines = traceback.format_exception(error)
    return f"Reviewer {reviewer.__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{''.join(lines)}"


def explain(error: ReviewerError) -> str:
    """Return all that is known of an expected error: the sentence, file, field, what was typed, the cause."""
    lines = [str(error), ""]
    for name in ("path", "field", "typed", "detail"):
        if value := getattr(error, name, None):
            lines.append(f"{name}: {value}")
    lines.append(f"kind: {type(error).__name__}")
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines.append(f"cause: {type(cause).__name__}: {cause}")
    lines.append(f"Reviewer {reviewer.__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    return "\n".join(lines)


class ErrorPage(QDialog):
    """A sentence and details that can be copied; the work goes on behind it."""

    def __init__(self, title: str, sentence: str, details: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit_screen(self, 640, 380)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(say("faults", N_("faults", "Report")))
        self.details.setAccessibleDescription(say("faults", N_("faults", "What is known of the error")))
        buttons = dialog_buttons()
        copy = buttons.addButton(say("faults", N_("faults", "Copy")), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAccessibleDescription(say("faults", N_("faults", "Copies the report")))
        close = buttons.button(CLOSE)
        close.setAccessibleDescription(say("faults", N_("faults", "Closes the report")))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(sentence, wrap=True))
        layout.addWidget(self.details)
        layout.addWidget(buttons)


class FaultReport(ErrorPage):
    """Shows a fault of the program, to be copied and sent."""

    def __init__(self, error: BaseException, parent: QWidget | None) -> None:
        text = N_(
            "faults",
            "Something went wrong that should not have. What was stored before is safe. "
            "Please copy this report and send it to whoever looks after Reviewer.",
        )
        super().__init__(say("faults", N_("faults", "A fault of Reviewer")), say("faults", text), report(error), parent)

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
        self._last: ReviewerError | None = None

    def tell(self, error: BaseException) -> None:
        """Say an expected error in one line; open a report for any other."""
        if isinstance(error, ReviewerError):
            self._last = error
            self.said.emit(str(error))
            return
        _log.error("fault", exc_info=error)
        if self._page is not None:  # a fault may come back with every painting: one page holds them all
            self._page.add(error)
            return
        self._page = FaultReport(error, self._parent)
        self._page.finished.connect(self._closed)
        self._page.show()

    def show_last(self) -> None:
        """Show all that is known of the last expected error."""
        if self._last is not None:
            title = say("faults", N_("faults", "What went wrong"))
            ErrorPage(title, str(self._last), explain(self._last), self._parent).show()

    def _closed(self) -> None:
        self._page = None

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Stand in for ``sys.excepthook``; Ctrl+C in the terminal still ends the program."""
        del trace
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, error.__traceback__)
            return
        self.tell(error)
