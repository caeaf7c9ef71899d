"""A real window on a made-up library, brought into a state and painted as a clerk sees it."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reviewer.app import Work
from reviewer.settings import HOME, Settings, default_settings
from reviewer.ui import Window

BAR = 28  # points: the bar that a desktop puts over a window
_SOON = 40  # milliseconds: timers of no length, and what follows from them
_TYPED = 600  # milliseconds
_WAIT = 30_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the pictures are taken of: folders and libraries made once."""

    folder: Path
    full: Path
    empty: Path


@dataclass(slots=True)
class Stage:
    """One window, and what a view needs to bring it into a state."""

    window: Window
    shelf: Shelf
    resting: bool = True  # whether the picture waits for what runs

    def wait(self, there: Callable[[], object]) -> None:
        """Let the window work until something is there; raises `TimeoutError` with what was waited for."""
        loop, tick = QEventLoop(), QTimer(interval=10)
        tick.timeout.connect(lambda: loop.quit() if there() else None)
        QTimer.singleShot(_WAIT, loop, lambda: loop.exit(1))
        tick.start()
        if not there() and loop.exec():
            raise TimeoutError(there)

    def rest(self) -> None:
        """Wait until nothing runs, and what was put off has been done."""
        self.wait(lambda: not self.window._jobs._waiting and not self.window.imports.busy)
        loop = QEventLoop()
        QTimer.singleShot(_SOON, loop.quit)
        loop.exec()

    def pause(self) -> None:
        """Wait as long as a clerk who looks up from typing."""
        loop = QEventLoop()
        QTimer.singleShot(_TYPED, loop.quit)
        loop.exec()
        self.rest()

    def do(self, *actions: str) -> None:
        """Do what stands under these names in the menus."""
        for name in actions:
            self.window.actions_of[name].trigger()
            self.rest()

    def open(self, name: str) -> None:
        """Open the first document whose name begins so."""
        rows = self.window.session.desk.documents()
        self.window.session.open(next(row.id for row in rows if row.name.startswith(name)))
        self.rest()

    def field(self, key: str, language: str = "en") -> None:
        """Go to a field of a version."""
        self.window.session.focus(language)
        self.window.inspector.select(key)
        self.rest()

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        return next(one for one in self.window.findChildren(QDialog) if one.isVisible())

    def press(self, *keys: str, into: QWidget | None = None) -> None:
        """Press keys, as ``Ctrl+F``, where the focus is."""
        for key in keys:
            combination = QKeySequence(key)[0]
            target = into or QApplication.focusWidget() or self.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            self.rest()

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.rest()


@contextmanager
def staged(shelf: Shelf, library: Path, home: Path, look: str, settings: Settings) -> Iterator[Stage]:
    """Open the window on a copy of `library`, as large as the screen."""
    os.environ[HOME] = str(home)
    settings.save(default_settings())
    copy = home / "library.sqlite"
    shutil.copy(library, copy)
    work = Work(copy, ())
    work.begin()
    window = work.window
    room = window.screen().availableGeometry()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(0, BAR, room.width(), room.height() - BAR)
    window.show()
    window.activateWindow()
    stage = Stage(window, shelf)
    try:
        stage.rest()
        stage.do(f"looks_{look}")
        yield stage
    finally:
        for top in QApplication.topLevelWidgets():
            if top is not window:
                top.close()
        window.close()
        work.end()
        window.deleteLater()


def picture(stage: Stage) -> QPixmap:
    """Paint everything that is on the screen: the window, its dialogs, menus and lists, each where it stands."""
    if stage.resting:
        stage.rest()
    screen = stage.window.screen()
    canvas = QPixmap(screen.size() * screen.devicePixelRatio())
    canvas.setDevicePixelRatio(screen.devicePixelRatio())
    canvas.fill(QColor("#5b6770"))
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and not top.size().isEmpty()]
    tops.sort(
        key=lambda top: (top is not stage.window, bool(top.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup))
    )
    painter = QPainter(canvas)
    for top in tops:
        popup = top.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
        at = top.geometry().topLeft()
        if not popup:
            _frame(painter, top, at)
        painter.drawPixmap(at, top.grab())
    painter.end()
    return canvas


def _frame(painter: QPainter, top: QWidget, at: QPoint) -> None:
    """Draw a plain title bar, as a desktop does: what stands in it is the program's."""
    bar = QRect(at.x(), at.y() - BAR, top.width(), BAR)
    painter.fillRect(bar, QColor("#3b4248"))
    painter.setPen(QColor("#ffffff"))
    painter.drawText(bar.adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, top.windowTitle())
    painter.setPen(QColor("#3b4248"))
    painter.drawRect(top.geometry().adjusted(-1, -1, 0, 0))
