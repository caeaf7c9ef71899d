"""What SQLite says of a file or disk, in words a clerk can act on; and the one kind of write transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reviewer.errors import DamagedLibrary, LibraryBusy

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_UNWRITABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
}


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file or the disk into what a clerk can act on; bugs pass through as they are."""
    try:
        yield
    except sqlite3.Error as error:
        raise judged(error, path) from error


def judged(error: sqlite3.Error, path: Path) -> Exception:
    """Return the `ReviewerError` that `error` means for the library at `path`, or `error` itself."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary result code
    if code in _DAMAGED:
        return DamagedLibrary(str(path))
    if code in _UNWRITABLE:
        return LibraryBusy(str(path))
    return error


@contextmanager
def immediate(conn: sqlite3.Connection) -> Iterator[None]:
    """Run one write transaction, all or nothing.

    ``BEGIN IMMEDIATE``, since a deferred transaction that reads and then writes fails at once, whatever the
    time-out, when another process wrote in between.
    """
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    else:
        conn.execute("COMMIT")
