"""Opening a library: judged first, copied before any migration, closed whatever happens."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from reviewer.errors import DamagedLibrary, LibraryBusy, NewerLibrary
from reviewer.store import queue
from reviewer.store.guarding import guarded, immediate
from reviewer.store.schema import APPLICATION_ID, schema

WAIT = 3.0  # seconds that a write waits for another process before `LibraryBusy`

_REMOTE = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone", "davfs"}


def open_database(path: Path) -> tuple[Database, bool]:
    """Open the library at `path`, brought up to date; also say whether it was made by this opening.

    Raises `DamagedLibrary`, `NewerLibrary` (the file untouched) or `LibraryBusy`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryBusy(str(path)) from error
    with guarded(path):
        db = Database(sqlite3.connect(path, timeout=WAIT), execute_plugins=False)
        try:
            return db, _bring_up_to_date(db, path)
        except BaseException:
            db.close()
            raise


def _bring_up_to_date(db: Database, path: Path) -> bool:
    is_new = not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not is_new:
        pending = judge(db.conn, path)
        if pending:
            _copy(db, path.with_name(f"{path.name}.before-{pending[-1]}"))
    _set_journal(db, path)
    with immediate(db.conn):
        schema.apply(db)
        _derive(db)
    db.execute("PRAGMA foreign_keys = ON")  # only now: Table.transform() needs it off
    return is_new


def _derive(db: Database) -> None:
    """Fill in what the queue goes by where a library was made before that was kept."""
    for number, name, title in db.execute("SELECT id, name, title FROM documents WHERE sorted_by = ''").fetchall():
        db.execute(
            "UPDATE documents SET folded = ?, sorted_by = ? WHERE id = ?",
            (queue.folded(name, title), queue.sorted_by(name), number),
        )


def judge(conn: sqlite3.Connection, path: Path) -> list[str]:
    """Return the names of the migrations that the library in `conn` still needs.

    Raises `NewerLibrary`, or `DamagedLibrary` where the file is unsound or another program's. Writes nothing.
    """
    db = Database(conn, execute_plugins=False)
    with closing(Database(memory=True, execute_plugins=False)) as empty:
        known = [migration.name for migration in schema.pending(empty)]
    applied = {migration.name for migration in schema.applied(db)}
    if not applied <= set(known):
        raise NewerLibrary(str(path))
    if not applied or db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DamagedLibrary(str(path))
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedLibrary(str(path))
    return [name for name in known if name not in applied]


def _copy(db: Database, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        db.conn.backup(copy)


def _set_journal(db: Database, path: Path) -> None:
    """Use the write-ahead log where the disk is local: on a network two machines would corrupt the file."""
    if is_remote(path):
        db.execute("PRAGMA journal_mode = DELETE")
        return
    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise
        db.execute("PRAGMA journal_mode = DELETE")  # a file system without shared memory


def is_remote(path: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Say whether `path` lies on a network disk, as far as the system tells (Linux mounts, Windows UNC paths)."""
    whole = str(path.absolute())
    if whole.startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return False
    kinds = {}
    for line in lines:
        _device, point, kind, *_rest = line.split()
        kinds[Path(point.replace("\\040", " "))] = kind
    holders = [point for point in kinds if path.absolute().is_relative_to(point)]
    return bool(holders) and kinds[max(holders, key=lambda point: len(point.parts))] in _REMOTE
