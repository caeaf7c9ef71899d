"""One start, for `desk.py`: ``python -m tests.benchmarks.desk_start bare|window LIBRARY``; says when it is usable."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


def bare(application: QApplication) -> QMainWindow:
    """Show a window with an empty table."""
    del application
    window = QMainWindow()
    table = QTableView()
    table.setModel(QStandardItemModel(0, 4))
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    return window


def ours(application: QApplication, library: Path) -> object:
    """Show the window at `library`, with its first document."""
    from reviewer.app import Work  # noqa: PLC0415  (the bare window does without)
    from reviewer.ui.fonts import register_fonts  # noqa: PLC0415
    from reviewer.ui.jobs import run_smoothly  # noqa: PLC0415

    register_fonts()
    work = Work(library, ())
    work.window.resize(1366, 768)
    work.window.show()
    application.processEvents()
    run_smoothly()
    work.begin()
    while not work.window.session.document:
        application.processEvents()
    return work


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
    application = QApplication([])
    shown = bare(application) if sys.argv[1] == "bare" else ours(application, Path(sys.argv[2]))
    application.processEvents()
    print("usable", peak(), flush=True)
    del shown
    os._exit(0)  # the end is not measured


if __name__ == "__main__":
    main()
