"""Copies of the library that were opened and found sound before they were called backups."""

import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from reviewer.errors import CannotWrite, DamagedLibrary, MissingFile
from reviewer.store.guarding import guarded
from reviewer.store.opening import judge


def back_up(conn: sqlite3.Connection, library: Path, at: datetime) -> Path:
    """Copy the open library to a new file in ``backups`` beside it, and return that file.

    The copy is made by SQLite while the library is in use, under a temporary name; it is checked, then renamed.
    """
    folder = library.parent / "backups"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder)) from error
    target = _free(folder / f"{library.stem}-{_stamp(at)}{library.suffix}")
    part = target.with_name(target.name + ".part")
    try:
        with guarded(part):
            with closing(sqlite3.connect(part)) as copy:
                conn.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
            check(part)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return target


def check(path: Path) -> str:
    """Return one sentence on the library at `path`; raises `DamagedLibrary`, or `NewerLibrary`. Writes nothing."""
    if not path.is_file():
        raise MissingFile(path)
    with guarded(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as conn:
        judge(conn, path)
        return sound(conn, path)


def sound(conn: sqlite3.Connection, path: Path) -> str:
    """Read every page and reference of an open library; one sentence where all is well, else `DamagedLibrary`."""
    with guarded(path):
        if (
            conn.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok"
            or conn.execute("PRAGMA foreign_key_check").fetchone()
        ):
            raise DamagedLibrary(str(path))
        documents, versions, entries = conn.execute(
            "SELECT (SELECT count(*) FROM documents WHERE live), (SELECT count(*) FROM versions v JOIN documents d "
            "ON d.id = v.document WHERE v.live AND d.live), (SELECT count(*) FROM history)"
        ).fetchone()
    counted = (_count(documents, "document"), _count(versions, "version"), _count(entries, "entry", "entries"))
    return f"{path.name} is sound: {', '.join(counted)} in the history."


def replace(library: Path, backup: Path, at: datetime) -> Path:
    """Put a checked `backup` in the place of a library that is closed; return where the replaced file was kept.

    The backup itself stays. A log left by a crash goes aside with the file that it belongs to.
    """
    check(backup)
    kept = _free(library.with_name(f"{library.stem}.replaced-{_stamp(at)}{library.suffix}"))
    part = library.with_name(library.name + ".part")
    try:
        shutil.copyfile(backup, part)
        for end in ("-wal", "-shm", "-journal", ""):
            beside = library.with_name(library.name + end)
            if beside.exists():
                beside.replace(kept.with_name(kept.name + end))
        part.replace(library)
    except OSError as error:
        raise CannotWrite(str(library)) from error
    return kept


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _stamp(at: datetime) -> str:
    return at.strftime("%Y%m%d-%H%M%S")


def _free(path: Path) -> Path:
    """Return `path`, or the first of ``path-2``, ``path-3`` ... that does not exist."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
