"""The window as `reviewer` starts it, in a process of its own."""

import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer

from reviewer.app import Work
from reviewer.desk import Desk
from tests.ui.conftest import NOTE, sample


@contextmanager
def begun(qtbot, library, paths=()):
    work = Work(library, paths)
    qtbot.addWidget(work.window)
    work.window.show()
    QTimer.singleShot(0, work.begin)
    yield work
    work.window.close()
    work.end()


@pytest.fixture
def started(qtbot, library):
    with begun(qtbot, library) as work:
        yield work


def test_a_new_library_begins_with_the_samples(started, qtbot):
    with qtbot.waitSignal(started.window.imports.imported, timeout=60_000):
        pass
    assert started.window.session.desk.has_samples()


def test_a_new_library_with_files_to_import_begins_with_them_alone(qtbot, library):
    with begun(qtbot, library, [sample(f"{NOTE}-FR.txt")]) as work:
        with qtbot.waitSignal(work.window.imports.imported, timeout=60_000) as took:
            pass
        assert took.args[0].versions == 1
        assert not work.window.session.desk.has_samples()
        assert not work.window.samples.isVisible()


def test_a_fault_outside_every_slot_is_caught_by_the_window(started):
    assert sys.excepthook == started.window.faults.hook


def test_an_old_library_begins_without_samples(qtbot, library):
    Desk(library, "tester").close()
    work = Work(library, ())
    qtbot.addWidget(work.window)
    work.begin()
    assert not work.window.imports.busy
    work.window.close()
    work.end()


def test_a_library_that_is_none_is_said_and_not_touched(qtbot, library):
    library.write_bytes(b"no library" * 100)
    work = Work(library, ())
    qtbot.addWidget(work.window)
    work.begin()
    work.end()
    assert "library" in work.window.notice.text.text()
    assert (work.status, library.read_bytes()) == (2, b"no library" * 100)


def test_where_a_library_cannot_be_opened_another_one_can(qtbot, library, tmp_path):
    library.write_bytes(b"no library" * 100)
    work = Work(library, ())
    qtbot.addWidget(work.window)
    with qtbot.waitExposed(work.window):
        work.window.show()
    work.begin()
    welcome = work.window.welcome
    assert work.window.pages.currentWidget() is welcome and "No library" in welcome.title.text()
    assert [name for name, button in welcome.buttons.items() if button.isVisible()] == ["open_library", "new_library"]
    work.window.libraries.open(tmp_path / "other.sqlite")
    assert (work.window.session.catalogue.library.name, work.status) == ("other.sqlite", 0)
    assert "empty" in welcome.title.text() and welcome.buttons["import_files"].isVisible()
    work.window.close()
    work.end()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a screen can be missing in this way")
def test_without_a_screen_one_line_says_so(tmp_path):
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM")
    code = "import sys; from pathlib import Path; from reviewer.app import run_window; "
    code += f"sys.exit(run_window(Path({str(tmp_path / 'l.sqlite')!r})))"
    ran = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "no screen" in ran.stderr
