"""The start of the window, in a process of its own: the queue first, the stages and the document after it."""

import subprocess
import sys

import pytest

from reviewer.desk import Desk

STAGES = ("numpy", "reviewer.alignment.versions", "reviewer.checks.checking", "reviewer.fields.reading")
BEGIN = f"""
import gc
import sys
gc.disable()  # as the program does
from pathlib import Path
from PySide6.QtTest import QTest
from reviewer.app import start_window
application, work = start_window(Path(sys.argv[1]))
window = work.window
assert QTest.qWaitForWindowExposed(window)
def loaded(): return [name for name in {STAGES} if name in sys.modules]
"""


@pytest.fixture
def started(library, note, tmp_path):
    """Return a function: what a program says that starts the window at a library of three versions."""
    with Desk(library, "tester") as desk:
        desk.take(note)

    def start(code, at=library):
        words = [sys.executable, "-c", BEGIN + code + "\nwindow.close()\nwork.end()", str(at)]
        return subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path).stdout.split()

    return start


def test_the_queue_stands_there_before_any_stage_is_loaded(started):
    said = started("print(len(window.queue.shown()), window.queue.view.currentIndex().row(), loaded())")
    assert said == ["1", "0", "[]"]


def test_the_filter_answers_before_any_stage_is_loaded(started):
    said = started("QTest.keyClicks(window.queue.box, 'xyz')\nprint(len(window.queue.shown()), loaded())")
    assert said == ["0", "[]"]


def test_the_document_comes_by_itself(started):
    code = "window.session.opened.connect(application.quit)\napplication.exec()\n"
    said = started(code + "print(window.windowTitle(), gc.isenabled())")
    assert (said[0], said[-1]) == ("A/HRC/99/G/9001", "True")


def test_nothing_says_that_no_document_is_open_while_one_is_on_its_way(started):
    said = started("from reviewer.ui.hint import Hint\nprint([hint.text() for hint in window.findChildren(Hint)])")
    assert "Choose" not in said


def test_a_new_library_is_made_when_the_window_is_there(started, library, tmp_path):
    said = started("print(loaded(), window.session.ready)", tmp_path / "new.db")
    assert said[:2] == ["[]", "False"]


def test_a_window_closed_at_once_keeps_the_place(started):
    said = started("window.close()\nprint(window._geometry.text('documents/library.sqlite'))")
    assert said == ["1"]


def test_who_asks_for_the_desk_at_once_gets_it(started):
    said = started(
        "window.actions_of['edit_field'].trigger()\nprint(len(window.session.desk.documents()), len(loaded()))"
    )
    assert said == ["1", "2"]
