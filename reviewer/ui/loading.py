"""What is still to be loaded once the window is there: a little at a time, and the window answers in between."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_UNSEEN = 1000  # milliseconds after which a window that is not painted, such as a minimised one, is waited for no more


class Loading(QObject):
    """Once `window` has been painted, takes one of `steps` whenever no event waits; then calls `done`."""

    def __init__(self, steps: Iterator[None], done: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self._steps, self._done = steps, done
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(_UNSEEN)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin after the first painting."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)

    def _step(self) -> None:
        self._timer.start(0)
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self._done()
