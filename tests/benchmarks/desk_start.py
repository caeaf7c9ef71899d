"""One start, for `desk.py`: ``python -m tests.benchmarks.desk_start bare|window LIBRARY``; says how far it is.

``usable``: the window is painted, with the queue filled, and a key pressed in it has done what it does. ``document``:
the document last open is painted too. The bare window has an empty table, and hears a key as well.
"""

import gc
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def bare() -> None:
    """Show a window with an empty table."""
    from PySide6.QtGui import QStandardItemModel  # noqa: PLC0415  (as late as the window of the program)
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView  # noqa: PLC0415

    application = QApplication([])
    window = QMainWindow()
    table = QTableView()
    table.setModel(QStandardItemModel(0, 4))
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    paint(application, window)
    press(table)
    application.processEvents()
    say("usable")


def ours(library: Path, paths: Sequence[Path]) -> int:
    """Show the window at `library` as the program does, press a key in the queue, wait for the document."""
    gc.disable()  # as the program does
    from reviewer.app import start_window  # noqa: PLC0415

    application, work = start_window(library, paths)
    window = work.window
    paint(application, window)
    before = window.queue.view.currentIndex().row()
    press(window.queue.view)
    application.processEvents()
    if window.queue.view.currentIndex().row() != before + 1:
        raise SystemExit("the key did nothing")
    say("usable")
    while not window.session.document:
        application.processEvents()
    window.texts.table.viewport().repaint()
    application.processEvents()
    say("document")
    return 0


def paint(application: Any, window: Any) -> None:
    """Hear events until the window has been painted, with all that is in it."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject  # noqa: PLC0415

    class Painted(QObject):
        yet = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.yet = self.yet or event.type() == QEvent.Type.Paint
            return super().eventFilter(watched, event)

    painted = Painted()
    window.installEventFilter(painted)
    while not painted.yet:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.removeEventFilter(painted)


def press(view: object) -> None:
    """Press Down."""
    from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier))


def say(what: str) -> None:
    """Say how far it is, at what cost: milliseconds of processor time, and the most memory that was held, in MiB."""
    print(what, round(1000 * time.process_time()), peak(), flush=True)


def peak() -> int:
    """Return the most memory that this process held, in MiB; 0 where the system does not tell.

    Not by `getrusage`, which counts what the process that started this one held.
    """
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) >> 10 for line in lines if line.startswith("VmHWM")), 0)


def main() -> None:
    """Start, paint, say so, end."""
    if sys.argv[1] == "bare":
        bare()
    else:
        from reviewer.__main__ import main as start  # noqa: PLC0415  (the bare window has no command line)

        start(["--library", sys.argv[2]], ours)
    os._exit(0)  # the end is not measured


if __name__ == "__main__":
    main()
