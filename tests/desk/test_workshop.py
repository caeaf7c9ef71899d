"""The hidden folder of an export: nothing of it is left, also where a program was killed."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer.desk.workshop import sweep, workshop
from reviewer.errors import CannotUseFolder, NotAFolder

KILLED = """
import os, signal, sys
from pathlib import Path
from reviewer.desk.workshop import workshop
with workshop(Path(sys.argv[1])) as room:
    (room / "half.docx").write_bytes(b"SAMPLE")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def grow_old(room):
    an_hour_ago = time.time() - 3600
    os.utime(room, (an_hour_ago, an_hour_ago))


@pytest.fixture
def left(tmp_path):
    """A room that a killed program has left in the folder."""
    subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False)
    (room,) = tmp_path.iterdir()
    return room


def test_what_a_killed_export_left_is_gone_after_the_next(left, tmp_path):
    grow_old(left)
    with workshop(tmp_path) as room:
        assert list(tmp_path.iterdir()) == [room]
    assert not list(tmp_path.iterdir())


def test_a_room_in_which_somebody_works_stays(tmp_path):
    with workshop(tmp_path) as room:
        grow_old(room)
        sweep(tmp_path)
        assert room.is_dir()


def test_a_room_made_just_now_stays(tmp_path):
    (tmp_path / ".reviewer-new").mkdir()
    sweep(tmp_path)
    assert (tmp_path / ".reviewer-new").is_dir()


def test_what_only_looks_like_a_room_stays(tmp_path):
    (tmp_path / ".reviewer-notes").write_text("SAMPLE")
    grow_old(tmp_path / ".reviewer-notes")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".reviewer-link").symlink_to(tmp_path / "elsewhere")
    sweep(tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "file").write_text("SAMPLE")
    with pytest.raises(NotAFolder, match="file: this is a file"), workshop(tmp_path / "file" / "inside"):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is a folder of Linux, into which nobody can write")
def test_a_folder_that_cannot_be_written_to_is_named():
    with pytest.raises(CannotUseFolder, match="permissions"), workshop(Path("/proc/drafts")):
        pass
