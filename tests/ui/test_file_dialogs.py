"""A dialog for files must not open the files that it lists: it would take away the locks of an open library."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTreeView

from reviewer.desk import Desk
from reviewer.ui.file_dialogs import FileDialog

LOCKS = Path("/proc/locks")


def held(file: Path) -> int:
    """Return how many locks this process holds on a file."""
    lines = LOCKS.read_text().splitlines()
    return sum(f":{file.stat().st_ino} " in line and f" {os.getpid()} " in line for line in lines)


@pytest.mark.skipif(not LOCKS.exists() or sys.platform != "linux", reason="locks are read from /proc/locks")
@pytest.mark.parametrize("name", ["ask_files", "ask_file", "ask_folder", "ask_target"])
def test_the_locks_of_an_open_library_outlive_a_dialog_in_its_folder(qtbot, tmp_path, name):
    with Desk(tmp_path / "library.sqlite", "tester") as desk:
        desk.counted()
        before = held(desk.library)
        QTimer.singleShot(400, lambda: QApplication.activeModalWidget().close())
        kinds = [] if name == "ask_folder" else [""]
        assert not getattr(FileDialog, name)(None, "title", str(tmp_path), *kinds)
        assert held(desk.library) == before > 0


def test_the_dialog_lists_names_and_kinds(qtbot, tmp_path):
    (tmp_path / "a.docx").write_text("SAMPLE")
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        model = dialog.findChild(QTreeView).model()
        root = dialog.findChild(QTreeView).rootIndex()
        seen.append([model.index(0, column, root).data() for column in (0, 2)])
        dialog.close()

    QTimer.singleShot(600, look)
    FileDialog.ask_files(None, "title", str(tmp_path), "")
    assert seen == [["a.docx", "DOCX"]]
