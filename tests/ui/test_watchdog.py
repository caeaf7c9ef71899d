"""The window goes on while much is imported, and the watchdog sees when it does not."""

import gc
import sys
import time
from itertools import cycle

import pytest
from PySide6.QtCore import QTimer

from reviewer.ui.imports import Imports
from reviewer.ui.jobs import run_smoothly
from tests.ui.watchdog import Watchdog

if not hasattr(time, "pthread_getcpuclockid"):
    pytest.skip("only Linux tells how long another thread has worked", allow_module_level=True)

FILES = 200
FELT = 0.4  # seconds of work in a row, on a machine that may be slow and busy: ten times what is aimed at
PAIRS = (
    ("en", "General Assembly\n\nLamp {n}: SAMPLE upkeep of lighthouses\n\nThe keeper of lamp {n} has 12 lamps."),
    ("fr", "Assemblée générale\n\nLampe {n} : SAMPLE entretien des phares\n\nLe gardien de la lampe {n} a 12 lampes."),
)


def make(folder, numbers):
    folder.mkdir()
    for number in numbers:
        for language, text in PAIRS:
            said = text.format(n=number)
            lines = "\n\n".join(f"{line}. {said.split()[-1]} {said.split('.')[0]}" for line in range(1, 40))
            file = folder / f"{number}-{language}.txt"
            file.write_text(f"A/99/{number}\n\n{said}\n\n{lines}\n", encoding="utf-8")
    return folder


@pytest.fixture
def files(tmp_path):
    """A folder of made-up documents in English and French."""
    return make(tmp_path / "many", range(FILES // 2))


@pytest.fixture
def busy(window, tmp_path, qtbot):
    """A window with some documents, through which a clerk goes."""
    before = sys.getswitchinterval(), gc.get_threshold()
    run_smoothly()
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.imports.start([make(tmp_path / "few", range(900, 905))])
    turns = cycle((1, 1, 1, -1, -1, -1))
    clerk = QTimer(window, interval=150)
    clerk.timeout.connect(lambda: window.queue.step(next(turns)))
    clerk.start()
    yield window
    clerk.stop()
    sys.setswitchinterval(before[0])
    gc.set_threshold(*before[1])
    gc.unfreeze()


def test_the_window_never_blocks_while_many_files_are_imported(busy, files, qtbot, record_property):
    with Watchdog() as dog:
        with qtbot.waitSignal(busy.imports.imported, timeout=120_000):
            busy.imports.start([files])
        qtbot.wait(500)  # what follows the import belongs to it
    record_property("blocks over 50 ms", "; ".join(map(str, dog.blocks)))
    assert busy.session.desk.counted().all == 6 + FILES // 2
    felt = [str(block) for block in dog.blocks if block.unpainted > FELT]
    assert not felt, "The window was kept from its events:\n" + "\n".join(felt)


def test_what_is_changed_while_an_import_is_stored_is_not_waited_for(window, files, qtbot):
    document = window.session.document
    states = []

    def accept(done, total):
        if not states:
            began = time.thread_time()
            window.session.set_state("reviewed")
            states.append((window.session.desk.document(document).state, time.thread_time() - began))

    window.imports.storing.connect(accept)
    with qtbot.waitSignal(window.imports.imported, timeout=120_000):
        window.imports.start([files])
    assert states[0][0] == "new" and states[0][1] < FELT
    assert window.session.desk.document(document).state == "reviewed"
    assert window.session.desk.undo_text().startswith("mark")


def test_the_watchdog_names_what_blocked(window, qtbot, monkeypatch):
    def slow(self):
        until = time.thread_time() + 0.2
        while time.thread_time() < until:
            pass

    with Watchdog() as dog:
        monkeypatch.setattr(Imports, "give_up", slow)
        QTimer.singleShot(0, window.turning._give_up)
        qtbot.wait(500)
    assert any(block.unpainted > 0.1 and "turning.py" in str(block) for block in dog.blocks)
