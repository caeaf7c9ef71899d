"""The program as it is started: its workers start with it, stop with it, and end with it."""

import json
import os
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ENTRY_POINT = str(Path(sysconfig.get_path("scripts")) / "reviewer")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")


@pytest.mark.parametrize("start", [[sys.executable, "-m", "reviewer"], [ENTRY_POINT]], ids=["module", "entry point"])
def test_files_are_read_by_workers_of_the_program_as_started(start, note):
    done = subprocess.run(
        [*start, "read", "--json", note["fr"], note["en"]], cwd=PROJECT, capture_output=True, check=True, timeout=60
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["file"], answer["error"]) for answer in answers] == [
        (str(note[code]), None) for code in ("fr", "en")
    ]
    assert done.stderr == b""


def _heeds_the_keyboard():
    """What a shell starts in the background would let Ctrl+C pass, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def under_way(tmp_path, note):
    """Start a long import on a terminal of its own, and return process and terminal once a file has been read."""
    import pty  # noqa: PLC0415  (POSIX only)

    (tmp_path / "in").mkdir()
    for number in range(1500):  # seconds of work: it must still be under way when it is stopped
        (tmp_path / "in" / f"{number}.txt").write_bytes(note["fr"].read_bytes() + b"\n%d" % number)
    ours, theirs = pty.openpty()
    words = ["--library", str(tmp_path / "office.sqlite"), "import", str(tmp_path / "in")]
    process = subprocess.Popen(
        [sys.executable, "-m", "reviewer", *words], cwd=PROJECT, stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True, preexec_fn=_heeds_the_keyboard,  # noqa: PLW1509  (no threads here)
    )  # fmt: skip
    os.close(theirs)
    said = b""
    while b"\r2 of" not in said:
        said += os.read(ours, 1000)
    yield process, ours
    process.kill()
    process.wait()
    os.close(ours)


def rest(terminal):
    """Return what is said until the last process that holds the terminal has ended."""
    said = b""
    while True:
        try:
            said += os.read(terminal, 1000)
        except OSError:  # how Linux says that nobody is left
            return said
        if not said:
            return said


@POSIX
def test_ctrl_c_stops_an_import_with_all_its_processes_and_nothing_of_it_remains(under_way, tmp_path):
    process, terminal = under_way
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    said = rest(terminal)
    assert process.wait(20) == 130
    assert b"reviewer: stopped." in said and b"Traceback" not in said
    assert not (tmp_path / "office.sqlite").exists()


@POSIX
def test_workers_end_with_a_program_that_was_killed(under_way, tmp_path):
    process, terminal = under_way
    process.kill()
    rest(terminal)  # returns when the last worker has ended
    assert not (tmp_path / "office.sqlite").exists()
