"""The hidden folder in which the files of an export are made, and what an export that was broken off left of one."""

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from reviewer.errors import CannotUseFolder, NotAFolder

_PREFIX = ".reviewer-"
_IN_USE = "in-use"  # a file in it, locked for as long as somebody works there
_FRESH = 10  # seconds: one that was made just now may not be locked yet


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """Make the folder where it is missing, and a hidden one in it for files that are not done: it is gone afterwards.

    Inside, since nothing is written elsewhere; hidden, so that no import takes what is in it. Those that nobody works
    in any more are removed. Raises `NotAFolder` and `CannotUseFolder`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        room = TemporaryDirectory(prefix=_PREFIX, dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise _explained(folder) from error
    with room as path, _marked(Path(path)):
        yield Path(path)


def _explained(folder: Path) -> CannotUseFolder:
    try:
        file = next((path for path in (folder, *folder.parents) if path.exists() and not path.is_dir()), None)
    except OSError:
        file = None
    return NotAFolder(str(file)) if file else CannotUseFolder(str(folder))


@contextmanager
def _marked(room: Path) -> Iterator[None]:
    with (room / _IN_USE).open("xb") as file:
        _lock(file)  # a disk without locks gives none: then a sweep takes what is old for left behind
        yield


def sweep(folder: Path) -> None:
    """Remove the hidden rooms in `folder` that a program which was killed has left there."""
    with suppress(OSError):
        for room in list(folder.glob(f"{_PREFIX}*")):
            if room.is_dir() and not room.is_symlink() and _is_left(room):
                shutil.rmtree(room, ignore_errors=True)


def _is_left(room: Path) -> bool:
    if time.time() - room.stat().st_mtime < _FRESH:
        return False
    try:
        with (room / _IN_USE).open("r+b") as file:
            return _lock(file)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _lock(file: BinaryIO) -> bool:
    """Lock an open file until it is closed, also by the end of the program; say whether nobody else has."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  (only there on Windows)

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  (not there on Windows)

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
